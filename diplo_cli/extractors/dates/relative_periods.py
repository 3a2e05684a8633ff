"""Weeks, months and years told from the document date: "last week", "two months ago", "earlier this year"."""

from __future__ import annotations

import re
from datetime import date

from diplo_cli.calendar_dates import DASH, GAP, MONTH, DAY, make_date, month_number
from diplo_cli.extractors.dates.numbers import NUMBER, parse_number
from diplo_cli.extractors.dates.scope import (
    Pattern,
    Scope,
    day_without_year,
    shift_days,
    shift_months,
    week_value,
)
from diplo_cli.extractors.dates.wording import MOD, shift_of
from diplo_cli.rules import define_rule

PERIOD = define_rule(
    "date.period",
    """A week, weekend, month, quarter, year or decade by its place before or after the document date: "last week",
    "earlier this month", "next year", "the week of March 6", "the weekend". None without a document date.""",
)
AGO = define_rule(
    "date.distance",
    """A date by its distance: "two days ago", "three weeks later", "five years from now", "a year earlier". As
    exact as its unit: days give a day, weeks a week, months a month, years a year. "ago" counts from the
    document date, "later" and "earlier" from the date told before. "years ago" has no value.""",
)
OTHER_PERIOD = define_rule(
    "date.period-from-another",
    """A period told from the date told before: "that year", "the following month", "later that week".""",
)


def period_value(unit: str, shift: int, base: date) -> str | None:
    """The week, month, quarter, year or decade so many of its kind from that of a day."""
    unit = unit.casefold()
    if unit.startswith("week"):
        day = shift_days(base, 7 * shift)
        return week_value(day) + ("-WE" if unit.startswith("weekend") else "") if day else None
    if unit.startswith(("month", "quarter")):
        quarter = unit.startswith("quarter")
        shifted = shift_months(base, shift * (3 if quarter else 1))
        if not shifted:
            return None
        year, month = shifted
        return f"{year:04d}-Q{(month + 2) // 3}" if quarter else f"{year:04d}-{month:02d}"
    year = base.year + shift * {"d": 10, "c": 100}.get(unit[0], 1)
    if not 0 < year < 10_000:
        return None
    return (
        f"{year:04d}"
        if unit.startswith("year")
        else f"{year:04d}"[: 3 if unit[0] == "d" else 2] + ("X" if unit[0] == "d" else "XX")
    )


def _value_period(match: re.Match[str], scope: Scope) -> str | None:
    return period_value(match["unit"], shift_of(match["lead"]), scope.anchor) if scope.anchor else None


def _value_other(match: re.Match[str], scope: Scope) -> str | None:
    return period_value(match["unit"], shift_of(match["lead"]), scope.reference) if scope.reference else None


def _value_weekend(match: re.Match[str], scope: Scope) -> str | None:
    """ "over the weekend": the latest that began, the coming one when the verb lies ahead."""
    if scope.anchor is None:
        return None
    ahead = scope.direction(*match.span()) == "future" or scope.anchor.weekday() >= 5
    return period_value("weekend", 0 if ahead else -1, scope.anchor)


def _value_week_of(match: re.Match[str], scope: Scope) -> str | None:
    month, day = month_number(match["month"]), int(match["day"])
    if match["year"]:
        found = make_date(int(match["year"]), month, day)
    else:
        found = day_without_year(month or 1, day, scope, scope.direction(*match.span()))
    return week_value(found) if found else None


def _value_distance(match: re.Match[str], scope: Scope) -> str | None:
    way = match["way"].casefold()
    count = parse_number(match["count"]) or (1 if match["count"].casefold() in ("a", "an", "one") else None)
    told_before = way in ("later", "earlier", "before", "after", "afterwards", "afterward", "prior")
    base = scope.reference if told_before else scope.anchor
    if base is None or count is None:
        return None
    sign = -1 if way in ("ago", "earlier", "before", "prior", "back") else 1
    return _moved(base, sign * count, match["unit"].casefold())


def _moved(base: date, count: float, unit: str) -> str | None:
    unit = unit.rstrip("s")
    if unit == "fortnight":
        unit, count = "week", 2 * count
    if unit == "day":
        day = shift_days(base, int(count))
        return day.isoformat() if day else None
    if count != int(count) and unit == "year":
        shifted = shift_months(base, int(count * 12))
        return f"{shifted[0]:04d}-{shifted[1]:02d}" if shifted else None
    if unit == "decade":
        unit, count = "year", 10 * count
    if unit == "century" or unit == "centurie":
        unit, count = "year", 100 * count
    return period_value(unit, int(count), base)


