"""The search: every pattern over the text, the longest of overlapping matches, valued in reading order."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Callable
from datetime import date
from typing import TYPE_CHECKING

from diplo_cli.calendar_dates import MONTH, date_order
from diplo_cli.extractors.dates import (
    calendar_days,
    clock,
    day_of_month,
    distances,
    durations,
    holidays,
    months,
    quarters,
    relative_days,
    relative_periods,
    sets,
    weekdays,
    years,
)
from diplo_cli.extractors.dates.mention import DateMention
from diplo_cli.extractors.dates.scope import Pattern, Scope
from diplo_cli.extractors.dates.tense import Direction, direction_of
from diplo_cli.extractors.dates.times import give_days, join_times

if TYPE_CHECKING:
    from spacy.tokens import Doc

    from diplo_cli.facts import Basis

Candidate = tuple[int, int, int, Pattern, "re.Match[str]"]

_PATTERNS: tuple[Pattern, ...] = (
    *calendar_days.PATTERNS,
    *day_of_month.PATTERNS,
    *relative_days.PATTERNS,
    *weekdays.PATTERNS,
    *holidays.PATTERNS,
    *months.PATTERNS,
    *relative_periods.PATTERNS,
    *distances.PATTERNS,
    *quarters.PATTERNS,
    *durations.PATTERNS,
    *sets.PATTERNS,
    *years.PATTERNS,
    *clock.PATTERNS,
)
_STATED_DATE = re.compile(r"\d{3}|\d\d[-/.]\d\d|['’]\d0s|century|teen|twenty-?\s?\w+$")
_DAY = re.compile(r"(\d{4})-(\d\d)-(\d\d)")


def find_dates(doc: Doc, anchor: date | None) -> tuple[DateMention, ...]:
    """Time expressions of a document in reading order; `anchor` is the document date.

    Expressions that need the document date ("Friday", "last month") have the value None without it.
    """
    return find_in_text(doc.text, anchor, lambda start, end: direction_of(doc, start, end))


def find_in_text(
    text: str, anchor: date | None, direction: Callable[[int, int], Direction]
) -> tuple[DateMention, ...]:
    """Time expressions of a text; `direction` gives the tense at code points [start, end)."""
    scope = Scope(text, anchor, direction, date_order(text))
    chosen = _choose(_collect(text, scope))
    mentions = []
    for start, end, _, pattern, match in chosen:
        value = pattern.value(match, scope)
        if pattern.rule != distances.AGO or "later" in match[0]:
            _remember(scope, value, end)
        mentions.append(
            DateMention(
                start, end, text[start:end], pattern.kind, value, _basis(pattern, match[0]), pattern.rule
            )
        )
    return give_days(join_times(tuple(mentions), text), text)


def _collect(text: str, scope: Scope) -> list[Candidate]:
    windows = _windows(text)
    found: list[Candidate] = []
    for rank, pattern in enumerate(_PATTERNS):
        group: int | str = "span" if "span" in pattern.regex.groupindex else 0
        for start, end in windows:
            for match in pattern.regex.finditer(text, start, end):
                if pattern.accept is None or pattern.accept(match, scope):
                    found.append((match.start(group), match.end(group), rank, pattern, match))
    return found


# Each expression holds one of these every few words; text far from all of them is not searched.
_TRIGGER = re.compile(
    r"\d|(?i:day\b|days|night|morning|noon|evening|week|month|quarter|year|\byrs?\b|decade|centur|hour|minute"
    r"|seconds?\b|spring|summer|autumn|fall\b|winter|tomorrow|christmas|new\s+year|hallow|thanksgiving|clock|teen"
    r"|twent|ties\b|daily|annual|bienni)"
    rf"|\b{MONTH}"
)
_MARGIN = 100


def _windows(text: str) -> list[tuple[int, int]]:
    """The stretches around trigger words, merged where they meet."""
    windows: list[tuple[int, int]] = []
    for match in _TRIGGER.finditer(text):
        start, end = max(0, match.start() - _MARGIN), match.end() + _MARGIN
        if windows and start <= windows[-1][1]:
            windows[-1] = (windows[-1][0], end)
        else:
            windows.append((start, end))
    return windows


def _choose(candidates: list[Candidate]) -> list[Candidate]:
    """The longest of overlapping candidates, earlier patterns first among equals; in reading order."""
    starts: list[int] = []
    chosen: list[Candidate] = []
    for candidate in sorted(candidates, key=lambda c: (c[0] - c[1], c[2], c[0])):
        start, end = candidate[:2]
        i = bisect_left(starts, start)
        clear_left = i == 0 or chosen[i - 1][1] <= start
        clear_right = i == len(starts) or starts[i] >= end
        if clear_left and clear_right and end > start:
            starts.insert(i, start)
            chosen.insert(i, candidate)
    return chosen


def _remember(scope: Scope, value: str | None, end: int) -> None:
    """Keep the date told last; a month or year told counts by its first day."""
    if not value or value[0] in "PTX":
        return
    scope.period, scope.last_end = value, end
    if day := _DAY.match(value):
        scope.reference = scope.day = date(int(day[1]), int(day[2]), int(day[3]))
        scope.day_end = end
    elif re.fullmatch(r"\d{4}(?:-\d\d)?", value) and value[:4] != "0000":
        year, _, month = value.partition("-")
        scope.reference = date(int(year), int(month or 1), 1)


def _basis(pattern: Pattern, words: str) -> Basis:
    """Stated when the words say all of the value: durations, sets, and dates with their year."""
    if pattern.kind in ("duration", "set") or pattern.rule in ("time.clock", "date.decade"):
        return "stated"
    return "stated" if _STATED_DATE.search(words) else "resolved"
