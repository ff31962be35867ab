"""Pictures in folders: one folder a class, optionally in `train` and `test` folders above them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from netbuilder.layers.parameters import Parameter

from ..dataset import Dataset, check_size
from ..errors import DataError
from ..field import Field, image, label
from ..pictures import SUFFIXES, read_picture, read_size
from ..source import Source, Values, find_folder, reading

_TRAIN, _TEST = "train", "test"


@dataclass(frozen=True)
class _Layout:
    """The classes, and every picture with the place of its class; the last `test` of them are for testing."""

    folder: Path
    classes: tuple[str, ...]
    pictures: tuple[tuple[Path, int], ...]
    test: int


def _layout(values: Values, base: Path) -> _Layout:
    folder = find_folder(values["path"], base)
    parts = _folders(folder)
    if {part.name for part in parts} == {_TRAIN, _TEST}:
        train, test = (_classes(folder / name) for name in (_TRAIN, _TEST))
        classes = tuple(train)
        extra = [name for name in test if name not in train]
        if extra:
            raise DataError(f"there is no such class in '{_TRAIN}'", test[extra[0]])
        learn, hold = _pictures(train, classes), _pictures(test, classes)
        return _Layout(folder, classes, (*learn, *hold), len(hold))
    found = _classes(folder)
    return _Layout(folder, tuple(found), _pictures(found, tuple(found)), 0)


def _folders(folder: Path) -> list[Path]:
    with reading(folder):
        return sorted(part for part in folder.iterdir() if part.is_dir() and not part.name.startswith("."))


def _classes(folder: Path) -> dict[str, Path]:
    found = {part.name: part for part in _folders(folder)}
    if not found:
        raise DataError("has no folders in it; each class needs one, with its pictures inside", folder)
    return found


def _pictures(classes: Mapping[str, Path], order: Sequence[str]) -> tuple[tuple[Path, int], ...]:
    result: list[tuple[Path, int]] = []
    for name, folder in classes.items():
        with reading(folder):
            files = sorted(
                file for file in folder.iterdir() if file.suffix.lower() in SUFFIXES and not file.name.startswith(".")
            )
        if not files:
            raise DataError(f"has no pictures in it ({', '.join(sorted(SUFFIXES))})", folder)
        result += [(file, order.index(name)) for file in files]
    return tuple(result)


def _fields(layout: _Layout, values: Values) -> dict[str, Field]:
    height, width = _size(values) or read_size(layout.pictures[0][0])
    return {"image": image("image", values["channels"], height, width), "label": label("label", layout.classes)}


def _size(values: Values) -> tuple[int, int] | None:
    size = values["size"]
    if size is None:
        return None
    return (size, size) if isinstance(size, int) else (size[0], size[1])


def _declare(values: Values, base: Path) -> Mapping[str, Field]:
    return _fields(_layout(values, base), values)


def _read(values: Values, base: Path) -> Dataset:
    import torch

    layout = _layout(values, base)
    fields = _fields(layout, values)
    check_size(fields, len(layout.pictures), layout.folder)
    images = torch.empty(len(layout.pictures), *fields["image"].shape)
    for row, (path, _) in enumerate(layout.pictures):
        pixels = torch.from_numpy(read_picture(path, values["channels"], _size(values)))
        if pixels.shape != images.shape[1:]:
            _, height, width = images.shape[1:]
            raise DataError(
                f"is {pixels.shape[1]}×{pixels.shape[2]}, the first picture {height}×{width} (height × width); "
                "set 'size' to bring all to one size",
                path,
            )
        images[row] = pixels
    labels = torch.tensor([place for _, place in layout.pictures], dtype=torch.int64)
    count = len(layout.pictures)
    own_test = range(count - layout.test, count) if layout.test else None
    return Dataset(fields, {"image": images, "label": labels}, own_test, where=layout.folder)


SOURCES = (
    Source(
        "images",
        "Pictures in folders",
        "Your own",
        "A folder a class with its pictures; folders 'train' and 'test' above them keep the test pictures apart.",
        (
            Parameter("path", "path", summary="The folder that holds a folder a class, relative to the project"),
            Parameter(
                "size",
                "ints",
                None,
                optional=True,
                length=2,
                minimum=1,
                maximum=8192,
                summary="Height and width to scale to; else all pictures must have the same",
            ),
            Parameter("channels", "choice", 3, choices=(1, 3), summary="1 for grey, 3 for colour"),
        ),
        _declare,
        _read,
    ),
)
