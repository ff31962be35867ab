"""Class weights from how often each class occurs in the training part.

They are counted when a training is prepared and kept in the run's data state, so that resuming and evaluating need no
other look at the training part.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from netbuilder.training.errors import RecipeError
from netbuilder.wording import tr

if TYPE_CHECKING:
    from netbuilder.data import Field, Prepared
    from netbuilder.graph import Graph
    from netbuilder.layers import TensorSpec
    from netbuilder.training.loss import Loss

BALANCED = "balanced"
"""The word that stands for weights in their place."""

CHUNK = 2**22
"""How many numbers are counted at once."""

Params = Mapping[str, Any]


def counted(data: Prepared, graph: Graph) -> Prepared:
    """The data with what balanced weights of the graph's Outputs need in their state: for a field of classes how often
    each occurs in the training part (at each pixel of a mask), for one of numbers the sum of each and how many samples
    there are."""
    wanted = {
        str(node.params.get("target")): node
        for node in graph.nodes.values()
        if node.type == "Output" and BALANCED in _said(node.params.get("loss_params"))
    }
    missing = [name for name in wanted if name in data.fields and name not in data.state.get("balance", {})]
    if not missing:
        return data
    counts = {name: _counts(data, data.fields[name]) for name in missing}
    return replace(data, state={**data.state, "balance": {**data.state.get("balance", {}), **counts}})


def balanced(loss: Loss, params: Params, field: Field | None, output: TensorSpec, state: Mapping[str, Any]) -> Params:
    """The parameters with numbers where they say `balanced`; the others as they are.

    `weight`: n / (classes · count of the class), so that each class weighs the same in all (as scikit-learn's
    compute_class_weight has it, after King and Zeng, Logistic regression in rare events data, 2001); `pos_weight`: how
    many samples are not of the class for each that is. Raises RecipeError where what was counted is missing.
    """
    words = {name for name, value in params.items() if isinstance(value, str) and value == BALANCED}
    if not words or field is None:
        return params
    kept = state.get("balance", {}).get(field.name)
    if not isinstance(kept, Mapping) or not isinstance(kept.get("counts"), list):
        raise RecipeError(
            tr("{loss}: how often each class of '{field}' occurs has not been counted").format(
                loss=loss.type, field=field.name
            )
        )
    counts, total = [float(number) for number in kept["counts"]], float(kept["samples"])
    made = dict(params)
    if "weight" in words:
        made["weight"] = _weights(counts, output.shape[0], params.get("ignore_index", -100))
    if "pos_weight" in words:
        made["pos_weight"] = _pos_weights(counts, total, output)
    return made


def _weights(counts: list[float], classes: int, ignored: int) -> list[float]:
    """A class that does not occur weighs 1: nothing is learned by it, and no number is infinite."""
    counts = (counts + [0.0] * classes)[:classes]
    if 0 <= ignored < classes:
        counts[ignored] = 0.0
    found = sum(count > 0 for count in counts)
    return [sum(counts) / (found * count) if count else 1.0 for count in counts]


def _pos_weights(counts: list[float], total: float, output: TensorSpec) -> list[float]:
    if output.shape[0] == 1 and len(counts) == 2:
        counts = counts[1:]
    return [(total - count) / count if 0 < count < total else 1.0 for count in counts]


def _counts(data: Prepared, field: Field) -> dict[str, Any]:
    import torch

    column, count = data.train.plain_column(field.name), len(data.train)
    step = max(1, CHUNK * count // max(1, column.numel()))
    sums: torch.Tensor | None = None
    for start in range(0, count, step):
        values = column[start : start + step]
        if field.dtype == "int64":
            kept = values.flatten()
            found = torch.bincount(kept[kept >= 0], minlength=len(field.classes)).double()
        else:
            found = values.double().sum(0).flatten()
        if sums is None or len(sums) == len(found):
            sums = found if sums is None else sums + found
        else:  # a class was seen for the first time
            longer, shorter = (found, sums) if len(found) > len(sums) else (sums, found)
            sums = longer.clone()
            sums[: len(shorter)] += shorter
    counts = [] if sums is None else sums.tolist()
    return {"counts": counts, "samples": sum(counts) if field.dtype == "int64" else count}


def _said(params: object) -> list[object]:
    return list(params.values()) if isinstance(params, Mapping) else []
