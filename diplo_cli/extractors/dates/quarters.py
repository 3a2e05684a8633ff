"""Quarters and halves of a year, and seasons."""

from __future__ import annotations

import re

from diplo_cli.calendar_dates import GAP, YEAR
from diplo_cli.extractors.dates.scope import Pattern, Scope, month_without_year
from diplo_cli.extractors.dates.wording import (
    LEADS,
    MOD,
    RELATIVE_YEAR,
    WORD_YEAR,
    shift_of,
    word_year,
    year_by,
)
from diplo_cli.rules import define_rule

QUARTER = define_rule(
    "date.quarter",
    """A quarter or half of a year: "the third quarter of 2024", "Q3 2024", "the first half of 2025",
    "third-quarter". Without a year it is the nearest one.""",
)
SEASON = define_rule(
    "date.season",
    """A season of a year: "this summer", "last fall", "spring 2024", "in the winter of 2020". Leaves alone
    the words without such company: "the fall of the wall", "spring a surprise".""",
)

_SEASON_WORD = r"(?:[Ss]pring|[Ss]ummer|[Ww]inter|[Aa]utumn|[Ff]all)"
_SEASONS = {"spring": "SP", "summer": "SU", "autumn": "FA", "fall": "FA", "winter": "WI"}
_MIDDLE_MONTH = {"SP": 4, "SU": 7, "FA": 10, "WI": 1}


_PARTS = {"first": 1, "second": 2, "third": 3, "fourth": 4, "1st": 1, "2nd": 2, "3rd": 3, "4th": 4}


def _value_part(match: re.Match[str], scope: Scope) -> str | None:
    """A quarter (Q) or half (H) of the year stated, relative or nearest: "the third quarter of last year"."""
    groups = match.groupdict()
    letter = groups["unit"][0].upper()
    count = 4 if letter == "Q" else 2
    word = groups["part"].casefold()
    part = _PARTS.get(word) or (int(word) if word.isdigit() else count)
    if part > count:
        return None
    if year := groups.get("year"):
        return f"{year}-{letter}{part}"
    if which := groups.get("which"):
        found = year_by(which, scope)
        return f"{found:04d}-{letter}{part}" if found else None
    return _nearest_part(letter, part, count, scope)


def _nearest_part(letter: str, part: int, count: int, scope: Scope) -> str | None:
    if scope.anchor is None:
        return None
    now = scope.anchor.year * count + (scope.anchor.month - 1) * count // 12
    options = (scope.anchor.year * count + part - 1 + count * n for n in (-1, 0, 1))
    found = min(options, key=lambda i: abs(i - now + 0.1))
    return f"{found // count:04d}-{letter}{part}"


def _value_season(match: re.Match[str], scope: Scope) -> str | None:
    groups = match.groupdict()
    code = _SEASONS[groups["season"].casefold()]
    if year := groups.get("year"):
        return f"{year}-{code}"
    if groups.get("hundreds"):
        return f"{word_year(match)}-{code}"
    if which := groups.get("which"):
        found = year_by(which, scope)
        return f"{found:04d}-{code}" if found else None
    if scope.anchor is None:
        return None
    return f"{_season_year(_MIDDLE_MONTH[code], shift_of(groups.get('lead') or ''), match, scope):04d}-{code}"


def _season_year(month: int, shift: int, match: re.Match[str], scope: Scope) -> int:
    assert scope.anchor is not None
    if shift < 0:
        return scope.anchor.year - (month >= scope.anchor.month)
    if shift > 0:
        return scope.anchor.year + (month <= scope.anchor.month)
    if match.groupdict().get("lead"):
        return scope.anchor.year
    return month_without_year(month, scope.anchor, scope.direction(*match.span()))


_Y = rf"(?P<year>{YEAR})"
_PART = r"(?P<part>[Ff]irst|[Ss]econd|[Tt]hird|[Ff]ourth|last|final|1st|2nd|3rd|4th)"
_UNIT = r"(?P<unit>quarter|half)\b"
_OF_YEAR = rf"(?:,?{GAP}(?:(?:of|in){GAP})?(?:{_Y}|{RELATIVE_YEAR}))?"
_HALF_OF = rf"half(?={GAP}of{GAP}(?:\d|this|last|next|the{GAP}(?:same|following|year)))"
_PART_FORMS = (
    rf"(?:[Tt]he{GAP})?{_PART}(?:{GAP}|-)(?:(?:fiscal|calendar){GAP})?(?P<unit>quarter|{_HALF_OF})\b{_OF_YEAR}",
    rf"(?:[Tt]he{GAP})?{_Y}{GAP}{_PART}{GAP}{_UNIT}",
    rf"{RELATIVE_YEAR}['’]s{GAP}{_PART}{GAP}{_UNIT}",
    rf"(?P<unit>Q|H)(?P<part>[1-4])(?:{GAP}|/|-|{GAP}of{GAP}){_Y}",
    rf"{_Y}(?:{GAP}|-)?(?P<unit>Q|H)(?P<part>[1-4])(?!\w)",
)
_SEASON = rf"(?P<season>{_SEASON_WORD})"
_SEASON_FORMS = (
    rf"(?:[Tt]he{GAP})?{MOD}?{_SEASON}(?:{GAP}of)?{GAP}(?:{_Y}(?!\w)|{WORD_YEAR})",
    rf"(?:[Tt]he{GAP})?{MOD}?{_SEASON}(?:{GAP}of)?{GAP}{RELATIVE_YEAR}",
    rf"{MOD}?{LEADS}{GAP}{_SEASON}\b",
)
# A season without a lead needs "in (the)", and nothing after it that makes it another word.
_SEASON_ALONE = (
    rf"(?<=\b[Ii]n\s)(?:the{GAP}|{MOD})?{_SEASON}\b(?!{GAP}(?:of|from|in|on|to|for|water|break)\b|-)"
)

PATTERNS = (
    *(Pattern(QUARTER, "date", re.compile(rf"(?<![\w-]){form}"), _value_part) for form in _PART_FORMS),
    *(Pattern(SEASON, "date", re.compile(rf"(?<![\w-]){form}"), _value_season) for form in _SEASON_FORMS),
    Pattern(SEASON, "date", re.compile(_SEASON_ALONE), _value_season),
)
