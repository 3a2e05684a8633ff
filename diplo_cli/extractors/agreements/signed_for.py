"""Who signed for which side: "A signed for Peru and B for Norway"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from diplo_cli.extractors.agreements.principals import read_principal
from diplo_cli.extractors.agreements.signer import GAPPED, Signer

if TYPE_CHECKING:
    from diplo_cli.extractors.agreements.event import Event
    from diplo_cli.extractors.agreements.placing import PersonAt
    from diplo_cli.extractors.agreements.reading import Reading


def find_gapped(reading: Reading, event: Event) -> tuple[str, list[Signer]] | None:
    """ "signed for X and B for Y": the subject's side, and the further signers."""
    low = reading.low
    limit = min(reading.sentence(event.start).end, event.end + 40)
    inside = {i for m in event.objects for i in range(m.start, m.end)}
    first = _side_at(reading, event.end, limit, within=14, inside=inside)
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


def _own_side(reading: Reading, person: PersonAt, limit: int) -> tuple[int, str] | None:
    """The person's own state in "while Berg signed for his country"."""
    for i in range(person.right, min(person.right + 4, limit - 2)):
        if reading.low[i] == "for" and reading.low[i + 1] in {"his", "her"} and person.person.country:
            return (i + 3, person.person.country) if reading.low[i + 2] in _HOMES else None
    return None


_HOMES = frozenset({"country", "government", "side", "nation", "state"})


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
        if i not in inside and ((low[i] == "for" and beside) or low[i : i + 3] == ["on", "behalf", "of"]):
            found = read_principal(reading, i + (1 if low[i] == "for" else 3), limit)
            if found is not None:
                return found
    return None
