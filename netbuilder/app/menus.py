"""What stands in which menu."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPoint, Qt, QUrl
from PySide6.QtGui import QActionGroup, QDesktopServices
from PySide6.QtWidgets import QMenu

from netbuilder.app.actions import Actions, Key
from netbuilder.app.place import first_place, uses
from netbuilder.app.settings import recent_files

if TYPE_CHECKING:
    from netbuilder.app.window import Window

THEMES = {"dark": "&Dark", "light": "&Light", "system": "&System"}


class Menus(QObject):
    """The menu bar of one window."""

    def __init__(self, window: Window, actions: Actions) -> None:
        super().__init__(window)
        self._window, self._actions = window, actions
        bar = window.menuBar()
        self._file(bar.addMenu("&File"))
        self._edit(bar.addMenu("&Edit"))
        self._block(bar.addMenu("&Block"))
        self._view(bar.addMenu("&View"))
        self._train(bar.addMenu("&Train"))
        self._help(bar.addMenu("&Help"))

    def _file(self, menu: QMenu) -> None:
        window, files, make = self._window, self._window.files, self._actions.make
        menu.addAction(make("new", "&New from template…", files.new, Key.New))
        menu.addAction(make("open", "&Open…", files.open, Key.Open))
        self.recent = menu.addMenu("Open &recent")
        self.recent.aboutToShow.connect(self._fill_recent)
        menu.addSeparator()
        menu.addAction(make("save", "&Save", files.save, Key.Save))
        menu.addAction(make("save_as", "Save &as…", files.save_as, "Ctrl+Shift+S"))
        menu.addSeparator()
        export = menu.addMenu("&Export")
        export.addAction(make("export_python", "&Python source…", files.export_python, "Ctrl+E"))
        export.addAction(make("export_weights", "&Weights…", files.export_weights))
        menu.addSeparator()
        menu.addAction(make("quit", "&Quit", window.close, Key.Quit))

    def _edit(self, menu: QMenu) -> None:
        window, stack, actions = self._window, self._window.document.stack, self._actions
        undo = actions.make("undo", "&Undo", window.sheet.undo, Key.Undo)
        redo = actions.make("redo", "&Redo", window.sheet.redo, ("Ctrl+Shift+Z", "Ctrl+Y"))
        for action, verb, text, can in (
            (undo, "&Undo", stack.undoTextChanged, stack.canUndoChanged),
            (redo, "&Redo", stack.redoTextChanged, stack.canRedoChanged),
        ):
            text.connect(lambda what, action=action, verb=verb: action.setText(f"{verb} {what}".strip()))
            can.connect(action.setEnabled)
            action.setEnabled(False)
            menu.addAction(action)
        menu.addSeparator()
        canvas = window.canvas
        for name, text, do, keys in (
            ("cut", "Cu&t", canvas.cut, Key.Cut),
            ("copy", "&Copy", canvas.copy, Key.Copy),
            ("paste", "&Paste", canvas.paste, Key.Paste),
            ("duplicate", "&Duplicate", canvas.duplicate, "Ctrl+D"),
            ("delete", "De&lete", canvas.delete, Key.Delete),
            ("connect", "C&onnect in order", canvas.connect, "Ctrl+L"),
            ("select_all", "Select &all", canvas.select_all, Key.SelectAll),
        ):
            menu.addAction(actions.make(name, text, do, keys))
        actions.make("back", "Delete, or leave the block", canvas.back, "Backspace")

    def _block(self, menu: QMenu) -> None:
        window, make = self._window, self._actions.make
        blocks, tabs = window.canvas.blocks, window.stage.tabs
        menu.addAction(make("make_block", "&Make a block…", blocks.make, "Ctrl+G", "Make a block of what is selected"))
        menu.addAction(make("take_apart", "&Take apart", blocks.take_apart, "Ctrl+Shift+G"))
        menu.addSeparator()
        menu.addAction(make("open_block", "&Open", blocks.open))
        menu.addAction(make("open_in_tab", "Open in a ta&b", blocks.open_in_tab))
        menu.addAction(make("leave_block", "&Leave the block", window.sheet.go_up))
        menu.addAction(make("close_tab", "&Close the tab", tabs.close_current, "Ctrl+W"))
        menu.addAction(make("next_tab", "&Next tab", partial(tabs.step, 1), "Ctrl+PgDown"))
        menu.addAction(make("last_tab", "&Previous tab", partial(tabs.step, -1), "Ctrl+PgUp"))
        menu.addSeparator()
        menu.addAction(make("rename_block", "&Rename…", blocks.rename))
        menu.addAction(make("keep_block", "&Keep in my library", blocks.keep))
        menu.addAction(make("delete_block", "&Delete from the project", blocks.delete))
        self._open_blocks = menu.addMenu("&Blocks of the project")
        self._open_blocks.aboutToShow.connect(self._fill_blocks)

    def for_offer(self, key: str, at: QPoint) -> None:
        """Open the menu for an entry of the palette."""
        window = self._window
        offer = window.canvas.edits.offered(key)
        if offer is None:
            return
        menu = QMenu(window)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.addAction("Add").triggered.connect(partial(_called, window.canvas.add_layer, key))
        if offer.source == "project":
            blocks, name = window.canvas.blocks, offer.name
            is_used = uses(window.document.project, name) > 0
            menu.addAction("Open in a tab").triggered.connect(partial(self._show_block, name))
            menu.addSeparator()
            menu.addAction("Rename…").triggered.connect(partial(_called, blocks.rename, name))
            menu.addAction("Keep in my library").triggered.connect(partial(_called, blocks.keep, name))
            delete = menu.addAction("Delete from the project")
            delete.setEnabled(not is_used)
            delete.triggered.connect(partial(_called, blocks.delete, name))
        menu.popup(at)

    def _fill_blocks(self) -> None:
        project = self._window.document.project
        self._open_blocks.clear()
        for name in project.blocks:
            action = self._open_blocks.addAction(name)
            action.triggered.connect(partial(self._show_block, name))
        if self._open_blocks.isEmpty():
            self._open_blocks.addAction("No blocks yet").setEnabled(False)

    def _show_block(self, name: str, checked: bool = False) -> None:
        self._window.stage.tabs.open(first_place(self._window.document.project, name))

    def _view(self, menu: QMenu) -> None:
        window, make = self._window, self._actions.make
        canvas = window.canvas
        menu.addAction(make("fit", "&Fit the drawing", canvas.fit, "Ctrl+0"))
        menu.addAction(make("zoom_in", "Zoom &in", canvas.zoom_in, ("Ctrl+=", "Ctrl++")))
        menu.addAction(make("zoom_out", "Zoom &out", canvas.zoom_out, "Ctrl+-"))
        menu.addAction(make("actual_size", "&100 %", canvas.zoom_reset, "Ctrl+1"))
        menu.addSeparator()
        themes = menu.addMenu("&Theme")
        group = QActionGroup(self)
        for mode, text in THEMES.items():
            action = make(f"theme_{mode}", text, partial(window.set_theme, mode))
            action.setCheckable(True)
            action.setChecked(mode == window.theme.mode)
            group.addAction(action)
            themes.addAction(action)
        menu.addSeparator()
        for dock, keys in zip(window.docks, ("Ctrl+Alt+1", "Ctrl+Alt+2", "Ctrl+Alt+3"), strict=True):
            action = dock.toggleViewAction()
            action.setShortcut(keys)
            menu.addAction(action)
        menu.addAction(make("arrange", "&Arrange as at first", window.arrange))

    def _train(self, menu: QMenu) -> None:
        for name in ("train", "pause", "step", "stop"):
            menu.addAction(self._actions[name])
        menu.addSeparator()
        menu.addAction(self._actions["go_on"])

    def _help(self, menu: QMenu) -> None:
        make = self._actions.make
        menu.addAction(make("shortcuts", "&Keyboard shortcuts", self._window.show_shortcuts, "F1"))
        menu.addAction(make("data_folder", "Open the &data folder", _open_data_folder))
        menu.addAction(make("about", "&About NetBuilder", self._window.show_about))

    def _fill_recent(self) -> None:
        self.recent.clear()
        for path in recent_files():
            action = self.recent.addAction(_shown(path))
            action.setToolTip(str(path))
            action.triggered.connect(partial(self._window.files.open_path, path))
        if self.recent.isEmpty():
            self.recent.addAction("No files yet").setEnabled(False)


def _called(do: Callable[[str], object], what: str, checked: bool = False) -> None:
    do(what)


def _shown(path: Path) -> str:
    name = str(path)
    home = str(Path.home())
    return (f"~{name.removeprefix(home)}" if name.startswith(home) else name).replace("&", "&&")


def _open_data_folder() -> None:
    from netbuilder.app.settings import data_folder

    data_folder().mkdir(parents=True, exist_ok=True)
    QDesktopServices.openUrl(QUrl.fromLocalFile(str(data_folder())))
