"""Pictures in folders: one folder a class, optionally in `train` and `test` folders above them.

What fits comfortably is read into memory. Of more, the pixels go into a cache on the disk the first time, and batches
are read from there.
"""

from __future__ import annotations

import os
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from netbuilder.layers.parameters import Parameter
from netbuilder.wording import tr

from ..dataset import Dataset, Skipped, check_size, told_of
from ..errors import DataError
from ..field import Field, image, label
from ..folders import folders_in
from ..lazy import Column, LazyColumn, Read
from ..picture_files import DecodedPictures, Faults, PictureFiles, decodable, in_cache, in_memory, surveyed
from ..pictures import CHANNELS, SIZE, SUFFIXES, BrokenPicture, read_picture, read_size, size_wanted
from ..pixel_cache import CacheError, has_room
from ..source import Source, Values, find_folder, reading

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

_TRAIN, _TEST = "train", "test"

COMFORTABLE = 512 * 2**20
"""Bytes of float32 up to which pictures stay in memory where nobody says otherwise."""


@dataclass(frozen=True)
class _Layout:
    """The classes, and every picture (its name relative to the folder) with the place of its class; the last `test` of
    them are for testing."""

    folder: Path
    classes: tuple[str, ...]
    names: tuple[str, ...]
    places: tuple[int, ...]
    test: int


def _layout(values: Values, base: Path) -> _Layout:
    folder = find_folder(values["path"], base)
    parts = folders_in(folder)
    if {part.name for part in parts} == {_TRAIN, _TEST}:
        train, test = (_classes(folder / name) for name in (_TRAIN, _TEST))
        classes = tuple(train)
        extra = [name for name in test if name not in train]
        if extra:
            raise DataError(tr("there is no such class in '{folder}'").format(folder=_TRAIN), test[extra[0]])
        learn, hold = _pictures(train, f"{_TRAIN}/"), _pictures(test, f"{_TEST}/")
        return _laid_out(folder, classes, [*learn, *hold], len(hold))
    found = _classes(folder)
    return _laid_out(folder, tuple(found), _pictures(found, ""), 0)


def _laid_out(folder: Path, classes: tuple[str, ...], pictures: list[tuple[str, str]], test: int) -> _Layout:
    order = {name: place for place, name in enumerate(classes)}
    return _Layout(folder, classes, tuple(file for _, file in pictures), tuple(order[c] for c, _ in pictures), test)


def _classes(folder: Path) -> dict[str, Path]:
    found = {part.name: part for part in folders_in(folder)}
    if not found:
        raise DataError(tr("has no folders in it; each class needs one, with its pictures inside"), folder)
    return found


def _pictures(classes: Mapping[str, Path], above: str) -> list[tuple[str, str]]:
    """Class and relative name of every picture, class by class."""
    result: list[tuple[str, str]] = []
    for name, folder in classes.items():
        with reading(folder), os.scandir(folder) as entries:
            files = sorted(
                each.name
                for each in entries
                if not each.name.startswith(".")
                and os.path.splitext(each.name)[1].lower() in SUFFIXES
                and _is_file(each)
            )
        if not files:
            raise DataError(
                tr("has no pictures in it ({suffixes})").format(suffixes=", ".join(sorted(SUFFIXES))), folder
            )
        result += [(name, f"{above}{name}/{file}") for file in files]
    return result


def _is_file(entry: os.DirEntry[str]) -> bool:
    """Whether it is a file; a link that leads nowhere, or round in a circle, is none."""
    try:
        return entry.is_file()
    except OSError:
        return False


def _fields(layout: _Layout, values: Values) -> dict[str, Field]:
    height, width = size_wanted(values) or _first_size(layout)
    return {"image": image("image", values["channels"], height, width), "label": label("label", layout.classes)}


def _first_size(layout: _Layout) -> tuple[int, int]:
    """Height and width of the first picture that can be read."""
    fault: BrokenPicture | None = None
    for name in layout.names:
        try:
            return read_size(layout.folder / name)
        except BrokenPicture as error:
            fault = fault or error
    said = tr("no picture in it can be read; the first {fault}")
    raise DataError(said.format(fault=fault.message if fault else tr("is missing")), layout.folder)


def _declare(values: Values, base: Path) -> Mapping[str, Field]:
    return _fields(_layout(values, base), values)


