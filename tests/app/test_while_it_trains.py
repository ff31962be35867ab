"""What can be done while a training runs, and what cannot, which says why."""

from __future__ import annotations

import pytest
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QMenu

from netbuilder.app.commands import COMMANDS
from netbuilder.graph import SetTraining
from tests.app.hand import CONTROL, SHIFT, Hand, Key

OF_THE_TRAINING = {"train", "pause", "step", "stop", "go_on"}
LEADS_AWAY = {"quit", "data_folder"}


@pytest.fixture
def hand(drawn, qtbot):
    hand = Hand(drawn, qtbot)
    hand.activate()
    drawn.document.push(SetTraining({**drawn.document.project.training, "epochs": 10_000}))
    hand.wait(lambda: drawn.document.is_looked_at and not drawn.document.analysis.errors)
    drawn.canvas.setFocus()
    hand.press(Key.Key_F5)
    hand.wait(lambda: drawn.session.state == "training")
    drawn.canvas.setFocus()
    yield hand
    QApplication.clipboard().clear()


def said(hand) -> str:
    return hand.window.status_line.currentMessage()


def refused(hand, *key) -> str:
    hand.window.status_line.clearMessage()
    hand.press(*key)
    return said(hand)


def test_the_drawing_can_be_edited_and_what_cannot_be_done_says_why(hand):
    window, session = hand.window, hand.window.session
    runs = "A training runs already: F6 pauses it, Shift+F5 stops it"
    assert refused(hand, Key.Key_F5) == refused(hand, Key.Key_F7) == refused(hand, Key.Key_R, CONTROL | SHIFT) == runs
    hand.press(Key.Key_P, CONTROL | SHIFT)
    hand.type("Train")
    hand.press(Key.Key_Return)
    assert window.key_help.palette.says.text() == runs
    hand.press(Key.Key_Escape)

    window.selection.set(["relu"])
    window.canvas.setFocus()
    hand.press(Key.Key_X)
    assert "relu" not in window.document.project.graph.nodes
    assert said(hand) == "The training goes on with what was drawn and set when it began."
    hand.press(Key.Key_Z, CONTROL)
    assert "relu" in window.document.project.graph.nodes and session.state == "training"

    hand.press(Key.Key_F6)
    hand.wait(lambda: session.state == "paused")
    assert refused(hand, Key.Key_F6) == "The training is paused already"
    assert refused(hand, Key.Key_R, CONTROL | SHIFT) == "A training is paused: resume it, or stop it first"
    project = window.document.project
    window.document.new(project)
    assert said(hand) == "The training of the last project goes on: Shift+F5 stops it."
    hand.press(Key.Key_F5, SHIFT)
    hand.wait(lambda: not session.is_running)
    assert refused(hand, Key.Key_F5, SHIFT) == refused(hand, Key.Key_F6) == "Nothing trains now"


def test_no_other_command_touches_the_training(hand):
    window = hand.window
    hand.press(Key.Key_F6)
    hand.wait(lambda: window.session.state == "paused")
    job = window.session.run_path
    for row in COMMANDS:
        if row.name in OF_THE_TRAINING | LEADS_AWAY or row.name not in window.canvas.commands:
            continue
        window.selection.set(["conv", "relu"] if "conv" in window.sheet.project.graph.nodes else ())
        window.canvas.commands.run(row.name)
        for each in (*window.findChildren(QDialog), *window.findChildren(QMenu)):
            each.close()
        window.canvas.cancel()
        QApplication.processEvents()
        assert window.session.state == "paused" and window.session.run_path == job, row.name
    QTest.keyClick(window.canvas, Key.Key_Escape)
