"""The menus of frames, notes and the points of wires, and what they add to the menu of a wire."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QMenu

from netbuilder.app.canvas.marks import commands, wire_points
from netbuilder.app.canvas.marks.edits import Pick, load_of, marks_there
from netbuilder.app.canvas.marks.geometry import is_far
from netbuilder.app.canvas.marks.gestures import held_card_of
from netbuilder.app.canvas.marks.look import swatch
from netbuilder.app.canvas.marks.words import NAMES, colour_said
from netbuilder.graph import Edge, Frame
from netbuilder.wording import tr

if TYPE_CHECKING:
    from netbuilder.app.canvas.view import CanvasView


def fill(menu: QMenu, view: CanvasView, at: QPoint) -> bool:
    """The menu of what is at a point of the viewport, if it is a mark that no card and no wire lies over."""
    layer, point, zoom = view.canvas.marks, view.mapToScene(at), view.zoom
    handle = layer.handles.at(point, zoom) if layer.handles is not None else None
    if handle is not None:
        view.marks.choose_point(handle)
        _add(menu, view, "delete", tr("Take this point away"), partial(wire_points.remove, view, handle), "delete")
        for_wire(menu, view, handle[0], add=False)
        return True
    hit = layer.at(point, zoom)
    if hit is None:
        return False
    far = hit[1] == "title" and is_far(zoom)
    if not far and (view.canvas.node_at(point) is not None or view.canvas.edge_at(point) is not None):
        return False
    for_mark(menu, view, hit[0])
    return True


def for_mark(menu: QMenu, view: CanvasView, pick: Pick) -> None:
    """What can be done with a frame or a note, which is chosen then."""
    if pick not in view.marks.chosen:
        view.marks.choose([pick])
    (mark,) = marks_there(view.marks.marks, [pick])
    is_frame = isinstance(mark, Frame)
    _add(menu, view, "settings", tr("Rename") if is_frame else tr("Write"), view.marks.write, "write_mark")
    colours = menu.addMenu(swatch(view.theme, mark.colour), tr("Colour"))
    for colour in NAMES:
        action = colours.addAction(swatch(view.theme, colour), colour_said(colour))
        action.setCheckable(True)
        action.setChecked(colour == mark.colour)
        action.triggered.connect(partial(_paint, view, colour))
    menu.addSeparator()
    if isinstance(mark, Frame):
        content = load_of(view.sheet.project.graph, [pick], (), held_card_of(view))
        for command, icon, text, do in (
            ("select_framed", "check", tr("Select what is in it"), commands.select_content),
            ("fit_frame", "fit", tr("Fit it to what is in it"), commands.fit),
        ):
            action = _add(menu, view, icon, text, partial(do, view), command)
            action.setEnabled(bool(content.nodes or content.notes or len(content.frames) > 1))
        block = _add(
            menu, view, "block", tr("Collapse to a block"), partial(commands.collapse, view, mark), "collapse_frame"
        )
        block.setEnabled(bool(content.nodes))
        menu.addSeparator()
    _add(menu, view, "cut", tr("Cut"), view.cut, "cut")
    _add(menu, view, "copy", tr("Copy"), view.copy, "copy")
    _add(menu, view, "add", tr("Duplicate"), view.duplicate, "duplicate")
    text = tr("Delete the frame, keep what is in it") if is_frame else tr("Delete")
    _add(menu, view, "delete", text, view.delete, "delete")
    if is_frame:
        text = tr("Delete the frame with what is in it")
        _add(menu, view, "delete", text, partial(commands.delete_whole, view), "delete_framed")


def for_wire(menu: QMenu, view: CanvasView, edge: Edge, at: QPoint | None = None, *, add: bool = True) -> None:
    """What can be done with the way of a wire."""
    if add:
        point = view.mapToScene(at) if at is not None else None
        _add(menu, view, "add", tr("Lead it through a point"), partial(wire_points.add, view, edge, point), "lead_wire")
    if edge in view.marks.marks.bends:
        _add(menu, view, "wire", tr("Straighten the wire"), partial(wire_points.straighten, view, edge), "straighten")


def for_ground(menu: QMenu, view: CanvasView, at: QPoint) -> None:
    """What can be put on the empty canvas."""
    _add(menu, view, "add", tr("Write a note"), partial(commands.add_note, view, view.mapToScene(at)), "note")
    text = tr("Frame the selection") if view.selection.ids else tr("Add a frame")
    _add(menu, view, "add", text, partial(commands.frame_selection, view), "frame")
    menu.addMenu(view.bookmarks.menu())


def _add(menu: QMenu, view: CanvasView, icon: str, text: str, do: Callable[[], object], command: str = ""):
    key = view.keymap.text(command) if command else ""
    action = menu.addAction(view.theme.icon(icon, "dim"), f"{text}\t{key}" if key else text)
    action.triggered.connect(lambda: do())
    return action


def _paint(view: CanvasView, colour: str, checked: bool = False) -> None:
    commands.paint(view, colour)
