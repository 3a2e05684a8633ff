"""Days told from the document date or another day: today, yesterday, weekdays, "the next day"."""

from __future__ import annotations

import re
from datetime import date, timedelta

from diplo_cli.calendar_dates import DASH, GAP, WEEKDAY, make_date, weekday_number
from diplo_cli.extractors.dates.scope import Pattern, Scope, nearest, shift_days
from diplo_cli.rules import define_rule

DAY_WORD = define_rule(
    "date.day-word",
    """Today, yesterday, tomorrow, "the day before yesterday", "earlier today"; with a part of the day
    ("last night", "this morning") it is a time.""",
)
WEEKDAY_RULE = define_rule(
    "date.weekday",
    """A weekday: the latest such day that is not after the document date, or the first that is not before it
    when the verb lies ahead ("will sign on Friday"). "last Friday" is before yesterday, "next
    Friday" in the week after. Leaves alone names: "the Sunday Times", "Good Friday", "Black Monday".""",
)
OTHER_DAY = define_rule(
    "date.day-from-another",
    """A day told from the date told before: "that day", "the next day", "the previous Friday".""",
)
HOLIDAY = define_rule(
    "date.holiday",
    """A holiday on a fixed day or on a day that a rule gives: "Christmas", "New Year's Eve", "Thanksgiving
    Day". Leaves alone feasts whose day differs by country or church.""",
)

_PARTS = {"morning": "MO", "midday": "MI", "afternoon": "AF", "evening": "EV", "night": "NI", "nights": "NI"}
_PART = r"(?P<part>morning|midday|afternoon|evening|night)\b"
_WORDS = {"today": 0, "tonight": 0, "yesterday": -1, "tomorrow": 1}
_ORDER = r"(?:[Ee]arl(?:y|ier)(?:{G}on)?|[Ll]ate(?:r)?(?:{G}on)?|[Mm]id)".replace("{G}", GAP)


def _iso(day: date | None, part: str | None = None) -> str | None:
    if day is None:
        return None
    return f"{day.isoformat()}T{_PARTS[part.casefold()]}" if part else day.isoformat()


def _value_day_word(match: re.Match[str], scope: Scope) -> str | None:
    if scope.anchor is None:
        return None
    groups = match.groupdict()
    word = groups["word"].casefold()
    part = "night" if word == "tonight" else groups.get("part")
    return _iso(shift_days(scope.anchor, _WORDS[word]), part)


# "today's world" is the present, "USA Today" a name.
_PRESENT = re.compile(
    r"['’]s\s(?:\w+\s)?(?:world|youth|society|societies|economy|generations?|standards|age|era|environment|climate|"
    r"realit(?:y|ies)|children|technology|computers|challenges|threats)\b"
)


def _accept_day_word(match: re.Match[str], scope: Scope) -> bool:
    if _PRESENT.match(scope.text, match.end(), match.end() + 40):
        return False
    within = re.search(r"\w\s\Z", scope.text[max(0, match.start() - 2) : match.start()])
    return not (match[0][0].isupper() and not match[0].isupper() and within)


def _value_this_part(match: re.Match[str], scope: Scope) -> str | None:
    """ "this morning" is today's, "last night" yesterday's."""
    if scope.anchor is None:
        return None
    return _iso(shift_days(scope.anchor, -1 if match["lead"].casefold() == "last" else 0), match["part"])


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
    lead = re.sub(r"\s+", " ", groups.get("lead") or "").casefold()
    return _iso(weekday_value(weekday, lead, scope, match.span()), groups.get("part"))


def _value_weekday_of_week(match: re.Match[str], scope: Scope) -> str | None:
    """ "Friday last week", "next week's Monday"."""
    weekday = weekday_number(match["weekday"])
    if scope.anchor is None or weekday is None:
        return None
    weeks = {"last": -1, "next": 1}.get(match["week"].casefold(), 0)
    monday = shift_days(scope.anchor, 7 * weeks - scope.anchor.weekday())
    return _iso(shift_days(monday, weekday)) if monday else None


def _value_week_from(match: re.Match[str], scope: Scope) -> str | None:
    """ "a week ago Friday", "two weeks from Monday", "Monday week"."""
    weekday = weekday_number(match["weekday"])
    if scope.anchor is None or weekday is None:
        return None
    sign = -1 if match["way"].casefold() == "ago" else 1
    day = _step(scope.anchor, weekday, sign, strictly=False)
    weeks = 2 if match["count"].casefold() == "two" else 1
    return _iso(shift_days(day, sign * 7 * weeks)) if day else None


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


def _value_that_day(match: re.Match[str], scope: Scope) -> str | None:
    return _iso(scope.recent(match.start()), match.groupdict().get("part"))


def _value_next_day(match: re.Match[str], scope: Scope) -> str | None:
    day = scope.recent(match.start())
    if day is None:
        return None
    back = match["lead"].casefold() in ("previous", "before", "earlier")
    return _iso(shift_days(day, -1 if back else 1), match.groupdict().get("part"))


def _fourth_thursday(year: int) -> date:
    first = date(year, 11, 1)
    return first + timedelta(days=(3 - first.weekday()) % 7 + 21)


