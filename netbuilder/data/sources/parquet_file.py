"""Tables in Parquet files, by columns as in a CSV file."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from netbuilder.wording import tr

from .. import parquet_columns
from ..csv_columns import LABELS, MISSING, PATH, Table
from ..csv_survey import Survey, stamp
from ..dataset import Dataset, check_bytes, check_size
from ..dialect import Dialect
from ..errors import DataError, unknown
from ..field import Field
from ..source import Source, Values, find_file
from .csv_file import COLUMNS, FEATURES, TARGET, Layout, layout_of


def _layout(values: Values, base: Path) -> Layout:
    """The columns in use. Only these are looked through."""
    path = find_file(values["path"], base)
    found, state = parquet_columns.contents(path), stamp(path)
    named = {*values["target"], *(values["columns"] if values["columns"] is not None else found.types)}
    used = [name for name in found.types if name in named]
    check_bytes(4 * found.rows * len(used), path)  # before anything is unpacked: a few bytes may say billions of rows
    columns = parquet_columns.survey(path, state, used)
    for column in columns.values():
        parquet_columns.check(path, column, allow_missing=values["missing"] == "drop rows")
    for where in ("target", "columns"):
        for name in values[where] or ():
            if name not in columns:
                fault = unknown(tr("there is no column {name}"), name, found.types)
                raise DataError(f"'{where}': {fault}", path)
    table = Table(path, Dialect(), values["missing"] == "drop rows", Survey(columns, found.rows, state))
    return layout_of(values, table)


def _declare(values: Values, base: Path) -> Mapping[str, Field]:
    return _layout(values, base).fields


def _read(values: Values, base: Path) -> Dataset:
    import numpy as np
    import torch

    layout = _layout(values, base)
    table, fields = layout.table, layout.fields
    rows, path = table.found.rows, table.path
    check_size(fields, rows, path)
    features = np.zeros((rows, *fields[FEATURES].shape), dtype=np.float32)
    missing, at = np.zeros(rows, dtype=bool), 0
    for part, numbers, gaps in parquet_columns.read(path, layout.inputs):
        if len(numbers) != rows:
            raise DataError(tr("changed while it was being read; load it again"), path)
        missing |= gaps
        if part.classes:
            known = np.flatnonzero(~gaps)
            features[known, at + numbers[known].astype(np.int64)] = 1
        else:
            features[:, at] = numbers
        at += len(part.columns)
    targets = {}
    for part, numbers, gaps in parquet_columns.read(path, layout.targets):
        if len(gaps) != rows:
            raise DataError(tr("changed while it was being read; load it again"), path)
        missing |= gaps
        targets[part.name] = numbers
    if stamp(path) != table.found.stamp:
        raise DataError(tr("changed while it was being read; load it again"), path)
    if missing.all():
        raise DataError(tr("every row has a missing value, so dropping them leaves nothing"), path)
    tensors = {FEATURES: torch.from_numpy(features[~missing] if missing.any() else features)}
    tensors |= {part.name: part.tensor(targets[part.name][~missing]) for part in layout.targets}
    return Dataset(fields, tensors, where=path)


SOURCES = (
    Source(
        "parquet",
        "Table (Parquet)",
        "Your own",
        "A table of numbers and categories by columns; the inputs are one field, each target is a field of its own.",
        (PATH, TARGET, COLUMNS, LABELS, MISSING),
        _declare,
        _read,
    ),
)
