"""What a trainer tells its channel, and what it is asked there, between two batches."""

from __future__ import annotations

import time
from collections.abc import Callable, Sequence
from typing import Literal

import torch
from torch import nn

from netbuilder.training import generators
from netbuilder.training.channel import Change, Channel, ProbeError, Progress, Turn
from netbuilder.training.memory import memory_of
from netbuilder.training.team import Alone, Team

REPORT_S = 0.04
MEMORY_S = 1.0
HOLD_S = 5.0
"""While a training pauses, its leader lets the others of its team know so often that it is still there."""
PROBES_SHARE, PROBES_S = 0.01, 0.25
"""Probes may take that share of the time, and are computed so many seconds apart; less often where they would take
more. What they give is drawn too, on a core that the training may want."""


class Stopped(Exception):
    """Somebody wants the training to end."""


class Clock:
    """Seconds of a training by what they went into; pauses count for nothing."""

    def __init__(self, learning: float = 0.0, total: float = 0.0) -> None:
        self.learning, self.total = learning, total
        self._last = time.perf_counter()

    def lap(self, of: Literal["learning", "other", "pause"]) -> float:
        """Count the time since the last lap, and return it."""
        now = time.perf_counter()
        passed, self._last = now - self._last, now
        if of != "pause":
            self.total += passed
        if of == "learning":
            self.learning += passed
        return passed


class Reporter:
    """Speaks to one channel for one training. `samples` counts those learned in this session."""

    def __init__(
        self,
        channel: Channel,
        module: nn.Module,
        device: torch.device,
        epochs: int,
        batches: int,
        change: Callable[[Change], object] = lambda change: None,
        rate: Callable[[], float | None] = lambda: None,
        team: Team | None = None,
    ) -> None:
        """change: makes a live change; rate: the learning rate of the next step; team: those that train it together:
        all of them report at the same batches, and then do what the leader's channel says."""
        self._channel, self._module, self._device = channel, module, device
        self.epochs, self._batches = epochs, batches
        self._change, self._learning_rate = change, rate
        self._memory: tuple[int, int] | None = None
        self._memory_due = 0.0
        self.clock = Clock()
        self.samples = 0
        self._reported_samples = 0
        self._rate = 0.0
        self._due = 0.0
        self._probes_due = 0.0
        self._first: float | None = None
        self._team = team or Alone()
        self._every = self._to_go = 1  # batches from one report of a team to the next, and to the next one
        self._met = 0.0

    @property
    def due(self) -> bool:
        """Whether it is time to report, or somebody waits for an answer. Asked once a batch, and costs little."""
        if self._team.size > 1:
            self._to_go -= 1
            return self._to_go <= 0
        return self._channel.attention or time.perf_counter() >= self._due

    def report(self, epoch: int, batch: int, losses: Sequence[float] = ()) -> None:
        """Say how far the training is (epochs done, batches done in the one at hand) and the latest losses."""
        before = self.clock.learning
        self.clock.lap("learning" if losses else "other")
        self._measure_rate(self.clock.learning - before)
        batches = self._batches
        positions = [epoch + (batch - len(losses) + n + 1) / batches for n in range(len(losses))]
        progress = Progress(
            epoch,
            self.epochs,
            batch,
            batches,
            self.clock.total,
            self._rate,
            self._left(epoch + batch / batches),
            self._learning_rate(),
            self._memory_in_use(),
        )
        self._channel.report(progress, positions, losses)
        self._serve(epoch, batch)
        self._due = time.perf_counter() + REPORT_S
        if self._team.size > 1:
            self._agree_when()

    def _agree_when(self) -> None:
        """After how many batches the team reports next. Batches are counted, not seconds, for all to do it at once."""
        now, done = time.perf_counter(), self._every - self._to_go
        if done > 0:
            aim = round(done * REPORT_S / max(now - self._met, 1e-6))
            self._every = self._team.agree(min(max(1, aim), 2 * self._every))
        self._met, self._to_go = now, self._every

    def obey(self, epoch: int, batch: int, *, learning: bool = True) -> None:
        """Wait while paused, answering what is asked meanwhile. Raises Stopped."""
        if self._team.size == 1 and not self._channel.attention:
            return
        self.clock.lap("other")
        while True:
            turn, changes, pausing = self._turn(learning)
            if pausing:
                self._every = self._to_go = 1  # whoever pauses may want a single batch next
            if turn == "go":
                break
            if turn == "stop":
                raise Stopped
            for change in changes:
                self._change(change)
            if turn == "look":
                self._probes_due = 0.0
                self._serve(epoch, batch)
        self.clock.lap("pause")

    def hear(self) -> None:
        """Make the changes that are wished for by now, where no batch comes before which they would be."""
        for change in self._team.agree(self._channel.changes() if self._team.leads else ()):
            self._change(change)

    def _turn(self, learning: bool) -> tuple[Turn, tuple[Change, ...], bool]:
        """What is to be done next, changes to make, and whether somebody pauses: in a team what the leader's channel
        says, or to stop where any member is told to."""
        turn: Turn = "go"
        if self._team.leads:
            turn = self._channel.turn(batch=learning, within=None if self._team.size == 1 else HOLD_S)
        changes = self._channel.changes() if turn == "change" else ()
        every = self._team.gather((turn, changes, self._channel.pausing, self._channel.stopping))
        turn, changes, pausing, _ = every[0]
        stopping = any(told for *_, told in every) and turn != "change"  # a change that was wished for first is made
        return "stop" if stopping else turn, changes, pausing

    def _serve(self, epoch: int, batch: int) -> None:
        """Compute what is watched, leaving no trace in module and generators. A probe that raises ends nothing."""
        probes = self._channel.probes()
        begun = time.perf_counter()
        if not probes or begun < self._probes_due:
            return
        states, training = generators.states(self._device), [(each, each.training) for each in self._module.modules()]
        for name, probe in probes.items():
            value: object
            try:
                value = probe(self._module, epoch, batch)
            except Exception as error:  # whatever a panel's question runs into is the answer to that question
                value = ProbeError(f"{type(error).__name__}: {error}" if str(error) else type(error).__name__)
            self._channel.show(name, probe, value)
        for each, was in training:  # not all alike: frozen norms do not train with the others
            each.training = was
        generators.restore(states, self._device)
        ended = time.perf_counter()
        self._probes_due = ended + max(PROBES_S, (ended - begun) * (1 / PROBES_SHARE - 1))

    def _memory_in_use(self) -> tuple[int, int] | None:
        """Bytes of the device in use, and in all: asked for once a second, as asking takes a moment."""
        if self._device.type != "cpu" and time.perf_counter() >= self._memory_due:
            found = memory_of(self._device)
            self._memory = None if found is None else (found.used, found.total)
            self._memory_due = time.perf_counter() + MEMORY_S
        return self._memory

    def _measure_rate(self, seconds: float) -> None:
        """Samples a second while learning, a running mean over the last few reports."""
        learned, self._reported_samples = self.samples - self._reported_samples, self.samples
        if learned and seconds > 0:
            now = learned / seconds
            self._rate = now if not self._rate else 0.8 * self._rate + 0.2 * now

    def _left(self, position: float) -> float | None:
        """Seconds left if all goes on as since the start of this session; `position` in epochs."""
        if self._first is None:
            self._first, self._first_seconds = position, self.clock.total
        done, seconds = position - self._first, self.clock.total - self._first_seconds
        if done <= 0 or seconds < 0.3:
            return None
        return seconds * (self.epochs - position) / done
