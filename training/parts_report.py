"""Measures the record parts of the exported model on the marked passages that were held back.

    python -m training.parts_report

Precision, recall and F1 of each part by token; a state of an agreement counts once for being an agreement
(A) and once for the state.
"""

from collections import Counter

from spacy.tokens import Doc

from diplo_cli.model.record_parts import read_parts
from diplo_cli.pipeline import load_pipeline
from training.marked import PARTS, read_marked
from training.sentences import Sentence

Scores = dict[str, tuple[float, float, float, int]]


def part_scores(passages: int | None = None) -> Scores:
    """Precision, recall, F1 and number of tokens by part, on all held-back passages or the first few."""
    right, found, gold = Counter[str](), Counter[str](), Counter[str]()
    for words, parts in _passages()[:passages]:
        for part, label in zip(parts, _tell(words), strict=True):
            wanted = _kinds(PARTS[part])
            right.update(wanted & _kinds(label))
            found.update(_kinds(label))
            gold.update(wanted)
    scores = {}
    for kind in sorted(gold):
        p, r = right[kind] / max(1, found[kind]), right[kind] / gold[kind]
        scores[kind] = (p, r, 2 * p * r / max(p + r, 1e-9), gold[kind])
    return scores


def _tell(words: list[str]) -> list[str]:
    """The likeliest part of each word that is no white space."""
    nlp = load_pipeline()
    doc = Doc(nlp.vocab, words=words)
    for _, component in nlp.pipeline:
        doc = component(doc)
    told = read_parts(doc)
    if told is None:
        return [PARTS[0]] * sum(not word.isspace() for word in words)
    best = told.shares.argmax(-1)
    return [PARTS[n] for n, word in zip(best, words, strict=True) if not word.isspace()]


def _kinds(label: str) -> set[str]:
    return set() if label == "O" else {label, label[0]}


def _passages() -> list[tuple[list[str], list[int]]]:
    """Words of each passage, blank lines between its paragraphs, and the parts of the words."""
    by_document: dict[str, list[Sentence]] = {}
    for paragraph in read_marked(held_back=True):
        by_document.setdefault(paragraph.document, []).append(paragraph)
    found = []
    for paragraphs in by_document.values():
        words = [word for p in paragraphs for word in [*p.words, "\n\n"]][:-1]
        found.append((words, [part for p in paragraphs for part in p.parts]))
    return found


def main() -> None:
    print(f"{'part':12}{'P':>7}{'R':>7}{'F1':>7}{'tokens':>8}")
    for kind, (p, r, f1, count) in part_scores().items():
        print(f"{kind:12}{p:7.3f}{r:7.3f}{f1:7.3f}{count:8}")


if __name__ == "__main__":
    main()
