"""The name that goes on where a speaker's phrase was cut: "Dr. | Ana Costa", "the host, | Ana Costa,"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from diplo_cli.extractors.quotations.words import PERSONS, PRONOUNS, SPEAKING_BODIES
from diplo_cli.lexicon.offices import singular_head, words_of

if TYPE_CHECKING:
    from spacy.tokens import Span

    from diplo_cli.extractors.quotations.focus import Focus
    from diplo_cli.facts import Person

_NEAR = 90  # code points from the phrase to the name
_STYLES = frozenset({"he", "hh", "h.e", "h.h", "hrh", "h.r.h", "h.m", "hm", "smt", "shri", "hon"})
_STYLE_GAP = re.compile(r"\.?\s+(?:(?:[A-Z]\.\s?)+\s*|[A-Z][a-z]{0,8}\.?\s+){0,3}")
_PLAIN_GAP = re.compile(r"\s+")
_COMMA_GAP = re.compile(r",\s+(?:the\s+)?(?:[A-Z][a-z]{0,4}\.\s+)?")
_CLOSED = re.compile(r"[,;.)]|\s+(?:said|told|says)\b|$")


def find_named_behind(focus: Focus, phrase: tuple[int, int]) -> Person | None:
    """The person whose name stands right behind a phrase without one.

    A style ("HE", "Smt.") takes the name that follows it; a person's noun ("geologist", "the host") the name
    beside it or behind a comma; an office that was read only in part ("the Premier of Saint Kitts | and
    Nevis, Ana Costa") the name whose office it is.
    """
    span = focus.doc[phrase[0] : phrase[1]]
    text, end = focus.doc.text, span.end_char
    last = span[-1].lower_.rstrip(".")
    if _is_style(span, last):
        return _next_person(focus, end, _STYLE_GAP)
    if len(span) == 1 and span[0].lower_ in PRONOUNS:
        return None
    if not _is_one_person(span):
        return None
    beside = _next_person(focus, end, _PLAIN_GAP)
    if beside is not None:
        return beside
    holder = _holder_of(focus, span)
    behind = _next_person(focus, end, _COMMA_GAP)
    if holder is not None or behind is None:
        return holder
    name = next((m for m in behind.mentions if end <= m.start < end + _NEAR), None)
    return behind if name is not None and _CLOSED.match(text, name.end) else None


def _is_style(span: Span, last: str) -> bool:
    known = last in _STYLES or last in words_of("plain-honorific") or last in words_of("honorific")
    shouted = span[-1].text.isupper() or last not in PRONOUNS
    return known and span[-1].text[:1].isupper() and shouted


def _is_one_person(span: Span) -> bool:
    """A noun in the singular for somebody, no body: "geologist", "the host", "its chairwoman"."""
    head = span.root
    low = head.lower_
    human = singular_head(low) == low or (low.endswith(PERSONS) and low not in SPEAKING_BODIES)
    return human or low in _HUMAN if head.tag_ not in {"NNS", "NNPS"} else False


_HUMAN = frozenset("host hostess guest cousin poet chemist boss captain spouse widow heir referee".split())


def _next_person(focus: Focus, end: int, gap: re.Pattern[str]) -> Person | None:
    """The person whose office or name begins right behind code point `end`, but for `gap`."""
    text = focus.doc.text
    for start, _, person in focus.cast.places:
        if not end <= start < end + _NEAR:
            continue
        fronts = [start, *(s.start for t in person.titles for s in t.evidence if end <= s.start < start)]
        return person if any(gap.fullmatch(text, end, front) for front in fronts) else None
    return None


def _holder_of(focus: Focus, span: Span) -> Person | None:
    """The person in whose office the phrase lies, where the name follows that office at once."""
    root = span.root.idx
    for person in focus.cast.people:
        for title in person.titles:
            for office in title.evidence:
                near = any(office.end <= m.start < office.end + 40 for m in person.mentions)
                if office.start <= root < office.end and near:
                    return person
    return None
