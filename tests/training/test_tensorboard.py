"""TensorBoard's event files, read back as TensorBoard reads them."""

from __future__ import annotations

import json
import threading

import pytest

from netbuilder.training import RecipeError, RunError, tensorboard
from netbuilder.training.tensorboard import Events, NoEvents


@pytest.fixture
def run(tmp_path):
    path = tmp_path / "digits-1"
    path.mkdir()
    project = {
        "format": "netbuilder",
        "name": "Digits",
        "training": {"epochs": 3, "optimizer": {"type": "SGD", "params": {"lr": 0.25}}, "scheduler": None},
    }
    (path / "project.json").write_text(json.dumps(project))
    (path / "run.json").write_text(json.dumps({"format": "netbuilder-run", "version": 1, "base": ".."}))
    return path


def row(epoch: int, loss: float) -> dict:
    measured = {"loss": loss, "accuracy": 0.5, "confusion": [[1, 2], [3, 4]]}
    return {"epoch": epoch, "train": {"loss": loss / 2}, "validation": measured, "learning_rate": 0.25}


def begun(run, rows=(), step: int = 0) -> Events:
    events = Events(run)
    events.begin(rows, step)
    return events


def scalars(run, part: str) -> dict[str, list[tuple[int, float]]]:
    from tensorboard.backend.event_processing.event_accumulator import EventAccumulator

    found = EventAccumulator(str(run / "tensorboard" / part), size_guidance={"scalars": 0}).Reload()
    return {
        name: [(each.step, round(each.value, 6)) for each in found.Scalars(name)] for name in found.Tags()["scalars"]
    }


def test_each_epoch_and_batch_is_a_point_of_its_curve(run):
    events = begun(run)
    for step in range(1, 5):
        events.batch(step, 1 / step)
    events.row(row(1, 0.5))
    events.row(row(2, 0.25))
    events.close()
    told = scalars(run, "epochs")
    assert told["loss/validation"] == [(1, 0.5), (2, 0.25)] and told["loss/train"] == [(1, 0.25), (2, 0.125)]
    assert told["accuracy/validation"] == [(1, 0.5), (2, 0.5)] and told["learning rate"] == [(1, 0.25), (2, 0.25)]
    assert scalars(run, "batches") == {"batch loss": [(1, 1.0), (2, 0.5), (3, 0.333333), (4, 0.25)]}


def test_what_is_no_finite_number_is_left_out(run):
    events = begun(run)
    events.batch(1, float("nan"))
    events.row({"epoch": 1, "train": {"loss": None}, "validation": {"confusion": [[1]]}, "learning_rate": 0.1})
    events.close()
    assert scalars(run, "batches") == {} and set(scalars(run, "epochs")) == {"learning rate"}


def test_a_run_that_goes_on_has_no_point_twice(run):
    """Killed after epoch 3 and batch 30; the last checkpoint was at epoch 2, batch 20."""
    first = begun(run)
    for step in range(1, 31):
        first.batch(step, 9.0)
    for epoch in (1, 2, 3):
        first.row(row(epoch, 9.0))
    first.close()
    second = begun(run, [row(1, 9.0), row(2, 9.0)], 20)
    for step in range(21, 31):
        second.batch(step, 1.0)
    for epoch in (3, 4):
        second.row(row(epoch, 1.0))
    second.close()
    assert scalars(run, "epochs")["loss/validation"] == [(1, 9.0), (2, 9.0), (3, 1.0), (4, 1.0)]
    losses = scalars(run, "batches")["batch loss"]
    assert [step for step, _ in losses] == list(range(1, 31)) and losses[19:21] == [(20, 9.0), (21, 1.0)]


def test_settings_and_results_stand_in_the_table_of_hyper_parameters(run):
    from tensorboard.backend.event_processing.event_accumulator import EventAccumulator
    from tensorboard.plugins.hparams.plugin_data_pb2 import HParamsPluginData

    events = begun(run)
    events.row(row(1, 0.5))
    (run / "metrics.jsonl").write_text(json.dumps(row(1, 0.5)) + "\n")
    events.close()
    events.close()
    found = EventAccumulator(str(run / "tensorboard" / "epochs")).Reload()
    content = found.PluginTagToContent("hparams")["_hparams_/session_start_info"]
    told = HParamsPluginData.FromString(content).session_start_info.hparams
    assert told["optimizer.lr"].number_value == 0.25 and told["optimizer"].string_value == "SGD"
    assert scalars(run, "epochs")["validation loss"] == [(1, 0.5)]


def test_where_the_package_is_missing_it_says_what_to_install(run, monkeypatch):
    monkeypatch.setattr(tensorboard, "find_spec", lambda name: None)
    assert "pip install 'netbuilder[tensorboard]'" in tensorboard.missing()
    with pytest.raises(RecipeError, match="pip install"):
        Events(run)
    assert not (run / "tensorboard").exists()


def test_a_folder_that_cannot_be_made_is_told_plainly(run):
    (run / "tensorboard").write_text("in the way")
    with pytest.raises(RunError, match="tensorboard"):
        begun(run)


def test_without_the_setting_nothing_is_written(run):
    events = NoEvents()
    events.begin((), 0)
    events.batch(1, 0.5)
    events.row(row(1, 0.5))
    events.close()
    assert not (run / "tensorboard").exists()


def test_nothing_is_written_on_a_thread_whose_failure_nobody_would_catch(run):
    before = threading.active_count()
    events = begun(run)
    events.batch(1, 0.5)
    assert threading.active_count() == before
    events.close()


def test_a_disk_that_takes_no_more_ends_the_writing_and_not_the_training(run, monkeypatch):
    told = []
    events = Events(run, told.append)
    events.begin((), 0)

    def full(*arguments, **named):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(events._epochs, "add_scalar", full)
    events.row(row(1, 0.5))
    assert "No space left" in events.fault and told == [f"{events.fault}. The training goes on without them"]
    events.row(row(2, 0.5))
    events.batch(1, 0.5)
    events.close()
