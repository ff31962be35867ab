"""Arrays that NumPy saved with `savez`: each is a field. Nothing is unpickled."""

from __future__ import annotations

import zipfile
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import IO, TYPE_CHECKING, Any

from netbuilder.layers.parameters import Parameter
from netbuilder.wording import tr

from ..dataset import Dataset, check_bytes, check_size
from ..errors import DataError, shorten, unknown
from ..field import Field, FieldKind, image, label
from ..npy import BROKEN, Header, as_numbers, check_length, read_array, read_header
from ..source import Source, Values, find_file, reading

if TYPE_CHECKING:
    from numpy.typing import NDArray
    from torch import Tensor

_CHANNELS = (1, 3, 4)
_MOST_CLASSES = 1_000
_MOST_ARRAYS = 1_000


@contextmanager
def _archive(path: Path) -> Iterator[zipfile.ZipFile]:
    with reading(path):
        try:
            archive = zipfile.ZipFile(path)
        except BROKEN as error:
            raise DataError(tr("is no .npz file, or it is damaged: {error}").format(error=error), path) from error
        with archive:
            yield archive


@contextmanager
def _entry(archive: zipfile.ZipFile, entry: zipfile.ZipInfo | str, where: str) -> Iterator[IO[bytes]]:
    try:
        file = archive.open(entry)
    except BROKEN as error:
        raise DataError(tr("cannot be unpacked: {error}").format(error=error), where) from error
    with file:
        yield file


def _headers(archive: zipfile.ZipFile, path: Path) -> dict[str, Header]:
    """What each array claims to be, held against the archive's own sizes."""
    entries = archive.infolist()
    if not entries:
        raise DataError(tr("holds no arrays"), path)
    if len(entries) > _MOST_ARRAYS:
        raise DataError(
            tr("holds {n:,} arrays; at most {most:,} are read").format(n=len(entries), most=_MOST_ARRAYS),
            path,
        )
    headers: dict[str, Header] = {}
    for entry in entries:
        name = entry.filename.removesuffix(".npy")
        where = _where(path, name)
        if name == entry.filename:
            raise DataError(tr("is no array; the file must come from numpy.savez"), where)
        if name in headers:
            raise DataError(tr("is there twice"), where)
        if entry.flag_bits & 1:
            raise DataError(tr("is encrypted"), where)
        with _entry(archive, entry, where) as file:
            headers[name] = read_header(file, where)
        check_length(headers[name], entry.file_size, where)
        if not headers[name].shape:
            raise DataError(tr("is a single value; the first dimension must be the samples"), where)
    check_bytes(sum(header.size for header in headers.values()), path)
    _check_rows(headers, path)
    return headers


def _check_rows(headers: Mapping[str, Header], path: Path) -> None:
    rows = {name: header.shape[0] for name, header in headers.items()}
    if len(set(rows.values())) > 1:
        found = ", ".join(f"{name} {count:,}" for name, count in list(rows.items())[:10])
        said = tr("its arrays differ in their first dimension, the samples: {found}")
        raise DataError(said.format(found=found), path)
    if not next(iter(rows.values())):
        raise DataError(tr("its arrays hold no samples"), path)


def _where(path: Path, name: str) -> str:
    return tr("{path}: array {name}").format(path=path, name=shorten(name))


def _array(archive: zipfile.ZipFile, path: Path, name: str) -> NDArray[Any]:
    with _entry(archive, f"{name}.npy", _where(path, name)) as file:
        return read_array(file, _where(path, name))


def _fields(archive: zipfile.ZipFile, path: Path, values: Values) -> dict[str, Field]:
    headers = _headers(archive, path)
    for parameter in ("labels", "images"):
        for name in values[parameter] or ():
            if name not in headers:
                fault = unknown(tr("there is no array {name}"), name, headers)
                raise DataError(f"'{parameter}': {fault}", path)
    return {name: _field(archive, path, name, header, values) for name, header in headers.items()}


def _field(archive: zipfile.ZipFile, path: Path, name: str, header: Header, values: Values) -> Field:
    kind, shape = header.dtype.kind, header.shape[1:]
    if 0 in shape:
        raise DataError(tr("has an empty dimension: {shape}").format(shape=header.shape), _where(path, name))
    if name in (values["images"] or ()) or _looks_like_image(header, floats=values["images"] is None):
        if kind == "U":
            raise DataError(tr("holds texts, so it is no image"), _where(path, name))
        return image(name, *_image_shape(shape, _where(path, name)))
    if name in (values["labels"] or ()) or kind == "U" or (values["labels"] is None and kind in "biu" and not shape):
        found = _label(archive, path, name, header, forced=kind == "U" or values["labels"] is not None)
        if found:
            return found
    if kind == "f" or header.dtype.itemsize == 1 or not shape:
        role: FieldKind = "sequence" if len(shape) == 2 else "value"
        return Field(name, shape or (1,), "float32", role)
    return Field(name, shape, "int64", "sequence")


