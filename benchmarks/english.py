"""Measures an English pipeline: tags, trees, sentences, names, speed, start and memory.

    python benchmarks/english.py --data ../shared/data [--model NAME] [--part trees names speed start]

Trees are measured on the test parts of EWT and GUM: once with the treebank's tokens and sentences, once on
the raw text of the documents (paragraphs kept), where a token counts only if its characters are the
treebank's. Scores on raw text are F1; labels count with their subtypes, punctuation counts too. Names are
measured on the raw text of the newswire stories, exact spans.
"""

import argparse
import json
import resource
import subprocess
import sys
import time
from collections.abc import Iterator
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass, field
from itertools import islice
from pathlib import Path

from spacy.language import Language
from spacy.tokens import Doc

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))

from diplo_cli.pipeline import load_pipeline  # noqa: E402

NEWSWIRE = {
    "PERSON": "Person",
    "ORG": "Organization",
    "GPE": "Location",
    "LOC": "Location",
    "NORP": "NORP",
    "DATE": "Date",
}
KINDS = ("Person", "Organization", "Location", "NORP", "Date")


@dataclass
class TreeDocument:
    """A document of a treebank: its text, and its tokens as character spans with tag, head and label."""

    text: str = ""
    words: list[str] = field(default_factory=list)
    spaces: list[bool] = field(default_factory=list)
    spans: list[tuple[int, int]] = field(default_factory=list)
    tags: list[str] = field(default_factory=list)
    heads: list[int] = field(default_factory=list)
    labels: list[str] = field(default_factory=list)
    starts: list[int] = field(default_factory=list)


def read_treebank(path: Path) -> list[TreeDocument]:
    """The documents of a CoNLL-U file; paragraphs are set apart by a blank line."""
    documents: list[TreeDocument] = []
    block: list[list[str]] = []
    fresh, paragraph = True, True
    for line in [*path.read_text(encoding="utf-8").splitlines(), ""]:
        if line.startswith("# newdoc"):
            fresh = True
        elif line.startswith("# newpar"):
            paragraph = True
        elif line and not line.startswith("#"):
            block.append(line.split("\t"))
        elif not line and block:
            if fresh:
                documents.append(TreeDocument())
            add_sentence(documents[-1], block, paragraph)
            block, fresh, paragraph = [], False, False
    return documents


def add_sentence(document: TreeDocument, rows: list[list[str]], paragraph: bool) -> None:
    if document.text and paragraph:
        document.text = document.text.rstrip() + "\n\n"
    base = len(document.words)
    document.starts.append(base)
    until, after = 0, True
    for row in rows:
        space = "SpaceAfter=No" not in row[9]
        if "-" in row[0]:
            until, after = int(row[0].split("-")[1]), space
        if not row[0].isdigit():
            continue
        number = int(row[0])
        space = False if number < until else after if number == until else space
        start = len(document.text)
        document.text += row[1] + (" " if space else "")
        document.words.append(row[1])
        document.spaces.append(space)
        document.spans.append((start, start + len(row[1])))
        document.tags.append(row[4])
        document.heads.append(base + int(row[6]) - 1 if row[6] != "0" else base + number - 1)
        document.labels.append(row[7] if row[6] != "0" else "ROOT")


def gold_scores(nlp: Language, documents: list[TreeDocument]) -> dict[str, float]:
    """Tags, UAS and LAS with the treebank's tokens and sentences."""
    docs = []
    for gold in documents:
        starts = set(gold.starts)
        docs.append(
            Doc(nlp.vocab, gold.words, gold.spaces, sent_starts=[i in starts for i in range(len(gold.words))])
        )
    right = {"tags": 0, "UAS": 0, "LAS": 0}
    total = 0
    for gold, doc in zip(documents, docs, strict=True):
        for _, pipe in nlp.pipeline:
            doc = pipe(doc)
        for i, token in enumerate(doc):
            total += 1
            right["tags"] += token.tag_ == gold.tags[i]
            right["UAS"] += token.head.i == gold.heads[i]
            right["LAS"] += token.head.i == gold.heads[i] and token.dep_ == gold.labels[i]
    return {name: count / total for name, count in right.items()}


