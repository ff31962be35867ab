"""How late a 5 ms timer of the window's event loop comes: what a person feels as a window that hangs."""

from __future__ import annotations

import time

from PySide6.QtCore import QObject, Qt, QTimer

EVERY_S = 0.005


class Lateness(QObject):
    """Counts from its making on; `reset` begins again."""

    def __init__(self) -> None:
        super().__init__()
        self._timer = QTimer(self, timerType=Qt.TimerType.PreciseTimer, interval=int(1000 * EVERY_S))
        self._timer.timeout.connect(self._on_timeout)
        self.reset()
        self._timer.start()

    def reset(self) -> None:
        """Forget what was counted."""
        self.late: list[float] = []
        self._last = time.perf_counter()

    def stop(self) -> None:
        """Count no longer."""
        self._timer.stop()

    def percentile_ms(self, percent: float) -> float:
        """The lateness in milliseconds that so many percent of the ticks stay under."""
        ordered = sorted(self.late)
        return 1000 * ordered[min(len(ordered) - 1, int(len(ordered) * percent / 100))] if ordered else 0.0

    def _on_timeout(self) -> None:
        now = time.perf_counter()
        self.late.append(max(0.0, now - self._last - EVERY_S))
        self._last = now
