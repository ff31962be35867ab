"""Many pictures below one folder: decoded by several threads, kept in a cache, and the broken ones left out."""

from __future__ import annotations

import contextlib
import hashlib
import math
import os
import random
import threading
from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import FIRST_COMPLETED, ThreadPoolExecutor, wait
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from netbuilder.progress import tell
from netbuilder.wording import exact, mark, tr

from .errors import DataError
from .pictures import BrokenPicture, MissingPicture, check_header, read_bytes, refuse_odd_size
from .pixel_cache import BROKEN, THERE, PixelCache

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray
    from torch import Tensor

_TOGETHER = 32
"""Pictures that a thread decodes before it takes the next ones."""
_TELL_S = 0.1

Faults = dict[int, BrokenPicture]
"""What is wrong with which row."""

_found: dict[tuple[str, bool], Faults] = {}
"""What was wrong the last time that pictures were read, by their key and whether they were decoded: another look costs
nothing."""
_READING = mark("reading pictures, {done} of {total}")
_LOOKING = mark("looking at pictures, {done} of {total}")
_MOST_FOUND = 16


@dataclass(frozen=True)
class PictureFiles:
    """Files below `folder` by their relative names, and the form they are read in: height, width, channels.

    scaled: whether pictures are brought to that height and width, or must have it.
    """

    folder: Path
    names: tuple[str, ...]
    form: tuple[int, int, int]
    scaled: bool

    def __len__(self) -> int:
        return len(self.names)

    def path(self, row: int) -> Path:
        """The file of a row."""
        return self.folder / self.names[row]

    @cached_property
    def stamps(self) -> NDArray[np.int64]:
        """Bytes and time of the last change (ns) of each file, `(N, 2)`; -1 where the file cannot be looked at."""
        import numpy as np

        found = np.full((len(self), 2), -1, dtype=np.int64)
        for row, name in enumerate(self.names):
            try:
                said = os.stat(os.path.join(self.folder, name))
            except OSError:
                continue
            found[row] = said.st_size, said.st_mtime_ns
        return found

    @property
    def identity(self) -> bytes:
        """By which the pictures are known again, without reading them: names and sizes of the files, and the form."""
        digest = hashlib.sha256(repr((self.form, self.scaled)).encode())
        digest.update("\0".join(self.names).encode(errors="surrogateescape"))
        digest.update(self.stamps[:, 0].tobytes())
        return digest.digest()

    @cached_property
    def key(self) -> str:
        """Under which their pixels are cached: that, and when each file was last changed."""
        return hashlib.sha256(_VERSION + self.identity + self.stamps.tobytes()).hexdigest()[:40]

    def decode(self, row: int) -> NDArray[np.uint8]:
        """The pixels of a picture, uint8 `(H, W, C)`. Raises DataError: MissingPicture, or what is wrong with it."""
        height, width, channels = self.form
        pixels = read_bytes(self.path(row), channels, (height, width) if self.scaled else None)
        self.check_size(row, pixels.shape[:2])
        return pixels

    def check_size(self, row: int, size: tuple[int, ...]) -> None:
        """Raise DataError where a picture of `size` (height, width) is not of the size that all must have."""
        refuse_odd_size(size, self.form[:2], self.path(row))

    def refuse_vanished(self) -> None:
        """Raise DataError where the folder is not there any more."""
        if not self.folder.is_dir():
            raise DataError(tr("this folder is no longer there"), self.folder)


_VERSION = b"1"  # of how pictures become pixels: another one leaves old caches alone


Rows = Sequence[int]


def visit(rows: Rows, do: Callable[[Rows], Iterable[tuple[int, BrokenPicture]]], what: str, total: int) -> Faults:
    """Do something with all rows, some at a time on several threads, and tell how far that is: `what` has
    places for `done` and `total`.

    do: rows to those that are broken, and why. Whatever it raises ends the visit; nothing is left running.
    """
    faults: Faults = {}
    done, over = total - len(rows), threading.Event()

    def work(some: Rows) -> tuple[int, list[tuple[int, BrokenPicture]]]:
        broken: list[tuple[int, BrokenPicture]] = []
        for row in some:
            if over.is_set():
                break
            broken += do([row])
        return len(some), broken

    groups = [rows[start : start + _TOGETHER] for start in range(0, len(rows), _TOGETHER)]
    random.Random().shuffle(groups)  # two processes that fill one cache do not do the same twice
    pool = ThreadPoolExecutor(threads(), thread_name_prefix="pictures")
    try:
        waiting = {pool.submit(work, group) for group in groups}
        while waiting:
            finished, waiting = wait(waiting, timeout=_TELL_S, return_when=FIRST_COMPLETED)
            for each in finished:
                count, broken = each.result()
                done += count
                faults.update(broken)
            tell(tr(what).format(done=exact(done), total=exact(total)))
    finally:
        over.set()
        pool.shutdown(wait=True, cancel_futures=True)
    return dict(sorted(faults.items()))


