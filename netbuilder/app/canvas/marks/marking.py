"""Frames, notes and points of wires on one view: which are chosen, and what mouse and keys do with them."""

from __future__ import annotations

from collections.abc import Iterable
from html import escape
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPoint, QRectF, Qt, Signal

from netbuilder.app.canvas.marks import commands, wire_points
from netbuilder.app.canvas.marks.bend_handles import Handle
from netbuilder.app.canvas.marks.bookmarks import Bookmarks
from netbuilder.app.canvas.marks.edits import Pick, marks_there, pick_of
from netbuilder.app.canvas.marks.geometry import TITLE, holds, is_far, rect_of
from netbuilder.app.canvas.marks.gestures import Carry, LeadWire, Resize, Still, held_card_of
from netbuilder.app.canvas.marks.writing import Writing
from netbuilder.app.canvas.paint.edge_item import EdgeItem
from netbuilder.graph import Edge, Frame, Note
from netbuilder.graph.marks import Marks
from netbuilder.wording import tr

if TYPE_CHECKING:
    from netbuilder.app.canvas.by_mouse.gestures import Gesture
    from netbuilder.app.canvas.view import CanvasView
    from netbuilder.graph import Change

_CURSORS = {
    "title": Qt.CursorShape.SizeAllCursor,
    "border": Qt.CursorShape.SizeAllCursor,
    "body": Qt.CursorShape.SizeAllCursor,
    "n": Qt.CursorShape.SizeVerCursor,
    "s": Qt.CursorShape.SizeVerCursor,
    "w": Qt.CursorShape.SizeHorCursor,
    "e": Qt.CursorShape.SizeHorCursor,
    "nw": Qt.CursorShape.SizeFDiagCursor,
    "se": Qt.CursorShape.SizeFDiagCursor,
    "ne": Qt.CursorShape.SizeBDiagCursor,
    "sw": Qt.CursorShape.SizeBDiagCursor,
}
_WHOLE = ("title", "border", "body")


