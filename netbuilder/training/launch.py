"""Training in other processes: torchrun (torch.distributed.elastic) starts them, and what they say is relayed here.

With one worker this is the isolated mode: whatever becomes of its process, this one lives and says what happened.
"""

from __future__ import annotations

import contextlib
import json
import os
import signal
import socket
import subprocess
import sys
import tempfile
import time
import warnings
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from netbuilder.compile import Problem
from netbuilder.progress import Abandoned
from netbuilder.training import agent
from netbuilder.training.channel import Channel
from netbuilder.training.errors import RunError
from netbuilder.training.messages import Failure, Order
from netbuilder.training.relay import RelayedChannel
from netbuilder.training.run import Run
from netbuilder.training.switchboard import Switchboard
from netbuilder.training.worker import MEETING
from netbuilder.wording import mark, tr, trn

RESTARTS = 3
LOOK_S = 0.05
END_S, KILL_S = 10.0, 35.0
"""After the last word of a training its processes have so long to end by themselves, and so long when asked to."""
STOP_S = 0.5
"""A training that has not begun has so long to stop in order."""
STOPPING_S = 60.0
"""One that has begun has so long: a checkpoint may be large."""
MONITOR_S = 0.1
MEET_S = 660.0
"""Machines have so long to find each other: torchrun gives up after ten minutes, but not where a strange program holds
the port."""


@dataclass(frozen=True)
class Workers:
    """How many processes train on this machine, and how they find those of others: torchrun's options of these names.

    restarts: how often all start again from the last checkpoint after one was lost; None: never where there is one
    worker in all, else RESTARTS.
    """

    count: int
    nnodes: str = "1"
    node_rank: int | None = None
    rdzv_endpoint: str = ""
    rdzv_backend: str = "c10d"
    rdzv_id: str = ""
    restarts: int | None = None

    @property
    def are_here(self) -> bool:
        """Whether all of them are on this machine, and need not be heard by others."""
        return self.nnodes in ("1", "1:1") and not self.rdzv_endpoint

    @property
    def in_words(self) -> str:
        """`2 worker processes`."""
        if self.are_here:
            return trn(self.count, "a worker process", "{n:d} worker processes")
        return trn(self.count, "a worker process on this machine", "{n:d} worker processes on this machine")


def train(
    order: Order,
    channel: RelayedChannel,
    workers: Workers,
    tell: Callable[[Sequence[Problem]], None] = lambda problems: None,
    meanwhile: Callable[[], None] = lambda: None,
) -> dict[str, Any]:
    """Have workers train, and return the run's summary once they have ended. Blocks, but for what `channel` does.

    tell: is given warnings about the project; meanwhile: is called from here some 20 times a second. Raises what a
    training in this process would raise: CompileError with all problems, TrainingError, Abandoned; TrainingError also
    where a worker crashed or was killed. No process, socket or temporary file is left behind, whatever happens.
    """
    channel.enter("preparing", tr("starting {workers}").format(workers=workers.in_words))
    with tempfile.TemporaryDirectory(prefix=f"netbuilder-workers-{os.getpid()}-", ignore_cleanup_errors=True) as name:
        folder = Path(name)
        with Switchboard(order, channel, folder, tell) as calls, _started(workers, calls, folder) as torchrun:
            in_order = False
            try:
                in_order = _wait(torchrun, calls, channel, meanwhile, workers.rdzv_endpoint)
                status = torchrun.poll() or 0
            finally:
                _end(torchrun, calls, in_order)
            torchrun.wait()
        fate = {"exitcode": min(0, status), **_fate(folder)}
    return _outcome(calls, channel, fate)


def warn_of_workers(asked: int, channel: Channel | None = None) -> None:
    """Say that a training takes place in this process though its recipe asks for so many workers: a UserWarning at the
    line that called who calls this, and a note in the channel."""
    if not asked:
        return
    said = tr(
        "The project asks for {workers}, but this trains in the process that calls: netbuilder train --workers {count} "
        "starts them"
    ).format(workers=Workers(asked).in_words, count=asked)
    if channel is not None:
        channel.note(said)
    warnings.warn(said, stacklevel=3)


