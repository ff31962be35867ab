"""Series in time: windows of steps and what comes after each, cut from a CSV file or from the sunspots."""

from __future__ import annotations

import csv
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

from netbuilder.layers.parameters import Parameter
from netbuilder.paths import data_dir
from netbuilder.wording import mark, tr

from ..csv_columns import DECIMAL, DELIMITER, PATH, Table, dialect_in, open_table
from ..csv_rows import at, read_rows
from ..csv_survey import is_missing
from ..dataset import Dataset, check_size
from ..errors import DataError, shorten
from ..field import Field, value
from ..source import Source, Values, reading

if TYPE_CHECKING:
    from numpy.typing import NDArray
    from torch import Tensor

WINDOW, TARGET = "window", "target"

_WINDOW = Parameter(WINDOW, "int", 20, minimum=1, maximum=100_000, summary="How many steps the network sees")
_HORIZON = Parameter("horizon", "int", 1, minimum=1, maximum=100_000, summary="How many steps after them it predicts")
_STRIDE = Parameter("stride", "int", 1, minimum=1, maximum=100_000, summary="Steps from one window to the next")


def _fields(values: Values, columns: tuple[str, ...], targets: tuple[str, ...]) -> dict[str, Field]:
    """A window `(T, D)` and what follows, `(horizon · D',)`: all targets of the first step, then of the second."""
    ahead = tuple(f"{name} +{step + 1}" for step in range(values["horizon"]) for name in targets)
    window = Field(WINDOW, (values["window"], len(columns)), "float32", "sequence", columns=columns)
    return {WINDOW: window, TARGET: value(TARGET, ahead)}


