"""What a source of data declares, and what every source does alike."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from netbuilder.layers.parameters import Parameter
from netbuilder.wording import tr

from .dataset import Dataset
from .dialect import Dialect
from .errors import DataError, shorten, unknown
from .field import Field

Values = Mapping[str, Any]
"""Parameters by name, each with a value: what was given, or the default."""


@dataclass(frozen=True)
class Source:
    """Where data can come from: one declaration, read by the window, the command line and the tests.

    type: its name in a project file; label and group: how the window lists it; declare: values and base folder to
    fields, quick enough to run at every edit; read: values and base folder to the data set; dialect: values to how
    the tables are written that it reads, where it reads any; download: the name of the data set in `downloads`, where
    it can be had there; absent: values and base folder to what to tell where the data are not on this computer yet,
    though their fields are known; warning: values and base folder to what of the data cannot be used, or None.
    """

    type: str
    label: str
    group: str
    summary: str
    parameters: tuple[Parameter, ...]
    declare: Callable[[Values, Path], Mapping[str, Field]]
    read: Callable[[Values, Path], Dataset]
    dialect: Callable[[Values], Dialect] | None = None
    download: str | None = None
    absent: Callable[[Values, Path], str | None] | None = None
    warning: Callable[[Values, Path], str | None] | None = None

    def faults(self, params: Mapping[str, Any]) -> list[str]:
        """What is wrong with `params`, one message a fault."""
        known = {parameter.name: parameter for parameter in self.parameters}
        faults = [unknown(tr("there is no parameter {name}"), name, known) for name in params if name not in known]
        for name, parameter in known.items():
            if name in params:
                faults += filter(None, [parameter.check(params[name])])
            elif parameter.required:
                said = tr("needs '{name}': {summary}") if parameter.summary else tr("needs '{name}'")
                faults.append(said.format(name=name, summary=tr(parameter.summary)))
        return faults

    def complete(self, params: Mapping[str, Any]) -> Values:
        """`params` with the defaults filled in. Raises DataError for the first fault."""
        for fault in self.faults(params):
            raise DataError(fault, self.type)
        return {p.name: params.get(p.name, p.default) for p in self.parameters}

    def fields(self, params: Mapping[str, Any], base: Path) -> Mapping[str, Field]:
        """The fields that `load` would give. Raises DataError."""
        return self.declare(self.complete(params), Path(base))

    def missing(self, params: Mapping[str, Any], base: Path) -> str | None:
        """What to tell where the data must be fetched before they can be loaded, else None. Raises DataError."""
        return self.absent(self.complete(params), Path(base)) if self.absent else None

    def unusable(self, params: Mapping[str, Any], base: Path) -> str | None:
        """What of the data will be left out, as far as a quick look shows, or None. Raises DataError."""
        return self.warning(self.complete(params), Path(base)) if self.warning else None

    def load(self, params: Mapping[str, Any], base: Path) -> Dataset:
        """The whole data set, in memory or to be read when it is asked for. Raises DataError."""
        return self.read(self.complete(params), Path(base))


def find_file(text: str, base: Path) -> Path:
    """The file that `text` names, relative to `base`. Raises DataError where there is none, or it is no plain file."""
    path = _resolve(text, base)
    with reading(path):
        if path.is_file():
            return path
        if path.is_dir():
            raise DataError(tr("is a folder; a file is needed"), path)
        if path.is_symlink() and not path.exists():
            raise DataError(tr("is a link that leads nowhere"), path)
        raise DataError(tr("is no ordinary file") if path.exists() else tr("there is no such file"), path)


def find_folder(text: str, base: Path) -> Path:
    """The folder that `text` names, relative to `base`. Raises DataError where there is none."""
    path = _resolve(text, base)
    with reading(path):
        if not path.is_dir():
            raise DataError(
                tr("is a file; a folder is needed") if path.exists() else tr("there is no such folder"), path
            )
    return path


@contextmanager
def reading(path: Path) -> Iterator[None]:
    """Turn what the operating system refuses (permission, a bad disk, a name too long) into a DataError."""
    try:
        yield
    except OSError as error:
        fault = tr("cannot be read: {reason}").format(reason=error.strerror or error)
        raise DataError(fault, shorten_path(path)) from error


def shorten_path(path: Path) -> str:
    """The path for a message; a name too long to be one is cut."""
    text = str(path)
    return text if len(text) <= 500 else text[:499] + "…"


def _resolve(text: str, base: Path) -> Path:
    if not text.strip() or "\0" in text:
        raise DataError(tr("{text} is no path").format(text=shorten(text)))
    path = Path(text)
    if text.startswith("~"):
        try:
            path = path.expanduser()
        except RuntimeError as error:
            raise DataError(tr("{text} names the home of nobody known").format(text=shorten(text))) from error
    return base / path
