"""Visits that the text names before it says "the visit"."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from diplo_cli.extractors.agreements.reading import Reading

JOURNEYS = frozenset({"visit", "trip", "tour"})


def find_fuller_visit(reading: Reading, noun: str, before: int) -> int | None:
    """The noun of the last naming before a token that says where the visit goes: "a state visit to Peru"."""
    found = [i for i in _list_journeys(reading, 0, before) if reading.low[i] == noun]
    return found[-1] if found else None


def _list_journeys(reading: Reading, start: int, end: int) -> Iterator[int]:
    """The nouns of "visit to PLACE" among tokens [start, end)."""
    for i in range(start, min(end, len(reading.low) - 3)):
        if reading.low[i] in JOURNEYS and reading.low[i + 1] == "to" and not reading.in_quotation[i]:
            follows = reading.actor_at.get(_behind_to(reading, i))
            if follows is not None and reading.doc[i].tag_ not in {"VB", "VBP"}:
                yield i


def _behind_to(reading: Reading, noun: int) -> int:
    return noun + 2 + (reading.low[noun + 2] == "the")
