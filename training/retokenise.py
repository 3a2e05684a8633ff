"""Brings the tokens of other corpora to spaCy's English tokens, and their spans with them."""

from bisect import bisect_left, bisect_right
from dataclasses import dataclass
from functools import cache

import spacy
from spacy.language import Language


@dataclass(frozen=True)
class Projected:
    """New tokens and the spans in them, half-open, with their kind."""

    words: list[str]
    spans: list[tuple[int, int, str]]


@cache
def blank() -> Language:
    """The tokenizer that the model will see at run time."""
    return spacy.blank("en")


def project(words: list[str], spans: list[tuple[int, int, str]]) -> Projected:
    """Joins `words` by spaces, tokenises again and moves `spans` by character offsets."""
    starts, offset = [], 0
    for word in words:
        starts.append(offset)
        offset += len(word) + 1
    chars = [(starts[start], starts[end - 1] + len(words[end - 1]), kind) for start, end, kind in spans]
    return project_text(" ".join(words), chars)


def project_text(text: str, spans: list[tuple[int, int, str]]) -> Projected:
    """Tokens of `text`, and its character spans as token spans."""
    tokens = [token for token in blank().make_doc(text) if not token.is_space]
    begins = [token.idx for token in tokens]
    ends = [token.idx + len(token) for token in tokens]
    moved = []
    for start, end, kind in spans:
        first, last = bisect_right(ends, start), bisect_left(begins, end)
        if first < last:
            moved.append((first, last, kind))
    return Projected([token.text for token in tokens], moved)
