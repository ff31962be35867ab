"""`runs`: what was trained, what came of it, and in what it differed."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from netbuilder.cli.faults import print_json, told_plainly, warn
from netbuilder.cli.printing import console, table
from netbuilder.compile import Problem
from netbuilder.graph import read
from netbuilder.training import RunError
from netbuilder.training.run_table import Column, columns, matching
from netbuilder.training.runs import Listing, RunInfo, folders_of, scan

WIDEST = 28
"""Letters of a cell."""


def runs(place: Path, words: str, as_json: bool) -> None:
    """List the runs of a project's file, or those in a folder."""
    with told_plainly(str(place), as_json):
        listing = _listing(place)
        found = matching(listing.runs, words)
    warn([Problem(None, "warning", fault) for fault in listing.faults], "")
    if as_json:
        print_json({"runs": [_plain(each) for each in found]})
        return
    if not found:
        print(f"{place}: {'no runs' if not words else f'none of {len(listing.runs):,} runs fits {words!r}'}")
        return
    out = console()
    shown, left = _that_fit(columns(found), found, out.width)
    rows = [[_cut(column.text(each)) for column in shown] for each in found]
    out.print(table([column.title for column in shown], rows, [each.title for each in shown if each.numeric]))
    if left:
        print(f"Left out for want of room: {', '.join(each.title for each in left)}; --json says all.")
    warn([Problem(None, "warning", each.message) for each in found if each.state in ("damaged", "failed")], "")


def _that_fit(every: Sequence[Column], found: Sequence[RunInfo], width: int) -> tuple[list[Column], list[Column]]:
    """The columns that fit beside each other, and what is left out for want of room: settings, then further results,
    each from the end."""
    kept = list(every)
    widths = {each: 3 + max(len(each.title), *(len(_cut(each.text(run))) for run in found)) for each in kept}
    settings = [each for each in reversed(every) if each.is_setting]
    results = [each for each in reversed(every) if each.key.startswith(("validation ", "test "))]
    for column in [*settings, *results[:-1]]:
        if sum(widths[each] for each in kept) > width:
            kept.remove(column)
    return kept, [each for each in every if each not in kept]


def _cut(text: str) -> str:
    return text if len(text) <= WIDEST else text[: WIDEST - 1] + "…"


def _listing(place: Path) -> Listing:
    """The runs of a project, by its name; all runs of a folder, or of the `runs` in it."""
    if place.is_file():
        name = read(place).name
        found = scan(folders_of(place))
        return Listing(tuple(each for each in found.runs if each.project == name), found.faults)
    if not place.is_dir():
        raise RunError("there is no such file or folder")
    return scan(_folders(place))


def _folders(place: Path) -> Sequence[Path]:
    inside = place / "runs"
    return (inside,) if inside.is_dir() else (place,)


def _plain(info: RunInfo) -> dict[str, Any]:
    return {
        "run": str(info.path),
        "name": info.name,
        "state": info.state,
        "message": info.message,
        "node": info.node,
        "project": info.project,
        "started": datetime.fromtimestamp(info.started, UTC).isoformat(timespec="seconds"),
        "seconds": info.seconds,
        "epochs": info.epochs,
        "planned": info.planned,
        "best_epoch": info.best_epoch,
        "results": dict(info.results),
        "settings": dict(info.settings),
        "notes": info.notes,
        "tags": list(info.tags),
    }
