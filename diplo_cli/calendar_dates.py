"""Calendar words and full calendar dates, by form alone: the base of the header and of the time expressions.

Everything here is standard library and linear, so that reading an article stays light.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

_MONTH_NAMES = (
    "january", "february", "march", "april", "may", "june", "july", "august", "september", "october",
    "november", "december",
)  # fmt: skip
_WEEKDAY_NAMES = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")

# White space within an expression: a few blanks or one line break, never a paragraph break.
GAP = r"(?:[^\S\n]{1,3}(?:\n[^\S\n]{0,8})?|\n[^\S\n]{0,8})"
DASH = r"[-\u2010-\u2015]"
MONTH = (
    r"(?:January|February|March|April|May|June|July|August|September|October|November|December"
    r"|JANUARY|FEBRUARY|MARCH|APRIL|MAY|JUNE|JULY|AUGUST|SEPTEMBER|OCTOBER|NOVEMBER|DECEMBER"
    r"|(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept|Sep|Oct|Nov|Dec"
    r"|JAN|FEB|MAR|APR|JUN|JUL|AUG|SEPT|SEP|OCT|NOV|DEC)\b\.?)"
)
MONTH_ANY_CASE = f"(?i:{MONTH})"
WEEKDAY = r"(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|(?:MON|TUES|WEDNES|THURS|FRI|SATUR|SUN)DAY)\b"
WEEKDAY_SHORT = r"(?:Mon|Tues?|Wed|Thur?s?|Fri|Sat|Sun)\b\.?"
DAY = r"(?:3[01]|[12]\d|0?[1-9])"
YEAR = r"(?:1[5-9]|20|21)\d\d(?!\d)"

_LEAD = rf"(?:\(?(?:{WEEKDAY}|{WEEKDAY_SHORT})\)?,?{GAP}(?:the{GAP})?)?"
DAY_MONTH_YEAR = (
    rf"{_LEAD}(?P<day>{DAY})(?:st|nd|rd|th|ST|ND|RD|TH)?(?:(?:{GAP}of)?{GAP}|{DASH}|,{GAP})"
    rf"(?P<month>{MONTH_ANY_CASE}),?(?:{GAP}|{DASH})(?P<year>{YEAR})(?!\w)"
)
MONTH_DAY_YEAR = (
    rf"{_LEAD}(?P<month>{MONTH_ANY_CASE}){GAP}(?P<day>{DAY})(?:st|nd|rd|th|ST|ND|RD|TH)?"
    rf"(?:{GAP}?,{GAP}?|{GAP})(?P<year>{YEAR})(?!\w)"
)
YEAR_MONTH_DAY = (
    r"(?P<year>(?:1[5-9]|20|21)\d\d)(?P<separator>[-/])(?P<month>0[1-9]|1[0-2])(?P=separator)"
    r"(?P<day>0[1-9]|[12]\d|3[01])(?!\d)"
)
FULL_FORMS = tuple(
    re.compile(rf"(?<![\w/.-]){form}") for form in (DAY_MONTH_YEAR, MONTH_DAY_YEAR, YEAR_MONTH_DAY)
)
NUMERIC = re.compile(
    r"(?<![\w/.-])(?P<first>\d{1,2})(?P<separator>[./-])(?P<second>\d{1,2})(?P=separator)"
    r"(?P<year>(?:1[5-9]|20|21)\d\d|\d\d)(?![\w/-]|\.\d)"
)


def month_number(word: str) -> int | None:
    """1 to 12 for a month's name or its short form in any case, else None."""
    word = word.casefold().rstrip(".")
    if word.isdigit():
        return int(word) if 1 <= int(word) <= 12 else None
    return next(
        (i for i, name in enumerate(_MONTH_NAMES, 1) if len(word) > 2 and name.startswith(word)), None
    )


def weekday_number(word: str) -> int | None:
    """0 (Monday) to 6 (Sunday) for a weekday's name or its short form in any case, else None."""
    word = word.casefold().rstrip(".")
    return next((i for i, name in enumerate(_WEEKDAY_NAMES) if len(word) > 2 and name.startswith(word)), None)


def make_date(year: int, month: int | None, day: int) -> date | None:
    """The day, or None when the calendar has no such day."""
    try:
        return date(year, month or 0, day)
    except ValueError:
        return None


def date_of_match(match: re.Match[str]) -> date | None:
    """The day that a match of one of `FULL_FORMS` states."""
    return make_date(int(match["year"]), month_number(match["month"]), int(match["day"]))


def numeric_date(match: re.Match[str], *, day_first: bool | None) -> date | None:
    """The day of a `NUMERIC` match; None when the order of day and month is open.

    Dots mean day first ("10.05.2021"); a number above 12 tells; else `day_first`, what other dates of the
    same text tell. Two-digit years are 1950 to 2049.
    """
    first, second, year = int(match["first"]), int(match["second"]), int(match["year"])
    if year < 100:
        year += 2000 if year < 50 else 1900
    if first > 12 or match["separator"] == "." or first == second:
        day_first = True
    elif second > 12:
        day_first = False
    if day_first is None:
        return None
    day, month = (first, second) if day_first else (second, first)
    return make_date(year, month, day) if month <= 12 else None


def date_order(text: str, start: int = 0, end: int | None = None) -> bool | None:
    """Whether the dates in figures of text[start:end] put the day first; None when none tells, or they
    differ.
    """
    orders = set()
    for match in NUMERIC.finditer(text, start, len(text) if end is None else end):
        if match["separator"] != "." and (int(match["first"]) > 12) != (int(match["second"]) > 12):
            orders.add(int(match["first"]) > 12)
    return orders.pop() if len(orders) == 1 else None


def find_short_dates(text: str) -> Iterator[tuple[int, int, date]]:
    """Dates in figures with a year of two ("28.05.14") and their stretches, where the order of day and month
    is plain.
    """
    for match in NUMERIC.finditer(text):
        if len(match["year"]) == 2 and (day := numeric_date(match, day_first=None)):
            yield match.start(), match.end(), day


def find_full_dates(text: str, start: int = 0, end: int | None = None) -> Iterator[tuple[int, int, date]]:
    """Full dates (day, month and year) of text[start:end] with their stretches, form by form."""
    stop = len(text) if end is None else end
    for form in FULL_FORMS:
        for match in form.finditer(text, start, stop):
            if day := date_of_match(match):
                yield match.start(), match.end(), day
    order = date_order(text, start, stop)
    for match in NUMERIC.finditer(text, start, stop):
        if len(match["year"]) == 4 and (day := numeric_date(match, day_first=order)):
            yield match.start(), match.end(), day
