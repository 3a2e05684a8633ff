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
    found = [_for_side(reading, s) for s in list_signers(reading, subject, ACTIVE, event)]
    gapped = find_gapped(reading, event)
    if gapped:
        found = [with_side(s, gapped[0]) for s in found] + gapped[1]
    if found or subject.actors:
        partners = read_partners(reading, event)
        found += list_signers(reading, partners, PARTNER, event)
    return found


def _for_side(reading: Reading, signer: Signer) -> Signer:
    """The side told right behind a name in the subject: "Ana Ruiz, for Lima, and Tom Berg, for Oslo"."""
    if signer.at is None or signer.behalf or reading.low[signer.at.right : signer.at.right + 1] != [","]:
        return signer
    return with_side(signer, read_behalf(reading, signer.at.right)[1])


def _names_beside(reading: Reading, left: int) -> bool:
    """Whether somebody is named beside the speaker: "Minister Ruiz and I signed"."""
    return reading.low[left - 2 : left - 1] == ["and"]


def _himself(reading: Reading, event: Event) -> list[Signer]:
    """The one meant by the pronoun of "it was signed by him and Tom Berg", "by himself and Tom Berg"."""
    at = event.agent or 0
    word, floor = reading.low[at], reading.sentence(at).start
    if word in {"himself", "herself"}:
        before = (i for i in range(floor, at) if reading.low[i] in {"he", "she"})
        i = next(before, None)
    elif word in {"him", "her"} and reading.low[at + 1 : at + 2] == ["and"]:
        i = at
    else:
        return []
    person = reading.cast.resolve(reading.source_span(i, i + 1)) if i is not None else None
    return [Signer(person, None, None, "resolved", RESOLVED, (at, at + 1))] if person else []


def _is_between(reading: Reading, event: Event) -> bool:
    """Whether "signed between A and B": of states the sides only; "concluded between" tells both."""
    between = event.agent is not None and reading.low[event.agent - 1] == "between"
    return between and event.lemma not in {"conclude", "exchange"}


_TALKED = frozenset(
    "meeting meetings talks negotiations following after during ceremony visit summit".split()
)


def _are_hands(reading: Reading, event: Event, side: Side) -> bool:
    """Whether "between" leads straight to two people or more: "signed between Minister A and Minister B"."""
    start = event.agent or 0
    first = start + (reading.low[start : start + 1] == ["the"])
    straight = len(side.people) >= 2 and reading.cover.get(first) is side.people[0]
    return straight and not _TALKED & set(reading.low[event.end : start])


def _unique(signers: list[Signer]) -> list[Signer]:
    """Each person once; a side told later is kept."""
    kept: dict[str, Signer] = {}
    for signer in signers:
        known = kept.get(signer.person.id)
        kept[signer.person.id] = with_side(known, signer.behalf) if known else signer
    return list(kept.values())
