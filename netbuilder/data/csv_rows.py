"""Rows of a CSV file, read strictly: every fault names its line."""

from __future__ import annotations

import csv
import re
from collections.abc import Iterator
from pathlib import Path
from typing import IO

from netbuilder.wording import tr

from .errors import DataError, shorten
from .source import reading

LONGEST_LINE = 16 * 2**20
"""Bytes; a longer line is taken for a file that is no table."""

_END = re.compile(rb"(?<=\n)|(?<=\r)(?!\n|\Z)")
"""Behind LF, CR LF, or CR alone; not behind a CR at the very end, whose LF may be still to come."""


def read_rows(path: Path, delimiter: str = ",") -> Iterator[tuple[int, list[str]]]:
    """Each row with the line it starts on (1 is the first), blank lines left out, every row as long as the first.

    The file is UTF-8, with or without a byte order mark; quotes as in RFC 4180; a line ends with LF, CR LF or CR.
    Raises DataError.
    """
    with reading(path), path.open("rb") as file:
        reader = csv.reader(_lines(file, path), delimiter=delimiter, strict=True)
        width = 0
        while True:
            line = reader.line_num + 1
            try:
                cells = next(reader, None)
            except csv.Error as error:
                raise DataError(_not_csv(error), at(path, line)) from error
            if cells is None:
                return
            if not cells or (len(cells) == 1 and not cells[0].strip()):
                continue
            width = width or len(cells)
            if len(cells) != width:
                said = tr("has one cell, the lines above have {width}")
                if len(cells) != 1:
                    said = tr("has {n} cells, the lines above have {width}")
                raise DataError(said.format(n=len(cells), width=width), at(path, line))
            yield line, cells


def read_lines(path: Path) -> Iterator[tuple[int, str]]:
    """Each line with its number, without its end; the file is UTF-8, as for `read_rows`. Raises DataError."""
    with reading(path), path.open("rb") as file:
        for number, line in enumerate(_lines(file, path), start=1):
            yield number, line.rstrip("\r\n")


def _not_csv(error: csv.Error) -> str:
    if "field limit" in str(error):
        said = tr("a cell has more than {most:,} characters; is a quotation mark missing?")
        return said.format(most=csv.field_size_limit())
    return tr("is not written as CSV: {error}").format(error=error)


def at(path: Path, line: int, column: str | None = None) -> str:
    """The place for a message."""
    if column is None:
        return tr("{path}: line {line}").format(path=path, line=line)
    return tr("{path}: line {line}, column {column}").format(path=path, line=line, column=shorten(column))


def _lines(file: IO[bytes], path: Path) -> Iterator[str]:
    for number, line in enumerate(_split_lines(file), start=1):
        raw = _without_mark(line, path) if number == 1 else line
        if len(raw) >= LONGEST_LINE and not raw.endswith((b"\n", b"\r")):
            raise DataError(
                tr("is longer than {most} MiB; is this a table?").format(most=LONGEST_LINE >> 20),
                at(path, number),
            )
        if b"\0" in raw:
            raise DataError(tr("holds a NUL byte; is this a text file?"), at(path, number))
        try:
            yield raw.decode("utf-8")
        except UnicodeDecodeError as error:
            raise DataError(
                tr("byte {start} (0x{byte:02x}) is no UTF-8; save the file as UTF-8").format(
                    start=error.start + 1, byte=raw[error.start]
                ),
                at(path, number),
            ) from error


def _split_lines(file: IO[bytes]) -> Iterator[bytes]:
    """The lines with their ends; one that is too long comes as far as it was read, and is the last."""
    rest = b""
    while len(rest) < LONGEST_LINE and (piece := file.readline(LONGEST_LINE)):
        if not rest and piece.endswith(b"\n") and piece.find(b"\r", 0, -2) < 0:
            yield piece
            continue
        *lines, rest = _END.split(rest + piece)
        yield from lines
    if rest:
        yield rest


def _without_mark(raw: bytes, path: Path) -> bytes:
    if raw.startswith((b"\xff\xfe", b"\xfe\xff")):
        raise DataError(tr("is UTF-16; save the file as UTF-8"), at(path, 1))
    return raw.removeprefix(b"\xef\xbb\xbf")
