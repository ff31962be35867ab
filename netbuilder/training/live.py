"""What may change while a training runs: a wish from outside, heard before the next batch and written into the run.

A change is a JSON object with any of these: `learning_rate` (a number), `clipping` (as in a recipe, or null), `frozen`
(whether, by the address of a node) and `epochs`. In `changes.jsonl` each stands with the `epoch` and `batch` before
which it was made, so that a run that is gone on with makes it there again.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING, Any

from netbuilder.data.errors import shorten, unknown
from netbuilder.training import clipping
from netbuilder.training.groups import LR_FACTOR
from netbuilder.wording import tr

if TYPE_CHECKING:
    from torch.optim import Optimizer

Change = Mapping[str, Any]
KEYS = ("learning_rate", "clipping", "frozen", "epochs")
_SCALED_RATES = ("lr", "initial_lr", "max_lr", "min_lr", "swa_lr")
"""Rates that schedulers keep with each group of weights."""
_SCALED_LISTS = ("base_lrs", "max_lrs", "_last_lr")


def faults(change: object, addresses: Iterable[str] | None = None) -> list[str]:
    """What is wrong with a change, in words. addresses: of the nodes there are, where they are known."""
    if not isinstance(change, Mapping):
        said = tr("a change must be an object with any of {keys}, got {change}")
        return [said.format(keys=", ".join(KEYS), change=shorten(change))]
    said = tr("there is no setting that may change while a training runs: {name}")
    found = [unknown(said, key, KEYS) for key in change if key not in KEYS]
    rate, epochs, frozen = change.get("learning_rate", 1.0), change.get("epochs", 1), change.get("frozen", {})
    if type(rate) not in (int, float) or not math.isfinite(rate) or rate <= 0:
        found.append(tr("learning_rate must be a finite number greater than 0, got {rate}").format(rate=shorten(rate)))
    if type(epochs) is not int or not 1 <= epochs <= 1_000_000:
        found.append(
            tr("epochs must be a whole number from 1 to 1,000,000, got {epochs}").format(epochs=shorten(epochs))
        )
    if not isinstance(frozen, Mapping) or not all(type(each) is bool for each in frozen.values()):
        found.append(
            tr('frozen must be an object such as {{"conv1": true}}, got {frozen}').format(frozen=shorten(frozen))
        )
    elif addresses is not None:
        known = set(addresses)
        said = tr("there is no node {name}")
        found += [f"frozen: {unknown(said, address, known)}" for address in frozen if address not in known]
    return found + _clipping_faults(change.get("clipping"))


def _clipping_faults(said: Any) -> list[str]:
    if said is None:
        return []
    if not isinstance(said, Mapping) or not isinstance(said.get("type"), str):
        return [
            tr('clipping must be null or an object such as {{"type": "Norm"}}, got {said}').format(said=shorten(said))
        ]
    chosen = clipping.get(said["type"])
    if chosen is None:
        return [
            unknown(tr("there is no clipping {name}"), said["type"], (each.type for each in clipping.all_clippings()))
        ]
    return chosen.faults(said.get("params", {}))


def is_due(change: Change, epoch: int, batch: int) -> bool:
    """Whether a change that a run has kept was made before this batch, or earlier."""
    return (change.get("epoch", 0), change.get("batch", 0)) <= (epoch, batch)


def set_rate(optimizer: Optimizer, scheduler: Any, rate: float, now: float) -> None:
    """Let the base rate, which is `now`, be `rate` from here on: all that a scheduler goes by is scaled with it, so
    that the curve keeps its shape, and so do the rates of single nodes."""
    if now > 0:
        factor = rate / now
        for group in optimizer.param_groups:
            for name in _SCALED_RATES:
                if isinstance(group.get(name), (int, float)):
                    group[name] *= factor
        _scale(scheduler, factor)
    else:
        for group in optimizer.param_groups:
            group["lr"] = rate * group.get(LR_FACTOR, 1.0)


def _scale(scheduler: Any, factor: float) -> None:
    if scheduler is None:
        return
    for name in _SCALED_LISTS:
        rates = getattr(scheduler, name, None)
        if isinstance(rates, list):
            setattr(scheduler, name, [each * factor for each in rates])
    for inner in getattr(scheduler, "_schedulers", ()):
        _scale(inner, factor)
