"""What is done to a field's numbers before a network sees them, fitted to the training part alone."""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING, Any

from netbuilder.layers.parameters import Parameter

from .errors import DataError, unknown
from .field import Field

if TYPE_CHECKING:
    from torch import Tensor

State = Mapping[str, Any]
"""What a transform was fitted to, as JSON."""


@dataclass(frozen=True)
class Transform:
    """One declaration a transform.

    fit: training tensor `(N, *field.shape)`, field and values to the state; factors: state to `(scale, shift)`, one
    number a channel or feature, so that the transform is `x * scale + shift`.
    """

    type: str
    summary: str
    parameters: tuple[Parameter, ...]
    fit: Callable[[Tensor, Field, Mapping[str, Any]], dict[str, Any]]
    factors: Callable[[State], tuple[list[float], list[float]]]

    def faults(self, params: Mapping[str, Any]) -> list[str]:
        """What is wrong with `params`, one message a fault."""
        known = {parameter.name: parameter for parameter in self.parameters}
        found = [unknown("parameter", name, known) for name in params if name not in known]
        found += [wrong for name, p in known.items() if name in params and (wrong := p.check(params[name]))]
        values = self.complete(params)
        if not found and "low" in values and values["low"] >= values["high"]:
            found.append(f"low must be less than high, got {values['low']:g} and {values['high']:g}")
        return found

    def complete(self, params: Mapping[str, Any]) -> dict[str, Any]:
        """`params` with the defaults filled in."""
        return {p.name: params.get(p.name, p.default) for p in self.parameters}


@dataclass(frozen=True)
class Step:
    """A transform with its parameters, as a project lists it for a field."""

    transform: Transform
    values: Mapping[str, Any]


def get(type: str) -> Transform | None:
    """The transform of that type, or None."""
    return _TRANSFORMS.get(type)


def all_transforms() -> tuple[Transform, ...]:
    """Every transform, in the order in which the window lists them."""
    return tuple(_TRANSFORMS.values())


def suits(field: Field) -> bool:
    """Whether transforms apply to the field: numbers they are for, labels and indices they are not."""
    return field.dtype == "float32"


def fit(steps: tuple[Step, ...], tensor: Tensor, field: Field) -> tuple[list[dict[str, Any]], Tensor]:
    """Fit each step to what the steps before it give. Returns their states and the transformed training tensor."""
    states: list[dict[str, Any]] = []
    for step in steps:
        states.append({"type": step.transform.type, **step.transform.fit(tensor, field, step.values)})
        tensor = _affine(tensor, field, states[-1], undo=False)
    return states, tensor


def apply_transforms(state: State, field: Field, tensor: Tensor) -> Tensor:
    """What `Prepared.state` says of the field, done to a tensor `(N, *field.shape)`. Raises DataError."""
    for step in _states(state, field):
        tensor = _affine(tensor, field, step, undo=False)
    return tensor


def undo_transforms(state: State, field: Field, tensor: Tensor) -> Tensor:
    """The inverse of `apply_transforms`: predictions of a transformed target in the target's own units."""
    for step in reversed(_states(state, field)):
        tensor = _affine(tensor, field, step, undo=True)
    return tensor


def _states(state: State, field: Field) -> list[State]:
    where = f"transforms of '{field.name}'"
    transforms = state.get("transforms", {}) if isinstance(state, Mapping) else None
    steps = transforms.get(field.name, []) if isinstance(transforms, Mapping) else None
    if not isinstance(steps, list) or not all(isinstance(step, Mapping) for step in steps):
        raise DataError("must be a list of objects", where)
    return steps


def _affine(tensor: Tensor, field: Field, state: State, *, undo: bool) -> Tensor:
    import torch

    where = f"transforms of '{field.name}'"
    transform = get(str(state.get("type")))
    if transform is None:
        raise DataError(unknown("transform", state.get("type"), _TRANSFORMS), where)
    try:
        scale, shift = transform.factors(state)
    except (KeyError, TypeError, ValueError, OverflowError) as error:
        raise DataError(f"what {transform.type} was fitted to is missing or damaged", where) from error
    axis, size = _axis(field)
    if not len(scale) == len(shift) == size or not all(map(math.isfinite, (*scale, *shift))) or 0 in scale:
        raise DataError(f"{transform.type} was fitted to other data: the field has {size} channels or features", where)
    shape = [1] * tensor.ndim
    shape[axis] = size
    factor, offset = (torch.tensor(numbers, dtype=torch.float64).reshape(shape) for numbers in (scale, shift))
    if undo:
        factor, offset = 1 / factor, -offset / factor
    return torch.addcmul(offset.to(tensor), tensor, factor.to(tensor))


def _axis(field: Field) -> tuple[int, int]:
    """The axis whose places have numbers of their own, and its size: channels of an image, else the last."""
    axis = 1 if field.kind == "image" else len(field.shape)
    return axis, field.shape[axis - 1]


def _others(tensor: Tensor, field: Field) -> list[int]:
    return [axis for axis in range(tensor.ndim) if axis != _axis(field)[0]]


def _fit_normalize(tensor: Tensor, field: Field, values: Mapping[str, Any]) -> dict[str, Any]:
    """Mean and standard deviation (of the population) a channel or feature; a constant one is only centred."""
    import torch

    axes = _others(tensor, field)
    mean = tensor.mean(dim=axes, dtype=torch.float64)
    shape = [1] * tensor.ndim
    shape[_axis(field)[0]] = -1
    # Centred before squaring: one pass over x² would cancel for values far from zero.
    variance = (tensor - mean.reshape(shape).to(tensor)).square_().mean(dim=axes, dtype=torch.float64)
    deviation = variance.sqrt()
    constant = tensor.amax(dim=axes) == tensor.amin(dim=axes)
    deviation[constant | (deviation == 0)] = 1
    return {"mean": mean.tolist(), "std": deviation.tolist()}


def _normalize(state: State) -> tuple[list[float], list[float]]:
    means, deviations = _numbers(state["mean"]), _numbers(state["std"])
    scale = [1 / deviation if deviation else math.nan for deviation in deviations]
    return scale, [-mean * factor for mean, factor in zip(means, scale, strict=True)]


def _fit_scale(tensor: Tensor, field: Field, values: Mapping[str, Any]) -> dict[str, Any]:
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
        raise TypeError("a list of numbers is needed")
    return [float(number) for number in values]


_bound = partial(Parameter, kind="float", minimum=-1e6, maximum=1e6)

_TRANSFORMS: dict[str, Transform] = {
    transform.type: transform
    for transform in (
        Transform(
            "Normalize",
            "Mean 0 and standard deviation 1 in the training part, for each channel or feature.",
            (),
            _fit_normalize,
            _normalize,
        ),
        Transform(
            "Scale",
            "The training part's smallest value to low, its largest to high, for each channel or feature.",
            (
                _bound("low", default=0.0, summary="Where the smallest value goes"),
                _bound("high", default=1.0, summary="Where the largest value goes"),
            ),
            _fit_scale,
            _scale,
        ),
    )
}
