"""Trees of Python values with tensors in them, as strict JSON and named tensors, and back."""

from __future__ import annotations

import math
from collections.abc import Mapping
from typing import Any

import torch
from torch import Tensor

from netbuilder.wording import tr


def pack(tree: Any) -> tuple[Any, dict[str, Tensor]]:
    """JSON and tensors that `unpack` makes the same tree of.

    Handles None, bool, int, float (also infinite), str, lists, tuples, dicts with any such keys, and tensors, which are
    given as they are: not copied. Raises TypeError for anything else.
    """
    tensors: dict[str, Tensor] = {}
    return _packed(tree, tensors), tensors


def unpack(value: Any, tensors: Mapping[str, Tensor]) -> Any:
    """The tree that was packed. Raises ValueError where it is damaged."""
    if isinstance(value, list):
        return [unpack(item, tensors) for item in value]
    if not isinstance(value, dict):
        return value
    if len(value) == 1:
        [(mark, content)] = value.items()
        if mark in _MARKS:
            try:
                return _MARKS[mark](content, tensors)
            except (KeyError, TypeError, ValueError) as error:
                raise ValueError(tr("{mark} holds nothing that can be read").format(mark=mark)) from error
    return {key: unpack(item, tensors) for key, item in value.items()}


def on_cpu(tensor: Tensor) -> Tensor:
    """A contiguous copy on the CPU that shares nothing."""
    return tensor.detach().to("cpu", copy=True).contiguous()


def _packed(value: Any, tensors: dict[str, Tensor]) -> Any:
    if isinstance(value, Tensor):
        name = f"t{len(tensors)}"
        tensors[name] = value
        return {"$tensor": name}
    if isinstance(value, float) and not math.isfinite(value):
        return {"$float": repr(value)}
    if value is None or isinstance(value, (bool, int, float, str)):
        return value
    if isinstance(value, tuple):
        return {"$tuple": [_packed(item, tensors) for item in value]}
    if isinstance(value, list):
        return [_packed(item, tensors) for item in value]
    if isinstance(value, dict):
        if all(isinstance(key, str) and not key.startswith("$") for key in value):
            return {key: _packed(item, tensors) for key, item in value.items()}
        return {"$map": [[_packed(key, tensors), _packed(item, tensors)] for key, item in value.items()]}
    raise TypeError(f"{type(value).__name__} cannot be kept in a checkpoint")


_MARKS: Mapping[str, Any] = {
    "$tensor": lambda content, tensors: tensors[content],
    "$float": lambda content, tensors: {"nan": math.nan, "inf": math.inf, "-inf": -math.inf}[content],
    "$tuple": lambda content, tensors: tuple(unpack(item, tensors) for item in content),
    "$map": lambda content, tensors: {unpack(key, tensors): unpack(item, tensors) for key, item in content},
}


def to_hex(state: Tensor) -> str:
    """The bytes of a generator's state `(n,)` of uint8."""
    return bytes(state.cpu().numpy()).hex()


def from_hex(text: str) -> Tensor:
    """The generator's state that `to_hex` wrote. Raises ValueError."""
    return torch.tensor(list(bytes.fromhex(text)), dtype=torch.uint8)
