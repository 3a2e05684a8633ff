"""Low-rank additions to a finished encoder, by which it tells record parts beside all else.

The network that tags, parses and finds names stays as it is, to the last bit. For the record parts its text
runs through the encoder once more, now with a small product added to three of the products of each layer
(Hu et al., 2021: LoRA), and a head of its own reads the result.
"""

import torch
from torch import Tensor, nn

from training.batches import Batch
from training.marked import PARTS
from training.network import Network

RANK = 16
PRODUCTS = ("attention.output.dense", "intermediate.dense", "output.dense")


class Adapted(nn.Module):
    """A linear layer that is kept, and a product of low rank that is learned beside it."""

    def __init__(self, base: nn.Linear, rank: int) -> None:
        super().__init__()
        self.base = base
        self.down = nn.Parameter(torch.randn(rank, base.in_features) / base.in_features**0.5)
        self.up = nn.Parameter(torch.zeros(base.out_features, rank))

    def forward(self, x: Tensor) -> Tensor:
        return self.base(x) + nn.functional.linear(nn.functional.linear(x, self.down), self.up)


class PartsNetwork(nn.Module):
    """A finished network, frozen, with adapters and the head of the record parts."""

    def __init__(self, network: Network, dropout: float) -> None:
        super().__init__()
        network.requires_grad_(False)
        self.network = network
        self.adapters = nn.ModuleDict()
        for n, layer in enumerate(network.encoder.encoder.layer):
            for product in PRODUCTS:
                owner = layer.get_submodule(product.rpartition(".")[0]) if "." in product else layer
                adapted = Adapted(layer.get_submodule(product), RANK)
                setattr(owner, product.rpartition(".")[2], adapted)
                self.adapters[f"{n}-{product.replace('.', '-')}"] = adapted
        self.dropout = nn.Dropout(dropout)
        self.part = nn.Linear(network.tag.in_features, len(PARTS))

    def forward(self, batch: Batch) -> Tensor:
        """Scores of the parts, `[batch, tokens, parts]`."""
        x = self.network.tokens(batch.pieces, batch.mask, batch.piece_case, batch.ends, batch.case)
        return self.part(self.dropout(x))

    def learned(self) -> dict[str, Tensor]:
        """What is learned, by the names under which `training.graph` looks for it."""
        found = {"part.weight": self.part.weight, "part.bias": self.part.bias}
        for key, adapted in self.adapters.items():
            number, _, product = key.partition("-")
            name = f"encoder.encoder.layer.{number}.{product.replace('-', '.')}"
            found |= {f"{name}.down": adapted.down, f"{name}.up": adapted.up}
        return {name: value.detach().clone() for name, value in found.items()}
