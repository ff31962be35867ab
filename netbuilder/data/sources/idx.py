"""MNIST and its kin in IDX files (format: yann.lecun.com/exdb/mnist, section "File formats"), plain or gzipped."""

from __future__ import annotations

import gzip
import math
import struct
import zlib
from collections.abc import Mapping
from functools import partial
from pathlib import Path
from typing import IO, TYPE_CHECKING, cast

from netbuilder.wording import mark, tr

from ..dataset import Dataset, check_size
from ..errors import DataError
from ..field import Field, image, label
from ..source import Source, Values, reading
from . import downloaded

if TYPE_CHECKING:
    from torch import Tensor

_DIGITS = tuple("0123456789")
_CLOTHES = ("T-shirt/top", "Trouser", "Pullover", "Dress", "Coat", "Sandal", "Shirt", "Sneaker", "Bag", "Ankle boot")
_WELL_KNOWN = {"fashion-mnist": (Path("/usr/share/datasets/fashion-mnist"),)}
"""Where packages of Linux distributions put the files."""

_HINTS = {"fashion-mnist": mark("on Debian and Ubuntu `apt install dataset-fashion-mnist` brings them")}
_SIZE = (28, 28)
"""Height and width of the pictures, so that a network can be drawn before they are there."""

_UNSIGNED_BYTE = 0x08


def read_header(path: Path, dimensions: int) -> tuple[int, ...]:
    """The sizes that an IDX file of unsigned bytes claims. Raises DataError where it is no such file."""
    with reading(path), _open(path) as file:
        return _header(file, path, dimensions)


def read_bytes(path: Path, dimensions: int) -> Tensor:
    """An IDX file of unsigned bytes as a uint8 tensor of the sizes in its header. Raises DataError."""
    import torch

    with reading(path), _open(path) as file:
        sizes = _header(file, path, dimensions)
        claimed = math.prod(sizes)
        check_size({"all": Field("all", sizes[1:], "float32", "image")}, sizes[0], path)
        # Read by pieces: a header that lies about the size must not make us allocate what it claims.
        content = bytearray()
        while len(content) <= claimed and (piece := _read(file, min(1 << 24, claimed + 1 - len(content)), path)):
            content += piece
    shape = "×".join(map(str, sizes))
    if len(content) < claimed:
        raise DataError(
            tr("the header promises {shape} = {claimed:,} bytes, the file holds {n:,}").format(
                shape=shape, claimed=claimed, n=len(content)
            ),
            path,
        )
    if len(content) > claimed:
        raise DataError(
            tr("the file goes on after the {shape} = {claimed:,} bytes that its header promises").format(
                shape=shape, claimed=claimed
            ),
            path,
        )
    return torch.frombuffer(content, dtype=torch.uint8).reshape(sizes)


def _open(path: Path) -> IO[bytes]:
    return cast("IO[bytes]", gzip.open(path)) if path.suffix == ".gz" else path.open("rb")


def _read(file: IO[bytes], count: int, path: Path) -> bytes:
    try:
        return file.read(count)
    except (EOFError, gzip.BadGzipFile, zlib.error) as error:
        raise DataError(tr("is damaged or no gzip file: {error}").format(error=error), path) from error


def _header(file: IO[bytes], path: Path, dimensions: int) -> tuple[int, ...]:
    magic = _read(file, 4, path)
    if len(magic) < 4 or magic[:2] != b"\0\0":
        raise DataError(tr("is no IDX file: it must begin with two zero bytes"), path)
    if magic[2] != _UNSIGNED_BYTE:
        raise DataError(
            tr("holds IDX numbers of type 0x{magic:02x}; only unsigned bytes (0x08) are read").format(magic=magic[2]),
            path,
        )
    if magic[3] != dimensions:
        raise DataError(
            tr("has {n} dimensions where {wanted} are needed ({meaning})").format(
                n=magic[3], wanted=dimensions, meaning=tr(_MEANING[dimensions])
            ),
            path,
        )
    sizes = _read(file, 4 * dimensions, path)
    if len(sizes) < 4 * dimensions:
        raise DataError(tr("ends within its header"), path)
    result = struct.unpack(f">{dimensions}I", sizes)
    if 0 in result:
        raise DataError(tr("holds nothing: its header says {shape}").format(shape="×".join(map(str, result))), path)
    return result


_MEANING = {1: mark("one label a sample"), 3: mark("samples, height, width")}


