"""Signings of one scene: what one of them tells of place, occasion and day goes for the others."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

from diplo_cli.extractors.agreements.lead_date import is_bare
from diplo_cli.extractors.agreements.signing_date import fell_in_period
from diplo_cli.rules import define_rule

if TYPE_CHECKING:
    from diplo_cli.extractors.agreements.event import Event
    from diplo_cli.extractors.agreements.reading import Reading
    from diplo_cli.extractors.agreements.record import Record
    from diplo_cli.extractors.agreements.umbrella import Kept
    from diplo_cli.facts import Agreement, DateValue

SCENE = define_rule(
    "date.of-signing-by-scene",
    """The day that the same scene tells in another sentence: an agreement that the same two sides signed
    within three sentences ("On Monday they signed a Ports Pact. They also signed a Fisheries Agreement"), or
    anybody in the same sentence, or on the sidelines of one meeting; or the meeting right before ("The
    ministers met today. After the meeting they signed a treaty").

    Leaves alone what was signed earlier ("had signed", "recently signed"), sentences with a date of their
    own, and days more than a week from the article's date.""",
)

_BESIDE = 3  # sentences between two acts of one ceremony
_NEAREST_DAYS = 7
_ON_MARGINS = frozenset({"sidelines", "margins"})
_RIGHT_BEFORE = 2  # sentences
_SAME = re.compile(
    r"\b(?:on|at|during) the same (?:occasion|day|ceremony|time|event|session|meeting|sitting)\b"
)
_SIGNINGS = frozenset({"sign", "initial"})


def share_scene(reading: Reading, kept: Kept) -> Kept:
    """Give place, occasion and day of a signing to those of the same scene that tell none of their own."""
    for n, (record, agreement) in enumerate(kept):
        if agreement.status != "signed" or record.old:
            continue
        others = [
            other
            for other_record, other in kept
            if other is not agreement and is_one_scene(reading, record, agreement, other_record, other)
        ]
        for other in others:
            agreement = replace(
                agreement,
                place=agreement.place or other.place,
                occasion=agreement.occasion or other.occasion,
            )
        joined = [a for r, a in kept if a in others and _is_one_act(reading, record, r)]
        bare = not agreement.signed_on and bare_acts(reading, record)
        day = _only_day(reading, others) or _only_day(reading, joined, recent=False) if bare else None
        if day:
            agreement = replace(agreement, signed_on=replace(day, basis="inferred", rule=SCENE))
        kept[n] = (record, agreement)
    return kept


def is_one_scene(
    reading: Reading, record: Record, agreement: Agreement, other_record: Record, other: Agreement
) -> bool:
    """Whether two agreements were signed in one scene: in one sentence, or by two sides in common beside each
    other in the text or on the margins of one meeting; at no other place, on no other day, and neither as an
    earlier one.
    """
    if {agreement.status, other.status} != {"signed"} or record.old or other_record.old:
        return False
    places = {a.place.name for a in (agreement, other) if a.place}
    days = {a.signed_on.date for a in (agreement, other) if a.signed_on}
    if len(places) > 1 or len(days) > 1:
        return False
    if any(fell_in_period(reading, r, a) for r, a in ((record, agreement), (other_record, other))):
        return False
    if _is_one_act(reading, record, other_record):
        return True
    distances = [
        abs(reading.sentence_of[a.start] - reading.sentence_of[b.start])
        for a in _signings(record)
        for b in _signings(other_record)
    ]
    if len({p.code for p in agreement.parties} & {p.code for p in other.parties}) < 2:
        return 0 in distances  # "40 states signed the treaty, while 30 signed the declaration"
    return any(d <= _BESIDE for d in distances) or any(
        _is_on_margins(reading, e) for e in bare_acts(reading, record)
    )


def _is_one_act(reading: Reading, record: Record, other: Record) -> bool:
    """Whether one verb tells of both, or one was signed "on the same occasion" as the other just before."""
    own, others = _signings(record), _signings(other)
    if {e.start for e in own} & {e.start for e in others}:
        return True
    return any(
        0 < reading.sentence_of[a.start] - reading.sentence_of[b.start] <= _RIGHT_BEFORE
        for a in own
        for b in others
        if _says_same(reading, a)
    )


def _says_same(reading: Reading, event: Event) -> bool:
    sentence = reading.sentence(event.start)
    words = " ".join(reading.low[sentence.start : sentence.end])
    return _SAME.search(words) is not None


def _signings(record: Record) -> list[Event]:
    return [e for e in record.events if e.kind in _SIGNINGS and e.realis == "done"]


def bare_acts(reading: Reading, record: Record) -> list[Event]:
    """The signings of a record; none when one of them has a date or an earlier time of its own."""
    body = reading.article.header.body_start
    signings = [e for e in record.events if e.kind == "sign" and e.realis == "done" and not e.headline]
    acts = [e for e in signings if reading.starts[e.start] >= body]
    return acts if all(is_bare(reading, e) for e in acts) else []


def _only_day(reading: Reading, others: list[Agreement], *, recent: bool = True) -> DateValue | None:
    """The one day of all the agreements signed in the same scene; None when they differ."""
    days = {
        a.signed_on.date: a.signed_on
        for a in others
        if a.signed_on and (not recent or is_recent(reading, a.signed_on))
    }
    return next(iter(days.values())) if len(days) == 1 else None


def _is_on_margins(reading: Reading, event: Event) -> bool:
    """Whether the sentence ties the act to the meeting told before: "on the sidelines of the summit"."""
    sentence = reading.sentence(event.start)
    return bool(_ON_MARGINS & set(reading.low[sentence.start : sentence.end]))


def is_recent(reading: Reading, value: DateValue) -> bool:
    """Whether a day lies within the week before the article."""
    published = reading.article.header.published
    if published is None or len(value.date) != 10:
        return False
    return 0 <= (published - date.fromisoformat(value.date)).days <= _NEAREST_DAYS
