"""What a person can have done on the canvas, each by a name: the one table from which keys, menus and the cheat sheet
come. What a command does is said by whoever can do it (`Commands.add`)."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

Do = Callable[[], object]
Can = Callable[[], bool]


@dataclass(frozen=True)
class Command:
    """A command as a person meets it. keys: as `QKeySequence` reads them, or `std:Copy` for what the platform uses."""

    name: str
    text: str
    group: str
    keys: tuple[str, ...] = ()
    tip: str = ""


CANVAS: tuple[Command, ...] = (
    # look around
    Command("fit", "Fit the drawing", "Look around", ("F", "Home")),
    Command("zoom_reset", "100 %", "Look around", ("1",)),
    Command("zoom_in", "Zoom in", "Look around", ("+", "=")),
    Command("zoom_out", "Zoom out", "Look around", ("-",)),
    # move from node to node
    Command("go_left", "To the node before, along a wire", "Move from node to node", ("Alt+Left",)),
    Command("go_right", "To the node after, along a wire", "Move from node to node", ("Alt+Right",)),
    Command("go_up", "To the node above, or out of the block", "Move from node to node", ("Alt+Up",)),
    Command("go_down", "To the node below", "Move from node to node", ("Alt+Down",)),
    Command("take_left", "Select the node before too", "Move from node to node", ("Alt+Shift+Left",)),
    Command("take_right", "Select the node after too", "Move from node to node", ("Alt+Shift+Right",)),
    Command("take_up", "Select the node above too", "Move from node to node", ("Alt+Shift+Up",)),
    Command("take_down", "Select the node below too", "Move from node to node", ("Alt+Shift+Down",)),
    Command("select_all", "Select all", "Move from node to node", ("std:SelectAll",)),
    Command("escape", "Drop what is being dragged, or the selection", "Move from node to node", ("Esc",)),
    # draw
    Command("search", "Add a layer", "Draw", ("Tab",)),
    Command("delete", "Delete", "Draw", ("std:Delete",)),
    Command("back", "Delete, or leave the block", "Draw", ("Backspace",)),
    Command("duplicate", "Duplicate", "Draw", ("Ctrl+D",)),
    Command("copy", "Copy", "Draw", ("std:Copy",)),
    Command("cut", "Cut", "Draw", ("std:Cut",)),
    Command("paste", "Paste", "Draw", ("std:Paste",)),
    Command("undo", "Undo", "Draw", ("std:Undo",)),
    Command("redo", "Redo", "Draw", ("Ctrl+Shift+Z", "Ctrl+Y")),
    # arrange
    Command("nudge_left", "Move to the left", "Arrange", ("Left",)),
    Command("nudge_right", "Move to the right", "Arrange", ("Right",)),
    Command("nudge_up", "Move up", "Arrange", ("Up",)),
    Command("nudge_down", "Move down", "Arrange", ("Down",)),
    Command("leap_left", "Move far to the left", "Arrange", ("Shift+Left",)),
    Command("leap_right", "Move far to the right", "Arrange", ("Shift+Right",)),
    Command("leap_up", "Move far up", "Arrange", ("Shift+Up",)),
    Command("leap_down", "Move far down", "Arrange", ("Shift+Down",)),
    # blocks
    Command("open_block", "Open the block", "Blocks", ("Return", "Enter")),
    Command("open_in_tab", "Open the block in a tab", "Blocks", ("Ctrl+Return", "Ctrl+Enter")),
)


def command(name: str) -> Command:
    """The command of that name. Raises KeyError."""
    return _BY_NAME[name]


_BY_NAME = {each.name: each for each in CANVAS}


class Commands:
    """What each command does on one canvas, and whether it can be done now."""

    def __init__(self) -> None:
        self._does: dict[str, tuple[Do, Can | None]] = {}

    def add(self, name: str, do: Do, can: Can | None = None) -> None:
        """Say what a command of the table does. Raises KeyError where there is none of that name."""
        command(name)
        self._does[name] = do, can

    def __contains__(self, name: str) -> bool:
        return name in self._does

    def can(self, name: str) -> bool:
        """Whether it would do anything now."""
        do, can = self._does.get(name, (None, None))
        return do is not None and (can is None or can())

    def run(self, name: str) -> bool:
        """Do it; whether it was for this command to do. What cannot be done now is not done, and says so itself."""
        do, _ = self._does.get(name, (None, None))
        return do is not None and do() is not False
