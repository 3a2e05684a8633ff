"""Quotations without marks: embedded posts and lines of a transcript."""

from __future__ import annotations

from bisect import bisect_left
from typing import TYPE_CHECKING

from diplo_cli.extractors.quotations.drafts import Draft, turn_draft
from diplo_cli.extractors.quotations.kinds import form_of
from diplo_cli.extractors.quotations.posts import POST, Post, find_posts
from diplo_cli.extractors.quotations.transcripts import find_turns

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from spacy.tokens import Doc

    from diplo_cli.extractors.quotations.frames import Reading


def add_unmarked(reading: Reading, drafts: Sequence[Draft], *, indirect: bool) -> list[Draft]:
    """The drafts with those that need no marks, in reading order; what overlaps a marked one is left out.

    The turns of a transcript are all it holds, no words that it quotes: with `indirect` alone they are added.
    """
    doc = reading.doc
    taken = sorted(part for draft in drafts for part in draft.parts)
    unmarked = (*_from_posts(doc), *(_from_transcript(doc) if indirect else ()))
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
    for turn in find_turns(doc.text):
        if not turn.is_marked:
            yield from turn_draft(doc, turn)
