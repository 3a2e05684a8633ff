"""Several processes that train one network together, one a core; they share gradients, nothing else."""

import argparse
import random
from collections.abc import Callable, Iterator
from pathlib import Path

import torch

from training.batches import Batch, Vocabulary, batch_up, collate, make_windows
from training.pieces import Pieces
from training.sentences import Sentence

Worker = Callable[[int, argparse.Namespace], None]


def add_worker_options(parser: argparse.ArgumentParser) -> None:
    """What every training run is told: corpora, encoder, and how to compute."""
    parser.add_argument("--data", type=Path, default=Path("../shared/data"))
    parser.add_argument("--encoder", required=True)
    parser.add_argument("--bf16", action="store_true", help="matrix products in bfloat16: twice as fast")
    parser.add_argument("--workers", type=int, default=2, help="processes, one a core")


def start_workers(worker: Worker, args: argparse.Namespace) -> None:
    """Runs `worker(rank, args)` in `args.workers` processes, which meet in `args.out`."""
    args.out.mkdir(parents=True, exist_ok=True)
    _meeting(args).unlink(missing_ok=True)
    torch.multiprocessing.spawn(worker, (args,), nprocs=args.workers)


def join_workers(rank: int, args: argparse.Namespace) -> None:
    """The first thing that a worker does: one thread, and a place among the others."""
    torch.set_num_threads(1)
    torch.set_flush_denormal(True)
    torch.distributed.init_process_group(
        "gloo", init_method=f"file://{_meeting(args).resolve()}", rank=rank, world_size=args.workers
    )


def _meeting(args: argparse.Namespace) -> Path:
    return Path(args.out) / "rendezvous"


def deal_batches(
    sentences: Callable[[int], list[Sentence]], vocabulary: Vocabulary, rank: int, args: argparse.Namespace
) -> Iterator[Batch]:
    """This worker's batches without end, epoch after epoch, always in the same order; `sentences(n)` are
    those of epoch n.
    """
    pieces = Pieces(str(Path(args.encoder) / "tokenizer.json"))
    epoch = 0
    while True:
        rng = random.Random(epoch)
        windows = make_windows(sentences(epoch), pieces, vocabulary, rng)
        print(
            f"epoch {epoch}: {len(windows)} windows, {sum(len(w.pieces) for w in windows)} pieces", flush=True
        )
        groups = list(batch_up(windows, args.batch, rng))
        for i in range(0, len(groups) - args.workers + 1, args.workers):
            yield collate(groups[i + rank])
        epoch += 1


def share_gradients(parameters: list[torch.nn.Parameter], workers: int) -> None:
    """Replaces each worker's gradients by their mean."""
    grads = [torch.zeros_like(p) if p.grad is None else p.grad for p in parameters]
    flat = torch._utils._flatten_dense_tensors(grads)
    torch.distributed.all_reduce(flat)
    flat /= workers
    for p, grad in zip(parameters, torch._utils._unflatten_dense_tensors(flat, grads), strict=True):
        p.grad = grad


def share_number(value: float) -> float:
    """The first worker's number, so that all stop at the same step."""
    shared = torch.tensor([value], dtype=torch.float64)
    torch.distributed.broadcast(shared, 0)
    return float(shared)
