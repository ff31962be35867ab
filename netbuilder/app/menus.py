"""What stands in which menu: the commands of the table by their groups, and what only a menu can list."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPoint, Qt
from PySide6.QtWidgets import QMenu

from netbuilder.app.actions import Actions
from netbuilder.app.colours import TITLES
from netbuilder.app.commands import COMMANDS, Command
from netbuilder.app.language_menu import LanguageMenu
from netbuilder.app.place import first_place, uses
from netbuilder.app.settings import recent_files
from netbuilder.wording import tr

if TYPE_CHECKING:
    from netbuilder.app.window import Window

BAR: dict[str, tuple[str, ...]] = {
    "&File": ("File",),
    "&Edit": ("Edit",),
    "&Mark": ("Mark",),
    "&Arrange": ("Arrange",),
    "&Block": ("Blocks", "Tabs"),
    "&View": ("Look around", "Move from node to node", "See", "Window"),
    "&Train": ("Train",),
    "&Help": ("Help",),
}
"""The menus of the bar, and the groups of commands in each."""


class Menus(QObject):
    """The menu bar of one window. Every command that can be done somewhere stands in the menu of its group."""

    def __init__(self, window: Window, actions: Actions) -> None:
        super().__init__(window)
        self._window, self._actions = window, actions
        self.recent = _lister(tr("Open &recent"), window, self._fill_recent)
        self._open_blocks = _lister(tr("Blocks of the &project"), window, self._fill_blocks)
        self.languages = LanguageMenu(window)
        window.canvas.commands.add("language", self.languages.ask)
        last_theme = [*TITLES][-1]
        self._after = {
            "open": self.recent,
            "delete_block": self._open_blocks,
            f"theme_{last_theme}": self.languages,
        }
        self._greyed: list[str] = []
        actions.refresh()
        self.bar: dict[str, QMenu] = {}
        for title, groups in BAR.items():
            menu = self.bar[title] = window.menuBar().addMenu(tr(title, "Menus"))
            menu.setToolTipsVisible(True)
            menu.aboutToShow.connect(partial(self._open, menu, groups))
            menu.aboutToHide.connect(self._close)
            self._fill(menu, groups)

    def for_offer(self, key: str, at: QPoint) -> None:
        """Open the menu for an entry of the palette."""
        window = self._window
        offer = window.canvas.edits.offered(key)
        if offer is None:
            return
        menu = QMenu(window)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.addAction(tr("Add")).triggered.connect(partial(_called, window.canvas.add_layer, key))
        if offer.source == "project":
            blocks, name = window.canvas.blocks, offer.name
            is_used = uses(window.document.project, name) > 0
            menu.addAction(tr("Open in a tab")).triggered.connect(partial(self._show_block, name))
            menu.addSeparator()
            menu.addAction(tr("Rename…")).triggered.connect(partial(_called, blocks.rename, name))
            menu.addAction(tr("Keep in my library")).triggered.connect(partial(_called, blocks.keep, name))
            delete = menu.addAction(tr("Delete from the project"))
            delete.setEnabled(not is_used)
            delete.triggered.connect(partial(_called, blocks.delete, name))
        menu.popup(at)

    def _open(self, menu: QMenu, groups: tuple[str, ...]) -> None:
        """Show what can be done now. An action that is greyed would not hear its keys either: only while it is seen."""
        commands = self._window.canvas.commands
        self._actions.refresh()
        self._fill(menu, groups)
        for row in self._rows(groups):
            action = self._actions[row.name]
            if (on := commands.on(row.name)) is not None:
                action.setChecked(on)
            if action.isEnabled() and not commands.can(row.name):
                action.setEnabled(False)
                self._greyed.append(row.name)

    def _close(self) -> None:
        for name in self._greyed:
            self._actions[name].setEnabled(True)
        self._greyed.clear()

    def _rows(self, groups: tuple[str, ...]) -> list[Command]:
        ranked = [(groups.index(row.group), row) for row in COMMANDS if row.group in groups]
        rows = [row for _, row in sorted(ranked, key=lambda each: each[0])]
        return [row for row in rows if row.in_menu and row.name in self._actions]

    def _fill(self, menu: QMenu, groups: tuple[str, ...]) -> None:
        rows = self._rows(groups)
        listed = ",".join(row.name for row in rows)
        if menu.property("listed") == listed:
            return
        menu.setProperty("listed", listed)
        menu.clear()
        for old in menu.findChildren(QMenu, options=Qt.FindChildOption.FindDirectChildrenOnly):
            old.deleteLater()
        within: dict[str, QMenu] = {}
        group = ""
        for row in rows:
            if row.apart or row.group != group:
                menu.addSeparator()
            group = row.group
            if row.under and row.under not in within:
                within[row.under] = menu.addMenu(tr(row.under, "Commands"))
            within.get(row.under, menu).addAction(self._actions[row.name])
            if row.name in self._after:
                menu.addMenu(self._after[row.name])

    def _fill_blocks(self) -> None:
        project = self._window.document.project
        self._open_blocks.clear()
        for name in project.blocks:
            action = self._open_blocks.addAction(name)
            action.triggered.connect(partial(self._show_block, name))
        if self._open_blocks.isEmpty():
            self._open_blocks.addAction(tr("No blocks yet")).setEnabled(False)

    def _show_block(self, name: str, checked: bool = False) -> None:
        self._window.stage.tabs.open(first_place(self._window.document.project, name))

    def _fill_recent(self) -> None:
        self.recent.clear()
        for path in recent_files():
            action = self.recent.addAction(_shown(path))
            action.setToolTip(str(path))
            action.triggered.connect(partial(self._window.files.open_path, path))
        if self.recent.isEmpty():
            self.recent.addAction(tr("No files yet")).setEnabled(False)


def _lister(title: str, window: Window, fill: Callable[[], None]) -> QMenu:
    menu = QMenu(title, window)
    menu.aboutToShow.connect(fill)
    return menu


def _called(do: Callable[[str], object], what: str, checked: bool = False) -> None:
    do(what)


def _shown(path: Path) -> str:
    name = str(path)
    home = str(Path.home())
    return (f"~{name.removeprefix(home)}" if name.startswith(home) else name).replace("&", "&&")
