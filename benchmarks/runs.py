"""How quick a list of a thousand runs is: read cold and warm, filtered, sorted, and all of them overlaid.

    python benchmarks/runs.py [--runs 1000] [--epochs 50] [--repeats 7] [--json]

The runs are made in a temporary folder: one small network, three optimizers, many learning rates, as a search leaves
them. Reading happens in the window on a thread of its own; the rest is what a person waits for. Medians, milliseconds.
"""

from __future__ import annotations

import argparse
import itertools
import json
import math
import os
import random
import statistics
import tempfile
import time
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
OPTIMIZERS = ("Adam", "SGD", "AdamW")


def make_run(folder: Path, number: int, epochs: int, seed: int = 0) -> Path:
    """One run folder as a training leaves it, but for its checkpoints."""
    draw = random.Random(seed * 1_000_003 + number)
    rate = round(10 ** draw.uniform(-4, -1), 6)
    units = draw.choice((32, 64, 128))
    path = folder / f"digits-{number}"
    path.mkdir(parents=True)
    nodes = {
        "image": {"type": "Input", "params": {"field": "image"}, "at": [0, 0]},
        "conv1": {"type": "Conv2d", "params": {"out_channels": 16, "kernel_size": 3}, "at": [188, 0]},
        "relu1": {"type": "ReLU", "at": [376, 0]},
        "flat": {"type": "Flatten", "at": [564, 0]},
        "fc1": {"type": "Linear", "params": {"out_features": units}, "at": [752, 0]},
        "relu2": {"type": "ReLU", "at": [940, 0]},
        "drop": {"type": "Dropout", "params": {"p": draw.choice((0.1, 0.25, 0.5))}, "at": [1128, 0]},
        "fc2": {"type": "Linear", "params": {"out_features": 10}, "at": [1316, 0]},
        "digit": {"type": "Output", "params": {"target": "label", "loss": "CrossEntropyLoss"}, "at": [1504, 0]},
    }
    ids = list(nodes)
    project = {
        "format": "netbuilder",
        "version": 1,
        "name": "Digits",
        "graph": {
            "nodes": nodes,
            "edges": [[f"{a}.out", f"{b}.in"] for a, b in itertools.pairwise(ids)],
        },
        "blocks": {},
        "data": {"source": "digits", "params": {}, "split": {"train": 0.7, "validation": 0.15, "test": 0.15}},
        "training": {
            "epochs": epochs,
            "batch_size": draw.choice((32, 64, 128)),
            "seed": draw.randrange(5),
            "device": "auto",
            "optimizer": {"type": draw.choice(OPTIMIZERS), "params": {"lr": rate}},
            "scheduler": None,
        },
    }
    began = 1_790_000_000 + 600 * number
    when = time.strftime("%Y-%m-%dT%H:%M:%S+00:00", time.gmtime(began))
    environment = {"time": when, "python": "3.11.7", "torch": "2.13.0", "machine": "x86_64", "device": "cpu"}
    speed, floor = 3 * rate**0.5 + 0.05, 0.05 + 0.1 * draw.random() + 2 * rate
    done = epochs if number % 9 else draw.randint(1, max(1, epochs - 1))
    rows = [_row(epoch, speed, floor, rate, draw) for epoch in range(1, done + 1)]
    files = {
        "project.json": project,
        "data.json": {"fields": {}},
        "environment.json": environment,
        "run.json": {"format": "netbuilder-run", "version": 1, "base": "../.."},
    }
    for name, value in files.items():
        (path / name).write_text(json.dumps(value) + "\n", encoding="utf-8")
    (path / "metrics.jsonl").write_text("".join(json.dumps(row) + "\n" for row in rows), encoding="utf-8")
    (path / "checkpoints").mkdir()
    if number % 10 or done == epochs:
        last = rows[-1]
        test = {} if done < epochs else {name: value * 0.99 for name, value in last["validation"].items()}
        seconds = round(done * 0.9 + draw.random(), 3)
        told = {"run": str(path), "epochs": done, "seconds": seconds, "samples_per_second": 5000.0}
        parts = {"train": last["train"], "validation": last["validation"], "test": test}
        (path / "summary.json").write_text(json.dumps({**told, **parts}), encoding="utf-8")
    return path


def _row(epoch: int, speed: float, floor: float, rate: float, draw: random.Random) -> dict:
    train = 2.3 * math.exp(-speed * epoch) + floor * draw.uniform(0.6, 0.7)
    validation = 2.3 * math.exp(-speed * epoch) + floor * draw.uniform(0.95, 1.1) + 0.002 * epoch * rate**0.5
    return {
        "epoch": epoch,
        "train": {"loss": train, "accuracy": 1 - train / 3},
        "validation": {"loss": validation, "accuracy": 1 - validation / 3},
        "learning_rate": rate,
    }


