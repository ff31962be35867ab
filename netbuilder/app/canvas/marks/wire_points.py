"""Leading a wire through points: add one, move it, take it away, straighten the wire."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF

from netbuilder.app.canvas.marks.bend_handles import Handle, middle_of, number_for
from netbuilder.app.canvas.marks.edits import leaving, led_among
from netbuilder.app.canvas.marks.gestures import lead
from netbuilder.app.canvas.paint.geometry import snapped
from netbuilder.graph import Edge
from netbuilder.graph.marks import Point
from netbuilder.graph.marks_copies import moved as moved_by
from netbuilder.wording import tr

if TYPE_CHECKING:
    from collections.abc import Mapping

    from netbuilder.app.canvas.view import CanvasView


def add(view: CanvasView, edge: Edge | None = None, at: QPointF | None = None) -> bool:
    """Lead a wire through one more point, which is chosen then: at a place, else halfway along. Without a wire, the
    chosen one, or the one under the mouse."""
    if edge is None:
        edge, at = _meant(view)
    if edge is None or edge not in view.canvas.edges:
        view.sheet.refused.emit(tr("Click a wire to choose it: then it can be led through a point"))
        return True
    path, points = view.canvas.way_of(edge), view.marks.marks.bends.get(edge, ())
    at = at if at is not None else middle_of(path, points)
    number = number_for(path, points, at)
    view.cancel()
    if view.sheet.push(lead(edge, (*points[:number], snapped(at.x(), at.y()), *points[number:]))):
        view.marks.choose_point((edge, number))
    return True


def remove(view: CanvasView, handle: Handle) -> None:
    """Take a point of a wire away."""
    edge, number = handle
    points = view.marks.marks.bends.get(edge, ())
    view.cancel()
    view.marks.point = None
    said = tr("Take a point of the wire from {source} to {target} away")
    view.sheet.push(lead(edge, (*points[:number], *points[number + 1 :]), said))


def nudge(view: CanvasView, handle: Handle, step: Point) -> None:
    """Move a point of a wire by a step; steps in quick succession undo as one."""
    edge, number = handle
    points = list(view.marks.marks.bends[edge])
    points[number] = moved_by(points[number], step)
    view.sheet.push(lead(edge, tuple(points)), merge=("lead", edge, number))


def straighten(view: CanvasView, edge: Edge | None = None) -> bool:
    """Lead a wire, else the chosen one, through no points any more."""
    edge = edge if edge is not None else view.edits.edge
    if edge is None or edge not in view.marks.marks.bends:
        view.sheet.refused.emit(tr("Choose a wire that is led through points"))
        return True
    view.sheet.push(lead(edge, (), tr("Straighten the wire from {source} to {target}")))
    return True


class Along:
    """The points of wires whose both ends are dragged: they go along. It looks at the wires once, when the drag
    begins."""

    def __init__(self, view: CanvasView, starts: Mapping[str, Point]) -> None:
        self._view, self._starts = view, starts
        self._bends: dict[Edge, tuple[Point, ...]] | None = None
        self._apart: dict[Edge, tuple[Point, ...]] = {}

    def follow(self, places: Mapping[str, Point]) -> None:
        """The nodes are there now, before their wires are led anew."""
        if self._bends is None:
            graph = self._view.sheet.project.graph
            self._bends = led_among(graph, self._starts)
            self._apart = dict.fromkeys(leaving(graph, self._starts), ())
        if (self._bends or self._apart) and places:
            id, (x, y) = next(iter(places.items()))
            step = (x - self._starts[id][0], y - self._starts[id][1])
            layer = self._view.canvas.marks
            along = {edge: tuple(moved_by(point, step) for point in each) for edge, each in self._bends.items()}
            layer.led = self._apart | along
            layer.refresh_handles()

    def end(self) -> None:
        """The drag is over."""
        if self._bends or self._apart:
            self._view.canvas.marks.lead({})


def _meant(view: CanvasView) -> tuple[Edge | None, QPointF | None]:
    """The wire that is chosen, else the one under the mouse; and where on it the mouse is."""
    chosen = view.edits.edge
    at = view.viewport().mapFromGlobal(view.cursor().pos())
    over = view.canvas.edge_at(view.mapToScene(at)) if view.viewport().underMouse() else None
    if over is not None and chosen in (None, over.edge):
        return over.edge, view.mapToScene(at)
    return chosen, None
