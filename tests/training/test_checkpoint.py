"""A checkpoint comes back bit by bit, notices every flipped bit, and says what to do about it."""

from __future__ import annotations

import itertools
import json
import math
import random
import shutil
from typing import BinaryIO

import pytest
import safetensors.torch
import torch

from netbuilder.training import Run, RunError, checkpoint, packing, succession, tensor_file
from netbuilder.training.checkpoint import Checkpoint

WEIGHTS = {"a.weight": torch.arange(6.0).reshape(2, 3), "a.count": torch.tensor(3)}
SAVED = Checkpoint(
    WEIGHTS,
    {"epoch": 2, "best": math.inf, "learner": {"state": {0: {"step": torch.tensor(1.0), "betas": (0.9, 0.999)}}}},
)
BEST = Checkpoint({"a.weight": torch.zeros(2, 3)}, {"best": {"epoch": 1, "loss": 0.5}})


@pytest.fixture
def run(tmp_path) -> Run:
    found = Run(tmp_path)
    found.save("last", SAVED, BEST)
    return found


def folder(run: Run, name: str = "last"):
    return run.path / "checkpoints" / name


def test_what_is_packed_is_unpacked():
    tree = {"a": [1, None, True, 2.5, "x", (1, 2)], 3: {"$odd": -math.inf}, "t": torch.ones(2, dtype=torch.int64)}
    text, tensors = packing.pack(tree)
    back = packing.unpack(json.loads(json.dumps(text, allow_nan=False)), tensors)
    assert torch.equal(back.pop("t"), tree.pop("t")) and back == tree


@pytest.mark.parametrize("damaged", [{"$tensor": "t9"}, {"$float": "1"}, {"$map": [1]}, {"$tuple": 3}])
def test_a_damaged_tree_is_refused(damaged):
    with pytest.raises(ValueError):
        packing.unpack(damaged, {})


def test_any_tensor_comes_back_from_its_file():
    values = torch.tensor([0, 1, 1, 0, 2])
    tensors = {str(dtype): values.to(dtype) for dtype in tensor_file._NAMES}
    tensors |= {
        "none": torch.zeros(0, 3),
        "number": torch.tensor(2.5),
        "part": torch.arange(24.0).reshape(2, 3, 4)[:, 1],
        "laid out": torch.rand(2, 3, 4, 5).to(memory_format=torch.channels_last),
        "learned": torch.nn.Parameter(torch.rand(3)),
        "längst": torch.rand(1),
    }
    back = safetensors.torch.load(b"".join(tensor_file.parts(tensors)))
    assert back.keys() == tensors.keys()
    for name, wanted in tensors.items():
        assert back[name].dtype == wanted.dtype and back[name].shape == wanted.shape
        assert bytes(back[name].reshape(-1).view(torch.uint8)) == bytes(
            wanted.detach().contiguous().reshape(-1).view(torch.uint8)
        )


def test_numbers_that_no_file_holds_are_refused_before_anything_is_written(run):
    with pytest.raises(TypeError, match="complex128"):
        run.save("last", Checkpoint({"z": torch.zeros(2, dtype=torch.complex128)}))
    assert run.load("last").state["epoch"] == 2


def test_a_checkpoint_comes_back_bit_by_bit(run):
    back = run.load("last")
    assert all(torch.equal(back.model[name], tensor) for name, tensor in SAVED.model.items())
    assert back.state["best"] == math.inf and back.state["learner"]["state"][0]["betas"] == (0.9, 0.999)
    assert sorted(p.name for p in (run.path / "checkpoints").iterdir()) == ["best", "last"]


def flip(file: BinaryIO, place: int, bit: int) -> None:
    """Flip a bit of a file; a second time, back."""
    file.seek(place)
    value = file.read(1)[0]
    file.seek(place)
    file.write(bytes([value ^ 1 << bit]))


@pytest.mark.parametrize("name", ["last", "best"])
def test_a_flipped_bit_is_noticed_wherever_it_is(run, name):
    """1,000 flips for each of the two, in every file of them."""
    rng = random.Random(0)
    files = sorted(folder(run, name).iterdir())
    assert len(files) == 4
    for path in files:
        with path.open("r+b", buffering=0) as file:
            for _ in range(250):
                where = rng.randrange(path.stat().st_size), rng.randrange(8)
                flip(file, *where)
                with pytest.raises(RunError):
                    run.load(name)
                flip(file, *where)
    run.load(name)


def test_every_bit_of_a_manifest_counts(run):
    path = folder(run) / "manifest.json"
    with path.open("r+b", buffering=0) as file:
        for where in itertools.product(range(path.stat().st_size), range(8)):
            flip(file, *where)
            with pytest.raises(RunError):
                checkpoint.manifest(folder(run))
            flip(file, *where)
    run.load("last")


def test_a_missing_file_of_a_checkpoint_is_noticed(run):
    (folder(run) / "optimizer.safetensors").unlink()
    with pytest.raises(RunError, match="optimizer.safetensors is missing"):
        run.load("last")


