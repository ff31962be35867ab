"""A training beside the window: the session that the window and its panels look at."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, QTimer, Signal

from netbuilder.app.background import Worker
from netbuilder.app.document import Document
from netbuilder.app.isolated import IsolatedThread, MirroredChannel, workers_of
from netbuilder.app.live_changes import Change, Live, after, lacking_in_words, live_of
from netbuilder.app.looking import Look
from netbuilder.app.pace import SHARE, SPARE_SHARE, Pace
from netbuilder.app.training_thread import TrainingThread
from netbuilder.graph import Json, Project
from netbuilder.wording import tr

if TYPE_CHECKING:
    from torch.nn import Module

    from netbuilder.compile import Analysis
    from netbuilder.data import Prepared
    from netbuilder.training import Channel, Reading

Probe = Callable[..., Any]  # probe(module, epoch, batch) -> a value on the CPU

READ_MS = 33
ENDED = ("finished", "stopped", "failed")


class TrainingSession(QObject):
    """What the window shows of training: one at a time, read by one timer that runs only meanwhile.

    Panels `watch` what they show. While something trains the trainer computes it between batches; otherwise it is
    computed here, off the window's thread, on the network as trained last (or as drawn, where none was trained).
    Either way it arrives as `reading.snapshots[name]`.
    """

    started = Signal()
    ended = Signal()
    reading = Signal(object)  # training.Reading
    state_changed = Signal(str)
    failed = Signal(str, object)  # what to tell the person; the exception where it was not foreseen
    data_changed = Signal()  # `data` is another

    def __init__(self, document: Document, worker: Worker, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._document = document
        self._worker = worker
        self._look = Look()
        self._probes: dict[str, Probe] = {}
        self._thread: TrainingThread | IsolatedThread | None = None
        self._timer = QTimer(self, interval=READ_MS)
        self._timer.timeout.connect(self._on_time)
        self._pace = Pace()
        self.channel: Channel | MirroredChannel | None = None
        self.last: Reading | None = None
        self.data: Prepared | None = None
        self.module: Module | None = None  # what is looked into: trained or drawn last
        self.trained: Module | None = None  # what the last training left, whatever was drawn since
        self.live = Live()  # what of the training at hand may change
        self._is_own = True  # whether the training at hand is of the project that is open
        self.unfinished: Path | None = None  # the last run of this project here that did not come to its end
        self.state = "idle"
        document.analysed.connect(self.look)
        document.opened.connect(self._on_opened)
        document.files_changed.connect(self._on_files_changed)

    @property
    def is_running(self) -> bool:
        """Whether a training has been started and has not ended, paused ones included."""
        return self._thread is not None

    @property
    def run_path(self) -> Path | None:
        """The folder of the run that trains now, once it is made; None while nothing trains."""
        job = self._thread.job if self._thread is not None else None
        return job.run.path if job is not None else None

    def start(self) -> None:
        """Train the project as it is now; later edits do not reach this training."""
        if self._thread is not None:
            self.resume()
            return
        document = self._document
        self._begin(document.project, document.base, document.path is not None)

    def resume_run(self, path: Path) -> None:
        """Go on with a run from its last checkpoint: its project as it was, whatever is drawn now. Nothing happens
        while something trains. Raises RunError where the folder is no run."""
        if self._thread is not None:
            return
        from netbuilder.training import Run

        run = Run(path)
        self._begin(run.project, run.base, True, run=path, changes=run.changes)

    def _begin(
        self, project: Project, base: Path, saved: bool, *, run: Path | None = None, changes: Sequence[Change] = ()
    ) -> None:
        from netbuilder.training import Channel

        isolated = workers_of(project) > 0
        self.channel = MirroredChannel() if isolated else Channel()
        for name, probe in self._probes.items():
            self.channel.watch(name, probe)
        self.live, self._is_own = live_of(project.training, changes), True
        self._thread = (
            IsolatedThread(project, base, saved, self.channel, self.prepared, parent=self, run=run)
            if isolated
            else TrainingThread(project, base, saved, self.channel, parent=self, run=run, aside=self._look.aside)
        )
        self._thread.finished.connect(self._on_finished)
        self._thread.start()
        self._timer.start()
        self._set_state("preparing")
        self.started.emit()

    def pause(self) -> None:
        """Stop between two batches, until `resume` or `step`."""
        if self.is_running:
            self.channel.pause()

    def resume(self) -> None:
        """Go on after a pause."""
        if self.is_running:
            self.channel.resume()

    def step(self) -> None:
        """Train one batch and pause; starts a training where none runs."""
        if not self.is_running:
            self.start()
        self.channel.step()

    def change(self, change: Change, live: Live | None = None) -> None:
        """Change what may change while it trains (`training.live`) before the next batch. live: what it goes by then,
        where that is more than the change says. Raises RecipeError, also where it freezes what the training `lacks`."""
        if self.is_running:
            if gone := self.lacks(change.get("frozen") or ()):
                from netbuilder.training import RecipeError

                raise RecipeError(lacking_in_words(gone))
            self._pace.hurry()
            self.channel.change(change)
            self.live = live or after(self.live, change)

    def lacks(self, addresses: Iterable[str]) -> tuple[str, ...]:
        """Those of the addresses that name no node with weights in the training at hand; none while that is not
        known."""
        from netbuilder.training.groups import strangers

        job = self._thread.job if self._thread is not None else None
        return strangers(job.module, addresses) if job is not None and addresses else ()

    def stop(self) -> None:
        """End after the batch at hand, and keep what was learned; the state is "stopping" until `ended` follows."""
        if self.is_running:
            self.channel.stop()
            self._set_state("stopping")
            self._read()  # so that it is said at once

    def close(self) -> None:
        """End the training, if there is one, and wait for it."""
        self._timer.stop()
        if self._thread is not None:
            self.channel.stop()
            self._thread.finished.disconnect(self._on_finished)
            self._thread.wait()
            self._thread = None

    def watch(self, name: str, probe: Probe | None) -> None:
        """Have `probe(module, epoch, batch)` computed from now on, or no longer (None)."""
        if probe is None:
            self._probes.pop(name, None)
        else:
            self._probes[name] = probe
        if self.is_running:
            self._pace.hurry()
            self.channel.watch(name, probe)
        elif probe is not None:
            self.look()

    def look(self) -> None:
        """Compute what is watched while nothing trains."""
        if self.is_running or not self._probes:
            return
        look, project, base = self._look, self._document.project, self._document.base
        fields, probes = dict(self._document.fields), dict(self._probes)
        numbers = _numbers(self._document.analysis)

        def deliver(seen: Any) -> None:
            document = self._document
            if seen is not None and project.data == document.project.data and fields == dict(document.fields):
                self._on_looked(seen)  # else it is of other data, and the next look on its way

        self._worker.submit("look", lambda: look(project, base, fields, probes, numbers), deliver)

    def prepared(self, section: Mapping[str, Json], base: Path) -> Prepared:
        """The data of a section as all panels look at them: one copy, loaded where they are not yet. For any thread but
        the window's. Raises DataError, and Abandoned where `give_up` was called meanwhile."""
        return self._look.data(section, base)

    @property
    def loading(self) -> str:
        """How far the loading of data is, in words; empty while none are loaded."""
        return self._look.said

    def give_up(self, section: Mapping[str, Json] | None, base: Path) -> None:
        """Load the data of this section no further, until None is given up in its place."""
        self._look.give_up(section, base)

    def forget_data(self) -> None:
        """The files of the data are others than they were. For any thread but the window's, as it may have to wait."""
        self._look.forget_data()

    def _on_files_changed(self) -> None:
        self._worker.submit("forget", self._look.forget_data)

    def _on_looked(self, seen: Any) -> None:
        if self.is_running:
            return
        self._take(seen.data, seen.module)
        if seen.error is not None:
            self.failed.emit(seen.error, None)
        self.last = replace(self.last or _nothing_yet(), snapshots=seen.snapshots)
        self.reading.emit(self.last)

    def _take(self, data: Prepared | None, module: Module | None) -> None:
        self.module = module
        if data is not self.data:
            self.data = data
            self.data_changed.emit()

    def _on_time(self) -> None:
        goes_on = self.state == self.channel.state == "training"
        if not goes_on or self._pace.is_due(self._share):
            self._read()

    def _share(self) -> float:
        """How much of a CPU the window may take: little where the training computes on all that there are."""
        job = self._thread.job if isinstance(self._thread, TrainingThread) else None
        if job is None:  # it is on its way, or in processes that take them all
            return SHARE
        from netbuilder.training.execution import most_threads

        return SPARE_SHARE if job.execution.threads < most_threads() else SHARE

    def _read(self) -> None:
        self.last = self.channel.read()
        thread = self._thread
        if thread is not None and thread.job is not None and self.data is not thread.job.data:
            self._take(thread.job.data, thread.job.module)
        if self.last.state not in ENDED and self.state != "stopping":  # `_on_finished` says so, once the thread is gone
            self._set_state(self.last.state)
        self.reading.emit(self.last)

    def _on_finished(self) -> None:
        thread, self._thread = self._thread, None
        self._timer.stop()
        self.last = self.channel.read()
        if thread.job is not None:
            self._take(thread.job.data, thread.job.module)
            # Not here: a look that began before the training may still be at it, and the window would wait for it.
            self._worker.submit("trained", partial(self._look.trained, thread.job))
            self.trained = thread.job.module
        self.unfinished = self._left_over(thread)
        if thread.error is not None:
            message, unforeseen = _said(thread.error)
            self.last = replace(self.last, state="failed", message=message)
            self.failed.emit(message, unforeseen)
        thread.deleteLater()
        self._set_state(self.last.state)
        self.reading.emit(self.last)
        self.ended.emit()

    def _left_over(self, thread: TrainingThread | IsolatedThread) -> Path | None:
        """The run that can be gone on with, if the training did not come to its end."""
        if self.last.state == "finished" or not self._is_own:
            return None
        if thread.job is None:  # it did not begin: what could be gone on with before still can
            return self.unfinished
        run = thread.job.run
        return run.path if run.has("last") and not run.has("good") else None

    def _set_state(self, state: str) -> None:
        if state != self.state:
            self.state = state
            self.state_changed.emit(state)

    def _on_opened(self) -> None:
        self._worker.submit("trained", _nothing)  # what waits there is of the last project
        self._look.forget()
        self.data = self.module = self.trained = self.last = self.unfinished = None
        self._is_own = False
        if not self.is_running:
            self._set_state("idle")


def _numbers(analysis: Analysis | None) -> int:
    """How many weights a network has, and values it makes of one sample."""
    reports = analysis.nodes.values() if analysis is not None else ()
    return sum(
        (sum(map(_numbers, report.inside)) if report.inside else report.parameters)
        + sum(spec.size for spec in report.outputs.values())
        for report in reports
    )


def _nothing() -> None:
    """Takes the place of work that nobody wants any more."""


def _nothing_yet() -> Reading:
    from netbuilder.training import Channel

    return Channel().read()


def _said(error: Exception) -> tuple[str, Exception | None]:
    """What to tell a person, and the exception itself where it is nothing that the rooms foresaw."""
    from netbuilder.compile import CompileError
    from netbuilder.data import DataError
    from netbuilder.training import RecipeError, RunError

    if isinstance(error, (CompileError, DataError, RecipeError, RunError, OSError)):
        return str(error), None
    if isinstance(error, MemoryError) or "memory" in str(error) or "alloc" in str(error):
        return tr("There is not enough memory for this network: make a layer smaller, or the batch."), None
    return tr("The training ended with an error that nobody foresaw."), error
