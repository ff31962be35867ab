"""A run: the folder that one training leaves.

project.json      the project as it was
run.json          what this folder is, and where relative paths of the project start from
data.json         the fields of the data, what its transforms were fitted to, and a fingerprint of its values
environment.json  versions, machine, time, and how the training was carried out
metrics.jsonl     one row an epoch
changes.jsonl     what was changed while it ran, each before it took effect
checkpoints/      `last` (to go on from), `best` (least validation loss), `good` (before a loss became NaN)
summary.json      when the training has ended
failure.json      why it could not go on, where it could not

What was written counts as a whole or not at all, whenever the process is killed and whichever write fails: files are
replaced in one step (`write_atomically`), rows are lines (`Lines`), checkpoints follow one another (`succession.py`).
"""

from __future__ import annotations

import contextlib
import os
import platform
import sys
from collections.abc import Iterator, Mapping, Sequence
from datetime import UTC, datetime
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Any

from netbuilder.graph import Project, ProjectError, read, write, write_atomically
from netbuilder.graph.atomic import sweep, sync_folder
from netbuilder.training import strict_json
from netbuilder.training.errors import RunError
from netbuilder.training.lines import Lines, Row
from netbuilder.training.numbering import default_path as default_path
from netbuilder.wording import in_english, tr

if TYPE_CHECKING:
    from torch import fx

    from netbuilder.training.checkpoint import Checkpoint, Packed

FORMAT, VERSION = "netbuilder-run", 1
_FIRST_FILES = ("project.json", "data.json", "environment.json", "run.json")
_LATER_FILES = ("metrics.jsonl", "changes.jsonl", "failure.json")


