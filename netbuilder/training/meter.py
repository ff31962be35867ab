"""Metrics of one Output, fed batch by batch and computed now and then."""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping
from typing import Any

import torch
from torch import Tensor

FLUSH = 2**18
"""How many numbers are gathered before the metrics look at them: many batches are one call."""

Measure = float | list[Any] | None


class Meter:
    """Gathers outputs and targets of one pass over a split, and gives the metrics of them all.

    A batch costs two references to tensors that are there anyhow; torchmetrics is called on many batches at once.
    """

    def __init__(self, metrics: Mapping[str, Any], read: Callable[[Tensor, Tensor], tuple[Tensor, Tensor]]) -> None:
        self._metrics = metrics
        self._read = read
        self._outputs: list[Tensor] = []
        self._targets: list[Tensor] = []
        self._size = 0
        self._seen = 0

    def add(self, output: Tensor, target: Tensor) -> None:
        """One batch of outputs `(N, …)` and targets `(N, …)`."""
        if not self._metrics:
            return
        self._outputs.append(output.detach())
        self._targets.append(target)
        self._size += output.numel() + target.numel()
        if self._size >= FLUSH:
            self._flush()

    def compute(self) -> dict[str, Measure]:
        """The metrics of all that was added, None for one that is not a finite number."""
        self._flush()
        return {name: self._measure(metric) for name, metric in self._metrics.items()}

    def reset(self) -> None:
        """Forget all that was added."""
        self._outputs, self._targets, self._size, self._seen = [], [], 0, 0
        for metric in self._metrics.values():
            metric.reset()

    def state(self) -> dict[str, Any]:
        """What was gathered so far, as numbers and tensors."""
        self._flush()
        return {"seen": self._seen, "metrics": {name: dict(m.metric_state) for name, m in self._metrics.items()}}

    def load(self, state: Mapping[str, Any]) -> None:
        """Go on from what `state` gave."""
        self.reset()
        self._seen = state["seen"]
        for name, metric in self._metrics.items():
            for part, value in state["metrics"][name].items():
                setattr(metric, part, _placed(value, metric.device))
            metric._update_count = int(self._seen > 0)

    def _flush(self) -> None:
        if not self._outputs:
            return
        with torch.no_grad():
            predicted, target = self._read(torch.cat(self._outputs), torch.cat(self._targets))
            for metric in self._metrics.values():
                metric.update(predicted, target)
        self._seen += len(target)
        self._outputs, self._targets, self._size = [], [], 0

    def _measure(self, metric: Any) -> Measure:
        if self._seen < 2 and type(metric).__name__ == "R2Score":
            return None  # one sample has no variance
        if not self._seen:
            return None
        value = metric.compute().tolist()
        return value if isinstance(value, list) or math.isfinite(value) else None


def _placed(value: Any, device: torch.device) -> Any:
    return [each.to(device) for each in value] if isinstance(value, list) else value.to(device)
