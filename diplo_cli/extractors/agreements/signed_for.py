"""Who signed for which side: "A signed for Peru and B for Norway"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from diplo_cli.extractors.agreements.principals import read_principal
from diplo_cli.extractors.agreements.signatory_sides import person_side
from diplo_cli.extractors.agreements.signer import GAPPED, Signer

if TYPE_CHECKING:
    from diplo_cli.extractors.agreements.event import Event
    from diplo_cli.extractors.agreements.placing import PersonAt
    from diplo_cli.extractors.agreements.reading import Reading


def find_gapped(reading: Reading, event: Event) -> tuple[str | None, list[Signer]] | None:
    """ "signed for X and B for Y": the subject's side, and the further signers."""
    inside = frozenset(i for m in event.objects for i in range(m.start, m.end))
    return find_gapped_behind(reading, event.end, reading.sentence(event.start).end, inside)


def find_gapped_behind(
    reading: Reading, start: int, end: int, inside: frozenset[int] = frozenset()
) -> tuple[str | None, list[Signer]] | None:
    """The same behind any form of signing; `start` is the token after it, `inside` those of its objects."""
    low = reading.low
    limit = min(end, start + 40)
    first = _side_at(reading, start, limit, within=14, inside=inside) or _own_side_at(reading, start, limit)
    if first is None:
        return None
    i, code = first
    others: list[Signer] = []
    while i < limit:
        person = reading.cover.get(i)
        if person is None:
            if low[i] in {";", ".", "who", "which", "after", "before"}:
                break
            i += 1
            continue
        side = _side_at(reading, person.right, limit, within=5) or _own_side(reading, person, limit)
        if side is None and _does_so(reading, person.right):
            others.append(Signer(person.person, person, None, "stated", GAPPED, (person.left, person.right)))
            break
        if side is None:
            break
        others.append(Signer(person.person, person, side[1], "stated", GAPPED, (person.left, side[0])))
        i = side[0]
    return code, others


def _own_side(reading: Reading, person: PersonAt, limit: int) -> tuple[int, str | None] | None:
    """The person's own state or body in "while Berg signed for his country", "and Berg for the agency"."""
    for i in range(person.right, min(person.right + 4, limit - 2)):
        own = _own_side_at(reading, i, limit)
        if own is not None:
            return own[0], person_side(person.person)
    return None


def _own_side_at(reading: Reading, i: int, limit: int) -> tuple[int, None] | None:
    """The token after "for the government", "on behalf of her country", whose signer's own side it is."""
    at = i + _behalf_words(reading, i)
    own = at > i and at + 1 < limit and reading.low[at] in {"the", "his", "her", "its"}
    return (at + 2, None) if own and reading.low[at + 1] in _HOMES else None


_HOMES = frozenset("country government side nation state organization organisation agency".split())


def _does_so(reading: Reading, i: int) -> bool:
    """Whether "did so", "did the same" takes up the signing."""
    i += reading.low[i : i + 1] == [","]
    return reading.low[i : i + 2] == ["did", "so"] or reading.low[i : i + 3] == ["did", "the", "same"]


def _side_at(
    reading: Reading, start: int, limit: int, *, within: int, inside: set[int] | frozenset[int] = frozenset()
) -> tuple[int, str] | None:
    """The first "for X" or "on behalf of X" from a token on: the token after it and X's code."""
    low = reading.low
    for i in range(start, min(limit, start + within)):
        if reading.cover.get(i) is not None or low[i] in {"and", "who", "that", "which"}:
            return None
        beside = (
            i == start
            or i - 1 in inside
            or low[i - 1] in {",", "it", "so", "signed"}
            or i - 1 in reading.date_at
        )
        opening = _behalf_words(reading, i)
        if i not in inside and opening and (opening > 1 or beside):
            found = read_principal(reading, i + opening, limit)
            if found is not None:
                return found
    return None


def _behalf_words(reading: Reading, i: int) -> int:
    """How many words "for", "on behalf of", "in the name of" are at a token; 0 where none stands there."""
    low = reading.low
    if low[i : i + 3] == ["on", "behalf", "of"]:
        return 3
    if low[i : i + 4] == ["in", "the", "name", "of"]:
        return 4
    return int(low[i : i + 1] == ["for"])
