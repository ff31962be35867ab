"""Ending in order where a person, or the system, asks for it."""

from __future__ import annotations

import signal
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from types import FrameType


@contextmanager
def stopped_by_signals(stop: Callable[[], None] = lambda: None, came: list[int] | None = None) -> Iterator[list[int]]:
    """The first SIGINT or SIGTERM calls `stop`, for the work to end in order; a second one interrupts at once. Yields
    what came, in the list `came` where one is given."""
    came = [] if came is None else came

    def on_signal(number: int, frame: FrameType | None) -> None:
        if came:
            raise KeyboardInterrupt
        came.append(number)
        stop()

    before = {number: signal.signal(number, on_signal) for number in (signal.SIGINT, signal.SIGTERM)}
    try:
        yield came
    finally:
        for number, handler in before.items():
            signal.signal(number, handler)
