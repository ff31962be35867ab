"""How the training goes: the loss, and a metric beside it."""

from __future__ import annotations

import time
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QColor
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QFileDialog,
    QHBoxLayout,
    QLabel,
    QMenu,
    QSlider,
    QStackedLayout,
    QVBoxLayout,
    QWidget,
)

from netbuilder.app.panels.curve_table import RATE, SPLITS, points_of, write_csv
from netbuilder.app.panels.curve_words import CurveWords, Legend
from netbuilder.app.panels.labels import empty_label
from netbuilder.wording import mark, tr

if TYPE_CHECKING:
    from netbuilder.app.panels.plots import Plot
    from netbuilder.app.theme import Theme
    from netbuilder.app.training import TrainingSession
    from netbuilder.training import Reading

EMPTY = mark("Press Train: the loss appears here.")
COMING = mark("The loss appears here with the first batch.")
NO_METRIC = mark("no metric: choose one at the Output")
UNIT = 4
SMOOTHING = 80
SMOOTH_POINTS = 400
CONTROLS, NARROW = 28, 620
FAINT_FROM, DOTS_MOST = 600, 40
REDRAW_SECONDS = 0.25


class CurvesPanel(QWidget):
    """The training loss as it came, faint, and smoothed; the validation loss at every epoch; a metric of one's choice.

    pyqtgraph is imported when the panel is made, so make it after the window has been painted.
    """

    def __init__(self, session: TrainingSession, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("CurvesPanel")
        self._session, self._theme = session, theme
        self._reading: Reading | None = None
        self._drawn: tuple[Any, ...] = ()
        self._drawn_at = 0.0
        self._epochs = 0
        self._at: float | None = None
        self._raw_colour: QColor | None = None
        self._make_controls()
        self._make_plots()
        self._lay_out()
        self._dress()
        session.reading.connect(self._on_reading)
        session.started.connect(self._on_started)
        theme.changed.connect(self._dress)
        self.refresh(session.last)

    # what is shown

    def refresh(self, reading: Reading | None = None) -> None:
        """Draw what is new in a reading."""
        if reading is not None:
            self._reading = reading
        reading = self._reading
        losses = reading.losses[1] if reading is not None else ()
        if reading is None or (not len(losses) and not reading.rows):
            self._drawn = ()
            self.empty.setText(tr(COMING if self._session.is_running else EMPTY))
            self._stack.setCurrentWidget(self.empty)
            return
        seen = (len(losses), reading.losses[0][-1] if len(losses) else 0, len(reading.rows), reading.epochs)
        if seen != self._drawn and self._may_draw(reading):
            is_other = not self._drawn or reading.epochs != self._epochs  # they may change while it trains
            self._drawn = seen
            self._stack.setCurrentWidget(self.body)
            self._offer_metrics()
            self._draw()
            if is_other:
                self._show_all()

    def _may_draw(self, reading: Reading) -> bool:
        """Not more often than the eye follows, as long as there is more to come."""
        now = time.monotonic()
        if reading.state == "training" and now - self._drawn_at < REDRAW_SECONDS:
            return False
        self._drawn_at = now
        return True

    def showEvent(self, event) -> None:
        super().showEvent(event)
        self.refresh(self._session.last)

    def resizeEvent(self, event) -> None:
        super().resizeEvent(event)
        for widget in (self._smooth, self.smoothing):  # what the curves are called matters more
            widget.setVisible(event.size().width() >= NARROW)

    def save_png(self, path: str | Path) -> None:
        """Write the two plots as they are on the screen."""
        if not self.body.grab().save(str(path), "PNG"):
            raise OSError(tr("{path} could not be written").format(path=path))

    def save_csv(self, path: str | Path) -> None:
        """Write the training loss as it came, and what each epoch measured: one row a point, one column a curve."""
        write_csv(path, self._reading)

    # making

    def _make_controls(self) -> None:
        self._smooth = QLabel(tr("smooth"))
        self.smoothing = QSlider(Qt.Orientation.Horizontal, minimum=0, maximum=99, value=SMOOTHING)
        self.smoothing.setFixedWidth(96)
        self.smoothing.setToolTip(tr("How much of the past the smooth line remembers"))
        self.smoothing.valueChanged.connect(self._draw)
        self.log = QCheckBox(tr("log"), checked=True)
        self.log.setToolTip(tr("A logarithmic scale: equal factors are equally far apart"))
        self.log.toggled.connect(self._on_log_toggled)
        self.measure = QComboBox(sizeAdjustPolicy=QComboBox.SizeAdjustPolicy.AdjustToContents)
        self.measure.setToolTip(tr("What is measured beside the loss"))
        self.measure.currentTextChanged.connect(self._draw)
        self.loss_words, self.metric_words = CurveWords(), CurveWords()
        for words in (self.loss_words, self.metric_words):  # so that the plots are of a height, with a list or without
            words.setMinimumHeight(CONTROLS)

    def _make_plots(self) -> None:
        from netbuilder.app.panels.plots import Plot

        self.loss_plot, self.metric_plot = Plot(), Plot()
        self.loss_plot.setAccessibleName(tr("Plot of the loss"))
        self.metric_plot.setAccessibleName(tr("Plot of the metric"))
        self.loss_plot.setLogMode(y=self.log.isChecked())
        self._raw, self._train, self._validation = (self.loss_plot.plot(connect="finite") for _ in range(3))
        self._metric_train, self._metric_validation = (self.metric_plot.plot(connect="finite") for _ in range(2))
        self._raw.setDownsampling(auto=True, method="peak")  # only works on what is in a plot already
        self._raw.setClipToView(True)
        for plot in (self.loss_plot, self.metric_plot):
            plot.at.connect(self._on_pointed)
            plot.menu_wanted.connect(self._show_menu)
            plot.set_home(self._show_all)
            plot.setXRange(0, 1, padding=0)

    def _lay_out(self) -> None:
        self.body = QWidget()
        line = QHBoxLayout(self.body)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(6 * UNIT)
        loss = self._column(self.loss_words, (self._smooth, self.smoothing, self.log), self.loss_plot)
        metric = self._column(self.metric_words, (self.measure,), self.metric_plot)
        line.addLayout(loss, 3)
        line.addLayout(metric, 2)
        self.empty = empty_label(tr(EMPTY))
        around = QVBoxLayout(self)
        around.setContentsMargins(3 * UNIT, UNIT, 3 * UNIT, UNIT)
        self._stack = QStackedLayout()
        around.addLayout(self._stack)
        self._stack.addWidget(self.empty)
        self._stack.addWidget(self.body)

    def _column(self, words: QLabel, controls: tuple[QWidget, ...], plot: Plot) -> QVBoxLayout:
        header = QHBoxLayout()
        header.setSpacing(2 * UNIT)
        header.addWidget(words, 1)
        for control in controls:
            header.addWidget(control)
        column = QVBoxLayout()
        column.setSpacing(UNIT)
        column.addLayout(header)
        column.addWidget(plot, 1)
        return column

    # drawing

    def _draw(self) -> None:
        reading = self._reading
        if reading is None or not self._drawn:
            return
        from netbuilder.app.panels.plots import smoothed, thinned

        positions, losses = (np.asarray(each, np.float64) for each in reading.losses)
        self._raw.setData(positions, losses)
        few = thinned(len(losses), SMOOTH_POINTS)
        self._thin_out()
        self._train.setData(positions[few], smoothed(losses, self.smoothing.value() / 100)[few])
        self._validation.setData(*points_of(reading.rows, "validation", "loss"))
        name = self.measure.currentData() or ""
        self._metric_train.setData(*points_of(reading.rows, "train", name))
        self._metric_validation.setData(*points_of(reading.rows, "validation", name))
        self._write_words()

    def _thin_out(self) -> None:
        """The more points the loss has, the fainter it is drawn, so that the smooth line stays in front; and dots that
        would touch each other are left out. A new pen draws a curve anew, so it is set only where it differs."""
        import pyqtgraph as pg

        from netbuilder.app.panels.plots import faint

        points, rows = (len(self._reading.losses[1]), len(self._reading.rows)) if self._reading else (0, 0)
        alpha = 80 if points < FAINT_FROM else max(28, round(80 * FAINT_FROM / points))
        colour = faint(self._theme.colour("accent"), alpha)
        if self._raw_colour != colour:
            self._raw_colour = colour
            self._raw.setPen(pg.mkPen(colour, width=1))
        for curve in (self._validation, self._metric_train, self._metric_validation):
            curve.setSymbol("o" if rows <= DOTS_MOST else None)

    def _offer_metrics(self) -> None:
        rows = self._reading.rows if self._reading is not None else ()
        names = list(dict.fromkeys(name for row in rows for split in SPLITS for name in row.get(split) or {}))
        names = [name for name in names if name != "loss"]
        names += [RATE] if any(RATE in row for row in rows) else []
        if names != [self.measure.itemData(index) for index in range(self.measure.count())]:
            chosen = self.measure.currentData()
            self.measure.blockSignals(True)
            self.measure.clear()
            for name in names:
                self.measure.addItem(_words_of(name), name)
            self.measure.setCurrentIndex(self.measure.findData(chosen if chosen in names else _first_shown(names)))
            self.measure.blockSignals(False)
        self.measure.setVisible(len(names) > 1)

    def _write_words(self) -> None:
        """The names of the curves in their colours, each with its value where the mouse is."""
        name = tr("loss (log)") if self.log.isChecked() else tr("loss")
        self._say(self.loss_words, name, self._train, self._validation)
        name = self.measure.currentData()
        if name:
            self._say(self.metric_words, name, self._metric_train, self._metric_validation)
        else:
            self.metric_words.setText(tr(NO_METRIC) if self._reading is not None and self._reading.rows else "")

    def _say(self, words: CurveWords, name: str, train: Any, validation: Any) -> None:
        accent, warning = self._theme.colour("accent").name(), self._theme.colour("warning").name()
        if name == RATE:  # there is one for both
            words.say("", self._at, [Legend(_words_of(name), accent, train)])
            return
        legends = [Legend(tr("train"), accent, train), Legend(tr("validation"), warning, validation)]
        words.say(name, self._at, legends)

    def _dress(self) -> None:

        accent, warning = self._theme.colour("accent"), self._theme.colour("warning")
        for plot in (self.loss_plot, self.metric_plot):
            plot.dress(self._theme)
        self._train.setPen(self.loss_plot.pen(accent))
        self._metric_train.setPen(self.loss_plot.pen(accent))
        self._metric_train.setSymbolBrush(accent)
        for curve in (self._validation, self._metric_validation):
            curve.setPen(self.loss_plot.pen(warning))
            curve.setSymbolBrush(warning)
        for curve in (self._validation, self._metric_train, self._metric_validation):
            curve.setSymbolSize(5)
            curve.setSymbolPen(None)
        self._thin_out()
        self._write_words()

    # what happens

    def _on_reading(self, reading: Reading) -> None:
        if self.isVisible():
            self.refresh(reading)

    def _on_started(self) -> None:
        self._reading, self._drawn, self._drawn_at = None, (), 0.0
        self._show_all()

    def _show_all(self) -> None:
        """The whole training from left to right, and what has been measured of it from bottom to top."""
        self._epochs = epochs = self._reading.epochs if self._reading is not None else 0
        for plot in (self.loss_plot, self.metric_plot):
            plot.setXRange(0, max(1, epochs), padding=0.01)
            plot.enableAutoRange(axis="y")

    def _on_log_toggled(self, on: bool) -> None:
        across = self.loss_plot.viewRange()[0]
        self.loss_plot.setLogMode(y=on)
        self.loss_plot.setXRange(*across, padding=0)  # pyqtgraph would fit both axes anew
        self._draw()

    def _on_pointed(self, x: float | None) -> None:
        self._at = x
        for plot in (self.loss_plot, self.metric_plot):
            plot.point_at(x)
        self._write_words()

    def _show_menu(self, where: QPoint) -> None:
        self.menu().popup(where)

    def menu(self) -> QMenu:
        """What a right click offers."""
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.addAction(tr("Show everything"), self._show_all)
        menu.addSeparator()
        menu.addAction(tr("Save as PNG…"), lambda: self._save("PNG", "png", self.save_png))
        menu.addAction(tr("Save as CSV…"), lambda: self._save("CSV", "csv", self.save_csv))
        return menu

    def _save(self, kind: str, ending: str, write: Any) -> None:
        title = tr("Save the curves as {kind}").format(kind=kind)
        dialog = QFileDialog(self, title, f"curves.{ending}", f"{kind} (*.{ending})")
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix(ending)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.fileSelected.connect(lambda path: self._write(write, path))
        dialog.open()

    def _write(self, write: Any, path: str) -> None:
        try:
            write(path)
        except OSError as error:
            from netbuilder.app.asking import tell

            tell(self, tr("Save"), tr("The curves could not be saved."), str(error))


def _words_of(name: str) -> str:
    """A metric as a person reads it: by its name, which is torch's or torchmetrics', but for what only we call so."""
    return tr("learning rate") if name == RATE else name


def _first_shown(names: list[str]) -> str:
    return "accuracy" if "accuracy" in names else names[0] if names else ""
