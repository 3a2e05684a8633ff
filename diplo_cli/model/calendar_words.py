"""Calendar expressions among tokens: the one reading of DATE, in training and at run time.

A DATE is a weekday, a month, a day of a month, a year, a decade or a numbered century, and what these make up
together ("Monday, 4 May 2015"). Words such as "today", "last year" and durations are none.
"""

import re

DAY_NAMES = "monday tuesday wednesday thursday friday saturday sunday".split()
WEEKDAYS = {name + ending for name in DAY_NAMES for ending in ("", "s")}
MONTHS = set(
    """january february march april may june july august september october november december jan jan. feb feb.
    mar mar. apr apr. jun jun. jul jul. aug aug. sep sep. sept sept. oct oct. nov nov. dec dec.""".split()
)
YEAR = re.compile(r"(1[0-9]|20)\d\d(s|-\d{2,4}|[–/]\d{2,4})?$|['’‘]?\d0s$")
DAY = re.compile(r"([1-9]|0[1-9]|[12]\d|3[01])(st|nd|rd|th)?$")
NUMERIC = re.compile(r"\d{1,2}[./]\d{1,2}[./](\d{4}|\d\d)$|\d{4}-\d\d-\d\d$")
RANGE = ("-", "–", "to")
LINKS = (*RANGE, "of", "and", "the")


def is_calendar(words: list[str], i: int) -> bool:
    """Whether token i may be part of a DATE."""
    return bool(_anchor(words, i) or _day(words, i))


def _month(word: str) -> bool:
    return word.lower() in MONTHS and word[:1].isupper()


def _anchor(words: list[str], i: int) -> bool:
    word = words[i]
    if word.lower() in WEEKDAYS or YEAR.match(word) or NUMERIC.match(word):
        return True
    if word.lower() in ("century", "centuries"):
        return i > 0 and bool(
            re.match(r"\d+(st|nd|rd|th)$|\w+(th|first|second|third)$", words[i - 1].lower())
        )
    return _month(word)


def _day(words: list[str], i: int) -> bool:
    """A day number beside a month, or one end of a range of days, or the number of a century."""
    word = words[i]
    if i + 1 < len(words) and words[i + 1].lower() in ("century", "centuries") and _anchor(words, i + 1):
        return True
    if not DAY.match(word):
        return False
    near = [words[j] for j in (i - 1, i + 1, i - 2, i + 2) if 0 <= j < len(words)]
    if any(_month(w) for w in near[:2]):
        return True
    if any(w in LINKS for w in near[:2]) and any(_month(w) for w in near[2:]):
        return True
    return i >= 3 and words[i - 1] in RANGE and bool(DAY.match(words[i - 2])) and _month(words[i - 3])


def find_dates(words: list[str]) -> list[tuple[int, int]]:
    """Maximal calendar expressions, half-open token spans."""
    part = [is_calendar(words, i) for i in range(len(words))]
    spans: list[tuple[int, int]] = []
    i = 0
    while i < len(words):
        if not part[i]:
            i += 1
            continue
        end = i + 1
        while end < len(words):
            if part[end]:
                end += 1
            elif end + 1 < len(words) and part[end + 1] and _linked(words, i, end):
                end += 2
            else:
                break
        if any(_anchor(words, j) for j in range(i, end)):
            spans.append((i, end))
        i = end
    return spans


def _linked(words: list[str], start: int, i: int) -> bool:
    """Whether the word at i joins its neighbours to one date ("July 18, 2022", "14 to 24", "2nd of May")."""
    before, link, after = words[i - 1], words[i], words[i + 1]
    if link == ",":
        return bool((DAY.match(before) or _month(before)) and YEAR.match(after)) or (
            before.lower() in WEEKDAYS and (_month(after) or bool(DAY.match(after)))
        )
    if link == "of":
        return (bool(DAY.match(before)) and _month(after)) or (_month(before) and bool(YEAR.match(after)))
    if link in RANGE:
        same = (DAY.match(before) and (DAY.match(after) or _month(after))) or (
            YEAR.match(before) and YEAR.match(after)
        )
        return bool(same)
    return False
