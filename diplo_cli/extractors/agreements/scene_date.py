"""The day of a signing that is told with another act of the same scene: the agreement signed beside it, or
the meeting right before.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

from diplo_cli.extractors.agreements.lead_date import is_bare
from diplo_cli.extractors.agreements.signing_date import is_barred, write_date
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
    within three sentences ("On Monday they signed a Ports Pact. They also signed a Fisheries Agreement"), on
    the sidelines of one meeting, or the meeting right before ("The ministers met today. After the meeting
    they signed a treaty").

    Leaves alone what was signed earlier ("had signed", "recently signed"), sentences with a date of their
    own, and days more than a week from the article's date.""",
)

_BESIDE = 3  # sentences between two acts of one ceremony
_NEAREST_DAYS = 7
_MEETINGS = frozenset("meeting talks summit consultations negotiations conversation session".split())
_MET = frozenset(
    "met meet meets meeting talks held received hosted summit negotiations consultations".split()
)

_ON_MEETING = frozenset({"after", "following", "during", "at"})


def share_dates(reading: Reading, kept: Kept) -> Kept:
    """Give the day of the scene to agreements that were signed without a date beside the act."""
    for find_day in (_day_of_meetings, _day_of_neighbours):
        told = list(kept)
        for n, (record, agreement) in enumerate(told):
            if agreement.signed_on or record.old or agreement.status != "signed":
                continue
            acts = _bare_acts(reading, record)
            if acts and (found := find_day(reading, acts, agreement, told)):
                kept[n] = (record, replace(agreement, signed_on=replace(found, basis="inferred", rule=SCENE)))
    return kept


def _day_of_meetings(
    reading: Reading, acts: list[Event], agreement: Agreement, told: Kept
) -> DateValue | None:
    return next((day for e in acts if (day := _day_of_meeting(reading, e))), None)


def _day_of_neighbours(
    reading: Reading, acts: list[Event], agreement: Agreement, told: Kept
) -> DateValue | None:
    """The one day of all the agreements signed in the same scene; None when they differ."""
    days = {
        other.signed_on.date: other.signed_on
        for record, other in told
        if other is not agreement
        and other.signed_on
        and _is_same_scene(reading, acts, agreement, record, other)
    }
    return next(iter(days.values())) if len(days) == 1 else None


def _bare_acts(reading: Reading, record: Record) -> list[Event]:
    """The signings of a record; none when one of them has a date or an earlier time of its own."""
    body = reading.article.header.body_start
    signings = [e for e in record.events if e.kind == "sign" and e.realis == "done" and not e.headline]
    acts = [e for e in signings if reading.starts[e.start] >= body]
    return acts if all(is_bare(reading, e) for e in acts) else []


def _is_same_scene(
    reading: Reading, acts: list[Event], agreement: Agreement, other_record: Record, other: Agreement
) -> bool:
    if (
        other.status != "signed"
        or other_record.old
        or not (other.signed_on and is_recent(reading, other.signed_on))
    ):
        return False
    if agreement.place and other.place and agreement.place.name != other.place.name:
        return False
    if len({p.code for p in agreement.parties} & {p.code for p in other.parties}) < 2:
        return False
    if any(_is_on_sidelines(reading, e) for e in acts):
        return True
    theirs = [e for e in other_record.events if e.kind == "sign" and e.realis == "done"]
    return any(
        abs(reading.sentence_of[a.start] - reading.sentence_of[b.start]) <= _BESIDE
        for a in acts
        for b in theirs
    )


def _is_on_sidelines(reading: Reading, event: Event) -> bool:
    """Whether the sentence ties the act to the meeting told before: "on the sidelines of the summit"."""
    sentence = reading.sentence(event.start)
    return bool({"sidelines", "margins"} & set(reading.low[sentence.start : sentence.end]))


def is_recent(reading: Reading, value: DateValue) -> bool:
    """Whether a day lies within the week before the article."""
    published = reading.article.header.published
    if published is None or len(value.date) != 10:
        return False
    return 0 <= (published - date.fromisoformat(value.date)).days <= _NEAREST_DAYS


def _day_of_meeting(reading: Reading, event: Event) -> DateValue | None:
    """The only day of the sentence before a signing that came "after the meeting"."""
    number = reading.sentence_of[event.start]
    sentence = reading.sentences[number]
    opening = reading.low[sentence.start : min(sentence.start + 6, event.left)]
    after = [w for w in opening if w.isalpha()][:1]
    reach = 2 if after and after[0] in _ON_MEETING and _MEETINGS & set(opening) else 0
    if after == ["they"]:
        reach = 1
    for before in reversed(reading.sentences[max(number - reach, 0) : number]):
        if before.headline or not _MET & set(reading.low[before.start : before.end]):
            continue
        days = [
            value
            for first, _, mention in reading.dates_in(before.start, before.end)
            if (value := write_date(reading, mention, SCENE))
            and not is_barred(reading, first)
            and not reading.in_quotation[first]
        ]
        return days[0] if len(days) == 1 and is_recent(reading, days[0]) else None
    return None
