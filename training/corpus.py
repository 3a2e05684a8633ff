"""All training sentences together, and which of them make up an epoch."""

import random
from dataclasses import dataclass
from pathlib import Path

from training.gazetteer import Gazetteer
from training.gmb import read_gmb
from training.name_corpora import read_name_corpora
from training.sentences import Sentence
from training.templates import make_examples
from training.treebank import read_conllu, read_gum


@dataclass
class Corpus:
    """Sentences by source; `gmb` is consumed a part an epoch, `names` half of it."""

    trees: list[Sentence]
    names: list[Sentence]
    gmb: list[Sentence]
    gazetteer: Gazetteer


def read_corpus(data: Path, with_dev: bool) -> Corpus:
    """Everything below `data` that may be trained on and shipped; the treebanks' dev parts if asked."""
    gazetteer = Gazetteer(data / "gazetteers")
    trees = read_conllu(data / "treebank" / "ewt-train.conllu")
    trees += read_gum(data / "treebank" / "gum-train.conllu", gazetteer)
    if with_dev:
        trees += read_conllu(data / "treebank" / "ewt-dev.conllu")
        trees += read_gum(data / "treebank" / "gum-dev.conllu", gazetteer)
    names = read_name_corpora(data / "ner", gazetteer)
    random.Random(1).shuffle(names)
    return Corpus(trees, names, read_gmb(data / "ner" / "gmb-ner.csv", gazetteer), gazetteer)


def epoch_sentences(corpus: Corpus, epoch: int, parts: int, examples: int) -> list[Sentence]:
    """The sentences of one epoch: all trees, half of the small corpora, one part of GMB, fresh examples."""
    rng = random.Random(1000 + epoch)
    size = len(corpus.gmb) // parts + 1
    part = epoch % parts
    half = len(corpus.names) // 2
    names = corpus.names[:half] if epoch % 2 else corpus.names[half:]
    made = make_examples(examples, rng, corpus.gazetteer)
    return corpus.trees + names + corpus.gmb[part * size : (part + 1) * size] + made
