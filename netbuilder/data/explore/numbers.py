"""What numbers a field holds: for each column or channel, before the transforms and after them."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import numpy as np
from numpy.typing import NDArray

from netbuilder.progress import tell
from netbuilder.wording import exact, tr

from ..field import Field
from ..lazy import LazyColumn
from ..prepare import Prepared
from ..text import PADDING, UNKNOWN
from .parts import part

if TYPE_CHECKING:
    from torch import Tensor

    from ..lazy import Column

MOST_ROWS, MOST_NUMBERS, MOST_FILES = 100_000, 100_000_000, 1_000
"""Of more rows, of more numbers, or of more samples that are read from files, a part is looked at, chosen at random."""
AT_ONCE = 2**22
"""How many numbers are looked at together."""
BINS = 40

Floats = NDArray[np.float64]


@dataclass(frozen=True, eq=False)
class Lines:
    """Numbers about each of D columns or channels, `(D,)` each: least, most, mean, standard deviation (of the
    population), share of zeros, and how many values are missing (NaN)."""

    names: tuple[str, ...]
    least: Floats
    most: Floats
    mean: Floats
    std: Floats
    zeros: Floats
    missing: NDArray[np.int64]

    @property
    def constant(self) -> NDArray[np.bool_]:
        """Which hold one value alone, `(D,)`."""
        return np.asarray(self.least == self.most)

    def __len__(self) -> int:
        return len(self.names)


@dataclass(frozen=True, eq=False)
class Statistics:
    """Lines of a field before and after its transforms, `after` None where it has none; from `rows` of the `total` rows
    of a part."""

    field: str
    part: str
    before: Lines
    after: Lines | None
    rows: int
    total: int

    @property
    def is_paired(self) -> bool:
        """Whether the transforms leave as many columns as there were, so that each has what became of it."""
        return self.after is not None and len(self.after) == len(self.before)

    @property
    def is_sampled(self) -> bool:
        """Whether only some rows were looked at."""
        return self.rows < self.total


@dataclass(frozen=True, eq=False)
class Histogram:
    """How many values lie between `edges` `(bins + 1,)`: `counts` `(bins,)`."""

    name: str
    edges: Floats
    counts: NDArray[np.int64]


def statistics(prepared: Prepared, name: str, field: Field) -> Statistics:
    """Look at the numbers of a field in a part."""
    rows = _looked_at(prepared, name, field)
    has_steps = bool(prepared.state.get("transforms", {}).get(field.name))
    before = _lines(_before(prepared, name, field, rows), field)
    seen = prepared.fields[field.name]
    after = _lines(_after(prepared, name, field, rows), seen) if has_steps else None
    return Statistics(field.name, name, before, after, len(rows), len(part(prepared, name)))


def histogram(prepared: Prepared, name: str, field: Field, line: int, *, after: bool = False) -> Histogram:
    """How the numbers of one line of `statistics` are spread, over the rows that it looked at."""
    rows = _looked_at(prepared, name, field)
    stage, seen = (_after, prepared.fields[field.name]) if after else (_before, field)
    kept = []
    for values in stage(prepared, name, field, rows):
        column = _columns(values, seen)[:, line]
        kept.append(column[np.isfinite(column)])
    values = np.concatenate(kept) if kept else np.empty(0)
    whole = len(values) and bool((values == np.rint(values)).all()) and values.max() - values.min() < BINS
    edges = np.arange(values.min() - 0.5, values.max() + 1) if whole else np.histogram_bin_edges(values, BINS)
    counts, edges = np.histogram(values, edges)
    return Histogram(_names(seen)[line], edges, counts.astype(np.int64))


def _looked_at(prepared: Prepared, name: str, field: Field) -> NDArray[np.int64]:
    """Places in the part, in order; the same ones every time."""
    total = len(part(prepared, name))
    most = min(MOST_ROWS, max(1, MOST_NUMBERS // max(1, math.prod(field.shape))))
    if isinstance(prepared.dataset.tensors[field.name], LazyColumn):
        most = min(most, MOST_FILES)
    if total <= most:
        return np.arange(total)
    return np.sort(np.random.Generator(np.random.PCG64(0)).choice(total, most, replace=False))


def _before(prepared: Prepared, name: str, field: Field, places: NDArray[np.int64]) -> Iterator[NDArray[Any]]:
    rows = part(prepared, name).indices.numpy()[places]
    return _stretches(prepared.dataset.tensors[field.name], rows, lambda taken: taken, field.name)


def _after(prepared: Prepared, name: str, field: Field, places: NDArray[np.int64]) -> Iterator[NDArray[Any]]:
    here = part(prepared, name)
    augmentation = here.augmentation

    def change(taken: Tensor) -> Tensor:
        return taken if augmentation is None else augmentation.without_chance({field.name: taken})[field.name]

    return _stretches(here.tensors[field.name], places, change, field.name)


def _stretches(
    column: Column, rows: NDArray[np.int64], change: Callable[[Tensor], Tensor], name: str
) -> Iterator[NDArray[Any]]:
    import torch

    step = max(1, AT_ONCE * len(column) // max(1, column.numel()))
    for start in range(0, len(rows), step):
        said = tr("looking at {name}: {done} of {total} rows")
        tell(said.format(name=name, done=exact(start), total=exact(len(rows))))
        yield change(column[torch.from_numpy(rows[start : start + step])]).numpy()


def _names(field: Field) -> tuple[str, ...]:
    if field.kind == "image":
        count = field.shape[0]
        if count in (1, 3):
            return (tr("brightness"),) if count == 1 else (tr("red"), tr("green"), tr("blue"))
        return tuple(tr("channel {number}").format(number=each) for each in range(count))
    if field.kind == "text":
        return (tr("tokens in a text"), tr("share unknown"))
    if field.kind == "label" or not field.shape or (field.kind == "sequence" and len(field.shape) == 1):
        return (field.name,)
    count = field.shape[-1]
    return field.columns if len(field.columns) == count else tuple(f"{field.name} {each}" for each in range(count))


def _columns(values: NDArray[Any], field: Field) -> Floats:
    """Samples `(N, *shape)` as `(numbers, D)`."""
    if field.kind == "image":
        return np.moveaxis(values, 1, -1).reshape(-1, field.shape[0]).astype(np.float64)
    if field.kind == "text":
        length = (values != PADDING).sum(1)
        unknown = (values == UNKNOWN).sum(1) / np.maximum(1, length)
        return np.stack([length.astype(np.float64), unknown], 1)
    return values.reshape(-1, len(_names(field))).astype(np.float64)


def _lines(stretches: Iterator[NDArray[Any]], field: Field) -> Lines:
    """Means and squared deviations are merged stretch by stretch (Chan, Golub and LeVeque 1979, eq. 2.1)."""
    names = _names(field)
    size = len(names)
    least, most = np.full(size, np.inf), np.full(size, -np.inf)
    count, mean, squares, zeros = (np.zeros(size) for _ in range(4))
    missing = np.zeros(size, dtype=np.int64)
    for values in stretches:
        columns = _columns(values, field)
        if not len(columns):
            continue
        there = ~np.isnan(columns)
        number = there.sum(0).astype(np.float64)
        missing += len(columns) - there.sum(0)
        zeros += (columns == 0).sum(0)
        known = np.where(there, columns, 0.0)
        here = known.sum(0) / np.maximum(1, number)
        spread = (np.where(there, columns - here, 0.0) ** 2).sum(0)
        both = np.maximum(1, count + number)
        step = here - mean
        squares += spread + step**2 * count * number / both
        mean = mean + step * number / both
        count = count + number
        least = np.minimum(least, np.where(there, columns, np.inf).min(0))
        most = np.maximum(most, np.where(there, columns, -np.inf).max(0))
    nothing = count == 0
    least, most, mean = (np.where(nothing, np.nan, each) for each in (least, most, mean))
    total = np.maximum(1, count)
    return Lines(names, least, most, mean, np.sqrt(squares / total), zeros / total, missing)
