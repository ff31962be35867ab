"""Cross-validation: a network trained once for each fold, a run a fold, and what they come to together.

A folder of folds holds `folds.json` (what it is, and where relative paths start from), `project.json`, the runs
`fold-1`, `fold-2` … and, when all have ended, `summary.json`.
"""

from __future__ import annotations

import json
import math
import os
import statistics
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from netbuilder.data import DataError, Split
from netbuilder.graph import Project, ProjectError, read, write, write_atomically
from netbuilder.progress import Abandoned
from netbuilder.training.errors import RunError
from netbuilder.training.run import Run, default_path
from netbuilder.wording import tr

if TYPE_CHECKING:
    from netbuilder.training.channel import Channel
    from netbuilder.training.job import Job
    from netbuilder.training.messages import Order
    from netbuilder.training.trainer import Summary

FORMAT, VERSION, FILE = "netbuilder-folds", 1, "folds.json"
PARTS = ("train", "validation", "test")


class Folds:
    """A folder of folds. `Folds.create` makes one, `Folds.open` reads one that is there."""

    def __init__(self, path: Path, project: Project, base: Path, count: int) -> None:
        self.path, self.project, self.base, self.count = path, project, base, count
        self._made_now = False

    @classmethod
    def create(
        cls, project: Project, base: Path | str, count: int, run: Path | str | None = None, *, saved: bool = True
    ) -> Folds:
        """Make the folder, which must not be there yet (or be empty). Raises RunError; DataError where there cannot be
        so many folds."""
        Split.parse(fold_of(project, count, 0).data["split"])
        path = (Path(run) if run is not None else default_path(project, base, saved=saved)).absolute()
        base = Path(base).absolute()
        try:
            path.mkdir(parents=True, exist_ok=True)
            if any(path.iterdir()):
                raise RunError(
                    tr("{path}: there is something already; name a new folder, or resume it").format(path=path)
                )
            write(project, path / "project.json")
            told = {"format": FORMAT, "version": VERSION, "folds": count, "base": _from(path, base)}
            write_atomically(path / FILE, _json(told))
        except OSError as error:
            raise RunError(
                tr("{path}: the folder of the folds cannot be made: {reason}").format(
                    path=path, reason=error.strerror or error
                )
            ) from error
        made = cls(path, project, base, count)
        made._made_now = True
        return made

    @classmethod
    def open(cls, path: Path | str) -> Folds:
        """The folds in a folder. Raises RunError where it holds none, or where something in it is damaged."""
        path = Path(path).absolute()
        try:
            told = json.loads((path / FILE).read_bytes())
            project = read(path / "project.json")
        except OSError as error:
            raise RunError(
                tr("{path}: the folds cannot be read: {reason}").format(path=path, reason=error.strerror or error)
            ) from error
        except (ValueError, RecursionError) as error:
            raise RunError(f"{path / FILE}: {error}") from error
        except ProjectError as error:
            raise RunError(f"{path / 'project.json'}: {error}") from error
        if not isinstance(told, dict) or told.get("format") != FORMAT or told.get("version") != VERSION:
            raise RunError(tr("{path}: this is no folder of folds, or one of a newer NetBuilder").format(path=path))
        count, base = told.get("folds"), told.get("base")
        if type(count) is not int or not isinstance(base, str):
            raise RunError(
                tr("{path}: it must say how many folds there are, and where paths start from").format(path=path / FILE)
            )
        try:
            Split.parse(fold_of(project, count, 0).data["split"])
        except DataError as error:
            raise RunError(f"{path / FILE}: {error}") from error
        return cls(path, project, Path(os.path.normpath(path / base)), count)

    @staticmethod
    def are_in(path: Path | str) -> bool:
        """Whether a folder is one of folds."""
        return (Path(path) / FILE).is_file()

    def run_of(self, fold: int) -> Path:
        """The run folder of a fold, counted from 0."""
        return self.path / f"fold-{fold + 1}"

    def finished(self, fold: int, epochs: int | None = None) -> Summary | None:
        """The summary of a fold whose training has ended, with at least so many epochs; else None."""
        path = self.run_of(fold)
        summary = Run.open(path).summary if (path / "run.json").exists() else None
        if summary is None or not summary.get("test") or (epochs is not None and summary["epochs"] < epochs):
            return None
        return dict(summary)

    def job(self, fold: int, *, epochs: int | None = None, device: str | None = None) -> Job:
        """The training of a fold: from its last checkpoint where it was begun. Raises what `training.prepare` does."""
        from netbuilder.training.job import prepare, resume

        path = self.run_of(fold)
        if self._begun(fold):
            return resume(path, epochs=epochs, device=device)
        return prepare(fold_of(self.project, self.count, fold), self.base, run=path, epochs=epochs, device=device)

    def order(self, fold: int, *, epochs: int | None = None, device: str | None = None) -> Order:
        """The same training for workers, as `launch.train` takes it."""
        from netbuilder.training.messages import Order

        path = self.run_of(fold)
        if self._begun(fold):
            return Order(None, Path(), path, resume=True, epochs=epochs, device=device)
        return Order(fold_of(self.project, self.count, fold), self.base, path, epochs=epochs, device=device)

    def _begun(self, fold: int) -> bool:
        path = self.run_of(fold)
        if (path / "run.json").exists():
            return True
        if path.is_dir():
            Run(path).discard()  # a process was killed while it made the folder
        return False

    def train(self, learn: Callable[[int], Summary], *, epochs: int | None = None) -> Summary:
        """Train each fold that has not been trained, one after the other; `learn(fold)` trains one, by its `job` or its
        `order`, and returns its summary. Ends early where one was stopped. Returns what `together` says of those that
        have ended. Raises what `learn` raises, Abandoned only where no fold had begun."""
        done: list[Summary] = []
        for fold in range(self.count):
            found = self.finished(fold, epochs)
            try:
                found = learn(fold) if found is None else found
            except Abandoned:
                if self._discard_empty():
                    raise
                break
            except Exception:
                self._discard_empty()
                raise
            if not found.get("test"):
                break
            done.append(found)
        told = together(self.path, self.count, done)
        if len(done) == self.count:
            try:
                write_atomically(self.path / "summary.json", _json(told))
            except OSError as error:
                raise RunError(f"{self.path / 'summary.json'}: {error.strerror or error}") from error
        return told

    def _discard_empty(self) -> bool:
        """Leave no folder behind that was made for a training which could not begin. Returns whether it was."""
        files = {FILE, "project.json"}
        try:
            if self._made_now and {each.name for each in self.path.iterdir()} == files:
                for name in files:
                    (self.path / name).unlink()
                self.path.rmdir()
                return True
        except OSError:  # what it stands in for is told, and is worse
            pass
        return False


