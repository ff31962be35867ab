"""A file of rows, one line of strict JSON each, that only grows: a kill or a full disk costs at most its last line."""

from __future__ import annotations

import os
import threading
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import Any

from netbuilder.graph.atomic import sync_folder, write_all, write_atomically
from netbuilder.training import strict_json
from netbuilder.training.errors import RunError
from netbuilder.wording import tr

Row = Mapping[str, Any]
_BINARY = getattr(os, "O_BINARY", 0)  # Windows would turn line ends


class Lines:
    """The rows of one file. One process writes it; any may read it meanwhile."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self._lock = threading.Lock()
        self._end: int | None = None  # where the last whole line ends, once it has been looked for
        self._owed: list[Row] = []
        self._unsynced = False  # something was written since the disk last said that it has all
        self._doubted = False  # the disk said that it could not keep something: it may have dropped it
        self._named = False  # the disk has the file's name

    def read(self) -> tuple[Row, ...]:
        """The rows. A last line that was cut short does not count. Raises RunError."""
        try:
            lines = self.path.read_bytes().split(b"\n")
        except FileNotFoundError:
            return ()
        except OSError as error:
            raise RunError(f"{self.path}: {error.strerror or error}") from error
        try:
            rows = tuple(strict_json.loads(line) for line in lines[:-1])
        except ValueError as error:
            raise RunError(f"{self.path}: {error}") from error
        if not all(isinstance(row, dict) for row in rows):
            raise RunError(tr("{path}: every line must be an object").format(path=self.path))
        return rows

    def append(self, row: Row) -> None:
        """Add a row, and what is owed. Raises RunError where it cannot be written: it is then owed, and goes before the
        next, or at `sync`."""
        with self._lock:
            self._owed.append(row)
            self._told(self._pay)

    def commit(self, row: Row) -> None:
        """Add a row and wait until the disk has it. Raises RunError, and then the file is as before."""
        with self._lock:
            self._told(lambda: self._write(strict_json.dumps(row) + b"\n", through=True))

    def sync(self) -> None:
        """Write what is owed, and wait until the disk has every row. Raises RunError."""
        with self._lock:
            self._told(self._pay)
            if self._unsynced:
                self._told(self._sync)

    def replace(self, rows: Sequence[Row]) -> None:
        """Let these be all the rows there are; what is owed is forgotten. Raises RunError."""
        content = b"".join(strict_json.dumps(row) + b"\n" for row in rows)
        with self._lock:
            self._told(lambda: self._replace(content))
            self._owed.clear()

    def _told(self, step: Callable[[], None]) -> None:
        try:
            step()
        except OSError as error:
            raise RunError(f"{self.path}: {error.strerror or error}") from error

    def _pay(self) -> None:
        while self._owed:
            self._write(strict_json.dumps(self._owed[0]) + b"\n")
            del self._owed[0]

    def _write(self, line: bytes, *, through: bool = False) -> None:
        descriptor = os.open(self.path, os.O_RDWR | os.O_CREAT | _BINARY, 0o666)
        try:
            if through and not self._named:
                sync_folder(self.path.parent)
                self._named = True
            end = self._whole(descriptor)
            os.lseek(descriptor, end, os.SEEK_SET)
            try:
                write_all(descriptor, line)
                if through:
                    os.fsync(descriptor)
            except OSError:
                os.ftruncate(descriptor, end)  # where that fails too, the next call does it
                raise
            self._end = end + len(line)
            self._unsynced = self._unsynced or not through
        finally:
            try:
                os.close(descriptor)
            except OSError:
                self._unsynced = self._doubted = True

    def _whole(self, descriptor: int) -> int:
        """Where the last whole line ends; what comes after it is cut off."""
        size = os.fstat(descriptor).st_size
        if self._end is None or size < self._end:
            content = bytearray()
            while chunk := os.read(descriptor, 1 << 20):
                content += chunk
            self._end = content.rfind(b"\n") + 1
        if size != self._end:
            os.ftruncate(descriptor, self._end)
        return self._end

    def _sync(self) -> None:
        if self._doubted:  # after one failure a second `fsync` says yes without having written anything
            content = self.path.read_bytes()
            self._replace(content[: content.rfind(b"\n") + 1])
            return
        descriptor = os.open(self.path, os.O_RDWR)
        try:
            self._doubted = True
            os.fsync(descriptor)
        finally:
            os.close(descriptor)
        if not self._named:
            sync_folder(self.path.parent)
        self._named, self._unsynced, self._doubted = True, False, False

    def _replace(self, content: bytes) -> None:
        self._end = None
        write_atomically(self.path, content)
        self._end, self._named, self._unsynced, self._doubted = len(content), True, False, False
