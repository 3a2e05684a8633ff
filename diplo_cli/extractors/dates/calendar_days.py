"""Calendar days: full dates, dates without a year, weekday and date in one, ranges, the day of the month."""

from __future__ import annotations

import re
from datetime import date

from diplo_cli.calendar_dates import (
    DASH,
    DAY,
    FULL_FORMS,
    GAP,
    MONTH,
    NUMERIC,
    WEEKDAY,
    WEEKDAY_SHORT,
    YEAR,
    date_of_match,
    make_date,
    month_number,
    numeric_date,
    weekday_number,
)
from diplo_cli.extractors.dates.numbers import ORDINAL_WORD, parse_ordinal
from diplo_cli.extractors.dates.scope import Pattern, Scope, day_without_year, nearest
from diplo_cli.rules import define_rule

FULL = define_rule(
    "date.calendar-day",
    """A full calendar date: "31 October 2025", "Friday, Oct. 31, 2025", "31st of October, 2025",
    "2025-10-31", "31/10/2025", "10.05.2021". Leaves a date in figures without a value when day and month
    could be either way round and no other date of the article tells ("10/05/2021").""",
)
NO_YEAR = define_rule(
    "date.calendar-day-without-year",
    """A day and month without a year: "31 October", "Oct. 31", "the 4th of May", "May 3 this year". The year
    is the nearest to the document date in the direction of the tense. None without a document date.""",
)
WITH_WEEKDAY = define_rule(
    "date.weekday-with-day",
    """A weekday and its date as one expression: "Friday (31st October)", "Friday, Oct. 31". The year is the
    nearest in which the date falls on that weekday.""",
)
RANGE = define_rule(
    "date.range-of-days",
    """Days from ... to ... in one expression: "3-5 May", "May 3 to 5, 2021", "between 30 October and 2
    November 2025", "Oct. 30 and 31". The value is the first and the last day: "2021-05-03/2021-05-05".""",
)

_START = r"(?<![\w$€£#/.,-])"
_ORD = r"(?:st|nd|rd|th|ST|ND|RD|TH)?"
_DM = (
    rf"(?:(?:the|this){GAP})?(?P<day>{DAY}{_ORD}|{ORDINAL_WORD})(?:{GAP}(?:day{GAP})?of)?"
    rf"(?:{GAP}|{DASH})(?P<month>{MONTH})"
)
_MD = rf"(?P<month>{MONTH}){GAP}(?:the{GAP})?(?P<day>{DAY}{_ORD}|{ORDINAL_WORD})"
_AFTER = r"(?![\w]|[-/:.,]\d|%)"
_WHICH_YEAR = (
    rf"(?:{GAP}(?:of{GAP})?(?P<which>last|this|next|the{GAP}same|that|the{GAP}following|"
    rf"the{GAP}previous){GAP}year\b)?"
)
_YEAR_TAIL = rf"(?:,?{GAP}(?P<year>{YEAR}))?"


def _days(
    match: re.Match[str], scope: Scope, first: tuple[int, int], last: tuple[int, int], year: str | None
) -> str | None:
    """The range from (month, day) to (month, day); the year is that of the last day."""
    if year:
        end = make_date(int(year), *last)
    else:
        end = day_without_year(*last, scope, scope.direction(*match.span()))
    start = make_date(end.year, *first) if end else None
    if start and end and start > end:
        start = make_date(end.year - 1, *first)
    return f"{start.isoformat()}/{end.isoformat()}" if start and end else None


def _value_full(match: re.Match[str], scope: Scope) -> str | None:
    day = date_of_match(match)
    return day.isoformat() if day else None


def _value_numeric(match: re.Match[str], scope: Scope) -> str | None:
    day = numeric_date(match, day_first=scope.day_first)
    return day.isoformat() if day else None


