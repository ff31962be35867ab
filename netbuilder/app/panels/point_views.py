"""Predictions as points: over the plane of two inputs, or against what is true. Importing this imports pyqtgraph."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING

import numpy as np
import pyqtgraph as pg
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget

from netbuilder.app.panels.plots import BOTTOM_AXIS, LEFT_AXIS, Plot, faint
from netbuilder.wording import tr

if TYPE_CHECKING:
    from netbuilder.app.theme import Theme

CLASS_COLOURS = (
    "#3d8fe0", "#e69f00", "#2bab83", "#cc79a7", "#d55e00", "#7a6fd0", "#b8a900", "#56b4e9", "#8c6d46", "#8f969e",
)  # fmt: skip
"""Told apart by those who see colours otherwise, after Okabe and Ito (2008), and by the shapes of the points."""
_SIGNS = ("●", "▲", "■", "◆", "✚", "★", "▼", "✖", "⬟", "⬢")
SHAPES = ("o", "t1", "s", "d", "+", "star", "t", "x", "p", "h")


class PlaneView(QWidget):
    """The plane of two inputs, coloured by what the network says there, with samples as points."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.plot = Plot(rules=False)
        self.plot.setAccessibleName(tr("Plot of the plane and its points"))
        self.plot.setAspectLocked(True)
        self.legend = QLabel(objectName="PanelCaption")
        self.legend.setAlignment(Qt.AlignmentFlag.AlignTop)
        self._surface = pg.ImageItem()
        self._surface.setZValue(-10)
        self.plot.addItem(self._surface)
        self._points = pg.ScatterPlotItem(size=7, pxMode=True)
        self._wrong = pg.ScatterPlotItem(size=13, pxMode=True, brush=None)
        self.plot.addItem(self._wrong)
        self.plot.addItem(self._points)
        self._ground, self._edge = QColor("black"), QColor("white")
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(16)
        layout.addWidget(self.plot)
        layout.addWidget(self.legend, 1)

    def resizeEvent(self, event) -> None:
        super().resizeEvent(event)
        self.plot.setFixedWidth(min(self.width() * 3 // 4, self.height() - BOTTOM_AXIS + LEFT_AXIS))

    def name_classes(self, names: tuple[str, ...]) -> None:
        """Say which colour is which class."""
        lines = [
            f"<span style='color:{CLASS_COLOURS[index % len(CLASS_COLOURS)]}'>{_SIGNS[index % len(_SIGNS)]}</span>"
            f"&nbsp; {escape(name)}"
            for index, name in enumerate(names)
        ]
        colour, taken = self._wrong.opts["pen"].color().name(), escape(tr("taken for another class"))
        ring = f"<span style='color:{colour}'>◯</span>&nbsp; {taken}"
        paler = escape(tr("The paler the ground, the less sure the network is."))
        self.legend.setText("<br>".join([*lines, ring, f"<br>{paler}"]))

    def dress(self, theme: Theme) -> None:
        """Take the theme's colours."""
        self.plot.dress(theme)
        self._ground, self._edge = theme.colour("panel"), theme.colour("background")
        self._wrong.setPen(self.plot.pen(theme.colour("error"), 1.6))

    def show_plane(
        self,
        probabilities: np.ndarray,
        area: tuple[float, float, float, float],
        points: np.ndarray,
        truth: np.ndarray,
        right: np.ndarray,
        only_wrong: bool = False,
    ) -> None:
        """probabilities: `(H, W, classes)` over the area (left, bottom, width, height), the first row at the bottom;
        points `(N, 2)` with their true classes `(N,)` and whether they are taken for those `(N,)`."""
        self._surface.setImage(self._coloured(probabilities), axisOrder="row-major", levels=None)
        self._surface.setRect(QRectF(*area))
        shown = ~right if only_wrong else np.ones(len(points), bool)
        which = truth[shown].astype(int)
        self._points.setData(
            pos=points[shown],
            symbol=[SHAPES[each % len(SHAPES)] for each in which],
            brush=[pg.mkBrush(CLASS_COLOURS[each % len(CLASS_COLOURS)]) for each in which],
            pen=self.plot.pen(self._edge, 1),
        )
        self._wrong.setData(pos=points[~right])

    def _coloured(self, probabilities: np.ndarray) -> np.ndarray:
        """Each point in the colour of the likeliest class, the paler the less likely it is."""
        classes = probabilities.shape[-1]
        table = np.array([QColor(colour).getRgb()[:3] for colour in CLASS_COLOURS], np.float64)
        table = table[np.arange(classes) % len(table)]
        ground = np.array(self._ground.getRgb()[:3], np.float64)
        shares = np.nan_to_num(probabilities)
        best = shares.argmax(-1)
        sure = (shares.max(-1) - 1 / classes) / (1 - 1 / classes)
        strength = (0.10 + 0.40 * sure.clip(0, 1))[..., None]
        return (ground * (1 - strength) + table[best] * strength).round().astype(np.uint8)


class AgainstTruth(QWidget):
    """What is predicted, up, against what is true, across; a perfect prediction lies on the diagonal."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.plot = Plot()
        self.plot.setAccessibleName(tr("Plot of what is predicted against the truth"))
        self._diagonal = pg.InfiniteLine(pos=(0, 0), angle=45)
        self.plot.addItem(self._diagonal, ignoreBounds=True)
        self._points = pg.ScatterPlotItem(size=6, pxMode=True)
        self._is_placed = False
        self.plot.addItem(self._points)
        self.caption = QLabel(tr("Across: what is true.<br>Up: what is predicted."), objectName="PanelCaption")
        self.caption.setAlignment(Qt.AlignmentFlag.AlignTop)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(16)
        layout.addWidget(self.plot)
        layout.addWidget(self.caption, 1)
        self.plot.set_home(self._show_all)

    def resizeEvent(self, event) -> None:
        super().resizeEvent(event)
        self.plot.setFixedWidth(min(self.width() * 3 // 4, self.height() * 2))

    def dress(self, theme: Theme) -> None:
        """Take the theme's colours."""
        self.plot.dress(theme)
        self._diagonal.setPen(self.plot.pen(theme.colour("dim"), 1))
        self._points.setBrush(pg.mkBrush(faint(theme.colour("accent"), 170)))
        self._points.setPen(pg.mkPen(None))
        self.plot.getAxis("bottom").setTextPen(theme.colour("dim"))

    def place_anew(self) -> None:
        """Other values are coming: find the room for them."""
        self._is_placed = False

    def show_values(self, truth: np.ndarray, predicted: np.ndarray) -> None:
        """truth and predicted: `(N,)`, in the same units."""
        there = np.isfinite(truth) & np.isfinite(predicted)
        self._points.setData(truth[there], predicted[there])
        if not self._is_placed and there.any():
            self._is_placed = True
            self._show_all()

    def _show_all(self) -> None:
        """What is true, both ways, and most of what is predicted."""
        truth, predicted = self._points.getData()
        if truth is None or not len(truth):
            return
        low, high = float(truth.min()), float(truth.max())
        least, most = np.quantile(predicted, (0.02, 0.98))
        self.plot.setXRange(low, high, padding=0.05)
        self.plot.setYRange(min(low, float(least)), max(high, float(most)), padding=0.05)
