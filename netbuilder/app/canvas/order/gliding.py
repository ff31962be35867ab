"""Cards, frames and notes that glide from where they were to where an edit has put them. The graph says where they are
all the while."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QEasingCurve, QEvent, QObject, QVariantAnimation
from PySide6.QtWidgets import QStyle

from netbuilder.app.settings import settings
from netbuilder.wording import tr

if TYPE_CHECKING:
    from netbuilder.app.canvas.marks.edits import Pick
    from netbuilder.app.canvas.view import CanvasView
    from netbuilder.graph import Edge, Frame, Graph, Marks, Note
    from netbuilder.graph.marks import Point

_Way = tuple["Frame | Note", "Frame | Note"]
LASTS = 240
"""Milliseconds."""
MOST = 500
"""With more cards than this nothing glides."""
_KEY = "less_motion"
_INPUTS = (QEvent.Type.MouseButtonPress, QEvent.Type.MouseButtonDblClick, QEvent.Type.KeyPress, QEvent.Type.Drop)


def add_commands(view: CanvasView) -> None:
    """Say what the command of less motion does on a canvas."""
    view.commands.add("less_motion", partial(_toggle, view))


def _toggle(view: CanvasView) -> None:
    less = not settings().value(_KEY, False, type=bool)
    settings().setValue(_KEY, less)
    view.sheet.said.emit(tr("Nothing glides any more.") if less else tr("Cards glide to where they belong."))


class Glide(QObject):
    """One glide on one view. Whatever a person does meanwhile ends it at once: all is where it belongs."""

    def __init__(self, view: CanvasView, before: Mapping[str, Point], marks: Mapping[Pick, _Way]) -> None:
        super().__init__(view)
        self._view, self._before, self._marks = view, before, marks
        self._graph = view.sheet.project.graph
        self._after = {id: self._graph.nodes[id].at for id in before}
        bends = self._graph.marks.bends.items()
        self._bends = {e: points for e, points in bends if e.source.node in before or e.target.node in before}
        self._is_on = True
        self._run = QVariantAnimation(self, startValue=0.0, endValue=1.0, duration=LASTS)
        self._run.setEasingCurve(QEasingCurve.Type.OutCubic)
        self._run.valueChanged.connect(self._show)
        self._run.finished.connect(self.end)

    @staticmethod
    def begin(view: CanvasView, graph: Graph) -> Glide | None:
        """Let what was elsewhere in that graph glide from there to where it is now; None where nothing is to be seen of
        it."""
        now = view.sheet.project.graph
        marks = _ways(graph.marks, now.marks)
        if max(len(now.nodes), len(marks)) > MOST or not view.isVisible() or is_still(view):
            return None
        moved = (id for id in now.nodes if id in graph.nodes and graph.nodes[id].at != now.nodes[id].at)
        before = {id: graph.nodes[id].at for id in moved}
        if not (before or marks):
            return None
        glide = Glide(view, before, marks)
        glide._start()
        return glide

    def _start(self) -> None:
        for watched in (self._view, self._view.viewport()):
            watched.installEventFilter(self)
        sheet = self._view.sheet
        for said in (sheet.changed, sheet.opened, sheet.went):
            said.connect(self.end)
        self._show(0.0)
        self._run.start()

    def end(self, *_: object) -> None:
        """Put everything where the graph has it now."""
        if self._is_on:
            self._is_on = False
            self._run.stop()
            nodes = self._view.sheet.project.graph.nodes
            for pick in self._marks:
                self._view.canvas.marks.settle(pick)
            self._put({id: nodes[id].at for id in self._after if id in nodes})
            self._view.canvas.marks.lead({})
            sheet = self._view.sheet
            for said in (sheet.changed, sheet.opened, sheet.went):
                said.disconnect(self.end)
            self.deleteLater()

    def _show(self, share: float) -> None:
        if self._view.sheet.project.graph is not self._graph:
            return  # an edit is being taken in, and `end` is about to be told
        for was, now in self._marks.values():
            at, size = _between(was.at, now.at, share), _between(was.size, now.size, share)
            self._view.canvas.marks.ghost(replace(now, at=at, size=size))
        self._view.canvas.marks.led = {edge: self._led(edge, points, share) for edge, points in self._bends.items()}
        self._put({id: _between(at, self._after[id], share) for id, at in self._before.items()})

    def _led(self, edge: Edge, points: tuple[Point, ...], share: float) -> tuple[Point, ...]:
        """What a wire is led through on the way: the first half of its points go with one card, the rest with the
        other."""
        ends = [self._to_go(port.node, share) for port in (edge.source, edge.target)]
        half = (len(points) + 1) // 2
        steps = [*[ends[0]] * half, *[ends[1]] * (len(points) - half)]
        return tuple((x - across, y - down) for (x, y), (across, down) in zip(points, steps, strict=True))

    def _to_go(self, id: str, share: float) -> Point:
        """How far a card has still to go."""
        if id not in self._before:
            return 0.0, 0.0
        (x, y), (to_x, to_y) = self._before[id], self._after[id]
        return (to_x - x) * (1 - share), (to_y - y) * (1 - share)

    def _put(self, places: Mapping[str, Point]) -> None:
        self._view.canvas.move_cards(places)
        self._view.cards_moved()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in _INPUTS:
            self.end()
        return False


def _between(one: Point, other: Point, share: float) -> Point:
    return one[0] + (other[0] - one[0]) * share, one[1] + (other[1] - one[1]) * share


def _ways(before: Marks, now: Marks) -> dict[Pick, _Way]:
    """What frames and notes that are elsewhere, or of another size, were and are."""
    both = (("frame", before.frames, now.frames), ("note", before.notes, now.notes))
    return {
        (kind, id): (were[id], mark)
        for kind, were, are in both
        for id, mark in are.items()
        if id in were and (were[id].at, were[id].size) != (mark.at, mark.size)
    }


def is_still(view: CanvasView) -> bool:
    """Whether the person wants nothing to move by itself: said to the system, or to this program."""
    if settings().value(_KEY, False, type=bool):
        return True
    return view.style().styleHint(QStyle.StyleHint.SH_Widget_Animation_Duration, None, view) <= 0