def _files(folder: Path) -> dict[str, Path]:
    """The four files by name, such as `train-images`."""
    return {
        f"{part}-{what}": _file(folder, part, what, dimensions)
        for part in ("train", "t10k")
        for what, dimensions in (("images", 3), ("labels", 1))
    }


def _folder(type: str, values: Values, base: Path) -> Path | None:
    return downloaded.find(type, values, base, _WELL_KNOWN.get(type, ()))


def _absent(type: str, values: Values, base: Path) -> str | None:
    return downloaded.absent(_folder(type, values, base), type, _HINTS.get(type, ""))


def _file(folder: Path, part: str, what: str, dimensions: int) -> Path:
    names = [f"{part}-{what}{dot}idx{dimensions}-ubyte{end}" for dot in "-." for end in ("", ".gz")]
    with reading(folder):
        found = next((folder / name for name in names if (folder / name).is_file()), None)
    if found is None:
        raise DataError(tr("has no file {name} (nor {other})").format(name=names[0], other=names[1]), folder)
    return found


def _declare(type: str, classes: tuple[str, ...], values: Values, base: Path) -> Mapping[str, Field]:
    folder = _folder(type, values, base)
    path = None if folder is None else _files(folder)["train-images"]
    rows, height, width = (0, *_SIZE) if path is None else read_header(path, 3)
    fields = {"image": image("image", 1, height, width), "label": label("label", classes)}
    check_size(fields, rows, path)
    return fields


def _read_all(type: str, classes: tuple[str, ...], values: Values, base: Path) -> Dataset:
    import torch

    files = _files(downloaded.needed(_folder(type, values, base), type, _HINTS.get(type, "")))
    fields = _declare(type, classes, values, base)
    images, labels, rows = [], [], 0
    for part in ("train", "t10k"):
        rows += read_header(files[f"{part}-images"], 3)[0]
        check_size(fields, rows, files[f"{part}-images"])
        pixels, classes_of = _part(files[f"{part}-images"], files[f"{part}-labels"], fields)
        images.append(pixels)
        labels.append(classes_of)
    own_test = range(len(images[0]), len(images[0]) + len(images[1]))
    together = torch.cat(images).to(torch.float32).div_(255).unsqueeze(1)
    return Dataset(fields, {"image": together, "label": torch.cat(labels).to(torch.int64)}, own_test)


def _part(images: Path, labels: Path, fields: Mapping[str, Field]) -> tuple[Tensor, Tensor]:
    """Pixels `(N, H, W)` and labels `(N,)` of one part, uint8, held against each other."""
    pixels, classes_of = read_bytes(images, 3), read_bytes(labels, 1)
    if tuple(pixels.shape[1:]) != fields["image"].shape[1:]:
        height, width = fields["image"].shape[1:]
        raise DataError(
            tr("its images are {here}, those of the training file {there}").format(
                here=f"{pixels.shape[1]}×{pixels.shape[2]}", there=f"{height}×{width}"
            ),
            images,
        )
    if len(pixels) != len(classes_of):
        raise DataError(
            tr("holds {labels:,} labels for the {n:,} images of {images}").format(
                labels=len(classes_of), n=len(pixels), images=images.name
            ),
            labels,
        )
    wrong = (classes_of >= len(fields["label"].classes)).nonzero()
    if len(wrong):
        row = int(wrong[0])
        raise DataError(
            tr("row {row} has label {label}; the labels are 0 to 9").format(row=row, label=int(classes_of[row])),
            labels,
        )
    return pixels, classes_of


def _source(type: str, label: str, summary: str, classes: tuple[str, ...]) -> Source:
    return Source(
        type,
        label,
        "Images",
        summary,
        (downloaded.folder_parameter(_FILES),),
        partial(_declare, type, classes),
        partial(_read_all, type, classes),
        download=type,
        absent=partial(_absent, type),
    )


_FILES = "train-images-idx3-ubyte, train-labels-idx1-ubyte and the two t10k files, plain or .gz"

SOURCES = (
    _source(
        "fashion-mnist",
        "Fashion-MNIST",
        "70,000 pieces of clothing of 28×28 pixels in 10 classes (Xiao et al. 2017).",
        _CLOTHES,
    ),
    _source("mnist", "MNIST", "70,000 handwritten digits of 28×28 pixels in 10 classes (LeCun et al. 1998).", _DIGITS),
)
