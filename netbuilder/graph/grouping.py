"""Edits that make a block of a selection, and that put what a block holds in its place."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from netbuilder.graph.block_edits import block_called, refuse_name
from netbuilder.graph.blocks import BLOCK, block_of, inlets, outlets, owner_of, reference, resolved, values_of
from netbuilder.graph.edit import Edit, EditError, existing
from netbuilder.graph.marks import Marks
from netbuilder.graph.marks_copies import bends_within, beside
from netbuilder.graph.marks_copies import copies as mark_copies
from netbuilder.graph.model import BYPASS, MUTE, Edge, Graph, Node, Port, Project, is_identifier
from netbuilder.graph.switching import switched
from netbuilder.wording import tr

STEP = 220.0
"""How far apart a block's Inputs and Outputs stand from what they are wired to, in canvas pixels."""


@dataclass
class MakeBlock(Edit):
    """Make a block of some nodes of a graph, and put one node that shows it in their place.

    What came in over one wire or several from one port becomes one Input of the block, what went out one Output.
    `open_inlets` and `open_outlets` are ports of the nodes that have no wire and are to become ports of the block.
    Where muted nodes among them leave nothing to hand on, the block is muted in their place.
    """

    ids: Sequence[str] = ()
    name: str = "block"
    open_inlets: Sequence[Port] = ()
    open_outlets: Sequence[Port] = ()

    @property
    def label(self) -> str:
        return tr("Make the block {name}").format(name=self.name)

    def _after(self, project: Project) -> Project:
        graph, chosen = project.graph, set(self.ids)
        refuse_name(self.name)
        if self.name in project.blocks:
            raise EditError(tr("there is a block {name} already").format(name=self.name))
        if not chosen:
            raise EditError(tr("select the nodes that are to become a block"))
        for id in self.ids:
            if existing(graph, id).type in ("Input", "Output"):
                raise EditError(
                    tr("{id} is where data enter or leave the network, and stays outside a block").format(id=id)
                )
        _refuse_between(graph, chosen)
        _refuse_shared(graph, chosen)
        stands_for = graph.new_id(self.name)
        made, entering, leaving = _cut_out(graph, chosen, self.open_inlets, self.open_outlets)
        made = made.with_marks(bends_within(graph, made))
        off = MUTE if _gives_nothing(graph, chosen, self.open_outlets) else ""
        if off:
            made = made.with_nodes({id: replace(n, off="") if n.off == MUTE else n for id, n in made.nodes.items()})
        at = min(graph.nodes[id].at[0] for id in chosen), min(graph.nodes[id].at[1] for id in chosen)
        node = Node(stands_for, BLOCK, {"block": self.name}, at, off=off)
        nodes = [
            node if id == self.ids[0] else n for id, n in graph.nodes.items() if id not in chosen or id == self.ids[0]
        ]
        wires = (_rewired(edge, chosen, stands_for, entering, leaving) for edge in graph.edges)
        edges = dict.fromkeys(edge for edge in wires if edge is not None)
        # Names of the block's own parameters that the nodes read are the new block's to offer as well.
        read = {name for n in made.nodes.values() for v in n.params.values() if (name := reference(v)) is not None}
        offered = {name: value for name, value in graph.parameters.items() if name in read}
        if offered:
            node = replace(node, params={**node.params, **{name: {"from": name} for name in offered}})
            nodes = [node if n.id == node.id else n for n in nodes]
        blocks = {**project.blocks, self.name: replace(made, parameters=offered)}
        return replace(project, graph=graph.redrawn(nodes, edges), blocks=blocks)


