"""What the keys do on the canvas."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence

from netbuilder.app.canvas.navigation import Way, neighbour

if TYPE_CHECKING:
    from netbuilder.app.canvas.view import CanvasView

Key, Std = Qt.Key, QKeySequence.StandardKey
_ARROWS: dict[Key, tuple[Way, int, int]] = {
    Key.Key_Left: ("left", -1, 0),
    Key.Key_Right: ("right", 1, 0),
    Key.Key_Up: ("up", 0, -1),
    Key.Key_Down: ("down", 0, 1),
}
LEAP = 6
"""Steps of the grid with Shift held."""


class Keys:
    """Turns key presses into what they mean on one view."""

    def __init__(self, view: CanvasView) -> None:
        self._view = view
        self._standard: tuple[tuple[Std, Callable[[], object]], ...] = (
            (Std.Copy, view.copy),
            (Std.Cut, view.cut),
            (Std.Paste, view.paste),
            (Std.SelectAll, view.select_all),
            (Std.Undo, view.sheet.undo),
            (Std.Redo, view.sheet.redo),
        )
        self._plain: dict[int, Callable[[], object]] = {
            Key.Key_F: view.fit,
            Key.Key_Home: view.fit,
            Key.Key_1: view.zoom_reset,
            Key.Key_Plus: view.zoom_in,
            Key.Key_Equal: view.zoom_in,
            Key.Key_Minus: view.zoom_out,
            Key.Key_Delete: view.delete,
            Key.Key_Backspace: self.back,
            Key.Key_Return: view.blocks.open,
            Key.Key_Enter: view.blocks.open,
            Key.Key_Tab: self._search,
            Key.Key_Escape: self._escape,
            Key.Key_Space: self._hold,
        }

    def press(self, event: QKeyEvent) -> bool:
        """Do what a key means; whether it means anything."""
        key, held = event.key(), event.modifiers()
        for sequence, do in self._standard:
            if event.matches(sequence):
                do()
                return True
        control = bool(held & Qt.KeyboardModifier.ControlModifier)
        if key in (Key.Key_Return, Key.Key_Enter) and held == Qt.KeyboardModifier.ControlModifier:
            self._view.blocks.open_in_tab()
            return True
        if key == Key.Key_Up and held == Qt.KeyboardModifier.AltModifier and not self._chosen():
            return self._view.sheet.go_up()
        if key in _ARROWS and not control:
            self._arrow(*_ARROWS[Key(key)], held)
            return True
        if control and key == Key.Key_D:
            self._view.duplicate()
            return True
        do = self._plain.get(key)
        if do is None or control or held & Qt.KeyboardModifier.AltModifier:
            return False
        do()
        return True

    def release(self, event: QKeyEvent) -> None:
        """A key was let go."""
        if event.key() == Key.Key_Space and not event.isAutoRepeat():
            self.let_go()

    def let_go(self) -> None:
        """Space is no longer held."""
        if self._view.space_held:
            self._view.space_held = False
            self._view.viewport().unsetCursor()

    def _arrow(self, way: Way, across: int, down: int, held: Qt.KeyboardModifier) -> None:
        view, graph = self._view, self._view.sheet.project.graph
        chosen = [id for id in view.selection.ids if id in graph.nodes]
        if held & Qt.KeyboardModifier.AltModifier:
            goal = neighbour(graph, chosen[-1], way) if chosen else next(iter(graph.order()), None)
            if goal is not None:
                more = held & Qt.KeyboardModifier.ShiftModifier
                view.selection.set([*(id for id in chosen if id != goal), goal] if more else [goal])
                view.show_node(goal)
        elif chosen:
            leap = LEAP if held & Qt.KeyboardModifier.ShiftModifier else 1
            view.edits.nudge(across * leap, down * leap)
        else:
            view.pan(-across * 48, -down * 48)

    def _search(self) -> None:
        view = self._view
        at = view.viewport().mapFromGlobal(view.cursor().pos())
        if view.viewport().underMouse() and view.viewport().rect().contains(at):
            view.offer_layers(view.mapToScene(at), beside=True)
        elif view.selection.ids and view.selection.ids[-1] in view.canvas.nodes:
            card = view.canvas.nodes[view.selection.ids[-1]].card
            view.offer_layers(card.topRight() + QPointF(36, 0), beside=True)
        else:
            view.offer_layers(view.mapToScene(view.viewport().rect().center()))

    def _chosen(self) -> list[str]:
        nodes = self._view.sheet.project.graph.nodes
        return [id for id in self._view.selection.ids if id in nodes]

    def back(self) -> None:
        """Delete what is chosen; where nothing is, leave the block."""
        view = self._view
        if self._chosen() or view.edits.edge is not None or not view.sheet.go_up():
            view.delete()

    def _escape(self) -> None:
        if not self._view.cancel():
            self._view.selection.set(())
            self._view.choose_edge(None)

    def _hold(self) -> None:
        self._view.space_held = True
        if self._view.gesture is None:
            self._view.viewport().setCursor(Qt.CursorShape.OpenHandCursor)
