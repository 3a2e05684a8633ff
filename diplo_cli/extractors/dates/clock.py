"""Times of day: "10 a.m.", "14:30 GMT", "noon", and with their day "9 a.m. Tuesday"."""

from __future__ import annotations

import re

from diplo_cli.calendar_dates import GAP
from diplo_cli.extractors.dates.scope import Pattern, Scope
from diplo_cli.rules import define_rule

CLOCK = define_rule(
    "time.clock",
    """A time of day: "10 a.m.", "7:15 p.m. EST", "14:30 GMT", "noon". The value has its day when the
    sentence tells one beside it ("9 a.m. Tuesday"), else it is the time alone: "T10:00".""",
)

_ZONE = (
    rf"(?:{GAP}?\(?(?:GMT|UTC|[ECMP][SD]?T|BST|CES?T|EES?T|IST|JST|MSK|SGT|HKT|AES?T|local{GAP}time)\b\)?)?"
)
_MERIDIAN = r"(?P<meridian>[ap]\.{GAP}?m\.|[ap]\.?m\b\.?|A\.M\.|P\.M\.|AM\b|PM\b)".replace("{GAP}", " ")
_FORMS = (
    rf"(?<![\w.$:])(?P<hour>1[0-2]|0?[1-9])(?:[:.](?P<minute>[0-5]\d))?{GAP}?{_MERIDIAN}{_ZONE}",
    rf"(?<![\w.$:/])(?P<hour>[01]?\d|2[0-3])[:.](?P<minute>[0-5]\d)(?::[0-5]\d)?{GAP}?(?:hours|hrs|h\b|GMT|UTC|BST|CES?T|IST|local{GAP}time)",
    rf"(?<=\bat\s)(?P<span>(?P<hour>[01]?\d|2[0-3]):(?P<minute>[0-5]\d)(?![\d:]){_ZONE})",
    r"(?<![\w.$:])(?P<hour>[01]\d|2[0-3])(?P<minute>[0-5]\d) (?:hours|hrs|GMT|UTC|IST)\b",
    r"(?<![\w-])(?<!\b[Hh]igh )(?P<word>[Nn]oon|[Mm]idday|[Mm]idnight)\b(?!-)",
    rf"(?<=\bat\s)(?P<hour>1[0-2]|[1-9]){GAP}in{GAP}the{GAP}(?P<half>morning|afternoon|evening)\b",
    rf"(?<![\w.$:])(?P<hour>1[0-2]|[1-9]|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve){GAP}o['’]clock\b",
)
_HOURS = ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve")


def _value_clock(match: re.Match[str], scope: Scope) -> str | None:
    groups = match.groupdict()
    if word := groups.get("word"):
        return "T00:00" if word.casefold() == "midnight" else "T12:00"
    hour = groups["hour"].casefold()
    hours = _HOURS.index(hour) + 1 if hour in _HOURS else int(hour)
    halves = {"morning": "am", "afternoon": "pm", "evening": "pm"}
    meridian = (groups.get("meridian") or halves.get(groups.get("half") or "", "")).casefold()
    if meridian:
        hours = hours % 12 + (12 if meridian.startswith("p") else 0)
    return f"T{hours:02d}:{groups.get('minute') or '00'}"


PATTERNS = tuple(Pattern(CLOCK, "time", re.compile(form), _value_clock) for form in _FORMS)
