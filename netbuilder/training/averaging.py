"""Averages of the weights over the course of a training, as declarations."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from netbuilder.training.declaration import Declaration, Params, by_type

if TYPE_CHECKING:
    from torch import nn
    from torch.optim import Optimizer

    from netbuilder.training.averages import Average


@dataclass(frozen=True)
class AveragingType(Declaration):
    """A way to average weights."""

    def build(self, params: Params, module: nn.Module, epochs: int, steps: int) -> Average:
        """The average of a module that is on its device; steps: of the optimizer in an epoch."""
        from netbuilder.training import averages

        given = self.filled(params)
        if self.type == "EMA":
            return averages.EMA(module, epochs, float(given["decay"]), bool(given["rising"]))
        return averages.SWA(module, epochs, float(given["start"]), steps)

    def rates(self, params: Params, optimizer: Optimizer) -> Any | None:
        """The scheduler that takes the place of the recipe's own once an SWA has begun, and is stepped after every
        epoch from then on; None where the rates go on as they were."""
        given = self.filled(params)
        if given.get("swa_lr") is None:
            return None
        from torch.optim.swa_utils import SWALR

        from netbuilder.training.groups import LR_FACTOR

        # One rate a group, so that nodes keep theirs; torch's annotation knows one for all only.
        rates: Any = [given["swa_lr"] * group.get(LR_FACTOR, 1.0) for group in optimizer.param_groups]
        made = SWALR(optimizer, rates, given["anneal_epochs"], given["anneal_strategy"])
        optimizer._opt_called = True  # type: ignore[attr-defined]  # steps were taken before, or torch would warn
        return made


def _ema(decay: float = 0.999, rising: bool = True) -> None:
    """What EMA may be told."""


def _swa(
    start: float = 0.75, swa_lr: float | None = None, anneal_epochs: int = 10, anneal_strategy: str = "cos"
) -> None:
    """What SWA may be told; names from `swa_lr` on are those of torch's SWALR."""


_AVERAGINGS = by_type(
    (
        AveragingType(
            "EMA",
            "Weights that follow those in training slowly: an exponential moving average over the steps.",
            "netbuilder.training.averaging:_ema",
            changes={
                "decay": {
                    "minimum": 0.0,
                    "below": 1.0,
                    "summary": "How much of the average stays each step: 0.999 looks back some 1,000 steps.",
                },
                "rising": {"summary": "Remembers less in the first steps, so that the first weights do not linger."},
            },
        ),
        AveragingType(
            "SWA",
            "The plain mean of the weights after each of the last epochs: stochastic weight averaging.",
            "netbuilder.training.averaging:_swa",
            changes={
                "start": {
                    "minimum": 0.0,
                    "below": 1.0,
                    "summary": "The share of the epochs that are over when averaging begins.",
                },
                "swa_lr": {
                    "minimum": 0.0,
                    "summary": "The rate while it averages; empty leaves the rate as it is.",
                },
                "anneal_epochs": {"minimum": 0, "summary": "Epochs in which the rate goes there."},
                "anneal_strategy": {
                    "kind": "choice",
                    "choices": ("cos", "linear"),
                    "summary": "Whether it goes there along a cosine or a straight line.",
                },
            },
        ),
    )
)


def get(type: str) -> AveragingType | None:
    """The averaging of that type, or None."""
    return _AVERAGINGS.get(type)


def all_averagings() -> tuple[AveragingType, ...]:
    """Every averaging, the usual one first."""
    return tuple(_AVERAGINGS.values())
