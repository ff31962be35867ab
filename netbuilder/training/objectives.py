"""What a training tries to bring down: the loss of every Output, by its weight, and what is measured beside it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import torch
from torch import Tensor

from netbuilder.data import Field, undo_transforms
from netbuilder.graph import Graph, Node
from netbuilder.training import losses, metrics
from netbuilder.training.losses import Criterion, Loss
from netbuilder.training.meter import Measure, Meter

Outputs = Tensor | dict[str, Tensor]
"""What a compiled network gives: one tensor, or one for each Output by its id."""


@dataclass(frozen=True)
class Objective:
    """One Output: its id, the field it is to predict, and how far off it is."""

    id: str
    field: Field
    loss: Loss
    weight: float
    criterion: Criterion
    metrics: tuple[str, ...]


@dataclass(frozen=True)
class Objectives:
    """All Outputs of a network, in file order, on one device. `state` is that of the prepared data."""

    all: tuple[Objective, ...]
    state: Mapping[str, Any]
    device: torch.device

    def loss(self, outputs: Outputs, targets: Mapping[str, Tensor]) -> Tensor:
        """The weighted sum of all losses of a batch, `()`."""
        if isinstance(outputs, Tensor):
            only = self.all[0]
            loss = only.criterion(outputs, targets[only.field.name])
            return loss if only.weight == 1 else only.weight * loss
        parts = [one.weight * one.criterion(outputs[one.id], targets[one.field.name]) for one in self.all]
        return torch.stack(parts).sum()

    def scoreboard(self, *, whole: bool = False) -> Scoreboard:
        """Meters for one split; `whole` also measures what is not one number (a confusion matrix)."""
        return Scoreboard(self, {one.id: self._meter(one, whole) for one in self.all})

    def _meter(self, one: Objective, whole: bool) -> Meter:
        chosen = {name: found for name in one.metrics if (found := metrics.get(name)) and (whole or found.scalar)}
        classes = max(len(one.field.classes), 2)
        made = {name: metric.build(classes).to(self.device) for name, metric in chosen.items()}
        return Meter(made, self._reader(one))

    def _reader(self, one: Objective) -> Any:
        if metrics.measured(one.loss, one.field) == "classes":
            return lambda output, target: (one.loss.probabilities(output), target)
        values = one.loss.pairing.values or (lambda output: output)

        def read(output: Tensor, target: Tensor) -> tuple[Tensor, Tensor]:
            pair = (undo_transforms(self.state, one.field, part) for part in (values(output), target))
            predicted, true = (part.flatten(1).contiguous() for part in pair)
            return predicted, true

        return read


class Scoreboard:
    """The meters of all Outputs. Names bear the Output's id where there are several."""

    def __init__(self, objectives: Objectives, meters: Mapping[str, Meter]) -> None:
        self._objectives = objectives
        self._meters = meters

    def add(self, outputs: Outputs, targets: Mapping[str, Tensor]) -> None:
        """One batch."""
        for one in self._objectives.all:
            output = outputs if isinstance(outputs, Tensor) else outputs[one.id]
            self._meters[one.id].add(output, targets[one.field.name])

    def compute(self) -> dict[str, Measure]:
        """Every metric by its name."""
        several = len(self._meters) > 1
        return {
            f"{id}.{name}" if several else name: value
            for id, meter in self._meters.items()
            for name, value in meter.compute().items()
        }

    def reset(self) -> None:
        """Forget all that was added."""
        for meter in self._meters.values():
            meter.reset()

    def state(self) -> dict[str, Any]:
        """What was gathered so far, as numbers and tensors."""
        return {id: meter.state() for id, meter in self._meters.items()}

    def load(self, state: Mapping[str, Any]) -> None:
        """Go on from what `state` gave."""
        for id, meter in self._meters.items():
            meter.load(state[id])


def objectives_of(
    graph: Graph, fields: Mapping[str, Field], state: Mapping[str, Any], device: torch.device
) -> Objectives:
    """The objectives of a graph that `check_training` found sound."""
    nodes = [node for node in graph.nodes.values() if node.type == "Output"]
    return Objectives(tuple(_objective(node, fields, device) for node in nodes), state, device)


def inputs_of(graph: Graph) -> tuple[str, ...]:
    """The fields that enter the network, in the order in which it takes them."""
    return tuple(node.params["field"] for node in graph.nodes.values() if node.type == "Input")


def _objective(node: Node, fields: Mapping[str, Field], device: torch.device) -> Objective:
    field = fields[node.params["target"]]
    loss = losses.get(node.params.get("loss") or "") or losses.default_for(field)
    params = node.params.get("loss_params") or {}
    named: Sequence[str] = node.params.get("metrics") or metrics.default_for(loss, field)
    criterion = loss.criterion(params, field, device)
    return Objective(node.id, field, loss, float(node.params.get("weight", 1.0)), criterion, tuple(named))
