"""Headers and content of NumPy's array files, read without ever unpickling (numpy.lib.format, versions 1 and 2)."""

from __future__ import annotations

import math
import struct
import tokenize
import zipfile
import zlib
from dataclasses import dataclass
from typing import IO, TYPE_CHECKING, Any

from netbuilder.wording import tr

from .errors import DataError
from .field import Field

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

# A header is a Python literal that anybody may have written: parsing it can end in any of these.
BROKEN = (ValueError, EOFError, TypeError, KeyError, SyntaxError, MemoryError, RuntimeError, OverflowError,
          struct.error, zlib.error, zipfile.BadZipFile, NotImplementedError, tokenize.TokenError)  # fmt: skip

_SLACK = 1e-3
"""How far pixels may leave [0, 1]: what rounding does to float16 and to resized pictures, no more."""


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
            raise DataError(
                tr("is an array file of version {version}; 1.0 and 2.0 are read").format(
                    version=f"{version[0]}.{version[1]}"
                ),
                where,
            )
        read = npy.read_array_header_1_0 if version == (1, 0) else npy.read_array_header_2_0
        shape, _, dtype = read(file)
    except BROKEN as error:
        raise DataError(tr("is no NumPy array file, or its header is damaged"), where) from error
    if dtype.hasobject:
        raise DataError(tr("holds Python objects, which would have to be unpickled; save plain numbers"), where)
    if dtype.kind not in "biufU" or dtype.itemsize == 0:
        raise DataError(tr("holds {dtype}; numbers, truths and texts are read").format(dtype=dtype), where)
    if not all(type(size) is int and size >= 0 for size in shape):
        raise DataError(tr("its header claims the shape {shape}").format(shape=shape), where)
    return Header(shape, dtype, file.tell())


def check_length(header: Header, length: int, where: object) -> None:
    """Raise DataError where a file of `length` bytes cannot hold what its header claims."""
    if header.length + header.size != length:
        raise DataError(
            tr("its header claims {shape} of {dtype}, {size:,} bytes, but {length:,} follow").format(
                shape=header.shape, dtype=header.dtype, size=header.size, length=length - header.length
            ),
            where,
        )


def read_array(file: IO[bytes], where: object) -> NDArray[Any]:
    """The array in `file`, from its start. Raises DataError."""
    from numpy.lib import format as npy

    try:
        return npy.read_array(file, allow_pickle=False)
    except BROKEN as error:
        raise DataError(tr("is damaged: {error}").format(error=error), where) from error


def as_numbers(array: NDArray[Any], field: Field, where: object, hint: str = "") -> NDArray[Any]:
    """The array in the field's dtype, in memory that may be written to; pixels of an image in [0, 1].

    Bytes are divided by 255. Other pixels must be in [0, 1] already: nothing says whether whole numbers of 16 bits use
    all of them (cameras use 12), or what is white in floats. `hint` is told too. Raises DataError.
    """
    import numpy as np

    if field.dtype == "int64" and array.dtype.kind == "u" and array.size and int(array.max()) >= 2**63:
        raise DataError(
            tr("holds {largest}; whole numbers are read up to 2**63 - 1").format(largest=int(array.max())), where
        )
    if field.kind == "image" and array.dtype != np.uint8:
        _check_pixels(array, where, hint)
    with np.errstate(over="ignore"):  # a float64 past float32 becomes infinite, which the data set reports
        numbers = np.ascontiguousarray(array, dtype=np.dtype(field.dtype))
    if field.kind == "image" and array.dtype == np.uint8:
        numbers /= np.float32(255)
    return numbers if numbers.flags.writeable else numbers.copy()


def _check_pixels(array: NDArray[Any], where: object, hint: str) -> None:
    low, high = (float(array.min()), float(array.max())) if array.size else (0.0, 0.0)
    if not (math.isfinite(low) and math.isfinite(high)):  # the data set reports these with their row
        return
    if low < -_SLACK or high > 1 + _SLACK:
        fault = tr(
            "holds {dtype} from {low:g} to {high:g}, but pixels go from 0 (black) to 1 (white); save it as uint8 "
            "where white is 255, else bring it to [0, 1]"
        ).format(dtype=array.dtype, low=low, high=high)
        raise DataError(tr("{fault}; {hint}").format(fault=fault, hint=hint) if hint else fault, where)
