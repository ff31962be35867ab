"""A training in processes of its own, for the window: it lives whatever becomes of them, and shows what they learn.

What the panels watch is computed here, on a copy of the network that is given the worker's weights now and then: their
questions hold on to the window's own things, and need not leave it.
"""

from __future__ import annotations

import contextlib
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from threading import Lock
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, QThread

from netbuilder.graph import Json, Project
from netbuilder.progress import Abandoned

if TYPE_CHECKING:
    from torch.nn import Module

    from netbuilder.data import Prepared
    from netbuilder.training import Reading, Run
    from netbuilder.training.channel import State

WEIGHTS = "weights"
Probe = Callable[..., Any]


def workers_of(project: Project) -> int:
    """In how many processes a project is to be trained; 0: in the window's own."""
    said = project.training.get("workers", 0)
    return said if type(said) is int and said > 0 else 0


@dataclass(frozen=True)
class Copy:
    """What the window has of such a training: a job's fields of these names."""

    project: Project
    base: Path
    data: Prepared
    module: Module
    run: Run


class MirroredChannel:
    """The channel of a training in other processes; what is watched is computed by `look`, in this one."""

    def __init__(self) -> None:
        from netbuilder.training.relay import RelayedChannel

        self.relayed = RelayedChannel()
        self.stop, self.pause, self.resume = self.relayed.stop, self.relayed.pause, self.relayed.resume
        self.step, self.change = self.relayed.step, self.relayed.change
        self._lock = Lock()
        self._probes: dict[str, Probe] = {}
        self._unseen: set[str] = set()
        self._snapshots: dict[str, object] = {}
        self._weights: object = None

    def watch(self, name: str, probe: Probe | None) -> None:
        """Have `probe` computed whenever there are other weights, or no longer (None)."""
        from netbuilder.training.mirror import Weights

        with self._lock:
            watched = bool(self._probes)
            if probe is None:
                self._probes.pop(name, None)
                self._snapshots.pop(name, None)
            else:
                self._probes[name] = probe
                self._unseen.add(name)
            watches = bool(self._probes)
        if watches != watched:
            self.relayed.watch(WEIGHTS, Weights() if watches else None)

    @property
    def state(self) -> State:
        """The state that the training was last reported to be in."""
        return self.relayed.state

    def read(self) -> Reading:
        """The training as it was last reported, and what was last seen in it."""
        with self._lock:
            return replace(self.relayed.read(), snapshots=dict(self._snapshots))

    def look(self, module: Module) -> None:
        """Give the copy the latest weights, and compute what is watched where they, or the question, are others."""
        from netbuilder.training import ProbeError
        from netbuilder.training.mirror import put

        reading = self.relayed.read()
        weights = reading.snapshots.get(WEIGHTS)
        with self._lock:
            wanted = dict(self._probes)
            if weights is self._weights:
                wanted = {name: probe for name, probe in wanted.items() if name in self._unseen}
            self._unseen.clear()
        if isinstance(weights, bytes) and weights is not self._weights:
            put(weights, module)
        self._weights = weights
        for name, probe in wanted.items():
            try:
                seen: object = probe(module, reading.epoch, reading.batch)
            except Exception as error:  # whatever a panel's question runs into is the answer to that question
                seen = ProbeError(str(error) or type(error).__name__)
            with self._lock:
                if self._probes.get(name) is probe:
                    self._snapshots[name] = seen


class IsolatedThread(QThread):
    """Launches worker processes that train a snapshot of the project, or go on with `run`, and waits for them. `job`
    and `error` are there as a `TrainingThread` has them."""

    def __init__(
        self,
        project: Project,
        base: Path,
        saved: bool,
        channel: MirroredChannel,
        prepared: Callable[[Mapping[str, Json], Path], Prepared],
        parent: QObject | None = None,
        *,
        run: Path | None = None,
    ) -> None:
        """prepared: the data of a section as the panels look at them."""
        super().__init__(parent)
        self.setObjectName("launching")
        self._project, self._base, self._saved, self._run = project, base, saved, run
        self._channel, self._prepared = channel, prepared
        self.job: Copy | None = None
        self.error: Exception | None = None
        self._is_blind = False

    def run(self) -> None:
        from netbuilder.training.launch import Workers, train
        from netbuilder.training.messages import Order

        project = self._project if self._run is None else None
        order = Order(project, self._base, self._run, resume=self._run is not None, saved=self._saved)
        try:
            train(order, self._channel.relayed, Workers(workers_of(self._project)), meanwhile=self._look)
        except Abandoned:
            return  # the channel says so
        except Exception as error:  # told to the person by the window's thread
            self.error = error
        self._take_over()

    def _look(self) -> None:
        """Called now and then while they train: show what they have learned so far."""
        path = self._channel.relayed.run
        if path is None or self._is_blind:
            return
        try:
            self.job = self.job or self._copy(path)
            self._channel.look(self.job.module)
        except Exception:  # it is only looked at: whatever is wrong with the copy, the training goes on
            self._is_blind = True

    def _copy(self, path: Path) -> Copy:
        from netbuilder.compile import compile_graph
        from netbuilder.data import fields_from
        from netbuilder.training import Run

        run, project = Run(path), self._project
        specs = {name: field.spec for name, field in fields_from(run.data_state).items()}
        module = compile_graph(project.graph, specs, project.blocks, seed=project.training.get("seed", 0)).eval()
        return Copy(project, self._base, self._prepared(project.data, self._base), module, run)

    def _take_over(self) -> None:
        """Leave the copy with what the training came to: of one that ended the lasting weights, else the last ones."""
        from netbuilder.training import RunError
        from netbuilder.training.checkpoint import load_weights

        path = self._channel.relayed.run
        if path is None or not (path / "run.json").exists():
            self.job = None
            return
        with contextlib.suppress(RunError):  # nothing was saved yet
            self.job = self.job or self._copy(path)
            run = self.job.run
            which = run.lasting if self._channel.read().state == "finished" else "last"
            load_weights(self.job.module, run.load(which).model, run.path)
