"""The points that a wire is led through, as handles of the wire under the mouse and of the chosen one."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPainterPath, QPen, QPolygonF
from PySide6.QtWidgets import QGraphicsItem

from netbuilder.graph import Edge
from netbuilder.graph.marks import Point

if TYPE_CHECKING:
    from netbuilder.app.canvas.paint.scene import Scene

RADIUS, REACH = 5, 10
"""Half the width of a handle, and how near the mouse has to come to it, on the screen."""
ABOVE = 3.0
STEPS = 240
Handle = tuple[Edge, int]
"""A point of a wire, by its number."""


class BendHandles(QGraphicsItem):
    """The handles of a few wires, painted in one go."""

    def __init__(self, scene: Scene) -> None:
        super().__init__()
        self._canvas = scene
        self.edges: tuple[Edge, ...] = ()
        self.chosen: Handle | None = None
        self._zoom = 1.0
        self._bounds = QRectF()
        self.setZValue(ABOVE)
        self.setAcceptedMouseButtons(Qt.MouseButton.NoButton)

    def show_of(self, edges: tuple[Edge, ...], chosen: Handle | None, zoom: float) -> None:
        """Show the handles of these wires; `chosen` is the one that keys are about."""
        self.edges, self.chosen, self._zoom = edges, chosen, zoom
        self.refresh()

    def refresh(self) -> None:
        """The points are elsewhere."""
        points = [point for edge in self.edges for point in self._canvas.marks.points(edge)]
        around = QPolygonF([QPointF(*point) for point in points]).boundingRect()
        reach = (RADIUS + 4) / self._zoom
        self.prepareGeometryChange()
        self._bounds = around.adjusted(-reach, -reach, reach, reach) if points else QRectF()
        self.update()

    def at(self, point: QPointF, zoom: float) -> Handle | None:
        """The handle within reach of a point of the scene."""
        reach = REACH / zoom
        found: list[tuple[float, Handle]] = []
        for edge in self.edges:
            for number, (x, y) in enumerate(self._canvas.marks.points(edge)):
                away = max(abs(point.x() - x), abs(point.y() - y))
                if away <= reach:
                    found.append((away, (edge, number)))
        return min(found, key=lambda each: each[0])[1] if found else None

    def boundingRect(self) -> QRectF:
        return self._bounds

    def paint(self, painter: QPainter, option, widget=None) -> None:
        theme = self._canvas.theme
        world = painter.worldTransform()
        painter.resetTransform()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(theme.colour("accent"), 2))
        for edge in self.edges:
            for number, point in enumerate(self._canvas.marks.points(edge)):
                full = (edge, number) == self.chosen
                painter.setBrush(theme.colour("accent" if full else "background"))
                painter.drawEllipse(world.map(QPointF(*point)), RADIUS + full, RADIUS + full)
        painter.setWorldTransform(world)


def number_for(path: QPainterPath, points: tuple[Point, ...], new: QPointF) -> int:
    """Which number a new point of a wire has among those that it is led through already."""
    samples = [path.pointAtPercent(n / STEPS) for n in range(STEPS + 1)]
    here = _nearest(samples, new)
    return sum(_nearest(samples, QPointF(*point)) <= here for point in points)


def middle_of(path: QPainterPath, points: tuple[Point, ...]) -> QPointF:
    """Where a new point of a wire goes if nobody says so: halfway along its longest free part."""
    samples = [path.pointAtPercent(n / STEPS) for n in range(STEPS + 1)]
    stops = [0, *sorted(_nearest(samples, QPointF(*point)) for point in points), STEPS]
    start, end = max(pairwise(stops), key=lambda part: part[1] - part[0])
    return samples[(start + end) // 2]


def _nearest(samples: list[QPointF], point: QPointF) -> int:
    return min(range(len(samples)), key=lambda n: (samples[n] - point).manhattanLength())
