"""What helps with keys: the command palette, the sheet of all keys, and the editor. Each is made when it is first asked
for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QMainWindow
from shiboken6 import isValid

from netbuilder.app.actions import Actions
from netbuilder.app.commands import Commands, command

if TYPE_CHECKING:
    from netbuilder.app.cheat_sheet import CheatSheet
    from netbuilder.app.command_palette import CommandPalette
    from netbuilder.app.keymap import Keymap
    from netbuilder.app.shortcut_editor import ShortcutEditor
    from netbuilder.app.theme import Theme

SAID_FOR = 6000
"""Milliseconds for which it is said why a key did nothing."""


class KeyHelp:
    """Of one window. Adds its own commands."""

    def __init__(self, window: QMainWindow, actions: Actions, commands: Commands, keymap: Keymap, theme: Theme) -> None:
        self._window, self._actions, self._commands = window, actions, commands
        self._keymap, self._theme = keymap, theme
        self.palette: CommandPalette | None = None
        self.sheet: CheatSheet | None = None
        self.editor: ShortcutEditor | None = None
        commands.add("command_palette", self.find_command)
        commands.add("cheat_sheet", self.show_keys)
        commands.add("shortcut_editor", self.edit_keys)
        actions.refresh()

    def press(self, event: QKeyEvent) -> bool:
        """A key that nothing in the window took: keys that type a character are the window's only here."""
        name = self._keymap.name_of(event)
        if name is None or not command(name).wide or name not in self._actions:
            return False
        if self._actions.can(name):
            self._actions[name].trigger()
        else:  # the shortcut of an action that is greyed is not heard
            self._window.statusBar().showMessage(self._actions.why(name), SAID_FOR)
        return True

    def find_command(self) -> None:
        """Open the command palette."""
        if self.palette is None:
            from netbuilder.app.command_palette import CommandPalette

            self.palette = CommandPalette(self._actions, self._keymap, self._theme, self._window)
        self.palette.ask()

    def show_keys(self) -> None:
        """Open the sheet of all keys; where it is open, close it."""
        if self.sheet is None:
            from netbuilder.app.cheat_sheet import CheatSheet

            self.sheet = CheatSheet(self._actions, self._keymap, self._theme, self._window)
        self.sheet.open_it()

    def edit_keys(self) -> None:
        """Open the editor of all keys."""
        if self.editor is not None and isValid(self.editor) and self.editor.isVisible():
            self.editor.activateWindow()
            return
        from netbuilder.app.shortcut_editor import ShortcutEditor

        self.editor = ShortcutEditor(self._actions, self._keymap, self._window)
        self.editor.open()
