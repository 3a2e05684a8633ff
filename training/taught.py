"""Keeps what a teacher said of the training sentences, and gives it back to them."""

from pathlib import Path

import numpy as np

from training.batches import TAUGHT
from training.corpus import Corpus
from training.sentences import Sentence, Taught

Parsed = tuple[np.ndarray, np.ndarray, np.ndarray]


def silent(size: int) -> Parsed:
    """The form of what a teacher says of `size` tokens, with nothing said."""
    return (
        np.zeros((size, TAUGHT), np.int16),
        np.zeros((size, TAUGHT), np.float16),
        np.zeros(size, np.int16),
    )


def write(found: list[Parsed], out: Path) -> None:
    """All sentences, one after the other, with their lengths."""
    heads, shares, deps = (np.concatenate(parts) for parts in zip(*found, strict=True))
    np.savez(out, sizes=np.array([len(f[2]) for f in found]), heads=heads, shares=shares, deps=deps)


def attach(corpus: Corpus, path: Path) -> None:
    """Gives the sentences of `corpus` what was written for them: trees, names and the first of GMB."""
    data = np.load(path)
    ends = np.cumsum(data["sizes"])
    heads, shares, deps = data["heads"], data["shares"], data["deps"]
    for sentence, end, size in zip(everything(corpus), ends.tolist(), data["sizes"].tolist(), strict=False):
        if size != len(sentence.words):
            raise ValueError(
                f"{path} was written for other sentences: {size} words where {sentence.words} stands"
            )
        part = slice(end - size, end)
        if shares[part].any():
            sentence.taught = Taught(heads[part], shares[part], deps[part])


def everything(corpus: Corpus) -> list[Sentence]:
    return corpus.trees + corpus.names + corpus.gmb
