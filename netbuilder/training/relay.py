"""Between the program and its worker processes: what `Channel` is to a training in this process, over a local socket.

The worker calls and the program answers, by turns: a report of what is new goes one way, what was wished for since the
last one the other. So neither ever waits for the other to read, and a window that wishes something never blocks.
Messages are pickles between processes of one program, over a socket that asks for a key only they have.
"""

from __future__ import annotations

import os
import pickle
from collections.abc import Callable, Mapping
from dataclasses import replace
from multiprocessing.connection import Client, Connection
from pathlib import Path
from threading import Event, Lock, Thread
from typing import Any

from netbuilder.training.channel import Change, Channel, Probe, ProbeError, Reading, State
from netbuilder.training.messages import WISHES, Answer, Order, Report, Wish
from netbuilder.wording import tr

ADDRESS, KEY = "NETBUILDER_RELAY", "NETBUILDER_RELAY_KEY"
CALL_S = 0.04


class RelayedChannel:
    """A training in other processes, for whoever looks at it: the methods of `Channel`, any thread, none blocks."""

    def __init__(self) -> None:
        self._lock = Lock()
        self._reading = replace(Channel().read(), state="preparing")
        self._snapshots: dict[str, object] = {}
        self._probes: dict[str, tuple[int, bytes]] = {}
        self._serial = 0
        self._stop = self._pause = False
        self._steps = 0
        self._changes: list[Change] = []
        self._waiting: dict[int, list[Wish]] = {}  # by the worker's pid
        self._notes: tuple[str, ...] = ()
        self.run: Path | None = None
        """The run folder that they train in, once it is known."""

    def stop(self) -> None:
        """End after the batch at hand, paused or not."""
        with self._lock:
            self._stop = True
            self._wish("stop")

    def pause(self) -> None:
        """Hold after the batch at hand."""
        with self._lock:
            self._pause = True
            self._wish("pause")

    def resume(self) -> None:
        """Go on."""
        with self._lock:
            self._pause, self._steps = False, 0
            self._wish("resume")

    def step(self) -> None:
        """Train one batch and hold."""
        with self._lock:
            self._pause = True
            self._steps += not self._waiting
            self._wish("step")

    def change(self, change: Change) -> None:
        """Change the learning rate, the clipping, what is frozen or the number of epochs before the next batch.
        Raises RecipeError where the change is none."""
        Channel().change(change)
        with self._lock:
            if not self._waiting:
                self._changes.append(change)
            self._wish("change", dict(change))

    def watch(self, name: str, probe: Probe | None) -> None:
        """Have `probe` computed at reporting rate, or no longer (None). Its latest value is in every reading, or a
        ProbeError where it cannot be sent to another process."""
        packed: bytes | None = None
        refused: ProbeError | None = None
        if probe is not None:
            try:
                packed = pickle.dumps(probe)
            except Exception as error:  # pickle raises whatever the object does
                refused = ProbeError(tr("this cannot be computed in another process: {error}").format(error=error))
        with self._lock:
            self._serial += 1
            if refused is not None:
                self._snapshots[name] = refused
            elif packed is None:
                self._snapshots.pop(name, None)
            if packed is None:
                self._probes.pop(name, None)
            else:
                self._probes[name] = self._serial, packed
            self._wish("watch", name, self._serial, packed)

    @property
    def state(self) -> State:
        """The state that the training was last reported to be in."""
        return self._reading.state

    def read(self) -> Reading:
        """The training as it was last reported."""
        with self._lock:
            notes = (*self._notes, *self._reading.notes)
            return replace(self._reading, snapshots=dict(self._snapshots), notes=notes)

    def note(self, text: str) -> None:
        """Tell the person something about the workers that ends nothing."""
        with self._lock:
            self._notes = (*self._notes, text)

    @property
    def stopping(self) -> bool:
        """Whether the training is to end."""
        return self._stop

    def enter(
        self, state: State, message: str = "", node: str | None = None, summary: Mapping[str, Any] | None = None
    ) -> None:
        """The state that the training is in from now on."""
        with self._lock:
            self._reading = replace(self._reading, state=state, message=message, node=node, summary=summary)

    @property
    def pids(self) -> tuple[int, ...]:
        """The worker processes of this machine that are at it."""
        with self._lock:
            return tuple(self._waiting)

    # For the launcher

    def joined(self, pid: int) -> None:
        """A worker has called: it is told all that still holds."""
        with self._lock:
            held: list[Wish] = [("watch", (name, *said)) for name, said in self._probes.items()]
            held += [("change", (each,)) for each in self._changes]
            held += [("pause", ())] * self._pause + [("step", ())] * self._steps + [("stop", ())] * self._stop
            self._waiting[pid] = held
            self._changes, self._steps = [], 0

    def left(self, pid: int) -> None:
        """A worker calls no longer."""
        with self._lock:
            self._waiting.pop(pid, None)

    def wishes(self, pid: int) -> tuple[Wish, ...]:
        """What a worker has not been told yet."""
        with self._lock:
            wished, self._waiting[pid] = tuple(self._waiting[pid]), []
            return wished

    def take(self, report: Report) -> None:
        """What the worker that leads has to say."""
        if report.reading is None:
            return
        with self._lock:
            now = self._reading
            told = replace(report.reading, rows=(*now.rows[: report.known], *report.reading.rows))
            if told.state in ("waiting", "finished", "stopped", "failed"):  # that is for the launcher to say
                told = replace(told, state=now.state, message=now.message, node=now.node)
            self._reading = told
            for name, value in report.reading.snapshots.items():
                known = self._probes.get(name)
                if known is not None and known[0] == report.serials.get(name):
                    self._snapshots[name] = value

    def _wish(self, name: str, *arguments: Any) -> None:
        for waiting in self._waiting.values():
            waiting.append((name, arguments))


