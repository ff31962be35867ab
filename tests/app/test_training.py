"""A real training in the real thread, seen from the window."""

from __future__ import annotations

from pathlib import Path

import pytest

from netbuilder.graph import AddNodes, Node, SetParams, SetTraining

LONG = 60_000


def recipe(window, **changes):
    window.document.push(SetTraining({**window.document.project.training, **changes}))


@pytest.fixture
def trainable(drawn, qtbot):
    recipe(drawn, epochs=3, batch_size=64)
    qtbot.waitUntil(lambda: drawn.document.is_looked_at and not drawn.document.analysis.errors, timeout=LONG)
    return drawn


def ended(window, qtbot):
    qtbot.waitUntil(lambda: not window.session.is_running, timeout=LONG)


def test_the_network_trains_and_its_loss_falls(trainable, qtbot):
    states = []
    trainable.session.state_changed.connect(states.append)
    trainable.action("train").trigger()
    assert not trainable.action("train").isEnabled() and trainable.action("stop").isEnabled()
    ended(trainable, qtbot)
    reading = trainable.session.last
    assert reading.state == "finished", reading.message
    assert [row["epoch"] for row in reading.rows][-1] in (2, 3)
    assert reading.rows[-1]["train"]["loss"] < reading.rows[0]["train"]["loss"]
    assert states[0] == "preparing" and states[-1] == "finished"
    assert trainable.action("train").isEnabled() and not trainable.action("stop").isEnabled()
    assert trainable.session.module is not None


def test_a_watched_probe_is_seen_while_training_and_after_it(trainable, qtbot):
    seen = []
    trainable.session.reading.connect(lambda reading: seen.append((reading.state, reading.snapshots.get("sum"))))
    trainable.session.watch("sum", lambda module, epoch, batch: module.get_submodule("fc").weight.detach().sum().item())
    qtbot.waitUntil(lambda: any(value is not None for _, value in seen), timeout=LONG)  # before any training
    seen.clear()
    recipe(trainable, epochs=20)
    trainable.action("train").trigger()
    qtbot.waitUntil(lambda: any(state == "training" and value is not None for state, value in seen), timeout=LONG)
    trainable.action("stop").trigger()
    ended(trainable, qtbot)
    seen.clear()
    trainable.session.look()
    qtbot.waitUntil(lambda: any(value is not None for _, value in seen), timeout=LONG)
    assert seen[-1][1] == pytest.approx(
        trainable.session.module.get_submodule("fc").weight.detach().sum().item(), rel=1e-4
    )


def test_pause_step_resume_and_stop(trainable, qtbot):
    recipe(trainable, epochs=1000)
    session = trainable.session
    trainable.action("train").trigger()
    qtbot.waitUntil(lambda: session.state == "training", timeout=LONG)
    trainable.action("pause").trigger()
    qtbot.waitUntil(lambda: session.state == "paused", timeout=LONG)
    at = (session.last.epoch, session.last.batch)
    trainable.action("step").trigger()
    qtbot.waitUntil(lambda: (session.last.epoch, session.last.batch) > at, timeout=LONG)
    qtbot.waitUntil(lambda: session.state == "paused", timeout=LONG)
    assert trainable.action("train").text() == "Resume"
    trainable.action("train").trigger()
    qtbot.waitUntil(lambda: session.state == "training", timeout=LONG)
    trainable.action("stop").trigger()
    ended(trainable, qtbot)
    assert session.last.state == "stopped"


def test_an_edit_while_training_changes_nothing_in_the_job(trainable, qtbot):
    recipe(trainable, epochs=1000)
    trainable.action("train").trigger()
    qtbot.waitUntil(lambda: trainable.session.state == "training", timeout=LONG)
    trainable.document.push(SetParams("conv", {"out_channels": 5}))
    recipe(trainable, epochs=1)
    trainable.action("stop").trigger()
    ended(trainable, qtbot)
    assert trainable.session.last.epochs == 1000
    assert trainable.session.trained.get_submodule("conv").out_channels == 8


def test_closing_while_training_stops_it_and_waits(trainable, qtbot, tmp_path):
    recipe(trainable, epochs=1000)
    trainable.document.save(tmp_path / "a.json")
    trainable.action("train").trigger()
    qtbot.waitUntil(lambda: trainable.session.state == "training", timeout=LONG)
    thread = trainable.session._thread
    assert trainable.close()
    assert thread.isFinished()


def test_nothing_is_polled_while_nothing_trains(trainable, qtbot):
    assert not trainable.session._timer.isActive()
    trainable.action("train").trigger()
    qtbot.waitUntil(trainable.session._timer.isActive, timeout=LONG)
    ended(trainable, qtbot)
    assert not trainable.session._timer.isActive()


def test_cards_show_what_they_compute_before_any_training(trainable, qtbot):
    items = trainable.canvas.canvas.nodes
    qtbot.waitUntil(lambda: bool(items["conv"].pictures) and bool(items["image"].pictures), timeout=LONG)
    assert not items["fc"].pictures


def test_the_card_of_the_output_shows_what_training_came_to(trainable, qtbot):
    recipe(trainable, epochs=2)
    assert trainable.canvas.canvas.nodes["digit"].face.shape.startswith("(")
    trainable.action("train").trigger()
    qtbot.waitUntil(lambda: trainable.session.state == "finished", timeout=LONG)
    face = trainable.canvas.canvas.nodes["digit"].face
    assert face.shape.startswith("loss ") and face.count.endswith("%")
    trainable.document.stack.setClean()
    trainable.document.new()
    trainable.document.push(AddNodes([Node("digit", "Output", {"target": "label"})]))
    assert not trainable.canvas.canvas.nodes["digit"].face.shape.startswith("loss")


def test_runs_of_a_project_without_a_file_go_to_the_persons_data_folder(trainable, qtbot, of_the_persons_own_nothing):
    recipe(trainable, epochs=1)
    trainable.action("train").trigger()
    qtbot.waitUntil(lambda: trainable.session.state == "finished", timeout=LONG)
    assert Path(trainable.session.last.summary["run"]).is_relative_to(of_the_persons_own_nothing)