@contextmanager
def _started(workers: Workers, calls: Switchboard, folder: Path) -> Iterator[subprocess.Popen[bytes]]:
    environment = {**os.environ, **calls.environment, agent.FOLDER: str(folder)}
    if workers.count > 1:  # torchrun would give each a single one, and say so at length
        environment.setdefault("OMP_NUM_THREADS", str(max(1, (os.cpu_count() or 1) // workers.count)))
    if workers.are_here:
        environment = {**_loopback(), "TORCH_DISABLE_SHARE_RDZV_TCP_STORE": "1", MEETING: str(folder), **environment}
    with (folder / "log").open("wb") as log:
        # Ctrl+C in a terminal reaches all processes of its group at once: these end when they are told to.
        torchrun = subprocess.Popen(
            [sys.executable, "-m", agent.__name__, *_arguments(workers, folder)],
            env=environment,
            stdin=subprocess.DEVNULL,
            stdout=log,
            stderr=log,
            start_new_session=True,
        )
    try:
        yield torchrun
    finally:
        if torchrun.poll() is None:
            torchrun.kill()
            torchrun.wait()


def _arguments(workers: Workers, folder: Path) -> list[str]:
    one = workers.count == 1 and workers.are_here
    restarts = workers.restarts if workers.restarts is not None else 0 if one else RESTARTS
    said = {
        "nproc-per-node": workers.count,
        "nnodes": workers.nnodes,
        "max-restarts": restarts,
        "monitor-interval": MONITOR_S,
        "rdzv-backend": workers.rdzv_backend,
        "rdzv-id": workers.rdzv_id or "netbuilder",
        "log-dir": folder / "torchrun",
    }
    if workers.are_here:
        # Through a file that no other person may read: nothing of this is heard on a network.
        said |= {"rdzv-endpoint": folder / "rendezvous", "rdzv-conf": "store_type=file", "local-addr": "127.0.0.1"}
    else:
        said |= {"rdzv-endpoint": workers.rdzv_endpoint or "localhost:0"}
    if workers.node_rank is not None:
        said["node-rank"] = workers.node_rank
    return [*(f"--{name}={value}" for name, value in said.items()), "-m", "netbuilder.training.worker"]


def _loopback() -> dict[str, str]:
    """What keeps gloo and NCCL to this machine."""
    name = next((name for _, name in socket.if_nameindex() if name.startswith("lo")), None)
    return {} if name is None else {"GLOO_SOCKET_IFNAME": name, "NCCL_SOCKET_IFNAME": name}


def _wait(
    torchrun: subprocess.Popen[bytes],
    calls: Switchboard,
    channel: RelayedChannel,
    meanwhile: Callable[[], None],
    endpoint: str,
) -> bool:
    """Wait until torchrun ends, or does not though all has been said or it was told to long ago. Returns whether there
    may be something to save in what still runs."""
    ended = stopping = float("inf")  # when the last word was said, and when somebody wanted the end
    begun = time.monotonic()
    while torchrun.poll() is None:
        meanwhile()
        now = time.monotonic()
        ended = min(ended, now) if calls.has_ended else ended
        stopping = min(stopping, now) if channel.stopping else stopping
        if now - ended >= END_S or now - stopping >= STOPPING_S:
            return True
        if not calls.begun and now - stopping >= STOP_S:
            calls.failures.append(Failure(tr("stopped before the training began"), abandoned=True))
            return False
        if endpoint and not calls.called and now - begun >= MEET_S:
            said = tr("the machines did not meet at {endpoint}: is this the first of them, and the port free there?")
            calls.failures.append(Failure(said.format(endpoint=endpoint)))
            return False
        with contextlib.suppress(subprocess.TimeoutExpired):
            torchrun.wait(LOOK_S)
    return True


def _end(torchrun: subprocess.Popen[bytes], calls: Switchboard, in_order: bool) -> None:
    """End what still runs: in order where the last word has been said, at once where an exception broke in."""
    if in_order and torchrun.poll() is None:
        torchrun.terminate()
        with contextlib.suppress(subprocess.TimeoutExpired):
            torchrun.wait(KILL_S)
    if torchrun.poll() is None:
        torchrun.kill()
    for pid in tuple(calls.pids):  # workers have sessions of their own, and outlive a torchrun that is killed
        with contextlib.suppress(ProcessLookupError, PermissionError):
            os.kill(pid, signal.SIGKILL)


def _fate(folder: Path) -> dict[str, Any]:
    """Why the workers ended, as torchrun saw it, and the last line that they wrote."""
    lines = (folder / "log").read_text(errors="replace").splitlines() if (folder / "log").exists() else []
    if os.environ.get("NETBUILDER_TRACEBACK"):
        sys.stderr.write("".join(f"{line}\n" for line in lines))
    try:
        found: dict[str, Any] = json.loads((folder / agent.FATE).read_text())
    except (OSError, ValueError):
        found = {}
    return {**found, "last": next((line.strip() for line in reversed(lines) if line.strip()), "")}


def _outcome(calls: Switchboard, channel: RelayedChannel, fate: Mapping[str, Any]) -> dict[str, Any]:
    last, final = (
        calls.last,
        min((each for each in calls.failures if each.final), key=lambda each: each.abandoned, default=None),
    )
    if final is not None and final.abandoned:
        calls.discard()
        channel.enter("stopped", final.message)
        raise Abandoned
    if final is None and last is not None and last.summary is not None:
        state = last.reading.state if last.reading is not None else "finished"
        channel.enter(state, summary=last.summary)
        return dict(last.summary)
    failure = final or _lost(calls, fate)
    calls.discard()
    channel.enter("failed", failure.message, failure.node)
    raise failure.error()


def _lost(calls: Switchboard, fate: Mapping[str, Any]) -> Failure:
    """What became of workers that said nothing themselves, and what is left of what they learned."""
    code = fate.get("exitcode", 0)
    if "apart" in fate and calls.called:
        what = tr("the machines lost each other: {reason}").format(reason=fate["apart"])
    elif "apart" in fate:
        what = tr("the machines did not find each other: {reason}").format(reason=fate["apart"])
    elif code < 0:
        what = tr("a process of the training was ended by {signal}").format(signal=_signal(-code))
    elif calls.failures:
        what = calls.failures[0].message
    elif fate.get("last"):
        said = tr("a process of the training ended without a word; the last that was heard: {last}")
        what = said.format(last=fate["last"])
    else:
        what = tr("a process of the training ended without a word")
    if calls.run is None or not calls.begun:
        return Failure(tr("{what}. Nothing had been learned yet").format(what=what))
    run = Run(calls.run)
    with contextlib.suppress(RunError):
        if run.has("last"):
            message = tr("{what}. The last checkpoint is kept in {path}").format(what=what, path=run.path)
            run.fail(message)
            return Failure(message)
    return Failure(tr("{what}. Nothing had been saved yet").format(what=what))


def _signal(number: int) -> str:
    try:
        name = signal.Signals(number).name
    except ValueError:
        return tr("signal {number}").format(number=number)
    if name not in _MEANING:
        return name
    return tr("{signal} ({meaning})").format(signal=name, meaning=tr(_MEANING[name]))


_MEANING = {
    "SIGSEGV": mark("a crash in a library"),
    "SIGBUS": mark("a crash in a library"),
    "SIGFPE": mark("a crash in a library"),
    "SIGILL": mark("the processor does not know an instruction of a library"),
    "SIGABRT": mark("a library gave up, as at a failed assertion"),
    "SIGKILL": mark("it was killed, as the system does where memory runs out"),
}
