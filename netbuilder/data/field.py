"""A named part of every sample: an image, a label, a row of numbers."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Literal, TypeGuard, get_args

from netbuilder.compile import TensorSpec
from netbuilder.wording import tr

from .errors import DataError

IGNORED = -100
"""A pixel of a mask that is of no class: it counts for nothing, as torch's cross-entropy leaves it out by default."""

FieldKind = Literal["image", "label", "value", "sequence", "text", "mask"]


@dataclass(frozen=True)
class Field:
    """What one field of a data set holds, without the batch dimension.

    image: float32 `(C, H, W)` in [0, 1]; label: int64 `()` that indexes `classes`; value: float32 `(D,)`, one
    number being `(1,)`; sequence: `(T,)` of int64 or `(T, D)` of float32; text: int64 `(T,)`, the indices of tokens, 0
    for padding and 1 for unknown; mask: int64 `(H, W)`, a place of `classes` for each pixel. `columns` names the D
    numbers of a value or sequence where they have names; a category that became one number a class has columns such as
    `colour=red`. `size`: how many different indices a text may hold, padding and unknown among them; 0 is not known.
    """

    name: str
    shape: tuple[int, ...]
    dtype: str
    kind: FieldKind
    classes: tuple[str, ...] = ()
    columns: tuple[str, ...] = ()
    size: int = 0

    @property
    def spec(self) -> TensorSpec:
        """Shape and dtype as the compiler wants them."""
        return TensorSpec(self.shape, self.dtype)

    def to_json(self) -> dict[str, Any]:
        """The field as plain JSON, as a run keeps it."""
        return {
            "shape": list(self.shape),
            "dtype": self.dtype,
            "kind": self.kind,
            "classes": list(self.classes),
            "columns": list(self.columns),
            **({"size": self.size} if self.size else {}),
        }

    @classmethod
    def from_json(cls, name: str, record: object) -> Field:
        """The field that `to_json` wrote. Raises DataError where `record` is something else."""
        where = tr("field '{name}'").format(name=name)
        if not isinstance(record, Mapping):
            raise DataError(tr("must be an object with shape, dtype and kind"), where)
        shape, dtype, kind = record.get("shape"), record.get("dtype"), record.get("kind")
        if not isinstance(shape, (list, tuple)) or not all(type(size) is int and size >= 0 for size in shape):
            raise DataError(tr("shape must be a list of whole numbers"), where)
        if dtype not in ("float32", "int64"):
            raise DataError(tr("dtype must be float32 or int64"), where)
        if not _is_kind(kind):
            raise DataError(
                tr("kind must be one of {fieldkind}").format(fieldkind=", ".join(get_args(FieldKind))), where
            )
        names = [record.get(part, []) for part in ("classes", "columns")]
        if not all(isinstance(part, (list, tuple)) and all(isinstance(n, str) for n in part) for part in names):
            raise DataError(tr("classes and columns must be lists of texts"), where)
        size = record.get("size", 0)
        if type(size) is not int or size < 0:
            raise DataError(tr("size must be a whole number"), where)
        return cls(name, tuple(shape), dtype, kind, tuple(names[0]), tuple(names[1]), size)


def _is_kind(text: object) -> TypeGuard[FieldKind]:
    return text in get_args(FieldKind)


def image(name: str, channels: int, height: int, width: int) -> Field:
    """An image field, float32 `(C, H, W)` in [0, 1]."""
    return Field(name, (channels, height, width), "float32", "image")


def label(name: str, classes: tuple[str, ...]) -> Field:
    """A label field, int64 `()` that indexes `classes`."""
    return Field(name, (), "int64", "label", classes)


def mask(name: str, classes: tuple[str, ...], height: int, width: int) -> Field:
    """A mask field, int64 `(H, W)` whose pixels index `classes`."""
    return Field(name, (height, width), "int64", "mask", classes)


def value(name: str, columns: tuple[str, ...]) -> Field:
    """A field of named numbers, float32 `(D,)`."""
    return Field(name, (len(columns),), "float32", "value", columns=columns)
