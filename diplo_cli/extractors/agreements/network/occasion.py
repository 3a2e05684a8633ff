"""The occasion of a signing as the network sees it, where the rules found none."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from diplo_cli.extractors.agreements.network.nearest import find_nearest
from diplo_cli.extractors.agreements.occasion import is_occasion, name_occasion
from diplo_cli.extractors.agreements.spots import GATHERINGS
from diplo_cli.model.record_parts import OCCASION
from diplo_cli.rules import define_rule

if TYPE_CHECKING:
    from diplo_cli.extractors.agreements.reading import Reading
    from diplo_cli.extractors.agreements.umbrella import Kept
    from diplo_cli.facts import Occasion, Status

SEEN = define_rule(
    "occasion.seen",
    """The meeting or visit that the network sees as that of the signing, in or next to the sentence that
    names the agreement, where no rule reads it from the wording.

    Leaves alone those that it rather sees as none, ceremonies and a bare "visit".""",
)
SURE = 0.5
_PART = 0.3
_MADE: frozenset[Status] = frozenset({"signed", "agreed"})
_NAMED = GATHERINGS | {"meetings", "event", "airshow"}


def add_seen_occasion(reading: Reading, kept: Kept) -> Kept:
    """The agreements, with the occasion of signing where they had none."""
    if reading.parts is None:
        return kept
    for token, occasion in _occasions(reading):
        nearest = find_nearest(reading, kept, token, _MADE)
        if nearest is None:
            continue
        record, agreement = kept[nearest]
        kept[nearest] = (record, replace(agreement, occasion=agreement.occasion or occasion))
    return kept


def _occasions(reading: Reading) -> list[tuple[int, Occasion]]:
    """Meetings and visits seen as occasions, surest first, each with its noun's token."""
    found: list[tuple[float, int, Occasion]] = []
    i, size = 0, len(reading.doc)
    while i < size:
        stop = i
        while stop < size and reading.parts is not None and reading.parts.of(OCCASION, [stop]) >= _PART:
            stop += 1
        share = reading.parts.of(OCCASION, range(i, stop)) if reading.parts is not None else 0.0
        heads = [j for j in range(i, stop) if reading.low[j] in _NAMED]
        if share >= SURE and heads and not reading.in_quotation[heads[0]]:
            occasion = name_occasion(reading, i, heads[0], SEEN)
            if is_occasion(occasion.name.casefold().split()) and " " in occasion.name:
                found.append((-share, heads[0], occasion))
        i = max(i + 1, stop)
    return [(noun, occasion) for _, noun, occasion in sorted(found, key=lambda f: f[:2])]
