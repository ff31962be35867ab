"""Calls on the files of one folder, of which one goes wrong, once."""

from __future__ import annotations

import errno
import io
import os
import signal
from pathlib import Path
from unittest import mock

CALLS = (
    "open", "write", "fsync", "ftruncate", "close", "stat", "chmod",
    "rename", "replace", "link", "mkdir", "unlink", "remove", "rmdir",
)  # fmt: skip
ERRORS = ("ENOSPC", "EIO", "EACCES", "EINTR")
WAYS = (*ERRORS, "short", "partial", "done")
"""short: a write takes half, which is its right; partial: it takes half and the disk is full; done: the call did what
it should, and says that it failed."""


class FaultyFiles:
    """While this is entered, the call number `at` (from 0) on anything in `folder` goes wrong in that `way`; with
    "kill" the process kills itself in place of the call, with "killed" right after it.

    count: the calls so far; struck: the name of the one that went wrong. Nothing waits for the disk.
    """

    def __init__(self, folder: Path, at: int | None = None, way: str = "EIO") -> None:
        self.folder = os.path.realpath(folder)
        self.at, self.way = at, way
        self.count = 0
        self.struck = ""
        self._open: set[int] = set()

    def __enter__(self) -> FaultyFiles:
        self._patches = [mock.patch.object(os, name, self._watched(name, getattr(os, name))) for name in CALLS]
        self._patches.append(mock.patch.object(io, "open", self._watched("io.open", io.open)))
        for each in self._patches:
            each.start()
        return self

    def __exit__(self, *_) -> None:
        for each in self._patches:
            each.stop()

    def _watched(self, name, real):
        def call(*args, **kwargs):
            if not self._ours(args[0], kwargs.get("dir_fd")):
                return real(*args, **kwargs)
            here = self.count == self.at
            self.count += 1
            result = (lambda *_, **__: None) if name == "fsync" else real
            found = self._wrong(name, real, result, *args, **kwargs) if here else result(*args, **kwargs)
            if name == "open":
                self._open.add(found)
            if name == "close":
                self._open.discard(args[0])
            return found

        return call

    def _ours(self, path, folder) -> bool:
        if folder is not None and not os.path.isabs(path):
            return folder in self._open
        if isinstance(path, int):
            return path in self._open
        found = os.path.abspath(os.fspath(path))
        return found == self.folder or found.startswith(self.folder + os.sep)

    def _wrong(self, name, real, result, *args, **kwargs):
        self.struck = f"{name} {args[0]}"
        if self.way == "kill":
            os.kill(os.getpid(), signal.SIGKILL)
        if name == "write" and self.way in ("short", "partial"):
            took = real(args[0], bytes(args[1])[: (len(args[1]) + 1) // 2])
            if self.way == "short":
                return took
            raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))
        if self.way == "short":
            return result(*args, **kwargs)
        try:
            if self.way in ("killed", "done") or name == "close":  # a descriptor is closed, whatever is said of it
                result(*args, **kwargs)
        finally:
            if self.way == "killed":
                os.kill(os.getpid(), signal.SIGKILL)
        number = getattr(errno, self.way, errno.EIO)
        raise OSError(number, os.strerror(number), None if isinstance(args[0], int) else os.fspath(args[0]))
