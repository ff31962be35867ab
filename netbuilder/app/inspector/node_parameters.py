"""The parameters of nodes as the inspector shows them: those of the declaration, with the choices that only the
project knows (fields of its data), and those of an Output's loss apart. No Qt."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from functools import reduce
from typing import TYPE_CHECKING, Any

from netbuilder.app.inspector.loading import is_loaded
from netbuilder.app.inspector.mixed import MIXED
from netbuilder.graph import UNSET, Graph, Node, Project, SetParams, Several
from netbuilder.graph.blocks import BLOCK, block_of, owner_of, values_of
from netbuilder.graph.edit import Edit
from netbuilder.graph.model import EMPTY
from netbuilder.layers import Layer, layer_of
from netbuilder.layers.parameters import Parameter
from netbuilder.wording import mark, tr, trn

if TYPE_CHECKING:
    from netbuilder.data import Field
    from netbuilder.training.loss import Loss

LOSS_PARAMS = "loss_params"


@dataclass(frozen=True)
class Declared:
    """The parameters to show; `complete` is false while some of them wait for torch."""

    parameters: tuple[Parameter, ...]
    complete: bool = True


def declared(layer: Layer, fields: Iterable[str]) -> Declared:
    """The layer's parameters, as far as they can be told without importing torch."""
    waits = bool(layer.module) and "parameters" not in vars(layer) and not is_loaded("torch")
    own = layer.own if waits else layer.parameters
    names = tuple(fields)
    found = [replace(p, choices=names) if p.kind == "field" else p for p in own]
    if layer.is_output:
        found, waits = _of_output(found)
    return Declared(tuple(found), not waits)


def _of_output(parameters: Iterable[Parameter]) -> tuple[list[Parameter], bool]:
    """Metrics become choices; the loss is chosen apart (`loss_choice`), since it has parameters of its own."""
    if not _training_is_here():
        return [p for p in parameters if p.name not in ("loss", "metrics", LOSS_PARAMS)], True
    from netbuilder.training import metrics

    names = tuple(each.type for each in metrics.all_metrics())
    own = [p for p in parameters if p.name not in ("loss", LOSS_PARAMS)]
    return [replace(p, choices=names) if p.name == "metrics" else p for p in own], False


def loss_choice() -> Parameter | None:
    """The loss of an Output, as a choice among all; None while torch is not there."""
    if not _training_is_here():
        return None
    from netbuilder.training import losses

    names = tuple(each.type for each in losses.all_losses())
    said = mark("How far the result is from the target.")
    return Parameter("loss", "choice", None, choices=names, optional=True, summary=said)


def loss_of(node: Node) -> Loss | None:
    """The declaration of an Output's loss; None where it has no known one, or torch is not there yet."""
    loss = node.params.get("loss")
    if not isinstance(loss, str) or not _training_is_here():
        return None
    from netbuilder.training import losses

    return losses.get(loss)


def _training_is_here() -> bool:
    return is_loaded("torch", "netbuilder.training")


def loss_values(node: Node) -> Mapping[str, Any]:
    """What is set of an Output's loss."""
    values = node.params.get(LOSS_PARAMS)
    return values if isinstance(values, Mapping) else {}


def of_block(node: Node, parameters: Iterable[Parameter], project: Project, *, inside: bool) -> tuple[Parameter, ...]:
    """What of a node's parameters there is to choose, as blocks have it: a Block node shows one of the project's, and
    may use the weights of another of the same drawing; the Inputs and Outputs of a block are its ports, which no field
    of the data is for."""
    found = tuple(parameters)
    if inside and node.type == "Input":
        return tuple(p for p in found if p.name != "field")
    if inside and node.type == "Output":
        return ()
    if node.type != BLOCK:
        return found
    owners = (
        id
        for id, other in project.graph.nodes.items()
        if id != node.id and block_of(other) == block_of(node) is not None and owner_of(other) is None
    )
    choices = {"block": tuple(project.blocks), "weights": tuple(owners)}
    return tuple(
        replace(p, kind="choice", choices=choices[p.name]) if p.name in choices else p
        for p in found
        if p.name != "weights" or choices["weights"] or owner_of(node) is not None
    )


