"""The header of an article: document date, dateline and title, by their form, without a parser.

Where the date may stand, the surest first; the first that states a day wins:

* "header": YAML front matter (`date:`, `published_time:`), a leading "date 2025-10-31", "Date: ...", a line
  that is only a date ("Friday, October 31, 2025", "Paris, 3 May 2021", "Washington, D.C." above "April 4, 2022");
* "byline": "Published: ...", "Updated ...", "By A Writer | 12 March 2020, 10:00";
* "dateline": "PARIS, 3 May 2021 (Agency) -".

A date inside the body is never the document date: it may be that of an embedded post, of a past event or of
a plan. A dateline without a year states no date by itself. Both give None rather than a guess.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date

from diplo_cli.calendar_dates import (
    DASH,
    DAY,
    MONTH,
    NUMERIC,
    WEEKDAY,
    WEEKDAY_SHORT,
    YEAR,
    find_full_dates,
    numeric_date,
)


@dataclass(frozen=True, slots=True)
class Header:
    """What the head of an article states; stretches are half-open (start, end) code points.

    `basis` is where the date stood: "header", "byline" or "dateline". `place_span` is the dateline's place
    ("KUALA LUMPUR"). `body_start` is where the first paragraph of the body starts, dateline included.
    """

    published: date | None = None
    published_span: tuple[int, int] | None = None
    basis: str | None = None
    title: str | None = None
    title_span: tuple[int, int] | None = None
    place_span: tuple[int, int] | None = None
    body_start: int = 0


@dataclass(frozen=True, slots=True)
class Line:
    """A line of the head that is not blank: its stretch without outer white space."""

    start: int
    end: int
    text: str
    after_blank: bool
    before_blank: bool


_HEAD_LINES = 16
_HEAD_CHARACTERS = 6000
_LONGEST_TITLE = 220
_LONGEST_HEADER_LINE = 160
_RANK = {"header": 0, "byline": 1, "dateline": 2}

_PREFIX = re.compile(r"\s*date[ \t:]{1,3}((?:1[5-9]|20|21)\d\d-\d\d-\d\d)(?!\d)[^\S\n]*", re.I)
_FENCE = re.compile(r"---[ \t]*\r?\n")
_FRONT_DATE = re.compile(
    r"^(?P<key>date|published|published_time|publish_date|pubdate|date_published|created|updated|modified_time)"
    r"[ \t]*:[ \t]*[\"']?(?P<value>[^\n\"']{4,60})",
    re.I | re.M,
)
_FRONT_TITLE = re.compile(
    r"^(?:title|headline)[ \t]*:[ \t]*(?P<title>[^\n]*(?:\n[ \t]+\S[^\n]*)*)", re.I | re.M
)
_CLOCK = (
    r"(?:(?:at\s+|@\s*)?\d{1,2}[:.]\d\d(?::\d\d)?(?:\s?[ap]\.?m\.?)?|(?:at\s+)?\d{1,2}\s?[ap]\.?m\.?|T[\d:.+Z-]+)"
    r"(?:\s?\(?(?:[A-Z]{2,5}|Z|[+-]\d\d:?\d\d)\b\)?)?"
)
_CLOCK_REST = re.compile(rf"(?:[\s,|·•;/()–-]|(?:\b|(?<=\s)){_CLOCK}|\bon\b|\bat\b|\bhrs?\b)*", re.I)
_WEEKDAY_ALONE = re.compile(rf"(?:{WEEKDAY}|{WEEKDAY_SHORT})", re.I)
_LABEL = re.compile(
    r"(?P<header>(?:release |press )?date(?: of (?:release|issue|publication))?|dated)\s*[:–-]|"
    r"(?P<first>(?:first )?(?:published|posted|issued|released|publication date)(?: on| at| date)?)\s*:?(?=[\s\d])|"
    r"(?P<later>(?:last |latest )?(?:updated|update|modified|revised)(?: on| at)?)\s*:?(?=[\s\d])",
    re.I,
)
_BYLINE = re.compile(r"(?:By|BY|Story by|Written by|Reported by)\s+\S")
_SEPARATOR = re.compile(r"[|·•]|\s[–—-]\s")
_NO_TITLE = re.compile(
    r"(?:(?:for )?immediate release|press (?:release|statement|communiqu[eé])|media (?:note|release|statement)|"
    r"office of |embargoed|news release|statement$|readout$|transcript$|contact\b|share\b|photo\b|image\b|updated?\b|"
    r"published\b|breaking\b.{0,3}$|exclusive\b.{0,3}$|\(?reuters\)?$|\d+ min(?:ute)?s? read)",
    re.I,
)
_POST = re.compile(r"pic\.twitter\.com|t\.co/|\(@\w|^[—–-]+\s?\S.{0,60}\(@|^RT @|^#\w+ \|")
_NAME_WORD = r"(?:[A-Z][\w.'’&-]*|[A-Z]+[\w.'’-]*)"
_PLACE = (
    rf"(?P<place>{_NAME_WORD}(?: (?:(?:de|del|la|le|el|al|es|of|the|and|on|sur|am|da|do) )?{_NAME_WORD}){{0,3}}"
    rf"(?:(?:, |/){_NAME_WORD}(?: {_NAME_WORD}){{0,2}}){{0,2}})"
)
_DAY_PART = (
    rf"(?:(?:{WEEKDAY}|{WEEKDAY_SHORT}),? )?(?:{MONTH} {DAY}(?:st|nd|rd|th)?|{DAY}(?:st|nd|rd|th)?(?: of)? {MONTH})"
    rf"(?:,? {YEAR})?"
)
_AGENCY = r"\([A-Z][\w .,/&'’-]{1,40}\)|\[[A-Z][\w .,/&'’-]{1,40}\]"
_MARK = rf"(?:{DASH}+|--+|_|:)"
_DATELINE = re.compile(
    rf"(?:\*{{1,2}}|_)?(?:{_PLACE}(?:,? ?\(?(?P<date>{_DAY_PART})\)?)?"
    rf"(?P<agency>,? ?(?:{_AGENCY}))?,? ?(?P<mark>\*{{0,2}} ?{_MARK}|(?<=[)\]])|(?<=\d)[.:])\*{{0,2}}(?=\s))"
)


def find_header(text: str) -> Header:
    """The header of an article's text; every field is None when the text does not state it."""
    header, start = _read_front(text)
    lines = tuple(_head_lines(text, start))
    dates = [(header.published, header.published_span, header.basis)] if header.published else []
    dates += _line_dates(lines)
    title = _find_title(lines, text) if header.title is None else None
    if title:
        header = replace(header, title=title.text.strip("# *_\t"), title_span=_trim_title(title))
    place, dateline = _find_dateline(lines, title)
    dates += [dateline] if dateline else []
    if dates:
        published, span, basis = min(dates, key=lambda d: _RANK[d[2] or "dateline"])
        header = replace(header, published=published, published_span=span, basis=basis)
    return replace(header, place_span=place, body_start=_find_body(lines, header, title, start))


