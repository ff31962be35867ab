"""Columns of a Parquet file: what each holds, and its values, read a column and some rows at a time."""

from __future__ import annotations

import functools
import os
from collections import Counter
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from netbuilder.wording import tr

from .csv_columns import Part
from .csv_survey import DROP_ROWS, LARGEST, MOST_DISTINCT, Column, name_of, value_missing
from .dataset import check_bytes
from .dialect import Dialect
from .errors import DataError, shorten

if TYPE_CHECKING:
    from numpy.typing import NDArray

_AT_ONCE = 65_536


@dataclass(frozen=True)
class Contents:
    """The columns of a file with their types as Arrow names them, and how many rows there are."""

    types: dict[str, str]
    rows: int


def contents(path: Path) -> Contents:
    """What the foot of the file says. Raises DataError."""
    with _opened(path) as file:
        schema = file.schema_arrow
        names = list(schema.names)
        twice = next((name for name, count in Counter(names).items() if count > 1), None)
        if twice is not None:
            raise DataError(tr("two columns are called {name}").format(name=shorten(twice)), path)
        if not file.metadata.num_rows:
            raise DataError(tr("has no rows"), path)
        types = {name: str(kind) for name, kind in zip(names, schema.types, strict=True)}
        return Contents(types, file.metadata.num_rows)


def survey(path: Path, stamp: tuple[int, ...], names: Sequence[str]) -> dict[str, Column]:
    """Look through columns. Remembered until `stamp` is another. Raises DataError where one holds neither numbers nor
    texts."""
    known = _known(path, stamp)
    missing = [name for name in names if name not in known]
    if missing:
        with _opened(path) as file:
            kinds, sizes = _kinds(file), _sizes(file)
            for name in missing:
                check_bytes(sizes.get(name, 0), tr("{path}: column {name}").format(path=path, name=shorten(name)))
                known[name] = _survey(name, _chunks(file, kinds.get(name), path, name), path)
    return {name: known[name] for name in names}


@functools.lru_cache(maxsize=8)
def _known(path: Path, stamp: tuple[int, ...]) -> dict[str, Column]:
    """What was found of a file in this state so far."""
    return {}


def _survey(name: str, chunks: Iterator[NDArray[Any]], path: Path) -> Column:
    import numpy as np

    column, row = Column(name, Dialect()), 0
    for values in chunks:
        if values.dtype == object:
            known = [text for text in values.tolist() if text is not None]
            column.texts += len(known)
            if len(column.categories) <= MOST_DISTINCT:
                column.categories.update(known)
            missing = np.asarray([text is None for text in values.tolist()], dtype=bool)
        else:
            missing = np.isnan(values)
            numbers = values[~missing]
            if (np.abs(numbers) > LARGEST).any():
                place = row + int(np.flatnonzero(np.abs(values) > LARGEST)[0])
                raise DataError(tr("is too large or infinite"), _at(path, name, place))
            column.numbers += len(numbers)
            column.whole = column.whole and bool((numbers == np.trunc(numbers)).all())
            if len(column.distinct) <= MOST_DISTINCT:
                column.distinct.update(np.unique(numbers)[: MOST_DISTINCT + 1].tolist())
        if missing.any():
            column.first_missing = row + int(np.flatnonzero(missing)[0]) if not column.missing else column.first_missing
            column.missing += int(missing.sum())
        row += len(values)
    return column


def check(path: Path, column: Column, *, allow_missing: bool) -> None:
    """Raise DataError where values are missing that may not be."""
    if column.missing and not allow_missing:
        fault = value_missing(column.missing, tr(DROP_ROWS))
        raise DataError(fault, _at(path, column.name, column.first_missing or 0))


def read(path: Path, parts: Sequence[Part]) -> Iterator[tuple[Part, NDArray[Any], NDArray[Any]]]:
    """Each column in use with its numbers, float64 `(N,)`, places of classes where it has some; and where one is
    missing.

    Raises DataError where it is no longer what was found.
    """
    import numpy as np

    with _opened(path) as file:
        kinds = _kinds(file)
        for part in parts:
            found = []
            for values in _chunks(file, kinds.get(part.name), path, part.name):
                found.append(_places(path, values, part) if part.classes else values)
            numbers = np.concatenate(found).astype(np.float64)
            yield part, numbers, np.isnan(numbers)


