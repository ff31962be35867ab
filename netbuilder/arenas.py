"""From how many places the threads of the window take memory. Standard library alone: it comes before all else."""

from __future__ import annotations

import ctypes
import platform

ARENAS = 2
_ARENA_MAX = -8  # malloc.h


def few_arenas() -> None:
    """Let all threads of the process take memory from few places. Only at its start; does nothing where the C library
    is another than glibc.

    By default each thread that comes while others work gets a place of its own, and what one of them freed another
    cannot use: the window starts threads all day long, and grew by some 10 MB in a thousand trainings.
    """
    if platform.libc_ver()[0] == "glibc":
        library = ctypes.CDLL(None)
        if hasattr(library, "mallopt"):
            library.mallopt(_ARENA_MAX, ARENAS)
