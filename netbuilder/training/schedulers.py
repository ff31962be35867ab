"""The learning-rate schedulers of torch.optim that need no function, as declarations."""

from __future__ import annotations

import itertools
from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from netbuilder.training.common import (
    BASE_MOMENTUM,
    CYCLE_MOMENTUM,
    GAMMA,
    LEAST_RATE,
    MAX_MOMENTUM,
    Change,
)
from netbuilder.training.declaration import Declaration, Params, by_type

if TYPE_CHECKING:
    from torch.optim import Optimizer


@dataclass(frozen=True)
class SchedulerType(Declaration):
    """A scheduler. It takes a step an epoch, or a batch where `each_batch`; `watches` the validation loss."""

    each_batch: bool = False
    watches: bool = False

    def build(self, optimizer: Optimizer, params: Params, *, epochs: int, batches: int) -> Any:
        """The scheduler, with what depends on the length of the training filled in. Raises ValueError where they
        do not go together."""
        given = dict(params)
        if self.type == "OneCycleLR" and (fault := _cycle_fault(params, max(1, epochs * batches))):
            raise ValueError(fault)
        if self.type == "CosineAnnealingLR" and given.get("T_max") is None:
            given["T_max"] = epochs
        if self.type == "OneCycleLR":
            given["total_steps"] = max(1, epochs * batches)
            given["pct_start"] = float(given.get("pct_start", 0.3))  # torch refuses 0
        if self.type == "CyclicLR" and given.get("cycle_momentum", True):
            # torch refuses to cycle the momentum of an optimizer that has none.
            given["cycle_momentum"] = {"momentum", "betas"} & optimizer.defaults.keys() != set()
        if self.type == "OneCycleLR" and given.get("cycle_momentum", True):
            given["cycle_momentum"] = {"momentum", "betas"} & optimizer.defaults.keys() != set()
        return self.cls(optimizer, **given)


def _cycle_fault(params: Params, steps: int) -> str | None:
    """Why the phases of OneCycleLR cannot be laid over so many steps: torch divides by the length of each."""
    share, last = float(params.get("pct_start", 0.3)), steps - 1.0
    up = share * steps - 1
    ends = [0.0, up, 2 * up, last] if params.get("three_phase") else [0.0, up, last]
    if any(one == other for one, other in itertools.pairwise(ends)):
        return f"pct_start {share:g} leaves a phase without any of the {steps} batches of the training: choose another"
    return None


_HIDDEN = ("optimizer", "last_epoch", "scale_fn", "scale_mode", "total_steps", "epochs", "steps_per_epoch")


def _scheduler(type: str, summary: str, changes: Mapping[str, Change], **traits: bool) -> SchedulerType:
    return SchedulerType(type, summary, f"torch.optim.lr_scheduler:{type}", _HIDDEN, changes, **traits)


