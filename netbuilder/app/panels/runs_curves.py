"""The curves of the runs panel, with the choice of what they show. Importing this imports pyqtgraph."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QIcon, QPixmap
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QVBoxLayout, QWidget

from netbuilder.app.panels.data_view import Choice
from netbuilder.app.panels.labels import value_label
from netbuilder.app.panels.pictures import number
from netbuilder.app.panels.runs_plot import RunsPlot, Wish, look_of, mark_of
from netbuilder.wording import mark, tr

if TYPE_CHECKING:
    from netbuilder.app.theme import Theme
    from netbuilder.training.runs import RunInfo

UNIT = 4
PARTS = ((mark("validation"), "validation"), (mark("train"), "train"), (mark("both"), "both"))
RATE = mark("learning rate")


class RunsCurves(QWidget):
    """The curves of all runs that are shown: of the highlighted ones, which have looks, in colour."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._runs: Sequence[RunInfo] = ()
        self._looks: Mapping[Path, int] = {}
        self._marks: dict[int, QIcon] = {}
        self.plot = RunsPlot(theme)
        self.plot.setAccessibleName(tr("Plot of the runs"))
        self.picked = self.plot.picked
        self.measure = Choice(tr("Which measure the curves show"), self)
        self.measure.offer([(tr("loss"), "loss")])
        self.part = Choice(tr("Of which part of the data"), self)
        self.part.offer([(tr(words), part) for words, part in PARTS])
        self.log = QCheckBox(tr("log"), checked=True)
        self.log.setToolTip(tr("A logarithmic scale: equal factors are equally far apart"))
        self.value = value_label()
        header = QHBoxLayout()
        header.setSpacing(2 * UNIT)
        for each in (self.measure, self.part, self.log):
            header.addWidget(each)
        header.addWidget(self.value, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(2 * UNIT, 0, 0, 0)
        layout.setSpacing(UNIT)
        layout.addLayout(header)
        layout.addWidget(self.plot, 1)
        for each in (self.measure, self.part):
            each.picked.connect(self._draw)
        self.log.toggled.connect(self._draw)
        self.plot.pointed.connect(self._on_pointed)
        theme.changed.connect(self.dress)
        self.dress()

    def show_runs(self, runs: Sequence[RunInfo], looks: Mapping[Path, int]) -> None:
        """Draw these; `looks` are the numbers of the highlighted ones."""
        self._runs, self._looks = runs, looks
        self._offer_measures()
        self._draw()

    def show_all(self) -> None:
        """Every curve from left to right, and from bottom to top."""
        self.plot.show_all()

    def mark(self, path: Path) -> QIcon:
        """A piece of line as the run's curve has it; nothing, of the same size, for a run that is not highlighted."""
        if path not in self._looks:
            return self._blank
        look = look_of(self._looks[path], len(self._looks))
        if look not in self._marks:
            self._marks[look] = _untinted(mark_of(look, self._theme, self.devicePixelRatioF()))
        return self._marks[look]

    def dress(self) -> None:
        """Take the theme's colours."""
        self._marks.clear()
        blank = QPixmap(16, 12)
        blank.fill(Qt.GlobalColor.transparent)
        self._blank = _untinted(blank)
        self.plot.dress(self._theme)

    def _draw(self) -> None:
        name = self.measure.currentData() or "loss"
        can_log = name == RATE or name.rpartition(".")[2] == "loss"
        self.log.setVisible(can_log)
        self.part.setVisible(name != RATE)
        wish = Wish(name, self.part.currentData() or "validation", can_log and self.log.isChecked())
        chosen = [(run, self._looks[run.path]) for run in self._runs if run.path in self._looks]
        self.plot.show_runs([run for run in self._runs if run.path not in self._looks], chosen, wish)

    def _offer_measures(self) -> None:
        curves = {curve for run in self._runs for curve in run.curves}
        names = {curve if curve == RATE else curve.partition(" ")[2] for curve in curves} or {"loss"}
        ordered = sorted(names, key=lambda name: (name == RATE, name != "loss", name))
        self.measure.offer([(tr(name) if name in ("loss", RATE) else name, name) for name in ordered])

    def _on_pointed(self, found: tuple[RunInfo, float, float] | None) -> None:
        if found is None:
            self.value.clear()
        else:
            run, epoch, value = found
            words = tr("{run} · epoch {epoch} · {value}")
            self.value.setText(words.format(run=run.name, epoch=f"{epoch:g}", value=number(value)))


def _untinted(pixmap: QPixmap) -> QIcon:
    """An icon in its own colour also where its row is chosen."""
    icon = QIcon(pixmap)
    icon.addPixmap(pixmap, QIcon.Mode.Selected)
    return icon
