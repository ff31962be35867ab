"""Work off the window's thread: a queue in which a newer request takes the place of an older one."""

from __future__ import annotations

from collections.abc import Callable, Hashable
from contextvars import copy_context
from threading import Condition, Thread
from typing import Any

from PySide6.QtCore import QObject, Qt, QThread, Signal

from netbuilder.progress import Abandoned, heard_by

Work = Callable[[], Any]
Deliver = Callable[[Any], None]


def _apart(work: Work) -> Any:
    """What `work()` returns or raises, done in a thread that ends with it.

    OpenMP keeps the helpers of each thread that has computed in parallel. Where all of them together are more than the
    CPUs, none waits by spinning for even a moment any more, and a training with two threads lost a third of its speed
    to helpers of a thread that had looked into the network an hour ago.
    """
    done: list[Any] = []
    failed: list[BaseException] = []

    def do() -> None:
        try:
            done.append(work())
        except BaseException as error:  # raised where it was waited for
            failed.append(error)

    thread = Thread(target=copy_context().run, args=(do,), name="work")
    thread.start()
    thread.join()
    if failed:
        raise failed.pop()
    return done.pop()


class Worker(QThread):
    """One thread that does what it is given, in order, and hands each result to the window's thread.

    Whoever makes one calls `stop()` before letting go of it.
    """

    failed = Signal(object)  # an exception that nobody foresaw
    _done = Signal(object, object)

    def __init__(self, name: str, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self._waiting: dict[Hashable, tuple[Work, Deliver | None]] = {}
        self._changed = Condition()
        self._stopping = False
        self._done.connect(self._on_done, Qt.ConnectionType.QueuedConnection)

    def submit(self, key: Hashable, work: Work, deliver: Deliver | None = None) -> None:
        """Do `work()` in the thread, then `deliver(result)` in the window's. Takes the place of what waits under
        the same key."""
        with self._changed:
            self._waiting[key] = (work, deliver)
            self._changed.notify()

    def stop(self) -> None:
        """Drop what waits, let what runs come to its end, or to where it tells how far it is, and wait for it."""
        with self._changed:
            self._stopping = True
            self._waiting.clear()
            self._changed.notify()
        self.wait()

    def run(self) -> None:
        while (task := self._next()) is not None:
            work, deliver = task
            try:
                with heard_by(self._hear):
                    result = _apart(work)
            except Abandoned:
                pass
            except Exception as error:
                self.failed.emit(error)
            else:
                self._done.emit(deliver, result)
            del task, work, deliver

    def _hear(self, message: str) -> None:
        if self._stopping:
            raise Abandoned

    def _next(self) -> tuple[Work, Deliver | None] | None:
        with self._changed:
            self._changed.wait_for(lambda: self._waiting or self._stopping)
            if self._stopping:
                return None
            return self._waiting.pop(next(iter(self._waiting)))

    def _on_done(self, deliver: Deliver | None, result: Any) -> None:
        if deliver is not None and not self._stopping:
            deliver(result)
