"""How often the window looks at a training that it shares the processor with."""

from __future__ import annotations

import time
from collections.abc import Callable

SHARE, SPARE_SHARE = 0.015, 0.08
"""How much of one CPU the window's thread may take while something trains: where the training computes on all of them,
so that two threads wait for the one that was put aside, and where one is left over."""
LEAST_S, MOST_S = 0.03, 1.0
PROMPT_S = 0.5
"""For how long whoever asked for something sees at once what became of it."""


class Pace:
    """Says when a look is due: so long after the last one that all that the window's thread has done since, drawing
    included, takes no more than its share; never longer than `MOST_S`."""

    def __init__(self, now: Callable[[], float] = time.monotonic, used: Callable[[], float] = time.thread_time) -> None:
        """now: seconds that pass; used: seconds of CPU that this thread has taken."""
        self._now, self._used = now, used
        self._prompt_until = self._looked = self._used_before = self._next = 0.0

    def hurry(self) -> None:
        """Something was asked for: for a moment every look is due."""
        self._prompt_until = self._now() + PROMPT_S

    def is_due(self, share: Callable[[], float]) -> bool:
        """Whether to look now; if so, the next look is counted on from here. To be asked often: it reads the clock of
        the CPU, a call into the system, only where that may change the answer. share: of a CPU, for the window."""
        now = self._now()
        if now < self._next and now >= self._prompt_until:
            return False
        used = self._used()
        rest = min(MOST_S, max(LEAST_S, (used - self._used_before) / share()))
        if now < self._looked + rest and now >= self._prompt_until:
            self._next = self._looked + rest
            return False
        self._looked, self._used_before = now, used
        self._next = now + LEAST_S
        return True
