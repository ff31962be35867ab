"""The names in the first line of a table, for whoever has to name some of them."""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache
from pathlib import Path
from typing import Any

from ..csv_rows import read_rows
from ..csv_survey import stamp
from ..errors import DataError
from ..source import Source, find_file

MOST = 300
"""Of a table with more columns nobody picks some from a list."""


def columns_of(source: Source, params: Mapping[str, Any], base: Path | str) -> tuple[str, ...]:
    """The columns of the CSV file that a source reads; none where it reads no such file, or there are too many, or the
    file cannot be read, which loading it tells. Reads its first line, and that once."""
    path, delimiter = params.get("path"), params.get("delimiter", ",")
    if source.dialect is None or not isinstance(path, str) or not isinstance(delimiter, str) or len(delimiter) != 1:
        return ()
    try:
        found = find_file(path, Path(base))
        return _first_line(found, delimiter, stamp(found))
    except (DataError, TypeError, ValueError):  # the last two from csv, of a delimiter that can be none
        return ()


@lru_cache(maxsize=8)
def _first_line(path: Path, delimiter: str, stamp: tuple[int, ...]) -> tuple[str, ...]:
    names = tuple(cell.strip() for cell in next(read_rows(path, delimiter), (0, []))[1])
    return names if len(names) <= MOST else ()
