"""A line to type in that finds any command, says its keys, and does it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import (
    QApplication,
    QFrame,
    QHeaderView,
    QLabel,
    QLineEdit,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from netbuilder.app.command_search import found
from netbuilder.app.commands import COMMANDS, Command, command
from netbuilder.wording import tr

if TYPE_CHECKING:
    from netbuilder.app.actions import Actions
    from netbuilder.app.keymap import Keymap
    from netbuilder.app.theme import Theme

WIDE, ROW, MOST = 640, 26, 12
_NAME = Qt.ItemDataRole.UserRole


class CommandPalette(QFrame):
    """Lies over the window. What was done last stands first; what cannot be done now is dim."""

    def __init__(self, actions: Actions, keymap: Keymap, theme: Theme, window: QWidget) -> None:
        super().__init__(window)
        self.setObjectName("CommandPalette")
        self.setAccessibleName(tr("Find a command"))
        self._actions, self._keymap, self._theme = actions, keymap, theme
        self._last: list[str] = []
        self._came_from: QWidget | None = None
        self.line = QLineEdit(placeholderText=tr("What do you want to do?"))
        self.line.setAccessibleName(tr("Find a command"))
        self.list = QTreeWidget(rootIsDecorated=False, headerHidden=True, columnCount=3, uniformRowHeights=True)
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        header = self.list.header()
        header.setStretchLastSection(False)
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        for column in (1, 2):
            header.setSectionResizeMode(column, QHeaderView.ResizeMode.ResizeToContents)
        self.says = QLabel(objectName="NameHint")
        column = QVBoxLayout(self)
        column.setContentsMargins(6, 6, 6, 6)
        column.setSpacing(4)
        for widget in (self.line, self.list, self.says):
            column.addWidget(widget)
        self.line.textChanged.connect(self._show_found)
        self.list.itemClicked.connect(self._do)
        self.list.currentItemChanged.connect(self._describe)
        self.line.installEventFilter(self)
        self.hide()

    @property
    def names(self) -> list[str]:
        """The commands that are listed, best first."""
        items = (self.list.topLevelItem(row) for row in range(self.list.topLevelItemCount()))
        return [item.data(0, _NAME) for item in items if item.data(0, _NAME)]

    def ask(self) -> None:
        """Open at the top of the window."""
        self._came_from = QApplication.focusWidget()
        self._actions.refresh()
        room = self.parentWidget().rect()
        self.setFixedWidth(min(WIDE, room.width() - 16))
        self.line.clear()
        self._show_found("")
        self.move((room.width() - self.width()) // 2, min(72, max(8, room.height() - self.height() - 8)))
        self.show()
        self.raise_()
        self.line.setFocus()

    def close_it(self) -> None:
        """Close without doing anything."""
        if self.isVisible():
            self.hide()
            if self._came_from is not None and self._came_from.isVisible():
                self._came_from.setFocus()

    def eventFilter(self, watched, event) -> bool:
        if event.type() == event.Type.KeyPress:
            return self._key(event)
        if event.type() == event.Type.FocusOut and event.reason() != Qt.FocusReason.PopupFocusReason:
            self.hide()
        return False

    def _key(self, event) -> bool:
        key = event.key()
        if key == Qt.Key.Key_Escape:
            self.close_it()
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._do(self.list.currentItem())
        elif key in (Qt.Key.Key_Down, Qt.Key.Key_Up, Qt.Key.Key_Tab, Qt.Key.Key_PageDown, Qt.Key.Key_PageUp):
            step = {Qt.Key.Key_Up: -1, Qt.Key.Key_PageUp: -MOST, Qt.Key.Key_PageDown: MOST}.get(key, 1)
            count = max(1, self.list.topLevelItemCount())
            row = self.list.indexOfTopLevelItem(self.list.currentItem()) + step
            # A page stops at the ends, a step goes round them.
            row = row % count if abs(step) == 1 else min(max(row, 0), count - 1)
            self.list.setCurrentItem(self.list.topLevelItem(row))
        else:
            return False
        return True

    def _rows(self) -> list[Command]:
        hidden = ("escape", "command_palette")
        rows = [row for row in COMMANDS if row.name in self._actions and row.name not in hidden]
        last = [command(name) for name in self._last]
        return [*last, *(row for row in rows if row.name not in self._last)]

    def _show_found(self, text: str) -> None:
        self.says.setText(tr("Enter does it, Escape closes this"))
        self.list.clear()
        for row in found(text, self._rows(), self._keymap.texts):
            item = QTreeWidgetItem([self._actions.said(row.name), row.group_said, self._keymap.text(row.name)])
            item.setData(0, _NAME, row.name)
            item.setSizeHint(0, QSize(0, ROW))
            item.setToolTip(0, row.tip_said)
            item.setTextAlignment(2, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
            dim = self._theme.colour("dim")
            for part in range(0 if not self._actions.can(row.name) else 1, 2):
                item.setForeground(part, dim)
            self.list.addTopLevelItem(item)
        if not self.list.topLevelItemCount():
            nothing = QTreeWidgetItem([tr("No command is called so")])
            nothing.setFlags(Qt.ItemFlag.NoItemFlags)
            self.list.addTopLevelItem(nothing)
        self.list.setCurrentItem(self.list.topLevelItem(0))
        self.list.setFixedHeight(ROW * min(MOST, max(1, self.list.topLevelItemCount())) + 4)
        self.adjustSize()

    def _describe(self, item: QTreeWidgetItem | None) -> None:
        """The list never has the focus: what is chosen in it is said with the line."""
        said = ", ".join(filter(None, (item.text(0), item.text(2)))) if item is not None else ""
        self.line.setAccessibleDescription(said)

    def _do(self, item: QTreeWidgetItem | None) -> None:
        name = item.data(0, _NAME) if item is not None else None
        if name is None:
            return
        if not self._actions.can(name):
            self.says.setText(self._actions.why(name))
            return
        self._last = [name, *(each for each in self._last if each != name)][:5]
        self.close_it()
        self._actions[name].trigger()
