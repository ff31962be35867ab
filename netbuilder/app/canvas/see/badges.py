"""Small marks on the edge of cards: what is seen, and what differs."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPainterPath, QPen

from netbuilder.app.canvas.paint.geometry import WIDTH
from netbuilder.app.theme import RADIUS, Theme, font

HIGH = 15
SIDE = 5
OUT = 2.5
"""How far outside of a card the line around it is."""
SIGNS = {"added": "+", "removed": "−", "changed": "≠"}
COLOURS = {"added": "good", "removed": "error", "changed": "warning"}
"""What is added, removed and changed: never by its colour alone."""


@dataclass(frozen=True)
class Badge:
    """A few words on the upper edge of a card; `strong` on the accent, for the one that all is about."""

    text: str
    strong: bool = False


def paint_badge(painter: QPainter, corner: QPointF, badge: Badge, theme: Theme) -> None:
    """On the upper edge of a card whose top left corner is there, at the right."""
    face = font("small", mono=True)
    wide = min(WIDTH - 16, QFontMetricsF(face).horizontalAdvance(badge.text) + 2 * SIDE)
    place = QRectF(corner.x() + WIDTH - 8 - wide, corner.y() - HIGH / 2, wide, HIGH)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(theme.colour("accent"), 1))
    painter.setBrush(theme.colour("accent" if badge.strong else "raised"))
    painter.drawRoundedRect(place, HIGH / 2, HIGH / 2)
    painter.setFont(face)
    painter.setPen(theme.colour("on_accent" if badge.strong else "text"))
    painter.drawText(place, Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextSingleLine, badge.text)


def paint_difference(painter: QPainter, card: QRectF, kind: str, theme: Theme) -> None:
    """A line around a card, and a sign at its corner."""
    tint = theme.colour(COLOURS[kind])
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(tint, 2))
    painter.drawRoundedRect(card.adjusted(-OUT, -OUT, OUT, OUT), RADIUS + OUT, RADIUS + OUT)
    paint_sign(painter, card.topLeft() + QPointF(3, 3), SIGNS[kind], tint, theme)


def paint_afar(painter: QPainter, cards: Sequence[QRectF], kind: str, theme: Theme) -> None:
    """Cards that are too small for a sign."""
    pen = QPen(theme.colour(COLOURS[kind]), 2 * painter.device().devicePixelRatio())
    pen.setCosmetic(True)
    ground = theme.colour(COLOURS[kind])
    ground.setAlpha(90)
    painter.setPen(pen)
    painter.setBrush(ground)
    painter.drawRects(cards)


def paint_sign(painter: QPainter, middle: QPointF, sign: str, tint: QColor, theme: Theme, scale: float = 1.0) -> None:
    """A sign in a disc, so many times as large as on a card."""
    painter.save()
    painter.translate(middle)
    painter.scale(scale, scale)
    _paint_sign(painter, sign, tint, theme)
    painter.restore()


def _paint_sign(painter: QPainter, sign: str, tint: QColor, theme: Theme) -> None:
    middle = QPointF()
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(tint)
    painter.drawEllipse(middle, 8, 8)
    painter.setPen(QPen(theme.colour("background"), 2))
    arm = 3.6
    if sign == "≠":
        for rise in (-1.8, 1.8):
            painter.drawLine(middle + QPointF(-arm, rise), middle + QPointF(arm, rise))
        painter.drawLine(middle + QPointF(-1.8, 4.2), middle + QPointF(1.8, -4.2))
        return
    painter.drawLine(middle + QPointF(-arm, 0), middle + QPointF(arm, 0))
    if sign == "+":
        painter.drawLine(middle + QPointF(0, -arm), middle + QPointF(0, arm))


def paint_wires(
    painter: QPainter, paths: Iterable[QPainterPath], kind: str, theme: Theme, *, on_file: bool = False
) -> None:
    """Wires that were added, or that are no more: as wide at every zoom, or on a file as all that is drawn there."""
    pen = QPen(theme.colour(COLOURS[kind]), 2 if on_file else 2 * painter.device().devicePixelRatio())
    pen.setCosmetic(not on_file)
    if kind == "removed":
        pen.setDashPattern([4, 3])
    painter.setPen(pen)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    for path in paths:
        painter.drawPath(path)
