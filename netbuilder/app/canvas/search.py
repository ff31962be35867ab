"""A small popup to find a layer or a block by a few letters and put it where the mouse is."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QPoint, QSize, Qt, Signal
from PySide6.QtWidgets import QFrame, QLineEdit, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from netbuilder.app.icons import for_layer
from netbuilder.app.matching import rank
from netbuilder.app.offers import Offer, takes_a_wire
from netbuilder.app.theme import Theme

WIDE, MOST = 260, 8
ROW = 26


def matching(text: str, offers: Iterable[Offer]) -> list[Offer]:
    """What a few letters may mean, best first; all of them in their own order where there are none."""
    if not text.strip():
        return list(offers)
    ranked = [
        (found, place, each) for place, each in enumerate(offers) if (found := rank(text, each.layer)) is not None
    ]
    return [each for *_, each in sorted(ranked, key=lambda each: each[:2])]


class LayerSearch(QFrame):
    """A line to type in and what matches. Enter or a click chooses, Escape or a click elsewhere closes it."""

    chosen = Signal(str)
    closed = Signal()

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("LayerSearch")
        self._theme = theme
        self._offers: list[Offer] = []
        self.line = QLineEdit(placeholderText="Add a layer…", clearButtonEnabled=False)
        self.list = QListWidget()
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setIconSize(QSize(16, 16))
        column = QVBoxLayout(self)
        column.setContentsMargins(6, 6, 6, 6)
        column.setSpacing(4)
        column.addWidget(self.line)
        column.addWidget(self.list)
        self.setFixedWidth(WIDE)
        self.line.textChanged.connect(self._show_matches)
        self.list.itemClicked.connect(self._on_clicked)
        self.line.installEventFilter(self)
        self.hide()

    def ask(self, at: QPoint, offers: Iterable[Offer], *, wired: bool = False) -> None:
        """Open at a point of the parent, kept inside of it; with everything that is offered, or what takes a wire."""
        self._offers = takes_a_wire(offers) if wired else list(offers)
        self.line.clear()
        self._show_matches("")
        room, needed = self.parentWidget().rect(), self.sizeHint()
        x = min(max(4, at.x()), max(4, room.right() - needed.width() - 4))
        y = min(max(4, at.y()), max(4, room.bottom() - needed.height() - 4))
        self.move(x, y)
        self.show()
        self.raise_()
        self.line.setFocus()

    @property
    def types(self) -> list[str]:
        """The keys of what is offered, best first; of layers these are their types."""
        rows = (self.list.item(row).data(Qt.ItemDataRole.UserRole) for row in range(self.list.count()))
        return [type for type in rows if type is not None]

    def close_it(self) -> None:
        """Close without choosing."""
        if self.isVisible():
            self.hide()
            self.closed.emit()

    def eventFilter(self, watched, event) -> bool:
        if event.type() == event.Type.KeyPress:
            return self._key(event)
        if event.type() == event.Type.FocusOut and event.reason() != Qt.FocusReason.PopupFocusReason:
            self.close_it()
        return False

    def _key(self, event) -> bool:
        key = event.key()
        if key == Qt.Key.Key_Escape:
            self.close_it()
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._on_clicked(self.list.currentItem())
        elif key in (Qt.Key.Key_Down, Qt.Key.Key_Up, Qt.Key.Key_Tab):
            step = -1 if key == Qt.Key.Key_Up else 1
            self.list.setCurrentRow((self.list.currentRow() + step) % max(1, self.list.count()))
        else:
            return False
        return True

    def _show_matches(self, text: str) -> None:
        self.list.clear()
        for offer in matching(text, self._offers):
            layer = offer.layer
            icon = self._theme.icon(for_layer(layer.type, layer.group), f"group:{layer.group}")
            item = QListWidgetItem(icon, layer.type)
            item.setData(Qt.ItemDataRole.UserRole, offer.key)
            item.setToolTip(layer.summary)
            item.setSizeHint(QSize(0, ROW))
            self.list.addItem(item)
        if not self.list.count():
            nothing = QListWidgetItem("No layer is called so")
            nothing.setFlags(Qt.ItemFlag.NoItemFlags)
            nothing.setSizeHint(QSize(0, ROW))
            self.list.addItem(nothing)
        self.list.setCurrentRow(0)
        self.list.setFixedHeight(ROW * min(MOST, self.list.count()) + 2)
        self.adjustSize()

    def _on_clicked(self, item: QListWidgetItem | None) -> None:
        if item is not None and item.data(Qt.ItemDataRole.UserRole) is not None:
            self.hide()
            self.closed.emit()
            self.chosen.emit(item.data(Qt.ItemDataRole.UserRole))