def _places(path: Path, values: NDArray[Any], part: Part) -> NDArray[Any]:
    import numpy as np

    places: dict[Any, float] = {name: place for place, name in enumerate(part.classes)}
    if values.dtype == object:
        places[None] = float("nan")
        cells = values.tolist()
    else:
        known, where = np.unique(values, return_inverse=True)
        names = [None if np.isnan(number) else name_of(number) for number in known.tolist()]
        places[None] = float("nan")
        cells = [names[place] for place in where.tolist()]
    try:
        return np.asarray([places[cell] for cell in cells])
    except KeyError:
        raise DataError(tr("changed while it was being read; load it again"), path) from None


def _kinds(file: Any) -> dict[str, Any]:
    """The types of the columns by their names; the file makes its schema anew whenever it is asked."""
    schema = file.schema_arrow
    return dict(zip(schema.names, schema.types, strict=True))


def _chunks(file: Any, kind: Any, path: Path, name: str) -> Iterator[NDArray[Any]]:
    """The values of a column of that type: float64 with NaN where one is missing, or texts as objects with None."""
    import pyarrow as pa
    import pyarrow.compute as pc

    if kind is None:
        raise DataError(tr("changed while it was being read; load it again"), path)
    if pa.types.is_dictionary(kind):
        kind = kind.value_type
    number = pa.types.is_integer(kind) or pa.types.is_floating(kind) or pa.types.is_decimal(kind)
    text = pa.types.is_string(kind) or pa.types.is_large_string(kind)
    if not (number or text or pa.types.is_boolean(kind)):
        raise DataError(
            tr("holds {kind}; numbers and texts are read. Leave it out by 'columns'").format(kind=kind),
            tr("{path}: column {name}").format(path=path, name=shorten(name)),
        )
    for batch in file.iter_batches(_AT_ONCE, columns=[name]):
        values = batch.column(0)
        if text:
            yield _texts(values.cast(pa.large_string()), path, name)
        else:
            values = pc.cast(values, pa.float64(), safe=False)
            yield pc.fill_null(values, float("nan")).to_numpy(zero_copy_only=False)


def _texts(values: Any, path: Path, name: str) -> NDArray[Any]:
    """Texts as objects. Arrow believes what a file says of them; only here are they held against UTF-8."""
    import pyarrow as pa

    try:
        values.validate(full=True)
        found: NDArray[Any] = values.to_numpy(zero_copy_only=False)
    except pa.ArrowException as error:
        raise DataError(
            tr("holds a text that is no UTF-8"), tr("{path}: column {name}").format(path=path, name=shorten(name))
        ) from error
    return found


def _sizes(file: Any) -> dict[str, int]:
    """How many bytes each column takes unpacked, as the file says."""
    sizes: dict[str, int] = {}
    for group in (file.metadata.row_group(number) for number in range(file.metadata.num_row_groups)):
        for column in (group.column(number) for number in range(group.num_columns)):
            name = column.path_in_schema.split(".")[0]
            sizes[name] = sizes.get(name, 0) + max(0, column.total_uncompressed_size)
    return sizes


def _at(path: Path, name: str, row: int) -> str:
    return tr("{path}: row {row}, column {name}").format(path=path, row=row, name=shorten(name))


@contextmanager
def _opened(path: Path) -> Iterator[Any]:
    """The file with its foot read. Raises DataError, also for what fails while it is in use."""
    import pyarrow as pa
    import pyarrow.parquet as pq

    try:
        with pq.ParquetFile(path) as file:
            yield file
    except (pa.ArrowException, OSError, ValueError, TypeError, KeyError, OverflowError, MemoryError) as error:
        if isinstance(error, OSError) and error.errno:
            raise DataError(tr("cannot be read: {reason}").format(reason=os.strerror(error.errno)), path) from error
        said = str(error).strip().splitlines()[0][:200] if str(error).strip() else type(error).__name__
        raise DataError(tr("is damaged or no Parquet file: {said}").format(said=said), path) from error
