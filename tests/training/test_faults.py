"""Whatever call on a file goes wrong, and wherever the process is killed, nothing is lost that was saved."""

from __future__ import annotations

import os
import shutil
import signal
from dataclasses import replace

import numpy as np
import pytest
import torch

from netbuilder.training import Run, RunError, Trainer, TrainingError, keeping, prepare, resume
from netbuilder.training.checkpoint import Checkpoint
from tests.training.faulty_files import WAYS, FaultyFiles
from tests.training.sameness import assert_same

MOST = 2_000


def state(epoch: int) -> tuple[Checkpoint, Checkpoint]:
    """A checkpoint to go on from and best weights, both of that epoch."""
    made = [{"w": torch.full((3, 5), float(epoch) + part)} for part in (0, 0.5)]
    return Checkpoint(made[0], {"epoch": epoch, "moment": torch.full((7,), float(epoch))}), Checkpoint(
        made[1], {"epoch": epoch}
    )


def epoch_of(run: Run) -> int:
    """Up to where the run may go on; `best` must be of the same moment, and every value that of its epoch."""
    last, best = run.load("last"), run.load("best")
    epoch = last.state["epoch"]
    assert best.state["epoch"] == epoch
    assert torch.equal(last.model["w"], state(epoch)[0].model["w"])
    assert torch.equal(best.model["w"], state(epoch)[1].model["w"])
    assert torch.equal(last.state["moment"], state(epoch)[0].state["moment"])
    return epoch


def begun(path) -> Run:
    """A run with two epochs."""
    path.mkdir()
    run = Run(path)
    for epoch in (1, 2):
        run.append({"epoch": epoch})
        run.save("last", *state(epoch))
    return run


def names(run: Run) -> list[str]:
    return sorted(each.name for each in (run.path / "checkpoints").iterdir())


def ways_of(at: int, everything: bool) -> tuple[str, ...]:
    return WAYS if everything else (WAYS[at % len(WAYS)],)


@pytest.mark.parametrize(
    "everything", [False, pytest.param(True, marks=pytest.mark.slow)], ids=["one way a call", "every way"]
)
@pytest.mark.parametrize("better", [True, False])
def test_every_call_of_a_saving_may_fail_once(tmp_path, better, everything):
    with FaultyFiles(tmp_path):
        begun(tmp_path / "whole")
    for at in range(MOST):
        for way in ways_of(at, everything):
            shutil.copytree(tmp_path / "whole", tmp_path / "run")
            run = Run(tmp_path / "run")
            with FaultyFiles(tmp_path / "run", at, way) as files:
                failed = saved_third(run, better)
            rows = [row["epoch"] for row in Run(run.path).rows]
            assert (epochs_held(Run(run.path), better), rows) in HELD_AFTER[failed]
            with FaultyFiles(tmp_path / "run"):  # tried again, in the same process
                run.append({"epoch": 4})
                run.save("last", *state(4))
            assert epoch_of(Run(run.path)) == 4 and names(run) == ["best", "last"]
            assert [row["epoch"] for row in Run(run.path).rows] == [1, 2, 3, 4]
            shutil.rmtree(run.path)
        if not files.struck:
            assert at > 40
            return
    raise AssertionError("saving never came to an end")


HELD_AFTER = {False: [(3, [1, 2, 3])], True: [(2, [1, 2]), (2, [1, 2, 3]), (3, [1, 2, 3])]}


def saved_third(run: Run, better: bool) -> bool:
    """Write a third epoch as a trainer does that goes on where writing fails. Returns whether saving failed."""
    try:
        run.append({"epoch": 3})
    except RunError as error:
        assert_plain(error, run)
    last, best = state(3)
    try:
        run.save("last", last, best if better else None)
    except RunError as error:
        assert_plain(error, run)
        return True
    return False


def assert_plain(error: RunError, run: Run) -> None:
    assert str(run.path) in str(error) and "Errno" not in str(error) and "Traceback" not in str(error)


def epochs_held(run: Run, better: bool) -> int:
    if better:
        return epoch_of(run)
    assert run.load("best").state["epoch"] == 2
    return run.load("last").state["epoch"]


