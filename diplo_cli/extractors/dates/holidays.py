"""Holidays on a fixed day, or on a day that a rule gives."""

from __future__ import annotations

import re
from datetime import date, timedelta

from diplo_cli.calendar_dates import GAP, make_date
from diplo_cli.extractors.dates.relative_days import iso_day
from diplo_cli.extractors.dates.scope import Pattern, Scope, nearest
from diplo_cli.rules import define_rule

HOLIDAY = define_rule(
    "date.holiday",
    """A holiday on a fixed day or on a day that a rule gives: "Christmas", "New Year's Eve", "Thanksgiving
    Day", "Labor Day", "Election Day" (those two as the United States keep them). Leaves alone feasts whose
    day differs by country or church.""",
)


def _nth_weekday(year: int, month: int, weekday: int, n: int) -> date:
    """The n-th such weekday (0 is Monday) of a month."""
    first = date(year, month, 1)
    return first + timedelta(days=(weekday - first.weekday()) % 7 + 7 * (n - 1))


def _by_rule(name: str, year: int) -> date:
    """The day of a holiday that moves."""
    if name == "election day":  # the Tuesday after the first Monday of November
        return _nth_weekday(year, 11, 0, 1) + timedelta(days=1)
    if name == "labor day":
        return _nth_weekday(year, 9, 0, 1)
    return _nth_weekday(year, 11, 3, 4)  # Thanksgiving, the fourth Thursday of November


_FIXED = {
    "christmas eve": (12, 24), "christmas": (12, 25), "christmas day": (12, 25), "boxing day": (12, 26),
    "new year's eve": (12, 31), "new year's day": (1, 1), "new year's": (1, 1), "valentine's day": (2, 14),
    "halloween": (10, 31), "may day": (5, 1),
}  # fmt: skip


def _value_holiday(match: re.Match[str], scope: Scope) -> str | None:
    if scope.anchor is None and not match["year"]:
        return None
    name = re.sub(r"\s+", " ", match["name"]).casefold().replace("’", "'")
    years = (
        [int(match["year"])]
        if match["year"]
        else [scope.anchor.year + n for n in (-1, 0, 1)]
        if scope.anchor
        else []
    )
    if name in _FIXED:
        options = [d for y in years if (d := make_date(y, *_FIXED[name]))]
    else:
        options = [_by_rule(name, y) for y in years]
    found = nearest(options, scope.anchor or options[0], scope.direction(*match.span()))
    return iso_day(found)


_HOLIDAY = (
    rf"(?P<name>Christmas(?:{GAP}(?:Day|Eve))?|Boxing{GAP}Day|New{GAP}Year['’]s(?:{GAP}(?:Day|Eve))?"
    rf"|Valentine['’]s{GAP}Day|Halloween|May{GAP}Day|Labor{GAP}Day|Election{GAP}Day|Thanksgiving(?:{GAP}Day)?)"
)

PATTERNS = (
    Pattern(
        HOLIDAY,
        "date",
        re.compile(rf"(?<!\w){_HOLIDAY}(?:,?{GAP}(?P<year>(?:19|20)\d\d))?(?!\w)"),
        _value_holiday,
        lambda m, s: not re.match(r"\s(?!\d)[A-Z]|['’]", s.text[m.end() : m.end() + 2]),
    ),
)
