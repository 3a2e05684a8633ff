"""What comes round: "every year", "each Thursday", "daily", "once a month", "on Mondays"."""

from __future__ import annotations

import re

from diplo_cli.calendar_dates import GAP, WEEKDAY
from diplo_cli.extractors.dates.durations import RATE_BEFORE, iso_duration
from diplo_cli.extractors.dates.numbers import NUMBER, parse_number
from diplo_cli.extractors.dates.scope import Pattern, Scope
from diplo_cli.rules import define_rule

SET = define_rule(
    "set.every",
    """What comes round: "every year", "each Thursday", "daily", "once a month", "annually", "on Mondays".""",
)

_ADVERBS = {
    "hourly": "PT1H", "daily": "P1D", "nightly": "P1D", "weekly": "P1W", "fortnightly": "P2W",
    "biweekly": "P2W",
    "monthly": "P1M", "quarterly": "P3M", "yearly": "P1Y", "annually": "P1Y", "annual": "P1Y",
    "biennial": "P2Y",
    "biennially": "P2Y", "biannually": "P6M",
}  # fmt: skip


def _value_every(match: re.Match[str], scope: Scope) -> str | None:
    groups = match.groupdict()
    if weekday := groups.get("weekday"):
        number = ("mon", "tue", "wed", "thu", "fri", "sat", "sun").index(weekday[:3].casefold()) + 1
        return f"XXXX-WXX-{number}"
    if adverb := groups.get("adverb"):
        return _ADVERBS[adverb.casefold()]
    count = groups.get("count")
    every = 2.0 if count and count.casefold() == "other" else parse_number(count) if count else 1.0
    return iso_duration(every, groups["unit"])


_EVERY_UNIT = r"(?P<unit>(?:minute|hour|day|night|week|fortnight|month|quarter|year|decade|weekend)s?)\b"
_WEEKDAY = r"(?P<weekday>(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)"
_SETS = (
    rf"(?<!\w)(?:[Ee]very|[Ee]ach)(?:{GAP}single)?{GAP}(?:(?P<count>{NUMBER}|other){GAP})?{_EVERY_UNIT}",
    rf"(?<!\w)(?:[Ee]very|[Ee]ach){GAP}{_WEEKDAY}\b",
    rf"(?<!\w)(?:[Oo]n{GAP})?(?P<span>{_WEEKDAY}s)\b",
    rf"(?<!\w){_WEEKDAY}{GAP}(?:morning|afternoon|evening|night)s\b",
    rf"(?<!\w){_WEEKDAY}(?={GAP}(?:and|to|or){GAP}{WEEKDAY}{GAP}(?:morning|afternoon|evening|night)s\b)",
    rf"(?<![\w-])(?P<adverb>(?i:{'|'.join(a for a in _ADVERBS if a != 'annual')}))\b",
    rf"(?<=[\w%]\s)(?P<span>a{GAP}(?P<unit>day|week|month|year)\b)",
)


def _accept_set(match: re.Match[str], scope: Scope) -> bool:
    """ "a year" is a rate only after a number or "times"."""
    if match.group().startswith("a") and match.groupdict().get("unit") and "adverb" not in match.groupdict():
        return RATE_BEFORE.search(scope.text[max(0, match.start() - 12) : match.start()]) is not None
    return not re.match(r" [A-Z]", scope.text[match.end() : match.end() + 2])


PATTERNS = tuple(Pattern(SET, "set", re.compile(form), _value_every, _accept_set) for form in _SETS)
