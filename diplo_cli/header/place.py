"""Datelines and their places: "KUALA LUMPUR, Oct 31 (Agency) -", "Paris, 3 May 2021 –", "WASHINGTON —"."""

from __future__ import annotations

import re

from diplo_cli.calendar_dates import DASH, DAY, MONTH, WEEKDAY, WEEKDAY_SHORT, YEAR, find_full_dates
from diplo_cli.header.record import Dated, Line

_CAPITALS = "".join(c for c in map(chr, (*range(0x250), *range(0x1E00, 0x1F00))) if c.isupper())
_WORD = rf"[{_CAPITALS}][\w.'’&-]*"
_JOINED = rf"(?: (?:(?:de|del|la|le|el|al|es|of|the|and|on|sur|am|da|do) )?{_WORD})"
_PLACE = rf"(?P<place>{_WORD}{_JOINED}{{0,3}}(?:(?:, | ?/ ?){_WORD}{_JOINED}{{0,3}}){{0,2}})"
_WHOLE_PLACE = re.compile(_PLACE)
_LONGEST_PLACE = 60
_WEEKDAY = rf"(?:(?:{WEEKDAY}|{WEEKDAY_SHORT}),? )?"
_DAY_OF_MONTH = rf"(?:{MONTH} {DAY}(?:st|nd|rd|th)?|{DAY}(?:st|nd|rd|th)?(?: of)? {MONTH})"
_FIGURES = rf"(?:{YEAR}-\d\d-\d\d|\d\d?/\d\d?/{YEAR}|\d\d?\.\d\d?\.{YEAR}|\d\d?-\d\d?-{YEAR})"
_DAY = rf"{_WEEKDAY}(?:{_DAY_OF_MONTH}(?:,? {YEAR})?|{_FIGURES})"
_AGENCY_NAME = rf"[{_CAPITALS}][\w .,/&'’-]{{1,60}}"
_AGENCY = rf"\({_AGENCY_NAME}\)|\[{_AGENCY_NAME}\]|/{_AGENCY_NAME}/"
_SEPARATOR = rf"(?:,? | ?(?:{DASH}{{1,2}}|\||/) |: )"
# Date and agency after the place, in any order: ", 3 May 2021 (Agency)", " (Agency) – Friday, 3 May 2021".
_PARTS = rf"(?:{_SEPARATOR}(?:\(?(?P<date>{_DAY})\)?|(?P<agency>{_AGENCY}))){{0,3}}"
# An agency without brackets after the date: ", ARMINFO-PRESS.", ", Northern News Agency --".
_BARE = rf"(?:(?:,|/| {DASH}) ?(?P<bare>{_WORD}(?: {_WORD}){{0,3}}))"
# A date of the lunar calendar before that of ours: "Rajab 18, 1445H", "18 Rajab 1445 AH".
_LUNAR = rf"(?:,? (?:{_WORD}(?: [\w'’-]+)? {DAY}|{DAY} {_WORD}(?: [\w'’-]+)?),? 1[34]\d\d ?A?H)"
_MARK = rf"(?:(?<=\d)\.{DASH}|\*{{0,2}} ?(?:{DASH}+|_|:|\|)|(?<=[)\]])|\]|(?<=\d)[.:]|(?<=[)\]/])[.:])"
# Words that open a sentence or a speaker's label, never a place.
_NO_PLACE = re.compile(
    r"\W*(?:In|On|At|By|From|For|As|Today|Yesterday|Dear|We|I|He|She|It|If|When|After|Q|A|THE|MR|MRS|MS|DR|Q:"
    r"|PRIME|CHANCELLOR|AMBASSADOR|GENERAL|ADMIRAL|GOVERNOR|MAYOR|KING|QUEEN|DIRECTOR|SENIOR|SPEAKER|CHAIR"
    r"|MODERATOR|PRESIDENT|VICE|SECRETARY|MINISTER|SENATOR|REPORTER|QUESTION|OPERATOR|JOURNALIST|HOST)\b"
)
_TAIL = rf",? ?(?P<mark>{_MARK})\*{{0,2}}(?=\s|$|(?<=[)\]][—–])\S|(?<=\d—)[A-Z])"
# A source or a bracket before the place: "(NORTHWIRE - Ports Agency) LIMA, ...", "(Lima, 3 May 2021) –".
_LEAD = r"(?:\([A-Z][^()\n]{2,40}\) (?=[A-Z]{3})|\*{1,2}|_|\[|\()?"
_DATELINE = re.compile(rf"{_LEAD}{_PLACE}{_LUNAR}?{_PARTS}\)?{_TAIL}")
_BARE_DATELINE = re.compile(
    rf"{_PLACE}{_LUNAR}?,? (?P<date>{_DAY}){_BARE},? ?(?P<mark>{DASH}+|:|(?<=[{_CAPITALS}]{{2}})\.)(?=\s|$)"
)
# The year after the note in brackets: "HELSINKI, July 16 (By Air Mail) 1954 --".
_YEAR_LAST = re.compile(
    rf"{_PLACE},? (?P<date>(?P<day>{_DAY_OF_MONTH}),? (?:{_AGENCY}),? (?P<year>{YEAR}))"
    rf",? ?(?P<mark>{DASH}+|[.:])(?=\s)"
)
# The date before the place or alone: "3 May 2021, Geneva –", "(3 May 2021) –".
_DATE_FIRST = re.compile(
    rf"(?:\*{{1,2}}|_|[(\[])?(?P<date>{_WEEKDAY}(?:{_DAY_OF_MONTH},? {YEAR}|{_FIGURES}))[)\]]?"
    rf"(?:{_SEPARATOR}(?:{_PLACE}|(?P<agency>{_AGENCY}))){{0,2}}{_TAIL} ?(?P<rest>.*)"
)
_SHORTEST_REST = 60  # code points; "3 May 2021 – Talks begin" is an entry of a timeline


