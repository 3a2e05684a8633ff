"""The record of one time expression."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from diplo_cli.facts import Basis

Kind = Literal["date", "time", "duration", "set"]


@dataclass(frozen=True, slots=True)
class DateMention:
    """A time expression at code points [start, end).

    `value` is ISO 8601 / TIMEX3, or None when it cannot be worked out (a weekday without a document date):

    * kind "date": "2025-10-31", "2025-10", "2025", "2025-W44", "2025-W44-WE" (weekend), "2025-Q3", "2025-H1",
      "2024-SU" (season), "197X" (decade), "19XX" (century), "2021-05-03/2021-05-05" (range, both ends
      included);
    * kind "time": "2025-10-31T10:00", "T10:00" (day not told), "2025-10-31TMO" (MO morning, MI midday,
      AF afternoon, EV evening, NI night);
    * kind "duration": "P10Y", "P2Y6M", "PT3H", "PXY" ("several years"); a period told from the document date
      ("the past two months") is a duration too;
    * kind "set": the period that comes round, "P1Y" ("every year"), "XXXX-WXX-1" ("on Mondays").

    `basis` is "stated" for a full calendar date, year, duration or set, and "resolved" for one worked out
    from the document date or another date. `calendar_value` gives the part that an ISO date field may hold.
    """

    start: int
    end: int
    text: str
    kind: Kind
    value: str | None
    basis: Basis
    rule: str


_DAY_VALUE = re.compile(r"(\d{4}(?:-(?:0[1-9]|1[0-2])(?:-\d\d)?)?)(?:T.*)?")


def calendar_value(mention: DateMention) -> str | None:
    """The ISO date or its known part ("2025-10-31", "2025-10", "2025"), for a field that holds a calendar
    date.

    A time gives its day; a range, week, quarter, season, decade, duration or set gives None.
    """
    if mention.kind not in ("date", "time") or not mention.value:
        return None
    match = _DAY_VALUE.fullmatch(mention.value)
    return match[1] if match else None
