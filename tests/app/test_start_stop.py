"""Whatever a training is made of goes with it: a person may start and stop all day."""

from __future__ import annotations

import contextlib
import gc
import linecache
import os
import subprocess
import sys
import threading
import weakref
from collections import Counter
from pathlib import Path

import pytest

from benchmarks.start_stop import owner, staying
from netbuilder.graph import SetTraining

LONG = 60_000
WARM_UP, CYCLES = 5, 25
BENCHMARK = Path(__file__).parents[2] / "benchmarks" / "start_stop.py"


def held(window) -> dict[str, int]:
    """What the process holds once cyclic garbage is gone."""
    from PySide6.QtCore import QCoreApplication, QEvent
    from PySide6.QtWidgets import QApplication

    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    gc.collect()
    found = {"QObjects": len(staying(window)), "widgets": len(QApplication.allWidgets())}
    if sys.platform.startswith("linux"):
        found |= {"tasks": len(os.listdir("/proc/self/task")), "files": len(open_files())}
    return found


def kinds(window) -> Counter[str]:
    """How many objects of each class and widget there are below the window, to tell which came to stay."""
    return Counter(f"{type(each).__name__} of {type(owner(each)).__name__}" for each in staying(window))


def sources() -> int:
    """Texts that torch keeps of compiled networks."""
    return sum(name.startswith("<eval_with_key>") for name in list(linecache.cache))


def open_files() -> list[str]:
    """What the process has open, by name, but for the lock of unsaved work, which comes once, two seconds after an
    edit, and has nothing to do with a training."""
    found = []
    for each in os.listdir("/proc/self/fd") if sys.platform.startswith("linux") else ():
        with contextlib.suppress(OSError):  # the one that lists them is gone
            found.append(os.readlink(f"/proc/self/fd/{each}"))
    return sorted(each for each in found if "/recovery/" not in each)


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
    made, store = [], trainable.canvas.canvas.store
    for number in range(CYCLES):
        made.append(start_and_stop(trainable, qtbot))
        if number == WARM_UP:
            first, pictures, texts, objects = held(trainable), len(store._kept), sources(), len(gc.get_objects())
            opened, there = Counter(open_files()), kinds(trainable)

    def more() -> dict[str, tuple[int, int]]:
        last = held(trainable)
        return {name: (first[name], last[name]) for name in first if last[name] > first[name]}

    def nothing_more() -> None:  # a worker that reads a file at this moment has one open
        assert more() == {}, (Counter(open_files()) - opened, kinds(trainable) - there)

    def few_objects() -> None:  # a look into the network that is under way holds on to its own
        gc.collect()
        assert len(gc.get_objects()) - objects < 20 * (CYCLES - WARM_UP), "so many are more than a training is made of"

    qtbot.waitUntil(nothing_more, timeout=10_000)
    qtbot.waitUntil(few_objects, timeout=10_000)
    assert len(store._kept) <= pictures + len(trainable.document.project.graph.nodes)
    assert sources() - texts < CYCLES - WARM_UP, "the source of each compiled network stays behind"

    def nothing_before() -> None:  # a worker that is handed the last network lets go of the one before
        before = [name for number in made[:-1] for name in number if name() is not None]
        assert not before, f"kept of trainings that are over: {[each() for each in before]}"

    qtbot.waitUntil(nothing_before, timeout=10_000)


def test_a_stop_is_seen_at_once_also_where_a_batch_takes_long(trainable, qtbot):
    session, looked, go_on = trainable.session, threading.Event(), threading.Event()
    trainable.action("train").trigger()
    qtbot.waitUntil(lambda: session.state == "training", timeout=LONG)
    session.watch("slow", lambda module, epoch, batch: looked.set() or go_on.wait(30))
    qtbot.waitUntil(looked.is_set, timeout=LONG)
    trainable.action("stop").trigger()
    assert session.state == "stopping" and not trainable.action("stop").isEnabled()
    assert not trainable.action("train").isEnabled() and not trainable.action("pause").isEnabled()
    assert trainable.training_bar._status.text() == "Stopping, and saving what was learned"
    go_on.set()
    qtbot.waitUntil(lambda: session.state == "stopped", timeout=LONG)
    assert trainable.action("train").isEnabled()


def test_a_training_ends_for_the_window_while_another_look_into_the_network_goes_on(trainable, qtbot):
    session, done, held_now = trainable.session, threading.Event(), threading.Event()

    def look() -> None:
        with session._look._lock:
            held_now.set()
            done.wait(10)

    trainable.action("train").trigger()
    qtbot.waitUntil(lambda: session.state == "training", timeout=LONG)
    looking = threading.Thread(target=look)
    looking.start()
    assert held_now.wait(10)
    trainable.action("stop").trigger()
    qtbot.waitUntil(lambda: not session.is_running, timeout=LONG)
    assert looking.is_alive()
    done.set()
    looking.join()


@pytest.mark.slow
@pytest.mark.parametrize("options", [["--cycles=1000"], ["--cycles=30", "--workers=1"]], ids=["inside", "isolated"])
def test_many_trainings_leave_ten_megabytes_at_most_and_no_thread_file_or_process(options):
    done = subprocess.run([sys.executable, BENCHMARK, *options], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
