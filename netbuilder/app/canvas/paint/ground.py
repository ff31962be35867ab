"""What lies on the canvas: cards and wires, where they are, what is found at a place, and what is painted anew."""

from __future__ import annotations

from collections.abc import Collection, Mapping

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPainterPath
from PySide6.QtWidgets import QGraphicsScene

from netbuilder.app.canvas.edits.wiring import Side
from netbuilder.app.canvas.paint.chunks import Chunks
from netbuilder.app.canvas.paint.edge_item import REACH, EdgeItem
from netbuilder.app.canvas.paint.node_item import NodeItem
from netbuilder.app.canvas.paint.squares import around
from netbuilder.graph import Edge, Port

MOST_PARTS = 48
"""So many parts are painted each for itself, of more it is everything."""


class Ground(QGraphicsScene):
    """Keeps the cards and wires in squares, so that nothing here walks over all of them but what is asked of all."""

    def __init__(self, parent=None) -> None:
        super().__init__(parent)
        self.nodes: dict[str, NodeItem] = {}
        self.edges: dict[Edge, EdgeItem] = {}
        self.chunks = Chunks()
        self.touched = 0
        """How many items were made or changed, over all announcements."""
        self._of_node: dict[str, set[EdgeItem]] = {}
        self._spoilt = 0
        self._is_building = False

    def way_of(self, edge: Edge) -> QPainterPath:
        """The way of a wire between its two cards."""
        raise NotImplementedError

    @property
    def led(self) -> Collection[Edge]:
        """The wires that are led through points of their own, which do not move with their ends."""
        raise NotImplementedError

    def _fit_layers(self) -> None:
        """What paints everything covers everything."""
        raise NotImplementedError

    # what is where

    def node_at(self, point: QPointF) -> NodeItem | None:
        """The topmost node whose card is under a point."""
        return next((item for item in self.chunks.cards_at(point) if item.body.contains(point)), None)

    def port_at(self, point: QPointF) -> tuple[NodeItem, Port, Side] | None:
        """The port within reach of a point."""
        near = QRectF(point.x() - 12, point.y() - 12, 24, 24)
        for item in reversed(self.chunks.cards_in((near,))):
            if found := item.port_at(point):
                return item, *found
        return None

    def edge_at(self, point: QPointF) -> EdgeItem | None:
        """The wire within reach of a point."""
        near = QRectF(point.x() - REACH, point.y() - REACH, 2 * REACH, 2 * REACH)
        return next((wire for wire in self.chunks.wires_at(near) if wire.is_near(point)), None)

    def edge_under(self, card: QRectF, ignoring: str = "") -> EdgeItem | None:
        """A wire that passes through the middle of a card."""
        middle = QRectF(card.center().x() - 28, card.center().y() - 28, 56, 56)
        for wire in self.chunks.wires_at(middle):
            if ignoring not in (wire.edge.source.node, wire.edge.target.node) and wire.shape().intersects(middle):
                return wire
        return None

    def nodes_in(self, part: QRectF) -> list[NodeItem]:
        """The nodes whose cards touch a part of the scene, in the order in which they came; it walks over no others."""
        found = [item for item in self.chunks.cards_in((part,)) if item.body.intersects(part)]
        return sorted(found, key=lambda item: item.serial)

    # what moves

    def move_cards(self, places: Mapping[str, tuple[float, float]]) -> None:
        """Put the top left corners of these cards there, with their wires: each is led anew once, and one between two
        cards that move alike goes along as it is. The graph says nothing of it yet."""
        steps: dict[str, tuple[float, float]] = {}
        nodes, of_node, still = self.nodes, self._of_node, (0, 0)
        for id, (x, y) in places.items():
            item = nodes.get(id)
            if item is not None and (step := (x - item.left, y - item.top)) != still:
                steps[id] = step
        if not steps:
            return
        wires = {wire: None for id in steps for wire in of_node.get(id, ())}
        few = len(steps) < MOST_PARTS
        # One rectangle to paint: Qt draws faster within one than within the many that make it up.
        spoilt = around([nodes[id].bounds for id in steps] + [wire.bounds for wire in wires]) if few else None
        for id in steps:
            nodes[id].slide(*places[id])
        self.chunks.follow(nodes[id] for id in steps)
        led, shifted = self.led, set()
        for wire in wires:
            along = steps.get(wire.source)
            if along is None or along != steps.get(wire.target) or (led and wire.edge in led):
                wire.route(quietly=True)
                continue
            wire.shift(*along)
            if wire.cell is not None and wire.cell is nodes[wire.source].cell:
                shifted.add(wire.cell)
            else:
                wire.settle()
        for cell in shifted:
            cell.change_wires()
        if spoilt is not None:
            self.spoil(spoilt | around([nodes[id].bounds for id in steps] + [wire.bounds for wire in wires]))
        else:
            self.spoil_all()
        self._fit_layers()

    def lead_anew(self) -> None:
        """Lead every wire anew: they are drawn otherwise."""
        for wire in self.edges.values():
            wire.route()
        self.spoil_all()

    def reroute(self, id: str) -> None:
        """Let the wires of a node follow it."""
        for wire in self._of_node.get(id, ()):
            wire.route()

    # what is painted anew

    def spoil(self, part: QRectF) -> None:
        """Have a part of the scene painted anew. After very many parts before the next frame it is all of it: to add
        them up would take longer than to paint."""
        self._spoilt += 1
        if self._spoilt < MOST_PARTS:
            self.update(part)
        elif self._spoilt == MOST_PARTS:
            self.spoil_all()

    def spoil_item(self, item: NodeItem | EdgeItem) -> None:
        """Have what is painted of an item painted anew."""
        if self._spoilt <= MOST_PARTS:
            self.spoil(item.bounds)

    def spoil_all(self) -> None:
        """Have everything painted anew; whatever else is asked for until then is part of it."""
        self._spoilt = MOST_PARTS
        self.update()

    def painted(self) -> None:
        """What was spoilt has been painted."""
        self._spoilt = 0

    # what comes and goes

    def _add_edge(self, edge: Edge) -> None:
        item = self.edges[edge] = EdgeItem(edge, self)
        for id in (item.source, item.target):
            self._of_node.setdefault(id, set()).add(item)
        if not self._is_building:
            item.update()
        self.touched += 1

    def _remove_edge(self, edge: Edge) -> None:
        item = self.edges.pop(edge)
        item.update()
        self.chunks.lift(item)
        for id in (item.source, item.target):
            self._of_node.get(id, set()).discard(item)
        self.touched += 1
