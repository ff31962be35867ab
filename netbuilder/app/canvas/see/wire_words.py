"""What a wire says of what goes through it: its shape, its element type, its size. Needs no Qt."""

from __future__ import annotations

from math import log10
from typing import TYPE_CHECKING

from netbuilder.app.canvas.see.shares import bytes_of, size_in_words
from netbuilder.wording import tr, trn

if TYPE_CHECKING:
    from netbuilder.layers import TensorSpec

CLASSES = 5
"""Sizes of wires that are told apart: up to 100 values a sample, up to 1,000 and so on; the last has no end."""
FIRST = 2
"""The power of ten where the first class ends."""


def shape_of(spec: TensorSpec) -> str:
    """The shape, as short as can be: `32×8×8`; `1` for a single number."""
    return "×".join(map(str, spec.shape)) or "1"


def size_class(spec: TensorSpec) -> int:
    """How large what goes through is, 0 to `CLASSES - 1`, by powers of ten."""
    return min(CLASSES - 1, max(0, int(log10(max(1, spec.size))) - FIRST + 1))


def class_says(number: int) -> str:
    """What a class means, in values a sample."""
    ends = ("100", "1 k", "10 k", "100 k")
    return tr("under {end}").format(end=ends[0]) if number == 0 else tr("from {end}").format(end=ends[number - 1])


def about(spec: TensorSpec) -> str:
    """Everything about what goes through a wire, for the words beside the mouse."""
    bytes = size_in_words(bytes_of(spec))
    said = trn(spec.size, "{n} value, {bytes} a sample", "{n} values, {bytes} a sample", bytes=bytes)
    return f"{spec} {spec.dtype} · {said}"
