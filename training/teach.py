"""Lets a trained teacher parse the training sentences, for a smaller network to learn from.

    python -m training.teach --encoder DIR --teacher DIR --checkpoint build/teacher/final.pt \\
        --out build/taught.npz

The teacher is a larger encoder trained by `training.train --teacher`. It tells more than the gold trees:
how likely other heads are, and trees of sentences without any (Hinton et al., 2015; Anderson and
Gómez-Rodríguez, 2020, for parsers).
"""

import argparse
import random
import time
from pathlib import Path

import torch

from training.batches import TAUGHT, Vocabulary, collate, make_windows
from training.corpus import read_corpus
from training.network import Network
from training.pieces import Pieces
from training.sentences import Sentence
from training.taught import Parsed, everything, silent, write
from training.train import make_network, make_vocabulary


def parse(
    network: Network, sentences: list[Sentence], pieces: Pieces, labels: Vocabulary, size: int
) -> list[Parsed]:
    """Likeliest heads with their shares and the label of the first, for each sentence on its own."""
    bare = [Sentence(words=s.words) for s in sentences]
    windows = [make_windows([s], pieces, labels, random.Random(0), augment=False) for s in bare]
    order = sorted((i for i, w in enumerate(windows) if w), key=lambda i: len(windows[i][0].pieces))
    found = [silent(len(s.words)) for s in sentences]
    begun = time.time()
    at = 0
    while at < len(order):
        count = max(1, size // len(windows[order[min(at + 8, len(order) - 1)]][0].pieces))
        group = order[at : at + count]
        batch = collate([windows[i][0] for i in group])
        with torch.inference_mode(), torch.autocast("cpu", dtype=torch.bfloat16):
            x = network.tokens(batch.pieces, batch.mask, batch.piece_case, batch.ends, batch.case)
            arcs = network.arc.arcs(*network.arc.project(x)).float()
            arcs = arcs.masked_fill((batch.sentence < 0)[:, None, :], -1e4).softmax(-1)
            shares, heads = arcs.topk(min(TAUGHT, arcs.size(-1)))
            dependent, governor = network.label.project(x)
            of_head = governor.gather(1, heads[..., :1].expand(-1, -1, governor.size(-1)))
            deps = network.label.label_scores(dependent.flatten(0, 1), of_head.flatten(0, 1)).argmax(-1)
        deps = deps.view(heads.shape[:2])
        for row, i in enumerate(group):
            words = len(sentences[i].words)
            k = min(TAUGHT, words)
            found[i][0][:, :k] = heads[row, :words, :k].numpy()
            found[i][1][:, :k] = shares[row, :words, :k].numpy()
            found[i][2][:] = deps[row, :words].numpy()
        if at // 4000 != (at + count) // 4000:
            print(f"{at + count} of {len(order)} sentences, {time.time() - begun:.0f} s", flush=True)
        at += count
    return found


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, default=Path("../shared/data"))
    parser.add_argument("--encoder", type=Path, required=True, help="for the word pieces")
    parser.add_argument("--teacher", required=True, help="folder of the teacher's encoder")
    parser.add_argument("--checkpoint", type=Path, required=True)
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--sentences", type=int, default=10**9, help="how many at most")
    parser.add_argument("--batch", type=int, default=1600, help="word pieces a batch")
    args = parser.parse_args()
    corpus = read_corpus(args.data, True)
    labels = make_vocabulary(corpus)
    network = make_network(args.teacher, labels, 0.0)
    state = torch.load(args.checkpoint, weights_only=True)
    network.load_state_dict(state.get("slow", state))
    pieces = Pieces(str(args.encoder / "tokenizer.json"))
    write(parse(network.eval(), everything(corpus)[: args.sentences], pieces, labels, args.batch), args.out)


if __name__ == "__main__":
    main()
