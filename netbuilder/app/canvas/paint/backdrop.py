"""The ground of the canvas: a plain colour with a grid of faint dots."""

from __future__ import annotations

from functools import lru_cache
from math import floor

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPainter, QPen, QPolygonF

from netbuilder.app.theme import Theme

SPACING = 24


def paint(painter: QPainter, rect: QRectF, zoom: float, theme: Theme) -> None:
    """Fill a part of the scene. Dots never come nearer than 16 pixels to each other on the screen."""
    painter.fillRect(rect, theme.colour("background"))
    spacing = SPACING
    while spacing * zoom < 16:
        spacing *= 2
    left, top = floor(rect.left() / spacing), floor(rect.top() / spacing)
    across, down = int(rect.width() / spacing) + 2, int(rect.height() / spacing) + 2
    pen = QPen(theme.colour("dots"), 1)
    pen.setCosmetic(True)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
    painter.setPen(pen)
    dense = painter.device().devicePixelRatio()
    dots, step, side = _dots(-(-across // 8) * 8, -(-down // 8) * 8, spacing), 1 / (dense * zoom), max(1, round(dense))
    for number in range(side * side):  # points of one device pixel are drawn by a quick routine, wider ones by a slow
        x, y = left * spacing + number % side * step, top * spacing + number // side * step
        painter.translate(x, y)
        painter.drawPoints(dots)
        painter.translate(-x, -y)


@lru_cache(maxsize=16)
def _dots(across: int, down: int, spacing: float) -> QPolygonF:
    """A grid of points from the origin on; there are few sizes of it, since they come in eights."""
    return QPolygonF([QPointF(x * spacing, y * spacing) for y in range(down) for x in range(across)])
