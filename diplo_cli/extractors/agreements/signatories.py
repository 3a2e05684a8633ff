"""Who signed: read from the subject, the "by" and the "with" of each signing, and from sentences on
signatories.

Whoever witnessed, hosted, oversaw, attended or announced is none; a doubtful one is left out.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from diplo_cli.extractors.agreements.agents import read_agents, read_behalf
from diplo_cli.extractors.agreements.listed_signers import find_listed
from diplo_cli.extractors.agreements.partners import read_partners
from diplo_cli.extractors.agreements.signed_for import find_gapped
from diplo_cli.extractors.agreements.signer import (
    ACTIVE,
    PARTNER,
    PASSIVE,
    RESOLVED,
    Signer,
    list_signers,
    with_side,
)
from diplo_cli.extractors.agreements.signing_acts import find_signing_acts
from diplo_cli.extractors.agreements.signing_lines import find_under_namings
from diplo_cli.extractors.agreements.signing_scenes import find_role_beside, find_their_signing, lead_side
from diplo_cli.extractors.agreements.signing_subjects import read_signing_subject
from diplo_cli.lexicon.offices import states_with

if TYPE_CHECKING:
    from diplo_cli.extractors.agreements.doers import Side
    from diplo_cli.extractors.agreements.event import Event
    from diplo_cli.extractors.agreements.reading import Reading
    from diplo_cli.extractors.agreements.record import Record


def find_signers(reading: Reading, record: Record, status: str) -> list[Signer]:
    """Everyone who signed or, for a planned agreement, is to sign; in reading order, each once."""
    found: list[Signer] = []
    for event in find_signing_acts(reading, record, status):
        found += _signers_of(reading, event, record)
    if status != "planned" and record.events:
        found = find_listed(reading, record, found)
    if record.events:
        found += find_under_namings(reading, record)
    return _unique(found)


def _signers_of(reading: Reading, event: Event, record: Record) -> list[Signer]:
    if event.voice in {"passive", "reduced", "nominal"}:
        if event.agent is None:
            return find_their_signing(reading, event)
        side = read_agents(reading, event.agent)
        if _is_between(reading, event) and not _are_hands(reading, event, side):
            return []
        found = _himself(reading, event) + find_role_beside(reading, event, side)
        return lead_side(reading, event, found + list_signers(reading, side, PASSIVE, event))
    if reading.low[max(event.left - 1, 0)] in {"we", "i"} and not _names_beside(reading, event.left):
        return []
    subject = read_signing_subject(reading, event)
    found = [_with_told_side(reading, s) for s in list_signers(reading, subject, ACTIVE, event)]
    gapped = find_gapped(reading, event)
    if gapped:
        found = [with_side(s, gapped[0]) for s in found] + gapped[1]
    found = lead_side(reading, event, _pronoun_beside(reading, event, subject) + found)
    if found or subject.actors:
        partners = read_partners(reading, event)
        found += list_signers(reading, partners, PARTNER, event)
    return found or _between_hands(reading, event)


def _pronoun_beside(reading: Reading, event: Event, subject: Side) -> list[Signer]:
    """The one meant by the pronoun of "She and her Norwegian counterpart, Tom Berg, signed"."""
    if event.voice != "active" or not subject.people:
        return []
    first = min(p.left for p in subject.people)
    at = next((i for i in range(first - 1, max(first - 8, -1), -1) if reading.low[i] in {"he", "she"}), None)
    if at is None or reading.low[at + 1] != "and" or reading.sentence_of[at] != reading.sentence_of[first]:
        return []
    person = reading.cast.resolve(reading.source_span(at, at + 1))
    beside = {p.person.id for p in subject.people}
    known = person is not None and person.id not in beside
    return [Signer(person, None, None, "resolved", RESOLVED, (at, at + 1))] if person and known else []


def _with_told_side(reading: Reading, signer: Signer) -> Signer:
    """The side that stands right behind a name: "Ruiz, for Peru, and Berg, for Norway, signed"."""
    return signer if signer.at is None else with_side(signer, read_behalf(reading, signer.at.right)[1])


def _between_hands(reading: Reading, event: Event) -> list[Signer]:
    """ "by signing an accord between Minister A and Minister B": people where sides are told else."""
    if not event.objects:
        return []
    mention = event.objects[-1]
    end = next(
        (i for i in range(mention.head + 1, mention.end + 4) if reading.low[i : i + 1] == ["between"]), None
    )
    if end is None:
        return []
    side = read_agents(reading, end + 1)
    return list_signers(reading, side, PARTNER, event) if _leads_to_names(reading, end + 1, side) else []


def _leads_to_names(reading: Reading, start: int, side: Side) -> bool:
    """Whether two people or more follow at once: "between Minister A and Minister B"."""
    if len(side.people) < 2:
        return False
    return {"the", "his", "her"} >= set(reading.low[start : max(side.people[0].left, start)])


def _names_beside(reading: Reading, left: int) -> bool:
    """Whether somebody is named beside the speaker: "Minister Ruiz and I signed"."""
    return reading.low[left - 2 : left - 1] == ["and"]


def _himself(reading: Reading, event: Event) -> list[Signer]:
    """The one meant by the pronoun of "signed by him and Tom Berg", or by the office of "by the king and"."""
    at = event.agent or 0
    word, floor = reading.low[at], reading.sentence(at).start
    if word in {"himself", "herself"}:
        before = (i for i in range(floor, at) if reading.low[i] in {"he", "she"})
        i = next(before, None)
    elif word in {"him", "her"} and reading.low[at + 1 : at + 2] == ["and"]:
        i = at
    elif (
        word == "the"
        and set(reading.low[at + 1 : at + 2]) & _HEADS
        and reading.low[at + 2 : at + 3] == ["and"]
    ):
        person = reading.cast.resolve(reading.source_span(at, at + 2))
        return [Signer(person, None, None, "resolved", RESOLVED, (at, at + 2))] if person else []
    else:
        return []
    person = reading.cast.resolve(reading.source_span(i, i + 1)) if i is not None else None
    return [Signer(person, None, None, "resolved", RESOLVED, (at, at + 1))] if person else []


_HEADS = frozenset("king queen emir sultan president premier chancellor minister ambassador".split())


def _is_between(reading: Reading, event: Event) -> bool:
    """Whether "signed between A and B": of states the sides only; "concluded between" tells both."""
    between = event.agent is not None and reading.low[event.agent - 1] == "between"
    return between and event.lemma not in {"conclude", "exchange"}


_TALKED = frozenset(
    "meeting meetings talks negotiations following after during ceremony visit summit".split()
)


def _are_hands(reading: Reading, event: Event, side: Side) -> bool:
    """Whether "between" leads straight to two people or more: "signed between Minister A and Minister B".

    Between heads of state it may have been signed in their names.
    """
    start = event.agent or 0
    at_the_head = any(states_with(t.title) for p in side.people for t in p.person.titles)
    straight = _leads_to_names(reading, start, side) and not at_the_head
    return straight and not _TALKED & set(reading.low[event.end : start])


def _unique(signers: list[Signer]) -> list[Signer]:
    """Each person once; a side told later is kept."""
    kept: dict[str, Signer] = {}
    for signer in signers:
        known = kept.get(signer.person.id)
        kept[signer.person.id] = with_side(known, signer.behalf) if known else signer
    return list(kept.values())
