"""Units that give nothing, whatever they are shown."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from torch import Tensor, fx, nn

from netbuilder.compile.running import run
from netbuilder.insight.quiet import moved, quietly
from netbuilder.wording import tr

RECTIFIERS = (nn.ReLU, nn.ReLU6, nn.Threshold)
"""Activations that can be stuck at a value with no gradient."""


@dataclass(frozen=True)
class Units:
    """`dead` of the `total` filters or units of a node never fire; `which` are they."""

    total: int
    which: tuple[int, ...]
    noun: str = "filters"

    @property
    def dead(self) -> int:
        """How many never fire."""
        return len(self.which)

    def __str__(self) -> str:
        said = (
            tr("{dead} of {total} units never fire")
            if self.noun == "units"
            else tr("{dead} of {total} filters never fire")
        )
        return said.format(dead=self.dead, total=self.total)


@dataclass(frozen=True)
class DeadUnits:
    """A probe that finds, for each rectifier, the channels that are zero at every point of every sample.

    inputs: one tensor for each Input in file order, `(N, *shape)`; the more samples, the surer the answer.
    Calling it returns Units by node id, those in blocks by address; a channel is dimension 1 of what the node gives.
    Sequences `(N, T, D)` are left out, since theirs is the last.
    """

    inputs: tuple[Tensor, ...]

    def __call__(self, module: fx.GraphModule, epoch: float = 0, batch: int = 0) -> Mapping[str, Units]:
        found: dict[str, Units] = {}

        def look(id: str, layer: nn.Module | None, result: Any) -> None:
            if isinstance(layer, RECTIFIERS) and result.ndim in (2, 4, 5):
                fires = (result > 0).transpose(0, 1).flatten(1).any(1)
                silent = (~fires).nonzero().flatten().tolist()
                found[id] = Units(len(fires), tuple(silent), "filters" if result.ndim > 2 else "units")

        with quietly(module) as device:
            run(module, moved(self.inputs, device), look)
        return found
