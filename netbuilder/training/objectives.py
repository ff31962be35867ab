"""What a training tries to bring down: the loss of every Output, by its weight, and what is measured beside it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType
from typing import Any, cast

import torch
from torch import Tensor

from netbuilder.compile import Analysis, TensorSpec
from netbuilder.data import Field, Part, undo_transforms
from netbuilder.data.errors import shorten
from netbuilder.data.transforms import Mixed
from netbuilder.graph import Graph, Node
from netbuilder.training import losses, metrics
from netbuilder.training.balance import balanced
from netbuilder.training.errors import TrainingError
from netbuilder.training.loss import Criterion, Loss
from netbuilder.training.meter import Measure, Meter, measured_on
from netbuilder.training.team import Team
from netbuilder.wording import tr

Outputs = Tensor | dict[str, Tensor]
"""What a compiled network gives: one tensor, or one for each Output by its id."""
Parts = Mapping[str, Tensor]
"""The loss `()` of each Output by its id, without its weight; empty where there is one Output alone."""


@dataclass(frozen=True)
class Objective:
    """One Output: its id, the field it is to predict (None where its loss needs none), what the network gives there,
    and how far off it is."""

    id: str
    field: Field | None
    output: TensorSpec
    loss: Loss
    weight: float
    criterion: Criterion
    metrics: tuple[str, ...]
    params: Mapping[str, Any]

    @property
    def classes(self) -> int:
        """How many classes there are to tell apart, where the target holds some."""
        if self.loss.pairing.predicts == "classes":
            return self.output.shape[0]
        return max(len(self.field.classes) if self.field else 0, 2)

    def loss_of(self, output: Tensor, targets: Mapping[str, Tensor], mixed: Mixed | None = None) -> Tensor:
        """The mean loss `()` of a batch. Where its samples are mixed, that of either target by its share (Zhang et al.,
        mixup, ICLR 2018, section 2, in the form of their code; Yun et al., CutMix, ICCV 2019, section 3.1)."""
        if self.field is None:
            return self.criterion(output, output)
        loss = self.criterion(output, targets[self.field.name])
        if mixed is None or self.field.name not in mixed.others:
            return loss
        other = self.criterion(output, mixed.others[self.field.name])
        return mixed.share * loss + (1 - mixed.share) * other

    def counted(self, output: Tensor, target: Tensor) -> tuple[Tensor, Tensor]:
        """Outputs and class indices that count: `(N, C)` and `(N,)`, one for each place of a sequence."""
        ignored = self.params.get("ignore_index", -100)
        if output.ndim > 2:
            output, target = output.movedim(1, -1).flatten(0, -2), target.flatten()
        elif "ignore_index" not in self.params:
            return output, target
        kept = target != ignored
        return output[kept], target[kept]

    def probabilities(self, output: Tensor) -> Tensor:
        """The probabilities `(N, C, …)` of classes that an output says."""
        return self.loss.probabilities(output, self.params)

    def values(self, output: Tensor) -> Tensor:
        """What an output says of a field of values, in the form that the network is trained with."""
        return self.loss.values(output, self.params)


@dataclass(frozen=True)
class Objectives:
    """All Outputs of a network, in file order, on one device. `state` is that of the prepared data."""

    all: tuple[Objective, ...]
    state: Mapping[str, Any]
    device: torch.device

    @property
    def targets(self) -> tuple[str, ...]:
        """The fields that are to be predicted."""
        return tuple(one.field.name for one in self.all if one.field is not None)

    def loss(self, outputs: Outputs, targets: Mapping[str, Tensor]) -> Tensor:
        """The weighted sum of all losses of a batch, `()`."""
        return self.losses(outputs, targets)[0]

    def losses(
        self, outputs: Outputs, targets: Mapping[str, Tensor], mixed: Mixed | None = None
    ) -> tuple[Tensor, Parts]:
        """The weighted sum of all losses of a batch, `()`, and where there are several Outputs the loss of each."""
        if isinstance(outputs, Tensor):
            only = self.all[0]
            loss = only.loss_of(outputs, targets, mixed)
            return (loss if only.weight == 1 else only.weight * loss), {}
        parts = {one.id: one.loss_of(outputs[one.id], targets, mixed) for one in self.all}
        total = torch.stack([one.weight * parts[one.id] for one in self.all]).sum()
        return total, {id: part.detach() for id, part in parts.items()}

    def scoreboard(self, *, whole: bool = False) -> Scoreboard:
        """Meters for one split; `whole` also measures what is not one number (a confusion matrix)."""
        return Scoreboard(self, {one.id: self._meter(one, whole) for one in self.all})

    def _meter(self, one: Objective, whole: bool) -> Meter:
        chosen = {name: found for name in one.metrics if (found := metrics.get(name)) and (whole or found.scalar)}
        place = measured_on(self.device)
        made = {name: metric.build(one.classes).to(place) for name, metric in chosen.items()}
        return Meter(made, self._reader(one), self.device)

    def _reader(self, one: Objective) -> Any:
        field = one.field
        if field is None:
            return lambda output, target: (output, target)
        if metrics.measured(one.loss, field) == "classes":
            return lambda output, target: one.counted(one.probabilities(output), target)

        def read(output: Tensor, target: Tensor) -> tuple[Tensor, Tensor]:
            pair = (undo_transforms(self.state, field, part) for part in (one.values(output), target))
            predicted, true = (part.flatten(1).contiguous() for part in pair)
            return predicted, true

        return read


class Scoreboard:
    """The meters of all Outputs. Names bear the Output's id where there are several."""

    def __init__(self, objectives: Objectives, meters: Mapping[str, Meter]) -> None:
        self._objectives = objectives
        self._meters = meters

    def add(self, outputs: Outputs, targets: Mapping[str, Tensor], parts: Parts = MappingProxyType({})) -> None:
        """One batch, and the loss of each Output there."""
        for one in self._objectives.all:
            output = outputs if isinstance(outputs, Tensor) else outputs[one.id]
            meter = self._meters[one.id]
            if one.field is not None:
                meter.add(output, targets[one.field.name])
            if one.id in parts:
                meter.add_loss(parts[one.id], len(output))

    def compute(self, team: Team | None = None) -> dict[str, Measure]:
        """Every metric by its name, of what all members of the team added; where there are several Outputs the loss of
        each too, as `id.loss`."""
        several = len(self._meters) > 1
        return {
            f"{id}.{name}" if several else name: value
            for id, meter in self._meters.items()
            for name, value in meter.compute(team).items()
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
    analysis: Analysis, fields: Mapping[str, Field], state: Mapping[str, Any], device: torch.device
) -> Objectives:
    """The objectives of a graph that was analysed with these fields, and that `check_training` found sound."""
    graph = analysis.network
    nodes = [node for node in graph.nodes.values() if node.type == "Output"]
    return Objectives(tuple(_objective(node, analysis, fields, state, device) for node in nodes), state, device)


