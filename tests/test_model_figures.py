"""The model is as good as its card says: on a small sample of our own, and on measuring data where it is at
hand.

In the sample a name stands in brackets with its type. A processor of another kind may round int8 products
otherwise, so figures may differ a little from those on the card.
"""

from __future__ import annotations

import json
import re
import sys
from pathlib import Path

import pytest
from spacy.tokens import Doc

from diplo_cli.pipeline import load_pipeline, model_name
from training.parts_report import part_scores

ROOT = Path(__file__).parent.parent
META = json.loads((ROOT / "diplo_cli" / "model" / "meta.json").read_text(encoding="utf-8"))
TOLERANCE = 0.015

NAMES = """
[Foreign Ministry|ORG] spokesman [Tariq Mehmood|PERSON] said on [Monday|DATE] that [Pakistan|GPE] will come.
[Kenyan|NORP] President [Wanjiru Kamau|PERSON] flew to [Addis Ababa|GPE] on [3 June 2024|DATE].
The [Treaty of Vientiane|LAW] was signed in [1987|DATE] by [Laos|GPE] and [Thailand|GPE].
[Japan|GPE] and [Australia|GPE] signed the [Reciprocal Access Agreement|LAW] in [Tokyo|GPE].
Defence Minister [Li Guohua|PERSON] met [Vietnamese|NORP] counterpart [Tran Van Duc|PERSON] in [Hanoi|GPE].
[UN|ORG] Secretary-General [Maria Lopes|PERSON] urged [Israel|GPE] and [Hamas|ORG] to resume talks.
The [European Union|ORG] and [Mercosur|ORG] concluded the talks in [Montevideo|GPE] on [Friday|DATE].
“We are ready,” [Yusuf al-Khatib|PERSON] told [Reuters|ORG] in [Doha|GPE].
[India|GPE]-[Nepal|GPE] ties matter, the [World Bank|ORG] said.
Ships in the [Red Sea|LOC] came under fire, the [Ministry of Defence|ORG] said.
Mr. [Okonkwo|PERSON] arrived in [Abuja|GPE] with Ms [Adeyemi|PERSON].
The [World Health Organization|ORG] ([WHO|ORG]) sent doctors to [Sierra Leone|GPE] in [March|DATE].
[Palestinians|NORP] and [Israelis|NORP] marched in [Haifa|GPE].
[K. P. Sharma|PERSON], the leader of the [Congress Party|ORG], lost.
[Brazilian|NORP] and [Argentine|NORP] officials met at the [G20 Summit|EVENT] in [Rio de Janeiro|GPE].
[Germany|GPE]’s chancellor spoke to [Charles de Vries|PERSON] about [NATO|ORG].
""".strip().split("\n")

# word/tag/head/label, heads from 1, the root's 0; an empty line ends a sentence; punctuation is not counted
TREES = """
Ministers/NNS/6/nsubj from/IN/3/case Peru/NNP/1/nmod and/CC/5/cc Chile/NNP/3/conj signed/VBD/0/ROOT
a/DT/8/det treaty/NN/6/obj in/IN/10/case Lima/NNP/6/obl on/IN/12/case Friday/NNP/6/obl ././6/punct

The/DT/2/det agreement/NN/4/nsubj:pass was/VBD/4/aux:pass signed/VBN/0/ROOT by/IN/7/case
President/NNP/7/nmod:desc Amina/NNP/4/obl:agent Diallo/NNP/7/flat ././4/punct

She/PRP/2/nsubj said/VBD/0/ROOT the/DT/4/det talks/NNS/6/nsubj would/MD/6/aux resume/VB/2/ccomp
next/JJ/8/amod week/NN/6/obl:unmarked ././2/punct

“/``/3/punct We/PRP/3/nsubj want/VBP/9/ccomp peace/NN/3/obj ,/,/9/punct ”/''/3/punct the/DT/8/det
minister/NN/9/nsubj said/VBD/0/ROOT in/IN/11/case Nairobi/NNP/9/obl ././9/punct

Kenya/NNP/3/nmod:poss 's/POS/1/case parliament/NN/6/nsubj has/VBZ/6/aux not/RB/6/advmod
ratified/VBN/0/ROOT the/DT/8/det deal/NN/6/obj ././6/punct

Officials/NNS/6/nsubj who/WP/3/nsubj attended/VBD/1/acl:relcl the/DT/5/det summit/NN/3/obj
declined/VBD/0/ROOT to/TO/8/mark comment/VB/6/xcomp ././6/punct
""".strip().split("\n\n")


