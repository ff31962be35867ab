"""What lies on the canvas: cards and wires, where they are, what is found at a place, and what is painted anew."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPainterPath
from PySide6.QtWidgets import QGraphicsScene

from netbuilder.app.canvas.edits.wiring import Side
from netbuilder.app.canvas.paint.chunks import Chunks
from netbuilder.app.canvas.paint.edge_item import REACH, EdgeItem
from netbuilder.app.canvas.paint.node_item import NodeItem
from netbuilder.app.canvas.paint.squares import around
from netbuilder.graph import Edge, Port

if TYPE_CHECKING:
    from netbuilder.app.canvas.paint.stock import Stock

MOST_PARTS = 48
"""So many parts are painted each for itself, of more it is everything."""


@dataclass(frozen=True, eq=False)
class Group:
    """Cards that move, and their wires: those that go along as they are, and those that are led anew. wired: how often
    wires had come and gone; in_hand: whether they are in squares that go along (see `Chunks.take_up`)."""

    ids: frozenset[str]
    wired: int
    led: Collection[Edge]
    along: list[EdgeItem]
    anew: list[EdgeItem]
    in_hand: bool = False

    def stands(self, steps: Mapping[str, object], wired: int, led: Collection[Edge]) -> bool:
        """Whether these are the cards that move now, with the same wires."""
        return wired == self.wired and led is self.led and steps.keys() == self.ids


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
        self.landmarks: dict[str, bool] = {}
        """The nodes one finds one's way by: whether each is an Input or an Output; the others are blocks."""
        self._wired = 0
        self._group: Group | None = None
        self._spoilt = 0

    def way_of(self, edge: Edge) -> QPainterPath:
        """The way of a wire between its two cards."""
        raise NotImplementedError

    @property
    def led(self) -> Collection[Edge]:
        """The wires that are led through points of their own, which do not move with their ends."""
        raise NotImplementedError

    def _fit_layers(self, there: QRectF | None = None) -> None:
        """What paints everything covers everything. there: nothing else is elsewhere than before."""
        raise NotImplementedError

    def _move_names(self, there: QRectF | None = None) -> None:
        """The names that are seen from afar are elsewhere, or others. there: only if one is, or would be, in this part
        of the scene, where cards came, went or moved."""
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
        nodes, still = self.nodes, (0, 0)
        for id, (x, y) in places.items():
            item = nodes.get(id)
            if item is not None and (step := (x - item.left, y - item.top)) != still:
                steps[id] = step
        if not steps:
            return
        group = self._group_of(steps)
        few = len(steps) < MOST_PARTS
        # One rectangle to paint: Qt draws faster within one than within the many that make it up.
        spoilt = self._reach_of(steps, group) if few else None
        stood = around(nodes[id].body for id in steps) if few and self.landmarks else None
        for id in steps:
            nodes[id].slide(*places[id])
        for wire in group.along:
            wire.shift(*steps[wire.source])
        if self.landmarks and not self.landmarks.keys().isdisjoint(steps):
            self._move_names()
        if group.in_hand:
            self.chunks.carry(*next(iter(steps.values())))
        else:
            self._follow(steps, group)
        for wire in group.anew:
            wire.route(quietly=True)
        if spoilt is None:
            self.spoil_all()
            self._fit_layers()
            if self.landmarks and not group.in_hand:
                self._move_names()
            return
        there = self._reach_of(steps, group)
        self.spoil(spoilt | there)
        if stood is not None:
            self._move_names(stood | around(nodes[id].body for id in steps))
        self._fit_layers(there)

    def _group_of(self, steps: Mapping[str, tuple[float, float]]) -> Group:
        """Cards that move by these steps, with their wires. While many are dragged they are the same from frame to
        frame, and are taken in hand."""
        alike = len(steps) >= MOST_PARTS and len(set(steps.values())) == 1
        before = self._group if alike else None
        if before is not None and before.stands(steps, self._wired, self.led):
            if not before.in_hand or not self.chunks.holds(len(steps)):
                self.put_down()
                self.chunks.take_up(self.nodes[id] for id in steps)
                for wire in before.along:
                    wire.settle()
                self._group = before = replace(before, in_hand=True)
            return before
        self.put_down()
        led = self.led
        along: list[EdgeItem] = []
        anew: list[EdgeItem] = []
        for wire in {wire: None for id in steps for wire in self._of_node.get(id, ())}:
            step = steps.get(wire.source)
            goes_along = step is not None and step == steps.get(wire.target) and not (led and wire.edge in led)
            (along if goes_along else anew).append(wire)
        group = Group(frozenset(steps), self._wired, led, along, anew)
        self._group = group if alike else None
        return group

    def put_down(self) -> None:
        """No cards are in hand any more: what was dragged is where it belongs."""
        self.chunks.put_down()
        if self._group is not None and self._group.in_hand and self.landmarks:
            self._move_names()  # those of other cards make way only now
        self._group = None

    def _follow(self, ids: Iterable[str], group: Group) -> None:
        """Have cards that moved, and the wires that went along, in the squares where they are now."""
        elsewhere = self.chunks.follow(self.nodes[id] for id in ids)
        for wire in group.along if elsewhere else ():
            if wire.source in elsewhere:
                wire.settle()
        for cell in {wire.cell for wire in group.along}:
            if cell is not None:
                cell.change_wires()

    def _reach_of(self, ids: Iterable[str], group: Group) -> QRectF:
        """What is painted of some cards and their wires."""
        cards = around(self.nodes[id].bounds for id in ids)
        return cards | around(wire.bounds for wires in (group.along, group.anew) for wire in wires)

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
        for view in self.views():
            view.viewport().update()  # a scene's own `update` is forgotten where a part is painted in between

    def painted(self) -> None:
        """What was spoilt has been painted."""
        self._spoilt = 0

    # what comes and goes

    def take_stock(self, stock: Stock) -> None:
        """Keep these cards and wires, and no others."""
        self.nodes, self.edges, self._of_node = stock.nodes, stock.edges, stock.of_node
        self.chunks, self.landmarks = stock.chunks, stock.landmarks
        self._wired += 1
        self.touched += len(stock.nodes) + len(stock.edges)

    def _add_edge(self, edge: Edge) -> None:
        self._wired += 1
        item = self.edges[edge] = EdgeItem(edge, self)
        for id in (item.source, item.target):
            self._of_node.setdefault(id, set()).add(item)
        item.update()
        self.touched += 1

    def _remove_edge(self, edge: Edge) -> None:
        self._wired += 1
        item = self.edges.pop(edge)
        item.update()
        self.chunks.lift(item)
        for id in (item.source, item.target):
            self._of_node.get(id, set()).discard(item)
        self.touched += 1
