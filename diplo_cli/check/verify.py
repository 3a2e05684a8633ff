"""`diplo verify`: a quotation against source texts.

Pure functions: a quotation's words and sources in, a verdict out. The verdict says where the words stand
in the source, and how they differ.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Literal

from diplo_cli.check.alignment import Alignment, align_words
from diplo_cli.check.differences import KINDS, WordDifference, find_differences
from diplo_cli.check.pieces import LONGEST, Piece, split_pieces, split_sentences
from diplo_cli.check.source_text import SourceText
from diplo_cli.check.words import NEGATIONS
from diplo_cli.facts import Span

Status = Literal["exact", "joined", "cut", "altered", "not found"]
# At least this share of a row's words, weighed by rarity, stands in the source, or it was not found there.
_ENOUGH = 0.55
# Pieces further apart than this many words are not one passage with something left out.
_FAR = 150
_SLACK = 24


@dataclass(frozen=True, slots=True)
class Located:
    """A piece of a quotation and where it lies in a source."""

    piece: Piece
    source: SourceText
    alignment: Alignment
    score: float


@dataclass(frozen=True, slots=True)
class Verdict:
    """What became of one quotation.

    `passages` are the stretches of the source, `differences` those of all pieces, gravest first; `far` is
    true when joined pieces come from different passages or stand in another order there.
    `after_negation` is a "not" of the source just before the first passage.
    """

    status: Status
    source: str | None = None
    passages: tuple[Span, ...] = ()
    differences: tuple[WordDifference, ...] = ()
    far: bool = False
    after_negation: str | None = None


def verify_quotation(text: str, parts: Sequence[tuple[int, int]], sources: Iterable[SourceText]) -> Verdict:
    """Compare the words at `parts` (half-open code points of `text`) with the sources; the best one counts.

    Ellipses, [words in brackets], typography, and the case of letters make no difference.
    """
    pieces = split_pieces(text, parts)
    if not pieces:
        return Verdict("exact")
    verdicts = [_verify_in(text, pieces, source) for source in sources]
    return min(verdicts, key=_rank, default=Verdict("not found"))


def _rank(verdict: Verdict) -> tuple[int, int]:
    order = ("exact", "joined", "cut", "altered", "not found")
    return order.index(verdict.status), sum(len(d.ours) + len(d.theirs) for d in verdict.differences)


def _verify_in(text: str, pieces: list[Piece], source: SourceText) -> Verdict:
    """The better of two readings: the pieces whole, and sentence by sentence."""
    verdict = _compare(text, pieces, source)
    sentences = [sentence for piece in pieces for sentence in split_sentences(text, piece)]
    if verdict.status == "exact" or sentences == pieces:
        return verdict
    return min(verdict, _compare(text, sentences, source), key=_rank)


def _compare(text: str, pieces: list[Piece], source: SourceText) -> Verdict:
    located = _locate_all(pieces, source)
    found = [one for one in located if one is not None]
    missing = [piece for piece, one in zip(pieces, located, strict=True) if one is None]
    if _size(missing) > _size(pieces) * (1 - _ENOUGH):
        return Verdict("not found")
    differences = [_invented(text, piece) for piece in missing]
    for one in found:
        differences += find_differences(
            one.alignment, one.piece.words, source.words, text, source.article.text
        )
    differences.sort(key=lambda d: KINDS.index(d.kind))
    passages = tuple(_span(one) for one in found)
    status = _judge(found, differences)
    before = _negation_before(found[0])
    return Verdict(status, source.name, passages, tuple(differences), _is_far(found), before)


def _size(pieces: Iterable[Piece]) -> int:
    return sum(len(piece.words) for piece in pieces)


def _invented(text: str, piece: Piece) -> WordDifference:
    """The difference of a piece that is nowhere in the source."""
    words = text[piece.words[0].start : piece.words[-1].end]
    return WordDifference("wording", words, "", 0, len(piece.words))


def _judge(found: list[Located], differences: list[WordDifference]) -> Status:
    kinds = {difference.kind for difference in differences} - {"spelling"}
    if kinds - {"cut"}:
        return "altered"
    if kinds:
        return "cut"
    joints = [
        after.piece.joint
        for before, after in pairwise(found)
        if before.alignment.source[1] != after.alignment.source[0]
    ]
    return "cut" if "sentence" in joints else "joined" if joints else "exact"


def _negation_before(located: Located) -> str | None:
    """A negation of the source that the quoted words follow with nothing but space between."""
    start = located.alignment.source[0]
    if start == 0 or start >= len(located.source.words):
        return None
    word, first = located.source.words[start - 1], located.source.words[start]
    text = located.source.article.text
    return (
        text[word.start : word.end]
        if word.key in NEGATIONS and text[word.end : first.start].isspace()
        else None
    )


def _is_far(found: list[Located]) -> bool:
    return any(not 0 <= b.alignment.source[0] - a.alignment.source[1] <= _FAR for a, b in pairwise(found))


def _span(located: Located) -> Span:
    words = located.source.words[slice(*located.alignment.source)]
    article = located.source.article
    return article.span(words[0].start, words[-1].end) if words else article.span(0, 0)


def _locate_all(pieces: list[Piece], source: SourceText) -> list[Located | None]:
    """Each piece where it fits best: the longest anywhere, the others near their neighbour if they can be."""
    longest = max(range(len(pieces)), key=lambda i: len(pieces[i].words))
    found: list[Located | None] = [None] * len(pieces)
    found[longest] = _locate(pieces[longest], source, None)
    for index in [*range(longest + 1, len(pieces)), *range(longest - 1, -1, -1)]:
        neighbour = found[index - 1 if index > longest else index + 1]
        near = _beside(neighbour, source, after=index > longest, size=len(pieces[index].words))
        found[index] = (near and _locate(pieces[index], source, near)) or _locate(pieces[index], source, None)
    return found


def _beside(
    neighbour: Located | None, source: SourceText, *, after: bool, size: int
) -> tuple[int, int] | None:
    if neighbour is None:
        return None
    start, end = neighbour.alignment.source
    if after:
        return end, min(len(source.words), end + _FAR + size)
    return max(0, start - _FAR - size), start


def _locate(piece: Piece, source: SourceText, within: tuple[int, int] | None) -> Located | None:
    keys = [word.key for word in piece.words]
    if not piece.gaps:
        for start in source.find_exact(keys, within):
            stretch = (start, start + len(keys))
            return Located(piece, source, Alignment(stretch, tuple(range(len(keys))), (), 0), 1.0)
    size = len(keys)
    if size > LONGEST:
        return None
    slack = _SLACK + size // 3
    windows = (
        [within]
        if within
        else [
            (max(0, start - slack), min(len(source.words), start + size + slack))
            for start in source.find_candidates(keys)
        ]
    )
    candidates = [_align(piece, source, window) for window in windows]
    best = max(candidates, key=lambda one: (one.score, -one.alignment.cost), default=None)
    return best if best and best.score >= _ENOUGH and _is_same_passage(best) else None


def _align(piece: Piece, source: SourceText, window: tuple[int, int]) -> Located:
    alignment = align_words(piece.words, source.words, window, piece.gaps)
    weights = [source.weight(word.key) for word in piece.words]
    return Located(piece, source, alignment, sum(weights[i] for i in alignment.matched) / sum(weights))


def _is_same_passage(located: Located) -> bool:
    """Whether enough words stand in a row for it to be no accident: three, or all but one of a short
    piece."""
    size, matched = len(located.piece.words), located.alignment.matched
    if size < 4:
        return len(matched) >= max(size - 1, 2) or len(matched) == size
    runs, longest = 1, 1
    for before, after in pairwise(matched):
        runs = runs + 1 if after == before + 1 else 1
        longest = max(longest, runs)
    return longest >= 3 or len(matched) >= size - 1
