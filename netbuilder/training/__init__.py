"""How a network learns: recipe, trainer, channel, runs and checkpoints.

Importing this loads no torch: what needs it is imported when it is first asked for.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

from netbuilder.training import losses, metrics, optimizers, schedulers
from netbuilder.training.channel import Channel, ProbeError, Reading
from netbuilder.training.check import check, check_training
from netbuilder.training.errors import RecipeError, RunError, TrainingError
from netbuilder.training.recipe import Recipe
from netbuilder.training.run import Run

if TYPE_CHECKING:
    from netbuilder.training.folds import Folds, cross_validate
    from netbuilder.training.job import Job, prepare, resume
    from netbuilder.training.results import Prediction, evaluate_run, predict_run
    from netbuilder.training.trainer import Summary, Trainer

_LAZY = {
    "Folds": "folds",
    "Job": "job",
    "Prediction": "results",
    "Summary": "trainer",
    "Trainer": "trainer",
    "cross_validate": "folds",
    "evaluate_run": "results",
    "predict_run": "results",
    "prepare": "job",
    "resume": "job",
}


def __getattr__(name: str) -> Any:
    if name not in _LAZY:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module(f"{__name__}.{_LAZY[name]}"), name)


__all__ = [
    "Channel",
    "Folds",
    "Job",
    "Prediction",
    "ProbeError",
    "Reading",
    "Recipe",
    "RecipeError",
    "Run",
    "RunError",
    "Summary",
    "Trainer",
    "TrainingError",
    "check",
    "check_training",
    "cross_validate",
    "evaluate_run",
    "losses",
    "metrics",
    "optimizers",
    "predict_run",
    "prepare",
    "resume",
    "schedulers",
]
