"""What differs between two projects, found by identity because everything shared stays the same object."""

from __future__ import annotations

from dataclasses import dataclass

from netbuilder.graph.model import Edge, Node, Project, frozen


@dataclass(frozen=True)
class Change:
    """Ids and edges that differ. `changed` are nodes whose type, parameters, switch or extra fields differ; a
    node that only stands elsewhere is in `moved` alone."""

    before: Project
    after: Project
    added: frozenset[str] = frozenset()
    removed: frozenset[str] = frozenset()
    changed: frozenset[str] = frozenset()
    moved: frozenset[str] = frozenset()
    edges_added: tuple[Edge, ...] = ()
    edges_removed: tuple[Edge, ...] = ()
    data: bool = False
    training: bool = False
    name: bool = False
    marks: bool = False
    """Whether frames, notes, bookmarks or the points of wires differ."""
    blocks: frozenset[str] = frozenset()
    """Names of the blocks that came, went or are drawn otherwise."""

    @property
    def graph(self) -> bool:
        """Whether anything that is computed differs: nodes, parameters, wires or blocks, but not positions."""
        return bool(
            self.added or self.removed or self.changed or self.edges_added or self.edges_removed or self.blocks
        ) or (self.before.graph.edges != self.after.graph.edges)


def change(before: Project, after: Project) -> Change:
    """What turns `before` into `after`."""
    old, new = before.graph.nodes, after.graph.nodes
    touched = [] if old is new else [id for id, node in new.items() if id in old and old[id] is not node]
    same_edges = before.graph.edges is after.graph.edges
    old_edges, new_edges = (
        (frozenset(), frozenset())
        if same_edges
        else (
            frozenset(before.graph.edges),
            frozenset(after.graph.edges),
        )
    )
    return Change(
        before,
        after,
        added=frozenset() if old is new else frozenset(new.keys() - old.keys()),
        removed=frozenset() if old is new else frozenset(old.keys() - new.keys()),
        changed=frozenset(id for id in touched if _says(old[id]) != _says(new[id])),
        moved=frozenset(id for id in touched if old[id].at != new[id].at),
        edges_added=tuple(e for e in after.graph.edges if e not in old_edges) if not same_edges else (),
        edges_removed=tuple(e for e in before.graph.edges if e not in new_edges) if not same_edges else (),
        data=_differ(before.data, after.data),
        training=_differ(before.training, after.training),
        name=before.name != after.name,
        marks=before.graph.marks is not after.graph.marks and before.graph.marks != after.graph.marks,
        blocks=_blocks(before, after),
    )


def _says(node: Node) -> object:
    return frozen((node.type, node.params, node.extra, node.off))


def _differ(before: object, after: object) -> bool:
    return before is not after and frozen(before) != frozen(after)


def _blocks(before: Project, after: Project) -> frozenset[str]:
    old, new = before.blocks, after.blocks
    return frozenset() if old is new else frozenset(n for n in {*old, *new} if old.get(n) is not new.get(n))
