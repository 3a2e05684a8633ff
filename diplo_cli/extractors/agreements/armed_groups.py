"""Rebels, movements and militias that make peace with a government."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from diplo_cli.extractors.agreements.reading import Reading

_GROUPS = frozenset(
    "rebels rebel guerrillas guerrilla militants militia militias insurgents insurgency separatists fighters "
    "faction factions movement front army taliban".split()
)
_NAMED = frozenset(
    {"front", "army", "movement", "council", "union", "forces", "organisation", "organization"}
)
_ARMIES = frozenset(
    {"rebel", "liberation", "resistance", "opposition", "patriotic", "revolutionary", "renewal"}
)


def find_armed_group(reading: Reading, start: int, end: int) -> list[tuple[int, int, str]]:
    """Armed groups in tokens [start, end): first token, end, name as written without its article."""
    found: list[tuple[int, int, str]] = []
    i = start
    while i < end:
        if reading.low[i] in _GROUPS and reading.cover.get(i) is None:
            first, last = _extent(reading, i, start, end)
            name = reading.text(first, last)
            if name and _is_group(reading, first, last):
                found.append((first, last, name))
                i = last
                continue
        i += 1
    return found


def _extent(reading: Reading, i: int, start: int, end: int) -> tuple[int, int]:
    doc, low = reading.doc, reading.low
    first, last = i, i + 1
    capital = doc[i].text[0].isupper()
    while first > start and ((doc[first - 1].text[0].isupper() == capital and doc[first - 1].is_alpha)
                             or (low[first - 1] in {"'s", "of", "for", "-"} and capital)) and low[first - 1] not in {"the", "with", "and", "a", "by"}:  # fmt: skip
        first -= 1
    if capital:
        while last < end and (
            (doc[last].text[0].isupper() and doc[last].is_alpha)
            or (
                low[last] in {"of", "for", "the"}
                and last + 1 < end
                and (doc[last + 1].text[0].isupper() or low[last] != "the")
            )
        ):
            last += 1
    return first, last


def _is_group(reading: Reading, first: int, last: int) -> bool:
    words = set(reading.low[first:last])
    if words & {"front", "army", "movement"} and not words & {"rebel", "rebels"}:
        return (reading.doc[last - 1].text[0].isupper() and last - first >= 2) or bool(words & _ARMIES)
    return "government" not in words
