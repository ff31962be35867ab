"""A data set in memory: one tensor a field, all of the same length."""

from __future__ import annotations

import math
import os
from collections.abc import Mapping
from dataclasses import InitVar, dataclass
from typing import TYPE_CHECKING

from .errors import DataError
from .field import Field

if TYPE_CHECKING:
    from torch import Tensor

LIMIT = 8 * 2**30
"""The most bytes that one data set may take in memory, where the computer has twice as much; else half of its memory,
since the splits are a second copy."""

_BYTES = {"float32": 4, "int64": 8}


@dataclass(frozen=True)
class Dataset:
    """Fields and their tensors `(N, *field.shape)`; `own_test` are the rows that the data's makers kept for testing.

    Raises DataError where the tensors are not what the fields say, differ in length, or hold NaN or infinity.
    """

    fields: Mapping[str, Field]
    tensors: Mapping[str, Tensor]
    own_test: range | None = None
    where: InitVar[object] = ""
    """What messages name: the file that the data came from."""

    def __post_init__(self, where: object) -> None:
        if set(self.fields) != set(self.tensors):
            raise DataError("fields and tensors have different names", where)
        lengths = {name: len(tensor) for name, tensor in self.tensors.items()}
        if len(set(lengths.values())) > 1:
            raise DataError(
                "fields differ in length: " + ", ".join(f"{name} {n}" for name, n in lengths.items()), where
            )
        for name, field in self.fields.items():
            _check(field, self.tensors[name], f"{where}: field '{name}'" if str(where) else f"field '{name}'")

    def __len__(self) -> int:
        return len(next(iter(self.tensors.values()))) if self.tensors else 0


def limit() -> int:
    """The most bytes that one data set may take in memory on this computer."""
    try:
        memory = os.sysconf("SC_PHYS_PAGES") * os.sysconf("SC_PAGE_SIZE")
    except (AttributeError, ValueError, OSError):  # Windows has no sysconf
        return LIMIT
    return min(LIMIT, memory // 2) if memory > 0 else LIMIT


def check_size(fields: Mapping[str, Field], rows: int, where: object) -> None:
    """Raise DataError where `rows` samples of `fields` would take more than `limit()` bytes in memory."""
    check_bytes(rows * sum(math.prod(field.shape) * _BYTES[field.dtype] for field in fields.values()), where)


def check_bytes(needed: int, where: object) -> None:
    """Raise DataError where `needed` bytes are more than `limit()`."""
    allowed = limit()
    if needed > allowed:
        raise DataError(
            f"needs {needed / 2**30:,.1f} GiB of memory, more than the {allowed / 2**30:.1f} GiB allowed; "
            "use fewer rows or smaller samples",
            where,
        )


def _check(field: Field, tensor: Tensor, where: str) -> None:
    if tuple(tensor.shape[1:]) != field.shape or str(tensor.dtype) != f"torch.{field.dtype}":
        raise DataError(f"holds {tuple(tensor.shape[1:])} {tensor.dtype}, declared {field.shape} {field.dtype}", where)
    if tensor.is_floating_point() and len(tensor):
        _check_finite(tensor, where)
    if field.kind == "label" and len(tensor) and not 0 <= int(tensor.min()) <= int(tensor.max()) < len(field.classes):
        raise DataError(f"has labels outside 0 to {len(field.classes) - 1}", where)


def _check_finite(tensor: Tensor, where: str) -> None:
    """A finite sum proves finite elements without a mask as large as the data."""
    import torch

    if math.isfinite(float(tensor.sum(dtype=torch.float64))):
        return
    rows = (~torch.isfinite(tensor)).reshape(len(tensor), -1).any(dim=1).nonzero().flatten()
    if len(rows):
        count = f"{len(rows):,} rows hold" if len(rows) > 1 else "one row holds"
        raise DataError(f"{count} NaN or infinity; the first is row {int(rows[0])}", where)