def _read_front(text: str) -> tuple[Header, int]:
    """What front matter or a leading "date YYYY-MM-DD" states, and where the text goes on."""
    if prefix := _PREFIX.match(text):
        for start, end, day in find_full_dates(text, prefix.start(1), prefix.end(1)):
            return Header(published=day, published_span=(start, end), basis="header"), prefix.end()
    lead = len(text) - len(text.lstrip("\ufeff \t\r\n")) if text[:1].isspace() or text[:1] == "\ufeff" else 0
    if not (fence := _FENCE.match(text, lead)):
        return Header(), 0
    close = text.find("\n---", fence.end(), fence.end() + 20_000)
    if close < 0:
        return Header(), 0
    end_of_line = text.find("\n", close + 4)
    start = len(text) if end_of_line < 0 else end_of_line + 1
    return _read_front_matter(text, fence.end(), close), start


def _read_front_matter(text: str, start: int, end: int) -> Header:
    header = Header()
    found: dict[str, tuple[int, int, date]] = {}
    for match in _FRONT_DATE.finditer(text, start, end):
        for stretch in find_full_dates(text, match.start("value"), match.end("value")):
            found.setdefault(match["key"].casefold(), stretch)
    later = {"updated", "modified_time"}
    for key in sorted(found, key=lambda k: (k in later, list(found).index(k))):
        first, last, day = found[key]
        header = replace(header, published=day, published_span=(first, last), basis="header")
        break
    if (match := _FRONT_TITLE.search(text, start, end)) and match["title"].strip():
        header = replace(header, title=_unquote(match["title"]), title_span=match.span("title"))
    return header


