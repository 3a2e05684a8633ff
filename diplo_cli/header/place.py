"""Datelines and their places: "KUALA LUMPUR, Oct 31 (Agency) -", "Paris, 3 May 2021 –", "WASHINGTON —"."""

from __future__ import annotations

import re

from diplo_cli.calendar_dates import DASH, DAY, MONTH, WEEKDAY, WEEKDAY_SHORT, YEAR, find_full_dates
from diplo_cli.header.record import Dated, Line

_WORD = r"[A-Z][\w.'’&-]*"
_JOINED = rf"(?: (?:(?:de|del|la|le|el|al|es|of|the|and|on|sur|am|da|do) )?{_WORD})"
_PLACE = rf"(?P<place>{_WORD}{_JOINED}{{0,3}}(?:(?:, |/){_WORD}(?: {_WORD}){{0,2}}){{0,2}})"
_WHOLE_PLACE = re.compile(_PLACE)
_LONGEST_PLACE = 60
_WEEKDAY = rf"(?:(?:{WEEKDAY}|{WEEKDAY_SHORT}),? )?"
_DAY = (
    rf"{_WEEKDAY}(?:{MONTH} {DAY}(?:st|nd|rd|th)?|{DAY}(?:st|nd|rd|th)?(?: of)? {MONTH}|{DAY}/{DAY}/{YEAR})"
    rf"(?:,? {YEAR})?"
)
_AGENCY = r"\([A-Z][\w .,/&'’-]{1,40}\)|\[[A-Z][\w .,/&'’-]{1,40}\]"
_MARK = rf"(?:\*{{0,2}} ?(?:{DASH}+|_|:)|(?<=[)\]])|(?<=\d)[.:])"
# Words that open a sentence or a speaker's label, never a place.
_NO_PLACE = re.compile(
    r"\W*(?:In|On|At|By|From|For|As|Today|Yesterday|Dear|We|I|He|She|It|If|When|After|Q|A|THE|MR|MRS|MS|DR|Q:"
    r"|MODERATOR|PRESIDENT|VICE|SECRETARY|MINISTER|SENATOR|REPORTER|QUESTION|OPERATOR|JOURNALIST|HOST)\b"
)
_DATELINE = re.compile(
    rf"(?:\*{{1,2}}|_)?{_PLACE}(?:,? ?\(?(?P<date>{_DAY})\)?)?(?P<agency>,? ?(?:{_AGENCY}))?,? ?"
    rf"(?P<mark>{_MARK})\*{{0,2}}(?=\s|$)"
)


def is_place(words: str) -> bool:
    """Whether words look like a place alone: "Washington, D.C.", "Rio de Janeiro"."""
    return len(words) <= _LONGEST_PLACE and _WHOLE_PLACE.fullmatch(words) is not None


def match_dateline(line: Line) -> re.Match[str] | None:
    """The dateline that opens a line, with the groups "place", "date", "agency" and "mark".

    A place without date or agency needs capitals, or a comma and a long dash; before a colon, capitals.
    """
    match = _DATELINE.match(line.text)
    if not match or not line.opens or _NO_PLACE.match(line.text):
        return None
    place, mark = match["place"], match["mark"].strip(" *")
    if match["date"] or (match["agency"] and mark):
        return match
    if match["agency"]:
        return None
    shout = place.split(",")[0].isupper() and len(place) > 2
    if ":" in mark:
        return match if shout and place.count(" ") < 3 and "." not in place else None
    return match if shout or ("," in place and mark != "-" and len(place.split()) <= 4) else None


def read_dateline(line: Line) -> tuple[tuple[int, int], Dated | None] | None:
    """The place of a dateline with its stretch, and its date when it states the year."""
    match = match_dateline(line)
    if not match:
        return None
    place = (line.start + match.start("place"), line.start + match.end("place"))
    for start, end, day in find_full_dates(line.text, match.start(), match.end()):
        return place, (day, (line.start + start, line.start + end), "dateline")
    return place, None
