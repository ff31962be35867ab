"""Plots in the window's colours. Importing this imports pyqtgraph: do so where the first plot is made."""

from __future__ import annotations

import math
from collections.abc import Callable
from typing import TYPE_CHECKING

import numpy as np
import pyqtgraph as pg
from PySide6.QtCore import QPointF, Qt, Signal
from PySide6.QtGui import QColor, QFont, QPen

if TYPE_CHECKING:
    from netbuilder.app.theme import Theme

LEFT_AXIS, BOTTOM_AXIS = 52, 22
RUN = 64


class Plot(pg.PlotWidget):
    """A quiet plot: thin grid, axes of fixed size, drag and wheel to look closer, a double click to see all again."""

    at = Signal(object)  # the position on the x axis under the mouse, or None
    menu_wanted = Signal(object)  # where on the screen

    def __init__(self, rules: bool = True) -> None:
        super().__init__(axisItems={"left": Axis("left"), "bottom": Axis("bottom")})
        self._has_rules = rules
        self.setFrameShape(self.Shape.NoFrame)
        self.getPlotItem().hideButtons()
        self.getPlotItem().setMenuEnabled(False)
        self.getPlotItem().setContentsMargins(0, 6, 6, 0)
        self.getAxis("left").setWidth(LEFT_AXIS)
        self.getAxis("bottom").setHeight(BOTTOM_AXIS)
        self.setAntialiasing(True)
        self._line = pg.InfiniteLine(angle=90, movable=False)
        self._line.hide()
        self.addItem(self._line, ignoreBounds=True)
        self.scene().sigMouseMoved.connect(self._on_mouse_moved)
        self.scene().sigMouseClicked.connect(self._on_clicked)
        self._home: Callable[[], None] = self.autoRange

    def dress(self, theme: Theme) -> None:
        """Take the theme's colours and font."""
        self.setBackground(None)
        font = QFont(self.font())
        font.setPixelSize(11)
        for side in ("left", "bottom"):
            axis = self.getAxis(side)
            axis.setPen(pg.mkPen(None))
            axis.setZValue(-1000)
            axis.setTextPen(theme.colour("dim"))
            axis.setStyle(tickLength=0, tickFont=font)
        line = theme.colour("line")
        line.setAlpha(150)
        self.getAxis("left").rules = pg.mkPen(line) if self._has_rules else None
        self._line.setPen(pg.mkPen(theme.colour("dim"), style=Qt.PenStyle.DotLine))
        self.update()

    def pen(self, colour: QColor, width: float = 2, style: Qt.PenStyle = Qt.PenStyle.SolidLine) -> QPen:
        """A pen whose lines are so many pixels wide on any screen: pyqtgraph's count those of the device."""
        return pg.mkPen(colour, width=width * self.devicePixelRatioF(), style=style)

    def set_home(self, home: Callable[[], None]) -> None:
        """What a double click goes back to."""
        self._home = home

    def point_at(self, x: float | None) -> None:
        """Draw the crosshair's line at x, or none."""
        self._line.setVisible(x is not None)
        if x is not None:
            self._line.setValue(x)

    def leaveEvent(self, event) -> None:
        super().leaveEvent(event)
        self.at.emit(None)

    def _on_mouse_moved(self, point: QPointF) -> None:
        box = self.getPlotItem().vb
        inside = box.sceneBoundingRect().contains(point)
        self.at.emit(box.mapSceneToView(point).x() if inside else None)

    def _on_clicked(self, event) -> None:
        if event.button() == Qt.MouseButton.RightButton:
            self.menu_wanted.emit(event.screenPos().toPoint())
        elif event.double():
            self._home()


