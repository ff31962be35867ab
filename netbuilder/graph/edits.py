"""The edits of a drawing and of the project around it."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import TypeVar

from netbuilder.graph.edit import Edit, EditError, Unset, existing, on_graph
from netbuilder.graph.marks import Bookmark, Frame, Marks, Note
from netbuilder.graph.model import Edge, Graph, Json, Node, Port, Project
from netbuilder.wording import tr, trn


@dataclass
class AddNodes(Edit):
    """Add nodes, and edges that may join them to each other and to what is there. `verb` says how they came about:
    `Add`, `Duplicate` or `Paste`."""

    nodes: Sequence[Node] = ()
    edges: Sequence[Edge] = ()
    verb: str = "Add"

    @property
    def label(self) -> str:
        n, type = len(self.nodes), self.nodes[0].type if self.nodes else ""
        match self.verb:
            case "Duplicate":
                said = tr("Duplicate {type}") if n == 1 else trn(n, "Duplicate {n} node", "Duplicate {n} nodes")
            case "Paste":
                said = tr("Paste {type}") if n == 1 else trn(n, "Paste {n} node", "Paste {n} nodes")
            case _:
                said = tr("Add {type}") if n == 1 else trn(n, "Add {n} node", "Add {n} nodes")
        return said.format(type=type)

    def _after(self, project: Project) -> Project:
        graph = project.graph
        return on_graph(project, graph.redrawn([*graph.nodes.values(), *self.nodes], [*graph.edges, *self.edges]))


@dataclass
class RemoveNodes(Edit):
    """Remove nodes and every edge that touches one of them. `verb` says what for: `Delete` or `Cut`."""

    ids: Iterable[str] = ()
    verb: str = "Delete"

    def __post_init__(self) -> None:
        self.ids = tuple(self.ids)

    @property
    def label(self) -> str:
        ids = tuple(self.ids)
        if self.verb == "Cut":
            return tr("Cut {id}").format(id=ids[0]) if len(ids) == 1 else trn(len(ids), "Cut {n} node", "Cut {n} nodes")
        if len(ids) == 1:
            return tr("Delete {id}").format(id=ids[0])
        return trn(len(ids), "Delete {n} node", "Delete {n} nodes")

    def _after(self, project: Project) -> Project:
        graph, gone = project.graph, set(self.ids)
        for id in self.ids:
            existing(graph, id)
        nodes = {id: node for id, node in graph.nodes.items() if id not in gone}
        edges = tuple(e for e in graph.edges if e.source.node not in gone and e.target.node not in gone)
        return on_graph(project, replace(graph, nodes=nodes, edges=edges))


@dataclass
class Connect(Edit):
    """Add edges at the end of the edge list. A cycle, a missing node or an edge already there is refused."""

    edges: Sequence[Edge] = ()

    @property
    def label(self) -> str:
        if len(self.edges) != 1:
            return trn(len(self.edges), "Connect {n} wire", "Connect {n} wires")
        return tr("Connect {source} to {target}").format(
            source=self.edges[0].source.node, target=self.edges[0].target.node
        )

    def _after(self, project: Project) -> Project:
        graph = project.graph
        return on_graph(project, graph.redrawn(graph.nodes.values(), [*graph.edges, *self.edges]))


@dataclass
class Insert(Edit):
    """Put a new node on a wire, which is what most fixes do.

    Its id is chosen when the edit is applied, so that a fix that was offered a while ago still fits. The wire's place
    in the edge list is kept, and nodes in the way are moved on by whole steps of `step` pixels to make room.
    """

    edge: Edge = Edge(Port("", ""), Port("", ""))  # noqa: RUF009  an immutable value
    type: str = ""
    params: Mapping[str, Json] = field(default_factory=dict)
    inlet: str = "in"
    outlet: str = "out"
    step: float = 190
    stem: str = ""
    """What the new node's id begins with; its type where nothing is said."""

    @property
    def label(self) -> str:
        return tr("Insert {type}").format(type=self.type)

    def _after(self, project: Project) -> Project:
        graph = project.graph
        if self.edge not in graph.edges:
            raise EditError(tr("there is no wire {edge} any more").format(edge=self.edge))
        nodes = dict(graph.nodes)
        source, target = nodes[self.edge.source.node], nodes[self.edge.target.node]
        id = graph.new_id(self.stem or self.type)
        at = (source.at[0] + self.step, source.at[1])
        if source.at[1] == target.at[1]:
            short = at[0] + self.step - target.at[0]
            for other in _below(graph, target.id) if short > 0 and target.at[0] > source.at[0] else ():
                if nodes[other].at[1] == target.at[1] and nodes[other].at[0] >= target.at[0]:
                    nodes[other] = replace(nodes[other], at=(nodes[other].at[0] + short, nodes[other].at[1]))
        elif any(abs(n.at[0] - at[0]) < self.step and abs(n.at[1] - at[1]) < 80 for n in nodes.values()):
            at = ((source.at[0] + target.at[0]) / 2, (source.at[1] + target.at[1]) / 2)
        nodes[id] = Node(id, self.type, self.params, at)
        new = (Edge(self.edge.source, Port(id, self.inlet)), Edge(Port(id, self.outlet), self.edge.target))
        edges = [part for edge in graph.edges for part in (new if edge == self.edge else (edge,))]
        return on_graph(project, graph.redrawn(nodes.values(), edges))


