"""Training in a process of its own: it reports and obeys as one in this process does; a crash of it is only told."""

from __future__ import annotations

import glob
import os
import signal
import socket
import tempfile
import threading
import time
from pathlib import Path

import pytest
import torch

from netbuilder import wording
from netbuilder.compile import CompileError
from netbuilder.graph import Node
from netbuilder.training import Channel, ProbeError, Run, Trainer, TrainingError, launch, prepare
from netbuilder.training.launch import Workers, train
from netbuilder.training.messages import Order
from netbuilder.training.relay import RelayedChannel

LONG = 1_000_000  # epochs that nobody waits for
pytestmark = pytest.mark.skipif(os.name != "posix", reason="signals")


class Launched:
    """Workers that train, launched from a thread, as the window does it."""

    def __init__(self, order: Order, workers: Workers) -> None:
        self.channel = RelayedChannel()
        self.summary = self.error = None
        self.seen: set[int] = set()
        self.thread = threading.Thread(target=self._run, args=(order, workers))
        self.thread.start()

    def _run(self, order: Order, workers: Workers) -> None:
        try:
            self.summary = train(order, self.channel, workers)
        except Exception as error:
            self.error = error

    def until(self, holds, seconds: float = 90):
        """The first reading for which it holds."""
        tick, ends = threading.Event(), time.monotonic() + seconds
        while not holds(reading := self.channel.read()):
            assert self.thread.is_alive(), f"it ended: {self.error or self.summary}"
            assert time.monotonic() < ends, f"still {reading.state} {reading.message}"
            self.seen |= set(self.channel.pids)
            tick.wait(0.002)
        self.seen |= set(self.channel.pids)
        return reading

    def join(self):
        self.thread.join(90)
        assert not self.thread.is_alive()
        return self.channel.read()


@pytest.fixture
def launched():
    started: list[Launched] = []

    def start(order: Order, workers: int = 1, **more) -> Launched:
        started.append(Launched(order, Workers(workers, **more)))
        return started[-1]

    yield start
    for each in started:
        each.channel.stop()
        each.thread.join(90)
        assert not each.thread.is_alive()
        assert not [pid for pid in each.seen if Path(f"/proc/{pid}").exists()], "a worker was left behind"
    assert not glob.glob(os.path.join(tempfile.gettempdir(), f"netbuilder-workers-{os.getpid()}-*"))
    assert not [each.name for each in threading.enumerate() if each.name == "relay"]


def weights(module, epoch, batch):
    """What is watched: the sum of the weights."""
    return float(sum(parameter.abs().sum() for parameter in module.parameters()))


def test_a_worker_pauses_steps_and_answers_and_a_crash_of_it_is_told_and_costs_no_more_than_the_last_batches(
    small, tmp_path, launched
):
    worker = launched(Order(small(epochs=LONG), tmp_path, tmp_path / "run"))
    worker.channel.watch("here", lambda module, epoch, batch: 1)
    assert isinstance(worker.channel.read().snapshots["here"], ProbeError)
    worker.until(lambda reading: reading.state == "training" and reading.rows)
    worker.channel.pause()
    before = worker.until(lambda reading: reading.state == "paused")
    worker.channel.step()
    after = worker.until(lambda reading: reading.state == "paused" and reading.batch != before.batch)
    done = [each.epoch * each.batches + each.batch for each in (before, after)]
    assert done[1] == done[0] + 1
    worker.channel.watch("weights", weights)
    assert worker.until(lambda reading: "weights" in reading.snapshots).snapshots["weights"] > 0
    worker.channel.watch("weights", None)
    assert "weights" not in worker.channel.read().snapshots
    worker.channel.resume()
    worker.until(lambda reading: reading.state == "training" and (tmp_path / "run/checkpoints/last").exists())
    [pid] = worker.channel.pids
    os.kill(pid, signal.SIGSEGV)
    last = worker.join()
    assert last.state == "failed" and isinstance(worker.error, TrainingError)
    assert "SIGSEGV" in last.message and str(tmp_path / "run") in last.message
    run = Run.open(tmp_path / "run")
    assert run.load("last").state["epoch"] >= 1 and run.failure["message"] == last.message


@pytest.mark.slow
def test_a_worker_that_is_told_to_stop_saves_what_it_learned(small, tmp_path, launched):
    worker = launched(Order(small(epochs=LONG), tmp_path, tmp_path / "run"))
    worker.until(lambda reading: reading.state == "training" and reading.rows)
    worker.channel.stop()
    last = worker.join()
    assert worker.error is None and last.state == "stopped" and last.summary == worker.summary
    run = Run.open(tmp_path / "run")
    assert run.has("last") and len(run.rows) == worker.summary["epochs"] >= 1


