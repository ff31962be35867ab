"""Where the window keeps what it remembers between two starts."""

from __future__ import annotations

from pathlib import Path

import platformdirs
from PySide6.QtCore import QSettings

MOST_RECENT = 10


def settings() -> QSettings:
    """The person's settings, in one readable file."""
    return QSettings(QSettings.Format.IniFormat, QSettings.Scope.UserScope, "NetBuilder", "NetBuilder")


def data_folder() -> Path:
    """The person's data folder for this program; it need not exist yet."""
    return platformdirs.user_data_path("netbuilder", appauthor=False)


def recent_files() -> list[Path]:
    """Project files opened or saved last, newest first, without those that are gone."""
    stored = settings().value("recent", [])
    texts = [stored] if isinstance(stored, str) else list(stored or [])
    return [path for path in map(Path, texts) if path.is_file()]


def remember_file(path: Path) -> None:
    """Put `path` at the head of the recent files."""
    others = [other for other in recent_files() if other != path]
    settings().setValue("recent", [str(each) for each in [path, *others][:MOST_RECENT]])
