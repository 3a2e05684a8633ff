"""Trains spaCy's small convolutional pipeline on the same corpora, to compare the embedded model with.

    python -m training.cnn --data DATA --out build/cnn --minutes 30

Tagger, parser and names share hash embeddings and four convolutions, 96 wide, as in spaCy's own small English
pipeline (Honnibal and Montani; settings of en_core_web_sm), without pre-trained vectors. Tokens whose
annotation leaves several types open are unknown to it. It is measured by `benchmarks/english.py --model`.
"""

import argparse
import random
import time
from pathlib import Path

import spacy
from spacy.language import Language
from spacy.tokens import Doc
from spacy.training import Example
from spacy.util import fix_random_seed, minibatch

from diplo_cli.model.tokens import TreebankEnglish
from training.corpus import Corpus, epoch_sentences, read_corpus
from training.labels import NER_TAGS, OUTSIDE
from training.sentences import Sentence

SINGLE_TAG = {1 << i: tag for i, tag in enumerate(NER_TAGS)} | {OUTSIDE: "O"}
TOK2VEC = {
    "@architectures": "spacy.Tok2Vec.v2",
    "embed": {
        "@architectures": "spacy.MultiHashEmbed.v2",
        "width": 96,
        "attrs": ["NORM", "PREFIX", "SUFFIX", "SHAPE", "SPACY"],
        "rows": [5000, 1000, 2500, 2500, 50],
        "include_static_vectors": False,
    },
    "encode": {
        "@architectures": "spacy.MaxoutWindowEncoder.v2",
        "width": 96,
        "depth": 4,
        "window_size": 1,
        "maxout_pieces": 3,
    },
}
LISTENER = {"@architectures": "spacy.Tok2VecListener.v1", "width": 96, "upstream": "tok2vec"}


def make_pipeline() -> Language:
    """The untrained pipeline, with the embedded model's tokenizer."""
    nlp = TreebankEnglish(meta={"name": "cnn"})
    nlp.add_pipe("tok2vec", config={"model": TOK2VEC})
    nlp.add_pipe("tagger", config={"model": {"@architectures": "spacy.Tagger.v2", "tok2vec": LISTENER}})
    for part, state in (("parser", "parser"), ("ner", "ner")):
        model = {
            "@architectures": "spacy.TransitionBasedParser.v2",
            "state_type": state,
            "extra_state_tokens": False,
            "hidden_width": 64,
            "maxout_pieces": 2,
            "use_upper": True,
            "tok2vec": LISTENER if part == "parser" else TOK2VEC,
        }
        nlp.add_pipe(part, config={"model": model})
    return nlp


def example(nlp: Language, sentence: Sentence) -> Example:
    """One sentence as spaCy's training example; layers that it lacks are left out."""
    words = sentence.words
    given: dict[str, object] = {"words": words}
    if sentence.heads:
        given |= {"heads": sentence.heads, "tags": sentence.xpos}
        given["deps"] = ["ROOT" if head == i else dep for i, (head, dep) in enumerate(_arcs(sentence))]
    if sentence.names:
        given["entities"] = _entities(sentence.names)
    return Example.from_dict(Doc(nlp.vocab, words), given)


def _entities(masks: list[int]) -> list[str]:
    """IOB tags; "-" where several are allowed, and for what goes on from there."""
    tags: list[str] = []
    for mask in masks:
        tag = SINGLE_TAG.get(mask, "-")
        goes_on = tag.startswith("I-") and (not tags or tags[-1][1:] != tag[1:])
        tags.append("-" if goes_on else tag)
    return tags


def _arcs(sentence: Sentence) -> list[tuple[int, str]]:
    return list(zip(sentence.heads, sentence.deps, strict=True))


def examples(nlp: Language, corpus: Corpus, epoch: int) -> list[Example]:
    """The sentences of one epoch, in random order."""
    sentences = [s for s in epoch_sentences(corpus, epoch, 8, 1000) if 1 < len(s.words) < 120]
    random.Random(epoch).shuffle(sentences)
    return [example(nlp, sentence) for sentence in sentences]


def train(nlp: Language, corpus: Corpus, minutes: float) -> None:
    """Passes over the corpora until the minutes are over; the averaged weights are kept."""
    begun = time.monotonic()
    first = examples(nlp, corpus, 0)
    optimizer = nlp.initialize(lambda: first)
    epoch = 0
    while True:
        losses: dict[str, float] = {}
        for batch in minibatch(examples(nlp, corpus, epoch), 128):
            nlp.update(batch, sgd=optimizer, drop=0.1, losses=losses)
            if time.monotonic() - begun > 60 * minutes:
                return
        print(epoch, f"{time.monotonic() - begun:.0f}s", {k: round(v) for k, v in losses.items()}, flush=True)
        epoch += 1


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--data", type=Path, default=Path("../shared/data"))
    parser.add_argument("--out", type=Path, default=Path("build/cnn"))
    parser.add_argument("--minutes", type=float, default=30)
    args = parser.parse_args()
    fix_random_seed(1)
    spacy.require_cpu()
    nlp = make_pipeline()
    train(nlp, read_corpus(args.data, with_dev=False), args.minutes)
    nlp.to_disk(args.out)


if __name__ == "__main__":
    main()
