"""An optimizer and a scheduler as a recipe has them, and a trial of both before anything is trained."""

from __future__ import annotations

import json
from collections.abc import Mapping
from functools import lru_cache
from typing import TYPE_CHECKING, Any

from netbuilder.training import optimizers, schedulers
from netbuilder.training.declaration import Declaration
from netbuilder.training.errors import RecipeError
from netbuilder.training.groups import parameter_groups
from netbuilder.training.recipe import Choice, Recipe
from netbuilder.wording import tr

if TYPE_CHECKING:
    from torch import nn
    from torch.optim import Optimizer

_REFUSALS = (ValueError, TypeError, RuntimeError, ArithmeticError, LookupError, AssertionError)
"""What torch's constructors raise where they do not like their arguments, or have not thought of them."""

_SOUND_BY_RANGE = frozenset(("lr", "weight_decay", "betas", "momentum", "amsgrad", "maximize"))
"""Parameters that no optimizer refuses within their ranges: with these alone there is nothing to try."""

_FORM = ("foreach", "fused", "capturable")
"""What says in which of its forms an optimizer computes, and is no part of what was learned."""

STEPS = 10_007
"""How many steps an epoch is taken to have while the data have not been read."""


def build(module: nn.Module, recipe: Recipe, steps: int) -> tuple[Optimizer, Any]:
    """The optimizer of a module's weights, in groups as the recipe has them, and the scheduler, or None where there is
    none. Raises RecipeError naming the one torch refuses.

    steps: of the optimizer in an epoch.
    """
    chosen = optimizers.get(recipe.optimizer.type)
    if chosen is None:
        raise RecipeError(tr("there is no optimizer {optimizer!r}").format(optimizer=recipe.optimizer.type))
    given = chosen.filled(recipe.optimizer.params)
    groups = parameter_groups(
        module,
        recipe.nodes,
        lr=given["lr"],
        weight_decay=given.get("weight_decay"),
        decay_all=recipe.decay_all,
    )
    sparse = any(getattr(part, "sparse", False) is True for part in module.modules())
    try:
        optimizer = chosen.build(groups, recipe.optimizer.params, sparse=sparse)
    except _REFUSALS as error:
        raise RecipeError(_told(chosen, error)) from error
    if recipe.scheduler is None:
        return optimizer, None
    pace = schedulers.get(recipe.scheduler.type)
    if pace is None:
        raise RecipeError(tr("there is no scheduler {scheduler!r}").format(scheduler=recipe.scheduler.type))
    try:
        return optimizer, pace.build(optimizer, recipe.scheduler.params, epochs=recipe.epochs, steps=steps)
    except _REFUSALS as error:
        raise RecipeError(_told(pace, error)) from error


def load_optimizer(optimizer: Optimizer, state: Mapping[str, Any]) -> None:
    """Go on from what an optimizer's `state_dict` gave, on whatever device that was: in the form that is best here, and
    with tensors in the memory layout of their weights, which fused kernels take for granted."""
    import torch

    form = [{name: own[name] for name in _FORM if name in own} for own in optimizer.param_groups]
    groups = [{**kept, **own} for kept, own in zip(state["param_groups"], form, strict=True)]
    optimizer.load_state_dict({**state, "param_groups": groups})
    for parameter, kept in optimizer.state.items():
        for name, value in kept.items():
            if (
                isinstance(value, torch.Tensor)
                and value.shape == parameter.shape
                and value.stride() != parameter.stride()
            ):
                kept[name] = torch.empty_like(parameter, dtype=value.dtype).detach().copy_(value)


def trial(recipe: Recipe) -> str | None:
    """What goes wrong when the optimizer and the scheduler of a sound recipe are built and take a step, or None.

    Imports torch's optimizers (seconds, once) where there is something to try. A trial takes a millisecond, and each is
    made once.
    """
    if recipe.scheduler is None and recipe.optimizer.params.keys() <= _SOUND_BY_RANGE:
        return None
    chosen = (_text(recipe.optimizer), None if recipe.scheduler is None else _text(recipe.scheduler))
    return _trial(*chosen, recipe.epochs)


@lru_cache(maxsize=256)
def _trial(optimizer: str, scheduler: str | None, epochs: int) -> str | None:
    import torch

    type, params = json.loads(optimizer)
    chosen = optimizers.get(type)
    assert chosen is not None
    pace = None if scheduler is None else Choice(*json.loads(scheduler))
    weight = torch.nn.Parameter(torch.ones(2, 2))
    try:
        recipe = Recipe(epochs=epochs, optimizer=Choice(type, params), scheduler=pace)
        built, paced = build(torch.nn.ParameterList([weight]), recipe, STEPS)
    except RecipeError as error:
        return str(error)

    def closure() -> torch.Tensor:
        weight.grad = weight.detach().to_sparse() if chosen.sparse else weight.detach().clone()
        return weight.detach().sum()

    try:
        built.step(closure)  # type: ignore[arg-type]
    except _REFUSALS as error:
        return _told(chosen, error)
    watching = pace and schedulers.get(pace.type)
    try:
        if watching:
            paced.step(*([1.0] if watching.watches else []))
    except _REFUSALS as error:
        return _told(watching, error) if watching else str(error)
    return None


def _text(choice: Choice) -> str:
    return json.dumps([choice.type, dict(choice.params)], sort_keys=True)


def _told(declaration: Declaration, error: Exception) -> str:
    said = str(error).strip().splitlines()[0] if str(error).strip() else type(error).__name__
    return tr("{declaration}: {said}").format(declaration=declaration.type, said=said)