@pytest.mark.slow
def test_a_worker_that_is_killed_before_it_learned_anything_leaves_no_run(small, tmp_path, launched):
    worker = launched(Order(small(epochs=LONG), tmp_path, tmp_path / "run"))
    worker.until(lambda reading: worker.channel.pids)
    os.kill(worker.channel.pids[0], signal.SIGKILL)
    last = worker.join()
    assert last.state == "failed" and "SIGKILL" in last.message and "memory" in last.message
    assert not (tmp_path / "run").exists() or Run.open(tmp_path / "run").has("last")


@pytest.mark.slow
def test_problems_arrive_as_those_of_a_training_in_this_process_and_in_its_language(
    small, tmp_path, launched, monkeypatch
):
    monkeypatch.setattr(wording, "_look_up", lambda context, text, n: f"⟦{text}⟧")
    project = small()
    graph = project.graph
    broken = Node("n0", "Conv2d", {"out_channels": 4, "kernel_size": 99})
    nodes = [broken if node.id == "n0" else node for node in graph.nodes.values()]
    from dataclasses import replace

    project = replace(project, graph=type(graph).checked(nodes, graph.edges))
    worker = launched(Order(project, tmp_path, tmp_path / "run", check=True))
    worker.join()
    assert isinstance(worker.error, CompileError)
    (problem,) = worker.error.problems
    assert problem.node == "n0" and problem.message.startswith("⟦") and "⟦" not in wording.in_english(problem.message)
    assert not (tmp_path / "run").exists()


@pytest.mark.slow
def test_a_stop_before_the_worker_is_there_ends_it(small, tmp_path, launched):
    worker = launched(Order(small(epochs=LONG), tmp_path, tmp_path / "run"))
    worker.channel.stop()
    assert worker.join().state == "stopped"


@pytest.mark.slow
def test_a_worker_lost_while_it_prepares_costs_no_run_and_leaves_none_where_all_are_lost(small, tmp_path, launched):
    for restarts in (1, 0):
        path = tmp_path / f"run-{restarts}"
        workers = launched(Order(small(epochs=1), tmp_path, path), 2, restarts=restarts)
        workers.until(lambda reading, path=path: (path / "run.json").exists())  # rank 1 reads it now
        os.kill(max(workers.channel.pids), signal.SIGKILL)
        assert workers.join().state == ("finished" if restarts else "failed"), workers.error
        assert path.exists() == bool(restarts)


def test_a_port_that_a_strange_program_holds_is_told(small, tmp_path, launched, monkeypatch):
    monkeypatch.setattr(launch, "MEET_S", 0.5)
    with socket.create_server(("127.0.0.1", 0)) as mute:
        endpoint = f"127.0.0.1:{mute.getsockname()[1]}"
        workers = launched(Order(small(), tmp_path, tmp_path / "run"), rdzv_endpoint=endpoint)
        workers.join()
    assert f"did not meet at {endpoint}" in str(workers.error) and not (tmp_path / "run").exists()


@pytest.mark.slow
def test_an_endpoint_that_nobody_knows_is_told(small, tmp_path, launched):
    for endpoint, said in (("no-such-host.invalid:29500", "known"), ("localhost:x", "must be an integer")):
        workers = launched(Order(small(), tmp_path, tmp_path / "run"), rdzv_endpoint=endpoint)
        workers.join()
        assert "the machines did not find each other" in str(workers.error) and said in str(workers.error)


PLAIN = (("Flatten", {}), ("Linear", {"out_features": 16}), ("ReLU", {}), ("Linear", {"out_features": 10}))


def test_two_workers_learn_what_one_process_learns(chain, digits, tmp_path, launched):
    """Batches of 64 and a last one of 41, which the two share unevenly. Nothing here is drawn from a generator."""
    project = digits(chain(*PLAIN), optimizer={"type": "SGD", "params": {"lr": 0.05, "momentum": 0.9}}, epochs=3)
    workers = launched(Order(project, tmp_path, tmp_path / "two"), 2)
    Trainer(prepare(project, tmp_path, run=tmp_path / "one")).train()
    assert workers.join().state == "finished", workers.error
    one, two = Run.open(tmp_path / "one"), Run.open(tmp_path / "two")
    for a, b in zip(one.rows, two.rows, strict=True):
        assert b["train"] == pytest.approx(a["train"], rel=1e-4) and a["epoch"] == b["epoch"]
        assert b["validation"] == pytest.approx(a["validation"], rel=1e-4)
    wanted, found = (run.summary["test"] for run in (one, two))
    assert found["loss"] == pytest.approx(wanted["loss"], rel=1e-4) and found["accuracy"] == wanted["accuracy"]
    assert all(
        torch.allclose(tensor, two.load("last").model[name], atol=1e-5)
        for name, tensor in one.load("last").model.items()
    )
    assert workers.channel.read().losses[1].size == 3 * 20


