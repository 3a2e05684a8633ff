"""What counts as an agreement between states, organisations or sides of a conflict, and what is the main
one.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from diplo_cli.extractors.agreements.reading import Reading
    from diplo_cli.extractors.agreements.record import Record
    from diplo_cli.facts import Agreement


def mark_main(reading: Reading, kept: list[tuple[Record, Agreement]]) -> list[bool]:
    """For each agreement whether the article is about it."""
    if not kept:
        return []
    lead = next((s.index for s in reading.sentences if not s.headline), 0)
    weights = [_weight(reading, record, lead) for record, _ in kept]
    top = max(weights)
    first = kept[weights.index(top)][1]
    return [
        weight == top or (not record.old and _told_as_news(agreement, first))
        for (record, agreement), weight in zip(kept, weights, strict=True)
    ]


def _weight(reading: Reading, record: Record, lead: int) -> float:
    """How much the article is about a record: headline and lead first, then how often it is named; one of
    "three agreements" counts at least as much as those.
    """
    floor = _weight(reading, record.umbrella, lead) if record.umbrella is not None else 0.0
    weight = min(len(record.mentions), 10) * 0.5
    weight += 4 if any(m.headline for m in record.mentions) else 0
    weight += 3 if any(reading.sentence_of[m.head] <= lead + 1 for m in record.mentions) else 0
    weight += 2 if record.events else 0
    return max(weight - (4 if record.old else 0), floor)


def _told_as_news(agreement: Agreement, first: Agreement) -> bool:
    """Whether an agreement stands beside the main one: done in the same stretch of news, not as history."""
    if agreement.status != first.status:
        return False
    ours, theirs = agreement.signed_on, first.signed_on
    if ours and theirs and ours.date != theirs.date:
        return False
    if ours and not theirs and len(ours.date) < 10:
        return False
    return bool({p.code for p in agreement.parties} & {p.code for p in first.parties})


def _is_named(record: Record) -> bool:
    """Whether the plural is a name, as of "the Fjord Accords"."""
    first = record.mentions[0]
    return first.kind == "name" and first.noun in {"accord", "protocol", "convention"}


def _is_told(record: Record, agreement: Agreement) -> bool:
    """Whether it is said who signed, or that a signing is done and between whom."""
    signed = any(e.kind == "sign" and e.realis == "done" for e in record.events)
    return len(agreement.signatories) >= 2 or _is_named(record) or (signed and len(agreement.parties) >= 2)


def drop_passing_plurals(
    kept: list[tuple[Record, Agreement]], mains: list[bool]
) -> tuple[list[tuple[Record, Agreement]], list[bool]]:
    """Leave out side records of many unnamed agreements of which neither signers nor sides are told."""
    both = [
        (pair, main)
        for pair, main in zip(kept, mains, strict=True)
        if main or not pair[0].plural or _is_told(*pair)
    ]
    return [pair for pair, _ in both], [main for _, main in both]
