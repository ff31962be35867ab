"""While a wire looks for its end: beside every port in view where it may end, the shape that is there or is needed."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QFontMetricsF, QPainter
from PySide6.QtWidgets import QGraphicsItem

from netbuilder.app.canvas.edits.wiring import Side
from netbuilder.app.theme import font
from netbuilder.graph import Edge, Port, Project
from netbuilder.layers import TensorSpec, layer_of
from netbuilder.layers.fitting import misfit
from netbuilder.wording import any_of, tr

if TYPE_CHECKING:
    from collections.abc import Iterable

    from netbuilder.app.canvas.paint.node_item import NodeItem
    from netbuilder.app.canvas.paint.scene import Scene

READABLE = 0.5
"""The scale below which nobody could read them."""
MOST = 200
HIGH, PAD, GAP = 15, 4, 9


@dataclass(frozen=True)
class Words:
    """What one port says, where it is, and whether a wire would not fit there."""

    text: str
    at: QPointF
    odd: bool = False


class PortWords(QGraphicsItem):
    """The words of all ports in view, painted in one go over the cards."""

    def __init__(self, scene: Scene, words: Iterable[Words], side: Side) -> None:
        super().__init__()
        self._theme, self._side = scene.theme, side
        metrics = QFontMetricsF(font("small", mono=True))
        self.placed = [(each, self._place(each.at, metrics.horizontalAdvance(each.text))) for each in words]
        """Each with its rectangle in the scene."""
        self._bounds = QRectF()
        for _, rect in self.placed:
            self._bounds |= rect
        self.setZValue(9)
        self.setAcceptedMouseButtons(Qt.MouseButton.NoButton)

    def boundingRect(self) -> QRectF:
        return self._bounds.adjusted(-2, -2, 2, 2)

    def paint(self, painter: QPainter, option, widget=None) -> None:
        theme = self._theme
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(font("small", mono=True))
        for words, rect in self.placed:
            painter.setPen(theme.colour("warning" if words.odd else "line"))
            painter.setBrush(theme.colour("raised"))
            painter.drawRoundedRect(rect, 4, 4)
            painter.setPen(theme.colour("warning_text" if words.odd else "dim"))
            painter.drawText(rect, Qt.AlignmentFlag.AlignCenter, words.text)

    def _place(self, at: QPointF, wide: float) -> QRectF:
        """Outside of the card, above the port, where the wire that comes does not cover it."""
        wide += 2 * PAD
        left = at.x() - wide - 2 if self._side == "in" else at.x() + 2
        return QRectF(left, at.y() - HIGH - GAP, wide, HIGH)


def words_of(
    project: Project, scene: Scene, nodes: Iterable[NodeItem], side: Side, spec: TensorSpec | None, moved: Edge | None
) -> list[Words]:
    """What the ports on one side of these nodes say to a wire that carries `spec`: inputs what they need, outputs what
    leaves them."""
    found: list[Words] = []
    needs = tr("needs {shapes}").partition("{")[0]  # what is needed says so by its colour
    for item in nodes:
        layer = layer_of(project.graph.nodes[item.id], project.blocks)
        report = scene.report(item.id)
        for name in item.face.inputs if side == "in" else item.face.outputs:
            if moved is not None and moved.target == Port(item.id, name):
                continue
            at = item.port_point(name, side)
            if side == "out":
                leaving = report.outputs.get(name) if report is not None else None
                found += [Words(str(leaving), at)] if leaving is not None else []
            elif layer is not None and not layer.is_block and (port := layer.port(name)) is not None:
                wrong, layouts = misfit(layer, name, spec) if spec is not None else "", port.layouts or layer.layouts
                text = wrong.removeprefix(needs) or (any_of(layouts) if layouts else "")
                found += [Words(text, at, bool(wrong))] if text else []
    return found[:MOST]