def raw_scores(nlp: Language, documents: list[TreeDocument]) -> dict[str, float]:
    """F1 of tokens, tags, sentences and trees on raw text."""
    right: dict[str, int] = dict.fromkeys(("tokens", "tags", "sentences", "UAS", "LAS"), 0)
    ours = theirs = our_sentences = their_sentences = 0
    for gold, doc in zip(documents, nlp.pipe(d.text for d in documents), strict=True):
        tokens = [token for token in doc if not token.is_space]
        place = {(token.idx, token.idx + len(token)): token for token in tokens}
        ours, theirs = ours + len(tokens), theirs + len(gold.words)
        gold_sentences = sentence_spans(gold)
        found = {trimmed(sent) for sent in doc.sents}
        our_sentences, their_sentences = our_sentences + len(found), their_sentences + len(gold_sentences)
        right["sentences"] += len(found & gold_sentences)
        for i, span in enumerate(gold.spans):
            token = place.get(span)
            if token is None:
                continue
            right["tokens"] += 1
            right["tags"] += token.tag_ == gold.tags[i]
            head = (token.head.idx, token.head.idx + len(token.head))
            right["UAS"] += head == gold.spans[gold.heads[i]]
            right["LAS"] += head == gold.spans[gold.heads[i]] and token.dep_ == gold.labels[i]
    scores = {name: 2 * count / (ours + theirs) for name, count in right.items()}
    scores["sentences"] = 2 * right["sentences"] / (our_sentences + their_sentences)
    return scores


def sentence_spans(gold: TreeDocument) -> set[tuple[int, int]]:
    ends = [*gold.starts[1:], len(gold.words)]
    return {(gold.spans[a][0], gold.spans[b - 1][1]) for a, b in zip(gold.starts, ends, strict=True)}


def trimmed(sent: object) -> tuple[int, int]:
    tokens = [token for token in sent if not token.is_space]  # type: ignore[attr-defined]
    return (tokens[0].idx, tokens[-1].idx + len(tokens[-1])) if tokens else (-1, -1)


def read_newswire(folder: Path) -> Iterator[tuple[str, set[tuple[int, int, str]]]]:
    """Text and gold names of each story; offsets are found by walking the tokens along the text."""
    for path in sorted((folder / "annotated").iterdir()):
        rows = [line.split("\t") for line in path.read_text(encoding="utf-8").splitlines()]
        text = (folder / "text" / path.name.removesuffix(".tsv")).read_text(encoding="utf-8")
        yield text, gold_names(text, rows)


def gold_names(text: str, rows: list[list[str]]) -> set[tuple[int, int, str]]:
    names: list[tuple[int, int, str]] = []
    at = 0
    for row in rows:
        if len(row) < 2 or not row[0]:
            continue
        start = text.find(row[0], at, at + len(row[0]) + 200)
        if start < 0:
            continue
        at = start + len(row[0])
        if row[1].startswith("B-"):
            names.append((start, at, row[1][2:]))
        elif row[1].startswith("I-") and names:
            names[-1] = (names[-1][0], at, names[-1][2])
    return {name for name in names if name[2] in KINDS}


def name_scores(nlp: Language, folder: Path, stories: int | None = None) -> dict[str, dict[str, float]]:
    """Precision, recall and F1 of exact spans by type, and of all five together."""
    counts = {kind: [0, 0, 0] for kind in KINDS}
    texts = list(islice(read_newswire(folder), stories))
    for (_, gold), doc in zip(texts, nlp.pipe(text for text, _ in texts), strict=True):
        found = {(e.start_char, e.end_char, NEWSWIRE[e.label_]) for e in doc.ents if e.label_ in NEWSWIRE}
        for kind in KINDS:
            ours, theirs = {n for n in found if n[2] == kind}, {n for n in gold if n[2] == kind}
            for i, number in enumerate((len(ours & theirs), len(ours), len(theirs))):
                counts[kind][i] += number
    counts["all five"] = [sum(counts[kind][i] for kind in KINDS) for i in range(3)]
    return {
        kind: {"P": hit / max(ours, 1), "R": hit / max(theirs, 1), "F1": 2 * hit / max(ours + theirs, 1)}
        for kind, (hit, ours, theirs) in counts.items()
    }


def news_texts(data: Path) -> list[str]:
    return [
        path.read_text(encoding="utf-8") for path in sorted((data / "dev/worldwide-newswire/text").iterdir())
    ]


