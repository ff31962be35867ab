"""Which gesture begins where the mouse is pressed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint

from netbuilder.app.canvas.by_mouse.bundle import Bundle
from netbuilder.app.canvas.by_mouse.gestures import Band, Drag, Gesture
from netbuilder.app.canvas.by_mouse.wire_gesture import Wire
from netbuilder.app.canvas.paint.node_item import NodeItem

if TYPE_CHECKING:
    from netbuilder.app.canvas.view import CanvasView


def begin(view: CanvasView, at: QPoint, several: bool, *, apart: bool = False, whole: bool = False) -> Gesture | None:
    """The gesture of the left button at a point of the viewport; `several` adds to what is selected, `apart` takes what
    is dragged out of its wires, `whole` takes hold of all wires of an output. A port begins a wire, a card is dragged,
    a wire is chosen, near its ends picked up too, and on the empty ground a band opens."""
    marked = view.marks.begin(at, several)
    if marked is not None:
        return marked
    point = view.mapToScene(at)
    port = view.canvas.port_at(point)
    bundle = Bundle.of_port(view, at, port[1]) if whole and port is not None and port[2] == "out" else None
    if bundle is not None:
        return bundle
    if port is not None:
        return Wire(view, at, port[1], port[2])
    item = view.canvas.node_at(point)
    if item is not None:
        return _press_node(view, at, item, several, apart)
    edge = view.canvas.edge_at(point)
    view.choose_edge(edge)
    if edge is not None:
        view.selection.set(())
        return Wire.of_end(view, at, edge)
    return Band(view, at, several)


def _press_node(view: CanvasView, at: QPoint, item: NodeItem, several: bool, apart: bool) -> Gesture | None:
    ids = view.selection.ids
    if several:
        view.selection.set([id for id in ids if id != item.id] if item.id in ids else [*ids, item.id])
        return Drag(view, at, item, None, apart=apart) if item.id in view.selection.ids else None
    if item.id not in ids:
        view.selection.set([item.id])
        return Drag(view, at, item, None, apart=apart)
    return Drag(view, at, item, item.id if len(ids) > 1 else None, apart=apart)
