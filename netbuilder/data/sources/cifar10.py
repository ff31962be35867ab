"""CIFAR-10 in its binary form (Krizhevsky 2009; format: www.cs.toronto.edu/~kriz/cifar.html, "Binary version")."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from netbuilder.wording import tr

from ..dataset import Dataset, check_size
from ..errors import DataError
from ..field import Field, image, label
from ..source import Source, Values, reading
from ..text_files import read_text
from . import downloaded

_TYPE = "cifar10"
_CLASSES = ("airplane", "automobile", "bird", "cat", "deer", "dog", "frog", "horse", "ship", "truck")
_PARTS = (*(f"data_batch_{number}.bin" for number in range(1, 6)), "test_batch.bin")
_META = "batches.meta.txt"
_PIXELS = 3 * 32 * 32
_RECORD = 1 + _PIXELS
"""A byte that is the class, then the reds of the picture, its greens and its blues, row by row."""


def _folder(values: Values, base: Path) -> Path | None:
    return downloaded.find(_TYPE, values, base)


def _absent(values: Values, base: Path) -> str | None:
    return downloaded.absent(_folder(values, base), _TYPE)


def _declare(values: Values, base: Path) -> Mapping[str, Field]:
    folder = _folder(values, base)
    classes = _CLASSES if folder is None else _names(folder)
    if folder is not None:
        _counts(folder)
    return {"image": image("image", 3, 32, 32), "label": label("label", classes)}


def _names(folder: Path) -> tuple[str, ...]:
    """The names of the classes, from the file that lists them where it is there."""
    path = folder / _META
    with reading(path):
        if not path.is_file():
            return _CLASSES
    names = tuple(line.strip() for line in read_text(path).splitlines() if line.strip())
    if len(names) != len(_CLASSES) or len({*names}) != len(names):
        raise DataError(
            tr("must name {n} classes, one a line; it names {named}").format(n=len(_CLASSES), named=len({*names})), path
        )
    return names


def _counts(folder: Path) -> dict[Path, int]:
    """How many pictures each file holds, by its length."""
    counts = {}
    for name in _PARTS:
        path = folder / name
        with reading(path):
            if not path.is_file():
                raise DataError(
                    tr("has no file {name}; there must be {parts}").format(name=name, parts=", ".join(_PARTS)), folder
                )
            length = path.stat().st_size
        if not length or length % _RECORD:
            raise DataError(
                tr("holds {length:,} bytes; a whole number of pictures of {record:,} each is needed").format(
                    length=length, record=_RECORD
                ),
                path,
            )
        counts[path] = length // _RECORD
    return counts


def _read(values: Values, base: Path) -> Dataset:
    import numpy as np
    import torch

    folder = downloaded.needed(_folder(values, base), _TYPE)
    fields, counts = _declare(values, base), _counts(folder)
    total = sum(counts.values())
    check_size(fields, total, folder)
    images, labels = torch.empty(total, 3, 32, 32), torch.empty(total, dtype=torch.int64)
    done = 0
    for path, count in counts.items():
        with reading(path):
            raw = np.fromfile(path, np.uint8)
        if len(raw) != count * _RECORD:
            raise DataError(tr("changed while it was being read; load it again"), path)
        records = raw.reshape(count, _RECORD)
        wrong = np.flatnonzero(records[:, 0] >= len(_CLASSES))
        if len(wrong):
            row = int(wrong[0])
            raise DataError(
                tr("picture {row} has label {records}; the labels are 0 to 9").format(
                    row=row, records=int(records[row, 0])
                ),
                path,
            )
        here = slice(done, done + count)
        images[here] = torch.from_numpy(records[:, 1:].reshape(count, 3, 32, 32)).to(torch.float32).div_(255)
        labels[here] = torch.from_numpy(records[:, 0].astype(np.int64))
        done += count
    own_test = range(total - counts[folder / _PARTS[-1]], total)
    return Dataset(fields, {"image": images, "label": labels}, own_test, where=folder)


SOURCES = (
    Source(
        _TYPE,
        "CIFAR-10",
        "Images",
        "60,000 pictures of 32×32 pixels in 10 classes, such as airplane, cat and ship (Krizhevsky 2009).",
        (downloaded.folder_parameter("data_batch_1.bin to data_batch_5.bin and test_batch.bin"),),
        _declare,
        _read,
        download=_TYPE,
        absent=_absent,
    ),
)