def _files(layout: _Layout, field: Field, values: Values) -> PictureFiles:
    channels, height, width = field.shape
    return PictureFiles(layout.folder, layout.names, (height, width, channels), size_wanted(values) is not None)


def _read(values: Values, base: Path) -> Dataset:
    import numpy as np
    import torch

    layout = _layout(values, base)
    fields = _fields(layout, values)
    files = _files(layout, fields["image"], values)
    way = _way(values["cache"], files)
    if way == "memory":
        check_size(fields, len(files), layout.folder)
        images, faults = _resident(files)
    else:
        images, faults = _lazy(files, way, or_without=values["cache"] == "auto")
    kept = np.setdiff1d(np.arange(len(files)), np.fromiter(faults, np.int64, len(faults)))
    _refuse_empty_classes(layout, kept, faults)
    if faults:
        images = images.index_select(0, torch.from_numpy(kept))
    labels = torch.from_numpy(np.asarray(layout.places, dtype=np.int64)[kept])
    test = int((kept >= len(files) - layout.test).sum())
    own_test = range(len(kept) - test, len(kept)) if layout.test else None
    columns = {"image": images, "label": labels}
    return Dataset(fields, columns, own_test, skipped=_skipped(layout, faults), where=layout.folder)


def _way(said: str, files: PictureFiles) -> str:
    """Where pixels are kept: memory, disk or nowhere (none)."""
    if said != "auto":
        return said
    height, width, channels = files.form
    needed = len(files) * height * width * channels
    if 4 * needed <= COMFORTABLE:
        return "memory"
    return "disk" if has_room(needed) else "none"


def _resident(files: PictureFiles) -> tuple[Column, Faults]:
    import numpy as np
    import torch

    height, width, channels = files.form
    images = np.zeros((len(files), channels, height, width), dtype=np.float32)

    def read(row: int) -> None:
        pixels = read_picture(files.path(row), channels, (height, width) if files.scaled else None)
        files.check_size(row, pixels.shape[1:])
        images[row] = pixels

    faults = in_memory(files, read)
    return torch.from_numpy(images), faults


def _lazy(files: PictureFiles, way: str, *, or_without: bool) -> tuple[Column, Faults]:
    """Pictures that are read for every batch, `or_without` a cache where none can be had."""
    import numpy as np

    height, width, channels = files.form
    read: Read
    try:
        read, faults = in_cache(files) if way == "disk" else (DecodedPictures(files), decodable(files))
    except CacheError:
        if not or_without:
            raise
        read, faults = DecodedPictures(files), decodable(files)
    return LazyColumn(read, np.arange(len(files)), (channels, height, width), files.identity), faults


def _refuse_empty_classes(layout: _Layout, kept: NDArray[np.int64], faults: Faults) -> None:
    """Raise DataError where no picture of a class can be read: the network would never see it."""
    import numpy as np

    left = np.bincount(np.asarray(layout.places)[kept], minlength=len(layout.classes))
    for place in np.flatnonzero(left == 0).tolist():
        row = layout.places.index(place)
        message = tr("no picture of the class '{name}' can be read; the first {fault}").format(
            name=layout.classes[place], fault=faults[row].message
        )
        raise DataError(message, layout.folder / layout.names[row])


def _lookout(values: Values, base: Path) -> str | None:
    """What to warn of before anything is decoded."""
    layout = _layout(values, base)
    files = _files(layout, _fields(layout, values)["image"], values)
    faults = surveyed(files)
    return told_of(_skipped(layout, faults))


def _skipped(layout: _Layout, faults: Faults) -> tuple[Skipped, ...]:
    """What is left out, by names that can be written down even where they are no text."""
    names = {row: layout.names[row].encode("utf-8", "backslashreplace").decode("utf-8") for row in faults}
    return tuple(Skipped(names[row], fault.message) for row, fault in faults.items())


SOURCES = (
    Source(
        "images",
        "Pictures in folders",
        "Your own",
        "A folder a class with its pictures; folders 'train' and 'test' above them keep the test pictures apart.",
        (
            Parameter("path", "path", summary="The folder that holds a folder a class, relative to the project"),
            SIZE,
            CHANNELS,
            Parameter(
                "cache",
                "choice",
                "auto",
                choices=("auto", "memory", "disk", "none"),
                summary="Where pixels stay once they are decoded: memory, disk or none; auto goes by their size",
            ),
        ),
        _declare,
        _read,
        warning=_lookout,
    ),
)
