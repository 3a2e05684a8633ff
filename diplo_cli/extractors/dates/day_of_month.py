"""A day by its number alone: "on the 4th", "the 21st of last month"."""

from __future__ import annotations

import re
from datetime import date

from diplo_cli.calendar_dates import DAY, GAP, MONTH, WEEKDAY, make_date, weekday_number
from diplo_cli.extractors.dates.numbers import ORDINAL_WORD, parse_ordinal
from diplo_cli.extractors.dates.scope import Pattern, Scope, nearest, shift_months
from diplo_cli.rules import define_rule

DAY_OF_MONTH = define_rule(
    "date.day-of-month",
    """A day by its number alone: "on the 4th", "until the 15th", "the 21st of this month", and after a
    weekday ("Friday the 31st"). Beside a date of its sentence it is of that month ("from 3 May to the 5th"),
    else of the nearest in the direction of the tense. Leaves alone what counts something else: "the 4th
    floor", "the 21st century", "the 4th round".""",
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
    if beside := _same_month(match, scope, day):
        return beside.isoformat()
    direction = scope.direction(*match.span())
    around = [shift_months(scope.anchor, n) for n in (-1, 0, 1)]
    options = [d for ym in around if ym and (d := make_date(*ym, day))]
    anchor = scope.anchor
    sides = {
        "future": [d for d in options if d >= anchor],
        "near": options,
    }
    best = nearest(sides.get(direction, [d for d in options if d <= anchor]), anchor, "open")
    return best.isoformat() if best else None


def _same_month(match: re.Match[str], scope: Scope, day: int) -> date | None:
    """The day in the month of a date told just before in the sentence; earlier numbers are of the next."""
    told = scope.day if scope.day and match.start() - scope.day_end < _SAME_SENTENCE else None
    if told is None or re.search(r"[.!?]\s|\n", scope.text[scope.day_end : match.start()]):
        return None
    month = shift_months(told, 0 if day >= told.day else 1)
    return make_date(*month, day) if month else None


def _value_after_weekday(match: re.Match[str], scope: Scope) -> str | None:
    """ "Friday the 31st": the nearest 31st that is a Friday; the nearest 31st when none is near."""
    weekday, day = weekday_number(match["weekday"]), parse_ordinal(match["day"])
    if scope.anchor is None or not day:
        return None
    around = [shift_months(scope.anchor, n) for n in range(-3, 4)]
    options = [d for ym in around if ym and (d := make_date(*ym, day)) and d.weekday() == weekday]
    best = nearest(options, scope.anchor, "open")
    return best.isoformat() if best else None


_SAME_SENTENCE = 120  # code points
_NOT_COUNTED = re.compile(
    r"\s*(?:$|[.,;:)!?”\"’']|(?:of (?:this|last|next|the) month|in|at|by|to|and|with|when|after|before|for"
    r"|during|as|the|was|were|is|will|would|he|she|it|they|we|but|from|until|between|because|while|here|there|on)\b)"
)


def _accept_day_of_month(match: re.Match[str], scope: Scope) -> bool:
    if match["which"]:
        return True
    before = _LEAD_BEFORE.search(scope.text[max(0, match.start() - 12) : match.start()])
    if not before or not match["day"][0].isdigit():
        return False
    if before[1].casefold() != "on" and not scope.recent(match.start()) and not _to_and_from(match, scope):
        return False
    return _NOT_COUNTED.match(scope.text, match.end(), match.end() + 30) is not None


_LEAD_BEFORE = re.compile(r"\b(on|by|until|till|from|since|to|before|after|through|between|and)\s\Z", re.I)
_OTHER_END = re.compile(
    rf"\s(?:to|and|until|till)\s(?:the\s)?{DAY}(?:st|nd|rd|th)\b|.*\b(?:from|between)\sthe\s{DAY}(?:st|nd|rd|th)\s\w+\s\Z",
    re.I,
)


def _to_and_from(match: re.Match[str], scope: Scope) -> bool:
    """Whether the other end of "from the 3rd to the 5th" stands beside, or "until", "by" leads."""
    before = scope.text[max(0, match.start() - 40) : match.start()]
    lead = _LEAD_BEFORE.search(before)
    if lead and lead[1].casefold() in ("by", "until", "till", "since"):
        return True
    after = scope.text[match.end() : match.end() + 24]
    return _OTHER_END.match(after) is not None or _OTHER_END.match(before) is not None


PATTERNS = (
    Pattern(
        DAY_OF_MONTH,
        "date",
        re.compile(
            rf"(?<!\w)(?P<weekday>{WEEKDAY}),?{GAP}(?:the{GAP})?(?P<day>{DAY}(?:st|nd|rd|th))(?!\w)(?!{GAP}[a-z]*{GAP}?{MONTH})"
        ),
        _value_after_weekday,
        lambda m, s: s.anchor is None or _value_after_weekday(m, s) is not None,
    ),
    Pattern(
        DAY_OF_MONTH,
        "date",
        re.compile(
            rf"(?<!\w)the{GAP}(?P<day>{DAY}(?:st|nd|rd|th)|{ORDINAL_WORD})(?!\w)"
            rf"(?:{GAP}(?:day{GAP})?of{GAP}(?P<which>(?:this|last|next|the){GAP}month))?"
        ),
        _value_day_of_month,
        _accept_day_of_month,
    ),
)
