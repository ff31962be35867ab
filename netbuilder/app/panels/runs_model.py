"""The table of runs as Qt wants it: a row a run, made when it is seen."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QAbstractTableModel, QDateTime, QModelIndex, QSize, Qt, Signal
from PySide6.QtGui import QIcon, QKeySequence
from PySide6.QtWidgets import QAbstractItemView, QTableView, QWidget

from netbuilder.app.panels.quiet_rows import as_quiet_rows
from netbuilder.app.translating import locale
from netbuilder.training.run_table import EPOCHS, NAME, NONE, NOTES, STATE, WHEN, Column, ordered
from netbuilder.wording import mark, tr

if TYPE_CHECKING:
    from netbuilder.app.theme import Theme
    from netbuilder.training.runs import RunInfo

WIDEST, NARROWEST, STATE_WIDTH = 168, 44, 88
AROUND_TITLE, AROUND_CELL, MARK = 28, 20, 24
LOOKED_AT = 60
"""Rows that a column's width follows."""
_STATE_COLOURS = {
    "training": "accent",
    "failed": "error_text",
    "damaged": "error_text",
    "interrupted": "warning_text",
    "stopped": "warning_text",
}
_SAID_OF_ALL = (mark("network"), mark("wires"))
"""Columns of settings that no project has under that name."""
Roles = Qt.ItemDataRole


class RunsModel(QAbstractTableModel):
    """Runs in the order of a column. A run that only went on changes its row and keeps its place."""

    def __init__(self, theme: Theme, mark: Callable[[Path], QIcon]) -> None:
        """mark: what stands before the name of a run."""
        super().__init__()
        self._theme, self._mark = theme, mark
        self.runs: list[RunInfo] = []
        self.columns: tuple[Column, ...] = ()
        self.order: tuple[Column, bool] = (WHEN, True)
        self._rows: dict[Path, int] = {}

    def show(self, runs: Sequence[RunInfo], columns: tuple[Column, ...]) -> bool:
        """Show these runs. Whether rows or columns are others than before, so that a selection is to be made anew."""
        same_runs = len(runs) == len(self.runs) and self._rows.keys() == {each.path for each in runs}
        if same_runs and columns == self.columns:
            self._update(runs)
            return False
        self.beginResetModel()
        self.columns = columns
        self.runs = ordered(runs, self.order[0], descending=self.order[1])
        self._rows = {each.path: row for row, each in enumerate(self.runs)}
        self.endResetModel()
        return True

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        if not 0 <= column < len(self.columns):
            return
        self.order = (self.columns[column], order == Qt.SortOrder.DescendingOrder)
        self.layoutAboutToBeChanged.emit()
        before = self.persistentIndexList()
        kept = [(self.runs[each.row()].path, each.column()) for each in before]
        self.runs = ordered(self.runs, self.order[0], descending=self.order[1])
        self._rows = {each.path: row for row, each in enumerate(self.runs)}
        after = [self.index(self._rows[path], column) for path, column in kept]
        self.changePersistentIndexList(before, after)
        self.layoutChanged.emit()

    def row_of(self, path: Path) -> int | None:
        """The row of a run, if it is shown."""
        return self._rows.get(path)

    def marks_changed(self) -> None:
        """The marks before the names are others."""
        if self.runs:
            self.dataChanged.emit(self.index(0, 0), self.index(len(self.runs) - 1, 0), [Roles.DecorationRole])

    def update(self, run: RunInfo) -> None:
        """One run is as it is now; it keeps its place. Nothing happens where it is not shown."""
        if run.path in self._rows:
            self._update((run,))

    def _update(self, runs: Sequence[RunInfo]) -> None:
        for run in runs:
            row = self._rows[run.path]
            if self.runs[row] is not run:
                self.runs[row] = run
                self.dataChanged.emit(self.index(row, 0), self.index(row, len(self.columns) - 1))

    # Qt

    def rowCount(self, parent: QModelIndex | None = None) -> int:
        return len(self.runs)

    def columnCount(self, parent: QModelIndex | None = None) -> int:
        return len(self.columns)

    def data(self, index: QModelIndex, role: int = Roles.DisplayRole) -> Any:
        run, column = self.runs[index.row()], self.columns[index.column()]
        if role == Roles.DisplayRole:
            return shown(run, column)
        if role == Roles.ForegroundRole:
            return self._colour(run, column)
        if role == Roles.DecorationRole:
            return self._mark(run.path) if column is NAME else None
        if role == Roles.ToolTipRole:
            return exact(run, column)
        if role == Roles.TextAlignmentRole:
            side = Qt.AlignmentFlag.AlignRight if column.numeric else Qt.AlignmentFlag.AlignLeft
            return int(side | Qt.AlignmentFlag.AlignVCenter)
        return None

    def headerData(self, section: int, side: Qt.Orientation, role: int = Roles.DisplayRole) -> Any:
        if side != Qt.Orientation.Horizontal or section >= len(self.columns):
            return None
        column = self.columns[section]
        if role == Roles.DisplayRole:
            return titled(column)
        if role == Roles.ToolTipRole:
            return tr(column.said) or None
        if role == Roles.TextAlignmentRole:
            side_of = Qt.AlignmentFlag.AlignRight if column.numeric else Qt.AlignmentFlag.AlignLeft
            return int(side_of | Qt.AlignmentFlag.AlignVCenter)
        return None

    def _colour(self, run: RunInfo, column: Column) -> Any:
        if column is STATE and run.state in _STATE_COLOURS:
            return self._theme.colour(_STATE_COLOURS[run.state])
        return self._theme.colour("dim") if column.text(run) == NONE or column.key in ("started", "notes") else None


