"""What the buttons of the mouse do on the canvas: gestures begin, go on and end; a double click opens."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt

from netbuilder.app.canvas.by_mouse.cutting import Cut
from netbuilder.app.canvas.by_mouse.gestures import APART, MULTI, Gesture, Pan
from netbuilder.app.canvas.by_mouse.grab import Grab
from netbuilder.app.canvas.by_mouse.pressing import begin
from netbuilder.graph.blocks import block_of

if TYPE_CHECKING:
    from PySide6.QtGui import QMouseEvent

    from netbuilder.app.canvas.view import CanvasView

LEFT, MIDDLE, RIGHT = Qt.MouseButton.LeftButton, Qt.MouseButton.MiddleButton, Qt.MouseButton.RightButton
CONTROL = Qt.KeyboardModifier.ControlModifier


class Mouse:
    """The mouse over one view, and the gesture that is on, if one is."""

    def __init__(self, view: CanvasView) -> None:
        self._view = view
        self.gesture: Gesture | None = None
        self.has_cut = False
        """Whether the last press began to cut wires: where a menu comes with the release, none does then."""

    def press(self, event: QMouseEvent) -> None:
        """A button was pressed."""
        view, at, keys = self._view, _at(event), event.modifiers()
        view.setFocus()
        view.keys.mouse_used()
        self.has_cut = False
        if self.gesture is not None:
            return
        view.note.hide()
        button = event.button()
        item = view.canvas.node_at(view.mapToScene(at)) if button == MIDDLE else None
        if item is not None and self._opens(item.id):
            view.blocks.open_in_tab(item.id)
        elif button == MIDDLE or (button == LEFT and view.space_held):
            self.gesture = Pan(view, at)
        elif button == LEFT:
            self.gesture = begin(view, at, bool(keys & MULTI), apart=bool(keys & APART), whole=bool(keys & CONTROL))
            view.show_bubble()
        elif button == RIGHT and keys & CONTROL:
            self.gesture, self.has_cut = Cut(view, at), True
        event.accept()

    def move(self, event: QMouseEvent) -> None:
        """The mouse went somewhere else."""
        at = _at(event)
        if self.gesture is not None:
            self.gesture.move(at)
            self._view.edge_pan.follow(at)
        else:
            self._view.hover.move(at)

    def release(self, event: QMouseEvent) -> None:
        """A button was let go."""
        if event.button() in (LEFT, MIDDLE) or isinstance(self.gesture, Cut):
            self.finish(_at(event))

    def leave(self) -> None:
        """The mouse went out of the view: what follows it with no button held waits, since nothing more is heard."""
        if isinstance(self.gesture, Grab):
            self._view.edge_pan.stop()

    def finish(self, at: QPoint) -> None:
        """End the gesture that is on, with what came of it."""
        gesture, self.gesture = self.gesture, None
        if gesture is not None:
            self._view.edge_pan.stop()
            gesture.finish(at)
            self._view.hover.move(at)
            self._view.show_bubble()

    def double_click(self, event: QMouseEvent) -> None:
        """A block opens, a card is written on, the ground offers layers; a frame, a note and a wire say themselves."""
        view, several = self._view, bool(event.modifiers() & MULTI)
        is_left, point = event.button() == LEFT, view.mapToScene(_at(event))
        if is_left and not several and view.marks.double_click(_at(event)):
            return
        item, port = view.canvas.node_at(point), view.canvas.port_at(point)
        if is_left and item is not None and self._opens(item.id):
            self.cancel()
            view.blocks.open(item.id)
        elif is_left and item is not None and not (port or several):
            self.cancel()
            view.card_editor.open(item.id)
        elif is_left and not (port or item or view.canvas.edge_at(point)):
            self.cancel()
            view.offer_layers(point)
        else:
            self.press(event)

    def cancel(self) -> bool:
        """End the gesture that is on, as if it had not begun; whether there was any."""
        gesture, self.gesture = self.gesture, None
        if gesture is not None:
            self._view.edge_pan.stop()
            gesture.cancel()
        return gesture is not None

    def _opens(self, id: str) -> bool:
        project = self._view.sheet.project
        node = project.graph.nodes.get(id)
        return node is not None and block_of(node) in project.blocks


def _at(event: QMouseEvent) -> QPoint:
    return event.position().toPoint()
