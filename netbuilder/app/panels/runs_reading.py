"""Where the runs panel has its runs from: read on a thread of its own, and followed while something trains."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, QTimer, Signal

from netbuilder.app.background import Worker
from netbuilder.training.runs import Listing, RunInfo, folders_of, look, scan

if TYPE_CHECKING:
    from netbuilder.app.document import Document
    from netbuilder.app.training import TrainingSession

FOLLOW_MS = 1000
"""How often the run that trains now is read anew, while the panel is in view."""
ELSEWHERE_MS = 10_000
"""How often all are, while nothing trains here: another program may be training."""


class RunsReader(QObject):
    """The runs beside a document. Reads only while it `watches`; `changed` is emitted where something differs."""

    changed = Signal()
    went_on = Signal(object)  # RunInfo: one run that was known already has measured more

    def __init__(self, document: Document, session: TrainingSession, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._document, self._session = document, session
        self.listing: Listing | None = None
        self._worker = Worker("runs", self)
        self._worker.failed.connect(_raise)
        self._timer = QTimer(self)
        self._timer.timeout.connect(self._on_time)
        self._is_watching = self._is_shut = False
        session.started.connect(self._on_training)
        session.ended.connect(self._on_training)
        document.path_changed.connect(self._on_place_changed)
        document.opened.connect(self._on_place_changed)

    @property
    def folder(self) -> Path:
        """Where the next run of this project goes, if it can be written to."""
        return folders_of(self._document.path)[0]

    def watch(self, on: bool) -> None:
        """Read now and from now on, or no longer."""
        self._is_watching = on and not self._is_shut
        if not self._is_watching:
            self._timer.stop()
            return
        if not self._worker.isRunning():
            self._worker.start()
        self.read()
        self._set_pace()

    def read(self) -> None:
        """Read all runs that are new or have changed."""
        if not self._is_watching:
            return
        folders, known, training = folders_of(self._document.path), self.listing, self._training()
        self._worker.submit("all", lambda: scan(folders, known, training), self._take)

    def do(self, work: Callable[[], Any], then: Callable[[Any], None]) -> None:
        """Do something with files on the reader's thread, then `then(result)` on the window's."""
        if not self._worker.isRunning():
            self._worker.start()
        self._worker.submit(object(), work, then)

    def shut_down(self) -> None:
        """Stop, and wait for the thread."""
        self._is_shut = True
        self.watch(False)
        self._worker.stop()

    def _training(self) -> frozenset[Path]:
        path = self._session.run_path
        return frozenset() if path is None else frozenset((path,))

    def _set_pace(self) -> None:
        self._timer.start(FOLLOW_MS if self._session.is_running else ELSEWHERE_MS)

    def _on_time(self) -> None:
        path = self._session.run_path
        if path is None or self.listing is None:
            self.read()
            return
        known = self.listing.by_path.get(path)
        self._worker.submit("one", lambda: look(path, known, {path}), self._take_one)

    def _take(self, listing: Listing) -> None:
        before, self.listing = self.listing, listing
        if before is None or before.faults != listing.faults or not _same(before, listing):
            self.changed.emit()

    def _take_one(self, info: RunInfo | None) -> None:
        if info is None or self.listing is None:
            return
        before = self.listing.by_path.get(info.path)
        if before is info:
            return
        self.listing = self.listing.with_run(info)
        if before is not None and before.settings == info.settings and before.results.keys() == info.results.keys():
            self.went_on.emit(info)
        else:
            self.changed.emit()

    def _on_training(self) -> None:
        if self._is_watching:
            self.read()
            self._set_pace()

    def _on_place_changed(self) -> None:
        self.read()


def _same(one: Listing, other: Listing) -> bool:
    return len(one.runs) == len(other.runs) and all(a is b for a, b in zip(one.runs, other.runs, strict=True))


def _raise(error: Exception) -> None:
    raise error
