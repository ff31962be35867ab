"""When a loss is no number any more: the weights to go back to, and the node where it began."""

from __future__ import annotations

import time
from collections.abc import Mapping
from typing import Any

import torch
from torch import Tensor, fx, nn

from netbuilder.compile.running import run
from netbuilder.training import generators
from netbuilder.training.objectives import Objectives

EVERY_S = 1.0
SHARE = 0.02
"""Copying weights may take that share of the time."""

Weights = dict[str, Tensor]


class Diverged(Exception):
    """A loss was NaN or infinite: in the batch of that number, or after it where only weights are."""

    def __init__(self, batch: int) -> None:
        super().__init__(batch)
        self.batch = batch


class GoodWeights:
    """Copies of a module's weights, on its device, that are known to give a finite loss.

    A copy becomes good when losses that were computed with it, or after it, have been seen to be finite; until then
    the one before it is kept.
    """

    def __init__(self, module: nn.Module) -> None:
        self._module = module
        self._good = self._copy()
        self._candidate: Weights | None = None
        self._due = time.perf_counter() + EVERY_S

    def seen_finite(self) -> None:
        """All losses so far are finite, and at least one batch has been trained since the last call."""
        if self._candidate is not None:
            self._good, self._candidate = self._candidate, None
        begun = time.perf_counter()
        if begun >= self._due:
            self._candidate = self._copy()
            ended = time.perf_counter()
            self._due = ended + max(EVERY_S, (ended - begun) / SHARE)

    def accept(self) -> None:
        """The weights as they are now are finite."""
        self._good, self._candidate = self._copy(), None

    def put_back(self) -> None:
        """Load the good weights into the module."""
        self._module.load_state_dict(self._good)

    def _copy(self) -> Weights:
        return {name: tensor.detach().clone() for name, tensor in self._module.state_dict().items()}


def all_finite(module: nn.Module) -> bool:
    """Whether every weight and buffer is a finite number."""
    tensors = [t.detach() for t in module.state_dict().values() if t.is_floating_point() and t.numel()]
    if not tensors:
        return True
    return bool(torch.stack([torch.isfinite(each).all() for each in tensors]).all())


def first_bad(
    module: fx.GraphModule, objectives: Objectives, inputs: tuple[Tensor, ...], targets: Mapping[str, Tensor]
) -> str | None:
    """The id of the first node, parents first, whose output or weights are not finite for this batch: an Input where
    the data are not, an Output where only the loss is not. None where all is finite."""
    found: list[str] = []

    def look(id: str, layer: nn.Module | None, result: Any) -> None:
        if not found and not _is_finite(layer, result):
            found.append(id)

    with torch.no_grad(), generators.kept(objectives.device):
        outputs = run(module, inputs, look)
        if not found:
            for one in objectives.all:
                output = outputs if isinstance(outputs, Tensor) else outputs[one.id]
                if not torch.isfinite(one.loss_of(output, targets)):
                    return one.id
    return found[0] if found else None


def _is_finite(layer: nn.Module | None, result: Any) -> bool:
    tensors = list(result.values()) if isinstance(result, dict) else [result]
    tensors += [parameter.detach() for parameter in layer.parameters()] if layer is not None else []
    return all(bool(torch.isfinite(t).all()) for t in tensors if isinstance(t, Tensor) and t.is_floating_point())
