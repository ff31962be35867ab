"""The canvas: a view on the drawing that pans, zooms, and hands what mouse and keys mean to gestures and edits."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QPointF, QRect, Qt, QTimer, Signal
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QGraphicsView

from netbuilder.app.block_commands import BlockCommands
from netbuilder.app.canvas import by_hand, menus
from netbuilder.app.canvas.by_keys import announcing, switching
from netbuilder.app.canvas.by_keys.keys import Keys
from netbuilder.app.canvas.by_mouse.drops import Drops
from netbuilder.app.canvas.by_mouse.gestures import Gesture
from netbuilder.app.canvas.by_mouse.hover import Hover
from netbuilder.app.canvas.by_mouse.mouse import Mouse
from netbuilder.app.canvas.editing import Editing
from netbuilder.app.canvas.following import Following
from netbuilder.app.canvas.marks import marking
from netbuilder.app.canvas.marks import moves as mark_moves
from netbuilder.app.canvas.order import aligning, arrange, gliding
from netbuilder.app.canvas.over import find_bar
from netbuilder.app.canvas.over.overlays import Overlays
from netbuilder.app.canvas.paint import face, wire_style
from netbuilder.app.canvas.paint.edge_item import EdgeItem
from netbuilder.app.canvas.paint.geometry import LOW, WIDTH, free_place
from netbuilder.app.canvas.paint.results import Result
from netbuilder.app.canvas.paint.scene import Scene
from netbuilder.app.canvas.paint.zoom_view import ZoomView
from netbuilder.app.canvas.search.popup import LayerSearch
from netbuilder.app.canvas.see.seeing import Seeing
from netbuilder.app.canvas.showing import Showing
from netbuilder.app.commands import Commands
from netbuilder.app.keymap import Keymap
from netbuilder.app.shelf import Shelf
from netbuilder.app.theme import Theme
from netbuilder.graph import Port
from netbuilder.wording import tr

if TYPE_CHECKING:
    from netbuilder.app.sheet import Sheet


class CanvasView(ZoomView):
    """Shows the document's graph. It changes nothing itself: every change is an edit that the document takes."""

    examples_requested = Signal()  # the button on the empty canvas
    add_requested = Signal(object)  # QPointF in the scene: the search was opened there
    covered_otherwise = Signal(int)  # the legend was switched on or off: so many pixels of the bottom were taken before

    def __init__(
        self, sheet: Sheet, theme: Theme, shelf: Shelf | None = None, keymap: Keymap | None = None, parent=None
    ) -> None:
        super().__init__(theme, parent)
        self.setObjectName("Canvas")
        self.setAccessibleName(tr("Canvas"))
        self.sheet, self.selection = sheet, sheet.selection
        self.canvas = Scene(theme, self)
        self.shelf = shelf or Shelf(parent=self)
        self.edits = Editing(sheet, self.shelf)
        self.blocks = BlockCommands(sheet, self.shelf, self)
        self.showing = Showing(self)
        self.keymap = keymap or Keymap(self)
        self.commands = Commands()
        self.mouse = Mouse(self)
        self.space_held = False
        self._fit_when_shown = True
        self._set_up()
        self._add_overlays()
        self.hover = Hover(self)
        self.drops = Drops(self)
        self.keys = Keys(self)
        by_hand.set_up(self)
        self._add_commands()
        self._connect()
        self.seeing = Seeing(self)
        marking.set_up(self)
        self.showing.graph()
        self.over.update_words()

    def _set_up(self) -> None:
        self.setScene(self.canvas)
        self.setAcceptDrops(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.viewport().setMouseTracking(True)

    def _add_overlays(self) -> None:
        over = self.over = Overlays(self)
        self.note, self.bubble, self.minimap, self.trail = over.note, over.bubble, over.minimap, over.trail
        self.hint, self.offer, self.focus_frame = over.hint, over.offer, over.focus_frame
        self.search = LayerSearch(self.theme, self)

    def _add_commands(self) -> None:
        does = {
            "fit": self.fit,
            "zoom_reset": self.zoom_reset,
            "zoom_in": self.zoom_in,
            "zoom_out": self.zoom_out,
            "select_all": self.select_all,
            "delete": self.delete,
            "duplicate": self.duplicate,
            "copy": self.copy,
            "cut": self.cut,
            "paste": self.paste,
            "connect": self.connect,
            "undo": self.sheet.undo,
            "redo": self.sheet.redo,
        }
        for name, do in does.items():
            self.commands.add(name, do)
        blocks, add = self.blocks, self.commands.add
        add("make_block", blocks.make, blocks.can_make)
        add("take_apart", blocks.take_apart, blocks.can_take_apart)
        add("leave_block", self.sheet.go_up, blocks.can_leave)
        add("open_block", self._open_block, blocks.can_open)
        add("open_in_tab", self._open_in_tab, blocks.can_open)
        for each in (switching, arrange, aligning, gliding, wire_style):
            each.add_commands(self)
        self.find_bar = find_bar.add_commands(self)
        self.announcer = announcing.Announcer(self)

    def _connect(self) -> None:
        Following(self)
        self.keymap.changed.connect(self.over.update_words)
        self.canvas.rearranged.connect(self.cards_moved)
        self.bubble.mend.connect(self.sheet.push)
        self.search.closed.connect(self.setFocus)
        self.offer.clicked.connect(self.examples_requested)

    @property
    def gesture(self) -> Gesture | None:
        """What mouse or keys are in the middle of."""
        return self.mouse.gesture

    @gesture.setter
    def gesture(self, gesture: Gesture | None) -> None:
        self.mouse.gesture = gesture

    # what others may ask for

    def add_layer(self, type: str) -> None:
        """Add a layer, or a block by its key, beside the selected node, wired from it where that fits; else in the
        middle of what is seen."""
        chosen = self.selection.ids[-1] if self.selection.ids else None
        if chosen in self.canvas.nodes:
            done = self.edits.add(type, after=chosen)
        else:
            middle = self.visible_rect().center()
            corner = (middle.x() - WIDTH / 2, middle.y() - LOW / 2)
            done = self.edits.add(type, free_place(self.sheet.project.graph, *corner, self.sheet.project.blocks))
        if done:
            self.show_node(self.selection.ids[-1])

    def set_thumbnails(self, pictures: Mapping[str, Iterable[QImage]]) -> None:
        """Show on the cards what their nodes compute: `{address: [QImage]}`, of nodes in blocks too."""
        self.showing.show_pictures(pictures)

    def show_results(self, results: Mapping[str, Result]) -> None:
        """Show on the cards of the Outputs what training came to so far: `{node id: (left, right)}`."""
        self.showing.show_results(results)

    def centre_on(self, id: str) -> None:
        """Bring a node to the middle."""
        if id in self.canvas.nodes:
            self.centre_at(self.canvas.nodes[id].card.center())

    def show_node(self, id: str) -> None:
        """Move as little as needed for a node to be seen as a whole, not under the map."""
        self.show_rect(self.canvas.nodes[id].card)
        covered = self.card_rect(id) & self.minimap.geometry()
        if self.minimap.isVisible() and covered.isValid():
            self.pan(0, -covered.height() - 12)

    def fit(self) -> None:
        """Show everything, never larger than life."""
        self.show_all(self.canvas.whole(), self.seeing.covered)

    def fit_when_shown(self) -> None:
        """Show everything, and once more when the view is first seen and has its size."""
        self.fit()
        self._fit_when_shown = not self.isVisible()

    def cut(self) -> None:
        """Copy the selected nodes, and delete them."""
        if not mark_moves.copy(self, cut=True):
            self.edits.cut()

    def copy(self) -> None:
        """Copy the selected nodes to the clipboard, as text."""
        if not mark_moves.copy(self):
            self.edits.copy()

    def paste(self) -> None:
        """Paste what the clipboard holds at the mouse, if it is over the canvas."""
        at = self.viewport().mapFromGlobal(self.cursor().pos())
        inside = self.viewport().underMouse() and self.viewport().rect().contains(at)
        point = self.mapToScene(at)
        mark_moves.paste_at(self, (point.x(), point.y()) if inside else None)

    def duplicate(self) -> None:
        """Copy the selected nodes beside themselves."""
        if not mark_moves.duplicate(self):
            self.edits.duplicate()

    def connect(self) -> None:
        """Wire the selected nodes in the order in which they were selected."""
        self.edits.connect()

    def delete(self) -> None:
        """Delete the selected nodes, the chosen frames and notes, or the chosen wire."""
        if not mark_moves.delete(self):
            self.edits.delete()

    def back(self) -> None:
        """Delete what is chosen; where nothing is, leave the block that is shown."""
        self.keys.back()

    def select_all(self) -> None:
        """Select every node, every frame and every note."""
        self.edits.select_all()
        self.marks.choose_all()

    def offer_layers(
        self, at: QPointF, after: Port | None = None, *, before: Port | None = None, beside: bool = False
    ) -> None:
        """Open the search at a point of the scene; what is chosen is added there, wired from the output `after`, or to
        the input `before`.

        beside: where it is wired from the selected node, it stands beside that one, wherever the search was opened.
        """
        self.adding.at(at, after, before, beside=beside)

    def card_rect(self, id: str) -> QRect:
        """A card in the view's pixels."""
        return self.mapFromScene(self.canvas.nodes[id].card).boundingRect()

    def cards_moved(self) -> None:
        """Cards came, went or moved: what lies over them follows."""
        self.over.cards_moved()

    def show_bubble(self) -> None:
        """Show the problem of the node under the mouse; where that has none, of the one selected."""
        self.over.show_bubble()

    def choose_edge(self, item: EdgeItem | None) -> None:
        """Choose a wire, or none."""
        before = self.canvas.edges.get(self.edits.edge) if self.edits.edge else None
        if before is not None:
            before.show_marked()
        self.edits.edge = item.edge if item is not None else None
        if item is not None:
            item.show_marked(marked=True)
        self.marks.show_handles()
        self.announcer.describe()

    def mark_insertion(self, before: EdgeItem | None, now: EdgeItem | None) -> None:
        """Mark the wire on which something would be inserted."""
        if before is not None and before.scene() is not None:
            before.show_marked()
        if now is not None:
            now.show_marked(marked=True)

    def tip(self, id: str) -> str:
        """Everything about a node, for its tooltip."""
        sheet = self.sheet
        said = sheet.said_graph.nodes.get(id, sheet.project.graph.nodes[id])
        frozen = id in self.canvas.nodes and self.canvas.nodes[id].face.frozen
        told = face.full_text(said, self.canvas.report(id), sheet.project.blocks, sheet.block is not None, frozen)
        return "\n".join([told, *self.seeing.tips(id)])

    def cancel(self) -> bool:
        """End whatever is going on, as if it had not begun; whether there was anything."""
        return self.mouse.cancel()

    def _open_block(self) -> None:
        if not self.marks.write():
            self.blocks.open()

    def _open_in_tab(self) -> None:
        self.blocks.open_in_tab()

    # Qt

    def event(self, event) -> bool:
        if event.type() == QEvent.Type.ShortcutOverride and self.keys.claims(event):
            event.accept()
            return True
        return super().event(event)

    def mousePressEvent(self, event) -> None:
        self.mouse.press(event)

    def mouseMoveEvent(self, event) -> None:
        self.mouse.move(event)

    def mouseReleaseEvent(self, event) -> None:
        self.mouse.release(event)

    def mouseDoubleClickEvent(self, event) -> None:
        self.mouse.double_click(event)

    def contextMenuEvent(self, event) -> None:
        if event.reason() == event.Reason.Keyboard:
            self.keys.walking.open_menu()
            return
        if self.mouse.has_cut or event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            return  # that cuts wires
        if self.cancel():
            return  # the right button leaves what is being dragged
        at = self.viewport().mapFromGlobal(event.globalPos())
        menus.for_point(self, at).popup(event.globalPos())

    def keyPressEvent(self, event) -> None:
        if not self.keys.press(event):
            super(QGraphicsView, self).keyPressEvent(event)

    def keyReleaseEvent(self, event) -> None:
        self.keys.release(event)

    def focusNextPrevChild(self, forward: bool) -> bool:
        # Tab adds a layer; from a line or button that lies over the canvas it goes on to the next.
        return False if forward and self.hasFocus() else super().focusNextPrevChild(forward)

    def focusInEvent(self, event) -> None:
        reason = Qt.FocusReason
        self.focus_frame.setVisible(event.reason() in (reason.TabFocusReason, reason.BacktabFocusReason))
        super().focusInEvent(event)

    def focusOutEvent(self, event) -> None:
        self.keys.focus_lost()
        self.focus_frame.hide()
        super().focusOutEvent(event)

    def leaveEvent(self, event) -> None:
        self.hover.leave()
        self.mouse.leave()
        super().leaveEvent(event)

    def viewportEvent(self, event) -> bool:
        return self.hover.tool_tip(event) if event.type() == QEvent.Type.ToolTip else super().viewportEvent(event)

    def dragEnterEvent(self, event) -> None:
        self.drops.enter(event)

    def dragMoveEvent(self, event) -> None:
        self.drops.move(event)

    def dragLeaveEvent(self, event) -> None:
        self.drops.leave()

    def dropEvent(self, event) -> None:
        self.drops.drop(event)

    def scrollContentsBy(self, x: int, y: int) -> None:
        super().scrollContentsBy(x, y)
        self.hover.scrolled()
        self.minimap.update()
        self.over.follow()

    def resizeEvent(self, event) -> None:
        super().resizeEvent(event)
        self.over.lay_over()

    def showEvent(self, event) -> None:
        super().showEvent(event)
        if self._fit_when_shown:
            self._fit_when_shown = False
            QTimer.singleShot(0, self, self.fit)
