"""Samples of the data that a network is shown, found through the project's Inputs and Outputs."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import numpy as np

from netbuilder.app.panels.pictures import as_array, number
from netbuilder.graph.switching import is_muted
from netbuilder.wording import tr

if TYPE_CHECKING:
    from torch import Tensor

    from netbuilder.data import Field, Part, Prepared
    from netbuilder.graph import Node, Project


def part_of(data: Prepared) -> tuple[str, Part]:
    """The validation split and its name, or the training split where nothing is kept for validation."""
    return ("validation", data.validation) if len(data.validation) else ("training", data.train)


def input_fields(project: Project) -> tuple[str, ...]:
    """The fields of the Inputs, in file order."""
    nodes = (node for node in project.graph.nodes.values() if node.type == "Input")
    return tuple(str(node.params.get("field") or "") for node in nodes)


def inputs_for(project: Project, part: Part, rows: Any) -> tuple[Tensor, ...] | None:
    """What the Inputs are given for these rows of a part, each `(N, *shape)`; None where a field is not in the data, or
    can no longer be read."""
    from netbuilder.data import DataError

    names = input_fields(project)
    if not names or any(name not in part.tensors for name in names):
        return None
    try:
        return tuple(part.tensors[name][rows] for name in names)
    except DataError:
        return None


def outputs_of(project: Project) -> tuple[Node, ...]:
    """The Outputs of the network, in file order."""
    return tuple(node for node in project.graph.nodes.values() if node.type == "Output" and not is_muted(node))


def target_of(project: Project, data: Prepared, output: Node | None) -> Field | None:
    """The field that an Output predicts."""
    return None if output is None else data.fields.get(str(output.params.get("target")))


def loss_of(output: Node) -> str | None:
    """The loss of an Output, where it names one."""
    loss = output.params.get("loss")
    return loss if isinstance(loss, str) else None


def as_drawn(data: Prepared, field: str, part: Part, row: int) -> np.ndarray:
    """One sample of a field as it was before the transforms, `(*shape)`; zeros where it can no longer be read."""
    from netbuilder.data import DataError

    try:
        return as_array(data.dataset.tensors[field][int(part.indices[row])])
    except DataError:
        return np.zeros(data.dataset.fields[field].shape, np.float32)


def texts_of(data: Prepared, field: str, rows: Any) -> tuple[str, ...]:
    """What was read for these rows of the whole data set, where the field holds texts; else nothing."""
    texts = data.dataset.texts.get(field)
    return tuple(texts.column[int(row)] for row in rows) if texts is not None else ()


def class_name(field: Field, index: int) -> str:
    """The name of a class, or its number where it has none."""
    return field.classes[index] if 0 <= index < len(field.classes) else str(index)


def truth_in_words(project: Project, data: Prepared, part: Part, row: int) -> str:
    """`a 3`, `an 8`, `price 12.5`: what is true of a sample, by the first Output; empty where there is no telling."""
    field = next((found for each in outputs_of(project) if (found := target_of(project, data, each))), None)
    field = None if field is None else data.dataset.fields[field.name]  # what is said is what was before the transforms
    if field is None or field.kind not in ("label", "value"):
        return ""
    value = as_drawn(data, field.name, part, row)
    if field.kind == "label":
        name = class_name(field, int(value))
        return tr("an {name}" if name[:1].lower() in tuple("aeiou8") else "a {name}").format(name=name)
    if value.size != 1:
        return ""
    return f"{field.columns[0] if field.columns else field.name} {number(float(value.item()))}"