def of_field(
    node: Node, parameters: Iterable[Parameter], fields: Mapping[str, Field]
) -> tuple[tuple[Parameter, ...], Mapping[str, str]]:
    """An Input that is a field of the data has the field's shape and elements, whatever its own say: they are shown in
    their places, and what an empty shape means is told."""
    field = fields.get(str(node.params.get("field"))) if node.type == "Input" else None
    if field is None:
        return tuple(parameters), {"shape": tr("none")} if node.type == "Input" else {}
    told = {"dtype": {"default": field.dtype, "choices": (field.dtype,)}}
    shown = (replace(p, **told.get(p.name, {})) if p.name not in node.params else p for p in parameters)
    return tuple(shown), {"shape": str(field.spec)}


def different_layers(nodes: Iterable[Node], blocks: Mapping[str, Graph]) -> tuple[Layer | None, ...]:
    """The declarations that nodes are drawn by, each once."""
    found = (layer_of(node, blocks) for node in nodes)
    return tuple({id(layer): layer for layer in found}.values())


def common(nodes: Iterable[Node], fields: Mapping[str, Field], blocks: Mapping[str, Graph] = EMPTY) -> Declared:
    """The parameters that all these nodes have, by name and kind, with limits that suit them all."""
    layers = different_layers(nodes, blocks)
    each = [declared(layer, fields) for layer in layers if layer is not None]
    if not each or len(each) < len(layers):
        return Declared(())
    shared = reduce(_both, (one.parameters for one in each))
    return Declared(shared, all(one.complete for one in each))


def _both(left: tuple[Parameter, ...], right: tuple[Parameter, ...]) -> tuple[Parameter, ...]:
    others = {parameter.name: parameter for parameter in right}
    return tuple(
        _narrowest(one, other)
        for one in left
        if (other := others.get(one.name)) is not None
        and (one.kind, one.length, one.required) == (other.kind, other.length, other.required)
        and one.default == other.default
    )


def _narrowest(one: Parameter, other: Parameter) -> Parameter:
    def largest(a: float | None, b: float | None) -> float | None:
        return max((limit for limit in (a, b) if limit is not None), default=None)

    def smallest(a: float | None, b: float | None) -> float | None:
        return min((limit for limit in (a, b) if limit is not None), default=None)

    return replace(
        one,
        minimum=largest(one.minimum, other.minimum),
        above=largest(one.above, other.above),
        maximum=smallest(one.maximum, other.maximum),
        below=smallest(one.below, other.below),
        choices=tuple(choice for choice in one.choices if choice in other.choices),
        optional=one.optional and other.optional,
        summary=one.summary if one.summary == other.summary else "",
    )


def common_values(nodes: Iterable[Node], parameters: Iterable[Parameter]) -> dict[str, Any]:
    """The value of each parameter where all nodes have the same, MIXED where they differ; left out where none says."""
    nodes = tuple(nodes)
    values = {}
    for parameter in parameters:
        default = None if parameter.required else parameter.default
        each = [node.params.get(parameter.name, default) for node in nodes]
        if all(parameter.same(value, each[0]) for value in each):
            values[parameter.name] = each[0]
        else:
            values[parameter.name] = MIXED
    return values


def set_block(node: Node, name: Any, blocks: Mapping[str, Graph]) -> Edit:
    """An edit that makes a Block node show another block; values that this one does not take go."""
    taken = blocks[name].parameters if name in blocks else {}
    gone = {key: UNSET for key in values_of(node) if key not in taken}
    return SetParams(node.id, {"block": name, **gone})


def set_param(ids: tuple[str, ...], name: str, value: Any) -> Edit:
    """One edit that sets a parameter of every node."""
    edits = [SetParams(id, {name: value}) for id in ids]
    said = trn(len(ids), "Set {name} of {n} layer", "Set {name} of {n} layers", name=name)
    return edits[0] if len(edits) == 1 else Several(said, edits)


def set_loss_param(node: Node, name: str, value: Any) -> Edit:
    """An edit that sets a parameter of an Output's loss."""
    params = {key: said for key, said in loss_values(node).items() if key != name}
    if value is not UNSET:
        params[name] = value
    return SetParams(node.id, {LOSS_PARAMS: params or UNSET})


def set_loss(node: Node, loss: Any) -> Edit:
    """An edit that gives an Output another loss, which starts from its own defaults."""
    return SetParams(node.id, {"loss": loss, LOSS_PARAMS: UNSET})
