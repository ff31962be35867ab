"""One worker process, which torchrun starts: `python -m netbuilder.training.worker`.

It calls the program that launched it, is told what to train, and trains it, alone or in a team with the others.
"""

from __future__ import annotations

import os
import signal
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from threading import Timer
from typing import TYPE_CHECKING, Any

from netbuilder.compile import CompileError, Problem
from netbuilder.data import DataError
from netbuilder.graph import GraphError, ProjectError
from netbuilder.progress import Abandoned
from netbuilder.training.channel import Channel
from netbuilder.training.errors import RecipeError, RunError, TrainingError
from netbuilder.training.messages import Failure, Order, Report
from netbuilder.training.relay import ADDRESS, Line, called
from netbuilder.training.run import Run
from netbuilder.wording import tell_elsewhere, tr

if TYPE_CHECKING:
    from torch import device

    from netbuilder.training.job import Job
    from netbuilder.training.team import Team

MEETING = "NETBUILDER_MEETING"
"""The variable of the environment that names a folder where workers of one machine may meet."""
GRACE_S = 30.0
"""A worker whose program is gone has so long to save what it learned."""
FORESEEN = (CompileError, DataError, RecipeError, RunError, ProjectError, GraphError, OSError, MemoryError)


def main() -> int:
    """Train what the launcher orders. Returns the exit status: 0 where another try would come to the same."""
    if ADDRESS not in os.environ:
        print("this is a part of NetBuilder that `netbuilder train FILE --workers N` starts by itself", file=sys.stderr)
        return 2
    tell_elsewhere()
    rank, here, size = (int(os.environ[name]) for name in ("RANK", "LOCAL_RANK", "WORLD_SIZE"))
    channel = Channel()
    for number in (signal.SIGTERM, signal.SIGINT):
        signal.signal(number, lambda *_: channel.stop())
    try:
        line = Line(called(), Report(rank, os.getpid(), leads_here=here == 0), channel, _end_soon)
        order = line.order()
    except (OSError, EOFError):
        return 0  # the program is gone, and nobody wants this training any more
    try:
        with _together(rank, here, size) as team:
            summary = _train(order, team, channel, line)
    except Abandoned:
        line.end(failure=Failure(tr("stopped before the training began"), abandoned=True))
        return 0
    except Exception as error:
        failure = failure_of(error, alone=size == 1)
        line.end(failure=failure)
        return 0 if failure.final else 1
    line.end(summary=summary)
    return 0


def failure_of(error: Exception, *, alone: bool) -> Failure:
    """What to tell of an exception. In a team a restart may help where torch raised it: another member was lost."""
    problems = error.problems if isinstance(error, CompileError) else ()
    cause = error.__cause__ if isinstance(error, TrainingError) and error.__cause__ is not None else error
    said = str(error) or type(error).__name__
    if isinstance(error, MemoryError):
        said = tr("there is not enough memory for this")
    if not isinstance(error, FORESEEN):
        said = tr("the training ended with an error that nobody foresaw: {name}: {said}").format(
            name=type(error).__name__, said=said
        )
    final = alone or not isinstance(cause, RuntimeError) or "memory" in str(cause)
    return Failure(said, getattr(error, "node", None), problems, final)


def _train(order: Order, team: Team, channel: Channel, line: Line) -> object:
    from netbuilder.training.trainer import Trainer

    order = team.agree(order)
    job, told = _job(order, channel, team, line)
    left_out = job.data.dataset.left_out
    if team.leads and left_out is not None and not any(left_out in problem.message for problem in told):
        told = [*told, Problem(None, "warning", tr("data: {left_out}").format(left_out=left_out))]
    line.say(run=job.run.path, warnings=tuple(told))
    team.meet()
    return Trainer(job, channel, team).train()


def _checked(order: Order) -> list[Problem]:
    """The warnings about a project. Raises CompileError with all its problems where it cannot be trained."""
    from netbuilder.training.check import check

    assert order.project is not None
    problems = check(order.project, order.base)
    if any(problem.severity == "error" for problem in problems):
        raise CompileError(problems)
    return problems


def _job(order: Order, channel: Channel, team: Team, line: Line) -> tuple[Job, list[Problem]]:
    """The job, in a run folder that the leader makes and alone writes to, and warnings about the project."""
    from netbuilder.training.job import prepare, resume

    how: dict[str, Any] = {"epochs": order.epochs, "device": order.device, "channel": channel}
    run, job, told = order.run, None, list[Problem]()
    if not order.resume:
        assert order.project is not None
        try:
            if team.leads:
                told = _checked(order) if order.check else told
                job = prepare(order.project, order.base, run=run, saved=order.saved, **how)
                line.say(run=job.run.path)  # others may be lost while they prepare, and a restart is to know of it
        finally:  # also where it could not be prepared, so that nobody waits for it
            run = team.meet(None if job is None else job.run.path)
    if job is None:
        if run is None:
            raise Abandoned
        job = resume(run, order.project if order.resume else None, **how)
    if team.size > 1:
        try:
            _refuse_device(job.device)
        except RecipeError:
            if job.fresh:
                job.run.discard()
            raise
    return (job if team.leads else replace(job, run=Onlooker(job.run.path))), told


def _refuse_device(device: device) -> None:
    """Raise RecipeError where several workers cannot train on this device."""
    import torch

    gpus, here = torch.cuda.device_count(), int(os.environ["LOCAL_WORLD_SIZE"])
    if device.type == "mps" or device.index is not None:
        raise RecipeError(
            tr('several workers train on "cpu", or on "cuda" with a GPU for each, not on "{device}"').format(
                device=device
            )
        )
    if device.type == "cuda" and gpus < here:
        raise RecipeError(
            tr("{here} workers are too many for {gpus} GPUs: each takes one of its own").format(here=here, gpus=gpus)
        )


class Onlooker(Run):
    """The run folder for those who do not lead: they read it, and what they would write is written by the leader."""

    def _nothing(self, *_: object, **__: object) -> None:
        return

    save = append = keep_rows = append_change = finish = fail = begin_again = discard = record_execution = _nothing


@contextmanager
def _together(rank: int, here: int, size: int) -> Iterator[Team]:
    """The team of all workers; a single one needs nobody to meet."""
    from netbuilder.training.team import Alone, Processes

    if size == 1:
        yield Alone()
        return
    with Processes.met(rank, here, size, _meeting()) as team:
        yield team


def _meeting() -> Path | None:
    """The file through which workers meet that are all on this machine, so that nothing of it is on a network. Another
    after each restart."""
    folder = os.environ.get(MEETING)
    return None if folder is None else Path(folder) / f"met-{os.environ.get('TORCHELASTIC_RESTART_COUNT', '0')}"


def _end_soon() -> None:
    """The program is gone: save what was learned, but do not stay for long."""
    late = Timer(GRACE_S, os._exit, (1,))
    late.daemon = True
    late.start()


if __name__ == "__main__":
    status = main()
    sys.stderr.flush()
    os._exit(status)  # the last word is said and all is written; to take torch down again would take a second
