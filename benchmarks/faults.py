"""Every call to the kernel that saving a checkpoint makes, made to fail or to kill in turn, by strace.

    python benchmarks/faults.py [--seconds 600]

The tests do the same inside the process (`tests/training/test_faults.py`); this is the proof from outside. It needs
Linux, strace, and leave to trace (`/proc/sys/kernel/yama/ptrace_scope`). After each fault the run must load, with
`last` and `best` of one moment, no row lost that they count, and saving must work again. Prints how often each call was
struck, and the losses, of which there are to be none.
"""

from __future__ import annotations

import argparse
import contextlib
import itertools
import os
import shutil
import signal
import socket
import subprocess
import sys
import tempfile
import time
from collections import Counter
from pathlib import Path

import torch

from netbuilder.training import Run, RunError
from netbuilder.training.checkpoint import Checkpoint

WAYS = ("error=EIO", "error=ENOSPC", "error=EACCES", "signal=KILL")
CALLS = ("write", "fsync", "rename", "mkdir", "openat", "unlinkat", "close")
KILLED, REFUSED, GONE_ON = "killed", "refused", "gone on"


def state(epoch: int) -> tuple[Checkpoint, Checkpoint]:
    """`last` and `best` of an epoch, which every value in them tells."""
    weights = {"w": torch.full((300,), float(epoch))}
    return Checkpoint(weights, {"epoch": epoch, "moment": torch.full((7,), float(epoch))}), Checkpoint(
        weights, {"epoch": epoch}
    )


def serve(line: socket.socket) -> None:
    """Save a third epoch into each run that is named, each in a fork; answer with how it ended."""
    while run := line.recv(4096).decode():
        child = os.fork()
        if not child:
            os._exit(saved(Run(Path(run)), 3))
        line.send(str(os.waitpid(child, 0)[1]).encode())


def saved(run: Run, epoch: int) -> int:
    """Append a row and save, as a training does that goes on where writing fails: 0, 3 where saving was refused."""
    with contextlib.suppress(RunError):  # the row is owed
        run.append({"epoch": epoch})
    try:
        run.save("last", *state(epoch))
    except RunError:
        return 3
    except BaseException:
        return 4
    return 0


def loss(run: Path, ended: str) -> str:
    """What was lost, in words, or nothing."""
    try:
        last, best = Run(run).load("last"), Run(run).load("best")
        epoch, rows = last.state["epoch"], [row["epoch"] for row in Run(run).rows]
        values = (last.model["w"], last.state["moment"], best.model["w"])
        if epoch not in ((3,) if ended == GONE_ON else (2, 3)) or best.state["epoch"] != epoch:
            return f"last is of epoch {epoch}, best of {best.state['epoch']}"
        if any((value != epoch).any() for value in values):
            return "weights are of different epochs"
        if rows not in ([1, 2], [1, 2, 3]) or rows[-1] < epoch:
            return f"the rows are of the epochs {rows}, and last is of {epoch}"
        if saved(Run(run), 4) or Run(run).load("last").state["epoch"] != 4 or Run(run).load("best").state["epoch"] != 4:
            return "saving does not work again"
    except RunError as error:
        return str(error)
    return ""


class Struck:
    """A process that saves, and a fault for it. `folder` is where the runs are."""

    def __init__(self, folder: Path) -> None:
        self.run, self._whole, self._log = folder / "run", folder / "whole", folder / "log"
        self._whole.mkdir()
        for epoch in (1, 2):
            saved(Run(self._whole), epoch)
        self._line, theirs = socket.socketpair()  # its calls are none of those that are made to fail
        self._server = os.fork()
        if not self._server:
            self._line.close()
            serve(theirs)
            os._exit(0)
        theirs.close()

    def strike(self, way: str, call: str, place: int) -> str | None:
        """Save with that call going wrong in that place; how it ended, or None where there is no such place."""
        shutil.rmtree(self.run, ignore_errors=True)
        shutil.copytree(self._whole, self.run)
        rules = ("-e", f"trace={call}", "-e", f"inject={call}:{way}:when={place}")
        with subprocess.Popen(["strace", "-f", "-qq", "-o", self._log, *rules, "-p", str(self._server)]) as tracer:
            while "TracerPid:\t0" in Path(f"/proc/{self._server}/status").read_text():
                if tracer.poll() is not None:
                    raise SystemExit("strace may not trace here")
                time.sleep(0.002)
            self._line.send(str(self.run).encode())
            status = int(self._line.recv(99))
            tracer.send_signal(signal.SIGINT)
        told = self._log.read_text()
        if "INJECTED" not in told and "killed by" not in told:
            return None
        return KILLED if os.WIFSIGNALED(status) else REFUSED if status else GONE_ON

    def end(self) -> None:
        self._line.close()
        os.waitpid(self._server, 0)


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--seconds", type=float, default=600, help="when to end at the latest")
    ends = time.monotonic() + parser.parse_args().seconds
    if shutil.which("strace") is None:
        raise SystemExit("strace is not here")
    torch.set_num_threads(1)
    losses: list[str] = []
    ways: Counter[str] = Counter()
    with tempfile.TemporaryDirectory() as name:
        struck = Struck(Path(name))
        for way, call in itertools.product(WAYS, CALLS):
            for place in itertools.count(1):
                ended = struck.strike(way, call, place) if time.monotonic() < ends else None
                if ended is None:
                    break
                ways[ended] += 1
                if found := loss(struck.run, ended):
                    losses.append(f"{way} {call} {place}: {found}")
            print(f"{way:14} {call:9} {place - 1:3} places", flush=True)
        struck.end()
    print(f"{ways.total()} faults: {dict(ways)}; {len(losses)} losses", *losses, sep="\n")
    return bool(losses)


if __name__ == "__main__":
    sys.exit(main())