_LEAD = rf"(?P<lead>[Ll]ast|[Tt]his(?:{GAP}(?:past|coming))?|[Nn]ext|[Tt]he{GAP}(?:coming|past|current)|[Cc]oming|[Cc]urrent)"
_UNIT = r"(?P<unit>weekend|week|month|quarter|year|decade|century)\b"
_COUNT = rf"(?P<count>{NUMBER}|[Aa]n?\b|[Oo]ne\b)"
_ABOUT = (
    rf"(?:(?:[Aa]bout|[Aa]lmost|[Nn]early|[Aa]round|[Rr]oughly|[Ss]ome|[Jj]ust(?:{GAP}over)?|[Oo]ver|[Mm]ore{GAP}than|"
    rf"[Ll]ess{GAP}than|[Aa]pproximately|[Ww]ell{GAP}over|[Oo]nly|[Aa]t{GAP}least|[Ee]xactly){GAP})?"
)
_DISTANCE_UNIT = r"(?P<unit>days?|weeks?|fortnights?|months?|quarters?|years?|decades?|century|centuries)"
_FROM_NOW = (
    rf"(?P<way>ago|back|earlier|later|hence|afterwards?|from{GAP}now|from{GAP}today|before|after|prior)(?!\w)"
)

PATTERNS = (
    Pattern(
        PERIOD,
        "date",
        re.compile(
            rf"(?<![\w-])(?:[Ss]ometime{GAP})?{MOD}?{_LEAD}{GAP}(?:(?:fiscal|calendar){GAP})?{_UNIT}(?!{DASH}\w)"
        ),
        _value_period,
        lambda m, s: not (m["lead"].casefold().endswith("past") and m["lead"].casefold().startswith("the")),
    ),
    Pattern(PERIOD, "date", re.compile(rf"(?<![\w-]){MOD}?[Tt]he{GAP}weekend\b"), _value_weekend),
    Pattern(
        PERIOD,
        "date",
        re.compile(
            rf"(?<![\w-])[Tt]he{GAP}week{GAP}(?:of|beginning|starting){GAP}"
            rf"(?:(?P<month>{MONTH}){GAP}(?P<day>{DAY})(?:,{GAP}(?P<year>\d{{4}}))?)(?!\w)"
        ),
        _value_week_of,
    ),
    Pattern(
        PERIOD,
        "date",
        re.compile(rf"(?<![\w-])(?:the{GAP})?year(?:-|['’]s{GAP})end\b"),
        lambda m, s: f"{s.anchor.year:04d}-12-31" if s.anchor else None,
    ),
    Pattern(
        AGO,
        "date",
        re.compile(rf"(?<![\w.$€£-]){_ABOUT}{_COUNT}{GAP}{_DISTANCE_UNIT}{GAP}{_FROM_NOW}"),
        _value_distance,
    ),
    Pattern(
        AGO,
        "date",
        re.compile(
            rf"(?<![\w.$€£-])(?:[Ii]n{GAP})(?P<span>{_COUNT}{GAP}{_DISTANCE_UNIT}['’](?P<way>{GAP}time)\b)"
        ),
        _value_distance,
    ),
    Pattern(
        AGO,
        "date",
        re.compile(
            rf"(?<![\w-])(?P<count>[Ss]everal|[Aa]{GAP}few|[Mm]any|[Ss]ome|[Aa]{GAP}couple{GAP}of|[Dd]ozens{GAP}of|[Tt]he|)"
            rf"{GAP}?{_DISTANCE_UNIT}{GAP}(?P<way>ago)(?!\w)"
        ),
        lambda m, s: _value_distance(m, s) if "couple" in m["count"] else None,
    ),
    Pattern(
        OTHER_PERIOD,
        "date",
        re.compile(
            rf"(?<![\w-]){MOD}?(?P<lead>[Tt]hat|[Tt]he{GAP}(?:same|following|previous|next)){GAP}{_UNIT}(?!{DASH}\w)"
        ),
        _value_other,
    ),
)