def words_a_second(model: str | None, texts: list[str]) -> tuple[float, float]:
    """Words (tokens that are not white space) annotated a second and a processor second, once all is warm."""
    nlp = load_pipeline(model)
    list(nlp.pipe(texts[:10]))
    begun, used = time.perf_counter(), time.process_time()
    words = sum(not token.is_space for doc in nlp.pipe(texts) for token in doc)
    return words / (time.perf_counter() - begun), words / (time.process_time() - used)


def speed(model: str | None, data: Path) -> dict[str, float]:
    """Words a second in one process on one and two cores, and with a process a core."""
    texts = news_texts(data)[:160]
    result = {}
    command = [sys.executable, __file__, "--data", str(data), "--part", "rate"]
    command += ["--model", model] if model else []
    for cores in ("0", "0,1"):
        run = subprocess.run(["taskset", "-c", cores, *command], capture_output=True, text=True, check=True)
        name = f"one process, {len(cores.split(','))} core(s)"
        result[name], result[f"{name}, a processor second"] = map(float, run.stdout.split())
    with ProcessPoolExecutor(2) as pool:
        rates = list(pool.map(words_a_second, [model] * 2, [texts[0::2], texts[1::2]]))
    result["two processes"] = sum(rate for rate, _ in rates)
    return result


def start_up(model: str | None) -> dict[str, float]:
    """Of a fresh interpreter: seconds to import spaCy, then to load and annotate one sentence; memory.

    Processor seconds stand beside the clock's: they tell more on a busy machine.
    """
    code = (
        "import time, resource; clock = lambda: (time.perf_counter(), time.process_time()); a = clock();"
        "import spacy; b = clock(); from diplo_cli.pipeline import load_pipeline;"
        f"nlp = load_pipeline({model!r}); nlp('Ministers met in Geneva.'); c = clock();"
        "print(b[0] - a[0], b[1] - a[1], c[0] - b[0], c[1] - b[1],"
        "resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024)"
    )
    runs = [
        subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=True)
        for _ in range(3)
    ]
    best = [min(map(float, column)) for column in zip(*(run.stdout.split() for run in runs), strict=True)]
    names = ("import spacy, s", "the same, processor s", "load, s", "the same, processor s ", "MB")
    return dict(zip(names, best, strict=True))


def measure_floors(data: Path | None) -> dict[str, float]:
    """Figures for the gate: EWT test with gold tokens, names on the newswire; nothing without the corpora."""
    if data is None:
        return {}
    nlp = load_pipeline()
    trees = gold_scores(nlp, read_treebank(data / "data" / "treebank" / "ewt-test.conllu"))
    names = name_scores(nlp, data / "data" / "dev" / "worldwide-newswire")
    figures = {f"ewt {name}": value for name, value in trees.items()}
    return figures | {f"newswire {kind} F1": scores["F1"] for kind, scores in names.items()}


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, default=Path("../shared/data"))
    parser.add_argument("--model")
    parser.add_argument("--part", nargs="*", default=["trees", "names", "speed", "start"])
    args = parser.parse_args()
    if args.part == ["rate"]:
        print(*words_a_second(args.model, news_texts(args.data)[:160]))
        return
    report: dict[str, object] = {}
    if "trees" in args.part:
        for bank in ("ewt", "gum"):
            documents = read_treebank(args.data / "treebank" / f"{bank}-test.conllu")
            report[f"{bank}, gold tokens and sentences"] = gold_scores(load_pipeline(args.model), documents)
            report[f"{bank}, raw text"] = raw_scores(load_pipeline(args.model), documents)
    if "names" in args.part:
        report["names"] = name_scores(load_pipeline(args.model), args.data / "dev" / "worldwide-newswire")
    if "start" in args.part:
        report["start"] = start_up(args.model)
    if "speed" in args.part:
        report["words a second"] = speed(args.model, args.data)
        report["peak MB"] = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(json.dumps(rounded(report), indent=1))


def rounded(value: object) -> object:
    if isinstance(value, dict):
        return {key: rounded(item) for key, item in value.items()}
    return round(value, 4) if isinstance(value, float) else value


if __name__ == "__main__":
    main()
