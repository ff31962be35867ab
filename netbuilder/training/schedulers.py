"""The learning-rate schedulers of torch.optim, as declarations.

LambdaLR and MultiplicativeLR are not among them: they need a function, which a file cannot hold. SWALR belongs to the
SWA averaging.
"""

from __future__ import annotations

import itertools
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from netbuilder.data.errors import shorten, unknown
from netbuilder.training.common import (
    BASE_MOMENTUM,
    CYCLE_MOMENTUM,
    GAMMA,
    LEAST_RATE,
    MAX_MOMENTUM,
    Change,
)
from netbuilder.training.declaration import Declaration, Params, by_type
from netbuilder.training.groups import LR_FACTOR
from netbuilder.wording import tr

if TYPE_CHECKING:
    from torch.optim import Optimizer


@dataclass(frozen=True)
class SchedulerType(Declaration):
    """A scheduler. It takes a step an epoch, or a step of the optimizer where `each_batch`; `watches` the validation
    loss; `chains`: goes on from the rate at hand, so that it can be one of several at once."""

    each_batch: bool = False
    watches: bool = False
    chains: bool = False

    def build(self, optimizer: Optimizer, params: Params, *, epochs: int, steps: int) -> Any:
        """The scheduler, with what depends on the length of the training filled in. Raises ValueError where they
        do not go together.

        steps: of the optimizer in an epoch. Rates that it goes to hold for groups with a factor of their own times
        that factor.
        """
        given = dict(params)
        if self.type == "CosineAnnealingLR" and given.get("T_max") is None:
            given["T_max"] = epochs
        if self.type == "OneCycleLR":
            if fault := _cycle_fault(params, max(1, epochs * steps)):
                raise ValueError(fault)
            given["total_steps"] = max(1, epochs * steps)
            given["pct_start"] = float(given.get("pct_start", 0.3))  # torch refuses 0
        if self.type in ("OneCycleLR", "CyclicLR") and given.get("cycle_momentum", True):
            # torch refuses to cycle the momentum of an optimizer that has none.
            given["cycle_momentum"] = {"momentum", "betas"} & optimizer.defaults.keys() != set()
        factors = [group.get(LR_FACTOR, 1.0) for group in optimizer.param_groups]
        if all(factor == 1.0 for factor in factors):
            return self.cls(optimizer, **given)
        for name in _RATES & given.keys():
            given[name] = [given[name] * factor for factor in factors]
        return (_proportional(self.cls, factors) if given.get("eta_min") else self.cls)(optimizer, **given)


@dataclass(frozen=True)
class Composition(SchedulerType):
    """A scheduler made of others, each declared as a recipe declares one. All go by epochs."""

    def faults(self, params: object) -> list[str]:
        """What is wrong with these parameters, and with the parts in them."""
        found = super().faults(params)
        if found or not isinstance(params, Mapping):
            return found
        parts = params["schedulers"]
        if not isinstance(parts, list) or not parts:
            example = '[{"type": "LinearLR"}, {"type": "ExponentialLR", "params": {"gamma": 0.9}}]'
            said = tr("{type}: schedulers must be a list such as {example}, got {parts}")
            return [said.format(type=self.type, example=example, parts=shorten(parts))]
        found = [fault for number, part in enumerate(parts, 1) for fault in self._part_faults(part, number)]
        return [f"{self.type}: {fault}" for fault in (*found, *self._milestone_faults(params, len(parts)))]

    def _part_faults(self, part: object, number: int) -> list[str]:
        if not isinstance(part, Mapping) or not isinstance(part.get("type"), str):
            said = tr('part {number} must be an object such as {{"type": "LinearLR"}}, got {part}')
            return [said.format(number=number, part=shorten(part))]
        said = tr("there is no setting of part {number} {{name}}").format(number=number)
        found = [unknown(said, key, _PART) for key in part if key not in _PART]
        known = [each.type for each in all_schedulers() if self._takes(each)]
        chosen = get(part["type"])
        if chosen is None:
            said = tr("there is no scheduler for part {number} {{name}}").format(number=number)
            return [*found, unknown(said, part["type"], known)]
        if not self._takes(chosen):
            said = tr("part {number}: {type} cannot be one of several; there is {known}")
            return [*found, said.format(number=number, type=chosen.type, known=", ".join(known))]
        said = tr("part {number}: {fault}")
        return [*found, *(said.format(number=number, fault=each) for each in chosen.faults(part.get("params", {})))]

    def _takes(self, part: SchedulerType) -> bool:
        if isinstance(part, Composition) or part.each_batch or part.watches:
            return False
        return part.chains or self.type == "SequentialLR"

    def _milestone_faults(self, params: Params, count: int) -> Iterator[str]:
        if "milestones" in self.by_name:
            milestones = params["milestones"]
            if len(milestones) != count - 1:
                said = tr("milestones must be {count}, one less than the schedulers; got {milestones}")
                yield said.format(count=count - 1, milestones=shorten(milestones))
            elif any(one >= other for one, other in itertools.pairwise(milestones)):
                yield tr("milestones must rise, got {milestones}").format(milestones=shorten(milestones))

    def build(self, optimizer: Optimizer, params: Params, *, epochs: int, steps: int) -> Any:
        ends = [*params.get("milestones", ()), epochs]
        parts, begin = [], 0
        for number, said in enumerate(params["schedulers"]):
            chosen = get(said["type"])
            if chosen is None:
                raise ValueError(unknown(tr("there is no scheduler {name}"), said["type"], _SCHEDULERS))
            length = epochs if self.type == "ChainedScheduler" else ends[number] - begin
            begin = ends[min(number, len(ends) - 1)]
            parts.append(chosen.build(optimizer, said.get("params", {}), epochs=max(1, length), steps=steps))
        if self.type == "ChainedScheduler":
            return self.cls(parts, optimizer=optimizer)
        return self.cls(optimizer, parts, list(params["milestones"]))


