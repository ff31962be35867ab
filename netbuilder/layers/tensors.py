"""What a tensor on a wire looks like: its shape without the batch, and its element type."""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class TensorSpec:
    """Shape without the batch dimension, and torch's name of the element type (`float32`, `int64`)."""

    shape: tuple[int, ...]
    dtype: str = "float32"

    def __str__(self) -> str:
        return f"({', '.join(map(str, self.shape))})"

    @property
    def rank(self) -> int:
        """Number of dimensions, the batch not counted."""
        return len(self.shape)

    @property
    def size(self) -> int:
        """Number of elements of one sample."""
        return math.prod(self.shape)

    @property
    def is_float(self) -> bool:
        """Whether the elements are floating-point numbers."""
        return self.dtype.startswith(("float", "bfloat"))


Incoming = Mapping[str, tuple[TensorSpec, ...]]
"""What arrives at a layer: for each input port the tensors on its wires, in the order of the edge list."""