def titled(column: Column) -> str:
    """The heading of a column; settings and measures are called what they are called everywhere."""
    is_word = not column.is_setting or column.key in _SAID_OF_ALL
    return tr(column.title) if is_word else column.title


def shown(run: RunInfo, column: Column) -> str:
    """What a cell says."""
    return state_in_words(run.state) if column is STATE else column.text(run)


def state_in_words(state: str) -> str:
    """What became of a run."""
    known = {
        "training": tr("training", "Runs"),
        "finished": tr("finished", "Runs"),
        "stopped": tr("stopped", "Runs"),
        "interrupted": tr("interrupted", "Runs"),
        "failed": tr("failed", "Runs"),
        "damaged": tr("damaged", "Runs"),
    }
    return known.get(state, state)


def exact(run: RunInfo, column: Column) -> str | None:
    """What a cell says on hover: every figure, the whole of a text."""
    value = column.of(run)
    if column is NAME:
        return str(run.path)
    if column is STATE:
        return run.message or state_in_words(run.state)
    if column is WHEN and run.started:
        return locale().toString(QDateTime.fromSecsSinceEpoch(int(run.started)), tr("dddd, dd MMMM yyyy, HH:mm:ss"))
    if column is NOTES:
        return run.notes or None
    if column is EPOCHS and run.best_epoch:
        words = tr("{epochs}; the least validation loss was in epoch {best}")
        return words.format(epochs=column.text(run), best=run.best_epoch)
    return None if value is None else f"{titled(column)}: {value}"


class RunsTable(QTableView):
    """Rows are chosen whole, several at a time. Keys that mean something here do not reach the window."""

    delete_wanted = Signal()
    notes_wanted = Signal()
    menu_wanted = Signal(object)  # where on the screen

    def __init__(self, model: RunsModel, parent: QWidget | None = None) -> None:
        super().__init__(parent, objectName="RunsTable")
        self.setModel(model)
        self._model = model
        self._widths: dict[str, int] = {}
        self._by_hand: set[str] = set()
        self._is_fitting = False
        self.setAccessibleName(tr("Runs"))
        self.setIconSize(QSize(16, 12))
        as_quiet_rows(self, QAbstractItemView.SelectionMode.ExtendedSelection, NARROWEST)
        self.verticalHeader().hide()
        header = self.horizontalHeader()
        header.setSectionsMovable(True)
        header.setSortIndicatorClearable(False)
        self.setSortingEnabled(True)
        header.sectionResized.connect(self._on_resized)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.customContextMenuRequested.connect(lambda at: self.menu_wanted.emit(self.viewport().mapToGlobal(at)))
        self.doubleClicked.connect(lambda index: self.notes_wanted.emit())

    def minimumSizeHint(self):
        hint = super().minimumSizeHint()
        hint.setWidth(160)
        hint.setHeight(60)
        return hint

    def fit_columns(self) -> None:
        """Give each column room for what it says, within reason. It only grows, and not where a person set it."""
        self._is_fitting = True
        for section, column in enumerate(self._model.columns):
            width = self._widths.get(column.key, STATE_WIDTH if column is STATE else NARROWEST)
            if column.key not in self._by_hand:
                width = max(width, min(WIDEST, self._needed(column)))
            self._widths[column.key] = width
            self.setColumnWidth(section, width)
        self._is_fitting = False

    def _needed(self, column: Column) -> int:
        """The width of a column's title with the sort mark, and of what the first rows say in it."""
        measure = self.fontMetrics().horizontalAdvance
        said = max((measure(shown(run, column)) for run in self._model.runs[:LOOKED_AT]), default=0)
        return max(measure(titled(column)) + AROUND_TITLE, said + AROUND_CELL + (MARK if column is NAME else 0))

    def _on_resized(self, section: int, before: int, now: int) -> None:
        if not self._is_fitting and section < len(self._model.columns):
            key = self._model.columns[section].key
            self._by_hand.add(key)
            self._widths[key] = now

    def show_order(self) -> None:
        """Put the sort mark where the order comes from, without sorting anew."""
        column, descending = self._model.order
        order = Qt.SortOrder.DescendingOrder if descending else Qt.SortOrder.AscendingOrder
        header = self.horizontalHeader()
        header.blockSignals(True)
        header.setSortIndicator(self._model.columns.index(column) if column in self._model.columns else -1, order)
        header.blockSignals(False)

    def event(self, event) -> bool:
        if event.type() == event.Type.ShortcutOverride and (
            event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_F2) or event.matches(QKeySequence.StandardKey.SelectAll)
        ):
            event.accept()  # of the runs, not of the canvas
            return True
        return super().event(event)

    def keyPressEvent(self, event) -> None:
        if event.key() == Qt.Key.Key_Delete:
            self.delete_wanted.emit()
        elif event.key() == Qt.Key.Key_F2:
            self.notes_wanted.emit()
        else:
            super().keyPressEvent(event)
