"""The country of somebody who is told of by another person: his spokesman, predecessor, spouse."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from diplo_cli.link.spelling import name_parts

if TYPE_CHECKING:
    from diplo_cli.extractors.people import PersonMention
    from diplo_cli.link.office import Office

_OWN = re.compile(
    r"['’]s?\s+(?:[a-z-]+\s+){0,2}(?:predecessor|successor|spokes(?:man|woman|person)|chief of staff|wife|"
    r"husband|deputy|adviser|advisor|aide),?\s+(?:(?:Mr|Mrs|Ms|Dr)\.?\s+)?$"
)
_SPOUSE = re.compile(r"\bfirst (?:lady|gentleman)\b", re.IGNORECASE)


def add_relations(text: str, offices: list[Office], known: list[str | None]) -> list[str | None]:
    """Countries with those added of "Lee's spokesman, Ann Kim" and of the first lady who bears Lee's name."""
    ends = {m.end: i for i, office in enumerate(offices) for m in office.mentions}
    surnames = {name_parts(m.name)[-1]: i for i, o in enumerate(offices) if known[i] for m in o.mentions}
    added = list(known)
    for i, office in enumerate(offices):
        if known[i] is not None:
            continue
        owners = {known[o] for m in office.mentions if (o := _owner(text, m, ends)) is not None}
        if any(_SPOUSE.search(t.title) for t in office.titles):
            owners |= {
                known[surnames[p]] for m in office.mentions if (p := name_parts(m.name)[-1]) in surnames
            }
        added[i] = owners.pop() if len(owners) == 1 else None
    return added


def _owner(text: str, mention: PersonMention, ends: dict[int, int]) -> int | None:
    """The person whose "spokesman" stands right before the name, by number."""
    low = max(0, mention.start - 60)
    for end in range(mention.start, low, -1):
        if end in ends and _OWN.fullmatch(text, end, mention.start):
            return ends[end]
    return None
