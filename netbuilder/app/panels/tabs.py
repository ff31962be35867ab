"""The tabs below the canvas. Problems is there at once, the others once they are looked at and can be drawn."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLabel, QTabWidget, QVBoxLayout, QWidget

from netbuilder.app.panels.problems import ProblemsPanel
from netbuilder.wording import mark, tr

if TYPE_CHECKING:
    from netbuilder.app.sheet import Sheet
    from netbuilder.app.theme import Theme
    from netbuilder.app.training import TrainingSession

TITLES = {
    "data": mark("Data"),
    "curves": mark("Curves"),
    "activations": mark("Activations"),
    "filters": mark("Filters"),
    "predictions": mark("Predictions"),
    "runs": mark("Runs"),
    "problems": mark("Problems"),
}


class PanelTabs(QTabWidget):
    """Data, curves, activations, filters, predictions, runs, problems."""

    filled = Signal()

    def __init__(
        self,
        sheet: Sheet,
        session: TrainingSession,
        theme: Theme,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setObjectName("PanelTabs")
        self.setAccessibleName(tr("Panels"))
        self.setDocumentMode(True)
        self._sheet, self._document, self._selection = sheet, sheet.document, sheet.selection
        self._session, self._theme = session, theme
        self.problems = ProblemsPanel(sheet.document, theme)
        self.problems.counted.connect(self._on_counted)
        self.panels: dict[str, QWidget] = {}
        self._makers: dict[str, Callable[[], QWidget]] = {}
        self._pages = {name: Page() for name in TITLES}
        for name, title in TITLES.items():
            self.addTab(self._pages[name], tr(title))
        self._pages["problems"].fill(self.problems)
        self.show_tab("curves")
        self.currentChanged.connect(self._on_current_changed)
        session.reading.connect(self._refresh)

    def show_tab(self, name: str) -> None:
        """Bring a tab to the front."""
        self.setCurrentWidget(self._pages[name])

    def shut_down(self) -> None:
        """Stop what a panel does on a thread of its own."""
        for name in ("data", "runs"):
            if name in self.panels:
                self.panels[name].shut_down()

    def fill(self) -> None:
        """Make the panel in view now, and each of the others when it first comes into view."""
        self._makers = self._all_makers()
        self._make_current()
        self.filled.emit()

    def _make_current(self) -> None:
        name = next(name for name, page in self._pages.items() if page is self.currentWidget())
        make = self._makers.pop(name, None)
        if make is not None:
            self.panels[name] = make()
            self._pages[name].fill(self.panels[name])

    def _on_current_changed(self) -> None:
        self._make_current()
        self._refresh()

    def _all_makers(self) -> dict[str, Callable[[], QWidget]]:
        from netbuilder.app.panels.activations import ActivationsPanel
        from netbuilder.app.panels.curves import CurvesPanel
        from netbuilder.app.panels.filters import FiltersPanel
        from netbuilder.app.panels.predictions import PredictionsPanel

        session, sheet, theme = self._session, self._sheet, self._theme
        return {
            "data": self._make_data,
            "curves": lambda: CurvesPanel(session, theme),
            "activations": lambda: ActivationsPanel(session, sheet, theme),
            "filters": lambda: FiltersPanel(session, sheet, theme),
            "predictions": lambda: PredictionsPanel(session, sheet, theme),
            "runs": self._make_runs,
        }

    def _make_data(self) -> QWidget:
        from netbuilder.app.panels.data_panel import DataPanel  # not before it is looked at: a start does without it

        return DataPanel(self._session, self._sheet, self._theme)

    def _make_runs(self) -> QWidget:
        from netbuilder.app.panels.runs_panel import RunsPanel

        return RunsPanel(self._session, self._sheet, self._theme, self._session.resume_run)

    def _refresh(self) -> None:
        """Show the last reading in the panel that is in view; the others wait until they are."""
        reading = self._session.last
        for panel in self.panels.values():
            if reading is not None and panel.isVisible():
                panel.refresh(reading)

    def _on_counted(self, number: int) -> None:
        index = self.indexOf(self._pages["problems"])
        words = tr("Problems {count}").format(count=number) if number else tr("Problems")
        self.setTabText(index, words)


class Page(QWidget):
    """A tab's place: says that its panel is on the way, until it is there."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._waiting: QLabel | None = QLabel(tr("On its way…"), objectName="EmptyPanel")
        self._layout.addWidget(self._waiting)

    def fill(self, panel: QWidget) -> None:
        """Put the panel in."""
        if self._waiting is not None:
            self._waiting.hide()  # at once: until the event loop deletes it, it would stand beside the panel
            self._waiting.deleteLater()
            self._waiting = None
        self._layout.addWidget(panel)
