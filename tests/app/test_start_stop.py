"""Whatever a training is made of goes with it: a person may start and stop all day."""

from __future__ import annotations

import gc
import linecache
import os
import subprocess
import sys
import threading
import weakref
from pathlib import Path

import pytest

from netbuilder.graph import SetTraining

LONG = 60_000
WARM_UP, CYCLES = 5, 25
BENCHMARK = Path(__file__).parents[2] / "benchmarks" / "start_stop.py"


def held(window) -> dict[str, int]:
    """What the process holds once cyclic garbage is gone."""
    from PySide6.QtCore import QCoreApplication, QEvent, QObject
    from PySide6.QtWidgets import QApplication

    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    gc.collect()
    found = {
        "threads": threading.active_count(),
        "QObjects": len(window.findChildren(QObject)),
        "widgets": len(QApplication.allWidgets()),
        "sources": len(linecache.cache),
    }
    if sys.platform.startswith("linux"):
        found |= {"tasks": len(os.listdir("/proc/self/task")), "files": len(os.listdir("/proc/self/fd"))}
    return found


def start_and_stop(window, qtbot):
    """One training of a few batches. Returns weak references to what it was made of."""
    session = window.session
    window.action("train").trigger()
    qtbot.waitUntil(lambda: session.state == "training" and session.last.batches > 0, timeout=LONG)
    at = session.last.epoch, session.last.batch
    qtbot.waitUntil(lambda: (session.last.epoch, session.last.batch) > at, timeout=LONG)
    thread, channel = session._thread, session.channel
    window.action("stop").trigger()
    qtbot.waitUntil(lambda: not session.is_running, timeout=LONG)
    assert session.last.state == "stopped", session.last.message
    return [weakref.ref(each) for each in (thread, channel, thread.job, thread.job.module)]


@pytest.fixture
def trainable(drawn, qtbot):
    drawn.document.push(SetTraining({**drawn.document.project.training, "epochs": 10_000}))
    qtbot.waitUntil(lambda: drawn.document.is_looked_at and not drawn.document.analysis.errors, timeout=LONG)
    qtbot.waitUntil(lambda: bool(drawn.canvas.canvas.nodes["conv"].pictures), timeout=LONG)
    return drawn


def test_of_many_trainings_only_the_last_is_kept(trainable, qtbot):
    first = None
    made, store = [], trainable.canvas.canvas.store
    for number in range(CYCLES):
        made.append(start_and_stop(trainable, qtbot))
        if number == WARM_UP:
            first, pictures, objects = held(trainable), len(store._kept), len(gc.get_objects())
    last = held(trainable)
    assert {name: (first[name], last[name]) for name in first if last[name] > first[name]} == {}
    assert len(store._kept) <= pictures + len(trainable.document.project.graph.nodes)
    assert len(gc.get_objects()) - objects < 20 * (CYCLES - WARM_UP), "so many are more than a training is made of"
    before = [name for number in made[:-1] for name in number if name() is not None]
    assert not before, f"kept of trainings that are over: {[each() for each in before]}"


@pytest.mark.slow
def test_a_thousand_trainings_leave_ten_megabytes_at_most_and_no_thread_and_no_file():
    done = subprocess.run([sys.executable, BENCHMARK], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
