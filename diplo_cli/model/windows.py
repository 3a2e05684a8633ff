"""Cuts a document into windows that the encoder can take.

A window holds whole paragraphs. A paragraph longer than a window goes on in the next one, from the last
sentence that the first one found complete.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING

import numpy as np

from diplo_cli.model.letters import CLASSES, SPECIAL, case_class
from diplo_cli.model.pieces import CLS, SEP, Pieces

if TYPE_CHECKING:
    from spacy.tokens import Doc

LIMIT = 160  # pieces of a window
WRAPPED = range(50, 101)  # length of the longest line of a text whose lines are wrapped
PARAGRAPH_END = 2  # newlines that always end a paragraph

Feed = dict[str, "np.ndarray[tuple[int], np.dtype[np.int64]]"]


@dataclass(frozen=True)
class Words:
    """The tokens of a document that are not white space.

    `index[i]` is the token index in the Doc of word i, `opens[i]` whether word i begins a paragraph,
    `sizes[i]` its number of word pieces, `forced[i]` is 1 where a sentence must begin, -1 where none may, 0
    where the model decides.
    """

    texts: list[str]
    index: list[int]
    opens: list[bool]
    sizes: list[int]
    forced: list[int]


def read_words(doc: "Doc", pieces: Pieces) -> Words:
    """Words of `doc`, with paragraph starts after blank lines and after lines that end early.

    Sentence starts that the Doc has already are kept.
    """
    strings, text = doc.vocab.strings, doc.text
    rows = doc.to_array(["ORTH", "IS_SPACE", "SENT_START"])
    spaces, preset = rows[:, 1].tolist(), rows[:, 2].astype(np.int8).tolist()
    texts, index, opens, forced = [], [], [], []
    wrap = _wrap_width(text)
    open_next = True
    line_start = 0
    for i, orth in enumerate(rows[:, 0].tolist()):
        word = strings[orth]
        if spaces[i]:
            newlines = word.count("\n")
            at = doc[i].idx if newlines else 0
            early = newlines and _line_ends_early(text, line_start, at, wrap)
            open_next = open_next or newlines >= PARAGRAPH_END or bool(early)
            line_start = at + word.rfind("\n") + 1 if newlines else line_start
            continue
        texts.append(word)
        index.append(i)
        opens.append(open_next)
        forced.append(1 if open_next else preset[i])
        open_next = False
    return Words(texts, index, opens, [len(pieces.of(word)) for word in texts], forced)


def _wrap_width(text: str) -> int:
    """The width that the lines are wrapped at, or 0 if they are not wrapped."""
    if "\n" not in text:
        return 0
    longest = max(map(len, text.split("\n")))
    return longest if longest in WRAPPED else 0


def _line_ends_early(text: str, start: int, end: int, wrap: int) -> bool:
    """Whether the next line's first word would still have had room: then the line break was meant."""
    if not wrap:
        return True
    following = text[end : end + 2 * wrap].split(None, 1)
    return bool(following) and (end - start) + 1 + len(following[0]) <= wrap


def segments(words: Words) -> Iterator[tuple[int, int]]:
    """Runs of whole paragraphs that fit a window; a paragraph too long for one is a run of its own.

    Where the sentences are given, each is a run of its own: it is parsed a little better so.
    """
    if -1 in words.forced:
        starts = [i for i, mark in enumerate(words.forced) if mark == 1]
        yield from pairwise([*starts, len(words.texts)])
        return
    start, size = 0, 0
    bounds = [i for i, opens in enumerate(words.opens) if opens] + [len(words.texts)]
    for left, right in pairwise(bounds):
        length = sum(words.sizes[left:right])
        if left > start and size + length > LIMIT:
            yield start, left
            start, size = left, 0
        size += length
    if words.texts:
        yield start, len(words.texts)


def window_end(words: Words, start: int, end: int) -> int:
    """How far a window from `start` reaches without going over the limit; at least one word."""
    size = 0
    for i in range(start, end):
        size += words.sizes[i]
        if size > LIMIT and i > start:
            return i
    return end


def make_feed(words: Words, start: int, end: int, pieces: Pieces) -> Feed:
    """The model's inputs for words `start` to `end`."""
    ids, piece_case, first, last, case = [CLS], [SPECIAL], [], [], []
    for i in range(start, end):
        own: Sequence[int] = pieces.of(words.texts[i])
        kind = case_class(words.texts[i]) + (CLASSES if words.opens[i] or i == start else 0)
        first.append(len(ids))
        ids.extend(own)
        piece_case.extend([kind] * len(own))
        last.append(len(ids) - 1)
        case.append(kind)
    forced = [1, *words.forced[start + 1 : end]]
    lists = {"pieces": [*ids, SEP], "piece_case": [*piece_case, SPECIAL], "first": first, "last": last}
    return {
        name: np.array(values, dtype=np.int64)
        for name, values in (lists | {"case": case, "forced": forced}).items()
    }
