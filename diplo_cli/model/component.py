"""The spaCy component `diplo_english`: tags, lemmas, tree, sentences and names in one step."""

import os
from collections.abc import Iterable, Iterator
from concurrent.futures import ThreadPoolExecutor
from itertools import islice
from typing import Any

import numpy as np
from spacy.language import Language
from spacy.tokens import Doc, Span
from spacy.vocab import Vocab

from diplo_cli.model.agreement import agree
from diplo_cli.model.record_parts import PARSED_HERE
from diplo_cli.model.runner import Annotation, Model, load_model
from diplo_cli.model.windows import Words, read_words, segments

ATTRIBUTES: list[int | str] = ["TAG", "POS", "LEMMA", "DEP", "HEAD"]
SPACE_TAG, SPACE_POS, SPACE_DEP = "_SP", "SPACE", "dep"


class DiploEnglish:
    """Annotates Docs in place, on up to `threads` threads; the result does not depend on their number."""

    def __init__(self, vocab: Vocab, threads: int) -> None:
        self.vocab = vocab
        self.threads = threads or min(2, os.cpu_count() or 1)
        self._pool: ThreadPoolExecutor | None = None
        self._owner = 0

    def __call__(self, doc: Doc) -> Doc:
        self._annotate([doc])
        return doc

    def pipe(self, stream: Iterable[Doc], *, batch_size: int = 32) -> Iterator[Doc]:
        """Annotates a stream, `batch_size` documents at a time."""
        stream = iter(stream)
        while docs := list(islice(stream, batch_size)):
            self._annotate(docs)
            yield from docs

    def _annotate(self, docs: list[Doc]) -> None:
        model = load_model()
        words = [read_words(doc, model.pieces) for doc in docs]
        jobs = [(i, own, span) for i, own in enumerate(words) for span in segments(own)]

        def run(job: tuple[int, Words, tuple[int, int]]) -> Annotation:
            return model.annotate(job[1], *job[2])

        done = (
            list(self._executor().map(run, jobs))
            if self.threads > 1 and len(jobs) > 1
            else list(map(run, jobs))
        )
        for i, doc in enumerate(docs):
            _write(
                doc, words[i], [found for job, found in zip(jobs, done, strict=True) if job[0] == i], model
            )

    def _executor(self) -> ThreadPoolExecutor:
        """The threads of this process: a forked child makes its own."""
        if self._pool is None or self._owner != os.getpid():
            self._pool = ThreadPoolExecutor(self.threads, thread_name_prefix="diplo-english")
            self._owner = os.getpid()
        return self._pool

    def __reduce__(self) -> tuple[type["DiploEnglish"], tuple[Vocab, int]]:
        return DiploEnglish, (self.vocab, self.threads)


def _write(doc: Doc, words: Words, found: list[Annotation], model: Model) -> None:
    """Puts the annotation of all segments into the Doc."""
    strings = doc.vocab.strings
    tags = [strings.add(label) for label in model.xpos]
    upos = [strings.add(label) for label in model.upos]
    deps = [strings.add("ROOT" if label == "root" else label) for label in model.deps]
    rows: Any = np.zeros((len(doc), len(ATTRIBUTES)), dtype=np.uint64)
    index = words.index
    at = 0
    for part in found:
        for tag, pos, dep, head in zip(part.tags, part.upos, part.deps, part.heads, strict=True):
            lemma = strings.add(model.lemmas.of(words.texts[at], model.xpos[tag]))
            own = index[at]
            rows[own] = tags[tag], upos[pos], lemma, deps[dep], (index[head] - own) % (1 << 64)
            at += 1
    _fill_spaces(doc, rows, set(index))
    doc.from_array(ATTRIBUTES, rows)
    names = agree([name for part in found for name in part.names], words.texts, words.opens)
    doc.user_data[PARSED_HERE] = True
    doc.set_ents([Span(doc, index[start], index[end - 1] + 1, kind) for start, end, kind in names])


def _fill_spaces(doc: Doc, rows: Any, real: set[int]) -> None:
    """White space hangs on the token before it; at the start of the text on the first word, if any."""
    if len(real) == len(doc):
        return
    strings = doc.vocab.strings
    tag, pos, dep = (strings.add(label) for label in (SPACE_TAG, SPACE_POS, SPACE_DEP))
    first = min(real, default=0)
    for i in sorted(set(range(len(doc))) - real):
        offset = first - i if i <= first else -1
        rows[i] = tag, pos, doc[i].orth, dep, offset % (1 << 64)


@Language.factory(
    "diplo_english",
    default_config={"threads": 0},
    assigns=[
        "token.tag",
        "token.pos",
        "token.lemma",
        "token.dep",
        "token.head",
        "token.is_sent_start",
        "doc.ents",
    ],
)
def create_diplo_english(nlp: Language, name: str, threads: int) -> DiploEnglish:
    """The factory behind `nlp.add_pipe("diplo_english")`; `threads=0` takes one a core, two at most."""
    return DiploEnglish(nlp.vocab, threads)
