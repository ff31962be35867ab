"""Pixels of many pictures on the disk, decoded once: a row of bytes a picture, each written whole or not at all.

Two files a data set, in the person's cache folder: `KEY.pixels`, the rows one behind the other, and `KEY.rows`, eight
bytes a row that say whether it is there, and the CRC-32 of its bytes. A row whose sum is another counts as not there,
so that a crash, a full disk or a flipped bit cost the decoding of a picture and nothing else. Several threads and
several processes may fill and read one cache: what two of them write in one place is the same. Rows are read, not
mapped: pages of a mapped file would count as memory of the process.
"""

from __future__ import annotations

import contextlib
import os
import shutil
import threading
import weakref
import zlib
from pathlib import Path
from typing import TYPE_CHECKING, Any

from netbuilder.wording import mark, tr

from .errors import DataError

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

LIMIT = 32 * 2**30
"""Bytes that all caches together may take on the disk; the ones not used for longest make room."""
SPARE = 2**30
"""Bytes that a new cache leaves free on the disk."""

THERE, BROKEN = 1, 2
_RECORD = 8  # bytes a row in KEY.rows: what it is, and the sum of its bytes


def cache_folder() -> Path:
    """Where pixels are kept: in the person's cache folder."""
    from platformdirs import user_cache_path

    return user_cache_path("netbuilder", appauthor=False) / "pixels"


def has_room(needed: int, folder: Path | None = None) -> bool:
    """Whether the disk has room for a cache of `needed` bytes."""
    if needed > LIMIT:
        return False
    place = folder or cache_folder()
    while not place.exists() and place != place.parent:
        place = place.parent
    with contextlib.suppress(OSError):
        return shutil.disk_usage(place).free >= needed + SPARE
    return False


_NOT_WRITTEN = mark("the cache cannot be written: {reason}; make room on that disk, or set 'cache' to none")
_NOT_READ = mark("the cache cannot be read: {reason}; make room on that disk, or set 'cache' to none")


class CacheError(DataError):
    """The cache cannot be written or read."""


