"""Runs laid side by side: the columns of their table, its order, filter and CSV, for a window and for a terminal."""

from __future__ import annotations

import csv
import math
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from netbuilder.training.run_settings import Value, labels, shown
from netbuilder.training.runs import RunInfo, differences
from netbuilder.wording import clock, in_english, mark, metric, tr

NONE = "–"


@dataclass(frozen=True)
class Column:
    """A column: `title` and `said` are looked up where they are shown, if they are not in the person's language yet;
    `of(run)` is the value to sort by, None where the run has none; `text(run)` what the cell says;
    `numeric` puts it at the right; `said` is told on hover. Equal keys, equal columns."""

    key: str
    title: str
    of: Callable[[RunInfo], Value]
    text: Callable[[RunInfo], str]
    numeric: bool = False
    said: str = ""
    is_setting: bool = False

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Column) and other.key == self.key

    def __hash__(self) -> int:
        return hash(self.key)


def columns(runs: Sequence[RunInfo], *, every: bool = False) -> tuple[Column, ...]:
    """What to show of these runs: name, state, what they are judged by, the settings in which they differ, what the
    test came to, and how long and when they trained. every: all settings and all results."""
    settings = labels(differences(runs, every=every))
    results = dict.fromkeys(name for run in runs for name in run.results)
    shown_results = [name for name in sorted(results, key=_result_rank) if every or name != "test loss"]
    if not any(name.startswith("test ") for name in shown_results) and "test loss" in results:
        shown_results.append("test loss")
    judged = [_result(name) for name in shown_results if name.startswith("validation ")]
    tested = [_result(name) for name in shown_results if not name.startswith("validation ")]
    found = [NAME, STATE, *judged, *(_setting(key, title, runs) for key, title in settings.items()), *tested]
    found += [EPOCHS, DURATION, WHEN]
    found += [TAGS] if every or any(run.tags for run in runs) else []
    found += [NOTES] if every or any(run.notes for run in runs) else []
    found += [CHANGES] if any(run.changes for run in runs) else []
    return tuple(found)


def ordered(runs: Iterable[RunInfo], column: Column, *, descending: bool = False) -> list[RunInfo]:
    """The runs by a column: numbers before words, and those without a value last either way."""
    there, lacking = [], []
    for run in runs:
        value = column.of(run)
        if value is None or (isinstance(value, float) and math.isnan(value)):
            lacking.append(run)
        else:
            there.append((isinstance(value, str), value.lower() if isinstance(value, str) else value, run))
    there.sort(key=lambda each: each[:2], reverse=descending)
    return [run for *_, run in there] + lacking


def matching(runs: Iterable[RunInfo], text: str) -> list[RunInfo]:
    """The runs in which every word of a filter occurs: in name, state, notes and settings (`sgd`, `lr 0.01`); `#good`
    in the tags alone."""
    words = text.lower().split()
    plain = [word for word in words if not word.startswith("#") or word == "#"]
    tags = [word[1:] for word in words if word.startswith("#") and word != "#"]
    return [
        run
        for run in runs
        if all(word in run.words for word in plain)
        and all(any(tag.lower().startswith(each) for tag in run.tags) for each in tags)
    ]


def write_csv(path: Path | str, runs: Sequence[RunInfo], shown_columns: Sequence[Column]) -> None:
    """A row a run, a column a column, numbers with all their figures. Raises OSError."""
    with Path(path).open("w", newline="", encoding="utf-8") as file:
        writer = csv.writer(file)
        writer.writerow(in_english(column.title) for column in shown_columns)
        writer.writerows([_exact(column, run) for column in shown_columns] for run in runs)


def _exact(column: Column, run: RunInfo) -> Value:
    value = column.of(run)
    return column.text(run) if column in (NAME, WHEN) or isinstance(value, bool) else "" if value is None else value


def _result_rank(name: str) -> tuple[bool, bool, str]:
    part, _, what = name.partition(" ")
    return part != "validation", what != "loss", what


def _result(name: str) -> Column:
    part, _, what = name.partition(" ")
    title, said = tr("test {metric}"), tr("{metric} of the test data, looked at once at the end")
    if part == "validation":
        title = tr("val. {metric}")
        said = tr("{metric} of the validation data, at the epoch with the least loss there")
    return Column(
        name,
        title.format(metric=what),
        lambda run: run.results.get(name),
        lambda run: metric(what, run.results[name]) if name in run.results else NONE,
        True,
        said.format(metric=what),
    )


def _setting(key: str, title: str, runs: Sequence[RunInfo]) -> Column:
    values = [run.settings[key] for run in runs if key in run.settings]
    return Column(
        key,
        title,
        lambda run: run.settings.get(key),
        lambda run: shown(run.settings[key]) if key in run.settings else NONE,
        is_setting=True,
        numeric=all(isinstance(value, (int, float)) and not isinstance(value, bool) for value in values),
        said=tr("{key}; {none} where the project says nothing, so that the default counts").format(key=key, none=NONE),
    )


def _epochs(run: RunInfo) -> str:
    if run.epochs >= run.planned:
        return str(run.epochs)
    return tr("{epochs} of {planned}").format(epochs=run.epochs, planned=run.planned)


def _when(run: RunInfo) -> str:
    return f"{datetime.fromtimestamp(run.started):%Y-%m-%d %H:%M}" if run.started else NONE


def _said_of(run: RunInfo) -> str:
    return run.notes.strip().partition("\n")[0]


NAME = Column("name", mark("run"), lambda run: _natural(run.name), lambda run: run.name)
STATE = Column(
    "state", mark("state"), lambda run: run.state, lambda run: run.state, said=mark("how it ended, or that it trains")
)
EPOCHS = Column(
    "epochs",
    mark("epochs"),
    lambda run: run.epochs,
    _epochs,
    True,
    mark("epochs done, of those that were planned"),
)
DURATION = Column(
    "seconds",
    mark("duration"),
    lambda run: run.seconds,
    lambda run: NONE if run.seconds is None else clock(run.seconds),
    True,
    mark("how long it trained"),
)
WHEN = Column("started", mark("when"), lambda run: run.started or None, _when, said=mark("when it began"))
TAGS = Column("tags", mark("tags"), lambda run: ", ".join(run.tags) or None, lambda run: ", ".join(run.tags))
NOTES = Column("notes", mark("notes"), lambda run: _said_of(run) or None, _said_of)
CHANGES = Column(
    "changes",
    mark("live changes"),
    lambda run: run.changes or None,
    lambda run: str(run.changes or ""),
    True,
    mark("settings that were changed while it trained (changes.jsonl)"),
)


def _natural(name: str) -> str:
    """`digits-9` before `digits-10`."""
    parts: list[str] = []
    digits = ""
    for each in f"{name} ":
        if each.isdecimal():
            digits += each
            continue
        if digits:
            parts.append(digits.rjust(12, "0"))
            digits = ""
        parts.append(each)
    return "".join(parts).rstrip()
