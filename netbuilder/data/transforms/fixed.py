"""Transforms that need no fitting and change what a field is: another size, fewer channels, a number a class."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from netbuilder.layers.parameters import Parameter
from netbuilder.wording import mark, tr

from ..errors import DataError
from ..field import Field
from .declaration import Fixed, State, Values, for_images, resized

if TYPE_CHECKING:
    from torch import Tensor

CHUNK = 2**24
"""How many numbers are resized or spread at once: the whole data set would need its memory several times over."""


def _classes_of(field: Field, values: Values) -> int:
    said = values.get("num_classes")
    return said if type(said) is int and said > 0 else len(field.classes) or field.size


def _for_one_hot(field: Field, values: Values) -> str | None:
    if field.dtype != "int64" or len(field.shape) > 2:
        return mark("classes, masks and indices")
    if not _classes_of(field, values):
        return mark("indices whose number is known: set num_classes")
    return None


def _one_hot_field(field: Field, values: Values) -> Field:
    count = _classes_of(field, values)
    names = field.classes if len(field.classes) == count else ()
    if field.kind == "mask":
        return replace(field, shape=(count, *field.shape), dtype="float32", kind="image", classes=(), size=0)
    kind: Any = "sequence" if field.shape else "value"
    return replace(
        field, shape=(*field.shape, count), dtype="float32", kind=kind, classes=(), columns=names, size=0
    )  # fmt: skip


def _fit_one_hot(tensor: Tensor, field: Field, values: Values) -> dict[str, Any]:
    return {"num_classes": _classes_of(field, values)}


def _one_hot(tensor: Tensor, field: Field, state: State) -> Tensor:
    import torch

    count, where = state.get("num_classes"), tr("transforms of '{field}'").format(field=field.name)
    if type(count) is not int or count < 1:
        raise DataError(tr("what OneHot was fitted to is missing or damaged"), where)
    if len(tensor) and not 0 <= int(tensor.min()) <= int(tensor.max()) < count:
        odd = int(tensor.max()) if int(tensor.max()) >= count else int(tensor.min())
        raise DataError(
            tr("OneHot has num_classes {count}, indices 0 to {last}, and the data hold {odd}").format(
                count=count, last=count - 1, odd=odd
            ),
            where,
        )
    spread = torch.zeros((*tensor.shape, count), dtype=torch.float32, device=tensor.device)
    spread.scatter_(-1, tensor.unsqueeze(-1), 1.0)
    return spread.movedim(-1, 1).contiguous() if field.kind == "mask" else spread


def _for_pictures(field: Field, values: Values) -> str | None:
    if field.kind == "mask" and len(field.shape) == 2:
        return None
    return for_images(field, values) and mark("images and masks")


def _size(values: Values) -> tuple[int, int]:
    size = values["size"]
    height, width = (size, size) if type(size) is int else size
    return int(height), int(width)


def _resized_field(field: Field, values: Values) -> Field:
    return resized(field, (*field.shape[:-2], *_size(values)))


def _resize(tensor: Tensor, field: Field, state: State) -> Tensor:
    """Bilinear, smoothed first where it becomes smaller; a mask takes the nearest."""
    import torch
    from torch.nn.functional import interpolate

    try:
        size = _size(state)
    except (KeyError, TypeError, ValueError) as error:
        raise DataError(
            tr("what Resize was set to is missing or damaged"), tr("transforms of '{field}'").format(field=field.name)
        ) from error
    if field.kind == "mask":
        return interpolate(tensor.float().unsqueeze(1), size, mode="nearest-exact").squeeze(1).to(tensor.dtype)
    step = max(1, CHUNK // max(1, tensor[:1].numel() + size[0] * size[1]))
    made = tensor.new_empty((len(tensor), tensor.shape[1], *size))
    for start in range(0, len(tensor), step):
        part = tensor[start : start + step]
        made[start : start + step] = interpolate(part, size, mode="bilinear", antialias=True)
    return made if len(made) else torch.empty_like(made)


def _for_colour(field: Field, values: Values) -> str | None:
    return for_images(field, values) or (None if field.shape[0] == 3 else mark("images of three channels"))


def _grey(tensor: Tensor, field: Field, state: State) -> Tensor:
    """Luma of ITU-R BT.601, section 2.5.1: 0.299 R + 0.587 G + 0.114 B, `(N, 3, H, W)` to `(N, 1, H, W)`."""
    red, green, blue = (tensor[:, n : n + 1] for n in range(3))
    return red * 0.299 + green * 0.587 + blue * 0.114


FIXED = (
    Fixed(
        type="OneHot",
        summary="A class or index becomes one number a class: 1 in its place, 0 elsewhere.",
        parameters=(
            Parameter(
                "num_classes",
                "int",
                None,
                minimum=1,
                maximum=1_000_000,
                optional=True,
                summary="How many classes there are; where none is named, as many as the field has.",
            ),
        ),
        refuses=_for_one_hot,
        fit=_fit_one_hot,
        apply=_one_hot,
        changed=_one_hot_field,
    ),
    Fixed(
        type="Resize",
        summary="Another height and width for every image (bilinear; a mask takes the nearest pixel).",
        parameters=(
            Parameter("size", "ints", 32, minimum=1, maximum=4096, length=2, summary="Height and width in pixels."),
        ),
        refuses=_for_pictures,
        apply=_resize,
        changed=_resized_field,
    ),
    Fixed(
        type="Grayscale",
        summary="One channel of brightness in place of red, green and blue.",
        refuses=_for_colour,
        apply=_grey,
        changed=lambda field, values: resized(field, (1, *field.shape[1:])),
    ),
)