@pytest.mark.slow
@pytest.mark.parametrize("victim", [0, 1])
def test_after_a_killed_worker_both_go_on_from_the_last_checkpoint(small, tmp_path, launched, victim):
    workers = launched(Order(small(epochs=LONG), tmp_path, tmp_path / "run"), 2)
    workers.until(lambda reading: reading.state == "training" and (tmp_path / "run/checkpoints/last").exists())
    before = workers.channel.pids
    os.kill(sorted(before)[victim], signal.SIGKILL)
    workers.until(lambda reading: len(set(workers.channel.pids) - set(before)) == 2)
    done = workers.channel.read().epoch
    workers.until(lambda reading: reading.state == "training" and reading.epoch > done)
    assert "A worker was lost: all began again from the last checkpoint, 1 time so far" in workers.channel.read().notes
    workers.channel.stop()
    assert workers.join().state == "stopped", workers.error
    rows = Run.open(tmp_path / "run").rows
    assert [row["epoch"] for row in rows] == list(range(1, len(rows) + 1))


@pytest.mark.slow
def test_workers_that_may_not_start_again_end_in_plain_words(small, tmp_path, launched):
    workers = launched(Order(small(epochs=LONG), tmp_path, tmp_path / "run"), 2, restarts=0)
    workers.until(lambda reading: reading.state == "training" and (tmp_path / "run/checkpoints/last").exists())
    os.kill(max(workers.channel.pids), signal.SIGKILL)
    last = workers.join()
    assert last.state == "failed" and "SIGKILL" in last.message
    assert last.message.endswith(f"The last checkpoint is kept in {tmp_path / 'run'}")


@pytest.mark.slow
def test_a_worker_that_hangs_is_noticed_and_all_go_on_from_the_last_checkpoint(small, tmp_path, launched, monkeypatch):
    monkeypatch.setenv("NETBUILDER_TIMEOUT", "5")
    workers = launched(Order(small(epochs=LONG), tmp_path, tmp_path / "run"), 2)
    workers.until(lambda reading: reading.state == "training" and (tmp_path / "run/checkpoints/last").exists())
    before = workers.channel.pids
    os.kill(max(before), signal.SIGSTOP)
    workers.until(lambda reading: len(set(workers.channel.pids) - set(before)) == 2, 180)
    workers.until(lambda reading: reading.state == "training")
    workers.channel.stop()
    assert workers.join().state == "stopped", workers.error


@pytest.mark.slow
def test_a_team_that_was_stopped_goes_on_to_the_same_bits(cnn, tmp_path, launched):
    """Dropout of each worker, gradients that wait for more, metrics of an unfinished epoch and the optimizer are as if
    it had never stopped."""
    project = cnn(epochs=3, accumulate=3)
    whole = launched(Order(project, tmp_path, tmp_path / "whole"), 2)
    assert whole.join().state == "finished"
    parts = launched(Order(project, tmp_path, tmp_path / "parts"), 2)
    parts.until(lambda reading: reading.epoch == 1 and reading.batch >= 2)
    parts.channel.stop()
    assert parts.join().state == "stopped"
    state = Run.open(tmp_path / "parts").load("last").state
    assert len(state["team"]) == 1 and state["team"][0]["generators"] != state["generators"]
    if state["batch"]:
        alone = launched(Order(None, tmp_path, tmp_path / "parts", resume=True))
        alone.join()
        assert "--workers 2" in str(alone.error)
    again = launched(Order(None, tmp_path, tmp_path / "parts", resume=True), 2)
    assert again.join().state == "finished", again.error
    runs = [Run.open(tmp_path / name) for name in ("whole", "parts")]
    models = [run.load("last").model for run in runs]
    assert all(torch.equal(models[0][name], tensor) for name, tensor in models[1].items())
    assert runs[0].rows == runs[1].rows and runs[0].summary["test"] == runs[1].summary["test"]


@pytest.mark.slow
def test_a_team_pauses_steps_and_is_changed_as_one(small, tmp_path, launched):
    workers = launched(Order(small(epochs=LONG), tmp_path, tmp_path / "run"), 2)
    workers.until(lambda reading: reading.state == "training" and reading.rows)
    workers.channel.pause()
    before = workers.until(lambda reading: reading.state == "paused")
    workers.channel.step()
    after = workers.until(lambda reading: reading.state == "paused" and reading.batch != before.batch)
    done = [each.epoch * each.batches + each.batch for each in (before, after)]
    assert done[1] == done[0] + 1
    workers.channel.change({"learning_rate": 0.5})
    workers.channel.resume()
    workers.until(lambda reading: reading.learning_rate == 0.5)
    workers.channel.stop()
    assert workers.join().state == "stopped", workers.error
    assert len(Run.open(tmp_path / "run").changes) == 1


def test_a_relayed_channel_refuses_a_change_that_is_none():
    from netbuilder.training import RecipeError

    with pytest.raises(RecipeError):
        RelayedChannel().change({"learning_rate": -1})
    assert RelayedChannel().read().epochs == Channel().read().epochs
