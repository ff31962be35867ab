"""The curves of many runs over each other. Importing this imports pyqtgraph.

However many runs there are, there are few items: all curves of one colour are one line with gaps in it.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
import pyqtgraph as pg
from PySide6.QtCore import QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPixmap

from netbuilder.app.panels.plots import Plot, faint, thinned

if TYPE_CHECKING:
    from netbuilder.app.theme import Theme
    from netbuilder.training.runs import Curve, RunInfo

COLOURS = (
    ("#56b4e9", "#0072b2"),
    ("#e69f00", "#b26a00"),
    ("#2bbf95", "#007a59"),
    ("#e07fb4", "#b0457f"),
    ("#f0e442", "#7d7400"),
    ("#f0763f", "#c24700"),
    ("#a99bf5", "#5a4fc0"),
    ("#c9ced6", "#444b54"),
)
"""Colours of runs, in the dark theme and in the light one, which colour-blind people tell apart: after Okabe and Ito,
Color Universal Design (2008). Runs beyond the eighth have them again, dashed, then dotted."""
STYLES = (Qt.PenStyle.SolidLine, Qt.PenStyle.DashLine, Qt.PenStyle.DotLine)
MOST_POINTS = 60_000
"""Points of all curves of one line together."""
NEAR = 14
"""Pixels within which a curve is pointed at."""
MOST_POINTED = 400
MOST_WIDE = 24
"""Highlighted runs whose curves are two pixels wide, which takes Qt several times as long."""


Key = tuple[int, bool, bool]
"""A line: its look, whether it is of the training beside the validation, whether its curves are one point each."""


def look_of(number: int, count: int) -> int:
    """Which look the run with that number among `count` highlighted ones has: a place in colours by styles. Where there
    are more runs than looks, dashes tell nobody anything, and are slow to draw."""
    every = len(COLOURS) * len(STYLES)
    return number % (every if count <= every else len(COLOURS))


def colour_of(look: int, theme: Theme) -> QColor:
    """The colour of a look."""
    return QColor(COLOURS[look % len(COLOURS)][0 if theme.is_dark else 1])


def mark_of(look: int, theme: Theme, scale: float = 1.0) -> QPixmap:
    """A piece of line as the run's curve has it, 16 by 12 pixels."""
    pixmap = QPixmap(round(16 * scale), round(12 * scale))
    pixmap.setDevicePixelRatio(scale)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    pen = pg.mkPen(colour_of(look, theme), width=3, style=STYLES[look // len(COLOURS)])
    pen.setCapStyle(Qt.PenCapStyle.FlatCap)
    pen.setCosmetic(False)
    painter.setPen(pen)
    painter.drawLine(QPointF(0, 6), QPointF(16, 6))
    painter.end()
    return pixmap


@dataclass(frozen=True)
class Wish:
    """What to draw: of each run the curves `train NAME` and `validation NAME`, or one of them; `rate` the learning
    rate."""

    measure: str = "loss"
    part: str = "validation"
    log: bool = True

    @property
    def names(self) -> tuple[str, ...]:
        """The curves of a run that are drawn, the main one last."""
        if self.measure == "learning rate":
            return (self.measure,)
        parts = ("train", "validation") if self.part == "both" else (self.part,)
        return tuple(f"{part} {self.measure}" for part in parts)


class RunsPlot(Plot):
    """Highlighted runs in their colours, the others faint behind them."""

    pointed = Signal(object)  # (RunInfo, epoch, value) of the nearest curve, or None
    picked = Signal(object, bool)  # the folder of the run that was clicked at; whether it is added to what is chosen

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._wish = Wish()
        self._others: Sequence[RunInfo] = ()
        self._chosen: Sequence[tuple[RunInfo, int]] = ()
        self._behind_curves: list[Curve] = []
        self._behind = self.plot(connect="finite", antialias=False)
        self._lines: dict[Key, pg.PlotDataItem] = {}
        self.setLogMode(y=self._wish.log)
        self.scene().sigMouseMoved.connect(self._on_moved)
        self.scene().sigMouseClicked.connect(self._on_picked)
        self.set_home(self.show_all)

    def show_runs(self, others: Sequence[RunInfo], chosen: Sequence[tuple[RunInfo, int]], wish: Wish) -> None:
        """Draw these: `others` faint, `chosen` each in its look."""
        anew = wish != self._wish
        other_width = (len(chosen) > MOST_WIDE) != (len(self._chosen) > MOST_WIDE)
        self._others, self._chosen, self._wish = others, chosen, wish
        if anew:
            self.setLogMode(y=wish.log)
        name = wish.names[-1]
        behind = [run.curves[name] for run in others if name in run.curves]
        if anew or not _same(behind, self._behind_curves):
            self._behind_curves = behind
            self._behind.setPen(pg.mkPen(faint(self._theme.colour("dim"), _alpha(len(behind))), width=1))
            self._behind.setData(*_joined(behind, wish.log))
        wanted: dict[Key, list[Curve]] = {}
        for curve_name in wish.names:
            for run, number in chosen:
                curve = run.curves.get(curve_name)
                if curve is not None:
                    key = (look_of(number, len(chosen)), curve_name != name, len(curve[0]) == 1)
                    wanted.setdefault(key, []).append(curve)
        for key in [key for key in self._lines if key not in wanted or other_width]:
            self.removeItem(self._lines.pop(key))
        for key, curves in wanted.items():
            if key not in self._lines:
                self._lines[key] = self.plot(connect="finite")
                self._dress_line(key)
            self._lines[key].setData(*_joined(curves, wish.log))
        if anew:
            self.show_all()

    def show_all(self) -> None:
        """Every curve from left to right, and from bottom to top."""
        self.enableAutoRange()

    def dress(self, theme: Theme) -> None:
        super().dress(theme)
        self._behind.setPen(pg.mkPen(faint(theme.colour("dim"), _alpha(len(self._behind_curves))), width=1))
        for key in self._lines:
            self._dress_line(key)

    def _dress_line(self, key: Key) -> None:
        look, is_second, is_point = key
        colour = colour_of(look, self._theme)
        width = 1 if is_second or len(self._chosen) > MOST_WIDE else 2
        line = self._lines[key]
        line.setSymbol("o" if is_point else None)
        line.setPen(self.pen(faint(colour, 130) if is_second else colour, width, STYLES[look // len(COLOURS)]))
        line.setSymbolBrush(colour)
        line.setSymbolPen(None)
        line.setSymbolSize(6)
        line.setZValue(5 if is_second else 10)

    # what is under the mouse

    def nearest(self, point: QPointF) -> tuple[RunInfo, float, float] | None:
        """The run whose main curve is within reach of a point of the scene, with the epoch and value there."""
        box = self.getPlotItem().vb
        if not box.sceneBoundingRect().contains(point):
            return None
        name = self._wish.names[-1]
        at = box.mapSceneToView(point)
        best: tuple[float, RunInfo, float, float] | None = None
        (low, high), (bottom, top) = box.viewRange()
        rect: QRectF = box.sceneBoundingRect()
        across, up = rect.width() / max(1e-12, high - low), rect.height() / max(1e-12, top - bottom)
        runs = [run for run, _ in self._chosen] + list(self._others)
        for run in runs[:MOST_POINTED]:
            curve = run.curves.get(name)
            if curve is None:
                continue
            place = int(np.abs(curve[0] - at.x()).argmin())
            epoch, value = float(curve[0][place]), float(curve[1][place])
            if self._wish.log and value <= 0:
                continue
            y = np.log10(value) if self._wish.log else value
            between = float(np.interp(at.x(), curve[0], np.log10(np.maximum(curve[1], 1e-300)) if self._wish.log
                                      else curve[1]))  # fmt: skip
            far = abs(between - at.y()) * up if curve[0][0] <= at.x() <= curve[0][-1] else np.hypot(
                (epoch - at.x()) * across, (y - at.y()) * up
            )  # fmt: skip
            if far <= NEAR and (best is None or far < best[0]):
                best = (far, run, epoch, value)
        return best[1:] if best is not None else None

    def _on_moved(self, point: QPointF) -> None:
        self.pointed.emit(self.nearest(point))

    def leaveEvent(self, event) -> None:
        super().leaveEvent(event)
        self.pointed.emit(None)

    def _on_picked(self, event) -> None:
        if event.button() == Qt.MouseButton.LeftButton and not event.double():
            found = self.nearest(event.scenePos())
            if found is not None:
                adds = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
                path: Path = found[0].path
                self.picked.emit(path, adds)


def _same(curves: Sequence[Curve], others: Sequence[Curve]) -> bool:
    """Whether these are the very same curves, so that drawing them anew would change nothing."""
    return len(curves) == len(others) and all(a is b for a, b in zip(curves, others, strict=True))


def _alpha(count: int) -> int:
    """The more curves lie behind, the fainter each, so that those in front stay in front."""
    return round(max(14, 90 * min(1.0, (40 / max(1, count)) ** 0.6)))


def _joined(curves: Sequence[Curve], log: bool) -> tuple[np.ndarray, np.ndarray]:
    """Curves one after the other with a gap between each two, thinned so that all can be drawn at once."""
    if not curves:
        return np.empty(0), np.empty(0)
    most = max(24, MOST_POINTS // len(curves))
    gap = np.full(1, np.nan)
    across, up = [], []
    for epochs, values in curves:
        kept = thinned(len(epochs), most) if len(epochs) > 2 * most else slice(None)
        across += [epochs[kept], gap]
        up += [values[kept], gap]
    x, y = np.concatenate(across), np.concatenate(up)
    return x, np.where(y > 0, y, np.nan) if log else y
