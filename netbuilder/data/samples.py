"""Samples from a file, for a prediction."""

from __future__ import annotations

import math
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from .csv_rows import at, read_rows
from .csv_survey import LARGEST, parse_number
from .dataset import Dataset, check_bytes, check_size
from .errors import DataError, shorten, unknown
from .field import Field
from .npy import check_length, read_array, read_header
from .pictures import SUFFIXES, read_picture
from .source import find_file, reading

if TYPE_CHECKING:
    from torch import Tensor


def read_samples(path: Path | str, field: Field) -> Tensor:
    """One or more samples of `field` as `(N, *field.shape)`, before any transform. Raises DataError.

    `.npy`: one sample or a stack of them; bytes for an image are divided by 255, and `(H, W)` does for one channel.
    `.csv`: a row a sample, with a header that names the field's columns (in any order) or without. Pictures, for an
    image: scaled to the field's height and width, turned to grey or colour.
    """
    file = find_file(str(path), Path())
    suffix = file.suffix.lower()
    if suffix == ".npy":
        array = _from_npy(file, field)
    elif suffix == ".csv":
        array = _from_csv(file, field)
    elif suffix in SUFFIXES:
        array = _from_picture(file, field)
    else:
        raise DataError(f"what kind of file is this? .npy, .csv and {', '.join(sorted(SUFFIXES))} are read", file)
    return Dataset({field.name: field}, {field.name: array}, where=file).tensors[field.name]


def _from_picture(path: Path, field: Field) -> Tensor:
    import torch

    if field.kind != "image" or field.shape[0] not in (1, 3):
        raise DataError(f"is a picture; {_needs(field)}", path)
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
        raise DataError(f"holds {array.dtype}; {_needs(field)}", path)
    shape = _stacked(array.shape, field)
    if shape is None:
        raise DataError(f"holds {tuple(array.shape)}; {_needs(field)}, or a stack of such", path)
    check_size({field.name: field}, shape[0], path)
    pixels = field.kind == "image" and array.dtype.kind == "u" and array.dtype.itemsize == 1
    tensor = torch.from_numpy(array.astype(field.dtype).reshape(shape))
    return tensor.div_(255) if pixels else tensor


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


def _from_csv(path: Path, field: Field) -> Tensor:
    import torch

    size = math.prod(field.shape)
    rows = read_rows(path)
    line, cells = next(rows, (0, []))
    if not cells:
        raise DataError("is empty", path)
    check_size({field.name: field}, max(1, path.stat().st_size // (2 * size)), path)
    named = any(parse_number(cell) is None for cell in cells)
    header = [cell.strip() for cell in cells]
    read = _Named(path, field, header) if named else _Plain(path, field, size)
    numbers = [] if named else [read.row(line, cells)]
    numbers += [read.row(line, cells) for line, cells in rows]
    if not numbers:
        raise DataError("has a line of column names and no rows", path)
    return torch.tensor(numbers, dtype=getattr(torch, field.dtype)).reshape(len(numbers), *field.shape)


class _Plain:
    """Rows without a header: as many numbers as a sample has, in their order."""

    def __init__(self, path: Path, field: Field, size: int) -> None:
        self._path, self._field, self._size = path, field, size

    def row(self, line: int, cells: Sequence[str]) -> list[Any]:
        if len(cells) != self._size:
            needs = f"{_needs(self._field)}, so {self._size} numbers a row"
            raise DataError(f"has {len(cells)} cells; {needs}", at(self._path, line))
        return [_number(cell, self._field, at(self._path, line, str(i + 1))) for i, cell in enumerate(cells)]


class _Named:
    """Rows below a header: each of the field's columns is found by its name, a category by its text."""

    def __init__(self, path: Path, field: Field, header: Sequence[str]) -> None:
        self._path, self._field = path, field
        if not field.columns:
            raise DataError(f"begins with a text; {_needs(field)}, numbers alone", at(path, 1))
        self._places = []
        for column in field.columns:
            name = _heading(column, header)
            if name not in header:
                raise DataError(f"column {shorten(column)} is missing; {unknown('column', name, header)}", path)
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
                numbers.append(_number(cells[place], self._field, where))
                continue
            text = cells[place].strip()
            if text not in self._known[name]:
                raise DataError(f"the network never saw this: {unknown('category', text, self._known[name])}", where)
            numbers.append(float(text == category))
        return numbers


def _heading(column: str, header: Sequence[str]) -> str:
    """The heading a column of a field is read from: its own name, or `colour` for `colour=red`."""
    if column in header:
        return column
    starts = [name for name in header if column.startswith(f"{name}=")]
    return max(starts, key=len, default=column)


def _number(cell: str, field: Field, where: str) -> float | int:
    number = parse_number(cell)
    if number is None or abs(number) > LARGEST or (field.dtype == "int64" and not number.is_integer()):
        wanted = "a whole number" if field.dtype == "int64" else "a number"
        raise DataError(f"{shorten(cell)} is not {wanted}", where)
    return int(number) if field.dtype == "int64" else number


def _needs(field: Field) -> str:
    shape = f"({', '.join(map(str, field.shape))}{',' if len(field.shape) == 1 else ''})"
    return f"the field '{field.name}' needs {shape} {field.dtype}"
