"""A quotation as rows of words: split at its ellipses and breaks, with the reporter's brackets taken out."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import pairwise
from typing import Literal

from diplo_cli.check.words import NEGATIONS, Word, split_words

_ELLIPSIS = re.compile(r"[\[(]\s?(?:…|\.\s?\.\s?\.)\s?[\])]|…|\.(?:\s?\.){2,3}")
_SENTENCE_END = re.compile(r"[.!?][\"'”’)]*\s+(?=[\"'“‘(\[]*[A-Z0-9])")
_BRACKET = re.compile(r"\[([^\[\]\n]{0,200})\]")


# Longer rows are compared stretch by stretch: an alignment costs the product of both lengths.
LONGEST = 250
_NEAR = 100
Joint = Literal["ellipsis", "break", "sentence"]


@dataclass(frozen=True, slots=True)
class Piece:
    """A row of quoted words that should stand in a row in the source.

    `gaps` are the word numbers before which the reporter put words in brackets (len(words): at the end);
    `joint` is what lies before it: an ellipsis, the quotation's own break (as round its attribution), or the
    end of a sentence.
    """

    words: tuple[Word, ...]
    gaps: frozenset[int]
    joint: Joint


def split_pieces(text: str, parts: Iterable[tuple[int, int]]) -> list[Piece]:
    """The pieces of a quotation whose words stand at text[start:end] of each part, in order."""
    pieces: list[Piece] = []
    for start, end in parts:
        begin = start
        joint: Joint = "break"
        for ellipsis in _ELLIPSIS.finditer(text, start, end):
            pieces.append(_make_piece(text, begin, ellipsis.start(), joint))
            begin, joint = ellipsis.end(), "ellipsis"
        pieces.append(_make_piece(text, begin, end, joint))
    return [piece for piece in pieces if piece.words]


def split_sentences(text: str, piece: Piece) -> list[Piece]:
    """The sentences of a piece, each a piece; the piece itself where it is one sentence.

    A full stop with fewer than four words on either side ends no sentence here: it may be an abbreviation's.
    A sentence of more than LONGEST words is cut into stretches of that size.
    """
    first, last = piece.words[0].start, piece.words[-1].end
    bounds = [first]
    for match in _SENTENCE_END.finditer(text, first, last):
        before = split_words(text, max(bounds[-1], match.start() - _NEAR), match.start())
        after = split_words(text, match.end(), min(last, match.end() + _NEAR))
        if min(len(before), len(after)) >= 4:
            bounds.append(match.end())
    rows = enumerate(pairwise([*bounds, last]))
    sentences = [_make_piece(text, a, b, "sentence" if i else piece.joint) for i, (a, b) in rows]
    return [stretch for sentence in sentences if sentence.words for stretch in _split_long(sentence)]


def _split_long(piece: Piece) -> list[Piece]:
    """A piece in stretches of at most LONGEST words."""
    starts = range(0, len(piece.words), LONGEST)
    return [
        Piece(
            piece.words[start : start + LONGEST],
            frozenset(gap - start for gap in piece.gaps if start <= gap <= start + LONGEST),
            "sentence" if start else piece.joint,
        )
        for start in starts
    ]


def _make_piece(text: str, start: int, end: int, joint: Joint) -> Piece:
    words: list[Word] = []
    gaps: set[int] = set()
    begin = start
    for bracket in _BRACKET.finditer(text, start, end):
        if len(bracket[1]) == 1 and _skip_letters(text, bracket.end(), end) > bracket.end():
            continue  # "[W]e": only the capital was changed
        if any(word.key in NEGATIONS for word in split_words(bracket[1])):
            continue  # a reporter may explain, not deny
        words += split_words(text, begin, bracket.start())
        begin = bracket.end()
        if bracket[1].strip().casefold() == "sic":
            continue
        if text[bracket.start() - 1 : bracket.start()].isalpha() and words:
            words.pop()
        begin = _skip_letters(text, begin, end)
        gaps.add(len(words))
    words += split_words(text, begin, end)
    return Piece(tuple(words), frozenset(gaps), joint)


def _skip_letters(text: str, start: int, end: int) -> int:
    while start < end and (text[start].isalpha() or text[start] in "'’"):
        start += 1
    return start
