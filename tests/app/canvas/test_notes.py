"""Notes by mouse and by keys: written in place, moved, sized, coloured, deleted; nothing is left of an empty one."""

from __future__ import annotations

import pytest

from netbuilder.graph import Mark, Note


@pytest.fixture
def noted(make_canvas):
    canvas = make_canvas()
    canvas.document.push(Mark("note", notes={"note1": Note("note1", "first words", (0, 160), (200, 80))}))
    canvas.document.stack.clear()
    canvas.notes = lambda: canvas.document.project.graph.marks.notes
    canvas.view.setFocus()
    return canvas


def keys():
    from PySide6.QtCore import Qt

    return Qt.Key, Qt.KeyboardModifier


def editor():
    from PySide6.QtWidgets import QApplication

    widget = QApplication.focusWidget()
    assert widget is not None and widget.objectName() == "NoteText"
    return widget


def press(widget, key, held=None) -> None:
    from PySide6.QtCore import Qt
    from PySide6.QtTest import QTest

    QTest.keyClick(widget, key, held or Qt.KeyboardModifier.NoModifier)


def type_in(text: str) -> None:
    from PySide6.QtTest import QTest

    QTest.keyClicks(editor(), text)


def test_n_writes_a_note_at_the_mouse(noted):
    from PySide6.QtTest import QTest

    Key, Mod = keys()
    QTest.mouseMove(noted.view.viewport(), noted.at(500, 300))
    noted.view.cursor().setPos(noted.view.viewport().mapToGlobal(noted.at(500, 300)))
    noted.key(Key.Key_N)
    type_in("here")
    press(editor(), Key.Key_Return, Mod.ControlModifier)
    assert noted.notes()["note2"].at == (500, 300)


def test_n_writes_a_note_below_the_selection_in_one_step(noted, monkeypatch):
    from netbuilder.app.canvas.marks import commands as mark_commands

    monkeypatch.setattr(mark_commands, "_at_mouse", lambda view: None)
    Key, Mod = keys()
    noted.selection.set(["fc"])
    noted.key(Key.Key_N)
    type_in("ten units")
    press(editor(), Key.Key_Return)
    type_in("one a digit")
    assert len(noted.notes()) == 1  # not before it is written
    press(editor(), Key.Key_Return, Mod.ControlModifier)
    note = noted.notes()["note2"]
    assert note.text == "ten units\none a digit" and note.at[0] == 752 and note.at[1] > 72
    assert noted.view.hasFocus() and noted.view.marks.chosen == (("note", "note2"),)
    assert noted.document.stack.undoText() == "Add a note" and noted.document.stack.count() == 1
    noted.document.stack.undo()
    assert noted.notes().keys() == {"note1"} and noted.view.canvas.marks.notes.keys() == {"note1"}


def test_escape_leaves_a_note_with_what_was_written(noted):
    Key, _ = keys()
    noted.key(Key.Key_N)
    type_in("kept")
    press(editor(), Key.Key_Escape)
    assert noted.notes()["note2"].text == "kept" and noted.view.hasFocus()


def test_an_empty_new_note_vanishes(noted):
    Key, _ = keys()
    noted.key(Key.Key_N)
    type_in("   ")
    press(editor(), Key.Key_Escape)
    assert noted.notes().keys() == {"note1"} and noted.document.stack.count() == 0
    assert noted.view.canvas.marks.notes.keys() == {"note1"}


def test_a_click_beside_it_ends_the_writing(noted):
    Key, _ = keys()
    noted.key(Key.Key_N)
    type_in("clicked away")
    noted.click(noted.at(700, 300))
    assert noted.notes()["note2"].text == "clicked away"
    assert noted.view.marks.writing.editor is None


def test_a_double_click_writes_on_a_note_and_it_grows_with_its_words(noted):
    from PySide6.QtCore import Qt
    from PySide6.QtTest import QTest

    Key, Mod = keys()
    QTest.mouseDClick(noted.view.viewport(), Qt.MouseButton.LeftButton, pos=noted.at(100, 200))
    type_in("many words " * 20)
    press(editor(), Key.Key_Return, Mod.ControlModifier)
    note = noted.notes()["note1"]
    assert note.text.startswith("many words") and note.size[0] == 200 and note.size[1] > 100
    assert noted.document.stack.undoText() == "Change the note “first words”" and noted.document.stack.count() == 1


def test_emptied_words_delete_the_note(noted):
    Key, _ = keys()
    noted.click(noted.at(100, 200))
    noted.key(Key.Key_F2)
    editor().clear()
    press(editor(), Key.Key_Escape)
    assert not noted.notes()
    noted.document.stack.undo()
    assert noted.notes()["note1"].text == "first words"


def test_a_note_is_dragged_sized_and_deleted_each_in_one_step(noted):
    Key, _ = keys()
    step = noted.at(40, 20) - noted.at(0, 0)
    noted.drag(noted.at(100, 200), noted.at(100, 200) + step)
    assert noted.notes()["note1"].at == (40, 180)
    noted.drag(noted.at(240, 260), noted.at(240, 260) + step)
    assert noted.notes()["note1"].size == (240, 100)
    noted.key(Key.Key_Delete)
    assert not noted.notes() and noted.document.stack.count() == 3
    for _ in range(3):
        noted.document.stack.undo()
    assert noted.notes()["note1"] == Note("note1", "first words", (0, 160), (200, 80))
    assert noted.view.canvas.marks.notes["note1"].pos().toTuple() == (0, 160)


