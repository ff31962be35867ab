"""What is under the mouse while no button is pressed: cards and wires light up, ports say their names."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt, QTimer
from PySide6.QtWidgets import QToolTip

from netbuilder.app.canvas.by_mouse.wire_gesture import end_near
from netbuilder.app.canvas.edits.wiring import Side
from netbuilder.app.canvas.paint.edge_item import EdgeItem
from netbuilder.graph import Port
from netbuilder.wording import all_of

if TYPE_CHECKING:
    from netbuilder.app.canvas.view import CanvasView

LINGER = 400
"""Milliseconds for which a problem stays when the mouse leaves its card, so that its buttons can be reached."""


class Hover:
    """Follows the mouse over one view."""

    def __init__(self, view: CanvasView) -> None:
        self._view = view
        self.node: str | None = None
        self._edge: EdgeItem | None = None
        self._port: Port | None = None
        self._at = QPoint()
        self.is_over = False
        """Whether the mouse is over the view, as far as it was heard of."""
        self._later = QTimer(view, interval=LINGER, singleShot=True)
        self._later.timeout.connect(self._on_lingered)

    def move(self, at: QPoint) -> None:
        """The mouse is there."""
        self._at, self.is_over = at, True
        view, point = self._view, self._view.mapToScene(at)
        port = view.canvas.port_at(point)
        item = port[0] if port else view.canvas.node_at(point)
        self._show_port(at, port[1] if port else None, port[2] if port else "in")
        self._show_node(item.id if item else None)
        self._show_edge(None if item else view.canvas.edge_at(point))
        grip = port is not None or (self._edge is not None and end_near(view, at, self._edge) is not None)
        cursor = Qt.CursorShape.CrossCursor if grip else Qt.CursorShape.ArrowCursor
        cursor = view.marks.hover(at, item, self._edge) or cursor
        if view.space_held:
            cursor = Qt.CursorShape.OpenHandCursor
        if view.viewport().cursor().shape() != cursor:
            view.viewport().setCursor(cursor)

    @property
    def at(self) -> QPoint:
        """Where in the viewport the mouse was heard of last."""
        return self._at

    @property
    def is_at_port(self) -> bool:
        """Whether a port is under the mouse."""
        return self._port is not None

    def scrolled(self) -> None:
        """The drawing moved below the mouse: what was under it may be no more."""
        if self._view.gesture is None and (self.node, self._edge, self._port) != (None, None, None):
            self.move(self._at)

    def leave(self) -> None:
        """The mouse left."""
        self.is_over = False
        self._view.marks.leave()
        self._show_port(QPoint(), None)
        self._show_node(None)
        self._show_edge(None)

    def forget(self, ids: Iterable[str]) -> None:
        """These nodes are gone."""
        if self.node in set(ids):
            self.node = None
            self._port = None
            self._view.note.hide()
        if self._edge is not None and self._edge.scene() is None:
            self._edge = None

    def tool_tip(self, event) -> bool:
        """Say everything about the card under the mouse."""
        item = self._view.canvas.node_at(self._view.mapToScene(event.pos()))
        if item is not None and self._port is None and self._view.gesture is None:
            QToolTip.showText(event.globalPos(), self._view.tip(item.id), self._view.viewport())
        elif said := self._view.marks.tip(event.pos()) if item is None and self._view.gesture is None else "":
            QToolTip.showText(event.globalPos(), said, self._view.viewport())
        else:
            QToolTip.hideText()
        return True

    def _show_node(self, id: str | None) -> None:
        if id is not None:
            self._later.stop()
        if id == self.node:
            return
        self._view.canvas.show_hovered(id)
        if id is None:
            self._later.start()
        self.node = id
        self._view.seeing.looked_at()
        if id is not None:
            self._view.show_bubble()

    def _on_lingered(self) -> None:
        if self._view.bubble.underMouse():
            self._later.start()
        else:
            self._view.show_bubble()

    def _show_edge(self, item: EdgeItem | None) -> None:
        if item is self._edge:
            return
        if self._edge is not None and self._edge.scene() is not None:
            self._edge.show_marked(marked=self._edge.marked)
        self._edge = item
        self._view.seeing.show_wire(item, self._at)
        if item is not None:
            item.show_marked(marked=item.marked, hovered=True)

    def _show_port(self, at: QPoint, port: Port | None, side: Side = "in") -> None:
        if port == self._port and port is None:
            return
        if port != self._port:
            self._view.canvas.light_port(port, side)
            self._port = port
        if port is None:
            self._view.note.hide()
            return
        report = self._view.canvas.report(port.node)
        specs = ()
        if report is not None:
            specs = report.inputs.get(port.name, ()) if side == "in" else (report.outputs.get(port.name),)
        there = [spec for spec in specs if spec is not None]
        self._view.note.say(f"{port.name}  {all_of(there) if there else ''}".strip(), at)
