"""The word before a date: what runs until it, what starts from it. For expiry and entry into force."""

from __future__ import annotations

import re
from datetime import date

from diplo_cli.calendar_dates import GAP
from diplo_cli.extractors.dates.mention import DateMention, calendar_value

_UNTIL = (
    rf"(?:until|till|through(?!{GAP}the{GAP}(?!end|close|middle))|up{GAP}to|to{GAP}run{GAP}to|runs?{GAP}to|valid{GAP}(?:for{GAP}use{GAP})?to|"
    rf"(?:expir(?:es?|ed|ing|y)|lapses?|laps(?:ed|ing)|ends?|ending|run{GAP}out|runs{GAP}out|due{GAP}to{GAP}end|"
    rf"due{GAP}to{GAP}expire)(?:{GAP}(?:on|in|at|by))?)"
)
_FROM = (
    rf"(?:from|since|as{GAP}(?:of|from)|(?:effective|starting|beginning|commencing)(?:{GAP}(?:from|on|in|"
    rf"as{GAP}of))?)"
)
_FILLER = rf"(?:{GAP}(?:the|at{GAP}least|the{GAP}(?:end|close|beginning|start|middle){GAP}of))*"
_UNTIL_BEFORE = re.compile(rf"\b{_UNTIL}{_FILLER}{GAP}\Z", re.I)
_FROM_BEFORE = re.compile(rf"\b{_FROM}{_FILLER}{GAP}\Z", re.I)
_PREPOSITION_BEFORE = re.compile(
    rf"\b(on|in|by|before|after|until|till|through|since|from|during|between|for|at|of|to|within|as{GAP}of)"
    rf"(?:{GAP}the)?{GAP}\Z",
    re.I,
)
_REACH = 60


def _before(text: str, mention: DateMention) -> str:
    return text[max(0, mention.start - _REACH) : mention.start]


def introduced_by(text: str, mention: DateMention) -> str | None:
    """The preposition before a time expression in lower case ("on", "until", "since", "as of"), or None."""
    match = _PREPOSITION_BEFORE.search(_before(text, mention))
    return re.sub(r"\s+", " ", match[1]).casefold() if match else None


def is_ending(text: str, mention: DateMention) -> bool:
    """Whether something runs until that date: "until 2030", "through March 2027", "expires on 31 May"."""
    return mention.kind == "date" and _UNTIL_BEFORE.search(_before(text, mention)) is not None


def is_start(text: str, mention: DateMention) -> bool:
    """Whether something starts from that date: "from 1 January", "as of May", "effective 3 June"."""
    return mention.kind == "date" and _FROM_BEFORE.search(_before(text, mention)) is not None


def parse_until(text: str, anchor: date | None = None) -> str | None:
    """The date until which a phrase lets something run ("in force until 2030" is "2030"); None when it says
    none.

    The phrase is valued alone, in the future tense, against `anchor`, the document date.
    """
    from diplo_cli.extractors.dates.search import find_in_text

    for mention in find_in_text(text, anchor, lambda start, end: "future"):
        if is_ending(text, mention) and (value := calendar_value(mention)):
            return value
    return None
