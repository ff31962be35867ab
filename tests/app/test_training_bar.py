"""What the bar above everything says of a training: how far it is, what was chosen for it, where it runs."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QApplication, QWidget

from netbuilder.app.device_box import memory_in_words
from netbuilder.app.training_bar import everything_of, status
from netbuilder.app.training_notes import is_warning
from netbuilder.graph import SetTraining
from netbuilder.training import Channel

GIB = 2**30
CHOSEN = "computes with 2 threads, images laid out channels last"
FELL_BACK = "the network could not be compiled: no compiler was found; it trains without"


@pytest.fixture
def reading():
    return replace(Channel().read(), state="training", epochs=10, epoch=3, batch=2, batches=20, seconds=4.0)


@pytest.fixture
def bar(qtbot):
    from PySide6.QtWidgets import QApplication

    from netbuilder.app.document import Document
    from netbuilder.app.theme import Theme
    from netbuilder.app.training_bar import TrainingBar

    Theme("dark").apply(QApplication.instance())
    bar = TrainingBar(Document(), [])
    qtbot.addWidget(bar)
    bar.resize(1200, 46)
    bar.show()
    qtbot.waitExposed(bar)
    return bar


def training(bar):
    return bar._document.project.training


def pick(bar, words: str) -> None:
    box = bar.device
    box.activated.emit(next(index for index in range(box.count()) if box.itemText(index).strip(" ✓") == words))


def test_what_was_measured_is_told_apart_from_what_went_wrong():
    assert not is_warning(CHOSEN) and is_warning(FELL_BACK)
    assert is_warning("run/last: no space left. The training goes on, and it will be tried again")


def test_everything_that_an_execution_tells_is_no_warning():
    from netbuilder.training.execution import OVERRULE

    assert not is_warning(OVERRULE)


def test_notes_are_there_to_read_and_nothing_moves_for_them(bar, reading):
    where = bar._status.geometry(), bar._progress.geometry(), bar.device.geometry()
    assert not bar.notes.isVisible()
    bar.show_reading(replace(reading, notes=(CHOSEN,)))
    assert bar.notes.isVisible() and not bar.notes.warns
    assert ">Computes with 2 threads, images laid out channels last.<" in bar.notes.toolTip()
    bar.show_reading(replace(reading, notes=(CHOSEN, FELL_BACK)))
    assert bar.notes.warns and FELL_BACK[1:] in bar.notes.toolTip()
    assert where == (bar._status.geometry(), bar._progress.geometry(), bar.device.geometry())
    bar.show_idle()
    assert not bar.notes.isVisible()


def test_other_words_have_nothing_laid_out_anew(bar, reading):
    asked = []

    class Watch(QObject):
        def eventFilter(self, widget, event):
            asked.extend([type(widget).__name__] * (event.type() == QEvent.Type.LayoutRequest))
            return False

    bar.show_reading(reading)
    QApplication.processEvents()
    watch = Watch()
    for each in (bar, *bar.findChildren(QWidget)):
        each.installEventFilter(watch)
    bar.show_reading(replace(reading, epoch=4, batch=10, samples_per_second=22_400.0))
    assert "epoch 5" in bar._status.text()
    QApplication.processEvents()
    assert set(asked) <= {"Still"}  # which has no layout


def test_the_notes_open_at_a_key(bar, reading, qtbot):
    from PySide6.QtCore import Qt
    from PySide6.QtWidgets import QLabel

    from netbuilder.app.training_notes import NotesPopup

    bar.show_reading(replace(reading, notes=(CHOSEN, FELL_BACK)))
    bar.notes.setFocus()
    qtbot.keyClick(bar.notes, Qt.Key.Key_Space)
    (popup,) = [each for each in bar.findChildren(NotesPopup) if each.isVisible()]
    assert len(popup.findChildren(QLabel)) == 2
    popup.close()


def test_memory_of_a_gpu_stands_beside_its_name(bar, reading):
    bar.offer_devices(("auto", "cpu", "cuda"))
    bar._document.push(SetTraining({"device": "cuda"}))
    wide = bar.device.width()
    bar.show_reading(replace(reading, memory=(int(3.1 * GIB), 24 * GIB)))
    assert bar.device.words == "CUDA GPU · 3.1 of 24 GB" and bar.device.width() == wide
    bar.show_reading(reading)
    assert bar.device.words == "CUDA GPU"


@pytest.mark.parametrize(
    ("used", "total", "words"),
    [(0, 8 * GIB, "0 of 8 GB"), (12 * GIB + 9, 80 * GIB, "12 of 80 GB"), (GIB // 2, 2 * GIB, "0.5 of 2 GB")],
)
def test_memory_in_words(used, total, words):
    assert memory_in_words(used, total) == words


def test_where_it_runs_is_chosen_in_the_list_of_devices_and_shown_in_its_field(bar):
    bar.offer_devices(("auto", "cpu"))
    pick(bar, "in 2 worker processes")
    assert training(bar)["workers"] == 2
    assert bar.device.words == "Automatic · 2 workers" and "in 2 worker processes" in bar.device.toolTip()
    pick(bar, "CPU")
    assert training(bar)["device"] == "cpu" and bar.device.words == "CPU · 2 workers"
    pick(bar, "in a process of its own")
    assert training(bar)["workers"] == 1 and bar.device.words == "CPU · own process"
    pick(bar, "in this window")
    pick(bar, "Automatic device")
    assert training(bar).keys().isdisjoint({"workers", "device"})
    assert bar.device.words == "Automatic device"
    bar._document.stack.undo()
    assert bar.device.words == "CPU"


def test_the_words_of_every_choice_fit_into_the_field(bar):
    bar.offer_devices(("auto", "cpu", "cuda", "mps"))
    from PySide6.QtWidgets import QStyle, QStyleOptionComboBox

    option = QStyleOptionComboBox()
    bar.device.initStyleOption(option)
    field = bar.device.style().subControlRect(
        QStyle.ComplexControl.CC_ComboBox, option, QStyle.SubControl.SC_ComboBoxEditField, bar.device
    )
    for device in ("auto", "cpu", "cuda", "mps"):
        for workers in (0, 1, 2, 8):
            for memory in (None, (int(79.4 * GIB), 80 * GIB)):
                bar.device.show_choice(device, workers)
                bar.device.show_memory(memory)
                assert bar.device.fontMetrics().horizontalAdvance(bar.device.words) <= field.width()


def test_an_early_end_is_said_and_why(reading):
    said = "the loss of the validation has not fallen for 5 epochs: it was best, 0.1, after epoch 3"
    summary = {"ended": said, "test": {"loss": 0.2, "accuracy": 0.9}, "train": {}, "validation": {}}
    ended = replace(reading, state="finished", message=said, summary=summary)
    assert status(ended).startswith("Ended early · test accuracy 90")
    assert everything_of(ended).startswith(
        "The loss of the validation has not fallen"
    ) and "test: loss" in everything_of(ended)


def test_a_narrow_bar_shows_icons_alone_and_cuts_no_word(qtbot):
    from PySide6.QtGui import QAction
    from PySide6.QtWidgets import QApplication, QToolButton

    from netbuilder.app.document import Document
    from netbuilder.app.theme import Theme
    from netbuilder.app.training_bar import TrainingBar

    theme = Theme("dark")
    theme.apply(QApplication.instance())
    actions = [QAction(theme.icon(name, "text"), name) for name in ("train", "pause", "step", "stop")]
    bar = TrainingBar(Document(), actions)
    qtbot.addWidget(bar)
    bar.resize(1400, 46)
    bar.show()
    buttons = [button for button in bar.findChildren(QToolButton) if button.defaultAction() in actions]
    words_beside = [button.toolButtonStyle().name == "ToolButtonTextBesideIcon" for button in buttons]
    assert words_beside == [True] * 4
    bar.resize(bar.minimumSizeHint())
    assert bar.minimumSizeHint().width() <= 1112
    assert [button.toolButtonStyle().name for button in buttons] == ["ToolButtonTextBesideIcon"] + [
        "ToolButtonIconOnly"
    ] * 3
    qtbot.waitUntil(lambda: all(bar.rect().contains(each.geometry()) for each in (*buttons, bar.device)))
    assert buttons[1].text() == "pause"


def test_processes_that_were_started_again_leave_the_status_no_blank(reading):
    assert status(replace(reading, epochs=0, epoch=0, batch=0, batches=0, seconds=0.0)) == "Preparing"


def test_the_last_word_of_a_training_elsewhere_is_shown_before_its_processes_are_gone(bar, reading):
    said = {"ended": "the loss has not fallen", "test": {"accuracy": 0.9}}
    bar.show_reading(replace(reading, summary=said))
    assert bar._status.text() == "Ended early · test accuracy 90.00\N{NO-BREAK SPACE}% · 0:04"
    assert bar._progress.value() == bar._progress.maximum()


def test_the_bar_leaves_a_window_of_800_pixels_its_width_and_cuts_no_word(window, reading, qtbot):
    bar = window.training_bar
    assert window.minimumSizeHint().width() <= 800
    bar.show_reading(replace(reading, samples_per_second=22_400.0, seconds_left=4.0))
    assert bar._status.text() == "epoch 4 / 10 · 22,400 samples/s · 0:04 left"
    window.resize(800, 600)
    qtbot.waitUntil(lambda: window.width() == 800 and bar.width() <= 800)
    assert bar._status.text() == "epoch 4 / 10 · 0:04 left"
    assert "22,400 samples/s" in bar._status.toolTip()
    assert bar._status.fontMetrics().horizontalAdvance(bar._status.text()) <= bar._status.width()
    assert bar.device.geometry().right() < bar.width()
    window.resize(1440, 900)
    qtbot.waitUntil(lambda: bar._status.text() == "epoch 4 / 10 · 22,400 samples/s · 0:04 left")
