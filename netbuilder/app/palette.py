"""The palette: every layer and block by group, found by a few letters, added by a drag, a double-click or Enter."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from html import escape
from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray, QMimeData, QModelIndex, QPoint, QSize, Qt, Signal
from PySide6.QtGui import (
    QIcon,
    QStandardItem,
    QStandardItemModel,
)
from PySide6.QtWidgets import (
    QLabel,
    QLineEdit,
    QStackedLayout,
    QVBoxLayout,
    QWidget,
)

from netbuilder.app.matching import rank
from netbuilder.app.offers import LIBRARY, Libraries, Offer, offers
from netbuilder.app.palette_list import EDGE, GROUP, KEY, LayerList
from netbuilder.app.theme import as_mapping
from netbuilder.graph import Project
from netbuilder.wording import tr, trn

if TYPE_CHECKING:
    from netbuilder.app.theme import Theme

MIME = "application/x-netbuilder-layer"
FOLDED_AT_FIRST = frozenset({"padding", LIBRARY})


class Palette(QWidget):
    """A search line and the list. `chosen(key)` asks for a new layer of that type, or for a block."""

    chosen = Signal(str)
    menu_asked = Signal(str, object)  # the key of what is under the mouse, and where on the screen that is

    def __init__(
        self,
        theme: Theme,
        offers: Callable[[], Mapping[str, tuple[Offer, ...]]] = lambda: offers(Project(), Libraries()),
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setObjectName("Palette")
        self._theme, self._offers = theme, offers
        self.search = _Search()
        self.model = _Layers(self)
        self.list = LayerList(theme)
        self.list.setModel(self.model)
        self.empty = QLabel(objectName="EmptyPanel", wordWrap=True)
        self.empty.setAlignment(Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop)
        self.empty.setContentsMargins(EDGE, 2 * EDGE, EDGE, 0)
        self.empty.setTextFormat(Qt.TextFormat.PlainText)
        self._stack = QStackedLayout()
        holder = QWidget()
        top = QVBoxLayout(holder)
        top.setContentsMargins(EDGE, EDGE, EDGE, EDGE // 2)
        top.addWidget(self.search)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(holder)
        column.addLayout(self._stack)
        self._stack.addWidget(self.list)
        self._stack.addWidget(self.empty)
        self.setFocusProxy(self.search)
        self._folded = set(FOLDED_AT_FIRST)
        self.search.textChanged.connect(self._on_searched)
        self.search.down.connect(self._on_down)
        self.search.returnPressed.connect(self._on_search_entered)
        self.list.chosen.connect(self.chosen)
        self.list.typed.connect(self._on_typed)
        self.list.left.connect(self.search.setFocus)
        self.list.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.list.customContextMenuRequested.connect(self._on_menu)
        self.list.expanded.connect(lambda index: self._on_folded(index, False))
        self.list.collapsed.connect(lambda index: self._on_folded(index, True))
        theme.changed.connect(self._dress)
        self._dress()
        self._on_searched("")

    def sizeHint(self) -> QSize:
        return QSize(208, 600)

    def minimumSizeHint(self) -> QSize:
        return QSize(150, 120)

    def refresh(self) -> None:
        """List what there is now: the project's blocks, or the libraries, are others."""
        at = self.list.verticalScrollBar().value()
        self._on_searched(self.search.text())
        self.list.verticalScrollBar().setValue(at)

    def shown(self) -> list[str]:
        """The keys of what is listed, from the top; of layers these are their types."""
        return [str(item.data(KEY)) for heading in self.model.headings() for item in _children(heading)]

    def _on_searched(self, query: str) -> None:
        query = query.strip()
        self.model.fill(query, self._offers())
        for heading in self.model.headings():
            folded = not query and heading.data(GROUP) in self._folded
            self.list.setExpanded(heading.index(), not folded)
        found = bool(self.shown())
        self.empty.setText(tr("Nothing matches '{query}'").format(query=query))
        self._stack.setCurrentWidget(self.list if found else self.empty)
        if query and found:
            self.list.setCurrentIndex(self.model.item(0).child(0).index())
        self.list.scrollToTop()

    def _on_menu(self, at: QPoint) -> None:
        key = self.list.indexAt(at).data(KEY)
        if key:
            self.menu_asked.emit(key, self.list.viewport().mapToGlobal(at))

    def _on_folded(self, index: QModelIndex, folded: bool) -> None:
        if not self.search.text().strip():
            (self._folded.add if folded else self._folded.discard)(index.data(GROUP))

    def _on_down(self) -> None:
        if self._stack.currentWidget() is not self.list:
            return
        if not self.list.currentIndex().isValid():
            self.list.setCurrentIndex(self.model.index(0, 0))
        self.list.setFocus(Qt.FocusReason.TabFocusReason)

    def _on_search_entered(self) -> None:
        types = self.shown() if self.search.text().strip() else []
        if types:
            self.chosen.emit(types[0])
            self.search.selectAll()

    def _on_typed(self, text: str) -> None:
        self.search.setFocus()
        self.search.setText(text)

    def _dress(self) -> None:
        self.setStyleSheet(_SHEET.format(**as_mapping(self._theme.colours)))
        self.search.dress(self._theme.icon("close", "dim"))
        self.list.viewport().update()


