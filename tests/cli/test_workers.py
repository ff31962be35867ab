"""`train --workers N`: what a person sees of a training in other processes, and that none of them stays."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import threading
import time
from pathlib import Path

import pytest

posix = pytest.mark.skipif(os.name != "posix", reason="signals")


class Child:
    """A command in a process of its own, and the processes that it starts."""

    def __init__(self, folder: Path, *arguments: object) -> None:
        self.folder = folder
        (folder / "tmp").mkdir()
        self.process = subprocess.Popen(
            [sys.executable, "-m", "netbuilder", "train", *map(str, arguments)],
            cwd=folder,
            # By this variable all that descends from it is known; a folder of its own shows what is left there.
            env={**os.environ, "NETBUILDER_TEST": str(folder), "TMPDIR": str(folder / "tmp")},
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
        )

    def until_trained(self) -> None:
        """Wait for the first checkpoint."""
        self.until(lambda: (self.folder / "run" / "checkpoints" / "last").exists())

    def until(self, holds, seconds: float = 90) -> None:
        tick, ends = threading.Event(), time.monotonic() + seconds
        while not holds():
            assert time.monotonic() < ends
            tick.wait(0.01)

    def family(self) -> list[str]:
        """What the processes are called that are there yet."""
        mark, found = f"NETBUILDER_TEST={self.folder}".encode(), []
        for each in Path("/proc").glob("[0-9]*"):
            try:
                if mark in (each / "environ").read_bytes().split(b"\0"):
                    found.append((each / "cmdline").read_bytes().replace(b"\0", b" ").decode())
            except OSError:
                continue
        return found

    def ended(self) -> tuple[int, str, str]:
        out, err = self.process.communicate(timeout=90)
        return self.process.returncode, out, err


@pytest.fixture
def start(tmp_path):
    started: list[Child] = []

    def begin(*arguments: object) -> Child:
        started.append(Child(tmp_path, *arguments))
        return started[-1]

    yield begin
    for each in started:
        each.process.kill()
        each.process.communicate()
        each.until(lambda each=each: not each.family())
        assert not list((tmp_path / "tmp").glob("netbuilder*")) + list((tmp_path / "tmp").glob("torchelastic*"))


@posix
def test_ctrl_c_stops_the_workers_after_the_batch_at_hand_and_keeps_what_was_learned(start, digits):
    child = start(digits, "--workers", 1, "--out", "run", "--epochs", 100_000, "--json")
    child.until_trained()
    assert any("netbuilder.training.agent" in each for each in child.family())
    child.process.send_signal(signal.SIGINT)
    status, out, err = child.ended()
    summary = json.loads(out)
    assert status == 128 + signal.SIGINT and summary["epochs"] >= 1 and summary["test"] == {}
    assert "Traceback" not in err and not child.family()
    assert json.loads((child.folder / "run" / "project.json").read_text())["training"]["workers"] == 1


@posix
def test_a_crash_of_a_worker_is_told_with_the_command_that_goes_on(start, digits):
    child = start(digits, "--workers", 1, "--out", "run", "--epochs", 100_000)
    child.until_trained()
    for pid in _pids(child, "netbuilder.training.worker"):
        os.kill(pid, signal.SIGSEGV)
    status, _, err = child.ended()
    assert status == 1 and "SIGSEGV" in err and "Traceback" not in err
    assert err.splitlines()[-1] == f"Go on with: netbuilder train --resume {child.folder / 'run'}"


@posix
@pytest.mark.slow
def test_ctrl_c_before_the_training_began_leaves_nothing(start, digits):
    child = start(digits, "--workers", 2, "--out", "run")
    child.until(lambda: len(child.family()) >= 2)
    child.process.send_signal(signal.SIGINT)
    status, out, err = child.ended()
    assert (status, out) == (130, "") and err == "stopped before the training began\n"
    child.until(lambda: not child.family())
    assert not (child.folder / "run").exists()


@posix
@pytest.mark.slow
def test_a_second_ctrl_c_ends_it_at_once(start, digits):
    child = start(digits, "--workers", 2, "--out", "run", "--epochs", 100_000)
    child.until_trained()
    for pid in _pids(child, "netbuilder.training.worker"):
        os.kill(pid, signal.SIGSTOP)  # they cannot end in order
    child.process.send_signal(signal.SIGINT)
    child.process.send_signal(signal.SIGTERM)  # two of one kind may arrive as one
    status, _, err = child.ended()
    assert status == 130 and "Traceback" not in err


@posix
@pytest.mark.slow
@pytest.mark.parametrize("workers", [1, 2])
def test_workers_whose_program_was_killed_save_and_end_and_leave_nothing(start, digits, workers):
    child = start(digits, "--workers", workers, "--out", "run", "--epochs", 100_000)
    child.until_trained()
    child.process.send_signal(signal.SIGKILL)
    child.until(lambda: not child.family())
    assert (child.folder / "run" / "summary.json").exists(), "it was not stopped in order"


@posix
@pytest.mark.slow
def test_a_killed_torchrun_is_told_and_its_workers_do_not_stay(start, digits):
    child = start(digits, "--workers", 2, "--out", "run", "--epochs", 100_000)
    child.until_trained()
    [torchrun] = _pids(child, "netbuilder.training.agent")
    os.kill(torchrun, signal.SIGKILL)
    status, _, err = child.ended()
    assert status == 1 and "SIGKILL" in err and "netbuilder train --resume" in err
    child.until(lambda: not child.family())


@pytest.mark.slow
def test_two_workers_report_as_one_process_does(child, digits):
    said = child("train", digits, "--workers", 2, "--out", "run", "--json")
    assert said.status == 0, said.err
    assert said.json["epochs"] == 2 and said.json["test"]["accuracy"] > 0.5
    assert "epoch 2/2" in said.err and "OMP_NUM_THREADS" not in said.err
    # The run says by how many it was trained, so that it goes on with as many.
    again = child("train", "--resume", "run", "--epochs", 3, "--json")
    assert again.status == 0 and again.json["epochs"] == 3, again.err
    # Between two epochs, others may take over.
    alone = child("train", "--resume", "run", "--epochs", 4, "--workers", 0, "--json")
    assert alone.status == 0 and alone.json["epochs"] == 4, alone.err


@pytest.mark.slow
def test_problems_are_told_as_without_workers(child, digits):
    arguments = ("train", digits, "--set", "graph.nodes.conv1.params.kernel_size=99", "--json")
    alone, told = child(*arguments), child(*arguments, "--workers", 1)
    err = told.err.removeprefix("starting a worker process\n")  # where that takes long
    assert (told.status, told.out, err) == (alone.status, alone.out, alone.err) and alone.status == 1


def test_options_of_torchrun_want_workers(netbuilder, digits):
    assert netbuilder("train", digits, "--nnodes", "2").status == 2
    assert "--workers" in netbuilder("train", digits, "--max-restarts", "1").err
    said = netbuilder("train", digits, "--workers", "2", "--nnodes", "2", "--folds", "3", "--out", "cv")
    assert said.status == 2 and "this machine alone" in said.err and not Path("cv").exists()


def test_what_torchrun_starts_several_times_is_refused(netbuilder, digits, monkeypatch):
    monkeypatch.setenv("TORCHELASTIC_RUN_ID", "none")
    monkeypatch.setenv("WORLD_SIZE", "2")
    said = netbuilder("train", digits, "--out", "run")
    assert said.status == 2 and "--workers N" in said.err and not Path("run").exists()


def test_a_worker_that_nobody_launched_says_who_does(child):
    said = child(code="from netbuilder.training.worker import main; raise SystemExit(main())")
    assert said.status == 2 and "netbuilder train FILE --workers N" in said.err and "Traceback" not in said.err


@posix
def test_a_command_without_standard_streams_does_its_work(digits, tmp_path):
    command = [sys.executable, "-m", "netbuilder", "new", "digits-mlp", "-o", "new.json"]
    done = subprocess.run(["sh", "-c", '"$@" <&- >&- 2>&-', "sh", *command], cwd=tmp_path, timeout=60, check=False)
    assert done.returncode == 0 and (tmp_path / "new.json").exists()


@posix
@pytest.mark.slow
def test_folds_are_trained_by_workers_as_without_and_a_crash_says_in_which(child, digits, start):
    arguments = ("train", digits, "--folds", 2, "--epochs", 1, "--json", "--set", "training.threads=1")
    alone, told = child(*arguments, "--out", "alone"), child(*arguments, "--out", "cv", "--workers", 1)
    assert told.status == alone.status == 0, told.err
    assert [each["test"] for each in told.json["folds"]] == [each["test"] for each in alone.json["folds"]]
    assert json.loads((digits.parent / "cv" / "project.json").read_text())["training"]["workers"] == 1
    crashing = start("--resume", "cv", "--epochs", 100_000)  # in workers, as the folds were begun
    crashing.until(lambda: len((digits.parent / "cv/fold-1/metrics.jsonl").read_text().splitlines()) > 2)
    for pid in _pids(crashing, "netbuilder.training.worker"):
        os.kill(pid, signal.SIGSEGV)
    status, _, err = crashing.ended()
    assert status == 1 and "fold 1 of 2: " in err and "SIGSEGV" in err
    assert err.splitlines()[-1] == f"Go on with: netbuilder train --resume {digits.parent / 'cv'}"


def test_a_missing_file_is_told_before_anything_is_started(netbuilder):
    said = netbuilder("train", "nothing.json", "--workers", "2")
    assert said.status == 1 and said.err == "nothing.json: there is no such file\n"


def _pids(child: Child, name: str) -> list[int]:
    mark = f"NETBUILDER_TEST={child.folder}".encode()
    found = []
    for each in Path("/proc").glob("[0-9]*"):
        try:
            command = (each / "cmdline").read_bytes().decode()
            if name in command.split("\0") and mark in (each / "environ").read_bytes().split(b"\0"):
                found.append(int(each.name))
        except OSError:
            continue
    return found
