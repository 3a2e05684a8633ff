"""Who speaks in a release, and where a report was written: header, sign-off, opening place, headline."""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from diplo_cli.article import Article
    from diplo_cli.lexicon.countries import CountryMention

_HEAD_LINES = 8  # lines that are not blank
_SIGN_OFF_LINES = 3
_LONGEST_LINE = 120  # code points; longer ones are the body's
_LONGEST_SIGN_OFF = 50
_PARTS = re.compile(r"\s+[-–—|]+\s+|\s*[|;]\s*|\n")
_BODY = re.compile(
    r"\b(?:ministry|department|office|parliament|government|embassy|affairs|presidency|secretariat|chancellery|"
    r"cabinet|assembly|senate|commission|directorate|bureau|posted\s+on|mission)\b",
    re.IGNORECASE,
)
_MINISTRY = re.compile(r"(?:ministry|department|office|embassy|government|parliament)\b", re.IGNORECASE)
# Letterheads that one state's government alone puts above its releases.
_BY_PRESS_SECRETARY = re.compile(r"statements?\s+by\s+(?:the\s+)?press\s+secretary\b", re.IGNORECASE)
_OF_ONE_STATE = (
    (
        re.compile(
            r"office of the (?:spokesperson|press secretary)$|statements? by the press secretary\b|"
            r".*\bsecretary of (?:state|war)$",
            re.IGNORECASE,
        ),
        "US",
    ),
    (re.compile(r".*\b(?:by PIB|PIB\s+\w+)$"), "IN"),
)
# A ministry with its town, which a release bears above its headline: "Ministry of Health, Lima".
_OF_OFFICE = re.compile(r"(?:The\s+)?(?:Ministry|Department|Office)\b[^,.;:\n]*,\s*[A-Z][^\W\d]+\s*")
_AFTER_PLACE = re.compile(r"(?:\s*\[[^\]\n]{2,30}\])?\s*(?:[,:/(–—|]|-{1,2}\s|-[A-Z]|$)", re.MULTILINE)
_JOINS = re.compile(r"(?:\s*,\s*|\s+and\s+(?:the\s+)?|\s*[-–—/&]\s*|,?\s+and\s+(?:the\s+)?)", re.IGNORECASE)
_STYLED = re.compile(r"(?:the\s+)?(?:Kingdom|Republic|State)\s+of\s+(?:the\s+)?$", re.IGNORECASE)
_JOINT = re.compile(
    r"joint\s+(?:statement|declaration|communiqu[eé]|press\s+(?:statement|release))\b", re.IGNORECASE
)
_PLACES = frozenset({"capital", "city"})
_STATES = frozenset({"name", "demonym", "abbreviation", "capital"})


@dataclass(frozen=True, slots=True)
class Letterhead:
    """ISO codes: `issuer` of the government that the header or the sign-off names as the author, `place` of
    where the report was written, `sides` of the two states that the headline opens with, in its order.
    """

    issuer: str | None = None
    place: str | None = None
    sides: tuple[str, ...] = ()


def read_letterhead(article: Article, countries: tuple[CountryMention, ...]) -> Letterhead:
    """What the lines around an article's body tell of its author; `countries` are those of the whole text."""
    text, title = article.text, article.header.title_span or (0, 0)
    lines = [
        line
        for line in _head_lines(text)
        if not (line[0] < title[1] and title[0] < line[1]) or _OF_OFFICE.fullmatch(text, *line)
    ]
    head = [line for line in lines if line[1] - line[0] <= _LONGEST_LINE]
    tail = _sign_off(text)
    named = _issuer(text, [*head, *tail], countries) or _of_one_state(text, head)
    named = named or ("US" if _BY_PRESS_SECRETARY.match(text, *title) else None)
    place = _opening_place(text, lines, countries) or _signed_place(text, tail, countries)
    return Letterhead(named, place, _sides(text, title, countries))