class PixelCache:
    """`rows` rows of `size` bytes, under a key that says all that they depend on."""

    def __init__(self, pixels: int, records: int, rows: int, size: int, path: Path) -> None:
        import numpy as np

        self.rows, self.size, self.path = rows, size, path
        self._pixels, self._records = _File(pixels), _File(records)
        self._known = np.zeros((rows, 2), dtype=np.uint32)
        self.refresh()

    @classmethod
    def open(cls, key: str, rows: int, size: int, folder: Path | None = None) -> PixelCache:
        """The cache of that key, made where there is none; others make room for it. Raises CacheError."""
        place = folder or cache_folder()
        path = place / f"{key}.pixels"
        opened: list[int] = []
        try:
            place.mkdir(parents=True, exist_ok=True)
            for name, length in ((path, rows * size), (path.with_suffix(".rows"), rows * _RECORD)):
                opened.append(os.open(name, os.O_RDWR | os.O_CREAT | getattr(os, "O_BINARY", 0), 0o600))
                if os.fstat(opened[-1]).st_size != length:
                    os.ftruncate(opened[-1], length)
            os.utime(path)  # used just now
            _sweep(place, keep=path, limit=LIMIT)
            return cls(opened[0], opened[1], rows, size, path)
        except OSError as error:
            for descriptor in opened:
                os.close(descriptor)
            raise CacheError(tr(_NOT_WRITTEN).format(reason=error.strerror or error), path) from error

    @classmethod
    def find(cls, key: str, rows: int, size: int, folder: Path | None = None) -> PixelCache | None:
        """The cache of that key if there is one already."""
        path = (folder or cache_folder()) / f"{key}.pixels"
        if not path.exists():
            return None
        with contextlib.suppress(DataError):
            return cls.open(key, rows, size, folder)
        return None

    def refresh(self, start: int = 0, stop: int | None = None) -> NDArray[np.uint32]:
        """What each row from `start` to `stop` is, THERE, BROKEN or 0, as all processes left it by now."""
        import numpy as np

        size = ((self.rows if stop is None else stop) - start) * _RECORD
        try:
            found = self._records.read(start * _RECORD, size).ljust(size, b"\0")
        except OSError as error:
            raise CacheError(tr(_NOT_READ).format(reason=error.strerror or error), self.path) from error
        fresh = np.frombuffer(found, dtype="<u4").reshape(-1, 2)
        self._known[start : start + len(fresh)] = fresh
        return self._known[start : start + len(fresh), 0]

    def read(self, rows: NDArray[np.int64]) -> tuple[NDArray[np.uint8], list[int]]:
        """The bytes `(N, size)` of these rows, and the places among them that could not be had. Raises no OSError."""
        import numpy as np

        taken = np.empty((len(rows), self.size), dtype=np.uint8)
        missing = []
        for place, row in enumerate(rows.tolist()):
            state, checksum = self._known[row].tolist()
            try:
                sound = state == THERE and self._pixels.read_into(memoryview(taken[place]), row * self.size)
            except OSError:
                sound = False
            if not sound or zlib.crc32(taken[place]) != checksum:
                missing.append(place)
        return taken, missing

    def write(self, row: int, pixels: NDArray[np.uint8]) -> None:
        """Keep the bytes of a row. Raises CacheError."""
        data = pixels.tobytes()
        self._write(row, data, THERE, zlib.crc32(data))

    def write_broken(self, row: int) -> None:
        """Remember that there is nothing to be had of this picture."""
        self._write(row, b"", BROKEN, 0)

    def _write(self, row: int, data: bytes, state: int, checksum: int) -> None:
        try:
            if data:
                self._pixels.write(data, row * self.size)
            self._records.write(state.to_bytes(4, "little") + checksum.to_bytes(4, "little"), row * _RECORD)
        except OSError as error:
            raise CacheError(tr(_NOT_WRITTEN).format(reason=error.strerror or error), self.path) from error
        self._known[row] = (state, checksum)


class _File:
    """Reads and writes at a place of an open file, from any thread; the file is closed with the object."""

    def __init__(self, descriptor: int) -> None:
        self._descriptor = descriptor
        self._lock = threading.Lock()
        weakref.finalize(self, os.close, descriptor)

    def read(self, place: int, size: int) -> bytes:
        if hasattr(os, "pread"):
            return os.pread(self._descriptor, size, place)
        with self._lock:  # Windows has one position a file
            os.lseek(self._descriptor, place, os.SEEK_SET)
            return os.read(self._descriptor, size)

    def read_into(self, buffer: memoryview[Any], place: int) -> bool:
        """Fill the buffer; False where the file ends before it is full."""
        if hasattr(os, "preadv"):
            return os.preadv(self._descriptor, [buffer], place) == len(buffer)
        found = self.read(place, len(buffer))
        buffer[: len(found)] = found
        return len(found) == len(buffer)

    def write(self, data: bytes, place: int) -> None:
        while data:
            if hasattr(os, "pwrite"):
                done = os.pwrite(self._descriptor, data, place)
            else:
                with self._lock:
                    os.lseek(self._descriptor, place, os.SEEK_SET)
                    done = os.write(self._descriptor, data)
            data, place = data[done:], place + done


def _sweep(folder: Path, keep: Path, limit: int) -> None:
    """Remove the caches that were used longest ago until the rest takes no more than `limit` bytes of the disk."""
    found = []
    for path in folder.glob("*.pixels"):
        with contextlib.suppress(OSError):
            said = path.stat()
            found.append((said.st_mtime, path, said.st_size))
    total = sum(size for _, _, size in found)
    for _, path, size in sorted(found):
        if total <= limit:
            return
        if path == keep:
            continue
        with contextlib.suppress(OSError):  # Windows lets no file go that somebody reads
            path.unlink()
            path.with_suffix(".rows").unlink(missing_ok=True)
            total -= size
