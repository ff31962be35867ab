"""What a person does with the runs that are there: notes and tags, and taking runs away."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterable, Sequence
from pathlib import Path

from netbuilder.graph import write_atomically
from netbuilder.training import strict_json
from netbuilder.training.errors import RunError
from netbuilder.training.holding import is_held
from netbuilder.training.runs import SIGNS, Listing, RunInfo
from netbuilder.wording import tr


def write_notes(run: Path | str, notes: str, tags: Sequence[str]) -> None:
    """Keep notes and tags with a run. Raises RunError."""
    path = Path(run) / "notes.json"
    try:
        write_atomically(path, strict_json.dumps({"notes": notes, "tags": list(tags)}) + b"\n")
    except OSError as error:
        raise RunError(f"{path}: {error.strerror or error}") from error


def parsed_tags(text: str) -> tuple[str, ...]:
    """Tags as a person writes them, apart by commas: each once, without the blanks around it or a `#` before it."""
    words = (" ".join(part.split()).lstrip("#").strip() for part in text.split(","))
    return tuple(dict.fromkeys(word for word in words if word))


def to_delete(chosen: Iterable[RunInfo], listing: Listing) -> tuple[Path, ...]:
    """The folders that go with these runs: of folds that are all among them, the folder that holds them."""
    chosen = tuple(chosen)
    gone = {each.path for each in chosen}
    left = {each.group for each in listing.runs if each.group is not None and each.path not in gone}
    paths = (each.group if each.group is not None and each.group not in left else each.path for each in chosen)
    return tuple(dict.fromkeys(paths))


def refuse_training(run: Path | str) -> None:
    """Raise RunError where something trains in a run now, or in a fold of it."""
    run = Path(run)
    for folder in (run, *run.glob("fold-*")):
        if is_held(folder):
            raise RunError(tr("{run} is being trained now: stop the training first").format(run=run.name))


def delete(run: Path | str) -> None:
    """Take a run folder away for good; of a link to one, the link. Raises RunError, also where something trains in it.

    It leaves the list at once: what cannot be removed stays under a name that begins with a dot.
    """
    run = Path(os.path.abspath(run))
    refuse_training(run)
    try:
        if run.is_symlink():
            run.unlink()
            return
        if not (run.is_dir() and any((run / name).exists() for name in (*SIGNS, "folds.json"))):
            raise RunError(tr("{run}: this is no run folder").format(run=run))
        gone = run.with_name(f".{run.name}.deleted-{os.getpid()}")
        run.rename(gone)
        shutil.rmtree(gone)
    except OSError as error:
        raise RunError(
            tr("{path}: it could not be deleted: {reason}").format(path=run, reason=error.strerror or error)
        ) from error
