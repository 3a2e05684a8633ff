"""The other party of "a similar agreement with Peru": the state that the article's own agreement binds."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from diplo_cli.extractors.agreements.party import NAMED, RESOLVED, is_known
from diplo_cli.lexicon import organization_name

if TYPE_CHECKING:
    from diplo_cli.extractors.agreements.placing import Actor
    from diplo_cli.extractors.agreements.reading import Reading
    from diplo_cli.extractors.agreements.record import Record
    from diplo_cli.extractors.agreements.umbrella import Kept
    from diplo_cli.facts import Agreement, Party

_LIKE = frozenset({"similar", "same", "comparable", "parallel", "identical"})


def is_alike(reading: Reading, record: Record) -> bool:
    """Whether it is named as like another one: "a similar agreement"."""
    first = record.mentions[0]
    return bool(_LIKE & set(reading.low[max(first.start - 1, 0) : first.head]))


def _is_ours(reading: Reading, record: Record) -> bool:
    """Whether those who issue the text made it: "the memorandum that we signed with Peru in 2015"."""
    active = (e for e in record.events if e.voice == "active")
    return any("we" in reading.low[max(e.left - 2, 0) : e.left] for e in active)


def _other_side(model: tuple[Party, ...], code: str) -> list[Party]:
    """The other of the two parties of the article's first agreement."""
    others = [p for p in model if p.code != code]
    both = len(model) == 2 and len(others) == 1
    return [replace(p, basis="resolved", rule=RESOLVED) for p in others] if both else []


def fill_similar(
    reading: Reading, record: Record, parties: tuple[Party, ...], kept: Kept
) -> tuple[Party, ...]:
    """Add the state that an agreement like the first one shares with it: the one that the sentence names, or
    the one that was named first, as an article names its own state.
    """
    first = record.mentions[0]
    if len(parties) != 1 or not kept:
        return parties
    if _is_ours(reading, record):
        return (*parties, *_other_side(kept[0][1].parties, parties[0].code))
    if not is_alike(reading, record):
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


def fill_by_only_pair(reading: Reading, kept: Kept) -> Kept:
    """The agreements, with those of which no party is told between the only two parties that the article's
    other agreements have; not where the sentence names a third.
    """
    pairs = {frozenset(p.code for p in a.parties) for _, a in kept if a.parties}
    pair = next(iter(pairs)) if len(pairs) == 1 else frozenset()
    if len(pair) != 2:
        return kept
    model = next(a.parties for _, a in kept if a.parties)
    inferred = tuple(replace(p, basis="inferred", rule=RESOLVED) for p in model)
    return [
        (record, replace(a, parties=inferred) if _may_be_theirs(reading, record, a, pair) else a)
        for record, a in kept
    ]


_OF_MANY = frozenset({"convention", "charter", "protocol"})


def _may_be_theirs(reading: Reading, record: Record, agreement: Agreement, pair: frozenset[str]) -> bool:
    """Whether nobody is told to be bound, and no sentence that names it names another state or body."""
    if agreement.parties or agreement.type in _OF_MANY:
        return False
    told = {reading.sentence_of[m.head] for m in record.mentions}
    beside = {a.code for n in told for a in _actors_of(reading, n)}
    return beside <= pair


def _actors_of(reading: Reading, number: int) -> list[Actor]:
    sentence = reading.sentences[number]
    return reading.actors_in(sentence.start, sentence.end)