def read_marked(line: str) -> tuple[str, set[tuple[int, int, str]]]:
    """Text and names of a line with names in brackets."""
    text, names, at = "", set(), 0
    for match in re.finditer(r"\[([^|\]]+)\|(\w+)\]", line):
        text += line[at : match.start()]
        names.add((len(text), len(text) + len(match[1]), match[2]))
        text, at = text + match[1], match.end()
    return text + line[at:], names


def sample_figures() -> dict[str, float]:
    """F1 of names, accuracy of tags and of labelled heads on the sample."""
    nlp = load_pipeline()
    hits = ours = theirs = 0
    for line in NAMES:
        text, gold = read_marked(line)
        found = {(ent.start_char, ent.end_char, ent.label_) for ent in nlp(text).ents}
        hits, ours, theirs = hits + len(found & gold), ours + len(found), theirs + len(gold)
    tags = heads = total = 0
    for line in TREES:
        rows = [token.rsplit("/", 3) for token in line.split()]
        doc = Doc(nlp.vocab, words=[row[0] for row in rows], sent_starts=[i == 0 for i in range(len(rows))])
        for _, pipe in nlp.pipeline:
            doc = pipe(doc)
        for token, (_, tag, head, label) in zip(doc, rows, strict=True):
            if label == "punct":
                continue
            total += 1
            tags += token.tag_ == tag
            heads += token.dep_ == label and token.head.i == (int(head) - 1 if int(head) else token.i)
    return {"names F1": 2 * hits / (ours + theirs), "tags": tags / total, "LAS": heads / total}


def test_card_and_pipeline_agree_on_the_version() -> None:
    assert model_name(load_pipeline()) == f"{META['name']} {META['version']}"


def test_package_stays_small() -> None:
    size = sum(
        path.stat().st_size
        for path in (ROOT / "diplo_cli" / "model").iterdir()
        if path.suffix != ".py" and path.is_file()
    )
    assert size <= 30_000_000


@pytest.mark.parametrize("figure", ["names F1", "tags", "LAS"])
def test_sample(figure: str) -> None:
    assert sample_figures()[figure] == pytest.approx(META["sample"][figure], abs=2 * TOLERANCE)


def test_newswire_subset(shared: Path) -> None:
    sys.path.insert(0, str(ROOT))
    from benchmarks.english import name_scores

    scores = name_scores(load_pipeline(), shared / "data" / "dev" / "worldwide-newswire", stories=25)
    for kind, figure in META["newswire, first 25 stories"].items():
        assert scores[kind]["F1"] == pytest.approx(figure, abs=TOLERANCE), kind


def test_treebank_subset(shared: Path) -> None:
    sys.path.insert(0, str(ROOT))
    from benchmarks.english import gold_scores, read_treebank

    scores = gold_scores(load_pipeline(), read_treebank(shared / "data" / "treebank" / "gum-test.conllu")[:3])
    for figure, value in META["gum test, first 3 documents"].items():
        assert scores[figure] == pytest.approx(value, abs=TOLERANCE), figure


def test_record_parts_are_told_as_well_as_the_card_says() -> None:
    scores = part_scores(100)
    for kind, figure in META["record parts, first 100 held-back passages"].items():
        assert scores[kind][2] == pytest.approx(figure, abs=2 * TOLERANCE), kind
