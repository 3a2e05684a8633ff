"""One naming for several agreements ("two agreements", "a series of deals") and the single ones that
follow it.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from diplo_cli.extractors.agreements.signing_date import fell_in_period

if TYPE_CHECKING:
    from diplo_cli.extractors.agreements.reading import Reading
    from diplo_cli.extractors.agreements.record import Record
    from diplo_cli.facts import Agreement, Party

Kept = list[tuple["Record", "Agreement"]]


_REACH = 12  # single agreements that may follow


def spread_umbrella(reading: Reading, kept: Kept) -> Kept:
    """Give date, place and occasion of "two agreements" to each of them; drop it where all are told by
    name.
    """
    for n, (record, umbrella) in enumerate(kept):
        if not record.plural:
            continue
        single = [
            i for i in range(n + 1, min(n + 1 + _REACH, len(kept))) if _belongs(reading, kept[i], umbrella)
        ]
        for i in single:
            kept[i] = (kept[i][0], _fill(kept[i][1], umbrella))
        named = sum(any(m.kind == "name" for m in kept[i][0].mentions) for i in single)
        if len(single) >= 2 and (record.mentions[0].number == len(single) or named >= 2):
            kept = kept[:n] + kept[n + 1 :]
            break
    return kept


def fill_series(record: Record, parties: tuple[Party, ...], kept: Kept) -> tuple[Party, ...]:
    """The parties of "another deal", or of what "they also signed", are those of the agreement told
    before.
    """
    if not kept or len(parties) >= 2 or not (record.in_series or record.takes_up):
        return parties
    known = {p.code for p in parties}
    others = [replace(p, basis="inferred") for p in kept[-1][1].parties if p.code not in known]
    return (*parties, *others)


def _belongs(reading: Reading, pair: tuple[Record, Agreement], umbrella: Agreement) -> bool:
    """Whether a single agreement is one of those: same status, a party in common, no other date."""
    record, agreement = pair
    if record.plural or agreement.status != umbrella.status or record.old:
        return False
    if agreement.signed_on and umbrella.signed_on and agreement.signed_on.date != umbrella.signed_on.date:
        return False
    if fell_in_period(reading, record, agreement):
        return False
    ours, theirs = {p.code for p in agreement.parties}, {p.code for p in umbrella.parties}
    return bool(ours & theirs) or not ours


def _fill(agreement: Agreement, umbrella: Agreement) -> Agreement:
    return replace(
        agreement,
        signed_on=agreement.signed_on or umbrella.signed_on,
        place=agreement.place or umbrella.place,
        occasion=agreement.occasion or umbrella.occasion,
    )
