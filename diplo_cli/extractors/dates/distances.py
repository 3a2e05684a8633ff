"""Dates told by their distance: "two days ago", "three weeks later", "in two years' time"."""

from __future__ import annotations

import re
from datetime import date

from diplo_cli.calendar_dates import GAP, make_date
from diplo_cli.extractors.dates.numbers import NUMBER, parse_number
from diplo_cli.extractors.dates.relative_days import iso_day
from diplo_cli.extractors.dates.relative_periods import period_value
from diplo_cli.extractors.dates.scope import Pattern, Scope, shift_days, shift_months
from diplo_cli.rules import define_rule

AGO = define_rule(
    "date.distance",
    """A date by its distance: "two days ago", "three weeks later", "five years from now", "a year earlier".
    As exact as its unit: days give a day, weeks a week, months a month, years a year. "ago" counts from the
    document date, "later" and "earlier" from the date told just before; "a year earlier" after a quarter is
    that quarter, "two years ago today" a day, "two years ago this month" a month. "years ago" has no value;
    "two days after the vote" is left to the duration "two days".""",
)


def _value_distance(match: re.Match[str], scope: Scope) -> str | None:
    way = match["way"].casefold()
    words = match["count"].casefold()
    count = 2 if "couple" in words else parse_number(words) or (1 if words in ("a", "an", "one") else None)
    unit = match["unit"].casefold()
    if count is None:
        return None
    sign = -1 if way in ("ago", "earlier", "before", "back") else 1
    if unit.startswith("year") and (quarter := scope.recent_quarter(match.start())):
        return f"{int(quarter[:4]) + sign * int(count)}{quarter[4:]}"
    told_before = way in ("later", "earlier", "before", "after", "afterwards", "afterward")
    base = scope.recent(match.start()) if told_before else scope.anchor
    return _moved(base, sign * count, unit) if base else None


def _moved(base: date, count: float, unit: str) -> str | None:
    """The day, week, month or year so many units from a day, as exact as the unit."""
    unit = {"fortnight": "week", "decade": "year", "century": "year", "centurie": "year"}.get(
        plain := unit.rstrip("s"), plain
    )
    count *= {"fortnight": 2, "decade": 10, "century": 100, "centurie": 100}.get(plain, 1)
    if unit == "day":
        day = shift_days(base, int(count))
        return day.isoformat() if day else None
    if count != int(count) and unit == "year":
        shifted = shift_months(base, int(count * 12))
        return f"{shifted[0]:04d}-{shifted[1]:02d}" if shifted else None
    return period_value(unit, int(count), base)


def _value_ago_now(match: re.Match[str], scope: Scope) -> str | None:
    """ "one year ago today" is the same day of that year, "ten years ago this month" the month."""
    words = match["count"].casefold()
    count = parse_number(words) or (1 if words in ("a", "an", "one") else None)
    if scope.anchor is None or count is None or count != int(count):
        return None
    unit, now = match["unit"].casefold().rstrip("s"), match["now"].casefold().split()[-1]
    if unit == "week":
        return iso_day(shift_days(scope.anchor, -7 * int(count))) if now == "today" else None
    shifted = shift_months(scope.anchor, -int(count) * (12 if unit == "year" else 1))
    if shifted is None:
        return None
    if now != "today":
        return f"{shifted[0]:04d}-{shifted[1]:02d}" if unit == "year" and now == "month" else None
    return iso_day(make_date(*shifted, scope.anchor.day))


_COUNT = rf"(?P<count>{NUMBER}|[Aa]n?\b|[Oo]ne\b)"
_ABOUT = (
    rf"(?:(?:[Aa]bout|[Aa]lmost|[Nn]early|[Aa]round|[Rr]oughly|[Ss]ome|[Jj]ust(?:{GAP}over)?|[Oo]ver|[Mm]ore{GAP}than|"
    rf"[Ll]ess{GAP}than|[Aa]pproximately|[Ww]ell{GAP}over|[Oo]nly|[Aa]t{GAP}least|[Ee]xactly){GAP})?"
)
_UNIT = r"(?P<unit>days?|weeks?|fortnights?|months?|quarters?|years?|decades?|century|centuries)"
_WAY = (
    rf"(?P<way>ago|back|earlier|later|hence|from{GAP}now|from{GAP}today|afterwards?|(?:before|"
    rf"after)(?=\s?[,.;]))(?!\w)"
)
_VAGUE_COUNT = (
    rf"(?P<count>[Ss]everal|[Aa]{GAP}few|[Mm]any|[Ss]ome|[Aa]{GAP}couple{GAP}of|[Dd]ozens{GAP}of|[Jj]ust|)"
)
_FORMS = (
    rf"(?<![\w.$€£-]){_ABOUT}{_COUNT}{GAP}{_UNIT}(?:{GAP}or{GAP}(?:so|two|more))?{GAP}{_WAY}",
    rf"(?<![\w.$€£-])[Ii]n{GAP}(?P<span>{_COUNT}{GAP}{_UNIT}['’](?P<way>{GAP}time)\b)",
    rf"(?<![\w-]){_VAGUE_COUNT}{GAP}?{_UNIT}{GAP}(?P<way>ago)(?!\w)",
)

_AGO_NOW = (
    rf"(?<![\w.$€£-]){_COUNT}{GAP}(?P<unit>weeks?|months?|years?){GAP}ago{GAP}"
    rf"(?P<now>today|this{GAP}month)(?!\w)"
)

PATTERNS = (
    *(Pattern(AGO, "date", re.compile(form), _value_distance) for form in _FORMS),
    Pattern(AGO, "date", re.compile(_AGO_NOW), _value_ago_now),
)
