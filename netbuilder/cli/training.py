"""`train`: the loop in the main thread, a progress bar fed from a thread beside it, and signals that stop it well."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from netbuilder.cli import launching
from netbuilder.cli.faults import fail, print_json, told_plainly, warn
from netbuilder.cli.printing import console, metrics_table
from netbuilder.cli.settings import with_settings
from netbuilder.cli.signals import stopped_by_signals
from netbuilder.cli.watching import watched
from netbuilder.compile import Problem
from netbuilder.graph import Project, read
from netbuilder.training import Channel, Reading
from netbuilder.training.launch import Workers
from netbuilder.wording import counted

if TYPE_CHECKING:
    from netbuilder.training import Job

NOBODY = Workers(-1)
"""Nothing was said of workers: it is for the recipe to say."""


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
        from netbuilder.cli.folding import train_folds

        return train_folds(wish, as_json)
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


def _prepared(wish: Wish, as_json: bool, channel: Channel) -> Job:
    from netbuilder.training import prepare, resume

    project = None if wish.file is None else read(wish.file)
    if wish.resume is not None:
        job = resume(wish.resume, project, epochs=wish.epochs, device=wish.device, channel=channel)
        _tell_left_out(job, str(wish.resume), ())
        return job
    assert wish.file is not None and project is not None
    project = with_settings(project, wish.settings)
    told = refuse_problems(project, wish.file, as_json)
    base = wish.file.parent
    job = prepare(project, base, run=wish.out, epochs=wish.epochs, device=wish.device, channel=channel)
    _tell_left_out(job, str(wish.file), told)
    return job


def refuse_problems(project: Project, file: Path, as_json: bool) -> list[Problem]:
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
