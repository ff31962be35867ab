"""Pictures that a CSV file names, with what its other columns say of each: a network may take both in."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from netbuilder.layers.parameters import Parameter
from netbuilder.wording import tr

from ..csv_columns import DECIMAL, DELIMITER, LABELS, MISSING, PATH, dialect_in, open_table
from ..csv_rows import read_rows
from ..dataset import Dataset, check_bytes, check_size
from ..errors import DataError, shorten
from ..field import Field, image
from ..pictures import CHANNELS, SIZE, read_picture, read_size, refuse_odd_size, size_wanted
from ..source import Source, Values, find_file
from .csv_file import COLUMNS, FEATURES, TARGET, Layout, layout_of

if TYPE_CHECKING:
    from numpy.typing import NDArray

IMAGE = "image"


@dataclass(frozen=True)
class _Pictured:
    """The table, the column that names the pictures, and all fields."""

    layout: Layout
    column: int
    fields: dict[str, Field]


def _layout(values: Values, base: Path) -> _Pictured:
    table = open_table(values, base, "image-table")
    name = values["picture"]
    table.named([name], "picture")
    for where in ("target", "columns"):
        if name in (values[where] or ()):
            raise DataError(
                tr("column {name} names the pictures and stands in '{where}' too").format(
                    name=shorten(name), where=where
                ),
                table.path,
            )
    layout = layout_of(values, table, (name,))
    if IMAGE in {part.name for part in layout.targets}:
        raise DataError(
            tr("a target may not be called '{image}', which is the name of the pictures").format(image=IMAGE),
            table.path,
        )
    column = table.index(name)
    height, width = size_wanted(values) or read_size(_first(table.path, column, values))
    return _Pictured(layout, column, {IMAGE: image(IMAGE, values["channels"], height, width), **layout.fields})


def _first(path: Path, column: int, values: Values) -> Path:
    rows = read_rows(path, values["delimiter"])
    next(rows, None)
    return next((_picture(path, cells[column]) for _, cells in rows if cells[column].strip()), path)


def _picture(path: Path, cell: str) -> Path:
    """The file that a cell names, from the folder of the table."""
    try:
        return find_file(cell.strip(), path.parent)
    except DataError as error:
        raise DataError(
            tr("{message}, but the table names it").format(message=error.message), error.where or path
        ) from error


def _declare(values: Values, base: Path) -> Mapping[str, Field]:
    return _layout(values, base).fields


def _read(values: Values, base: Path) -> Dataset:
    import numpy as np
    import torch

    pictured = _layout(values, base)
    layout, fields = pictured.layout, pictured.fields
    table, rows = layout.table, layout.table.found.rows
    check_size(fields, rows, table.path)
    check_bytes(2 * table.found.stamp[1], table.path)
    decimal, names = table.dialect.decimal, list[str]()
    features = np.empty((rows, sum(len(part.columns) for part in layout.inputs)), dtype=np.float32)
    targets = {part.name: np.empty(rows, dtype=np.float64) for part in layout.targets}

    def take(start: int, columns: list[tuple[str, ...]]) -> None:
        here = slice(start, start + len(columns[0]))
        names.extend(columns[pictured.column])
        if layout.inputs:
            features[here] = np.concatenate([part.encode(columns[part.index], decimal) for part in layout.inputs], 1)
        for part in layout.targets:
            targets[part.name][here] = part.numbers(columns[part.index], decimal)

    used = [part.index for part in (*layout.inputs, *layout.targets)]
    done = table.read([pictured.column, *used], take)
    tensors = {IMAGE: torch.empty(done, *fields[IMAGE].shape)}
    for row, name in enumerate(names):
        tensors[IMAGE][row] = torch.from_numpy(_pixels(table.path, name, values, fields[IMAGE]))
    if layout.inputs:
        tensors[FEATURES] = torch.from_numpy(features[:done])
    tensors |= {part.name: part.tensor(targets[part.name][:done]) for part in layout.targets}
    return Dataset(fields, tensors, where=table.path)


def _pixels(table: Path, name: str, values: Values, field: Field) -> NDArray[Any]:
    if not name.strip():
        raise DataError(tr("a row names no picture; fill it in, or set 'missing' to \"drop rows\""), table)
    path = _picture(table, name)
    pixels = read_picture(path, values["channels"], size_wanted(values))
    refuse_odd_size(pixels.shape[1:], field.shape[1:], path)
    return pixels


SOURCES = (
    Source(
        "image-table",
        "Pictures and a table (CSV)",
        "Your own",
        "A table that names a picture a row: fields are the image, the other inputs together, and each target.",
        (
            PATH,
            Parameter("picture", "text", "image", summary="The column of the pictures' files, from the table's folder"),
            TARGET,
            COLUMNS,
            LABELS,
            SIZE,
            CHANNELS,
            DELIMITER,
            DECIMAL,
            MISSING,
        ),
        _declare,
        _read,
        dialect_in,
    ),
)
