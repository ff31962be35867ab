"""The scene: one item a node and one an edge, kept in step with the graph by id."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, Signal
from PySide6.QtGui import QImage, QPainterPath

from netbuilder.app.canvas.edits.wiring import Side
from netbuilder.app.canvas.marks.layer import MarksLayer
from netbuilder.app.canvas.paint.card import State
from netbuilder.app.canvas.paint.card_store import CardStore
from netbuilder.app.canvas.paint.catching_up import CatchingUp
from netbuilder.app.canvas.paint.edge_item import EdgeItem
from netbuilder.app.canvas.paint.face import Face, face_of
from netbuilder.app.canvas.paint.ground import MOST_PARTS, Ground
from netbuilder.app.canvas.paint.layers import Cards, Wires
from netbuilder.app.canvas.paint.names import Names
from netbuilder.app.canvas.paint.node_item import NodeItem
from netbuilder.app.canvas.paint.results import Result
from netbuilder.app.canvas.paint.stock import Stock, is_first, is_landmark, made_ready, way_between
from netbuilder.app.canvas.see.sight import Sight
from netbuilder.app.theme import Theme
from netbuilder.graph import Change, Edge, Graph, Node, Port, Project
from netbuilder.graph.blocks import block_of

if TYPE_CHECKING:
    from netbuilder.compile import Analysis, NodeReport


class Scene(Ground):
    """Draws a graph. It holds no truth of its own: everything comes from a `Change`, an analysis or a selection.

    The cards and wires are no items of Qt's, they are kept in `chunks` and painted by two items, `wires` at height 0
    and `cards` at height 1; frames, notes and whatever else is shown beside the network are ordinary items."""

    rearranged = Signal()  # something was added, removed or moved

    def __init__(self, theme: Theme, parent=None) -> None:
        super().__init__(parent)
        self.theme = theme
        self.store = CardStore(theme)
        self.sharp_zoom = 1.0
        self.lit_side: Side = "in"
        self.sight = Sight(self)
        self.marks = MarksLayer(self)
        self.catching_up = CatchingUp(self)
        self._lit: str | None = None
        self._project = Project()
        self._said = Graph()
        self._inside = False
        self._reports: Mapping[str, NodeReport] = {}
        self._ready: Stock | None = None
        self._results: Mapping[str, Result] = {}
        self._frozen: frozenset[str] = frozenset()
        self._selected: frozenset[str] = frozenset()
        self._hovered: str | None = None
        self._open_to: frozenset[str] | None = None
        self._open_side: Side = "in"
        self._start: str | None = None

    # what the graph says

    @property
    def _graph(self) -> Graph:
        return self._project.graph

    def make_ready(self, project: Project) -> None:
        """Have the cards and wires of a drawing made before it is shown, in whichever thread."""
        self._ready = made_ready(self, project)

    def show_project(
        self, project: Project, reports: Mapping[str, NodeReport], said: Graph | None = None, *, inside: bool = False
    ) -> None:
        """Start from nothing with this graph. said: the same with the values of this use of a block in the place of
        references; inside: whether it is a block's."""
        self.clear()
        self.sight.lay()
        self._lit = self._group = None
        self._project, self._reports, self._results = project, dict(reports), {}
        self.catching_up.clear()
        self._said, self._inside = said or project.graph, inside
        self._hovered = self._open_to = None
        self.marks.show(project.graph.marks)
        self.take_stock(self._stock())
        self.wires, self.cards, self.names = Wires(self, 0), Cards(self, 1), Names(self)
        for layer in (self.wires, self.cards, self.names):
            self.addItem(layer)
        self.refresh_states(self._selected)
        self._fit_layers()
        self.spoil_all()
        self.rearranged.emit()

    def take(self, change: Change, said: Graph | None = None) -> None:
        """Touch the items of what changed, and no others. said: see `show_project`."""
        before, self._project, self._said = self._said, change.after, said or change.after.graph
        self.put_down()
        for edge in change.edges_removed:
            self._remove_edge(edge)
        for id in change.removed:
            self._remove_node(id)
        for id in change.after.graph.nodes if change.added else ():
            if id in change.added:
                self._add_node(id)
        self.refresh_faces(
            change.changed | _ends(change) | self._said_otherwise(before) | self._of_blocks(change.blocks)
        )
        if change.moved:
            self.move_cards({id: self._graph.nodes[id].at for id in change.moved})
            self.touched += len(change.moved)
        for edge in change.edges_added:
            self._add_edge(edge)
        for id in _ends(change):
            if id in self.nodes and self.nodes[id].face.off:
                for wire in self._of_node.get(id, ()):  # another may be the one that goes on past it
                    wire.show_idle()
        if change.marks:
            self.marks.take(change.after.graph.marks)
            self._lead_otherwise(change)
        if change.added or change.removed or change.moved or change.edges_added or change.edges_removed:
            self._fit_layers()
            self.rearranged.emit()

    def show_analysis(self, analysis: Analysis) -> None:
        """Refresh the cards of nodes whose report is another than before."""
        before, self._reports = self._reports, analysis.nodes
        kept = before.get
        others = [
            id
            for id, report in analysis.nodes.items()
            if (was := kept(id)) is not report and was != report and id in self.nodes
        ]
        for id in others:
            was = before.get(id)
            if was is not None and was.outputs != analysis.nodes[id].outputs:
                self.nodes[id].drop_pictures()  # they are of something else
        self.catching_up.refresh(others)

    def show_results(self, results: Mapping[str, Result]) -> None:
        """Show what training came to so far on the cards of the Outputs; nothing where there is nothing."""
        before, self._results = self._results, results
        self.refresh_faces(id for id in before.keys() | results.keys() if before.get(id) != results.get(id))

    def show_frozen(self, ids: frozenset[str]) -> None:
        """Mark these nodes as frozen and no others."""
        before, self._frozen = self._frozen, ids
        self.refresh_faces(before ^ ids)

    @property
    def is_analysed(self) -> bool:
        """Whether an analysis said anything about the nodes yet."""
        return bool(self._reports)

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
        before, self._lit = self._lit, port.node if port is not None and port.node in self.nodes else None
        if before in self.nodes and before != self._lit:
            self.nodes[before].light(None)
        if self._lit is not None:
            self.nodes[self._lit].light(port)

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
        self.sight.forget()
        self.wires.forget()
        self.spoil_all()

    # where things are

    def way_of(self, edge: Edge) -> QPainterPath:
        """The way of a wire between its two cards, through the points that it is led through."""
        led = self.marks.led or self.marks.marks.bends  # mostly none: it takes a while to look a wire up
        return way_between(self.nodes, edge, self.marks.points(edge) if led else ())

    def bounds(self, ids: Iterable[str] | None = None) -> QRectF:
        """What is covered by these cards, or by all."""
        if ids is None:
            return self.chunks.bounds() | self.marks.bounds()
        result = QRectF()
        for id in ids:
            result |= self.nodes[id].body
        return result

    def whole(self) -> QRectF:
        """What is covered by everything: cards, wires, frames and notes."""
        return self.chunks.reach() | self.marks.bounds()

    def is_first(self, edge: Edge) -> bool:
        """Whether no wire comes into its port before it."""
        return is_first(self._graph, edge)

    @property
    def led(self) -> Collection[Edge]:
        """The wires that are led through points of their own, which do not move with their ends."""
        return self._graph.marks.bends

    def _fit_layers(self, there: QRectF | None = None) -> None:
        """The two items that paint everything cover everything, wires that go out of their way too. there: nothing
        else is elsewhere than before, so that there is nothing to do where they cover that already."""
        if there is not None and self.wires.covers(there):
            return
        bounds = self.chunks.reach()
        for layer in (self.wires, self.cards, self.names, self.sight):
            layer.cover(bounds)

    def spoil_item(self, item: NodeItem | EdgeItem) -> None:
        """Have what is painted of an item painted anew; its name from afar too, which may make room for others, and the
        names that it may cover."""
        super().spoil_item(item)
        if not self.landmarks or not isinstance(item, NodeItem):
            return
        if item.id in self.landmarks:
            self._move_names()
        elif self._spoilt > MOST_PARTS:  # everything is painted anew
            self.names.forget()
        else:
            self._move_names(item.body)

    def shows_blocks(self, item: NodeItem) -> bool:
        """Whether there are so many cards in view that nothing of this one is seen but its colours."""
        return self.cards.far and item.id not in self.landmarks

    def _move_names(self, there: QRectF | None = None) -> None:
        if there is not None:
            self.names.look_again(there)
            return
        self.names.forget()
        if self.names.is_shown:
            self.spoil_all()

    # items

    def _stock(self) -> Stock:
        """The cards and wires of the project; those that were made before know of no analysis."""
        ready, self._ready = self._ready, None
        is_plain = not self._reports and not self._inside and self._said is self._graph
        if is_plain and ready is not None and ready.fits(self._project):
            return ready
        return Stock(self, self._project, self._face)

    def _add_node(self, id: str) -> None:
        node = self._graph.nodes[id]
        item = self.nodes[id] = NodeItem(id, self._face(node), self, node.at)
        self._show_state(id)
        self.chunks.put(item)
        if (is_end := is_landmark(node)) is not None:
            self.landmarks[id] = is_end
        item.update()
        self.touched += 1

    def _remove_node(self, id: str) -> None:
        item = self.nodes.pop(id)
        item.update()
        self.landmarks.pop(id, None)
        self.chunks.drop(item)
        self._of_node.pop(id, None)
        self.touched += 1

    def refresh_faces(self, ids: Iterable[str]) -> None:
        """What is known of these nodes is other than before."""
        for id in ids:
            if id in self.nodes:
                self._refresh_face(id)

    def refresh_states(self, ids: Iterable[str]) -> None:
        """These nodes stand out otherwise than before."""
        for id in ids:
            self._show_state(id)

    def _refresh_face(self, id: str) -> None:
        face = self._face(self._graph.nodes[id]) if id in self._graph.nodes else None
        if face is None:
            return
        item = self.nodes[id]
        before = item.face
        if item.show_face(face):
            if (before.inputs, before.outputs) != (face.inputs, face.outputs):
                self.reroute(id)
            if (before.off, before.inputs[:1], before.outputs[:1]) != (face.off, face.inputs[:1], face.outputs[:1]):
                for wire in self._of_node.get(id, ()):
                    wire.show_idle()
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
            share=self.sight.shares.get(id),
            carried=id in self.sight.carried,
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
            faded = faded or self.sight.is_faded(id)
            inviting = self._open_side if open_to is not None and id in open_to else ""
            self.nodes[id].show_state(State(id in self._selected, id == self._hovered, faded, inviting))


def _ends(change: Change) -> set[str]:
    """Nodes whose wires changed: of an unknown layer only the wires tell which ports it has."""
    edges = (*change.edges_added, *change.edges_removed)
    return {port.node for edge in edges for port in (edge.source, edge.target)}
