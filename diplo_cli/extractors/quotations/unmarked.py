"""Quotations without marks: embedded posts and lines of a transcript."""

from __future__ import annotations

import re
from bisect import bisect_left
from typing import TYPE_CHECKING

from diplo_cli.extractors.quotations.drafts import Draft
from diplo_cli.extractors.quotations.kinds import form_of
from diplo_cli.extractors.quotations.marks import trim
from diplo_cli.extractors.quotations.posts import POST, Post, find_posts
from diplo_cli.rules import define_rule

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from spacy.tokens import Doc

    from diplo_cli.extractors.quotations.frames import Reading

TRANSCRIPT = define_rule(
    "quotation.transcript-line",
    """A line of a transcript that opens with its speaker in capitals.

    SECRETARY DOE: Thank you all for coming.
    Leaves alone a single heading in capitals: a transcript has three such lines or more.
    """,
)

_TURN = re.compile(
    r"^[ \t*_]*(?P<name>(?:[A-Z][A-Z.'’-]+|Q|MR\.|MS\.|MRS\.|DR\.)(?: [A-Z][A-Z.'’-]*){0,5})"
    r"[*_]*[ \t]?:[*_]*[ \t]+(?=\S)",
    re.MULTILINE,
)
_LEAST_TURNS = 3


def add_unmarked(reading: Reading, drafts: Sequence[Draft]) -> list[Draft]:
    """The drafts with those that need no marks, in reading order; what overlaps a marked one is left out."""
    doc = reading.doc
    taken = sorted(part for draft in drafts for part in draft.parts)
    unmarked = (*_from_posts(doc), *_from_transcript(doc))
    free = [draft for draft in unmarked if not any(_overlaps(part, taken) for part in draft.parts)]
    return sorted([*drafts, *free], key=lambda d: d.parts[0])


def _overlaps(part: tuple[int, int], taken: Sequence[tuple[int, int]]) -> bool:
    """Whether a stretch meets one of some sorted ones that do not meet each other."""
    behind = bisect_left(taken, (part[1], 0))
    return behind > 0 and taken[behind - 1][1] > part[0]


def _from_posts(doc: Doc) -> Iterator[Draft]:
    text = doc.text
    for post in find_posts(text):
        if post.is_own_words:
            yield _post_draft(doc, text, post)


def _post_draft(doc: Doc, text: str, post: Post) -> Draft:
    words = " ".join(text[start:end] for start, end in post.parts)
    span = doc.char_span(*post.name, alignment_mode="expand")
    speaker = (span.start, span.end) if span is not None else None
    return Draft(post.parts, form_of(words), speaker, None, POST, (), channel="X", date=post.date)


def _from_transcript(doc: Doc) -> Iterator[Draft]:
    text = doc.text
    turns = list(_TURN.finditer(text))
    if len(turns) < _LEAST_TURNS or len({t["name"] for t in turns}) < 2:
        return
    for turn, after in zip(turns, [*turns[1:], None], strict=True):
        stop = after.start() if after else text.find("\n", turn.end())
        parts = _paragraphs(text, turn.end(), stop if stop >= 0 else len(text))
        span = doc.char_span(*turn.span("name"), alignment_mode="expand")
        if parts and span is not None:
            form = form_of(text[parts[0][0] : parts[-1][1]])
            yield Draft(parts, form, (span.start, span.end), None, TRANSCRIPT, ())


def _paragraphs(text: str, start: int, end: int) -> tuple[tuple[int, int], ...]:
    found = []
    for match in re.finditer(r"[^\n]+", text[start:end]):
        part = trim(text, start + match.start(), start + match.end())
        if part:
            found.append(part)
    return tuple(found)
