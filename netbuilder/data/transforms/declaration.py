"""What a transform declares, and what every transform does alike."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

from netbuilder.layers.parameters import Parameter
from netbuilder.wording import mark, tr

from ..errors import unknown
from ..field import Field

if TYPE_CHECKING:
    from torch import Generator, Tensor

Values = Mapping[str, Any]
"""Parameters by name, each with a value."""
State = Mapping[str, Any]
"""What a transform was fitted to, as JSON."""
Draw = Mapping[str, "Tensor"]
"""What chance decided for a batch: tensors on the CPU, one entry a sample `(N, …)`."""


@dataclass(frozen=True, kw_only=True)
class Transform:
    """One declaration a transform.

    refuses: what it is for in words, where a field is none of that (`images`), or None; between: what is wrong between
    parameters that are each sound, or None.
    """

    type: str
    summary: str
    parameters: tuple[Parameter, ...] = ()
    refuses: Callable[[Field, Values], str | None]
    between: Callable[[Values], str | None] = lambda values: None

    @property
    def at_random(self) -> bool:
        """Whether it is an augmentation: drawn anew for every batch, of the training part alone."""
        return False

    def faults(self, params: Mapping[str, Any]) -> list[str]:
        """What is wrong with `params`, one message a fault."""
        known = {parameter.name: parameter for parameter in self.parameters}
        found = [unknown(tr("there is no parameter {name}"), name, known) for name in params if name not in known]
        found += [wrong for name, p in known.items() if name in params and (wrong := p.check(params[name]))]
        if not found and (wrong := self.between(self.complete(params))):
            found.append(wrong)
        return found

    def complete(self, params: Mapping[str, Any]) -> dict[str, Any]:
        """`params` with the defaults filled in."""
        return {p.name: params.get(p.name, p.default) for p in self.parameters}


@dataclass(frozen=True, kw_only=True)
class Fixed(Transform):
    """A transform that does the same to every part, once, when the data are prepared.

    fit: training tensor `(N, *field.shape)`, field and values to the state; apply and undo: tensor, field (as it is
    before the transform) and state to the tensor, undo None where nothing leads back; changed: the field after it, from
    values or state.
    """

    fit: Callable[[Tensor, Field, Values], dict[str, Any]] = lambda tensor, field, values: dict(values)
    apply: Callable[[Tensor, Field, State], Tensor]
    undo: Callable[[Tensor, Field, State], Tensor] | None = None
    changed: Callable[[Field, Values], Field] = lambda field, values: field


@dataclass(frozen=True, kw_only=True)
class Random(Transform):
    """An augmentation of single samples.

    draw: values, how many samples, the field's shape and a generator on the CPU to what chance decides; act: a tensor
    `(N, *shape)`, values, the draw, and whether values may not be mixed (a mask's: the nearest is taken) to the tensor
    of the same shape; geometric: whether it moves pixels, so that a mask has to follow.
    """

    draw: Callable[[Values, int, tuple[int, ...], Generator], dict[str, Tensor]]
    act: Callable[[Tensor, Values, Draw, bool], Tensor]
    geometric: bool = False

    @property
    def at_random(self) -> bool:
        return True


@dataclass(frozen=True, kw_only=True)
class Mixing(Transform):
    """An augmentation that mixes each sample of a batch with another one.

    draw: values, the field's shape and a seed to the first sample's share and what else chance decides; act: a tensor
    `(N, *shape)`, the other samples `(N, *shape)`, the share and the rest of the draw to the mixed tensor; pastes:
    whether pixels are taken as they are, so that a mask can follow.
    """

    draw: Callable[[Values, tuple[int, ...], int], tuple[float, tuple[float, ...]]]
    act: Callable[[Tensor, Tensor, float, tuple[float, ...]], Tensor]
    pastes: bool = False

    @property
    def at_random(self) -> bool:
        return True


@dataclass(frozen=True)
class Step:
    """A transform with its parameters, as a project lists it for a field."""

    transform: Transform
    values: Values


def field_after(field: Field, steps: tuple[Step, ...]) -> Field:
    """The field that the network sees: only fixed transforms change shape, dtype or kind."""
    for step in steps:
        if isinstance(step.transform, Fixed):
            field = step.transform.changed(field, step.values)
    return field


def holds(field: Field) -> str:
    """What a field holds, in words."""
    words = {"image": tr("images"), "mask": tr("masks"), "label": tr("classes"), "text": tr("text")}
    return words.get(field.kind) or (tr("numbers") if field.dtype == "float32" else tr("whole numbers"))


def for_numbers(field: Field, values: Values) -> str | None:
    """A transform of any floating-point numbers."""
    return None if field.dtype == "float32" and field.shape else mark("numbers")


def for_images(field: Field, values: Values) -> str | None:
    """A transform of images."""
    return None if field.kind == "image" and len(field.shape) == 3 else mark("images")


def probability(default: float) -> Parameter:
    """The `p` of an augmentation."""
    return Parameter(
        "p", "float", default, minimum=0.0, maximum=1.0, summary="How probable it is for each sample, from 0 to 1."
    )


def resized(field: Field, shape: tuple[int, ...]) -> Field:
    """The field with another shape."""
    return replace(field, shape=shape)
