"""The menus of the right mouse button: on a node, on a wire, on the empty canvas."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QMenu

from netbuilder.app.canvas.by_keys import ports
from netbuilder.app.canvas.edits.placing import can_be_inserted
from netbuilder.app.canvas.marks import menus as mark_menus
from netbuilder.app.canvas.marks import moves as mark_moves
from netbuilder.app.canvas.paint.edge_item import EdgeItem
from netbuilder.app.commands import command
from netbuilder.app.offers import for_group
from netbuilder.graph.blocks import block_of
from netbuilder.graph.ports import peers
from netbuilder.wording import tr

if TYPE_CHECKING:
    from netbuilder.app.canvas.view import CanvasView


def for_point(view: CanvasView, at: QPoint) -> QMenu:
    """The menu for what is at a point of the viewport; it deletes itself when it is closed."""
    menu = QMenu(view)
    menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    point = view.mapToScene(at)
    item, edge = view.canvas.node_at(point), view.canvas.edge_at(point)
    if mark_menus.fill(menu, view, at):
        return menu
    if item is not None:
        if item.id not in view.selection.ids:
            view.selection.set([item.id])
        _for_nodes(menu, view, item.id)
    elif edge is not None:
        view.selection.set(())
        view.choose_edge(edge)
        _for_edge(menu, view, edge)
        mark_menus.for_wire(menu, view, edge.edge, at)
    else:
        _for_ground(menu, view, at)
        menu.addSeparator()
        mark_menus.for_ground(menu, view, at)
    return menu


def _for_nodes(menu: QMenu, view: CanvasView, id: str) -> None:
    report = view.canvas.report(id)
    for fix in report.problem.fixes if report and report.problem else ():
        _add(menu, view, "warning", fix.label, partial(view.sheet.push, fix.edit))
    if not menu.isEmpty():
        menu.addSeparator()
    _for_blocks(menu, view, id)
    _add(menu, view, "cut", tr("Cut"), view.cut, "cut")
    _add(menu, view, "copy", tr("Copy"), view.copy, "copy")
    _add(menu, view, "add", tr("Duplicate"), view.duplicate, "duplicate")
    _command(menu, view, "add", "duplicate_wired")
    menu.addSeparator()
    for icon, name in (("note", "edit_main"), ("restart", "swap"), ("wire", "dissolve"), ("remove", "take_out")):
        _command(menu, view, icon, name)
    menu.addSeparator()
    _add(menu, view, "bypass", tr("Bypass"), partial(view.commands.run, "bypass"), "bypass")
    _add(menu, view, "mute", tr("Mute"), partial(view.commands.run, "mute"), "mute")
    _command(menu, view, "eye", "receptive")
    menu.addSeparator()
    graph = view.sheet.project.graph
    if any(graph.incoming(each) or graph.outgoing(each) for each in view.selection.ids):
        _command(menu, view, "wire", "unwire")
    _add(menu, view, "delete", tr("Delete"), view.delete, "delete")


def _for_blocks(menu: QMenu, view: CanvasView, id: str) -> None:
    """What can be made of a selection, and what be done with a block."""
    nodes, blocks = view.sheet.project.graph.nodes, view.blocks
    name = block_of(nodes[id])
    if name in view.sheet.project.blocks:
        _add(menu, view, "block", tr("Open the block"), partial(blocks.open, id), "open_block")
        _add(menu, view, "block", tr("Open in a tab"), partial(blocks.open_in_tab, id), "open_in_tab")
        _add(menu, view, "remove", tr("Take apart"), blocks.take_apart, "take_apart")
        _add(menu, view, "settings", tr("Rename the block…"), partial(blocks.rename, name))
        _add(menu, view, "save", tr("Keep in my library"), partial(blocks.keep, name))
        _for_ports(menu, view, name)
        menu.addSeparator()
    for icon, command_name in (("up", "port_up"), ("unfold", "port_down")):
        _command(menu, view, icon, command_name)
    if view.commands.can("port_up"):
        menu.addSeparator()
    if any(nodes[each].type not in ("Input", "Output") for each in view.selection.ids if each in nodes):
        _add(menu, view, "block", tr("Make a block…"), blocks.make, "make_block")
        menu.addSeparator()


def _for_ports(menu: QMenu, view: CanvasView, block: str) -> None:
    """The ports of a block, each to be moved past the one above or below it."""
    shown = ports.several(view.sheet.project.blocks[block])
    if not shown:
        return
    order = menu.addMenu(view.theme.icon("wire", "dim"), tr("Order of the ports"))
    for port in shown:
        side = peers(view.sheet.project.blocks[block], port)
        if port == side[0] and not order.isEmpty():
            order.addSeparator()
        if port != side[0]:
            _add(order, view, "up", tr("Move {port} up").format(port=port), partial(ports.move, view, block, port, -1))
        if port != side[-1]:
            says = tr("Move {port} down").format(port=port)
            _add(order, view, "unfold", says, partial(ports.move, view, block, port, 1))


def _for_edge(menu: QMenu, view: CanvasView, item: EdgeItem) -> None:
    _command(menu, view, "search", "insert_on_wire")
    insert = menu.addMenu(view.theme.icon("add"), tr("Insert"))
    project = view.sheet.project
    for group, offers in view.edits.offers().items():
        fitting = [offer for offer in offers if can_be_inserted(project, offer)]
        icon = for_group(group)
        part = insert.addMenu(view.theme.icon(icon, f"group:{icon}"), tr(group).capitalize()) if fitting else None
        for offer in fitting:
            part.addAction(offer.layer.type).triggered.connect(partial(_insert, view, item.edge, offer.key))
    _add(menu, view, "delete", tr("Remove the wire"), view.delete, "delete")


def _for_ground(menu: QMenu, view: CanvasView, at: QPoint) -> None:
    point = view.mapToScene(at)
    _add(menu, view, "add", tr("Add a layer…"), partial(view.offer_layers, point), "search")
    if view.sheet.block is not None:
        _add(menu, view, "up", tr("Leave the block"), view.sheet.go_up, "go_up")
    _add(menu, view, "paste", tr("Paste here"), partial(mark_moves.paste_at, view, (point.x(), point.y())), "paste")
    menu.addSeparator()
    _command(menu, view, "undo", "history")
    _add(menu, view, "check", tr("Select all"), view.select_all, "select_all")
    _add(menu, view, "fit", tr("Fit the drawing"), view.fit, "fit")
    _add(menu, view, "search", tr("100 %"), view.zoom_reset, "zoom_reset")


def _add(menu: QMenu, view: CanvasView, icon: str, text: str, do: Callable[[], object], name: str = "") -> None:
    """name: the command that does the same, whose key stands beside the text. It is no shortcut of the menu's own: the
    canvas and the window listen for it already."""
    key = view.keymap.text(name) if name else ""
    action = menu.addAction(view.theme.icon(icon, "dim"), f"{text}\t{key}" if key else text)
    action.triggered.connect(lambda: do())


def _command(menu: QMenu, view: CanvasView, icon: str, name: str) -> None:
    """A command of the table, with its key; left out where it would do nothing."""
    if view.commands.can(name):
        _add(menu, view, icon, command(name).said, partial(view.commands.run, name), name)


def _insert(view: CanvasView, edge, key: str, checked: bool = False) -> None:
    view.edits.insert(edge, key)
