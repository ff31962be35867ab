"""The list of everything that was done: what an undo would take back, and what a redo would do again."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QFont, QIcon, QPixmap
from PySide6.QtWidgets import QFrame, QLabel, QListWidget, QListWidgetItem, QVBoxLayout
from shiboken6 import isValid

from netbuilder.app.theme import font
from netbuilder.wording import tr

if TYPE_CHECKING:
    from netbuilder.app.canvas.view import CanvasView

WIDE, MOST, ROW, ICON = 264, 14, 24, 12


class HistoryList(QFrame):
    """The steps, the first on top, with the present one marked. A click, or Enter on a row, goes there."""

    def __init__(self, view: CanvasView) -> None:
        super().__init__(view)
        self.setObjectName("HistoryList")
        self.setAccessibleName(tr("History"))
        self._view, self._stack = view, view.sheet.stack
        self.caption = QLabel(tr("History"), objectName="PanelTitle")
        self.empty = QLabel(objectName="PanelCaption", wordWrap=True)
        self.empty.setText(
            tr("Nothing has been done yet. What you draw and set appears here, and can be gone back to.")
        )
        self.list = QListWidget()
        self.list.setAccessibleName(tr("Steps, the present one marked"))
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setIconSize(QSize(ICON, ICON))
        self.list.setTextElideMode(Qt.TextElideMode.ElideRight)
        column = QVBoxLayout(self)
        column.setContentsMargins(10, 8, 6, 6)
        column.setSpacing(6)
        for widget in (self.caption, self.empty, self.list):
            column.addWidget(widget)
        self.setFixedWidth(WIDE)
        self._stack.indexChanged.connect(self._on_moved)
        self.list.itemClicked.connect(lambda item: self.go_to(self.list.row(item)))
        self.list.itemActivated.connect(lambda item: self.go_to(self.list.row(item)))
        self.list.installEventFilter(self)
        view.theme.changed.connect(self._on_moved)
        self.hide()

    def toggle(self) -> None:
        """Show it, or put it away again."""
        if self.isVisible():
            self.close_it()
            return
        self.show()
        self._fill()
        self.raise_()
        self.list.setFocus()

    def close_it(self) -> None:
        """Put it away."""
        if self.isVisible():
            self.hide()
            self._view.over.lay_top()
            self._view.setFocus()

    def go_to(self, step: int) -> None:
        """Undo or redo up to a step; 0 is the project as it was opened."""
        self._view.sheet.go_to_step(step)

    @property
    def steps(self) -> list[str]:
        """What the rows say."""
        return [self.list.item(row).text() for row in range(self.list.count())]

    @property
    def present(self) -> int:
        """The row of how things are now."""
        return self._stack.index()

    def fit_into(self, room: QRect) -> None:
        """Stand at the upper right of a part of the view, no higher than that."""
        rows = ROW * min(MOST, self.list.count()) + 2
        self.list.setFixedHeight(rows)
        self.adjustSize()
        too_high = self.height() - room.height()
        if too_high > 0:
            self.list.setFixedHeight(max(2 * ROW + 2, rows - too_high))
            self.adjustSize()
        self.move(max(4, room.right() + 1 - self.width()), room.top())

    def eventFilter(self, watched, event) -> bool:
        if event.type() == event.Type.KeyPress and event.key() == Qt.Key.Key_Escape:
            self.close_it()
            return True
        return False

    def _on_moved(self) -> None:
        if self.isVisible() and isValid(self._stack):  # it tells its end too, when the window goes
            self._fill()

    def _fill(self) -> None:
        stack, now = self._stack, self._stack.index()
        self.list.clear()
        texts = [tr("Opened"), *(stack.text(step) for step in range(stack.count()))]
        for row, text in enumerate(texts):
            item = QListWidgetItem(text)
            item.setSizeHint(QSize(0, ROW))
            item.setToolTip(text)
            item.setFont(QFont(font("body", bold=row == now)))
            colour = "text" if row <= now else "dim"
            item.setForeground(self._view.theme.colour(colour))
            item.setIcon(self._view.theme.icon("train", "accent") if row == now else _blank())
            said = tr("now") if row == now else tr("done") if row < now else tr("undone")
            item.setData(Qt.ItemDataRole.AccessibleTextRole, f"{text}, {said}")
            self.list.addItem(item)
        self.empty.setVisible(stack.count() == 0)
        self.list.setCurrentRow(now)
        self._view.over.lay_top()
        self.list.scrollToItem(self.list.item(now))


def _blank() -> QIcon:
    """As wide as an icon, so that all words begin at one height."""
    empty = QPixmap(ICON, ICON)
    empty.fill(Qt.GlobalColor.transparent)
    return QIcon(empty)


def add_commands(view: CanvasView, history: HistoryList) -> None:
    """Say what the command does on a view."""
    view.commands.add("history", history.toggle)
