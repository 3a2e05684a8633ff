"""Bodies that sign for themselves: coast guards, space agencies, universities, central and export banks."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from diplo_cli.extractors.agreements.acting_parties import subject_end
from diplo_cli.extractors.agreements.agency_sides import side_with_agencies
from diplo_cli.extractors.agreements.bodies import list_end, names_body, read_sides
from diplo_cli.extractors.agreements.party import ACTING, NAMED, SIGNATORY, Found
from diplo_cli.facts import Party
from diplo_cli.lexicon import country_name

if TYPE_CHECKING:
    from collections.abc import Iterable

    from diplo_cli.extractors.agreements.bodies import Body
    from diplo_cli.extractors.agreements.event import Event
    from diplo_cli.extractors.agreements.mention import Mention
    from diplo_cli.extractors.agreements.reading import Reading
    from diplo_cli.extractors.agreements.record import Record
    from diplo_cli.facts import Agreement, Signatory

_OF_STATE = frozenset(
    "minister ministers secretary ambassador ambassadors commissioner premier envoy chancellor king".split()
)
_MADE = frozenset({"sign", "initial", "agree", "extend"})
_VERB_WITHIN = 4  # tokens from the end of a subject to its verb
_BEFORE_SUBJECTS = frozenset({",", ";", ":", "and", "that", "when", "while", "as", "after", "-", "—", "–"})


def name_agencies(reading: Reading, record: Record, agreement: Agreement, acts: list[Event]) -> Agreement:
    """The agreement with the bodies that its naming or act sets beside each other in place of their states.

    Leaves alone ministries, bodies of one and the same state, and what only ministers and envoys sign: they
    act for their state.
    """
    agreement = _with_represented(agreement)
    states = {p.code for p in agreement.parties if not p.code.startswith("ORG:")}
    signatories = agreement.signatories
    if len(states) < 2 or (signatories and all(_is_of_state(s) for s in signatories)):
        return agreement
    for rule, sides in _told_sides(reading, record, acts):
        if len({s.code for s in sides}) >= 2 and any(s.named for s in sides):
            parties = tuple(_write_side(reading, s, rule) for s in sides)
            signatories = side_with_agencies(reading, signatories, parties)
            return replace(agreement, parties=parties, signatories=signatories)
    return agreement


_OF_NO_STATE = frozenset(
    "university college school polytechnic museum library foundation chamber center centre".split()
)


def find_states_of_bodies(reading: Reading, event: Event) -> list[Found]:
    """The states of two public bodies that sign with each other: "the Bank of Peru signed with that of Fiji".

    Leaves alone universities, museums and chambers: what they sign among themselves binds no state.
    """
    if event.kind not in _MADE:
        return []
    sides = [s for s in _sides_of_act(reading, event) if s.named]
    if any(_OF_NO_STATE & set(reading.low[s.start : s.end]) for s in sides):
        return []
    actors = [a for s in sides for a in reading.actors_in(s.start, s.end) if a.form != "organization"]
    found = [Found(a.code, a.start, a.end, "inferred", ACTING) for a in actors]
    return found if len({f.code for f in found}) >= 2 else []


def _is_of_state(signatory: Signatory) -> bool:
    return bool(_OF_STATE & set((signatory.title or "").lower().replace(",", " ").split()))


_REPRESENTS = re.compile(r"\b[Rr]epresentative of (?:the )?(?P<body>[A-Z].*?)(?=,| in | to | at |$)")


def _with_represented(agreement: Agreement) -> Agreement:
    """The agreement with the agency or bank whose representative signs in place of that signer's state."""
    for signatory in agreement.signatories:
        found = _REPRESENTS.search(signatory.title or "")
        state, code = signatory.on_behalf_of, f"ORG:{found['body']}" if found else ""
        alone = [s for s in agreement.signatories if s.on_behalf_of == state] == [signatory]
        if not names_body(code[4:].split()) or state is None or state.startswith("ORG:") or not alone:
            continue
        signed = tuple(replace(s, on_behalf_of=code) if s is signatory else s for s in agreement.signatories)
        body = Party(code, code[4:], "stated", signatory.evidence, SIGNATORY)
        parties = tuple(body if p.code == state else p for p in agreement.parties)
        agreement = replace(agreement, parties=parties, signatories=signed)
    return agreement


def _told_sides(reading: Reading, record: Record, acts: list[Event]) -> Iterable[tuple[str, list[Body]]]:
    """The sides told by each naming, then by each act."""
    for mention in record.mentions:
        yield NAMED, _sides_of_naming(reading, mention)
    for event in acts:
        if event.kind in _MADE:
            yield ACTING, _sides_of_act(reading, event)


def _sides_of_naming(reading: Reading, mention: Mention) -> list[Body]:
    """ "memorandum between the Bank of Peru and the Fiji Bank"."""
    limit = reading.sentence(mention.head).end
    links = (i for i in range(mention.head + 1, min(mention.end + 1, limit)) if _links(reading, i))
    link = next(links, None)
    return [] if link is None else read_sides(reading, link + 1, limit)


def _links(reading: Reading, i: int) -> bool:
    return reading.low[i] in {"between", "among"}


def _sides_of_act(reading: Reading, event: Event) -> list[Body]:
    """ "the Bank of Peru and the Fiji Bank signed", "signed by the Bank of Peru and the Fiji Bank"."""
    if event.voice in {"passive", "reduced", "nominal"}:
        limit = reading.sentence(event.start).end
        return [] if event.agent is None else read_sides(reading, event.agent, limit)
    left = subject_end(reading, event)
    sides = _sides_before(reading, left)
    return sides + _partners(reading, event) if len(sides) == 1 else sides


def _sides_before(reading: Reading, left: int) -> list[Body]:
    """The sides of the subject that ends at the verb."""
    low, floor = reading.low, reading.sentence(max(left - 1, 0)).start
    for i in range(floor, left):
        if i > floor and low[i - 1] not in _BEFORE_SUBJECTS and i not in reading.date_at:
            continue
        sides = read_sides(reading, i, left)
        if any(s.named for s in sides) and _reaches(reading, list_end(reading, sides), left):
            return sides
    return []


def _reaches(reading: Reading, end: int, left: int) -> bool:
    """Whether a verb follows behind nothing but a day or an adverb."""
    between = range(end, left)
    return len(between) <= _VERB_WITHIN and all(
        i in reading.date_at or reading.low[i] in {",", "on", "also"} or reading.low[i].endswith("ly")
        for i in between
    )


def _partners(reading: Reading, event: Event) -> list[Body]:
    """Those behind "with", beside the verb or its object."""
    ends = {event.end} | {m.end for m in event.objects}
    inside = (i for m in event.objects for i in range(m.head + 1, m.end))
    at = next((i for i in sorted({*ends, *inside}) if reading.low[i : i + 1] == ["with"]), None)
    return [] if at is None else read_sides(reading, at + 1, reading.sentence(event.start).end)


def _write_side(reading: Reading, side: Body, rule: str) -> Party:
    name = side.code[4:] if side.code.startswith("ORG:") else country_name(side.code)
    return Party(side.code, name, "stated", (reading.span(side.start, side.end),), rule)
