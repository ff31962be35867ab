"""Which wires may be drawn, the reason why one may not, and the edit that draws it. Needs no Qt."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Literal

from netbuilder.graph import Connect, Disconnect, Edge, Edit, Graph, Port, Project, Rewire, Several
from netbuilder.layers import PortSpec, TensorSpec, layer_of
from netbuilder.layers.fitting import misfit
from netbuilder.wording import tr

Side = Literal["in", "out"]


@dataclass(frozen=True)
class Verdict:
    """Whether a wire may be drawn: `edit` draws it, or is None; `says` is what to tell the person either way."""

    says: str
    edit: Edit | None = None
    edge: Edge | None = None

    @property
    def may(self) -> bool:
        """Whether it may be drawn."""
        return self.edit is not None


def verdict(
    project: Project, start: Port, start_side: Side, end: Port, end_side: Side, moved: Edge | None = None
) -> Verdict:
    """What to say to a wire dragged from one port to another, in either direction.

    moved: the wire whose end is being dragged, which goes where the new one comes.
    """
    graph = project.graph
    if start == end and start_side == end_side:
        return Verdict("")
    if start_side == end_side:
        return Verdict(_of_one_kind(end_side))
    source, target = (start, end) if start_side == "out" else (end, start)
    edge = Edge(source, target)
    if edge == moved:
        return Verdict(tr("The wire stays where it is"), edge=edge)
    if source.node == target.node:
        return Verdict(tr("A node cannot feed itself: {node}").format(node=source.node))
    if graph.reaches(target.node, source.node):
        first, last = called(graph, target.node, source.node)
        return Verdict(tr("That would make a loop: {first} leads back to {last}").format(first=first, last=last))
    if edge in graph.edges:
        return Verdict(tr("That wire is there already"))
    return _drawn(project, edge, moved)


def told(
    project: Project, start: Port, start_side: Side, judged: Verdict, spec_of: Callable[[Port], TensorSpec | None]
) -> str:
    """What to tell the person who drags a wire: the verdict, with the shape that the wire carries, and where the shape
    is not what the input takes, that. `spec_of` knows what leaves an output, where that is known."""
    edge = judged.edge
    if edge is None:
        spec = spec_of(start) if start_side == "out" and not judged.says else None
        return judged.says if spec is None else f"{start}  {spec}"
    spec = spec_of(edge.source)
    if spec is None or not judged.may:
        return judged.says
    lines = [f"{edge.source}  {spec} → {edge.target}", *([judged.says] if judged.says != str(edge) else [])]
    layer = layer_of(project.graph.nodes[edge.target.node], project.blocks)
    if layer is not None and not layer.is_block and (wrong := misfit(layer, edge.target.name, spec)):
        lines.append(
            tr("{type} {needs_what}, and {shape} comes").format(
                type=layer.type, needs_what=wrong, shape=_shown(spec, wrong)
            )
        )
    return "\n".join(lines)


def _shown(spec: TensorSpec, wrong: str) -> str:
    return str(spec) if "(" in wrong else spec.dtype


def between(project: Project, source: str, target: str) -> Verdict:
    """What to say to a wire between two nodes where no port was named: the first output, the first free input."""
    graph = project.graph
    sender, taker = (layer_of(graph.nodes[id], project.blocks) for id in (source, target))
    if sender is None or not sender.outputs:
        return Verdict(tr("No wire leaves {node}").format(node=source))
    if taker is None or not taker.inputs:
        return Verdict(tr("{node} takes no wire").format(node=target))
    taken = {edge.target.name for edge in graph.incoming(target)}
    free = [port for port in taker.inputs if port.many or port.name not in taken]
    inlet = (free or taker.inputs)[0]
    return verdict(project, Port(source, sender.outputs[0].name), "out", Port(target, inlet.name), "in")


def may_end_at(project: Project, start: Port, start_side: Side) -> frozenset[str]:
    """Ids of the nodes at which a wire from `start` may end, found with one walk over the graph."""
    graph = project.graph
    if start_side == "out":
        closed, away = upstream(graph, start.node), "inputs"
    else:
        closed, away = downstream(graph, start.node), "outputs"
    found = set()
    for id, node in graph.nodes.items():
        layer = layer_of(node, project.blocks)
        has_port = bool(getattr(layer, away)) if layer else bool(_used(graph, id, away))
        if id not in closed and has_port:
            found.add(id)
    return frozenset(found)


def called(graph: Graph, *ids: str) -> tuple[str, ...]:
    """What to call nodes in a sentence: their types, or their ids where the types would not tell them apart."""
    types = [graph.nodes[id].type for id in ids]
    return tuple(types) if len(set(types)) == len(types) else ids


def takes_many(project: Project, port: Port) -> bool:
    """Whether an input takes any number of wires; of an unknown layer we let it, since we cannot know."""
    spec = input_spec(project, port)
    return spec.many if spec else layer_of(project.graph.nodes[port.node], project.blocks) is None


def input_spec(project: Project, port: Port) -> PortSpec | None:
    """The declaration of an input port."""
    layer = layer_of(project.graph.nodes[port.node], project.blocks)
    return layer.port(port.name) if layer else None


def _drawn(project: Project, edge: Edge, moved: Edge | None) -> Verdict:
    taken = [] if takes_many(project, edge.target) else list(project.graph.incoming(edge.target.node))
    taken = [e for e in taken if e.target == edge.target and e != moved]
    gone = [*taken, *([moved] if moved else [])]
    edit: Edit = Connect((edge,))
    if gone:
        said = tr("Lead the wire from {source} to {target}") if moved else tr("Connect {source} to {target}")
        said = said.format(source=edge.source.node, target=edge.target.node)
        edit = Several(said, (Disconnect(tuple(gone)), Connect((edge,))))
        if moved is not None and moved.target == edge.target:
            edit = Rewire(said, {moved: edge})  # its place among others matters
    says = str(edge)
    if taken:
        says = tr("{port} takes one wire: it replaces the one from {node}")
        says = says.format(port=edge.target.name, node=taken[0].source.node)
    return Verdict(says, edit, edge)


def upstream(graph: Graph, id: str) -> set[str]:
    """The node, and everything that flows into it."""
    return _all(graph, id, ahead=False)


def downstream(graph: Graph, id: str) -> set[str]:
    """The node, and everything that its values flow into."""
    return _all(graph, id, ahead=True)


def _all(graph: Graph, start: str, *, ahead: bool) -> set[str]:
    seen, waiting = {start}, [start]
    while waiting:
        id = waiting.pop()
        edges = graph.outgoing(id) if ahead else graph.incoming(id)
        for edge in edges:
            other = edge.target.node if ahead else edge.source.node
            if other not in seen:
                seen.add(other)
                waiting.append(other)
    return seen


def _used(graph: Graph, id: str, away: str) -> tuple[Edge, ...]:
    return graph.incoming(id) if away == "inputs" else graph.outgoing(id)


def _of_one_kind(side: Side) -> str:
    if side == "out":
        return tr("A wire leads from an output to an input: these are both outputs")
    return tr("A wire leads from an output to an input: these are both inputs")
