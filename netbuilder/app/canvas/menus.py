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
from netbuilder.app.offers import for_group
from netbuilder.graph import Disconnect
from netbuilder.graph.blocks import block_of

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
        _add(menu, view, "warning", fix.label, partial(view.sheet.push, fix.edit))
    if not menu.isEmpty():
        menu.addSeparator()
    _for_blocks(menu, view, id)
    _add(menu, view, "cut", "Cut", view.cut, Std.Cut)
    _add(menu, view, "copy", "Copy", view.copy, Std.Copy)
    _add(menu, view, "add", "Duplicate", view.duplicate, "Ctrl+D")
    menu.addSeparator()
    graph = view.sheet.project.graph
    wires = tuple(
        dict.fromkeys(e for each in view.selection.ids for e in (*graph.incoming(each), *graph.outgoing(each)))
    )
    if wires:
        _add(menu, view, "wire", "Remove its wires", partial(view.sheet.push, Disconnect(wires)))
    _add(menu, view, "delete", "Delete", view.delete, Std.Delete)


def _for_blocks(menu: QMenu, view: CanvasView, id: str) -> None:
    """What can be made of a selection, and what be done with a block."""
    nodes, blocks = view.sheet.project.graph.nodes, view.blocks
    name = block_of(nodes[id])
    if name in view.sheet.project.blocks:
        _add(menu, view, "block", "Open the block", partial(blocks.open, id), "Return")
        _add(menu, view, "block", "Open in a tab", partial(blocks.open_in_tab, id), "Ctrl+Return")
        _add(menu, view, "remove", "Take apart", blocks.take_apart, "Ctrl+Shift+G")
        _add(menu, view, "settings", "Rename the block…", partial(blocks.rename, name))
        _add(menu, view, "save", "Keep in my library", partial(blocks.keep, name))
        menu.addSeparator()
    if any(nodes[each].type not in ("Input", "Output") for each in view.selection.ids if each in nodes):
        _add(menu, view, "block", "Make a block…", blocks.make, "Ctrl+G")
        menu.addSeparator()


def _for_edge(menu: QMenu, view: CanvasView, item: EdgeItem) -> None:
    insert = menu.addMenu(view.theme.icon("add"), "Insert")
    project = view.sheet.project
    for group, offers in view.edits.offers().items():
        fitting = [offer for offer in offers if can_be_inserted(project, offer)]
        icon = for_group(group)
        part = insert.addMenu(view.theme.icon(icon, f"group:{icon}"), group.capitalize()) if fitting else None
        for offer in fitting:
            part.addAction(offer.layer.type).triggered.connect(partial(_insert, view, item.edge, offer.key))
    _add(menu, view, "delete", "Remove the wire", view.delete, Std.Delete)


def _for_ground(menu: QMenu, view: CanvasView, at: QPoint) -> None:
    point = view.mapToScene(at)
    _add(menu, view, "add", "Add a layer…", partial(view.offer_layers, point), "Tab")
    if view.sheet.block is not None:
        _add(menu, view, "up", "Leave the block", view.sheet.go_up, "Alt+Up")
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


def _insert(view: CanvasView, edge, key: str, checked: bool = False) -> None:
    view.edits.insert(edge, key)
