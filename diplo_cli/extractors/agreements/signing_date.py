"""When an agreement was signed: the date in the clause of the act, beside its ceremony, or in its name."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from diplo_cli.extractors.agreements.ceremony_date import find_ceremony_date, find_opening_date
from diplo_cli.extractors.agreements.clause_date import find_clause_date, is_barred, write_date
from diplo_cli.extractors.agreements.signing_acts import awaits_signature
from diplo_cli.extractors.dates.years import YEAR_RULE
from diplo_cli.facts import DateValue
from diplo_cli.rules import define_rule

if TYPE_CHECKING:
    from collections.abc import Callable

    from diplo_cli.extractors.agreements.event import Event
    from diplo_cli.extractors.agreements.reading import Reading
    from diplo_cli.extractors.agreements.record import Record
    from diplo_cli.extractors.dates import DateMention
    from diplo_cli.facts import Agreement

SIGNED = define_rule(
    "date.of-signing",
    """The date in the clause of a signing: "signed on Friday", "Today ... signed", "the pact, signed on
    3 May 2019".

    Leaves alone deadlines ("by 2030"), durations, dates of other acts in the sentence, and months and other
    periods in which the signing fell ("last month", "in May 2016"), which are told as open.""",
)


def find_signing_date(
    reading: Reading, record: Record, status: str
) -> tuple[DateValue | None, DateMention | None]:
    """The date of signing, and the mention that tells no day when there is none."""
    acts = _find_acts(reading, record, status)
    best, open_mention = _of_acts(reading, acts, status)
    if acts and status != "planned" and (best is None or len(best.date) < 10):
        best = find_ceremony_date(reading, record) or best
    if status == "planned" and best is None and open_mention is None:
        best = find_date_of_coming_meeting(reading, acts)
    if best is None and open_mention is None and status not in _NOT_DONE:
        best = _date_of_name(reading, record, signed=bool(acts))
        best = best or (None if acts else find_opening_date(reading, record))
    return best, (None if best else open_mention)


_COMING = frozenset("meet meeting summit talks visit travel fly arrive gather host receive".split())
_POINTING = frozenset({"they", "both", "two"})


def find_date_of_coming_meeting(reading: Reading, acts: list[Event]) -> DateValue | None:
    """The only day, still to come, of the meeting that the sentence before a plan tells: "They are to meet on
    Friday. They will sign a treaty".
    """
    for event in acts:
        own = reading.sentence(event.start)
        if event.headline or not own.index or not _POINTING & set(reading.low[own.start : event.left]):
            continue
        before = reading.sentences[own.index - 1]
        if reading.dates_in(own.start, own.end) or not _COMING & set(reading.low[before.start : before.end]):
            continue
        told = [d for d in reading.dates_in(before.start, before.end) if not reading.in_quotation[d[0]]]
        day = write_date(reading, told[0][2], SIGNED) if len(told) == 1 else None
        published = reading.article.header.published
        if day and published and len(day.date) == len("2000-01-01") and day.date >= published.isoformat():
            return replace(day, basis="inferred") if not is_barred(reading, told[0][0]) else None
    return None


_NOT_DONE = frozenset({"planned", "under_negotiation", "proposed"})


def _find_acts(reading: Reading, record: Record, status: str) -> list[Event]:
    """The signings of a record; the extensions where an agreement was extended and no signing is told."""
    wanted = {"planned", "ongoing"} if status == "planned" else {"done"}
    acts = [
        e
        for e in record.events
        if e.kind in {"sign", "initial"}
        and e.realis in wanted
        and not (e.kind == "initial" and awaits_signature(reading, record, e))
    ]
    # Initials are often put years before the signing.
    acts = [e for e in acts if e.kind == "sign"] or acts
    if acts and all(e.headline for e in acts):  # the lead says "finalised" where the headline says "sign"
        acts += [e for e in record.events if e.kind == "agree" and e.realis == "done"]
    if status == "extended":
        # "first concluded in 2009" tells of the text that was extended, not of the act.
        again = [e for e in acts if not is_first_signing(reading, e)]
        acts = [e for e in record.events if e.kind == "extend" and e.realis == "done"] + again
    return acts


def _of_acts(reading: Reading, acts: list[Event], status: str) -> tuple[DateValue | None, DateMention | None]:
    """The most exact date in the clauses of the acts, and the first one that tells no day or year."""
    open_mention: DateMention | None = None
    best: DateValue | None = None
    for event in sorted(acts, key=_is_earlier_signing(reading)):
        mention = find_clause_date(reading, event)
        if mention is None:
            continue
        value = write_date(reading, mention, SIGNED) or day_of_live_post(reading, mention)
        if value is not None and status != "planned" and _is_to_come(reading, value):
            continue
        if value is None or is_vague(mention, value):
            open_mention = open_mention or mention
        elif best is None or (len(value.date) > len(best.date) and status != "extended"):
            best = value
    return best, open_mention


def is_vague(mention: DateMention, value: DateValue) -> bool:
    """Whether a date is a period in which the signing fell, not the day or year of it: "in May 2016", "last
    month", "earlier this year". Those are no date of signing.
    """
    return len(value.date) == 7 or (len(value.date) == 4 and mention.rule != YEAR_RULE)


def fell_in_period(reading: Reading, record: Record, agreement: Agreement) -> bool:
    """Whether a signing without a day is told in a month or year of its own: "signed in September 2025"."""
    if agreement.signed_on and len(agreement.signed_on.date) == 10:
        return False
    acts = [e for e in record.events if e.kind in {"sign", "initial"} and e.realis == "done"]
    dates = [find_clause_date(reading, e) for e in acts]
    values = [write_date(reading, d, SIGNED) for d in dates if d]
    return any(v and len(v.date) < 10 and not _is_to_come(reading, v) for v in values)


def _date_of_name(reading: Reading, record: Record, *, signed: bool) -> DateValue | None:
    """The date in the agreement's name: "the Agreement of 4 May 2021", and where it is said to be signed a
    year, "the 1998 Navigation Agreement".
    """
    for mention in record.mentions:
        for first, _, day in reading.dates_in(mention.head + 1, min(mention.end + 2, len(reading.low))):
            full = re.fullmatch(r"\d{4}-\d\d-\d\d", day.value or "")
            if full and first == mention.head + 2 and reading.low[first - 1] in {"of", "dated"}:
                return write_date(reading, day, SIGNED)
        for first, last, day in reading.dates_in(mention.start, mention.head) if signed else ():
            opens = first == mention.start or (first == mention.start + 1 and reading.low[first - 1] == "the")
            if opens and last < mention.end and re.fullmatch(r"\d{4}", day.text):
                return write_date(reading, day, SIGNED)
    return None


def _is_earlier_signing(reading: Reading) -> Callable[[Event], tuple[bool, bool]]:
    """Sort key: "first signed in 2006" comes last, and "exchanged", which may be of ratifications, after
    "signed".
    """
    return lambda e: (is_first_signing(reading, e), e.lemma == "exchange")


def is_first_signing(reading: Reading, event: Event) -> bool:
    """Whether an act is told as the first of several: "first signed", "originally concluded"."""
    before = set(reading.low[max(event.left - 1, 0) : event.start])
    return bool({"first", "originally", "initially"} & before)


def _is_to_come(reading: Reading, value: DateValue) -> bool:
    """Whether a year or month is later than the article, so that it is that of a plan ("the line in 2030").

    A full day stays: the check reports it as a contradiction.
    """
    published = reading.article.header.published
    return (
        published is not None
        and len(value.date) < 10
        and value.date > published.isoformat()[: len(value.date)]
    )


_POST_CLOCK = re.compile(r"^[^\S\n]*\d{1,2}[.:]\d\d ?(?:[ap]\.?m\.?)?(?: ?[A-Z]{2,5})?[^\S\n]*$", re.M)
_LIVE_POSTS = 3


def day_of_live_post(reading: Reading, mention: DateMention) -> DateValue | None:
    """The article's day for a time of day in a page of dated posts ("At 3.19pm the ministers signed"), whose
    posts each stand under a line that is a clock.
    """
    published = reading.article.header.published
    if published is None or mention.kind != "time" or (mention.value or "")[:1] != "T":
        return None
    if len(_POST_CLOCK.findall(reading.article.text)) < _LIVE_POSTS:
        return None
    span = reading.article.span(mention.start, mention.end)
    return DateValue(published.isoformat(), span.text, "inferred", (span,), SIGNED)
