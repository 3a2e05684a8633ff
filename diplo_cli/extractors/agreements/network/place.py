"""The place of a signing as the network sees it, where the rules found none."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from diplo_cli.extractors.agreements.network.nearest import MADE, find_nearest, is_read
from diplo_cli.extractors.agreements.spots import LINKS, read_spot
from diplo_cli.lexicon import country_code
from diplo_cli.model.record_parts import PLACE
from diplo_cli.rules import define_rule

if TYPE_CHECKING:
    from diplo_cli.extractors.agreements.reading import Reading
    from diplo_cli.extractors.agreements.umbrella import Kept
    from diplo_cli.facts import Agreement, Place

SEEN = define_rule(
    "place.seen",
    """The place that the network sees as that of the signing, in or next to the sentence that names the
    agreement, where no rule reads it from the wording.

    Leaves alone places of which it is less than sure.""",
)
SURE = 0.7
SURE_OF_READ = 0.95  # where the rules have read the sentence
SEES_NONE = 0.3


def add_seen_place(reading: Reading, kept: Kept) -> Kept:
    """The agreements, with the place of signing where they had none."""
    if reading.parts is None:
        return kept
    kept = [(record, _drop_country(reading, agreement)) for record, agreement in kept]
    told = []
    for token, place in _places(reading):
        nearest = find_nearest(reading, kept, token, MADE)
        if nearest is not None:
            told.append((is_read(reading, kept[nearest][0], token), nearest, token, place))
    for read, n, token, place in sorted(told, key=lambda t: t[0]):
        record, agreement = kept[n]
        sure = reading.parts.of(PLACE, [token]) >= SURE_OF_READ and not _lies_there(reading, token)
        if agreement.place is None and (sure or not read):
            kept[n] = (record, replace(agreement, place=place))
    return kept


def _lies_there(reading: Reading, token: int) -> bool:
    """Whether the word before "in" or "at" is a thing that may lie there: "years of talks in Lima"."""
    before = token - 2 - (reading.low[token - 1] == "the")
    return before >= 0 and reading.doc[before].tag_ in {"NN", "NNS"} and before not in reading.date_at


def _drop_country(reading: Reading, agreement: Agreement) -> Agreement:
    """Without a country in which something else lies ("announced a new truce in Peru"), as the network sees
    it.
    """
    place = agreement.place
    if place is None or agreement.status not in MADE or country_code(place.name) is None:
        return agreement
    tokens = range(*reading.tokens(place.evidence[0].start, place.evidence[0].end))
    seen = reading.parts.of(PLACE, tokens) if reading.parts is not None else 1.0
    return agreement if seen >= SEES_NONE else replace(agreement, place=None)


def _places(reading: Reading) -> list[tuple[int, Place]]:
    """Places seen as those of signing, surest first, each with its first token."""
    found: list[tuple[float, int, Place]] = []
    i = 1
    while i < len(reading.doc):
        led = reading.low[i - 1] in LINKS or reading.low[i - 1] == "the"
        share = reading.parts.of(PLACE, [i]) if reading.parts is not None and led else 0.0
        spot = read_spot(reading, i, reading.sentence(i).end, SEEN) if share >= SURE else None
        if spot is not None:
            found.append((-share, i, spot.place))
        i = max(i + 1, spot.end if spot else i + 1)
    return [(first, place) for _, first, place in sorted(found, key=lambda f: f[:2])]
