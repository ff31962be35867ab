"""The line above a plot: it says as much as fits, and never asks for more room."""

from __future__ import annotations

import pytest

from netbuilder.app.panels.curve_words import CurveWords, Legend


class Curve:
    def getOriginalDataset(self):
        import numpy as np

        return np.array([1.0, 2.0]), np.array([0.5, 0.25])


LEGENDS = [Legend("train", "#112233", Curve()), Legend("validation", "#445566", Curve())]


@pytest.fixture
def words():
    words = CurveWords()
    words.resize(900, 28)
    return words


def test_values_under_the_mouse_are_read_and_ask_for_no_more_room(words, qtbot):
    from PySide6.QtWidgets import QHBoxLayout, QWidget

    around = QWidget()
    qtbot.addWidget(around)
    line = QHBoxLayout(around)
    line.addWidget(words)
    words.say("loss (log)", None, LEGENDS)
    needed = line.minimumSize()
    around.resize(900, 60)
    words.say("loss (log)", 2.0, LEGENDS)
    assert line.minimumSize() == needed
    assert "loss (log) at 2.00" in words.text() and "train 0.25<" in words.text() and "validation 0.25<" in words.text()


def test_where_room_is_short_the_heading_goes_first_then_the_names(words, qtbot):
    qtbot.addWidget(words)
    words.show()
    words.say("loss (log)", 2.0, LEGENDS)
    whole = words.sizeHint().width()
    words.resize(whole - 1, 28)
    assert "loss" not in words.text() and "train 0.25<" in words.text()
    words.resize(words.sizeHint().width() - 1, 28)
    assert "train" not in words.text() and "at 2.00" in words.text() and "0.25<" in words.text()
    words.say("loss (log)", None, LEGENDS)
    words.resize(20, 28)
    assert words.text() == ""  # no name is cut
    words.say("loss (log)", 2.0, LEGENDS)
    words.resize(whole, 28)
    assert "loss (log) at 2.00" in words.text()
