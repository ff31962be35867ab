"""How a new checkpoint takes the place of an old one, so that a whole one stands at any moment.

In the folder `checkpoints`, `last` is what a training goes on from, `best` are the best weights until then, `good` the
weights before a loss became NaN. A new `last` is written to `.last.new`; then `last` becomes `.last.old`, and
`.last.new` becomes `last`. The first of these two renames is the moment that counts: from then on the new one stands,
wherever a kill, a full disk or a power cut ends it, and before it the old one.

New best weights are written to `.best.new` first, and the new `last` names them by their sum. So both come to count in
that same moment, and `best` is never of a time that `last` has not seen; that it gets its name afterwards is tidiness.
"""

from __future__ import annotations

import contextlib
import hashlib
import os
import shutil
from collections.abc import Iterator
from pathlib import Path

from netbuilder.graph.atomic import sync_folder
from netbuilder.training import checkpoint
from netbuilder.training.checkpoint import MANIFEST, Checkpoint, Manifest, Packed
from netbuilder.training.errors import RunError
from netbuilder.wording import tr

LAST, BEST, GOOD = NAMES = ("last", "best", "good")
_TRIES = 5


def save(folder: Path, name: str, content: Checkpoint | Packed, best: Checkpoint | Packed | None = None) -> None:
    """Write the checkpoint of that name in `folder` in place of the one that stands; with `last`, new best weights, or
    None where the best are those of before.

    Raises RunError where it cannot be written. Then the checkpoints that stood still stand, or the new ones do
    already; nothing is lost, and saving may be tried again at any time.
    """
    target = folder / name
    try:
        if not folder.is_dir():
            folder.mkdir(parents=True, exist_ok=True)
            sync_folder(folder.parent)
        tidy(folder)
        named = None
        if best is not None:
            named = checkpoint.write(_new(folder / BEST), best)
        elif name == LAST and (kept := _place(folder, BEST)) is not None:
            named = _sum(kept)
        checkpoint.write(_new(target), content, named)
        sync_folder(folder)
        _put(target, _new(target))
        sync_folder(folder)
    except OSError as error:
        raise RunError(
            tr("{path}: the checkpoint could not be written: {reason}").format(
                path=target, reason=error.strerror or error
            )
        ) from error
    with contextlib.suppress(OSError):  # it stands; what is left is done at the next saving
        tidy(folder)


def tidy(folder: Path) -> None:
    """Bring what stands to its name, and take away what no longer does. Raises OSError."""
    for name in NAMES:
        found, target = _place(folder, name), folder / name
        if found is not None and found != target:
            _put(target, found)
            if name != BEST:  # it counts by its name, which must be on the disk before the other is taken away
                sync_folder(folder)
    for name in NAMES:
        for orphan in (_new(folder / name), _old(folder / name)):
            if orphan.is_dir():
                shutil.rmtree(orphan)


def exists(folder: Path, name: str) -> bool:
    """Whether there is a checkpoint of that name to load, whole or damaged. Raises RunError where nobody can tell."""
    with _told(folder / name):
        return _place(folder, name) is not None


def load(folder: Path, name: str) -> Checkpoint:
    """The checkpoint of that name. Raises RunError where there is none, or where it is not what was written: it then
    says which others are whole, and never takes one of them instead."""
    with _told(folder / name):
        for _ in range(_TRIES):
            found = _place(folder, name)
            if found is None:
                break
            before = _sum(found)
            try:
                content = checkpoint.read(found)
                if name == BEST and (said := _of_last(folder)) is not None and said.best != before:
                    raise RunError(
                        tr("{found}: these are not the best weights that {last} was saved with").format(
                            found=found, last=LAST
                        )
                    )
                return content
            except RunError as error:
                if found == _place(folder, name) and before == _sum(found):
                    told = tr("{error}; {advice}")
                    raise RunError(told.format(error=error, advice=_advice(folder, name, found))) from error
                # Another process is training in this run, and put a newer one in its place while it was read.
    raise RunError(tr("{folder}: there is no checkpoint yet").format(folder=folder / name))


def verify(folder: Path) -> None:
    """Raise RunError where a checkpoint in a folder is not what was written."""
    for name in NAMES:
        with _told(folder / name):
            found = _place(folder, name)
        if found is not None:
            checkpoint.verify(found)


def _place(folder: Path, name: str) -> Path | None:
    """Where the checkpoint of that name that counts is, whole or damaged. Raises OSError."""
    target = folder / name
    new, old = _new(target), _old(target)
    if name == BEST and (said := _of_last(folder)) is not None:
        if said.best is None:
            return None
        found = [each for each in (target, new, old) if _sum(each) == said.best]
        return next((each for each in (*found, target, new) if each.is_dir()), None)
    if target.is_dir():
        return target
    if (old / MANIFEST).is_file():  # between the two renames
        return new if (new / MANIFEST).is_file() else old
    return None


def _of_last(folder: Path) -> Manifest | None:
    """What `last` says of itself, where it is whole so far and knows of best weights. Raises OSError."""
    last = _place(folder, LAST)
    try:
        said = None if last is None else checkpoint.manifest(last)
    except (RunError, FileNotFoundError):  # loading it says so
        return None
    return said if said is not None and said.knows_best else None


def _put(target: Path, found: Path) -> None:
    """Give a checkpoint its name, in place of the one that has it. Raises OSError."""
    if target.is_dir():
        old = _old(target)
        if old.is_dir():
            shutil.rmtree(target if found == old else old)
        if found != old:
            os.rename(target, old)
    os.rename(found, target)


def _sum(folder: Path) -> str | None:
    try:
        return hashlib.sha256((folder / MANIFEST).read_bytes()).hexdigest()
    except (FileNotFoundError, NotADirectoryError):
        return None


def _new(target: Path) -> Path:
    return target.with_name(f".{target.name}.new")


def _old(target: Path) -> Path:
    return target.with_name(f".{target.name}.old")


@contextlib.contextmanager
def _told(target: Path) -> Iterator[None]:
    try:
        yield
    except OSError as error:
        raise RunError(
            tr("{path}: the checkpoint cannot be read: {reason}").format(path=target, reason=error.strerror or error)
        ) from error


def _advice(folder: Path, name: str, damaged: Path) -> str:
    """What may be done about a damaged checkpoint, in words."""
    said = []
    if name == LAST:
        for older in (_new(folder / LAST), _old(folder / LAST)):
            if older != damaged and (epoch := _epoch(older)) is not None:
                advice = tr("to go on from epoch {epoch}, delete {last} and rename {older}, which is whole, to it")
                said.append(advice.format(epoch=epoch, last=LAST, older=older.name))
    other = BEST if name == LAST else LAST
    found = _place(folder, other)
    if name != GOOD and found is not None and _epoch(found) is not None:
        if name == LAST:
            said.append(tr("the best weights are whole: evaluating, predicting and exporting take them"))
        else:
            advice = tr("the last weights are whole: to do without the best ones, delete {path}")
            said.append(advice.format(path=damaged))
    return "; ".join(said) or tr("a copy of the run from elsewhere would help, or training anew")


def _epoch(folder: Path) -> int | None:
    """Up to which epoch a checkpoint is trained (0 where it does not say), or None where it is not whole."""
    try:
        said = checkpoint.read(folder).state.get("epoch", 0)
    except RunError:
        return None
    return said if isinstance(said, int) else 0
