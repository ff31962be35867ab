"""Where a person gives every command the keys of their own."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QKeyCombination, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QLineEdit,
    QPushButton,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from netbuilder.app.command_search import found
from netbuilder.app.commands import COMMANDS, command
from netbuilder.app.key_presets import PRESETS, chosen_preset, preset
from netbuilder.app.keymap import shown
from netbuilder.app.naming import write_on
from netbuilder.wording import tr

if TYPE_CHECKING:
    from netbuilder.app.actions import Actions
    from netbuilder.app.keymap import Keymap

ROW = 24
_NAME = Qt.ItemDataRole.UserRole
_MODIFIERS = {
    Qt.Key.Key_Shift,
    Qt.Key.Key_Control,
    Qt.Key.Key_Alt,
    Qt.Key.Key_Meta,
    Qt.Key.Key_AltGr,
    Qt.Key.Key_unknown,
}


class KeyField(QLineEdit):
    """Takes one key with what is held as it is pressed, Tab and Return too; Escape gives it up."""

    pressed = Signal(str)
    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setReadOnly(True)
        self.setPlaceholderText(tr("Press the new keys"))
        self.setAccessibleName(tr("Press the new keys"))
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.NoContextMenu)
        self.installEventFilter(self)

    def eventFilter(self, watched, event) -> bool:
        if event.type() == event.Type.ShortcutOverride:
            event.accept()
            return True
        return False

    def focusNextPrevChild(self, forward: bool) -> bool:
        return False

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in _MODIFIERS:
            return
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
            return
        held = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        text, key = event.text(), Qt.Key(event.key())
        if key == Qt.Key.Key_Backtab:
            key = Qt.Key.Key_Tab
        if len(text) == 1 and text.isprintable() and not text.isalnum() and not text.isspace():
            held &= ~Qt.KeyboardModifier.ShiftModifier  # Shift only makes the character
        self.pressed.emit(QKeySequence(QKeyCombination(held, key)).toString())


class ShortcutEditor(QDialog):
    """Every command with its keys. What is another's key is told before it is taken from there."""

    def __init__(self, actions: Actions, keymap: Keymap, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setObjectName("ShortcutEditor")
        self.setWindowTitle(tr("Keyboard shortcuts"))
        self._actions, self._keymap = actions, keymap
        self._pending: str | None = None
        self._own = keymap.chosen if chosen_preset(keymap) is None else None
        self._build()
        keymap.changed.connect(self._refresh)
        self._refresh()
        self.resize(720, 560)

    def _build(self) -> None:
        self.line = QLineEdit(placeholderText=tr("Find by name or key…"), clearButtonEnabled=True)
        self.line.setAccessibleName(tr("Find a command"))
        self.presets = QComboBox()
        self.presets.setAccessibleName(tr("Keys like those of"))
        top = QHBoxLayout()
        top.addWidget(self.line, 1)
        label = QLabel(tr("Keys &like"))
        label.setBuddy(self.presets)
        top.addWidget(label)
        top.addWidget(self.presets)
        self.list = QTreeWidget(rootIsDecorated=False, uniformRowHeights=True, columnCount=3)
        self.list.setHeaderLabels([tr("Command"), tr("Group"), tr("Keys")])
        self.list.setAccessibleName(tr("Commands"))
        header = self.list.header()
        header.setStretchLastSection(False)
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        header.setSectionResizeMode(1, QHeaderView.ResizeMode.ResizeToContents)
        header.setSectionResizeMode(2, QHeaderView.ResizeMode.ResizeToContents)
        self.field = KeyField()
        self.give = QPushButton(tr("Add"), autoDefault=True)
        write_on(self.give, tr("Take it"))
        self.remove = QPushButton(tr("Remove &its keys"), autoDefault=False)
        self.reset = QPushButton(tr("Rese&t it"), autoDefault=False)
        keys = QHBoxLayout()
        keys.addWidget(self.field, 1)
        for button in (self.give, self.remove, self.reset):
            keys.addWidget(button)
        self.says = QLabel(objectName="NameHint", wordWrap=True)
        self.says.setMinimumHeight(2 * self.says.fontMetrics().height())  # a conflict makes nothing jump
        self.says.setAlignment(Qt.AlignmentFlag.AlignTop)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        self.reset_all = buttons.addButton(tr("Reset &all"), QDialogButtonBox.ButtonRole.ResetRole)
        for button in buttons.buttons():
            button.setAutoDefault(False)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 16, 16, 16)
        column.setSpacing(8)
        column.addLayout(top)
        column.addWidget(self.list, 1)
        column.addLayout(keys)
        column.addWidget(self.says)
        column.addWidget(buttons)
        self.line.textChanged.connect(self._refresh)
        self.presets.activated.connect(self._on_preset)
        self.list.currentItemChanged.connect(self._on_row)
        self.list.itemActivated.connect(lambda *_: self.field.setFocus())
        self.field.pressed.connect(self._on_pressed)
        self.field.left.connect(self._on_left)
        self.give.clicked.connect(self._on_give)
        self.remove.clicked.connect(lambda: self._keymap.choose({self.name: ()}))
        self.reset.clicked.connect(lambda: self._keymap.reset(self.name))
        self.reset_all.clicked.connect(lambda: self._keymap.reset())
        buttons.rejected.connect(self.reject)

    @property
    def name(self) -> str:
        """The command that is chosen in the list, or nothing."""
        item = self.list.currentItem()
        return item.data(0, _NAME) if item is not None else ""

    def choose(self, name: str) -> None:
        """Choose a command in the list."""
        for row in range(self.list.topLevelItemCount()):
            if self.list.topLevelItem(row).data(0, _NAME) == name:
                self.list.setCurrentItem(self.list.topLevelItem(row))

    def _refresh(self) -> None:
        """Show the keys as they are, and the same command chosen as before."""
        before = self.name
        rows = [row for row in COMMANDS if row.name in self._actions]
        self.list.blockSignals(True)
        self.list.clear()
        changed = tr("Has other keys than at first")
        for row in found(self.line.text(), rows, self._keymap.texts):
            mark = " •" if self._keymap.is_changed(row.name) else ""
            item = QTreeWidgetItem([row.said + mark, row.group_said, tr("  or  ").join(self._keymap.brief(row.name))])
            item.setData(0, _NAME, row.name)
            item.setSizeHint(0, QSize(0, ROW))
            item.setToolTip(0, "\n".join(filter(None, (row.tip_said, changed if mark else ""))))
            self.list.addTopLevelItem(item)
        self.list.blockSignals(False)
        self.choose(before)
        if self.list.currentItem() is None and self.list.topLevelItemCount():
            self.list.setCurrentItem(self.list.topLevelItem(0))
        self._on_row()
        self._show_preset()

    def _show_preset(self) -> None:
        now = chosen_preset(self._keymap)
        if now is None:
            self._own = self._keymap.chosen
        names = [*PRESETS, *([tr("Your own")] if self._own is not None else [])]
        self.presets.clear()
        self.presets.addItems(names)
        self.presets.setCurrentText(now or tr("Your own"))

    def _on_preset(self) -> None:
        name = self.presets.currentText()
        self._keymap.take(self._own or {} if name == tr("Your own") else preset(name))

    def _on_row(self, *_: object) -> None:
        self._pending = None
        self.field.clear()
        name = self.name
        self.field.setEnabled(bool(name))
        self.give.setEnabled(False)
        self.give.setText(tr("Add"))
        self.remove.setEnabled(bool(name) and bool(self._keymap.keys(name)))
        self.reset.setEnabled(bool(name) and self._keymap.is_changed(name))
        empty = tr("No command is called so") if self.line.text() else tr("Choose a command above")
        self.says.setText(tr("Enter, then the keys for “{what}”").format(what=command(name).said) if name else empty)

    def _on_pressed(self, key: str) -> None:
        owner, name = self._keymap.owner(key), self.name
        said = shown(QKeySequence(key))
        self.field.setText(said)
        self._pending = key
        self.give.setEnabled(True)
        self.give.setText(tr("Add"))
        if owner == name:
            self.says.setText(tr("{keys} is its key already: Enter takes it away").format(keys=said))
            self.give.setText(tr("Remove"))
        elif owner is not None:
            self.says.setText(tr("{keys} is “{what}”: take it away there?").format(keys=said, what=command(owner).said))
            self.give.setText(tr("Take it"))
        else:
            self.says.setText(
                tr("{keys} is free: Enter gives it to “{what}”").format(keys=said, what=command(name).said)
            )
        self.give.setFocus()

    def _on_give(self) -> None:
        if self._pending is not None:
            held = [key.toString() for key in self._keymap.keys(self.name)]
            others = [key for key in held if key != self._pending]
            self._keymap.choose({self.name: others if len(others) < len(held) else (*held, self._pending)})
            self.list.setFocus()

    def _on_left(self) -> None:
        self._on_row()
        self.list.setFocus()
