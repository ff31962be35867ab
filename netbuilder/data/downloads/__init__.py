"""Data sets from the network, for those who have one: checked, resumed where they broke off, given up at any moment.

Whatever lies in the folder under its own name is whole and as published; what is still coming is called `….part`.
"""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from urllib.parse import urlsplit

from netbuilder.wording import exact, tr

from ..errors import DataError, unknown
from .catalogue import COLLECTIONS, MIRROR, Collection, Member, Remote, addresses
from .transfer import Cancelled, Refused, bring, sha256, tag_of
from .unpack import unpack

__all__ = [
    "COLLECTIONS",
    "MIRROR",
    "Cancelled",
    "Collection",
    "Member",
    "Remote",
    "absence",
    "fetch",
    "folder_of",
    "is_there",
    "megabytes",
    "size",
]

_LOOK_S = 0.1
"""How often a download looks whether another process has let go of the folder."""


def size(name: str | Collection) -> int:
    """Bytes that come over the network for a data set. Raises DataError for a name that nobody knows."""
    return _collection(name).size


def megabytes(name: str | Collection) -> str:
    """The size as people read it: `12 MB`."""
    return tr("{size} MB").format(size=max(1, round(size(name) / 1e6)))


def folder_of(name: str | Collection) -> Path:
    """Where a data set lies once it is downloaded: a folder of its own in the person's cache."""
    from platformdirs import user_cache_path

    return user_cache_path("netbuilder", appauthor=False) / "data" / _collection(name).name


def is_there(name: str | Collection, folder: Path | str | None = None) -> bool:
    """Whether every file of a data set is in its folder, by name and size."""
    collection = _collection(name)
    within = folder_of(collection) if folder is None else Path(folder)
    return all(_has_size(within / file, bytes) for file, bytes in collection.kept.items())


def absence(name: str | Collection) -> str:
    """What to tell a person who wants to use a data set that is not there."""
    collection = _collection(name)
    return tr(
        "{label} is not on this computer yet: download it ({size}; `netbuilder datasets --download {name}` does)"
    ).format(label=collection.label, size=megabytes(collection), name=collection.name)


def fetch(
    name: str | Collection,
    *,
    progress: Callable[[int, int], None] = lambda done, total: None,
    cancelled: Callable[[], bool] = lambda: False,
    folder: Path | str | None = None,
) -> Path:
    """Download what is missing of a data set; returns its folder, `folder_of` it unless another is named.

    `progress` is told the bytes that are there and the bytes of all; it and `cancelled` are called in this thread,
    often. Several processes may do this at once: one downloads, the others wait for it. Raises DataError, and
    Cancelled where `cancelled` said so; what came by then is kept for the next time.
    """
    collection = _collection(name)
    within = folder_of(collection) if folder is None else Path(folder)
    try:
        within.mkdir(parents=True, exist_ok=True)
        with _alone(within, cancelled):
            if not is_there(collection, within):
                _check_room(collection, within)
                _fetch(collection, within, progress, cancelled)
    except OSError as error:
        said = tr("{label} cannot be kept here: {reason}")
        raise DataError(said.format(label=collection.label, reason=error.strerror or error), within) from error
    progress(collection.size, collection.size)
    return within


def _collection(name: str | Collection) -> Collection:
    if isinstance(name, Collection):
        return name
    if name not in COLLECTIONS:
        raise DataError(unknown(tr("there is no data set to download {name}"), name, COLLECTIONS))
    return COLLECTIONS[name]


def _fetch(
    collection: Collection, folder: Path, progress: Callable[[int, int], None], cancelled: Callable[[], bool]
) -> None:
    before = 0
    for file in collection.files:

        def came(bytes: int, before: int = before) -> None:
            progress(before + bytes, collection.size)

        _fetch_file(collection, file, folder, came, cancelled)
        before += file.size
    if collection.members:
        archive = folder / collection.files[0].name
        unpack(archive, collection.members, folder, cancelled)
        archive.unlink()