def _unquote(value: str) -> str:
    """A YAML scalar as plain words: quotes, escapes and folded lines undone."""
    value = value.strip()
    if value[:1] == '"':
        value = re.sub(r"\\\r?\n[ \t]*\\?", "", value.strip('"'))
        value = re.sub(r"\\u([0-9a-fA-F]{4})", lambda m: chr(int(m[1], 16)), value)
        value = value.replace("\\_", "\xa0").replace('\\"', '"').replace("\\N", "\x85")
    elif value[:1] == "'":
        value = value.strip("'").replace("''", "'")
    return re.sub(r"\s+", " ", value).strip()


def _head_lines(text: str, start: int) -> Iterator[Line]:
    """The first lines that are not blank."""
    stop = min(len(text), start + _HEAD_CHARACTERS)
    position, count, blank = start, 0, True
    while position < stop and count < _HEAD_LINES:
        newline = text.find("\n", position)
        end = len(text) if newline < 0 else newline
        words = text[position : min(end, position + 4 * _HEAD_CHARACTERS)]
        stripped = words.strip()
        if stripped:
            first = position + len(words) - len(words.lstrip())
            following = text[end + 1 : text.find("\n", end + 1, end + 200)] if newline >= 0 else ""
            yield Line(first, first + len(stripped), stripped, blank, not following.strip())
            count += 1
        blank = not stripped
        position = end + 1


def _line_dates(lines: tuple[Line, ...]) -> list[tuple[date | None, tuple[int, int] | None, str | None]]:
    """Dates of header lines and bylines, "published" before "updated", in the order of the text."""
    found: list[tuple[int, int, tuple[date | None, tuple[int, int] | None, str | None]]] = []
    for number, line in enumerate(lines):
        if len(line.text) > _LONGEST_HEADER_LINE or _POST.search(line.text):
            continue
        if (dated := _date_of_line(line)) is not None:
            start, end, day, basis, later = dated
            found.append((later, number, (day, (start, end), basis)))
    return [entry for _, _, entry in sorted(found, key=lambda f: f[:2])]


def _date_of_line(line: Line) -> tuple[int, int, date, str, int] | None:
    dates = sorted(find_full_dates(line.text), key=lambda d: (d[0], -d[1]))
    dates = dates or [
        (m.start(), m.end(), day)
        for m in NUMERIC.finditer(line.text)
        if len(m["year"]) == 4 and (day := numeric_date(m, day_first=None))
    ]
    if not dates:
        return None
    start, end, day = dates[0]
    before, after = line.text[:start].strip(" \t*_#>[("), line.text[end:]
    basis, later = _basis_of(before, after, line.text)
    return (line.start + start, line.start + end, day, basis, later) if basis else None


def _basis_of(before: str, after: str, whole: str) -> tuple[str, int]:
    """Which kind of header line it is, by the words around its date; "" for running text."""
    before = _WEEKDAY_ALONE.sub("", before).strip(" ,(")
    label = _LABEL.match(before + " ")
    if label and len(before) < 60:
        return ("header", 0) if label["header"] else ("byline", 1 if label["later"] else 0)
    only_clock = _CLOCK_REST.sub(
        "", re.sub(r"\b(?:updated|published|posted)\b:?", "", after.strip("*_)] "), flags=re.I), 1
    )
    place = before.strip(" ,–—-:|")
    if not only_clock.strip() and (not place or _is_place(place)):
        return "header", 0
    if _BYLINE.match(whole) or (_SEPARATOR.search(whole) and not only_clock.strip() and len(before) < 100):
        return "byline", 0
    return "", 0


