"""The program's end of the socket that its workers call: each is given the order, then answered until it ends."""

from __future__ import annotations

import contextlib
import os
import pickle
import secrets
import socket
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from multiprocessing.connection import Client, Connection, Listener
from pathlib import Path
from threading import Lock, Thread
from typing import Any

from netbuilder.compile import Problem
from netbuilder.training.messages import Answer, Failure, Order, Report
from netbuilder.training.relay import RelayedChannel, calling
from netbuilder.training.run import Run
from netbuilder.wording import counted, mark, tr

LEARNING = ("training", "paused", "finished")
RESTARTED = mark("A worker was lost: all began again from the last checkpoint, {times} so far")


class Switchboard:
    """Listens on a socket of its own while its block lasts: a thread lets workers in, one for each of them answers it.

    pids: of the workers that call now; called: whether any ever did; run: the folder that they train in, once it is
    known; begun: whether there may be something in it to lose; last: what the one that reports said last; failures:
    what any of them said of an end.
    """

    def __init__(
        self, order: Order, channel: RelayedChannel, folder: Path, tell: Callable[[Sequence[Problem]], None]
    ) -> None:
        self._order, self._channel, self._tell = order, channel, tell
        self._key = secrets.token_bytes(32)
        path = folder / "relay"
        # The path of a socket may be 107 bytes long; where it cannot be, the network of this machine alone serves.
        local = hasattr(socket, "AF_UNIX") and len(os.fsencode(path)) < 100
        self._listener = Listener(str(path) if local else ("127.0.0.1", 0), authkey=self._key)
        self._lock = Lock()
        self._connections: set[Connection] = set()
        self._threads = [Thread(target=self._accept, name="relay", daemon=True)]
        self._over = False
        self._starts = 0
        self.pids: set[int] = set()
        self.called = False
        self.run: Path | None = order.run if order.resume else None
        self.begun = order.resume
        # Then what is in that folder after a restart was made for this training, whether its worker lived to say so.
        self._makes = order.run is not None and not order.resume and not _is_there(order.run)
        self.last: Report | None = None
        self.failures: list[Failure] = []

    @property
    def environment(self) -> dict[str, str]:
        """What a worker needs to call."""
        return calling(self._listener.address, self._key)

    @property
    def has_ended(self) -> bool:
        """Whether the last word has been said: a summary, or why there is none."""
        return self.summary is not None or any(each.final for each in self.failures)

    @property
    def summary(self) -> Mapping[str, Any] | None:
        return None if self.last is None else self.last.summary

    def __enter__(self) -> Switchboard:
        self._threads[0].start()
        return self

    def __exit__(self, *_: object) -> None:
        self._over = True
        with contextlib.suppress(OSError, EOFError):  # lets the thread that waits for a worker look up
            Client(self._listener.address, authkey=self._key).close()
        self._threads[0].join()
        self._listener.close()
        self.hang_up()
        for thread in self._threads:
            thread.join()

    def hang_up(self) -> None:
        """Let every worker know that nobody listens any more."""
        with self._lock:
            for connection in self._connections:
                # Closing it alone would not wake the thread that reads from it.
                with contextlib.suppress(OSError), socket.socket(fileno=os.dup(connection.fileno())) as end:
                    end.shutdown(socket.SHUT_RDWR)

    def _accept(self) -> None:
        while not self._over:
            try:
                connection = self._listener.accept()
            except Exception:  # a stranger, or a worker that died while it called
                continue
            thread = Thread(target=self._serve, args=(connection,), name="relay", daemon=True)
            with self._lock:
                self._connections.add(connection)
                self._threads.append(thread)
            thread.start()

    def _serve(self, connection: Connection) -> None:
        pid: int | None = None
        try:
            while True:
                report = pickle.loads(connection.recv_bytes())
                order = None
                if pid is None:
                    if report.rank == 0:
                        self._starts += 1
                        if self._starts > 1:
                            self._channel.note(tr(RESTARTED).format(times=counted(self._starts - 1, "time")))
                    pid, order = report.pid, self._order_now()
                    self.pids.add(report.pid)
                    self.called = True
                    self._channel.joined(report.pid)
                self._take(report)
                connection.send_bytes(pickle.dumps(Answer(self._channel.wishes(report.pid), order)))
        except (EOFError, OSError):
            return  # it ended; why, its exit status says
        finally:
            if pid is not None:
                self._channel.left(pid)
                self.pids.discard(pid)
            with self._lock:
                self._connections.discard(connection)
            connection.close()

    def _order_now(self) -> Order:
        """The order, or after a restart to go on in the run that was begun."""
        run = self.run or (self._order.run if self._makes and self._starts > 1 else None)
        if run is None or self._order.resume:
            return self._order
        if (run / "run.json").exists():
            return replace(self._order, run=run, resume=True, project=None, check=False)
        Run(run).discard()  # a worker was killed while it made the folder
        return replace(self._order, run=run, check=False)

    def discard(self) -> None:
        """Leave no run folder behind that was made for this training where nothing was learned in it."""
        run = self.run or (self._order.run if self._makes else None)
        if run is not None and not self._order.resume:
            Run(run).discard()

    def _take(self, report: Report) -> None:
        with self._lock:
            self.run = self._channel.run = report.run or self.run
            if report.failure is not None:
                self.failures.append(report.failure)
            if report.leads_here:
                self.last = report
                self.begun = self.begun or (report.reading is not None and report.reading.state in LEARNING)
        if report.leads_here:
            self._channel.take(report)
        if report.warnings:
            self._tell(report.warnings)


def _is_there(folder: Path) -> bool:
    """Whether a folder holds anything."""
    try:
        return any(folder.iterdir())
    except OSError:
        return folder.exists()
