"""The one form that every corpus is read into."""

from dataclasses import dataclass, field

import numpy as np


@dataclass(frozen=True)
class Taught:
    """What a teacher says of a sentence's tree: for each token its likeliest heads `[tokens, k]` (indices in
    the sentence) with their probabilities, and the relation to the first of them as the number of a label.
    """

    heads: np.ndarray
    shares: np.ndarray
    deps: np.ndarray

    def shortened(self, size: int) -> "Taught":
        """Of the first `size` tokens; a head beyond them loses its share."""
        heads, shares = self.heads[:size], self.shares[:size]
        inside = heads < size
        return Taught(np.where(inside, heads, 0), shares * inside, self.deps[:size])


@dataclass
class Sentence:
    """Tokens of one sentence with whatever the corpus annotates; a missing layer is empty.

    `heads` are token indices within the sentence, the root points at itself. `names` holds one bit mask of
    allowed tags a token (see `labels.allowed_tags`). `spaces` says whether white space follows the token.
    """

    words: list[str]
    xpos: list[str] = field(default_factory=list)
    upos: list[str] = field(default_factory=list)
    lemmas: list[str] = field(default_factory=list)
    heads: list[int] = field(default_factory=list)
    deps: list[str] = field(default_factory=list)
    names: list[int] = field(default_factory=list)
    spaces: list[bool] = field(default_factory=list)
    paragraph: bool = False
    document: str = ""
    starts_known: bool = True
    taught: Taught | None = None
