"""What is selected follows the mouse with no button held, from a key press to the next click."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt

from netbuilder.app.canvas.by_mouse.gestures import Drag
from netbuilder.wording import tr

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent

    from netbuilder.app.canvas.view import CanvasView


class Grab(Drag):
    """A click or Enter lets go; Escape or the right button puts everything back."""

    def __init__(self, view: CanvasView, at: QPoint, lead: str) -> None:
        super().__init__(view, at, view.canvas.nodes[lead], None)
        self._at = at

    def move(self, at: QPoint) -> None:
        self._at = at
        super().move(at)

    def press(self, event: QKeyEvent) -> bool:
        """Take a key; whether it was for this."""
        if event.key() not in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            return False
        self._view.mouse.finish(self._at)
        return True


def add_commands(view: CanvasView) -> None:
    """Say what the commands that begin it do."""

    def any_selected() -> bool:
        return bool(view.selection.ids)

    view.commands.add("grab", lambda: grab(view), any_selected)
    view.commands.add("duplicate_grab", lambda: _duplicate(view), any_selected)


def grab(view: CanvasView) -> None:
    """Let the selected nodes follow the mouse from where it is; from the middle of the card where it is elsewhere."""
    ids = [id for id in view.selection.ids if id in view.canvas.nodes]
    if not ids:
        view.sheet.refused.emit(tr("Select the nodes to move"))
        return
    view.cancel()
    at = view.hover.at if view.hover.is_over else view.card_rect(ids[-1]).center()
    view.gesture = Grab(view, at, ids[-1])
    view.sheet.said.emit(tr("Move the mouse; a click or Enter lets go, Escape puts it back"))


def _duplicate(view: CanvasView) -> None:
    before = view.selection.ids
    view.duplicate()
    if view.selection.ids != before:
        grab(view)
