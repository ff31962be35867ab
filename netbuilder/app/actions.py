"""The window's actions: one QAction for each command that can be done, with the person's keys."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMainWindow

from netbuilder.app.commands import COMMANDS, Commands, command

if TYPE_CHECKING:
    from netbuilder.app.keymap import Keymap


class Actions:
    """An action a command, by its name. Keys that work on the canvas alone stand beside its text, the others are the
    window's shortcuts."""

    def __init__(self, window: QMainWindow, commands: Commands, keymap: Keymap) -> None:
        self._window, self._commands, self._keymap = window, commands, keymap
        self._by_name: dict[str, QAction] = {}
        self._texts: dict[str, str] = {}
        self.refresh()
        keymap.changed.connect(self._dress_all)

    def __getitem__(self, name: str) -> QAction:
        return self._by_name[name]

    def __contains__(self, name: str) -> bool:
        return name in self._by_name

    def refresh(self) -> None:
        """Make the actions of commands that were added since the last time."""
        for each in COMMANDS:
            if each.name in self._commands and each.name not in self._by_name:
                action = QAction(self._window, objectName=each.name)
                action.setCheckable(self._commands.turns(each.name))
                action.setAutoRepeat(each.name != "back")  # held, it would delete the block that it just left
                action.triggered.connect(lambda _=False, name=each.name: self._commands.run(name))
                self._window.addAction(action)
                self._by_name[each.name], self._texts[each.name] = action, each.label
                self._dress(each.name)

    def say(self, name: str, text: str) -> None:
        """Call a command otherwise for the time being: `Undo Move`, `Resume`."""
        self._texts[name] = text
        self._dress(name)

    def said(self, name: str) -> str:
        """What a command is called now, outside of a menu."""
        text, row = self._texts[name], command(name)
        return row.said if text == row.label else text.replace("&", "").rstrip("…")

    def can(self, name: str) -> bool:
        """Whether a command would do anything now."""
        return name in self._by_name and self._by_name[name].isEnabled() and self._commands.can(name)

    def why(self, name: str) -> str:
        """Why a command would do nothing now, for a person."""
        return self._commands.why(name)

    def _dress_all(self) -> None:
        for name in self._by_name:
            self._dress(name)

    def _dress(self, name: str) -> None:
        action, row, wide = self._by_name[name], command(name), self._keymap.wide_keys(name)
        action.setShortcuts(wide)
        first, text = self._keymap.text(name), self._texts[name]
        # The menu shows what follows a tab in the place of a shortcut.
        action.setText(text if not first or self._keymap.keys(name)[:1] == wide[:1] else f"{text}\t{first}")
        action.setToolTip(" ".join(filter(None, (row.tip_said or row.said, f"({first})" if first else ""))))
