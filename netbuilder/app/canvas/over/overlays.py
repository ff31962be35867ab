"""What lies over the drawing and does not scroll with it: words, the map, the trail, the bubble with a problem."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QRegion
from PySide6.QtWidgets import QFrame, QLabel, QPushButton

from netbuilder.app.canvas.over import laying
from netbuilder.app.canvas.over.bubble import Bubble
from netbuilder.app.canvas.over.minimap import Minimap
from netbuilder.app.canvas.over.note import Note
from netbuilder.app.canvas.over.trail import Trail
from netbuilder.app.place import from_outside
from netbuilder.wording import tr

if TYPE_CHECKING:
    from netbuilder.app.canvas.view import CanvasView

AROUND = 600
"""How far around a card a bubble looks for others that it had better not cover, in canvas pixels."""
MARGIN = 12


class Overlays:
    """Children of the view, not of its viewport: a viewport that scrolls takes its children along."""

    def __init__(self, view: CanvasView) -> None:
        self._view = view
        self._bounds = QRectF()
        self.note, self.bubble, self.minimap = Note(view), Bubble(view), Minimap(view)
        self.trail = Trail(view.sheet, view)
        self.hint = QLabel("", view, objectName="CanvasHint", alignment=Qt.AlignmentFlag.AlignCenter)
        self.hint.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.offer = QPushButton(tr("Start from an example…"), view, objectName="CanvasOffer")
        self.focus_frame = QFrame(view, objectName="CanvasFocus")  # for those who came by keys
        self.focus_frame.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.focus_frame.hide()

    def update_words(self) -> None:
        """What is said on an empty canvas, and where in the blocks this is."""
        view = self._view
        self.trail.refresh()
        empty = not view.canvas.nodes and not view.sheet.project.graph.marks
        key = view.keymap.text("search") or tr("the right mouse button")
        says = tr("Drag a layer here from the left, or press {key} to add one.\nDrag from port to port to wire them.")
        self.hint.setText(says.format(key=key))
        self.hint.setVisible(empty)
        self.offer.setVisible(empty)
        self.lay_over()

    def lay_over(self) -> None:
        """Put everything where it belongs in a view of this size."""
        view, room = self._view, self._view.rect()
        self.focus_frame.setGeometry(room)
        self.focus_frame.setMask(QRegion(room) - QRegion(room.adjusted(2, 2, -2, -2)))
        corner = view.width() - self.minimap.width() - MARGIN, view.height() - self.minimap.height() - MARGIN
        self.minimap.move(*corner)
        view.seeing.lay_over()
        self.hint.adjustSize()
        self.hint.move(room.center() - self.hint.rect().center())
        self.offer.adjustSize()
        self.offer.move(room.center().x() - self.offer.width() // 2, self.hint.geometry().bottom() + 16)
        self.cards_moved()

    def lay_top(self) -> None:
        """Put what stands on top so that none of it lies on another."""
        laying.lay_top(self._view)
        self._show_minimap()

    def cards_moved(self) -> None:
        """Cards came, went or moved: what lies over them follows."""
        self._bounds = self._view.canvas.bounds()
        self.minimap.redraw()
        self.follow()

    def follow(self) -> None:
        """The drawing was moved below: what is about a card stays with it."""
        view, id = self._view, self.bubble.node
        self._show_minimap()
        view.keys.walking.ring.follow()
        if id in view.canvas.nodes:
            self.bubble.put_beside(view.card_rect(id), self._obstacles(id))

    def show_bubble(self) -> None:
        """Show the problem of the node under the mouse; where that has none, of the one selected."""
        view, chosen = self._view, self._view.selection.ids
        ids = (view.hover.node, *(chosen if len(chosen) == 1 else ()))
        for id in () if view.gesture is not None else ids:
            report = view.canvas.report(id) if id in view.canvas.nodes else None
            if id is not None and report is not None and report.problem is not None:
                problem = from_outside(report.problem, id)
                self.bubble.show_problem(id, problem, view.card_rect(id), self._obstacles(id))
                return
        self.bubble.clear()

    def _show_minimap(self) -> None:
        """There is a map where there is room for one; where all is in view it covers no card, frame or note."""
        view = self._view
        wanted = len(view.canvas.nodes) > 1 and view.width() > 360 and view.height() > 240
        wanted = wanted and not any(self.minimap.geometry().intersects(each) for each in laying.opened(view))
        if wanted and view.visible_rect().contains(self._bounds):
            corner = view.mapToScene(self.minimap.geometry().adjusted(-8, -8, 8, 8)).boundingRect()
            marks = view.sheet.project.graph.marks
            grounds = (QRectF(*each.at, *each.size) for each in (*marks.frames.values(), *marks.notes.values()))
            wanted = not view.canvas.nodes_in(corner) and not any(map(corner.intersects, grounds))
        self.minimap.setVisible(wanted)

    def _obstacles(self, but: str) -> list[QRect]:
        """What a bubble had better not cover, in the view's pixels: other cards in view, the map, what is on top."""
        view = self._view
        near = view.canvas.nodes[but].card.adjusted(-AROUND, -AROUND, AROUND, AROUND) & view.visible_rect()
        cards = [view.card_rect(item.id) for item in view.canvas.nodes_in(near) if item.id != but]
        shown = [self.minimap.geometry()] if self.minimap.isVisible() else []
        return [*cards, *shown, *laying.opened(view)]
