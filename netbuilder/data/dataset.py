"""A data set: one column a field, all of the same length, in memory or read when it is asked for."""

from __future__ import annotations

import math
import os
from collections.abc import Mapping, Sequence
from dataclasses import InitVar, dataclass, field
from typing import TYPE_CHECKING

from netbuilder.wording import tr, trn

from .errors import DataError
from .field import IGNORED, Field
from .lazy import Column, LazyColumn
from .text import Texts

if TYPE_CHECKING:
    from torch import Tensor

LIMIT = 8 * 2**30
"""The most bytes that one data set may take in memory, where the computer has twice as much; else half of its memory,
since the splits are a second copy."""

_BYTES = {"float32": 4, "int64": 8}


@dataclass(frozen=True)
class Skipped:
    """A sample that is left out: its file, relative to the folder of the data, and what is wrong with it."""

    file: str
    reason: str


@dataclass(frozen=True)
class Dataset:
    """Fields and their tensors `(N, *field.shape)`; `own_test` are the rows that the data's makers kept for testing.

    `texts` are the columns that have no tensor before `prepare` fits a vocabulary to their training part. `spans` int64
    `(N, 2)` say of samples cut from one series, in order, the step each begins with and the one behind its last: these
    are split by time, so that no step is in two parts. `skipped` are samples that are left out because they cannot be
    read.
    Raises DataError where the tensors are not what the fields say, differ in length, or hold NaN or infinity.
    """

    fields: Mapping[str, Field]
    tensors: Mapping[str, Column]
    own_test: range | None = None
    texts: Mapping[str, Texts] = field(default_factory=dict)
    spans: Tensor | None = None
    skipped: tuple[Skipped, ...] = ()
    where: InitVar[object] = ""
    """What messages name: the file that the data came from."""

    def __post_init__(self, where: object) -> None:
        if set(self.fields) != {*self.tensors, *self.texts}:
            raise DataError(tr("fields and tensors have different names"), where)
        lengths = {name: len(texts) for name, texts in self.texts.items()}
        lengths |= {name: len(tensor) for name, tensor in self.tensors.items()}
        if len(set(lengths.values())) > 1:
            shown = ", ".join(f"{name} {n}" for name, n in lengths.items())
            raise DataError(tr("fields differ in length: {lengths}").format(lengths=shown), where)
        place = tr("{where}: field '{name}'") if str(where) else tr("field '{name}'")
        for name, tensor in self.tensors.items():
            _check(self.fields[name], tensor, place.format(where=where, name=name))

    @property
    def left_out(self) -> str | None:
        """What to tell of the samples that are left out, or None where there are none."""
        return told_of(self.skipped)

    def __len__(self) -> int:
        return next((len(each) for column in (self.tensors, self.texts) for each in column.values()), 0)


def told_of(skipped: Sequence[Skipped]) -> str | None:
    """`3 pictures cannot be read and are left out: a.png (is no picture …), …`; None where there are none."""
    if not skipped:
        return None
    shown = ", ".join(f"{each.file} ({each.reason})" for each in skipped[:3]) + (", …" if len(skipped) > 3 else "")
    return trn(
        len(skipped),
        "one picture cannot be read and is left out: {pictures}",
        "{n} pictures cannot be read and are left out: {pictures}",
        pictures=shown,
    )


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
            tr(
                "needs {needed:,.1f} GiB of memory, more than the {allowed:.1f} GiB allowed; "
                "use fewer rows or smaller samples"
            ).format(needed=needed / 2**30, allowed=allowed / 2**30),
            where,
        )


def _check(field: Field, tensor: Column, where: str) -> None:
    if tuple(tensor.shape[1:]) != field.shape or str(tensor.dtype) != f"torch.{field.dtype}":
        raise DataError(
            tr("holds {found}, declared {declared}").format(
                found=f"{tuple(tensor.shape[1:])} {tensor.dtype}", declared=f"{field.shape} {field.dtype}"
            ),
            where,
        )
    if isinstance(tensor, LazyColumn):  # its reader sees to what the samples hold
        return
    if tensor.is_floating_point() and len(tensor):
        _check_finite(tensor, where)
    size = len(field.classes) if field.kind in ("label", "mask") else field.size
    if (size or field.kind in ("label", "mask")) and tensor.numel():
        counted = tensor[tensor != IGNORED] if field.kind == "mask" else tensor
        low, high = (int(each) for each in counted.aminmax()) if counted.numel() else (0, 0)
        if not 0 <= low <= high < size:
            said = tr("has masks outside 0 to {last}") if field.kind == "mask" else tr("has labels outside 0 to {last}")
            if field.size:
                said = tr("has indices outside 0 to {last}")
            raise DataError(said.format(last=size - 1), where)


def _check_finite(tensor: Tensor, where: str) -> None:
    """A finite sum proves finite elements without a mask as large as the data."""
    import torch

    if math.isfinite(float(tensor.sum(dtype=torch.float64))):
        return
    rows = (~torch.isfinite(tensor)).reshape(len(tensor), -1).any(dim=1).nonzero().flatten()
    if len(rows):
        said = tr("one row holds NaN or infinity; the first is row {row}")
        if len(rows) > 1:
            said = tr("{n:,} rows hold NaN or infinity; the first is row {row}")
        raise DataError(said.format(n=len(rows), row=int(rows[0])), where)