@dataclass
class TakeApart(Edit):
    """Put what a Block node shows in its place, copy by copy. The block itself stays in the project."""

    id: str = ""

    @property
    def label(self) -> str:
        return tr("Take {id} apart").format(id=self.id)

    def _after(self, project: Project) -> Project:
        graph = project.graph
        node = existing(graph, self.id)
        shares = owner_of(node) or next((id for id, n in graph.nodes.items() if owner_of(n) == self.id), None)
        if shares is not None:
            raise EditError(
                tr("{id} and {shares} share their weights: give each its own first").format(id=self.id, shares=shares)
            )
        if node.off == BYPASS:
            raise EditError(tr("{id} is bypassed: switch it on again first").format(id=self.id))
        block = _muted(resolved(block_called(project, block_of(node) or ""), values_of(node)), node.off)
        copies = node.params.get("repeat", 1)
        if reference(copies) is not None:
            raise EditError(
                tr("how often {id} is repeated is for each use to say: give repeat a number first").format(id=self.id)
            )
        if type(copies) is not int or copies < 1:
            raise EditError(tr("repeat of {id} is no number of copies: {copies!r}").format(id=self.id, copies=copies))
        if copies > 1 and len(outlets(block)) > len(inlets(block)):
            raise EditError(
                tr("{id} cannot be repeated, so it cannot be taken apart: set repeat to 1").format(id=self.id)
            )
        arriving = {edge.target.name: edge.source for edge in graph.incoming(self.id)}
        nodes: dict[str, Node] = {id: n for id, n in graph.nodes.items() if id != self.id}
        edges: list[Edge] = []
        at, marks = node.at, graph.marks
        for _ in range(copies):
            leaving, wires, wide, marks = _laid_out(block, arriving, at, nodes, marks)
            edges += wires
            fed = dict(zip(inlets(block), leaving.values(), strict=False))
            arriving = {**arriving, **{name: port for name, port in fed.items() if port is not None}}
            at = (at[0] + wide, at[1])
        rest = [
            edge if edge.source.node != self.id else Edge(source, edge.target)
            for edge in graph.edges
            if edge.target.node != self.id
            and (source := leaving.get(edge.source.name) if edge.source.node == self.id else edge.source) is not None
        ]
        wired = [*rest, *edges]
        twice = next((edge for edge, count in Counter(wired).items() if count > 1), None)
        if twice is not None:  # a sum of a value with itself would lose one of the two
            raise EditError(
                tr("{id} cannot be taken apart: the wire {twice} would be there twice").format(id=self.id, twice=twice)
            )
        drawn = graph.redrawn(nodes.values(), wired)
        return replace(project, graph=replace(drawn, marks=marks) if marks is not graph.marks else drawn)


def _muted(block: Graph, off: str) -> Graph:
    """What a muted Block stands for: nodes that are muted each."""
    return block.with_nodes({id: replace(n, off=off) for id, n in block.nodes.items()}) if off else block


def _laid_out(
    block: Graph, arriving: Mapping[str, Port], at: tuple[float, float], nodes: dict[str, Node], marks: Marks
) -> tuple[dict[str, Port | None], list[Edge], float, Marks]:
    """One copy of a block's nodes, added to `nodes`: the port that each Output gives, the wires, its width, and the
    marks with those of the block."""
    inner = {id: n for id, n in block.nodes.items() if n.type not in ("Input", "Output")}
    left = min((n.at[0] for n in inner.values()), default=0.0)
    top = min((n.at[1] for n in inner.values()), default=0.0)
    called: dict[str, str] = {}
    for id, n in inner.items():
        called[id] = id if id not in nodes else Graph(nodes=nodes).new_id(id)
        nodes[called[id]] = replace(n, id=called[id], at=(at[0] + n.at[0] - left, at[1] + n.at[1] - top))
    for id, n in inner.items():
        owner = owner_of(n)
        if owner is not None and owner in called:
            nodes[called[id]] = replace(nodes[called[id]], params={**n.params, "weights": called[owner]})
    wide = max((n.at[0] for n in inner.values()), default=0.0) - left + STEP

    def source(port: Port) -> Port | None:
        return Port(called[port.node], port.name) if port.node in called else arriving.get(port.node)

    wires = [
        Edge(begins, Port(called[edge.target.node], edge.target.name))
        for edge in block.edges
        if edge.target.node in called and (begins := source(edge.source)) is not None
    ]
    leaving = {
        id: next((source(edge.source) for edge in block.incoming(id)), None)
        for id in outlets(block)
    }  # fmt: skip
    if block.marks:
        marks = beside(marks, mark_copies(marks, block.marks, called, (at[0] - left, at[1] - top)))
    return leaving, wires, wide, marks


def _rewired(
    edge: Edge, chosen: set[str], block: str, entering: Mapping[Port, str], leaving: Mapping[Port, str]
) -> Edge | None:
    """A wire of a graph in which `block` stands for the chosen nodes; None for one that is now inside it."""
    match edge.source.node in chosen, edge.target.node in chosen:
        case False, True:
            return Edge(edge.source, Port(block, entering[edge.source]))
        case True, False:
            return Edge(Port(block, leaving[edge.source]), edge.target)
        case True, True:
            return None
    return edge


