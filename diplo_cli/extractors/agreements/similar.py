"""The other party of "a similar agreement with Peru": the state that the article's own agreement binds."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from diplo_cli.extractors.agreements.party import NAMED, RESOLVED, is_known
from diplo_cli.lexicon import organization_name

if TYPE_CHECKING:
    from diplo_cli.extractors.agreements.reading import Reading
    from diplo_cli.extractors.agreements.record import Record
    from diplo_cli.extractors.agreements.umbrella import Kept
    from diplo_cli.facts import Party

_LIKE = frozenset({"similar", "same", "comparable", "parallel", "identical"})


def is_alike(reading: Reading, record: Record) -> bool:
    """Whether it is named as like another one: "a similar agreement"."""
    first = record.mentions[0]
    return bool(_LIKE & set(reading.low[max(first.start - 1, 0) : first.head]))


def fill_similar(
    reading: Reading, record: Record, parties: tuple[Party, ...], kept: Kept
) -> tuple[Party, ...]:
    """Add the state that an agreement like the first one shares with it: the one that the sentence names, or
    the one that was named first, as an article names its own state.
    """
    first = record.mentions[0]
    if len(parties) != 1 or not is_alike(reading, record) or not kept:
        return parties
    model = list(kept[0][1].parties)
    own = [p for p in model if not p.code.startswith("ORG:") or organization_name(p.code[4:])]
    if is_known(own, parties[0].code) or not own:
        return parties
    start = reading.sentence(first.head).start
    beside = {a.code for a in reading.actors_in(start, first.start)}
    partners = {p.code for p in own if p.rule == NAMED and _is_behind_with(reading, kept[0][0], p.code)}
    left = [p for p in own if p.code not in partners] or own
    shared = next((p for p in own if p.code in beside), left[0])
    return (*parties, replace(shared, basis="resolved", rule=RESOLVED))


def _is_behind_with(reading: Reading, record: Record, code: str) -> bool:
    """Whether an agreement is named as one "with" a state, the other being the article's own."""
    return any(
        a.code == code and "with" in reading.low[m.head : a.start]
        for m in record.mentions
        for a in reading.actors_in(m.head, m.end)
    )
