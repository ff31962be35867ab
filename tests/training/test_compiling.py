"""torch.compile beside a training: what it leaves behind, when it is left, and how a run goes on. In the compiler's
place stands one that takes no time, or as much as a test wants."""

import os
import signal
import subprocess
import sys
import threading
from dataclasses import replace

import pytest
import torch

from netbuilder.graph import write
from netbuilder.training import Channel, Run, Trainer, beside, compiling, prepare, resume
from tests.training.sameness import assert_same

LAYERS = (
    ("Flatten", {}),
    ("Linear", {"out_features": 12}),
    ("BatchNorm1d", {}),
    ("Dropout", {"p": 0.5}),
    ("Linear", {"out_features": 10}),
)
HALF = 0.5
"""A stand-in for the compiler halves what the network gives, to tell its results from those of the network itself."""


@pytest.fixture(autouse=True)
def nothing_left():
    """No test ends while its compiler is still at it, nor begins so."""
    yield
    beside.until_ended()


@pytest.fixture
def made(chain, digits, tmp_path):
    def made(**recipe):
        return digits(chain(*LAYERS), compile=True, precision="float32", **recipe)

    return made


class StandIn:
    """Takes the place of `torch.compile`. calls: how many samples what it made was called with, and in which thread;
    held: while it is not set, the first call does not come to its end."""

    def __init__(self):
        self.calls, self.compiled, self.error = [], 0, None
        self.held, self.begun = threading.Event(), threading.Event()
        self.held.set()

    def __call__(self, module, **options):
        self.compiled += 1

        def quick(*inputs):
            self.calls.append((len(inputs[0]), threading.current_thread()))
            self.begun.set()
            self.held.wait(60)
            if self.error is not None:
                raise self.error
            return module(*inputs) * HALF

        return quick


@pytest.fixture
def compiler(monkeypatch):
    monkeypatch.setattr(compiling, "unavailable", lambda device: None)
    stand_in = StandIn()
    monkeypatch.setattr(torch, "compile", stand_in)
    yield stand_in
    stand_in.held.set()


def train(job, channel=None):
    return Trainer(job, channel).train()


def test_a_network_that_is_not_to_be_compiled_is_not(made, compiler, tmp_path):
    project = made()
    train(prepare(replace(project, training={**project.training, "compile": False}), tmp_path))
    assert not compiler.compiled


def test_without_a_compiler_the_network_runs_as_it_is_and_a_note_says_why(made, monkeypatch, tmp_path):
    monkeypatch.setenv("PATH", "")
    monkeypatch.delenv("CXX", raising=False)
    channel = Channel()
    train(prepare(made(), tmp_path, run=tmp_path / "run"), channel)
    (note,) = [text for text in channel.read().notes if "torch.compile" in text]
    assert "no C++ compiler" in note and "runs as it is" in note
    assert Run.open(tmp_path / "run").execution["compile"] is False


def test_the_training_learns_by_the_compiled_network_but_for_batches_of_another_size(made, compiler, tmp_path):
    train(prepare(made(epochs=1), tmp_path))
    mine = [size for size, thread in compiler.calls if thread is threading.current_thread()]
    assert compiler.compiled == 1 and len(mine) > 3 and set(mine) == {64}


def test_compiling_leaves_no_trace(made, chain, digits, compiler, tmp_path, monkeypatch):
    monkeypatch.setattr(sys.modules[__name__], "HALF", 1.0)
    train(prepare(made(), tmp_path, run=tmp_path / "compiled"))
    monkeypatch.setattr(compiling, "unavailable", lambda device: "nothing")
    train(prepare(made(), tmp_path, run=tmp_path / "usual"))
    assert compiler.compiled
    assert_same(Run.open(tmp_path / "compiled"), Run.open(tmp_path / "usual"))


