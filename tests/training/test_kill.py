"""A process killed at any moment leaves a run that loads, and that goes on to the very same bits."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import threading
import time

import pytest
import torch

from netbuilder.graph import write
from netbuilder.training import Run, Trainer, prepare, resume

CHILD = """
import sys
import torch
torch.set_num_threads(1)
from netbuilder.graph import read
from netbuilder.training import Trainer, prepare, trainer
trainer.SAVE_S = 0  # every epoch, so that a kill falls into a saving as often as not
path, run = sys.argv[1:]
Trainer(prepare(read(path), ".", run=run)).train()
"""


@pytest.mark.skipif(os.name != "posix", reason="kill -9")
@pytest.mark.parametrize("after", [0.0, 0.013, 0.031, 0.074])
def test_a_killed_training_goes_on_to_the_same_bits(small, tmp_path, after):
    epochs = 400
    write(small(epochs=epochs), tmp_path / "project.json")
    child = subprocess.Popen([sys.executable, "-c", CHILD, str(tmp_path / "project.json"), str(tmp_path / "run")])
    try:
        _wait_for(tmp_path / "run" / "checkpoints" / "last" / "manifest.json", child)
        threading.Event().wait(after)  # the moment of the kill, not a wait for anything
    finally:
        child.send_signal(signal.SIGKILL)
        child.wait(30)
    run = Run.open(tmp_path / "run")
    assert run.module("last") is not None and run.module("best") is not None
    done = run.load("last").state["epoch"]
    assert 1 <= done < epochs and len(run.rows) >= done
    again = resume(run, epochs=done + 1)
    Trainer(again).train()
    whole = prepare(small(epochs=done + 1), tmp_path, run=tmp_path / "whole")
    Trainer(whole).train()
    last = [Run.open(tmp_path / name).load("last").model for name in ("run", "whole")]
    assert all(torch.equal(last[0][name], tensor) for name, tensor in last[1].items())
    assert Run.open(tmp_path / "run").rows == Run.open(tmp_path / "whole").rows


def _wait_for(path, child) -> None:
    tick, ends = threading.Event(), time.monotonic() + 60
    while not path.exists():
        assert child.poll() is None and time.monotonic() < ends
        tick.wait(0.002)
