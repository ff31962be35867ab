"""Between a training and whoever looks at it: wishes go in, readings come out. Any thread, no Qt.

Nothing here is called for every batch but `attention`, which is four plain looks. A reading is put together when it
is asked for; what the trainer says in the meantime overwrites what it said before.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from threading import Condition
from typing import Any, Literal

import numpy as np
from numpy.typing import NDArray

from netbuilder.training import live
from netbuilder.training.errors import RecipeError
from netbuilder.training.history import LossHistory

State = Literal["waiting", "preparing", "training", "paused", "finished", "stopped", "failed"]
Turn = Literal["go", "look", "change", "stop", "hold"]
Change = Mapping[str, Any]
Probe = Callable[..., Any]
"""`probe(module, epoch, batch)` to a value on the CPU, computed between two batches in the training's thread."""


@dataclass(frozen=True)
class ProbeError:
    """The snapshot of a probe that raised: what it said."""

    message: str


@dataclass(frozen=True)
class Reading:
    """A training at one moment. `epoch` counts those done, `batch` those done in the one at hand."""

    state: State
    message: str
    node: str | None
    epoch: int
    epochs: int
    batch: int
    batches: int
    seconds: float
    samples_per_second: float
    seconds_left: float | None
    losses: tuple[NDArray[np.float64], NDArray[np.float64]]
    rows: tuple[Mapping[str, Any], ...]
    snapshots: Mapping[str, object]
    summary: Mapping[str, Any] | None
    learning_rate: float | None = None
    notes: tuple[str, ...] = ()
    memory: tuple[int, int] | None = None
    """Bytes of the device that are in use, and that there are; None on the CPU."""


@dataclass(frozen=True)
class Progress:
    """How far a training is."""

    epoch: int = 0
    epochs: int = 0
    batch: int = 0
    batches: int = 0
    seconds: float = 0.0
    samples_per_second: float = 0.0
    seconds_left: float | None = None
    learning_rate: float | None = None
    memory: tuple[int, int] | None = None


class Channel:
    """The one thing that a training and its watchers share. Not to be used for a second training."""

    def __init__(self) -> None:
        self._condition = Condition()
        self._stop = self._pause = self._fresh = False
        self._steps = 0
        self._changes: tuple[Change, ...] = ()
        self._notes: tuple[str, ...] = ()
        self._probes: dict[str, Probe] = {}
        self._snapshots: dict[str, object] = {}
        self._history = LossHistory()
        self._rows: tuple[Mapping[str, Any], ...] = ()
        self._progress = Progress()
        self._state: State = "waiting"
        self._message = ""
        self._node: str | None = None
        self._summary: Mapping[str, Any] | None = None

    # For whoever looks

    def stop(self) -> None:
        """End after the batch at hand, paused or not."""
        with self._condition:
            self._stop = True
            self._condition.notify_all()

    def pause(self) -> None:
        """Hold after the batch at hand."""
        with self._condition:
            self._pause = True

    def resume(self) -> None:
        """Go on."""
        with self._condition:
            self._pause, self._steps = False, 0
            self._condition.notify_all()

    def step(self) -> None:
        """Train one batch and hold."""
        with self._condition:
            self._pause = True
            self._steps += 1
            self._condition.notify_all()

    def change(self, change: Change) -> None:
        """Change the learning rate, the clipping, what is frozen or the number of epochs before the next batch.
        Raises RecipeError where the change is none (`live.faults`)."""
        wrong = live.faults(change)
        if wrong:
            raise RecipeError("; ".join(wrong))
        with self._condition:
            self._changes = (*self._changes, dict(change))
            self._condition.notify_all()

    def watch(self, name: str, probe: Probe | None) -> None:
        """Have `probe` computed at reporting rate, or no longer (None). Its latest value is in every reading."""
        with self._condition:
            if probe is None:
                self._probes.pop(name, None)
                self._snapshots.pop(name, None)
                return
            self._probes[name] = probe
            self._fresh = True
            self._condition.notify_all()

    @property
    def state(self) -> State:
        """The state that the training is in, without all that a reading tells."""
        return self._state

    def read(self) -> Reading:
        """The training as it is now."""
        with self._condition:
            return Reading(
                self._state,
                self._message,
                self._node,
                **vars(self._progress),
                losses=self._history.points(),
                rows=self._rows,
                snapshots=dict(self._snapshots),
                summary=self._summary,
                notes=self._notes,
            )

    # For the trainer

    @property
    def stopping(self) -> bool:
        """Whether the training is to end."""
        return self._stop

    @property
    def pausing(self) -> bool:
        """Whether the training is to hold after the batch at hand, or after some steps."""
        return self._pause

    @property
    def attention(self) -> bool:
        """Whether somebody wants something before the next batch. Needs no lock: a wish is seen a batch later."""
        return self._stop or self._pause or self._fresh or bool(self._changes)

    def turn(self, *, batch: bool = True, within: float | None = None) -> Turn:
        """What to do next: go on, look for new probes, make changes, or stop. Waits while paused. Going on to train a
        `batch` uses up a step; going on with an evaluation does not, and changes wait until it is over. within: seconds
        after which it is to "hold", and to be asked again, where it would wait for longer."""
        with self._condition:
            while True:
                if self._changes and batch:  # before a stop: what was wished for first is in the run
                    return "change"
                if self._stop:
                    return "stop"
                if self._fresh:
                    self._fresh = False
                    return "look"
                if not self._pause or self._steps:
                    self._steps -= bool(self._steps and batch)
                    self._state = "training"
                    return "go"
                self._state = "paused"
                if not self._condition.wait(within):
                    return "hold"

    def changes(self) -> tuple[Change, ...]:
        """The changes that were wished for since the last call."""
        with self._condition:
            wished, self._changes = self._changes, ()
            return wished

    def note(self, text: str) -> None:
        """Tell the person something that ends nothing; each text once."""
        with self._condition:
            if text not in self._notes:
                self._notes = (*self._notes, text)

    def probes(self) -> Mapping[str, Probe]:
        """What is watched."""
        with self._condition:
            return dict(self._probes)

    def show(self, name: str, probe: Probe, value: object) -> None:
        """A probe's latest value; dropped where nobody wants it any more."""
        with self._condition:
            if self._probes.get(name) is probe:
                self._snapshots[name] = value

    def report(self, progress: Progress, positions: Sequence[float] = (), losses: Sequence[float] = ()) -> None:
        """How far the training is, and the losses since the last report by position in epochs."""
        with self._condition:
            self._progress = progress
            self._history.add(positions, losses)

    def add_rows(self, rows: Sequence[Mapping[str, Any]]) -> None:
        """What an epoch measured."""
        with self._condition:
            self._rows = (*self._rows, *rows)

    def enter(
        self, state: State, message: str = "", node: str | None = None, summary: Mapping[str, Any] | None = None
    ) -> None:
        """The state that the training is in from now on."""
        with self._condition:
            self._state, self._message, self._node, self._summary = state, message, node, summary
