"""Nationalities that only describe: "a Norwegian shipbuilder", "six ASEAN states", "the Juba Alliance"."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from diplo_cli.extractors.agreements.placing import Actor
    from diplo_cli.extractors.agreements.reading import Reading


_COMPANY_WORDS = frozenset(
    "company companies firm firms consortium corporation corp inc ltd plc llc airline airlines bank "
    "group groups producer manufacturer manufacturers maker giant operator operators utility supplier "
    "contractor businesses business businessmen investors entrepreneur conglomerate subsidiary club "
    "team label studio university "
    "city province rebels rebel militants movements faction factions militia militias guerrillas "
    "tribes insurgents universities union unions broadcaster shipbuilder carrier miner refinery".split()
)


def _is_part_of_name(reading: Reading, actor: Actor) -> bool:
    """Whether "Juba" of "the Juba Alliance", "India's" of "India's Samir Steel": another body's name goes
    on.
    """
    doc, i = reading.doc, actor.end
    possessive = reading.low[i] == "'s"
    i += possessive
    if (
        i >= len(doc)
        or reading.cover.get(i) is not None
        or not (possessive or actor.form in {"capital", "city"})
    ):
        return False
    capital = (
        doc[i].is_alpha
        and doc[i].text[0].isupper()
        and i not in reading.actor_at
        and i not in reading.date_at
    )
    if not capital or reading.sentence(i).headline or reading.shouted:
        return False
    return not _STATE_BODIES & set(reading.low[i : i + 4])


_STATE_BODIES = frozenset(
    "ministry government parliament senate congress cabinet president minister prime foreign defence "
    "defense king queen "
    "embassy council state department deputy vice chancellor secretary assembly army navy national "
    "central".split()
)


_MEMBERS = frozenset(
    "states countries nations members member allies ministers leaders summit partners".split()
)


def describes_firm(reading: Reading, actor: Actor, end: int) -> bool:
    """Whether a name only describes a firm or members: "a U.S. security firm", "six ASEAN states"."""
    following = reading.doc[actor.end] if actor.end < len(reading.doc) else None
    if following is not None and _is_part_of_name(reading, actor):
        return True
    if actor.form == "organization" and any(w in _MEMBERS for w in reading.low[actor.end : actor.end + 3]):
        return True
    limit = min(actor.end + 6, end + 6, len(reading.doc))
    for i in range(actor.end, limit):
        word = reading.low[i]
        if word in _COMPANY_WORDS:
            return not (word in {"group", "union", "groups", "unions"} and actor.form == "name")
        if word in {",", "and", "with", "of", "to", ".", "on", "in", "for"} or i in reading.actor_at:
            return False
    return False
