"""Pictures with a mask each, which says of every pixel what it shows."""

from __future__ import annotations

import functools
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path
from typing import TYPE_CHECKING

from netbuilder.layers.parameters import Parameter
from netbuilder.wording import tr, trn

from ..csv_survey import stamp
from ..dataset import Dataset, check_size
from ..errors import DataError
from ..field import IGNORED, Field, image, mask
from ..folders import files_in
from ..pictures import CHANNELS, SIZE, SUFFIXES, read_mask, read_picture, read_size, refuse_odd_size, size_wanted
from ..source import Source, Values, find_folder

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

_MOST_CLASSES = 1_000


@dataclass(frozen=True)
class _Layout:
    """Each picture with its mask, and the index in a mask that stands for each class."""

    folder: Path
    pairs: tuple[tuple[Path, Path], ...]
    indices: tuple[int, ...]
    fields: dict[str, Field]


def _layout(values: Values, base: Path) -> _Layout:
    folder = find_folder(values["path"], base)
    pairs = _pairs(folder)
    indices, classes = _classes(values, pairs, folder)
    height, width = size_wanted(values) or read_size(pairs[0][0])
    fields = {
        "image": image("image", values["channels"], height, width),
        "mask": mask("mask", classes, height, width),
    }
    return _Layout(folder, pairs, indices, fields)


def _pairs(folder: Path) -> tuple[tuple[Path, Path], ...]:
    images, masks = (
        {file.stem: file for file in _named_once(find_folder(name, folder))} for name in ("images", "masks")
    )
    if not images:
        raise DataError(
            tr("has no pictures in it ({suffixes})").format(suffixes=", ".join(sorted(SUFFIXES))), folder / "images"
        )
    for one, others, missing in ((images, masks, "masks"), (masks, images, "images")):
        alone = next((file for stem, file in one.items() if stem not in others), None)
        if alone is not None:
            raise DataError(tr("there is no file of that name in '{missing}'").format(missing=missing), alone)
    return tuple((images[stem], masks[stem]) for stem in images)


def _named_once(folder: Path) -> Sequence[Path]:
    files = files_in(folder, SUFFIXES)
    for one, other in pairwise(files):
        if one.stem == other.stem:
            raise DataError(
                tr("has {one} and {other}; which of them belongs to the other folder's?").format(
                    one=one.name, other=other.name
                ),
                folder,
            )
    return files


def _classes(
    values: Values, pairs: tuple[tuple[Path, Path], ...], folder: Path
) -> tuple[tuple[int, ...], tuple[str, ...]]:
    """The indices of the classes and their names: as they are said, or as they are found in the masks."""
    names, indices, ignore = values["classes"], values["indices"], values["ignore"]
    if isinstance(indices, int):
        indices = [indices]
    if indices is None and names is not None:
        indices = list(range(len(names)))
    if indices is None:
        found = _found(tuple((path, stamp(path)) for _, path in pairs))
        indices = [index for index in found if index != ignore]
    names = [str(index) for index in indices] if names is None else names
    if len(names) != len(indices) or len({*names}) != len(names) or len({*indices}) != len(indices):
        raise DataError(
            tr("'classes' and 'indices' must name each class and its index once, in the same order"), "masks"
        )
    if ignore in indices:
        raise DataError(
            tr("{ignore} is to be ignored and stands for a class; name it in one of them").format(ignore=ignore),
            "masks",
        )
    if not 1 < len(indices) <= _MOST_CLASSES:
        fault = trn(
            len(indices),
            "the masks have one class; from 2 to {most:,} are told apart",
            "the masks have {n} classes; from 2 to {most:,} are told apart",
            most=_MOST_CLASSES,
        )
        raise DataError(fault, folder)
    return tuple(indices), tuple(names)


@functools.lru_cache(maxsize=4)
def _found(masks: tuple[tuple[Path, tuple[int, ...]], ...]) -> tuple[int, ...]:
    """The indices in all masks. Remembered until a file changes."""
    import numpy as np

    found: set[int] = set()
    for path, _ in masks:
        found.update(np.unique(read_mask(path, None)).tolist())
        if len(found) > _MOST_CLASSES + 1:
            raise DataError(
                tr("with it the masks have more than {most:,} different indices").format(most=_MOST_CLASSES),
                path,
            )
    return tuple(sorted(found))


def _declare(values: Values, base: Path) -> Mapping[str, Field]:
    return _layout(values, base).fields


def _read(values: Values, base: Path) -> Dataset:
    import torch

    layout = _layout(values, base)
    check_size(layout.fields, len(layout.pairs), layout.folder)
    size, shape = size_wanted(values), layout.fields["mask"].shape
    images = torch.empty(len(layout.pairs), *layout.fields["image"].shape)
    masks = torch.empty(len(layout.pairs), *shape, dtype=torch.int64)
    for row, (picture, mask_of) in enumerate(layout.pairs):
        pixels = read_picture(picture, values["channels"], size)
        found = read_mask(mask_of, size)
        for path, each in ((picture, pixels.shape[1:]), (mask_of, found.shape)):
            refuse_odd_size(each, shape, path)
        images[row] = torch.from_numpy(pixels)
        masks[row] = torch.from_numpy(_places(found, layout.indices, values["ignore"], mask_of))
    return Dataset(layout.fields, {"image": images, "mask": masks}, where=layout.folder)


def _places(found: NDArray[np.int64], indices: tuple[int, ...], ignore: int | None, path: Path) -> NDArray[np.int64]:
    """The place of each pixel's class."""
    import numpy as np

    known, where = np.unique(found, return_inverse=True)
    places = {index: place for place, index in enumerate(indices)}
    if ignore is not None:
        places[ignore] = IGNORED
    for index in known.tolist():
        if index not in places:
            shown = ", ".join(map(str, indices[:20]))
            raise DataError(
                tr("has pixels of the index {index}, which stands for no class; there is {shown}").format(
                    index=index, shown=shown
                ),
                path,
            )
    return np.asarray([places[index] for index in known.tolist()], dtype=np.int64)[where].reshape(found.shape)


SOURCES = (
    Source(
        "masks",
        "Pictures with masks",
        "Your own",
        "Folders 'images' and 'masks' with files of the same names; a mask's grey or palette index is a pixel's class.",
        (
            Parameter("path", "path", summary="The folder that holds 'images' and 'masks', relative to the project"),
            Parameter("classes", "texts", None, optional=True, summary="Names of the classes; else their indices"),
            Parameter(
                "indices",
                "ints",
                None,
                optional=True,
                minimum=0,
                maximum=65_535,
                summary="The index of each class; else 0, 1, … where classes are named, or what is found in the masks",
            ),
            Parameter(
                "ignore",
                "int",
                None,
                optional=True,
                minimum=0,
                maximum=65_535,
                summary="An index whose pixels count for nothing, often 255",
            ),
            SIZE,
            CHANNELS,
        ),
        _declare,
        _read,
    ),
)