@pytest.mark.skipif(not hasattr(os, "fork"), reason="kill -9")
@pytest.mark.parametrize("each", [11, pytest.param(1, marks=pytest.mark.slow)], ids=["some", "all"])
@pytest.mark.parametrize("better", [True, False])
def test_a_kill_before_or_after_any_call_of_a_saving_leaves_a_whole_run(tmp_path, better, each):
    with FaultyFiles(tmp_path):
        begun(tmp_path / "whole")
    for at in range(each // 2, MOST, each):
        for way in ("kill", "killed"):
            shutil.copytree(tmp_path / "whole", tmp_path / "run")
            killed = killed_while_saving(tmp_path / "run", at, way, better)
            run = Run(tmp_path / "run")
            rows = [row["epoch"] for row in run.rows]
            assert (epochs_held(run, better), rows) in HELD_AFTER[killed]
            with FaultyFiles(run.path):
                run.keep_rows([row for row in run.rows if row["epoch"] <= run.load("last").state["epoch"]])
                run.begin_again()
            assert names(run) == ["best", "last"]
            with FaultyFiles(run.path):
                run.append({"epoch": 4})
                run.save("last", *state(4))
            assert epoch_of(Run(run.path)) == 4 and names(run) == ["best", "last"]
            shutil.rmtree(run.path)
        if not killed:
            assert at > 40
            return
    raise AssertionError("saving never came to an end")


def killed_while_saving(path, at: int, way: str, better: bool) -> bool:
    child = os.fork()
    if not child:
        try:
            with FaultyFiles(path, at, way):
                saved_third(Run(path), better)
            os._exit(0)
        finally:
            os._exit(1)
    status = os.waitpid(child, 0)[1]
    assert os.WIFSIGNALED(status) or not status
    return os.WIFSIGNALED(status)


@pytest.mark.skipif(not hasattr(os, "fork"), reason="kill -9")
@pytest.mark.parametrize("each", [11, pytest.param(1, marks=pytest.mark.slow)], ids=["some", "all"])
@pytest.mark.parametrize("way", ["kill", "killed"])
def test_a_kill_in_the_first_saving_leaves_nothing_half(tmp_path, way, each):
    for at in range(each // 3, MOST, each):
        (tmp_path / "run").mkdir()
        with FaultyFiles(tmp_path):
            Run(tmp_path / "run").append({"epoch": 1})
        killed = killed_while_saving(tmp_path / "run", at, way, True)
        run = Run(tmp_path / "run")
        if run.has("last"):
            assert epoch_of(run) == 3
        else:
            assert not run.has("best") and killed
        with FaultyFiles(tmp_path / "run"):
            run.begin_again()
            run.save("last", *state(4))
        assert epoch_of(Run(run.path)) == 4 and names(run) == ["best", "last"]
        shutil.rmtree(run.path)
        if not killed:
            return
    raise AssertionError("saving never came to an end")


def test_a_disk_that_is_full_in_truth_leaves_the_checkpoints_of_before(tmp_path):
    """The kernel itself takes a part of a write, and then no more."""
    resource = pytest.importorskip("resource")
    run = Run(tmp_path)
    run.append({"epoch": 1})
    run.save("last", *state(1))
    large = Checkpoint({"w": torch.full((50_000,), 2.0)}, {"epoch": 2})
    most, handler = resource.getrlimit(resource.RLIMIT_FSIZE), signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    try:
        resource.setrlimit(resource.RLIMIT_FSIZE, (100_000, most[1]))
        with pytest.raises(RunError, match="File too large"):
            run.save("last", large, large)
        assert epoch_of(run) == 1
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, most)
        signal.signal(signal.SIGXFSZ, handler)
    run.save("last", large, large)
    assert run.load("last").state["epoch"] == run.load("best").state["epoch"] == 2


@pytest.fixture
def tiny(chain, digits, tmp_path, monkeypatch):
    """A project that trains in no time, and writes a checkpoint after each of its three epochs."""
    monkeypatch.setattr(keeping, "LEAST_S", 0)
    monkeypatch.setattr(keeping, "MOST_S", 0)
    rng = np.random.default_rng(0)
    np.savez(tmp_path / "data.npz", x=rng.random((60, 4), dtype=np.float32), y=rng.random((60, 1), dtype=np.float32))
    graph = chain(("Linear", {"out_features": 3}), ("Dropout", {}), ("Linear", {"out_features": 1}),
                  field="x", target="y", loss="MSELoss")  # fmt: skip
    settled = {"threads": 1, "precision": "float32", "memory_format": "contiguous_format"}
    made = digits(graph, epochs=3, batch_size=16, **settled)
    return replace(made, data={**made.data, "source": "npz", "params": {"path": "data.npz"}})


@pytest.mark.parametrize("each", [37, pytest.param(1, marks=pytest.mark.slow)], ids=["some", "all"])
def test_every_call_of_a_training_may_fail_once(tiny, tmp_path, each):
    """From making the run folder to the summary: the training goes on, or can be gone on with, to the same bits."""
    whole = prepare(tiny, tmp_path, run=tmp_path / "whole")
    Trainer(whole).train()
    run, failed = tmp_path / "run", 0
    for at in range(5 if each > 1 else 0, MOST, each):
        for way in ways_of(at // each, everything=False):
            with FaultyFiles(run, at, way) as files:
                try:
                    Trainer(prepare(tiny, tmp_path, run=run)).train()
                except (RunError, TrainingError) as error:
                    assert str(run) in str(error) and "Errno" not in str(error)
                    failed += 1
            with FaultyFiles(run):
                if not (run / "run.json").exists():
                    prepare(tiny, tmp_path, run=run)
                if Run.open(run).summary is None:
                    Trainer(resume(run)).train()
            assert_same(Run.open(run), Run.open(tmp_path / "whole"))
            assert sorted(entry.name for entry in (run / "checkpoints").iterdir()) == ["best", "last"]
            shutil.rmtree(run)
        if not files.struck:
            assert at > 200 and failed
            return
    raise AssertionError("training never came to an end")