class Axis(pg.AxisItem):
    """An axis with few marks, `0.03 0.1 0.3 1` where it is logarithmic, and rules across the plot."""

    rules: QPen | None = None

    def tickSpacing(self, low: float, high: float, size: float) -> list[tuple[float, float]]:
        span = abs(high - low)
        if self.logMode or not span or not math.isfinite(span):
            return super().tickSpacing(low, high, size)
        return [(_nice(span / max(2.0, size / (44 if self.orientation == "left" else 48))), 0)]

    def tickValues(self, low: float, high: float, size: float) -> list[tuple[float, list[float]]]:
        if not self.logMode:
            return super().tickValues(low, high, size)
        for factors in ((1, 2, 3, 5, 7), (1, 3), (1,)):
            marks = _decades(low, high, factors)
            if len(marks) <= max(3.0, size / 34):
                return [(1.0, marks if len(marks) > 1 else _within_a_decade(low, high, size))]
        thin = max(1, math.ceil(len(marks) / max(3.0, size / 34)))
        return [(1.0, marks[::thin])]

    def tickStrings(self, values: list[float], scale: float, spacing: float) -> list[str]:
        numbers = [10.0**value if self.logMode else value * scale for value in values]
        return [_mark(value, 0 if self.logMode else spacing * scale) for value in numbers]

    def generateDrawSpecs(self, p):
        specs = super().generateDrawSpecs(p)
        if specs is None:
            return specs
        axis, _, texts = specs
        if self.rules is None:
            return axis, [], texts
        view = self.linkedView()
        across = view.mapRectToItem(self, view.boundingRect()) if view is not None else self.boundingRect()
        lines = [
            (self.rules, QPointF(across.left(), middle), QPointF(across.right(), middle))
            for middle in (rect.center().y() for rect, _, _ in texts)
            if across.top() <= middle <= across.bottom()
        ]
        return axis, lines, texts


def _decades(low: float, high: float, factors: tuple[int, ...]) -> list[float]:
    exponents = range(math.floor(low), math.ceil(high) + 1)
    marks = (exponent + math.log10(factor) for exponent in exponents for factor in factors)
    return [mark for mark in marks if low <= mark <= high]


def _within_a_decade(low: float, high: float, size: float) -> list[float]:
    """Marks at even distances of the values themselves, where hardly one round number lies between the exponents."""
    least, most = 10.0**low, 10.0**high
    if not least < most < math.inf:
        return []
    step = _nice((most - least) / max(2.0, size / 44))
    return [math.log10(each * step) for each in range(math.ceil(least / step), math.floor(most / step) + 1) if each]


def _nice(step: float) -> float:
    """The next of 1, 2, 5 and 10 times a power of ten."""
    power = 10 ** math.floor(math.log10(step))
    return next(power * factor for factor in (1, 2, 5, 10) if power * factor >= step * 0.999)


def _mark(value: float, spacing: float) -> str:
    if value and not 1e-4 <= abs(value) < 1e5:
        return f"{value:.0e}".replace("e-0", "e-").replace("e+0", "e").replace("-", "−")
    places = max(0, -math.floor(math.log10(spacing) + 1e-9)) if spacing else 0
    text = f"{value:.{places}f}" if spacing else f"{value:g}"
    return text.replace("-", "−")


def smoothed(values: np.ndarray, amount: float) -> np.ndarray:
    """Each of the values `(N,)` as the mean of all, weighted by how near they are, so that the line neither lags behind
    nor starts off the mark. What is not finite is passed over.

    amount: from 0, nothing, to 1, where the weight falls to 1/e within a twentieth of the curve.
    """
    reach = len(values) * amount**2 / 20
    if reach < 0.2:
        return values
    decay = math.exp(-1 / reach)
    there = np.isfinite(values)
    sums, weights = _both_ways(np.column_stack((np.where(there, values, 0.0), there)), decay).T
    return np.divide(sums, weights, out=np.full(len(values), np.nan), where=weights > 0)


def thinned(count: int, most: int) -> slice:
    """Every so many of `count` points, so that about `most` are left; the last is always among them."""
    step = max(1, count // most)
    return slice((count - 1) % step if count else 0, None, step)


def _both_ways(values: np.ndarray, decay: float) -> np.ndarray:
    """Sums over all of the values `(N, K)` of each column, weighted by `decay` to the power of the distance."""
    return _decayed(values, decay) + _decayed(values[::-1], decay)[::-1] - values


def _decayed(values: np.ndarray, decay: float) -> np.ndarray:
    """Sums over the values `(N, K)` up to each, of a run of neighbours at a time: one after the other is slow in
    Python."""
    count, columns = values.shape
    runs = -(-count // RUN)
    padded = np.zeros((runs, RUN, columns))
    padded.reshape(-1, columns)[:count] = values
    places = np.arange(RUN)
    found = np.tril(decay ** np.abs(places[:, None] - places)) @ padded
    carried = (decay ** (places + 1))[:, None]
    for run in range(1, runs):
        found[run] += carried * found[run - 1, -1]
    return found.reshape(-1, columns)[:count]


def faint(colour: QColor, alpha: int) -> QColor:
    """The same colour, less of it."""
    paler = QColor(colour)
    paler.setAlpha(alpha)
    return paler
