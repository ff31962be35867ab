"""How far slow work is, from wherever it is done to whoever waits for it, without a parameter through every room.

Whoever waits says so with `heard_by`; whoever works says `tell(...)` now and then. Who listens may raise `Abandoned`
there: nobody wants the result any more, and the work ends between two of its steps.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar

Listener = Callable[[str], None]
"""Is given words for a person, such as "reading pictures, 12,000 of 50,000"; may raise Abandoned."""


class Abandoned(Exception):
    """Nobody wants this work done any more."""


def _nobody(message: str) -> None:
    pass


_listener: ContextVar[Listener] = ContextVar("listener", default=_nobody)


@contextmanager
def heard_by(listener: Listener) -> Iterator[None]:
    """Let `listener` hear what work in this thread tells, until the block ends."""
    token = _listener.set(listener)
    try:
        yield
    finally:
        _listener.reset(token)


def tell(message: str) -> None:
    """Say how far the work is. Raises Abandoned where it is no longer wanted."""
    _listener.get()(message)
