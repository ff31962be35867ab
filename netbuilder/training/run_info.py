"""What is known of one run without opening its checkpoints, read from the small files in its folder."""

from __future__ import annotations

import json
import math
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeGuard

import numpy as np

from netbuilder.training.run import FORMAT, VERSION
from netbuilder.training.run_settings import Settings, label, settings_of, shown
from netbuilder.wording import tr

if TYPE_CHECKING:
    from numpy.typing import NDArray

STATES = ("training", "finished", "stopped", "failed", "interrupted", "damaged")
MOST_POINTS = 2000
"""Points of a curve that are kept; of more epochs every so many."""
FILES = frozenset(
    ("run.json", "project.json", "environment.json", "metrics.jsonl", "summary.json", "failure.json", "notes.json",
     "changes.jsonl")
)  # fmt: skip
Stamp = tuple[tuple[str, int, int], ...]
Curve = tuple["NDArray[np.float64]", "NDArray[np.float64]"]
"""Epochs `(E,)` and values `(E,)`."""


@dataclass(frozen=True, eq=False)
class RunInfo:
    """What is known of one run. An unchanged run is the very same object in the next listing.

    started: seconds since 1970; seconds: how long it trained; epochs of `planned` are done; `best_epoch` is that of the
    least validation loss (training loss, where nothing validates). results: by `"validation loss"`, at the best epoch,
    and `"test loss"`. curves: by `"train loss"`, `"validation accuracy"`, `"learning rate"`. group: the folder that
    holds a fold together with its siblings. message: why it failed, is damaged, or ended before its last epoch; node:
    where it failed.
    """

    path: Path
    name: str
    state: str
    message: str = ""
    node: str | None = None
    project: str = ""
    started: float = 0.0
    seconds: float | None = None
    epochs: int = 0
    planned: int = 0
    best_epoch: int = 0
    settings: Settings = field(default_factory=dict)
    results: Mapping[str, float] = field(default_factory=dict)
    curves: Mapping[str, Curve] = field(default_factory=dict)
    changes: int = 0
    notes: str = ""
    tags: tuple[str, ...] = ()
    group: Path | None = None
    stamp: Stamp = ()

    @cached_property
    def words(self) -> str:
        """All that a filter looks through, in small letters: name, state, notes, tags, settings."""
        said = [f"{label(key)} {shown(value)}" for key, value in self.settings.items() if not key.startswith("blocks.")]
        return "\n".join([self.name, self.state, self.project, self.notes, *self.tags, *said]).lower()


class _Damaged(Exception):
    pass


def read(path: Path, name: str, group: Path | None, stamp: Stamp) -> RunInfo:
    """A run from its files, all but whether it trains now. Of a damaged one there is what could be read until then."""
    sizes = {file: size for file, _, size in stamp}
    times = {file: time / 1e9 for file, time, _ in stamp}
    notes, tags = notes_of(path) if "notes.json" in sizes else ("", ())
    started = times.get("run.json", times.get("project.json", 0.0))
    info = RunInfo(path, name, "damaged", notes=notes, tags=tags, group=group, stamp=stamp, started=started)
    try:
        environment = _object(path / "environment.json") if "environment.json" in sizes else {}
        info = replace(info, started=_when(environment.get("time"), started))
        project = _project(path / "project.json")
        planned = project["training"].get("epochs", 10)
        info = replace(
            info,
            project=str(project.get("name", "")),
            settings=settings_of(project, environment),
            planned=planned if type(planned) is int else 0,
        )
        _refuse_others(_object(path / "run.json"), path)
        rows = _rows(path / "metrics.jsonl") if sizes.get("metrics.jsonl") else []
        info = _with_rows(info, rows, times)
        info = replace(info, changes=_lines(path / "changes.jsonl") if sizes.get("changes.jsonl") else 0)
        return _with_end(info, sizes, times)
    except _Damaged as error:
        return replace(info, state="damaged", message=str(error))
    except RecursionError:
        return replace(
            info, state="damaged", message=tr("{path}: it is nested too deep").format(path=path / "project.json")
        )


def _with_rows(info: RunInfo, rows: list[dict[str, Any]], times: Mapping[str, float]) -> RunInfo:
    if not rows:
        return info
    curves = _curves(rows)
    judged = curves.get("validation loss", curves.get("train loss"))
    best = 0
    results: dict[str, float] = {}
    if judged is not None and len(judged[0]):
        best = int(judged[0][judged[1].argmin()])
        row = next(row for row in rows if row["epoch"] == best)
        results = {f"validation {name}": value for name, value in _numbers(_part(row, "validation")).items()}
    return replace(
        info,
        epochs=rows[-1]["epoch"],
        best_epoch=best,
        results=results,
        curves={name: _thinned(curve) for name, curve in curves.items()},
        seconds=max(0.0, times["metrics.jsonl"] - info.started),
    )


