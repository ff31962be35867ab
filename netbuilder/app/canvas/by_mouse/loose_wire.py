"""The wire that follows the mouse."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPainterPath, QPen
from PySide6.QtWidgets import QGraphicsItem

from netbuilder.app.canvas.paint.ways import way
from netbuilder.app.canvas.paint.wire_style import wire_style
from netbuilder.app.theme import Theme


class LooseWire(QGraphicsItem):
    """A wire with one end in the air: in the accent colour, or in that of an error where it may not end."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._path = QPainterPath()
        self._refused = False
        self.setZValue(10)
        self.setAcceptedMouseButtons(Qt.MouseButton.NoButton)

    def show(self, start: QPointF, end: QPointF, refused: bool, between: float | None = None) -> None:
        """Run from `start` to `end`; where it leads back, at the height `between`, if one is given."""
        self.prepareGeometryChange()
        self._path, self._refused = way(start, end, between, angled=wire_style().angled), refused
        self.update()

    def boundingRect(self) -> QRectF:
        return self._path.controlPointRect().adjusted(-6, -6, 6, 6)

    def paint(self, painter: QPainter, option, widget=None) -> None:
        colour = self._theme.colour("error" if self._refused else "accent")
        pen = QPen(colour, 2, Qt.PenStyle.DashLine if self._refused else Qt.PenStyle.SolidLine)
        pen.setCosmetic(True)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(pen)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawPath(self._path)