def test_a_network_that_the_compiler_gives_up_on_runs_as_it_is(made, compiler, tmp_path):
    compiler.error = RuntimeError("\nCppCompileError: C++ compile error\nCommand: g++ …")
    channel = Channel()
    train(prepare(made(), tmp_path, run=tmp_path / "run"), channel)
    (note,) = [text for text in channel.read().notes if "torch.compile" in text]
    assert "gave up on this network (CppCompileError: C++ compile error)" in note and "runs as it is" in note
    assert channel.read().state == "finished" and Run.open(tmp_path / "run").execution["compile"] is False


def test_a_compiled_network_that_is_slower_is_told_and_used_all_the_same(made, compiler, tmp_path, monkeypatch):
    monkeypatch.setattr(compiling, "_made", lambda module, *rest: (compiler(module), 0.67))
    channel = Channel()
    train(prepare(made(), tmp_path), channel)
    assert any("0.67 times as fast" in note and "switch compile off" in note for note in channel.read().notes)
    assert compiler.calls


def test_a_stop_does_not_wait_for_the_compiler_and_leaves_a_run_that_goes_on(made, compiler, tmp_path, in_thread):
    train(prepare(made(), tmp_path, run=tmp_path / "never stopped"))
    compiler.held.clear()
    compiler.begun.clear()
    training = in_thread(prepare(made(), tmp_path, run=tmp_path / "run")).start()
    training.until(lambda reading: reading.message.startswith("compiling the network"))
    assert compiler.begun.wait(10) and training.channel.read().state == "preparing"
    training.channel.stop()
    training.join()
    summary = training.summary
    assert beside.is_running() and training.channel.read().state == "stopped" and summary["epochs"] == 0
    assert Run.open(tmp_path / "run").has("last")
    compiler.held.set()
    beside.until_ended()
    train(resume(tmp_path / "run"))
    assert_same(Run.open(tmp_path / "run"), Run.open(tmp_path / "never stopped"))


def test_a_training_waits_for_a_compiler_that_the_one_before_it_left(made, compiler, tmp_path, in_thread):
    compiler.held.clear()
    training = in_thread(prepare(made(), tmp_path)).start()
    assert compiler.begun.wait(10)
    training.channel.stop()
    training.join()
    channel = Channel()
    following = threading.Thread(target=lambda: prepare(made(), tmp_path, run=tmp_path / "next", channel=channel))
    following.start()
    while not channel.read().message.startswith("waiting until the compiler"):
        assert following.is_alive()
    compiler.held.set()
    following.join(30)
    assert not beside.is_running() and (tmp_path / "next" / "run.json").exists()


def test_a_pause_holds_before_the_first_batch(made, compiler, tmp_path, in_thread):
    compiler.held.clear()
    training = in_thread(prepare(made(), tmp_path)).start()
    assert compiler.begun.wait(10)
    training.channel.pause()
    training.until(lambda reading: reading.message.startswith("compiling, and then pausing"))
    compiler.held.set()
    reading = training.until(lambda reading: reading.state == "paused")
    assert (reading.epoch, reading.batch) == (0, 0)
    training.channel.stop()
    training.join()


def test_a_compiler_that_takes_too_long_is_given_up_and_the_run_goes_on_without_it(
    made, compiler, tmp_path, monkeypatch
):
    def slow(*work):
        *_, unless_left = work
        while True:
            torch.rand(1)  # draws from the generator of the training
            unless_left()

    quick = compiling._made
    monkeypatch.setattr(compiling, "_made", slow)
    monkeypatch.setattr(compiling, "LIMIT_S", 0.05)
    channel = Channel()
    train(prepare(made(epochs=1), tmp_path, run=tmp_path / "run"), channel)
    assert any("took longer than" in note and "runs as it is" in note for note in channel.read().notes)
    monkeypatch.setattr(compiling, "_made", quick)
    train(resume(tmp_path / "run", epochs=2))
    assert not compiler.compiled
    project = made()
    train(prepare(replace(project, training={**project.training, "compile": False}), tmp_path, run=tmp_path / "usual"))
    assert_same(Run.open(tmp_path / "run"), Run.open(tmp_path / "usual"))


