"""Files out of an archive, each under a name of ours: no path that an archive holds is ever written to."""

from __future__ import annotations

import gzip
import io
import os
import tarfile
import zlib
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import IO

from netbuilder.wording import tr

from ..errors import DataError
from .catalogue import Member
from .transfer import PIECE, Cancelled

_SLACK = 1 << 20
"""Bytes that headers, padding and small files beside those wanted may take in an archive."""


def unpack(archive: Path, members: Sequence[Member], folder: Path, cancelled: Callable[[], bool]) -> None:
    """Write the members of a `.tar.gz` into `folder`, each whole or not at all. Raises DataError and Cancelled."""
    wanted = {member.path: member for member in members}
    allowed = sum(member.size for member in members) + _SLACK
    try:
        with gzip.open(archive) as packed, tarfile.open(fileobj=_Bounded(packed, allowed), mode="r|") as tar:
            for entry in tar:
                member = wanted.pop(entry.name, None)
                if member is None:
                    continue
                content = tar.extractfile(entry) if entry.isreg() and entry.size == member.size else None
                if content is None:
                    raise DataError(
                        tr("{path} is no file of {size:,} bytes").format(path=member.path, size=member.size), archive
                    )
                _write(content, folder / member.name, cancelled)
                if not wanted:
                    return
    except (tarfile.TarError, EOFError, gzip.BadGzipFile, zlib.error) as error:
        raise DataError(tr("is no archive that can be unpacked: {error}").format(error=error), archive) from error
    raise DataError(tr("lacks {wanted}").format(wanted=", ".join(wanted)), archive)


def _write(content: IO[bytes], goal: Path, cancelled: Callable[[], bool]) -> None:
    passing = goal.with_name(goal.name + ".part")
    with passing.open("wb") as out:
        while piece := content.read(PIECE * 16):
            out.write(piece)
            if cancelled():
                raise Cancelled
        out.flush()
        os.fsync(out.fileno())
    passing.replace(goal)


class _Bounded(io.BufferedIOBase):
    """A file that gives no more bytes than were promised: a few packed bytes may stand for a disk full of them."""

    def __init__(self, file: gzip.GzipFile, allowed: int) -> None:
        self._file, self._left = file, allowed

    def read(self, count: int | None = -1, /) -> bytes:
        most = self._left + 1
        piece = self._file.read(most if count is None or count < 0 else min(count, most))
        self._left -= len(piece)
        if self._left < 0:
            raise tarfile.ReadError(tr("it holds more than it should"))
        return piece
