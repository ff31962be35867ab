"""`train --workers N`: the training in processes of its own, which torchrun starts; here it is only watched."""

from __future__ import annotations

import signal
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from netbuilder.cli.faults import Failed, told_plainly, warn
from netbuilder.cli.settings import with_settings
from netbuilder.cli.signals import stopped_by_signals
from netbuilder.cli.watching import watched
from netbuilder.compile import Problem
from netbuilder.graph import Project, ProjectError, read
from netbuilder.progress import Abandoned
from netbuilder.training import Run
from netbuilder.training.launch import Workers, train
from netbuilder.training.messages import Order
from netbuilder.training.relay import RelayedChannel

if TYPE_CHECKING:
    from netbuilder.cli.training import Wish


def workers_of(wish: Wish) -> Workers | None:
    """Who is to train: what the command line says, else the recipe. None: this process."""
    said = wish.workers
    if said.count < 0:
        said = replace(said, count=_count_of(_project_of(wish)))
    return said if said.count else None


def launch(wish: Wish, workers: Workers, as_json: bool) -> int:
    """Have workers train, and say what came of it. Returns the exit status, as `train` without workers does."""
    from netbuilder.cli.training import ended

    subject = str(wish.file if wish.file is not None else wish.resume)
    channel = RelayedChannel()

    def tell(problems: Sequence[Problem]) -> None:
        warn(problems, subject)

    with _saying_how_to_go_on(channel), told_plainly(subject, as_json):
        order = _order(wish, workers)
        with watched(channel), stopped_by_signals(channel.stop) as ended_by:
            try:
                summary = train(order, channel, workers, tell)
            except Abandoned:
                print("stopped before the training began", file=sys.stderr)
                return 128 + (ended_by or [signal.SIGTERM])[0]  # a worker alone was told to stop, from outside
    return ended(summary, channel.read(), ended_by, as_json)


@contextmanager
def _saying_how_to_go_on(channel: RelayedChannel) -> Iterator[None]:
    """After what went wrong, the command that goes on from what the run has kept."""
    try:
        yield
    except Failed:
        if channel.run is not None and Run(channel.run).has("last"):
            print(f"Go on with: netbuilder train --resume {channel.run}", file=sys.stderr)
        raise


def _order(wish: Wish, workers: Workers) -> Order:
    project = None if wish.file is None else read(wish.file)
    if wish.resume is not None:
        return Order(project, Path(), wish.resume.absolute(), resume=True, epochs=wish.epochs, device=wish.device)
    assert wish.file is not None and project is not None
    # The run is to say by how many it was trained, so that it goes on with as many.
    project = with_settings(project, [*wish.settings, f"training.workers={workers.count}"])
    out = None if wish.out is None else wish.out.absolute()
    return Order(project, wish.file.absolute().parent, out, epochs=wish.epochs, device=wish.device, check=True)


def _project_of(wish: Wish) -> Project | None:
    """The project that is to be trained; None where it cannot be read, which is told where it is trained."""
    try:
        if wish.resume is not None:
            return read(wish.resume / "project.json")
        assert wish.file is not None
        return with_settings(read(wish.file), wish.settings)
    except (ProjectError, OSError):
        return None


def _count_of(project: Project | None) -> int:
    said = 0 if project is None else project.training.get("workers", 0)
    return said if type(said) is int and said > 0 else 0