def test_a_run_that_learned_by_the_compiled_network_waits_for_it_as_long_as_it_takes(
    made, compiler, tmp_path, monkeypatch, in_thread
):
    train(prepare(made(epochs=2), tmp_path, run=tmp_path / "whole"))
    train(prepare(made(epochs=1), tmp_path, run=tmp_path / "run"))
    monkeypatch.setattr(compiling, "LIMIT_S", 0.0)
    compiler.held.clear()
    training = in_thread(resume(tmp_path / "run", epochs=2)).start()
    training.until(lambda reading: reading.message == "compiling the network, 0:01", 20)  # the limit has long passed
    compiler.held.set()
    assert training.join().state == "finished" and compiler.compiled == 3
    assert_same(Run.open(tmp_path / "run"), Run.open(tmp_path / "whole"))


def test_what_is_frozen_while_it_trains_is_compiled_anew(made, compiler, tmp_path, in_thread):
    training = in_thread(prepare(made(epochs=1), tmp_path))
    training.channel.step()
    training.start().until(lambda reading: reading.state == "paused" and reading.batch == 1)
    assert compiler.compiled == 1
    training.channel.change({"frozen": {"n1": True}})
    training.channel.resume()
    assert training.join().state == "finished" and compiler.compiled == 2


def test_a_compiler_that_is_left_is_ended_and_leaves_no_half_files(tmp_path):
    commands, half = beside.Commands(), tmp_path / "half.so"
    slow = [sys.executable, "-c", "import sys, time; open(sys.argv[2], 'w').write('half'); time.sleep(60)", "-o", half]
    raised = []

    def run():
        try:
            commands.run([*map(str, slow)], cwd=str(tmp_path), check=True, stdout=subprocess.PIPE)
        except BaseException as error:
            raised.append(error)

    thread = threading.Thread(target=run)
    thread.start()
    while not half.exists():
        assert thread.is_alive()
    commands.end()
    thread.join(20)
    assert not thread.is_alive() and isinstance(raised[0], beside.Left) and not half.exists()
    with pytest.raises(beside.Left):
        commands.check_output([sys.executable, "--version"], cwd=str(tmp_path))
    assert b"Python" in commands.check_output([sys.executable, "--version"])


@pytest.mark.slow
def test_what_is_really_compiled_is_compiled_once_and_goes_on_to_the_same_bits(made, tmp_path):
    from torch._dynamo.utils import counters

    if reason := compiling.unavailable(torch.device("cpu")):
        pytest.skip(reason)
    counters.clear()
    channel = Channel()
    train(prepare(made(epochs=2), tmp_path, run=tmp_path / "whole"), channel)
    assert counters["stats"]["unique_graphs"] == 1 and not any("gave up" in note for note in channel.read().notes)
    train(prepare(made(epochs=1), tmp_path, run=tmp_path / "run"))
    train(resume(tmp_path / "run", epochs=2))
    assert_same(Run.open(tmp_path / "run"), Run.open(tmp_path / "whole"))


@pytest.mark.slow
def test_the_program_ends_though_the_compiler_that_it_left_has_not(made, tmp_path):
    if reason := compiling.unavailable(torch.device("cpu")):
        pytest.skip(reason)
    write(made(), tmp_path / "d.json")
    command = [sys.executable, "-m", "netbuilder", "train", "d.json", "--out", "run"]
    fresh = {**os.environ, "TORCHINDUCTOR_CACHE_DIR": str(tmp_path / "cache")}
    with (
        open(tmp_path / "said.txt", "w+") as said,
        subprocess.Popen(command, cwd=tmp_path, env=fresh, stdout=said, stderr=said) as process,
    ):
        while "compiling the network" not in (tmp_path / "said.txt").read_text():
            assert process.poll() is None
        process.send_signal(signal.SIGINT)
        assert process.wait(30) == 130
    assert "Stopped after 0 epochs" in (tmp_path / "said.txt").read_text()
    assert Run.open(tmp_path / "run").has("last")
