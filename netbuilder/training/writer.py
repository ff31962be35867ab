"""Checkpoints that are written beside the training, so that it need not wait for the disk."""

from __future__ import annotations

import threading
import time

from netbuilder.training.checkpoint import Checkpoint, Packed, packed
from netbuilder.training.errors import RunError
from netbuilder.training.run import Run


class Writer:
    """Writes the checkpoints of a run in a thread, one at a time.

    Whoever makes one calls `wait` at the end. While one is written, its weights and its state are in memory twice.
    """

    def __init__(self, run: Run) -> None:
        self._run = run
        self._thread: threading.Thread | None = None
        self._error: BaseException | None = None
        self._best: Packed | None = None  # given, and not written yet
        self.took = 0.0
        """Seconds of a CPU that the latest one took to copy and to write."""

    @property
    def busy(self) -> bool:
        """Whether one is being written: a new `save` would wait for it."""
        return self._thread is not None and self._thread.is_alive()

    def save(self, last: Checkpoint, best: Checkpoint | None = None) -> RunError | None:
        """Copy a checkpoint and begin to write it; the training may go on as soon as this returns.

        best: the best weights, where they are others than those given before; they need not be given again where
        writing fails. Waits for the checkpoint before, and returns why that one could not be written, if it could not:
        the run then has the ones before it, whole.
        """
        begun = time.thread_time()
        content = packed(last, copy=True)
        fresh = None if best is None else packed(best, copy=True)
        copying = time.thread_time() - begun
        failed = self._joined()
        self._best = fresh or self._best
        self._thread = threading.Thread(target=self._write, args=(content, copying), name="checkpoint")
        self._thread.start()
        return failed

    def wait(self) -> None:
        """Wait until the latest checkpoint is on the disk. Raises RunError where it could not be written."""
        failed = self._joined()
        if failed is not None:
            raise failed

    def _write(self, content: Packed, copying: float) -> None:
        try:
            self._run.save("last", content, self._best)
            self._best = None
        except BaseException as error:  # for the thread of the training
            self._error = error
        self.took = copying + time.thread_time()

    def _joined(self) -> RunError | None:
        if self._thread is not None:
            self._thread.join()
        self._thread, error, self._error = None, self._error, None
        if error is None or isinstance(error, RunError):
            return error
        raise error
