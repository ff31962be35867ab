"""A run: the folder that one training leaves.

project.json      the project as it was
run.json          what this folder is, and where relative paths of the project start from
data.json         the fields of the data, what its transforms were fitted to, and a fingerprint of its values
environment.json  versions, machine, time
metrics.jsonl     one row an epoch
checkpoints/      `last` (to go on from), `best` (least validation loss), `good` (before a loss became NaN)
summary.json      when the training has ended
"""

from __future__ import annotations

import os
import platform
import re
import sys
from collections.abc import Mapping, Sequence
from datetime import UTC, datetime
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Any

from netbuilder.graph import Project, ProjectError, read, write, write_atomically
from netbuilder.training import strict_json
from netbuilder.training.errors import RunError

if TYPE_CHECKING:
    from torch import fx

    from netbuilder.training.checkpoint import Checkpoint

FORMAT, VERSION = "netbuilder-run", 1
_FIRST_FILES = ("project.json", "data.json", "environment.json", "run.json")
Row = Mapping[str, Any]


class Run:
    """One run folder. `Run.create` makes one, `Run.open` reads one that is there."""

    def __init__(self, path: Path) -> None:
        self.path = path

    @classmethod
    def create(
        cls, path: Path | str, project: Project, base: Path | str, data_state: Mapping[str, Any], device: str = ""
    ) -> Run:
        """Make the folder, which must not be there yet (or be empty). Raises RunError."""
        run = cls(Path(path).absolute())
        try:
            run.path.parent.mkdir(parents=True, exist_ok=True)
            try:
                run.path.mkdir()
            except FileExistsError:
                if not run.path.is_dir() or any(run.path.iterdir()):
                    raise RunError(f"{run.path}: there is something already; name a new folder, or resume it") from None
            try:
                write(project, run.path / "project.json")
                run._write("data.json", data_state)
                run._write("environment.json", {**_environment(), "device": device})
                run._write("run.json", {"format": FORMAT, "version": VERSION, "base": _from(run.path, Path(base))})
            except BaseException:
                run.discard()
                raise
        except OSError as error:
            raise RunError(f"{run.path}: the run folder cannot be made: {error.strerror or error}") from error
        return run

    @classmethod
    def open(cls, path: Path | str) -> Run:
        """The run in a folder. Raises RunError where it is none, or where something in it is damaged."""
        from netbuilder.training import checkpoint

        run = cls(Path(path).absolute())
        if not run.path.is_dir():
            raise RunError(f"{run.path}: there is no such run folder")
        if not (run.path / "run.json").exists() and (run.path / "folds.json").exists():
            raise RunError(
                f"{run.path}: this holds a run for each fold: name one of them, such as {run.path / 'fold-1'}"
            )
        said = run._read("run.json")
        if said.get("format") != FORMAT:
            raise RunError(f"{run.path}: this is no run folder")
        if said.get("version") != VERSION:
            raise RunError(f"{run.path}: this run was made by a newer NetBuilder: update NetBuilder to open it")
        _ = run.project, run.data_state
        for name in ("last", "best", "good"):
            checkpoint.verify(run.path / "checkpoints" / name)
        return run

    @cached_property
    def project(self) -> Project:
        """The project as it was. Raises RunError."""
        path = self.path / "project.json"
        try:
            return read(path)
        except ProjectError as error:
            raise RunError(f"{path}: {error}") from error
        except OSError as error:
            raise RunError(f"{path}: {error.strerror or error}") from error

    @cached_property
    def data_state(self) -> Mapping[str, Any]:
        """The fields, and what the transforms were fitted to."""
        return self._read("data.json")

    @property
    def base(self) -> Path:
        """The folder that relative paths in the project start from."""
        said = self._read("run.json").get("base")
        if not isinstance(said, str):
            raise RunError(f"{self.path / 'run.json'}: base must be a folder")
        return Path(os.path.normpath(self.path / said))

    @property
    def rows(self) -> tuple[Row, ...]:
        """What each epoch measured. A last line that a kill cut short does not count."""
        try:
            lines = (self.path / "metrics.jsonl").read_bytes().split(b"\n")
        except FileNotFoundError:
            return ()
        except OSError as error:
            raise RunError(f"{self.path / 'metrics.jsonl'}: {error.strerror or error}") from error
        try:
            rows = tuple(strict_json.loads(line) for line in lines[:-1])
        except ValueError as error:
            raise RunError(f"{self.path / 'metrics.jsonl'}: {error}") from error
        if not all(isinstance(row, dict) for row in rows):
            raise RunError(f"{self.path / 'metrics.jsonl'}: every line must be an object")
        return rows

    @property
    def summary(self) -> Mapping[str, Any] | None:
        """What the training came to, or None where it has not ended."""
        return self._read("summary.json") if (self.path / "summary.json").exists() else None

    def module(self, which: str = "best") -> fx.GraphModule:
        """The network as it was trained, in eval mode on the CPU: `best`, `last`, or `good` after a failure.

        Raises RunError where there is no such checkpoint, or it does not fit.
        """
        from netbuilder.compile import CompileError, compile_graph
        from netbuilder.data import DataError, fields_from
        from netbuilder.training.checkpoint import load_weights

        try:
            specs = {name: field.spec for name, field in fields_from(self.data_state).items()}
            module = compile_graph(self.project.graph, specs, self.project.blocks)
        except (CompileError, DataError) as error:
            raise RunError(f"{self.path}: the network of this run cannot be built: {error}") from error
        load_weights(module, self.load(which).model, self._folder(which))
        return module.eval()

    def has(self, which: str) -> bool:
        """Whether there is a checkpoint of that name."""
        from netbuilder.training import checkpoint

        return checkpoint.exists(self._folder(which))

    @property
    def lasting(self) -> str:
        """The checkpoint to judge the run by: the best; of a training stopped early the last; of one whose loss
        became NaN the last good one."""
        return next((name for name in ("best", "last", "good") if self.has(name)), "best")

    def load(self, which: str) -> Checkpoint:
        """The checkpoint of that name. Raises RunError."""
        from netbuilder.training import checkpoint

        return checkpoint.load(self._folder(which))

    def save(self, which: str, content: Checkpoint) -> None:
        """Write a checkpoint in place of the one of that name. Raises RunError."""
        from netbuilder.training import checkpoint

        checkpoint.save(self._folder(which), content)

    def append(self, row: Row) -> None:
        """Add what an epoch measured. Raises RunError."""
        try:
            with (self.path / "metrics.jsonl").open("ab") as file:
                file.write(strict_json.dumps(row) + b"\n")
        except OSError as error:
            raise RunError(f"{self.path / 'metrics.jsonl'}: {error.strerror or error}") from error

    def keep_rows(self, rows: Sequence[Row]) -> None:
        """Let these be all the rows there are: a resumed run forgets what came after its checkpoint."""
        self._write_bytes("metrics.jsonl", b"".join(strict_json.dumps(row) + b"\n" for row in rows))

    def finish(self, summary: Mapping[str, Any]) -> None:
        """Write what the training came to. Raises RunError."""
        self._write("summary.json", summary)

    def begin_again(self) -> None:
        """A resumed run has not ended: take its summary away. Raises RunError."""
        try:
            (self.path / "summary.json").unlink(missing_ok=True)
        except OSError as error:
            raise RunError(f"{self.path / 'summary.json'}: {error.strerror or error}") from error

    def discard(self) -> None:
        """Take the folder away where nothing was learned in it yet: no row, no checkpoint, nothing of another's."""
        try:
            if self.rows or {each.name for each in self.path.iterdir()} - {*_FIRST_FILES, "metrics.jsonl"}:
                return
            for name in (*_FIRST_FILES, "metrics.jsonl"):
                (self.path / name).unlink(missing_ok=True)
            self.path.rmdir()
        except (OSError, RunError):  # what it stands in for is told, and is worse
            return

    def _folder(self, which: str) -> Path:
        if which not in ("last", "best", "good"):
            raise RunError(f"a run has the checkpoints last, best and good, not {which!r}")
        return self.path / "checkpoints" / which

    def _read(self, name: str) -> dict[str, Any]:
        path = self.path / name
        try:
            found = strict_json.loads(path.read_bytes())
        except FileNotFoundError:
            raise RunError(f"{self.path}: this is no run folder: {name} is missing") from None
        except OSError as error:
            raise RunError(f"{path}: {error.strerror or error}") from error
        except ValueError as error:
            raise RunError(f"{path}: {error}") from error
        if not isinstance(found, dict):
            raise RunError(f"{path}: it must be an object")
        return found

    def _write(self, name: str, value: Mapping[str, Any]) -> None:
        self._write_bytes(name, strict_json.dumps(value) + b"\n")

    def _write_bytes(self, name: str, data: bytes) -> None:
        try:
            write_atomically(self.path / name, data)
        except OSError as error:
            raise RunError(f"{self.path / name}: {error.strerror or error}") from error


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
    raise RunError(f"{folders[-1]}: no run folder can be made: {refused and (refused.strerror or refused)}")


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


def _from(folder: Path, base: Path) -> str:
    """`base` as seen from the run, so that the two can be moved together; absolute where it is far away."""
    base = base.absolute()
    if base == folder.parent or base in folder.parents:
        return os.path.relpath(base, folder)
    return str(base)


def _environment() -> dict[str, Any]:
    import torch

    return {
        "time": datetime.now(UTC).isoformat(timespec="seconds"),
        "python": sys.version.split()[0],
        "torch": str(torch.__version__),
        "platform": platform.platform(),
        "machine": platform.machine(),
        "threads": torch.get_num_threads(),
    }
