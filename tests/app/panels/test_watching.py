"""A panel in view asks one question; a hidden one asks nothing."""

from __future__ import annotations

import pytest

from netbuilder.app.panels.activations import ActivationsPanel
from netbuilder.app.panels.watching import Question
from netbuilder.graph import SetData, SetParams

LONG = 60_000


@pytest.fixture
def panel(world, qtbot):
    made = world()
    made.selection.set(["conv"])
    made.view = made.panel(ActivationsPanel)
    qtbot.waitUntil(lambda: made.view.title.text() != "", timeout=LONG)
    return made


def test_a_hidden_panel_asks_nothing(panel, qtbot):
    assert set(panel.session._probes) == {"activations"}
    panel.view.hide()
    assert not panel.session._probes
    panel.selection.set(["fc"])
    assert not panel.session._probes
    panel.view.show()
    assert set(panel.session._probes) == {"activations"}
    qtbot.waitUntil(lambda: panel.view.title.text().startswith("fc"), timeout=LONG)


def test_an_answer_is_drawn_once(panel, monkeypatch):
    drawn = []
    monkeypatch.setattr(panel.view, "show_answer", drawn.append)
    for _ in range(3):
        panel.session.reading.emit(panel.session.last)
    assert not drawn


def test_the_panel_follows_an_edit_without_being_asked(panel, qtbot):
    panel.document.push(SetParams("conv", {"out_channels": 5}))
    analyst_sees = panel.view
    qtbot.waitUntil(lambda: analyst_sees.title.text().startswith("conv · 5 maps"), timeout=LONG)


def test_a_drawing_with_problems_keeps_the_picture_until_it_is_mended(panel, qtbot):
    panel.document.push(SetParams("conv", {"kernel_size": 99}))
    qtbot.waitUntil(lambda: bool(panel.document.analysis.errors), timeout=LONG)
    assert panel.view.title.text().startswith("conv · 8 maps")


def test_data_that_the_inputs_do_not_name_are_said_to_be_missing(panel, qtbot):
    panel.document.push(SetData({**panel.document.project.data, "source": "moons"}))
    qtbot.waitUntil(lambda: panel.view.empty.isVisible(), timeout=LONG)
    assert panel.view.empty.text().startswith("Every Input needs a field of the data")
    panel.document.stack.undo()
    qtbot.waitUntil(lambda: panel.view.title.text().startswith("conv · 8 maps"), timeout=LONG)


def test_what_goes_wrong_in_looking_is_said_in_words():
    def fails(module):
        raise RuntimeError("mat1 and mat2 shapes cannot be multiplied\nand a second line")

    answer = Question("x", fails)(None)
    assert answer.value is None and answer.fault == "mat1 and mat2 shapes cannot be multiplied"


def test_while_training_a_question_takes_a_small_part_of_the_time():
    looks = []

    def looks_slowly(module):
        import time

        looks.append(1)
        until = time.monotonic() + 0.01
        while time.monotonic() < until:
            pass

    question = Question("x", looks_slowly)
    answers = [question(None, 1, batch) for batch in range(200)]
    assert len(looks) == 1 and all(answer is answers[0] for answer in answers)
    question(None, 0, 0)
    assert len(looks) == 2, "nothing trains: look at once"


def test_the_colours_follow_the_theme(panel):
    before = panel.view.bars._colours["text"]
    panel.theme.set_mode("light")
    assert panel.view.bars._colours["text"] != before
    assert panel.view.title.text().startswith("conv · 8 maps")