@dataclass
class Disconnect(Edit):
    """Remove edges."""

    edges: Sequence[Edge] = ()

    @property
    def label(self) -> str:
        if len(self.edges) != 1:
            return trn(len(self.edges), "Remove {n} wire", "Remove {n} wires")
        ends = self.edges[0]
        return tr("Remove the wire from {source} to {target}").format(source=ends.source.node, target=ends.target.node)

    def _after(self, project: Project) -> Project:
        graph, gone = project.graph, set(self.edges)
        missing = gone.difference(graph.edges)
        if missing:
            raise EditError(tr("there is no wire {edge}").format(edge=min(missing)))
        return on_graph(project, replace(graph, edges=tuple(e for e in graph.edges if e not in gone)))


@dataclass
class SetParams(Edit):
    """Set parameters of one node; `UNSET` puts one back to its default."""

    id: str = ""
    changes: Mapping[str, Json | Unset] = field(default_factory=dict)

    @property
    def label(self) -> str:
        names = ", ".join(self.changes)
        return tr("Set {names} of {id}").format(names=names, id=self.id)

    def _after(self, project: Project) -> Project:
        graph = project.graph
        node = existing(graph, self.id)
        params = dict(node.params)
        for name, value in self.changes.items():
            if isinstance(value, Unset):
                params.pop(name, None)
            else:
                params[name] = value
        return on_graph(project, graph.with_nodes({**graph.nodes, self.id: replace(node, params=params)}))


@dataclass
class SetType(Edit):
    """Make one node another layer, under the same id and at the same place, with its parameters and wires.

    Wires at input ports other than `inlets`, and at output ports other than `outlets`, go; None keeps them all. Which
    wires those are is looked up when the edit is applied, so that an old fix still fits.
    """

    id: str = ""
    type: str = ""
    inlets: Collection[str] | None = None
    outlets: Collection[str] | None = None

    @property
    def label(self) -> str:
        return tr("Change {id} to {type}").format(id=self.id, type=self.type)

    def _after(self, project: Project) -> Project:
        graph = project.graph
        changed = replace(existing(graph, self.id), type=self.type)
        graph = graph.with_nodes({**graph.nodes, self.id: changed})
        edges = tuple(edge for edge in graph.edges if self._keeps(edge))
        return on_graph(project, graph if len(edges) == len(graph.edges) else replace(graph, edges=edges))

    def _keeps(self, edge: Edge) -> bool:
        ends = ((edge.target, self.inlets), (edge.source, self.outlets))
        return all(port.node != self.id or there is None or port.name in there for port, there in ends)


