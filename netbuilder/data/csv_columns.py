"""Columns of a CSV file as inputs and targets: what every source asks that reads one, and how its rows are read."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING, Any

from netbuilder.layers.parameters import Parameter
from netbuilder.wording import tr

from .csv_rows import read_rows
from .csv_survey import DROP_ROWS, MOST_DISTINCT, Column, Survey, forget, is_missing, name_of, stamp, survey
from .dialect import Dialect
from .errors import DataError, shorten, unknown
from .field import Field, label, value
from .source import find_file

if TYPE_CHECKING:
    from numpy.typing import NDArray
    from torch import Tensor

MOST_CATEGORIES = 100
FEW = 20
"""Whole numbers with at most so many different values are taken for classes."""
_AT_ONCE = 4096

PATH = Parameter("path", "path", summary="The file, relative to the project")
DELIMITER = Parameter("delimiter", "text", ",", summary="What stands between two cells")
DECIMAL = Parameter(
    "decimal", "choice", ".", choices=(".", ","), summary="What stands before the fraction of a number: 0.5 or 0,5"
)
MISSING = Parameter(
    "missing",
    "choice",
    "refuse",
    choices=("refuse", "drop rows"),
    summary="What to do with rows that lack a value",
)
LABELS = Parameter(
    "labels",
    "texts",
    None,
    optional=True,
    summary=f"Targets that are classes; else texts, and whole numbers of at most {FEW} different values",
)


@dataclass(frozen=True)
class Part:
    """One column in use: where it stands, and the names of its values where it is no number."""

    index: int
    name: str
    numeric: bool
    classes: tuple[str, ...] = ()

    @property
    def columns(self) -> list[str]:
        """What the numbers are called that an input becomes."""
        return [f"{self.name}={one}" for one in self.classes] or [self.name]

    @property
    def target(self) -> Field:
        """The field that the column is as a target."""
        return label(self.name, self.classes) if self.classes else value(self.name, (self.name,))

    def numbers(self, cells: Sequence[str], decimal: str) -> list[float]:
        """The column's cells as numbers, or as the places of their classes."""
        if self.numeric and decimal != ".":
            cells = [cell.replace(decimal, ".") for cell in cells]
        if not self.classes:
            return [float(cell) for cell in cells]
        places = {name: place for place, name in enumerate(self.classes)}
        return [places[name_of(float(cell)) if self.numeric else cell.strip()] for cell in cells]

    def encode(self, cells: Sequence[str], decimal: str) -> NDArray[Any]:
        """A number as `(N, 1)`, a category as `(N, classes)` with a one at its place."""
        import numpy as np

        numbers = np.asarray(self.numbers(cells, decimal))
        return np.eye(len(self.classes))[numbers.astype(int)] if self.classes else numbers[:, np.newaxis]

    def tensor(self, numbers: NDArray[Any]) -> Tensor:
        """Numbers `(N,)` as the target's tensor: int64 `(N,)` or float32 `(N, 1)`."""
        import torch

        column = torch.from_numpy(numbers)
        return column.to(torch.int64) if self.classes else column.to(torch.float32).unsqueeze(1)