_FIXED = {
    "christmas eve": (12, 24), "christmas": (12, 25), "christmas day": (12, 25), "boxing day": (12, 26),
    "new year's eve": (12, 31), "new year's day": (1, 1), "new year's": (1, 1), "valentine's day": (2, 14),
    "halloween": (10, 31),
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
        options = [_fourth_thursday(y) for y in years]
    found = nearest(options, scope.anchor or options[0], scope.direction(*match.span()))
    return _iso(found)


_LEAD = (
    rf"(?P<lead>[Ll]ast|[Nn]ext|[Tt]his(?:{GAP}(?:past|coming))?|[Tt]he{GAP}(?:previous|following|coming|past)"
    rf"|[Pp]revious|[Ff]ollowing|[Cc]oming)"
)
_W = rf"(?P<weekday>{WEEKDAY})"
_WEEK = rf"(?P<week>[Ll]ast|[Tt]his|[Nn]ext){GAP}week"
_HOLIDAY = (
    rf"(?P<name>Christmas(?:{GAP}(?:Day|Eve))?|Boxing{GAP}Day|New{GAP}Year['’]s(?:{GAP}(?:Day|Eve))?"
    rf"|Valentine['’]s{GAP}Day|Halloween|Thanksgiving(?:{GAP}Day)?)"
)

PATTERNS = (
    Pattern(
        DAY_WORD,
        "date",
        re.compile(
            rf"(?<!\w)(?:{_ORDER}(?:{GAP}|{DASH}))?(?P<word>[Tt]oday|[Yy]esterday|[Tt]omorrow|TODAY)(?!\w)"
        ),
        _value_day_word,
        _accept_day_word,
    ),
    Pattern(
        DAY_WORD,
        "time",
        re.compile(
            rf"(?<!\w)(?:{_ORDER}{GAP})?(?:(?P<word>[Yy]esterday|[Tt]omorrow){GAP}{_PART}|(?P<tonight>[Tt]onight))(?!\w)"
        ),
        lambda m, s: (
            _iso(s.anchor, "night")
            if m["tonight"] and s.anchor
            else _value_day_word(m, s)
            if m["word"]
            else None
        ),
    ),
    Pattern(
        DAY_WORD,
        "time",
        re.compile(
            rf"(?<!\w)(?:(?:mid|late|early)[-\s])?{_PART}{GAP}(?P<word>yesterday|today|tomorrow)(?!\w)"
        ),
        _value_day_word,
    ),
    Pattern(
        DAY_WORD,
        "date",
        re.compile(rf"(?<!\w)[Tt]he{GAP}day{GAP}(?:before{GAP}(?P<word>yesterday)|after{GAP}tomorrow)(?!\w)"),
        lambda m, s: _iso(shift_days(s.anchor, -2 if m["word"] else 2)) if s.anchor else None,
    ),
    Pattern(
        DAY_WORD,
        "time",
        re.compile(rf"(?<!\w)(?:{_ORDER}{GAP})?(?P<lead>[Tt]his|[Ll]ast){GAP}{_PART}"),
        _value_this_part,
    ),
    Pattern(
        WEEKDAY_RULE,
        "date",
        re.compile(rf"(?<![\w])(?:{_ORDER}{GAP})?(?:{_LEAD}{GAP})?{_W}(?!s\b)"),
        _value_weekday,
        _accept_weekday,
    ),
    Pattern(
        WEEKDAY_RULE,
        "time",
        re.compile(rf"(?<![\w])(?:{_ORDER}{GAP})?(?:{_LEAD}{GAP})?{_W}{GAP}{_PART}"),
        _value_weekday,
        _accept_weekday,
    ),
    Pattern(
        WEEKDAY_RULE,
        "time",
        re.compile(
            rf"(?<!\w)(?:late{GAP}|early{GAP})?(?:[Tt]he{GAP})?{_PART}{GAP}(?:of|on){GAP}(?:{_LEAD}{GAP})?{_W}"
        ),
        _value_weekday,
        _accept_weekday,
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
    Pattern(
        OTHER_DAY,
        "date",
        re.compile(
            rf"(?<!\w)(?:[Ll]ater{GAP})?(?:[Tt]hat|[Tt]he|[Tt]hat{GAP}very)(?:{GAP}very)?{GAP}(?:same{GAP})?day(?!\w|{DASH})"
        ),
        _value_that_day,
        lambda m, s: "hat" in m[0] or "same" in m[0],
    ),
    Pattern(
        OTHER_DAY,
        "time",
        re.compile(rf"(?<!\w)(?:[Ll]ater{GAP})?[Tt]hat{GAP}(?:same{GAP})?{_PART}"),
        _value_that_day,
    ),
    Pattern(
        OTHER_DAY,
        "date",
        re.compile(rf"(?<!\w)[Tt]he{GAP}(?P<lead>next|following|previous){GAP}day(?!\w)"),
        _value_next_day,
    ),
    Pattern(
        OTHER_DAY,
        "date",
        re.compile(
            rf"(?<!\w)(?:[Tt]he|[Aa]|[Oo]ne){GAP}day{GAP}"
            rf"(?P<lead>earlier|later|(?:before|after)(?=\s?[,.;]))(?!\w)"
        ),
        _value_next_day,
    ),
    Pattern(
        OTHER_DAY,
        "time",
        re.compile(rf"(?<!\w)[Tt]he{GAP}(?P<lead>next|following|previous){GAP}{_PART}"),
        _value_next_day,
    ),
    Pattern(
        HOLIDAY,
        "date",
        re.compile(rf"(?<!\w){_HOLIDAY}(?:,?{GAP}(?P<year>(?:19|20)\d\d))?(?!\w)"),
        _value_holiday,
        lambda m, s: not re.match(r"\s(?!\d)[A-Z]|['’]", s.text[m.end() : m.end() + 2]),
    ),
)