def _with_end(info: RunInfo, sizes: Mapping[str, int], times: Mapping[str, float]) -> RunInfo:
    """How it ended: the newest of summary.json and failure.json says so, and neither where it was interrupted."""
    summary = _object(info.path / "summary.json") if "summary.json" in sizes else None
    if "failure.json" in sizes and times["failure.json"] >= times.get("summary.json", 0.0):
        failure = _object(info.path / "failure.json")
        node = failure.get("node")
        message = str(failure.get("message") or tr("it failed"))
        return replace(info, state="failed", message=message, node=node if isinstance(node, str) else None)
    if summary is None:
        return replace(info, state="interrupted")
    test, epochs, seconds = _part(summary, "test"), summary.get("epochs"), summary.get("seconds")
    results = {f"test {name}": value for name, value in _numbers(test).items()}
    return replace(
        info,
        state="finished" if test else "stopped",
        message=str(summary.get("ended") or ""),
        results={**info.results, **results},
        epochs=epochs if type(epochs) is int else info.epochs,
        seconds=float(seconds) if _is_number(seconds) else info.seconds,
    )


def _curves(rows: list[dict[str, Any]]) -> dict[str, Curve]:
    """What each epoch measured, a column at a time; what is no finite number is left out."""
    epochs = np.array([row["epoch"] for row in rows], float)
    columns: dict[str, list[Any]] = {}
    for part in ("train", "validation"):
        measured = [_part(row, part) for row in rows]
        names = dict.fromkeys(name for each in measured for name in each)
        columns |= {f"{part} {name}": [each.get(name) for each in measured] for name in names}
    columns["learning rate"] = [row.get("learning_rate") for row in rows]
    curves: dict[str, Curve] = {}
    for name, column in columns.items():
        values = _floats(column)
        there = np.isfinite(values)
        if there.all():
            curves[name] = epochs, values
        elif there.any():
            curves[name] = epochs[there], values[there]
    return curves


def _floats(column: list[Any]) -> NDArray[np.float64]:
    try:
        values = np.array(column, float)
        if values.ndim == 1:
            return values
    except (TypeError, ValueError, OverflowError):
        pass  # confusion matrices, say
    return np.array([value if _is_number(value) else math.nan for value in column], float)


def _part(row: Mapping[str, Any], part: str) -> dict[str, Any]:
    measured = row.get(part)
    return measured if isinstance(measured, dict) else {}


def _numbers(measured: dict[str, Any]) -> dict[str, float]:
    return {name: value for name, value in measured.items() if _is_number(value)}


def _is_number(value: Any) -> TypeGuard[float]:
    return (type(value) is float and math.isfinite(value)) or (type(value) is int and abs(value) < 2**63)


def _thinned(curve: Curve) -> Curve:
    count = len(curve[0])
    step = -(-count // MOST_POINTS)
    kept = slice((count - 1) % step, None, step) if count else slice(None)
    return curve if step <= 1 else (curve[0][kept], curve[1][kept])


def _project(path: Path) -> dict[str, Any]:
    project = _object(path)
    if project.get("format") != "netbuilder":
        raise _Damaged(tr("{path}: this is not a NetBuilder project").format(path=path))
    for part in ("graph", "data", "training"):
        if not isinstance(project.setdefault(part, {}), dict):
            raise _Damaged(tr("{path}: {part} must be an object").format(path=path, part=part))
    return project


def _refuse_others(said: Mapping[str, Any], path: Path) -> None:
    if said.get("format") != FORMAT:
        raise _Damaged(tr("{path}: this is no run folder").format(path=path / "run.json"))
    if said.get("version") != VERSION:
        raise _Damaged(
            tr("{path}: this run was made by a newer NetBuilder: update NetBuilder to open it").format(path=path)
        )


def _rows(path: Path) -> list[dict[str, Any]]:
    """What each epoch measured. A last line that is not whole yet, or that a kill cut short, does not count."""
    lines = _bytes(path).split(b"\n")[:-1]
    rows = _parsed(b"[" + b",".join(lines) + b"]", path)
    if len(rows) != len(lines) or not all(isinstance(row, dict) and type(row.get("epoch")) is int for row in rows):
        raise _Damaged(tr("{path}: every line must be an object with the number of its epoch").format(path=path))
    return list(rows)


def _lines(path: Path) -> int:
    return _bytes(path).count(b"\n")


def _object(path: Path) -> dict[str, Any]:
    found = _parsed(_bytes(path), path)
    if not isinstance(found, dict):
        raise _Damaged(tr("{path}: it must be an object").format(path=path))
    return found


def _parsed(content: bytes, path: Path) -> Any:
    try:
        return json.loads(content)
    except RecursionError:
        raise _Damaged(tr("{path}: it is nested too deep").format(path=path)) from None
    except ValueError as error:
        raise _Damaged(tr("{path}: it is not JSON: {error}").format(path=path, error=error)) from None


def _bytes(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except FileNotFoundError:
        raise _Damaged(tr("{parent}: {path} is missing").format(parent=path.parent, path=path.name)) from None
    except OSError as error:
        raise _Damaged(f"{path}: {error.strerror or error}") from error


def notes_of(path: Path) -> tuple[str, tuple[str, ...]]:
    """The notes and tags of a run; none where there are none, or where they cannot be read."""
    try:
        said = _object(path / "notes.json")
    except _Damaged:
        return "", ()
    notes, tags = said.get("notes"), said.get("tags")
    kept = tuple(tag for tag in tags if isinstance(tag, str)) if isinstance(tags, list) else ()
    return notes if isinstance(notes, str) else "", kept


def _when(text: Any, otherwise: float) -> float:
    try:
        return datetime.fromisoformat(text).timestamp()
    except (TypeError, ValueError, OverflowError, OSError):
        return otherwise
