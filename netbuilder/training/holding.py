"""Who trains in a run folder: the system's lock on its run.json, which goes when its process does, however that ends.

No file is written for it and nothing is left behind: on POSIX it is `flock`, elsewhere a byte far behind the end.
"""

from __future__ import annotations

import os
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from netbuilder.training.errors import RunError
from netbuilder.wording import tr

ATTEMPTS, ATTEMPT_S = 10, 0.02
_FAR = 2**30
"""Where the locked byte is on Windows, whose locks keep others from reading what they cover."""


@contextmanager
def held(run: Path | str) -> Iterator[None]:
    """Hold a run folder while the block runs. Raises RunError where another training does already.

    A file system that knows no locks holds nothing, and nothing is refused there.
    """
    descriptor = _opened(Path(run))
    try:
        if descriptor is not None and not _locked_soon(descriptor):
            raise RunError(tr("{run}: another training is going on in this run; stop it first").format(run=run))
        yield
    finally:
        if descriptor is not None:
            _close(descriptor)


def is_held(run: Path | str) -> bool:
    """Whether a training goes on in a run folder now, in whatever process."""
    descriptor = _opened(Path(run))
    if descriptor is None:
        return False
    try:
        return not _locked(descriptor)
    finally:
        _close(descriptor)


def _locked_soon(descriptor: int) -> bool:
    """Take the lock; whoever only looks whether it is free has it for a moment too."""
    for _ in range(ATTEMPTS):
        if _locked(descriptor):
            return True
        time.sleep(ATTEMPT_S)
    return False


def _opened(run: Path) -> int | None:
    try:
        return os.open(run / "run.json", os.O_RDWR)  # to write: over NFS an exclusive lock needs it
    except OSError:
        return None


def _close(descriptor: int) -> None:
    """Let go. Whatever a failing disk says, nothing was written, and the descriptor is gone."""
    with suppress(OSError):
        os.close(descriptor)


def _locked(descriptor: int) -> bool:
    """Take the lock, until the descriptor is closed; False where another has it."""
    try:
        if sys.platform == "win32":
            import msvcrt

            os.lseek(descriptor, _FAR, os.SEEK_SET)
            msvcrt.locking(descriptor, msvcrt.LK_NBLCK, 1)
        else:
            import fcntl

            fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except (BlockingIOError, PermissionError):
        return False
    except OSError:  # there are no locks here
        return True
    return True
