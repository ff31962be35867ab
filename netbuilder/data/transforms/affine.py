"""Transforms that are `x * scale + shift`, fitted to the training part, one pair of numbers a channel or feature."""

from __future__ import annotations

import math
from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING, Any

from netbuilder.layers.parameters import Parameter
from netbuilder.wording import tr

from ..errors import DataError
from ..field import Field
from .chance import placed
from .declaration import Fixed, State, Values, for_numbers

if TYPE_CHECKING:
    from torch import Tensor

Factors = Callable[[State], tuple[list[float], list[float]]]
"""From the state to scales and shifts."""


def _affine(
    type: str,
    summary: str,
    parameters: tuple[Parameter, ...],
    fit: Callable[[Tensor, Field, Values], dict[str, Any]],
    factors: Factors,
    between: Callable[[Values], str | None] = lambda values: None,
) -> Fixed:
    return Fixed(
        type=type,
        summary=summary,
        parameters=parameters,
        refuses=for_numbers,
        between=between,
        fit=fit,
        apply=partial(_moved, type, factors, False),
        undo=partial(_moved, type, factors, True),
    )


def _moved(type: str, factors: Factors, undo: bool, tensor: Tensor, field: Field, state: State) -> Tensor:
    import torch

    where = tr("transforms of '{field}'").format(field=field.name)
    try:
        scale, shift = factors(state)
    except (KeyError, TypeError, ValueError, OverflowError) as error:
        raise DataError(tr("what {type} was fitted to is missing or damaged").format(type=type), where) from error
    axis, size = _axis(field)
    if not len(scale) == len(shift) == size or not all(map(math.isfinite, (*scale, *shift))) or 0 in scale:
        raise DataError(
            tr("{type} was fitted to other data: the field has {size} channels or features").format(
                type=type, size=size
            ),
            where,
        )
    shape = [1] * tensor.ndim
    shape[axis] = size
    factor, offset = (torch.tensor(numbers, dtype=torch.float64).reshape(shape) for numbers in (scale, shift))
    if undo:
        factor, offset = 1 / factor, -offset / factor
    offset, factor = (placed(each.to(tensor.dtype), tensor.device) for each in (offset, factor))
    return torch.addcmul(offset, tensor, factor)


def _axis(field: Field) -> tuple[int, int]:
    """The axis whose places have numbers of their own, and its size: channels of an image, else the last."""
    axis = 1 if field.kind == "image" else len(field.shape)
    return axis, field.shape[axis - 1]


def _others(tensor: Tensor, field: Field) -> list[int]:
    return [axis for axis in range(tensor.ndim) if axis != _axis(field)[0]]


def _fit_normalize(tensor: Tensor, field: Field, values: Values) -> dict[str, Any]:
    """Mean and standard deviation (of the population) a channel or feature; a constant one is only centred."""
    import torch

    axes = _others(tensor, field)
    mean = tensor.mean(dim=axes, dtype=torch.float64)
    shape = [1] * tensor.ndim
    shape[_axis(field)[0]] = -1
    # Centred before squaring: one pass over x² would cancel for values far from zero.
    variance = (tensor - mean.reshape(shape).to(tensor.dtype)).square_().mean(dim=axes, dtype=torch.float64)
    deviation = variance.sqrt()
    constant = tensor.amax(dim=axes) == tensor.amin(dim=axes)
    deviation[constant | (deviation == 0)] = 1
    return {"mean": mean.tolist(), "std": deviation.tolist()}


def _normalize(state: State) -> tuple[list[float], list[float]]:
    means, deviations = _numbers(state["mean"]), _numbers(state["std"])
    scale = [1 / deviation if deviation else math.nan for deviation in deviations]
    return scale, [-mean * factor for mean, factor in zip(means, scale, strict=True)]


def _fit_scale(tensor: Tensor, field: Field, values: Values) -> dict[str, Any]:
    axes = _others(tensor, field)
    smallest, largest = tensor.amin(dim=axes).tolist(), tensor.amax(dim=axes).tolist()
    return {"smallest": smallest, "largest": largest, "low": values["low"], "high": values["high"]}


def _scale(state: State) -> tuple[list[float], list[float]]:
    """A constant channel or feature, which has no range, goes to `low` with its slope left as it is."""
    low, high = _numbers([state["low"], state["high"]])
    smallest, largest = _numbers(state["smallest"]), _numbers(state["largest"])
    scale = [(high - low) / (top - bottom) if top > bottom else 1.0
             for bottom, top in zip(smallest, largest, strict=True)]  # fmt: skip
    return scale, [low - bottom * factor for bottom, factor in zip(smallest, scale, strict=True)]


def _numbers(values: Any) -> list[float]:
    if not isinstance(values, list) or not all(type(number) in (int, float) for number in values):
        raise TypeError(tr("a list of numbers is needed"))
    return [float(number) for number in values]


def _low_is_low(values: Values) -> str | None:
    low, high = values["low"], values["high"]
    return (
        tr("low must be less than high, got {low:g} and {high:g}").format(low=low, high=high) if low >= high else None
    )


_bound = partial(Parameter, kind="float", minimum=-1e6, maximum=1e6)

AFFINE = (
    _affine(
        "Normalize",
        "Mean 0 and standard deviation 1 in the training part, for each channel or feature.",
        (),
        _fit_normalize,
        _normalize,
    ),
    _affine(
        "Scale",
        "The training part's smallest value to low, its largest to high, for each channel or feature.",
        (
            _bound("low", default=0.0, summary="Where the smallest value goes"),
            _bound("high", default=1.0, summary="Where the largest value goes"),
        ),
        _fit_scale,
        _scale,
        _low_is_low,
    ),
)