def _cycle_fault(params: Params, steps: int) -> str | None:
    """Why the phases of OneCycleLR cannot be laid over so many steps: torch divides by the length of each."""
    share, last = float(params.get("pct_start", 0.3)), steps - 1.0
    up = share * steps - 1
    ends = [0.0, up, 2 * up, last] if params.get("three_phase") else [0.0, up, last]
    if any(one == other for one, other in itertools.pairwise(ends)):
        return tr(
            "pct_start {share:g} leaves a phase without any of the {steps} steps of the training: choose another"
        ).format(share=share, steps=steps)
    return None


_PART = ("type", "params")
_RATES = {"max_lr", "base_lr", "min_lr"}
"""Rates of which torch takes one a group."""


def _proportional(cls: Any, factors: Sequence[float]) -> Any:
    """A scheduler whose groups all follow the first: torch's own knows one least rate for all."""

    class Proportional(cls):  # type: ignore[misc]
        def get_lr(self) -> list[float]:
            first = super().get_lr()[0]
            return [first * factor for factor in factors]

        def _get_closed_form_lr(self) -> list[float]:
            first = super()._get_closed_form_lr()[0] if hasattr(super(), "_get_closed_form_lr") else super().get_lr()[0]
            return [first * factor for factor in factors]

    Proportional.__name__ = cls.__name__
    return Proportional


def state_of(scheduler: Any) -> dict[str, Any] | None:
    """The state of a scheduler, and of those that it is made of, as plain values; None where there is none."""
    if scheduler is None:
        return None
    said = scheduler.state_dict()
    state = {name: value for name, value in said.items() if name not in _GIVEN and not callable(value)}
    if "_schedulers" in state:
        state["_schedulers"] = [state_of(part) for part in scheduler._schedulers]
    return state


def load_state(scheduler: Any, state: Mapping[str, Any]) -> None:
    """Let a scheduler go on from what `state_of` gave."""
    own = {name: value for name, value in state.items() if name != "_schedulers"}
    if "_schedulers" not in state:
        scheduler.load_state_dict(own)
        return
    scheduler.__dict__.update(own)
    for part, kept in zip(scheduler._schedulers, state["_schedulers"], strict=True):
        load_state(part, kept)


_GIVEN = ("milestones", "optimizer")
"""What a scheduler is built with, and needs no keeping."""


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
            chains=True,
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
            chains=True,
        ),
        _scheduler(
            "MultiStepLR",
            "Multiplied at given epochs.",
            {"milestones": {"kind": "shape", "minimum": 1, "summary": "The epochs."}, "gamma": GAMMA},
            chains=True,
        ),
        _scheduler("ExponentialLR", "Multiplied every epoch.", {"gamma": GAMMA}, chains=True),
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
            chains=True,
        ),
        _scheduler(
            "ConstantLR",
            "A share of the rate for the first epochs.",
            {
                "factor": {"minimum": 0.0, "maximum": 1.0, "summary": "The share of the rate."},
                "total_iters": {"minimum": 0, "summary": "The epochs."},
            },
            chains=True,
        ),
        _scheduler(
            "PolynomialLR",
            "Down to zero along a power of what is left.",
            {
                "total_iters": {"minimum": 1, "summary": "Epochs that it takes."},
                "power": {"above": 0.0, "summary": "The power: 1 is a straight line, more falls faster at first."},
            },
            chains=True,
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
        Composition(
            "SequentialLR",
            "Several schedulers, one after the other.",
            "torch.optim.lr_scheduler:SequentialLR",
            _HIDDEN,
            {
                "schedulers": {"kind": "json", "summary": "The schedulers, each with its type and params."},
                "milestones": {
                    "kind": "shape",
                    "minimum": 1,
                    "summary": "The epochs at which each after the first begins.",
                },
            },
        ),
        Composition(
            "ChainedScheduler",
            "Several schedulers at once: their factors are multiplied.",
            "torch.optim.lr_scheduler:ChainedScheduler",
            _HIDDEN,
            {"schedulers": {"kind": "json", "summary": "The schedulers, each with its type and params."}},
        ),
    )
)


def get(type: str) -> SchedulerType | None:
    """The scheduler of that type, or None."""
    return _SCHEDULERS.get(type)


def all_schedulers() -> tuple[SchedulerType, ...]:
    """Every scheduler, the usual ones first."""
    return tuple(_SCHEDULERS.values())
