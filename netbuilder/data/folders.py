"""Files in folders: one folder a class, optionally in `train` and `test` folders above them."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from pathlib import Path

from netbuilder.wording import tr

from .errors import DataError
from .source import reading

TRAIN, TEST = "train", "test"


@dataclass(frozen=True)
class ClassFiles:
    """The classes, and every file with the place of its class; the last `test` of them are for testing."""

    folder: Path
    classes: tuple[str, ...]
    files: tuple[tuple[Path, int], ...]
    test: int

    @property
    def own_test(self) -> range | None:
        """The rows for testing, where they were kept apart."""
        count = len(self.files)
        return range(count - self.test, count) if self.test else None


def class_files(folder: Path, suffixes: Collection[str], what: str) -> ClassFiles:
    """The files below `folder` whose names end as `suffixes` say; `what` they are called in messages.

    Raises DataError where a class has none, or the test folder a class that the training folder lacks.
    """
    parts = folders_in(folder)
    if {part.name for part in parts} != {TRAIN, TEST}:
        found = _classes(folder, what)
        return ClassFiles(folder, tuple(found), _files(found, tuple(found), suffixes, what), 0)
    train, test = (_classes(folder / name, what) for name in (TRAIN, TEST))
    classes = tuple(train)
    for name in test:
        if name not in train:
            raise DataError(tr("there is no such class in '{folder}'").format(folder=TRAIN), test[name])
    learn, hold = _files(train, classes, suffixes, what), _files(test, classes, suffixes, what)
    return ClassFiles(folder, classes, (*learn, *hold), len(hold))


def folders_in(folder: Path) -> list[Path]:
    """The folders in a folder by name, but for hidden ones. Raises DataError."""
    with reading(folder):
        found = sorted(part for part in folder.iterdir() if part.is_dir() and not part.name.startswith("."))
    for part in found:
        check_name(part)
    return found


def check_name(path: Path) -> None:
    """Raise DataError where the name of a folder is no text, so that it cannot be the name of a class."""
    try:
        path.name.encode("utf-8")
    except UnicodeEncodeError:
        raise DataError(tr("the name of this folder is no UTF-8, so it cannot name a class; rename it"), path) from None


def files_in(folder: Path, suffixes: Collection[str]) -> list[Path]:
    """The files in a folder by name whose names end so, but for hidden ones. Raises DataError."""
    with reading(folder):
        found = sorted(
            file for file in folder.iterdir() if file.suffix.lower() in suffixes and not file.name.startswith(".")
        )
        for file in found:
            if not file.is_file() and not file.is_dir():  # a pipe would never end
                odd = tr("is a link that leads nowhere") if file.is_symlink() else tr("is no ordinary file")
                raise DataError(tr("{odd}; take it out of the folder").format(odd=odd), file)
        return [file for file in found if file.is_file()]


def _classes(folder: Path, what: str) -> dict[str, Path]:
    found = {part.name: part for part in folders_in(folder)}
    if not found:
        raise DataError(
            tr("has no folders in it; each class needs one, with its {what} inside").format(what=what), folder
        )
    return found


def _files(
    classes: dict[str, Path], order: tuple[str, ...], suffixes: Collection[str], what: str
) -> tuple[tuple[Path, int], ...]:
    result: list[tuple[Path, int]] = []
    for name, folder in classes.items():
        files = files_in(folder, suffixes)
        if not files:
            raise DataError(
                tr("has no {what} in it ({suffixes})").format(what=what, suffixes=", ".join(sorted(suffixes))), folder
            )
        result += [(file, order.index(name)) for file in files]
    return tuple(result)
