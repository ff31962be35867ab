"""Time series of the UCR and UEA archives, of equal length or not."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from netbuilder.layers.parameters import Parameter
from netbuilder.wording import tr

from .. import ts_rows
from ..csv_rows import at
from ..csv_survey import stamp
from ..dataset import Dataset, check_size
from ..errors import DataError, unknown
from ..field import Field, label, value
from ..source import Source, Values, find_file
from ..ts_rows import Contents, Series

if TYPE_CHECKING:
    from numpy.typing import NDArray

SERIES = "series"
_TRAIN, _TEST = "_TRAIN", "_TEST"


@dataclass(frozen=True)
class _Layout:
    """The file, that of the test series where it lies beside it, and what they hold."""

    files: tuple[Path, ...]
    contents: tuple[Contents, ...]
    fields: dict[str, Field]

    @property
    def rows(self) -> int:
        return sum(each.count for each in self.contents)


def _layout(values: Values, base: Path) -> _Layout:
    path = find_file(values["path"], base)
    files = [path]
    if path.stem.endswith(_TRAIN):
        beside = path.with_name(path.stem.removesuffix(_TRAIN) + _TEST + path.suffix)
        files += [beside] if beside.is_file() else []
    contents = [ts_rows.survey(file, stamp(file)) for file in files]
    first = contents[0]
    for file, other in zip(files[1:], contents[1:], strict=True):
        if {*other.header.classes} != {*first.header.classes} or other.header.numbers != first.header.numbers:
            raise DataError(tr("has other classes than {path}").format(path=path.name), file)
        if other.dimensions != first.dimensions:
            raise DataError(
                tr("has {n} dimensions, {other} has {there}").format(
                    n=other.dimensions, other=path.name, there=first.dimensions
                ),
                file,
            )
    steps = values["length"] or max(each.steps for each in contents)
    series = Field(SERIES, (steps, first.dimensions), "float32", "sequence")
    target = value("target", ("target",)) if first.header.numbers else label("label", first.header.classes)
    return _Layout(tuple(files), tuple(contents), {SERIES: series, target.name: target})


def _declare(values: Values, base: Path) -> Mapping[str, Field]:
    return _layout(values, base).fields


def _read(values: Values, base: Path) -> Dataset:
    import numpy as np
    import torch

    layout = _layout(values, base)
    check_size(layout.fields, layout.rows, layout.files[0])
    before = [stamp(file) for file in layout.files]
    _, target = layout.fields.values()
    steps, dimensions = layout.fields[SERIES].shape
    series = np.zeros((layout.rows, steps, dimensions), dtype=np.float32)
    targets: list[float] = []
    for file in layout.files:
        for one in ts_rows.read_series(file):
            if len(targets) < len(series):
                _fill(series[len(targets)], one, file, values)
            targets.append(_target(one, target, file))
    if len(targets) != len(series) or before != [stamp(file) for file in layout.files]:
        raise DataError(tr("changed while it was being read; load it again"), layout.files[0])
    wanted = torch.tensor(targets, dtype=torch.int64 if target.kind == "label" else torch.float32)
    tensors = {SERIES: torch.from_numpy(series), target.name: wanted if target.kind == "label" else wanted[:, None]}
    own_test = range(layout.contents[0].count, layout.rows) if len(layout.files) > 1 else None
    return Dataset(layout.fields, tensors, own_test, where=layout.files[0])


def _fill(row: NDArray[Any], one: Series, path: Path, values: Values) -> None:
    """Put a series into its row `(T, D)` of zeros: at the end where it is padded at the front."""
    import numpy as np

    steps, missing = len(row), values["missing"] == "interpolate"
    for place, texts in enumerate(one.dimensions):
        numbers = np.asarray([ts_rows.number(text, path, one.line, missing=missing) for text in texts])
        _interpolate(numbers, at(path, one.line))
        numbers = numbers[-steps:] if values["truncation"] == "front" else numbers[:steps]
        here = slice(steps - len(numbers), None) if values["padding"] == "front" else slice(len(numbers))
        row[here, place] = numbers


def _interpolate(numbers: NDArray[Any], where: str) -> None:
    """Draw a line between the values beside a gap; at an end, the nearest value goes on."""
    import numpy as np

    gaps = np.isnan(numbers)
    if gaps.all():
        raise DataError(tr("has no value at all in one of its dimensions"), where)
    if gaps.any():
        numbers[gaps] = np.interp(np.flatnonzero(gaps), np.flatnonzero(~gaps), numbers[~gaps])


def _target(one: Series, field: Field, path: Path) -> float:
    if field.kind != "label":
        return ts_rows.number(one.target, path, one.line, missing=False)
    if one.target not in field.classes:
        raise DataError(unknown(tr("there is no class {name}"), one.target, field.classes), at(path, one.line))
    return field.classes.index(one.target)


SOURCES = (
    Source(
        "ts",
        "Time series (.ts)",
        "Your own",
        "A file of the UCR and UEA archives; NAME_TEST.ts beside NAME_TRAIN.ts keeps its series for testing.",
        (
            Parameter("path", "path", summary="The file, relative to the project"),
            Parameter(
                "length",
                "int",
                None,
                optional=True,
                minimum=1,
                maximum=1_000_000,
                summary="Steps that every series is brought to; else the longest one's",
            ),
            Parameter(
                "padding",
                "choice",
                "front",
                choices=("front", "back"),
                summary="Where a short series is filled with zeros",
            ),
            Parameter(
                "truncation", "choice", "back", choices=("front", "back"), summary="Which end of a long one is cut off"
            ),
            Parameter(
                "missing",
                "choice",
                "refuse",
                choices=("refuse", "interpolate"),
                summary="What to do where a value is missing ('?'); a line between its neighbours fills it",
            ),
        ),
        _declare,
        _read,
    ),
)
