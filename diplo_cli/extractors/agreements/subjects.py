"""The subject of a verb, read as it is printed, comma by comma.

Titles are part of their names here, so that commas and small words inside an office ("Minister for Industry,
Innovation and Science") do not break the list of names.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from diplo_cli.extractors.agreements.doers import (
    BREAKS,
    JOINING,
    PREPOSITIONS,
    Side,
    is_finite,
    person_covering,
)
from diplo_cli.extractors.agreements.noun_phrases import read_phrase
from diplo_cli.extractors.agreements.openings import find_tail_names, is_only_names, skip_date

if TYPE_CHECKING:
    from diplo_cli.extractors.agreements.placing import PersonAt
    from diplo_cli.extractors.agreements.reading import Reading


_COMPANIONS = (("together", "with"), ("along", "with"), ("as", "well", "as"))


def read_subject(reading: Reading, left: int) -> Side:
    """The subject that ends just before token `left`, where a verb group begins."""
    side = Side()
    floor = reading.sentence(min(left, len(reading.doc) - 1)).start
    if left - 1 >= floor and reading.low[left - 1] in {"who", "which", "that"}:
        several = bool({"their", "have", "were", "are", "both"} & set(reading.low[left : left + 5]))
        return _antecedent(reading, left - 1, floor, several=several)
    low = reading.low
    segments = _segments(reading, floor, left)
    for n, (start, end) in enumerate(reversed(segments)):
        own = _of_dated_clause(reading, start, end) if end == left else None
        first, end, last = _core(reading, start, end) if own is None else own
        if first is not None:
            found = read_phrase(reading, first, end)
            if found.people or found.actors or found.roles:
                side.add(found)
                if found.roles and not found.people and low[start] == "and":
                    break  # "A met B, and the pair signed"
            elif n == 0 and last:
                break
        if last:
            break
    if not side.people and not side.actors and not side.roles:
        side.add(_shared_subject(reading, floor, left))
    side.people.sort(key=lambda p: p.start)
    return side


def _of_dated_clause(reading: Reading, start: int, end: int) -> tuple[int, int, bool] | None:
    """ "after Peru on Monday signed": the name, where only a date stands between it and the verb."""
    if end - start < 3 or reading.low[start] not in {"after", "before", "when", "as", "once"}:
        return None
    actor = reading.actor_at.get(start + 1)
    named = person_covering(reading, start + 1)
    last = named.right if named is not None else actor.end if actor is not None else end
    dated = all(i in reading.date_at or reading.low[i] in {"on", "in"} for i in range(last, end))
    return (start + 1, last, True) if last < end and dated else None


def _segments(reading: Reading, floor: int, end: int) -> list[tuple[int, int]]:
    """Stretches between commas and brackets that are not inside a person's name and title."""
    found, start = [], floor
    for i in range(floor, end):
        if reading.low[i] in {",", "(", ")", "–", "|"} and person_covering(reading, i) is None:
            if i > start:
                found.append((start, i))
            start = i + 1
    if end > start:
        found.append((start, end))
    return found


def _core(reading: Reading, start: int, end: int) -> tuple[int | None, int, bool]:
    """The part of a segment that may belong to the subject, and whether the subject begins in it."""
    low = reading.low
    for i in range(end - 1, start - 1, -1):
        if person_covering(reading, i):
            continue
        if low[i] in BREAKS:
            if low[i] == "as" and ("well" in low[max(i - 1, 0) : i + 2]):
                continue
            return _after_break(reading, i, start, end)
        if is_finite(reading, i):
            return (i + 1 if i + 1 < end and _joined(reading, i + 1) else None), end, True
    first = start
    while first < end and low[first] in JOINING | {"also", "then", "meanwhile"}:
        first += 1
    if first >= end:
        return None, end, False
    for companion in _COMPANIONS:
        if tuple(low[first : first + len(companion)]) == companion:
            return first + len(companion), end, False
    if person_covering(reading, first) is None and (
        low[first] in PREPOSITIONS or reading.doc[first].tag_ in {"VBG", "VBN"}
    ):
        dated = skip_date(reading, first, end)
        tail = find_tail_names(reading, first, end) if dated is None else dated
        return tail, end, dated is not None
    return first, end, False


_SUBORDINATING = frozenset(
    {"who", "which", "whose", "after", "before", "since", "as", "when", "while", "where"}
)


def _after_break(reading: Reading, i: int, start: int, end: int) -> tuple[int | None, int, bool]:
    """What is left of a segment after "that", "said", "which"; a closed clause of its own is stepped over."""
    relative = reading.low[i] in {"who", "which", "whose"}
    closed = any(is_finite(reading, j) for j in range(i + 1, end))
    if reading.low[i] in {"after", "before", "since", "until"} and not closed:
        if is_only_names(reading, i + 1, end):
            return i + 1, end, True
        return find_tail_names(reading, i, end), end, False
    if relative and i == start:
        return (None, end, False) if closed else (i + 1, end, True)
    last = i > start or reading.low[i] not in _SUBORDINATING
    if i + 1 < end and person_covering(reading, i + 1) is None and reading.low[i + 1] in PREPOSITIONS:
        dated = skip_date(reading, i + 1, end)
        return (find_tail_names(reading, i + 1, end) if dated is None else dated), end, last
    return i + 1, end, last


def _joined(reading: Reading, i: int) -> bool:
    """Whether a new subject, not the second verb, follows: "visited and A signed"."""
    return reading.low[i] in JOINING and person_covering(reading, i + 1) is not None


def _antecedent(reading: Reading, relative: int, floor: int, *, several: bool) -> Side:
    """The person before "who": "A, who signed the pact"; those joined to it where the clause has a plural."""
    i = relative - 1
    while i >= floor and reading.low[i] in {",", ")"}:
        i -= 1
    person = person_covering(reading, i)
    if person is None:
        return Side()
    many = several or {"their", "both", "were", "have", "are"} & set(reading.low[relative + 1 : relative + 5])
    return Side(people=_with_those_before(reading, person, floor) if many else [person])


def _with_those_before(reading: Reading, person: PersonAt, floor: int) -> list[PersonAt]:
    """A person and those whom "and" joins to him: "A and B, who put their names to the pact"."""
    people, i = [person], person.left - 1
    while i > floor and (reading.low[i] in {"and", ","} or i in reading.actor_at):
        before = person_covering(reading, i - 1)
        if before is not None and before is not people[0]:
            people.insert(0, before)
            i = before.left
        i -= 1
    return people


def _shared_subject(reading: Reading, floor: int, left: int) -> Side:
    """The subject of an earlier verb: "A visited Rome and signed the pact"."""
    before = left - 1
    while before > floor and reading.low[before] in {",", "also", "then", "later"}:
        before -= 1
    if (
        before <= floor
        or reading.low[before] not in {"and", "but", "then"}
        or not _verb_links(reading, floor, before)
    ):
        return Side()
    for i in range(before - 1, floor - 1, -1):
        if is_finite(reading, i):
            while i > floor and (
                reading.low[i - 1] in {"has", "have", "had", "also", "then", "not"}
                or reading.is_ly_adverb(i - 1)
            ):
                i -= 1
            return read_subject(reading, i)
        if reading.low[i] in {";", ":", "who", "which"}:
            break
    return Side()


def _verb_links(reading: Reading, floor: int, i: int) -> bool:
    return any(is_finite(reading, j) for j in range(floor, i))
