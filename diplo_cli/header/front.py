"""What stands before the text: YAML front matter, or a leading "date 2025-10-31"."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date

from diplo_cli.calendar_dates import find_full_dates
from diplo_cli.header.record import Header

_PREFIX = re.compile(r"\s*date[ \t:]{1,3}((?:1[5-9]|20|21)\d\d-\d\d-\d\d)(?!\d)[^\S\n]*", re.I)
_FENCE = re.compile(r"---[ \t]*\r?\n")
_LONGEST_FRONT = 20_000
_DATE_KEYS = "date|published|published_time|publish_date|pubdate|date_published|created"
_LATER_KEYS = "updated|modified_time|modified"
_DATE = re.compile(
    rf"^(?P<key>{_DATE_KEYS}|{_LATER_KEYS})[ \t]*:[ \t]*[\"']?(?P<value>[^\n\"']{{4,60}})", re.I | re.M
)
_TITLE = re.compile(
    r"^(?:title|headline)[ \t]*:[ \t]*(?P<title>[^\n]*(?:\n[ \t]+\S[^\n]*){0,9})", re.I | re.M
)


def read_front(text: str) -> tuple[Header, int]:
    """What front matter or a leading date states, and where the text goes on."""
    if prefix := _PREFIX.match(text):
        for start, end, day in find_full_dates(text, prefix.start(1), prefix.end(1)):
            return Header(published=day, published_span=(start, end), basis="header"), prefix.end()
    head = text[:200]
    lead = len(head) - len(head.lstrip("\ufeff \t\r\n"))
    if not (fence := _FENCE.match(text, lead)):
        return Header(), 0
    close = text.find("\n---", fence.end() - 1, fence.end() + _LONGEST_FRONT)
    if close < 0:
        return Header(), 0
    end_of_line = text.find("\n", close + 4)
    return _read_keys(text, fence.end(), close), len(text) if end_of_line < 0 else end_of_line + 1


def _read_keys(text: str, start: int, end: int) -> Header:
    header = Header()
    found: dict[str, tuple[int, int, date]] = {}
    for entry in _DATE.finditer(text, start, end):
        for stretch in find_full_dates(text, entry.start("value"), entry.end("value")):
            found.setdefault(entry["key"].casefold(), stretch)
    if found:
        later = _LATER_KEYS.split("|")
        key = next((k for k in found if k not in later), next(iter(found)))
        first, last, day = found[key]
        header = replace(header, published=day, published_span=(first, last), basis="header")
    title = _TITLE.search(text, start, end)
    if title and title["title"].strip():
        header = replace(header, title=_unquote(title["title"]), title_span=title.span("title"))
    return header


def _unquote(value: str) -> str:
    """A YAML scalar as plain words: quotes, escapes and folded lines undone."""
    value = value.strip()
    if value[:1] == '"':
        value = re.sub(r"\\\r?\n[ \t]*\\?", "", value.strip('"'))
        value = re.sub(r"\\u([0-9a-fA-F]{4})", lambda m: chr(int(m[1], 16)), value)
        value = value.replace("\\_", "\xa0").replace('\\"', '"')
    elif value[:1] == "'":
        value = value.strip("'").replace("''", "'")
    return re.sub(r"\s+", " ", value).strip()
