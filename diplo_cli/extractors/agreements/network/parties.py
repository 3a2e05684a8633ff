"""States and organisations that the network sees bound, where the rules found fewer than two."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from diplo_cli.extractors.agreements.armed_groups import describes_rebels
from diplo_cli.extractors.agreements.network.nearest import find_nearest
from diplo_cli.extractors.agreements.party import Found, is_known, merge_parties
from diplo_cli.model.record_parts import PARTY
from diplo_cli.rules import define_rule

if TYPE_CHECKING:
    from diplo_cli.extractors.agreements.reading import Reading
    from diplo_cli.extractors.agreements.umbrella import Kept

SEEN = define_rule(
    "party.seen",
    """States and organisations that the network sees bound by the agreement named nearest, where the wording
    told the rules of fewer than two.

    Leaves alone those of which it is less than sure.""",
)
SURE = 0.75
_SURE_WHERE_BOUND = 0.6
_OPEN = frozenset({"proposed", "rejected"})  # these bind nobody yet, and their tellers are often onlookers
_ACCREDITED = frozenset({"ambassador", "ambassadors", "envoy", "envoys", "commissioner", "representative"})


def add_seen_parties(reading: Reading, kept: Kept) -> Kept:
    """The agreements, with the parties seen in the sentences that name them."""
    if reading.parts is None:
        return kept
    found: dict[int, list[Found]] = {}
    for actor in reading.actors:
        share = reading.parts.of(PARTY, range(actor.start, actor.end))
        if share < _SURE_WHERE_BOUND:
            continue
        if describes_rebels(reading, actor):
            continue
        if reading.low[actor.start - 1] == "to" and reading.low[actor.start - 2] in _ACCREDITED:
            continue
        nearest = find_nearest(reading, kept, actor.start)
        if nearest is None or len(kept[nearest][1].parties) >= 2:
            continue
        if share < SURE and kept[nearest][1].status in _OPEN:
            continue
        found.setdefault(nearest, []).append(Found(actor.code, actor.start, actor.end, "stated", SEEN))
    for n, seen in found.items():
        record, agreement = kept[n]
        parties = list(agreement.parties)
        new = [p for p in merge_parties(reading, seen) if not is_known(parties, p.code)]
        kept[n] = (record, replace(agreement, parties=(*parties, *new)))
    return kept
