"""Every source of data there is. Importing this loads neither torch nor scikit-learn."""

from __future__ import annotations

from ..source import Source
from . import csv_file, digits, idx, image_folder, npz_file, tables, toys

_SOURCES: dict[str, Source] = {
    source.type: source
    for family in (digits, idx, image_folder, csv_file, npz_file, tables, toys)
    for source in family.SOURCES
}


def get(type: str) -> Source | None:
    """The source of that type, or None."""
    return _SOURCES.get(type)


def all_sources() -> tuple[Source, ...]:
    """Every source, in the order in which the window lists them."""
    return tuple(_SOURCES.values())
