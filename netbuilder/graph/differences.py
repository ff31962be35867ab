"""What a drawing has more, less and otherwise than another: by id and by wire; where things stand does not count."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from netbuilder.graph.blocks import block_of, computes, needed
from netbuilder.graph.edit import UNSET
from netbuilder.graph.model import Edge, Graph, Json, Node, Project, frozen

TYPE, SWITCHED, INSIDE = "type", "off", "inside"
"""What differs of a node beside its parameters: the layer, how it is switched off, what its block is drawn like."""


@dataclass(frozen=True)
class Difference:
    """One thing that differs of a node. name: of the parameter, or one of those above with `is_own` false; UNSET where
    a side says nothing, and the layer's default holds."""

    name: str
    before: Json
    after: Json
    is_own: bool = True


@dataclass(frozen=True)
class Differences:
    """Ids and wires. `removed` are the nodes that only the other drawing has, `changed` says what differs of each."""

    other: Graph = field(default_factory=Graph)
    added: frozenset[str] = frozenset()
    removed: Mapping[str, Node] = field(default_factory=dict)
    changed: Mapping[str, tuple[Difference, ...]] = field(default_factory=dict)
    edges_added: frozenset[Edge] = frozenset()
    edges_removed: frozenset[Edge] = frozenset()

    def __bool__(self) -> bool:
        return bool(self.added or self.removed or self.changed or self.edges_added or self.edges_removed)


def differences(before: Project, after: Project, block: str | None = None) -> Differences:
    """What turns `before` into `after`, in the drawing or in the block of that name.

    A block that the other project does not have is all new. A Block node is changed, too, where its block computes
    something else there.
    """
    old, new = (_graph(project, block) for project in (before, after))
    there, here = frozenset(old.edges), frozenset(new.edges)
    otherwise = _drawn_otherwise(before, after)
    changed = {
        id: found
        for id, node in new.nodes.items()
        if id in old.nodes and (found := _of(old.nodes[id], node, otherwise))
    }
    return Differences(
        old,
        frozenset(new.nodes.keys() - old.nodes.keys()),
        {id: node for id, node in old.nodes.items() if id not in new.nodes},
        changed,
        here - there,
        there - here,
    )


def _graph(project: Project, block: str | None) -> Graph:
    return project.graph if block is None else project.blocks.get(block, Graph())


def _drawn_otherwise(before: Project, after: Project) -> frozenset[str]:
    """The blocks that both have and that compute something else in one, or are made of such."""
    both = before.blocks.keys() & after.blocks.keys()
    apart = {
        name
        for name in both
        if before.blocks[name] is not after.blocks[name]
        and computes(before.blocks[name]) != computes(after.blocks[name])
    }
    return (
        frozenset(name for name in both if not apart.isdisjoint(needed(after.blocks, [name]))) if apart else frozenset()
    )


def _of(old: Node, new: Node, otherwise: frozenset[str]) -> tuple[Difference, ...]:
    found: list[Difference] = []
    if old.type != new.type:
        found.append(Difference(TYPE, old.type, new.type, is_own=False))
    if old.off != new.off:
        found.append(Difference(SWITCHED, old.off, new.off, is_own=False))
    if old.params is not new.params:
        for name in dict.fromkeys((*old.params, *new.params)):
            was, now = old.params.get(name, UNSET), new.params.get(name, UNSET)
            if (was is UNSET) != (now is UNSET) or (was is not UNSET and frozen(was) != frozen(now)):
                found.append(Difference(name, was, now))
    block = block_of(new)
    if block is not None and block in otherwise and block_of(old) == block:
        found.append(Difference(INSIDE, block, block, is_own=False))
    return tuple(found)
