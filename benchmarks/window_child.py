"""The real window in a process of its own, for the benchmarks."""

from __future__ import annotations

import os
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from marks import Marks
    from PySide6.QtWidgets import QApplication

    from netbuilder.app.window import Window

MANY = 10_000
"""Epochs that no training comes to the end of before it is stopped."""
AGES_S = 36_000
"""For how long a training may take, the turns of others included."""
LATE_S = 5
PERCENTILES = {"p50": 50, "p99": 99, "max": 100}


def at_home_nowhere() -> None:
    """Settings, runs and recovered work of the benchmark go to a folder that is thrown away."""
    home = tempfile.mkdtemp(prefix="netbuilder-benchmark-")
    for variable in ("XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_CACHE_HOME", "XDG_STATE_HOME"):
        os.environ[variable] = home


def opened(path: Path) -> tuple[QApplication, Window]:
    """The window that `netbuilder FILE` opens, its collector, switch interval and workers included, once it is ready,
    and the application, which whoever calls has to keep."""
    from PySide6.QtWidgets import QApplication

    from netbuilder.app.collector import Collector
    from netbuilder.app.main import SWITCH_INTERVAL, open_window

    collector = Collector()
    sys.setswitchinterval(SWITCH_INTERVAL)
    application = QApplication(["netbuilder"])
    window = open_window(application, path)
    collector.setParent(window)
    window.ready.connect(collector.begin)
    ready: list[bool] = []
    window.ready.connect(lambda: ready.append(True))
    run_until(lambda: ready and window.document.analysis is not None)
    return application, window


def train_in_window(path: Path, marks: Marks, stops: int) -> dict[str, Any]:
    """Train the project at `path` with the default panels open; then train it once more to see how late a timer comes,
    and start and stop it `stops` times more.

    The window is the one that `netbuilder FILE` opens: its collector, switch interval and workers included. The first
    layer is selected, the thumbnails are on. Lateness is that of a 5 ms timer, for `LATE_S` seconds after the first
    epoch of a training of its own: two hundred ticks a second on a core that trains would take a hundredth of its time.
    How long a stop takes is counted from the press to the window's knowing that nothing runs any more, with the run
    saved.
    """
    from lateness import Lateness
    from training_sides import cache, execution

    at_home_nowhere()
    os.environ["XDG_CACHE_HOME"] = str(cache(path))
    from netbuilder.graph import SetTraining

    _application, window = opened(path)
    window.selection.set([list(window.document.project.graph.nodes)[1]])
    marks.listen()
    window.train()
    run_until(lambda: not window.session.is_running, AGES_S, every_ms=200)
    assert window.isVisible() and window.tabs.panels["curves"].isVisible()
    summary = window.session.last.summary
    assert summary is not None, window.session.last.message
    found: dict[str, Any] = marks.result(len(window.session.data.train))
    found["execution"] = execution(Path(summary["run"]))
    document = window.document
    document.push(SetTraining({**document.project.training, "epochs": MANY}))
    window.train()
    run_until(lambda: window.session.state == "training" and window.session.last.epoch)
    lateness = Lateness()
    rest(1000 * LATE_S)
    lateness.stop()
    found |= {f"late_{name}_ms": lateness.percentile_ms(percent) for name, percent in PERCENTILES.items()}
    window.session.stop()
    run_until(lambda: not window.session.is_running)
    found["stops_ms"] = [stop_in_window(window, number) for number in range(stops)]
    window.shut_down()
    return found


def stop_in_window(window: Window, number: int) -> float:
    """Start a training, let it warm up, stop it at some moment, and return how long that took, in milliseconds."""
    session, ends = window.session, []
    window.train()
    run_until(lambda: session.last is not None and session.state == "training" and session.last.batch >= 3)
    rest(200 + 37 * (number * 7 % 10))
    connection = session.ended.connect(lambda: ends.append(time.perf_counter()))
    begun = time.perf_counter()
    session.stop()
    run_until(lambda: ends)
    session.ended.disconnect(connection)
    return 1000 * (ends[0] - begun)


def rest(milliseconds: int) -> None:
    """Run the event loop for so long."""
    from PySide6.QtCore import QEventLoop, QTimer

    loop = QEventLoop()
    QTimer.singleShot(milliseconds, loop.quit)
    loop.exec()


def run_until(holds: Callable[[], object], seconds: float = 120, every_ms: int = 20) -> None:
    """Run the event loop until something holds, which is looked at every few milliseconds.

    Not `application.exec()`: quitting that closes the window.
    """
    from PySide6.QtCore import QEventLoop, QTimer

    ends = time.monotonic() + seconds
    loop, timer = QEventLoop(), QTimer(interval=every_ms)
    held: list[bool] = []  # what held once may not hold any more when the loop has ended

    def look() -> None:
        if holds():
            held.append(True)
        if held or time.monotonic() > ends:
            loop.quit()

    timer.timeout.connect(look)
    look()
    if not held:
        timer.start()
        loop.exec()
        timer.stop()
    if not held:
        raise SystemExit(f"waited {seconds} s in vain")
