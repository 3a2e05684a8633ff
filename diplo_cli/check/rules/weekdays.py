"""Weekday and date that contradict each other: regular expressions and the calendar, no parser."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, timedelta

from diplo_cli.check.rule import Hit, Reading, lint_rule

_WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_WEEKDAY = r"(?P<weekday>(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)"
_MONTH = (
    r"(?P<month>January|February|March|April|May|June|July|August|September|October|November|December"
    r"|(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept|Sep|Oct|Nov|Dec)\b\.?)"
)
_DAY = r"(?P<day>[0-3]?\d)(?:st|nd|rd|th)?"
_YEAR = r"(?:,?\s{1,2}(?P<year>\d{4})\b)?"
_RANGE = r"(?!\s?(?:[-–—/&]|to|and|or|until|through)\s?\d)"
_GAP = r"(?:\s(?:morning|afternoon|evening|night))?(?:,?\s{1,2}\(?|\s?\()(?:the\s)?"
_DATES = (
    rf"{_DAY}(?:\sof)?\s{{1,2}}{_MONTH}(?![\w-]){_YEAR}",
    rf"{_MONTH}\s{{1,2}}{_DAY}(?![\d:.]\d|\w|\s?(?:%|per|million|billion|a\.?m|p\.?m)){_RANGE}{_YEAR}",
)
_PATTERNS = tuple(
    re.compile(pattern)
    for dated in _DATES
    for pattern in (rf"\b{_WEEKDAY}{_GAP}{dated}\)?", rf"\b{dated}(?:\s?\(|,\sa\s){_WEEKDAY}\b\)?")
)
_SEVERAL = re.compile(r"day\s?(?:[-–—/&,]|to|and|or|until|through)\s?$")
_TODAY = re.compile(rf"\b(?P<today>[Tt]oday|[Yy]esterday|[Tt]omorrow)(?:,\s|\s\(){_WEEKDAY}(?=[),])")
# England changed its calendar in 1752, Greece in 1923: before that a weekday says little.
_FIRST_YEAR = 1924
_NEAR = timedelta(days=120)


@lint_rule("date.weekday-mismatch", "error")
def find_weekday_mismatches(reading: Reading) -> Iterator[Hit]:
    """A weekday and a date that cannot both be right.

    Example: "on Thursday (31st October)" in an article of 2025, when 31 October is a Friday. A year that is
    not written is the one that puts the date nearest to the document date; where that leaves two years open,
    both must contradict the weekday. Leaves alone: ranges ("Monday to Wednesday, 27-29 October"), dates
    without a year in articles without a document date, years before 1924, dates in digits only.
    """
    text = reading.article.text
    for pattern in _PATTERNS:
        for match in pattern.finditer(text):
            if _SEVERAL.search(text, max(0, match.start() - 12), match.start("weekday")):
                continue
            message = _contradiction(match, reading.article.published)
            if message:
                yield Hit(message, (reading.article.span(match.start(), match.end()),))


@lint_rule("date.today-not-weekday", "warning")
def find_wrong_todays(reading: Reading) -> Iterator[Hit]:
    """ "today", "yesterday" or "tomorrow" with a weekday that the document date contradicts.

    Example: "signed today (Thursday)" in an article dated 2025-10-31, a Friday. Leaves alone: articles
    without a document date, and weekdays that are not set off by a bracket or commas.
    """
    published = reading.article.published
    if published is None:
        return
    for match in _TODAY.finditer(reading.article.text):
        shift = {"today": 0, "yesterday": -1, "tomorrow": 1}[match["today"].lower()]
        day = _WEEKDAYS[(published.weekday() + shift) % 7]
        if day != match["weekday"].lower():
            told = f"not a {match['weekday']}"
            message = f"{match['today']} is a {day.title()} by the document date {published}, {told}"
            yield Hit(message, (reading.article.span(match.start(), match.end()),))


def _contradiction(match: re.Match[str], published: date | None) -> str | None:
    weekday = _WEEKDAYS.index(match["weekday"].lower())
    month, day = _MONTHS.index(match["month"][:3].lower()) + 1, int(match["day"])
    days = _possible_dates(int(match["year"]) if match["year"] else None, month, day, published)
    if not days or any(d.weekday() == weekday for d in days):
        return None
    actual = _WEEKDAYS[days[0].weekday()].title()
    told = f"{days[0].day} {days[0]:%B %Y} is a {actual}, not a {match['weekday']}"
    return told if match["year"] else f"{told} (year by the document date {published})"


def _possible_dates(year: int | None, month: int, day: int, published: date | None) -> list[date]:
    """The written date, or without a year the date nearest to `published` and any other that is as likely."""
    if year is not None:
        return [d for d in (_make_date(year, month, day),) if d and _FIRST_YEAR <= year < 2200]
    if published is None or not _FIRST_YEAR < published.year < 2200:
        return []
    near = [_make_date(y, month, day) for y in range(published.year - 1, published.year + 2)]
    by_distance = sorted((abs(d - published), d) for d in near if d)
    return [
        d for distance, d in by_distance if d == by_distance[0][1] or distance < by_distance[0][0] + _NEAR
    ]


def _make_date(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None
