"""The header of an article: document date, dateline and title, by their form, without a parser.

Where the date may stand, the surest first; the first that states a day wins:

* "header": YAML front matter (`date:`, `published_time:`), a leading "date 2025-10-31", "Date: ...", a line
  that is only a date ("Friday, October 31, 2025", "Paris, 3 May 2021", "Washington, D.C." above "April 4,
  2022");
* "byline": "Published: ...", "Updated ...", "By A Writer | 12 March 2020, 10:00"; a wire's sign-off below the
  text, "XW-LI-08-22-86 1412EDT";
* "dateline": "PARIS, 3 May 2021 (Agency) -";
* "text": "today (3 May 2021)", "Today, 3 May 2021, the two signed", outside quotations.

Any other date inside the body is never the document date: it may be that of an embedded post, of a past event
or of a plan. A dateline without a year states no date by itself. Both give None rather than a guess.
"""

from __future__ import annotations

import re
from dataclasses import replace

from diplo_cli.header.front import read_front
from diplo_cli.header.lines import date_of_line, is_post, line_dates, words_before
from diplo_cli.header.place import is_place, read_dateline
from diplo_cli.header.record import Dated, Header, Line, head_lines
from diplo_cli.header.signoff import date_of_sign_off
from diplo_cli.header.title import find_title, is_furniture, trim_title
from diplo_cli.header.told import told_date
from diplo_cli.lexicon import country_code, place_country

__all__ = ["Header", "find_header"]

_RANK = {"header": 0, "byline": 1, "dateline": 2}


def find_header(text: str) -> Header:
    """The header of an article's text; every field is None when the text does not state it."""
    header, start = read_front(text)
    lines = tuple(head_lines(text, start))
    title = None if header.title else find_title(lines, text)
    if title:
        words, stretch = trim_title(title)
        header = replace(header, title=words, title_span=stretch)
    place, dateline = _find_dateline(lines, title)
    dates = [*line_dates(lines), *([dateline] if dateline else [])]
    if dates and not header.published:
        day, span, basis = min(dates, key=lambda dated: _RANK[dated[2]])
        header = replace(header, published=day, published_span=span, basis=basis)
    if not header.published and (sign_off := date_of_sign_off(text)):
        header = replace(header, published=sign_off[0], published_span=sign_off[1], basis="byline")
    if not header.published and (told := told_date(text, start)):
        # The words are the act's own date as well, so they are no stretch of the header.
        header = replace(header, published=told[0], basis=told[2])
    place = place or _place_of_date_line(lines, title)
    return replace(header, place_span=place, body_start=_find_body(lines, title, place, start))


def _find_dateline(
    lines: tuple[Line, ...], title: Line | None
) -> tuple[tuple[int, int] | None, Dated | None]:
    """The place of the dateline, and its date when it states a year."""
    for line in lines[:10]:
        if line is not title and not is_post(line) and (found := read_dateline(line)):
            return found
    return None, None


def _place_of_date_line(lines: tuple[Line, ...], title: Line | None) -> tuple[int, int] | None:
    """The place of "Paris, 3 May 2021", or of the line above a date line ("Washington, D.C.")."""
    for number, line in enumerate(lines):
        dated = date_of_line(line)
        if not dated or (dated[2] != "header" and not _AFTER_DATE.match(line.text, dated[1][1] - line.start)):
            continue
        place = words_before(line, dated[1])
        if place and is_place(place):
            start = line.start + line.text.find(place)
            return start, start + len(place)
        after = _AFTER_DATE.match(line.text, dated[1][1] - line.start)
        if after and is_place(after["place"]):
            return line.start + after.start("place"), line.start + after.end("place")
        above = lines[number - 1] if number else None
        if above and above is not title and above.next_length and is_place(above.text):
            return above.start, above.end
    return _place_below_title(lines, title) or _place_closing_title(title)


# "June 14, 2022 - Ottawa, Ontario - Ministry of Trade": a place with its region between the marks.
_AFTER_DATE = re.compile(
    r" [–—|-]+ (?P<place>[^\W\d_][\w.'’ -]{1,30}, [^\W\d_][\w.'’ ]{1,30}?)(?= [–—|-]+ |$)"
)
# "Joint press conference with the Prime Minister - Suva".
_TITLE_TAIL = re.compile(r" [–—-] (?P<place>[^\W\d_][\w.'’]+(?: [^\W\d_][\w.'’]+)?)$")


def _place_closing_title(title: Line | None) -> tuple[int, int] | None:
    """The known town behind the dash that closes a title of what was said, not of what happened."""
    tail = _TITLE_TAIL.search(title.text) if title else None
    if title is None or tail is None or not _SPOKEN.search(title.text):
        return None
    if place_country(tail["place"]) is None or country_code(tail["place"]) is not None:
        return None
    return title.start + tail.start("place"), title.start + tail.end("place")


_SPOKEN = re.compile(
    r"\b(?:conference|remarks|doorstop|interview|transcript|speech|address|statements?|briefing)\b", re.I
)


def _place_below_title(lines: tuple[Line, ...], title: Line | None) -> tuple[int, int] | None:
    """A line between title and body that is a place alone: "Lima, Peru"."""
    for line in lines[:6]:
        below = title is not None and line.start > title.end
        if below and "," in line.text and len(line.text.split()) <= 5 and is_place(line.text):
            return (line.start, line.end) if not line.next_length else None
    return None


def _find_body(lines: tuple[Line, ...], title: Line | None, place: tuple[int, int] | None, start: int) -> int:
    """The start of the first line after title, labels, bylines, date lines and the address above them."""
    for line in lines:
        before_title = title is not None and line.start < title.start
        if not (line is title or before_title or is_furniture(line) or place == (line.start, line.end)):
            return line.start
    return lines[-1].start if lines else start
