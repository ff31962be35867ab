"""What a pressed mouse button does until it is released: pan, select with a band, move nodes. See `wire_gesture`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import QPoint, QRect, QRectF, QSize, Qt
from PySide6.QtWidgets import QRubberBand

from netbuilder.app.canvas.by_mouse import guides
from netbuilder.app.canvas.by_mouse.apart import Apart, Shake
from netbuilder.app.canvas.edits.placing import can_be_inserted, insert_on_edge
from netbuilder.app.canvas.marks import wire_points
from netbuilder.app.canvas.marks.edits import with_led_wires
from netbuilder.app.canvas.paint.edge_item import EdgeItem
from netbuilder.app.canvas.paint.geometry import snapped
from netbuilder.app.canvas.paint.node_item import NodeItem
from netbuilder.graph import Edit, Several

if TYPE_CHECKING:
    from netbuilder.app.canvas.view import CanvasView

MULTI = Qt.KeyboardModifier.ShiftModifier | Qt.KeyboardModifier.ControlModifier
APART = Qt.KeyboardModifier.AltModifier
"""Held while a node is dragged, it is taken out of its wires, as by a shake."""


class Gesture(Protocol):
    """One gesture, from press to release. Positions are those of the viewport. One with `pans_at_edge` has the view
    move on where it is held at its edge."""

    def move(self, at: QPoint) -> None:
        """The mouse went there."""

    def finish(self, at: QPoint) -> None:
        """The button was released there."""

    def cancel(self) -> None:
        """Escape: everything is as before."""


class Pan:
    """Moves the view."""

    def __init__(self, view: CanvasView, at: QPoint) -> None:
        self._view, self._last = view, at
        view.viewport().setCursor(Qt.CursorShape.ClosedHandCursor)

    def move(self, at: QPoint) -> None:
        step, self._last = at - self._last, at
        self._view.pan(step.x(), step.y())

    def finish(self, at: QPoint) -> None:
        self._view.viewport().unsetCursor()

    def cancel(self) -> None:
        self._view.viewport().unsetCursor()


class Band:
    """Selects every card that a band touches; with Shift or Ctrl beside what is selected."""

    pans_at_edge = True

    def __init__(self, view: CanvasView, at: QPoint, keep: bool) -> None:
        self._view, self._start = view, view.mapToScene(at)
        self._before = view.selection.ids
        self._kept = self._before if keep else ()
        self._band = QRubberBand(QRubberBand.Shape.Rectangle, view.viewport())
        view.selection.set(self._kept)

    def move(self, at: QPoint) -> None:
        inside = QRectF(self._start, self._view.mapToScene(at)).normalized()
        rect = QRect(self._view.mapFromScene(self._start), at).normalized()
        self._band.setGeometry(rect.united(QRect(rect.topLeft(), QSize(1, 1))))
        self._band.show()
        found = [item.id for item in self._view.canvas.nodes_in(inside)]
        self._view.selection.set([*self._kept, *found])

    def finish(self, at: QPoint) -> None:
        self._band.deleteLater()

    def cancel(self) -> None:
        self._band.deleteLater()
        self._view.selection.set(self._before)


class Drag:
    """Moves the selected nodes: wires follow, and the release makes one edit. A node without wires that is let go on a
    wire is inserted there. Shaken, or begun `apart`, they are taken out of their wires, which lead past them."""

    pans_at_edge = True

    def __init__(
        self, view: CanvasView, at: QPoint, item: NodeItem, shrink_to: str | None, *, apart: bool = False
    ) -> None:
        self._view, self._press = view, at
        self._from = view.mapToScene(at)
        self._shrink_to = shrink_to  # a click that turns out to be no drag selects this one alone
        nodes = view.sheet.project.graph.nodes
        ids = view.selection.ids if item.id in view.selection.ids else (item.id,)
        self._starts = {id: nodes[id].at for id in ids if id in nodes}
        self._lead = item.id
        self._along = wire_points.Along(view, self._starts)
        self._moved = False
        self._onto: EdgeItem | None = None
        self._wanted_apart, self._shake = apart, Shake()
        self._apart: Apart | None = None

    def move(self, at: QPoint) -> None:
        if not self._moved and (at - self._press).manhattanLength() < 4:
            return
        self._moved = True
        places = self._places(at)
        self._along.follow(places)
        self._view.canvas.move_cards(places)
        guides.show(self._view, self._starts, places)
        if self._apart is None and (self._shake.felt(at) or self._wanted_apart):
            self._wanted_apart = False
            self._apart = Apart.begin(self._view, tuple(self._starts))
        if self._apart is not None:
            self._apart.follow(at)
        self._mark(self._wire_below())
        self._view.cards_moved()

    def finish(self, at: QPoint) -> None:
        onto = self._onto
        self._end()
        if not self._moved:
            if self._shrink_to is not None:
                self._view.selection.set([self._shrink_to])
            return
        edit = self._edit(at, onto)
        if edit is None or not self._push(edit):
            self._put_back()

    def cancel(self) -> None:
        self._end()
        self._put_back()

    def _push(self, edit: Edit) -> bool:
        return self._view.sheet.push(edit)

    def _edit(self, at: QPoint, onto: EdgeItem | None) -> Edit | None:
        """What the drag comes to; None where nothing is elsewhere than before."""
        project, canvas = self._view.sheet.project, self._view.canvas
        places = {id: place for id, place in self._places(at).items() if id in canvas.nodes}
        moved = {id: place for id, place in places.items() if place != self._starts[id]}
        out = self._apart.edit if self._apart is not None else None
        if not moved and out is None:
            return None
        after = out.apply(project) if out is not None else project
        onwards = insert_on_edge(after, onto.edge, self._lead, places[self._lead]) if onto is not None else None
        steps: list[Edit] = [
            each
            for each in (out, onwards or (with_led_wires(after.graph, moved) if moved else None))
            if each is not None
        ]
        return steps[0] if len(steps) == 1 else Several(steps[0].label, tuple(steps))

    def _places(self, at: QPoint) -> dict[str, tuple[float, float]]:
        step = self._view.mapToScene(at) - self._from
        left, top = self._starts[self._lead]
        x, y = snapped(left + step.x(), top + step.y())
        across, down = x - left, y - top  # the same for all of them: a group keeps its shape
        places = {id: (x + across, y + down) for id, (x, y) in self._starts.items()}
        return guides.snap(self._view, self._starts, places) if self._moved else places

    def _put_back(self) -> None:
        self._view.canvas.move_cards(self._starts)
        self._view.cards_moved()

    def _end(self) -> None:
        self._mark(None)
        guides.hide(self._view)
        self._along.end()
        if self._apart is not None:
            self._apart.end()

    def _wire_below(self) -> EdgeItem | None:
        project = self._view.sheet.project
        graph = project.graph
        free = self._apart is not None or not (graph.incoming(self._lead) or graph.outgoing(self._lead))
        if len(self._starts) > 1 or not free or not can_be_inserted(project, graph.nodes[self._lead]):
            return None
        return self._view.canvas.edge_under(self._view.canvas.nodes[self._lead].card, self._lead)

    def _mark(self, item: EdgeItem | None) -> None:
        if item is not self._onto:
            self._view.mark_insertion(self._onto, item)
            self._onto = item
