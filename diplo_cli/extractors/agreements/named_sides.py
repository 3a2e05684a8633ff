"""Sides that no list knows, told by where they stand: "Peru and the Alder Council", "with the Alder Fund"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from diplo_cli.extractors.agreements.armed_groups import describes_rebels
from diplo_cli.extractors.agreements.party import ACTING, NAMED, Found, is_known, merge_parties

if TYPE_CHECKING:
    from diplo_cli.extractors.agreements.reading import Reading
    from diplo_cli.extractors.agreements.record import Record
    from diplo_cli.facts import Party

_KINDS_OF_NAMES = frozenset({"ORG", "GPE", "EVENT", "NORP"})
_SMALL = frozenset(
    "the a its rebel opposition armed former breakaway separatist self proclaimed - main region regions "
    "republic republics territory territories of".split()
)
_OF_STATE = frozenset("government governments officials leaders authorities side".split())
# Firms, and bodies that act for their state.
_NO_SIDES = frozenset(
    "ministry department office embassy parliament senate congress cabinet "
    "inc corp corporation company co ltd plc llc group airlines airways motors energy oil gas partners "
    "holdings industries systems technologies pharmaceuticals".split()
)


def add_named_sides(reading: Reading, record: Record, parties: tuple[Party, ...]) -> tuple[Party, ...]:
    """The parties with those that "and" joins to one of them, else the one that stands behind "with"."""
    found: list[Found] = []
    for party in parties:
        if party.rule in {ACTING, NAMED} and party.evidence:
            found += _beside(reading, *reading.tokens(party.evidence[0].start, party.evidence[0].end))
    if len(parties) == 1 and not found:
        found = _behind_with(reading, record)
    new = [p for p in merge_parties(reading, found) if not is_known(list(parties), p.code)]
    return (*parties, *new)


def _beside(reading: Reading, start: int, end: int) -> list[Found]:
    """The name that "and" joins to the one at tokens [start, end), on either side."""
    low = reading.low
    after = end
    while low[after : after + 1] and low[after] in _OF_STATE | {"'s"}:
        after += 1
    if low[after : after + 1] == ["and"]:
        name = _name_at(reading, after + 1)
        return [name] if name and name.end - name.start > 1 else []
    return []


def _behind_with(reading: Reading, record: Record) -> list[Found]:
    """The names behind "with" in a naming: "treaties with the breakaway regions of Alder and Birch"."""
    for mention in record.mentions:
        for i in range(mention.head + 1, min(mention.end + 1, len(reading.low) - 1)):
            if reading.low[i] == "with":
                found = _list_at(reading, i + 1)
                if found:
                    return found
    return []


def _list_at(reading: Reading, start: int) -> list[Found]:
    found: list[Found] = []
    name = _name_at(reading, start)
    while name is not None:
        found.append(name)
        joined = reading.low[name.end : name.end + 1] in (["and"], [","])
        name = _name_at(reading, name.end + 1) if joined else None
    return found


def _is_known(reading: Reading, i: int) -> bool:
    """Whether token `i` names a person or state; a territory that the lists know as a place may be a side."""
    actor = reading.actor_at.get(i)
    return i in reading.cover or (actor is not None and actor.form != "city")


def _tells_whose(reading: Reading, i: int) -> bool:
    """Whether token `i` is a nationality before rebels or a lost territory."""
    actor = reading.actor_at.get(i)
    return actor is not None and describes_rebels(reading, actor)


def _name_at(reading: Reading, i: int) -> Found | None:
    """The name of an unknown body or territory that begins at token `i`, small words passed over."""
    while i < len(reading.low) and (reading.low[i] in _SMALL or _tells_whose(reading, i)):
        i += 1
    entity = next((e for e in reading.doc.ents if e.start == i and e.label_ in _KINDS_OF_NAMES), None)
    if entity is None or any(_is_known(reading, t) for t in range(entity.start, entity.end)):
        return None
    if _NO_SIDES & set(reading.low[entity.start : entity.end]) or not entity.text[0].isupper():
        return None
    return Found(f"ORG:{entity.text}", entity.start, entity.end, "stated", ACTING, entity.text)
