"""Days told from the document date or another day: today, yesterday, weekdays, "the next day"."""

from __future__ import annotations

import re
from datetime import date

from diplo_cli.calendar_dates import DASH, GAP
from diplo_cli.extractors.dates.scope import Pattern, Scope, shift_days
from diplo_cli.rules import define_rule

DAY_WORD = define_rule(
    "date.day-word",
    """Today, yesterday, tomorrow, "the day before yesterday", "earlier today"; with a part of the day
    ("last night", "this morning") it is a time.""",
)
OTHER_DAY = define_rule(
    "date.day-from-another",
    """A day told from the date told before: "that day", "the next day", "the night before". "Later in the
    day" and "in the morning" are of the document date where no day is told nearby.""",
)
PARTS = {"morning": "MO", "midday": "MI", "afternoon": "AF", "evening": "EV", "night": "NI", "nights": "NI"}
PART = r"(?P<part>morning|midday|afternoon|evening|night)\b"
_WORDS = {"today": 0, "tonight": 0, "yesterday": -1, "tomorrow": 1}
ORDER = r"(?:[Ee]arl(?:y|ier)(?:{G}on)?|[Ll]ate(?:r)?(?:{G}on)?|[Mm]id)".replace("{G}", GAP)


def iso_day(day: date | None, part: str | None = None) -> str | None:
    if day is None:
        return None
    return f"{day.isoformat()}T{PARTS[part.casefold()]}" if part else day.isoformat()


def _value_day_word(match: re.Match[str], scope: Scope) -> str | None:
    if scope.anchor is None:
        return None
    groups = match.groupdict()
    word = groups["word"].casefold().replace("-", "")  # "to-day" in old papers
    part = "night" if word == "tonight" else groups.get("part")
    return iso_day(shift_days(scope.anchor, _WORDS[word]), part)


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
    return iso_day(shift_days(scope.anchor, -1 if match["lead"].casefold() == "last" else 0), match["part"])


def _value_that_day(match: re.Match[str], scope: Scope) -> str | None:
    return iso_day(scope.recent(match.start()), match.groupdict().get("part"))


def _value_same_day(match: re.Match[str], scope: Scope) -> str | None:
    """ "later in the day" is the day told nearby, else that of the article."""
    return iso_day(scope.recent(match.start()) or scope.anchor, match.groupdict().get("part"))


def _value_next_day(match: re.Match[str], scope: Scope) -> str | None:
    day = scope.recent(match.start())
    if day is None:
        return None
    back = match["lead"].casefold() in ("previous", "before", "earlier")
    return iso_day(shift_days(day, -1 if back else 1), match.groupdict().get("part"))


PATTERNS = (
    Pattern(
        DAY_WORD,
        "date",
        re.compile(
            rf"(?<!\w)(?:{ORDER}(?:{GAP}|{DASH}))?(?P<word>[Tt]o-?day|[Yy]esterday|[Tt]o-?morrow|TODAY)(?!\w)"
        ),
        _value_day_word,
        _accept_day_word,
    ),
    Pattern(
        DAY_WORD,
        "time",
        re.compile(
            rf"(?<!\w)(?:{ORDER}{GAP})?(?:(?P<word>[Yy]esterday|[Tt]omorrow){GAP}{PART}|(?P<tonight>[Tt]onight))(?!\w)"
        ),
        lambda m, s: (
            iso_day(s.anchor, "night")
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
            rf"(?<!\w)(?:(?:mid|late|early)[-\s])?{PART}{GAP}(?P<word>yesterday|today|tomorrow)(?!\w)"
        ),
        _value_day_word,
    ),
    Pattern(
        DAY_WORD,
        "date",
        re.compile(rf"(?<!\w)[Tt]he{GAP}day{GAP}(?:before{GAP}(?P<word>yesterday)|after{GAP}tomorrow)(?!\w)"),
        lambda m, s: iso_day(shift_days(s.anchor, -2 if m["word"] else 2)) if s.anchor else None,
    ),
    Pattern(
        DAY_WORD,
        "time",
        re.compile(rf"(?<!\w)(?:{ORDER}{GAP})?(?P<lead>[Tt]his|[Ll]ast){GAP}{PART}"),
        _value_this_part,
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
        "date",
        re.compile(
            rf"(?<!\w)(?:[Ee]arlier|[Ll]ater){GAP}(?:on{GAP})?in{GAP}(?P<span>the{GAP}day)(?!\w|{DASH})"
        ),
        _value_same_day,
    ),
    Pattern(
        OTHER_DAY,
        "time",
        re.compile(rf"(?<=\b[Ii]n\s)(?P<span>the{GAP}{PART})(?!{GAP}(?:of|on)\b|{DASH})"),
        _value_same_day,
        lambda m, s: (
            re.search(r"\d\s?\Z|o['’]clock\s\Z", s.text[max(0, m.start() - 12) : m.start() - 3]) is None
        ),
    ),
    Pattern(
        OTHER_DAY,
        "time",
        re.compile(rf"(?<!\w)(?:[Tt]he{GAP})?{PART}{GAP}(?P<lead>before)(?=\s?[,.;])"),
        _value_next_day,
    ),
    Pattern(
        OTHER_DAY,
        "time",
        re.compile(rf"(?<!\w)(?:[Ll]ater{GAP})?[Tt]hat{GAP}(?:same{GAP})?{PART}"),
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
        re.compile(rf"(?<!\w)[Tt]he{GAP}(?P<lead>next|following|previous){GAP}{PART}"),
        _value_next_day,
    ),
)
