"""A job: the snapshot that a trainer works on. What is edited afterwards does not reach it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path
from typing import Any

import torch
from torch import device, fx

from netbuilder.compile import Analyser, CompileError, compile_graph
from netbuilder.data import Field, LazyColumn, Prepared, fields_of
from netbuilder.data import prepare as prepare_data
from netbuilder.graph import Project, change
from netbuilder.graph.blocks import computes
from netbuilder.progress import Abandoned, heard_by, tell
from netbuilder.training.balance import counted
from netbuilder.training.beside import until_ended
from netbuilder.training.building import build
from netbuilder.training.channel import Channel
from netbuilder.training.check import check_training
from netbuilder.training.checkpoint import Checkpoint
from netbuilder.training.devices import resolve
from netbuilder.training.errors import RecipeError, RunError
from netbuilder.training.execution import Execution, choose
from netbuilder.training.objectives import Objectives, inputs_of, objectives_of, refuse_targets
from netbuilder.training.recipe import PASSING, Recipe
from netbuilder.training.run import Run, default_path
from netbuilder.training.samples import steps
from netbuilder.wording import tr


@dataclass(frozen=True)
class Job:
    """Everything a training needs. The module learns in place; all else stays as it is.

    flops: of the forward pass of one sample; execution: threads, precision and memory format to compute with; start:
    the checkpoint to go on from; fresh: whether the run folder was made for this job, so that it need not stay where
    the training fails before anything is kept; until: the epochs that were asked for just now, whatever was said while
    the run trained.
    """

    project: Project
    base: Path
    recipe: Recipe
    module: fx.GraphModule
    data: Prepared
    objectives: Objectives
    device: device
    run: Run
    execution: Execution
    flops: int = 0
    start: Checkpoint | None = None
    fresh: bool = False
    until: int | None = None

    @property
    def inputs(self) -> tuple[str, ...]:
        """The fields that enter the network, in its order."""
        return inputs_of(self.project.graph)

    @property
    def targets(self) -> tuple[str, ...]:
        """The fields that it is to predict."""
        return self.objectives.targets


def prepare(
    project: Project,
    base: Path | str,
    *,
    run: Path | str | None = None,
    epochs: int | None = None,
    device: str | None = None,
    saved: bool = True,
    channel: Channel | None = None,
) -> Job:
    """Compile the drawing, load and split the data, and make the run folder.

    base: the folder that relative paths start from; run: the run folder to make, `runs/NAME-NUMBER` in `base` where
    none is named (in the person's data folder where the project is not `saved`); epochs and device go before what the
    recipe says; channel: is told how far the reading of large data is, and may stop it. Raises RecipeError,
    CompileError (problems of the graph and its Outputs), DataError, RunError, Abandoned where the channel says stop.
    """
    project = _with(project, epochs, device)
    with _heard_by(channel):
        job = _made(project, Path(base), None)
        job = replace(job, execution=_measured(job), until=epochs)
    path = Path(run) if run is not None else default_path(project, base, saved=saved)
    if run is None and saved and channel is not None and Path(base).absolute() not in path.absolute().parents:
        channel.note(tr("The project's folder cannot be written to: the run is kept in {path}").format(path=path))
    made = Run.create(path, project, base, job.data.state, str(job.device), execution=job.execution.to_json())
    return replace(job, run=made, fresh=True)


def resume(
    run: Path | str | Run,
    project: Project | None = None,
    *,
    epochs: int | None = None,
    device: str | None = None,
    channel: Channel | None = None,
) -> Job:
    """A job that goes on where a run's last checkpoint is, or from the start where there is none yet.

    A project may be given to make sure that it is the run's own. More epochs than the run had make it longer.
    Raises RunError, and what `prepare` raises.
    """
    run = run if isinstance(run, Run) else Run.open(run)
    if project is not None and (found := differences(run.project, project)):
        raise RunError(
            tr("{path}: the project is not the one of this run; they differ in {found}").format(
                path=run.path, found=", ".join(found)
            )
        )
    with _heard_by(channel):
        job = _made(_with(run.project, epochs, device), run.base, run.data_state)
        execution = _kept(run, job) or _measured(job)
    start = run.load("last") if run.has("last") else None
    return replace(job, run=run, start=start, execution=execution, until=epochs)


@contextmanager
def _heard_by(channel: Channel | None) -> Iterator[None]:
    """Let a channel hear how far the preparation is, and stop it."""
    if channel is None:
        yield
        return

    def hear(message: str) -> None:
        channel.enter("preparing", message)
        if channel.stopping:
            raise Abandoned

    channel.enter("preparing")
    try:
        with heard_by(hear):
            until_ended(partial(tell, tr("waiting until the compiler of the last training has ended")))
            yield
    except Abandoned:
        channel.enter("stopped", tr("stopped before the training began"))
        raise


def differences(a: Project, b: Project) -> tuple[str, ...]:
    """In what two projects would train differently, in words; places, names, epochs and device do not count."""
    found = change(a, b)
    parts = [tr("node {id}").format(id=id) for id in sorted(found.added | found.removed | found.changed)]
    if a.graph.edges != b.graph.edges:
        parts.append(tr("the wires"))
    sections = {"data": (a.data, b.data), "training": (_lasting(a), _lasting(b)), "blocks": (_blocks(a), _blocks(b))}
    return (*parts, *(name for name, (one, other) in sections.items() if one != other))


def _blocks(project: Project) -> dict[str, object]:
    return {name: computes(block) for name, block in project.blocks.items()}


def _lasting(project: Project) -> object:
    """What of a recipe may not change from one session of a run to the next; what is left out is as if its default were
    written."""
    try:
        recipe = Recipe.parse(project.training)
    except RecipeError:
        return {name: value for name, value in project.training.items() if name not in PASSING}
    return recipe.meaning(PASSING)


def _with(project: Project, epochs: int | None, device: str | None) -> Project:
    said = {name: value for name, value in (("epochs", epochs), ("device", device)) if value is not None}
    return replace(project, training={**project.training, **said}) if said else project


def _made(project: Project, base: Path, state: Mapping[str, Any] | None) -> Job:
    """The job without its run. What costs little is checked first, and all that can be known before the first batch."""
    recipe = Recipe.parse(project.training)
    place = resolve(recipe.device)
    fields: Mapping[str, Field] = fields_of(project.data, base)
    specs = {name: field.spec for name, field in fields.items()}
    analysis = Analyser().update(project.graph, specs, project.blocks)
    wrong = [p for p in check_training(project, analysis, fields) if p.severity == "error"]
    if analysis.errors or wrong:
        raise CompileError([*analysis.errors, *wrong])
    module = compile_graph(project.graph, specs, project.blocks, seed=recipe.seed, analysis=analysis)
    data = prepare_data(project.data, base, state=state)
    data = counted(data, analysis.network)
    objectives = objectives_of(analysis, data.fields, data.state, place)
    for part in (data.train, data.validation, data.test):
        refuse_targets(objectives, part, learned=part is data.train)
    build(module, recipe, steps(len(data.train), recipe.batch_size, recipe.accumulate))
    objectives.scoreboard(whole=True)  # a library that is missing is told now, not after the first epoch
    usual = Execution.usual(recipe)
    return Job(project, base, recipe, module, data, objectives, place, Run(Path()), usual, analysis.flops)


def _measured(job: Job) -> Execution:
    """How the network computes fastest here, by trying on its first batch."""
    part, size = job.data.train, min(job.recipe.batch_size, len(job.data.train))
    rows = torch.arange(size)
    columns = {name: part.tensors[name] for name in (*job.inputs, *job.targets)}
    taken = {name: c.take(rows) if isinstance(c, LazyColumn) else c[:size] for name, c in columns.items()}
    batch = tuple(taken[name] for name in job.inputs), {name: taken[name] for name in job.targets}
    return choose(job.module, job.objectives, batch, job.recipe, job.device, job.flops)


def _kept(run: Run, job: Job) -> Execution | None:
    """How this run has computed so far; None where that is not known, or was on another kind of device."""
    said = run.execution
    if not said or run.device.partition(":")[0] != job.device.type:
        return None
    try:
        return Execution.from_json(said)
    except ValueError as error:
        raise RunError(
            tr("{path}: execution: {error}").format(path=run.path / "environment.json", error=error)
        ) from error
