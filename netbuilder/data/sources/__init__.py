"""Every source of data there is. Importing this loads neither torch nor scikit-learn."""

from __future__ import annotations

from ..source import Source
from . import (
    cifar10,
    csv_file,
    digits,
    idx,
    image_folder,
    image_table,
    masks,
    npz_file,
    parquet_file,
    series,
    shapes,
    tables,
    texts,
    toys,
    ts_file,
)

_OWN = (image_folder, masks, csv_file, parquet_file, image_table, texts, series, ts_file, npz_file)
_GIVEN = (digits, shapes, idx, cifar10, tables, toys)

_SOURCES: dict[str, Source] = {
    source.type: source
    for source in sorted(
        (source for family in (*_GIVEN, *_OWN) for source in family.SOURCES), key=lambda each: each.group == "Your own"
    )
}


def get(type: str) -> Source | None:
    """The source of that type, or None."""
    return _SOURCES.get(type)


def all_sources() -> tuple[Source, ...]:
    """Every source, in the order in which the window lists them."""
    return tuple(_SOURCES.values())