_SHEET = """
#Palette, #Palette > QWidget, #LayerList {{ background: {panel}; }}
#PaletteSearch {{ background: {field}; border: 1px solid {line}; border-radius: 6px; padding: 4px 8px;
                min-height: 18px; color: {text}; }}
#PaletteSearch:hover {{ border-color: {dim}; }}
#PaletteSearch:focus {{ border-color: {accent}; }}
#LayerList {{ border: none; outline: none; }}
#EmptyPanel {{ color: {dim}; background: {panel}; }}
"""


class _Search(QLineEdit):
    """Down leads into the list, Escape clears."""

    down = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent, objectName="PaletteSearch")
        self.setPlaceholderText(tr("Search layers…"))
        self.setAccessibleName(tr("Search layers"))
        self._clear = self.addAction(QIcon(), QLineEdit.ActionPosition.TrailingPosition)
        self._clear.setToolTip(tr("Clear (Esc)"))
        self._clear.triggered.connect(self.clear)
        self._clear.setVisible(False)
        self.textChanged.connect(lambda text: self._clear.setVisible(bool(text)))

    def dress(self, icon: QIcon) -> None:
        """Take the icon of the button that clears."""
        self._clear.setIcon(icon)

    def keyPressEvent(self, event) -> None:
        if event.key() == Qt.Key.Key_Down:
            self.down.emit()
        elif event.key() == Qt.Key.Key_Escape and self.text():
            self.clear()
        else:
            super().keyPressEvent(event)


class _Layers(QStandardItemModel):
    """Headings, and below each the layers of its group that fit the query, the best first."""

    def headings(self) -> Iterable[QStandardItem]:
        """The headings from the top."""
        return [self.item(row) for row in range(self.rowCount())]

    def fill(self, query: str, offered: Mapping[str, tuple[Offer, ...]]) -> None:
        """List what fits; groups as they come, or by their best layer where something is looked for."""
        self.clear()
        groups = []
        for name, each in offered.items():
            fits = sorted(((found, place) for place, one in enumerate(each) if (found := rank(query, one.layer))))
            order = range(len(each)) if not query else [place for _, place in fits]
            if fits:
                groups.append((fits[0][0] if query else (0, 0), name, [each[place] for place in order]))
        for _, name, each in sorted(groups, key=lambda group: group[0]):
            heading = QStandardItem(tr(name).upper())
            heading.setData(name, GROUP)
            heading.setAccessibleText(_heard(tr(name), len(each), name == LIBRARY))
            heading.setFlags(Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable)
            heading.appendRows([_entry(offer) for offer in each])
            self.appendRow(heading)

    def mimeTypes(self) -> list[str]:
        return [MIME]

    def mimeData(self, indexes: Iterable[QModelIndex]) -> QMimeData:
        data = QMimeData()
        for index in indexes:
            if index.data(KEY):
                data.setData(MIME, QByteArray(index.data(KEY).encode()))
        return data


def _heard(group: str, count: int, of_blocks: bool) -> str:
    """What a screen reader says of a heading."""
    if of_blocks:
        return trn(count, "{group}, {n} block", "{group}, {n} blocks", group=group)
    return trn(count, "{group}, {n} layer", "{group}, {n} layers", group=group)


def _entry(offer: Offer) -> QStandardItem:
    layer = offer.layer
    item = QStandardItem(layer.type)
    item.setData(offer.key, KEY)
    item.setData(layer.group, GROUP)
    formula = f"<br><br>{tr(layer.formula)}" if layer.formula else ""
    summary = tr(layer.summary)
    item.setToolTip(f"<b>{escape(layer.type)}</b><br>{escape(summary, quote=False)}{formula}")
    item.setAccessibleText(layer.type)
    item.setAccessibleDescription(summary)
    item.setFlags(Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemIsDragEnabled)
    return item


def _children(heading: QStandardItem) -> Iterable[QStandardItem]:
    return [heading.child(row) for row in range(heading.rowCount())]
