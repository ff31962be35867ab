"""Headers and content of NumPy's array files, read without ever unpickling (numpy.lib.format, versions 1 and 2)."""

from __future__ import annotations

import math
import struct
import tokenize
import zipfile
import zlib
from dataclasses import dataclass
from typing import IO, TYPE_CHECKING, Any

from .errors import DataError

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

# A header is a Python literal that anybody may have written: parsing it can end in any of these.
BROKEN = (ValueError, EOFError, TypeError, KeyError, SyntaxError, MemoryError, RuntimeError, OverflowError,
          struct.error, zlib.error, zipfile.BadZipFile, NotImplementedError, tokenize.TokenError)  # fmt: skip


@dataclass(frozen=True)
class Header:
    """What an array file claims to hold, and how many bytes of header it has."""

    shape: tuple[int, ...]
    dtype: np.dtype[Any]
    length: int

    @property
    def size(self) -> int:
        """Bytes of the array itself."""
        return math.prod(self.shape) * self.dtype.itemsize


def read_header(file: IO[bytes], where: object) -> Header:
    """The header at the start of `file`. Raises DataError for what is no array of numbers, truths or texts."""
    from numpy.lib import format as npy

    try:
        version = npy.read_magic(file)
        if version not in ((1, 0), (2, 0)):
            raise DataError(f"is an array file of version {version[0]}.{version[1]}; 1.0 and 2.0 are read", where)
        read = npy.read_array_header_1_0 if version == (1, 0) else npy.read_array_header_2_0
        shape, _, dtype = read(file)
    except BROKEN as error:
        raise DataError("is no NumPy array file, or its header is damaged", where) from error
    if dtype.hasobject:
        raise DataError("holds Python objects, which would have to be unpickled; save plain numbers", where)
    if dtype.kind not in "biufU" or dtype.itemsize == 0:
        raise DataError(f"holds {dtype}; numbers, truths and texts are read", where)
    if not all(type(size) is int and size >= 0 for size in shape):
        raise DataError(f"its header claims the shape {shape}", where)
    return Header(shape, dtype, file.tell())


def check_length(header: Header, length: int, where: object) -> None:
    """Raise DataError where a file of `length` bytes cannot hold what its header claims."""
    if header.length + header.size != length:
        raise DataError(
            f"its header claims {header.shape} of {header.dtype}, {header.size:,} bytes, "
            f"but {length - header.length:,} follow",
            where,
        )


def read_array(file: IO[bytes], where: object) -> NDArray[Any]:
    """The array in `file`, from its start. Raises DataError."""
    from numpy.lib import format as npy

    try:
        return npy.read_array(file, allow_pickle=False)
    except BROKEN as error:
        raise DataError(f"is damaged: {error}", where) from error
