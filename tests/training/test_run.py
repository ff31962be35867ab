"""A run folder holds what it is told, notices damage, and overwrites nothing."""

from __future__ import annotations

import json
import os
import shutil

import pytest

from netbuilder.data import prepare as prepare_data
from netbuilder.training import Run, RunError
from netbuilder.training.run import default_path


def make(project, path, base):
    return Run.create(path, project, base, prepare_data(project.data, base).state)


def test_a_run_keeps_the_project_byte_for_byte_and_knows_where_paths_start(small, tmp_path):
    from netbuilder.graph import dumps

    project = small()
    run = Run.open(make(project, tmp_path / "runs" / "one", tmp_path).path)
    assert dumps(run.project) == dumps(project) and run.base == tmp_path and run.summary is None and run.rows == ()
    moved = tmp_path / "elsewhere"
    moved.mkdir()
    shutil.move(tmp_path / "runs", moved / "runs")
    assert Run.open(moved / "runs" / "one").base == moved


def test_a_run_never_takes_the_place_of_anything(small, tmp_path):
    path = make(small(), tmp_path / "one", tmp_path).path
    with pytest.raises(RunError, match="something already"):
        make(small(), path, tmp_path)


def test_runs_are_numbered_beside_the_project_and_elsewhere_where_it_has_no_file(small, tmp_path):
    project = small()
    first, second = default_path(project, tmp_path), default_path(project, tmp_path)
    assert [p.relative_to(tmp_path).as_posix() for p in (first, second)] == ["runs/digits-1", "runs/digits-2"]
    assert tmp_path not in default_path(project, tmp_path, saved=False).parents


@pytest.mark.parametrize(
    ("name", "content", "said"),
    [
        ("run.json", b"{", "not JSON"),
        ("run.json", b"{}", "no run folder"),
        ("run.json", b'{"format": "netbuilder-run", "version": 2}', "newer"),
        ("data.json", b'{"a": NaN}', "NaN"),
        ("project.json", b"[]", "JSON object"),
        ("data.json", None, "data.json is missing"),
    ],
)
def test_a_damaged_run_is_refused_in_plain_words(small, tmp_path, name, content, said):
    path = make(small(), tmp_path / "one", tmp_path).path
    if content is None:
        (path / name).unlink()
    else:
        (path / name).write_bytes(content)
    with pytest.raises(RunError, match=said):
        Run.open(path)


def test_what_is_no_run_is_refused(tmp_path):
    for path in (tmp_path, tmp_path / "none"):
        with pytest.raises(RunError):
            Run.open(path)


def test_a_row_that_a_kill_cut_short_does_not_count(small, tmp_path):
    run = make(small(), tmp_path / "one", tmp_path)
    run.append({"epoch": 1})
    with (run.path / "metrics.jsonl").open("ab") as file:
        file.write(b'{"epo')
    assert run.rows == ({"epoch": 1},)


def test_a_row_after_one_that_was_cut_short_stands_on_a_line_of_its_own(small, tmp_path):
    run = make(small(), tmp_path / "one", tmp_path)
    run.append({"epoch": 1})
    for again in (run, Run.open(run.path)):
        with (run.path / "metrics.jsonl").open("ab") as file:
            file.write(b'{"epoch": 2, "train": {"loss"')
        again.append({"epoch": 2})
        assert (run.path / "metrics.jsonl").read_bytes().endswith(b'}\n{"epoch": 2}\n')
    assert run.rows == ({"epoch": 1}, {"epoch": 2}, {"epoch": 2})


def test_rows_that_cannot_be_written_are_owed_in_their_order(small, tmp_path, monkeypatch):
    run = make(small(), tmp_path / "one", tmp_path)
    with monkeypatch.context() as patched:
        patched.setattr(os, "write", refused)
        for epoch in (1, 2, 3):
            with pytest.raises(RunError, match=r"metrics\.jsonl: No space left"):
                run.append({"epoch": epoch})
        with pytest.raises(RunError, match=r"metrics\.jsonl: No space left"):
            run.finish({})
    assert run.rows == () and run.summary is None
    run.append({"epoch": 4})
    assert [row["epoch"] for row in run.rows] == [1, 2, 3, 4]


