"""Taking nodes out of their wires, which then lead past where they were. Pure; needs no Qt."""

from __future__ import annotations

from collections.abc import Iterable

from netbuilder.graph import Edge, Edit, Project, Rewire
from netbuilder.layers import layer_of
from netbuilder.wording import tr, trn


def dissolve(project: Project, ids: Iterable[str]) -> Edit | None:
    """Delete nodes, and let what came into each go where its result went; of several inputs the first. None where
    there is nothing to delete."""
    gone = tuple(id for id in dict.fromkeys(ids) if id in project.graph.nodes)
    if not gone:
        return None
    n = len(gone)
    said = tr("Dissolve {id}").format(id=gone[0]) if n == 1 else trn(n, "Dissolve {n} node", "Dissolve {n} nodes")
    return Rewire(said, _past(project, frozenset(gone)), dict.fromkeys(gone))


def take_out(project: Project, ids: Iterable[str]) -> Edit | None:
    """Let wires lead past nodes, which stay with the wires among them. None where no other node is wired to them."""
    out = tuple(id for id in dict.fromkeys(ids) if id in project.graph.nodes)
    wires = _past(project, frozenset(out))
    if not wires:
        return None
    n = len(out)
    if n == 1:
        return Rewire(tr("Take {id} out of the wires").format(id=out[0]), wires)
    return Rewire(trn(n, "Take {n} node out of the wires", "Take {n} nodes out of the wires"), wires)


def _past(project: Project, out: frozenset[str]) -> dict[Edge, Edge | None]:
    """For every wire between these nodes and others what takes its place."""
    graph = project.graph
    wires: dict[Edge, Edge | None] = {}
    for id in out:
        for edge in graph.incoming(id):
            if edge.source.node not in out:
                wires[edge] = None
        for edge in graph.outgoing(id):
            if edge.target.node not in out:
                through = _through(project, out, id)
                wires[edge] = Edge(through.source, edge.target) if through is not None else None
    return wires


def _through(project: Project, out: frozenset[str], id: str) -> Edge | None:
    """The wire from outside that what leaves this node came by."""
    seen: set[str] = set()
    while id not in seen:
        seen.add(id)
        first = _first(project, id)
        if first is None or first.source.node not in out:
            return first
        id = first.source.node
    return None


def _first(project: Project, id: str) -> Edge | None:
    """The wire into the first of a node's inputs that has one."""
    graph = project.graph
    layer = layer_of(graph.nodes[id], project.blocks)
    places = {port.name: place for place, port in enumerate(layer.inputs)} if layer else {}
    return min(graph.incoming(id), key=lambda edge: places.get(edge.target.name, len(places)), default=None)
