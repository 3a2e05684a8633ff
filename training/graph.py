"""The network as an ONNX graph, written by hand: one window in, all annotations out.

Inputs (int64): `pieces[S]`, `piece_case[S]`, `first[T]`, `last[T]`, `case[T]`, `forced[T]`, the last with 1
where a sentence must begin, -1 where none may, and 0 elsewhere. Outputs: `tag[T]`, `upos[T]`, `start[T]`
(0/1), `names[T, tags]` (scores), `head[T]` (token index, the root points at itself), `dep[T]`; and for the
repair of trees `arcs[T, T]` (scores) and the parts of the label scores: the label l of token i below token
h scores `left[i, l] @ governor[h] + plain[i, l]`.

With adapters there are the input `adapt` (float: 1 adds them, 0 leaves all else as it is without them) and
the output `parts[T, parts]`, the probabilities of record parts, which mean something with 1 only.
"""

import numpy as np
import onnx
from onnx import TensorProto, helper, numpy_helper

Array = np.ndarray
MICROSOFT = "com.microsoft"
LONGEST = 200  # word pieces of a window, with room to spare; positions behind it are left out


class Graph:
    """Collects nodes and weights; every method returns the name of the new value."""

    def __init__(self) -> None:
        self.nodes: list[onnx.NodeProto] = []
        self.weights: list[onnx.TensorProto] = []
        self.count = 0
        self.numbers = {"w": 0, "a": 0}

    def const(self, array: Array, prefix: str = "w") -> str:
        """A constant; those of adapters ("a") are numbered apart: the others keep their names."""
        name = f"{prefix}{self.numbers[prefix]}"
        self.numbers[prefix] += 1
        self.weights.append(numpy_helper.from_array(np.ascontiguousarray(array), name))
        return name

    def add(self, op: str, *inputs: str, domain: str = "", output: str = "", **attributes: object) -> str:
        self.count += 1
        output = output or f"v{self.count}"
        name = f"{op}_{self.count}"
        self.nodes.append(
            helper.make_node(op, list(inputs), [output], name=name, domain=domain, **attributes)
        )
        return output

    def linear(self, x: str, weight: Array, bias: Array, output: str = "", prefix: str = "w") -> str:
        """x @ weight.T + bias, weights as torch keeps them."""
        product = self.add("MatMul", x, self.const(weight.T, prefix))
        return self.add("Add", product, self.const(bias, prefix), output=output)

    def axis(self, value: int) -> str:
        return self.const(np.array([value], dtype=np.int64))


class Weights:
    """Float32 arrays by name."""

    def __init__(self, arrays: dict[str, Array], heads: int) -> None:
        self.arrays = arrays
        self.heads = heads

    def __call__(self, name: str) -> Array:
        return self.arrays[name].astype(np.float32)

    @property
    def has_parts(self) -> bool:
        """Whether adapters and a head for the record parts are there."""
        return "part.weight" in self.arrays


def build(w: Weights) -> onnx.ModelProto:
    """The whole graph in float32, with the word embeddings in int8."""
    g = Graph()
    x = _tokens(g, w, _encoder(g, w))
    for name in ("tag", "upos"):
        scores = g.linear(x, w(f"{name}.weight"), w(f"{name}.bias"))
        g.add("ArgMax", scores, axis=1, keepdims=0, output=name)
    g.linear(x, w("name.weight"), w("name.bias"), output="names")
    if w.has_parts:
        scores = g.linear(x, w("part.weight"), w("part.bias"), prefix="a")
        g.add("Softmax", scores, axis=1, output="parts")
    starts = g.linear(x, w("start.weight"), w("start.bias"))
    guessed = g.add("ArgMax", starts, axis=1, keepdims=0)
    zero = g.const(np.array(0, dtype=np.int64))
    known = g.add("Max", "forced", zero)
    start = g.add("Where", g.add("Equal", "forced", zero), guessed, known, output="start")
    _tree(g, w, x, start)
    return _model(g, w.has_parts)


def _encoder(g: Graph, w: Weights) -> str:
    words = w("encoder.embeddings.word_embeddings.weight")
    scale = np.abs(words).max(1, keepdims=True) / 127
    small = g.const(np.round(words / scale).astype(np.int8))
    x = g.add("Cast", g.add("Gather", small, "pieces"), to=TensorProto.FLOAT)
    x = g.add("Mul", x, g.add("Gather", g.const(scale.astype(np.float32)), "pieces"))
    x = g.add("Add", x, g.add("Gather", g.const(w("encoder_case.weight")), "piece_case"))
    count = g.add("Shape", "pieces")
    kind = w("encoder.embeddings.token_type_embeddings.weight")[:1]
    positions = g.const(w("encoder.embeddings.position_embeddings.weight")[:LONGEST] + kind)
    x = g.add("Add", x, g.add("Slice", positions, g.axis(0), count, g.axis(0)))
    x = _normalise(g, w, "encoder.embeddings.LayerNorm", x)
    x = g.add("Unsqueeze", x, g.axis(0))
    layer = 0
    while f"encoder.encoder.layer.{layer}.output.dense.weight" in w.arrays:
        x = _layer(g, w, f"encoder.encoder.layer.{layer}.", x)
        layer += 1
    return g.add("Squeeze", x, g.axis(0))


def _normalise(g: Graph, w: Weights, name: str, x: str) -> str:
    return g.add(
        "LayerNormalization",
        x,
        g.const(w(f"{name}.weight")),
        g.const(w(f"{name}.bias")),
        axis=-1,
        epsilon=1e-12,
    )


