"""What is selected follows the mouse with no button held, from a key press to the next click."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt

from netbuilder.app.canvas.by_mouse.gestures import Drag
from netbuilder.app.canvas.marks.gestures import Carry
from netbuilder.wording import tr

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent

    from netbuilder.app.canvas.view import CanvasView
    from netbuilder.graph import Edit


class Grab:
    """A click or Enter lets go; Escape or the right button puts everything back."""

    _view: CanvasView
    _at: QPoint
    _joins = False

    def move(self, at: QPoint) -> None:
        self._at = at
        super().move(at)

    def press(self, event: QKeyEvent) -> bool:
        """Take a key; whether it was for this."""
        if event.key() not in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            return False
        self._view.mouse.finish(self._at)
        return True

    def _push(self, edit: Edit) -> bool:
        return self._view.sheet.join(edit) if self._joins else super()._push(edit)


class GrabNodes(Grab, Drag):
    """Selected nodes follow. joins: where they go is a part of the step that was made last."""

    def __init__(self, view: CanvasView, at: QPoint, lead: str, *, joins: bool) -> None:
        super().__init__(view, at, view.canvas.nodes[lead], None)
        self._at, self._joins = at, joins


class GrabMarks(Grab, Carry):
    """Chosen frames and notes follow, with what lies in them and what is selected beside them."""

    def __init__(self, view: CanvasView, at: QPoint, *, joins: bool) -> None:
        super().__init__(view, at, view.marks.chosen, view.selection.ids)
        self._at, self._joins = at, joins


def add_commands(view: CanvasView) -> None:
    """Say what the commands that begin it do."""

    def any_chosen() -> bool:
        return bool(view.selection.ids or view.marks.chosen)

    view.commands.add("grab", lambda: grab(view), any_chosen)
    view.commands.add("duplicate_grab", lambda: _duplicate(view), any_chosen)


def grab(view: CanvasView) -> None:
    """Let what is selected follow the mouse from where it is; from the middle of a card where it is elsewhere."""
    if _begin(view, joins=False):
        view.sheet.said.emit(tr("Move the mouse; a click or Enter lets go, Escape puts it back"))
    else:
        view.sheet.refused.emit(tr("Select the nodes to move"))


def _begin(view: CanvasView, *, joins: bool) -> bool:
    view.cancel()
    at = view.hover.at if view.hover.is_over else None
    ids = [id for id in view.selection.ids if id in view.canvas.nodes]
    if view.marks.chosen:
        view.gesture = GrabMarks(view, at or view.viewport().rect().center(), joins=joins)
    elif ids:
        view.gesture = GrabNodes(view, at or view.card_rect(ids[-1]).center(), ids[-1], joins=joins)
    return bool(view.marks.chosen or ids)


def _duplicate(view: CanvasView) -> None:
    stack = view.sheet.stack
    before = stack.index(), view.sheet.document.project
    view.duplicate()
    if (stack.index(), view.sheet.document.project) != before and _begin(view, joins=True):
        view.sheet.said.emit(tr("Move the mouse; a click or Enter lets go, Escape leaves the copies here"))
