"""People and states by token: names widened by the titles beside them, states and organisations."""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from diplo_cli.lexicon import find_countries, find_organizations

if TYPE_CHECKING:
    from collections.abc import Iterable

    from diplo_cli.extractors.agreements.reading import Reading
    from diplo_cli.facts import Person


@dataclass(frozen=True, slots=True)
class PersonAt:
    """A person's name at tokens [start, end); [left, right) takes in the titles beside it."""

    start: int
    end: int
    left: int
    right: int
    person: Person


@dataclass(frozen=True, slots=True)
class Actor:
    """A state ("IN") or an organisation ("ORG:European Union") named at tokens [start, end).

    `form` is "name", "demonym", "abbreviation", "capital", "city", "metonym" or "organization"; `name` as
    written.
    """

    start: int
    end: int
    code: str
    name: str
    form: str


def place_people(reading: Reading) -> Iterable[PersonAt]:
    """Every naming of a person, widened by the titles that touch it."""
    for person in reading.cast.people:
        beside = sorted(
            reading.tokens(s.start, s.end) for t in person.titles for s in t.evidence if s.end > s.start
        )
        for mention in person.mentions:
            if mention.end <= mention.start:
                continue
            start, end = reading.tokens(mention.start, mention.end)
            near = beside[bisect_left(beside, (start - 60, 0)) : bisect_left(beside, (end + 10, 0))]
            left, right = _widen(reading, start, end, near)
            yield PersonAt(start, end, left, right, person)


def _widen(reading: Reading, start: int, end: int, beside: list[tuple[int, int]]) -> tuple[int, int]:
    left, right = start, end
    for first, last in sorted(beside, key=lambda s: min(abs(s[1] - start), abs(s[0] - end))):
        if first < left and last >= left - 3 and _joins(reading, last, left):
            left = first
        elif last > right and first <= right + 3 and _joins(reading, right, first):
            right = last
    while left > 1 and (low := reading.low)[left - 1 - (low[left - 1] == ".")] in _HONORIFICS:
        left -= 1 + (low[left - 1] == ".")
    return left, right


_HONORIFICS = frozenset(
    "mr mr. mrs mrs. ms ms. dr dr. sir dame prof prof. professor eng eng. engr engr. shri smt smt. h.e. "
    "excellency highness hon hon.".split()
)


def _joins(reading: Reading, start: int, end: int) -> bool:
    """Whether only small words stand between a name and a title."""
    small = {",", "the", "'s", "his", "her", "its", "a", "our", "s"} | _HONORIFICS
    low = reading.low
    return all(low[i] in small or (low[i] == "." and low[i - 1] in _HONORIFICS) for i in range(start, end))


def find_actors(reading: Reading) -> list[Actor]:
    """States and organisations; two may share a token ("U.S.-Peru")."""
    text = reading.article.text
    hits = [(o.start, o.end, f"ORG:{o.name}", o.text, "organization") for o in find_organizations(text)]
    hits += [(c.start, c.end, c.code, c.text, c.kind) for c in find_countries(text)]
    found = [
        Actor(*reading.tokens(start, end), code, name, form) for start, end, code, name, form in sorted(hits)
    ]
    dateline = reading.article.header.place_span or (0, 0)
    begin, end = reading.tokens(*dateline) if dateline[1] > dateline[0] else (0, 0)
    return [replace(a, form="city") if begin <= a.start < end else a for a in found if a.end > a.start]
