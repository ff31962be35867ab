"""A small curve of the learning rate over the training to come."""

from __future__ import annotations

import json
from functools import lru_cache
from typing import TYPE_CHECKING, Any

import numpy as np
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPainterPath, QPalette, QPen
from PySide6.QtWidgets import QSizePolicy, QStyle, QStyleOption, QWidget

from netbuilder.app.inspector.loading import is_loaded
from netbuilder.app.live_changes import rate_in_words
from netbuilder.app.theme import font
from netbuilder.wording import counted, tr, trn

if TYPE_CHECKING:
    from netbuilder.training.preview import Curve

HEIGHT, TOP, FOOT, SIDE = 92, 20, 18, 8
READY = ("torch._dynamo", "netbuilder.training.building")
"""What the first optimizer brings along; the window's thread does not wait for it."""


class RateCurve(QWidget):
    """Shows what a recipe makes of the rate; hidden where that cannot be told. The mouse tells the rate at a place."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("RateCurve")
        self.setFixedHeight(HEIGHT)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.setMouseTracking(True)
        self.curve: Curve | None = None
        self._epochs = 0
        self._at: float | None = None

    def show_recipe(self, section: Any, steps: int) -> None:
        """Show the rates of a training section; steps: of the optimizer in an epoch."""
        self.curve = _curve(_key(section), steps) if is_loaded(*READY) else None
        if self.curve is not None:
            self._epochs = round(float(self.curve[0][-1] + 1 / steps))
            highest, last = float(self.curve[1].max()), float(self.curve[1][-1])
            said = trn(
                self._epochs,
                "Learning rate over {n} epoch: at most {most}, {last} in the end",
                "Learning rate over {n} epochs: at most {most}, {last} in the end",
                most=rate_in_words(highest),
                last=rate_in_words(last),
            )
            self.setAccessibleName(said)
        self.setVisible(self.curve is not None)
        self.update()

    @property
    def said(self) -> tuple[str, str]:
        """What stands above the curve, left and right: the highest rate and where the mouse is, or the last."""
        assert self.curve is not None
        positions, rates = self.curve
        if self._at is None:
            return rate_in_words(float(rates.max())), tr("{rate} in the end").format(
                rate=rate_in_words(float(rates[-1]))
            )
        place = int(np.searchsorted(positions, self._at, side="right")) - 1
        return rate_in_words(float(rates.max())), tr("{rate} at epoch {epoch}").format(
            rate=rate_in_words(float(rates[place])), epoch=f"{self._at:.1f}"
        )

    def mouseMoveEvent(self, event) -> None:
        room = self._room()
        share = (event.position().x() - room.left()) / max(1.0, room.width())
        self._at = min(max(0.0, share), 1.0) * self._epochs
        self.update()

    def leaveEvent(self, event) -> None:
        self._at = None
        self.update()

    def _room(self) -> QRectF:
        return QRectF(self.rect()).adjusted(SIDE, TOP + 2, -SIDE, -FOOT - 2)

    def paintEvent(self, event) -> None:
        painter = QPainter(self)
        option = QStyleOption()
        option.initFrom(self)
        self.style().drawPrimitive(QStyle.PrimitiveElement.PE_Widget, option, painter, self)
        if self.curve is not None:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            self._paint_words(painter)
            self._paint_curve(painter)
        painter.end()

    def _paint_words(self, painter: QPainter) -> None:
        dim = self.palette().color(QPalette.ColorRole.PlaceholderText)
        painter.setPen(dim)
        painter.setFont(font("caption", mono=True))
        head = self.rect().adjusted(SIDE, 3, -SIDE, 0)
        top = Qt.AlignmentFlag.AlignTop
        left, right = self.said
        painter.drawText(head, top | Qt.AlignmentFlag.AlignLeft, left)
        painter.drawText(head, top | Qt.AlignmentFlag.AlignRight, right)
        painter.setFont(font("small"))
        foot = self.rect().adjusted(SIDE, 0, -SIDE, -3)
        bottom = Qt.AlignmentFlag.AlignBottom
        painter.drawText(foot, bottom | Qt.AlignmentFlag.AlignLeft, "0")
        painter.drawText(foot, bottom | Qt.AlignmentFlag.AlignRight, counted(self._epochs, "epoch"))

    def _paint_curve(self, painter: QPainter) -> None:
        assert self.curve is not None
        positions, rates = self.curve
        room, palette = self._room(), self.palette()
        xs = room.left() + positions / max(1, self._epochs) * room.width()
        ys = room.bottom() - rates / max(float(rates.max()), 1e-300) * room.height()
        line = QPainterPath(QPointF(float(xs[0]), float(ys[0])))
        for x, y in zip(xs[1:], ys[1:], strict=True):
            line.lineTo(float(x), float(y))
        line.lineTo(room.right(), float(ys[-1]))
        area = QPainterPath(line)
        area.lineTo(room.right(), room.bottom())
        area.lineTo(room.left(), room.bottom())
        accent = palette.color(QPalette.ColorRole.Highlight)
        faint = palette.color(QPalette.ColorRole.Highlight)
        faint.setAlphaF(0.14)
        painter.fillPath(area, faint)
        painter.setPen(QPen(accent, 1.5))
        painter.drawPath(line)
        if self._at is not None:
            x = room.left() + self._at / max(1, self._epochs) * room.width()
            painter.setPen(QPen(palette.color(QPalette.ColorRole.PlaceholderText), 1))
            painter.drawLine(QPointF(x, room.top()), QPointF(x, room.bottom()))


def _key(section: Any) -> str:
    """What of a recipe the rates depend on."""
    names = ("epochs", "optimizer", "scheduler", "warm_up", "averaging")
    return json.dumps({name: section[name] for name in names if section.get(name) is not None}, sort_keys=True)


@lru_cache(maxsize=32)
def _curve(key: str, steps: int) -> Curve | None:
    from netbuilder.training import Recipe, RecipeError
    from netbuilder.training.preview import rates

    try:
        return rates(Recipe.parse(json.loads(key)), steps)
    except RecipeError:  # the problems say so
        return None