def refuse_targets(objectives: Objectives, part: Part, *, learned: bool) -> None:
    """Raise TrainingError, naming the Output, where the targets of a split are none that its loss can be had of.

    learned: whether the network is to learn them, or is only measured on them.

    torch says so in the middle of a training, or reads numbers that are not its own (CTCLoss).
    """
    for one in objectives.all:
        if one.field is None:
            continue
        column = part.plain_column(one.field.name)
        targets = cast(Tensor, column)  # one that is read later answers the same questions
        refusal = one.loss.refusal(one.output, one.field, one.params, targets, learned=learned)
        if not refusal and learned and one.field.kind == "label":
            refusal = _one_class(one.field, targets)
        if refusal:
            raise TrainingError(tr("{node}: {refusal}").format(node=one.id, refusal=refusal), one.id)


def _one_class(field: Field, targets: Tensor) -> str | None:
    """What is wrong where all samples to learn from are of one class: the network would learn to say nothing else."""
    if not len(targets) or int(targets.min()) != int(targets.max()):
        return None
    found = shorten(field.classes[int(targets[0])])
    said = tr("every sample to learn from has the '{field}' {name}: with one class there is nothing to learn")
    return said.format(field=field.name, name=found)


def inputs_of(graph: Graph) -> tuple[str, ...]:
    """The fields that enter the network, in the order in which it takes them."""
    return tuple(node.params["field"] for node in graph.nodes.values() if node.type == "Input")


def _objective(
    node: Node, analysis: Analysis, fields: Mapping[str, Field], state: Mapping[str, Any], device: torch.device
) -> Objective:
    loss = losses.get(node.params.get("loss") or "")
    field = None if loss is not None and not loss.targeted else fields[node.params["target"]]
    if loss is None:
        assert field is not None
        loss = losses.default_for(field)
    output = analysis.nodes[node.id].inputs["in"][0]
    params = balanced(loss, node.params.get("loss_params") or {}, field, output, state)
    named: Sequence[str] = (field and node.params.get("metrics")) or metrics.default_for(loss, field)
    weight, criterion = float(node.params.get("weight", 1.0)), loss.criterion(params, field, device)
    return Objective(node.id, field, output, loss, weight, criterion, tuple(named), params)


def as_float32(outputs: Outputs) -> Outputs:
    """Outputs of a network that computed in halves, as its losses and metrics want them."""
    if isinstance(outputs, Tensor):
        return outputs.float() if outputs.is_floating_point() else outputs
    return {id: each.float() if each.is_floating_point() else each for id, each in outputs.items()}
