"""NetBuilder: draw a neural network, train it, and watch it learn.

    project = netbuilder.load("digits-cnn.json")
    module = netbuilder.compile(project)          # a torch.fx.GraphModule
    run = netbuilder.train(project, epochs=5)     # a folder: run.summary, run.module()

Importing this loads neither torch nor Qt.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from types import ModuleType
from typing import TYPE_CHECKING, Any

import netbuilder.compile as _compile_room

if TYPE_CHECKING:
    from torch import fx

    from netbuilder.graph import Project
    from netbuilder.training import Channel, Run

__version__ = "0.1.0"
__all__ = ["__version__", "compile", "load", "train"]


def load(path: Path | str) -> Project:
    """Read a project file.

    Raises ProjectError (a ValueError that names the place in the file) where it is no sound project, OSError where it
    cannot be read.
    """
    from netbuilder.graph import read

    return read(Path(path))


def train(
    project: Project,
    *,
    base: Path | str = ".",
    run: Path | str | None = None,
    epochs: int | None = None,
    device: str | None = None,
    channel: Channel | None = None,
) -> Run:
    """Train a project, and return the run that it leaves.

    base: the folder that relative paths of the project start from; run: the folder to make, `runs/NAME-NUMBER` in
    `base` where none is named; epochs and device go before the project's own; channel: to watch the training and to
    stop it from another thread. It trains in the thread that calls; where the recipe asks for `workers`, a UserWarning
    and a note in the channel say so: `netbuilder train --workers N` and the window start them.
    Raises CompileError (problems of the drawing), DataError, RecipeError, RunError, TrainingError (the loss became
    NaN; it names the node).
    """
    from netbuilder.training import Trainer, prepare
    from netbuilder.training.launch import warn_of_workers

    job = prepare(project, base, run=run, epochs=epochs, device=device)
    warn_of_workers(job.recipe.workers, channel)
    Trainer(job, channel).train()
    return job.run


def _compile(project: Project, *, base: Path | str = ".", seed: int | None = None) -> fx.GraphModule:
    """Compile a project's drawing.

    base: the folder that relative paths of its data start from; seed: of the starting weights, the recipe's where none
    is given. The module's `forward` takes the inputs, each `(N, *shape)`, in file order, and returns one tensor, or a
    dict by Output id where there are several; its submodules bear the ids of the nodes.
    Raises CompileError (problems of the drawing), DataError, RecipeError (the recipe's seed is none).
    """
    from netbuilder.compile import compile_graph
    from netbuilder.data import fields_of

    if seed is None:
        seed = _seed_of(project)
    specs = {name: field.spec for name, field in fields_of(project.data, Path(base)).items()}
    return compile_graph(project.graph, specs, project.blocks, seed=seed)


def _seed_of(project: Project) -> int:
    """The recipe's seed. What else may be wrong with the recipe is for training to say."""
    from netbuilder.training.recipe import Recipe

    said = project.training
    return Recipe.parse({"seed": said["seed"]} if "seed" in said else {}).seed


class _CallableRoom(ModuleType):
    """`netbuilder.compile` is a room and, by the project's public face, a function too."""

    __call__: Callable[..., Any] = staticmethod(_compile)


_compile_room.__class__ = _CallableRoom
compile = _compile_room  # the import system would put it there all the same
