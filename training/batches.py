"""Windows of consecutive sentences, and batches of windows of like length."""

import random
from collections.abc import Iterator
from dataclasses import dataclass

import torch
from torch import Tensor

from training.augment import vary
from training.labels import ANYTHING
from training.pieces import CLS, SEP, SPECIAL_CASE, Pieces, case_class
from training.sentences import Sentence

LONGEST = 168  # pieces of a window
IGNORE = -100
SINGLE = 0.25  # share of windows with a single sentence


@dataclass
class Window:
    """Flat lists for one window; token-level lists have one entry a token."""

    pieces: list[int]
    piece_case: list[int]
    ends: list[tuple[int, int]]
    case: list[int]
    xpos: list[int]
    upos: list[int]
    start: list[int]
    heads: list[int]
    deps: list[int]
    names: list[int]
    parts: list[int]
    sentence: list[int]


@dataclass(frozen=True)
class Vocabulary:
    """Label strings to numbers."""

    xpos: dict[str, int]
    upos: dict[str, int]
    deps: dict[str, int]


@dataclass
class Batch:
    """Padded tensors; `sentence` is -1 on padding, label tensors hold -100 where nothing is annotated."""

    pieces: Tensor
    mask: Tensor
    piece_case: Tensor
    ends: Tensor
    case: Tensor
    xpos: Tensor
    upos: Tensor
    start: Tensor
    heads: Tensor
    deps: Tensor
    names: Tensor
    parts: Tensor
    sentence: Tensor


def make_windows(
    sentences: list[Sentence],
    pieces: Pieces,
    vocabulary: Vocabulary,
    rng: random.Random,
    augment: bool = True,
) -> list[Window]:
    """Joins consecutive sentences of a document to windows of varying length."""
    windows: list[Window] = []
    current: Window | None = None
    document, limit = "", 0
    for sentence in sentences:
        varied = vary(sentence, rng) if augment else sentence
        size = sum(len(pieces.of(word)) for word in varied.words)
        if current is None or sentence.document != document or len(current.pieces) + size > limit:
            if current is not None:
                windows.append(close(current))
            current = Window([CLS], [SPECIAL_CASE], [], [], [], [], [], [], [], [], [], [])
            limit = 0 if augment and rng.random() < SINGLE else rng.randint(90, 160) if augment else 150
            document = sentence.document
        extend(current, varied, pieces, vocabulary, rng if augment else None)
    if current is not None:
        windows.append(close(current))
    return [window for window in windows if len(window.ends) > 1 and len(window.pieces) <= 400]


def close(window: Window) -> Window:
    window.pieces.append(SEP)
    window.piece_case.append(SPECIAL_CASE)
    return window


def extend(
    window: Window, sentence: Sentence, pieces: Pieces, vocabulary: Vocabulary, rng: random.Random | None
) -> None:
    """Adds one sentence to a window."""
    offset = len(window.ends)
    count = len(sentence.words)
    number = window.sentence[-1] + 1 if window.sentence else 0
    opens = (sentence.paragraph or not offset) and (rng is None or rng.random() < 0.75)
    for i, word in enumerate(sentence.words):
        ids = pieces.of(word)
        case = case_class(word) + (12 if opens and i == 0 else 0)
        window.ends.append((len(window.pieces), len(window.pieces) + len(ids) - 1))
        window.pieces.extend(ids)
        window.piece_case.extend([case] * len(ids))
        window.case.append(case)
    tree = bool(sentence.heads)
    window.xpos += [vocabulary.xpos.get(x, IGNORE) for x in sentence.xpos] if tree else [IGNORE] * count
    window.upos += [vocabulary.upos.get(x, IGNORE) for x in sentence.upos] if tree else [IGNORE] * count
    window.heads += [offset + head for head in sentence.heads] if tree else [IGNORE] * count
    window.deps += [vocabulary.deps.get(x, IGNORE) for x in sentence.deps] if tree else [IGNORE] * count
    window.names += sentence.names or [ANYTHING] * count
    window.parts += sentence.parts or [IGNORE] * count
    first = [1] + [0] * (count - 1)
    window.start += first if sentence.starts_known else [IGNORE] * count
    window.sentence += [number] * count


def batch_up(windows: list[Window], size: int, rng: random.Random) -> Iterator[list[Window]]:
    """Batches of about `size` pieces with little padding, in random order."""
    order = sorted(windows, key=lambda window: len(window.pieces) + rng.random() * 8)
    batches: list[list[Window]] = [[]]
    for window in order:
        if batches[-1] and len(window.pieces) * (len(batches[-1]) + 1) > size:
            batches.append([])
        batches[-1].append(window)
    rng.shuffle(batches)
    yield from batches


def collate(windows: list[Window]) -> Batch:
    """Pads a list of windows to tensors."""

    def pad(rows: list[list[int]], fill: int) -> Tensor:
        width = max(map(len, rows))
        return torch.tensor([row + [fill] * (width - len(row)) for row in rows])

    pieces = pad([w.pieces for w in windows], 0)
    width = max(len(w.ends) for w in windows)
    ends = torch.tensor([[list(e) for e in w.ends] + [[0, 0]] * (width - len(w.ends)) for w in windows])
    return Batch(
        pieces=pieces,
        mask=pad([[1] * len(w.pieces) for w in windows], 0),
        piece_case=pad([w.piece_case for w in windows], SPECIAL_CASE),
        ends=ends,
        case=pad([w.case for w in windows], SPECIAL_CASE),
        xpos=pad([w.xpos for w in windows], IGNORE),
        upos=pad([w.upos for w in windows], IGNORE),
        start=pad([w.start for w in windows], IGNORE),
        heads=pad([w.heads for w in windows], IGNORE),
        deps=pad([w.deps for w in windows], IGNORE),
        names=pad([w.names for w in windows], ANYTHING),
        parts=pad([w.parts for w in windows], IGNORE),
        sentence=pad([w.sentence for w in windows], -1),
    )
