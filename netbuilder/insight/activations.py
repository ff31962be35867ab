"""What every node of a network gives for one chosen sample."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from typing import Any

import torch
from torch import Tensor, fx

from netbuilder.insight.quiet import moved, quietly


@dataclass(frozen=True)
class Activations:
    """A probe that sends one sample through a compiled network and keeps what each node gives.

    inputs: one tensor for each Input in file order, `(1, *shape)`; only: the ids to keep, or None for all.
    Calling it returns tensors on the CPU without the batch, by node id. A node with several output ports stands under
    its id with the first of them, and under `id.port` with each. The module, its statistics, gradients and the random
    generators are as they were before. Raises what torch raises where the sample does not fit the network.
    """

    inputs: tuple[Tensor, ...]
    only: Collection[str] | None = None

    def __call__(self, module: fx.GraphModule, epoch: float = 0, batch: int = 0) -> Mapping[str, Tensor]:
        with quietly(module) as device:
            return _Recorder(module, self.only).record(moved(self.inputs, device))


class _Recorder(fx.Interpreter):
    """Runs a graph, and copies what each node gives before a later one can write over it."""

    def __init__(self, module: fx.GraphModule, only: Collection[str] | None) -> None:
        super().__init__(module)
        self._only = only
        self._seen: dict[str, Tensor] = {}

    def record(self, inputs: tuple[Tensor, ...]) -> dict[str, Tensor]:
        self.run(*inputs)
        return self._seen

    def run_node(self, n: fx.Node) -> Any:
        result = super().run_node(n)
        if n.op in ("placeholder", "call_module") and (self._only is None or n.target in self._only):
            self._keep(str(n.target), result)
        return result

    def _keep(self, id: str, result: Any) -> None:
        if isinstance(result, Tensor):
            self._seen[id] = _copy(result)
        elif isinstance(result, Mapping):
            ports = {port: _copy(value) for port, value in result.items()}
            self._seen[id] = next(iter(ports.values()))
            self._seen.update({f"{id}.{port}": value for port, value in ports.items()})


def _copy(batched: Tensor) -> Tensor:
    """The first sample of `(N, …)`, on the CPU, sharing memory with nothing."""
    return batched[0].detach().to("cpu", copy=True)


def as_maps(activation: Tensor) -> Tensor | None:
    """An activation as maps `(maps, height, width)`, or None where it is a vector or a number.

    `(C, H, W)` stays; a volume `(C, D, H, W)` becomes its slices; a sequence of vectors `(T, D)` one map with time
    from left to right, `(1, D, T)`.
    """
    activation = activation.to(torch.float32)
    if activation.ndim < 2:
        return None
    if activation.ndim == 2:
        return activation.T[None]
    return activation.reshape(-1, *activation.shape[-2:])
