"""What a pattern's value may rest on: the text, the document date, the tense and the dates told before."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta
from typing import TYPE_CHECKING

from diplo_cli.calendar_dates import make_date

if TYPE_CHECKING:
    from diplo_cli.extractors.dates.mention import Kind
    from diplo_cli.extractors.dates.tense import Direction


_AGAINST = 8  # a date against the tense counts as if it lay so many times as far
_NEAR = 300  # code points: about two sentences


@dataclass
class Scope:
    """The setting of one document while its expressions are valued in reading order.

    `reference` is the first day and `period` the value that was told last ("the same year"), `day` the last
    one of day level ("that day", "a week later").
    """

    text: str
    anchor: date | None
    direction: Callable[[int, int], Direction]
    day_first: bool | None = None
    reference: date | None = None
    period: str | None = None
    last_end: int = 0
    day: date | None = None
    day_end: int = 0

    def recent(self, position: int) -> date | None:
        """The day told last, when it stands close enough for "the next day" to mean it."""
        return self.day if position - self.day_end <= 2 * _NEAR else None

    def told(self, position: int) -> date | None:
        """The first day of the date told last, when it stands close enough for "the previous month"."""
        return self.reference if position - self.last_end <= 2 * _NEAR else None

    def recent_quarter(self, position: int) -> str | None:
        """The quarter told last ("1989-Q3"), when a comparison stands close to it."""
        near = position - self.last_end <= _NEAR
        return self.period if near and self.period and re.fullmatch(r"\d{4}-Q\d", self.period) else None


Value = Callable[["re.Match[str]", Scope], "str | None"]
Accept = Callable[["re.Match[str]", Scope], bool]


@dataclass(frozen=True)
class Pattern:
    """One form of time expression: its rule, what it is, how it looks, and how it is valued.

    The stretch is the group "span" where the expression has one, else the whole match. `accept` turns a
    match down by what stands around it ("May I", "on the 4th floor").
    """

    rule: str
    kind: Kind
    regex: re.Pattern[str]
    value: Value
    accept: Accept | None = None


def nearest(options: list[date], anchor: date, direction: Direction) -> date | None:
    """The option nearest to the anchor, days against the direction counting more."""

    def distance(day: date) -> float:
        days = (day - anchor).days
        against = days > 0 if direction == "past" else days < 0 if direction == "future" else False
        return abs(days) * (_AGAINST if against else 1)

    return min(options, key=distance, default=None)


def day_without_year(month: int, day: int, scope: Scope, direction: Direction) -> date | None:
    """The day of a date without its year: the nearest in the direction of the tense."""
    if scope.anchor is None:
        return None
    years = (scope.anchor.year - 1, scope.anchor.year, scope.anchor.year + 1)
    options = [d for y in years if (d := make_date(y, month, day))]
    return nearest(options, scope.anchor, direction)


def month_without_year(month: int, anchor: date, direction: Direction) -> int:
    """The year of a month without one: the nearest in the direction of the tense; this month is in both."""

    def distance(year: int) -> float:
        months = (year - anchor.year) * 12 + month - anchor.month
        against = months > 0 if direction == "past" else months < 0 if direction == "future" else False
        return abs(months) * (_AGAINST if against else 1) + (0.5 if months > 0 else 0)

    return min((anchor.year - 1, anchor.year, anchor.year + 1), key=distance)


def shift_months(day: date, months: int) -> tuple[int, int] | None:
    """Year and month that lie so many months from a day; None outside the calendar."""
    index = day.year * 12 + day.month - 1 + months
    return (index // 12, index % 12 + 1) if 12 <= index < 9999 * 12 else None


def shift_days(day: date, days: int) -> date | None:
    """The day so many days away; None outside the calendar."""
    try:
        return day + timedelta(days=days)
    except OverflowError:
        return None


def week_value(day: date) -> str:
    """The ISO week of a day: "2025-W44"."""
    year, week, _ = day.isocalendar()
    return f"{year:04d}-W{week:02d}"
