"""The scene: one item a node and one an edge, kept in step with the graph by id."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, Signal
from PySide6.QtGui import QImage, QPainterPath, QPen
from PySide6.QtWidgets import QGraphicsScene

from netbuilder.app.canvas.card import CardStore, State
from netbuilder.app.canvas.edge_item import EdgeItem
from netbuilder.app.canvas.face import Face, face_of
from netbuilder.app.canvas.node_item import NodeItem
from netbuilder.app.canvas.results import Result
from netbuilder.app.canvas.ways import passage, way
from netbuilder.app.canvas.wiring import Side
from netbuilder.app.theme import Theme
from netbuilder.graph import Change, Edge, Graph, Node, Port, Project
from netbuilder.graph.blocks import block_of

if TYPE_CHECKING:
    from netbuilder.compile import Analysis, NodeReport


class Scene(QGraphicsScene):
    """Draws a graph. It holds no truth of its own: everything comes from a `Change`, an analysis or a selection."""

    rearranged = Signal()  # something was added, removed or moved

    def __init__(self, theme: Theme, parent=None) -> None:
        super().__init__(parent)
        self.theme = theme
        self.store = CardStore(theme)
        self.sharp_zoom = 1.0
        self.lit_side: Side = "in"
        self.nodes: dict[str, NodeItem] = {}
        self.edges: dict[Edge, EdgeItem] = {}
        self._of_node: dict[str, set[Edge]] = {}
        self._project = Project()
        self._said = Graph()
        self._inside = False
        self._reports: Mapping[str, NodeReport] = {}
        self._results: Mapping[str, Result] = {}
        self._frozen: frozenset[str] = frozenset()
        self._selected: frozenset[str] = frozenset()
        self._hovered: str | None = None
        self._open_to: frozenset[str] | None = None
        self._open_side: Side = "in"
        self._start: str | None = None
        self._pens: dict[bool, QPen] = {}
        self.touched = 0
        """How many items were made or changed, over all announcements."""

    # what the graph says

    @property
    def _graph(self) -> Graph:
        return self._project.graph

    def show_project(
        self, project: Project, reports: Mapping[str, NodeReport], said: Graph | None = None, *, inside: bool = False
    ) -> None:
        """Start from nothing with this graph. said: the same with the values of this use of a block in the place of
        references; inside: whether it is a block's."""
        self.clear()
        self.nodes, self.edges, self._of_node = {}, {}, {}
        self._project, self._reports, self._results = project, dict(reports), {}
        self._said, self._inside = said or project.graph, inside
        self._hovered = self._open_to = None
        for id in project.graph.nodes:
            self._add_node(id)
        for edge in project.graph.edges:
            self._add_edge(edge)
        self.rearranged.emit()

    def take(self, change: Change, said: Graph | None = None) -> None:
        """Touch the items of what changed, and no others. said: see `show_project`."""
        before, self._project, self._said = self._said, change.after, said or change.after.graph
        for edge in change.edges_removed:
            self._remove_edge(edge)
        for id in change.removed:
            self.removeItem(self.nodes.pop(id))
            self._of_node.pop(id, None)
            self.touched += 1
        for id in change.after.graph.nodes if change.added else ():
            if id in change.added:
                self._add_node(id)
        for id in change.changed | _ends(change) | self._said_otherwise(before) | self._of_blocks(change.blocks):
            if id in self.nodes:
                self._refresh_face(id)
        for id in change.moved:
            self._place(id)
        for edge in change.edges_added:
            self._add_edge(edge)
        if change.marks:
            self._lead_otherwise(change)
        if change.added or change.removed or change.moved or change.edges_added or change.edges_removed:
            self.rearranged.emit()

    def show_analysis(self, analysis: Analysis) -> None:
        """Refresh the cards of nodes whose report is another than before."""
        before, self._reports = self._reports, analysis.nodes
        for id, report in analysis.nodes.items():
            was = before.get(id)
            if id in self.nodes and was != report:
                if was is not None and was.outputs != report.outputs:
                    self.nodes[id].drop_pictures()  # they are of something else
                self._refresh_face(id)

    def show_results(self, results: Mapping[str, Result]) -> None:
        """Show what training came to so far on the cards of the Outputs; nothing where there is nothing."""
        before, self._results = self._results, results
        for id in before.keys() | results.keys():
            if id in self.nodes and before.get(id) != results.get(id):
                self._refresh_face(id)

    def show_frozen(self, ids: frozenset[str]) -> None:
        """Mark these nodes as frozen and no others."""
        before, self._frozen = self._frozen, ids
        for id in before ^ ids:
            if id in self.nodes:
                self._refresh_face(id)

    def report(self, id: str) -> NodeReport | None:
        """What the last analysis said about a node."""
        return self._reports.get(id)

    # how things stand out

    def show_selection(self, ids: Iterable[str]) -> None:
        """Mark these nodes as selected and no others."""
        before, self._selected = self._selected, frozenset(ids)
        for id in before ^ self._selected:
            self._show_state(id)

    def show_hovered(self, id: str | None) -> None:
        """Mark the node under the mouse, or none."""
        before, self._hovered = self._hovered, id
        for each in {before, id} - {None}:
            self._show_state(each)

    def show_open_to(self, ids: frozenset[str] | None, side: Side = "in", start: str | None = None) -> None:
        """While a wire is dragged from the node `start`: light the ports at which it may end, those on one side of
        these nodes, and fade every other node. None ends it."""
        self._open_to, self._open_side, self._start = ids, side, start
        for id in self.nodes:
            self._show_state(id)

    def light_port(self, port: Port | None, side: Side = "in") -> None:
        """Light one port up, or none."""
        self.lit_side = side
        for item in self.nodes.values():
            if item.lit is not None and (port is None or item.id != port.node):
                item.light(None)
        if port is not None and port.node in self.nodes:
            self.nodes[port.node].light(port)

    def set_thumbnails(self, pictures: Mapping[str, Iterable[QImage]]) -> None:
        """Show what each of these nodes computes. While there is nothing at all to show, all keep what they have: no
        card jumps between two looks into the network."""
        for id, item in self.nodes.items() if pictures else ():
            row = tuple(pictures.get(id, ()))
            if row or item.pictures:
                item.set_thumbnail(row)

    def drop_pictures(self) -> None:
        """Take all pictures away: the data are others."""
        for item in self.nodes.values():
            item.drop_pictures()

    def redress(self) -> None:
        """The theme changed: paint everything anew."""
        self.store.clear()
        self._pens.clear()
        self.update()

    def pen(self, *, stands_out: bool) -> QPen:
        """The pen of a wire. One device pixel is drawn by a quick routine, anything wider by a slow one, so only what
        stands out is wider."""
        if stands_out not in self._pens:
            pen = QPen(self.theme.colour("accent" if stands_out else "wire"), 2 if stands_out else 1)
            pen.setCosmetic(True)
            self._pens[stands_out] = pen
        return self._pens[stands_out]

    # where things are

    def way_of(self, edge: Edge) -> QPainterPath:
        """The way of a wire between its two cards, through the points that it is led through."""
        source, target = self.nodes[edge.source.node], self.nodes[edge.target.node]
        start = source.port_point(edge.source.name, "out")
        end = target.port_point(edge.target.name, "in")
        through = [QPointF(*point) for point in self._graph.marks.bends.get(edge, ())]
        return way(start, end, passage(source.card, target.card), through)

    def node_at(self, point: QPointF) -> NodeItem | None:
        """The topmost node whose card is under a point."""
        found = (item for item in self.items(point) if isinstance(item, NodeItem) and item.card.contains(point))
        return next(found, None)

    def port_at(self, point: QPointF) -> tuple[NodeItem, Port, Side] | None:
        """The port within reach of a point."""
        near = QRectF(point.x() - 12, point.y() - 12, 24, 24)
        for item in self.items(near):
            if isinstance(item, NodeItem) and (found := item.port_at(point)):
                return item, *found
        return None

    def edge_at(self, point: QPointF) -> EdgeItem | None:
        """The wire within reach of a point."""
        return next((item for item in self.items(point) if isinstance(item, EdgeItem)), None)

    def edge_under(self, card: QRectF, ignoring: str = "") -> EdgeItem | None:
        """A wire that passes through the middle of a card."""
        middle = QRectF(card.center().x() - 28, card.center().y() - 28, 56, 56)
        for item in self.items(middle):
            if isinstance(item, EdgeItem) and ignoring not in (item.edge.source.node, item.edge.target.node):
                return item
        return None

    def bounds(self, ids: Iterable[str] | None = None) -> QRectF:
        """What is covered by these cards, or by all."""
        result = QRectF()
        for id in self.nodes if ids is None else ids:
            result = result.united(self.nodes[id].card)
        return result

    def reroute(self, id: str) -> None:
        """Let the wires of a node follow it."""
        for edge in self._of_node.get(id, ()):
            if edge in self.edges:
                self.edges[edge].route()

    # items

    def _add_node(self, id: str) -> None:
        node = self._graph.nodes[id]
        item = NodeItem(id, self._face(node), self)
        item.setPos(*node.at)
        self.nodes[id] = item
        self.addItem(item)
        self.touched += 1
        self._show_state(id)

    def _add_edge(self, edge: Edge) -> None:
        for id in (edge.source.node, edge.target.node):
            self._of_node.setdefault(id, set()).add(edge)
        item = self.edges[edge] = EdgeItem(edge, self)
        self.addItem(item)
        self.touched += 1

    def _remove_edge(self, edge: Edge) -> None:
        self.removeItem(self.edges.pop(edge))
        for id in (edge.source.node, edge.target.node):
            self._of_node.get(id, set()).discard(edge)
        self.touched += 1

    def _place(self, id: str) -> None:
        self.nodes[id].setPos(*self._graph.nodes[id].at)
        self.reroute(id)
        self.touched += 1

    def _refresh_face(self, id: str) -> None:
        face = self._face(self._graph.nodes[id]) if id in self._graph.nodes else None
        if face is not None and self.nodes[id].show_face(face):
            self.reroute(id)
            self.touched += 1

    def _face(self, node: Node) -> Face:
        id = node.id
        return face_of(
            self._graph,
            self._said.nodes.get(id, node),
            self._reports.get(id),
            self._results.get(id),
            blocks=self._project.blocks,
            inside=self._inside,
            frozen=id in self._frozen,
        )

    def _lead_otherwise(self, change: Change) -> None:
        """Wires that are led through other points than before."""
        before, after = change.before.graph.marks.bends, change.after.graph.marks.bends
        for edge in before.keys() | after.keys():
            if edge in self.edges and before.get(edge) != after.get(edge):
                self.edges[edge].route()
                self.touched += 1

    def _said_otherwise(self, before: Graph) -> set[str]:
        """Nodes that read parameters of the block, where the block is given others."""
        if self._said is self._graph:
            return set()
        return {id for id, node in self._said.nodes.items() if before.nodes.get(id) is not node}

    def _of_blocks(self, names: frozenset[str]) -> set[str]:
        """The nodes that show one of these blocks."""
        return {id for id, node in self._graph.nodes.items() if names and block_of(node) in names}

    def _show_state(self, id: str) -> None:
        if id in self.nodes:
            open_to = self._open_to
            faded = open_to is not None and id not in open_to and id != self._start
            inviting = self._open_side if open_to is not None and id in open_to else ""
            self.nodes[id].show_state(State(id in self._selected, id == self._hovered, faded, inviting))


def _ends(change: Change) -> set[str]:
    """Nodes whose wires changed: of an unknown layer only the wires tell which ports it has."""
    edges = (*change.edges_added, *change.edges_removed)
    return {port.node for edge in edges for port in (edge.source, edge.target)}
