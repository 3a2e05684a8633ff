"""Embedded posts, with or without marks: We signed. pic.twitter.com/x — Jane Doe (@jdoe) October 31, 2025."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from diplo_cli.extractors.quotations.marks import trim
from diplo_cli.rules import define_rule

if TYPE_CHECKING:
    from collections.abc import Iterator

POST = define_rule(
    "quotation.embedded-post",
    """A post set into the article, signed with a name and a handle.

    We signed today. pic.twitter.com/abc — Jane Doe (@jdoe) October 31, 2025
    Leaves alone a news agency's own post, unless it quotes somebody in marks.
    """,
)

_MONTHS = (
    "Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?"
    "|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?"
)
_SIGNATURE = re.compile(
    rf"(?:—|–|―|--|-|&mdash;)[ \u00a0]*(?P<name>[^\n()—–@]{{2,60}}?)[ \u00a0]*\((?P<handle>@\w{{1,30}})\)"
    rf"(?:[ \u00a0]*(?P<date>(?:{_MONTHS})\.?[ \u00a0]\d{{1,2}},?[ \u00a0]\d{{4}}))?"
)
_LINK = re.compile(r"(?:https?://|pic\.twitter\.com/|pic\.x\.com/|www\.)\S*")
_FIRST_PERSON = re.compile(r"\b(?:I|I['’]\w+|[Mm]y|[Ww]e|[Ww]e['’]\w+|[Oo]ur|[Mm]e|[Uu]s)\b(?!\.)")
_BREAK = re.compile(r"\n[ \t]*\n")


@dataclass(frozen=True, slots=True)
class Post:
    """An embedded post as code points: its words, its signer's name, its handle and its date if stated."""

    parts: tuple[tuple[int, int], ...]
    name: tuple[int, int]
    handle: tuple[int, int]
    date: tuple[int, int] | None
    end: int
    is_own_words: bool


def find_posts(text: str) -> Iterator[Post]:
    """The signed posts of a text."""
    if "(@" not in text:
        return
    for match in _SIGNATURE.finditer(text):
        line = max(text.rfind("\n", 0, match.start()) + 1, match.start() - 4000)
        stop = cut_links(text, line, match.start())
        body = trim(text, line, stop)
        if body is None or (match["date"] is None and text[match.end() : match.end() + 1] not in ("", "\n")):
            continue
        parts = (*_lead_in(text, line), body)
        words = " ".join(text[a:b] for a, b in parts)
        date = match.span("date") if match["date"] else None
        own = bool(_FIRST_PERSON.search(words)) and not text[line:].startswith("#WATCH")
        yield Post(parts, match.span("name"), match.span("handle"), date, match.end(), own)


def cut_links(text: str, start: int, end: int) -> int:
    """The end of a stretch without the links, and what stands behind the first of them."""
    link = _LINK.search(text, start, end)
    return link.start() if link else end


def cut_post(text: str, start: int, end: int) -> int:
    """Where words whose closing mark is missing end: before a link or a signature."""
    signature = _SIGNATURE.search(text, start, end)
    return cut_links(text, start, signature.start() if signature else end)


def _lead_in(text: str, line: int) -> tuple[tuple[int, int], ...]:
    """The paragraph before, when it is in the first person, without marks and without a signature of its own:
    posts are set in paragraphs too."""
    before = text[max(0, line - 3000) : line].rstrip()
    end = max(0, line - 3000) + len(before)
    breaks = [m.end() for m in _BREAK.finditer(text, max(0, end - 3000), end)]
    start = breaks[-1] if breaks else max(0, end - 3000)
    piece = text[start:end]
    plain = piece and not re.search(r"[\"“”]|''|\(@|https?://|pic\.", piece) and "\n" not in piece.strip()
    if plain and _FIRST_PERSON.search(piece) and piece.rstrip()[-1:] in tuple(".!?…"):
        part = trim(text, start, end)
        return (part,) if part else ()
    return ()
