"""Keeping unsaved work where a crash cannot reach it, and finding what a crashed process left.

Each window keeps one file in the recovery folder while it has unsaved work, and a lock beside it. Qt's lock file
knows when the process that held it is gone; then the work is offered to the next window.
"""

from __future__ import annotations

import contextlib
import json
import os
import uuid
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from PySide6.QtCore import QLockFile, QObject, QTimer

from netbuilder.app.background import Worker
from netbuilder.app.document import Document
from netbuilder.graph import Project, ProjectError, dumps, loads, write_atomically

DELAY_MS = 2000


@dataclass(frozen=True)
class Leftover:
    """Unsaved work of a process that is gone."""

    file: Path
    project: Project
    path: Path | None  # the project's own file
    when: datetime

    def discard(self) -> None:
        """Remove it from the recovery folder."""
        _remove(self.file)


class Recovery(QObject):
    """Writes a document's unsaved work into `folder` soon after each edit, and removes it once it is saved."""

    def __init__(
        self, document: Document, worker: Worker, folder: Path, delay_ms: int = DELAY_MS, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._document = document
        self._worker = worker
        self.file = folder / f"{os.getpid()}-{uuid.uuid4().hex[:8]}.json"
        self._lock: QLockFile | None = None
        self._timer = QTimer(self, singleShot=True, interval=delay_ms)
        self._timer.timeout.connect(self._keep)
        document.changed.connect(self._on_changed)
        document.modified.connect(self._on_modified)

    def close(self, keep_work: bool = False) -> None:
        """Remove what was kept, or with `keep_work` keep what is unsaved now. The worker must have stopped."""
        self._timer.stop()
        if keep_work and self._document.is_modified:
            self.file.parent.mkdir(parents=True, exist_ok=True)
            _write(self.file, self._document.project, self._document.path)
        else:
            _remove(self.file)
        if self._lock is not None:
            self._lock.unlock()
            self._lock = None

    def _on_changed(self) -> None:
        if not self._timer.isActive():
            self._timer.start()

    def _on_modified(self, modified: bool) -> None:
        if not modified:
            self._timer.stop()
            file = self.file
            self._worker.submit("autosave", lambda: _remove(file))
        elif not self._timer.isActive():
            self._timer.start()

    def _keep(self) -> None:
        if not self._document.is_modified:
            return
        if self._lock is None:
            self.file.parent.mkdir(parents=True, exist_ok=True)
            self._lock = _lock_for(self.file)
            self._lock.tryLock(0)
        file, project, path = self.file, self._document.project, self._document.path
        self._worker.submit("autosave", lambda: _write(file, project, path))


def leftovers(folder: Path) -> list[Leftover]:
    """What processes that are gone left in `folder`, newest first. What cannot be read is left where it is."""
    found = [left for file in folder.glob("*.json") if _is_orphan(file) and (left := _read(file)) is not None]
    return sorted(found, key=lambda left: left.when, reverse=True)


def _lock_for(file: Path) -> QLockFile:
    lock = QLockFile(str(file.with_suffix(".lock")))
    lock.setStaleLockTime(0)  # however old, a lock holds as long as its process lives
    return lock


def _is_orphan(file: Path) -> bool:
    lock = _lock_for(file)
    if not lock.tryLock(0):
        return False
    lock.unlock()
    return True


def _write(file: Path, project: Project, path: Path | None) -> None:
    record = {"path": str(path) if path else None, "project": dumps(project)}
    write_atomically(file, json.dumps(record).encode())


def _read(file: Path) -> Leftover | None:
    try:
        when = datetime.fromtimestamp(file.stat().st_mtime)
        record = json.loads(file.read_text(encoding="utf-8"))
        path = Path(record["path"]) if record["path"] else None
        return Leftover(file, loads(record["project"]), path, when)
    except (OSError, ValueError, KeyError, TypeError, RecursionError, ProjectError):
        return None


def _remove(file: Path) -> None:
    with contextlib.suppress(FileNotFoundError):
        file.unlink()
