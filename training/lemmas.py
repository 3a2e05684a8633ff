"""Makes the lemma table: what the treebanks say of a form and the rules do not.

python -m training.lemmas --data ../shared/data --out diplo_cli/model/lemmas.json
"""

import argparse
import json
import tempfile
from collections import Counter, defaultdict
from pathlib import Path

from diplo_cli.model.lemmas import Lemmas
from training.sentences import Sentence
from training.treebank import read_conllu

REGULAR = {
    "NN",
    "NNP",
    "CD",
    "SYM",
    "ADD",
    "FW",
    "LS",
    "NFP",
    "GW",
    "HYPH",
    ",",
    ".",
    ":",
    "``",
    "''",
    "$",
    "-LRB-",
    "-RRB-",
}

OPEN = {"NNS", "VBZ", "VBG", "VBD", "VBN", "JJR", "JJS"}


def make_table(sentences: list[Sentence]) -> dict[str, object]:
    """`exceptions` by tag and lower-case form, and the `verbs`."""
    counts: defaultdict[tuple[str, str], Counter[str]] = defaultdict(Counter)
    verbs: Counter[str] = Counter()
    for s in sentences:
        for word, tag, upos, lemma in zip(s.words, s.xpos, s.upos, s.lemmas, strict=True):
            if tag not in REGULAR and lemma != "_" and word.isascii():
                counts[tag, word.replace("’", "'").lower()][lemma] += 1
            if upos == "VERB" and tag.startswith("VB") and lemma.isascii() and lemma.islower():
                verbs[lemma] += 1
    known = sorted(verb for verb, count in verbs.items() if count > 1)
    rules = _rules(known)
    exceptions: dict[str, dict[str, str]] = {}
    for (tag, form), lemmas in sorted(counts.items()):
        lemma, count = lemmas.most_common(1)[0]
        if count < 2 and tag not in OPEN:
            continue  # a slip of the pen
        if rules.by_rule(form, tag).lower() != lemma.lower():
            exceptions.setdefault(tag, {})[form] = lemma
    return {"exceptions": exceptions, "verbs": known}


def _rules(verbs: list[str]) -> Lemmas:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "lemmas.json"
        path.write_text(json.dumps({"exceptions": {}, "verbs": verbs}))
        return Lemmas(path)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, default=Path("../shared/data"))
    parser.add_argument("--out", type=Path, default=Path("diplo_cli/model/lemmas.json"))
    args = parser.parse_args()
    folder = args.data / "treebank"
    table = make_table(read_conllu(folder / "ewt-train.conllu") + read_conllu(folder / "gum-train.conllu"))
    args.out.write_text(json.dumps(table, ensure_ascii=False, sort_keys=True, separators=(",", ":")) + "\n")


if __name__ == "__main__":
    main()
