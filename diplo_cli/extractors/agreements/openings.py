"""Phrases of time and place before a subject without a comma: "After two days in Rome A and B signed"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from diplo_cli.extractors.agreements.doers import JOINING, PREPOSITIONS, is_name_at, person_covering
from diplo_cli.extractors.agreements.noun_phrases import ROLE_NOUNS

if TYPE_CHECKING:
    from diplo_cli.extractors.agreements.reading import Reading


def is_only_names(reading: Reading, start: int, end: int) -> bool:
    """Whether nothing but names stands there: "after Peru and Chile signed"."""
    small = {"and", ",", "the", "both"}
    words = [i for i in range(start, end) if reading.low[i] not in small]
    return bool(words) and all(is_name_at(reading, i) for i in words)


def skip_date(reading: Reading, i: int, end: int) -> int | None:
    """Where a name follows a date: "that on the 4th of this month the Minister"."""
    j = i + 1
    while j < end and (
        j in reading.date_at or reading.low[j] in {"the", "this", "of"} or _is_clock(reading, j)
    ):
        j += 1
    dated = any(k in reading.date_at or _is_clock(reading, k) for k in (i + 1, i + 2))
    return j if dated and j < end and is_name_at(reading, j) else None


def _is_clock(reading: Reading, i: int) -> bool:
    """Whether a token belongs to a time of day: "3.19pm", "10", "a.m."."""
    return reading.low[i][0].isdigit() or reading.low[i] in {"am", "pm", "a.m.", "p.m.", "noon", "midnight"}


def find_tail_names(reading: Reading, start: int, end: int) -> int | None:
    """Where names end a phrase of place or time without a comma: "After two days in Rome A and B signed"."""
    low = reading.low
    if reading.sentence(start).start != start and low[start - 1] not in {"—", "-", "–", "--", ")", ":"}:
        return None
    if low[start] not in _OPENING_TIME:
        return None
    if low[end - 1] in ROLE_NOUNS:
        the = max((i for i in range(start + 2, end) if low[i] in {"the", "both"}), default=None)
        return the if the is not None and low[the - 1] not in PREPOSITIONS | {"and"} else None
    if not is_name_at(reading, end - 1):
        return None
    i = end
    while i > start:
        person, actor = person_covering(reading, i - 1), reading.actor_at.get(i - 1)
        if person is not None:
            i = person.left
        elif actor is not None:
            i = actor.start
        elif low[i - 1] in JOINING | {"minister", "ministers", "president", "presidents", "foreign", ","}:
            i -= 1
        else:
            break
    before = low[i - 1]
    barred = before in {"the", "a", "an", "his", "her", "their"} or before in PREPOSITIONS
    return None if barred or i <= start else i


_OPENING_TIME = frozenset({"in", "at", "on", "after", "during", "following", "before", "since"})
