"""Writing a file so that it is whole or untouched, whatever happens."""

from __future__ import annotations

import contextlib
import os
import re
import stat
from collections.abc import Iterable
from pathlib import Path

Bytes = bytes | memoryview
_BINARY = getattr(os, "O_BINARY", 0)  # Windows would turn line ends
_ORPHAN = re.compile(r"\.(?P<name>.+)\.(?P<pid>\d+)\.part")


def write_atomically(path: str | os.PathLike[str], content: bytes) -> None:
    """Replace the file at `path` by `content`, all or nothing.

    A symbolic link stays a link (its target is replaced), an existing file keeps its mode, a new one gets the usual
    mode of the process. What an earlier, killed process left beside it is swept away. Raises OSError.
    """
    target = Path(os.path.realpath(path))
    _remove_orphans(target.parent.glob(f".{_escaped(target.name)}.*.part"), target.name)
    try:
        mode = stat.S_IMODE(target.stat().st_mode)
    except FileNotFoundError:
        mode = None
    part = target.with_name(f".{target.name}.{os.getpid()}.part")
    try:
        write_through(part, [content])
        if mode is not None:
            part.chmod(mode)
        os.replace(part, target)
    except BaseException:
        with contextlib.suppress(OSError):
            part.unlink()
        raise
    sync_folder(target.parent)


def write_through(path: Path, parts: Iterable[Bytes]) -> None:
    """Write a file anew, one part after the other, and wait until the disk has it. Raises OSError.

    The umask applies to a new file just as it does to any other that a program opens.
    """
    descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_TRUNC | _BINARY, 0o666)
    try:
        for part in parts:
            write_all(descriptor, part)
        os.fsync(descriptor)
    except BaseException:
        with contextlib.suppress(OSError):
            os.close(descriptor)
        raise
    os.close(descriptor)  # some network drives tell only here that they are full


def write_all(descriptor: int, data: Bytes) -> None:
    """Write all of it: one call may take only a part, such as when the disk is nearly full. Raises OSError."""
    left = memoryview(data)
    while left:
        left = left[os.write(descriptor, left) :]


def sync_folder(folder: Path) -> None:
    """Wait until the disk has the names in a folder: a new file's own `fsync` does not promise them."""
    if os.name != "posix":
        return
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        with contextlib.suppress(OSError):
            os.close(descriptor)


def sweep(folder: Path) -> None:
    """Remove what processes that were killed in `write_atomically` left in a folder."""
    with contextlib.suppress(OSError):
        _remove_orphans(folder.glob(".*.part"), "")


def _remove_orphans(entries: Iterable[Path], name: str) -> None:
    """Remove part files whose process is gone; those of the target of that name, if one is named."""
    for entry in entries:
        match = _ORPHAN.fullmatch(entry.name)
        if match and name in ("", match["name"]) and not _alive(int(match["pid"])):
            with contextlib.suppress(OSError):
                entry.unlink()


def _escaped(name: str) -> str:
    return re.sub(r"([*?[])", r"[\1]", name)


def _alive(pid: int) -> bool:
    if pid == os.getpid():
        return True
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return False
    except OSError:
        return True
    return True
