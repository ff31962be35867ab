"""Boxes of a tensor: a span (first and last place, both included) for each dimension, the batch left out."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

Span = tuple[int, int]
Box = tuple[Span, ...]
Shape = tuple[int, ...]
Params = Mapping[str, Any]
Simple = Callable[[Params, Shape, Shape, Box], "Box | None"]
"""A rule for a layer with one input: from its parameters, the shape that arrives, the one that leaves and a box of
this, to the box of what it is made from. It may hang over the edge: what lies there is padding."""


def whole(shape: Shape) -> Box:
    """The box that holds everything."""
    return tuple((0, size - 1) for size in shape)


def hull(one: Box | None, other: Box) -> Box:
    """The smallest box around both."""
    if one is None:
        return other
    return tuple((min(a[0], b[0]), max(a[1], b[1])) for a, b in zip(one, other, strict=True))


def clipped(box: Box, shape: Shape) -> Box | None:
    """What of a box lies inside; None where nothing does."""
    spans = tuple((max(0, low), min(size - 1, high)) for (low, high), size in zip(box, shape, strict=True))
    return spans if all(low <= high for low, high in spans) else None


def spread(value: Any, dims: int) -> list[Any]:
    """One value for every dimension: torch lets a person say it once where all are equal."""
    return list(value) if isinstance(value, (list, tuple)) else [value] * dims
