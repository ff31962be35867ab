"""Texts from files: one that is a text, or a table with a column of them."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from netbuilder.wording import tr

from .csv_rows import read_rows
from .dataset import check_bytes
from .dialect import Dialect
from .errors import DataError, unknown
from .field import Field
from .source import reading


def read_text(path: Path) -> str:
    """A text file, UTF-8 with or without a byte order mark. Raises DataError."""
    with reading(path):
        check_bytes(2 * path.stat().st_size, path)
        raw = path.read_bytes()
    if raw.startswith((b"\xff\xfe", b"\xfe\xff")):
        raise DataError(tr("is UTF-16; save the file as UTF-8"), path)
    if b"\0" in raw:
        raise DataError(tr("holds a NUL byte; is this a text file?"), path)
    try:
        return raw.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        said = tr("byte {start} (0x{byte:02x}) is no UTF-8; save the file as UTF-8")
        raise DataError(said.format(start=error.start + 1, byte=raw[error.start]), path) from error


def read_texts(path: Path, field: Field, dialect: Dialect) -> Sequence[str]:
    """The texts of a CSV file: its only column, or the one called as the field or the column that it was learned from.

    A first row with none of these names is a text too where there is one column. Raises DataError.
    """
    names = (*field.columns, field.name)
    with reading(path):
        check_bytes(2 * path.stat().st_size, path)
    rows = (cells for _, cells in read_rows(path, dialect.delimiter))
    header = next(rows, None)
    if header is None:
        raise DataError(tr("is empty"), path)
    column = next((place for place, cell in enumerate(header) if cell.strip() in names), None)
    if column is None and len(header) > 1:
        fault = unknown(tr("there is no column {name}"), names[0], header)
        raise DataError(tr("{fault}; the texts are read from it").format(fault=fault), path)
    texts = [cells[column or 0] for cells in rows]
    if column is None:
        texts.insert(0, header[0])
    if not texts:
        raise DataError(tr("has a line of column names and no rows"), path)
    return texts
