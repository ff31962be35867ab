"""What a finished run is good for: its metrics on a split, and predictions."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import torch
from torch import Tensor

from netbuilder.compile import Analyser
from netbuilder.data import apply_transforms, fields_from, prepare, undo_transforms
from netbuilder.training import metrics
from netbuilder.training.devices import resolve
from netbuilder.training.errors import RunError
from netbuilder.training.evaluation import evaluate
from netbuilder.training.objectives import Objective, Objectives, inputs_of, objectives_of, refuse_targets
from netbuilder.training.recipe import Recipe
from netbuilder.training.run import Run
from netbuilder.training.samples import Samples
from netbuilder.wording import tr

SPLITS = ("train", "validation", "test")


@dataclass(frozen=True)
class Prediction:
    """What one Output says of N samples.

    values: `(N, …)`, in the units of the data (where the target is a class, what the network gives); probabilities:
    `(N, C)`, each in [0, 1], and labels: the likeliest class of each sample, where the target is a class. Under a loss
    of numbers (MSELoss, L1Loss) they are the probabilities nearest to the output; under one that has a sigmoid a class
    (BCEWithLogitsLoss) each class stands for itself, and their sum need not be 1.
    """

    target: str
    values: Tensor
    probabilities: Tensor | None = None
    labels: tuple[str, ...] | None = None


def evaluate_run(run: Run, split: str = "test", *, which: str = "best", device: str = "cpu") -> dict[str, Any]:
    """`{"loss": …, metrics…}` of a run's network on one of its splits. Raises RunError, DataError, RecipeError."""
    if split not in SPLITS:
        raise RunError(
            tr("there is no split {split!r}; there is {splits}").format(split=split, splits=", ".join(SPLITS))
        )
    recipe, place = Recipe.parse(run.project.training), resolve(device)
    module = run.module(which).to(place)
    data = prepare(run.project.data, run.base, state=run.data_state)
    objectives = _objectives(run, place)
    part = getattr(data, split).plain
    refuse_targets(objectives, part, learned=False)
    samples = Samples(part, inputs_of(run.project.graph), objectives.targets, place)
    return evaluate(module, objectives, samples, recipe.batch_size, objectives.scoreboard(whole=True))


def predict_run(
    run: Run, tensors: Mapping[str, Tensor], *, which: str = "best", batch_size: int = 256
) -> dict[str, Prediction]:
    """What a run's network says of new samples, by Output id; an Output without a target is left out.

    tensors: `(N, *shape)` for each input field, as the data have them, before any transform (`data.read_samples`).
    Raises RunError where a field is missing or has another shape, DataError where its transforms are damaged.
    """
    fields = fields_from(run.data_state, loaded=True)
    inputs = []
    for name in inputs_of(run.project.graph):
        if name not in tensors:
            raise RunError(tr("the network needs the field '{name}' as its input").format(name=name))
        if name not in fields or tuple(tensors[name].shape[1:]) != fields[name].shape:
            wanted = fields[name].spec if name in fields else "nothing"
            raise RunError(
                tr("'{name}' must be {wanted} for each sample, got {shape}").format(
                    name=name, wanted=wanted, shape=tuple(tensors[name].shape[1:])
                )
            )
        inputs.append(apply_transforms(run.data_state, fields[name], tensors[name]))
    count = len(inputs[0])
    if not count or any(len(each) != count for each in inputs):
        raise RunError(tr("there must be at least one sample, and as many of each input"))
    module = run.module(which)
    objectives = _objectives(run, torch.device("cpu"))
    asked = [one for one in objectives.all if one.field is not None]  # the others say nothing of the data
    if not asked:
        raise RunError(tr("this network predicts nothing: none of its Outputs has a target"))
    found: dict[str, list[Tensor]] = {one.id: [] for one in asked}
    with torch.no_grad():
        for start in range(0, count, batch_size):
            outputs = module(*(each[start : start + batch_size] for each in inputs))
            for one in asked:
                found[one.id].append(outputs if isinstance(outputs, Tensor) else outputs[one.id])
    return {one.id: _prediction(run, one, torch.cat(found[one.id])) for one in asked}


def _prediction(run: Run, one: Objective, output: Tensor) -> Prediction:
    assert one.field is not None
    if metrics.measured(one.loss, one.field) == "classes":
        probabilities = one.probabilities(output)
        names = one.field.classes
        labels = tuple(names[int(n)] for n in probabilities.argmax(1)) if names and probabilities.ndim == 2 else None
        return Prediction(one.field.name, output, probabilities, labels)
    values = one.values(output) if metrics.measured(one.loss, one.field) else output
    if values.shape[1:] == one.field.shape and one.field.dtype == "float32":
        values = undo_transforms(run.data_state, one.field, values)
    return Prediction(one.field.name, values)


def _objectives(run: Run, place: torch.device) -> Objectives:
    fields = fields_from(run.data_state)
    try:
        analysis = Analyser().update(
            run.project.graph, {name: field.spec for name, field in fields.items()}, run.project.blocks
        )
        return objectives_of(analysis, fields, run.data_state, place)
    except (LookupError, TypeError, ValueError, AttributeError) as error:
        raise RunError(
            tr("{path}: the Outputs of this run do not fit its data: {error}").format(path=run.path, error=error)
        ) from error
