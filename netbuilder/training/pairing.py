"""How the output of a network and its target meet in a loss: which shapes fit, and in what form torch wants them."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from netbuilder.data import Field
from netbuilder.layers import TensorSpec
from netbuilder.wording import tr, trn

if TYPE_CHECKING:
    from torch import Tensor

Pair = Callable[["Tensor", "Tensor"], tuple["Tensor", ...]]
"""From output `(N, …)` and target `(N, …)` to what the loss is called with."""


_OF_CLASSES = ("label", "mask")
"""Kinds of fields whose numbers are places of classes: one a sample, or one a pixel."""


@dataclass(frozen=True)
class Misfit:
    """Why an output and a target do not fit: words that follow the loss's name, and the output's shape that would."""

    message: str
    shape: tuple[int, ...] | None = None


@dataclass(frozen=True)
class Pairing:
    """One way for output and target to meet.

    misfit: why the two cannot, or None; pair: how they become the loss's arguments, None where they are as they stand;
    predicts: what metrics can make of the output.
    """

    misfit: Callable[[TensorSpec, Field], Misfit | None]
    pair: Callable[[Field], Pair | None]
    predicts: Literal["classes", "values", "nothing"] = "values"


def _told(said: str, field: Field, **places: object) -> str:
    """A sentence on a target; `name` is the field's."""
    return said.format(name=field.name, **places)


def _of_classes(field: Field, output: TensorSpec, *, one_for_two: bool) -> Misfit | None:
    """Scores `(C,)` for a label, `(C, H, W)` for a mask; `one_for_two`: a single one does for two classes."""
    count = len(field.classes)
    shape = (count, *field.shape)
    if output.shape == shape or (one_for_two and count == 2 and output.shape == (1, *field.shape)):
        return None
    if field.kind == "label":
        return Misfit(
            trn(
                count,
                "needs {n:d} output, one for each class of '{name}'; got {got}",
                "needs {n:d} outputs, one for each class of '{name}'; got {got}",
                name=field.name,
                got=output,
            ),
            shape,
        )
    said = tr("needs {shape}, a score for each of the {count} classes of '{name}' at each pixel; got {got}")
    return Misfit(_told(said, field, shape=TensorSpec(shape), count=count, got=output), shape)


# A class index for each output vector


def _classes_misfit(output: TensorSpec, field: Field) -> Misfit | None:
    if field.dtype != "int64":
        return Misfit(_told(tr("needs classes as its target, and '{name}' holds numbers"), field))
    if field.kind in _OF_CLASSES:
        return _of_classes(field, output, one_for_two=False)
    if output.rank == len(field.shape) + 1 and output.shape[1:] == field.shape:
        return None
    wanted = ", ".join(("C", *map(str, field.shape)))
    said = tr("needs ({wanted}), a score for each class at each place of '{name}'; got {got}")
    return Misfit(_told(said, field, wanted=wanted, got=output))


def _one_class_misfit(output: TensorSpec, field: Field) -> Misfit | None:
    if field.kind != "label":
        return Misfit(_told(tr("needs one class for each sample as its target, which '{name}' is not"), field))
    return _classes_misfit(output, field)


CLASSES = Pairing(_classes_misfit, lambda field: None, "classes")
ONE_CLASS = Pairing(_one_class_misfit, lambda field: None, "classes")


# Numbers of the same shape; a class becomes 0 or 1, or a row with a 1 in its place


def _numbers_misfit(output: TensorSpec, field: Field) -> Misfit | None:
    if field.kind in _OF_CLASSES:
        return _of_classes(field, output, one_for_two=True)
    if field.dtype != "float32":
        return Misfit(_told(tr("needs numbers as its target, and '{name}' holds indices"), field))
    if output.shape == field.shape:
        return None
    target = TensorSpec(field.shape)
    if output.rank == 1 == target.rank:
        return Misfit(
            trn(
                target.size,
                "needs {n:d} output, one for each number of '{name}'; got {got}",
                "needs {n:d} outputs, one for each number of '{name}'; got {got}",
                name=field.name,
                got=output,
            ),
            field.shape,
        )
    said = tr("needs {target}, the shape of '{name}'; got {got}")
    return Misfit(_told(said, field, target=target, got=output), field.shape)


def _as_numbers(field: Field) -> Pair | None:
    return _one_hot if field.kind in _OF_CLASSES else None


def _one_hot(output: Tensor, target: Tensor) -> tuple[Tensor, ...]:
    import torch

    if output.shape[1] == 1:
        return output, target.to(output.dtype)[:, None]
    return output, torch.nn.functional.one_hot(target, output.shape[1]).movedim(-1, 1).to(output.dtype)


NUMBERS = Pairing(_numbers_misfit, _as_numbers)


