"""What of a training in progress goes into a checkpoint, and how a later session takes it up."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from netbuilder.training import checkpoint, generators, packing
from netbuilder.training.checkpoint import Checkpoint
from netbuilder.training.errors import RunError
from netbuilder.training.reporter import Clock
from netbuilder.wording import counted, tr

if TYPE_CHECKING:
    from netbuilder.training.trainer import Trainer


def state_of(trainer: Trainer) -> dict[str, Any]:
    """All that going on to the same bits needs beside the weights. Every member of a team calls it; the leader's is
    that of them all."""
    own = {
        "scoreboard": trainer.scoreboard.state(),
        "gradients": trainer.learner.gradients(),
        "generators": _generators(trainer),
    }
    _, *others = trainer.team.gather(own) if trainer.team.size > 1 else [own]
    return {
        "epoch": trainer.epoch,
        "batch": trainer.batch,
        "epochs": trainer.epochs,
        "losses": trainer.losses,
        "penalties": trainer.penalties,
        "learner": trainer.learner.state(),
        **own,
        "team": others,
        "ended": trainer.ended,
        "stopping": None if trainer.stopping is None else trainer.stopping.state(),
        "averaged": trainer.averaged,
        "changes": trainer.changing.made,
        "seconds": trainer.reporter.clock.total,
    }


def go_on_from(trainer: Trainer, start: Checkpoint) -> None:
    """Take up a training where a checkpoint left it. Raises RunError where it is of another network or recipe."""
    job, state, where = trainer.job, start.state, trainer.job.run.path
    checkpoint.load_weights(job.module, start.model, where)
    try:
        trainer.epoch, trainer.batch, trainer.losses = state["epoch"], state["batch"], list(state["losses"])
        trainer.learner.load(state["learner"])
        own = _own(trainer, state)
        trainer.scoreboard.load(own["scoreboard"])
        trainer.learner.load_gradients(own["gradients"])
        if state.get("penalties") is not None:
            trainer.penalties = state["penalties"].to(job.device)
        if trainer.stopping is not None and state.get("stopping") is not None:
            trainer.stopping.load(state["stopping"])
            trainer.ended = state["ended"] and job.until is None  # whoever asks for more epochs wants to go on
        kept = {name: packing.from_hex(text) for name, text in own["generators"].items()}
        generators.restore(kept, job.device)
        trainer.reporter.clock = Clock(0.0, state["seconds"])
        trainer.changing.made, trainer.averaged = state.get("changes", 0), state.get("averaged")
        if job.until is None:
            trainer.end_after(state.get("epochs", trainer.epochs))
        if trainer.batch > len(trainer.plan):
            raise ValueError(tr("the epochs of this run had another length"))
        if job.run.has("best"):
            best = job.run.load("best")
            said, weights = best.state["best"], {name: each.to(job.device) for name, each in best.model.items()}
            trainer.best.take(said["epoch"], said["loss"], weights)
            trainer.best.is_saved = True
    except (KeyError, TypeError, ValueError, RuntimeError, AttributeError) as error:
        raise RunError(
            tr("{where}: the last checkpoint does not fit this project: {error}").format(where=where, error=error)
        ) from error
    trainer.rows = [row for row in job.run.rows if row.get("epoch", 0) <= trainer.epoch]


def _own(trainer: Trainer, state: Mapping[str, Any]) -> Mapping[str, Any]:
    """What of a checkpoint is this member's alone. Raises RunError where another number of processes wrote it, in the
    midst of an epoch; between two epochs it only is noted."""
    team, others = trainer.team, state.get("team", [])
    if len(others) + 1 == team.size:
        return state if team.leads else others[team.rank - 1]
    trained, now = (counted(n, "process") for n in (len(others) + 1, team.size))
    if trainer.batch:
        said = tr(
            "{path}: {trained} trained this, and stopped in the midst of an epoch: go on with as many "
            "(--workers {workers})"
        )
        raise RunError(said.format(path=trainer.job.run.path, trained=trained, workers=len(others) + 1))
    said = tr("{trained} trained this so far, and now {now}: the numbers differ from those of a training without this")
    trainer.channel.note(said.format(trained=trained, now=now))
    if team.leads:
        return state
    return {"scoreboard": trainer.scoreboard.state(), "gradients": None, "generators": _generators(trainer)}


def _generators(trainer: Trainer) -> dict[str, str]:
    return {name: packing.to_hex(state) for name, state in generators.states(trainer.job.device).items()}
