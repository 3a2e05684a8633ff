"""The day of a meeting: the date beside the verb, or the day on which a speaker says "I just met"."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from dataclasses import replace
from typing import TYPE_CHECKING

from diplo_cli.facts import DateValue

if TYPE_CHECKING:
    from diplo_cli.extractors.agreements.reading import Reading
    from diplo_cli.extractors.dates import DateMention
    from diplo_cli.extractors.meetings.encounters import Encounter
    from diplo_cli.facts import Quotation

_DAY = re.compile(r"\d{4}-\d\d(-\d\d)?")
_FULL_DAY = re.compile(r"\d{4}-\d\d-\d\d")
_SAME_DAY = (
    "later in the day",
    "later that day",
    "earlier in the day",
    "earlier that day",
    "on the same day",
    "afterwards",
    "the same day",
    "that day",
)
# "The signing came two hours after he received her": the same day.
_HOURS_APART = re.compile(r"\b(?:hours?|minutes|shortly|immediately) (?:after|before)\b")
_BREAKS = frozenset(
    "that who which ; : said after before since until when where while by from ahead for".split()
)


def quotations_near(quotations: tuple[Quotation, ...], offset: int) -> tuple[Quotation, ...]:
    """The quotations that may hold a code point: the last few that begin at or before it."""
    last = bisect_right(quotations, offset, key=lambda q: q.parts[0].start if q.parts else 0)
    return quotations[max(0, last - 8) : last]


def find_meeting_date(
    reading: Reading, encounter: Encounter, quotations: tuple[Quotation, ...]
) -> DateValue | None:
    """The date of the clause that tells the meeting."""
    found = _beside(reading, encounter) or _just_said(reading, encounter, quotations)
    return found or _same_day(reading, encounter)


def _beside(reading: Reading, encounter: Encounter) -> DateValue | None:
    sentence = reading.sentence(encounter.left)
    best: tuple[int, DateMention] | None = None
    for mention in _dates_within(reading, sentence.start, sentence.end):
        first, last = reading.tokens(mention.start, mention.end)
        if mention.start < reading.article.header.body_start or _is_dateline(reading, mention):
            continue
        if not _DAY.fullmatch(mention.value or "") or _is_apart(reading, encounter, first, last):
            continue
        distance = first - encounter.end if first >= encounter.end else encounter.left - last + 6
        if best is None or distance < best[0]:
            best = (distance, mention)
    return _write(reading, best[1], encounter.rule) if best else None


def _dates_within(reading: Reading, start: int, end: int) -> tuple[DateMention, ...]:
    """Dates that begin within tokens [start, end), found by halving: an article may hold very many."""
    doc = reading.doc
    low = bisect_left(reading.dates, doc[start].idx, key=lambda m: m.start)
    limit = doc[end].idx if end < len(doc) else len(doc.text)
    high = bisect_left(reading.dates, limit, key=lambda m: m.start)
    return tuple(m for m in reading.dates[low:high] if m.kind == "date")


def _is_dateline(reading: Reading, mention: DateMention) -> bool:
    span = reading.article.header.published_span
    return span is not None and span[0] <= mention.start < span[1]


def _is_apart(reading: Reading, encounter: Encounter, first: int, last: int) -> bool:
    """Whether another clause begins between the verb and the date."""
    between = range(encounter.end, first) if first >= encounter.end else range(last, encounter.left)
    free = [i for i in between if reading.cover.get(i) is None]
    finite = {"VBD", "VBZ", "MD"} if first >= encounter.end else {"MD"}
    free = [i for i in free if not _opens_duration(reading, i)]
    return any(reading.low[i] in _BREAKS or reading.doc[i].tag_ in finite for i in free)


def _opens_duration(reading: Reading, i: int) -> bool:
    """Whether "for an hour" says how long it lasted."""
    told = reading.date_at.get(i + 1)
    return reading.low[i] == "for" and told is not None and told.kind == "duration"


def _write(reading: Reading, mention: DateMention, rule: str) -> DateValue:
    span = reading.article.span(mention.start, mention.end)
    return DateValue(mention.value or "", span.text, mention.basis, (span,), rule)


def _days_told(reading: Reading, start: int, end: int) -> list[DateMention]:
    """The days that tokens [start, end) of the body tell."""
    body = reading.article.header.body_start
    return [
        m
        for m in (_dates_within(reading, start, end) if end < len(reading.low) else ())
        if _FULL_DAY.fullmatch(m.value or "") and not _is_dateline(reading, m) and m.start >= body
    ]


def _same_day(reading: Reading, encounter: Encounter) -> DateValue | None:
    """ "met him later in the day", "after their meeting": the day of which the text has just told."""
    sentence = reading.sentence(encounter.left)
    opening = reading.low[sentence.start : encounter.left]
    words = " ".join(opening[:5] + reading.low[encounter.left : min(sentence.end, encounter.end + 14)])
    again = (
        _is_pair(opening) or "later" in reading.low[max(sentence.start, encounter.left - 1) : encounter.end]
    )
    hours = _HOURS_APART.search(
        " ".join(reading.low[max(sentence.start, encounter.left - 12) : encounter.left])
    )
    if (
        encounter.kind != "theirs"
        and not hours
        and not again
        and not any(phrase in words for phrase in _SAME_DAY)
    ):
        return None
    floor = reading.sentences[max(0, sentence.index - 4)].start
    told = _days_told(reading, floor, encounter.left)
    if not told:
        told = _days_told(reading, 0, floor)
        told = told if len({m.value for m in told}) == 1 else []
    if not told or ((encounter.kind == "theirs" or again) and len({m.value for m in told}) > 1):
        return None
    return replace(_write(reading, told[-1], encounter.rule), basis="inferred")


def _is_pair(opening: list[str]) -> bool:
    """ "The two leaders met", "They held talks": those of whom the text has just told."""
    return len(opening) < 4 and (opening[-1:] == ["they"] or "two" in opening or opening[:1] == ["both"])


def _just_said(reading: Reading, encounter: Encounter, quotations: tuple[Quotation, ...]) -> DateValue | None:
    """ "I just met with ...": the day on which it was said."""
    words = reading.low[max(reading.sentence(encounter.left).start, encounter.left - 1) : encounter.end]
    if "just" not in words:
        return None
    offset = reading.doc[encounter.left].idx
    for quotation in quotations_near(quotations, offset):
        if quotation.said_on and any(p.start <= offset < p.end for p in quotation.parts):
            return replace(quotation.said_on, basis="inferred", rule=encounter.rule)
    return None