# -1 and 1


def _as_signs(field: Field) -> Pair | None:
    return _signs if field.kind in _OF_CLASSES else None


def _signs(output: Tensor, target: Tensor) -> tuple[Tensor, ...]:
    output, target = _one_hot(output, target)
    return output, 2 * target - 1


SIGNS = Pairing(_numbers_misfit, _as_signs)


# A mean and a variance for each number


def _gaussian_misfit(output: TensorSpec, field: Field) -> Misfit | None:
    if field.dtype != "float32" or not field.shape:
        return Misfit(_told(tr("needs numbers as its target, and '{name}' holds classes or indices"), field))
    wanted = (2 * field.shape[0], *field.shape[1:])
    if output.shape == wanted:
        return None
    said = tr(
        "needs {count} outputs, a mean and the logarithm of a variance for each number of '{name}' {shape}; got {got}"
    )
    return Misfit(_told(said, field, count=wanted[0], shape=field.shape, got=output), wanted)


def _mean_and_variance(output: Tensor, target: Tensor) -> tuple[Tensor, ...]:
    mean, logarithm = output.chunk(2, dim=1)
    return mean, target, logarithm.exp()


GAUSSIAN = Pairing(_gaussian_misfit, lambda field: _mean_and_variance)


# A set of class indices for each sample, ended by -1


def _indices_misfit(output: TensorSpec, field: Field) -> Misfit | None:
    if field.dtype != "int64" or len(field.shape) != 1:
        said = tr("needs a list of class indices as its target (ended by -1), which '{name}' is not")
        return Misfit(_told(said, field))
    if output.shape == field.shape:
        return None
    return Misfit(
        trn(
            field.shape[0],
            "needs {n:d} output, as many as '{name}' has places; got {got}",
            "needs {n:d} outputs, as many as '{name}' has places; got {got}",
            name=field.name,
            got=output,
        ),
        field.shape,
    )


INDICES = Pairing(_indices_misfit, lambda field: None, "nothing")


# Several vectors side by side, compared with each other


def _is_sign(field: Field) -> bool:
    return (field.kind == "label" and len(field.classes) == 2) or (field.dtype == "float32" and field.shape == (1,))


def _no_sign(field: Field) -> Misfit:
    said = tr("needs a label of two classes as its target (or one number, -1 or 1), which '{name}' is not")
    return Misfit(_told(said, field))


def _sign_of(target: Tensor, like: Tensor) -> Tensor:
    if target.ndim == 1:  # a label: the second class is 1, the first -1
        return (2 * target - 1).to(like.dtype)
    return target[:, 0]


def _ranked_misfit(output: TensorSpec, field: Field) -> Misfit | None:
    if not _is_sign(field):
        return _no_sign(field)
    if output.shape == (2,):
        return None
    return Misfit(tr("needs 2 outputs, the scores to be ranked; got {got}").format(got=output), (2,))


def _embeddings_misfit(output: TensorSpec, field: Field) -> Misfit | None:
    if not _is_sign(field):
        return _no_sign(field)
    if output.rank == 2 and output.shape[0] == 2:
        return None
    return Misfit(tr("needs (2, D), two vectors to be compared; got {got}").format(got=output))


def _triplet_misfit(output: TensorSpec, field: Field) -> Misfit | None:
    if output.rank == 2 and output.shape[0] == 3:
        return None
    return Misfit(tr("needs (3, D): an anchor, a vector like it and one unlike it; got {got}").format(got=output))


def _apart(output: Tensor, target: Tensor) -> tuple[Tensor, ...]:
    return (*output.unbind(1), _sign_of(target, output))


RANKED = Pairing(_ranked_misfit, lambda field: _apart, "nothing")
EMBEDDINGS = Pairing(_embeddings_misfit, lambda field: _apart, "nothing")
TRIPLET = Pairing(_triplet_misfit, lambda field: lambda output, target: output.unbind(1), "nothing")


# An output that is a loss already: nothing is compared

ALONE = Pairing(lambda output, field: None, lambda field: None, "nothing")


# A sequence of log-probabilities and a shorter sequence of indices, padded with the blank


def _sequence_misfit(output: TensorSpec, field: Field) -> Misfit | None:
    if field.dtype != "int64" or len(field.shape) != 1:
        return Misfit(_told(tr("needs a sequence of indices as its target, which '{name}' is not"), field))
    if output.rank == 2 and output.shape[0] >= field.shape[0]:
        return None
    said = tr("needs (T, C) with T at least {length}, the length of '{name}'; got {got}")
    return Misfit(_told(said, field, length=field.shape[0], got=output))


SEQUENCE = Pairing(_sequence_misfit, lambda field: None, "nothing")
