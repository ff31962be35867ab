"""Where a run goes when nobody says."""

from __future__ import annotations

import re
from pathlib import Path

from netbuilder.graph import Project
from netbuilder.training.errors import RunError
from netbuilder.wording import tr


def default_path(project: Project, base: Path | str, *, saved: bool = True) -> Path:
    """Where a run goes when nobody says: `runs/NAME-NUMBER` beside the project's file, or in the person's data folder
    for a project that has no file, or one in a folder that cannot be written to. The folder is made."""
    from platformdirs import user_data_path

    folders = [user_data_path("netbuilder") / "runs"]
    if saved:
        folders.insert(0, Path(base) / "runs")
    refused: OSError | None = None
    for folder in folders:
        try:
            return _numbered(folder, _stem(project.name))
        except OSError as error:
            refused = error
    reason = refused and (refused.strerror or refused)
    raise RunError(tr("{path}: no run folder can be made: {reason}").format(path=folders[-1], reason=reason))


def _numbered(folder: Path, stem: str) -> Path:
    """Make `stem-1`, or the next number after the largest there is; another process may be doing the same."""
    folder.mkdir(parents=True, exist_ok=True)
    pattern = re.compile(re.escape(stem) + r"-(\d{1,9})")
    taken = [int(match[1]) for each in folder.iterdir() if (match := pattern.fullmatch(each.name))]
    number = max(taken, default=0) + 1
    while True:
        path = folder / f"{stem}-{number}"
        try:
            path.mkdir()
            return path
        except FileExistsError:
            number += 1


def _stem(name: str) -> str:
    return re.sub(r"[^\w-]+", "-", name.lower()).strip("-_")[:60] or "run"
