"""The meeting or visit that the text tells of just before a signing, with its town."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from diplo_cli.extractors.agreements.spots import LINKS, read_spot
from diplo_cli.rules import define_rule

if TYPE_CHECKING:
    from diplo_cli.extractors.agreements.event import Event
    from diplo_cli.extractors.agreements.reading import Reading
    from diplo_cli.facts import Place

CEREMONY = define_rule(
    "place.of-ceremony",
    """The place of the ceremony or meeting at which it was signed: "The ceremony took place in Oslo",
    "a meeting in Oslo to sign", "the signing in Oslo", "signed after talks in Oslo".""",
)
MEETINGS = frozenset(
    "talks meeting meetings summit conference negotiations session consultations gathering round retreat "
    "ceremony event discussions forum".split()
)
VISITS = frozenset({"visit", "trip"})
ANAPHORS = frozenset("they both two leaders ministers presidents sides officials pair countries".split())
CLAUSES = frozenset(
    {"that", "which", "who", "where", ";", "while", "when", "after", "before", "as", "because"}
)


@dataclass(frozen=True, slots=True)
class ToldMeeting:
    """A meeting at tokens [start, end), its town among them."""

    start: int
    end: int
    place: Place


def find_told_meeting(reading: Reading, event: Event) -> ToldMeeting | None:
    """The meeting just told: "signed after talks in Oslo"; "They met in Oslo. ... They signed"."""
    own = reading.sentence(event.start)
    told = _meeting_in(reading, event.end, own.end) or _meeting_in(reading, own.start, event.left)
    if told or event.headline:
        return told
    opening = set(reading.low[own.start : event.left]) | set(reading.low[event.end : event.end + 8])
    pointing = bool((ANAPHORS | VISITS | {"meeting", "talks", "summit"}) & opening)
    people = {p.person.id for p in reading.people_in(own.start, event.left)}
    for sentence in reversed(reading.sentences[max(own.index - 2, 0) : own.index]):
        if sentence.headline or own.paragraph - sentence.paragraph > 2:
            continue
        named = {p.person.id for p in reading.people_in(sentence.start, sentence.end)}
        if not pointing and not (len(people) > 1 and people <= named):
            continue
        told = _meeting_in(reading, sentence.start, sentence.end)
        if told:
            return told
    return None


def _meeting_in(reading: Reading, start: int, end: int) -> ToldMeeting | None:
    """A meeting with its town ("talks in Oslo", "met in Oslo"), or a visit ("a visit to Oslo")."""
    low = reading.low
    for i in range(start, end - 2):
        if reading.cover.get(i) is not None or reading.in_quotation[i]:
            continue
        links = LINKS if low[i] in MEETINGS | {"met"} else {"to"} if low[i] in VISITS else None
        if links is None:
            continue
        for j in range(i + 1, min(i + 9, end - 1)):
            if reading.cover.get(j) is not None:
                continue
            if low[j] in CLAUSES | {",", ".", "and", "said"}:
                break
            spot = read_spot(reading, j + 1, end, CEREMONY) if low[j] in links else None
            if spot and spot.is_town:
                return ToldMeeting(_phrase_start(reading, i, start), spot.end, spot.place)
    return None


def _phrase_start(reading: Reading, noun: int, floor: int) -> int:
    """The first adjective or name word of the phrase that a noun ends ("official visit")."""
    first = noun
    while first > floor and reading.doc[first - 1].tag_ in {"JJ", "NN", "NNP", "HYPH", "CD"}:
        if first - 1 in reading.date_at or reading.cover.get(first - 1) is not None:
            break
        first -= 1
    return first
