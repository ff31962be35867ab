"""Samples from a file, for a prediction."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from netbuilder.wording import tr

from .csv_rows import at, read_rows
from .csv_survey import LARGEST
from .dataset import Dataset, check_bytes, check_size
from .dialect import Dialect, other_delimiter
from .errors import DataError, shorten, unknown
from .field import Field
from .npy import as_numbers, check_length, read_array, read_header
from .pictures import SUFFIXES, read_picture
from .source import find_file, reading
from .text import encode
from .text_files import read_text, read_texts

if TYPE_CHECKING:
    from torch import Tensor

_USUAL = Dialect()


def read_samples(
    path: Path | str, field: Field, dialect: Dialect = _USUAL, state: Mapping[str, Any] | None = None
) -> Tensor:
    """One or more samples of `field` as `(N, *field.shape)`, before any transform. Raises DataError.

    `.npy`: one sample or a stack of them; bytes for an image are divided by 255, other pixels must be in [0, 1], and
    `(H, W)` does for one channel. `.csv`: a row a sample, with a header that names the field's columns (in any order)
    or without, written in `dialect` (`dialect_of` the data that the network learned from). Pictures, for an image:
    scaled to the field's height and width, turned to grey or colour. For a field of texts: `.txt`, which is one, or a
    column of `.csv`, encoded by the vocabulary in `state` (`Prepared.state`). For a sequence of named columns: a `.csv`
    of one row a step, the last of which are the sample.
    """
    file = find_file(str(path), Path())
    suffix = file.suffix.lower()
    if field.kind == "text" and suffix in (".txt", ".csv"):
        texts = [read_text(file)] if suffix == ".txt" else read_texts(file, field, dialect)
        check_size({field.name: field}, len(texts), file)
        array = encode(state or {}, field, texts)
    elif suffix == ".npy":
        array = _from_npy(file, field)
    elif suffix == ".csv":
        array = _from_csv(file, field, dialect)
    elif suffix in SUFFIXES:
        array = _from_picture(file, field)
    else:
        raise DataError(
            tr("what kind of file is this? .npy, .csv, .txt (for texts) and {suffixes} are read").format(
                suffixes=", ".join(sorted(SUFFIXES))
            ),
            file,
        )
    Dataset({field.name: field}, {field.name: array}, where=file)  # looks at the numbers
    return array


def _from_picture(path: Path, field: Field) -> Tensor:
    import torch

    if field.kind != "image" or field.shape[0] not in (1, 3):
        raise DataError(tr("is a picture; {needs}").format(needs=_needs(field)), path)
    return torch.from_numpy(read_picture(path, field.shape[0], (field.shape[1], field.shape[2]))).unsqueeze(0)


def _from_npy(path: Path, field: Field) -> Tensor:
    import torch

    with reading(path), path.open("rb") as file:
        header = read_header(file, path)
        check_length(header, path.stat().st_size, path)
        check_bytes(header.size, path)
        file.seek(0)
        array = read_array(file, path)
    if array.dtype.kind == "U" or (field.dtype == "int64" and array.dtype.kind == "f"):
        raise DataError(tr("holds {found}; {needs}").format(found=array.dtype, needs=_needs(field)), path)
    shape = _stacked(array.shape, field)
    if shape is None:
        said = tr("holds {found}; {needs}, or a stack of such")
        raise DataError(said.format(found=tuple(array.shape), needs=_needs(field)), path)
    check_size({field.name: field}, shape[0], path)
    return torch.from_numpy(as_numbers(array, field, path).reshape(shape))


def _stacked(shape: tuple[int, ...], field: Field) -> tuple[int, ...] | None:
    """The shape `(N, *field.shape)` that an array of `shape` can be given without a guess, or None."""
    forms = [field.shape]
    if (field.kind == "image" and field.shape[0] == 1) or field.shape == (1,):
        forms.append(field.shape[1:])
    for form in forms:
        if shape == form:
            return (1, *field.shape)
        if shape[1:] == form and len(shape) == len(form) + 1 and shape[0]:
            return (shape[0], *field.shape)
    return None


def _from_csv(path: Path, field: Field, dialect: Dialect) -> Tensor:
    import torch

    size = math.prod(field.shape)
    rows = read_rows(path, dialect.delimiter)
    line, cells = next(rows, (0, []))
    if not cells:
        raise DataError(tr("is empty"), path)
    check_size({field.name: field}, max(1, path.stat().st_size // (2 * size)), path)
    header = [cell.strip() for cell in cells]
    named = not all(dialect.number(cell) is not None or dialect.has_other_mark(cell) for cell in cells)
    other = other_delimiter(header[0], dialect.delimiter) if named and len(header) == 1 else None
    if other and not any(_heading(column, header) in header for column in field.columns):
        said = tr("has one cell, but {other!r} stands in it; {delimiter!r} must stand between two cells")
        raise DataError(said.format(other=other, delimiter=dialect.delimiter), at(path, line))
    read = _Named(path, field, header, dialect) if named else _Plain(path, field, size, dialect)
    numbers = [] if named else [read.row(line, cells)]
    numbers += [read.row(line, cells) for line, cells in rows]
    if not numbers:
        raise DataError(tr("has a line of column names and no rows"), path)
    if named and field.kind == "sequence":
        if len(numbers) < field.shape[0]:
            raise DataError(
                tr("has {n} rows; {needs}, so {wanted} rows in time order").format(
                    n=len(numbers), needs=_needs(field), wanted=field.shape[0]
                ),
                path,
            )
        numbers = [numbers[-field.shape[0] :]]
    return torch.tensor(numbers, dtype=getattr(torch, field.dtype)).reshape(len(numbers), *field.shape)


class _Plain:
    """Rows without a header: as many numbers as a sample has, in their order."""

    def __init__(self, path: Path, field: Field, size: int, dialect: Dialect) -> None:
        self._path, self._field, self._size, self._dialect = path, field, size, dialect

    def row(self, line: int, cells: Sequence[str]) -> list[Any]:
        if len(cells) != self._size:
            said = tr("has {n} cells; {needs}, so {size} numbers a row")
            fault = said.format(n=len(cells), needs=_needs(self._field), size=self._size)
            raise DataError(fault, at(self._path, line))
        return [
            _number(cell, self._field, self._dialect, at(self._path, line, str(i + 1))) for i, cell in enumerate(cells)
        ]


class _Named:
    """Rows below a header: each of the field's columns is found by its name, a category by its text."""

    def __init__(self, path: Path, field: Field, header: Sequence[str], dialect: Dialect) -> None:
        self._path, self._field, self._dialect = path, field, dialect
        if not field.columns:
            raise DataError(tr("begins with a text; {needs}, numbers alone").format(needs=_needs(field)), at(path, 1))
        self._places = []
        for column in field.columns:
            name = _heading(column, header)
            if name not in header:
                fault = unknown(tr("there is no column {name}"), name, header)
                said = tr("column {column} is missing; {fault}")
                raise DataError(said.format(column=shorten(column), fault=fault), path)
            self._places.append((header.index(name), name, None if name == column else column[len(name) + 1 :]))
        self._known: dict[str, set[str]] = {}
        for _, name, category in self._places:
            if category is not None:
                self._known.setdefault(name, set()).add(category)

    def row(self, line: int, cells: Sequence[str]) -> list[Any]:
        numbers: list[Any] = []
        for place, name, category in self._places:
            where = at(self._path, line, name)
            if category is None:
                numbers.append(_number(cells[place], self._field, self._dialect, where))
                continue
            text = cells[place].strip()
            if text not in self._known[name]:
                fault = unknown(tr("there is no category {name}"), text, self._known[name])
                raise DataError(tr("the network never saw this: {fault}").format(fault=fault), where)
            numbers.append(float(text == category))
        return numbers


def _heading(column: str, header: Sequence[str]) -> str:
    """The heading a column of a field is read from: its own name, or `colour` for `colour=red`."""
    if column in header:
        return column
    starts = [name for name in header if column.startswith(f"{name}=")]
    return max(starts, key=len, default=column)


def _number(cell: str, field: Field, dialect: Dialect, where: str) -> float | int:
    number = dialect.number(cell)
    if number is None or abs(number) > LARGEST or (field.dtype == "int64" and not number.is_integer()):
        said = tr("{cell} is not a whole number") if field.dtype == "int64" else tr("{cell} is not a number")
        if dialect.has_other_mark(cell):
            said = tr("{cell} is not a number; {mark!r} must stand before a fraction")
            if field.dtype == "int64":
                said = tr("{cell} is not a whole number; {mark!r} must stand before a fraction")
        raise DataError(said.format(cell=shorten(cell), mark=dialect.decimal), where)
    return int(number) if field.dtype == "int64" else number


def _needs(field: Field) -> str:
    shape = f"({', '.join(map(str, field.shape))}{',' if len(field.shape) == 1 else ''})"
    return tr("the field '{field}' needs {shape} {dtype}").format(field=field.name, shape=shape, dtype=field.dtype)
