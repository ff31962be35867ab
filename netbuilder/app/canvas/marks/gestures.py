"""What a pressed button does with frames, notes and the points of wires: carry them, size them, lead a wire."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint

from netbuilder.app.canvas.marks.bend_handles import Handle
from netbuilder.app.canvas.marks.edits import (
    Card,
    Load,
    Pick,
    cards,
    led,
    load_of,
    marks_there,
    moved,
    pick_of,
    put,
)
from netbuilder.app.canvas.marks.geometry import Rect, sized
from netbuilder.app.canvas.marks.words import done_to
from netbuilder.app.canvas.paint.card import card_height
from netbuilder.app.canvas.paint.geometry import snapped
from netbuilder.graph import Edge, Edit, Graph, Mark
from netbuilder.graph.marks import Point
from netbuilder.graph.marks_copies import moved as moved_by
from netbuilder.wording import tr

if TYPE_CHECKING:
    from netbuilder.app.canvas.view import CanvasView

SLOP = 4
"""How far the mouse has to go for a press to become a drag, in pixels of the viewport."""


class Carry:
    """Moves frames with what lies in them, notes, and nodes that are selected beside them, in one edit."""

    pans_at_edge = True

    def __init__(
        self, view: CanvasView, at: QPoint, picks: Collection[Pick], ids: Collection[str], shrink_to: Pick | None = None
    ) -> None:
        self._view, self._press, self._from = view, at, view.mapToScene(at)
        self._graph = view.sheet.project.graph
        self._load = load_of(self._graph, picks, ids, held_card_of(view))
        self._said = said_of_load(self._graph, picks, self._load)
        self._shrink_to = shrink_to  # a click that turns out to be no drag chooses this one alone
        self._step: Point | None = None

    def move(self, at: QPoint) -> None:
        if self._step is None and (at - self._press).manhattanLength() < SLOP:
            return
        way = self._view.mapToScene(at) - self._from
        step = snapped(way.x(), way.y())
        if step != self._step:
            self._step = step
            show_moved(self._view, self._graph, self._load, step)

    def finish(self, at: QPoint) -> None:
        step = self._step
        if step is None:
            if self._shrink_to is not None:
                self._view.marks.choose([self._shrink_to])
            return
        self._view.canvas.marks.led = {}
        edit = moved(self._graph, self._load, step, self._said)
        if step == (0, 0) or not self._push(edit):
            self._put_back()

    def cancel(self) -> None:
        if self._step is not None:
            self._put_back()

    def _push(self, edit: Edit) -> bool:
        return self._view.sheet.push(edit)

    def _put_back(self) -> None:
        """As the graph has it: what is dragged may be gone, by an undo."""
        show_moved(self._view, self._graph, self._load, (0, 0))
        layer = self._view.canvas.marks
        for kind, ids in (("frame", self._load.frames), ("note", self._load.notes)):
            for id in ids:
                layer.settle((kind, id))
        layer.lead({})


class Resize:
    """Drags an edge or a corner of a frame or a note."""

    pans_at_edge = True

    def __init__(self, view: CanvasView, at: QPoint, pick: Pick, part: str) -> None:
        self._view, self._press, self._part = view, at, part
        self._from = view.mapToScene(at)
        (self._mark,) = marks_there(view.sheet.project.graph.marks, [pick])
        self._now = self._mark

    def move(self, at: QPoint) -> None:
        way = self._view.mapToScene(at) - self._from
        now = sized(self._mark, self._part, (way.x(), way.y()))
        if self._now is self._mark and (at - self._press).manhattanLength() < SLOP:
            return
        if now != self._now:
            self._now = now
            self._view.canvas.marks.ghost(now)
            self._view.cards_moved()

    def finish(self, at: QPoint) -> None:
        if self._now == self._mark or not self._view.sheet.push(put(self._now, done_to("size", self._mark))):
            self.cancel()

    def cancel(self) -> None:
        self._view.canvas.marks.settle(pick_of(self._mark))
        self._view.cards_moved()


class LeadWire:
    """Drags one of the points that a wire is led through."""

    pans_at_edge = True

    def __init__(self, view: CanvasView, at: QPoint, handle: Handle) -> None:
        self._view, self._press, self._from = view, at, view.mapToScene(at)
        self._edge, self._number = handle
        self._points = view.sheet.project.graph.marks.bends[self._edge]
        self._now = self._points

    def move(self, at: QPoint) -> None:
        if self._now is self._points and (at - self._press).manhattanLength() < SLOP:
            return
        way = self._view.mapToScene(at) - self._from
        x, y = self._points[self._number]
        points = list(self._points)
        points[self._number] = snapped(x + way.x(), y + way.y())
        self._now = tuple(points)
        self._view.canvas.marks.lead({self._edge: self._now})

    def finish(self, at: QPoint) -> None:
        self._view.canvas.marks.led = {}
        if self._now == self._points or not self._view.sheet.push(lead(self._edge, self._now)):
            self.cancel()

    def cancel(self) -> None:
        self._view.canvas.marks.lead({})


class Still:
    """A press that has done what it does."""

    def move(self, at: QPoint) -> None:
        pass

    def finish(self, at: QPoint) -> None:
        pass

    def cancel(self) -> None:
        pass


def lead(edge: Edge, points: tuple[Point, ...], said: str = "") -> Mark:
    """The edit that leads a wire through points. `said` is what it is called, with places for the ends of the wire."""
    said = said or tr("Lead the wire from {source} to {target} through points")
    said = said.format(source=edge.source.node, target=edge.target.node)
    return Mark(said, bends={edge: points}, routed=False)


def card_of(view: CanvasView) -> Card:
    """What says the rectangle of a node's card, with its pictures: also where these are yet to come."""

    def card(id: str) -> Rect:
        item = view.canvas.nodes[id]
        rect, report = item.body, view.canvas.report(id)
        high = rect.height()
        if report is not None and report.known and any(_is_pictured(spec.shape) for spec in report.outputs.values()):
            high = max(high, card_height(item.face, pictures=True))
        return rect.left(), rect.top(), rect.right(), rect.top() + high

    return card