def threads() -> int:
    """How many threads decode: Pillow lets go of the interpreter while it does, so as many as there are cores."""
    count = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
    return min(16, count)


def in_memory(files: PictureFiles, read: Callable[[int], None]) -> Faults:
    """Have `read` called with every row; what it reads stays with it. Returns what is broken. Raises DataError."""
    return _visited(files, range(len(files)), read, _READING)


def in_cache(files: PictureFiles) -> tuple[CachedPictures, Faults]:
    """All pictures in the cache: those that are not there yet are decoded. Returns a reader of them, and what is
    broken. Raises DataError."""
    cache = PixelCache.open(files.key, len(files), math.prod(files.form))

    def read(row: int) -> None:
        if cache.refresh(row, row + 1)[0] != THERE:  # another process may be at it too
            cache.write(row, files.decode(row))

    states = cache.refresh()
    missing = [row for row, state in enumerate(states.tolist()) if state != THERE]
    faults = _visited(files, missing, read, _READING)
    for row in faults:
        cache.write_broken(row)
    return CachedPictures(files, cache), faults


def decodable(files: PictureFiles) -> Faults:
    """What is broken, where nothing that is decoded is kept. Raises DataError."""

    def read(row: int) -> None:
        files.decode(row)

    known = _found.get((files.key, True))
    return _visited(files, range(len(files)), read, _LOOKING) if known is None else known


def surveyed(files: PictureFiles) -> Faults:
    """What is broken as far as the headers say, and the cache, where there is one. Raises DataError."""
    for decoded in (True, False):
        if (files.key, decoded) in _found:
            return _found[files.key, decoded]
    cache = PixelCache.find(files.key, len(files), math.prod(files.form))
    states = [0] * len(files) if cache is None else cache.refresh().tolist()
    unknown = [row for row, state in enumerate(states) if state != THERE]

    def look(row: int) -> None:
        if states[row] == BROKEN:
            files.decode(row)
        else:
            check_header(files.path(row))

    return _visited(files, unknown, look, _LOOKING, decoded=False)


def _broken(rows: Rows, read: Callable[[int], None]) -> Iterator[tuple[int, BrokenPicture]]:
    for row in rows:
        try:
            read(row)
        except BrokenPicture as error:
            yield row, error


def _visited(
    files: PictureFiles, rows: Rows, read: Callable[[int], None], what: str, *, decoded: bool = True
) -> Faults:
    try:
        faults = visit(rows, lambda some: _broken(some, read), what, len(files)) if len(rows) else {}
    except MissingPicture:
        files.refuse_vanished()
        raise
    while len(_found) >= _MOST_FOUND:
        _found.pop(next(iter(_found)), None)
    _found[files.key, decoded] = faults
    return faults


class CachedPictures:
    """Reads pictures from the cache, from any thread; one that is damaged there is decoded again."""

    def __init__(self, files: PictureFiles, cache: PixelCache) -> None:
        self._files, self._cache = files, cache

    def __call__(self, rows: NDArray[np.int64]) -> Tensor:
        """The pictures of rows `(N,)`, float32 `(N, C, H, W)` in [0, 1]. Raises DataError."""
        pixels, missing = self._cache.read(rows)
        for place in missing:
            row = int(rows[place])
            pixels[place] = _decoded(self._files, row).reshape(-1)
            with contextlib.suppress(DataError):
                self._cache.write(row, pixels[place])
        return as_floats(pixels.reshape(len(rows), *self._files.form))


class DecodedPictures:
    """Decodes pictures whenever they are asked for, from any thread, and best from several."""

    def __init__(self, files: PictureFiles) -> None:
        self._files = files
        self.workers = threads()

    def __call__(self, rows: NDArray[np.int64]) -> Tensor:
        """The pictures of rows `(N,)`, float32 `(N, C, H, W)` in [0, 1]. Raises DataError."""
        import numpy as np

        pixels = np.empty((len(rows), *self._files.form), dtype=np.uint8)
        for place, row in enumerate(rows.tolist()):
            pixels[place] = _decoded(self._files, row)
        return as_floats(pixels)


def _decoded(files: PictureFiles, row: int) -> NDArray[np.uint8]:
    try:
        return files.decode(row)
    except MissingPicture:
        files.refuse_vanished()
        raise


def as_floats(pixels: NDArray[np.uint8]) -> Tensor:
    """Bytes `(N, H, W, C)` as float32 `(N, C, H, W)` in [0, 1], still channels last in memory."""
    import numpy as np
    import torch

    # Not by torch: in a thread of our own it would bring a team of threads along.
    floats = np.divide(pixels, np.float32(255), dtype=np.float32)
    return torch.from_numpy(floats).permute(0, 3, 1, 2)
