"""New, open, save: nothing is lost without a question, and what cannot be read is said in the window."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog, QMessageBox

from netbuilder.app.recovery import Leftover
from netbuilder.app.settings import data_folder, recent_files
from netbuilder.app.start import StartDialog
from netbuilder.graph import AddNodes, Node, Project, Rename, read, write


def message(window) -> QMessageBox:
    (box,) = [box for box in window.findChildren(QMessageBox) if box.isVisible()]
    return box


def press(qtbot, box: QMessageBox, text: str) -> None:
    (button,) = [button for button in box.buttons() if button.text().replace("&", "") == text]
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)


def choose_file(window, path: Path) -> None:
    (dialog,) = [dialog for dialog in window.findChildren(QFileDialog) if dialog.isVisible()]
    dialog.fileSelected.emit(str(path))
    dialog.close()


@pytest.fixture
def edited(window):
    window.document.push(AddNodes([Node("a", "ReLU")]))
    return window


@pytest.fixture
def file(tmp_path):
    path = tmp_path / "other.json"
    write(Project(name="other"), path)
    return path


@pytest.mark.parametrize("content", ["", "{", "[]", '{"format": "netbuilder", "version": 99}', "\x00"])
def test_a_broken_file_gets_a_message_and_the_window_lives(window, qtbot, tmp_path, content):
    (tmp_path / "broken.json").write_text(content)
    before = window.document.project
    window.open_or_say_why(tmp_path / "broken.json")
    box = message(window)
    assert "broken.json" in box.text() and box.informativeText()
    assert "Traceback" not in box.informativeText()
    press(qtbot, box, "Close")
    assert window.document.project is before and window.isVisible()


def test_a_missing_file_gets_a_message(window, tmp_path):
    window.open_or_say_why(tmp_path / "missing.json")
    assert "missing.json" in message(window).text()


def test_opening_another_project_asks_first_and_cancel_keeps_the_work(edited, qtbot, file):
    edited.files.open_path(file)
    press(qtbot, message(edited), "Cancel")
    assert "a" in edited.document.project.graph.nodes and edited.document.is_modified


def test_discard_opens_the_other_project(edited, qtbot, file):
    edited.files.open_path(file)
    press(qtbot, message(edited), "Discard")
    assert edited.document.project.name == "other"
    assert edited.document.path == file and not edited.document.is_modified


def test_save_asks_for_a_file_and_only_then_goes_on(edited, qtbot, file, tmp_path):
    edited.files.open_path(file)
    press(qtbot, message(edited), "Save")
    assert edited.document.project.name != "other"
    choose_file(edited, tmp_path / "mine.json")
    assert edited.document.project.name == "other"
    assert list(read(tmp_path / "mine.json").graph.nodes) == ["a"]


def test_a_save_that_fails_loses_nothing(edited, tmp_path):
    edited.files._save(tmp_path / "no such folder" / "a.json", then=lambda: pytest.fail("went on"))
    assert "could not be written" in message(edited).text()
    assert edited.document.is_modified


def test_closing_with_unsaved_work_asks_and_cancel_keeps_the_window(edited, qtbot):
    assert not edited.close()
    press(qtbot, message(edited), "Cancel")
    assert edited.isVisible() and edited.document.is_modified


def test_closing_and_discarding_closes(edited, qtbot):
    edited.close()
    press(qtbot, message(edited), "Discard")
    qtbot.waitUntil(lambda: not edited.isVisible())


def test_what_was_saved_is_in_the_recent_files_and_opens_from_there(edited, make_window, tmp_path):
    edited.document.save(tmp_path / "mine.json")
    edited.files.save()
    assert recent_files() == [tmp_path / "mine.json"]
    other = make_window()
    other.menus.recent.aboutToShow.emit()
    (action,) = other.menus.recent.actions()
    action.trigger()
    assert other.document.project == edited.document.project


def test_the_title_bar_says_what_is_open_and_whether_it_is_saved(edited, tmp_path):
    assert edited.isWindowModified()
    edited.document.push(Rename("Two digits"))
    assert edited.training_bar._name.toolTip().startswith("Two digits")
    edited.document.save(tmp_path / "mine.json")
    assert not edited.isWindowModified() and edited.windowTitle().startswith("mine.json")
    assert edited.training_bar._saved.text() == "· saved"


def test_a_template_becomes_the_project(window, qtbot):
    window.files.new()
    (dialog,) = window.findChildren(StartDialog)
    assert len(dialog.cards) > 1, "no examples were found"
    card = dialog.cards[1]
    assert card.template.about
    qtbot.mouseClick(card, Qt.MouseButton.LeftButton)
    assert window.document.project.name == card.template.name
    assert window.document.project.graph.nodes and window.document.path is None


def test_templates_are_found_by_a_word_and_taken_by_return(window, qtbot):
    window.files.new()
    (dialog,) = window.findChildren(StartDialog)
    assert len(dialog.headings) > 4 and all(label.isVisible() for label in dialog.headings.values())
    QTest.keyClicks(dialog.search, "lstm sunspots")
    found = [card.template.name for card in dialog.cards if card.isVisible()]
    assert found == ["Sunspots: LSTM", "Sunspots: GRU"], "one is called so, the other is compared with it"
    assert [name for name, label in dialog.headings.items() if label.isVisible()] == ["Series in time"]
    QTest.keyClicks(dialog.search, "zzz")
    assert dialog.nothing.isVisible() and not dialog.shown
    QTest.keyClick(dialog.search, Qt.Key.Key_Return)
    assert dialog.isVisible(), "nothing was found, so nothing is taken"
    for _ in "zzz":
        QTest.keyClick(dialog.search, Qt.Key.Key_Backspace)
    QTest.keyClick(dialog.search, Qt.Key.Key_Return)
    assert window.document.project.name == "Sunspots: LSTM"


def test_every_template_opens_without_a_problem(window, qtbot):
    from netbuilder.app.start import templates

    for template in templates()[1:]:
        with qtbot.waitSignal(window.document.analysed, timeout=60_000):
            window.document.new(template.load())
        errors = [problem.message for problem in window.document.analysis.errors]
        assert not errors, f"{template.name}: {errors}"


def test_a_project_dropped_on_the_window_opens(window, qtbot, file):
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(file))])
    what = Qt.DropAction.CopyAction, mime, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    enter = QDragEnterEvent(QPoint(700, 40), *what)
    QApplication.sendEvent(window, enter)
    assert enter.isAccepted()
    QApplication.sendEvent(window, QDropEvent(QPointF(700, 40), *what))
    qtbot.waitUntil(lambda: window.document.project.name == "other")


def test_work_left_by_a_crash_is_offered_and_recovered(make_window, qtbot):
    folder = data_folder() / "recovery"
    folder.mkdir(parents=True)
    from netbuilder.app.recovery import _write, leftovers

    _write(folder / "1-dead.json", Project(name="lost and found"), None)
    window = make_window()
    qtbot.waitUntil(lambda: any(box.isVisible() for box in window.findChildren(QMessageBox)))
    assert "lost and found" in message(window).text()
    press(qtbot, message(window), "Recover")
    assert window.document.project.name == "lost and found" and window.document.is_modified
    assert leftovers(folder) == []


def test_leaving_with_a_signal_keeps_unsaved_work_for_the_next_start(edited):
    edited.shut_down(keep_work=True)
    (kept,) = (data_folder() / "recovery").glob("*.json")
    from netbuilder.app.recovery import leftovers

    (left,) = leftovers(kept.parent)
    assert isinstance(left, Leftover) and list(left.project.graph.nodes) == ["a"]


def test_a_link_and_a_mode_survive_saving(window, tmp_path):
    real = tmp_path / "real.json"
    write(Project(name="first"), real)
    real.chmod(0o640)
    (tmp_path / "link.json").symlink_to(real)
    window.files.open_path(tmp_path / "link.json")
    window.document.push(Rename("second"))
    window.files.save()
    assert (tmp_path / "link.json").is_symlink() and read(real).name == "second"
    assert os.stat(real).st_mode & 0o777 == 0o640
