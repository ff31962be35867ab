"""What may change while a training runs: never silently, at the next batch when a person says so, kept in the run."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from netbuilder.graph import SetTraining

LONG = 60_000
Key = Qt.Key


class Live:
    """A window in which a training runs, and its strip."""

    def __init__(self, window, qtbot) -> None:
        self.window, self.session, self.qtbot = window, window.session, qtbot

    def set(self, **said) -> None:
        self.window.document.push(SetTraining({**self.window.document.project.training, **said}))

    def begin(self) -> None:
        self.set(epochs=1000, batch_size=64)
        self.wait(lambda: self.window.document.is_looked_at)
        inspector = self.window.inspector
        inspector.tabs.setCurrentIndex(2)
        self.page = inspector.training
        self.wait(lambda: not self.page.is_waiting)
        assert not self.page.strip.isVisible()
        self.session.start()
        self.wait(lambda: self.session.state == "training" and self.session.last.learning_rate)
        self.strip = self.page.strip
        self.wait(lambda: self.strip.form.rows["learning_rate"].editor.value() is not None)

    def wait(self, until) -> None:
        self.qtbot.waitUntil(lambda: bool(until()), timeout=LONG)

    def made(self) -> list[dict]:
        """The changes that the run has kept, without when."""
        changes = self.session._thread.job.run.changes
        return [{name: each for name, each in change.items() if name not in ("epoch", "batch")} for change in changes]

    def end(self) -> None:
        self.session.stop()
        self.wait(lambda: not self.session.is_running)


@pytest.fixture
def live(drawn, qtbot):
    live = Live(drawn, qtbot)
    live.begin()
    yield live
    if live.session.is_running:
        live.end()


def test_a_rate_that_is_typed_holds_from_the_next_batch_and_is_kept_in_the_run(live):
    line = live.strip.form.rows["learning_rate"].editor
    assert line.isVisible() and line.text() == "0.001"
    line.setFocus()
    line.selectAll()
    QTest.keyClicks(line, "0.02")
    assert live.made() == []  # half a number is no learning rate: Enter says that it is whole
    QTest.keyClick(line, Key.Key_Return)
    live.wait(lambda: live.session.last.learning_rate == pytest.approx(0.02))
    assert live.made() == [{"learning_rate": 0.02}]
    assert live.window.document.project.training.get("optimizer", {}).get("params", {}).get("lr", 0.001) == 0.001


def test_an_edit_of_the_recipe_reaches_the_training_only_when_it_is_applied(live):
    assert not live.strip.apply.isEnabled()
    live.set(epochs=900, clipping={"type": "Norm", "params": {"max_norm": 0.5}}, nodes={"conv": {"frozen": True}})
    assert live.strip.difference.said == "The recipe: 900 epochs, clipping Norm 0.5, conv frozen"
    assert live.made() == [] and live.session.last.epochs == 1000
    weights = live.session.module.get_submodule("conv").weight
    assert weights.requires_grad
    live.strip.apply.setFocus()
    QTest.keyClick(live.strip.apply, Key.Key_Space)
    live.wait(lambda: live.session.last.epochs == 900)
    assert live.made() == [
        {"clipping": {"type": "Norm", "params": {"max_norm": 0.5}}, "frozen": {"conv": True}, "epochs": 900}
    ]
    assert not weights.requires_grad
    assert not live.strip.apply.isEnabled() and live.strip.clipping.form.rows["max_norm"].editor.text() == "0.5"
    live.window.document.stack.undo()
    assert live.session.last.epochs == 900 and live.strip.apply.isEnabled()


def test_nodes_are_frozen_and_clipping_is_chosen_in_the_strip(live):
    frozen = live.strip.form.rows["frozen"].editor
    assert frozen.parameter.choices == ("conv", "fc")
    frozen.changed.emit(["fc"])
    choice = live.strip.clipping.choice.rows["clipping"].editor
    choice.setFocus()
    QTest.keyClick(choice, Key.Key_Down)
    live.wait(lambda: len(live.made()) == 2)
    assert live.made() == [{"frozen": {"fc": True}}, {"clipping": {"type": "Norm", "params": {}}}]
    assert frozen.said() == "fc"
    live.set(nodes={"fc": {"frozen": True}})
    assert live.strip.difference.said == "The recipe: clipping off"


def test_the_strip_takes_its_room_from_the_page_and_moves_nothing_in_it(live):
    page, strip = live.page, live.strip
    live.wait(lambda: strip.geometry().bottom() == page.height() - 1)
    assert page.viewport().height() == page.height() - strip.height()
    high = strip.height()
    top = page.recipe.mapTo(page, page.recipe.rect().topLeft())
    strip.fold.header.setFocus()
    QTest.keyClick(strip.fold.header, Key.Key_Left)
    live.wait(lambda: strip.height() < high)
    assert strip.fold.header.summary == "0.001 · 1,000 epochs"
    live.end()
    assert not strip.isVisible() and page.viewport().height() == page.height()
    assert page.recipe.mapTo(page, page.recipe.rect().topLeft()) == top


def test_what_somebody_types_stays_while_a_scheduler_moves_the_rate(live):
    live.end()
    live.set(scheduler={"type": "OneCycleLR", "params": {"max_lr": 0.01}})
    live.session.start()
    live.wait(lambda: live.session.state == "training" and live.session.last.learning_rate)
    line = live.strip.form.rows["learning_rate"].editor
    live.wait(lambda: line.value() is not None)
    line.setFocus()
    line.selectAll()
    QTest.keyClicks(line, "0.0")
    at = live.session.last.learning_rate
    live.wait(lambda: live.session.last.learning_rate > 1.2 * at)
    live.strip.refresh()
    assert line.text() == "0.0"
    QTest.keyClicks(line, "05")
    QTest.keyClick(line, Key.Key_Return)
    live.wait(lambda: live.made() == [{"learning_rate": 0.005}])


def test_a_rate_that_is_typed_in_a_pause_is_shown_at_once_and_holds_when_it_goes_on(live):
    live.session.pause()
    live.wait(lambda: live.session.state == "paused")
    live.session.step()  # a pause in an evaluation hears changes once it is over
    live.wait(lambda: live.session.state == "paused" and live.session.last.batch > 0)
    if live.session.last.batch == live.session.last.batches:  # of an epoch's last batch the evaluation is next
        live.session.step()
        live.wait(lambda: live.session.state == "paused" and 0 < live.session.last.batch < live.session.last.batches)
    line = live.strip.form.rows["learning_rate"].editor
    line.setFocus()
    line.selectAll()
    QTest.keyClicks(line, "0.03")
    QTest.keyClick(line, Key.Key_Return)
    assert line.text() == "0.03"
    live.wait(lambda: live.made() == [{"learning_rate": 0.03}])
    live.strip.refresh()
    assert line.text() == "0.03"
    live.session.step()
    live.wait(lambda: live.session.last.learning_rate == pytest.approx(0.03))


def test_a_node_that_is_frozen_in_the_recipe_can_be_frozen_in_the_training_from_its_page(live):
    live.window.selection.set(["conv"])
    page = live.window.inspector.node
    live.wait(page.learning.isVisible)
    assert not page.apply.isVisible()
    page.learning.form.rows["frozen"].editor.click()
    assert page.apply.isVisible() and live.made() == []
    page.apply.click()
    live.wait(lambda: live.made() == [{"frozen": {"conv": True}}])
    assert not page.apply.isVisible()


def test_what_came_later_than_the_training_is_told_of_and_the_rest_is_applied(live):
    live.set(epochs=900, nodes={"later": {"frozen": True}})
    strip = live.strip
    assert strip.about.text() == "later has no weights in this training."
    assert strip.difference.said == "The recipe: 900 epochs" and strip.apply.property("accent")
    strip.apply.click()
    live.wait(lambda: live.session.last.epochs == 900)
    assert live.made() == [{"epochs": 900}] and not live.session.live.frozen
    assert strip.difference.said == "Nothing else differs."
    assert not strip.apply.isEnabled() and not strip.apply.property("accent")
    strip._send({"frozen": {"later": True}})
    assert strip.difference.said == "later has no weights in this training." and not live.session.live.frozen


def test_the_button_shows_that_it_has_the_focus_also_in_the_accents_colour(live):
    live.set(epochs=900)
    button = live.strip.apply
    button.clearFocus()
    plain = button.grab().toImage()
    button.setFocus()
    live.wait(button.hasFocus)
    assert button.property("accent") and button.grab().toImage() != plain


def test_a_change_that_is_none_is_refused_in_words(live):
    live.strip._send({"epochs": 0})
    assert "epochs must be" in live.strip.difference.said and live.session.live.epochs == 1000


def test_a_strip_that_goes_with_the_cursor_in_it_gives_the_cursor_to_nothing_else(live):
    live.strip.form.rows["epochs"].editor.setFocus()
    live.wait(lambda: live.strip.isAncestorOf(live.window.focusWidget()))
    live.end()
    live.wait(lambda: not live.strip.isVisible())
    assert not live.window.canvas.hasFocus()