def _fetch_file(
    collection: Collection, file: Remote, folder: Path, came: Callable[[int], None], cancelled: Callable[[], bool]
) -> None:
    goal, part = folder / file.name, folder / f"{file.name}.part"
    if _has_size(goal, file.size) and _hash(goal, cancelled) == file.sha256:
        came(file.size)
        return
    reasons = []
    for url in addresses(collection, file):
        try:
            _bring_whole(url, file, part, came, cancelled)
        except Refused as error:
            # What a server does follows its name: "example.org broke off after 1,000 of 2,000 bytes".
            said = tr("{server} {fault}")
            reasons.append(said.format(server=urlsplit(url).hostname or url, fault=error))
            continue
        part.replace(goal)
        tag_of(part).unlink(missing_ok=True)
        return
    raise DataError(_by_hand(collection, file, folder, reasons))


def _bring_whole(
    url: str, file: Remote, part: Path, came: Callable[[int], None], cancelled: Callable[[], bool]
) -> None:
    """Leave in `part` the file as published, on the disk; else nothing, and raise Refused.

    A part that was begun earlier or elsewhere may be of another state of the file: it gets one more try from the start.
    """
    for _ in range(2):
        in_one_go = bring(url, file, part, came, cancelled)
        found = _hash(part, cancelled, keep=True)
        if found == file.sha256:
            return
        part.unlink()
        tag_of(part).unlink(missing_ok=True)
        if in_one_go:
            break
    raise Refused(
        tr("gave {file} ({url}) with the SHA-256 {found}… where {sha256}… is published; what came was deleted").format(
            file=file.name, url=url, found=found[:16], sha256=file.sha256[:16]
        )
    )


def _hash(path: Path, cancelled: Callable[[], bool], *, keep: bool = False) -> str:
    """SHA-256 of a file; `keep`: after seeing to it that it is on the disk, which a power cut then leaves alone."""
    with path.open("r+b" if keep else "rb") as file:
        if keep:
            os.fsync(file.fileno())
        return sha256(file, cancelled)


def _check_room(collection: Collection, folder: Path) -> None:
    missing = sum(n for file, n in collection.kept.items() if not _has_size(folder / file, n))
    needed = missing + (collection.size if collection.members else 0)
    free = shutil.disk_usage(folder).free
    if free < needed:
        raise DataError(
            tr("{label} needs {needed:,.0f} MB, and {free:,.0f} MB are free on this disk").format(
                label=collection.label, needed=needed / 1e6, free=free / 1e6
            ),
            folder,
        )


def _has_size(path: Path, bytes: int) -> bool:
    try:
        return path.is_file() and path.stat().st_size == bytes
    except OSError:
        return False


def _by_hand(collection: Collection, file: Remote, folder: Path, reasons: list[str]) -> str:
    names = ", ".join(one.name for one in collection.files)
    where = file.urls[0].rpartition("/")[0] if file.urls else ""
    return tr(
        "{label}: {file} could not be downloaded: {reasons}. Where this computer has no network, get {names} from "
        "{where}/ on another one, put them into {folder}, and ask for the download again: it checks them ({size} bytes "
        "in all)"
    ).format(
        label=collection.label,
        file=file.name,
        reasons="; ".join(reasons),
        names=names,
        where=where,
        folder=folder,
        size=exact(collection.size),
    )


@contextmanager
def _alone(folder: Path, cancelled: Callable[[], bool]) -> Iterator[None]:
    """Hold the folder against other processes; the system lets go of it when this one ends, however it ends."""
    from filelock import FileLock, Timeout

    lock = FileLock(folder / ".lock")
    while True:
        if cancelled():
            raise Cancelled
        try:
            with lock.acquire(timeout=_LOOK_S, poll_interval=_LOOK_S / 2):
                yield
                return
        except Timeout:
            continue