Took = tuple[float, float]
"""Milliseconds on the clock, and of this thread's processor time, which others on the machine do not lengthen."""


def median_ms(do: Callable[[], object], repeats: int) -> Took:
    """The median time of a call."""
    walls, processor = [], []
    for _ in range(repeats):
        begun, used = time.perf_counter(), time.thread_time()
        do()
        walls.append(1000 * (time.perf_counter() - begun))
        processor.append(1000 * (time.thread_time() - used))
    return statistics.median(walls), statistics.median(processor)


def reading(folder: Path, repeats: int) -> dict[str, Took]:
    """Without a window."""
    from netbuilder.training import runs

    listing = runs.scan([folder])
    return {
        "cold list": median_ms(lambda: runs.scan([folder]), repeats),
        "warm list": median_ms(lambda: runs.scan([folder], listing), repeats),
        "differences": median_ms(lambda: runs.differences(listing.runs), repeats),
    }


def in_window(folder: Path, repeats: int) -> dict[str, Took]:
    """In the panel, each with what is painted after it."""
    from PySide6.QtWidgets import QApplication

    application = QApplication.instance() or QApplication([])
    from netbuilder.app.background import Worker
    from netbuilder.app.document import Document
    from netbuilder.app.panels.runs_panel import RunsPanel
    from netbuilder.app.selection import Selection
    from netbuilder.app.sheet import Sheet
    from netbuilder.app.theme import Theme
    from netbuilder.app.training import TrainingSession
    from netbuilder.graph import Project, write

    write(Project("Digits"), folder.parent / "digits.json")
    theme = Theme("dark")
    theme.apply(application)
    document = Document()
    document.open(folder.parent / "digits.json")
    session = TrainingSession(document, Worker("looking"), document)
    panel = RunsPanel(session, Sheet(document, Selection(document), document), theme)
    panel.resize(1200, 300)
    panel.show()
    begun, used = time.perf_counter(), time.process_time()
    while panel.reader.listing is None:
        application.processEvents()
        time.sleep(0.001)
    took = time.perf_counter() - begun, time.process_time() - used
    found = {"shown after": (1000 * took[0], 1000 * took[1])}
    words = itertools.cycle(("sgd", "adam", "lr 0.00", ""))
    newest = panel.reader.listing.runs[0]
    order = itertools.count()

    def painted(do: Callable[[], object]) -> Took:
        def both() -> None:
            do()
            application.processEvents()

        return median_ms(both, repeats)

    def filtered() -> None:
        panel.filter.setText(next(words))
        panel.show_runs()

    found["filter"] = painted(filtered)
    panel.filter.clear()
    panel.show_runs()
    found["sort"] = painted(lambda: panel.table.sortByColumn(2 + next(order) % 3, panel.table.horizontalHeader()
                                                             .sortIndicatorOrder()))  # fmt: skip
    found["select one"] = painted(lambda: panel.choose([panel.model.runs[next(order)].path]))

    def all_overlaid() -> None:
        panel.table.clearSelection()
        panel.table.selectAll()

    found["none, then all overlaid"] = painted(all_overlaid)
    panel.choose([newest.path])

    def went_on() -> None:
        panel.reader.went_on.emit(replace(newest))

    found["the live run goes on"] = painted(went_on)
    panel.shut_down()
    return found


def main() -> None:
    """Measure, and print a table or JSON."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--runs", type=int, default=1000)
    parser.add_argument("--epochs", type=int, default=50)
    parser.add_argument("--repeats", type=int, default=7)
    parser.add_argument("--json", action="store_true")
    said = parser.parse_args()
    with tempfile.TemporaryDirectory() as made:
        folder = Path(made) / "runs"
        for number in range(1, said.runs + 1):
            make_run(folder, number, said.epochs)
        found = {**reading(folder, said.repeats), **in_window(folder, said.repeats)}
    if said.json:
        print(json.dumps({"runs": said.runs, "epochs": said.epochs, "clock_and_cpu_ms": found}, indent=2))
    else:
        print(f"{said.runs} runs of {said.epochs} epochs, medians of {said.repeats}, in ms")
        print(f"  {'':<24} {'clock':>8} {'CPU':>8}")
        for name, (wall, processor) in found.items():
            print(f"  {name:<24} {wall:8.1f} {processor:8.1f}")


if __name__ == "__main__":
    main()