def test_a_note_that_is_undone_while_it_is_written_on_is_let_go(noted):
    Key, _ = keys()
    noted.document.push(Mark("another", notes={"note2": Note("note2", "x", (400, 200))}))
    noted.view.marks.choose([("note", "note2")])
    noted.key(Key.Key_F2)
    type_in("lost with it")
    noted.document.stack.undo()
    assert noted.view.marks.writing.editor is None and noted.notes().keys() == {"note1"}


def test_the_hint_of_the_empty_canvas_makes_room_for_a_note(make_canvas):
    from netbuilder.graph import Project

    canvas = make_canvas(Project("empty"))
    assert canvas.view.hint.isVisible()
    canvas.document.push(Mark("note", notes={"note1": Note("note1", "hello")}))
    assert not canvas.view.hint.isVisible()
    canvas.document.stack.undo()
    assert canvas.view.hint.isVisible()


def test_notes_lie_behind_wires_and_cards(noted):
    noted.document.push(Mark("below", notes={"note1": Note("note1", "x", (150, -20), (300, 120))}))
    noted.click(noted.middle("conv"))
    assert noted.selection.ids == ("conv",)
    noted.click(noted.at(358, 20))  # on the wire
    assert noted.view.edits.edge is not None
    noted.click(noted.at(358, 60))
    assert noted.view.marks.chosen == (("note", "note1"),) and noted.view.edits.edge is None


def test_the_lines_of_a_note_fit_its_room_and_say_that_there_is_more(qapp):
    from PySide6.QtGui import QFontMetricsF

    from netbuilder.app.canvas.marks.look import lines_shown, note_height
    from netbuilder.app.theme import font

    words = "one two three four five six seven eight nine ten\n\nend"
    metrics = QFontMetricsF(font(12))
    whole = lines_shown(words, 120, 1000, 12)
    assert "".join(whole).replace(" ", "") == words.replace("\n", "").replace(" ", "") and "" in whole
    assert all(metrics.horizontalAdvance(line) <= 121 for line in whole)
    assert note_height(words, 120) == pytest.approx(len(whole) * metrics.lineSpacing())
    cut = lines_shown(words, 120, int(2.5 * metrics.lineSpacing()), 12)
    assert len(cut) == 2 and cut[-1].endswith("…") and cut[0] == whole[0]
    assert metrics.horizontalAdvance(cut[-1]) <= 121


def test_words_that_are_cut_off_are_said_in_a_tip(noted):
    words = "a note whose words do not all have room in it " * 6
    noted.document.push(Mark("long", notes={"note1": Note("note1", words + "<b>", (0, 160), (200, 40))}))
    assert "&lt;b&gt;" in noted.view.marks.tip(noted.at(100, 180))
    noted.document.push(Mark("large", notes={"note1": Note("note1", "short", (0, 160), (200, 40))}))
    assert noted.view.marks.tip(noted.at(100, 180)) == "" and noted.view.marks.tip(noted.at(100, 400)) == ""


def test_the_menu_key_opens_the_menu_of_the_chosen_note(noted):
    from PySide6.QtWidgets import QApplication

    Key, Mod = keys()
    noted.key(Key.Key_J)
    noted.key(Key.Key_F10, Mod.ShiftModifier)
    menu = QApplication.activePopupWidget()
    assert next(action.text().split("\t")[0] for action in menu.actions()) == "Write"
    menu.close()


def test_a_key_of_the_window_takes_what_was_written_first(noted):
    """Ctrl+S while a note is written saves the note, too."""
    Key, Mod = keys()
    noted.key(Key.Key_N)
    type_in("saved too")
    press(editor(), Key.Key_S, Mod.ControlModifier)
    assert noted.notes()["note2"].text == "saved too" and noted.view.marks.writing.editor is None


def test_keys_for_words_stay_with_the_words(noted):
    Key, Mod = keys()
    noted.click(noted.at(100, 200))
    noted.key(Key.Key_F2)
    press(editor(), Key.Key_A, Mod.ControlModifier)
    press(editor(), Key.Key_X, Mod.ControlModifier)
    press(editor(), Key.Key_Z, Mod.ControlModifier)
    press(editor(), Key.Key_Right, Mod.ShiftModifier)
    assert noted.notes()["note1"].at == (0, 160) and editor().toPlainText() == "first words"
    press(editor(), Key.Key_Escape)
    assert noted.document.stack.count() == 0


def test_a_window_that_is_closed_takes_what_was_written_first(noted):
    Key, _ = keys()
    noted.key(Key.Key_N)
    type_in("at the last moment")
    noted.view.close()
    assert noted.notes()["note2"].text == "at the last moment"


def test_a_text_of_any_length_is_shown_at_once(noted):
    from PySide6.QtWidgets import QApplication

    noted.document.push(Mark("long", notes={"note1": Note("note1", "word " * 500_000, (0, 160), (200, 80))}))
    QApplication.processEvents()
    assert noted.view.canvas.marks.notes["note1"].mark.text.endswith("word ")


def test_a_note_is_begun_while_a_card_is_written_on(noted):
    import torch  # noqa: F401  the parameters of the card are torch's

    noted.selection.set(["conv"])
    noted.view.commands.run("edit_main")
    line = noted.view.card_editor
    assert line.isVisible()
    line.setText("16 3")
    noted.view.commands.run("note")
    type_in("beside it")
    press(editor(), keys()[0].Key_Return, keys()[1].ControlModifier)
    assert noted.document.project.graph.nodes["conv"].params["out_channels"] == 16
    assert noted.notes()["note2"].text == "beside it" and not line.isVisible()
