"""The whole drawing in a corner, with the part that is in view; a click or a drag goes there."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, Qt, QTimer
from PySide6.QtGui import QColor, QPainter, QPen, QPixmap, QTransform
from PySide6.QtWidgets import QWidget

from netbuilder.app.canvas.paint.geometry import LOW
from netbuilder.app.theme import RADIUS
from netbuilder.wording import tr

if TYPE_CHECKING:
    from netbuilder.app.canvas.view import CanvasView

WIDE, HIGH, INSET = 120, 76, 8
DELAY = 50
"""Milliseconds, at least."""
SHARE = 0.05
"""Of the time, at most, goes into drawing the blocks while they change all the time."""


class Minimap(QWidget):
    """Shows every card as a small block. Hidden while there is nothing, or little room."""

    def __init__(self, view: CanvasView) -> None:
        super().__init__(view, objectName="Minimap")
        self._view = view
        self.setFixedSize(WIDE, HIGH)
        self.setToolTip(tr("The whole drawing; click to go there"))
        self.to_map = QTransform()
        """From the scene to the map."""
        self._blocks = QPixmap()
        self._later = QTimer(self, interval=DELAY, singleShot=True)
        self._later.timeout.connect(self._draw_blocks)

    def redraw(self) -> None:
        """Draw the blocks anew, a moment later: a thousand cards take a while, and edits come in crowds."""
        if not self._later.isActive():
            self._later.start()

    def paintEvent(self, event) -> None:
        if self._blocks.isNull():
            self._draw_blocks()
        painter = QPainter(self)
        painter.drawPixmap(0, 0, self._blocks)
        painter.setPen(QPen(self._view.theme.colour("accent"), 1))
        shown = self.to_map.mapRect(self._view.visible_rect())
        painter.drawRect(shown.intersected(QRectF(2, 2, WIDE - 5, HIGH - 5)))
        painter.end()

    def _draw_blocks(self) -> None:
        """The blocks as one picture, so that panning draws a rectangle and nothing else."""
        self._later.stop()
        begun = time.thread_time()
        theme, cards = self._view.theme, self._view.canvas
        self.to_map = _fitting(cards.bounds().adjusted(-40, -40, 40, 40))
        density = self.devicePixelRatioF()
        self._blocks = QPixmap(round(WIDE * density), round(HIGH * density))
        self._blocks.setDevicePixelRatio(density)
        self._blocks.fill(Qt.GlobalColor.transparent)
        painter = QPainter(self._blocks)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(theme.colour("line"), 1))
        painter.setBrush(theme.colour("panel"))
        painter.drawRoundedRect(QRectF(0.5, 0.5, WIDE - 1, HIGH - 1), RADIUS, RADIUS)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
        tints = {name: theme.colour(name) for name in ("accent", "error", "wire")}
        painter.setTransform(self.to_map * painter.transform())
        cards.marks.paint_small(painter)
        for region in cards.chunks.regions():
            for (name, _), rects in region.bodies.items():
                tint = tints.get(name, tints["wire"])
                painter.setPen(_pen(tint) if LOW * self.to_map.m11() < 1 else Qt.PenStyle.NoPen)
                painter.setBrush(tint)
                painter.drawRects(rects)
        painter.end()
        self._later.setInterval(max(DELAY, round(1000 * (time.thread_time() - begun) / SHARE)))
        self.update()

    def mousePressEvent(self, event) -> None:
        self._go(event.position())

    def mouseMoveEvent(self, event) -> None:
        if event.buttons() & Qt.MouseButton.LeftButton:
            self._go(event.position())

    def _go(self, at: QPointF) -> None:
        back, possible = self.to_map.inverted()
        if possible:
            self._view.centre_at(back.map(at))


def _pen(tint: QColor) -> QPen:
    """What makes the smallest blocks large enough to be seen."""
    pen = QPen(tint, 1)
    pen.setCosmetic(True)
    return pen


def _fitting(whole: QRectF) -> QTransform:
    scale = min((WIDE - 2 * INSET) / whole.width(), (HIGH - 2 * INSET) / whole.height())
    middle = whole.center()
    return QTransform(scale, 0, 0, scale, WIDE / 2 - middle.x() * scale, HIGH / 2 - middle.y() * scale)
