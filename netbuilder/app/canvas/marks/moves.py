"""What is done with the chosen frames and notes by keys and menus: move, delete, copy. Each says whether it was for
them; where it was not, the same is done with the selected nodes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QGuiApplication

from netbuilder.app.canvas.edits import placing
from netbuilder.app.canvas.marks import wire_points
from netbuilder.app.canvas.marks.copies import among, copied_with, pasted_with, text_with
from netbuilder.app.canvas.marks.edits import (
    Pick,
    load_of,
    marks_there,
    moved,
    removed,
)
from netbuilder.app.canvas.marks.gestures import held_card_of, said_of_load
from netbuilder.app.canvas.paint.geometry import GRID
from netbuilder.graph import Edit, Mark, RemoveNodes, Several
from netbuilder.graph.marks import Point
from netbuilder.wording import tr

if TYPE_CHECKING:
    from netbuilder.app.canvas.view import CanvasView


def nudge(view: CanvasView, across: int, down: int) -> bool:
    """Move what is chosen by steps of the grid, with what lies in it; steps in quick succession undo as one."""
    graph, marks, ids = view.sheet.project.graph, view.marks, view.selection.ids
    if marks.point is not None:
        wire_points.nudge(view, marks.point, (across * GRID, down * GRID))
        return True
    if not marks_there(graph.marks, marks.chosen):
        return False
    load = load_of(graph, marks.chosen, ids, held_card_of(view))
    edit = moved(graph, load, (across * GRID, down * GRID), said_of_load(graph, marks.chosen, load))
    view.sheet.push(edit, merge=("nudge", marks.chosen, ids))
    return True


def delete(view: CanvasView) -> bool:
    """Delete what is chosen, and nodes selected beside it; what lies in a frame stays."""
    marks = view.marks
    if marks.point is not None:
        wire_points.remove(view, marks.point)
        return True
    if not marks_there(marks.marks, marks.chosen):
        return False
    edit = removed(view.sheet.project.graph, marks.chosen, view.selection.ids)
    return edit is not None and view.sheet.push(edit)


def copy(view: CanvasView, *, cut: bool = False) -> bool:
    """Put the selection on the clipboard as text, with the marks that belong to it. cut: and delete it."""
    project = view.sheet.project
    ids, marks = among(project.graph, view.marks.chosen, view.selection.ids, held_card_of(view))
    if not marks:
        return False
    QGuiApplication.clipboard().setText(text_with(placing.copied_text(project, ids), marks))
    if cut:
        gone = Mark(tr("Cut"), frames=dict.fromkeys(marks.frames), notes=dict.fromkeys(marks.notes))
        edits: tuple[Edit, ...] = (gone, RemoveNodes(ids)) if ids else (gone,)
        view.sheet.push(Several(tr("Cut"), edits))
    return True


def paste(view: CanvasView, at: Point | None = None) -> bool:
    """Add what the clipboard holds, where there are marks in it."""
    project, text = view.sheet.project, QGuiApplication.clipboard().text()
    plain = placing.pasted(project, text, at)
    edit = pasted_with(project, text, plain, at)
    return edit is not None and edit is not plain and _push_copies(view, edit)


def paste_at(view: CanvasView, at: Point | None = None) -> None:
    """Add what the clipboard holds, with marks or without; its corner at `at`."""
    if not paste(view, at):
        view.edits.paste(at)


def duplicate(view: CanvasView, *, wired: bool = False) -> bool:
    """Copy the selection beside itself, with the marks that belong to it. wired: with the wires that come into it."""
    project = view.sheet.project
    ids, marks = among(project.graph, view.marks.chosen, view.selection.ids, held_card_of(view))
    if not marks:
        return False
    nodes = [project.graph.nodes[id] for id in ids]
    edit = copied_with(project.graph, nodes, marks, placing.duplicate(project, ids, wired=wired) if ids else None)
    return edit is not None and _push_copies(view, Several(tr("Duplicate"), (edit,)))


def _push_copies(view: CanvasView, edit: Edit) -> bool:
    """Make an edit that adds copies, and select all that it added."""
    before, nodes = view.marks.marks, view.sheet.project.graph.nodes
    done = view.edits.push(edit)
    new: list[Pick] = [("frame", id) for id in view.marks.marks.frames if id not in before.frames]
    new += [("note", id) for id in view.marks.marks.notes if id not in before.notes]
    if done and new:
        view.marks.choose(new, keep=any(id not in nodes for id in view.selection.ids))
    return True
