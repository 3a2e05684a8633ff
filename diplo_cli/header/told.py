"""The document date that the text itself tells: "today (28 July 2022)", "Today, 12 May 2021, they met"."""

from __future__ import annotations

import re

from diplo_cli.calendar_dates import WEEKDAY, find_full_dates
from diplo_cli.header.record import Dated

_REACH = 3000  # code points of the body
_TODAY = re.compile(rf"\b(?:[Tt]oday|TODAY),? ?\(?(?:on )?(?:{WEEKDAY},? )?(?:the )?(?=\w)")


def told_date(text: str, start: int) -> Dated | None:
    """The full date in apposition to the first "today" that is nobody's quotation; None when two differ."""
    found: list[Dated] = []
    for today in _TODAY.finditer(text, start, start + _REACH):
        if _is_quoted(text, today.start()):
            continue
        for first, last, day in find_full_dates(text, today.start(), min(len(text), today.end() + 24)):
            if first <= today.end():
                found.append((day, (first, last), "text"))
                break
    return found[0] if len({day for day, _, _ in found}) == 1 else None


def _is_quoted(text: str, position: int) -> bool:
    """Whether a quotation mark is open in the paragraph before a position."""
    begin = max(text.rfind("\n", 0, position) + 1, position - 2000)
    before = text[begin:position]
    return before.count("“") > before.count("”") or before.count('"') % 2 == 1
