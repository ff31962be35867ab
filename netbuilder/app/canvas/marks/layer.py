"""The frames, notes and handles of a scene: one item a mark, kept in step with the graph by id."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPainter, QPen

from netbuilder.app.canvas.marks.bend_handles import BendHandles, Handle
from netbuilder.app.canvas.marks.edits import Pick, in_front, pick_of
from netbuilder.app.canvas.marks.frame_item import FrameItem, width_of
from netbuilder.app.canvas.marks.geometry import part_at, titles_apart
from netbuilder.app.canvas.marks.look import BAR, LINE, ground
from netbuilder.app.canvas.marks.note_item import NoteItem
from netbuilder.graph import Edge, Frame, Marks, Note
from netbuilder.graph.marks import NONE, Point

if TYPE_CHECKING:
    from netbuilder.app.canvas.paint.scene import Scene


class MarksLayer:
    """Draws the marks of a graph. `ghost` stands in for a mark that is being made or changed."""

    def __init__(self, scene: Scene) -> None:
        self._canvas = scene
        self.marks = NONE
        self.frames: dict[str, FrameItem] = {}
        self.notes: dict[str, NoteItem] = {}
        self.led: dict[Edge, tuple[Point, ...]] = {}
        """Where the points of wires are while they are dragged."""
        self.handles: BendHandles | None = None
        self._chosen: frozenset[Pick] = frozenset()
        self._hovered: Pick | None = None
        self._titles: tuple[float, frozenset[str]] = (0.0, frozenset())
        self.changes = 0
        """How often what is shown was other frames or notes, or these elsewhere, also while they are dragged."""

    def show(self, marks: Marks) -> None:
        """Start from nothing with these: the scene was cleared."""
        self.marks, self.frames, self.notes, self.led = NONE, {}, {}, {}
        self._chosen, self._hovered = frozenset(), None
        self.handles = BendHandles(self._canvas)
        self._canvas.addItem(self.handles)
        self.take(marks)

    def take(self, marks: Marks) -> None:
        """Touch the items of what differs, and no others."""
        before, self.marks = self.marks, marks
        self._changed()
        for was, now, items, make in (
            (before.frames, marks.frames, self.frames, FrameItem),
            (before.notes, marks.notes, self.notes, NoteItem),
        ):
            for id in [id for id in items if id not in now]:
                self._remove(items.pop(id))
            for id, mark in now.items():
                if id not in items:
                    self._add(items, make(mark, self._canvas))
                elif was.get(id) is not mark:
                    items[id].show_mark(mark)
        self.refresh_handles()

    def points(self, edge: Edge) -> tuple[Point, ...]:
        """The points that a wire is led through, wherever they are dragged to."""
        there = self.led.get(edge)
        return there if there is not None else self.marks.bends.get(edge, ())

    def lead(self, bends: Mapping[Edge, tuple[Point, ...]]) -> None:
        """Lead wires through other points while these are dragged; none puts all back."""
        touched = {*self.led, *bends}
        self.led = dict(bends)
        for edge in touched:
            if edge in self._canvas.edges:
                self._canvas.edges[edge].route()
        self.refresh_handles()

    def refresh_handles(self) -> None:
        """The points of wires are elsewhere."""
        if self.handles is not None:
            self.handles.refresh()

    def item(self, pick: Pick) -> FrameItem | NoteItem | None:
        """The item of a frame or a note."""
        return self.frames.get(pick[1]) if pick[0] == "frame" else self.notes.get(pick[1])

    def items(self) -> Iterator[FrameItem | NoteItem]:
        """All frames and notes."""
        yield from self.frames.values()
        yield from self.notes.values()

    def ghost(self, mark: Frame | Note) -> None:
        """Show a mark that is being made or changed, as if it were in the graph."""
        items = self.frames if isinstance(mark, Frame) else self.notes
        self._changed()
        item = items.get(mark.id)
        if item is None:
            self._add(items, FrameItem(mark, self._canvas) if isinstance(mark, Frame) else NoteItem(mark, self._canvas))
        else:
            item.show_mark(mark)

    def settle(self, pick: Pick) -> None:
        """Show a mark as the graph has it again, or not at all where it has none."""
        items = self.frames if pick[0] == "frame" else self.notes
        self._changed()
        there = self.marks.frames if pick[0] == "frame" else self.marks.notes
        item = items.get(pick[1])
        if item is not None and pick[1] in there:
            item.show_mark(there[pick[1]])
        elif item is not None:
            self._remove(items.pop(pick[1]))

    def show_chosen(self, picks: Iterable[Pick]) -> None:
        """Mark these as chosen and no others."""
        before, self._chosen = self._chosen, frozenset(picks)
        for pick in before ^ self._chosen:
            self._show_state(pick)

    def show_hovered(self, pick: Pick | None) -> None:
        """Mark the one under the mouse, or none."""
        before, self._hovered = self._hovered, pick
        for each in {before, pick} - {None}:
            self._show_state(each)

    def at(self, point: QPointF, zoom: float) -> tuple[Pick, str] | None:
        """The topmost frame or note that can be taken hold of at a point, and by which part."""
        place = (point.x(), point.y())
        for note in reversed([item.mark for item in self.notes.values()]):
            if part := part_at(note, place, zoom):
                return pick_of(note), part
        for frame in in_front(item.mark for item in self.frames.values()):
            if part := part_at(frame, place, zoom):
                return pick_of(frame), part
        return None

    def bounds(self) -> QRectF:
        """What the frames and the notes cover."""
        result = QRectF()
        for item in self.items():
            result = result.united(QRectF(*item.mark.at, *item.mark.size))
        return result

    def titles_at(self, zoom: float) -> frozenset[str]:
        """The frames whose titles are shown from so far away."""
        if self._titles[0] != zoom:
            self._titles = zoom, titles_apart((item.mark for item in self.frames.values()), zoom, width_of)
        return self._titles[1]

    def paint_small(self, painter: QPainter) -> None:
        """Paint all of it onto a map, whose transform the painter has: plain rectangles."""
        theme = self._canvas.theme
        frames = reversed(in_front(item.mark for item in self.frames.values()))
        for mark in (*frames, *(item.mark for item in self.notes.values())):
            pen = QPen(ground(theme, mark.colour, LINE), 1)
            pen.setCosmetic(True)
            painter.setPen(pen)
            painter.setBrush(ground(theme, mark.colour, BAR if isinstance(mark, Frame) else LINE))
            painter.drawRect(QRectF(*mark.at, *mark.size))

    def show_handles(self, edges: tuple[Edge, ...], chosen: Handle | None, zoom: float) -> None:
        """Show the points of these wires."""
        if self.handles is not None and (edges or self.handles.edges):
            self.handles.show_of(edges, chosen, zoom)

    def _changed(self) -> None:
        self.changes += 1
        self._titles = (0.0, frozenset())

    def _add(self, items: dict, item: FrameItem | NoteItem) -> None:
        items[item.mark.id] = item
        self._canvas.addItem(item)
        if isinstance(item, FrameItem):
            self._canvas.addItem(item.far_title)
        self._show_state(pick_of(item.mark))
        self._canvas.touched += 1

    def _remove(self, item: FrameItem | NoteItem) -> None:
        if isinstance(item, FrameItem):
            self._canvas.removeItem(item.far_title)
        self._canvas.removeItem(item)
        self._canvas.touched += 1

    def _show_state(self, pick: Pick) -> None:
        item = self.item(pick)
        if item is not None:
            item.show_state(chosen=pick in self._chosen, hovered=pick == self._hovered)
