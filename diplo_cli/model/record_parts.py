"""What the network says of each token's part in an agreement record.

Besides tags, tree and names it tells which words name an agreement and in what state the text says it is,
who signs it, whom it binds, where and when it is signed, how long it runs and on what occasion. The rules
read these probabilities where the wording leaves a question open; another pipeline than `diplo_english`
has none.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from spacy.tokens import Doc

    from diplo_cli.model.windows import Words

PARSED_HERE = "diplo_english"
SHARES, LABELS = "diplo_part_shares", "diplo_part_labels"  # plain values: a Doc goes between processes
AGREEMENT = "A "
SIGNER, PARTY, PLACE, DAY, OCCASION = "S", "P", "L", "D", "E"
HISTORY = "old"

# Paragraphs without any of these say nothing of agreements.
AGREEING = re.compile(
    r"\b(agree|treat(y|ies)|pacts?\b|accords?\b|deals?\b|memorand|mous?\b|protocols?\b|cease-?fire|truce"
    r"|sign(s|ed|ing)?\b|signator|signature|conventions?\b|road ?map|communique|declaration|ratif|ink(s|ed)\b"
    r"|contract|arrangement|understanding|charter|compact|initial|partnership|framework)",
    re.IGNORECASE,
)


@dataclass(frozen=True)
class RecordParts:
    """Probabilities `[tokens, labels]` and the labels; all zero where nothing was said."""

    labels: tuple[str, ...]
    shares: Any

    def of(self, label: str, tokens: Iterable[int]) -> float:
        """The highest probability of a label among tokens; 0 for none."""
        at = self.labels.index(label)
        return max((float(self.shares[i, at]) for i in tokens), default=0.0)

    def states(self, token: int) -> dict[str, float]:
        """The states in which an agreement named by this token may be, with their probabilities."""
        row = self.shares[token]
        return {
            label.removeprefix(AGREEMENT): float(row[n])
            for n, label in enumerate(self.labels)
            if label.startswith(AGREEMENT)
        }

    def take(self, tokens: Sequence[int]) -> RecordParts:
        """Those of some tokens, in the order given."""
        return RecordParts(self.labels, self.shares[list(tokens)])


def read_parts(doc: Doc) -> RecordParts | None:
    """What the network says of a Doc's tokens, asked once; None where another pipeline parsed it."""
    if SHARES not in doc.user_data and doc.user_data.get(PARSED_HERE):
        _ask(doc)
    shares = doc.user_data.get(SHARES)
    if shares is None or len(shares) != len(doc):
        return None
    return RecordParts(tuple(doc.user_data[LABELS]), shares)


def _ask(doc: Doc) -> None:
    """Runs the network over the paragraphs that speak of agreeing, and keeps what it says in the Doc."""
    import numpy as np  # rules are listed without them
    from spacy.tokens import Doc

    from diplo_cli.model.runner import load_model
    from diplo_cli.model.windows import read_words, segments

    model = load_model()
    if not model.parts:
        return
    bare = Doc(doc.vocab, words=[t.text for t in doc], spaces=[bool(t.whitespace_) for t in doc])
    words = read_words(bare, model.pieces)
    shares = np.zeros((len(doc), len(model.parts)), dtype=np.float32)
    for start, end in segments(words):
        if AGREEING.search(" ".join(words.texts[start:end])):
            for first, last in _windows(doc, words, start, end):
                shares[words.index[first:last]] = model.tell_parts(words, first, last)
    doc.user_data[SHARES], doc.user_data[LABELS] = shares, list(model.parts)


def _windows(doc: Doc, words: Words, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Parts of a run of words that fit the network, cut before a sentence where possible."""
    from diplo_cli.model.windows import window_end

    while start < end:
        stop = window_end(words, start, end)
        begins = [i for i in range(start + 1, stop) if doc[words.index[i]].is_sent_start]
        stop = begins[-1] if stop < end and begins else stop
        yield start, stop
        start = stop