def _is_pictured(shape: Sequence[int]) -> bool:
    """Whether what has this shape is shown as pictures on its card: maps of more than one point a side."""
    return len(shape) == 3 and min(shape[-2:]) > 1


def held_card_of(view: CanvasView) -> Card:
    """What says the part of a node's card that has to lie in a frame for the frame to hold the node."""
    project = view.sheet.project
    return cards(project.graph, project.blocks)


def said_of_load(graph: Graph, picks: Collection[Pick], load: Load) -> str:
    """What moving a load is called in the undo menu."""
    chosen = marks_there(graph.marks, picks)
    if len(chosen) == 1 and (chosen[0].id in load.frames or not load.nodes):
        return done_to("move", chosen[0])
    count = len(load.nodes) + len(load.frames) + len(load.notes)
    return tr("Move {n} things").format(n=count)


def show_moved(view: CanvasView, graph: Graph, load: Load, step: Point) -> None:
    """Show a load where a step leads it, each wire routed once; the graph stays as it is."""
    scene, marks = view.canvas, graph.marks
    scene.marks.led = led(graph, load, step)
    scene.move_cards({id: moved_by(graph.nodes[id].at, step) for id in load.nodes})
    carried = frozenset(load.nodes)
    for edge in load.bends:  # the others were led anew with their cards
        if edge.source.node not in carried and edge.target.node not in carried and edge in scene.edges:
            scene.edges[edge].route()
    scene.marks.refresh_handles()
    for there, ids in ((marks.frames, load.frames), (marks.notes, load.notes)):
        for id in ids:
            scene.marks.ghost(replace(there[id], at=moved_by(there[id].at, step)))
    view.cards_moved()