def _accept_numeric(match: re.Match[str], scope: Scope) -> bool:
    day = numeric_date(match, day_first=scope.day_first) or numeric_date(match, day_first=True)
    short = len(match["year"]) == 2
    return day is not None and not (short and match["separator"] != "/")


def _value_no_year(match: re.Match[str], scope: Scope) -> str | None:
    month, day = month_number(match["month"]), parse_ordinal(match["day"])
    if not month or not day:
        return None
    groups = match.groupdict()
    if later := groups.get("later"):
        found = make_date(int(later), month, day)
    elif groups.get("lead") and scope.anchor:
        found = _day_by_lead(groups["lead"].casefold(), month, day, scope.anchor)
    elif which := groups.get("which"):
        year = _year_of(which.split()[-1].casefold(), scope)
        found = make_date(year, month, day) if year else None
    else:
        found = day_without_year(month, day, scope, scope.direction(*match.span()))
    return found.isoformat() if found else None


def _day_by_lead(lead: str, month: int, day: int, anchor: date) -> date | None:
    """ "last May 3" is the latest before the document date, "next May 3" the first after it."""
    options = [d for n in (-1, 0, 1) if (d := make_date(anchor.year + n, month, day))]
    if lead == "last":
        return max((d for d in options if d < anchor), default=None)
    return (
        min((d for d in options if d > anchor), default=None)
        if lead == "next"
        else make_date(anchor.year, month, day)
    )


def _year_of(which: str, scope: Scope) -> int | None:
    base = scope.anchor if which in ("last", "this", "next") else scope.reference
    shift = {"last": -1, "next": 1, "previous": -1, "following": 1}.get(which, 0)
    return base.year + shift if base else None


def _value_weekday(match: re.Match[str], scope: Scope) -> str | None:
    groups = {k: v for k, v in match.groupdict().items() if v}
    month, day = month_number(groups["month"]), parse_ordinal(groups["day"])
    weekday = weekday_number(groups["weekday"])
    if not month or not day:
        return None
    if year := groups.get("year"):
        found = make_date(int(year), month, day)
        return found.isoformat() if found else None
    if scope.anchor is None:
        return None
    options = [d for y in range(-4, 5) if (d := make_date(scope.anchor.year + y, month, day))]
    fitting = [d for d in options if d.weekday() == weekday and abs((d - scope.anchor).days) < 550]
    found = nearest(fitting, scope.anchor, "open")
    found = found or day_without_year(month, day, scope, scope.direction(*match.span()))
    return found.isoformat() if found else None


def _value_range(match: re.Match[str], scope: Scope) -> str | None:
    groups = match.groupdict()
    month = month_number(groups["month"])
    first_month = month_number(groups.get("first_month") or groups["month"])
    first, last = parse_ordinal(groups["first"]), parse_ordinal(groups["last"])
    if not (month and first_month and first and last):
        return None
    return _days(match, scope, (first_month, first), (month, last), groups.get("year"))


def _accept_range(match: re.Match[str], scope: Scope) -> bool:
    first, last = parse_ordinal(match["first"]), parse_ordinal(match["last"])
    return bool(first and last and first < last)


def _accept_known_day(match: re.Match[str], scope: Scope) -> bool:
    day = parse_ordinal(match["day"])
    return bool(day and make_date(2024, month_number(match["month"]), day))


