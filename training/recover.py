"""Reads the shipped ONNX file back into float weights, so that training can go on from it.

    python -m training.recover --model diplo_cli/model/model.onnx --encoder DIR --out build/start.pt

What quantisation rounded off stays lost (int8 by channel), which a few hundred steps mend. Parameters without
influence on any score (the arc scorer's terms that are the same for every head) come back as zero.
"""

import argparse
import json
from pathlib import Path

import numpy as np
import onnx
import torch
from onnx import numpy_helper

from training.graph import Array, Weights, build
from training.labels import NER_TAGS, UPOS
from training.network import Network, load_encoder


def constants(model: onnx.ModelProto) -> dict[str, Array]:
    """Initial values by the name that `training.graph` gave them, bytes scaled back to numbers."""
    raw = {w.name: numpy_helper.to_array(w) for w in model.graph.initializer}
    values = {name: value for name, value in raw.items() if name.startswith("w") and "_" not in name}
    for name, value in raw.items():
        if name.endswith("_quantized"):
            plain = name.removesuffix("_quantized")
            zero = raw[f"{plain}_zero_point"].astype(np.float32)
            values[plain] = (value.astype(np.float32) - zero) * raw[f"{plain}_scale"]
    return values


def probe(network: Network) -> dict[str, Array]:
    """For each parameter an array of its shape that holds the numbers of its elements, counted over all."""
    numbers, count = {}, 0
    for name, value in network.state_dict().items():
        numbers[name] = (count + np.arange(value.numel(), dtype=np.float64)).reshape(tuple(value.shape))
        count += value.numel()
    return numbers


class Numbered(Weights):
    """Keeps the element numbers in double precision, which float32 could not tell apart."""

    def __call__(self, name: str) -> Array:
        return self.arrays[name]


def recover(model: onnx.ModelProto, network: Network) -> dict[str, torch.Tensor]:
    """The state of `network` with every value that the graph holds; the encoder's own elsewhere.

    The graph is built once more from element numbers in place of weights: where a constant holds the
    number n, the shipped file holds the value of parameter element n.
    """
    state = network.state_dict()
    flat = np.concatenate([v.numpy().astype(np.float32).ravel() for v in state.values()])
    shipped = constants(model)
    numbers = probe(network)
    merged = "encoder.embeddings.token_type_embeddings.weight"
    flat[numbers[merged].astype(np.int64).ravel()] = 0.0  # added to the positions in the graph
    numbers[merged] = np.zeros_like(numbers[merged])
    traced = build(Numbered(numbers, heads=12))
    for weight in traced.graph.initializer:
        places = numpy_helper.to_array(weight)
        if places.dtype == np.float64 and shipped[weight.name].dtype == np.float32:
            flat[places.astype(np.int64).ravel()] = shipped[weight.name].ravel()
    cut = np.cumsum([v.numel() for v in state.values()])[:-1]
    parts = zip(state.items(), np.split(flat, cut), strict=True)
    return {name: torch.from_numpy(part.copy()).view(value.shape) for (name, value), part in parts}


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--model", type=Path, default=Path("diplo_cli/model/model.onnx"))
    parser.add_argument("--encoder", required=True)
    parser.add_argument("--out", type=Path, required=True)
    args = parser.parse_args()
    labels = json.loads((args.model.parent / "labels.json").read_text())
    sizes = len(labels["xpos"]), len(UPOS), len(labels["deps"]), len(NER_TAGS)
    network = Network(load_encoder(args.encoder), *sizes)
    for scorer in (network.arc, network.label):
        torch.nn.init.zeros_(scorer.weight)
    args.out.parent.mkdir(parents=True, exist_ok=True)
    torch.save(recover(onnx.load(args.model), network), args.out)


if __name__ == "__main__":
    main()
