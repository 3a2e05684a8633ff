"""The meeting or visit that the text tells of just before a signing, with its town."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from diplo_cli.extractors.agreements.spots import LINKS, Spot, read_spot
from diplo_cli.rules import define_rule

if TYPE_CHECKING:
    from collections.abc import Set

    from diplo_cli.extractors.agreements.event import Event
    from diplo_cli.extractors.agreements.reading import Reading
    from diplo_cli.extractors.agreements.sentences import Sentence
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
_MET = frozenset({"met", "gathered", "convened", "assembled"})
_HOSTED = frozenset({"hosted", "received", "welcomed"})
_VISITS_PAID = frozenset({"visited", "visits", "visit", "visiting"})
_OTHER_TIMES = frozenset(
    "ahead before since until next another future further earlier previous years months rounds weeks".split()
)
_SPANS = frozenset("day days week weeks month months year years".split())
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
    noun: int


def find_told_meeting(reading: Reading, event: Event) -> ToldMeeting | None:
    """The meeting just told: "signed after talks in Oslo"; "They met in Oslo. ... They signed".

    The sentence before counts when this one points at it, or when the same people or states act in both.
    """
    own = reading.sentence(event.start)
    told = find_meeting_between(reading, event.end, own.end) or find_meeting_between(
        reading, own.start, event.left
    )
    if told or event.headline:
        return told
    opening = set(reading.low[own.start : event.left]) | set(reading.low[event.end : event.end + 8])
    pointing = bool((ANAPHORS | VISITS | {"meeting", "talks", "summit"}) & opening)
    people = {p.person.id for p in reading.people_in(own.start, event.left)}
    for sentence in reversed(reading.sentences[max(own.index - 2, 0) : own.index]):
        if sentence.headline or own.paragraph - sentence.paragraph > 2:
            continue
        named = {p.person.id for p in reading.people_in(sentence.start, sentence.end)}
        same = len(people) > 1 and people <= named
        if (
            not pointing
            and not same
            and not (own.index - sentence.index == 1 and _same_states(reading, own, sentence, event))
        ):
            continue
        told = find_meeting_between(reading, sentence.start, sentence.end, coming=event.realis == "planned")
        if told:
            return told
    return None


def _same_states(reading: Reading, own: Sentence, told: Sentence, event: Event) -> bool:
    """Two or more states act in a signing, all of which the sentence before tells to have met."""
    acting = _states_in(reading, own.start, event.left)
    met = next((i for i in range(told.start, told.end) if reading.low[i] in {"met", "meet"}), told.start)
    return len(acting) > 1 and acting <= _states_in(reading, told.start, met)


def _states_in(reading: Reading, start: int, end: int) -> set[str]:
    """The states named within tokens [start, end), and those of the people named there."""
    states = {a.code for a in reading.actors_in(start, end) if a.form in {"name", "demonym", "abbreviation"}}
    return states | {p.person.country for p in reading.people_in(start, end) if p.person.country}


def find_meeting_between(
    reading: Reading, start: int, end: int, *, coming: bool = False
) -> ToldMeeting | None:
    """A meeting with its town ("talks in Oslo", "met in Oslo"), or a visit ("a visit to Oslo"); one to come
    too ("will meet in Oslo").
    """
    low = reading.low
    met = _MET | {"meet", "gather"} if coming else _MET
    for i in range(start, end - 2):
        if reading.cover.get(i) is not None or reading.in_quotation[i]:
            continue
        links = LINKS if low[i] in MEETINGS | met | _HOSTED else {"to"} if low[i] in VISITS else None
        if low[i] in _VISITS_PAID and _is_time_clause(reading, i, start):
            links = {low[i]}
        if links is None or _is_other_time(reading, i, start):
            continue
        spot = _place_behind(reading, i, end, links)
        if spot is not None:
            return ToldMeeting(phrase_start(reading, i, start), spot.end, spot.place, i)
    return None


def _place_behind(reading: Reading, i: int, end: int, links: Set[str]) -> Spot | None:
    """The town behind a word of meeting; behind "hosted A and B" also the house, past those named."""
    low = reading.low
    hosted = low[i] in _HOSTED
    for j in range(i + (low[i] not in links), min(i + (30 if hosted else 9), end - 1)):
        if reading.cover.get(j) is not None:
            continue
        if low[j] in CLAUSES | {".", "said"} or (not hosted and low[j] in {",", "and"}):
            break
        if j > i and hosted and reading.doc[j].tag_ in {"VBD", "VBZ", "MD"}:
            break
        link = "at" if hosted and low[j] == "at" else "in"
        spot = read_spot(reading, j + 1, end, CEREMONY, link=link) if low[j] in links else None
        if spot and (spot.is_town or (hosted and spot.kind == "venue")):
            return spot
    return None


def _is_time_clause(reading: Reading, i: int, floor: int) -> bool:
    """Whether a verb at token i tells when something is done: "signed when Mr Keller visited Oslo"."""
    return bool({"when", "while", "during", "as"} & set(reading.low[max(floor, i - 8) : i]))


def _is_other_time(reading: Reading, i: int, floor: int) -> bool:
    """Whether a meeting at token i lies apart from the signing: "ahead of talks", "years of talks",
    "their 4 May 2021 meeting"."""
    before = reading.low[max(floor, i - 6) : i]
    last = next((n for n in range(len(before) - 1, -1, -1) if before[n] in CLAUSES | {","}), -1)
    if "after" in before[last : last + 1] and _SPANS & set(before[:last]):
        return True  # "signed it a day after the council met in Oslo": another meeting
    dated = any(m.basis == "stated" for j in range(max(floor, i - 3), i) if (m := reading.date_at.get(j)))
    return dated or bool(_OTHER_TIMES & set(before[last + 1 :])) or "before" in before[last : last + 1]


def phrase_start(reading: Reading, noun: int, floor: int) -> int:
    """The first adjective or name word of the phrase that a noun ends ("official visit")."""
    first = noun
    while first > floor and reading.doc[first - 1].tag_ in {"JJ", "NN", "NNP", "HYPH", "CD"}:
        if first - 1 in reading.date_at or reading.cover.get(first - 1) is not None:
            break
        first -= 1
    return first
