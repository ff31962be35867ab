"""A wire that follows the mouse: drawn from a port, or picked up at one of its ends."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QPointF

from netbuilder.app.canvas.by_mouse.loose_wire import LooseWire
from netbuilder.app.canvas.by_mouse.port_words import READABLE, PortWords, words_of
from netbuilder.app.canvas.edits.wiring import Side, Verdict, may_end_at, takes_many, told, verdict
from netbuilder.app.canvas.paint.edge_item import EdgeItem
from netbuilder.app.canvas.paint.node_item import NodeItem
from netbuilder.graph import Disconnect, Edge, Port
from netbuilder.layers import TensorSpec
from netbuilder.wording import tr

if TYPE_CHECKING:
    from netbuilder.app.canvas.view import CanvasView

STILL = 4
"""Pixels below which a press is a click."""
GRIP = 36
"""How far from its end, on the screen, a wire can be picked up there."""


def end_near(view: CanvasView, at: QPoint, item: EdgeItem) -> Side | None:
    """The end of a wire that can be picked up at a point of the viewport: the one at its input or at its output."""
    path = item.path
    ends = (view.mapFromScene(path.pointAtPercent(0)), view.mapFromScene(path.pointAtPercent(1)))
    from_start, from_end = ((end - at).manhattanLength() for end in ends)
    if min(from_start, from_end) > GRIP:
        return None
    return "in" if from_end <= from_start else "out"


class Wire:
    """Draws a wire from a port, or moves the end of one. Nodes at which it may end stay bright, the others fade, and a
    note by the mouse says what would happen, with the shape that it carries."""

    pans_at_edge = True

    def __init__(
        self, view: CanvasView, at: QPoint, port: Port, side: Side, moved: Edge | None = None, *, at_once: bool = True
    ) -> None:
        self._view, self._press = view, at
        self._project = view.sheet.project
        self._graph = self._project.graph
        self._moved = moved
        self._start, self._side = port, side
        held = [edge for edge in self._graph.incoming(port.node) if edge.target == port] if side == "in" else []
        if moved is None and held and not takes_many(self._project, port):
            self._moved = held[-1]
            self._start, self._side = self._moved.source, "out"
        self._loose: LooseWire | None = None
        self._words: PortWords | None = None
        self._dragged = False
        if at_once:
            self._begin()
            self.move(at)

    @classmethod
    def of_end(cls, view: CanvasView, at: QPoint, item: EdgeItem) -> Wire | None:
        """Pick a wire up at the end near a point of the viewport, once the mouse moves; None in its middle."""
        end = end_near(view, at, item)
        if end is None:
            return None
        start = item.edge.source if end == "in" else item.edge.target
        return cls(view, at, start, "out" if end == "in" else "in", item.edge, at_once=False)

    def move(self, at: QPoint) -> None:
        self._dragged = self._dragged or (at - self._press).manhattanLength() >= STILL
        if self._loose is None:
            if not self._dragged:
                return
            self._begin()
        assert self._loose is not None
        scene, point = self._view.canvas, self._view.mapToScene(at)
        found, judged = self._judge(point)
        end = found[0].port_point(found[1].name, found[2]) if found and judged.may else point
        start = scene.nodes[self._start.node].port_point(self._start.name, self._side)
        self._loose.show(
            *((start, end) if self._side == "out" else (end, start)), refused=bool(found) and not judged.may
        )
        scene.light_port(found[1] if found and judged.may else None, found[2] if found else "in")
        said = told(self._project, self._start, self._side, judged, self._spec)
        if said and self._dragged:
            self._view.note.say(said, at, refused=not judged.may and found is not None)
        else:
            self._view.note.hide()

    def finish(self, at: QPoint) -> None:
        found, judged = self._judge(self._view.mapToScene(at))
        self._end()
        if not self._dragged and self._loose is None:
            return
        if judged.edit is not None:
            self._view.sheet.push(judged.edit)
        elif found is not None and judged.says and self._dragged:
            if judged.edge is None:
                self._view.sheet.refused.emit(judged.says)
        elif self._moved is not None and self._dragged:
            self._view.sheet.push(Disconnect((self._moved,)))
        elif self._moved is None and self._dragged:
            port = {"after": self._start} if self._side == "out" else {"before": self._start}
            self._view.offer_layers(self._view.mapToScene(at), **port)

    def cancel(self) -> None:
        self._end()

    def _begin(self) -> None:
        scene = self._view.canvas
        self._loose = LooseWire(self._view.theme)
        scene.addItem(self._loose)
        open_to = may_end_at(self._project, self._start, self._side)
        away: Side = "in" if self._side == "out" else "out"
        scene.show_open_to(open_to, away, self._start.node)
        self._say_shapes(open_to, away)
        if self._moved is not None:
            scene.edges[self._moved].show_marked(faded=True)

    def _say_shapes(self, open_to: frozenset[str], away: Side) -> None:
        """Let the ports in view where the wire may end say what they need, or give."""
        view, scene = self._view, self._view.canvas
        if view.zoom < READABLE:
            return
        near = view.visible_rect()
        near = near.adjusted(-near.width() / 2, -near.height() / 2, near.width() / 2, near.height() / 2)
        nodes = [item for item in scene.nodes_in(near) if item.id in open_to]
        spec = self._spec(self._start) if self._side == "out" else None
        self._words = PortWords(scene, words_of(self._project, scene, nodes, away, spec, self._moved), away)
        scene.addItem(self._words)

    def _judge(self, point: QPointF) -> tuple[tuple[NodeItem, Port, Side] | None, Verdict]:
        """The port that the wire would end at, and what to say to it."""
        found = self._view.canvas.port_at(point) or self._port_of_card(point)
        if found is None:
            says = tr("Let go to remove the wire") if self._moved is not None else ""
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

    def _spec(self, port: Port) -> TensorSpec | None:
        report = self._view.canvas.report(port.node)
        return report.outputs.get(port.name) if report is not None else None

    def _end(self) -> None:
        scene = self._view.canvas
        if self._loose is None:
            return
        scene.removeItem(self._loose)
        if self._words is not None:
            scene.removeItem(self._words)
        scene.show_open_to(None)
        scene.light_port(None)
        if self._moved is not None and self._moved in scene.edges:
            scene.edges[self._moved].show_marked(marked=self._moved == self._view.edits.edge)
        self._view.note.hide()