@dataclass(frozen=True)
class Table:
    """A file that was looked through, and whether rows that lack a value are left out."""

    path: Path
    dialect: Dialect
    drop: bool
    found: Survey
    remedy: str = DROP_ROWS
    """What a message says of a missing value."""

    def named(self, names: Sequence[str], where: str) -> Sequence[str]:
        """`names`, all of which are columns, each once. `where` is the parameter for a message. Raises DataError."""
        seen: set[str] = set()
        for name in names:
            if name not in self.found.columns:
                fault = unknown(tr("there is no column {name}"), name, self.found.columns)
                raise DataError(f"'{where}': {fault}", self.path)
            if name in seen:
                raise DataError(tr("'{where}' names {name} twice").format(where=where, name=shorten(name)), self.path)
            seen.add(name)
        return names

    def index(self, name: str) -> int:
        """Where a column stands."""
        return self._places[name]

    @cached_property
    def _places(self) -> Mapping[str, int]:
        """Tables may have a hundred thousand columns: looking for each from the start would take minutes."""
        return {name: place for place, name in enumerate(self.found.columns)}

    def input(self, name: str) -> Part:
        """A column to learn from: numbers, or categories that become a number each. Raises DataError."""
        column = self._checked(name)
        if column.numeric:
            return Part(self.index(name), name, True)
        hint = tr("leave it out by 'columns'")
        return Part(self.index(name), name, False, self._classes(column, MOST_CATEGORIES, hint))

    def target(self, name: str, labels: Sequence[str] | None) -> Part:
        """A column to predict: classes where `labels` names it, or is None and it looks so. Raises DataError."""
        column = self._checked(name, classes=name in (labels or ()))
        few = not column.numeric or (column.whole and len(column.distinct) <= FEW)
        if name in labels if labels is not None else few:
            hint = tr("a label needs fewer; leave it out of 'labels' where it is a number")
            return Part(self.index(name), name, column.numeric, self._classes(column, MOST_DISTINCT, hint))
        if not column.numeric:
            raise DataError(
                tr("holds texts, so it must be among 'labels'"),
                tr("{path}: column {name}").format(path=self.path, name=shorten(name)),
            )
        return Part(self.index(name), name, True)

    def number(self, name: str) -> Part:
        """A column of numbers. Raises DataError where it is none."""
        column = self._checked(name)
        if not column.numeric:
            line, text = column.first_text or (0, "")
            raise DataError(
                tr("{text} in line {line} is no number").format(text=shorten(text), line=line),
                tr("{path}: column {name}").format(path=self.path, name=shorten(name)),
            )
        return Part(self.index(name), name, True)

    def _checked(self, name: str, *, classes: bool = False) -> Column:
        column = self.found.columns[name]
        column.check(self.path, allow_missing=self.drop, classes=classes, remedy=self.remedy)
        return column

    def _classes(self, column: Column, most: int, hint: str) -> tuple[str, ...]:
        values = column.values()
        if len(values) > most:
            where = tr("{path}: column {column}").format(path=self.path, column=shorten(column.name))
            raise DataError(tr("has more than {most} different values; {hint}").format(most=most, hint=hint), where)
        return tuple(values)

    def read(self, used: Sequence[int], take: Callable[[int, list[tuple[str, ...]]], None]) -> int:
        """Hand every row to `take`, some at a time: the number of the first, and the cells of each column. Returns how
        many there were, without those that lack a value in a column of `used` where these are dropped.

        `take` raises KeyError, ValueError or IndexError where the cells are not what was found. Raises DataError then,
        and where the file changed meanwhile.
        """
        try:
            done = self._read(used, take)
        except (KeyError, ValueError, IndexError):
            forget()
            if survey(self.path, self.dialect) == self.found:
                raise  # the file is what it was: a fault of this program, which must not be told as the file's
            raise self._changed() from None
        if not done:
            raise DataError(tr("every row has a missing value, so dropping them leaves nothing"), self.path)
        if stamp(self.path) != self.found.stamp:
            raise self._changed()
        return done

    def _read(self, used: Sequence[int], take: Callable[[int, list[tuple[str, ...]]], None]) -> int:
        rows = read_rows(self.path, self.dialect.delimiter)
        next(rows, None)
        kept = (cells for _, cells in rows if not self.drop or not any(is_missing(cells[index]) for index in used))
        done = 0
        while chunk := list(islice(kept, _AT_ONCE)):
            if done + len(chunk) > self.found.rows:
                raise self._changed()
            take(done, list(zip(*chunk, strict=True)))
            done += len(chunk)
        if done < self.found.rows and not self.drop:
            raise self._changed()
        return done

    def _changed(self) -> DataError:
        forget()
        return DataError(tr("changed while it was being read; load it again"), self.path)


def open_table(values: Mapping[str, Any], base: Path, type: str) -> Table:
    """The file that a source's `path`, `delimiter`, `decimal` and `missing` name, looked through. Raises DataError."""
    path, dialect = find_file(values["path"], base), dialect_in(values, type)
    return Table(path, dialect, values.get("missing") == "drop rows", survey(path, dialect))


def dialect_in(values: Mapping[str, Any], type: str = "csv") -> Dialect:
    """How the values of a source say that its tables are written. Raises DataError."""
    delimiter = values["delimiter"]
    if len(delimiter) != 1 or delimiter in '"\r\n' or ord(delimiter) < 9:
        raise DataError(
            tr("delimiter must be one character such as , or ; got {delimiter}").format(delimiter=shorten(delimiter)),
            type,
        )
    return Dialect(delimiter, values["decimal"])


def check_names(parts: Sequence[Part], where: object) -> None:
    """Raise DataError where two inputs would bear one name: a column `a=b`, and the value `b` of a column `a`."""
    seen: dict[str, tuple[str, str]] = {}
    for part in parts:
        for name, one in zip(part.columns, part.classes or ("",), strict=True):
            if name in seen:
                said = tr("{one} and {other} would both be the input {name}; rename one")
                first, second = _input_of(*seen[name]), _input_of(part.name, one)
                raise DataError(said.format(one=first, other=second, name=shorten(name)), where)
            seen[name] = part.name, one


def _input_of(column: str, value: str) -> str:
    said = tr("the value {value} of column {column}") if value else tr("column {column}")
    return said.format(value=shorten(value), column=shorten(column))
