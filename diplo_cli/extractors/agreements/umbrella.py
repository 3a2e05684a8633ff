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
            counted = len(single) in {m.number for m in record.mentions}  # all of them, by the same hands
            kept[i] = (kept[i][0], _fill(kept[i][1], umbrella, listed=counted and _is_listed(kept[i][0])))
        named = sum(any(m.kind == "name" for m in kept[i][0].mentions) for i in single)
        if len(single) >= 2 and (record.mentions[0].number == len(single) or named >= 2):
            for i in single:
                kept[i][0].umbrella = record
            kept = kept[:n] + kept[n + 1 :]
            break
    return kept


def sign_covered(kept: Kept) -> Kept:
    """Call signed what is told as agreed on, where a plural signing covers it: "signed trade agreements with
    Peru and Fiji. ... The United States and Peru agreed to a trade deal".
    """
    plurals = [(r, a) for r, a in kept if r.plural and a.status == "signed" and len(a.parties) > 2]
    for n, (record, agreement) in enumerate(kept):
        codes = {p.code for p in agreement.parties}
        if record.plural or agreement.status != "agreed" or len(codes) < 2:
            continue
        for other_record, other in plurals:
            if codes <= {p.code for p in other.parties} and record.words & other_record.words:
                kept[n] = (record, _fill(replace(agreement, status="signed"), other))
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
    ours_on, theirs_on = agreement.signed_on, umbrella.signed_on
    if ours_on and theirs_on and ours_on.date != theirs_on.date and not _tells_less(agreement, umbrella):
        return False
    if fell_in_period(reading, record, agreement):
        return False
    ours, theirs = {p.code for p in agreement.parties}, {p.code for p in umbrella.parties}
    return bool(ours & theirs) or not ours


def _tells_less(agreement: Agreement, umbrella: Agreement) -> bool:
    """Whether the umbrella's day lies in the year or month that the agreement is dated by."""
    ours, theirs = agreement.signed_on, umbrella.signed_on
    return bool(ours and theirs and len(ours.date) < len(theirs.date) and theirs.date.startswith(ours.date))


def _is_listed(record: Record) -> bool:
    """Whether the agreement is told as one of those: "The texts are ...", "The deals include ..."."""
    return any(e.lemma == "include" for e in record.events)


def _fill(agreement: Agreement, umbrella: Agreement, *, listed: bool = False) -> Agreement:
    """Date, place and occasion of the umbrella where the agreement has none; its sides where listed."""
    sides = tuple(replace(p, basis="inferred") for p in umbrella.parties) if listed else ()
    signed_on = agreement.signed_on or umbrella.signed_on
    return replace(
        agreement,
        parties=agreement.parties or sides,
        signatories=agreement.signatories or (umbrella.signatories if listed else ()),
        signed_on=umbrella.signed_on if _tells_less(agreement, umbrella) else signed_on,
        place=agreement.place or umbrella.place,
        occasion=agreement.occasion or umbrella.occasion,
    )