def _count(values: Values, steps: int, where: object) -> int:
    """How many windows there are in so many steps. Raises DataError where there is none."""
    needed = values["window"] + values["horizon"]
    if steps < needed:
        said = tr("has {n:,} steps; a window of {window:,} and a horizon of {horizon:,} need {needed:,}")
        places = {"window": values["window"], "horizon": values["horizon"], "needed": needed}
        raise DataError(said.format(n=steps, **places), where)
    return int((steps - needed) // values["stride"]) + 1


def _cut(values: Values, inputs: Tensor, targets: Tensor) -> tuple[dict[str, Tensor], Tensor]:
    """Windows and what follows of series `(steps, D)` and `(steps, D')`, and the span of steps of each sample."""
    import torch

    window, horizon, stride = values["window"], values["horizon"], values["stride"]
    windows = inputs[:-horizon].unfold(0, window, stride).transpose(1, 2).contiguous()
    ahead = targets[window:].unfold(0, horizon, stride).transpose(1, 2).flatten(1).contiguous()
    start = torch.arange(len(windows)) * stride
    return {WINDOW: windows, TARGET: ahead}, torch.stack([start, start + window + horizon], 1)


# A CSV file whose rows are steps in time


def _names(values: Values, table: Table) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The columns to see and those to predict, all of them numbers. Raises DataError."""
    targets = table.named(values["targets"], "targets")
    columns = values["columns"] if values["columns"] is not None else targets
    if not targets:
        raise DataError(tr("name in 'targets' at least one column to predict"), table.path)
    if not columns:
        raise DataError(tr("name in 'columns' at least one column to see"), table.path)
    table.named(columns, "columns")
    for name in (*columns, *targets):
        table.number(name)
    return tuple(columns), tuple(targets)


def _table(values: Values, base: Path) -> Table:
    remedy = mark("set 'missing' to \"last value\"")
    return replace(open_table(values, base, "series-csv"), drop=values["missing"] == "last value", remedy=remedy)


def _declare_csv(values: Values, base: Path) -> Mapping[str, Field]:
    table = _table(values, base)
    fields = _fields(values, *_names(values, table))
    _count(values, table.found.rows, table.path)
    return fields


def _read_csv(values: Values, base: Path) -> Dataset:
    import numpy as np
    import torch

    table = _table(values, base)
    columns, targets = _names(values, table)
    _check_steps(table)
    fields, steps = _fields(values, columns, targets), table.found.rows
    check_size(fields, _count(values, steps, table.path), table.path)
    numbers = {name: np.empty(steps) for name in dict.fromkeys((*columns, *targets))}
    places = {name: table.index(name) for name in numbers}

    def take(start: int, cells: list[tuple[str, ...]]) -> None:
        for name, column in numbers.items():
            column[start : start + len(cells[0])] = [_number(cell, table) for cell in cells[places[name]]]

    if table.read((), take) != steps:  # none are dropped: `used` names no column
        raise DataError(tr("changed while it was being read; load it again"), table.path)
    for name, column in numbers.items():
        _carry_on(column, tr("{path}: column {name}").format(path=table.path, name=shorten(name)))
    both = (np.stack([numbers[name] for name in names], axis=1) for names in (columns, targets))
    tensors, spans = _cut(values, *(torch.from_numpy(each).to(torch.float32) for each in both))
    return Dataset(fields, tensors, spans=spans, where=table.path)


def _check_steps(table: Table) -> None:
    """Raise DataError where a blank line stands between two steps: in a table of one column it is a missing value, and
    leaving it out as other tables do would bring the steps around it together."""
    if len(table.found.columns) > 1:
        return
    last = 0
    for line, _ in read_rows(table.path, table.dialect.delimiter):
        if last and line != last + 1:
            raise DataError(tr("is blank, so a step has no value; write it, or NA there"), at(table.path, last + 1))
        last = line


def _number(cell: str, table: Table) -> float:
    if is_missing(cell):
        return float("nan")
    return float(cell.replace(table.dialect.decimal, "."))


def _carry_on(column: NDArray[Any], where: str) -> None:
    """Put the last value seen where one is missing: what came later is not known at that time."""
    import numpy as np

    known = ~np.isnan(column)
    if known.all():
        return
    if not known[0]:
        raise DataError(tr("begins with a missing value, before which there is none to take; fill it in"), where)
    column[:] = column[np.maximum.accumulate(np.where(known, np.arange(len(column)), 0))]


# The yearly sunspot numbers


def _declare_sunspots(values: Values, base: Path) -> Mapping[str, Field]:
    _count(values, _YEARS, "sunspots")
    return _fields(values, ("sunspots",), ("sunspots",))


def _read_sunspots(values: Values, base: Path) -> Dataset:
    import torch

    path = data_dir() / "sunspots.csv"
    with reading(path), path.open(encoding="utf-8", newline="") as file:
        numbers = [float(row["sunspots"]) for row in csv.DictReader(file)]
    series = torch.tensor(numbers).unsqueeze(1)
    fields = _declare_sunspots(values, base)
    check_size(fields, _count(values, len(series), path), path)
    tensors, spans = _cut(values, series, series)
    return Dataset(fields, tensors, spans=spans)


_YEARS = 309

SOURCES = (
    Source(
        "series-csv",
        "Series in time (CSV)",
        "Your own",
        "Rows in the order of time, cut into windows and what follows each; the parts follow each other in time too.",
        (
            PATH,
            Parameter("targets", "texts", summary="Columns to predict, all of them numbers"),
            Parameter("columns", "texts", None, optional=True, summary="Columns to see; else those to predict"),
            _WINDOW,
            _HORIZON,
            _STRIDE,
            Parameter(
                "missing",
                "choice",
                "refuse",
                choices=("refuse", "last value"),
                summary="What to do where a value is missing; the last value is the one before it in time",
            ),
            DELIMITER,
            DECIMAL,
        ),
        _declare_csv,
        _read_csv,
        dialect_in,
    ),
    Source(
        "sunspots",
        "Sunspots",
        "Series",
        "Yearly numbers of sunspots, 1700 to 2008 (US National Geophysical Data Center); comes with the program.",
        (_WINDOW, _HORIZON, _STRIDE),
        _declare_sunspots,
        _read_sunspots,
    ),
)
