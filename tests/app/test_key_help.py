"""The command palette, the sheet of all keys and the editor of keys, on the real window, by keys."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel
from shiboken6 import isValid

from netbuilder.app.cheat_sheet import CheatSheet
from netbuilder.app.command_search import found
from netbuilder.app.commands import COMMANDS, command
from netbuilder.graph import AddNodes, Node

Key, Mod = Qt.Key, Qt.KeyboardModifier
CONTROL, SHIFT = Mod.ControlModifier, Mod.ShiftModifier


def press(key: Key, held=Mod.NoModifier) -> None:
    QTest.keyClick(QApplication.focusWidget(), key, held)


def write(text: str) -> None:
    QTest.keyClicks(QApplication.focusWidget(), text)


@pytest.fixture
def at_canvas(window, qtbot):
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    window.canvas.setFocus()
    yield window
    window.canvas.keymap.reset()


# finding commands


def test_commands_are_found_by_the_beginnings_of_their_words_and_by_their_keys():
    names = [row.name for row in found("wire key", COMMANDS)]
    assert names[0] == "connect_by_keys"
    assert next(row.name for row in found("undo", COMMANDS)) == "undo"
    assert "duplicate" in [row.name for row in found("ctrl+d", COMMANDS, lambda name: command(name).keys)]
    assert found("no such thing at all", COMMANDS) == []
    assert found("  ", COMMANDS) == list(COMMANDS)


def test_the_palette_finds_a_command_does_it_and_gives_the_focus_back(at_canvas):
    window = at_canvas
    window.document.push(AddNodes([Node("a", "ReLU"), Node("b", "ReLU")]))
    press(Key.Key_P, CONTROL | SHIFT)
    palette = window.key_help.palette
    assert palette.isVisible() and palette.line.hasFocus() and len(palette.names) > 50
    write("select all")
    assert palette.names[0] == "select_all" and palette.list.topLevelItem(0).text(2) == "Ctrl+A"
    press(Key.Key_Return)
    assert not palette.isVisible() and window.canvas.hasFocus()
    assert set(window.selection.ids) == {"a", "b"}
    press(Key.Key_P, CONTROL | SHIFT)
    assert palette.names[0] == "select_all"  # what was done last


def test_the_palette_takes_the_place_of_the_search_for_a_layer(at_canvas):
    window = at_canvas
    press(Key.Key_Tab)
    search = window.canvas.search
    assert search.isVisible() and search.line.hasFocus()
    press(Key.Key_P, CONTROL | SHIFT)
    palette = window.key_help.palette
    assert palette.isVisible() and palette.line.hasFocus() and not search.isVisible()
    write("g")  # not a command of the canvas
    assert palette.line.text() == "g" and not window.document.project.graph.marks.frames
    press(Key.Key_Escape)
    assert window.canvas.hasFocus()


def test_the_palette_dims_what_cannot_be_done_now_and_says_so(at_canvas):
    window = at_canvas
    window.key_help.find_command()
    palette = window.key_help.palette
    write("stop")
    item = palette.list.currentItem()
    assert palette.names[0] == "stop" and item.foreground(0).color() == window.theme.colour("dim")
    press(Key.Key_Return)
    assert palette.isVisible() and "Nothing trains now" in palette.says.text()
    press(Key.Key_Escape)
    assert not palette.isVisible() and window.canvas.hasFocus()
    window.key_help.find_command()
    write("zzzz")
    assert palette.names == []
    press(Key.Key_Return)
    assert palette.isVisible()
    palette.close_it()


# the sheet


@pytest.mark.parametrize("size", [(1280, 720), (1440, 900)])
def test_the_sheet_fits_the_window_with_every_key_of_the_person(at_canvas, size, qtbot):
    window = at_canvas
    window.resize(*size)
    qtbot.waitUntil(lambda: (window.width(), window.height()) == size)
    window.canvas.keymap.choose({"mute": ("Ctrl+Shift+F12",)})
    press(Key.Key_Question, SHIFT)
    sheet = window.key_help.sheet
    assert sheet.isVisible() and sheet.hasFocus()
    assert window.rect().contains(sheet.geometry())
    assert sheet.width() >= sheet.sizeHint().width() and sheet.height() >= sheet.sizeHint().height()
    text = " ".join(label.text() for label in sheet.findChildren(QLabel) if label.isVisible())
    assert "Ctrl+Shift+F12" in text and "Alt+arrows" in text
    keymap = window.canvas.keymap
    folded = ("go_", "take_", "nudge_", "leap_")
    for row in COMMANDS:
        if row.name in window.canvas.commands and keymap.keys(row.name) and not row.name.startswith(folded):
            assert row.said.replace("&", "&amp;").replace("'", "&#x27;") in text, row


@pytest.mark.parametrize("size", [(1024, 670), (1200, 800), (1440, 900)])
def test_the_sheet_is_laid_out_a_few_times_only_before_it_is_seen(at_canvas, size, qtbot, monkeypatch):
    """Each time takes some 50 ms, and who pressed ? waits for all of them."""
    window, laid, lay = at_canvas, [], CheatSheet._lay
    monkeypatch.setattr(CheatSheet, "_lay", lambda sheet, *how: (laid.append(how), lay(sheet, *how)))
    window.resize(*size)
    qtbot.waitUntil(lambda: (window.width(), window.height()) == size)
    press(Key.Key_Question, SHIFT)
    assert window.key_help.sheet.isVisible() and len(laid) <= 8


def test_any_key_closes_the_sheet_and_means_nothing_else(at_canvas):
    window = at_canvas
    window.document.push(AddNodes([Node("a", "ReLU")]))
    window.selection.set(["a"])
    press(Key.Key_F1)
    sheet = window.key_help.sheet
    for key, held in ((Key.Key_Delete, Mod.NoModifier), (Key.Key_Z, CONTROL), (Key.Key_Escape, Mod.NoModifier)):
        window.key_help.show_keys() if not sheet.isVisible() else None
        assert sheet.hasFocus()
        press(Key.Key_Control)
        assert sheet.isVisible()  # it is only held yet
        press(key, held)
        assert not sheet.isVisible() and window.canvas.hasFocus()
    assert "a" in window.document.project.graph.nodes and window.selection.ids == ("a",)


# the editor


@pytest.fixture
def editor(at_canvas):
    press(Key.Key_K, CONTROL)
    editor = at_canvas.key_help.editor
    assert editor.isVisible()
    yield editor
    if isValid(editor):
        editor.close()


def rows(editor) -> dict[str, str]:
    items = [editor.list.topLevelItem(row) for row in range(editor.list.topLevelItemCount())]
    return {item.data(0, Qt.ItemDataRole.UserRole): item.text(2) for item in items}


def test_the_editor_lists_every_command_that_can_be_done(editor, at_canvas):
    assert rows(editor).keys() == {row.name for row in COMMANDS if row.name in at_canvas.canvas.commands}
    QTest.keyClicks(editor.line, "mute")
    assert "mute" in rows(editor) and len(rows(editor)) < 6 and editor.name


def test_a_free_key_is_given_with_enter_and_works_at_once(editor, at_canvas):
    window = at_canvas
    editor.choose("select_all")
    QTest.keyClick(editor.field, Key.Key_J, CONTROL | SHIFT)
    assert "is free" in editor.says.text() and editor.give.isEnabled()
    QTest.keyClick(editor.give, Key.Key_Return)
    assert "Ctrl+Shift+J" in rows(editor)["select_all"] and "Ctrl+A" in rows(editor)["select_all"]
    assert editor.name == "select_all" and editor.reset.isEnabled()
    editor.close()
    window.document.push(AddNodes([Node("a", "ReLU")]))
    window.activateWindow()
    window.canvas.setFocus()
    QTest.keyClick(window.canvas, Key.Key_J, CONTROL | SHIFT)
    assert window.selection.ids == ("a",)


def test_a_key_of_another_command_is_told_before_it_is_taken(editor, at_canvas):
    keymap = at_canvas.canvas.keymap
    editor.choose("mute")
    QTest.keyClick(editor.field, Key.Key_F)
    assert editor.says.text() == "F is “Fit the drawing”: take it away there?" and editor.give.text() == "Take it"
    assert keymap.owner("F") == "fit"  # not yet
    QTest.keyClick(editor.give, Key.Key_Return)
    assert keymap.owner("F") == "mute" and QKeySequence("F") not in keymap.keys("fit")
    QTest.keyClick(editor.field, Key.Key_F)
    assert "its key already" in editor.says.text() and editor.give.text() == "Remove"
    QTest.keyClick(editor.give, Key.Key_Return)
    assert keymap.owner("F") is None and keymap.owner("M") == "mute"  # that one alone


def test_escape_gives_a_key_up_and_tab_and_question_mark_can_be_keys(editor):
    editor.choose("mute")
    editor.field.setFocus()
    QTest.keyClick(editor.field, Key.Key_Tab)
    assert "Add a layer" in editor.says.text()
    editor.field.setFocus()
    QTest.keyClick(editor.field, Key.Key_Question, SHIFT)
    assert "Keys at a glance" in editor.says.text()
    editor.field.setFocus()
    QTest.keyClick(editor.field, Key.Key_Escape)
    assert editor.isVisible() and editor.list.hasFocus() and not editor.give.isEnabled()


def test_keys_are_removed_reset_one_by_one_and_all(editor, at_canvas, qtbot):
    keymap = at_canvas.canvas.keymap
    editor.choose("fit")
    qtbot.mouseClick(editor.remove, Qt.MouseButton.LeftButton)
    assert rows(editor)["fit"] == "" and not editor.remove.isEnabled()
    assert editor.list.currentItem().text(0).endswith("•")
    qtbot.mouseClick(editor.reset, Qt.MouseButton.LeftButton)
    assert keymap.owner("F") == "fit" and not editor.reset.isEnabled()
    keymap.choose({"mute": ("F",)})
    qtbot.mouseClick(editor.reset_all, Qt.MouseButton.LeftButton)
    assert keymap.chosen == {} and editor.isVisible()


def test_presets_are_taken_and_the_persons_own_keys_can_be_gone_back_to(editor, at_canvas):
    keymap = at_canvas.canvas.keymap
    assert editor.presets.currentText() == "NetBuilder" and editor.presets.findText("Your own") < 0
    keymap.choose({"mute": ("Ctrl+Shift+J",)})
    assert editor.presets.currentText() == "Your own"
    QTest.keyClicks(editor.presets, "Blen")
    editor.presets.activated.emit(editor.presets.currentIndex())
    assert keymap.owner("Shift+A") == "search" and keymap.owner("Ctrl+Shift+J") is None
    assert editor.presets.currentText() == "Blender"
    editor.presets.setCurrentText("Your own")
    editor.presets.activated.emit(editor.presets.currentIndex())
    assert keymap.owner("Ctrl+Shift+J") == "mute" and keymap.owner("Shift+A") != "search"
