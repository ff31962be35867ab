"""The commands about frames, notes, points of wires and bookmarks on one view."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QKeyCombination, QPointF, Qt
from PySide6.QtGui import QKeySequence

from netbuilder.app.block_commands import made_of, proposed_name
from netbuilder.app.canvas.marks import wire_points
from netbuilder.app.canvas.marks.edits import Pick, changed, load_of, marks_there
from netbuilder.app.canvas.marks.framing import block_name, collapsed, fitted, frame_around, removed_whole, to_frame
from netbuilder.app.canvas.marks.geometry import around, sized
from netbuilder.app.canvas.marks.gestures import card_of, held_card_of
from netbuilder.app.canvas.marks.words import done_to
from netbuilder.app.canvas.paint.geometry import GRID, snapped
from netbuilder.app.digit_keys import digit_of, key_of
from netbuilder.graph import EditError, Frame, Note
from netbuilder.graph.blocks import new_name
from netbuilder.graph.marks import COLOURS, Point
from netbuilder.graph.marks_copies import free_id
from netbuilder.wording import tr

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
    add("fit_frame", partial(fit, view), lambda: marks.frame() is not None)
    add("select_framed", partial(select_content, view), lambda: marks.frame() is not None)
    add("delete_framed", partial(delete_whole, view), lambda: marks.frame() is not None)
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
    graph = view.sheet.project.graph
    rect = to_frame(graph, view.marks.chosen, view.selection.ids, card_of(view), held_card_of(view))
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
    said = done_to("colour", there[0]) if len(there) == 1 else tr("Colour {n} things").format(n=len(there))
    edit = changed([replace(mark, colour=colour) for mark in there], said)
    return view.sheet.push(edit, merge=("colour", view.marks.chosen))


def size(view: CanvasView, part: str, step: Point) -> bool:
    """Make what was chosen last larger or smaller; steps in quick succession undo as one."""
    mark = view.marks.one()
    if mark is None:
        return False
    return view.sheet.push(changed([sized(mark, part, step)], done_to("size", mark)), merge=("size", mark.id))


def fit(view: CanvasView) -> bool:
    """Make the chosen frame as large as what it holds needs."""
    sheet, frame = view.sheet, view.marks.frame()
    if frame is None:
        return False
    edit = fitted(sheet.project.graph, frame, card_of(view), held_card_of(view))
    if edit is None:
        empty = not any(load_of(sheet.project.graph, [("frame", frame.id)], (), held_card_of(view)).nodes)
        sheet.said.emit(tr("There is nothing in this frame to fit it to") if empty else tr("The frame fits already"))
        return True
    return sheet.push(edit)


def select_content(view: CanvasView) -> bool:
    """Select what lies in the chosen frames: nodes, and the frames and notes beside them."""
    picks = [pick for pick in view.marks.chosen if pick[0] == "frame"]
    if not picks:
        return False
    load = load_of(view.sheet.project.graph, picks, (), held_card_of(view))
    within: list[Pick] = [("frame", id) for id in load.frames if ("frame", id) not in picks]
    within += [("note", id) for id in load.notes]
    if not load.nodes and not within:
        view.sheet.said.emit(tr("There is nothing in this frame to select"))
        return True
    view.selection.set(load.nodes)
    view.marks.choose(within, keep=True)
    return True


def delete_whole(view: CanvasView) -> bool:
    """Delete what is chosen, the frames with all that lies in them."""
    edit = removed_whole(view.sheet.project.graph, view.marks.chosen, view.selection.ids, held_card_of(view))
    return edit is not None and view.sheet.push(edit)


def collapse(view: CanvasView, frame: Frame | None = None) -> bool:
    """Make a block of the nodes in a frame, else in the chosen one, called after its title."""
    sheet, frame = view.sheet, frame or view.marks.frame()
    if frame is None:
        return False
    project = sheet.project
    content = load_of(project.graph, [("frame", frame.id)], (), held_card_of(view))
    ids = tuple(id for id in content.nodes if project.graph.nodes[id].type not in ("Input", "Output"))
    if not ids:
        sheet.refused.emit(tr("There are no layers in this frame to make a block of"))
        return True
    stem = block_name(frame.title)
    name = new_name(project.blocks, stem) if stem else proposed_name(project, ids)
    try:
        edit = collapsed(project, frame, made_of(project, ids, name), held_card_of(view))
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
