"""Floating-point operations where torch's counter counts none: rules for one sample in `eval` mode, by the formula.

A multiply-add counts two, anything else of a formula (a sum, a product, a quotient, a comparison, a root, a power, an
activation) one; a sum, a mean or a maximum of n values counts n, a mean one more for its division. What is the same
for many values (1/√(Var + ε) of a channel) and what only moves values costs nothing. Products of matrices and
convolutions are torch's to count; as in published tables, their biases are left out.
"""

from collections.abc import Callable, Mapping
from math import prod
from typing import Any

from netbuilder.layers.library.convolution import spread
from netbuilder.layers.spec import Params
from netbuilder.layers.tensors import Incoming, TensorSpec

Cost = Callable[[Params, Incoming, Mapping[str, TensorSpec]], int]


def a_value(count: int) -> Cost:
    """So many operations for each value that comes out."""
    return lambda params, incoming, outputs: count * outputs["out"].size


def joined(params: Params, incoming: Incoming, outputs: Mapping[str, TensorSpec]) -> int:
    """One operation a value for each wire but the first."""
    return (len(incoming["in"]) - 1) * outputs["out"].size


def reduced(mean: bool) -> Cost:
    """Every value that arrives is added up, or compared; a mean divides each result."""
    return lambda params, incoming, outputs: incoming["in"][0].size + mean * outputs["out"].size


def windows(dims: int, a_point: int, after: int) -> Cost:
    """Operations for each point of each window, and for what comes out of the window."""

    def cost(params: Params, incoming: Incoming, outputs: Mapping[str, TensorSpec]) -> int:
        return outputs["out"].size * (a_point * prod(spread(params["kernel_size"], dims)) + after)

    return cost


def adaptive_windows(after: int) -> Cost:
    """One operation for each point of windows that cut the input evenly, as torch places them: window i of n goes from
    ⌊i·size/n⌋ to ⌈(i + 1)·size/n⌉."""

    def cost(params: Params, incoming: Incoming, outputs: Mapping[str, TensorSpec]) -> int:
        arriving, leaving = incoming["in"][0].shape, outputs["out"].shape
        points = (
            sum(-(-(i + 1) * size // n) - i * size // n for i in range(n))
            for size, n in zip(arriving[1:], leaving[1:], strict=True)
        )
        return leaving[0] * prod(points) + after * outputs["out"].size

    return cost


def normalised(*, scale: str, offset: str = "", spread_out: int = 5) -> Cost:
    """Values brought to mean 0 and variance 1: one operation for the mean, three for the variance, one for the
    division; one more each for a learned scale and offset. `spread_out` is 3 where no mean is taken away."""

    def cost(params: Params, incoming: Incoming, outputs: Mapping[str, TensorSpec]) -> int:
        return outputs["out"].size * (spread_out + _learned(params, scale, offset))

    return cost


def normalised_by_channel(params: Params, incoming: Incoming, outputs: Mapping[str, TensorSpec]) -> int:
    """With running statistics a channel's mean, variance, scale and offset fold into one product and one sum."""
    each = 2 if params["track_running_stats"] else 5 + _learned(params, "affine", "bias")
    return each * outputs["out"].size


def _learned(params: Params, scale: str, offset: str) -> int:
    return (1 + bool(offset and params[offset])) if params[scale] else 0


def damped(params: Params, incoming: Incoming, outputs: Mapping[str, TensorSpec]) -> int:
    """LocalResponseNorm: a square, a sum over the neighbours, α/n, k, the power and the product."""
    return (int(params["size"]) + 5) * outputs["out"].size


_POINTS: Mapping[Any, int] = {"linear": 2, "bilinear": 4, "bicubic": 16, "trilinear": 8}


def between_points(params: Params, incoming: Incoming, outputs: Mapping[str, TensorSpec]) -> int:
    """A value between points weighs so many of them, a multiply-add each; the nearest one is only copied."""
    return 2 * _POINTS.get(params["mode"], 0) * outputs["out"].size


def recurrent(gates: int, a_unit: int) -> Cost:
    """For each step, direction and layer: a product with what arrives and one with the state for each gate (and one for
    a projection), then so many operations for each unit."""

    def cost(params: Params, incoming: Incoming, outputs: Mapping[str, TensorSpec]) -> int:
        steps, size = incoming["in"][0].shape
        units, projected = params["hidden_size"], params.get("proj_size", 0)
        state, directions = projected or units, 2 if params["bidirectional"] else 1
        total = 0
        for layer in range(params["num_layers"]):
            arriving = directions * state if layer else size
            total += 2 * gates * units * (arriving + state) + 2 * units * projected + a_unit * units
        return steps * directions * total

    return cost


def attention(queries: int, keys: int, size: int, values: int, heads: int) -> int:
    """Attention by itself: queries scaled, a score for each query and key, a softmax of these, and the values weighed.
    What a mask hides is computed too."""
    return queries * size + queries * keys * (2 * size + 3 * heads + 2 * values)


def _multihead(queries: int, keys: int, size: int, heads: int, kdim: int, vdim: int) -> int:
    projected = 2 * size * (2 * queries * size + keys * (kdim + vdim))
    return projected + attention(queries, keys, size, size, heads)


def multihead(params: Params, incoming: Incoming, outputs: Mapping[str, TensorSpec]) -> int:
    """Projections of queries, keys, values and of the result, and attention of all heads. Keys that are added
    (`add_bias_kv`, `add_zero_attn`) are attended to, and not projected."""
    (query,) = incoming["query"]
    (key,) = incoming.get("key", (query,))
    (value,) = incoming.get("value", (key,))
    (queries, size), (keys, kdim), vdim = query.shape, key.shape, value.shape[-1]
    projected = 2 * size * (2 * queries * size + keys * (kdim + vdim))
    seen = keys + params["add_bias_kv"] + params["add_zero_attn"]
    return int(projected + attention(queries, seen, size, size, params["num_heads"]))


def transformer(params: Params, incoming: Incoming, outputs: Mapping[str, TensorSpec]) -> int:
    """Self-attention, attention to the memory where there is one, two Linear layers with an activation between, and
    for each of these parts a sum and a LayerNorm."""
    places, size = outputs["out"].shape
    inner = params["dim_feedforward"]
    total = _multihead(places, places, size, params["nhead"], size, size)
    for memory in incoming.get("memory", ()):
        total += _multihead(places, memory.shape[0], size, params["nhead"], size, size)
    total += places * inner * (4 * size + 1)
    parts = 3 if "memory" in incoming else 2
    return int(total + parts * places * size * (1 + 6 + bool(params["bias"])))


def dot_product(params: Params, incoming: Incoming, outputs: Mapping[str, TensorSpec]) -> int:
    """Attention of each of the matrices that come before the last two dimensions."""
    (query,), (value,) = incoming["query"], incoming["value"]
    *before, queries, size = query.shape
    return prod(before) * attention(queries, value.shape[-2], size, value.shape[-1], 1)


def bag(params: Params, incoming: Incoming, outputs: Mapping[str, TensorSpec]) -> int:
    """Every embedding of the bag is added up, or compared; a mean divides each result."""
    return int((incoming["in"][0].size + (params["mode"] == "mean")) * outputs["out"].size)


def arriving(count: int, port: str = "in", a_result: int = 0) -> Cost:
    """So many operations for each value that arrives at a port, and so many for each result."""
    return lambda params, incoming, outputs: (
        count * incoming[port][0].size + a_result * next(iter(outputs.values())).size
    )