def is_place(words: str) -> bool:
    """Whether words look like a place alone: "Washington, D.C.", "Rio de Janeiro", "Lima (Peru)"."""
    words = re.sub(r" \([^()]{2,30}\)$", "", words)
    return len(words) <= _LONGEST_PLACE and _WHOLE_PLACE.fullmatch(words) is not None


def match_dateline(line: Line) -> re.Match[str] | None:
    """The dateline that opens a line, with the groups "place", "date", "agency" and "mark".

    A place without date or agency needs capitals, or a comma and a long dash; before a colon, capitals.
    """
    if not line.opens:
        return None
    first = _DATE_FIRST.match(line.text)
    if first and len(first["rest"]) >= _SHORTEST_REST:
        return None if first["place"] and _is_label(first) else first
    match = _YEAR_LAST.match(line.text) or _DATELINE.match(line.text)
    if not (match and match["date"]):
        match = _BARE_DATELINE.match(line.text) or match
    if not match or _NO_PLACE.match(line.text) or _is_label(match):
        return None
    place, mark = match["place"], match["mark"].strip(" *")
    if match["date"] or (match["agency"] and mark):
        return match
    if match["agency"]:
        return None
    shout = place.split(",")[0].isupper() and len(place) > 2
    if ":" in mark or "|" in mark:
        return match if shout and place.count(" ") < 3 and "." not in place else None
    return match if shout or ("," in place and mark != "-" and len(place.split()) <= 4) else None


def _is_label(match: re.Match[str]) -> bool:
    """Whether a bar parts the words from the date: "Statement | 3 May 2021 | ..." has no place."""
    place = match["place"]
    if _NO_PLACE.match(place):
        return True
    beside = match.string[match.end("place") :][:3] + match.string[: match.start("place")][-3:]
    return (
        "|" in beside
        and "," not in beside + place
        and match["date"] is not None
        and not place.split(",")[0].isupper()
    )


def read_dateline(line: Line) -> tuple[tuple[int, int] | None, Dated | None] | None:
    """The place of a dateline with its stretch, and its date when it states the year."""
    match = match_dateline(line)
    if not match:
        return None
    found = bool(match["place"])
    place = (line.start + match.start("place"), line.start + _end_of_place(match)) if found else None
    if match.re is _YEAR_LAST:
        dates = find_full_dates(f"{match['day']} {match['year']}")
        stretch = (line.start + match.start("date"), line.start + match.end("date"))
        return place, next(((day, stretch, "dateline") for _, _, day in dates), None)
    for start, end, day in find_full_dates(line.text, match.start(), match.end("mark")):
        return place, (day, (line.start + start, line.start + end), "dateline")
    return place, None


def _end_of_place(match: re.Match[str]) -> int:
    """Where the place ends: before an agency named like "PortWire" in "DUSHANBE, PortWire —"."""
    if day := re.search(rf"\. (?:{WEEKDAY})$", match["place"]):  # "Madrid. Friday 3 May 2019."
        return match.start("place") + day.start()
    city, _, last = match["place"].partition(", ")
    agency = city.isupper() and _BRAND.fullmatch(last) is not None
    return match.start("place") + len(city) if agency else match.end("place")


_BRAND = re.compile(rf"[{_CAPITALS}][a-z]{{2,}}[{_CAPITALS}]\w+")
