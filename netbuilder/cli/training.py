"""`train`: the loop in the main thread, a progress bar fed from a thread beside it, and signals that stop it well."""

from __future__ import annotations

import sys
import threading
import time
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from rich.progress import BarColumn, Progress, TextColumn

from netbuilder.cli import launching
from netbuilder.cli.faults import fail, print_json, told_plainly, warn
from netbuilder.cli.printing import console, metrics_table, spread_table
from netbuilder.cli.settings import with_settings
from netbuilder.cli.signals import stopped_by_signals
from netbuilder.compile import Problem
from netbuilder.graph import Project, read
from netbuilder.training import Channel, Reading
from netbuilder.training.launch import Workers
from netbuilder.training.relay import RelayedChannel
from netbuilder.wording import clock, counted, metric, rate

if TYPE_CHECKING:
    from netbuilder.training import Folds, Job

LOOK_S = 0.1
BAR, LEFT = 16, 14
NOBODY = Workers(-1)
"""Nothing was said of workers: it is for the recipe to say."""
LINE_S = 5.0
"""Where there is no terminal to draw a bar on, a line is written at most so often."""


@dataclass(frozen=True)
class Wish:
    """What a person wants trained: a project file, or a run to go on in, or both, which then must agree."""

    file: Path | None
    epochs: int | None
    device: str | None
    out: Path | None
    resume: Path | None
    settings: Sequence[str]
    folds: int | None = None
    workers: Workers = NOBODY


def train(wish: Wish, as_json: bool) -> int:
    """Train, and say what came of it. Returns the exit status: 0, or that of the signal which ended it early."""
    from netbuilder.training import Folds

    if wish.folds is not None or (wish.resume is not None and Folds.are_in(wish.resume)):
        return _train_folds(wish, as_json)
    if (workers := launching.workers_of(wish)) is not None:
        return launching.launch(wish, workers, as_json)
    from netbuilder.training import Trainer

    with told_plainly(str(wish.file if wish.file is not None else wish.resume), as_json):
        channel = Channel()
        with watched(channel):
            job = _prepared(wish, as_json, channel)
            with stopped_by_signals(channel.stop) as ended_by:
                summary = Trainer(job, channel).train()
    return ended(summary, channel.read(), ended_by, as_json)


def ended(summary: Mapping[str, Any], reading: Reading, ended_by: Sequence[int], as_json: bool) -> int:
    """Say what came of a training, and return the exit status: 0, or that of the signal which ended it early."""
    if as_json:
        print_json(summary)
    else:
        show(summary, reading)
    return 128 + ended_by[0] if ended_by else 0


def _train_folds(wish: Wish, as_json: bool) -> int:
    """Train once for each fold. One that is stopped goes on with --resume, as do those that have not begun."""
    from netbuilder.training import Trainer

    ended: list[int] = []

    def learn(fold: int, job: Job) -> dict[str, Any]:
        print(f"fold {fold + 1} of {folds.count}", file=sys.stderr, flush=True)
        channel = Channel()
        with stopped_by_signals(channel.stop) as ended_by, watched(channel):
            summary = Trainer(job, channel).train()
        ended.extend(ended_by)
        return summary

    with told_plainly(str(wish.file if wish.file is not None else wish.resume), as_json):
        folds = _folds(wish, as_json)
        found = folds.train(learn, epochs=wish.epochs, device=wish.device)
    if as_json:
        print_json(found)
    else:
        _show_folds(found)
    return 128 + ended[0] if ended else 0


def _folds(wish: Wish, as_json: bool) -> Folds:
    from netbuilder.training import Folds
    from netbuilder.training.folds import fold_of, refuse_others

    project = None if wish.file is None else with_settings(read(wish.file), wish.settings)
    if wish.resume is not None:
        folds = Folds.open(wish.resume)
        refuse_others(folds, project or folds.project, wish.folds)
        return folds
    assert wish.file is not None and project is not None and wish.folds is not None
    _refuse_problems(fold_of(project, wish.folds, 0), wish.file, as_json)
    return Folds.create(project, wish.file.parent, wish.folds, wish.out)


