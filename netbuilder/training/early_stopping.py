"""When a training ends before its last epoch, as declarations."""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from netbuilder.data.errors import unknown
from netbuilder.training.declaration import Declaration, Params, by_type
from netbuilder.wording import tr, trn

_FALLING = ("loss", "penalty", "mae", "mse", "rmse")
"""Measures that are better when they are less; all others are when they are more."""


def falls(metric: str) -> bool:
    """Whether less of a measure is better. Of several Outputs it bears the Output's id: `digit.loss`."""
    return metric.rpartition(".")[2] in _FALLING


class EarlyStopping:
    """Ends a training when a measure has not become better for some epochs.

    It is that of the validation; where there is none, that of the training.
    """

    def __init__(self, params: Params) -> None:
        given = _PATIENCE.filled(params)
        self._metric: str = given["metric"]
        self._patience, self._min_delta = int(given["patience"]), float(given["min_delta"])
        self._best: float | None = None
        self._last = 0
        self._measured = "validation"
        self.best_epoch = 0
        """The epoch, from 1, after which it was best; 0 where none was measured yet."""

    def see(self, epoch: int, row: Mapping[str, Any]) -> bool:
        """Whether to end after this epoch, counted from 1, with this row of measures."""
        self._last = epoch
        splits = [split for split in ("validation", "train") if self._metric in (row.get(split) or {})]
        if not splits:
            return False
        self._measured = splits[0]
        value = row[splits[0]][self._metric]
        if isinstance(value, (int, float)) and math.isfinite(value) and (self._best is None or self._is_better(value)):
            self._best, self.best_epoch = float(value), epoch
        return epoch - self.best_epoch >= self._patience

    def _is_better(self, value: float) -> bool:
        assert self._best is not None
        gain = self._best - value if falls(self._metric) else value - self._best
        return gain > self._min_delta

    @property
    def said(self) -> str:
        """Why it ends, or how it stands, in words."""
        if self._best is None:
            return tr("{metric} has not been a finite number in any epoch").format(metric=self._metric)
        part = tr("validation") if self._measured == "validation" else tr("training")
        places = {"metric": self._metric, "part": part, "best": self._best, "epoch": self.best_epoch}
        if falls(self._metric):
            return trn(
                self._last - self.best_epoch,
                "the {metric} of the {part} has not fallen for {n} epoch: it was best, {best:.4g}, after epoch {epoch}",
                "the {metric} of the {part} has not fallen for {n} epochs: "
                "it was best, {best:.4g}, after epoch {epoch}",
                **places,
            )
        return trn(
            self._last - self.best_epoch,
            "the {metric} of the {part} has not risen for {n} epoch: it was best, {best:.4g}, after epoch {epoch}",
            "the {metric} of the {part} has not risen for {n} epochs: it was best, {best:.4g}, after epoch {epoch}",
            **places,
        )

    def state(self) -> dict[str, Any]:
        """What it has seen."""
        return {"best": self._best, "best_epoch": self.best_epoch, "last": self._last, "measured": self._measured}

    def load(self, state: Mapping[str, Any]) -> None:
        """Go on from what `state` gave."""
        self._best = None if state["best"] is None else float(state["best"])
        self.best_epoch, self._last, self._measured = int(state["best_epoch"]), int(state["last"]), state["measured"]


@dataclass(frozen=True)
class EarlyStoppingType(Declaration):
    """A way to end early."""

    def build(self, params: Params) -> EarlyStopping:
        """What watches one training."""
        return EarlyStopping(params)


def metric_faults(params: Params, names: Iterable[str]) -> list[str]:
    """What is wrong with the measure that early stopping goes by, in view of those that there are."""
    known = list(dict.fromkeys(("loss", *names)))
    metric = params.get("metric", "loss")
    return [] if metric in known else [f"early_stopping: {unknown(tr('there is no metric {name}'), metric, known)}"]


def _signature(metric: str = "loss", patience: int = 5, min_delta: float = 0.0) -> None:
    """What early stopping may be told."""


_PATIENCE = EarlyStoppingType(
    "Patience",
    "Ends when a measure has not become better for some epochs.",
    "netbuilder.training.early_stopping:_signature",
    changes={
        "metric": {"summary": "The measure: loss, or a metric such as accuracy; with several Outputs digit.accuracy."},
        "patience": {"minimum": 1, "summary": "Epochs without progress after which it ends."},
        "min_delta": {"minimum": 0.0, "summary": "Progress that is not more does not count."},
    },
)
_EARLY_STOPPINGS = by_type((_PATIENCE,))


def get(type: str) -> EarlyStoppingType | None:
    """The way to end early of that type, or None."""
    return _EARLY_STOPPINGS.get(type)


def all_early_stoppings() -> tuple[EarlyStoppingType, ...]:
    """Every way to end early."""
    return tuple(_EARLY_STOPPINGS.values())
