"""What the program and its worker processes say to each other; `relay.py` carries it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from netbuilder.compile import CompileError, Problem
from netbuilder.graph import Project
from netbuilder.training.channel import Reading
from netbuilder.training.errors import TrainingError

WISHES = ("stop", "pause", "resume", "step", "change", "watch")
"""What may be wished for: the methods of `Channel` that a worker is to have called."""
Wish = tuple[str, tuple[Any, ...]]
"""One of `WISHES`, and what it is called with."""


@dataclass(frozen=True)
class Order:
    """What workers are to train: `project` in a new run folder `run`, or on in `run` where that is one already.

    The fields are the arguments of `prepare` and `resume`; check: whether all problems are to be told, warnings too.
    """

    project: Project | None
    base: Path
    run: Path | None = None
    resume: bool = False
    epochs: int | None = None
    device: str | None = None
    saved: bool = True
    check: bool = False


@dataclass(frozen=True)
class Failure:
    """Why a training ended, in words for a person. final: the same would happen again after a restart."""

    message: str
    node: str | None = None
    problems: tuple[Problem, ...] = ()
    final: bool = True
    abandoned: bool = False

    def error(self) -> Exception:
        """It as what the training itself would have raised here."""
        return CompileError(self.problems) if self.problems else TrainingError(self.message, self.node)


@dataclass(frozen=True)
class Report:
    """What a worker says: who it is, and what is new since its last report.

    reading: without the snapshots and the rows that have been told before (`known` rows come before its own); serials:
    by the name of what is watched, which wish the worker has heard last; run: the folder that it trains in; warnings:
    of the project and its data.
    """

    rank: int
    pid: int
    leads_here: bool = False
    reading: Reading | None = None
    known: int = 0
    serials: Mapping[str, int] = field(default_factory=dict)
    run: Path | None = None
    warnings: tuple[Problem, ...] = ()
    summary: Mapping[str, Any] | None = None
    failure: Failure | None = None


@dataclass(frozen=True)
class Answer:
    """What the program says to that. The order comes in the first answer alone."""

    wishes: tuple[Wish, ...] = ()
    order: Order | None = None
