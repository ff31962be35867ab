"""From the start of the process to a painted, usable window, against `import torch` alone; freezes; an idle window.

Each side runs in a process of its own, in turn (A B A B …), and counts from the moment before it was started.

    python benchmarks/startup.py [--rounds 7]
"""

from __future__ import annotations

import argparse
import compileall
import json
import os
import sys
import time
from pathlib import Path

from side_by_side import child, median

IDLE_S = 10.0
STARTED = "NETBUILDER_BENCHMARK_STARTED"


def since_started() -> float:
    """Seconds since this process was asked for."""
    return time.time() - float(os.environ[STARTED])


def import_torch() -> dict[str, float]:
    """The time that `import torch` takes a fresh process."""
    import torch  # noqa: F401

    return {"seconds": since_started()}


def open_the_window(path: Path, idle: bool) -> dict[str, float]:
    """Open the window on the digits example as a person does, and let everything heavy arrive."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from window_child import at_home_nowhere, run_until

    at_home_nowhere()
    from PySide6.QtCore import Qt
    from PySide6.QtWidgets import QApplication

    from netbuilder.app.collector import Collector
    from netbuilder.app.main import SWITCH_INTERVAL, open_window

    collector = Collector()
    sys.setswitchinterval(SWITCH_INTERVAL)
    QApplication.setHighDpiScaleFactorRoundingPolicy(Qt.HighDpiScaleFactorRoundingPolicy.PassThrough)
    application = QApplication(["netbuilder"])
    found: dict[str, float] = {}
    window = open_window(application, path)
    collector.setParent(window)
    window.ready.connect(collector.begin)
    ready: list[float] = []
    window.ready.connect(lambda: ready.append(since_started()))

    def on_painted() -> None:
        from lateness import Lateness

        found["seconds"] = since_started()
        window.lateness = Lateness()

    window.painted.connect(on_painted)
    run_until(lambda: ready and window.document.analysis is not None)
    rest(2)
    found["ready_seconds"] = ready[0]
    found["longest_freeze_ms"] = window.lateness.percentile_ms(100)
    window.lateness.stop()
    if idle:
        begun, cpu = time.monotonic(), time.process_time()
        rest(IDLE_S)
        found["idle_percent"] = 100 * (time.process_time() - cpu) / (time.monotonic() - begun)
    window.shut_down()
    return found


def rest(seconds: float) -> None:
    """Run the event loop for a while with nothing of ours waking it."""
    from PySide6.QtCore import QEventLoop, QTimer

    loop = QEventLoop()
    QTimer.singleShot(int(1000 * seconds), loop.quit)
    loop.exec()


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("--rounds", type=int, default=7)
    parser.add_argument("--child", choices=("torch", "window", "idle"))
    parser.add_argument("path", nargs="?", type=Path)
    said = parser.parse_args()
    if said.child:
        result = import_torch() if said.child == "torch" else open_the_window(said.path, said.child == "idle")
        print(json.dumps(result))
        return
    # As pip does with what it installs: torch's bytecode is there too, and a start without any is no usual one.
    compileall.compile_dir(Path(__file__).parents[1] / "netbuilder", quiet=1)
    example = str(Path(__file__).parents[1] / "examples" / "digits-cnn.json")
    found: dict[str, list] = {"torch": [], "window": []}
    for _ in range(said.rounds):
        for side in found:
            found[side].append(child([__file__, "--child", side, example], {STARTED: str(time.time())}))
    torch, painted = median(found["torch"], "seconds"), median(found["window"], "seconds")
    idle = child([__file__, "--child", "idle", example], {STARTED: str(time.time())})
    freezes = [each["longest_freeze_ms"] for each in found["window"]]
    print(f"import torch           {torch:6.2f} s")
    print(f"a painted window       {painted:6.2f} s   ratio {painted / torch:.2f}")
    print(f"everything has arrived {median(found['window'], 'ready_seconds'):6.2f} s")
    print(
        f"longest freeze after the first paint: median {median(found['window'], 'longest_freeze_ms'):.0f} ms,", end=" "
    )
    print("of each start " + ", ".join(f"{each:.0f}" for each in freezes))
    print(f"CPU of an idle window over {IDLE_S:.0f} s: {idle['idle_percent']:.2f} %")


if __name__ == "__main__":
    main()
