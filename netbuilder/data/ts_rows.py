"""Files of the UCR and UEA archives: time series with a class or a number each (format: timeseriesclassification.com).

A header of tags, then a series a line: dimensions between `:`, values between `,`, the class or number last.
"""

from __future__ import annotations

import functools
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from netbuilder.wording import tr

from .csv_rows import at, read_lines
from .csv_survey import LARGEST
from .dialect import Dialect
from .errors import DataError, shorten

_TRUTHS = {"true": True, "false": False}
_TAGS = ("problemname", "timestamps", "missing", "univariate", "dimension", "dimensions", "equallength", "serieslength",
         "classlabel", "targetlabel", "data")  # fmt: skip
_PLAIN = Dialect()


@dataclass(frozen=True)
class Header:
    """What the tags say: the classes, or that `numbers` are predicted; dimensions and steps where they are said."""

    classes: tuple[str, ...]
    numbers: bool
    dimensions: int | None
    steps: int | None


@dataclass(frozen=True)
class Series:
    """One line: its number, the texts of the values of each dimension, and that of the class or number."""

    line: int
    dimensions: tuple[list[str], ...]
    target: str


@dataclass(frozen=True)
class Contents:
    """What a whole file holds: how many series, of how many dimensions, and the most steps."""

    header: Header
    count: int
    dimensions: int
    steps: int


def survey(path: Path, stamp: tuple[int, ...]) -> Contents:
    """Look through the whole file. Remembered until `stamp` is another. Raises DataError."""
    return _survey(path, stamp)


def read_series(path: Path) -> Iterator[Series]:
    """Every series, held against the header. Raises DataError."""
    lines = _lines(path)
    header = _header(path, lines)
    dimensions = header.dimensions
    for number, text in lines:
        series = _series(path, number, text)
        dimensions = dimensions or len(series.dimensions)
        if len(series.dimensions) != dimensions:
            said = tr("has {n} dimensions (parts between ':', but for the last), {expected} are expected")
            raise DataError(said.format(n=len(series.dimensions), expected=dimensions), at(path, number))
        steps = {len(values) for values in series.dimensions}
        if len(steps) > 1:
            raise DataError(
                tr("its dimensions differ in length: {steps}").format(steps=", ".join(map(str, sorted(steps)))),
                at(path, number),
            )
        if header.steps is not None and steps != {header.steps}:
            raise DataError(
                tr("has {n:,} steps, the header says {steps:,} for all").format(n=steps.pop(), steps=header.steps),
                at(path, number),
            )
        yield series


def number(text: str, path: Path, line: int, *, missing: bool) -> float:
    """A value, NaN for `?` where `missing` are allowed. Raises DataError."""
    if text.strip() in ("?", "NaN", "nan"):
        if missing:
            return float("nan")
        raise DataError(tr("holds a missing value ('?'); set 'missing' to \"interpolate\""), at(path, line))
    found = _PLAIN.number(text)
    if found is None or abs(found) > LARGEST:
        raise DataError(tr("{text} is no number").format(text=shorten(text.strip())), at(path, line))
    return found


@functools.lru_cache(maxsize=8)
def _survey(path: Path, stamp: tuple[int, ...]) -> Contents:
    header = _header(path, _lines(path))
    count = dimensions = steps = 0
    for series in read_series(path):
        count += 1
        dimensions, steps = len(series.dimensions), max(steps, len(series.dimensions[0]))
    if not count:
        raise DataError(tr("has no series below @data"), path)
    return Contents(header, count, dimensions, steps)


def _lines(path: Path) -> Iterator[tuple[int, str]]:
    """The lines that say something."""
    return ((line, text.strip()) for line, text in read_lines(path) if text.strip() and text.lstrip()[0] not in "#%")


def _header(path: Path, lines: Iterator[tuple[int, str]]) -> Header:
    tags: dict[str, tuple[int, list[str]]] = {}
    for line, text in lines:
        name, *words = text.split()
        tag = name[1:].lower()
        if not name.startswith("@") or tag not in _TAGS:
            said = tr("{name} is no tag of a .ts file (@problemName, @univariate, @classLabel, @data and the like)")
            raise DataError(said.format(name=shorten(name)), at(path, line))
        if tag == "data":
            return _read(path, tags)
        tags[tag] = line, words
    raise DataError(tr("has no line @data; is this a .ts file?"), path)


def _read(path: Path, tags: dict[str, tuple[int, list[str]]]) -> Header:
    if _truth(path, tags, "timestamps", False):
        raise DataError(tr("has a time with each value; series without times (@timeStamps false) are read"), path)
    labelled, regression = (_truth(path, tags, name, False) for name in ("classlabel", "targetlabel"))
    if labelled == regression:
        raise DataError(tr("has to say either '@classLabel true' with the classes or '@targetLabel true'"), path)
    classes = tuple(tags["classlabel"][1][1:]) if labelled else ()
    if labelled and len(set(classes)) != max(len(classes), 1):
        raise DataError(tr("@classLabel must name each class once"), at(path, tags["classlabel"][0]))
    univariate = _truth(path, tags, "univariate", None)
    dimensions = _whole(path, tags, "dimensions") or _whole(path, tags, "dimension")
    equal = _truth(path, tags, "equallength", None)
    steps = _whole(path, tags, "serieslength") if equal else None
    return Header(classes, regression, 1 if univariate else dimensions, steps)


def _truth(path: Path, tags: dict[str, tuple[int, list[str]]], name: str, default: bool | None) -> bool:
    if name not in tags:
        return bool(default)
    line, words = tags[name]
    if not words or words[0].lower() not in _TRUTHS:
        raise DataError(tr("@{name} must be true or false").format(name=name), at(path, line))
    return _TRUTHS[words[0].lower()]


def _whole(path: Path, tags: dict[str, tuple[int, list[str]]], name: str) -> int | None:
    if name not in tags:
        return None
    line, words = tags[name]
    if len(words) != 1 or not words[0].isdecimal() or not words[0].isascii() or not 0 < int(words[0][:10]) < 10**9:
        raise DataError(tr("@{name} must be a whole number from 1").format(name=name), at(path, line))
    return int(words[0])


def _series(path: Path, line: int, text: str) -> Series:
    *dimensions, target = text.split(":")
    if not dimensions or not target.strip():
        raise DataError(tr("must have values between ',' and, after a ':', its class or number"), at(path, line))
    return Series(line, tuple(part.split(",") for part in dimensions), target.strip())