def calling(address: str | tuple[str, int], key: bytes) -> dict[str, str]:
    """The variables of the environment by which a worker knows whom to call, and proves who it is."""
    return {ADDRESS: address if isinstance(address, str) else f"{address[0]}:{address[1]}", KEY: key.hex()}


def called() -> Connection:
    """The connection to the program that started this worker. Raises OSError where it is gone."""
    host, colon, port = os.environ[ADDRESS].rpartition(":")
    local = not colon or not port.isdecimal()
    # The key is taken out of the environment, so that nothing started from here inherits it.
    key = bytes.fromhex(os.environ.pop(KEY))
    return Client(os.environ[ADDRESS] if local else (host, int(port)), authkey=key)


class Line:
    """A worker's end: calls from a thread of its own, and carries the answers to the channel of the training.

    Where the program is gone, the training is told to stop, so that it saves what it has, and `gone` is called.
    """

    def __init__(self, connection: Connection, report: Report, channel: Channel, gone: Callable[[], None]) -> None:
        self._connection, self._report, self._channel, self._gone = connection, report, channel, gone
        self._told: dict[str, object] = {}
        self._known = 0
        self._serials: dict[str, int] = {}
        self._over = Event()
        self._lock = Lock()
        self._thread = Thread(target=self._call, name="relay", daemon=True)

    def order(self) -> Order:
        """Call for the first time, and go on calling. Raises EOFError or OSError where nobody answers."""
        answer = self._exchange(self._report)
        assert answer.order is not None
        self._carry_out(answer)
        self._thread.start()
        return answer.order

    def say(self, **news: Any) -> None:
        """Have this said with the next call."""
        with self._lock:
            self._report = replace(self._report, **news)

    def end(self, **news: Any) -> None:
        """Say this last, and call no longer."""
        self.say(**news)
        self._over.set()
        self._thread.join()
        self._connection.close()

    def _call(self) -> None:
        try:
            over = False
            while not over:
                over = self._over.wait(CALL_S)
                self._carry_out(self._exchange(self._news()))
        except (EOFError, OSError):
            self._channel.stop()
            self._gone()

    def _news(self) -> Report:
        with self._lock:
            report, self._report = self._report, replace(self._report, warnings=(), run=None)
        if not report.leads_here:
            return report
        reading = self._channel.read()
        fresh = {name: seen for name, seen in reading.snapshots.items() if self._told.get(name) is not seen}
        self._told = dict(reading.snapshots)
        known, self._known = self._known, len(reading.rows)
        reading = replace(reading, snapshots=fresh, rows=reading.rows[known:])
        return replace(report, reading=reading, known=known, serials=dict(self._serials))

    def _exchange(self, report: Report) -> Answer:
        self._connection.send_bytes(_packed(report))
        answer = pickle.loads(self._connection.recv_bytes())
        assert isinstance(answer, Answer)
        return answer

    def _carry_out(self, answer: Answer) -> None:
        for name, arguments in answer.wishes:
            if name == "watch":
                self._watch(*arguments)
            elif name in WISHES and (self._report.rank == 0 or name == "stop"):  # the others do as the first decides
                getattr(self._channel, name)(*arguments)

    def _watch(self, name: str, serial: int, packed: bytes | None) -> None:
        self._serials[name] = serial
        probe: Probe | None = None
        if packed is not None:
            try:
                probe = pickle.loads(packed)
            except Exception as error:  # of a class that this process cannot import
                probe = _refusing(error)
        self._channel.watch(name, probe)


def _refusing(error: Exception) -> Probe:
    def refuse(*_: object) -> None:
        raise error

    return refuse


def _packed(report: Report) -> bytes:
    """The report as bytes; a snapshot that cannot be sent says so in its place."""
    try:
        return pickle.dumps(report)
    except Exception:
        if report.reading is None:
            raise
        sound = {name: _sendable(value) for name, value in report.reading.snapshots.items()}
        return pickle.dumps(replace(report, reading=replace(report.reading, snapshots=sound)))


def _sendable(value: object) -> object:
    try:
        pickle.dumps(value)
    except Exception as error:
        return ProbeError(tr("this cannot be sent from another process: {error}").format(error=error))
    return value