class Run:
    """One run folder. `Run.create` makes one, `Run.open` reads one that is there."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self._metrics = Lines(path / "metrics.jsonl")
        self._changes = Lines(path / "changes.jsonl")

    @classmethod
    def create(
        cls,
        path: Path | str,
        project: Project,
        base: Path | str,
        data_state: Mapping[str, Any],
        device: str = "",
        execution: Mapping[str, Any] | None = None,
    ) -> Run:
        """Make the folder, which must not be there yet (or be empty). Raises RunError.

        execution: how the training is carried out (threads, precision …), where that is known already.
        """
        run = cls(Path(path).absolute())
        try:
            run.path.parent.mkdir(parents=True, exist_ok=True)
            try:
                run.path.mkdir()
            except FileExistsError:
                if not run.path.is_dir() or any(run.path.iterdir()):
                    raise RunError(
                        tr("{path}: there is something already; name a new folder, or resume it").format(path=run.path)
                    ) from None
            try:
                write(project, run.path / "project.json")
                run._write("data.json", data_state)
                run._write("environment.json", {**_environment(), "device": device, "execution": dict(execution or {})})
                run._write("run.json", {"format": FORMAT, "version": VERSION, "base": _from(run.path, Path(base))})
                sync_folder(run.path.parent)
            except BaseException:
                run.discard()
                raise
        except OSError as error:
            raise RunError(
                tr("{path}: the run folder cannot be made: {reason}").format(
                    path=run.path, reason=error.strerror or error
                )
            ) from error
        return run

    @classmethod
    def open(cls, path: Path | str) -> Run:
        """The run in a folder. Raises RunError where it is none, or where its project or its data's state is damaged.

        Checkpoints are compared with their sums whenever they are loaded, and not before: a run whose `last` is damaged
        may still have whole `best` weights to look at. `verify` compares all of them.
        """
        run = cls(Path(path).absolute())
        if not run.path.is_dir():
            raise RunError(tr("{path}: there is no such run folder").format(path=run.path))
        if not (run.path / "run.json").exists() and (run.path / "folds.json").exists():
            told = tr("{path}: this holds a run for each fold: name one of them, such as {fold}")
            raise RunError(told.format(path=run.path, fold=run.path / "fold-1"))
        own = run._read("run.json")
        if own.get("format") != FORMAT:
            raise RunError(tr("{path}: this is no run folder").format(path=run.path))
        if own.get("version") != VERSION:
            raise RunError(
                tr("{path}: this run was made by a newer NetBuilder: update NetBuilder to open it").format(
                    path=run.path
                )
            )
        _ = run.project, run.data_state
        return run

    def verify(self) -> None:
        """Raise RunError where a checkpoint is not what was written."""
        from netbuilder.training import succession

        succession.verify(self._checkpoints)

    @cached_property
    def project(self) -> Project:
        """The project as it was. Raises RunError."""
        path = self.path / "project.json"
        with _told(path):
            try:
                return read(path)
            except ProjectError as error:
                raise RunError(tr("{path}: {error}").format(path=path, error=error)) from error

    @cached_property
    def data_state(self) -> Mapping[str, Any]:
        """The fields, and what the transforms were fitted to."""
        return self._read("data.json")

    @property
    def base(self) -> Path:
        """The folder that relative paths in the project start from."""
        said = self._read("run.json").get("base")
        if not isinstance(said, str):
            raise RunError(tr("{path}: base must be a folder").format(path=self.path / "run.json"))
        return Path(os.path.normpath(self.path / said))

    @property
    def device(self) -> str:
        """The device that the training was begun on, such as "cpu" or "cuda:0"."""
        return str(self._read("environment.json").get("device", ""))

    @property
    def execution(self) -> Mapping[str, Any]:
        """How the training was carried out, as far as it was recorded."""
        said = self._read("environment.json").get("execution")
        return said if isinstance(said, dict) else {}

    def record_execution(self, execution: Mapping[str, Any]) -> None:
        """Write how the training is carried out into `environment.json`. Raises RunError."""
        self._write("environment.json", {**self._read("environment.json"), "execution": dict(execution)})

    @property
    def rows(self) -> tuple[Row, ...]:
        """What each epoch measured. A last line that a kill cut short does not count."""
        return self._metrics.read()

    @property
    def changes(self) -> tuple[Row, ...]:
        """What was changed while it ran, in that order. A last line that a kill cut short does not count: that change
        had not taken effect."""
        return self._changes.read()

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
            raise RunError(
                tr("{path}: the network of this run cannot be built: {error}").format(path=self.path, error=error)
            ) from error
        load_weights(module, self.load(which).model, self._checkpoints / which)
        return module.eval()

    @property
    def failure(self) -> Mapping[str, Any] | None:
        """`{"message", "node"}` where the training could not go on, else None."""
        return self._read("failure.json") if (self.path / "failure.json").exists() else None

    def has(self, which: str) -> bool:
        """Whether there is a checkpoint of that name. Raises RunError."""
        from netbuilder.training import succession

        return succession.exists(self._checkpoints, _known(which))

    @property
    def lasting(self) -> str:
        """The checkpoint to judge the run by: the best; of a training stopped early the last; of one whose loss
        became NaN the last good one."""
        return next((name for name in ("best", "last", "good") if self.has(name)), "best")

    def load(self, which: str) -> Checkpoint:
        """The checkpoint of that name. Raises RunError where there is none, or where it is damaged."""
        from netbuilder.training import succession

        return succession.load(self._checkpoints, _known(which))

    def save(self, which: str, content: Checkpoint | Packed, best: Checkpoint | Packed | None = None) -> None:
        """Write the checkpoint `last` or `good` in place of the one of that name. Its tensors may not change then.

        best: with `last`, the best weights where they are others than at the saving before. The two come to count in
        one moment, so that `best` is never of an epoch which `last` has not seen; it cannot be saved alone. Rows that
        were appended before are on the disk before the checkpoint which counts them. Raises RunError where something
        cannot be written: the checkpoints of before (or already the new ones) then stand whole, and the training may go
        on and save again later, with the best weights given anew.
        """
        from netbuilder.training import succession

        if _known(which) == "best" or (best is not None and which != "last"):
            raise RunError(tr("best weights are saved together with the last: save('last', …, best=…)"))
        self._metrics.sync()
        succession.save(self._checkpoints, which, content, best)

    def append(self, row: Row) -> None:
        """Add what an epoch measured. Raises RunError where it cannot be written; the row is then not lost: it is
        written with the next, and `save` and `finish` write nothing that counts it before it is."""
        self._metrics.append(row)

    def keep_rows(self, rows: Sequence[Row]) -> None:
        """Let these be all the rows: a resumed run forgets what came after its checkpoint. Raises RunError."""
        self._metrics.replace(rows)

    def append_change(self, change: Row) -> None:
        """Add a change that is about to take effect, and wait until the disk has it: `{"epoch", "batch", …}`. Raises
        RunError where it cannot be written; it is then not recorded, and must not take effect."""
        self._changes.commit(change)

    def finish(self, summary: Mapping[str, Any]) -> None:
        """Write what the training came to. Raises RunError."""
        from netbuilder.training import succession

        self._metrics.sync()
        self._write("summary.json", {name: in_english(value) for name, value in summary.items()})
        with contextlib.suppress(OSError):  # what stands in the way of nothing
            succession.tidy(self._checkpoints)

    def fail(self, message: str, node: str | None = None) -> None:
        """Write why the training could not go on. Raises RunError."""
        self._write("failure.json", {"message": in_english(message), "node": node})

    def begin_again(self) -> None:
        """A resumed run has not ended: take its summary and its failure away, and what a killed process left of files
        that it did not finish. Raises RunError."""
        from netbuilder.training import succession

        with _told(self.path):
            ends = [self.path / name for name in ("summary.json", "failure.json")]
            if any(each.exists() for each in ends):
                for each in ends:
                    each.unlink(missing_ok=True)
                sync_folder(self.path)
            sweep(self.path)
        with _told(self._checkpoints):
            succession.tidy(self._checkpoints)

    def discard(self) -> None:
        """Take the folder away where nothing was learned in it yet: no row, no checkpoint, nothing of another's."""
        try:
            if self.rows or {each.name for each in self.path.iterdir()} - {*_FIRST_FILES, *_LATER_FILES}:
                return
            for name in (*_FIRST_FILES, *_LATER_FILES):
                (self.path / name).unlink(missing_ok=True)
            self.path.rmdir()
        except (OSError, RunError):  # what it stands in for is told, and is worse
            return

    @property
    def _checkpoints(self) -> Path:
        return self.path / "checkpoints"

    def _read(self, name: str) -> dict[str, Any]:
        path = self.path / name
        with _told(path):
            try:
                found = strict_json.loads(path.read_bytes())
            except FileNotFoundError:
                raise RunError(
                    tr("{path}: this is no run folder: {name} is missing").format(path=self.path, name=name)
                ) from None
            except ValueError as error:
                raise RunError(tr("{path}: {error}").format(path=path, error=error)) from error
        if not isinstance(found, dict):
            raise RunError(tr("{path}: it must be an object").format(path=path))
        return found

    def _write(self, name: str, value: Mapping[str, Any]) -> None:
        with _told(self.path / name):
            write_atomically(self.path / name, strict_json.dumps(value) + b"\n")


@contextlib.contextmanager
def _told(path: Path) -> Iterator[None]:
    try:
        yield
    except OSError as error:
        raise RunError(f"{path}: {error.strerror or error}") from error


def _known(which: str) -> str:
    if which not in ("last", "best", "good"):
        raise RunError(tr("a run has the checkpoints last, best and good, not {which!r}").format(which=which))
    return which


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
