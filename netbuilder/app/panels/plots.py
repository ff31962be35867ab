"""Plots in the window's colours. Importing this imports pyqtgraph: do so where the first plot is made."""

from __future__ import annotations

import math
from collections.abc import Callable
from typing import TYPE_CHECKING, Any

import numpy as np
import pyqtgraph as pg
from PySide6.QtCore import QPointF, Qt, Signal
from PySide6.QtGui import QColor, QFont, QPen

from netbuilder.app.panels import ticks
from netbuilder.app.panels.ticks import widened

if TYPE_CHECKING:
    from netbuilder.app.theme import Theme

LEFT_AXIS, BOTTOM_AXIS = 52, 22
RUN = 64


class Plot(pg.PlotWidget):
    """A quiet plot: thin grid, axes of fixed size, drag and wheel to look closer, a double click to see all again."""

    at = Signal(object)  # the position on the x axis under the mouse, or None
    menu_wanted = Signal(object)  # where on the screen

    def __init__(self, rules: bool = True) -> None:
        super().__init__(viewBox=Room(), axisItems={"left": Axis("left"), "bottom": Axis("bottom")})
        self._has_rules = rules
        self.setFrameShape(self.Shape.NoFrame)
        self.getPlotItem().hideButtons()
        self.getPlotItem().setMenuEnabled(False)
        self.getPlotItem().setContentsMargins(0, 6, 10, 0)
        self.getAxis("left").setWidth(LEFT_AXIS)
        self.getAxis("bottom").setHeight(BOTTOM_AXIS)
        self.getAxis("bottom").setStyle(hideOverlappingLabels=False)  # the first and the last reach over the ends
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


class Room(pg.ViewBox):
    """What is shown of the curves: around values that (nearly) are the same, enough to read how large they are."""

    level: float | None = None
    """The one value that all curves have, where that is so and all of it is shown."""

    def childrenBounds(self, *args: Any, **named: Any) -> list[list[float] | None]:
        bounds = super().childrenBounds(*args, **named)
        self.level = None
        if bounds[1] is not None and all(map(math.isfinite, bounds[1])):
            low, high = bounds[1]
            self.level = low if low == high else None
            bounds[1] = list(widened(low, high, self.state["logMode"][1]))
        return bounds


class Axis(pg.AxisItem):
    """An axis with few marks, `0.03 0.1 0.3 1` where it is logarithmic, and rules across the plot."""

    rules: QPen | None = None

    def tickSpacing(self, low: float, high: float, size: float) -> list[tuple[float, float]]:
        span = abs(high - low)
        if self.logMode or not span or not math.isfinite(span):
            return super().tickSpacing(low, high, size)
        upright = self.orientation == "left"
        return [(ticks.spacing(low, high, size, ticks.BETWEEN if upright else 48, 2 if upright else 1), 0)]

    def tickValues(self, low: float, high: float, size: float) -> list[tuple[float, list[float]]]:
        view = self.linkedView()
        level = view.level if isinstance(view, Room) and self.orientation == "left" else None
        if level is not None and low < level < high and view.state["autoRange"][1]:
            return [(0.0, [level])]  # nothing else is worth a mark
        if not self.logMode:
            return super().tickValues(low, high, size)
        return [(0.0, ticks.powers(low, high, size))]

    def tickStrings(self, values: list[float], scale: float, spacing: float) -> list[str]:
        if self.logMode:
            return ticks.texts([10.0**value for value in values])
        return ticks.texts([value * scale for value in values], spacing * scale)

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
