"""Collecting cyclic garbage on the window's thread alone.

Left to itself the collector runs in whichever thread happens to allocate, so the training thread could destroy
widgets that belong to the window's, and each full collection would stop everything while it looks at all that torch
imported. Here it runs from a timer of the window's thread, and looks only at what was made after the imports.
"""

from __future__ import annotations

import gc
import sys

from PySide6.QtCore import QObject, QTimer

INTERVAL_MS = 1000


class Collector(QObject):
    """Switches automatic collection off; once `begin` is called, collects every second what is worth collecting."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        gc.disable()
        self._modules = 0
        self._timer = QTimer(self, interval=INTERVAL_MS)
        self._timer.timeout.connect(self.collect)

    def begin(self) -> None:
        """What exists now stays: put it aside, and look from here on."""
        self._modules = len(sys.modules)
        gc.freeze()
        self._timer.start()

    def collect(self) -> None:
        """Collect the oldest generation that has passed its threshold, as the interpreter would have done; but what
        imports brought since the last time stays, and looking through it would stop the window: put it aside too."""
        if len(sys.modules) != self._modules:
            self._modules = len(sys.modules)
            gc.freeze()
            return
        counts, thresholds = gc.get_count(), gc.get_threshold()
        for generation in (2, 1, 0):
            if counts[generation] > thresholds[generation]:
                gc.collect(generation)
                return