def _prepared(wish: Wish, as_json: bool, channel: Channel) -> Job:
    from netbuilder.training import prepare, resume

    project = None if wish.file is None else read(wish.file)
    if wish.resume is not None:
        job = resume(wish.resume, project, epochs=wish.epochs, device=wish.device, channel=channel)
        _tell_left_out(job, str(wish.resume), ())
        return job
    assert wish.file is not None and project is not None
    project = with_settings(project, wish.settings)
    told = _refuse_problems(project, wish.file, as_json)
    base = wish.file.parent
    job = prepare(project, base, run=wish.out, epochs=wish.epochs, device=wish.device, channel=channel)
    _tell_left_out(job, str(wish.file), told)
    return job


def _refuse_problems(project: Project, file: Path, as_json: bool) -> list[Problem]:
    """Say all problems at once, each with its node, rather than the first that the preparation runs into."""
    from netbuilder.training import check

    problems = check(project, file.parent)
    if any(problem.severity == "error" for problem in problems):
        fail(problems, str(file), as_json)
    warn(problems, str(file))
    return problems


def _tell_left_out(job: Job, subject: str, told: Sequence[Problem]) -> None:
    """Say which samples could not be read, now that all have been, unless that is `told` already."""
    message = job.data.dataset.left_out
    if message is not None and not any(message in problem.message for problem in told):
        warn([Problem(None, "warning", f"data: {message}")], subject)


@contextmanager
def watched(channel: Channel | RelayedChannel) -> Iterator[None]:
    """Show on standard error how the training goes, from a thread that ends with it."""
    over = threading.Event()
    show = _draw_bar if sys.stderr.isatty() else _write_lines
    watcher = threading.Thread(target=show, args=(channel, over), name="progress")
    watcher.start()
    try:
        yield
    finally:
        over.set()
        watcher.join()


def _draw_bar(channel: Channel | RelayedChannel, over: threading.Event) -> None:
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
            progress.update(task, completed=done / whole, description=where, more=how, refresh=True)
            if last:
                return


def _write_lines(channel: Channel | RelayedChannel, over: threading.Event) -> None:
    said, when = 0, time.monotonic() - LINE_S
    while True:
        last = over.wait(LOOK_S)
        reading = channel.read()
        fresh = reading.rows[-1].get("epoch", 0) if reading.rows else 0
        if fresh > said and (last or time.monotonic() - when >= LINE_S):
            print(f"epoch {fresh}/{reading.epochs}  {_how(reading)}", file=sys.stderr, flush=True)
            said, when = fresh, time.monotonic()
        if last:
            return


def _where(reading: Reading) -> str:
    if not reading.epochs:
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


def show(summary: Mapping[str, Any], reading: Reading) -> None:
    """Say what a training came to."""
    out = console()
    stopped = reading.state == "stopped"
    epochs = counted(summary["epochs"], "epoch")
    out.print(f"{'Stopped after' if stopped else 'Trained for'} {epochs}, {summary['seconds']:.1f} s")
    out.print(metrics_table({split: summary[split] for split in ("train", "validation", "test")}))
    if not stopped and summary["epochs"] > 1 and summary["test"]:
        out.print("These are of the epoch with the least validation loss; its weights are the run's best.")
    out.print(f"Run: {summary['run']}")
    if stopped:
        out.print(f"Go on with: netbuilder train --resume {summary['run']}")


def _show_folds(found: Mapping[str, Any]) -> None:
    out = console()
    done, of = found["folds"], found["of"]
    ended = f"{counted(of, 'fold')} trained" if len(done) == of else f"Stopped: {len(done)} of {of} folds have ended"
    out.print(f"{ended}, {found['seconds']:.1f} s; mean ± standard deviation")
    out.print(spread_table({split: found[split] for split in ("train", "validation", "test")}))
    out.print(f"Runs: {found['run']}")
    if len(done) < of:
        out.print(f"Go on with: netbuilder train --resume {found['run']}")
