"""All wires of an output, dragged from it to another with Ctrl held."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QPointF

from netbuilder.app.canvas.by_mouse.loose_wire import LooseWire
from netbuilder.app.canvas.by_mouse.wire_gesture import STILL
from netbuilder.app.canvas.edits.bundles import leaving, led_from, may_begin_at
from netbuilder.app.canvas.edits.wiring import Verdict
from netbuilder.graph import Port
from netbuilder.wording import trn

if TYPE_CHECKING:
    from collections.abc import Sequence

    from netbuilder.app.canvas.view import CanvasView
    from netbuilder.graph import Edge

MOST = 24
"""So many of the wires are drawn while they are dragged."""


class LooseBundle:
    """Wires of one output that are shown to leave another, or the mouse; where they were they fade."""

    def __init__(self, view: CanvasView, wires: Sequence[Edge]) -> None:
        self._view, self._wires = view, wires
        scene = view.canvas
        scene.show_open_to(may_begin_at(view.sheet.project, wires), "out", wires[0].source.node)
        for edge in wires:
            scene.edges[edge].show_marked(faded=True)
        self._loose = [(LooseWire(view.theme), edge.target) for edge in wires[:MOST]]
        for wire, _ in self._loose:
            scene.addItem(wire)

    def show(self, start: QPointF, *, refused: bool) -> None:
        """They leave a point of the scene."""
        nodes = self._view.canvas.nodes
        for wire, target in self._loose:
            wire.show(start, nodes[target.node].port_point(target.name, "in"), refused=refused)

    def end(self) -> None:
        """Show everything as the graph says again."""
        scene = self._view.canvas
        for wire, _ in self._loose:
            scene.removeItem(wire)
        scene.show_open_to(None)
        scene.light_port(None)
        for edge in self._wires:
            if edge in scene.edges:
                scene.edges[edge].show_marked(marked=edge == self._view.edits.edge)
        self._view.note.hide()


class Bundle:
    """The gesture. Let go beside any output, the wires stay where they are."""

    pans_at_edge = True

    def __init__(self, view: CanvasView, at: QPoint, wires: Sequence[Edge]) -> None:
        self._view, self._press, self._wires = view, at, wires
        self._loose: LooseBundle | None = None

    @classmethod
    def of_port(cls, view: CanvasView, at: QPoint, port: Port) -> Bundle | None:
        """Take hold of all wires of an output; None where it has none."""
        wires = leaving(view.sheet.project.graph, port)
        return cls(view, at, wires) if wires else None

    def move(self, at: QPoint) -> None:
        if self._loose is None:
            if (at - self._press).manhattanLength() < STILL:
                return
            self._loose = LooseBundle(self._view, self._wires)
        scene, point = self._view.canvas, self._view.mapToScene(at)
        port = self._output(point)
        judged = self._judge(port)
        found = port if judged.may else None
        start = scene.nodes[found.node].port_point(found.name, "out") if found is not None else point
        refused = port not in (None, self._wires[0].source) and not judged.may
        self._loose.show(start, refused=refused)
        scene.light_port(found, "out")
        self._view.note.say(judged.says, at, refused=refused)

    def finish(self, at: QPoint) -> None:
        if self._loose is None:
            return
        port = self._output(self._view.mapToScene(at))
        judged = self._judge(port)
        self.cancel()
        if judged.edit is not None:
            self._view.sheet.push(judged.edit)
        elif port not in (None, self._wires[0].source):
            self._view.sheet.refused.emit(judged.says)

    def cancel(self) -> None:
        if self._loose is not None:
            self._loose.end()
            self._loose = None

    def _judge(self, port: Port | None) -> Verdict:
        if port is None:
            n = len(self._wires)
            return Verdict(trn(n, "Take {n} wire to another output", "Take {n} wires to another output"))
        return led_from(self._view.sheet.project, self._wires, port)

    def _output(self, point: QPointF) -> Port | None:
        """The output at a point; anywhere on a card counts as the nearest that the card has."""
        found = self._view.canvas.port_at(point)
        if found is not None and found[2] == "out":
            return found[1]
        item = self._view.canvas.node_at(point)
        if item is None or not item.face.outputs:
            return None
        near = min(item.face.outputs, key=lambda name: abs(item.port_point(name, "out").y() - point.y()))
        return Port(item.id, near)
