"""Lets trained teachers parse the training sentences, for the network to learn from.

    python -m training.teach --encoder DIR --teacher MPNET build/teacher/final.pt 0.6 \\
        --teacher DIR build/three/blend.pt 0.4 --out build/taught-0.npz

A teacher is a network trained by `training.train`, with its own or another encoder; several vote. They tell
more than the gold trees: how likely other heads are, and trees of sentences without any (Hinton et al.,
2015; for parsers Anderson and Gómez-Rodríguez, 2020).
"""

import argparse
import random
import time
from dataclasses import dataclass
from pathlib import Path

import torch
from torch import Tensor

from training.batches import TAUGHT, Batch, Vocabulary, collate, make_windows
from training.corpus import read_corpus
from training.network import Network
from training.pieces import Pieces
from training.sentences import Sentence
from training.taught import Parsed, everything, silent, write
from training.train import make_network, make_vocabulary


@dataclass(frozen=True)
class Teachers:
    """Networks that vote on heads and labels, with their shares of the vote."""

    networks: list[Network]
    shares: list[float]

    def vote(self, batch: Batch) -> tuple[Tensor, Tensor, Tensor]:
        """Likeliest heads and their shares `[batch, tokens, k]`, labels of the first `[batch, tokens]`."""
        seen = [
            n.tokens(batch.pieces, batch.mask, batch.piece_case, batch.ends, batch.case)
            for n in self.networks
        ]
        padding = (batch.sentence < 0)[:, None, :]
        arcs = torch.zeros(1)
        for network, x, share in zip(self.networks, seen, self.shares, strict=True):
            scores = network.arc.arcs(*network.arc.project(x)).float()
            arcs = arcs + share * scores.masked_fill(padding, -1e4).softmax(-1)
        shares, heads = arcs.topk(min(TAUGHT, arcs.size(-1)))
        labels = torch.zeros(1)
        for network, x, share in zip(self.networks, seen, self.shares, strict=True):
            dependent, governor = network.label.project(x)
            of_head = governor.gather(1, heads[..., :1].expand(-1, -1, governor.size(-1)))
            scores = network.label.label_scores(dependent.flatten(0, 1), of_head.flatten(0, 1)).float()
            labels = labels + share * scores.softmax(-1)
        return heads, shares, labels.argmax(-1).view(heads.shape[:2])


def parse(
    teachers: Teachers, sentences: list[Sentence], pieces: Pieces, labels: Vocabulary, size: int
) -> list[Parsed]:
    """Likeliest heads with their shares and the label of the first, for each sentence on its own."""
    bare = [Sentence(words=s.words) for s in sentences]
    windows = [make_windows([s], pieces, labels, random.Random(0), augment=False) for s in bare]
    order = sorted((i for i, w in enumerate(windows) if w), key=lambda i: len(windows[i][0].pieces))
    found = [silent(len(s.words)) for s in sentences]
    begun = told = time.time()
    while order:
        count = max(1, size // len(windows[order[-1]][0].pieces))
        group, order = order[-count:], order[:-count]
        with torch.inference_mode(), torch.autocast("cpu", dtype=torch.bfloat16):
            voted = [part.numpy() for part in teachers.vote(collate([windows[i][0] for i in group]))]
        for row, i in enumerate(group):
            words = len(sentences[i].words)
            k = min(TAUGHT, words)
            for target, part in zip(found[i][:2], voted[:2], strict=True):
                target[:, :k] = part[row, :words, :k]
            found[i][2][:] = voted[2][row, :words]
        if time.time() - told > 60:
            told = time.time()
            print(f"{len(order)} sentences left after {told - begun:.0f} s", flush=True)
    return found


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, default=Path("../shared/data"))
    parser.add_argument("--encoder", type=Path, required=True, help="for the word pieces")
    parser.add_argument("--teacher", nargs=3, action="append", required=True, help="encoder, weights, share")
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--first", type=int, default=0, help="sentence to begin with: trees, names, GMB")
    parser.add_argument("--last", type=int, default=10**9, help="sentence to stop before")
    parser.add_argument("--batch", type=int, default=1600, help="word pieces a batch")
    args = parser.parse_args()
    corpus = read_corpus(args.data, True)
    labels = make_vocabulary(corpus)
    networks = [load_teacher(encoder, Path(weights), labels) for encoder, weights, _ in args.teacher]
    teachers = Teachers(networks, [float(share) for _, _, share in args.teacher])
    pieces = Pieces(str(args.encoder / "tokenizer.json"))
    sentences = everything(corpus)[args.first : args.last]
    write(args.first, parse(teachers, sentences, pieces, labels, args.batch), args.out)


def load_teacher(encoder: str, weights: Path, labels: Vocabulary) -> Network:
    """A network with its trained weights, ready to parse."""
    network = make_network(encoder, labels, 0.0)
    state = torch.load(weights, weights_only=True)
    network.load_state_dict(state.get("slow", state))
    return network.eval()


if __name__ == "__main__":
    main()
