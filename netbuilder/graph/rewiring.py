"""Nodes and wires that others take the place of, as one edit: what dissolving a node or swapping a layer comes to."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from netbuilder.graph.edit import Edit, EditError, existing
from netbuilder.graph.model import Edge, Graph, Node, Project
from netbuilder.wording import tr


@dataclass
class Rewire(Edit):
    """Put wires in the place of others (None removes one), and nodes in the place of those of their ids (likewise).

    A new wire stands where the old one stood in the edge list, since the order matters to ports that take many, and is
    led through the same points. One that is there already is not drawn twice. Wires of a removed node that nothing is
    said about go with it.
    """

    said: str = ""
    wires: Mapping[Edge, Edge | None] = field(default_factory=dict)
    nodes: Mapping[str, Node | None] = field(default_factory=dict)

    @property
    def label(self) -> str:
        return self.said or tr("Rewire")

    def _after(self, project: Project) -> Project:
        graph = project.graph
        known = frozenset(graph.edges)
        for edge in self.wires:
            if edge not in known:
                raise EditError(tr("there is no wire {edge} any more").format(edge=edge))
        for id in self.nodes:
            existing(graph, id)
        there = {id: self.nodes.get(id, node) for id, node in graph.nodes.items()}
        nodes = {id: node for id, node in there.items() if node is not None}
        edges: dict[Edge, None] = {}
        bends, routed = dict(graph.marks.bends), set(graph.marks.routed)
        for old in graph.edges:
            new = self.wires.get(old, old)
            if new is None or new.source.node not in nodes or new.target.node not in nodes:
                continue
            edges.setdefault(new)
            if new != old and old in bends and new not in bends:
                bends[new] = bends[old]
                routed |= {new} if old in routed else set()
        kept = {edge: points for edge, points in bends.items() if edge in edges}
        marks = replace(graph.marks, bends=kept, routed=frozenset(routed & kept.keys()))
        after = Graph.checked(nodes.values(), edges, graph.parameters, graph.extra, marks)
        return replace(project, graph=after)
