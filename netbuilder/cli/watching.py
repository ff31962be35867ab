"""What standard error shows of a training while it goes on: a bar where there is a terminal, else lines, and notes."""

from __future__ import annotations

import sys
import threading
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

from rich.progress import BarColumn, Progress, TextColumn

from netbuilder.cli.printing import console
from netbuilder.wording import clock, metric, rate

if TYPE_CHECKING:
    from netbuilder.training import Channel, Reading
    from netbuilder.training.relay import RelayedChannel

LOOK_S = 0.1
BAR, LEFT = 16, 14
LINE_S = 5.0
"""Where there is no terminal to draw a bar on, a line is written at most so often."""


@contextmanager
def watched(channel: Channel | RelayedChannel, told: set[str] | None = None) -> Iterator[None]:
    """Show on standard error how the training goes, from a thread that ends with it. told: notes that need not be said
    again; those that are said come to them."""
    over = threading.Event()
    show = _draw_bar if sys.stderr.isatty() else _write_lines
    watcher = threading.Thread(target=show, args=(channel, over, set() if told is None else told), name="progress")
    watcher.start()
    try:
        yield
    finally:
        over.set()
        watcher.join()


def _draw_bar(channel: Channel | RelayedChannel, over: threading.Event, told: set[str]) -> None:
    columns = (TextColumn("{task.description}"), BarColumn(bar_width=BAR), TextColumn("{task.fields[more]}"))
    out = console(errors=True)
    with Progress(*columns, console=out, auto_refresh=False, transient=True) as progress:
        task = progress.add_task("preparing", total=1.0, more="")
        while True:
            last = over.wait(LOOK_S)
            reading = channel.read()
            whole = max(1, reading.epochs * reading.batches)
            done = reading.epoch * reading.batches + reading.batch
            where = _where(reading)
            how = _how(reading, out.width - len(where) - BAR - 3)
            for note in _fresh_notes(reading, told):
                out.print(note)
            progress.update(task, completed=done / whole, description=where, more=how, refresh=True)
            if last:
                return


def _write_lines(channel: Channel | RelayedChannel, over: threading.Event, told: set[str]) -> None:
    said, when = 0, time.monotonic() - LINE_S
    waited, doing = time.monotonic(), ""
    while True:
        last = over.wait(LOOK_S)
        reading = channel.read()
        for note in _fresh_notes(reading, told):
            print(note, file=sys.stderr, flush=True)
        fresh = reading.rows[-1].get("epoch", 0) if reading.rows else 0
        if fresh > said and (last or time.monotonic() - when >= LINE_S):
            print(f"epoch {fresh}/{reading.epochs}  {_how(reading)}", file=sys.stderr, flush=True)
            said, when = fresh, time.monotonic()
        if reading.state == "preparing" and reading.message not in ("", doing) and time.monotonic() - waited >= LINE_S:
            print(reading.message, file=sys.stderr, flush=True)
            waited, doing = time.monotonic(), reading.message
        if last:
            return


def _fresh_notes(reading: Reading, told: set[str]) -> list[str]:
    """The lines of notes that have not been told: what was measured and chosen, and what the training does without."""
    fresh = [note for note in reading.notes if note not in told]
    told.update(fresh)
    return [f"note: {' '.join(note.split())}" for note in fresh]


def _where(reading: Reading) -> str:
    if not reading.epochs or reading.state == "preparing":
        return reading.message or "preparing"
    return f"epoch {min(reading.epoch + 1, reading.epochs)}/{reading.epochs}"


def _how(reading: Reading, room: int = 1000) -> str:
    """`loss 0.12 · validation loss 0.15, accuracy 96.30 % · 22,400 samples/s · 0:04 left`, as much of it as there is
    room for: the speed is left out first, what validation measured and the time that is left last."""
    parts: dict[str, str] = {}
    if reading.losses[1].size:
        parts["loss"] = f"loss {metric('loss', float(reading.losses[1][-1]))}"
    if reading.rows:
        validation: Mapping[str, Any] = reading.rows[-1].get("validation", {})
        shown = {name: f"{name} {metric(name, value)}" for name, value in validation.items() if _is_number(value)}
        parts["validation"] = f"validation {', '.join(shown.values())}"
        if len(parts["validation"]) > room - LEFT:
            shown.pop("loss", None)
            parts["validation"] = ", ".join(shown.values())
    if reading.samples_per_second:
        parts["speed"] = f"{rate(reading.samples_per_second)} samples/s"
    if reading.seconds_left is not None and reading.epoch < reading.epochs:
        parts["left"] = f"{clock(reading.seconds_left)} left"
    for least in ("speed", "loss", "validation", "left"):
        if len(" · ".join(parts.values())) <= room:
            break
        parts.pop(least, None)
    return " · ".join(parts.values())


def _is_number(value: object) -> bool:
    return isinstance(value, (int, float))
