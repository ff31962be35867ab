"""Nodes that are switched off without being deleted: what is left of a drawing for everything that computes.

A *bypassed* node hands on what arrives at its first input, from its first output; its other inputs are unused, and
wires at its other outputs are as if they were not there. A *muted* node is left out, and so is what only it feeds; an
Output that is left without a wire stays, so that nobody loses a loss unawares. What cannot be switched off (`refusal`)
stays as it is.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field, replace

from netbuilder.graph.edit import Edit, EditError, existing, on_graph
from netbuilder.graph.edits import Connect, Disconnect, Insert, Several
from netbuilder.graph.marks import NONE
from netbuilder.graph.model import BYPASS, MUTE, Edge, Graph, Node, Port, Project
from netbuilder.wording import mark, tr, trn

LEFT_OUT = "left out"
"""What a node is that only muted ones feed."""

WORDS = {BYPASS: mark("bypassed"), MUTE: mark("muted"), LEFT_OUT: mark("left out")}
"""How each is called in English, to be looked up where it is shown."""

Ends = tuple[str | None, str | None]
"""A node's first input and its first output. None where that is not known (its first wire, any output); an empty text
where it has none."""


@dataclass(frozen=True)
class Switched:
    """What is computed of a drawing. `off` says of every node that is not in `graph` why; `sources` of the drawn wires
    that begin at one of these what they bring, None for nothing; `causes` which node is to blame for each such wire."""

    drawn: Graph
    graph: Graph
    off: Mapping[str, str] = field(default_factory=dict)
    sources: Mapping[Edge, Port | None] = field(default_factory=dict)
    causes: Mapping[Edge, str] = field(default_factory=dict)

    def source(self, edge: Edge) -> Port | None:
        """The port whose value a drawn wire brings, None where it brings none."""
        return self.sources.get(edge, edge.source)

    def lacking(self, id: str) -> dict[str, str]:
        """By the name of a port of a node to which only wires lead that bring nothing: the node to blame."""
        fed = {edge.target.name for edge in self.graph.incoming(id)}
        cut = {e.target.name: self.causes[e] for e in reversed(self.drawn.incoming(id)) if self.source(e) is None}
        return {port: cause for port, cause in cut.items() if port not in fed}

    def on_drawing(self, edit: Edit) -> Edit:
        """An edit that speaks of wires of `graph`, as one of the drawing: of the wires that end at the same ports."""
        if not self.off:
            return edit
        match edit:
            case Insert():
                return replace(edit, edge=self._drawn(edit.edge))
            case Disconnect():
                return Disconnect(tuple(map(self._drawn, edit.edges)))
            case Connect():
                return edit
            case Several():
                return Several(edit.said, [self.on_drawing(each) for each in edit.edits])
        return edit

    def _drawn(self, wire: Edge) -> Edge:
        ends = (e for e in self.drawn.incoming(wire.target.node) if e.target == wire.target)
        return next((e for e in ends if self.source(e) == wire.source), wire)


def any_end(node: Node) -> Ends:
    """Where nothing is known of the layers."""
    return ("", "out") if node.type == "Input" else (None, None)


def refusal(node: Node, off: str, ends: Ends = (None, None), *, inside: bool = False) -> str | None:
    """Why a node cannot be switched off so, in words, or None. inside: whether it stands in a block, whose ends are its
    ports."""
    bypass, said = off == BYPASS, None
    if node.type == "Input" and bypass:
        said = tr("{id} is where data enter, and cannot be bypassed")
    elif node.type == "Input":
        said = tr("{id} is where data enter, and cannot be muted")
    elif node.type == "Output" and inside and bypass:
        said = tr("{id} is a port of the block, and cannot be bypassed")
    elif node.type == "Output" and inside:
        said = tr("{id} is a port of the block, and cannot be muted")
    elif bypass and (node.type == "Output" or ends[1] == ""):
        said = tr("{id} hands nothing on, so it cannot be bypassed: mute it")
    elif bypass and ends[0] == "":
        said = tr("{id} takes nothing in that it could hand on, so it cannot be bypassed: mute it")
    return said and said.format(id=node.id)


def switched(graph: Graph, ends: Callable[[Node], Ends] = any_end, *, inside: bool = False) -> Switched:
    """What is left of a drawing where some of its nodes are switched off; the drawing itself where none is.

    A wire may be there twice in what is left, where a sum adds a value to itself. inside: see `refusal`.
    """
    found = {id: ends(node) for id, node in graph.nodes.items() if node.off}
    off: dict[str, str] = {
        id: graph.nodes[id].off
        for id, at in found.items()
        if refusal(graph.nodes[id], graph.nodes[id].off, at, inside=inside) is None
    }
    if not off:
        return Switched(graph, graph)
    sources: dict[Edge, Port | None] = {}
    causes: dict[Edge, str] = {}
    handed: dict[str, Port | None] = {}
    blamed = {id: id for id in off}
    for id in graph.order():
        wires = graph.incoming(id)
        for edge in wires:
            above = edge.source.node
            if above in off:
                begins = found.get(above, (None, None))[1]
                hands_on = off[above] == BYPASS and begins in (None, edge.source.name)
                port = sources[edge] = handed.get(above) if hands_on else None
                if port is None:
                    causes[edge] = blamed[above] if hands_on or off[above] != BYPASS else above
        if off.get(id) == BYPASS:
            inlet = found[id][0]
            first = next((edge for edge in wires if inlet in (None, edge.target.name)), None)
            handed[id] = sources.get(first, first.source) if first is not None else None
            if first is not None and handed[id] is None:
                blamed[id] = causes[first]
        elif id not in off and wires and graph.nodes[id].type != "Output" and all(edge in causes for edge in wires):
            off[id], blamed[id] = LEFT_OUT, causes[wires[0]]
    return Switched(graph, _left(graph, off, sources), off, sources, causes)


def _left(graph: Graph, off: Mapping[str, str], sources: Mapping[Edge, Port | None]) -> Graph:
    nodes = {id: node for id, node in graph.nodes.items() if id not in off}
    edges = [
        edge if edge not in sources else Edge(port, edge.target)
        for edge in graph.edges
        if edge.target.node in nodes and (port := sources.get(edge, edge.source)) is not None
    ]
    return Graph(nodes, tuple(edges), graph.parameters, graph.extra, NONE)


def is_muted(node: Node) -> bool:
    """Whether a node of the drawing itself is left out."""
    return node.off == MUTE and node.type != "Input"


@dataclass
class Switch(Edit):
    """Bypass nodes, mute them, or (`off` empty) switch them on again. Raises EditError where one cannot be."""

    ids: Iterable[str] = ()
    off: str = ""

    def __post_init__(self) -> None:
        self.ids = tuple(self.ids)

    @property
    def label(self) -> str:
        ids = tuple(self.ids)
        n = len(ids)
        if self.off == BYPASS:
            said = tr("Bypass {id}") if n == 1 else trn(n, "Bypass {n} node", "Bypass {n} nodes")
        elif self.off == MUTE:
            said = tr("Mute {id}") if n == 1 else trn(n, "Mute {n} node", "Mute {n} nodes")
        elif n == 1:
            said = tr("Switch {id} on again")
        else:
            said = trn(n, "Switch {n} node on again", "Switch {n} nodes on again")
        return said.format(id="".join(ids[:1]))

    def _after(self, project: Project) -> Project:
        graph = project.graph
        changed = {}
        for id in self.ids:
            node = existing(graph, id)
            if self.off and (reason := refusal(node, self.off)) is not None:
                raise EditError(reason)
            changed[id] = replace(node, off=self.off)
        return on_graph(project, graph.with_nodes({**graph.nodes, **changed}))
