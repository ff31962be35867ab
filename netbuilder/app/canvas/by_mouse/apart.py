"""Nodes that are taken out of their wires while they are dragged: the shake that does it, and what shows it."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint

from netbuilder.app.canvas.by_mouse.loose_wire import LooseWire
from netbuilder.app.canvas.edits.dissolving import take_out
from netbuilder.app.canvas.paint.ways import passage
from netbuilder.graph import Edge, Rewire
from netbuilder.wording import tr, trn

if TYPE_CHECKING:
    from netbuilder.app.canvas.view import CanvasView

TURNS, SWING, WITHIN = 4, 14, 0.9
"""A shake is so many turns back, of so many pixels, within so many seconds."""
MOST = 24
"""So many of the wires that would be drawn are shown."""


class Shake:
    """Feels whether the mouse is shaken."""

    def __init__(self) -> None:
        self._axes = (_Zigzag(), _Zigzag())

    def felt(self, at: QPoint) -> bool:
        """The mouse is at a point of the viewport; whether it has just been shaken."""
        now = time.monotonic()
        across, down = self._axes
        return bool(across.turned(at.x(), now)) | bool(down.turned(at.y(), now))


class _Zigzag:
    def __init__(self) -> None:
        self._furthest: int | None = None
        self._way = 0
        self._turns: list[float] = []

    def turned(self, at: int, now: float) -> bool:
        if self._furthest is None:
            self._furthest = at
        step = at - self._furthest
        if self._way * step > 0:
            self._furthest = at
        elif abs(step) >= SWING:
            if self._way:
                self._turns = [*(turn for turn in self._turns if now - turn < WITHIN), now]
            self._way, self._furthest = (1 if step > 0 else -1), at
            return len(self._turns) >= TURNS
        return False


class Apart:
    """While nodes are dragged out of their wires: these fade, and those that will lead past the nodes are drawn."""

    def __init__(self, view: CanvasView, edit: Rewire, said: str) -> None:
        self._view, self.edit, self._said = view, edit, said
        self._loose: list[LooseWire] = []
        scene = view.canvas
        for edge in edit.wires:
            if edge in scene.edges:
                scene.edges[edge].show_marked(faded=True)
        for edge in list(dict.fromkeys(new for new in edit.wires.values() if new is not None))[:MOST]:
            self._loose.append(self._drawn(edge))

    @classmethod
    def begin(cls, view: CanvasView, ids: tuple[str, ...]) -> Apart | None:
        """Take these nodes out of their wires; None where no other node is wired to them."""
        edit = take_out(view.sheet.project, ids)
        if not isinstance(edit, Rewire):
            return None
        if len(ids) == 1:
            return cls(view, edit, tr("Let go to take {node} out of the wires").format(node=ids[0]))
        said = trn(len(ids), "Let go to take {n} node out of the wires", "Let go to take {n} nodes out of the wires")
        return cls(view, edit, said)

    def follow(self, at: QPoint) -> None:
        """The mouse is there."""
        self._view.note.say(self._said, at)

    def end(self) -> None:
        """Show everything as the graph says again."""
        scene = self._view.canvas
        for wire in self._loose:
            scene.removeItem(wire)
        for edge in self.edit.wires:
            if edge in scene.edges:
                scene.edges[edge].show_marked(marked=edge == self._view.edits.edge)
        self._view.note.hide()

    def _drawn(self, edge: Edge) -> LooseWire:
        scene = self._view.canvas
        start = scene.nodes[edge.source.node].port_point(edge.source.name, "out")
        end = scene.nodes[edge.target.node].port_point(edge.target.name, "in")
        wire = LooseWire(self._view.theme)
        scene.addItem(wire)
        between = passage(scene.nodes[edge.source.node].card, scene.nodes[edge.target.node].card)
        wire.show(start, end, refused=False, between=between)
        return wire
