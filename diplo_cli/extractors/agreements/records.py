"""Writes the facts of each record, and numbers them in reading order."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from diplo_cli.extractors.agreements.agencies import name_agencies
from diplo_cli.extractors.agreements.duration import find_duration
from diplo_cli.extractors.agreements.effective_date import find_effective_date
from diplo_cli.extractors.agreements.lead_date import (
    find_date_by_lead,
    find_day_of_lead,
    is_closed_in_lead,
    is_of_lead_series,
)
from diplo_cli.extractors.agreements.listed_topics import split_by_topics
from diplo_cli.extractors.agreements.named_sides import add_named_sides
from diplo_cli.extractors.agreements.naming import find_aliases, find_name, find_type
from diplo_cli.extractors.agreements.network.alone import is_seen_alone
from diplo_cli.extractors.agreements.network.date import add_seen_date
from diplo_cli.extractors.agreements.network.namings import is_seen_of_states, is_unseen
from diplo_cli.extractors.agreements.network.occasion import add_seen_occasion
from diplo_cli.extractors.agreements.network.parties import add_seen_parties
from diplo_cli.extractors.agreements.network.place import add_seen_place
from diplo_cli.extractors.agreements.network.signatories import add_seen_signatories
from diplo_cli.extractors.agreements.network.status import find_likeliest_status, settle_status
from diplo_cli.extractors.agreements.nouns import find_domain
from diplo_cli.extractors.agreements.occasion import find_occasion
from diplo_cli.extractors.agreements.parties import find_parties
from diplo_cli.extractors.agreements.partnered import part_by_partner
from diplo_cli.extractors.agreements.party_codes import code_as_written
from diplo_cli.extractors.agreements.party_names import drop_adopting
from diplo_cli.extractors.agreements.place import find_place
from diplo_cli.extractors.agreements.scene import share_scene
from diplo_cli.extractors.agreements.scene_date import share_day_of_meeting
from diplo_cli.extractors.agreements.scene_list import share_listed_scene
from diplo_cli.extractors.agreements.scene_place import find_place_by_header
from diplo_cli.extractors.agreements.selection import drop_passing_plurals, mark_main
from diplo_cli.extractors.agreements.signatories import find_signers
from diplo_cli.extractors.agreements.signatory_sides import fill_sides, write_signatory
from diplo_cli.extractors.agreements.signing_date import find_signing_date
from diplo_cli.extractors.agreements.similar import fill_by_only_pair, fill_similar
from diplo_cli.extractors.agreements.state_acts import is_international
from diplo_cli.extractors.agreements.status import find_status
from diplo_cli.extractors.agreements.umbrella import Kept, fill_series, sign_covered, spread_umbrella
from diplo_cli.facts import Agreement, Party, Place, Unresolved
from diplo_cli.rules import define_rule

if TYPE_CHECKING:
    from diplo_cli.extractors.agreements.event import Event
    from diplo_cli.extractors.agreements.reading import Reading
    from diplo_cli.extractors.agreements.record import Record

RECORD = define_rule(
    "agreement.record",
    """An agreement between states, organisations or the sides of a conflict to which something is said to
    happen: it
    is signed, agreed, planned, negotiated, ratified, extended, suspended, ended or rejected.

    Leaves alone contracts of firms and clubs, bills and orders signed into law, petitions, letters, and
    agreements of authorities of one and the same state.""",
)
OPEN_DATE = define_rule(
    "unresolved.signing-date",
    """A date of signing that cannot be worked out: "Tuesday" in an article that states no date of
    its own, or a period that tells no day: "last month", "in May 2016".""",
)


def write_agreements(
    reading: Reading, records: list[Record]
) -> tuple[tuple[Agreement, ...], tuple[Unresolved, ...]]:
    """Agreements in the order of their first naming, and what was left open."""
    kept, left_open = _write_each(reading, records)
    if not kept:
        seen = [record for record in records if is_seen_alone(reading, record)]
        kept, left_open = _write_each(reading, seen, alone=True)
    kept = add_seen_parties(reading, add_seen_signatories(reading, kept))
    covered = sign_covered(spread_umbrella(reading, kept))
    covered = share_listed_scene(reading, covered)
    kept = share_scene(reading, share_day_of_meeting(reading, covered))
    vague = {u.about for u in left_open}
    kept = add_seen_date(reading, add_seen_place(reading, kept), vague)
    kept = share_scene(reading, add_seen_occasion(reading, kept))
    kept = part_by_partner(reading, fill_by_only_pair(reading, kept))
    kept = [(record, name_agencies(reading, record, agreement, _acts(record))) for record, agreement in kept]
    kept = split_by_topics(reading, kept)
    mains = mark_main(reading, kept)
    kept, mains = drop_passing_plurals(kept, mains)
    numbered = [(f"a{n}", a, m) for n, ((_, a), m) in enumerate(zip(kept, mains, strict=True), start=1)]
    ids = {a.id: new for new, a, _ in reversed(numbered)}
    agreements = tuple(replace(a, id=new, main=m) for new, a, m in numbered)
    records_kept = [record for record, _ in kept]
    still_open = {u.about for u in left_open}
    agreements = tuple(
        a if a.signed_on or kept[n][1].id in still_open else _date_by_lead(reading, records_kept[n], a)
        for n, a in enumerate(agreements)
    )
    agreements = code_as_written(reading, agreements)
    return agreements, tuple(replace(u, about=ids[u.about]) for u in left_open if u.about in ids)


def _write_each(
    reading: Reading, records: list[Record], *, alone: bool = False
) -> tuple[Kept, list[Unresolved]]:
    kept: Kept = []
    left_open: list[Unresolved] = []
    for record in records:
        agreement, unresolved = _write(reading, record, f"a{len(kept) + 1}", kept, alone=alone)
        if agreement is not None:
            kept.append((record, agreement))
            left_open += unresolved
    return kept, left_open


def _write(
    reading: Reading, record: Record, identifier: str, kept: Kept, *, alone: bool
) -> tuple[Agreement | None, list[Unresolved]]:
    """One agreement; None where the rules are not sure of it. `alone` says that the article has no other."""
    status = settle_status(reading, record, find_status(reading, record))
    if status is None and alone:
        status = find_likeliest_status(reading, record)
    if status is None or is_unseen(reading, record):
        return None, []
    signers = find_signers(reading, record, status)
    signatories = tuple(write_signatory(reading, s) for s in signers)
    parties = fill_series(record, find_parties(reading, record, signatories, _acts(record)), kept)
    parties = fill_similar(reading, record, parties, kept)
    signatories = fill_sides(reading, signers, signatories, parties)
    sure = is_international(reading, record, parties, signatories, status)
    if not sure and (signatories or not (alone or is_seen_of_states(reading, record, parties))):
        return None, []
    parties = add_named_sides(reading, record, drop_adopting(reading, record, parties))
    signed_on, open_mention = find_signing_date(reading, record, status)
    agreement = Agreement(
        id=identifier,
        name=find_name(reading, record),
        aliases=find_aliases(reading, record),
        type=find_type(reading, record),
        domain=find_domain([w for m in record.mentions for w in reading.low[m.start : m.end]]),
        status=status,
        parties=parties,
        signatories=signatories,
        signed_on=signed_on,
        place=_find_place(reading, record, status, parties),
        occasion=find_occasion(reading, record, status),
        duration=find_duration(reading, record),
        effective_on=find_effective_date(reading, record, signed_on),
        evidence=tuple(reading.span(m.start, m.end) for m in record.mentions),
        rule=RECORD,
    )
    unresolved = []
    if open_mention is not None:
        span = reading.article.span(open_mention.start, open_mention.end)
        told = "tells no day" if open_mention.value else "cannot be worked out without the article's date"
        reason = f"{span.text!r} {told}"
        unresolved.append(Unresolved(identifier, "signed_on", reason, (span,), OPEN_DATE))
    return agreement, unresolved


def _find_place(reading: Reading, record: Record, status: str, parties: tuple[Party, ...]) -> Place | None:
    place = find_place(reading, record, status)
    if place is None and status == "signed":
        return find_place_by_header(reading, record, parties)
    return place


def _date_by_lead(reading: Reading, record: Record, agreement: Agreement) -> Agreement:
    """A main agreement that was signed takes the day that the lead tells, and so does one of a series."""
    if agreement.status != "signed":
        return agreement
    told = (
        agreement.main or is_closed_in_lead(reading, record) or is_of_lead_series(reading, record, agreement)
    )
    day = find_date_by_lead(reading, record) if told else None
    if day is None and agreement.main:
        day = find_day_of_lead(reading, record, agreement)
    return replace(agreement, signed_on=day)


def _acts(record: Record) -> list[Event]:
    """Events whose doers are parties: all but those that are denied."""
    return [e for e in record.events if e.realis != "denied"]