def _head_lines(text: str) -> list[tuple[int, int]]:
    """The first lines that are not blank, up to and with the first long one, as (start, end)."""
    found: list[tuple[int, int]] = []
    for line in re.finditer(r"[^\n]*\S[^\n]*", text[:4000]):
        found.append(line.span())
        if len(found) == _HEAD_LINES or (len(found) > 1 and line.end() - line.start() > _LONGEST_LINE):
            break
    return found


def _sign_off(text: str) -> list[tuple[int, int]]:
    """The short last lines."""
    low = max(0, len(text) - 400)
    lines = [m.span() for m in re.finditer(r"[^\n]*\S[^\n]*", text[low:])][-_SIGN_OFF_LINES:]
    kept: list[tuple[int, int]] = []
    for start, end in reversed(lines):
        if end - start > _LONGEST_SIGN_OFF or text[low + start - 1 : low + start] not in {"\n", ""}:
            break
        kept.insert(0, (low + start, low + end))
    return kept


def _issuer(text: str, lines: list[tuple[int, int]], countries: tuple[CountryMention, ...]) -> str | None:
    """The one state of the parts that name a body of its government ("Parliament of Malta")."""
    found: set[str] = set()
    for start, end in lines:
        for begin, stop in _split(text, start, end):
            codes = {m.code for m in countries if begin <= m.start and m.end <= stop}
            seat = {m.code for m in countries if begin <= m.start < stop and m.kind == "metonym"}
            if len(codes) == 1 and (seat or _BODY.search(text, begin, stop)):
                found |= codes
    if found:
        return found.pop() if len(found) == 1 else None
    for (start, end), (below, stop) in pairwise(lines):
        place = next((m for m in countries if m.start == below and m.end <= stop), None)
        if place and _MINISTRY.match(text, start, end) and text[end:below].strip() == "":
            return place.code
    return None


def _of_one_state(text: str, lines: list[tuple[int, int]]) -> str | None:
    parts = [text[begin:stop].strip() for line in lines for begin, stop in _split(text, *line)]
    return next((code for pattern, code in _OF_ONE_STATE if any(map(pattern.match, parts))), None)


def _split(text: str, start: int, end: int) -> list[tuple[int, int]]:
    cuts = [m.span() for m in _PARTS.finditer(text, start, end)]
    begins = [start, *(stop for _, stop in cuts)]
    return list(zip(begins, [*(begin for begin, _ in cuts), end], strict=True))


def _opening_place(
    text: str, lines: list[tuple[int, int]], countries: tuple[CountryMention, ...]
) -> str | None:
    """A capital or city that opens a line of the head and stands apart ("ANKARA", "Oslo, 10 April 2011")."""
    by_start = {m.start: m for m in countries if m.kind in _PLACES}
    for start, end in lines:
        named = by_start.get(start + len(text[start:end]) - len(text[start:end].lstrip()))
        if named and _AFTER_PLACE.match(text, named.end, end):
            return named.code
    return None


def _signed_place(
    text: str, lines: list[tuple[int, int]], countries: tuple[CountryMention, ...]
) -> str | None:
    """A capital or city alone on a line below the text."""
    alone = {(m.start, m.end): m.code for m in countries if m.kind in _PLACES}
    return next((alone[line] for line in lines if line in alone), None)


def _sides(text: str, title: tuple[int, int], countries: tuple[CountryMention, ...]) -> tuple[str, ...]:
    """The two states with which the headline opens: "Peru, Chad sign …", "New Peru-Chad treaty"."""
    inside = [m for m in countries if title[0] <= m.start and m.end <= title[1] and m.kind in _STATES]
    if len(inside) < 2 or inside[0].code == inside[1].code:
        return ()
    between = text[inside[0].end : inside[1].start]
    plain = _STYLED.sub("", between) or between
    early = len(text[title[0] : inside[0].start].split()) <= 3 or _JOINT.match(text, title[0])
    return (inside[0].code, inside[1].code) if early and _JOINS.fullmatch(plain) else ()
