"""The other party of "a similar agreement with Peru": the state that the article's own agreement binds."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from diplo_cli.extractors.agreements.party import RESOLVED, is_known

if TYPE_CHECKING:
    from diplo_cli.extractors.agreements.reading import Reading
    from diplo_cli.extractors.agreements.record import Record
    from diplo_cli.extractors.agreements.umbrella import Kept
    from diplo_cli.facts import Party

_LIKE = frozenset({"similar", "same", "comparable", "parallel", "identical"})


def fill_similar(
    reading: Reading, record: Record, parties: tuple[Party, ...], kept: Kept
) -> tuple[Party, ...]:
    """Add the state that an agreement like the first one shares with it: the one that the sentence names, or
    the one that was named first, as an article names its own state.
    """
    first = record.mentions[0]
    alike = _LIKE & set(reading.low[max(first.start - 1, 0) : first.head])
    if len(parties) != 1 or not alike or not kept:
        return parties
    own = [p for p in kept[0][1].parties if not p.code.startswith("ORG:")]
    if is_known(own, parties[0].code) or not own:
        return parties
    start = reading.sentence(first.head).start
    beside = {a.code for a in reading.actors_in(start, first.start)}
    shared = next((p for p in own if p.code in beside), own[0])
    return (*parties, replace(shared, basis="resolved", rule=RESOLVED))
