"""Runs the network over a document's windows and decodes what it says.

One window a call, without padding, on one thread: dynamic quantisation lets batch-mates change each other's
scores, and the same text must give the same annotation in every batch.
"""

import json
from dataclasses import dataclass
from functools import cache
from itertools import pairwise
from pathlib import Path
from threading import Lock
from typing import Any

import numpy as np
import onnxruntime

from diplo_cli.errors import DiploError, ExitCode
from diplo_cli.model.lemmas import Lemmas
from diplo_cli.model.names import NameDecoder, NameSpan
from diplo_cli.model.pieces import Pieces
from diplo_cli.model.tree import best_tree, is_projective_tree
from diplo_cli.model.windows import Feed, Words, make_feed, window_end

FOLDER = Path(__file__).parent
LOOSE_BEFORE = frozenset("- – — , ; : . ( [ \" “ ” ' ‘ ’ `` '' / & 's ’s".split())
LOOSE_AFTER = frozenset("- – — , ; : ( [ \" “ ” ' ‘ `` '' / & 's ’s and or of".split())
Outputs = dict[str, Any]
PARTS = "parts"
ADAPT_OFF, ADAPT_ON = np.array(0.0, np.float32), np.array(1.0, np.float32)
_LOADING = Lock()


@dataclass
class Annotation:
    """What the model says of words `start` on: one entry a word, heads and names counted from word 0."""

    tags: list[int]
    upos: list[int]
    heads: list[int]
    deps: list[int]
    names: list[NameSpan]


class Model:
    """The exported network with its tokenizer, labels and lemma table."""

    def __init__(self, folder: Path = FOLDER) -> None:
        labels = json.loads((folder / "labels.json").read_text(encoding="utf-8"))
        self.xpos: list[str] = labels["xpos"]
        self.upos: list[str] = labels["upos"]
        self.deps: list[str] = labels["deps"]
        self.root = self.deps.index("root")
        self.pieces = Pieces(str(folder / "tokenizer.json"))
        self.names = NameDecoder(labels["names"])
        self.lemmas = Lemmas(folder / "lemmas.json")
        self.session = _session(folder / "model.onnx")
        named = [output.name for output in self.session.get_outputs()]
        self.outputs = [name for name in named if name != PARTS]
        self.parts: list[str] = labels.get("parts", [])

    def annotate(self, words: Words, start: int, end: int) -> Annotation:
        """Annotates one segment of a document, window after window."""
        found = Annotation([], [], [], [], [])
        at = start
        while at < end:
            stop = window_end(words, at, end)
            values = self._run(self.outputs, make_feed(words, at, stop, self.pieces), ADAPT_OFF)
            out = dict(zip(self.outputs, values, strict=True))
            size = stop - at if stop == end else _complete(out["start"])
            self._decode(out, words, at, size, found)
            at += size
        return found

    def tell_parts(self, words: Words, start: int, end: int) -> Any:
        """Probabilities `[words, labels]` of the record parts of words that fit a window."""
        return self._run([PARTS], make_feed(words, start, end, self.pieces), ADAPT_ON)[0]

    def _run(self, outputs: list[str], feed: Feed, adapt: Any) -> list[Any]:
        """The network's outputs, the adapters of the record parts on or off if it has them."""
        given: dict[str, Any] = dict(feed)
        return list(self.session.run(outputs, given | {"adapt": adapt} if self.parts else given))

    def _decode(self, out: Outputs, words: Words, at: int, size: int, found: Annotation) -> None:
        """Adds the first `size` words of a window that begins at word `at`."""
        found.tags += out["tag"][:size].tolist()
        found.upos += out["upos"][:size].tolist()
        heads, deps = self._trees(out, size)
        found.heads += [at + head for head in heads]
        found.deps += deps
        breaks = [i for i in range(1, size) if words.opens[at + i]]
        for first, last, kind in self.names.spans(out["names"][:size], breaks):
            span = trim(words.texts, at + first, at + last)
            if span:
                found.names.append((*span, kind))

    def _trees(self, out: Outputs, size: int) -> tuple[list[int], list[int]]:
        """Heads and labels, with every sentence a tree and only its root labelled so."""
        heads: list[int] = out["head"][:size].tolist()
        deps: list[int] = out["dep"][:size].tolist()
        bounds = [i for i, begins in enumerate(out["start"][:size].tolist()) if begins] + [size]
        for first, last in pairwise(bounds):
            if not is_projective_tree(heads[first:last], first):
                new = best_tree(out["arcs"][first:last, first:last])
                for i, head in enumerate(new, first):
                    if heads[i] != first + head:
                        heads[i] = first + head
                        deps[i] = self._label(out, i, heads[i])
        for i, head in enumerate(heads):
            if head == i:
                deps[i] = self.root
            elif deps[i] == self.root:
                deps[i] = self._label(out, i, head)
        return heads, deps

    def _label(self, out: Outputs, i: int, head: int) -> int:
        """The best label but root for word i below `head`."""
        scores = out["left"][i] @ out["governor"][head] + out["plain"][i]
        scores[self.root] = -np.inf
        return int(scores.argmax())


def trim(texts: list[str], start: int, end: int) -> tuple[int, int] | None:
    """A name without loose punctuation and possessives at its ends; None where nothing is left."""
    while start < end and texts[start] in LOOSE_BEFORE:
        start += 1
    while start < end and texts[end - 1] in LOOSE_AFTER:
        end -= 1
    return (start, end) if start < end else None


def _complete(starts: "np.ndarray[tuple[int], np.dtype[np.int64]]") -> int:
    """The number of words before the last sentence, which may be cut off; all if there is just one."""
    last = int(np.flatnonzero(starts)[-1])
    return last or len(starts)


def _session(path: Path) -> onnxruntime.InferenceSession:
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = 1
    options.inter_op_num_threads = 1
    options.log_severity_level = 3
    return onnxruntime.InferenceSession(str(path), options, providers=["CPUExecutionProvider"])


def load_model() -> Model:
    """The embedded model, loaded once a process, whichever thread asks first.

    Raises DiploError (code 4) when its files are missing or broken.
    """
    with _LOADING:
        return _load_once()


@cache
def _load_once() -> Model:
    try:
        return Model()
    except Exception as error:
        raise DiploError(
            f"diplo's own model cannot be loaded: {error}",
            hint="Install diplo anew: pip install --force-reinstall diplo-cli",
            code=ExitCode.MODEL,
        ) from error