def cross_validate(
    project: Project,
    base: Path | str,
    *,
    folds: int = 5,
    run: Path | str | None = None,
    epochs: int | None = None,
    device: str | None = None,
    saved: bool = True,
    channel: Callable[[int], Channel] | None = None,
) -> Summary:
    """Train a project once for each fold, in the thread that calls, and return what they come to.

    The test part is the same for all and stays apart; the rest is divided into stratified folds, of which each
    validates once (Kohavi, A study of cross-validation and bootstrap, IJCAI 1995, section 2). Each fold is trained with
    the recipe's seed, into `run/fold-1`, `run/fold-2` …; a `run` with unfinished folds of the same project goes on.
    channel: from a fold's number to the channel that its training speaks to; a UserWarning says so where the recipe
    asks for `workers`, which this starts none of. `{"run", "folds": [summary …], "of",
    "seconds", "train": {metric: {"mean", "std"}}, "validation": {…}, "test": {…}}`; std is that of a sample (n - 1),
    None for one fold. Raises what `prepare` and `Trainer.train` raise.
    """
    from netbuilder.training.channel import Channel
    from netbuilder.training.launch import warn_of_workers
    from netbuilder.training.trainer import Trainer

    if run is not None and Folds.are_in(run):
        found = Folds.open(run)
        refuse_others(found, project, folds)
    else:
        found = Folds.create(project, base, folds, run, saved=saved)
    workers = found.project.training.get("workers", 0)
    warn_of_workers(workers if type(workers) is int else 0)
    made = channel or (lambda fold: Channel())

    def learn(fold: int) -> Summary:
        return Trainer(found.job(fold, epochs=epochs, device=device), made(fold)).train()

    return found.train(learn, epochs=epochs)


def refuse_others(folds: Folds, project: Project, count: int | None) -> None:
    """Raise RunError where folds that are to be gone on with are those of another project, or another number."""
    from netbuilder.training.job import differences

    if count is not None and count != folds.count:
        raise RunError(
            tr("{path}: there are {folds} folds, not {wanted}").format(path=folds.path, folds=folds.count, wanted=count)
        )
    if found := differences(folds.project, project):
        raise RunError(
            tr("{path}: the project is not the one of these folds; they differ in {found}").format(
                path=folds.path, found=", ".join(found)
            )
        )


def fold_of(project: Project, count: int, fold: int) -> Project:
    """The project with one of so many folds for validation; test share and seed stay as its split has them."""
    from dataclasses import replace

    said = project.data.get("split", {})
    kept = {name: said[name] for name in ("test", "seed") if isinstance(said, Mapping) and name in said}
    split = {"folds": count, "fold": fold, "test": Split.test, "seed": Split.seed, **kept}
    return replace(project, data={**project.data, "split": split})


def together(path: Path, count: int, summaries: Sequence[Summary]) -> Summary:
    """Mean and standard deviation of every metric over the folds that have ended."""
    return {
        "run": str(path),
        "folds": list(summaries),
        "of": count,
        "seconds": round(math.fsum(each["seconds"] for each in summaries), 3),
        **{part: _spread([each[part] for each in summaries]) for part in PARTS},
    }


def _spread(measured: Sequence[Mapping[str, Any]]) -> dict[str, Any]:
    """What is no number for every fold (a confusion matrix, a loss that became NaN) is left out."""
    names = [name for name in (measured[0] if measured else ()) if all(_is_number(each.get(name)) for each in measured)]
    return {
        name: {
            "mean": statistics.fmean(each[name] for each in measured),
            "std": statistics.stdev(each[name] for each in measured) if len(measured) > 1 else None,
        }
        for name in names
    }


def _is_number(value: object) -> bool:
    return isinstance(value, (int, float)) and math.isfinite(value)


def _from(folder: Path, base: Path) -> str:
    """`base` as seen from the folder, so that the two can be moved together; absolute where it is far away."""
    return os.path.relpath(base, folder) if base in folder.parents else str(base)


def _json(value: Mapping[str, Any]) -> bytes:
    from netbuilder.training import strict_json

    return strict_json.dumps(value) + b"\n"
