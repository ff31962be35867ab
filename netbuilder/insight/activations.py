"""What every node of a network gives for one chosen sample."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from typing import Any

import torch
from torch import Tensor, fx, nn

from netbuilder.compile.running import run
from netbuilder.insight.quiet import moved, quietly


@dataclass(frozen=True)
class Activations:
    """A probe that sends one sample through a compiled network and keeps what each node gives.

    inputs: one tensor for each Input in file order, `(1, *shape)`; only: the ids to keep, or None for all.
    Calling it returns tensors on the CPU without the batch, by node id, those in blocks by address (`block1.conv1`).
    A node with several output ports stands under its id with the first of them, and under `id.port` with each. The
    module, its statistics, gradients and the random generators are as they were before. Raises what torch raises where
    the sample does not fit the network.
    """

    inputs: tuple[Tensor, ...]
    only: Collection[str] | None = None

    def __call__(self, module: fx.GraphModule, epoch: float = 0, batch: int = 0) -> Mapping[str, Tensor]:
        with quietly(module) as device:
            record = _Record(self.only)
            run(module, moved(self.inputs, device), record)
            return record.seen


class _Record:
    """What each node gave, copied before a later one can write over it."""

    def __init__(self, only: Collection[str] | None) -> None:
        self._only = only
        self.seen: dict[str, Tensor] = {}

    def __call__(self, id: str, module: nn.Module | None, result: Any) -> None:
        if self._only is None or id in self._only:
            self._keep(id, result)

    def _keep(self, id: str, result: Any) -> None:
        if isinstance(result, Tensor):
            self.seen[id] = _copy(result)
        elif isinstance(result, Mapping):
            ports = {port: _copy(value) for port, value in result.items()}
            self.seen[id] = next(iter(ports.values()))
            self.seen.update({f"{id}.{port}": value for port, value in ports.items()})


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
