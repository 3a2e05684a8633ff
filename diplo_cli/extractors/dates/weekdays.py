"""Weekdays: the day that "Friday", "last Friday", "Friday last week" and "a week ago Friday" mean."""

from __future__ import annotations

import re
from datetime import date

from diplo_cli.calendar_dates import GAP, WEEKDAY, weekday_number
from diplo_cli.extractors.dates.relative_days import ORDER, PART, iso_day
from diplo_cli.extractors.dates.scope import Pattern, Scope, nearest, shift_days
from diplo_cli.rules import define_rule

WEEKDAY_RULE = define_rule(
    "date.weekday",
    """A weekday: the latest such day that is not after the document date, or the first that is not before it
    when the verb lies ahead ("will sign on Friday"). "last Friday" is before yesterday, "next
    Friday" in the week after. Leaves alone names: "the Sunday Times", "Good Friday", "Black Monday".""",
)


def weekday_value(weekday: int, lead: str, scope: Scope, span: tuple[int, int]) -> date | None:
    """The day that a weekday means, by its lead ("last", "next", "this", ...) and the tense."""
    if lead.endswith(("previous", "following")):
        base, step = scope.reference, 1 if lead.endswith("following") else -1
        return _step(base, weekday, step, strictly=True) if base else None
    anchor = scope.anchor
    if anchor is None:
        return None
    if lead in ("last", "this past", "past", "the past"):
        day = _step(anchor, weekday, -1, strictly=True)
        yesterday = day is not None and (anchor - day).days == 1
        return shift_days(day, -7) if day and yesterday and lead == "last" else day
    if lead == "next":
        return _next_week(anchor, weekday)
    if lead.endswith("coming"):
        return _step(anchor, weekday, 1, strictly=True)
    direction = scope.direction(*span)
    if direction == "near":
        return nearest(
            [d for n in (-1, 1) if (d := _step(anchor, weekday, n, strictly=False))], anchor, direction
        )
    if lead == "this":
        return _step(anchor, weekday, -1 if direction == "past" else 1, strictly=False)
    return _step(anchor, weekday, 1 if direction == "future" else -1, strictly=False)


def _step(day: date, weekday: int, sign: int, *, strictly: bool) -> date | None:
    """The nearest such weekday on one side of a day, or the day itself unless `strictly`."""
    distance = (weekday - day.weekday()) * sign % 7
    return shift_days(day, sign * (distance or (7 if strictly else 0)))


def _next_week(anchor: date, weekday: int) -> date | None:
    """ "next Friday": the Friday of the coming week, weeks beginning on Monday."""
    return shift_days(anchor, 7 - anchor.weekday() + weekday)


def _value_weekday(match: re.Match[str], scope: Scope) -> str | None:
    groups = match.groupdict()
    weekday = weekday_number(groups["weekday"])
    if weekday is None:
        return None
    beside = _day_beside(match, scope)
    if beside is not None and beside.weekday() == weekday:
        return iso_day(beside, groups.get("part"))
    lead = re.sub(r"\s+", " ", groups.get("lead") or "").casefold()
    return iso_day(weekday_value(weekday, lead, scope, match.span()), groups.get("part"))


_DAY_WORD_BEFORE = re.compile(r"\b(today|tomorrow|yesterday)\s?(?:,|[-–—(])?\s?(?:a\s)?\Z", re.I)


def _day_beside(match: re.Match[str], scope: Scope) -> date | None:
    """The day of a word beside the weekday: "tomorrow, a Tuesday", "today (Friday)"."""
    beside = _DAY_WORD_BEFORE.search(scope.text[max(0, match.start() - 16) : match.start()])
    shift = {"today": 0, "tomorrow": 1, "yesterday": -1}
    return shift_days(scope.anchor, shift[beside[1].casefold()]) if beside and scope.anchor else None


def _value_weekday_of_week(match: re.Match[str], scope: Scope) -> str | None:
    """ "Friday last week", "next week's Monday"."""
    weekday = weekday_number(match["weekday"])
    if scope.anchor is None or weekday is None:
        return None
    weeks = {"last": -1, "next": 1}.get(match["week"].casefold(), 0)
    monday = shift_days(scope.anchor, 7 * weeks - scope.anchor.weekday())
    return iso_day(shift_days(monday, weekday)) if monday else None


def _value_before_last(match: re.Match[str], scope: Scope) -> str | None:
    """ "the Monday before last"."""
    weekday = weekday_number(match["weekday"])
    if scope.anchor is None or weekday is None:
        return None
    day = _step(scope.anchor, weekday, -1, strictly=True)
    return iso_day(shift_days(day, -7)) if day else None