@dataclass
class Move(Edit):
    """Put nodes at new positions (top left corners, canvas pixels)."""

    positions: Mapping[str, tuple[float, float]] = field(default_factory=dict)

    @property
    def label(self) -> str:
        if len(self.positions) == 1:
            return tr("Move {id}").format(id=next(iter(self.positions)))
        return trn(len(self.positions), "Move {n} node", "Move {n} nodes")

    def _after(self, project: Project) -> Project:
        graph = project.graph
        moved = {id: replace(existing(graph, id), at=at) for id, at in self.positions.items()}
        return on_graph(project, self._straightened(graph).with_nodes({**graph.nodes, **moved}))

    def _straightened(self, graph: Graph) -> Graph:
        """Wires that arranging led through points go straight where one of their nodes leaves the other."""
        marks = graph.marks
        steps = {id: (x - graph.nodes[id].at[0], y - graph.nodes[id].at[1]) for id, (x, y) in self.positions.items()}
        apart = {edge for edge in marks.routed if steps.get(edge.source.node) != steps.get(edge.target.node)}
        if not apart:
            return graph
        bends = {edge: points for edge, points in marks.bends.items() if edge not in apart}
        return graph.with_marks(replace(marks, bends=bends, routed=marks.routed - apart))


@dataclass
class Mark(Edit):
    """Add, change or remove what is drawn beside the network: each by its id, None removes it. No points straighten a
    wire out. routed: whether the points were found by arranging (`Marks.routed`); None leaves that as it is."""

    said: str = ""
    frames: Mapping[str, Frame | None] = field(default_factory=dict)
    notes: Mapping[str, Note | None] = field(default_factory=dict)
    bookmarks: Mapping[str, Bookmark | None] = field(default_factory=dict)
    bends: Mapping[Edge, Sequence[tuple[float, float]]] = field(default_factory=dict)
    routed: bool | None = None

    @property
    def label(self) -> str:
        return self.said or tr("Change the marks")

    def _after(self, project: Project) -> Project:
        graph, marks = project.graph, project.graph.marks
        gone = next((edge for edge in self.bends if edge not in graph.incoming(edge.target.node)), None)
        if gone is not None:
            raise EditError(tr("there is no wire {edge}").format(edge=gone))
        bends = {edge: tuple(points) or None for edge, points in self.bends.items()}
        changed = Marks(
            _with(marks.frames, self.frames),
            _with(marks.notes, self.notes),
            _with(marks.bookmarks, self.bookmarks),
            _with(marks.bends, bends) if bends else marks.bends,
            self._routed(marks) if bends else marks.routed,
        )
        return on_graph(project, graph.with_marks(changed))

    def _routed(self, marks: Marks) -> frozenset[Edge]:
        led = {edge for edge, points in self.bends.items() if points}
        if self.routed is None:
            return marks.routed - (self.bends.keys() - led)
        return (marks.routed - self.bends.keys()) | (led if self.routed else set())


@dataclass
class SetData(Edit):
    """Replace the project's `data` section."""

    data: Mapping[str, Json] = field(default_factory=dict)
    said: str = ""

    @property
    def label(self) -> str:
        return self.said or tr("Change the data")

    def _after(self, project: Project) -> Project:
        return replace(project, data=self.data)


@dataclass
class SetTraining(Edit):
    """Replace the project's `training` section."""

    training: Mapping[str, Json] = field(default_factory=dict)
    said: str = ""

    @property
    def label(self) -> str:
        return self.said or tr("Change the training")

    def _after(self, project: Project) -> Project:
        return replace(project, training=self.training)


@dataclass
class Rename(Edit):
    """Give the project another name."""

    name: str = ""

    @property
    def label(self) -> str:
        return tr("Rename to {name}").format(name=self.name)

    def _after(self, project: Project) -> Project:
        if not self.name.strip():
            raise EditError(tr("a project needs a name"))
        return replace(project, name=self.name)


@dataclass
class Several(Edit):
    """Edits made one after the other as one; where one of them may not be made, none is."""

    said: str = ""
    edits: Sequence[Edit] = ()

    @property
    def label(self) -> str:
        return self.said

    def _after(self, project: Project) -> Project:
        for edit in self.edits:
            project = edit.apply(project)
        return project


_Key = TypeVar("_Key")
_Value = TypeVar("_Value")


def _with(there: Mapping[_Key, _Value], changes: Mapping[_Key, _Value | None]) -> dict[_Key, _Value]:
    changed = {**there, **changes}
    return {key: value for key, value in changed.items() if value is not None}


def _below(graph: Graph, id: str) -> Iterable[str]:
    """The node and everything that its values flow into."""
    seen, ahead = {id: None}, [id]
    while ahead:
        for edge in graph.outgoing(ahead.pop()):
            if edge.target.node not in seen:
                seen[edge.target.node] = None
                ahead.append(edge.target.node)
    return seen
