"""What the commands of the window do: files, training, what is shown, help. Those of the canvas say it themselves."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices

from netbuilder.app import panes
from netbuilder.app.colours import TITLES
from netbuilder.app.picture_export import ask_for_picture
from netbuilder.wording import tr

if TYPE_CHECKING:
    from netbuilder.app.window import Window

RUNNING = ("waiting", "preparing", "training", "paused", "stopping")
DOCKS = ("show_palette", "show_inspector", "show_panels")
"""The commands that show and hide the window's docks, in their order."""


def add_commands(window: Window) -> None:
    """Add them to the commands of the window's canvas."""
    add, files, tabs, blocks = window.canvas.commands.add, window.files, window.stage.tabs, window.canvas.blocks
    add("new", files.new)
    add("open", files.open)
    add("save", files.save)
    add("save_as", files.save_as)
    add("export_python", files.export_python)
    add("export_weights", files.export_weights)
    add("export_picture", partial(ask_for_picture, window))
    add("quit", window.close)
    add("undo", window.sheet.undo, window.document.stack.canUndo, why=lambda: tr("There is nothing to undo"))
    add("redo", window.sheet.redo, window.document.stack.canRedo, why=lambda: tr("There is nothing to do again"))
    add("close_tab", tabs.close_current, lambda: tabs.currentIndex() > 0)
    add("next_tab", partial(tabs.step, 1), lambda: tabs.count() > 1)
    add("last_tab", partial(tabs.step, -1), lambda: tabs.count() > 1)
    add("rename_block", blocks.rename, blocks.can_name)
    add("keep_block", blocks.keep, blocks.can_name)
    add("delete_block", blocks.delete, blocks.can_delete)
    for mode in TITLES:
        add(f"theme_{mode}", partial(window.set_theme, mode), on=lambda mode=mode: window.theme.mode == mode)
    for index, name in enumerate(DOCKS):
        add(name, partial(_toggle, window, index), on=partial(_is_seen, window, index))
    add("next_pane", partial(panes.step, window, 1))
    add("last_pane", partial(panes.step, window, -1))
    add("arrange_docks", window.arrange)
    add("data_folder", _open_data_folder)
    add("about", window.show_about)
    _add_training(window)


def _add_training(window: Window) -> None:
    session, add = window.session, window.canvas.commands.add

    def goes() -> bool:
        return session.state in RUNNING

    def why() -> str:
        return _why_not_now(window)

    add("train", window.train, lambda: not goes() or session.state == "paused", why=why)
    add("pause", session.pause, lambda: goes() and session.state not in ("paused", "stopping"), why=why)
    add("step", window.step, lambda: not goes() or session.state == "paused", why=why)
    add("stop", session.stop, lambda: goes() and session.state != "stopping", why=why)
    add("go_on", window.go_on, lambda: not goes() and session.unfinished is not None, why=partial(_why_not_on, window))


def _why_not_now(window: Window) -> str:
    """Why a command of the training cannot be done in the state that it is in."""
    state, keymap = window.session.state, window.canvas.keymap
    if state == "stopping":
        return tr("The training is being stopped, and what was learned is saved")
    if state == "paused":
        return tr("The training is paused already")
    if state not in RUNNING:
        return tr("Nothing trains now")
    said = tr("A training runs already: {pause} pauses it, {stop} stops it")
    return said.format(pause=keymap.text("pause") or tr("Pause"), stop=keymap.text("stop") or tr("Stop"))


def _why_not_on(window: Window) -> str:
    if window.session.state in RUNNING:
        paused = window.session.state == "paused"
        return tr("A training is paused: resume it, or stop it first") if paused else _why_not_now(window)
    return tr("There is no run that was stopped or failed to go on with")


def _toggle(window: Window, index: int) -> None:
    window.docks[index].setVisible(not window.docks[index].isVisible())


def _is_seen(window: Window, index: int) -> bool:
    return window.docks[index].isVisible()


def _open_data_folder() -> None:
    from netbuilder.app.settings import data_folder

    data_folder().mkdir(parents=True, exist_ok=True)
    QDesktopServices.openUrl(QUrl.fromLocalFile(str(data_folder())))
