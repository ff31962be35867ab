"""The commands about frames, notes, points of wires and bookmarks on one view."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QKeyCombination, QPointF, Qt
from PySide6.QtGui import QKeySequence

from netbuilder.app.block_commands import made_of, proposed_name
from netbuilder.app.canvas.marks import wire_points
from netbuilder.app.canvas.marks.mark_edits import (
    block_name,
    changed,
    collapsed,
    frame_around,
    load_of,
    marks_there,
    said_of,
)
from netbuilder.app.canvas.marks.marks_geometry import around, rect_of, sized
from netbuilder.app.canvas.marks.marks_gestures import card_of
from netbuilder.app.canvas.paint.geometry import GRID, snapped
from netbuilder.app.digit_keys import digit_of, key_of
from netbuilder.app.translating import tr
from netbuilder.graph import EditError, Frame, Note
from netbuilder.graph.blocks import new_name
from netbuilder.graph.marks import COLOURS, Point
from netbuilder.graph.marks_copies import free_id

if TYPE_CHECKING:
    from netbuilder.app.canvas.view import CanvasView

EMPTY_FRAME = (320.0, 200.0)
NOTE = (200.0, 60.0)
SIZE_STEP = 6 * GRID


def add_commands(view: CanvasView) -> None:
    """Say what they do."""
    add, marks = view.commands.add, view.marks
    add("frame", partial(frame_selection, view))
    add("note", partial(add_note, view))
    add("lead_wire", partial(wire_points.add, view))
    add("straighten", partial(wire_points.straighten, view), lambda: view.edits.edge in marks.marks.bends)
    add("next_mark", partial(marks.step, 1))
    add("last_mark", partial(marks.step, -1))
    add("write_mark", marks.write, lambda: marks.one() is not None)
    add("mark_colour", partial(next_colour, view), lambda: marks.one() is not None)
    add("collapse_frame", partial(collapse, view), lambda: marks.frame() is not None)
    for name, part, across, down in (
        ("mark_wider", "e", 1, 0),
        ("mark_narrower", "e", -1, 0),
        ("mark_taller", "s", 0, 1),
        ("mark_lower", "s", 0, -1),
    ):
        add(name, partial(size, view, part, (across * SIZE_STEP, down * SIZE_STEP)), lambda: marks.one() is not None)
    add("bookmarks", view.bookmarks.open_menu)
    add("jump_bookmark", partial(_by_number, view, "jump_bookmark"))
    add("set_bookmark", partial(_by_number, view, "set_bookmark"))


def frame_selection(view: CanvasView) -> None:
    """Put a frame around what is selected, or an empty one into the middle, and write its title at once."""
    graph, card = view.sheet.project.graph, card_of(view)
    there = [rect_of(mark) for mark in marks_there(graph.marks, view.marks.chosen)]
    rect = around([*(card(id) for id in view.selection.ids if id in graph.nodes), *there])
    if rect is not None:
        frame = frame_around(graph, rect)
    else:
        wide, high = EMPTY_FRAME
        middle = view.visible_rect().center()
        at = snapped(middle.x() - wide / 2, middle.y() - high / 2)
        frame = Frame(free_id("frame", graph.marks.frames), "", at, (wide, high))
    view.marks.writing.begin(frame, new=True)


def add_note(view: CanvasView, at: QPointF | None = None) -> None:
    """Write a new note: at a point of the scene, else at the mouse, below what is selected, or in the middle."""
    at = at if at is not None else _at_mouse(view)
    place = (at.x(), at.y()) if at is not None else _beside_selection(view)
    note = Note(free_id("note", view.marks.marks.notes), "", snapped(*place), NOTE)
    view.marks.writing.begin(note, new=True)


def next_colour(view: CanvasView) -> bool:
    """Give what is chosen the next colour."""
    mark = view.marks.one()
    if mark is None:
        return False
    here = COLOURS.index(mark.colour) if mark.colour in COLOURS else -1
    return paint(view, COLOURS[(here + 1) % len(COLOURS)])


def paint(view: CanvasView, colour: str) -> bool:
    """Give what is chosen a colour."""
    there = marks_there(view.marks.marks, view.marks.chosen)
    if not there:
        return False
    what = said_of(there[0]) if len(there) == 1 else f"{len(there)} things"
    edit = changed([replace(mark, colour=colour) for mark in there], f"Colour {what}")
    return view.sheet.push(edit, merge=("colour", view.marks.chosen))


def size(view: CanvasView, part: str, step: Point) -> bool:
    """Make what was chosen last larger or smaller; steps in quick succession undo as one."""
    mark = view.marks.one()
    if mark is None:
        return False
    return view.sheet.push(changed([sized(mark, part, step)], f"Size {said_of(mark)}"), merge=("size", mark.id))


def collapse(view: CanvasView, frame: Frame | None = None) -> bool:
    """Make a block of the nodes in a frame, else in the chosen one, called after its title."""
    sheet, frame = view.sheet, frame or view.marks.frame()
    if frame is None:
        return False
    project = sheet.project
    content = load_of(project.graph, [("frame", frame.id)], (), card_of(view))
    ids = tuple(id for id in content.nodes if project.graph.nodes[id].type not in ("Input", "Output"))
    if not ids:
        sheet.refused.emit(tr("There are no layers in this frame to make a block of"))
        return True
    stem = block_name(frame.title)
    name = new_name(project.blocks, stem) if stem else proposed_name(project, ids)
    try:
        edit = collapsed(project, frame, made_of(project, ids, name), card_of(view))
    except EditError as error:
        sheet.refused.emit(str(error))
        return True
    before = project.graph.nodes
    if sheet.push(edit):
        view.selection.set(id for id in sheet.project.graph.nodes if id not in before)
        sheet.said.emit(tr("The block {name} is made: Enter opens it.").format(name=name))
    return True


def _by_number(view: CanvasView, name: str) -> bool:
    """The bookmark whose key was pressed; from a menu, the list of them, or the first that is free."""
    number = _number_pressed(view, name)
    if name == "set_bookmark":
        return view.bookmarks.set(number)
    return view.bookmarks.jump(number) if number is not None else view.bookmarks.open_menu()


def _number_pressed(view: CanvasView, name: str) -> int | None:
    """Which of a command's keys is pressed, from 1 on; None where it was not called by a key."""
    event = view.keys.event
    if event is None:
        return None
    held = event.modifiers()
    meant = {QKeySequence(QKeyCombination(held, Qt.Key(event.key())))}
    if (digit := digit_of(event)) is not None:
        meant.add(QKeySequence(QKeyCombination(held, key_of(digit))))
    return next((n for n, key in enumerate(view.keymap.keys(name), 1) if key in meant), None)


def _at_mouse(view: CanvasView) -> QPointF | None:
    at = view.viewport().mapFromGlobal(view.cursor().pos())
    inside = view.viewport().underMouse() and view.viewport().rect().contains(at)
    return view.mapToScene(at) if inside else None


def _beside_selection(view: CanvasView) -> Point:
    nodes = view.sheet.project.graph.nodes
    rect = around(card_of(view)(id) for id in view.selection.ids if id in nodes)
    if rect is not None:
        return rect[0], rect[3] + 5 * GRID
    middle = view.visible_rect().center()
    return middle.x() - NOTE[0] / 2, middle.y() - NOTE[1] / 2
