"""Starts and stops a real training in the real window again and again: does memory, a thread or a file stay behind?

Each cycle trains a few batches of an example and stops it; every run stays in its folder, as a person's would. Prints
what there was after the 50th cycle and after the last one, and ends with 1 where a bound is missed.
"""

from __future__ import annotations

import argparse
import contextlib
import gc
import json
import os
import statistics
import sys
import tempfile
import time
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from netbuilder.app.window import Window

SETTLED = 50
"""Cycles until caches, arenas and pools are as large as they become."""
MOST_GROWTH_MB = 10.0
BATCHES = 3
BUSY = ("threads", "files", "children", "temporary", "qobjects", "widgets")
"""What there may be no more of in the end than there was when it had settled."""


def counted(window: Window) -> dict[str, int]:
    """What the process holds now, once cyclic garbage is gone. threads: as the system counts them, pools of torch
    included; children: processes that were not waited for; temporary: files in the folder for such; qobjects: see
    `staying`; objects: those of Python that can hold others."""
    from PySide6.QtCore import QCoreApplication, QEvent
    from PySide6.QtWidgets import QApplication

    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    gc.collect()
    return {
        "threads": len(os.listdir("/proc/self/task")),
        "files": len(os.listdir("/proc/self/fd")),
        "children": len(children()),
        "temporary": len(os.listdir(tempfile.gettempdir())),
        "qobjects": len(staying(window)),
        "widgets": len(QApplication.allWidgets()),
        "objects": len(gc.get_objects()),
    }


def staying(window: Window) -> list[Any]:
    """The objects below the window but for those that come and go by themselves: Qt's layout of docks moves them with
    animations, and a label has a document, of its own alone, while its words have colours."""
    from PySide6.QtCore import QAbstractAnimation, QObject
    from PySide6.QtWidgets import QLabel

    found = (each for each in window.findChildren(QObject) if not isinstance(each, QAbstractAnimation))
    return [each for each in found if each.isWidgetType() or not isinstance(owner(each), QLabel)]


def owner(each: Any) -> Any:
    """The widget that an object which is none belongs to."""
    while each is not None and not each.isWidgetType():
        each = each.parent()
    return each


def resident_mb() -> float:
    """Memory of the process that is not swapped out, in MB."""
    return int(Path("/proc/self/statm").read_text().split()[1]) * os.sysconf("SC_PAGE_SIZE") / 2**20


def children() -> list[int]:
    """Processes that this one has started and not waited for, whether they run or have ended."""
    found = []
    for each in Path("/proc").glob("[0-9]*/stat"):
        with contextlib.suppress(OSError):
            number, _, rest = each.read_text().partition(" (")
            if int(rest.rpartition(")")[2].split()[1]) == os.getpid():
                found.append(int(number))
    return found


def cycle(window: Window) -> float:
    """Start a training, wait for a few batches, and stop it. Returns the seconds that the stop took."""
    from window_child import run_until

    session, ends = window.session, []
    connection = session.ended.connect(lambda: ends.append(time.perf_counter()))
    window.train()
    run_until(lambda: ends or _batches(window) >= BATCHES)
    begun = time.perf_counter()
    session.stop()
    run_until(lambda: ends)
    session.ended.disconnect(connection)
    assert session.last.state == "stopped", (session.last.state, session.last.message)
    return ends[0] - begun


def _batches(window: Window) -> int:
    """How many the training at hand has learned."""
    reading = window.session.last
    return reading.epoch * reading.batches + reading.batch if window.session.state == "training" else 0


def measure(path: Path, cycles: int, workers: int = 0) -> dict[str, Any]:
    """Open the project at `path` and start and stop it so many times, in processes of its own where workers are asked
    for. The memory is looked at after each cycle, all else after every `SETTLED // 2`."""
    from window_child import MANY, at_home_nowhere, opened, run_until

    at_home_nowhere()
    from netbuilder.graph import SetTraining

    _application, window = opened(path)
    document = window.document
    document.push(SetTraining({**document.project.training, "epochs": MANY, "workers": workers}))
    window.selection.set([list(document.project.graph.nodes)[1]])
    run_until(lambda: document.is_looked_at and window.session.data is not None)
    stops, megabytes, seen = [], [], {}
    begun = time.perf_counter()
    for number in range(1, cycles + 1):
        stops.append(1000 * cycle(window))
        megabytes.append(resident_mb())
        if number % max(1, SETTLED // 2) == 0 or number == cycles:
            seen[number] = counted(window)
            print(f"{number}: {megabytes[-1]:.1f} MB", seen[number], file=sys.stderr, flush=True)
    seconds = time.perf_counter() - begun
    window.shut_down()
    return {"cycles": cycles, "seconds": seconds, "stops_ms": stops, "megabytes": megabytes, "seen": seen}


def main() -> int:
    """Measure in a folder that is thrown away. Returns the exit status."""
    from netbuilder import examples
    from netbuilder.graph import write

    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--cycles", type=int, default=1000)
    parser.add_argument("--example", default="digits-mlp")
    parser.add_argument("--workers", type=int, default=0, help="processes to train in; 0: in the window's own")
    parser.add_argument("--json", action="store_true", help="print all that was measured")
    given = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="netbuilder-start-stop-") as folder:
        path = Path(folder) / "project.json"
        os.environ["TMPDIR"] = tempfile.tempdir = tempfile.mkdtemp(dir=folder)
        write(examples.get(given.example).project, path)
        found = measure(path, given.cycles, given.workers)
    settled = min(SETTLED, max(found["seen"]))
    first, last = (found["seen"][number] for number in (settled, given.cycles))
    missed = [name for name in BUSY if last[name] > first[name]]
    # Up to 10 MB come and go with what the allocator gives back just then, so medians are compared.
    around, at_end = found["megabytes"][settled // 2 : settled * 3 // 2], found["megabytes"][-settled:]
    before, after = statistics.median(around), statistics.median(at_end)
    if after - before > MOST_GROWTH_MB:
        missed.append("megabytes")
    if given.json:
        print(json.dumps({**found, "missed": missed}))
        return bool(missed)
    print(
        f"{given.cycles} cycles in {found['seconds']:.0f} s, a stop takes {statistics.median(found['stops_ms']):.0f} ms"
    )
    for name, old, new in (("megabytes", before, after), *((name, first[name], last[name]) for name in first)):
        print(f"{name:10} {old:12,.1f} {new:12,.1f} {'MISSED' if name in missed else ''}")
    return bool(missed)


if __name__ == "__main__":
    sys.exit(main())
