"""The real window in a process of its own, for the benchmarks."""

from __future__ import annotations

import os
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path


def at_home_nowhere() -> None:
    """Settings, runs and recovered work of the benchmark go to a folder that is thrown away."""
    home = tempfile.mkdtemp(prefix="netbuilder-benchmark-")
    for variable in ("XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_CACHE_HOME", "XDG_STATE_HOME"):
        os.environ[variable] = home


def train_in_window(path: Path, epochs: int) -> dict[str, float]:
    """Train the project at `path` with the default panels open; samples/s are of the epochs after the first.

    The window is the one that `netbuilder FILE` opens: its collector, switch interval and workers included. A Conv or
    Linear layer is selected, the thumbnails are on.
    """
    at_home_nowhere()
    from lateness import Lateness
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
    window.selection.set([list(window.document.project.graph.nodes)[1]])
    window.train()
    marks: list[tuple[float, int]] = []

    def look(reading) -> None:
        if reading.epoch > len(marks):
            marks.append((time.perf_counter(), reading.epoch))

    window.session.reading.connect(look)
    run_until(lambda: len(marks) >= 1)
    lateness = Lateness()
    run_until(lambda: not window.session.is_running, 600)
    lateness.stop()
    assert window.isVisible() and window.tabs.panels["curves"].isVisible()
    summary = window.session.last.summary
    samples = len(window.session.data.train)
    # Seconds of an epoch, validation, checkpoint and rows included, as the loop beside it has none of these.
    (begun, first), (ended, last) = marks[0], marks[-1]
    window.shut_down()
    return {
        "samples_per_second": samples * (last - first) / (ended - begun),
        "learning_samples_per_second": summary["samples_per_second"],
        "late_p50_ms": lateness.percentile_ms(50),
        "late_p99_ms": lateness.percentile_ms(99),
        "late_max_ms": lateness.percentile_ms(100),
    }


def run_until(holds: Callable[[], object], seconds: float = 120) -> None:
    """Run the event loop until something holds, which is looked at every few milliseconds.

    Not `application.exec()`: quitting that closes the window.
    """
    from PySide6.QtCore import QEventLoop, QTimer

    ends = time.monotonic() + seconds
    loop, timer = QEventLoop(), QTimer(interval=20)
    timer.timeout.connect(lambda: (holds() or time.monotonic() > ends) and loop.quit())
    timer.start()
    if not holds():
        loop.exec()
    timer.stop()
    if not holds():
        raise SystemExit(f"waited {seconds} s in vain")
