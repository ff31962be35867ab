"""Tables in CSV files: numbers and categories in, classes or numbers as targets."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING, Any

from netbuilder.layers.parameters import Parameter

from ..csv_rows import read_rows
from ..csv_survey import MOST_DISTINCT, Column, Survey, forget, is_missing, name_of, stamp, survey
from ..dataset import Dataset, check_size
from ..dialect import Dialect
from ..errors import DataError, shorten, unknown
from ..field import Field, label, value
from ..source import Source, Values, find_file

if TYPE_CHECKING:
    from numpy.typing import NDArray
    from torch import Tensor

FEATURES = "features"
_MOST_CATEGORIES = 100
_FEW = 20
"""Whole numbers with at most so many different values are taken for classes."""


@dataclass(frozen=True)
class _Part:
    """One column in use: where it stands, and the names of its values where it is no number."""

    index: int
    name: str
    numeric: bool
    classes: tuple[str, ...] = ()

    @property
    def columns(self) -> list[str]:
        """What the numbers are called that an input becomes."""
        return [f"{self.name}={one}" for one in self.classes] or [self.name]

    def numbers(self, cells: Sequence[str], decimal: str) -> list[float]:
        """The column's cells as numbers, or as the places of their classes."""
        if self.numeric and decimal != ".":
            cells = [cell.replace(decimal, ".") for cell in cells]
        if not self.classes:
            return [float(cell) for cell in cells]
        places = {name: place for place, name in enumerate(self.classes)}
        return [places[name_of(float(cell)) if self.numeric else cell.strip()] for cell in cells]


@dataclass(frozen=True)
class _Layout:
    path: Path
    dialect: Dialect
    drop: bool
    found: Survey
    inputs: tuple[_Part, ...]
    targets: tuple[_Part, ...]

    @property
    def fields(self) -> dict[str, Field]:
        columns = [name for part in self.inputs for name in part.columns]
        targets = (label(p.name, p.classes) if p.classes else value(p.name, (p.name,)) for p in self.targets)
        return {FEATURES: value(FEATURES, tuple(columns))} | {field.name: field for field in targets}


def _layout(values: Values, base: Path) -> _Layout:
    path, dialect = find_file(values["path"], base), _dialect(values)
    found = survey(path, dialect)
    targets = _named(path, found.columns, values["target"], "target")
    inputs = values["columns"]
    inputs = [n for n in found.columns if n not in targets] if inputs is None else inputs
    both = [name for name in _named(path, found.columns, inputs, "columns") if name in targets]
    if both:
        raise DataError(f"column {shorten(both[0])} is an input and a target; name it in one of them", path)
    if not inputs:
        raise DataError("no column is left to learn from; name fewer targets or more columns", path)
    if FEATURES in targets:
        raise DataError(f"a target may not be called '{FEATURES}', which is the name of the inputs", path)
    labels = values["labels"]
    for name in labels or ():
        if name not in targets:
            raise DataError(f"{shorten(name)} in 'labels' is no target; {unknown('target', name, targets)}", path)
    order = {name: index for index, name in enumerate(found.columns)}
    drop = values["missing"] == "drop rows"
    for name in (*inputs, *targets):
        found.columns[name].check(path, allow_missing=drop, classes=name in (labels or ()))
    layout = _Layout(
        path,
        dialect,
        drop,
        found,
        tuple(_input(path, order[name], found.columns[name]) for name in inputs),
        tuple(_target(path, order[name], found.columns[name], labels) for name in targets),
    )
    _check_names(layout)
    return layout


def _dialect(values: Values) -> Dialect:
    delimiter = values["delimiter"]
    if len(delimiter) != 1 or delimiter in '"\r\n' or ord(delimiter) < 9:
        raise DataError(f"delimiter must be one character such as , or ; got {shorten(delimiter)}", "csv")
    return Dialect(delimiter, values["decimal"])


def _check_names(layout: _Layout) -> None:
    """Raise DataError where two inputs would bear one name: a column `a=b`, and the value `b` of a column `a`."""
    seen: dict[str, str] = {}
    for part in layout.inputs:
        for name, one in zip(part.columns, part.classes or ("",), strict=True):
            what = f"the value {shorten(one)} of column {shorten(part.name)}" if one else f"column {shorten(name)}"
            if name in seen:
                both = f"{seen[name]} and {what}"
                raise DataError(f"{both} would both be the input {shorten(name)}; rename one", layout.path)
            seen[name] = what


def _named(path: Path, columns: Mapping[str, Column], names: Sequence[str], where: str) -> Sequence[str]:
    for place, name in enumerate(names):
        if name not in columns:
            raise DataError(f"'{where}': {unknown('column', name, columns)}", path)
        if name in names[:place]:
            raise DataError(f"'{where}' names {shorten(name)} twice", path)
    return names


def _input(path: Path, index: int, column: Column) -> _Part:
    if column.numeric:
        return _Part(index, column.name, True)
    return _Part(index, column.name, False, _classes(path, column, _MOST_CATEGORIES, "leave it out by 'columns'"))


