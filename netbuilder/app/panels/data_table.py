"""Tables of the data panel: numbers in columns, made when they are seen, so that a hundred thousand columns are no
matter."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, Qt, Signal
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QAbstractItemView, QTableView, QWidget

from netbuilder.app.panels.quiet_rows import ROW, as_quiet_rows

AROUND = 46
"""Height of what stands around the rows: the headings and a scroll bar."""
Cell = Callable[[int, int], str]


class TextTable(QAbstractTableModel):
    """`cell(row, column)` gives the words, `exact` those that are said on hover, `tint` a colour or None."""

    def __init__(self) -> None:
        super().__init__()
        self._rows: Sequence[object] = ()
        self._columns: Sequence[str] = ()
        self._cell: Cell = lambda row, column: ""
        self._exact: Cell = lambda row, column: ""
        self._tint: Callable[[int, int], QColor | None] = lambda row, column: None
        self._left: frozenset[int] = frozenset()

    def show(
        self,
        rows: Sequence[object],
        columns: Sequence[str],
        cell: Cell,
        exact: Cell | None = None,
        tint: Callable[[int, int], QColor | None] = lambda row, column: None,
        left: frozenset[int] = frozenset(),
    ) -> None:
        """Show these; `left` are the columns of words, which stand at the left of their cells."""
        self.beginResetModel()
        self._rows, self._columns, self._cell, self._exact, self._tint = rows, columns, cell, exact or cell, tint
        self._left = left
        self.endResetModel()

    def rowCount(self, parent: QModelIndex | None = None) -> int:
        return len(self._rows)

    def columnCount(self, parent: QModelIndex | None = None) -> int:
        return len(self._columns)

    def data(self, index: QModelIndex, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        row, column = index.row(), index.column()
        if role == Qt.ItemDataRole.DisplayRole:
            return self._cell(row, column)
        if role == Qt.ItemDataRole.ToolTipRole:
            return self._exact(row, column)
        if role == Qt.ItemDataRole.ForegroundRole:
            return self._tint(row, column)
        if role == Qt.ItemDataRole.TextAlignmentRole:
            side = Qt.AlignmentFlag.AlignLeft if column in self._left else Qt.AlignmentFlag.AlignRight
            return int(side | Qt.AlignmentFlag.AlignVCenter)
        return None

    def headerData(self, section: int, side: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return (self._columns if side == Qt.Orientation.Horizontal else self._rows)[section]
        if role == Qt.ItemDataRole.TextAlignmentRole:
            left = side == Qt.Orientation.Vertical or section in self._left
            return int((Qt.AlignmentFlag.AlignLeft if left else Qt.AlignmentFlag.AlignRight)
                       | Qt.AlignmentFlag.AlignVCenter)  # fmt: skip
        return None


class Table(QTableView):
    """A quiet table whose rows are chosen whole."""

    chosen = Signal(int)  # a row, by mouse or keys
    turned = Signal(int)  # walking past the last row (1) or the first one (-1)

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent, objectName="DataTable")
        self.pages = False  # whether Page Up and Page Down turn pages, in place of scrolling
        self.contents = TextTable()
        self.setModel(self.contents)
        self.setAccessibleName(name)
        as_quiet_rows(self, QAbstractItemView.SelectionMode.SingleSelection, 48)
        self.horizontalHeader().setDefaultSectionSize(92)
        self.selectionModel().currentRowChanged.connect(self._on_current_changed)

    def minimumSizeHint(self):
        hint = super().minimumSizeHint()
        hint.setWidth(96)
        hint.setHeight(60)
        return hint

    @property
    def current(self) -> int:
        """The chosen row; -1 where there is none."""
        return self.currentIndex().row()

    def choose(self, row: int) -> None:
        """Choose a row, from the end where it is negative."""
        if self.contents.rowCount():
            self.setCurrentIndex(self.contents.index(row % self.contents.rowCount(), 0))

    def rows_that_fit(self, height: int) -> int:
        """How many rows a table of that height shows."""
        return max(1, (height - AROUND) // ROW)

    def keyPressEvent(self, event) -> None:
        row, last = self.current, self.contents.rowCount() - 1
        if event.key() == Qt.Key.Key_Down and row == last:
            self.turned.emit(1)
        elif event.key() == Qt.Key.Key_Up and row <= 0:
            self.turned.emit(-1)
        elif event.key() in (Qt.Key.Key_PageDown, Qt.Key.Key_PageUp) and self.pages:
            self.turned.emit(1 if event.key() == Qt.Key.Key_PageDown else -1)
        else:
            super().keyPressEvent(event)

    def _on_current_changed(self, now: QModelIndex, before: QModelIndex) -> None:
        if now.isValid():
            self.chosen.emit(now.row())
