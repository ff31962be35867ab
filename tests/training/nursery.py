"""Work on runs in processes of their own, which may be killed. One process imports torch; each piece of work is its
fork."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import threading
import time

SERVER = """
import itertools, json, os, sys, tempfile, threading, traceback
from pathlib import Path
import torch
torch.set_num_threads(1)
from netbuilder.graph import read
from netbuilder.training import Channel, Run, Trainer, keeping, prepare, reporter, resume
from netbuilder.training.checkpoint import Checkpoint

class Looks:
    # The clock of checkpoints: a look at it, which comes once a batch, is a second, however quick the machine is.
    def __init__(self):
        self.seconds = itertools.count(1)

    def perf_counter(self):
        return float(next(self.seconds))

keeping.time, keeping.LEAST_S, keeping.MOST_S = Looks(), 0.0, 0.0
reporter.REPORT_S = 0.0  # what is done between two batches is done between any two

def tell(word):
    print(word, flush=True)

def train(project, run, again):
    job, channel = resume(run) if again else prepare(read(project), Path(project).parent, run=run), Channel()
    done = job.start and (job.start.state["epoch"], job.start.state["batch"])
    def watch():
        while (reading := channel.read()).state != "training" or (reading.epoch, reading.batch) == (done or (0, 0)):
            threading.Event().wait(0.001)
        tell("begun")
    threading.Thread(target=watch, daemon=True).start()
    Trainer(job, channel).train()

def save(run):
    # Epoch after epoch, of which every other is the best: each value of the weights tells its epoch.
    run = Run(Path(run))
    begin = run.load("last").state["epoch"] if run.has("last") else 0
    run.keep_rows([row for row in run.rows if row["epoch"] <= begin])
    for epoch in itertools.count(begin + 1):
        run.append({"epoch": epoch})
        weights = torch.full((50_000,), float(epoch))
        best = Checkpoint({"w": weights}, {"epoch": epoch}) if epoch % 2 else None
        run.save("last", Checkpoint({"w": weights}, {"epoch": epoch, "moment": weights}), best)
        if epoch == begin + 2:
            tell("begun")

def warm_up(project):
    # What is imported when it is first needed is imported here, once.
    with tempfile.TemporaryDirectory() as folder:
        Trainer(prepare(read(project), Path(project).parent, run=folder + "/run", epochs=1)).train()

DO = {"train": train, "save": save}
for line in sys.stdin:
    what, order = json.loads(line)
    if what == "warm up":
        warm_up(**order)
        continue
    child = os.fork()
    if not child:
        tell(f"pid {os.getpid()}")
        status = 0
        try:
            DO[what](**order)
        except BaseException:
            traceback.print_exc()
            status = 1
        sys.stderr.flush()
        os._exit(status)
    os.waitid(os.P_PID, child, os.WEXITED | os.WNOWAIT)  # its number is nobody else's until it is taken away
    tell("ended")
    sys.stdin.readline()
    tell(f"gone {os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])}")
"""


class Nursery:
    """While it is entered, does work and may kill it. lasted: the seconds of the latest, from its beginning."""

    def __enter__(self) -> Nursery:
        self._server = subprocess.Popen(
            [sys.executable, "-c", SERVER], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
        )
        return self

    def __exit__(self, *_) -> None:
        self._server.stdin.close()
        self._server.stdout.close()
        if self._server.wait(120):
            raise AssertionError("the process that works ended by itself")

    def warm_up(self, project) -> None:
        """Train something once, so that later trainings begin at once."""
        self._say(["warm up", {"project": str(project)}])

    def train(self, project, run, *, again: bool = False, kill_after: float | None = None) -> bool:
        """Train to the end; or kill it so many seconds after its first batch, and say whether it was still at it."""
        return self._do(["train", {"project": str(project), "run": str(run), "again": again}], kill_after)

    def save(self, run, *, kill_after: float) -> bool:
        """Save checkpoints, and kill it so many seconds after the second."""
        return self._do(["save", {"run": str(run)}], kill_after)

    def _do(self, order: list, kill_after: float | None) -> bool:
        self._say(order)
        child = int(self._heard("pid").removeprefix("pid "))
        said, begun = self._heard("begun", "ended"), time.monotonic()
        if said == "begun" and kill_after is not None:
            threading.Event().wait(kill_after)  # the moment of the kill, not a wait for anything
            os.kill(child, signal.SIGKILL)
        if said == "begun":
            self._heard("ended")
        self.lasted = time.monotonic() - begun
        self._say("")
        status = int(self._heard("gone").removeprefix("gone "))
        assert status == 0 or (status == -signal.SIGKILL and kill_after is not None)
        return status != 0

    def _say(self, order) -> None:
        self._server.stdin.write(json.dumps(order) + "\n")
        self._server.stdin.flush()

    def _heard(self, *words: str) -> str:
        for line in self._server.stdout:
            if line.startswith(words):
                return line.strip()
        raise AssertionError("the process that works ended by itself")
