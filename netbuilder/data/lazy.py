"""A column whose samples are read when they are asked for, for data that do not fit in memory."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterator, Sequence
from typing import TYPE_CHECKING, TypeAlias

from netbuilder.progress import tell
from netbuilder.wording import exact, tr

if TYPE_CHECKING:
    import numpy as np
    import torch
    from numpy.typing import NDArray
    from torch import Tensor

Read = Callable[["NDArray[np.int64]"], "Tensor"]
"""From row numbers `(N,)` to their samples `(N, *shape)`, float32, from any thread. Raises DataError."""
Change = Callable[["Tensor"], "Tensor"]
"""What is done to samples `(N, …)`, each for itself."""

_AT_ONCE = 2**22
"""How many numbers are looked at together where a whole column is."""


class LazyColumn:
    """Samples `(N, *shape)` of float32 that are nowhere in memory: `take` reads some.

    It answers what transforms and losses ask of a tensor that they are fitted to or checked with (`mean`, `amin`,
    `aminmax` …), a stretch at a time. `key`: bytes that say what the samples are, without reading them.
    """

    def __init__(self, read: Read, rows: NDArray[np.int64], shape: tuple[int, ...], key: bytes) -> None:
        self.key = key
        self._read, self._rows, self._sample = read, rows, shape
        self._changes: tuple[Change, ...] = ()
        self._summaries: dict[tuple[int, ...], tuple[Tensor, Tensor, Tensor]] = {}

    @property
    def shape(self) -> tuple[int, ...]:
        """`(N, *shape)`."""
        return (len(self._rows), *self._sample)

    @property
    def ndim(self) -> int:
        """Axes, that of the samples included."""
        return len(self.shape)

    @property
    def dtype(self) -> torch.dtype:
        """That of the samples, torch.float32."""
        import torch

        return torch.float32

    def __len__(self) -> int:
        return len(self._rows)

    @property
    def workers(self) -> int:
        """How many threads should read at a time, as far as `read` says so."""
        return int(getattr(self._read, "workers", 1))

    def take(self, rows: Tensor | NDArray[np.int64]) -> Tensor:
        """The samples of these rows, `(N,)` to `(N, *shape)`. Raises DataError."""
        import numpy as np

        taken = self._read(self._rows[np.asarray(rows)])
        for change in self._changes:
            taken = change(taken)
        return taken

    def __getitem__(self, rows: int | slice | Sequence[int] | Tensor) -> Tensor:
        import numpy as np

        places = np.arange(len(self))[np.asarray(rows) if not isinstance(rows, (int, slice)) else rows]
        return self.take(places) if np.ndim(places) else self.take(np.asarray([places]))[0]

    def index_select(self, dim: int, rows: Tensor) -> LazyColumn:
        """The column of these rows alone, none of them read. `dim` is 0."""
        return self._with(self._rows[rows.numpy()], self._sample, self._changes)

    def then(self, change: Change, shape: tuple[int, ...] | None = None) -> LazyColumn:
        """The column with `change` done to what is read; `shape` of its samples where that is another."""
        return self._with(self._rows, self._sample if shape is None else shape, (*self._changes, change))

    def _with(self, rows: NDArray[np.int64], shape: tuple[int, ...], changes: tuple[Change, ...]) -> LazyColumn:
        made = LazyColumn(self._read, rows, shape, self.key)
        made._changes = changes
        return made

    def digest(self) -> bytes:
        """SHA-256 of which samples there are."""
        return hashlib.sha256(self.key + self._rows.tobytes()).digest()

    # What is asked of a whole column

    def is_floating_point(self) -> bool:
        """As of a tensor."""
        return True

    def numel(self) -> int:
        """How many numbers there are."""
        count = len(self)
        for size in self._sample:
            count *= size
        return count

    def chunks(self) -> Iterator[Tensor]:
        """The samples in their order, some at a time."""
        import numpy as np

        step = max(1, _AT_ONCE * len(self) // max(1, self.numel()))
        for start in range(0, len(self), step):
            tell(tr("looking at the data: {done} of {total}").format(done=exact(start), total=exact(len(self))))
            yield self.take(np.arange(start, min(start + step, len(self))))

    def mean(self, dim: Sequence[int], dtype: torch.dtype) -> Tensor:
        """The mean over axes, the samples' own among them; sums are of float64."""
        total = self._summary(dim)[0]
        return (total / (self.numel() / max(1, total.numel()))).to(dtype)

    def amin(self, dim: Sequence[int]) -> Tensor:
        """The least over axes, the samples' own among them."""
        return self._summary(dim)[1]

    def amax(self, dim: Sequence[int]) -> Tensor:
        """The greatest over axes, the samples' own among them."""
        return self._summary(dim)[2]

    def aminmax(self) -> tuple[Tensor, Tensor]:
        """The least and the greatest number."""
        _, least, most = self._summary(range(self.ndim))
        return least, most

    def __sub__(self, other: Tensor) -> LazyColumn:
        return self.then(lambda taken: taken - other)

    def square_(self) -> LazyColumn:
        """The column with every number squared; this one stays as it is."""
        return self.then(lambda taken: taken.square())

    def _summary(self, dim: Sequence[int]) -> tuple[Tensor, Tensor, Tensor]:
        """Sum, least and greatest over axes that include the first, from one look at all samples."""
        import torch

        axes = tuple(dim)
        if axes not in self._summaries:
            total, least, most = None, None, None
            for taken in self.chunks():
                found = taken.sum(axes, dtype=torch.float64), taken.amin(axes), taken.amax(axes)
                total = found[0] if total is None else total + found[0]
                least = found[1] if least is None else torch.minimum(least, found[1])
                most = found[2] if most is None else torch.maximum(most, found[2])
            if total is None or least is None or most is None:
                raise ValueError(tr("an empty column has no least and no greatest"))
            self._summaries[axes] = (total, least, most)
        return self._summaries[axes]


Column: TypeAlias = "Tensor | LazyColumn"
"""Samples of a field `(N, *field.shape)`: in memory, or read when they are asked for."""


def changed(column: Column, change: Change, shape: tuple[int, ...]) -> Column:
    """The column with `change` done to it: at once, or to what is read of it later, samples then having `shape`."""
    return column.then(change, shape) if isinstance(column, LazyColumn) else change(column)