def _value_day_beside(match: re.Match[str], scope: Scope) -> str | None:
    """ "the day before last Tuesday" is a Monday."""
    value = _value_weekday(match, scope)
    return (
        iso_day(shift_days(date.fromisoformat(value), -1 if match["side"] == "before" else 1))
        if value
        else None
    )


def _value_week_from(match: re.Match[str], scope: Scope) -> str | None:
    """ "a week ago Friday", "two weeks from Monday", "Monday week"."""
    weekday = weekday_number(match["weekday"])
    if scope.anchor is None or weekday is None:
        return None
    sign = -1 if match["way"].casefold() == "ago" else 1
    day = _step(scope.anchor, weekday, sign, strictly=False)
    weeks = 2 if match["count"].casefold() == "two" else 1
    return iso_day(shift_days(day, sign * 7 * weeks)) if day else None


_PROPER_BEFORE = re.compile(
    r"\b(?:Black|Bloody|Good|Ash|Palm|Super|Cyber|Easter|Holy|Fat|Shrove|Giving|Maundy|Whit|Ruby|Sheffield|Blue)\s\Z"
)
_PROPER_AFTER = re.compile(
    r"\s(?:Times|Mirror|Telegraph|Post|Herald|Mail|Express|Independent|Star|World|Tribune|Review|"
    r"Agreement|Night Live|"
    r"Evening Post|Club|Group|School|Service|Mass)\b"
)


def _accept_weekday(match: re.Match[str], scope: Scope) -> bool:
    before = scope.text[max(0, match.start() - 10) : match.start()]
    return not (_PROPER_BEFORE.search(before) or _PROPER_AFTER.match(scope.text, match.end()))


_LEAD = (
    rf"(?P<lead>[Ll]ast|[Nn]ext|[Tt]his(?:{GAP}(?:past|coming))?|[Tt]he{GAP}(?:previous|following|coming|past)"
    rf"|[Pp]revious|[Ff]ollowing|[Cc]oming)"
)
_W = rf"(?P<weekday>{WEEKDAY})"
_WEEK = rf"(?P<week>[Ll]ast|[Tt]his|[Nn]ext){GAP}week"

PATTERNS = (
    Pattern(
        WEEKDAY_RULE,
        "date",
        re.compile(rf"(?<![\w])(?:{ORDER}{GAP})?(?:{_LEAD}{GAP})?{_W}(?!s\b)"),
        _value_weekday,
        _accept_weekday,
    ),
    Pattern(
        WEEKDAY_RULE,
        "time",
        re.compile(rf"(?<![\w])(?:{ORDER}{GAP})?(?:{_LEAD}{GAP})?{_W}{GAP}{PART}"),
        _value_weekday,
        _accept_weekday,
    ),
    Pattern(
        WEEKDAY_RULE,
        "time",
        re.compile(
            rf"(?<!\w)(?:late{GAP}|early{GAP})?(?:[Tt]he{GAP})?{PART}{GAP}(?:of|on){GAP}(?:{_LEAD}{GAP})?{_W}"
        ),
        _value_weekday,
        _accept_weekday,
    ),
    Pattern(
        WEEKDAY_RULE,
        "date",
        re.compile(rf"(?<!\w)(?:[Tt]he{GAP})?{_W}{GAP}before{GAP}last(?!\w|{GAP}\w)"),
        _value_before_last,
    ),
    Pattern(
        WEEKDAY_RULE,
        "date",
        re.compile(
            rf"(?<!\w)(?:[Tt]he{GAP})?day{GAP}(?P<side>before|after){GAP}(?:(?:on|{_LEAD}){GAP})?{_W}(?!\w)"
        ),
        _value_day_beside,
    ),
    Pattern(
        WEEKDAY_RULE,
        "date",
        re.compile(rf"(?<!\w){_W}(?:{GAP}of)?{GAP}{_WEEK}(?!\w)"),
        _value_weekday_of_week,
    ),
    Pattern(WEEKDAY_RULE, "date", re.compile(rf"(?<!\w){_WEEK}['’]s{GAP}{_W}(?!\w)"), _value_weekday_of_week),
    Pattern(
        WEEKDAY_RULE,
        "date",
        re.compile(
            rf"(?<!\w)(?P<count>[Aa]|[Oo]ne|[Tt]wo){GAP}weeks?{GAP}(?P<way>ago|from){GAP}(?:(?:on|last|next){GAP})?{_W}"
        ),
        _value_week_from,
    ),
)
