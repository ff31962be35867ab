"""A line drawn across wires, which removes them."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from PySide6.QtCore import QLineF, QPoint, QPointF, QRectF, Qt
from PySide6.QtGui import QPainterPath, QPen
from PySide6.QtWidgets import QGraphicsPathItem

from netbuilder.graph import Disconnect, Edge
from netbuilder.wording import tr, trn

if TYPE_CHECKING:
    from netbuilder.app.canvas.paint.edge_item import EdgeItem
    from netbuilder.app.canvas.view import CanvasView


class Cut:
    """While the button is held, the wires that the line has crossed fade; the release removes them as one edit."""

    pans_at_edge = True

    def __init__(self, view: CanvasView, at: QPoint) -> None:
        self._view = view
        self._last = view.mapToScene(at)
        self._path = QPainterPath(self._last)
        self._crossed: dict[Edge, EdgeItem] = {}
        pen = QPen(view.theme.colour("error"), 2, Qt.PenStyle.DashLine)
        pen.setCosmetic(True)
        self._line = QGraphicsPathItem()
        self._line.setPen(pen)
        self._line.setZValue(10)
        view.canvas.addItem(self._line)

    def move(self, at: QPoint) -> None:
        view, now = self._view, self._view.mapToScene(at)
        step, self._last = QLineF(self._last, now), now
        self._path.lineTo(now)
        self._line.setPath(self._path)
        near = QRectF(step.p1(), step.p2()).normalized().adjusted(-1, -1, 1, 1)
        for wire in view.canvas.chunks.wires_at(near):
            if wire.edge not in self._crossed and _crosses(step, wire):
                self._crossed[wire.edge] = wire
                wire.show_marked(faded=True)
        count = len(self._crossed)
        if count:
            view.note.say(trn(count, "Let go to remove {n} wire", "Let go to remove {n} wires"), at)
        else:
            view.note.say(tr("Draw across the wires to remove"), at)

    def finish(self, at: QPoint) -> None:
        there = tuple(self._crossed)
        self.cancel()
        if there:
            self._view.sheet.push(Disconnect(there))

    def cancel(self) -> None:
        view = self._view
        view.canvas.removeItem(self._line)
        view.note.hide()
        for edge, wire in self._crossed.items():
            if wire.scene() is not None:
                wire.show_marked(marked=edge == view.edits.edge)


def _crosses(step: QLineF, wire: EdgeItem) -> bool:
    """Whether a straight line meets the curve of a wire."""
    kind = QLineF.IntersectionType.BoundedIntersection
    return any(
        step.intersects(QLineF(QPointF(one), QPointF(other)))[0] == kind
        for part in wire.path.toSubpathPolygons()
        for one, other in pairwise(part)
    )
