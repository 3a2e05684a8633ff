"""Times and their days: "9 a.m. Tuesday" is one expression, a time alone takes the day of its sentence, or
that told last.
"""

from __future__ import annotations

import re
from dataclasses import replace

from diplo_cli.extractors.dates.mention import DateMention

_DAY = re.compile(r"\d{4}-\d\d-\d\d")


def join_times(mentions: tuple[DateMention, ...], text: str) -> tuple[DateMention, ...]:
    """A time takes the day that stands beside it: "9 a.m. Tuesday" is one expression."""
    joined: list[DateMention] = []
    for mention in mentions:
        last = joined[-1] if joined else None
        if last and _beside(last, mention, text):
            joined[-1] = _merged(last, mention, text)
        else:
            joined.append(mention)
    return tuple(joined)


_SENTENCE_END = re.compile(r"(?<!\bp\.m)(?<!\ba\.m)[.!?][”\"’')]?\s|\n\s*\n")
_SAME_SENTENCE = 120  # code points
_NEAR = 300  # code points: about two sentences


def give_days(mentions: tuple[DateMention, ...], text: str) -> tuple[DateMention, ...]:
    """A time alone takes the day that its sentence tells, before it or after it, else the day told last."""
    given: list[DateMention] = []
    for i, mention in enumerate(mentions):
        if mention.value and mention.value[0] == "T":
            beside = (*mentions[max(0, i - 2) : i][::-1], *mentions[i + 1 : i + 3])
            days = [m for m in beside if _tells_day(m, mention, text)]
            days = days or [m for m in mentions[:i][::-1] if _is_told_near(m, mention)][:1]
            if days:
                day = (days[0].value or "")[:10]
                mention = replace(mention, value=day + mention.value, basis="resolved")
        given.append(mention)
    return tuple(given)


def _is_told_near(other: DateMention, time: DateMention) -> bool:
    """Whether another expression before a time tells a day that may still be spoken of."""
    return time.start - other.end <= _NEAR and _has_day(other)


def _has_day(mention: DateMention) -> bool:
    value = (mention.value or "") if mention.kind in ("date", "time") else ""
    return _DAY.match(value) is not None and "/" not in value


def _tells_day(other: DateMention, time: DateMention, text: str) -> bool:
    first, second = sorted((other, time), key=lambda m: m.start)
    if not _has_day(other) or second.start - first.end > _SAME_SENTENCE:
        return False
    return not _SENTENCE_END.search(text, first.end, second.start)


def _beside(first: DateMention, second: DateMention, text: str) -> bool:
    clock_first = first.rule == "time.clock" and first.value is not None and first.value[0] == "T"
    clock_second = second.rule == "time.clock" and second.value is not None and second.value[0] == "T"
    between = text[first.end : second.start]
    if clock_first and second.kind == "date":
        return re.fullmatch(r",?\s{1,2}(?:\([^()\n]{1,20}\)\s)?(?:on\s)?", between) is not None and _is_day(
            second
        )
    return (
        clock_second
        and first.kind == "date"
        and _is_day(first)
        and re.fullmatch(r",?\s{1,2}at\s", between) is not None
    )


def _is_day(mention: DateMention) -> bool:
    return mention.value is None or re.fullmatch(r"\d{4}-\d\d-\d\d", mention.value) is not None


def _merged(first: DateMention, second: DateMention, text: str) -> DateMention:
    day, time = (second, first) if first.rule == "time.clock" else (first, second)
    value = f"{day.value}{time.value}" if day.value else None
    return replace(
        time,
        start=first.start,
        end=second.end,
        text=text[first.start : second.end],
        value=value,
        basis=day.basis,
    )