def _is_place(words: str) -> bool:
    return len(words) <= 60 and re.fullmatch(_PLACE, words) is not None


def _find_title(lines: tuple[Line, ...], text: str) -> Line | None:
    """The first line that looks like a headline: a Markdown heading, or short, without a full stop, before a break."""
    for number, line in enumerate(lines[:8]):
        if line.text.startswith("#") and re.match(r"#{1,2} \S", line.text):
            return line
        if number and not line.after_blank and not _is_furniture(lines[number - 1]):
            return None
        if _is_furniture(line):
            continue
        return line if _is_headline(line, text) else None
    return None


def _is_furniture(line: Line) -> bool:
    """Labels, bylines and date lines, which stand around a headline."""
    return bool(
        _NO_TITLE.match(line.text) or (_BYLINE.match(line.text) and len(line.text) < 80) or _date_of_line(line)
    )


def _is_headline(line: Line, text: str) -> bool:
    words = line.text
    if not len(words.split()) >= 2 or len(words) > _LONGEST_TITLE or not text[line.end :].strip():
        return False
    if words[-1] in ".,;:" and not re.search(r"\b(?:[A-Z]\.)+$", words):
        return False
    if _POST.search(words) or (words[0] in '“"-•*@' and not words.startswith("**")):
        return False
    dateline = _DATELINE.match(words)
    return not (dateline and (dateline["date"] or dateline["agency"]))


def _trim_title(line: Line) -> tuple[int, int]:
    inner = line.text.strip("# *_\t")
    start = line.start + line.text.find(inner)
    return start, start + len(inner)


def _find_dateline(
    lines: tuple[Line, ...], title: Line | None
) -> tuple[tuple[int, int] | None, tuple[date | None, tuple[int, int] | None, str | None] | None]:
    """The place of the dateline, and its date when it states a year."""
    for line in lines[:10]:
        if line is title or _POST.search(line.text):
            continue
        match = _DATELINE.match(line.text)
        if match and _is_dateline(match):
            place = (line.start + match.start("place"), line.start + match.end("place"))
            for start, end, day in find_full_dates(line.text, match.start(), match.end()):
                return place, (day, (line.start + start, line.start + end), "dateline")
            return place, None
    return _place_by_date_line(lines, title), None


def _is_dateline(match: re.Match[str]) -> bool:
    """A place alone needs capitals or a real dash; a colon needs capitals ("NEW DELHI: ...")."""
    place = match["place"]
    if match["date"] or match["agency"]:
        return True
    shout = place.split(",")[0].isupper() and len(place) > 2
    if ":" in match["mark"]:
        return shout and place.count(" ") < 3
    return shout or ("-" not in match["mark"].strip(" *-") and len(place.split()) <= 4 and "," in place)


def _place_by_date_line(lines: tuple[Line, ...], title: Line | None) -> tuple[int, int] | None:
    """The place of "Paris, 3 May 2021", or of the line above a date line ("Washington, D.C.")."""
    for number, line in enumerate(lines):
        dated = _date_of_line(line) if len(line.text) <= _LONGEST_HEADER_LINE else None
        if not dated or dated[3] != "header" or _POST.search(line.text):
            continue
        before = _WEEKDAY_ALONE.sub("", line.text[: dated[0] - line.start]).strip(" ,–—-:|(")
        if before and _is_place(before) and not _LABEL.match(before + " "):
            return line.start + line.text.find(before), line.start + line.text.find(before) + len(before)
        above = lines[number - 1] if number else None
        if above and above is not title and not line.after_blank and _is_place(above.text):
            return above.start, above.end
    return None


def _find_body(lines: tuple[Line, ...], header: Header, title: Line | None, start: int) -> int:
    """The start of the first line after title, labels, bylines and date lines."""
    place = header.place_span
    for line in lines:
        if line is title or _is_furniture(line) or (place == (line.start, line.end)):
            continue
        if title and line.start < title.start:
            continue
        return line.start
    return min(start, len(lines[-1].text) if lines else start) if not lines else lines[-1].start