def _looks_like_image(header: Header, *, floats: bool) -> bool:
    """Whether it is one though nobody says so. `floats`: these too may be images."""
    shape, pixels = header.shape[1:], header.dtype.kind == "u" and header.dtype.itemsize == 1
    has_channels = len(shape) == 3 and min(shape[0], shape[2]) in _CHANNELS
    return (pixels and (len(shape) == 2 or has_channels)) or (floats and header.dtype.kind == "f" and has_channels)


def _image_shape(shape: tuple[int, ...], where: str) -> tuple[int, int, int]:
    """Channels, height and width of `(H, W)`, `(C, H, W)` or `(H, W, C)`."""
    if len(shape) == 2:
        return 1, shape[0], shape[1]
    if len(shape) == 3 and min(shape[0], shape[2]) in _CHANNELS:
        return (shape[2], shape[0], shape[1]) if _channels_last(shape) else (shape[0], shape[1], shape[2])
    raise DataError(
        tr("{shape} is no image: (H, W), (C, H, W) or (H, W, C) with 1, 3 or 4 channels is needed").format(shape=shape),
        where,
    )


def _channels_last(shape: tuple[int, ...]) -> bool:
    """Whether `(a, b, c)` is `(H, W, C)`: the channels are the smaller of the two ends, the first where they tie."""
    return shape[2] < shape[0]


def _label(archive: zipfile.ZipFile, path: Path, name: str, header: Header, *, forced: bool) -> Field | None:
    """The label field that the array is, or None where its numbers do not look like classes and nobody says so."""
    import numpy as np

    where = _where(path, name)
    if len(header.shape) != 1 or header.dtype.kind == "f":
        raise DataError(
            tr("is no label: one whole number or text a sample is needed, got {shape}").format(shape=header.shape),
            where,
        )
    if header.dtype.kind == "b":
        return label(name, ("false", "true"))
    found = np.unique(_array(archive, path, name))
    if header.dtype.kind != "U" and int(found[0]) >= 0 and int(found[-1]) < _MOST_CLASSES:
        return label(name, tuple(map(str, range(int(found[-1]) + 1))))
    if not forced:
        return None
    if len(found) > _MOST_CLASSES:
        raise DataError(
            tr("has {n:,} different values; a label has at most {most:,}").format(n=len(found), most=_MOST_CLASSES),
            where,
        )
    return label(name, tuple(map(str, found.tolist())))


def _tensor(array: NDArray[Any], field: Field, where: str) -> Tensor:
    """The array as its field wants it, `(N, *field.shape)`: images channels first and in [0, 1]."""
    import torch

    if field.kind == "label":
        return torch.from_numpy(_places(array, field))
    if field.kind == "image" and array.ndim == 4 and _channels_last(array.shape[1:]):
        array = array.transpose(0, 3, 1, 2)
    hint = tr("where the array is no image, list in 'images' those that are ([] for none)")
    numbers = as_numbers(array, field, where, hint)
    return torch.from_numpy(numbers).reshape(len(numbers), *field.shape)


def _places(array: NDArray[Any], field: Field) -> NDArray[Any]:
    import numpy as np

    if array.dtype.kind == "b":
        return array.astype(np.int64)
    found = np.unique(array)
    names = {name: place for place, name in enumerate(field.classes)}
    places = np.asarray([names[str(item)] for item in found.tolist()], dtype=np.int64)
    return places[np.searchsorted(found, array)]


def _declare(values: Values, base: Path) -> Mapping[str, Field]:
    path = find_file(values["path"], base)
    with _archive(path) as archive:
        return _fields(archive, path, values)


def _read(values: Values, base: Path) -> Dataset:
    path = find_file(values["path"], base)
    with _archive(path) as archive:
        fields = _fields(archive, path, values)
        rows = next(iter(_headers(archive, path).values())).shape[0]
        check_size(fields, rows, path)
        tensors = {
            name: _tensor(_array(archive, path, name), field, _where(path, name)) for name, field in fields.items()
        }
    return Dataset(fields, tensors, where=path)


SOURCES = (
    Source(
        "npz",
        "Arrays (NumPy .npz)",
        "Your own",
        "Arrays saved with numpy.savez, each a field: bytes of 2 or 3 dimensions are images, whole numbers labels.",
        (
            Parameter("path", "path", summary="The file, relative to the project"),
            Parameter(
                "labels",
                "texts",
                None,
                optional=True,
                summary=f"Arrays that are classes; else texts, and single whole numbers from 0 to {_MOST_CLASSES - 1}",
            ),
            Parameter(
                "images",
                "texts",
                None,
                optional=True,
                summary="Arrays that are images, pixels from 0 to 1, beside those of bytes; else floats that look so",
            ),
        ),
        _declare,
        _read,
    ),
)
