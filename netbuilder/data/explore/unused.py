"""What the data hold and a source leaves out: pictures that cannot be read, values that are missing."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from netbuilder.wording import tr, trn

from .. import sources
from ..csv_columns import open_table
from ..dataset import Dataset
from ..errors import DataError
from ..section import Record


@dataclass(frozen=True)
class LeftOut:
    """A file or a column, and what is wrong with it."""

    what: str
    why: str


def left_out(dataset: Dataset, section: Record, base: Path | str) -> tuple[LeftOut, ...]:
    """Samples that were skipped, and columns of a table that lack values, with how many."""
    found = [LeftOut(each.file, each.reason) for each in dataset.skipped]
    return (*found, *_missing(section, Path(base)))


def _missing(section: Record, base: Path) -> list[LeftOut]:
    source = sources.get(str(section.get("source")))
    if source is None or source.dialect is None:
        return []
    try:
        values = source.complete(section.get("params", {}))
        if not isinstance(values.get("path"), str) or "delimiter" not in values:
            return []
        columns = open_table(values, base, source.type).found.columns
    except DataError:  # the file is gone since: what was loaded is still there to look at
        return []
    return [
        LeftOut(tr("column {name}").format(name=column.name), _told(column.missing, values.get("missing")))
        for column in columns.values()
        if column.missing
    ]


def _told(n: int, remedy: object) -> str:
    """How many values are missing, and what is done about it."""
    if remedy == "drop rows":
        return trn(
            n, "{n} missing value: rows without it are dropped", "{n} missing values: rows without it are dropped"
        )
    if remedy == "last value":
        return trn(
            n,
            "{n} missing value: the last value before it is taken",
            "{n} missing values: the last value before it is taken",
        )
    return trn(n, "{n} missing value: the column is not used", "{n} missing values: the column is not used")
