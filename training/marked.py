"""Passages whose record parts are marked: who signs, what, between whom, where and when.

`training/marked/*.txt` hold passages of our own, one a line, `¶` between paragraphs, with marks
`{LABEL|text}`; `training/marked/gmb.json` holds the labels of sentences of the Groningen Meaning Bank, by
sentence number, as `[first, last, label]` in its tokens (the text stays in the corpus).
"""

import json
import re
from pathlib import Path

from diplo_cli.model.record_parts import AGREEING
from training.gmb import read_raw
from training.retokenise import Projected, project, project_text
from training.sentences import Sentence

STATES = (
    "signed", "agreed", "planned", "talks", "proposed", "force", "ratified", "extended", "suspended", "ended",
    "rejected", "old",
)  # fmt: skip
PARTS = ("O", "S", "P", "L", "D", "U", "E", *(f"A {state}" for state in STATES))
FOLDER = Path(__file__).parent / "marked"
HELD_BACK = 20
MARK = re.compile(r"\{([^{}|]*)\|([^{}|]+)\}")


def read_marked(*, held_back: bool = False, folder: Path = FOLDER) -> list[Sentence]:
    """The passages of our own, a paragraph each, every token with the number of its part.

    Every twentieth passage is held back from training, to measure with.
    """
    found = []
    for path in sorted(folder.glob("*.txt")):
        for n, line in enumerate(path.read_text(encoding="utf-8").splitlines()):
            if (n % HELD_BACK == 0) != held_back:
                continue
            for paragraph in line.split("¶"):
                if paragraph.strip():
                    item = project_text(*_plain(paragraph.strip()))
                    found.append(_sentence(item, f"{path.stem}-{n}"))
    return found


def mark_gmb(sentences: list[Sentence], corpus: Path, marks: Path = FOLDER / "gmb.json") -> None:
    """Gives `sentences`, made from the GMB's file `corpus`, their marks.

    Those without a word of agreeing have no part at all; the others stay unknown where nobody marked them.
    """
    known = json.loads(marks.read_text(encoding="utf-8"))
    for number, (sentence, (words, _)) in enumerate(zip(sentences, read_raw(corpus), strict=True)):
        if (spans := known.get(str(number))) is not None:
            item = project(words, [(first, last, label) for first, last, label in spans])
            sentence.parts = _numbers(item)
        elif not AGREEING.search(" ".join(sentence.words)):
            sentence.parts = [0] * len(sentence.words)


def _plain(passage: str) -> tuple[str, list[tuple[int, int, str]]]:
    """The passage without its marks, and the marks as character spans."""
    text, spans, at = "", [], 0
    for mark in MARK.finditer(passage):
        text += passage[at : mark.start()]
        spans.append((len(text), len(text) + len(mark[2]), mark[1]))
        text += mark[2]
        at = mark.end()
    return text + passage[at:], spans


def _sentence(item: Projected, document: str) -> Sentence:
    parts = _numbers(item)
    return Sentence(item.words, parts=parts, paragraph=True, document=document, starts_known=False)


def _numbers(item: Projected) -> list[int]:
    parts = [0] * len(item.words)
    for start, end, label in item.spans:
        parts[start:end] = [PARTS.index(label)] * (end - start)
    return parts