def _cut_out(
    graph: Graph, chosen: set[str], open_inlets: Sequence[Port], open_outlets: Sequence[Port]
) -> tuple[Graph, dict[Port, str], dict[Port, str]]:
    """The chosen nodes as a block, with the Input that each outer source enters by and the Output of each inner one."""
    sources = list(
        dict.fromkeys(e.source for e in graph.edges if e.source.node not in chosen and e.target.node in chosen)
    )
    results = list(
        dict.fromkeys(e.source for e in graph.edges if e.source.node in chosen and e.target.node not in chosen)
    )
    results += [port for port in open_outlets if port not in results]
    first_at = {e.source: e.target for e in reversed(graph.edges) if e.target.node in chosen}
    left, top = min(graph.nodes[id].at[0] for id in chosen), min(graph.nodes[id].at[1] for id in chosen)
    right = max(graph.nodes[id].at[0] for id in chosen)
    taken = set(chosen)
    entering = _names([first_at[source].name for source in sources], "input", taken)
    opened = _names([port.name for port in open_inlets], "input", taken)
    leaving = _names([port.name for port in results], "out", taken)

    def moved(node: Node) -> Node:
        return replace(node, at=(node.at[0] - left + STEP, node.at[1] - top))

    def beside(port: Port, x: float) -> tuple[float, float]:
        return (x, graph.nodes[port.node].at[1] - top)

    enters = [
        *zip((first_at[source] for source in sources), entering, strict=True),
        *zip(open_inlets, opened, strict=True),
    ]
    nodes = [Node(name, "Input", {}, beside(port, 0.0)) for port, name in enters]
    nodes += [moved(node) for id, node in graph.nodes.items() if id in chosen]
    far = right - left + 2 * STEP
    nodes += [Node(name, "Output", {}, beside(port, far)) for port, name in zip(results, leaving, strict=True)]
    spread = list(_apart(nodes))
    inner = dict(zip(sources, entering, strict=True))
    edges = [
        Edge(edge.source if edge.source.node in chosen else Port(inner[edge.source], "out"), edge.target)
        for edge in graph.edges
        if edge.target.node in chosen
    ]
    edges += [Edge(Port(name, "out"), port) for port, name in zip(open_inlets, opened, strict=True)]
    edges += [Edge(port, Port(name, "in")) for port, name in zip(results, leaving, strict=True)]
    return Graph.checked(spread, edges), inner, dict(zip(results, leaving, strict=True))


def _apart(nodes: Sequence[Node]) -> Iterator[Node]:
    """Ends that would lie on one another, one below the other."""
    places: set[tuple[float, float]] = set()
    for node in nodes:
        across, down = node.at
        while node.type in ("Input", "Output") and (across, down) in places:
            down += 110
        places.add((across, down))
        yield replace(node, at=(across, down))


def _names(ports: Sequence[str], usual: str, taken: set[str]) -> list[str]:
    """Names for a block's ports: what the ports they belong to are called, `usual` for those called in or out."""
    wanted = [usual if port in ("in", "out") or not is_identifier(port) else port for port in ports]
    result = []
    for name in wanted:
        number, free = 1, name
        while free in taken or (wanted.count(name) > 1 and free == name):
            free = f"{name}{number}"
            number += 1
        taken.add(free)
        result.append(free)
    return result


def _gives_nothing(graph: Graph, chosen: set[str], open_outlets: Sequence[Port]) -> bool:
    """Whether muted nodes among the chosen ones leave nothing for a block of them to hand on, which would be a fault of
    that block."""
    if not any(graph.nodes[id].off == MUTE for id in chosen):
        return False
    left = switched(graph)
    leaving = [edge for edge in graph.edges if edge.source.node in chosen and edge.target.node not in chosen]
    if not leaving and not open_outlets:
        return all(graph.nodes[id].off == MUTE for id in chosen)
    cut = all(left.source(edge) is None and left.causes[edge] in chosen for edge in leaving)
    return cut and all(graph.nodes[port.node].off == MUTE for port in open_outlets)


def _refuse_between(graph: Graph, chosen: set[str]) -> None:
    """A block must be whole: what lies on a way out of it and back into it belongs to it."""
    outside = [e.target.node for id in chosen for e in graph.outgoing(id) if e.target.node not in chosen]
    for id in dict.fromkeys(outside):
        back = next((other for other in chosen if graph.reaches(id, other)), None)
        if back is not None:
            raise EditError(
                tr("{id} lies between nodes of the selection (it leads to {back}): select it too").format(
                    id=id, back=back
                )
            )


def _refuse_shared(graph: Graph, chosen: set[str]) -> None:
    """Weights are shared within one graph alone."""
    for id, node in graph.nodes.items():
        owner = owner_of(node)
        if owner in graph.nodes and (id in chosen) != (owner in chosen):
            raise EditError(tr("{id} uses the weights of {owner}: select both, or neither").format(id=id, owner=owner))