class Marking(QObject):
    """What is chosen of the marks, beside the selection of nodes: choosing one clears the other, but with Shift."""

    changed = Signal()  # others are chosen

    def __init__(self, view: CanvasView) -> None:
        super().__init__(view)
        self._view = view
        self.chosen: tuple[Pick, ...] = ()
        """The chosen frames and notes; the last one was chosen last."""
        self.point: Handle | None = None
        """The chosen point of a wire."""
        self.writing = Writing(view)
        self._hovered_edge: Edge | None = None
        self._keep = False  # what is selected next comes beside what is chosen
        view.selection.changed.connect(self._on_selection)
        view.sheet.opened.connect(self._on_other)
        view.sheet.went.connect(self._on_other)
        view.zoom_changed.connect(self.show_handles)

    @property
    def marks(self) -> Marks:
        """Those of the graph that is shown."""
        return self._view.sheet.project.graph.marks

    # choosing

    def choose(self, picks: Iterable[Pick], *, keep: bool = False) -> None:
        """Choose these frames and notes and no others. keep: beside the selected nodes."""
        wanted = tuple(dict.fromkeys(picks))
        if wanted and not keep:
            self._view.selection.set(())
            self._view.choose_edge(None)
        self.point = None
        if wanted != self.chosen:
            self.chosen = wanted
            self._view.canvas.marks.show_chosen(wanted)
            self.changed.emit()
        self.show_handles()

    def choose_all(self) -> None:
        """Choose every frame and note, beside whatever is selected."""
        self.choose(
            [*(("frame", id) for id in self.marks.frames), *(("note", id) for id in self.marks.notes)], keep=True
        )

    def choose_point(self, handle: Handle | None) -> None:
        """Choose a point of a wire, and the wire; None chooses none."""
        if handle is not None:
            self.choose(())
            self._view.selection.set(())
            if self._view.edits.edge != handle[0]:
                self._view.choose_edge(self._view.canvas.edges.get(handle[0]))
        self.point = handle
        self.show_handles()
        self.changed.emit()

    def clear(self) -> None:
        """Choose nothing."""
        self.choose(())

    def one(self) -> Frame | Note | None:
        """The chosen frame or note, the last of several."""
        return next(iter(reversed(marks_there(self.marks, self.chosen))), None)

    def words(self) -> str:
        """What is chosen, for a screen reader; empty where nothing is."""
        mark = self.one()
        if self.point is not None and self.point[0] in self.marks.bends:
            edge, number = self.point
            points = {"number": number + 1, "count": len(self.marks.bends[edge]), "wire": edge}
            return tr("Point {number} of {count} of the wire {wire}").format(**points)
        if mark is None:
            return ""
        if len(self.chosen) > 1:
            return tr("{count} frames and notes are chosen").format(count=len(self.chosen))
        if isinstance(mark, Note):
            return tr("The note: {text}").format(text=mark.text)
        rect, card = rect_of(mark), held_card_of(self._view)
        there, near = self._view.sheet.project.graph.nodes, self._view.canvas.nodes_in(QRectF(*mark.at, *mark.size))
        count = sum(item.id in there and holds(rect, card(item.id)) for item in near)  # another graph may be on its way
        return tr("The frame {title} with {count} nodes").format(title=mark.title or tr("without a title"), count=count)

    def frame(self) -> Frame | None:
        """The chosen frame, the last of several."""
        there = marks_there(self.marks, self.chosen)
        return next((each for each in reversed(there) if isinstance(each, Frame)), None)

    def step(self, by: int) -> bool:
        """To the next frame or note, from top to bottom; of a chosen wire that is led, to its next point."""
        edge = self._view.edits.edge
        if edge is not None and (points := self.marks.bends.get(edge)):
            number = (self.point[1] + by) % len(points) if self.point is not None else 0 if by > 0 else len(points) - 1
            self.choose_point((edge, number))
            return True
        order = sorted(
            (*self.marks.frames.values(), *self.marks.notes.values()), key=lambda each: (each.at[1], each.at[0])
        )
        if not order:
            self._view.sheet.refused.emit(tr("There are no frames and no notes yet: G makes a frame, N a note"))
            return True
        picks = [pick_of(each) for each in order]
        here = picks.index(self.chosen[-1]) if self.chosen and self.chosen[-1] in picks else -1 if by > 0 else 0
        self.go_to(pick_of(order[(here + by) % len(order)]))
        return True

    def go_to(self, pick: Pick) -> None:
        """Choose a frame or a note, and bring it into view."""
        self.choose([pick])
        self.show(pick)

    def show(self, pick: Pick) -> None:
        """Move as little as needed for a frame or a note to be seen."""
        for mark in marks_there(self.marks, [pick]):
            self._view.show_rect(QRectF(*mark.at, *mark.size))

    # what the mouse does

    def begin(self, at: QPoint, several: bool) -> Gesture | None:
        """The gesture of the left button on a mark; None where there is none for it to take hold of."""
        self.writing.end()
        view, point = self._view, self._view.mapToScene(at)
        layer, zoom = view.canvas.marks, view.zoom
        self._keep = several
        handle = layer.handles.at(point, zoom) if layer.handles is not None else None
        if handle is not None:
            self.choose_point(handle)
            return LeadWire(view, at, handle)
        self.point = None
        hit = layer.at(point, zoom)
        over = hit is not None and hit[1] == "title" and is_far(zoom)  # a far title lies over the cards
        if not over:
            item = view.canvas.node_at(point)
            if item is not None and view.canvas.port_at(point) is None:
                mixed = self.chosen and item.id in view.selection.ids and not several
                return Carry(view, at, self.chosen, view.selection.ids) if mixed else self._none(several)
            wired = view.canvas.edge_at(point) is not None and not self._sizes(hit)
            if view.canvas.port_at(point) is not None or wired or hit is None:
                return self._none(several)
        assert hit is not None
        pick, part = hit
        if several:
            left = [each for each in self.chosen if each != pick]
            self.choose(left if pick in self.chosen else [*self.chosen, pick], keep=True)
            return Carry(view, at, self.chosen, view.selection.ids) if pick in self.chosen else Still()
        if pick not in self.chosen:
            self.choose([pick])
        if part not in _WHOLE:
            return Resize(view, at, pick, part)
        alone = len(self.chosen) > 1 or view.selection.ids
        return Carry(view, at, self.chosen, view.selection.ids, pick if alone else None)

    def double_click(self, at: QPoint) -> bool:
        """Write on a frame or a note, add a point to a wire, or take one away; whether there was any of them."""
        view, point = self._view, self._view.mapToScene(at)
        layer, zoom = view.canvas.marks, view.zoom
        handle = layer.handles.at(point, zoom) if layer.handles is not None else None
        hit = layer.at(point, zoom)
        far = hit is not None and hit[1] == "title" and is_far(zoom)
        if handle is not None:
            wire_points.remove(view, handle)
        elif not far and (view.canvas.port_at(point) is not None or view.canvas.node_at(point) is not None):
            return False
        elif not far and (item := view.canvas.edge_at(point)) is not None:
            wire_points.add(view, item.edge, point)
        elif hit is None:
            return False
        else:
            view.cancel()
            self.choose([hit[0]])
            return self.write()
        return True

    def hover(self, at: QPoint, item: object, edge: EdgeItem | None) -> Qt.CursorShape | None:
        """The mouse is there, over a card, a wire or neither: handles and cursor follow."""
        self._keep = False
        layer, point, zoom = self._view.canvas.marks, self._view.mapToScene(at), self._view.zoom
        handle = layer.handles.at(point, zoom) if layer.handles is not None else None
        if handle is None:
            now = edge.edge if edge is not None else None
            if now != self._hovered_edge:
                self._hovered_edge = now
                self.show_handles()
        hit = layer.at(point, zoom) if handle is None else None
        covered = item is not None or (edge is not None and not self._sizes(hit))
        if hit is not None and covered and not (hit[1] == "title" and is_far(zoom)):
            hit = None
        layer.show_hovered(hit[0] if hit is not None else None)
        return Qt.CursorShape.SizeAllCursor if handle is not None else _CURSORS[hit[1]] if hit is not None else None

    def tip(self, at: QPoint) -> str:
        """All the words of a mark of which only a part is seen, at a point of the viewport; empty for any other."""
        view, zoom = self._view, self._view.zoom
        hit = view.canvas.marks.at(view.mapToScene(at), zoom)
        item = view.canvas.marks.item(hit[0]) if hit is not None else None
        if item is None or item.shows_all(zoom):
            return ""
        words = item.mark.title if isinstance(item.mark, Frame) else item.mark.text
        return f"<p>{escape(words)}</p>".replace("\n", "<br>")

    def menu_place(self) -> QPoint | None:
        """Where the menu of what is chosen opens, in the viewport; None where no mark is chosen."""
        view, mark = self._view, self.one()
        if self.point is not None:
            return view.mapFromScene(*self.marks.bends[self.point[0]][self.point[1]])
        if mark is None:
            return None
        view.show_rect(QRectF(*mark.at, *mark.size))
        down = TITLE / 2 if isinstance(mark, Frame) else mark.size[1] / 2
        return view.mapFromScene(mark.at[0] + min(24, mark.size[0] / 2), mark.at[1] + down)

    def leave(self) -> None:
        """The mouse left."""
        self._hovered_edge = None
        self._view.canvas.marks.show_hovered(None)
        self.show_handles()

    def show_handles(self) -> None:
        """Show the points of the chosen wire and of the one under the mouse."""
        bends = self.marks.bends
        edges = (self._view.edits.edge, self._hovered_edge)
        shown = tuple(dict.fromkeys(edge for edge in edges if edge is not None and edge in bends))
        if self.point is not None and (
            self.point[0] != self._view.edits.edge or self.point[1] >= len(bends.get(self.point[0], ()))
        ):
            self.point = None
        self._view.canvas.marks.show_handles(shown, self.point, self._view.zoom)

    def write(self) -> bool:
        """Write on the chosen frame or note; whether one is chosen."""
        mark = self.one()
        if mark is not None:
            self._view.show_rect(QRectF(*mark.at, *mark.size))
            self.writing.begin(mark)
        return mark is not None

    # what is announced

    def took(self, change: Change) -> None:
        """The scene has taken a change: what is gone is no longer chosen."""
        if not change.marks and not change.edges_removed:
            return
        there = [pick_of(mark) for mark in marks_there(self.marks, self.chosen)]
        if len(there) != len(self.chosen):
            self.choose(there, keep=True)
        if self._hovered_edge in change.edges_removed:
            self._hovered_edge = None
        self.writing.took()
        self.show_handles()

    def _on_selection(self) -> None:
        if self._view.selection.ids and not self._keep:
            self.choose((), keep=True)

    def _on_other(self) -> None:
        """Another graph is shown."""
        self.chosen, self.point, self._hovered_edge = (), None, None
        self.writing.leave()
        self.changed.emit()

    def _sizes(self, hit: tuple[Pick, str] | None) -> bool:
        """Whether that is an edge of what is chosen: it goes before a wire that runs along it."""
        return hit is not None and hit[0] in self.chosen and hit[1] not in _WHOLE

    def _none(self, several: bool) -> None:
        if not several:
            self.choose((), keep=True)


def set_up(view: CanvasView) -> None:
    """Give a view these parts: `bookmarks`, `marks`; and their commands."""
    view.bookmarks, view.marks = Bookmarks(view), Marking(view)
    view.marks.changed.connect(view.announcer.on_selected)
    commands.add_commands(view)
