"""What the program wishes and what the worker reports, over a real connection but with both ends in this process."""

from __future__ import annotations

import os
import pickle
import threading
import time
from multiprocessing import Pipe
from pathlib import Path

import pytest

from netbuilder.training import Channel, ProbeError
from netbuilder.training.channel import Progress
from netbuilder.training.messages import Answer, Order, Report
from netbuilder.training.relay import Line, RelayedChannel

ROWS = [{"epoch": 1}, {"epoch": 2}, {"epoch": 3}]


class Ends:
    """A worker's line and channel, and the program's channel that it calls."""

    def __init__(self, program: RelayedChannel, pid: int = 1) -> None:
        self.program, self.channel, self.pid = program, Channel(), pid
        here, there = Pipe()
        self.here = here
        self.gone = threading.Event()
        self.line = Line(there, Report(0, pid, leads_here=True), self.channel, self.gone.set)
        self._thread = threading.Thread(target=self._answer)
        self._thread.start()
        self.order = self.line.order()

    def _answer(self) -> None:
        self.program.joined(self.pid)
        order: Order | None = Order(None, Path("base"))
        try:
            while True:
                self.program.take(pickle.loads(self.here.recv_bytes()))
                self.here.send_bytes(pickle.dumps(Answer(self.program.wishes(self.pid), order)))
                order = None
        except (EOFError, OSError):
            self.program.left(self.pid)

    def until(self, holds) -> None:
        ends = time.monotonic() + 20
        while not holds():
            assert time.monotonic() < ends
            threading.Event().wait(0.005)

    def end(self) -> None:
        self.line.end()
        self._thread.join()


@pytest.fixture
def begin():
    begun: list[Ends] = []

    def start(program: RelayedChannel, pid: int = 1) -> Ends:
        begun.append(Ends(program, pid))
        return begun[-1]

    yield start
    for each in begun:
        if not each.gone.is_set():
            each.end()


def one(module, epoch, batch):
    return 1


def two(module, epoch, batch):
    return 2


def test_what_was_wished_for_before_the_worker_was_there_reaches_it(begin):
    program = RelayedChannel()
    program.watch("panel", one)
    program.change({"learning_rate": 0.5})
    program.pause()
    program.step()
    ends = begin(program)
    assert ends.order.base == Path("base")
    assert ends.channel.probes() == {"panel": one}
    assert ends.channel.changes() == ({"learning_rate": 0.5},)
    assert ends.channel.turn() == "look" and ends.channel.turn() == "go"  # the one step
    assert ends.channel.turn(within=0.01) == "hold"
    program.stop()
    ends.until(lambda: ends.channel.stopping)


def test_snapshots_of_what_is_watched_arrive_and_no_others(begin):
    program = RelayedChannel()
    program.watch("panel", one)
    ends = begin(program)
    ends.channel.show("panel", one, "seen")
    ends.until(lambda: program.read().snapshots == {"panel": "seen"})
    program.watch("panel", None)
    assert program.read().snapshots == {}
    program.watch("panel", two)
    assert program.read().snapshots == {}, "what another question was answered"
    ends.until(lambda: ends.channel.probes() == {"panel": two})
    ends.channel.show("panel", two, lambda: "this cannot be sent")
    ends.until(lambda: isinstance(program.read().snapshots.get("panel"), ProbeError))


def test_rows_are_told_once_and_told_anew_after_a_restart(begin):
    program = RelayedChannel()
    first = begin(program)
    first.channel.add_rows(ROWS[:1])
    first.until(lambda: program.read().rows == tuple(ROWS[:1]))
    first.channel.add_rows(ROWS[1:])
    first.channel.report(Progress(epoch=3), [0.5], [2.0])
    first.until(lambda: program.read().rows == tuple(ROWS) and program.read().losses[1].tolist() == [2.0])
    first.end()
    again = begin(program, pid=2)  # from a checkpoint after the second epoch
    again.channel.add_rows(ROWS[:2])
    again.until(lambda: program.read().rows == tuple(ROWS[:2]))
    assert program.pids == (2,)


def test_a_worker_whose_program_is_gone_stops_its_training(begin):
    ends = begin(RelayedChannel())
    ends.here.close() if os.name != "posix" else _shut(ends)
    assert ends.gone.wait(20) and ends.channel.stopping


def _shut(ends: Ends) -> None:
    import socket

    with socket.socket(fileno=os.dup(ends.here.fileno())) as end:
        end.shutdown(socket.SHUT_RDWR)
