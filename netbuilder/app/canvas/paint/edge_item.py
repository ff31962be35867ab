"""One wire on the canvas: a curve from an output to an input."""

from __future__ import annotations

from itertools import count
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPainterPath, QPainterPathStroker

from netbuilder.graph import BYPASS, Edge

if TYPE_CHECKING:
    from netbuilder.app.canvas.paint.scene import Scene
    from netbuilder.app.canvas.paint.squares import Cell
    from netbuilder.app.canvas.paint.stock import Stock

REACH = 7
"""How near the mouse has to come to a wire."""
ROOM, TALL = 6, 40
"""Beside the curve, and above and below it: for a pen that is wider, and for the shape that is written on it."""
_SERIALS = count()


class EdgeItem:
    """A wire. It looks its ends up in the scene whenever `route` is called. As with a card, the scene paints it."""

    def __init__(self, edge: Edge, scene: Scene, stock: Stock | None = None) -> None:
        """stock: where its ends are, until the scene takes all of it."""
        among = scene if stock is None else stock
        self.edge = edge
        self.source, self.target = edge.source.node, edge.target.node
        self.serial = next(_SERIALS)
        """The later of two lies above."""
        self.cell: Cell | None = None
        self.marked = False
        self.hovered = False
        self.faded = False
        self.apart = False
        """Whether it is faded since it leads neither to nor from the node that is looked at."""
        self.idle = self._is_idle(among)
        """Whether it is faded since nothing goes through it."""
        self.routed = 0
        """How often its way was looked up."""
        self.moves = 0
        """How often it came to lie elsewhere: whoever keeps what is made of its way sees that it is no longer true."""
        self.bounds = QRectF()
        """What is painted of it, in the scene: to read, not to change."""
        self._canvas = scene
        self._path = QPainterPath()
        self._wide: QPainterPath | None = None
        self._take(among.way_of(edge), among)

    def route(self, *, quietly: bool = False) -> None:
        """Follow the cards at both ends. quietly: whoever calls has it painted anew."""
        if not quietly:
            self.update()
        self._take(self._canvas.way_of(self.edge), self._canvas)
        if not quietly:
            self.update()

    def shift(self, across: float, down: float) -> None:
        """Follow the cards at both ends, which have moved alike; whoever calls tells the squares (see `settle`) and has
        it painted anew."""
        self.moves += 1
        self._path.translate(across, down)
        self._wide = None
        self.bounds.translate(across, down)

    def show_marked(self, marked: bool = False, hovered: bool = False, faded: bool = False) -> None:
        """Mark the wire as the chosen one, as the one under the mouse, or fade it."""
        if (marked, hovered, faded) != (self.marked, self.hovered, self.faded):
            self.marked, self.hovered, self.faded = marked, hovered, faded
            if self.cell is not None:
                self.cell.change_wires()
            self.update()

    def show_apart(self, apart: bool) -> None:
        """Fade the wire, beside what else is to be seen of it."""
        if apart != self.apart:
            self.apart = apart
            if self.cell is not None:
                self.cell.change_wires()
            self.update()

    def show_idle(self) -> None:
        """Fade the wire where one of its ends is switched off, and no longer where it is on again."""
        idle = self._is_idle(self._canvas)
        if idle != self.idle:
            self.idle = idle
            if self.cell is not None:
                self.cell.change_wires()
            self.update()

    def _is_idle(self, among: Scene | Stock) -> bool:
        """Whether nothing goes through: an end is left out, or is bypassed and this is not the way past it."""
        source, target = among.nodes[self.source].face, among.nodes[self.target].face
        if not (source.off or target.off):
            return False
        if any(off and off != BYPASS for off in (source.off, target.off)):
            return True
        if source.off and self.edge.source.name not in source.outputs[:1]:
            return True
        return bool(target.off) and (self.edge.target.name not in target.inputs[:1] or not among.is_first(self.edge))

    def update(self) -> None:
        """Have it painted anew."""
        if self.cell is not None:
            self._canvas.spoil_item(self)

    def scene(self) -> Scene | None:
        """The scene it is in; None once it is gone."""
        return self._canvas if self.cell is not None else None

    @property
    def look(self) -> tuple[bool, bool]:
        """Whether it stands out, and whether it is faded."""
        return self.marked or self.hovered, self.faded or self.apart or self.idle

    @property
    def leads_up(self) -> bool:
        """Whether it ends higher than it begins."""
        path = self._path
        return path.elementAt(path.elementCount() - 1).y < path.elementAt(0).y

    @property
    def path(self) -> QPainterPath:
        """Its way in the scene."""
        return self._path

    def boundingRect(self) -> QRectF:
        """What is painted of it, in the scene."""
        return QRectF(self.bounds)

    def shape(self) -> QPainterPath:
        """Where the mouse finds it."""
        if self._wide is None:
            stroker = QPainterPathStroker()
            stroker.setWidth(2 * REACH)
            self._wide = stroker.createStroke(self._path)
        return self._wide

    def is_near(self, point: QPointF) -> bool:
        """Whether a point of the scene is within reach."""
        return self.shape().contains(point)

    def _take(self, path: QPainterPath, among: Scene | Stock) -> None:
        self.routed += 1
        self.moves += 1
        self._path = path
        self._wide = None
        self.bounds = path.controlPointRect().adjusted(-ROOM, -TALL, ROOM, TALL)
        self._settle(among)

    def settle(self) -> None:
        """Be in the square of the card that it begins at."""
        self._settle(self._canvas)

    def _settle(self, among: Scene | Stock) -> None:
        cell = among.nodes[self.source].cell
        if cell is not None:
            among.chunks.lay(self, cell)
