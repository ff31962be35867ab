"""A choice among many: its list has headings, and a line to type a few letters in."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Any

from PySide6.QtCore import QPoint, QSize, Qt, Signal
from PySide6.QtWidgets import QFrame, QLineEdit, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from netbuilder.app.inspector.editors import ChoiceEditor
from netbuilder.app.inspector.style import section_title
from netbuilder.app.matching import rank
from netbuilder.layers.parameters import Parameter
from netbuilder.wording import tr

ROW, HEADING, MOST, WIDE = 24, 26, 14, 260


@dataclass(frozen=True)
class Entry:
    """One choice: `value`, what it is called (`type`, as the search calls it), the heading it stands under, and a
    sentence that is searched too and shown on hover."""

    value: Any
    type: str
    group: str
    summary: str = ""


def found(text: str, entries: Sequence[Entry]) -> list[Entry]:
    """What a few letters may mean, best first; everything in its own order where there are none."""
    if not text.strip():
        return list(entries)
    ranks = (rank(text, replace(entry, group=entry.group.casefold())) for entry in entries)
    ranked = [(fits, place, entry) for place, (entry, fits) in enumerate(zip(entries, ranks, strict=True)) if fits]
    return [entry for *_, entry in sorted(ranked, key=lambda each: each[:2])]


class SearchedChoice(ChoiceEditor):
    """A choice as every other, by mouse and keys; its list is a `ChoicePopup`."""

    def __init__(self, parameter: Parameter, entries: Sequence[Entry], parent: QWidget | None = None) -> None:
        super().__init__(parameter, parent, labels={entry.value: entry.type for entry in entries})
        self._entries = entries
        self.popup: ChoicePopup | None = None

    def showPopup(self) -> None:
        if self.popup is None:
            self.popup = ChoicePopup(self._entries, self.window())
            self.popup.chosen.connect(self._on_chosen)
        self.popup.open(self)

    def hidePopup(self) -> None:
        if self.popup is not None:
            self.popup.hide()
        super().hidePopup()

    def _on_chosen(self, value: Any) -> None:
        row = self._row_of(value)
        if row >= 0:
            self._on_activated(row)
        self.setFocus()


class ChoicePopup(QFrame):
    """A line and the list of what matches. Enter or a click chooses; Escape, or a click elsewhere, closes it."""

    chosen = Signal(object)

    def __init__(self, entries: Sequence[Entry], parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self.setObjectName("LayerSearch")
        self._entries = entries
        self.line = QLineEdit(placeholderText=tr("Search…"))
        self.line.setAccessibleName(tr("Search"))
        self.list = QListWidget()
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        column = QVBoxLayout(self)
        column.setContentsMargins(6, 6, 6, 6)
        column.setSpacing(4)
        column.addWidget(self.line)
        column.addWidget(self.list)
        self.line.textChanged.connect(self._show_matches)
        self.list.itemClicked.connect(self._choose)
        self.line.installEventFilter(self)

    def open(self, field: QWidget) -> None:
        """Open below a field, or above it where there is no room, with the field's present choice marked."""
        self.setFixedWidth(max(WIDE, field.width()))
        self.line.clear()
        self._show_matches("")
        for row in range(self.list.count()):
            if self._value(row) is not None and self._value(row) == getattr(field, "value", lambda: None)():
                self.list.setCurrentRow(row)
        below = field.mapToGlobal(QPoint(0, field.height() + 2))
        screen = field.screen().availableGeometry()
        if below.y() + self.height() > screen.bottom():
            above = field.mapToGlobal(QPoint(0, 0)).y() - self.height() - 2
            below.setY(above if above >= screen.top() else max(screen.top(), screen.bottom() - self.height()))
        below.setX(min(below.x(), screen.right() - self.width()))
        self.move(below)
        self.show()
        self.line.setFocus()
        if self.list.currentItem() is not None:
            self.list.scrollToItem(self.list.currentItem(), QListWidget.ScrollHint.PositionAtCenter)

    @property
    def offered(self) -> list[Any]:
        """The values in the list, in order."""
        return [value for row in range(self.list.count()) if (value := self._value(row)) is not None]

    def eventFilter(self, watched, event) -> bool:
        if event.type() != event.Type.KeyPress:
            return False
        key = event.key()
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._choose(self.list.currentItem())
        elif key == Qt.Key.Key_Escape:
            self.hide()
        elif key in (Qt.Key.Key_Down, Qt.Key.Key_Up, Qt.Key.Key_PageDown, Qt.Key.Key_PageUp):
            far = MOST - 2 if key in (Qt.Key.Key_PageDown, Qt.Key.Key_PageUp) else 1
            self._walk(far if key in (Qt.Key.Key_Down, Qt.Key.Key_PageDown) else -far)
        else:
            return False
        return True

    def _value(self, row: int) -> Any:
        item = self.list.item(row)
        return item.data(Qt.ItemDataRole.UserRole) if item is not None else None

    def _walk(self, steps: int) -> None:
        rows = [row for row in range(self.list.count()) if self._value(row) is not None]
        if rows:
            now = rows.index(self.list.currentRow()) if self.list.currentRow() in rows else 0
            self.list.setCurrentRow(rows[min(len(rows) - 1, max(0, now + steps))])

    def _show_matches(self, text: str) -> None:
        self.list.clear()
        entries, group = found(text, self._entries), None
        grouped = not text.strip()
        height = 0
        for entry in entries:
            if grouped and entry.group != group:
                group = entry.group
                height += self._heading(group)
            item = QListWidgetItem(f"  {entry.type}" if grouped else entry.type, self.list)
            item.setData(Qt.ItemDataRole.UserRole, entry.value)
            item.setToolTip(entry.summary)
            item.setSizeHint(QSize(0, ROW))
            height += ROW
        if not entries:
            nothing = QListWidgetItem(tr("Nothing is called so"), self.list)
            nothing.setFlags(Qt.ItemFlag.NoItemFlags)
            nothing.setSizeHint(QSize(0, ROW))
            height += ROW
        first = next((row for row in range(self.list.count()) if self._value(row) is not None), -1)
        self.list.setCurrentRow(first)
        self.list.setFixedHeight(min(height, MOST * ROW) + 2)
        self.adjustSize()

    def _heading(self, words: str) -> int:
        item = QListWidgetItem(self.list)
        item.setFlags(Qt.ItemFlag.NoItemFlags)
        item.setSizeHint(QSize(0, HEADING))
        label = section_title(words)
        label.setContentsMargins(6, 8, 0, 0)
        self.list.setItemWidget(item, label)
        return HEADING

    def _choose(self, item: QListWidgetItem | None) -> None:
        value = item.data(Qt.ItemDataRole.UserRole) if item is not None else None
        if value is not None:
            self.hide()
            self.chosen.emit(value)
