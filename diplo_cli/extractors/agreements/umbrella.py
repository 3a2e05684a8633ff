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
    left_out: set[int] = set()
    for n, (record, umbrella) in enumerate(kept):
        if not record.plural:
            continue
        after = range(n + 1, min(n + 1 + _REACH, len(kept)))
        single = [i for i in after if _belongs(reading, kept[i], umbrella)]
        for i in single:
            counted = len(single) in {m.number for m in record.mentions}  # all of them, by the same hands
            kept[i] = (kept[i][0], _fill(kept[i][1], umbrella, listed=counted and _is_listed(kept[i][0])))
        named = sum(any(m.kind == "name" for m in kept[i][0].mentions) for i in single)
        told = [i for i in after if kept[i][0].counted]
        numbers = {m.number for m in record.mentions}
        firm = [i for i in told if not _is_mere_content(kept[i][0])]
        all_told = len(told) >= 2 and (len({*single, *told}) in numbers or len(firm) >= 2)
        if all_told or (len(single) >= 2 and (record.mentions[0].number == len(single) or named >= 2)):
            for i in {*single, *told}:
                kept[i][0].umbrella = record
            left_out = {n}
            break
        left_out |= {*told} - {*firm}
    return [pair for i, pair in enumerate(kept) if i not in left_out]


def _is_mere_content(record: Record) -> bool:
    """Whether "One of them lifts a ban" tells what is in one of several, and nothing of the paper itself."""
    return all(m.by_number for m in record.mentions) and _is_listed(record)


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
    if not kept or len(parties) >= 2 or not (record.in_series or record.takes_up or record.counted):
        return parties
    known = {p.code for p in parties}
    several = [a for r, a in kept if r.plural] if record.counted else []
    model = several[-1] if several else kept[-1][1]
    others = [replace(p, basis="inferred") for p in model.parties if p.code not in known]
    return (*parties, *others)


def _belongs(reading: Reading, pair: tuple[Record, Agreement], umbrella: Agreement) -> bool:
    """Whether a single agreement is one of those: same status, a party in common, no other date."""
    record, agreement = pair
    same = agreement.status == umbrella.status
    sealed = record.counted and {agreement.status, umbrella.status} <= {"signed", "agreed"}
    if record.plural or not (same or sealed) or record.old:
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
