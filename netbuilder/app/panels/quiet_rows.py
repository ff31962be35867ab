"""How the tables of the panels look and behave: rows that are chosen whole, without a grid, walked by keys."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QBrush, QIcon
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
)

ROW = 22
"""Height of a row."""


def as_quiet_rows(table: QTableView, mode: QAbstractItemView.SelectionMode, narrowest: int) -> None:
    """Dress a table so; `mode` says how many rows can be chosen, `narrowest` how little a column can be, in pixels."""
    table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
    table.setSelectionMode(mode)
    table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
    table.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
    table.setTabKeyNavigation(False)
    table.setShowGrid(False)
    table.setWordWrap(False)
    table.setCornerButtonEnabled(False)
    down, across = table.verticalHeader(), table.horizontalHeader()
    down.setDefaultSectionSize(ROW)
    down.setMinimumSectionSize(ROW)
    down.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
    down.setHighlightSections(False)
    across.setMinimumSectionSize(narrowest)
    across.setHighlightSections(False)
    table.setItemDelegate(OwnColours(table))


class OwnColours(QStyledItemDelegate):
    """Words have the colour that their model says also where their row is chosen, which a style sheet denies them."""

    def paint(self, painter, option, index) -> None:
        chosen = QStyle.StateFlag.State_Selected
        if not option.state & chosen or index.data(Qt.ItemDataRole.ForegroundRole) is None:
            super().paint(painter, option, index)
            return
        ground, words = QStyleOptionViewItem(option), QStyleOptionViewItem(option)
        for each in (ground, words):
            self.initStyleOption(each, index)
        ground.text = ""
        words.state &= ~(chosen | QStyle.StateFlag.State_MouseOver)
        words.icon, words.backgroundBrush = QIcon(), QBrush()
        style = option.widget.style()
        for each in (ground, words):
            style.drawControl(QStyle.ControlElement.CE_ItemViewItem, each, painter, option.widget)