_D1 = rf"(?P<first>{DAY}){_ORD}"
_D2 = rf"(?P<last>{DAY}){_ORD}"
_TO = rf"(?:{GAP}?{DASH}{GAP}?|{GAP}(?:to|and|through|until|till|or){GAP}(?:the{GAP})?)"
_MORE = rf"(?:,{GAP}{DAY}{_ORD}){{0,6}},?"
_M2 = rf"(?P<month>{MONTH})"
_RANGES = (
    rf"{_START}{_D1}{_MORE}{_TO}{_D2}(?:{GAP}of)?{GAP}{_M2}{_YEAR_TAIL}{_AFTER}",
    rf"{_START}{_M2}{GAP}{_D1}{_MORE}{_TO}{_D2}{_YEAR_TAIL}{_AFTER}",
)
# "Oct. 30-Nov. 2, 2025", "30 October – 2 November"
_MONTHS_TO = rf"{GAP}?{DASH}{GAP}?"
_OVER_MONTHS = (
    rf"{_START}(?P<first>{DAY}){_ORD}{GAP}(?P<first_month>{MONTH}){_MONTHS_TO}{_D2}{GAP}{_M2}{_YEAR_TAIL}{_AFTER}",
    rf"{_START}(?P<first_month>{MONTH}){GAP}(?P<first>{DAY}){_ORD}{_MONTHS_TO}{_M2}{GAP}{_D2}{_YEAR_TAIL}{_AFTER}",
)
# The year of "from 30 October to 2 November 2025" goes for both days, which are two expressions.
_LATER = (
    rf"(?=(?:{_TO}(?:(?:{WEEKDAY}|{WEEKDAY_SHORT}),?{GAP})?(?:{DAY}{_ORD}(?:{GAP}of)?{GAP}{MONTH}|{MONTH}{GAP}{DAY}{_ORD})"
    rf",?{GAP}(?P<later>{YEAR}))?)"
)
_WEEKDAY_NAMED = rf"(?P<weekday>{WEEKDAY}|{WEEKDAY_SHORT})"
_WITH_WEEKDAY = (
    rf"{_START}{_WEEKDAY_NAMED},?{GAP}{_DM}{_YEAR_TAIL}{_AFTER}",
    rf"{_START}{_WEEKDAY_NAMED},?{GAP}{_MD}{_YEAR_TAIL}{_AFTER}",
    rf"{_START}{_WEEKDAY_NAMED}{GAP}?[(\[]{_DM}{_YEAR_TAIL}[)\]]",
    rf"{_START}{_WEEKDAY_NAMED}{GAP}?[(\[]{_MD}{_YEAR_TAIL}[)\]]",
    rf"{_START}{_DM}{_YEAR_TAIL}{GAP}?[(\[]{_WEEKDAY_NAMED}[)\]]",
    rf"{_START}{_MD}{_YEAR_TAIL}{GAP}?[(\[]{_WEEKDAY_NAMED}[)\]]",
)

PATTERNS = (
    *(
        Pattern(FULL, "date", form, _value_full, lambda m, s: date_of_match(m) is not None)
        for form in FULL_FORMS
    ),
    Pattern(FULL, "date", NUMERIC, _value_numeric, _accept_numeric),
    Pattern(
        FULL,
        "date",
        re.compile(
            rf"{_START}(?:this{GAP})?(?P<day>{ORDINAL_WORD}|{DAY}{_ORD}(?={GAP}day))"
            rf"{GAP}(?:(?:day{GAP})?of{GAP})?(?P<month>{MONTH}),?{GAP}(?:in{GAP}the{GAP}year{GAP})?(?P<year>{YEAR})"
        ),
        lambda m, s: (
            d.isoformat()
            if (d := make_date(int(m["year"]), month_number(m["month"]), parse_ordinal(m["day"]) or 0))
            else None
        ),
    ),
    *(
        Pattern(
            NO_YEAR,
            "date",
            re.compile(rf"{_START}{form}{_WHICH_YEAR}{_AFTER}{_LATER}"),
            _value_no_year,
            _accept_known_day,
        )
        for form in (_DM, _MD, rf"(?P<lead>[Ll]ast|[Nn]ext|[Tt]his){GAP}{_MD}")
    ),
    *(
        Pattern(WITH_WEEKDAY, "date", re.compile(form), _value_weekday, _accept_known_day)
        for form in _WITH_WEEKDAY
    ),
    *(Pattern(RANGE, "date", re.compile(form), _value_range, _accept_range) for form in _RANGES),
    *(Pattern(RANGE, "date", re.compile(form), _value_range) for form in _OVER_MONTHS),
)
