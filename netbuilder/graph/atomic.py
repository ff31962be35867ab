"""Writing a file so that it is whole or untouched, whatever happens."""

from __future__ import annotations

import contextlib
import os
import re
import stat
from pathlib import Path

_ORPHAN = re.compile(r"\.(?P<name>.+)\.(?P<pid>\d+)\.part")


def write_atomically(path: str | os.PathLike[str], content: bytes) -> None:
    """Replace the file at `path` by `content`, all or nothing.

    A symbolic link stays a link (its target is replaced), an existing file keeps its mode, a new one gets the usual
    mode of the process. What an earlier, killed process left beside it is swept away. Raises OSError.
    """
    target = Path(os.path.realpath(path))
    _sweep(target)
    try:
        mode = stat.S_IMODE(target.stat().st_mode)
    except FileNotFoundError:
        mode = None
    part = target.with_name(f".{target.name}.{os.getpid()}.part")
    try:
        # The umask applies to a new file just as it does to any other that a program opens.
        descriptor = os.open(part, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o666)
        with os.fdopen(descriptor, "wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        if mode is not None:
            part.chmod(mode)
        os.replace(part, target)
    except BaseException:
        with contextlib.suppress(OSError):
            part.unlink()
        raise
    _sync_folder(target.parent)


def _sync_folder(folder: Path) -> None:
    if os.name != "posix":
        return
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


def _sweep(target: Path) -> None:
    """Remove part files of this target whose process is gone."""
    for entry in target.parent.glob(f".{_escaped(target.name)}.*.part"):
        match = _ORPHAN.fullmatch(entry.name)
        if match and match["name"] == target.name and not _alive(int(match["pid"])):
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
