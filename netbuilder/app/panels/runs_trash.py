"""The system's trash: where deleted runs go, so that they can come back."""

from __future__ import annotations

import contextlib
import shutil
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QFile

from netbuilder.wording import tr


@dataclass(frozen=True)
class Trashed:
    """A folder that is in the trash: where it was, and where it is now (None where the system does not say)."""

    path: Path
    now: Path | None


def to_trash(path: Path) -> Trashed | None:
    """Move a folder to the trash; None where there is no trash for it, and then it is where it was."""
    file = QFile(str(path))
    if not file.moveToTrash():
        return None
    return Trashed(path, Path(file.fileName()) if file.fileName() and file.fileName() != str(path) else None)


def from_trash(trashed: Trashed) -> None:
    """Put a folder back where it was. Raises OSError where it cannot be."""
    if trashed.now is None or not trashed.now.exists():
        raise FileNotFoundError(tr("{run} is no longer in the trash").format(run=trashed.path.name))
    if trashed.path.exists():
        raise FileExistsError(tr("there is something at {path} again").format(path=trashed.path))
    trashed.path.parent.mkdir(parents=True, exist_ok=True)
    shutil.move(trashed.now, trashed.path)
    note = trashed.now.parent.parent / "info" / f"{trashed.now.name}.trashinfo"
    with contextlib.suppress(OSError):  # the system's own note of it, where it keeps one
        note.unlink()
