"""Going on with a run that was stopped, from its last checkpoint."""

from __future__ import annotations

import pytest

from netbuilder.graph import SetParams, SetTraining

LONG = 60_000


@pytest.fixture
def stopped(drawn, qtbot, tmp_path):
    """A window whose training was stopped in the third epoch of four."""
    drawn.document.push(SetTraining({"epochs": 4, "batch_size": 64}))
    drawn.document.save(tmp_path / "digits.json")
    qtbot.waitUntil(lambda: drawn.document.is_looked_at, timeout=LONG)
    assert not drawn.action("go_on").isEnabled()
    session = drawn.session
    session.start()
    session.pause()
    _step_until(session, qtbot, lambda: len(session.last.rows) == 2)
    session.stop()
    qtbot.waitUntil(lambda: not session.is_running, timeout=LONG)
    return drawn


def _step_until(session, qtbot, done) -> None:
    def stepped() -> bool:
        if not session.is_running or (session.last is not None and done()):
            return True
        session.step()
        return False

    qtbot.waitUntil(stepped, timeout=LONG)


def test_a_stopped_run_goes_on_where_it_was_in_the_same_folder(stopped, qtbot):
    session = stopped.session
    run = session.last.summary["run"]
    assert session.last.state == "stopped" and str(session.unfinished) == run
    stopped.document.push(SetParams("conv", {"out_channels": 5}))  # what is drawn meanwhile is not what goes on
    assert stopped.action("go_on").isEnabled()
    stopped.action("go_on").trigger()
    assert not stopped.action("go_on").isEnabled()
    qtbot.waitUntil(lambda: not session.is_running, timeout=LONG)
    assert session.last.state == "finished", session.last.message
    assert session.last.summary["run"] == run
    assert [row["epoch"] for row in session.last.rows] == [1, 2, 3, 4]
    assert session.trained.get_submodule("conv").out_channels == 8
    assert session.unfinished is None and not stopped.action("go_on").isEnabled()


def test_another_project_does_not_go_on_with_it(stopped, qtbot):
    stopped.document.stack.setClean()
    stopped.document.new()
    assert stopped.session.unfinished is None and not stopped.action("go_on").isEnabled()


def test_a_folder_that_is_no_run_is_told_in_words(stopped, qtbot, tmp_path):
    from PySide6.QtWidgets import QMessageBox

    stopped.go_on(tmp_path / "nothing")
    (box,) = [each for each in stopped.findChildren(QMessageBox) if each.isVisible()]
    assert "could not be gone on with" in box.text() and "nothing" in box.informativeText()
    box.close()
    assert not stopped.session.is_running


def test_changes_of_the_stopped_run_hold_when_it_goes_on(stopped, qtbot):
    session = stopped.session
    stopped.go_on()
    session.change({"frozen": {"conv": True}, "epochs": 1000})
    qtbot.waitUntil(lambda: session.last is not None and session.last.epochs == 1000, timeout=LONG)
    session.stop()
    qtbot.waitUntil(lambda: not session.is_running, timeout=LONG)
    stopped.go_on()
    assert session.live.frozen == {"conv"} and session.live.epochs == 1000
    session.stop()
    qtbot.waitUntil(lambda: not session.is_running, timeout=LONG)


def test_a_training_that_ends_early_says_why(drawn, qtbot):
    section = {"epochs": 500, "optimizer": {"type": "SGD", "params": {"lr": 0.0}}}
    drawn.document.push(SetTraining({**section, "early_stopping": {"type": "Patience", "params": {"patience": 1}}}))
    qtbot.waitUntil(lambda: drawn.document.is_looked_at, timeout=LONG)
    drawn.session.start()
    qtbot.waitUntil(lambda: not drawn.session.is_running, timeout=LONG)
    assert drawn.training_bar._status.text().startswith("Ended early")
    assert "has not fallen for 1 epoch" in drawn.training_bar._status.toolTip()
    assert "has not fallen for 1 epoch" in drawn.status_line.currentMessage()
    assert drawn.session.unfinished is None
