"""Transforms one after the other: fitted, done again from what a run kept, undone."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast

from netbuilder.wording import tr

from ..errors import DataError, unknown
from ..field import Field
from ..lazy import Column, changed
from .declaration import Fixed, State, Step, field_after
from .registry import TRANSFORMS

if TYPE_CHECKING:
    from torch import Tensor

AnyColumn = TypeVar("AnyColumn", bound=Column)
"""Samples in memory, or read when they are asked for."""


def divided(steps: tuple[Step, ...]) -> tuple[tuple[Step, ...], tuple[Step, ...]]:
    """What is done once, when data are prepared, and what is done to each batch of the training part: the first
    augmentation and all that follows it."""
    first = next((place for place, step in enumerate(steps) if step.transform.at_random), len(steps))
    return steps[:first], steps[first:]


def fit(steps: tuple[Step, ...], tensor: AnyColumn, field: Field) -> tuple[list[dict[str, Any]], AnyColumn]:
    """Fit each fixed step to what the fixed steps before it give; augmentations are passed over.

    tensor: the field's training part `(N, *field.shape)`. Returns the states, and what the steps make of the tensor.
    """
    states: list[dict[str, Any]] = []
    for step in steps:
        transform = step.transform
        if isinstance(transform, Fixed):
            states.append({"type": transform.type, **transform.fit(cast(Any, tensor), field, step.values)})
            tensor, field = _done(transform, tensor, field, states[-1])
    return states, tensor


def fixed_before_chance(steps: tuple[Step, ...]) -> int:
    """How many fixed transforms stand before the first augmentation."""
    return sum(isinstance(step.transform, Fixed) for step in divided(steps)[0])


def fit_before_chance(
    steps: tuple[Step, ...], tensor: AnyColumn, field: Field
) -> tuple[list[dict[str, Any]], AnyColumn]:
    """As `fit`, but the tensor is that before the first augmentation; what stands after it is fitted all the same, to
    what comes of the tensor where nothing is augmented."""
    once, later = divided(steps)
    states, tensor = fit(once, tensor, field)
    return states + fit(later, tensor, field_after(field, once))[0], tensor


def apply_transforms(state: State, field: Field, tensor: AnyColumn, *, steps: int | None = None) -> AnyColumn:
    """What `Prepared.state` says of the field, done to a tensor `(N, *shape)` as the data have it: every fixed
    transform, no augmentation; the first `steps` alone where a number is given. Raises DataError."""
    for before, transform, kept in _walk(state, field)[:steps]:
        tensor, _ = _done(transform, tensor, before, kept)
    return tensor


def _done(transform: Fixed, tensor: AnyColumn, field: Field, kept: State) -> tuple[AnyColumn, Field]:
    """What a transform makes of a column, read already or still to be read, and of its field."""
    after = transform.changed(field, kept)
    made = changed(tensor, lambda samples: transform.apply(samples, field, kept), after.shape)
    return cast(AnyColumn, made), after


def undo_transforms(state: State, field: Field, tensor: Tensor) -> Tensor:
    """The inverse of `apply_transforms`: predictions of a transformed target in the target's own units.

    What leads nowhere back (classes spread, channels lost) stays as it is; another size stays too, while values under
    it are brought back.
    """
    for before, transform, kept in reversed(_walk(state, field)):
        if transform.undo is not None:
            tensor = transform.undo(tensor, before, kept)
        elif transform.type != "Resize":
            break
    return tensor


def changed_fields(state: State, fields: Mapping[str, Field]) -> dict[str, Field]:
    """The fields that a network sees, of those that the data have. Raises DataError."""
    made = {}
    for name, field in fields.items():
        walk = _walk(state, field)
        made[name] = walk[-1][1].changed(walk[-1][0], walk[-1][2]) if walk else field
    return made


def _walk(state: State, field: Field) -> list[tuple[Field, Fixed, State]]:
    """Each transform of the field with what it was fitted to, and the field as it arrives there. `field` may be given
    as the data have it or as the network sees it."""
    states, found = _states(state, field), []
    if states:
        field = _as_loaded(state, field)
    for kept in states:
        transform = TRANSFORMS.get(str(kept.get("type")))
        where = tr("transforms of '{field}'").format(field=field.name)
        if not isinstance(transform, Fixed):
            known = [each.type for each in TRANSFORMS.values() if isinstance(each, Fixed)]
            raise DataError(unknown(tr("there is no transform {name}"), kept.get("type"), known), where)
        found.append((field, transform, kept))
        try:
            field = transform.changed(field, kept)
        except (KeyError, TypeError, ValueError, IndexError) as error:
            raise DataError(
                tr("what {transform} was fitted to is missing or damaged").format(transform=transform.type), where
            ) from error
    return found


def _as_loaded(state: State, field: Field) -> Field:
    records = state.get("fields") if isinstance(state, Mapping) else None
    record = records.get(field.name) if isinstance(records, Mapping) else None
    return field if record is None else Field.from_json(field.name, record)


def _states(state: State, field: Field) -> list[State]:
    where = tr("transforms of '{field}'").format(field=field.name)
    transforms = state.get("transforms", {}) if isinstance(state, Mapping) else None
    steps = transforms.get(field.name, []) if isinstance(transforms, Mapping) else None
    if not isinstance(steps, list) or not all(isinstance(step, Mapping) for step in steps):
        raise DataError(tr("must be a list of objects"), where)
    return steps
