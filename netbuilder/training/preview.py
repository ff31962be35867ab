"""The learning rate over a training, before anything is trained."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import numpy as np
from numpy.typing import NDArray

from netbuilder.training import averaging, schedulers, warm_up
from netbuilder.training.building import build
from netbuilder.training.errors import RecipeError
from netbuilder.training.recipe import Recipe

MOST_EPOCHS = 2_000
"""A scheduler that goes by epochs is stepped through them all: of more there is no preview."""
POINTS, RISE = 400, 60

Curve = tuple[NDArray[np.float64], NDArray[np.float64]]


def rates(recipe: Recipe, steps: int) -> Curve | None:
    """The rate of the optimizer's steps over a training, as positions in epochs `(n,)` and rates `(n,)`: what its
    scheduler, its warm-up and the rate of an SWA make of it, tried on a network of four weights. None where that cannot
    be told: the training is too long, or torch does not like what the recipe says.

    steps: of the optimizer in an epoch. A scheduler that watches the loss is taken to see it fall all the time. Of one
    that goes by steps only those are taken that are shown: torch's find the rate from the number of the step alone.
    """
    if recipe.epochs > MOST_EPOCHS or steps < 1:
        return None
    numbers = _shown(recipe, steps)
    try:
        pace = _Pace(recipe, steps)
        found = np.array([pace.rate(int(number)) for number in numbers])
    except (RecipeError, ValueError, TypeError, RuntimeError, ArithmeticError, LookupError):
        return None
    rise = recipe.warm_up and warm_up.get(recipe.warm_up.type)
    if rise and recipe.warm_up:
        found *= [rise.factor(recipe.warm_up.params, int(number)) for number in numbers]
    return numbers / steps, found


class _Pace:
    """What paces an optimizer, as the learner has it, without anything that is learned."""

    def __init__(self, recipe: Recipe, steps: int) -> None:
        """Raises RecipeError, and whatever torch's constructors raise."""
        import torch

        module = torch.nn.Linear(2, 2, bias=False)
        self._optimizer, self._scheduler = build(module, replace(recipe, nodes={}), steps)
        self._optimizer._opt_called = True  # type: ignore[attr-defined]  # torch warns of schedulers that step first
        self._steps, self._epoch = steps, 0
        chosen = None if recipe.scheduler is None else schedulers.get(recipe.scheduler.type)
        self._by_steps = chosen is not None and chosen.each_batch
        self._watches = chosen is not None and chosen.watches
        mean = recipe.averaging and averaging.get(recipe.averaging.type)
        self._mean = (mean, recipe.averaging.params) if mean and recipe.averaging else None
        self._average = (
            mean.build(recipe.averaging.params, module, recipe.epochs, steps) if mean and recipe.averaging else None
        )
        self._rates_of_average: Any = None

    def rate(self, number: int) -> float:
        """The rate of the step of that number, from 0, without a warm-up; to be asked with numbers that rise."""
        while self._epoch < number // self._steps:
            self._begin_epoch()
        self._jump(number)
        return float(self._optimizer.param_groups[0]["lr"])

    def _begin_epoch(self) -> None:
        self._epoch += 1
        self._jump(self._epoch * self._steps)
        if self._averages:
            self._rates_of_average.step()
        elif self._watches:
            self._scheduler.step(1.0 / self._epoch)
        elif self._scheduler is not None and not self._by_steps:
            self._scheduler.step()

    def _jump(self, number: int) -> None:
        if self._by_steps and number and self._rates_of_average is None:
            self._scheduler.last_epoch = number - 1
            self._scheduler.step()

    @property
    def _averages(self) -> bool:
        """Whether the rate of an SWA, if it has one, holds in the epoch at hand."""
        if self._average is None or self._mean is None or not self._average.takes_over(self._epoch):
            return False
        if self._rates_of_average is None:
            chosen, params = self._mean
            self._rates_of_average = chosen.rates(params, self._optimizer)
        return self._rates_of_average is not None


def _shown(recipe: Recipe, steps: int) -> NDArray[np.int64]:
    """The steps to show: evenly over the whole, more densely in a warm-up, and both ends of every epoch."""
    last = recipe.epochs * steps - 1
    numbers = [np.linspace(0, last, POINTS)]
    if recipe.warm_up is not None:
        rise = int(recipe.warm_up.params.get("batches", 100))
        numbers.append(np.linspace(0, min(rise, last), RISE))
    each = max(1, recipe.epochs // POINTS)
    begins = np.arange(0, recipe.epochs, each, dtype=np.float64) * steps
    numbers += [begins, begins[1:] - 1]
    return np.unique(np.concatenate(numbers).astype(np.int64))
