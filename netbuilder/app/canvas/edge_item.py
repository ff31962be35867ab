"""One wire on the canvas: a curve from an output to an input."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPainterPath, QPainterPathStroker
from PySide6.QtWidgets import QGraphicsItem

from netbuilder.graph import Edge

if TYPE_CHECKING:
    from netbuilder.app.canvas.scene import Scene

REACH = 7
"""How near the mouse has to come to a wire."""


class EdgeItem(QGraphicsItem):
    """A wire. It looks its ends up in the scene whenever `route` is called."""

    def __init__(self, edge: Edge, scene: Scene) -> None:
        super().__init__()
        self.edge = edge
        self._canvas = scene
        self._path = QPainterPath()
        self._wide: QPainterPath | None = None
        self._bounds = QRectF()
        self.marked = False
        self.hovered = False
        self.faded = False
        self.routed = 0
        """How often its way was looked up."""
        self.setZValue(0)
        self.setAcceptedMouseButtons(Qt.MouseButton.NoButton)
        self.route()

    def route(self) -> None:
        """Follow the cards at both ends."""
        path = self._canvas.way_of(self.edge)
        self.prepareGeometryChange()
        self.routed += 1
        self._path = path
        self._wide = None
        self._bounds = self._path.controlPointRect().adjusted(-3, -3, 3, 3)

    def show_marked(self, marked: bool = False, hovered: bool = False, faded: bool = False) -> None:
        """Mark the wire as the chosen one, as the one under the mouse, or fade it."""
        if (marked, hovered, faded) != (self.marked, self.hovered, self.faded):
            self.marked, self.hovered, self.faded = marked, hovered, faded
            self.update()

    @property
    def path(self) -> QPainterPath:
        """Its way in the scene."""
        return self._path

    def boundingRect(self) -> QRectF:
        return self._bounds

    def shape(self) -> QPainterPath:
        if self._wide is None:
            stroker = QPainterPathStroker()
            stroker.setWidth(2 * REACH)
            self._wide = stroker.createStroke(self._path)
        return self._wide

    def paint(self, painter: QPainter, option, widget=None) -> None:
        painter.setPen(self._canvas.pen(stands_out=self.marked or self.hovered))
        painter.setOpacity(0.35 if self.faded else 1)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawPath(self._path)