_SCHEDULERS = by_type(
    (
        _scheduler(
            "CosineAnnealingLR",
            "Down a half cosine, from the rate to its least.",
            {
                "T_max": {
                    "default": None,
                    "optional": True,
                    "minimum": 1,
                    "summary": "Epochs on the way down; empty takes them all.",
                },
                "eta_min": LEAST_RATE,
            },
        ),
        _scheduler(
            "OneCycleLR",
            "Up and then far down again, once over the whole training.",
            {
                "max_lr": {"kind": "float", "above": 0.0, "summary": "The highest rate."},
                "pct_start": {"minimum": 0.0, "below": 1.0, "summary": "The share of the training that goes up."},
                "anneal_strategy": {"summary": "Whether the rate follows a cosine or a straight line."},
                "cycle_momentum": CYCLE_MOMENTUM,
                "base_momentum": BASE_MOMENTUM,
                "max_momentum": MAX_MOMENTUM,
                "div_factor": {"above": 0.0, "summary": "By what the highest rate is divided to begin with."},
                "final_div_factor": {"above": 0.0, "summary": "By what the first rate is divided in the end."},
                "three_phase": {"summary": "Comes down as it went up, and only then far below."},
            },
            each_batch=True,
        ),
        _scheduler(
            "StepLR",
            "Multiplied every few epochs.",
            {"step_size": {"minimum": 1, "summary": "Epochs between two changes."}, "gamma": GAMMA},
        ),
        _scheduler(
            "MultiStepLR",
            "Multiplied at given epochs.",
            {"milestones": {"kind": "shape", "minimum": 1, "summary": "The epochs."}, "gamma": GAMMA},
        ),
        _scheduler("ExponentialLR", "Multiplied every epoch.", {"gamma": GAMMA}),
        _scheduler(
            "ReduceLROnPlateau",
            "Multiplied when the validation loss no longer falls.",
            {
                "mode": {"summary": "Whether progress is a loss that falls (min) or one that rises (max)."},
                "factor": {"above": 0.0, "below": 1.0, "summary": "What the rate is multiplied by."},
                "patience": {"minimum": 0, "summary": "Epochs without progress before it is."},
                "threshold": {"kind": "float", "minimum": 0.0, "summary": "Progress that is less does not count."},
                "threshold_mode": {"summary": "Whether the threshold is a share of the loss (rel) or a loss (abs)."},
                "cooldown": {"minimum": 0, "summary": "Epochs after a change that do not count."},
                "min_lr": LEAST_RATE,
                "eps": {"kind": "float", "minimum": 0.0, "summary": "A rate that would change by less stays."},
            },
            watches=True,
        ),
        _scheduler(
            "LinearLR",
            "A straight line between two shares of the rate: a warm-up.",
            {
                "start_factor": {"above": 0.0, "maximum": 1.0, "summary": "The share of the rate to begin with."},
                "end_factor": {"minimum": 0.0, "maximum": 1.0, "summary": "The share of the rate in the end."},
                "total_iters": {"minimum": 1, "summary": "Epochs that it takes."},
            },
        ),
        _scheduler(
            "ConstantLR",
            "A share of the rate for the first epochs.",
            {
                "factor": {"minimum": 0.0, "maximum": 1.0, "summary": "The share of the rate."},
                "total_iters": {"minimum": 0, "summary": "The epochs."},
            },
        ),
        _scheduler(
            "PolynomialLR",
            "Down to zero along a power of what is left.",
            {
                "total_iters": {"minimum": 1, "summary": "Epochs that it takes."},
                "power": {"above": 0.0, "summary": "The power: 1 is a straight line, more falls faster at first."},
            },
        ),
        _scheduler(
            "CosineAnnealingWarmRestarts",
            "Down a half cosine again and again.",
            {
                "T_0": {"minimum": 1, "summary": "Epochs of the first way down."},
                "T_mult": {"minimum": 1, "summary": "How much longer each is than the last."},
                "eta_min": LEAST_RATE,
            },
        ),
        _scheduler(
            "CyclicLR",
            "Up and down between two rates, again and again, batch by batch.",
            {
                "base_lr": {"kind": "float", "minimum": 0.0, "summary": "The lowest rate."},
                "max_lr": {"kind": "float", "minimum": 0.0, "summary": "The highest rate."},
                "step_size_up": {"minimum": 1, "summary": "Batches on the way up."},
                "step_size_down": {"minimum": 1, "summary": "Batches on the way down; empty takes as many."},
                "mode": {
                    "kind": "choice",
                    "choices": ("triangular", "triangular2", "exp_range"),
                    "summary": "Whether all cycles are as high, each half as high, or lower by gamma each batch.",
                },
                "gamma": {"above": 0.0, "summary": "What exp_range multiplies the height of a cycle by each batch."},
                "cycle_momentum": CYCLE_MOMENTUM,
                "base_momentum": BASE_MOMENTUM,
                "max_momentum": MAX_MOMENTUM,
            },
            each_batch=True,
        ),
    )
)


def get(type: str) -> SchedulerType | None:
    """The scheduler of that type, or None."""
    return _SCHEDULERS.get(type)


def all_schedulers() -> tuple[SchedulerType, ...]:
    """Every scheduler, the usual ones first."""
    return tuple(_SCHEDULERS.values())
