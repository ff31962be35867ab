"""Copies of a block, one after the other."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from torch import Tensor, nn

Through = Callable[[int, nn.Module, tuple[Tensor, ...]], Any]


class Chain(nn.ModuleList):
    """Modules of one kind, each fed by the one before it.

    The k-th result of a module is the k-th input of the next; further inputs are the same for all. What the last one
    returns is returned.
    """

    def forward(self, *inputs: Tensor) -> Any:
        return self.fed(*inputs, through=lambda number, module, given: module(*given))

    def fed(self, *inputs: Tensor, through: Through) -> Any:
        """What comes out where `through` runs each module, of its number, itself and what it is given."""
        result: Any = None
        for number, module in enumerate(self):
            result = through(number, module, inputs)
            outputs = (result,) if isinstance(result, Tensor) else tuple(result.values())
            inputs = (*outputs, *inputs[len(outputs) :])
        return result
