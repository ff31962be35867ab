"""What a pressed mouse button does until it is released: pan, select with a band, move nodes, draw a wire."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import QPoint, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtWidgets import QRubberBand

from netbuilder.app.canvas.edge_item import EdgeItem
from netbuilder.app.canvas.geometry import snapped
from netbuilder.app.canvas.loose_wire import LooseWire
from netbuilder.app.canvas.node_item import NodeItem
from netbuilder.app.canvas.placing import can_be_inserted, insert_on_edge
from netbuilder.app.canvas.wiring import Side, Verdict, may_end_at, takes_many, verdict
from netbuilder.graph import Disconnect, Edge, Move, Port

if TYPE_CHECKING:
    from netbuilder.app.canvas.view import CanvasView

MULTI = Qt.KeyboardModifier.ShiftModifier | Qt.KeyboardModifier.ControlModifier


class Gesture(Protocol):
    """One gesture, from press to release. Positions are those of the viewport."""

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

    def __init__(self, view: CanvasView, at: QPoint, keep: bool) -> None:
        self._view, self._start = view, at
        self._before = view.selection.ids
        self._kept = self._before if keep else ()
        self._band = QRubberBand(QRubberBand.Shape.Rectangle, view.viewport())
        view.selection.set(self._kept)

    def move(self, at: QPoint) -> None:
        rect = QRect(self._start, at).normalized()
        self._band.setGeometry(rect.united(QRect(rect.topLeft(), QSize(1, 1))))
        self._band.show()
        inside = QRectF(self._view.mapToScene(rect.topLeft()), self._view.mapToScene(rect.bottomRight()))
        found = [id for id, item in self._view.canvas.nodes.items() if item.card.intersects(inside)]
        self._view.selection.set([*self._kept, *found])

    def finish(self, at: QPoint) -> None:
        self._band.deleteLater()

    def cancel(self) -> None:
        self._band.deleteLater()
        self._view.selection.set(self._before)


class Drag:
    """Moves the selected nodes: wires follow, and the release makes one edit. A node without wires that is let go on a
    wire is inserted there."""

    def __init__(self, view: CanvasView, at: QPoint, item: NodeItem, shrink_to: str | None) -> None:
        self._view, self._press = view, at
        self._shrink_to = shrink_to  # a click that turns out to be no drag selects this one alone
        nodes = view.sheet.project.graph.nodes
        ids = view.selection.ids if item.id in view.selection.ids else (item.id,)
        self._starts = {id: nodes[id].at for id in ids if id in nodes}
        self._lead = item.id
        self._moved = False
        self._onto: EdgeItem | None = None

    def move(self, at: QPoint) -> None:
        if not self._moved and (at - self._press).manhattanLength() < 4:
            return
        self._moved = True
        for id, place in self._places(at).items():
            item = self._view.canvas.nodes.get(id)
            if item is not None:
                item.setPos(*place)
                self._view.canvas.reroute(id)
        self._mark(self._wire_below())
        self._view.cards_moved()

    def finish(self, at: QPoint) -> None:
        onto = self._onto
        self._mark(None)
        if not self._moved:
            if self._shrink_to is not None:
                self._view.selection.set([self._shrink_to])
            return
        places = {id: place for id, place in self._places(at).items() if id in self._view.canvas.nodes}
        moved = {id: place for id, place in places.items() if place != self._starts[id]}
        project = self._view.sheet.project
        edit = insert_on_edge(project, onto.edge, self._lead, places[self._lead]) if onto is not None else None
        done = self._view.sheet.push(edit or Move(moved)) if moved else True
        if not done or not moved:
            self._put_back()

    def cancel(self) -> None:
        self._mark(None)
        self._put_back()

    def _places(self, at: QPoint) -> dict[str, tuple[float, float]]:
        step = self._view.mapToScene(at) - self._view.mapToScene(self._press)
        return {id: snapped(x + step.x(), y + step.y()) for id, (x, y) in self._starts.items()}

    def _put_back(self) -> None:
        for id, place in self._starts.items():
            if id in self._view.canvas.nodes:
                self._view.canvas.nodes[id].setPos(*place)
                self._view.canvas.reroute(id)
        self._view.cards_moved()

    def _wire_below(self) -> EdgeItem | None:
        project = self._view.sheet.project
        graph = project.graph
        free = len(self._starts) == 1 and not graph.incoming(self._lead) and not graph.outgoing(self._lead)
        if not free or not can_be_inserted(project, graph.nodes[self._lead]):
            return None
        return self._view.canvas.edge_under(self._view.canvas.nodes[self._lead].card, self._lead)

    def _mark(self, item: EdgeItem | None) -> None:
        if item is not self._onto:
            self._view.mark_insertion(self._onto, item)
            self._onto = item


class Wire:
    """Draws a wire from a port, or picks up the end of one. Nodes at which it may end stay bright, the others fade, and
    a note by the mouse says what would happen."""

    def __init__(self, view: CanvasView, at: QPoint, port: Port, side: Side) -> None:
        self._view, self._press = view, at
        self._project = view.sheet.project
        self._graph = self._project.graph
        self._moved: Edge | None = None
        self._start, self._side = port, side
        held = [edge for edge in self._graph.incoming(port.node) if edge.target == port] if side == "in" else []
        if held and not takes_many(self._project, port):
            self._moved = held[-1]
            self._start, self._side = self._moved.source, "out"
        scene = view.canvas
        self._loose = LooseWire(view.theme)
        scene.addItem(self._loose)
        open_to = may_end_at(self._project, self._start, self._side)
        scene.show_open_to(open_to, "in" if self._side == "out" else "out", self._start.node)
        if self._moved is not None:
            scene.edges[self._moved].show_marked(faded=True)
        self._dragged = False
        self.move(at)

    def move(self, at: QPoint) -> None:
        self._dragged = self._dragged or (at - self._press).manhattanLength() >= 4
        scene, point = self._view.canvas, self._view.mapToScene(at)
        found, judged = self._judge(point)
        end = found[0].port_point(found[1].name, found[2]) if found and judged.may else point
        start = scene.nodes[self._start.node].port_point(self._start.name, self._side)
        self._loose.show(
            *((start, end) if self._side == "out" else (end, start)), refused=bool(found) and not judged.may
        )
        scene.light_port(found[1] if found and judged.may else None, found[2] if found else "in")
        if judged.says and self._dragged:
            self._view.note.say(judged.says, at, refused=not judged.may and found is not None)
        else:
            self._view.note.hide()

    def finish(self, at: QPoint) -> None:
        found, judged = self._judge(self._view.mapToScene(at))
        self._end()
        if judged.edit is not None:
            self._view.sheet.push(judged.edit)
        elif found is not None and judged.says and self._dragged:
            if not self._is_back(found[1]):
                self._view.sheet.refused.emit(judged.says)
        elif self._moved is not None and self._dragged:
            self._view.sheet.push(Disconnect((self._moved,)))
        elif self._moved is None and self._side == "out" and self._dragged:
            self._view.offer_layers(self._view.mapToScene(at), after=self._start)

    def cancel(self) -> None:
        self._end()

    def _judge(self, point: QPointF) -> tuple[tuple[NodeItem, Port, Side] | None, Verdict]:
        """The port that the wire would end at, and what to say to it."""
        found = self._view.canvas.port_at(point) or self._port_of_card(point)
        if found is None:
            says = "Let go to remove the wire" if self._moved is not None else ""
            return None, Verdict(says)
        return found, verdict(self._project, self._start, self._side, found[1], found[2], self._moved)

    def _port_of_card(self, point: QPointF) -> tuple[NodeItem, Port, Side] | None:
        """Anywhere on a card counts as its nearest port on the side that the wire needs."""
        item = self._view.canvas.node_at(point)
        side: Side = "in" if self._side == "out" else "out"
        if item is None or item.id == self._start.node:
            return None
        names = item.face.inputs if side == "in" else item.face.outputs
        if not names:
            return None
        free = [name for name in names if side == "out" or not self._is_taken(Port(item.id, name))]
        near = min(free or names, key=lambda name: abs(item.port_point(name, side).y() - point.y()))
        return item, Port(item.id, near), side

    def _is_taken(self, port: Port) -> bool:
        return any(edge.target == port for edge in self._graph.incoming(port.node)) and not takes_many(
            self._project, port
        )

    def _is_back(self, port: Port) -> bool:
        return self._moved is not None and port == self._moved.target

    def _end(self) -> None:
        scene = self._view.canvas
        scene.removeItem(self._loose)
        scene.show_open_to(None)
        scene.light_port(None)
        if self._moved is not None and self._moved in scene.edges:
            scene.edges[self._moved].show_marked()
        self._view.note.hide()
