"""The learning-rate schedulers of torch.optim that need no function, as declarations."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from netbuilder.training.declaration import Declaration, Params, by_type

if TYPE_CHECKING:
    from torch.optim import Optimizer


@dataclass(frozen=True)
class SchedulerType(Declaration):
    """A scheduler. It takes a step an epoch, or a batch where `each_batch`; `watches` the validation loss."""

    each_batch: bool = False
    watches: bool = False

    def build(self, optimizer: Optimizer, params: Params, *, epochs: int, batches: int) -> Any:
        """The scheduler, with what depends on the length of the training filled in."""
        given = dict(params)
        if self.type == "CosineAnnealingLR" and given.get("T_max") is None:
            given["T_max"] = epochs
        if self.type == "OneCycleLR":
            given["total_steps"] = max(1, epochs * batches)
        if self.type == "CyclicLR" and given.get("cycle_momentum", True):
            # torch refuses to cycle the momentum of an optimizer that has none.
            given["cycle_momentum"] = {"momentum", "betas"} & optimizer.defaults.keys() != set()
        if self.type == "OneCycleLR" and given.get("cycle_momentum", True):
            given["cycle_momentum"] = {"momentum", "betas"} & optimizer.defaults.keys() != set()
        return self.cls(optimizer, **given)


_HIDDEN = ("optimizer", "last_epoch", "scale_fn", "scale_mode", "total_steps", "epochs", "steps_per_epoch")
_GAMMA: Mapping[str, Any] = {"above": 0.0, "summary": "What the rate is multiplied by."}
_RATE: Mapping[str, Any] = {"kind": "float", "minimum": 0.0}


def _scheduler(type: str, summary: str, changes: Mapping[str, Any], **traits: bool) -> SchedulerType:
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
                "eta_min": _RATE,
            },
        ),
        _scheduler(
            "OneCycleLR",
            "Up and then far down again, once over the whole training.",
            {
                "max_lr": {"kind": "float", "above": 0.0, "summary": "The highest rate."},
                "pct_start": {"minimum": 0.0, "maximum": 1.0, "summary": "The share of the training that goes up."},
                "base_momentum": _RATE,
                "max_momentum": _RATE,
                "div_factor": {"above": 0.0},
                "final_div_factor": {"above": 0.0},
            },
            each_batch=True,
        ),
        _scheduler(
            "StepLR",
            "Multiplied every few epochs.",
            {"step_size": {"minimum": 1, "summary": "Epochs between two changes."}, "gamma": _GAMMA},
        ),
        _scheduler(
            "MultiStepLR",
            "Multiplied at given epochs.",
            {"milestones": {"kind": "shape", "minimum": 1, "summary": "The epochs."}, "gamma": _GAMMA},
        ),
        _scheduler("ExponentialLR", "Multiplied every epoch.", {"gamma": _GAMMA}),
        _scheduler(
            "ReduceLROnPlateau",
            "Multiplied when the validation loss no longer falls.",
            {
                "factor": {"above": 0.0, "below": 1.0, "summary": "What the rate is multiplied by."},
                "patience": {"minimum": 0, "summary": "Epochs without progress before it is."},
                "threshold": _RATE,
                "cooldown": {"minimum": 0},
                "min_lr": _RATE,
                "eps": _RATE,
            },
            watches=True,
        ),
        _scheduler(
            "LinearLR",
            "A straight line between two shares of the rate: a warm-up.",
            {
                "start_factor": {"above": 0.0, "maximum": 1.0},
                "end_factor": {"minimum": 0.0, "maximum": 1.0},
                "total_iters": {"minimum": 1, "summary": "Epochs that it takes."},
            },
        ),
        _scheduler(
            "ConstantLR",
            "A share of the rate for the first epochs.",
            {"factor": {"minimum": 0.0, "maximum": 1.0}, "total_iters": {"minimum": 0, "summary": "The epochs."}},
        ),
        _scheduler(
            "PolynomialLR",
            "Down to zero along a power of what is left.",
            {"total_iters": {"minimum": 1, "summary": "Epochs that it takes."}, "power": {"above": 0.0}},
        ),
        _scheduler(
            "CosineAnnealingWarmRestarts",
            "Down a half cosine again and again.",
            {
                "T_0": {"minimum": 1, "summary": "Epochs of the first way down."},
                "T_mult": {"minimum": 1, "summary": "How much longer each is than the last."},
                "eta_min": _RATE,
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