def _layer(g: Graph, w: Weights, prefix: str, x: str) -> str:
    own = prefix + "attention.self."
    joined = np.concatenate([w(f"{own}{part}.weight").T for part in ("query", "key", "value")], axis=1)
    bias = np.concatenate([w(f"{own}{part}.bias") for part in ("query", "key", "value")])
    attended = g.add("Attention", x, g.const(joined), g.const(bias), domain=MICROSOFT, num_heads=w.heads)
    out = _product(g, w, prefix + "attention.output.dense", attended)
    x = _skip(g, w, out, x, prefix + "attention.output.")
    wide = _product(g, w, prefix + "intermediate.dense", x)
    wide = g.add("BiasGelu", wide, g.const(w(prefix + "intermediate.dense.bias")), domain=MICROSOFT)
    out = _product(g, w, prefix + "output.dense", wide)
    return _skip(g, w, out, x, prefix + "output.")


def _product(g: Graph, w: Weights, name: str, x: str) -> str:
    """x @ weight.T, and `adapt` times the adapter's product, if there is one."""
    out = g.add("MatMul", x, g.const(w(f"{name}.weight").T))
    if not w.has_parts:
        return out
    low = g.add("MatMul", x, g.const(w(f"{name}.down").T, "a"))
    low = g.add("MatMul", low, g.const(w(f"{name}.up").T, "a"))
    return g.add("Add", out, g.add("Mul", low, "adapt"))


def _skip(g: Graph, w: Weights, x: str, residual: str, prefix: str) -> str:
    gamma, beta = g.const(w(prefix + "LayerNorm.weight")), g.const(w(prefix + "LayerNorm.bias"))
    bias = g.const(w(prefix + "dense.bias"))
    return g.add("SkipLayerNormalization", x, residual, gamma, beta, bias, domain=MICROSOFT, epsilon=1e-12)


def _tokens(g: Graph, w: Weights, hidden: str) -> str:
    both = g.add("Add", g.add("Gather", hidden, "first"), g.add("Gather", hidden, "last"))
    mean = g.add("Mul", both, g.const(np.float32(0.5)))
    return g.add("Concat", mean, g.add("Gather", g.const(w("case.weight")), "case"), axis=1)


def _tree(g: Graph, w: Weights, x: str, start: str) -> None:
    number = g.add("CumSum", start, g.const(np.array(0, dtype=np.int64)))
    same = g.add("Equal", g.add("Unsqueeze", number, g.axis(1)), g.add("Unsqueeze", number, g.axis(0)))
    weight = w("arc.weight")
    width = weight.shape[0] - 1
    dependent, governor = _forms(g, w, "arc", x)
    left = g.add(
        "Add", g.add("MatMul", dependent, g.const(weight[:width, :width])), g.const(weight[width, :width])
    )
    scores = g.add("MatMul", left, g.add("Transpose", governor, perm=[1, 0]))
    arcs = g.add("Where", same, scores, g.const(np.float32(-1e4)), output="arcs")
    head = g.add("ArgMax", arcs, axis=1, keepdims=0, output="head")
    dependent, governor = _forms(g, w, "label", x)
    g.add("Identity", governor, output="governor")
    _labels(g, w("label.weight"), dependent, g.add("Gather", governor, head))


def _forms(g: Graph, w: Weights, name: str, x: str) -> tuple[str, str]:
    """Dependent and head form of each token."""
    sides = []
    for side in ("dependent", "head"):
        product = g.add("MatMul", x, g.const(w(f"{name}.{side}.weight").T))
        sides.append(g.add("BiasGelu", product, g.const(w(f"{name}.{side}.bias")), domain=MICROSOFT))
    return sides[0], sides[1]


def _labels(g: Graph, weight: Array, dependent: str, governor: str) -> None:
    width = weight.shape[0] - 1
    labels = weight.shape[1] // (width + 1)
    cube = weight.reshape(width + 1, labels, width + 1)
    flat = cube[:width, :, :width].reshape(width, -1)
    left = g.add(
        "Add", g.add("MatMul", dependent, g.const(flat)), g.const(cube[width, :, :width].reshape(-1))
    )
    left = g.add("Reshape", left, g.const(np.array([-1, labels, width], dtype=np.int64)), output="left")
    scores = g.add("Squeeze", g.add("MatMul", left, g.add("Unsqueeze", governor, g.axis(2))), g.axis(2))
    plain = g.add("MatMul", dependent, g.const(cube[:width, :, width]))
    plain = g.add("Add", plain, g.const(cube[width, :, width]), output="plain")
    g.add("ArgMax", g.add("Add", scores, plain), axis=1, keepdims=0, output="dep")


def _model(g: Graph, has_parts: bool) -> onnx.ModelProto:
    whole, real = TensorProto.INT64, TensorProto.FLOAT
    inputs = [
        ("pieces", "S"),
        ("piece_case", "S"),
        ("first", "T"),
        ("last", "T"),
        ("case", "T"),
        ("forced", "T"),
    ]
    outputs = [(name, whole, ["T"]) for name in ("tag", "upos", "start", "head", "dep")]
    outputs += [("names", real, ["T", None]), ("arcs", real, ["T", "T"])]
    outputs += [("parts", real, ["T", None])] if has_parts else []
    outputs += [
        ("governor", real, ["T", None]),
        ("left", real, ["T", None, None]),
        ("plain", real, ["T", None]),
    ]
    graph = helper.make_graph(
        g.nodes,
        "diplo_english",
        [helper.make_tensor_value_info(name, whole, [size]) for name, size in inputs]
        + ([helper.make_tensor_value_info("adapt", real, [])] if has_parts else []),
        [helper.make_tensor_value_info(name, kind, shape) for name, kind, shape in outputs],
        g.weights,
    )
    opsets = [helper.make_opsetid("", 17), helper.make_opsetid(MICROSOFT, 1)]
    return helper.make_model(graph, opset_imports=opsets, ir_version=9)
