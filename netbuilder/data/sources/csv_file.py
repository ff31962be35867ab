"""Tables in CSV files: numbers and categories in, classes or numbers as targets."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from netbuilder.layers.parameters import Parameter
from netbuilder.wording import tr

from ..csv_columns import (
    DECIMAL,
    DELIMITER,
    LABELS,
    MISSING,
    PATH,
    Part,
    Table,
    check_names,
    dialect_in,
    open_table,
)
from ..dataset import Dataset, check_size
from ..errors import DataError, shorten, unknown
from ..field import Field, value
from ..source import Source, Values

FEATURES = "features"


@dataclass(frozen=True)
class Layout:
    """The columns in use of a table, as inputs and as targets."""

    table: Table
    inputs: tuple[Part, ...]
    targets: tuple[Part, ...]

    @property
    def fields(self) -> dict[str, Field]:
        """The field of all inputs, and one a target."""
        columns = [name for part in self.inputs for name in part.columns]
        features = {FEATURES: value(FEATURES, tuple(columns))} if columns else {}
        return features | {part.name: part.target for part in self.targets}


def layout_of(values: Values, table: Table, besides: tuple[str, ...] = ()) -> Layout:
    """The columns that a source's `target`, `columns` and `labels` name. `besides` are columns with another use, where
    then no column need be left to learn from. Raises DataError."""
    path, columns = table.path, table.found.columns
    targets = table.named(values["target"], "target")
    inputs = values["columns"]
    inputs = [n for n in columns if n not in (*targets, *besides)] if inputs is None else inputs
    both = [name for name in table.named(inputs, "columns") if name in targets]
    if both:
        raise DataError(
            tr("column {both} is an input and a target; name it in one of them").format(both=shorten(both[0])), path
        )
    if not inputs and not besides:
        raise DataError(tr("no column is left to learn from; name fewer targets or more columns"), path)
    if FEATURES in targets:
        raise DataError(
            tr("a target may not be called '{features}', which is the name of the inputs").format(features=FEATURES),
            path,
        )
    labels = values["labels"]
    for name in labels or ():
        if name not in targets:
            fault = unknown(tr("there is no target {name}"), name, targets)
            said = tr("{name} in 'labels' is no target; {fault}")
            raise DataError(said.format(name=shorten(name), fault=fault), path)
    parts = tuple(table.input(name) for name in inputs)
    layout = Layout(table, parts, tuple(table.target(name, labels) for name in targets))
    check_names(layout.inputs, path)
    return layout


def _layout(values: Values, base: Path) -> Layout:
    return layout_of(values, open_table(values, base, "csv"))


def _declare(values: Values, base: Path) -> Mapping[str, Field]:
    return _layout(values, base).fields


def _read(values: Values, base: Path) -> Dataset:
    import numpy as np
    import torch

    layout = _layout(values, base)
    table, fields = layout.table, layout.fields
    check_size(fields, table.found.rows, table.path)
    rows, decimal = table.found.rows, table.dialect.decimal
    features = np.empty((rows, *fields[FEATURES].shape), dtype=np.float32)
    targets = {part.name: np.empty(rows, dtype=np.float64) for part in layout.targets}

    def take(start: int, columns: list[tuple[str, ...]]) -> None:
        here = slice(start, start + len(columns[0]))
        encoded = [part.encode(columns[part.index], decimal) for part in layout.inputs]
        features[here] = np.concatenate(encoded, axis=1)
        for part in layout.targets:
            targets[part.name][here] = part.numbers(columns[part.index], decimal)

    done = table.read([part.index for part in (*layout.inputs, *layout.targets)], take)
    tensors = {FEATURES: torch.from_numpy(features[:done])}
    tensors |= {part.name: part.tensor(targets[part.name][:done]) for part in layout.targets}
    return Dataset(fields, tensors, where=table.path)


TARGET = Parameter("target", "texts", [], summary="Columns to predict")
COLUMNS = Parameter("columns", "texts", None, optional=True, summary="Columns to learn from; else all but targets")

SOURCES = (
    Source(
        "csv",
        "Table (CSV)",
        "Your own",
        "A table of numbers and categories; the inputs are one field, 'features', each target is a field of its own.",
        (PATH, TARGET, COLUMNS, LABELS, DELIMITER, DECIMAL, MISSING),
        _declare,
        _read,
        dialect_in,
    ),
)
