"""Nodes and wires that are no more, where they were: of the drawing that this one is compared with."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPainterPath, QPen

from netbuilder.app.canvas.paint.geometry import LOW, PORT_TOP, WIDTH
from netbuilder.app.canvas.paint.ways import way
from netbuilder.app.canvas.see.badges import COLOURS, SIGNS, paint_sign
from netbuilder.app.theme import RADIUS, Theme, font
from netbuilder.graph import Edge, Node, Port
from netbuilder.graph.differences import Differences
from netbuilder.wording import tr

if TYPE_CHECKING:
    from netbuilder.app.canvas.paint.scene import Scene


def ghost_card(node: Node) -> QRectF:
    """Where a node stood that is no more, in the scene."""
    return QRectF(*node.at, WIDTH, LOW)


def bounds_of(ghosts: Iterable[Node]) -> QRectF:
    """The rectangle around all that is painted of ghosts."""
    bounds = QRectF()
    for node in ghosts:
        bounds |= ghost_card(node).adjusted(-10, -10, 10, 10)
    return bounds


def paint_ghost(painter: QPainter, node: Node, title: str, theme: Theme) -> None:
    """The outline of a node that is no more."""
    card, tint = ghost_card(node), theme.colour(COLOURS["removed"])
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    ground = theme.colour("background")
    ground.setAlpha(210)
    painter.setBrush(ground)
    painter.setPen(QPen(tint, 1.6, Qt.PenStyle.DashLine))
    painter.drawRoundedRect(card, RADIUS, RADIUS)
    painter.setFont(font("title", bold=True))
    painter.setPen(theme.colour("dim"))
    metrics = QFontMetricsF(font("title", bold=True))
    text = metrics.elidedText(title, Qt.TextElideMode.ElideRight, WIDTH - 36)
    flags = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop
    painter.drawText(card.adjusted(18, 10, -14, 0), flags, text)
    painter.setFont(font("caption"))
    painter.setPen(theme.colour("error_text"))
    painter.drawText(card.adjusted(18, 30, -14, 0), flags, tr("removed"))
    paint_sign(painter, card.topLeft() + QPointF(3, 3), SIGNS["removed"], tint, theme)


def ways_of_removed(canvas: Scene, found: Differences) -> Mapping[Edge, QPainterPath]:
    """Where wires were that are no more: from where their ends are now, or stood."""
    return {
        edge: way(_end(canvas, edge.source, found, "out"), _end(canvas, edge.target, found, "in"))
        for edge in found.edges_removed
    }


def _end(canvas: Scene, port: Port, found: Differences, side: str) -> QPointF:
    item = canvas.nodes.get(port.node)
    if item is not None:
        names = item.face.inputs if side == "in" else item.face.outputs
        if port.name in names:
            return item.port_point(port.name, "in" if side == "in" else "out")
        return item.pos() + QPointF(0 if side == "in" else WIDTH, PORT_TOP)
    node = found.removed.get(port.node)
    at = QPointF(*node.at) if node is not None else QPointF()
    return at + QPointF(0 if side == "in" else WIDTH, PORT_TOP)
