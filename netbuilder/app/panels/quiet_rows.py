"""How the tables of the panels look and behave: rows that are chosen whole, without a grid, walked by keys."""

from __future__ import annotations

from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView

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
