"""The menu bar: every command in the menu of its group, with its key, greyed where it cannot be done."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu

from netbuilder.app.commands import COMMANDS, command
from netbuilder.app.menus import BAR
from netbuilder.graph import AddNodes, Node

Key, Mod = Qt.Key, Qt.KeyboardModifier


def entries(menu: QMenu) -> list[QAction]:
    found = []
    for action in menu.actions():
        found += entries(action.menu()) if action.menu() else [] if action.isSeparator() else [action]
    return found


@pytest.fixture
def menus(window):
    return window.menus.bar


def open_menu(menu: QMenu) -> None:
    menu.popup(menu.parentWidget().mapToGlobal(menu.parentWidget().rect().center()))


def test_every_command_stands_in_the_menu_of_its_group_and_none_stands_twice(window, menus):
    commands = window.canvas.commands
    for title, groups in BAR.items():
        names = [action.objectName() for action in entries(menus[title]) if action.objectName()]
        assert len(names) == len(set(names))
        wanted = {row.name for row in COMMANDS if row.group in groups and row.in_menu and row.name in commands}
        assert set(names) == wanted
    assert {row.group for row in COMMANDS} <= {group for groups in BAR.values() for group in groups}


def test_a_group_that_fills_a_menu_is_called_as_that_is():
    assert [(title, of) for title, of in BAR.items() if len(of) == 1 and of != (title.replace("&", ""),)] == []


def test_every_menu_fits_a_small_screen(menus):
    for menu in menus.values():
        assert menu.sizeHint().height() < 690, menu.title()


def test_each_entry_shows_the_first_key_of_its_command(window, menus):
    keymap = window.canvas.keymap
    for menu in menus.values():
        for action in entries(menu):
            if action.objectName():
                shown = action.text().partition("\t")[2] or action.shortcut().toString(
                    QKeySequence.SequenceFormat.NativeText
                )
                assert shown == keymap.text(action.objectName())


def test_no_two_actions_of_the_window_listen_for_the_same_key(window):
    keys = [key for action in window.actions() for key in action.shortcuts()]
    assert len(keys) == len(set(keys))


def test_what_cannot_be_done_is_greyed_while_the_menu_is_open_and_its_key_is_heard_afterwards(window, menus):
    menu, action = menus["&Block"], window.action("close_tab")
    open_menu(menu)
    assert not action.isEnabled()
    menu.close()
    QApplication.processEvents()
    assert action.isEnabled()


def test_a_canvas_command_is_done_from_its_menu(window, menus):
    window.document.push(AddNodes([Node("a", "ReLU")]))
    window.action("select_all").trigger()
    assert window.selection.ids == ("a",)
    window.canvas.selection.set(["a"])
    window.action("delete").trigger()
    assert not window.document.project.graph.nodes


def test_other_keys_reach_the_shortcuts_and_the_menus_at_once(window, menus):
    keymap = window.canvas.keymap
    try:
        keymap.choose({"save": ("Ctrl+J",), "fit": ("Z",)})
        assert window.action("save").shortcuts() == [QKeySequence("Ctrl+J")]
        assert window.action("fit").text().endswith("\tZ") and not window.action("fit").shortcuts()
        assert "(Ctrl+J)" in window.action("save").toolTip()
    finally:
        keymap.reset()
    assert window.action("save").shortcuts() == [QKeySequence("Ctrl+S")]


def test_a_theme_that_is_shown_is_ticked(window, menus):
    open_menu(menus["&View"])
    ticked = [action.objectName() for action in entries(menus["&View"]) if action.isChecked()]
    menus["&View"].close()
    assert f"theme_{window.theme.mode}" in ticked and "show_palette" in ticked
    assert len([name for name in ticked if name.startswith("theme_")]) == 1


def test_the_panes_are_reached_one_after_the_other_and_back(window, qtbot):
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    window.document.push(AddNodes([Node("conv", "Conv2d", {"out_channels": 8, "kernel_size": 3})]))
    window.selection.set(["conv"])
    window.canvas.setFocus()

    def pane() -> str:
        focus = QApplication.focusWidget()
        inside = {"canvas": window.canvas, "inspector": window.inspector, "panels": window.tabs}
        inside |= {"palette": window.palette_view}
        return next((name for name, each in inside.items() if each is focus or each.isAncestorOf(focus)), "other")

    seen = [pane()]
    for _ in range(3):
        QTest.keyClick(QApplication.focusWidget(), Key.Key_F8)
        seen.append(pane())
    assert seen == ["canvas", "inspector", "panels", "palette"]
    for _ in range(3):
        QTest.keyClick(QApplication.focusWidget(), Key.Key_F8, Mod.ShiftModifier)
    assert pane() == "canvas" and window.canvas.focus_frame.isVisible()


def test_every_command_of_the_window_is_in_the_table(window):
    for action in window.actions():
        assert command(action.objectName())


def test_ctrl_f_finds_runs_in_their_panel_and_nodes_everywhere_else(hand):
    window = hand.window
    window.tabs.show_tab("runs")
    panel = window.tabs.panels["runs"]
    panel.table.setFocus()
    hand.press(Key.Key_F, Mod.ControlModifier)
    assert panel.filter.hasFocus() and not window.canvas.find_bar.isVisible()
    window.palette_view.search.setFocus()
    hand.press(Key.Key_F, Mod.ControlModifier)
    assert window.canvas.find_bar.isVisible()
