"""Long work of the window's thread, done a little at a time between its events; and a picture made and written so."""

from __future__ import annotations

from collections.abc import Generator
from pathlib import Path
from time import perf_counter
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from netbuilder.graph import write_atomically

if TYPE_CHECKING:
    from netbuilder.app.background import Worker
    from netbuilder.app.canvas.picture_files import Making

AT_A_TIME = 0.02
"""Seconds of work between two looks at what a person does."""
LOOK_EVERY = 8
"""Steps between two looks at the clock."""


class InSteps(QObject):
    """Goes through an iterator while the window stays alive: `stepped(number)` now and then, `done` at the end.

    It begins at once, so that what is quick is done before anything else happens.
    """

    stepped = Signal(int)
    done = Signal()

    def __init__(self, steps: Generator[None, None, None], parent: QObject) -> None:
        super().__init__(parent)
        self._steps: Generator[None, None, None] | None = steps
        self._number = 0
        self._timer = QTimer(self, interval=0)
        self._timer.timeout.connect(self._go_on)

    def begin(self) -> None:
        """Do the first of it, and the rest in a while."""
        self._timer.start()
        self._go_on()

    def stop(self) -> None:
        """Do no more of it."""
        self._timer.stop()
        if self._steps is not None:
            steps, self._steps = self._steps, None
            steps.close()

    def _go_on(self) -> None:
        end, steps = perf_counter() + AT_A_TIME, self._steps
        try:
            while steps is not None and perf_counter() < end:
                for _ in range(LOOK_EVERY):
                    next(steps)
                self._number += LOOK_EVERY
        except StopIteration:
            self.stop()
            self.done.emit()
            return
        except BaseException:
            self._timer.stop()  # or it would fail again with every look
            self._steps = None
            raise
        self.stepped.emit(self._number)


class Saving(QObject):
    """Makes a file and writes it: painted in steps, encoded and written on a worker.

    `stepped(part)` says how much is painted, 0 to 1, and 1 while it is written; `ended(reason)` comes once: with an
    empty text where it is written, with why not otherwise. After `cancel` it says nothing, and nothing is written.
    """

    stepped = Signal(float)
    ended = Signal(str)

    def __init__(self, making: Making, work: int, path: Path, worker: Worker, parent: QObject) -> None:
        super().__init__(parent)
        self._making, self._work, self._path, self._worker = making, work, path, worker
        self._is_cancelled = False
        self._painting = InSteps(making.steps, self)
        self._percent = -1
        self._painting.stepped.connect(self._on_stepped)
        self._painting.done.connect(self._on_painted)

    def begin(self) -> None:
        """Begin."""
        self._painting.begin()

    def cancel(self) -> None:
        """Stop, and write nothing that is not being written already."""
        self._is_cancelled = True
        self._painting.stop()

    def _on_stepped(self, number: int) -> None:
        percent = min(99, 100 * number // self._work)
        if percent != self._percent:  # each one said has the window painted anew
            self._percent = percent
            self.stepped.emit(percent / 100)

    def _on_painted(self) -> None:
        self.stepped.emit(1.0)
        self._worker.submit(("picture", id(self)), self._write, self._on_written)

    def _write(self) -> str:
        """Encode and write; why that failed, or nothing. On the worker."""
        try:
            data = b"" if self._is_cancelled else self._making.finish()
            if not self._is_cancelled:
                write_atomically(self._path, data)
        except OSError as error:
            return error.strerror or str(error)
        return ""

    def _on_written(self, reason: str) -> None:
        if not self._is_cancelled:
            self.ended.emit(reason)
