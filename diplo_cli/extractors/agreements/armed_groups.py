"""Rebels, movements and militias that make peace with a government."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from diplo_cli.extractors.agreements.placing import Actor
    from diplo_cli.extractors.agreements.reading import Reading

_GROUPS = frozenset(
    "rebels rebel guerrillas guerrilla militants militia militias insurgents insurgency separatists "
    "fighters "
    "faction factions movement front army taliban alliance".split()
)
_KINDS = frozenset(
    "southern northern eastern western leftist maoist islamist islamic muslim communist separatist "
    "tribal armed "
    "largest main rebel ethnic insurgent opposition".split()
)
_BODIES = frozenset("group groups army movement movements forces fighters faction factions militia".split())
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
    """The tokens of a group's name, or of "southern rebels", "the main rebel group"."""
    if reading.doc[i].text[0].isupper():
        return _name_extent(reading, i, start, end)
    first, last = i, i + 1
    while first > start and reading.low[first - 1] in _KINDS:
        first -= 1
    while last < end and reading.low[last] in _BODIES:
        last += 1
    return first, last


def _name_extent(reading: Reading, i: int, start: int, end: int) -> tuple[int, int]:
    doc, low = reading.doc, reading.low
    first, last = i, i + 1
    while first > start and low[first - 1] not in {"the", "with", "a", "by", ","}:
        linked = low[first - 1] in {"of", "for", "-"} or (
            low[first - 1] == "'s" and doc[first - 2].text[0].isupper()
        )
        linked = linked or _joins_two(reading, first - 1, start)
        if not linked and not (doc[first - 1].is_alpha and doc[first - 1].text[0].isupper()):
            break
        if reading.cover.get(first - 1) is not None:
            break
        first -= 1
    while first < i and low[first] in {"'s", "of", "for", "-"}:
        first += 1
    while last < end:
        capital = doc[last].is_alpha and doc[last].text[0].isupper() and last not in reading.date_at
        link = (
            low[last] in {"of", "for", "the"}
            and last + 1 < end
            and doc[min(last + 1, end - 1)].text[0].isupper()
        )
        if not capital and not (link and last + 1 not in reading.date_at):
            link_the = low[last] in {"of", "for"} and low[last + 1 : last + 2] == ["the"]
            if not link_the:
                break
        last += 1
    return first, last


def _joins_two(reading: Reading, i: int, start: int) -> bool:
    """Whether "and" at token i stands inside a name: "the Reform and Unity Movement"."""
    doc, low = reading.doc, reading.low
    if low[i] != "and" or i - 2 < start or low[i - 2] != "the" or not doc[i - 1].text[0].isupper():
        return False
    return i - 1 not in reading.actor_at and reading.cover.get(i - 1) is None


_REBELLIOUS = frozenset(
    "breakaway separatist rebel rebels militant militants insurgent insurgents guerrillas".split()
)


def describes_rebels(reading: Reading, actor: Actor) -> bool:
    """Whether a nationality tells whose rebels or lost territory is meant: "Peruvian breakaway regions"."""
    return actor.form == "demonym" and bool(_REBELLIOUS & set(reading.low[actor.end : actor.end + 2]))


def is_nameless(name: str) -> bool:
    """Whether a group is told by its kind alone: "rebels", "the main rebel group"."""
    return all(w in _GROUPS | _KINDS | _BODIES | {"the"} for w in name.lower().split())


def _is_group(reading: Reading, first: int, last: int) -> bool:
    words = set(reading.low[first:last])
    if "movement" in words and words & {
        "persons",
        "people",
        "goods",
        "workers",
        "capital",
        "labour",
        "labor",
    }:
        return False
    if reading.low[last - 1] == "rebel" or reading.low[last : last + 1] in (
        ["leader"],
        ["leaders"],
        ["commander"],
    ):
        return False
    if words & {"front", "army", "movement", "alliance"} and not words & {"rebel", "rebels"}:
        return (reading.doc[last - 1].text[0].isupper() and last - first >= 2) or bool(words & _ARMIES)
    return "government" not in words