def test_rows_that_the_disk_may_have_dropped_are_written_again(small, tmp_path, monkeypatch):
    """After a failed fsync the next one says yes, whether or not the rows are there."""
    run = make(small(), tmp_path / "one", tmp_path)
    run.append({"epoch": 1})
    synced = []
    real = os.fsync

    def failing(descriptor):
        synced.append(os.fstat(descriptor).st_ino)
        if len(synced) == 1:
            raise OSError(5, "Input/output error")
        real(descriptor)

    monkeypatch.setattr(os, "fsync", failing)
    with pytest.raises(RunError, match=r"metrics\.jsonl: Input/output error"):
        run.finish({})
    assert run.summary is None
    run.finish({})
    assert run.rows == ({"epoch": 1},) and run.summary == {}
    assert synced[0] != synced[1] == (run.path / "metrics.jsonl").stat().st_ino


def test_a_change_is_in_the_run_before_it_takes_effect(small, tmp_path, monkeypatch):
    run = make(small(), tmp_path / "one", tmp_path)
    assert run.changes == ()
    run.append_change({"epoch": 1, "batch": 3, "learning_rate": 0.1})
    with monkeypatch.context() as patched:
        patched.setattr(os, "fsync", refused)
        with pytest.raises(RunError, match=r"changes\.jsonl: No space left"):
            run.append_change({"epoch": 2, "batch": 0, "learning_rate": 9.0})
        assert len(Run.open(run.path).changes) == 1
    run.append_change({"epoch": 2, "batch": 1, "learning_rate": 0.2})
    assert [change["learning_rate"] for change in Run.open(run.path).changes] == [0.1, 0.2]


def refused(*_):
    raise OSError(28, "No space left on device")


def test_a_failure_is_kept_until_the_run_goes_on(small, tmp_path):
    run = make(small(), tmp_path / "one", tmp_path)
    assert run.failure is None
    run.fail("the loss is no longer a finite number", "n3")
    run.finish({"epochs": 1})
    assert Run.open(run.path).failure == {"message": "the loss is no longer a finite number", "node": "n3"}
    run.begin_again()
    assert run.failure is None and run.summary is None


def test_how_a_training_is_carried_out_is_kept(small, tmp_path):
    project = small()
    said = {"threads": 2, "precision": "float32"}
    state = prepare_data(project.data, tmp_path).state
    run = Run.create(tmp_path / "one", project, tmp_path, state, "cpu", execution=said)
    assert Run.open(run.path).execution == said and run.device == "cpu"
    run.record_execution({"threads": 1})
    assert Run.open(run.path).execution == {"threads": 1} and run.device == "cpu"
    old = json.loads((run.path / "environment.json").read_text())
    (run.path / "environment.json").write_text(json.dumps({k: v for k, v in old.items() if k != "execution"}))
    assert Run.open(run.path).execution == {}


def test_going_on_sweeps_what_a_killed_process_left_unfinished(small, tmp_path):
    run = make(small(), tmp_path / "one", tmp_path)
    (run.path / ".metrics.jsonl.99999999.part").write_bytes(b"half")
    (run.path / "checkpoints" / ".last.new").mkdir(parents=True)
    run.begin_again()
    assert list((run.path / "checkpoints").iterdir()) == []
    assert not [each for each in run.path.iterdir() if each.name.endswith(".part")]


def test_a_run_in_which_nothing_was_learned_is_discarded_with_all_that_tells_of_it(small, tmp_path):
    run = make(small(), tmp_path / "one", tmp_path)
    run.append_change({"epoch": 0, "batch": 0})
    run.fail("there is no memory")
    run.discard()
    assert not run.path.exists()
    run = make(small(), tmp_path / "one", tmp_path)
    (run.path / "notes.json").write_text("{}")
    run.discard()
    assert run.path.exists()
