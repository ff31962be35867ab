"""`datasets --download`: data from the network, with a progress bar, stopped by Ctrl+C and resumed by the next call."""

from __future__ import annotations

import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any

import click
from rich.progress import BarColumn, DownloadColumn, Progress, TextColumn, TimeRemainingColumn, TransferSpeedColumn

from netbuilder.cli.faults import print_json, told_plainly
from netbuilder.cli.printing import console
from netbuilder.cli.signals import stopped_by_signals
from netbuilder.data import downloads
from netbuilder.data.errors import unknown

LINE_S = 5.0
"""Where there is no terminal to draw a bar on, a line is written at most so often."""


def download(name: str, as_json: bool) -> int:
    """Bring a data set to this computer. Returns the exit status: 0, or that of the signal which ended it early."""
    if name not in downloads.COLLECTIONS:
        raise click.BadParameter(
            unknown("there is no data set to download {name}", name, downloads.COLLECTIONS), param_hint="--download"
        )
    was_there = downloads.is_there(name)
    with told_plainly("", as_json), stopped_by_signals() as ended_by, _shown(name) as progress:
        try:
            folder = downloads.fetch(name, progress=progress, cancelled=lambda: bool(ended_by))
        except downloads.Cancelled:
            print("stopped; the same command goes on from here", file=sys.stderr)
            return 128 + ended_by[0]
    if as_json:
        print_json({"name": name, "folder": str(folder), "size": downloads.size(name)})
    else:
        label = downloads.COLLECTIONS[name].label
        console().print(f"{label} {'was there already' if was_there else 'is there'}: {folder}")
    return 0


@contextmanager
def _shown(name: str) -> Iterator[Callable[[int, int], None]]:
    """Yields what to tell the bytes to: a bar on a terminal, else a line now and then, on standard error."""
    if not sys.stderr.isatty():
        yield _Lines(name)
        return
    columns: tuple[Any, ...] = (
        TextColumn("{task.description}"),
        BarColumn(bar_width=24),
        DownloadColumn(),
        TransferSpeedColumn(),
        TimeRemainingColumn(),
    )
    with Progress(*columns, console=console(errors=True), transient=True) as bar:
        task = bar.add_task(name, total=downloads.size(name))
        yield lambda done, total: bar.update(task, completed=done, total=total)


class _Lines:
    """Says how far it is at most every `LINE_S` seconds."""

    def __init__(self, name: str) -> None:
        self._name, self._when = name, time.monotonic()

    def __call__(self, done: int, total: int) -> None:
        if time.monotonic() - self._when >= LINE_S:
            self._when = time.monotonic()
            print(f"{self._name}: {done / 1e6:.1f} of {total / 1e6:.1f} MB", file=sys.stderr, flush=True)
