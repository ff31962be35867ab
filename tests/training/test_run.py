"""A run folder holds what it is told, notices damage, and overwrites nothing."""

from __future__ import annotations

import json
import math
import random
import shutil

import pytest
import torch

from netbuilder.data import prepare as prepare_data
from netbuilder.training import Run, RunError, checkpoint, packing
from netbuilder.training.checkpoint import Checkpoint
from netbuilder.training.run import default_path

SAVED = Checkpoint(
    {"a.weight": torch.arange(6.0).reshape(2, 3), "a.count": torch.tensor(3)},
    {"epoch": 2, "best": math.inf, "learner": {"state": {0: {"step": torch.tensor(1.0), "betas": (0.9, 0.999)}}}},
)


def make(project, path, base):
    return Run.create(path, project, base, prepare_data(project.data, base).state)


def test_what_is_packed_is_unpacked():
    tree = {"a": [1, None, True, 2.5, "x", (1, 2)], 3: {"$odd": -math.inf}, "t": torch.ones(2, dtype=torch.int64)}
    text, tensors = packing.pack(tree)
    back = packing.unpack(json.loads(json.dumps(text, allow_nan=False)), tensors)
    assert torch.equal(back.pop("t"), tree.pop("t")) and back == tree


@pytest.mark.parametrize("damaged", [{"$tensor": "t9"}, {"$float": "1"}, {"$map": [1]}, {"$tuple": 3}])
def test_a_damaged_tree_is_refused(damaged):
    with pytest.raises(ValueError):
        packing.unpack(damaged, {})


def test_a_checkpoint_comes_back_bit_by_bit(tmp_path):
    checkpoint.save(tmp_path / "last", SAVED)
    back = checkpoint.load(tmp_path / "last")
    assert all(torch.equal(back.model[name], tensor) for name, tensor in SAVED.model.items())
    assert back.state["best"] == math.inf and back.state["learner"]["state"][0]["betas"] == (0.9, 0.999)
    assert sorted(p.name for p in tmp_path.iterdir()) == ["last"]


def test_a_flipped_bit_is_noticed_wherever_it_is(tmp_path):
    checkpoint.save(tmp_path / "last", SAVED)
    rng = random.Random(0)
    for file in sorted((tmp_path / "last").iterdir()):
        whole = file.read_bytes()
        for _ in range(40):
            damaged = bytearray(whole)
            damaged[rng.randrange(len(whole))] ^= 1 << rng.randrange(8)
            file.write_bytes(damaged)
            with pytest.raises(RunError):
                checkpoint.load(tmp_path / "last")
        file.write_bytes(whole)
    checkpoint.load(tmp_path / "last")


def test_a_missing_or_added_file_of_a_checkpoint_is_noticed(tmp_path):
    checkpoint.save(tmp_path / "last", SAVED)
    (tmp_path / "last" / "optimizer.safetensors").unlink()
    with pytest.raises(RunError, match="optimizer.safetensors is missing"):
        checkpoint.load(tmp_path / "last")


def test_a_kill_between_any_two_steps_of_saving_leaves_a_whole_checkpoint(tmp_path, monkeypatch):
    newer = Checkpoint({"a.weight": torch.ones(2)}, {"epoch": 3})
    for steps in range(40):
        folder = tmp_path / str(steps) / "last"
        checkpoint.save(folder, SAVED)
        left = [steps]
        with monkeypatch.context() as patched:
            for owner, name in (
                (checkpoint, "_write"),
                (checkpoint, "_sync"),
                (checkpoint.shutil, "rmtree"),
                (type(folder), "rename"),
                (type(folder), "mkdir"),
            ):
                patched.setattr(owner, name, _dying(getattr(owner, name), left))
            try:
                checkpoint.save(folder, newer)
                died = False
            except Killed:
                died = True
        assert checkpoint.load(folder).state["epoch"] in (2, 3)
        checkpoint.save(folder, newer)
        assert checkpoint.load(folder).state["epoch"] == 3
        assert sorted(p.name for p in folder.parent.iterdir()) == ["last"]
        if not died:
            assert steps > 8
            return
    raise AssertionError("saving never came to an end")


class Killed(BaseException):
    pass


def _dying(function, left):
    def call(*args, **kwargs):
        if not left[0]:
            raise Killed
        left[0] -= 1
        return function(*args, **kwargs)

    return call


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
