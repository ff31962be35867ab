"""Metrics of one Output, fed batch by batch and computed now and then."""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping
from typing import Any

import torch
from torch import Tensor

from netbuilder.training.repeating import as_it_comes
from netbuilder.training.team import Alone, Team

FLUSH = 2**18
"""How many numbers are gathered before the metrics look at them: many batches are one call."""

GATHERED = 512
"""How many losses are gathered before they are added up: their sum is the same whenever it is asked for."""

Measure = float | list[Any] | None


def measured_on(device: torch.device) -> torch.device:
    """Where the metrics of a network on that device are computed. On an Apple GPU torchmetrics counts by a table of
    samples × classes², and some of what it asks for is not there."""
    return torch.device("cpu") if device.type == "mps" else device


class _Gathered:
    """Tensors `(N, …)` one behind the other, in room that is made beforehand.

    Were each kept as it came, it would lie in the midst of what its batch frees: 1.7 MB of a small network's memory a
    batch could then not be used again until the next look of the metrics.
    """

    def __init__(self) -> None:
        self._room: Tensor | None = None
        self._filled = self._usual = 0

    def add(self, each: Tensor) -> None:
        end = self._filled + len(each)
        if self._room is None or end > len(self._room):
            before = self._room
            self._room = each.new_empty((max(2 * end, self._usual), *each.shape[1:]))
            if before is not None:
                self._room[: self._filled] = before[: self._filled]
        self._room[self._filled : end] = each
        self._filled = end

    @property
    def held(self) -> Tensor:
        """All of them, which stay where they are."""
        assert self._room is not None
        return self._room[: self._filled]

    def take(self) -> Tensor:
        """All of them, and begin anew: metrics may keep what they are given."""
        assert self._room is not None
        taken, self._usual = self._room[: self._filled], len(self._room)
        self._room, self._filled = None, 0
        return taken


class Meter:
    """Gathers outputs and targets of one pass over a split, and gives the metrics of them all.

    A batch costs two small copies; torchmetrics is called on many batches at once, on the device of the metrics. Where
    losses are added too, their mean over the samples is one of the metrics.
    """

    def __init__(
        self,
        metrics: Mapping[str, Any],
        read: Callable[[Tensor, Tensor], tuple[Tensor, Tensor]],
        device: torch.device | None = None,
    ) -> None:
        """device: of outputs and targets, where that is another than the metrics'."""
        self._metrics = metrics
        self._read = read
        self._device = device
        self._outputs, self._targets = _Gathered(), _Gathered()
        self._size = 0
        self._seen = 0
        self._losses: list[Tensor] = []
        self._samples = 0

    def add_loss(self, loss: Tensor, samples: int) -> None:
        """The mean loss `()` of a batch of that many samples. It stays on the device until it is asked for."""
        if self._losses and self._losses[0].device != loss.device:  # from a checkpoint
            self._losses = [each.to(loss.device) for each in self._losses]
        self._losses.append(loss.detach() * samples)
        self._samples += samples
        if len(self._losses) >= GATHERED:
            self._losses = [torch.stack(self._losses).sum()]

    def add(self, output: Tensor, target: Tensor) -> None:
        """One batch of outputs `(N, …)` and targets `(N, …)`."""
        if not self._metrics:
            return
        self._outputs.add(output.detach())
        self._targets.add(target)
        self._size += output.numel() + target.numel()
        if self._size >= FLUSH:
            self._flush()

    def compute(self, team: Team | None = None) -> dict[str, Measure]:
        """The metrics of all that was added by any member of the team, None for one that is not a finite number."""
        team = team or Alone()
        self._flush()
        loss = float(torch.stack(self._losses).sum()) if self._losses else 0.0
        every = team.gather((self._seen, self._samples, loss))
        seen, samples = sum(each[0] for each in every), sum(each[1] for each in every)
        found = {name: self._measure(metric, seen, team) for name, metric in self._metrics.items()}
        if samples:
            mean = sum(each[2] for each in every) / samples
            found["loss"] = mean if math.isfinite(mean) else None
        return found

    def reset(self) -> None:
        """Forget all that was added."""
        self._outputs, self._targets, self._size, self._seen = _Gathered(), _Gathered(), 0, 0
        self._losses, self._samples = [], 0
        for metric in self._metrics.values():
            metric.reset()

    def state(self) -> dict[str, Any]:
        """What was gathered so far, as numbers and tensors. The metrics do not look at it for that: their sums would
        have other last digits than if nobody had asked."""
        metrics = {name: dict(metric.metric_state) for name, metric in self._metrics.items()}
        kept: dict[str, Any] = {"seen": self._seen, "metrics": metrics}
        if self._size:
            kept["gathered"] = [self._outputs.held, self._targets.held]
        return kept | ({"losses": list(self._losses), "samples": self._samples} if self._samples else {})

    def load(self, state: Mapping[str, Any]) -> None:
        """Go on from what `state` gave."""
        self.reset()
        self._seen = state["seen"]
        self._losses, self._samples = list(state.get("losses", [])), state.get("samples", 0)
        for name, metric in self._metrics.items():
            for part, value in state["metrics"][name].items():
                setattr(metric, part, _placed(value, metric.device))
            metric._update_count = int(self._seen > 0)
        if "gathered" in state:
            device = self._device or next(iter(self._metrics.values())).device
            self.add(*(each.to(device) for each in state["gathered"]))

    def _flush(self) -> None:
        if not self._size:
            return
        with torch.no_grad():
            predicted, target = self._read(self._outputs.take(), self._targets.take())
            with as_it_comes():
                for metric in self._metrics.values() if len(target) else ():  # all may be of an ignored class
                    metric.update(predicted.to(metric.device), target.to(metric.device))
        self._seen += len(target)
        self._size = 0

    def _measure(self, metric: Any, seen: int, team: Team) -> Measure:
        if seen < 2 and type(metric).__name__ == "R2Score":
            return None  # one sample has no variance
        if not seen:
            return None

        def gathered(tensor: Tensor, group: object) -> list[Tensor]:
            """What every member has of a state of the metric. One that saw nothing has no type to go by."""
            return [each.to(tensor.device) for each in team.gather(tensor.cpu()) if each.numel()]

        metric.dist_sync_fn, metric.distributed_available_fn = gathered, lambda: team.size > 1
        metric._update_count = max(1, metric._update_count)  # else it warns in a member that saw nothing
        with as_it_comes():
            value = metric.compute().tolist()
        return value if isinstance(value, list) or math.isfinite(value) else None


def _placed(value: Any, device: torch.device) -> Any:
    return [each.to(device) for each in value] if isinstance(value, list) else value.to(device)