def _target(path: Path, index: int, column: Column, labels: Sequence[str] | None) -> _Part:
    few = not column.numeric or (column.whole and len(column.distinct) <= _FEW)
    if column.name in labels if labels is not None else few:
        hint = "a label needs fewer; leave it out of 'labels' where it is a number"
        return _Part(index, column.name, column.numeric, _classes(path, column, MOST_DISTINCT, hint))
    if not column.numeric:
        raise DataError("holds texts, so it must be among 'labels'", f"{path}: column {shorten(column.name)}")
    return _Part(index, column.name, True)


def _classes(path: Path, column: Column, most: int, hint: str) -> tuple[str, ...]:
    values = column.values()
    if len(values) > most:
        raise DataError(f"has more than {most} different values; {hint}", f"{path}: column {shorten(column.name)}")
    return tuple(values)


def _declare(values: Values, base: Path) -> Mapping[str, Field]:
    return _layout(values, base).fields


def _read(values: Values, base: Path) -> Dataset:
    layout = _layout(values, base)
    fields = layout.fields
    check_size(fields, layout.found.rows, layout.path)
    try:
        tensors = _tensors(layout)
    except (KeyError, ValueError, IndexError):
        forget()
        if survey(layout.path, layout.dialect) == layout.found:
            raise  # the file is what it was: a fault of this program, which must not be told as the file's
        raise _changed(layout) from None
    if stamp(layout.path) != layout.found.stamp:
        raise _changed(layout)
    return Dataset(fields, tensors, where=layout.path)


def _tensors(layout: _Layout) -> dict[str, Tensor]:
    """The rows as tensors. Raises DataError where they are more or fewer than were found, KeyError, ValueError or
    IndexError where they hold something else."""
    import numpy as np
    import torch

    expected = layout.found.rows
    features = np.empty((expected, sum(len(part.columns) for part in layout.inputs)), dtype=np.float32)
    targets = {part.name: np.empty(expected, dtype=np.float64) for part in layout.targets}
    done = 0
    for rows in _chunks(layout):
        columns = list(zip(*rows, strict=True))
        end = done + len(rows)
        if end > expected:
            raise _changed(layout)
        encoded = [_encode(part, columns[part.index], layout.dialect.decimal) for part in layout.inputs]
        features[done:end] = np.concatenate(encoded, axis=1)
        for part in layout.targets:
            targets[part.name][done:end] = part.numbers(columns[part.index], layout.dialect.decimal)
        done = end
    if done < expected and not layout.drop:
        raise _changed(layout)
    if not done:
        raise DataError("every row has a missing value, so dropping them leaves nothing", layout.path)
    tensors = {FEATURES: torch.from_numpy(features[:done])}
    for part in layout.targets:
        column = torch.from_numpy(targets[part.name][:done])
        tensors[part.name] = column.to(torch.int64) if part.classes else column.to(torch.float32).unsqueeze(1)
    return tensors


def _encode(part: _Part, cells: Sequence[str], decimal: str) -> NDArray[Any]:
    """A number as `(N, 1)`, a category as `(N, classes)` with a one at its place."""
    import numpy as np

    numbers = np.asarray(part.numbers(cells, decimal))
    return np.eye(len(part.classes))[numbers.astype(int)] if part.classes else numbers[:, np.newaxis]


def _chunks(layout: _Layout) -> Iterator[list[list[str]]]:
    rows = read_rows(layout.path, layout.dialect.delimiter)
    next(rows, None)
    used = [part.index for part in (*layout.inputs, *layout.targets)]
    kept = (cells for _, cells in rows if not layout.drop or not any(is_missing(cells[index]) for index in used))
    while chunk := list(islice(kept, 4096)):
        yield chunk


def _changed(layout: _Layout) -> DataError:
    forget()
    return DataError("changed while it was being read; load it again", layout.path)


SOURCES = (
    Source(
        "csv",
        "Table (CSV)",
        "Your own",
        "A table of numbers and categories; the inputs are one field, 'features', each target is a field of its own.",
        (
            Parameter("path", "path", summary="The file, relative to the project"),
            Parameter("target", "texts", [], summary="Columns to predict"),
            Parameter("columns", "texts", None, optional=True, summary="Columns to learn from; else all but targets"),
            Parameter(
                "labels",
                "texts",
                None,
                optional=True,
                summary=f"Targets that are classes; else texts, and whole numbers of at most {_FEW} different values",
            ),
            Parameter("delimiter", "text", ",", summary="What stands between two cells"),
            Parameter(
                "decimal",
                "choice",
                ".",
                choices=(".", ","),
                summary="What stands before the fraction of a number: 0.5 or 0,5",
            ),
            Parameter(
                "missing",
                "choice",
                "refuse",
                choices=("refuse", "drop rows"),
                summary="What to do with rows that lack a value",
            ),
        ),
        _declare,
        _read,
        _dialect,
    ),
)
