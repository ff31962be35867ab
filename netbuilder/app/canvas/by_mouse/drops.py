"""Layers dragged in from the palette: put down where they are let go, or on the wire below."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QRectF

from netbuilder.app.canvas.edits.placing import can_be_inserted
from netbuilder.app.canvas.paint.edge_item import EdgeItem
from netbuilder.app.canvas.paint.geometry import LOW, WIDTH

if TYPE_CHECKING:
    from netbuilder.app.canvas.view import CanvasView

MIME = "application/x-netbuilder-layer"
"""What a dragged layer or block is called; the data is its key in UTF-8, for a layer its type."""


class Drops:
    """Takes what is dropped on one view; anything else than a layer is left to the window."""

    def __init__(self, view: CanvasView) -> None:
        self._view = view
        self._onto: EdgeItem | None = None

    def enter(self, event) -> None:
        """Something is dragged in."""
        self._answer(event, self._layer_in(event) is not None)

    def move(self, event) -> None:
        """It is dragged over the canvas."""
        key = self._layer_in(event)
        self._answer(event, key is not None)
        if key is not None:
            self._mark(self._wire_at(event.position().toPoint(), key))

    def leave(self) -> None:
        """It is dragged out again."""
        self._mark(None)

    def drop(self, event) -> None:
        """It is let go."""
        key, at = self._layer_in(event), event.position().toPoint()
        self._answer(event, key is not None)
        self._mark(None)
        if key is None:
            return
        point, wire = self._view.mapToScene(at), self._wire_at(at, key)
        corner = (point.x() - WIDTH / 2, point.y() - LOW / 2)
        if wire is not None:
            self._view.edits.insert(wire.edge, key, corner)
        else:
            self._view.edits.add(key, corner)
        self._view.setFocus()

    def _wire_at(self, at: QPoint, key: str) -> EdgeItem | None:
        offer = self._view.edits.offered(key)
        if offer is None or not can_be_inserted(self._view.sheet.project, offer):
            return None
        point = self._view.mapToScene(at)
        if self._view.canvas.node_at(point) is not None:
            return None
        card = QRectF(point.x() - WIDTH / 2, point.y() - LOW / 2, WIDTH, LOW)
        return self._view.canvas.edge_at(point) or self._view.canvas.edge_under(card)

    def _mark(self, item: EdgeItem | None) -> None:
        if item is not self._onto:
            self._view.mark_insertion(self._onto, item)
            self._onto = item

    @staticmethod
    def _answer(event, ours: bool) -> None:
        if ours:
            event.acceptProposedAction()
        else:
            event.ignore()

    def _layer_in(self, event) -> str | None:
        data = event.mimeData()
        if not data.hasFormat(MIME):
            return None
        key = bytes(data.data(MIME).data()).decode("utf-8", "replace")
        return key if self._view.edits.offered(key) is not None else None
