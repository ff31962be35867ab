"""What the columns of a CSV file hold, found in one pass that keeps no rows."""

from __future__ import annotations

import functools
import math
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path

from .csv_rows import at, read_rows
from .errors import DataError, shorten
from .source import reading

MISSING = frozenset({"", "na", "n/a", "nan", "null", "?"})
"""Texts that stand for a value that is not there, in lower case."""

MOST_DISTINCT = 1_000
"""Different values that are remembered of a column; more are no classes."""

LARGEST = 3.4028234663852886e38
"""The largest float32."""


@dataclass
class Column:
    """What one column holds. `first_…` are the line and the text where it was first seen."""

    name: str
    numbers: int = 0
    texts: int = 0
    missing: int = 0
    whole: bool = True
    distinct: set[float] = field(default_factory=set)
    categories: set[str] = field(default_factory=set)
    first_text: tuple[int, str] | None = None
    first_missing: int | None = None
    first_too_large: tuple[int, str] | None = None

    def see(self, line: int, text: str) -> None:
        """Take account of one cell."""
        number = parse_number(text)
        if number is not None:
            self._see_number(line, text, number)
        elif is_missing(text):
            self.missing += 1
            self.first_missing = self.first_missing or line
        else:
            self.texts += 1
            self.first_text = self.first_text or (line, text)
            if len(self.categories) <= MOST_DISTINCT:
                self.categories.add(text.strip())

    def _see_number(self, line: int, text: str, number: float) -> None:
        self.numbers += 1
        if abs(number) > LARGEST:
            self.first_too_large = self.first_too_large or (line, text)
            return
        self.whole = self.whole and number.is_integer()
        if len(self.distinct) <= MOST_DISTINCT:
            self.distinct.add(number)

    @property
    def numeric(self) -> bool:
        """Whether the column is one of numbers: a few texts among them are faults, not categories."""
        return self.numbers > self.texts

    def check(self, path: Path, *, allow_missing: bool) -> None:
        """Raise DataError for the first cell that cannot be used."""
        if self.missing and not allow_missing:
            many = f"; {self.missing:,} of this column's values are" if self.missing > 1 else ""
            raise DataError(
                f"the value is missing{many}. Fill it in, set 'missing' to \"drop rows\", or leave the column out",
                at(path, self.first_missing or 0, self.name),
            )
        if self.numeric and self.first_text:
            line, text = self.first_text
            raise DataError(f"{shorten(text)} is no number, as others here are", at(path, line, self.name))
        if self.first_too_large:
            line, text = self.first_too_large
            raise DataError(f"{shorten(text)} is too large or infinite", at(path, line, self.name))
        if not self.numbers and not self.texts:
            raise DataError("holds no values at all", f"{path}: column {shorten(self.name)}")

    def values(self) -> list[str]:
        """The different values in order: numbers by size, texts by alphabet."""
        return [name_of(number) for number in sorted(self.distinct)] if self.numeric else sorted(self.categories)


@dataclass(frozen=True)
class Survey:
    """The columns of a file by name, in its order, and how many rows it has below its header."""

    columns: dict[str, Column]
    rows: int


def survey(path: Path, delimiter: str) -> Survey:
    """Look through the whole file. Remembered until the file changes. Raises DataError."""
    with reading(path):
        status = path.stat()
    return _survey(path, delimiter, status.st_mtime_ns, status.st_size)


def parse_number(text: str) -> float | None:
    """The number that `text` is (infinity included), or None; NaN and Python's `1_000` are none."""
    try:
        number = float(text)
    except ValueError:
        return None
    return None if math.isnan(number) or "_" in text else number


def is_missing(text: str) -> bool:
    """Whether the cell stands for a value that is not there."""
    return text.strip().lower() in MISSING


def name_of(number: float) -> str:
    """A number as the name of a class: `3` for 3.0."""
    return str(int(number)) if number.is_integer() else repr(number)


@functools.lru_cache(maxsize=8)
def _survey(path: Path, delimiter: str, modified: int, size: int) -> Survey:
    rows = read_rows(path, delimiter)
    line, header = next(rows, (0, []))
    if not header:
        raise DataError("is empty", path)
    columns = [Column(name) for name in check_header(path, line, header, delimiter)]
    count = 0
    for number, cells in rows:
        count += 1
        for column, text in zip(columns, cells, strict=True):
            column.see(number, text)
    if not count:
        raise DataError("has a line of column names and no rows", path)
    return Survey({column.name: column for column in columns}, count)


def check_header(path: Path, line: int, header: Sequence[str], delimiter: str) -> list[str]:
    """The names of the columns. Raises DataError where they are missing, twice there, or look like a row of data."""
    names = [name.strip() for name in header]
    if len(names) == 1:
        other = next((mark for mark in ";\t|," if mark != delimiter and mark in names[0]), None)
        if other:
            raise DataError(
                f"has one column, but {other!r} stands in it; set 'delimiter' to {other!r}?", at(path, line)
            )
    if all(parse_number(name) is not None for name in names):
        raise DataError("holds numbers; the first line must name the columns", at(path, line))
    seen: set[str] = set()
    for position, name in enumerate(names, start=1):
        if not name:
            raise DataError(f"column {position} has no name", at(path, line))
        if name in seen:
            raise DataError(f"two columns are called {shorten(name)}", at(path, line))
        seen.add(name)
    return names
