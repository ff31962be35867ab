"""The outline: the drawing as a list beside the palette, for finding one's way and for screen readers."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from PySide6.QtCore import QItemSelectionModel, QModelIndex, QPoint, QSize, Qt, QTimer
from PySide6.QtWidgets import (
    QAbstractItemView,
    QComboBox,
    QHBoxLayout,
    QLabel,
    QMenu,
    QStackedLayout,
    QTabWidget,
    QVBoxLayout,
    QWidget,
)

from netbuilder.app.canvas.marks.nesting import FRAME, NODE, NOTE, key_of, parts_of
from netbuilder.app.docks import Dock
from netbuilder.app.outline import Outline
from netbuilder.app.outline_branches import Root
from netbuilder.app.outline_tree import Tree, ranges_of
from netbuilder.app.place import Place
from netbuilder.app.settings import settings
from netbuilder.graph import Bookmark, Note
from netbuilder.wording import tr, trn

if TYPE_CHECKING:
    from netbuilder.app.canvas.view import CanvasView
    from netbuilder.app.theme import Theme
    from netbuilder.app.window import Window

EDGE = 12
TITLES = {
    "flow": lambda: tr("From input to output"),
    "name": lambda: tr("By name"),
    "type": lambda: tr("By layer"),
}
"""What each of `ORDERS` is called."""
_SETTING = "outline/order"


class OutlinePanel(QWidget):
    """The rows of a canvas, and how they stand. What is selected here is selected there, and the other way round."""

    def __init__(self, canvas: CanvasView, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("Outline")
        self._canvas, self._sheet = canvas, canvas.sheet
        self._is_old = True
        self._is_behind = False
        self._taking = False
        self.model = Outline(self._sheet, theme, self)
        self.model.set_frozen(self._is_frozen)
        self.tree = Tree(theme)
        self.tree.setModel(self.model)
        self.model.rowsInserted.connect(self._unfold_frames)
        self.model.modelReset.connect(self._unfold_frames)
        self.orders = QComboBox()
        self.orders.setAccessibleName(tr("Order of the outline"))
        self.orders.setToolTip(tr("Order of the outline"))
        for name, title in TITLES.items():
            self.orders.addItem(title(), name)
        self.count = QLabel(objectName="PanelCaption", wordWrap=True)
        self.empty = QLabel(objectName="EmptyPanel", wordWrap=True)
        self.empty.setText(
            tr("Nothing is drawn yet.\nEvery node, frame and note will be listed here, from input to output.")
        )
        self.empty.setAlignment(Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop)
        self._build()
        self._connect(theme)

    def _build(self) -> None:
        top = QHBoxLayout()
        top.setContentsMargins(EDGE, EDGE, EDGE, EDGE // 2)
        top.addWidget(self.orders, 1)
        foot = QHBoxLayout()
        foot.setContentsMargins(EDGE, 4, EDGE, 6)
        foot.addWidget(self.count)
        self._stack = QStackedLayout()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(top)
        column.addLayout(self._stack, 1)
        column.addLayout(foot)
        self._stack.addWidget(self.tree)  # now that it has a parent: it would be shown as a window of its own
        self._stack.addWidget(self.empty)
        self.setFocusProxy(self.tree)

    def _connect(self, theme: Theme) -> None:
        document, sheet = self._sheet.document, self._sheet
        kept = self.orders.findData(str(settings().value(_SETTING, "flow")))
        self.orders.setCurrentIndex(max(0, kept))
        self.model.set_order(self.orders.currentData())
        self.orders.activated.connect(self._on_order_chosen)
        document.changed.connect(self._on_changed)
        document.analysed.connect(self._on_analysed)
        document.opened.connect(self._on_opened)
        sheet.went.connect(self._on_went)
        sheet.selection.changed.connect(self._show_selection)
        self.tree.selectionModel().selectionChanged.connect(self._on_selected)
        self._canvas.marks.changed.connect(self._show_selection)
        self.tree.entered_on.connect(self.jump)
        self.tree.deletes.connect(self._delete)
        self.tree.renames.connect(self._rename)
        self.tree.menu_wanted.connect(self._open_menu)
        theme.changed.connect(self.tree.viewport().update)

    def sizeHint(self) -> QSize:
        return QSize(208, 600)

    def minimumSizeHint(self) -> QSize:
        return QSize(150, 120)

    def show_behind(self, is_behind: bool) -> None:
        """Whether it is behind another dock, where Qt calls it visible too: nothing is listed there."""
        self._is_behind = is_behind
        if self._is_seen:
            self._catch_up()

    @property
    def _is_seen(self) -> bool:
        return self.isVisible() and not self._is_behind

    def jump(self, index: QModelIndex) -> None:
        """Show the node or the mark of a row on the canvas: chosen, in the middle, with the keys."""
        found, mark = self.model.place_of(index), self.model.mark_of(index)
        if found is None:
            return
        if isinstance(mark, Bookmark):
            self._canvas.bookmarks.go(self.model.block_of(index), mark)
        else:
            self._go(*found)
        self._canvas.setFocus(Qt.FocusReason.OtherFocusReason)

    def selected(self) -> list[str]:
        """The nodes of the graph that is shown whose rows are selected, from the top."""
        return [id for kind, id in self._chosen_rows() if kind == NODE]

    def _chosen_rows(self) -> list[tuple[str, str]]:
        """Kind and id of what is selected of the graph that is shown, what has the keys last."""
        indexes = self.tree.selectionModel().selectedRows()
        indexes.sort(key=lambda index: index == self.tree.currentIndex())
        rows = (self.model.place_of(index) for index in indexes)
        return [parts_of(found[1]) for found in rows if found is not None and found[0] == self._sheet.place]

    def _go(self, place: Place, key: str) -> None:
        """Show a place, and choose a node, a frame or a note there."""
        kind, id = parts_of(key)
        if kind == NODE:
            self._sheet.go(place, (id,))
            self._canvas.centre_on(id)
        elif kind in (FRAME, NOTE):
            self._sheet.go(place)
            self._canvas.marks.go_to((kind, id))

    # what happens

    def _on_changed(self, change) -> None:
        if not (change.graph or change.blocks or change.marks or change.moved):
            return
        if not self._is_seen or self._sheet.document.is_starting:  # then all of it is listed in a moment
            self._is_old = True
            return
        self._taking = True  # rows that go to another frame are not for that reason chosen no more
        before = [(row, self.tree.isExpanded(self.model.index_of(*row))) for row in self.model.branched()]
        self.model.take(change)
        for row, unfolded in before:  # one that went to another frame came anew
            index = self.model.index_of(*row)
            if index.isValid() and self.tree.isExpanded(index) != unfolded:
                self.tree.setExpanded(index, unfolded)
        self._taking = False
        self._show_count()
        wanted = {*((NODE, id) for id in self._sheet.selection.ids), *self._canvas.marks.chosen}
        if set(self._chosen_rows()) != wanted:
            QTimer.singleShot(0, self, self._show_selection)  # when the canvas has followed too

    def _on_opened(self) -> None:
        self._start()

    def _on_analysed(self) -> None:
        if self._is_seen:
            self.model.look()
        else:
            self._is_old = True

    def _on_went(self) -> None:
        if self._is_seen and self._sheet.place.root == self.model.root.root:
            self._show_selection()
        else:
            self._start()

    def _on_order_chosen(self) -> None:
        settings().setValue(_SETTING, self.orders.currentData())
        self.model.set_order(self.orders.currentData())
        self._show_selection()

    def _start(self) -> None:
        self._is_old = True
        if self._is_seen:
            self._is_old = False
            self.model.start()
            self._show_count()
            self._show_selection()

    def _show_count(self) -> None:
        graph = self.model.listing.drawn
        numbers = (
            (len(graph.nodes), lambda n: trn(n, "{n} node", "{n} nodes")),
            (len(graph.marks.frames), lambda n: trn(n, "{n} frame", "{n} frames")),
            (len(graph.marks.notes), lambda n: trn(n, "{n} note", "{n} notes")),
        )
        self.count.setText(" · ".join(said(number) for number, said in numbers if number))
        self._stack.setCurrentWidget(self.tree if self.model.rowCount() else self.empty)

    def _unfold_frames(self, parent: QModelIndex = Root, first: int = 0, last: int | None = None) -> None:
        """Frames that are listed for the first time show what is in them."""
        for index in self.model.frames_among(parent, first, last):
            self.tree.expand(index)

    def _show_selection(self) -> None:
        """Select the rows of what is chosen on the canvas, and bring the last of them into view."""
        if self._taking or not self._is_seen or self._is_old:
            return
        self._unfold(self._sheet.place)
        keys = [*self._sheet.selection.ids, *(key_of(kind, id) for kind, id in self._canvas.marks.chosen)]
        found = [self.model.index_of(self._sheet.place, key) for key in keys]
        there = [index for index in found if index.isValid()]
        self._taking = True
        model = self.tree.selectionModel()
        model.select(ranges_of(there), QItemSelectionModel.SelectionFlag.ClearAndSelect)
        if there:
            model.setCurrentIndex(there[-1], QItemSelectionModel.SelectionFlag.NoUpdate)
            self.tree.scrollTo(there[-1])
        self._taking = False

    def _unfold(self, place: Place) -> None:
        """Unfold the rows on the way to a place."""
        way = [place]
        while way[-1].steps:
            way.append(way[-1].above)
        for inner, outer in pairwise(way):
            if (row := self.model.index_of(outer, inner.steps[-1].node)).isValid() and not self.tree.isExpanded(row):
                self.tree.expand(row)
                self.tree.scrollTo(row, QAbstractItemView.ScrollHint.PositionAtTop)

    def _on_selected(self) -> None:
        if self._taking:
            return
        chosen = self._chosen_rows()
        ids = [id for kind, id in chosen if kind == NODE]
        marks = [(kind, id) for kind, id in chosen if kind in (FRAME, NOTE)]
        self._taking = True
        self._sheet.selection.set(ids)
        self._canvas.marks.choose(marks, keep=bool(ids))
        self._taking = False
        if not chosen or len(chosen) >= len(self._canvas.canvas.nodes):
            return
        kind, id = chosen[-1]
        if kind == NODE:
            self._canvas.show_node(id)
        elif kind in (FRAME, NOTE):
            self._canvas.marks.show((kind, id))

    def _delete(self) -> None:
        index = self.tree.currentIndex()
        current, mark = self.model.place_of(index), self.model.mark_of(index)
        if current is None:
            return
        if isinstance(mark, Bookmark):
            self._canvas.bookmarks.remove(self.model.block_of(index), mark)
            return
        if not self._chosen_rows():
            self._go(*current)
        if self._sheet.selection.ids or self._canvas.marks.chosen:
            self._canvas.delete()

    def _open_menu(self, index: QModelIndex, at: QPoint) -> None:
        """What can be done with a row."""
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.addAction(f"{tr('Show on the canvas')}\t{tr('Enter')}", lambda: self.jump(index))
        mark = self.model.mark_of(index)
        if mark is not None:
            what = tr("Write on the note") if isinstance(mark, Note) else tr("Rename")
            menu.addAction(f"{what}\tF2", lambda: self.tree.edit(index))
        elif self.model.shown_block(index) is not None:
            menu.addAction(f"{tr('Rename the block…')}\tF2", lambda: self._rename(index))
        menu.addSeparator()
        menu.addAction(f"{tr('Delete')}\t{tr('Del')}", self._delete)
        menu.popup(at)

    def _rename(self, index: QModelIndex) -> None:
        """Give the block of a row another name; say why a node keeps its own."""
        block = self.model.shown_block(index)
        if block is not None:
            self._canvas.blocks.rename(block)
        elif index.isValid():
            self._sheet.said.emit(tr("A node keeps its name: what it has learned is kept under it"))

    def _is_frozen(self, id: str) -> bool:
        item = self._canvas.canvas.nodes.get(id)
        return item is not None and item.face.frozen

    # Qt

    def showEvent(self, event) -> None:
        super().showEvent(event)
        self._catch_up()

    def _catch_up(self) -> None:
        if self._is_old:
            self._start()
        else:
            self._show_selection()


def attach(window: Window) -> Dock:
    """Give a window the outline, in a dock behind the palette, and its command."""
    panel = OutlinePanel(window.canvas, window.theme)
    dock = Dock(tr("Outline"), panel, window.theme, window)
    window.setTabPosition(Qt.DockWidgetArea.LeftDockWidgetArea, QTabWidget.TabPosition.North)
    window.addDockWidget(Qt.DockWidgetArea.LeftDockWidgetArea, dock)
    window.tabifyDockWidget(window.docks[0], dock)
    window.docks[0].raise_()
    dock.visibilityChanged.connect(lambda is_seen: panel.show_behind(not is_seen))

    def show() -> None:
        dock.show()
        dock.raise_()
        panel.show_behind(False)
        panel.tree.setFocus(Qt.FocusReason.ShortcutFocusReason)
        if not panel.tree.currentIndex().isValid() and panel.model.rowCount():
            first = panel.model.index(0, 0)
            panel.tree.selectionModel().setCurrentIndex(first, QItemSelectionModel.SelectionFlag.NoUpdate)

    window.canvas.commands.add("outline", show)
    return dock
