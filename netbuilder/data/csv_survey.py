"""What the columns of a CSV file hold, found in one pass that keeps no rows."""

from __future__ import annotations

import functools
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path

from netbuilder.wording import mark, tr

from .csv_rows import at, read_rows
from .dialect import Dialect, other_delimiter
from .errors import DataError, shorten
from .source import reading

MISSING = frozenset({"", "na", "n/a", "nan", "null", "?"})
"""Texts that stand for a value that is not there, in lower case."""

DROP_ROWS = mark("set 'missing' to \"drop rows\"")
"""What a person may do where a value is missing."""

MOST_DISTINCT = 1_000
"""Different values that are remembered of a column; more are no classes."""

LARGEST = 3.4028234663852886e38
"""The largest float32."""


@dataclass
class Column:
    """What one column holds. `first_…` are the line and the text where it was first seen.

    `categories` are the texts of all cells, numbers too: whether the column is one of texts shows only at the end.
    `other_marks` counts the texts that would be numbers with the other decimal mark.
    """

    name: str
    dialect: Dialect
    numbers: int = 0
    texts: int = 0
    missing: int = 0
    other_marks: int = 0
    whole: bool = True
    distinct: set[float] = field(default_factory=set)
    categories: set[str] = field(default_factory=set)
    first_text: tuple[int, str] | None = None
    first_missing: int | None = None
    first_too_large: tuple[int, str] | None = None

    def see(self, line: int, text: str) -> None:
        """Take account of one cell."""
        number = self.dialect.number(text)
        if number is None and is_missing(text):
            self.missing += 1
            self.first_missing = self.first_missing or line
            return
        if len(self.categories) <= MOST_DISTINCT:
            self.categories.add(text.strip())
        if number is not None:
            self._see_number(line, text, number)
            return
        self.texts += 1
        self.other_marks += self.dialect.has_other_mark(text)
        self.first_text = self.first_text or (line, text)

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

    def check(self, path: Path, *, allow_missing: bool, classes: bool = False, remedy: str = DROP_ROWS) -> None:
        """Raise DataError for the first cell that cannot be used. remedy: a clause in English; classes: the
        column was said to hold classes, so that texts which might be numbers are none."""
        if self.missing and not allow_missing:
            place = at(path, self.first_missing or 0, self.name)
            raise DataError(value_missing(self.missing, tr(remedy)), place)
        mistaken = bool(self.texts) and self.other_marks == self.texts
        if self.first_text and (self.numeric or (mistaken and not classes)):
            line, text = self.first_text
            said = _other_mark(self.dialect) if mistaken else tr("{text} is no number, as others here are")
            fault = said.format(text=shorten(text), mark=self.dialect.other_decimal)
            raise DataError(fault, at(path, line, self.name))
        if self.numeric and self.first_too_large:
            line, text = self.first_too_large
            raise DataError(tr("{text} is too large or infinite").format(text=shorten(text)), at(path, line, self.name))
        if not self.numbers and not self.texts:
            raise DataError(
                tr("holds no values at all"), tr("{path}: column {name}").format(path=path, name=shorten(self.name))
            )

    def values(self) -> list[str]:
        """The different values in order: numbers by size, texts by alphabet."""
        return [name_of(number) for number in sorted(self.distinct)] if self.numeric else sorted(self.categories)


@dataclass(frozen=True)
class Survey:
    """The columns of a file by name, in its order, how many rows it has below its header, and which state of the file
    this is: what `stamp` said before."""

    columns: dict[str, Column]
    rows: int
    stamp: tuple[int, ...]


def survey(path: Path, dialect: Dialect) -> Survey:
    """Look through the whole file. Remembered until the file changes. Raises DataError."""
    return _survey(path, dialect, stamp(path))


def forget() -> None:
    """Look anew the next time: a file can change without a sign in its folder."""
    _survey.cache_clear()


def stamp(path: Path) -> tuple[int, ...]:
    """What the folder says of the file, which is another after nearly every change. Raises DataError."""
    with reading(path):
        status = path.stat()
    return status.st_ino, status.st_size, status.st_mtime_ns


def is_missing(text: str) -> bool:
    """Whether the cell stands for a value that is not there."""
    return text.strip().lower() in MISSING


def _other_mark(dialect: Dialect) -> str:
    if dialect.decimal == ".":
        return tr(
            "{text} is no number: where its comma parts thousands, take it out; "
            "where it is the decimal comma, set 'decimal' to {mark!r}"
        )
    return tr(
        "{text} is no number: where its point parts thousands, take it out; "
        "where it is the decimal point, set 'decimal' to {mark!r}"
    )


def value_missing(count: int, remedy: str) -> str:
    """That a column lacks so many values, and what to do: fill it in, or the remedy (a clause)."""
    said = tr("the value is missing. Fill it in, {remedy}, or leave the column out")
    if count > 1:
        said = tr(
            "the value is missing; {n:,} of this column's values are. Fill it in, {remedy}, or leave the column out"
        )
    return said.format(n=count, remedy=remedy)


def name_of(number: float) -> str:
    """A number as the name of a class: `3` for 3.0."""
    return str(int(number)) if number.is_integer() else repr(number)


@functools.lru_cache(maxsize=8)
def _survey(path: Path, dialect: Dialect, stamp: tuple[int, ...]) -> Survey:
    rows = read_rows(path, dialect.delimiter)
    line, header = next(rows, (0, []))
    if not header:
        raise DataError(tr("is empty"), path)
    columns = [Column(name, dialect) for name in check_header(path, line, header, dialect)]
    count = 0
    for number, cells in rows:
        count += 1
        for column, text in zip(columns, cells, strict=True):
            column.see(number, text)
    if not count:
        raise DataError(tr("has a line of column names and no rows"), path)
    return Survey({column.name: column for column in columns}, count, stamp)


def check_header(path: Path, line: int, header: Sequence[str], dialect: Dialect) -> list[str]:
    """The names of the columns. Raises DataError where they are missing, twice there, or look like a row of data."""
    names = [name.strip() for name in header]
    if len(names) == 1:
        other = other_delimiter(names[0], dialect.delimiter)
        if other:
            raise DataError(
                tr("has one column, but {other!r} stands in it; set 'delimiter' to {other!r}?").format(other=other),
                at(path, line),
            )
    if all(dialect.number(name) is not None for name in names):
        raise DataError(tr("holds numbers; the first line must name the columns"), at(path, line))
    seen: set[str] = set()
    for position, name in enumerate(names, start=1):
        if not name:
            raise DataError(tr("column {position} has no name").format(position=position), at(path, line))
        if name in seen:
            raise DataError(tr("two columns are called {name}").format(name=shorten(name)), at(path, line))
        seen.add(name)
    return names
