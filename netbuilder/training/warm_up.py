"""How the learning rate rises in the first steps of a training, as declarations.

A warm-up multiplies the rates of all weights and is taken off again while a scheduler takes its step, so that also one
that goes on from the rate at hand (StepLR, ReduceLROnPlateau) knows nothing of it.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from netbuilder.training.declaration import Declaration, Params, by_type

if TYPE_CHECKING:
    from torch.optim import Optimizer

Curve = Callable[[float, float], float]
"""From the factor to begin with and the share of the warm-up that is done to the factor."""


class WarmUp:
    """The warm-up of one optimizer, made after its scheduler, before anything is learned."""

    def __init__(self, optimizer: Optimizer, batches: int, start_factor: float, curve: Curve) -> None:
        """batches: steps of the optimizer that it lasts."""
        self._optimizer = optimizer
        self._batches = batches
        self._start = start_factor
        self._curve = curve
        self._done = 0
        self._on = True
        self.after_scheduler()

    @property
    def factor(self) -> float:
        """What the rates of the next step are multiplied by."""
        return 1.0 if self._done >= self._batches else self._curve(self._start, self._done / self._batches)

    def before_scheduler(self) -> None:
        """Give the optimizer the rates that it would have without a warm-up."""
        if self._on:
            for group, rate in zip(self._optimizer.param_groups, self._rates, strict=True):
                _set(group, rate)

    def after_scheduler(self) -> None:
        """Take the optimizer's rates for those without a warm-up, and multiply them."""
        if self._on:
            self._rates = [float(group["lr"]) for group in self._optimizer.param_groups]
            self._apply()

    def step(self) -> None:
        """Another batch was learned."""
        if self._on:
            self._done += 1
            self._apply()

    def _apply(self) -> None:
        factor = self.factor
        for group, rate in zip(self._optimizer.param_groups, self._rates, strict=True):
            _set(group, rate * factor)
        self._on = self._done < self._batches

    def state(self) -> dict[str, Any]:
        """How far it is, and the rates without it."""
        return {"done": self._done, "rates": list(self._rates)}

    def load(self, state: Mapping[str, Any]) -> None:
        """Go on from what `state` gave, after the optimizer has."""
        self._done, self._rates = int(state["done"]), [float(rate) for rate in state["rates"]]
        self._on = self._done < self._batches


def _set(group: dict[str, Any], rate: float) -> None:
    if isinstance(group["lr"], float | int):
        group["lr"] = rate
    else:  # a tensor that a captured graph reads
        group["lr"].fill_(rate)


@dataclass(frozen=True)
class WarmUpType(Declaration):
    """A warm-up."""

    def build(self, optimizer: Optimizer, params: Params) -> WarmUp:
        """The warm-up of an optimizer that has its scheduler already."""
        given = self.filled(params)
        return WarmUp(optimizer, given["batches"], given["start_factor"], _CURVES[self.type])

    def factor(self, params: Params, done: int) -> float:
        """What the rates of the step after so many are multiplied by."""
        given = self.filled(params)
        share = done / given["batches"]
        return 1.0 if share >= 1 else _CURVES[self.type](given["start_factor"], share)


def _signature(batches: int = 100, start_factor: float = 0.01) -> None:
    """What a warm-up may be told."""


_CURVES: Mapping[str, Curve] = {
    "Linear": lambda start, done: start + (1 - start) * done,
    "Exponential": lambda start, done: float(start ** (1 - done)),
}
_CHANGES = {
    "batches": {"minimum": 1, "summary": "The steps that it takes."},
    "start_factor": {"above": 0.0, "maximum": 1.0, "summary": "The share of the rate to begin with."},
}
_WARM_UPS = by_type(
    (
        WarmUpType(
            "Linear",
            "The rate rises in a straight line to its own.",
            "netbuilder.training.warm_up:_signature",
            changes=_CHANGES,
        ),
        WarmUpType(
            "Exponential",
            "The rate is multiplied by the same every step until it has reached its own.",
            "netbuilder.training.warm_up:_signature",
            changes=_CHANGES,
        ),
    )
)


def get(type: str) -> WarmUpType | None:
    """The warm-up of that type, or None."""
    return _WARM_UPS.get(type)


def all_warm_ups() -> tuple[WarmUpType, ...]:
    """Every warm-up, the usual one first."""
    return tuple(_WARM_UPS.values())