def test_damage_is_told_with_what_is_still_whole_and_nothing_else_is_taken_instead(run):
    (folder(run) / "state.json").write_bytes(b"{}")
    with pytest.raises(RunError, match=r"last/state\.json: .*damaged; the best weights are whole: evaluating"):
        run.load("last")
    with pytest.raises(RunError, match=r"last/state\.json"):
        run.verify()
    assert run.load("best").state["best"]["epoch"] == 1
    shutil.copytree(folder(run, "best"), folder(run, ".last.old"))
    with pytest.raises(RunError, match=r"to go on from epoch 0, delete last and rename \.last\.old, which is whole"):
        run.load("last")
    (folder(run, "best") / "model.safetensors").write_bytes(b"")
    shutil.rmtree(folder(run, ".last.old"))
    with pytest.raises(RunError, match=r"damaged; a copy of the run from elsewhere would help"):
        run.load("last")


def test_without_damaged_best_weights_a_run_goes_on_where_a_person_deletes_them(run):
    (folder(run, "best") / "model.safetensors").write_bytes(b"")
    with pytest.raises(RunError, match=r"the last weights are whole: to do without the best ones, delete .*best"):
        run.load("best")
    shutil.rmtree(folder(run, "best"))
    assert not run.has("best") and run.lasting == "last"
    run.save("last", SAVED)
    assert not run.has("best")
    run.save("last", SAVED, BEST)
    assert run.load("best").state["best"]["epoch"] == 1


def test_best_weights_that_the_last_checkpoint_does_not_know_are_of_no_account(run):
    """A saving that was cut short may leave them."""
    checkpoint.write(folder(run, ".best.new"), Checkpoint({"a.weight": torch.ones(2, 3)}, {"best": {"epoch": 9}}))
    assert run.load("best").state["best"]["epoch"] == 1
    run.save("last", SAVED)
    assert run.load("best").state["best"]["epoch"] == 1
    assert sorted(p.name for p in (run.path / "checkpoints").iterdir()) == ["best", "last"]


def test_other_weights_in_the_place_of_the_best_are_refused(run, tmp_path):
    shutil.rmtree(folder(run, "best"))
    shutil.copytree(folder(run), folder(run, "best"))
    with pytest.raises(RunError, match="not the best weights that last was saved with; the last weights are whole"):
        run.load("best")


def test_damaged_best_weights_stay_where_they_are_while_the_training_goes_on(run):
    """Whoever looks into the folder may still save something of them."""
    (folder(run, "best") / "manifest.json").write_bytes(b"{}")
    (folder(run, ".best.new")).mkdir()
    weights = (folder(run, "best") / "model.safetensors").read_bytes()
    run.save("last", SAVED)
    with pytest.raises(RunError, match=r"best/manifest\.json"):
        run.load("best")
    assert (folder(run, "best") / "model.safetensors").read_bytes() == weights


def test_best_weights_are_not_saved_alone(run):
    for which, best in (("best", None), ("good", BEST)):
        with pytest.raises(RunError, match="together with the last"):
            run.save(which, SAVED, best)
    run.save("good", BEST)
    assert run.load("good").state == BEST.state and run.load("best").state == BEST.state


def test_checkpoints_of_the_first_version_are_read(run):
    """They have no sum of the manifest, and `last` does not name `best`."""
    for name in ("last", "best"):
        file = folder(run, name) / "manifest.json"
        said = json.loads(file.read_bytes())
        file.write_text(json.dumps({"format": said["format"], "version": 1, "files": said["files"]}))
    run.verify()
    assert run.load("last").state["epoch"] == 2 and run.load("best").state["best"]["epoch"] == 1
    folder(run).rename(folder(run, ".last.new"))
    shutil.copytree(folder(run, "best"), folder(run, ".last.old"))
    assert run.load("last").state["epoch"] == 2
    run.save("last", SAVED)
    assert run.load("best").state["best"]["epoch"] == 1
    assert sorted(p.name for p in (run.path / "checkpoints").iterdir()) == ["best", "last"]


def test_a_checkpoint_that_is_replaced_while_it_is_read_is_read_anew(run, monkeypatch):
    read, newer = checkpoint.read, Checkpoint(WEIGHTS, {"epoch": 3})

    def disturbed(folder):
        monkeypatch.setattr(checkpoint, "read", read)
        (folder / "model.safetensors").unlink()
        try:
            return read(folder)
        finally:
            run.save("last", newer)

    monkeypatch.setattr(checkpoint, "read", disturbed)
    assert succession.load(run.path / "checkpoints", "last").state["epoch"] == 3


def test_a_checkpoint_of_a_newer_version_says_so(run):
    file = folder(run) / "manifest.json"
    file.write_text(file.read_text().replace('"version": 2', '"version": 3'))
    with pytest.raises(RunError, match="of a newer NetBuilder"):
        run.load("last")
