"""A day by its number alone: "on the 4th", "the 21st of last month"."""

from __future__ import annotations

import re

from diplo_cli.calendar_dates import DAY, GAP, make_date
from diplo_cli.extractors.dates.numbers import ORDINAL_WORD, parse_ordinal
from diplo_cli.extractors.dates.scope import Pattern, Scope, nearest, shift_months
from diplo_cli.rules import define_rule

DAY_OF_MONTH = define_rule(
    "date.day-of-month",
    """A day by its number alone: "on the 4th", "the 21st of this month". Leaves alone what counts something
    else: "the 4th floor", "the 21st century", "the 4th round".""",
)


def _value_day_of_month(match: re.Match[str], scope: Scope) -> str | None:
    day = parse_ordinal(match["day"])
    if scope.anchor is None or not day:
        return None
    if which := match["which"]:
        months = {"last": -1, "next": 1}.get(which.split()[0].casefold(), 0)
        base = shift_months(scope.anchor, months)
        found = make_date(*base, day) if base else None
        return found.isoformat() if found else None
    direction = scope.direction(*match.span())
    around = [shift_months(scope.anchor, n) for n in (-1, 0, 1)]
    options = [d for ym in around if ym and (d := make_date(*ym, day))]
    best = nearest(options, scope.anchor, "past" if direction == "open" else direction)
    return best.isoformat() if best else None


_NOT_COUNTED = re.compile(
    r"\s*(?:$|[.,;:)!?”\"’']|(?:of (?:this|last|next|the) month|in|at|by|to|and|with|when|after|before|for"
    r"|during|as|the|was|were|is|will|would|he|she|it|they|we|but|from|until|between|because|while|here|there|on)\b)"
)


def _accept_day_of_month(match: re.Match[str], scope: Scope) -> bool:
    if match["which"]:
        return True
    after_on = scope.text[match.start() - 3] in "oO" and scope.text[match.start() - 2] == "n"
    bare = match["day"][0].isdigit() and after_on
    return bare and _NOT_COUNTED.match(scope.text, match.end(), match.end() + 30) is not None


PATTERNS = (
    Pattern(
        DAY_OF_MONTH,
        "date",
        re.compile(
            rf"(?:(?<=\b[oO]n\s)|(?<=\b[oO]f\s))the{GAP}(?P<day>{DAY}(?:st|nd|rd|th)|{ORDINAL_WORD})(?!\w)"
            rf"(?:{GAP}(?:day{GAP})?of{GAP}(?P<which>(?:this|last|next|the){GAP}month))?"
        ),
        _value_day_of_month,
        _accept_day_of_month,
    ),
)
