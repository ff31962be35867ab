"""All wires that leave one output, taken to another at once. Needs no Qt."""

from __future__ import annotations

from collections.abc import Sequence

from netbuilder.app.canvas.edits.wiring import Verdict, called, downstream, upstream
from netbuilder.graph import Edge, Graph, Port, Project, Rewire
from netbuilder.layers import layer_of
from netbuilder.wording import tr, trn


def leaving(graph: Graph, port: Port) -> tuple[Edge, ...]:
    """The wires of an output."""
    return tuple(edge for edge in graph.outgoing(port.node) if edge.source == port)


def led_from(project: Project, wires: Sequence[Edge], port: Port) -> Verdict:
    """What to say to wires of one output that are taken to the output `port`. Those that it may not feed, since they
    lead to its own node, or that it has already, stay where they are."""
    graph, before = project.graph, wires[0].source
    if port == before:
        return Verdict(tr("The wires stay where they are"))
    closed = upstream(graph, port.node)
    new = {edge: Edge(port, edge.target) for edge in wires}
    looped = [edge for edge in wires if edge.target.node in closed]
    there = [edge for edge in wires if new[edge] in graph.incoming(edge.target.node)]
    going = {edge: new[edge] for edge in wires if edge not in looped and edge not in there}
    if not going and looped:
        id = looped[0].target.node
        if id == port.node:
            return Verdict(tr("A node cannot feed itself: {node}").format(node=id))
        first, last = called(graph, id, port.node)
        return Verdict(tr("That would make a loop: {first} leads back to {last}").format(first=first, last=last))
    if not going:
        return Verdict(tr("That wire is there already") if len(there) == 1 else tr("Those wires are there already"))
    n, stay = len(going), len(wires) - len(going)
    ends = {"before": before.node, "after": port.node}
    said = trn(n, "Lead {n} wire from {before} to {after}", "Lead {n} wires from {before} to {after}", **ends)
    says = [trn(n, "{n} wire goes to {port}", "{n} wires go to {port}", port=port)]
    says += [trn(stay, "{n} stays where it is", "{n} stay where they are")] if stay else []
    return Verdict("\n".join(says), Rewire(said, going))


def may_begin_at(project: Project, wires: Sequence[Edge]) -> frozenset[str]:
    """Ids of the nodes with an output to which one of these wires at least may be taken."""
    graph = project.graph
    closed = frozenset.intersection(*(frozenset(downstream(graph, id)) for id in {e.target.node for e in wires}))
    found = set()
    for id, node in graph.nodes.items():
        layer = layer_of(node, project.blocks)
        has_output = bool(layer.outputs) if layer is not None else bool(graph.outgoing(id))
        if id not in closed and has_output:
            found.add(id)
    return frozenset(found)
