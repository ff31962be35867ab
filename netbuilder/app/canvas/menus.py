"""The menus of the right mouse button: on a node, on a wire, on the empty canvas."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QMenu

from netbuilder.app.canvas.edge_item import EdgeItem
from netbuilder.app.canvas.placing import can_be_inserted
from netbuilder.graph import Disconnect
from netbuilder.layers import groups

if TYPE_CHECKING:
    from netbuilder.app.canvas.view import CanvasView

Std = QKeySequence.StandardKey


def for_point(view: CanvasView, at: QPoint) -> QMenu:
    """The menu for what is at a point of the viewport; it deletes itself when it is closed."""
    menu = QMenu(view)
    menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    point = view.mapToScene(at)
    item, edge = view.canvas.node_at(point), view.canvas.edge_at(point)
    if item is not None:
        if item.id not in view.selection.ids:
            view.selection.set([item.id])
        _for_nodes(menu, view, item.id)
    elif edge is not None:
        view.selection.set(())
        view.choose_edge(edge)
        _for_edge(menu, view, edge)
    else:
        _for_ground(menu, view, at)
    return menu


def _for_nodes(menu: QMenu, view: CanvasView, id: str) -> None:
    report = view.canvas.report(id)
    for fix in report.problem.fixes if report and report.problem else ():
        _add(menu, view, "warning", fix.label, partial(view.document.push, fix.edit))
    if not menu.isEmpty():
        menu.addSeparator()
    _add(menu, view, "cut", "Cut", view.cut, Std.Cut)
    _add(menu, view, "copy", "Copy", view.copy, Std.Copy)
    _add(menu, view, "add", "Duplicate", view.duplicate, "Ctrl+D")
    menu.addSeparator()
    graph = view.document.project.graph
    wires = tuple(
        dict.fromkeys(e for each in view.selection.ids for e in (*graph.incoming(each), *graph.outgoing(each)))
    )
    if wires:
        _add(menu, view, "wire", "Remove its wires", partial(view.document.push, Disconnect(wires)))
    _add(menu, view, "delete", "Delete", view.delete, Std.Delete)


def _for_edge(menu: QMenu, view: CanvasView, item: EdgeItem) -> None:
    insert = menu.addMenu(view.theme.icon("add"), "Insert")
    for group, layers in groups().items():
        fitting = [layer.type for layer in layers if can_be_inserted(layer.type)]
        part = insert.addMenu(view.theme.icon(group, f"group:{group}"), group.capitalize()) if fitting else None
        for type in fitting:
            part.addAction(type).triggered.connect(partial(_insert, view, item.edge, type))
    _add(menu, view, "delete", "Remove the wire", view.delete, Std.Delete)


def _for_ground(menu: QMenu, view: CanvasView, at: QPoint) -> None:
    point = view.mapToScene(at)
    _add(menu, view, "add", "Add a layer…", partial(view.offer_layers, point), "Tab")
    _add(menu, view, "paste", "Paste here", partial(view.edits.paste, (point.x(), point.y())), Std.Paste)
    menu.addSeparator()
    _add(menu, view, "check", "Select all", view.select_all, Std.SelectAll)
    _add(menu, view, "fit", "Fit the drawing", view.fit, "F")
    _add(menu, view, "search", "100 %", view.zoom_reset, "1")


def _add(
    menu: QMenu, view: CanvasView, icon: str, text: str, do: Callable[[], object], key: Std | str | None = None
) -> None:
    action = menu.addAction(view.theme.icon(icon, "dim"), text)
    if key is not None:
        # Shown beside the text, but not a shortcut of its own: the canvas and the window listen for it already.
        shown = QKeySequence(key).toString(QKeySequence.SequenceFormat.NativeText)
        action.setText(f"{text}\t{shown}")
    action.triggered.connect(lambda: do())


def _insert(view: CanvasView, edge, type: str, checked: bool = False) -> None:
    view.edits.insert(edge, type)
