"""Data sets that are downloaded, or lie in a folder that a person names: found, and said where they are missing."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from netbuilder.layers.parameters import Parameter
from netbuilder.wording import tr

from .. import downloads
from ..errors import DataError
from ..source import Values, find_folder


def folder_parameter(files: str) -> Parameter:
    """The parameter of such a source: the folder, else where a download puts the files. `files` says what is in it."""
    return Parameter("folder", "path", None, optional=True, summary=f"Folder with {files}; else what was downloaded")


def find(name: str, values: Values, base: Path, packaged: Sequence[Path] = ()) -> Path | None:
    """The folder with the files of a data set, or None where they are not on this computer.

    It is the one that the parameter `folder` names, else one that a package of the system brought, else that of the
    download. Raises DataError where a folder is named that is not there.
    """
    if values["folder"] is not None:
        return find_folder(values["folder"], base)
    for folder in packaged:
        if folder.is_dir():
            return folder
    return downloads.folder_of(name) if downloads.is_there(name) else None


def absence(name: str, hint: str = "") -> str:
    """What is told where `find` found nothing. `hint` is told too, a clause in English."""
    said = tr("{absence}, or name in 'folder' where its files are; {hint}")
    if not hint:
        said = tr("{absence}, or name in 'folder' where its files are")
    return said.format(absence=downloads.absence(name), hint=tr(hint))


def absent(found: Path | None, name: str, hint: str = "") -> str | None:
    """The message where `find` found nothing, as a source's `absent` gives it."""
    return None if found is not None else absence(name, hint)


def needed(found: Path | None, name: str, hint: str = "") -> Path:
    """The folder that `find` found. Raises DataError where it found none."""
    if found is None:
        raise DataError(absence(name, hint), name)
    return found
