"""The runs in a folder, as a list shows them: settings, results and curves of each, and how it ended.

Only the small files of a run are read, never a checkpoint, and none again that has not changed since. What is damaged
is listed with the reason. No torch: a thousand runs are read in the time that torch takes to load.
"""

from __future__ import annotations

import os
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from functools import cached_property
from pathlib import Path

from netbuilder.progress import tell
from netbuilder.training.holding import is_held
from netbuilder.training.run_info import FILES, STATES, Curve, RunInfo, read
from netbuilder.training.run_settings import differing
from netbuilder.wording import tr

SIGNS = ("run.json", "project.json", "metrics.jsonl", "checkpoints")
"""What a folder has one of if it is a run, whole or not."""


@dataclass(frozen=True, eq=False)
class Listing:
    """Runs, the newest first, and what could not be looked into, in words."""

    runs: tuple[RunInfo, ...] = ()
    faults: tuple[str, ...] = ()

    @cached_property
    def by_path(self) -> Mapping[Path, RunInfo]:
        """Each run under its folder."""
        return {each.path: each for each in self.runs}

    def with_run(self, info: RunInfo) -> Listing:
        """The listing with one run as it is now, at its place or, where it is new, as the newest."""
        if info.path not in self.by_path:
            return replace(self, runs=(info, *self.runs))
        return replace(self, runs=tuple(info if each.path == info.path else each for each in self.runs))


def scan(
    folders: Iterable[Path | str], known: Listing | None = None, training: Collection[Path] = frozenset()
) -> Listing:
    """The runs in some folders. A folder that is not there holds none.

    known: an earlier listing, whose runs are taken over where the size and time of their files are the same; training:
    runs that are known to train now. The runs of folds are listed one by one.
    """
    earlier = known.by_path if known is not None else {}
    found: dict[Path, RunInfo] = {}
    faults: list[str] = []
    for folder in folders:
        top = Path(os.path.abspath(folder))
        try:
            for path, group in _run_folders(top):
                if path not in found and (info := look(path, earlier.get(path), training, group)) is not None:
                    found[path] = info
                    tell(tr("reading runs, {n:,}").format(n=len(found)))
        except FileNotFoundError:
            continue
        except OSError as error:
            faults.append(f"{top}: {error.strerror or error}")
    return Listing(tuple(sorted(found.values(), key=lambda each: (-each.started, each.name))), tuple(faults))


def look(
    path: Path, known: RunInfo | None = None, training: Collection[Path] = frozenset(), group: Path | None = None
) -> RunInfo | None:
    """One run as it is now: `known` itself where nothing has changed; None where the folder is no run."""
    try:
        with os.scandir(path) as entries:
            there = {entry.name: entry for entry in entries}
            stamp = tuple(
                (name, (stat := there[name].stat()).st_mtime_ns, stat.st_size) for name in sorted(FILES & there.keys())
            )
    except OSError as error:
        return RunInfo(path, path.name, "damaged", f"{path}: {error.strerror or error}")
    if not any(name in there for name in SIGNS):
        return None
    group = group or (known.group if known is not None else None)
    name = f"{group.name}/{path.name}" if group is not None else path.name
    if known is None or known.stamp != stamp:
        known = read(path, name, group, stamp)
    if known.state in ("damaged", "finished", "stopped"):
        return known
    trains = path in training or is_held(path)
    state = "training" if trains else "failed" if known.message else "interrupted"
    return known if state == known.state else replace(known, state=state)


def differences(runs: Iterable[RunInfo], *, every: bool = False) -> tuple[str, ...]:
    """Keys of the settings in which these runs differ, in the order to show them; of all settings for `every`."""
    return differing([each.settings for each in runs if each.settings], every=every)


def folders_of(project: Path | str | None) -> tuple[Path, ...]:
    """Where the runs of a project's file are: beside it, and in the person's data folder, where those of a project
    without a file go, and of one whose folder cannot be written to (`run.default_path`)."""
    from platformdirs import user_data_path

    own = user_data_path("netbuilder") / "runs"
    return (own,) if project is None else (Path(os.path.abspath(project)).parent / "runs", own)


def _run_folders(top: Path) -> Iterator[tuple[Path, Path | None]]:
    """Folders in `top` that may be runs, each with the folder of folds that it belongs to."""
    with os.scandir(top) as entries:
        names = [entry.name for entry in entries if not entry.name.startswith(".") and entry.is_dir()]
    for name in names:
        path = top / name
        if not (path / "folds.json").is_file():
            yield path, None
            continue
        with os.scandir(path) as entries:
            folds = [entry.name for entry in entries if entry.name.startswith("fold-") and entry.is_dir()]
        yield from ((path / fold, path) for fold in folds)


__all__ = ["SIGNS", "STATES", "Curve", "Listing", "RunInfo", "differences", "folders_of", "look", "scan"]
