"""Trains the adapters and the head of the record parts on top of a finished network, a process a core.

    python -m training.train_parts --data DATA --encoder ENCODER --start START.pt --out build/parts

Only what `training.adapter` adds is trained; it is written to `--out`/parts.pt.
"""

import argparse
import json
import time
from collections.abc import Iterator
from pathlib import Path

import torch
from torch import nn

from training.adapter import PartsNetwork
from training.batches import IGNORE, Batch, Vocabulary
from training.gazetteer import Gazetteer
from training.gmb import read_gmb
from training.labels import UPOS
from training.marked import mark_gmb, read_marked
from training.sentences import Sentence
from training.train import make_network
from training.workers import (
    add_worker_options,
    deal_batches,
    join_workers,
    share_gradients,
    share_number,
    start_workers,
)

RATE, WARM_UP, DROPOUT = 2e-3, 60, 0.1
UNMARKED = 6000  # sentences of the GMB without any part, an epoch
SLOW = 0.995


def read_sentences(data: Path) -> tuple[list[Sentence], list[Sentence]]:
    """Marked passages and sentences, and those of the GMB that have no part."""
    path = data / "ner" / "gmb-ner.csv"
    gmb = read_gmb(path, Gazetteer(data / "gazetteers"))
    mark_gmb(gmb, path)
    known = [s for s in gmb if s.parts]
    return read_marked() + [s for s in known if any(s.parts)], [s for s in known if not any(s.parts)]


def read_labels(path: Path) -> Vocabulary:
    labels = json.loads(path.read_text(encoding="utf-8"))
    xpos, upos, deps = (
        {label: i for i, label in enumerate(part)} for part in (labels["xpos"], UPOS, labels["deps"])
    )
    return Vocabulary(xpos, upos, deps)


def train(rank: int, args: argparse.Namespace) -> None:
    """One worker of several."""
    join_workers(rank, args)
    labels = read_labels(args.start.parent / "labels.json")
    network = make_network(args.encoder, labels, 0.0)
    network.load_state_dict(torch.load(args.start, weights_only=True))
    torch.manual_seed(1)
    marked, unmarked = read_sentences(args.data)

    def sentences(epoch: int) -> list[Sentence]:
        start = epoch * UNMARKED % len(unmarked)
        return marked + unmarked[start : start + UNMARKED]

    loop(args, rank, PartsNetwork(network, DROPOUT).train(), deal_batches(sentences, labels, rank, args))


def loop(args: argparse.Namespace, rank: int, model: PartsNetwork, stream: Iterator[Batch]) -> None:
    """Steps until `--steps` or `--seconds` are over; the average of what is learned is what is kept."""
    parameters = [p for p in model.parameters() if p.requires_grad]
    optimizer = torch.optim.AdamW(parameters, lr=RATE, weight_decay=0.01, betas=(0.9, 0.98))
    average = model.learned()
    begun, summed = time.time(), 0.0
    for step, batch in enumerate(stream):
        seconds = time.time() - begun
        passed = share_number(seconds / args.seconds if args.seconds else step / args.steps)
        if passed >= 1.0:
            break
        for group in optimizer.param_groups:
            group["lr"] = RATE * min(1.0, (step + 1) / WARM_UP) * (1 - passed)
        optimizer.zero_grad(set_to_none=True)
        with torch.autocast("cpu", dtype=torch.bfloat16, enabled=args.bf16):
            scores = model(batch)
        loss = nn.functional.cross_entropy(
            scores.float().flatten(0, 1), batch.parts.flatten(), ignore_index=IGNORE
        )
        loss.backward()
        share_gradients(parameters, args.workers)
        nn.utils.clip_grad_norm_(parameters, 1.0)
        optimizer.step()
        keep = min(SLOW, (1 + step) / (20 + step))
        for name, value in model.learned().items():
            average[name].lerp_(value, 1 - keep)
        summed += float(loss.detach())
        if rank == 0 and step % 50 == 49:
            print(f"{step + 1} {seconds:.0f}s {passed:.2f} loss {summed / 50:.4f}", flush=True)
            summed = 0.0
            torch.save(average, args.out / "parts.pt")
    if rank == 0:
        torch.save(average, args.out / "parts.pt")


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    add_worker_options(parser)
    parser.add_argument("--start", type=Path, required=True, help="weights, with labels.json beside them")
    parser.add_argument("--out", type=Path, default=Path("build/parts"))
    parser.add_argument("--steps", type=int, default=2000)
    parser.add_argument("--seconds", type=float, default=0.0, help="stop by the clock instead of by steps")
    parser.add_argument("--batch", type=int, default=1600, help="word pieces a step and worker")
    start_workers(train, parser.parse_args())


if __name__ == "__main__":
    main()
