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
