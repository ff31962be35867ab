"""Parameters of nodes in a block that read the block's own parameters, in words and as edits. No Qt."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from netbuilder.graph import UNSET, Edit, Graph, Node, Project, SetBlockParameters, SetParams, Several, Within
from netbuilder.graph.blocks import OWN, block_of, reference
from netbuilder.wording import tr


@dataclass(frozen=True)
class Binding:
    """What a parameter reads: a parameter of the block, or so many times that."""

    name: str
    times: float = 1

    def __str__(self) -> str:
        return self.name if self.times == 1 else f"{self.times:g} × {self.name}"

    @property
    def value(self) -> dict[str, Any]:
        """As it stands in the project."""
        return {"from": self.name} if self.times == 1 else {"from": self.name, "times": self.times}


def binding_of(value: Any) -> Binding | None:
    """What a parameter's value reads, or None where it is a value of its own."""
    name = reference(value)
    if name is None:
        return None
    times = value.get("times", 1)
    return Binding(name, times if type(times) in (int, float) else 1)


def bindings(node: Node) -> dict[str, Binding]:
    """The parameters of a node that read the block's."""
    found = ((name, binding_of(value)) for name, value in node.params.items())
    return {name: bound for name, bound in found if bound is not None}


def fitting(block: Graph, value: Any) -> tuple[str, ...]:
    """The parameters of a block that something of this value may read: those with a default of its kind."""
    return tuple(name for name, default in block.parameters.items() if _alike(default, value))


def new_parameter(block: Graph, wanted: str) -> str:
    """A name for a new parameter of a block, as near to what is wanted as is free."""
    stem = f"{wanted}_value" if wanted in OWN else wanted
    name, number = stem, 2
    while name in block.parameters:
        name, number = f"{stem}{number}", number + 1
    return name


def bind(name: str, block: Graph, node: str, parameter: str, value: Any, to: Binding) -> Edit:
    """The edit of the project that makes a parameter read one of the block called `name`; where the block has none such
    yet, it gets one whose default leaves the present `value` as it is. The result may be refused, as edits are."""
    reads = Within(name, SetParams(node, {parameter: to.value}))
    if to.name in block.parameters:
        return reads
    default = value
    if to.times != 1 and type(value) in (int, float):
        share = value / to.times
        default = int(share) if type(value) is int and float(share).is_integer() else share
    declares = SetBlockParameters(name, {to.name: default})
    return Several(tr("Let uses of {block} set {name}").format(block=name, name=to.name), (declares, reads))


def freed(node: str, parameter: str, value: Any) -> SetParams:
    """The edit of the graph that gives a parameter a value of its own again, the one that it has now."""
    return SetParams(node, {parameter: value})


def taken_away(project: Project, block: str, parameter: str) -> Edit:
    """The edit of the project that takes a parameter from a block: what reads it keeps the default, and the uses that
    set it no longer do."""

    def unset(graph: Graph) -> list[Edit]:
        nodes = graph.nodes.items()
        return [
            SetParams(id, {parameter: UNSET})
            for id, node in nodes
            if block_of(node) == block and parameter in node.params
        ]

    edits: list[Edit] = [SetBlockParameters(block, {parameter: UNSET}), *unset(project.graph)]
    edits += [Within(name, edit) for name, graph in project.blocks.items() for edit in unset(graph)]
    said = tr("Take {name} from the block {block}").format(name=parameter, block=block)
    return edits[0] if len(edits) == 1 else Several(said, edits)


def used_by(block: Graph, parameter: str) -> str:
    """Where a block reads a parameter, in words."""
    places = [
        f"{node.id}.{own}"
        if times == 1
        else tr("{place} ({times:g} times)").format(place=f"{node.id}.{own}", times=times)
        for node in block.nodes.values()
        for own, bound in bindings(node).items()
        if bound.name == parameter and (times := bound.times)
    ]
    return ", ".join(places) or tr("nothing yet")


def _place(place: str, times: float) -> str:
    return place if times == 1 else tr("{place} ({times:g} times)").format(place=place, times=times)


def _alike(default: Any, value: Any) -> bool:
    numbers = (int, float)
    if type(default) in numbers and type(value) in numbers:
        return True
    return type(default) is type(value) or (isinstance(default, (list, tuple)) and isinstance(value, (list, tuple)))
