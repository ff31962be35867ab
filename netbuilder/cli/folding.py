"""`train --folds K`: a training a fold, in this process or in workers, and what they come to together."""

from __future__ import annotations

import signal
import sys
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any

import click

from netbuilder.cli import launching
from netbuilder.cli.faults import Failed, print_json, told_plainly, warn
from netbuilder.cli.printing import console, spread_table
from netbuilder.cli.settings import with_settings
from netbuilder.cli.signals import stopped_by_signals
from netbuilder.cli.training import Wish, refuse_problems
from netbuilder.cli.watching import watched
from netbuilder.compile import Problem
from netbuilder.graph import read
from netbuilder.progress import Abandoned
from netbuilder.training import Channel, Run
from netbuilder.training.launch import Workers
from netbuilder.training.relay import RelayedChannel
from netbuilder.wording import counted

if TYPE_CHECKING:
    from netbuilder.training import Folds


def train_folds(wish: Wish, as_json: bool) -> int:
    """Train once for each fold. One that is stopped goes on with --resume, as do those that have not begun. Returns the
    exit status: 0, or that of the signal which ended it early."""
    workers = launching.workers_of(wish)
    if workers is not None and not workers.are_here:
        raise click.UsageError("--folds trains on this machine alone: leave --nnodes and --rdzv-….")
    subject = str(wish.file if wish.file is not None else wish.resume)
    with told_plainly(subject, as_json):
        folds = _folds(wish, workers, as_json)
    learning = _Learning(folds, wish, workers, subject, as_json)
    try:
        with told_plainly(subject, as_json):
            found = folds.train(learning.fold, epochs=wish.epochs)
    except Abandoned:
        print("stopped before the training began", file=sys.stderr)
        return 128 + (learning.came or [signal.SIGTERM])[0]
    except Failed:
        if any(Run(folds.run_of(fold)).has("last") for fold in range(folds.count)):
            print(f"Go on with: netbuilder train --resume {folds.path}", file=sys.stderr)
        raise
    if as_json:
        print_json(found)
    else:
        _show(found)
    return 128 + learning.came[0] if learning.came else 0


class _Learning:
    """Trains one fold after the other. came: the signals that have come so far; after one, no fold begins any more."""

    def __init__(self, folds: Folds, wish: Wish, workers: Workers | None, subject: str, as_json: bool) -> None:
        self._folds, self._wish, self._workers = folds, wish, workers
        self._subject, self._as_json = subject, as_json
        self._told: set[str] = set()
        self.came: list[int] = []

    def fold(self, fold: int) -> dict[str, Any]:
        """Train a fold, and return its summary. Raises Abandoned where it is stopped before it began, Failed where it
        cannot be trained: which fold it was has been said."""
        if self.came:
            raise Abandoned
        which = f"fold {fold + 1} of {self._folds.count}"
        print(which, file=sys.stderr, flush=True)
        with told_plainly(f"{self._subject}: {which}", self._as_json):
            return self._here(fold) if self._workers is None else self._launched(fold, self._workers)

    def _here(self, fold: int) -> dict[str, Any]:
        from netbuilder.training import Trainer

        job = self._folds.job(fold, epochs=self._wish.epochs, device=self._wish.device)
        channel = Channel()
        with stopped_by_signals(channel.stop, self.came), watched(channel, self._told):
            return Trainer(job, channel).train()

    def _launched(self, fold: int, workers: Workers) -> dict[str, Any]:
        from netbuilder.training.launch import train

        order = self._folds.order(fold, epochs=self._wish.epochs, device=self._wish.device)
        channel = RelayedChannel()
        with watched(channel, self._told), stopped_by_signals(channel.stop, self.came):
            return train(order, channel, workers, self._tell)

    def _tell(self, problems: Sequence[Problem]) -> None:
        """Say what the data of every fold have in common once."""
        warn([each for each in problems if each.message not in self._told], self._subject)
        self._told |= {each.message for each in problems}


def _folds(wish: Wish, workers: Workers | None, as_json: bool) -> Folds:
    from netbuilder.training import Folds
    from netbuilder.training.folds import fold_of, refuse_others

    project = None if wish.file is None else with_settings(read(wish.file), wish.settings)
    if wish.resume is not None:
        folds = Folds.open(wish.resume)
        refuse_others(folds, project or folds.project, wish.folds)
        return folds
    assert wish.file is not None and project is not None and wish.folds is not None
    refuse_problems(fold_of(project, wish.folds, 0), wish.file, as_json)
    if workers is not None:  # so that they go on with as many
        project = with_settings(project, [f"training.workers={workers.count}"])
    return Folds.create(project, wish.file.parent, wish.folds, wish.out)


def _show(found: Mapping[str, Any]) -> None:
    out = console()
    done, of = found["folds"], found["of"]
    ended = f"{counted(of, 'fold')} trained" if len(done) == of else f"Stopped: {len(done)} of {of} folds have ended"
    out.print(f"{ended}, {found['seconds']:.1f} s{'; mean ± standard deviation' if done else ''}")
    if done:
        out.print(spread_table({split: found[split] for split in ("train", "validation", "test")}))
    out.print(f"Runs: {found['run']}")
    if len(done) < of:
        out.print(f"Go on with: netbuilder train --resume {found['run']}")
