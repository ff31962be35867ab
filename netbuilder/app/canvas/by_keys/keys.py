"""What the keys do on the canvas."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QKeyEvent

from netbuilder.app.canvas.by_keys import key_bundle, key_wiring
from netbuilder.app.canvas.by_keys.key_wiring import KeyWire
from netbuilder.app.canvas.by_keys.walking import Walking
from netbuilder.app.canvas.by_mouse.grab import Grab
from netbuilder.app.canvas.edits.navigation import Way
from netbuilder.app.canvas.marks import moves as mark_moves
from netbuilder.app.commands import WINDOW, command
from netbuilder.wording import tr

if TYPE_CHECKING:
    from netbuilder.app.canvas.view import CanvasView

Key = Qt.Key
_WAYS: dict[Way, tuple[int, int]] = {"left": (-1, 0), "right": (1, 0), "up": (0, -1), "down": (0, 1)}
_BY_KEYS = (KeyWire, Grab)
"""Gestures that keys begin and end."""
_LOOKING = "Look around"
LEAP = 6
"""Steps of the grid with Shift held."""


class Keys:
    """Turns key presses into commands on one view, by its keymap; says what those do that are about keys alone."""

    def __init__(self, view: CanvasView) -> None:
        self._view = view
        self.event: QKeyEvent | None = None
        """The key press that a command is run by; None where it is run otherwise."""
        self._came_up = False  # by `back`: what it selected is not what one meant to delete
        self.walking = Walking(view)
        key_wiring.add_commands(view)
        key_bundle.add_commands(view)
        add = view.commands.add
        for way, (across, down) in _WAYS.items():
            add(f"nudge_{way}", partial(self._nudge, across, down))
            add(f"leap_{way}", partial(self._nudge, LEAP * across, LEAP * down))
        add("search", self._search)
        add("back", self.back)
        add("into_or_out", self._into_or_out)
        add("escape", self._escape)
        for signal in (view.selection.changed, view.sheet.changed):
            signal.connect(self._on_deliberate)

    def claims(self, event: QKeyEvent) -> bool:
        """Whether a key is a command's of the canvas although it would also open a menu of the window: Alt and a
        letter."""
        if not event.modifiers() & Qt.KeyboardModifier.AltModifier:
            return False
        name = self._view.keymap.name_of(event)
        return name is not None and not command(name).wide and name in self._view.commands

    def press(self, event: QKeyEvent) -> bool:
        """Do what a key means; whether it means anything."""
        gesture = self._view.gesture
        if isinstance(gesture, _BY_KEYS) and gesture.press(event):
            return True
        if event.key() == Key.Key_Space and not event.modifiers():
            self._hold()
            return True
        name, commands = self._view.keymap.name_of(event), self._view.commands
        if name is not None and name != "back" and command(name).group != _LOOKING:
            self._came_up = False
        self.event = event
        try:
            # What the window has greyed is not done by its key either.
            return name is not None and (command(name) not in WINDOW or commands.can(name)) and commands.run(name)
        finally:
            self.event = None

    def release(self, event: QKeyEvent) -> None:
        """A key was let go."""
        if event.key() == Key.Key_Space and not event.isAutoRepeat():
            self.let_go()

    def focus_lost(self) -> None:
        """The keys go elsewhere: nothing is held, and what keys began is left."""
        self.let_go()
        if isinstance(self._view.gesture, _BY_KEYS):
            self._view.cancel()

    def let_go(self) -> None:
        """Space is no longer held."""
        if self._view.space_held:
            self._view.space_held = False
            self._view.viewport().unsetCursor()

    def _nudge(self, across: int, down: int) -> None:
        """Move what is selected; where nothing is, the view."""
        view = self._view
        if mark_moves.nudge(view, across, down):
            return
        if self.walking.chosen():
            view.edits.nudge(across, down)
        else:
            view.pan(*(-48 * ((each > 0) - (each < 0)) for each in (across, down)))

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

    def mouse_used(self) -> None:
        """The mouse was pressed: what is selected is meant."""
        self._came_up = False
        self.walking.mouse_used()

    def back(self) -> None:
        """Delete what is chosen; where nothing is, leave the block. Pressed again it leaves the next one too, and
        deletes nothing until something is selected, or done to what is."""
        view, chosen = self._view, self.walking.chosen()
        if self.event is not None and self.event.isAutoRepeat():
            return  # held too long, it would leave more than was meant
        meant = chosen or view.edits.edge is not None or view.marks.chosen
        if meant and not self._came_up:
            view.delete()
        elif view.sheet.go_up():
            self._came_up = True
        elif chosen:
            key = view.keymap.text("delete")
            view.sheet.said.emit(tr("This is the whole drawing. {key} deletes {node}").format(key=key, node=chosen[-1]))

    def _into_or_out(self) -> None:
        """Into the selected block; where none is selected, out of the one that is shown."""
        view = self._view
        if view.blocks.can_open() or not view.sheet.go_up():
            view.blocks.open()

    def _on_deliberate(self, *_: object) -> None:
        self._came_up = False

    def _escape(self) -> None:
        if not self._view.cancel() and not self._view.seeing.escape():
            self._view.selection.set(())
            self._view.choose_edge(None)
            self._view.marks.choose(())

    def _hold(self) -> None:
        self._view.space_held = True
        if self._view.gesture is None:
            self._view.viewport().setCursor(Qt.CursorShape.OpenHandCursor)
