"""Weeks, months and years told from the document date: "last week", "two months ago", "earlier this year"."""

from __future__ import annotations

import re
from datetime import date

from diplo_cli.calendar_dates import DASH, DAY, GAP, MONTH, make_date, month_number
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
    """A week, weekend, month, quarter, year or decade by its place before or after the document date:
    "last week", "earlier this month", "next year", "the week of March 6", "the weekend". None without a
    document date.""",
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
    told = scope.told(match.start())
    return period_value(match["unit"], shift_of(match["lead"]), told) if told else None


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
    return week_value(found) + ("-WE" if match["unit"] == "weekend" else "") if found else None


def _is_since(match: re.Match[str], scope: Scope) -> bool:
    """ "since year-end" is the end of the year before."""
    return scope.text[max(0, match.start() - 10) : match.start()].casefold().split()[-1:] == ["since"]


_LEAD = (
    rf"(?P<lead>[Ll]ast|[Tt]his(?:{GAP}(?:past|coming))?|[Nn]ext|[Tt]he{GAP}(?:coming|past|current)|"
    rf"[Cc]oming|[Cc]urrent)"
)
_UNIT = r"(?P<unit>weekend|week|month|quarter|year|decade|century)\b"
PATTERNS = (
    Pattern(
        PERIOD,
        "date",
        re.compile(
            rf"(?<![\w-])(?:[Ss]ometime{GAP})?{MOD}?{_LEAD}{GAP}(?:(?:fiscal|calendar){GAP})?{_UNIT}(?!{DASH}\w)"
        ),
        _value_period,
        lambda m, s: m["unit"] == "weekend" or not re.fullmatch(r"the\s+past", m["lead"].casefold()),
    ),
    Pattern(PERIOD, "date", re.compile(rf"(?<![\w-]){MOD}?[Tt]he{GAP}weekend\b"), _value_weekend),
    Pattern(
        PERIOD,
        "date",
        re.compile(
            rf"(?<![\w-])[Tt]he{GAP}(?P<unit>week(?:end)?){GAP}(?:of|beginning|starting){GAP}"
            rf"(?:(?P<month>{MONTH}){GAP}(?P<day>{DAY})(?:,{GAP}(?P<year>\d{{4}}))?)(?!\w)"
        ),
        _value_week_of,
    ),
    Pattern(
        PERIOD,
        "date",
        re.compile(
            rf"(?:(?<=by\s)|(?<=until\s)|(?<=at\s)|(?<=before\s)|(?<=since\s))(?:the{GAP})?year-end\b(?!{GAP}[a-z])"
        ),
        lambda m, s: f"{s.anchor.year - _is_since(m, s):04d}-12-31" if s.anchor else None,
    ),
    Pattern(
        PERIOD,
        "date",
        re.compile(
            rf"(?<![\w-])(?:{MOD}the{GAP}(?P<unit>week|month|year|decade|century)"
            rf"|(?:(?:the{GAP})?end{GAP}of{GAP}|by{GAP})?(?P<of_unit>year|month)['’]s{GAP}end)\b"
            rf"(?!{GAP}(?:that|to|ended|ending|of|before|after|in|19|20)|{DASH}\w)"
        ),
        lambda m, s: period_value(m["unit"] or m["of_unit"], 0, s.anchor) if s.anchor else None,
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
