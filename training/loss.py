"""One number for all tasks; each sees only the tokens that its corpus annotates."""

import torch
from torch import Tensor, nn

from training.batches import IGNORE, Batch
from training.labels import NER_TAGS
from training.network import Network

BITS = torch.tensor([1 << i for i in range(len(NER_TAGS))])


def total_loss(network: Network, batch: Batch) -> tuple[Tensor, dict[str, float]]:
    """The weighted sum of the task losses, and each of them a token."""
    x = network.tokens(batch.pieces, batch.mask, batch.piece_case, batch.ends, batch.case)
    real = batch.sentence >= 0
    tokens = real.sum()
    parts = {
        "tag": _entropy(network.tag(x), batch.xpos),
        "upos": 0.3 * _entropy(network.upos(x), batch.upos),
        "start": 0.7 * _entropy(network.start(x), batch.start),
        "name": 1.5 * _set_loss(network.name(x)[real], batch.names[real]),
        **_tree(network, x, batch),
    }
    total = torch.stack(list(parts.values())).sum() / tokens
    return total, {name: float(value.detach()) / int(tokens) for name, value in parts.items()}


def _entropy(scores: Tensor, gold: Tensor) -> Tensor:
    return nn.functional.cross_entropy(
        scores.float().flatten(0, 1), gold.flatten(), ignore_index=IGNORE, reduction="sum"
    )


def _set_loss(scores: Tensor, masks: Tensor) -> Tensor:
    """-log of the probability of the allowed set; scores `[n, tags]`, masks `[n]`."""
    scores = scores.float()
    allowed = (masks[:, None] & BITS) != 0
    inside = scores.masked_fill(~allowed, -1e4).logsumexp(-1)
    return (scores.logsumexp(-1) - inside).sum()


def _tree(network: Network, x: Tensor, batch: Batch) -> dict[str, Tensor]:
    rows = (batch.heads != IGNORE).any(1)
    if not rows.any():
        zero = x.sum() * 0
        return {"arc": zero, "label": zero}
    x, heads, deps, sentence = x[rows], batch.heads[rows], batch.deps[rows], batch.sentence[rows]
    scores = network.arc.arcs(*network.arc.project(x)).float()
    same = sentence[:, :, None] == sentence[:, None, :]
    arcs = _entropy(scores.masked_fill(~same, -1e4), heads)
    known = (heads != IGNORE) & (deps != IGNORE)
    dependent, head = network.label.project(x)
    width = dependent.size(-1)
    of_head = head.gather(1, heads.clamp(min=0)[..., None].expand(-1, -1, width))
    labels = network.label.label_scores(dependent[known], of_head[known])
    return {"arc": arcs, "label": nn.functional.cross_entropy(labels.float(), deps[known], reduction="sum")}
