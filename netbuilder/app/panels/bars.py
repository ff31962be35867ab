"""A vector as bars about zero, or as named bars where each number belongs to a class."""

from __future__ import annotations

import numpy as np
from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import QSizePolicy, QWidget

from netbuilder.app.panels.pictures import number

ROW, LOWEST = 22, 16
NAMED_MOST = 40


class BarsView(QWidget):
    """One bar a number. With names they lie under each other, the largest in the accent colour and the true one
    ticked; without, they stand side by side."""

    hovered = Signal(object)  # the index of a bar, or None

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setMouseTracking(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self._values = np.empty(0, np.float32)
        self._names: tuple[str, ...] = ()
        self._truth: int | None = None
        self._colours: dict[str, QColor] = {}

    @property
    def values(self) -> np.ndarray:
        """What is shown, `(D,)`."""
        return self._values

    def set_colours(self, **colours: QColor) -> None:
        """accent, good, dim, line, text."""
        self._colours = colours
        self.update()

    def show_values(self, values: np.ndarray, names: tuple[str, ...] = (), truth: int | None = None) -> None:
        """values: `(D,)`; names: one each, or none; truth: the index of the true class."""
        self._values, self._names, self._truth = values, names, truth
        self.setMinimumHeight(LOWEST * len(names) if 0 < len(names) <= NAMED_MOST else 0)
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(240, 160)

    def paintEvent(self, event) -> None:
        if not self._values.size or not self._colours:
            return
        painter = QPainter(self)
        painter.setPen(Qt.PenStyle.NoPen)
        if self._names:
            self._paint_named(painter)
        else:
            self._paint_standing(painter)
        painter.end()

    def mouseMoveEvent(self, event) -> None:
        self.hovered.emit(self.bar_at(event.position()))

    def leaveEvent(self, event) -> None:
        self.hovered.emit(None)

    def bar_at(self, point: QPointF) -> int | None:
        """The bar under a point of the widget."""
        if not self._values.size:
            return None
        index = int(point.y() // self._row() if self._names else point.x() // self._step())
        return index if 0 <= index < self._values.size else None

    def _row(self) -> float:
        return min(ROW, self.height() / len(self._names))

    def _step(self) -> float:
        return min(16.0, self.width() / self._values.size)

    def _span(self) -> tuple[float, float]:
        """Smallest and largest value, zero among them."""
        finite = self._values[np.isfinite(self._values)]
        low, high = min(0.0, float(finite.min(initial=0))), max(0.0, float(finite.max(initial=0)))
        return (low, high) if high > low else (0.0, 1.0)

    def _paint_standing(self, painter: QPainter) -> None:
        low, high = self._span()
        step, room = self._step(), self.height() - 2
        zero = 1 + room * high / (high - low)
        gap = 2 if step >= 6 else 1 if step >= 3 else 0
        for index, value in enumerate(np.nan_to_num(self._values, nan=0, posinf=high, neginf=low)):
            length = room * float(value) / (high - low)
            colour = self._colours["accent" if value >= 0 else "warning"]
            painter.fillRect(QRectF(index * step, min(zero, zero - length), step - gap, abs(length)), colour)
        painter.fillRect(QRectF(0, zero, step * self._values.size, 1), self._colours["dim"])

    def _paint_named(self, painter: QPainter) -> None:
        low, high = self._span()
        row, metrics = self._row(), painter.fontMetrics()
        widest = min(160, max(metrics.horizontalAdvance(name) for name in self._names) + 1)
        left, number_width = widest + 28, metrics.horizontalAdvance("−0.00e+00") + 8
        room = max(20, min(420, self.width() - left - number_width))
        zero = left + room * -low / (high - low)
        best = int(np.nanargmax(self._values)) if np.isfinite(self._values).any() else -1
        for index, (name, value) in enumerate(zip(self._names, self._values, strict=True)):
            top = index * row
            length = room * float(np.nan_to_num(value, posinf=high, neginf=low)) / (high - low)
            colour = self._colours["accent" if index == best else "faint"]
            painter.fillRect(QRectF(min(zero, zero + length), top + 3, abs(length), row - 6), colour)
            painter.setPen(self._colours["text" if index in (best, self._truth) else "dim"])
            align = Qt.AlignmentFlag.AlignVCenter
            short = metrics.elidedText(name, Qt.TextElideMode.ElideRight, widest)
            painter.drawText(QRectF(0, top, widest, row), align | Qt.AlignmentFlag.AlignRight, short)
            painter.drawText(QRectF(left + room + 8, top, number_width, row), align, number(float(value)))
            if index == self._truth:
                painter.setPen(self._colours["good"])
                painter.drawText(QRectF(widest + 6, top, 16, row), align, "✓")
            painter.setPen(Qt.PenStyle.NoPen)
        painter.fillRect(QRectF(zero, 0, 1, row * len(self._names)), self._colours["dim"])
