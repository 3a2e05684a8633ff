"""The document date of a wire's sign-off, below the text: "XW-LI-08-22-86 1412EDT"."""

from __future__ import annotations

import re

from diplo_cli.calendar_dates import make_date
from diplo_cli.header.record import Dated

_REACH = 400  # code points at the end of the text
_SIGN_OFF = re.compile(
    r"^[^\S\n]*[A-Z]{2,5}-[A-Z]{2,4}-(?P<date>(?P<month>\d\d)-(?P<day>\d\d)-(?P<year>\d\d))"
    r"[^\S\n]+\d{4}[^\S\n]?(?:[A-Z]{3,4})?[^\S\n]*$",
    re.M,
)


def date_of_sign_off(text: str) -> Dated | None:
    """The date in the last sign-off, month first as wires write it; its year is one of 1950 to 2049."""
    found = None
    for match in _SIGN_OFF.finditer(text, max(0, len(text) - _REACH)):
        year = int(match["year"])
        year += 2000 if year < 50 else 1900
        if day := make_date(year, int(match["month"]), int(match["day"])):
            found = (day, match.span("date"), "byline")
    return found
