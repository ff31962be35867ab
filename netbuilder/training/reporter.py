"""What a trainer tells its channel, and what it is asked there, between two batches."""

from __future__ import annotations

import time
from collections.abc import Sequence
from typing import Literal

import torch
from torch import nn

from netbuilder.training import generators
from netbuilder.training.channel import Channel, ProbeError, Progress

REPORT_S = 0.04
PROBES_SHARE = 0.1
"""Probes may take that share of the time, and are computed less often where they would take more."""


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

    def __init__(self, channel: Channel, module: nn.Module, device: torch.device, epochs: int, batches: int) -> None:
        self._channel, self._module, self._device = channel, module, device
        self._epochs, self._batches = epochs, batches
        self.clock = Clock()
        self.samples = 0
        self._reported_samples = 0
        self._rate = 0.0
        self._due = 0.0
        self._probes_due = 0.0
        self._first: float | None = None

    @property
    def due(self) -> bool:
        """Whether it is time to report, or somebody waits for an answer. Cheap enough for every batch."""
        return self._channel.attention or time.perf_counter() >= self._due

    def report(self, epoch: int, batch: int, losses: Sequence[float] = ()) -> None:
        """Say how far the training is (epochs done, batches done in the one at hand) and the latest losses."""
        before = self.clock.learning
        self.clock.lap("learning" if losses else "other")
        self._measure_rate(self.clock.learning - before)
        batches = self._batches
        positions = [epoch + (batch - len(losses) + n + 1) / batches for n in range(len(losses))]
        progress = Progress(
            epoch, self._epochs, batch, batches, self.clock.total, self._rate, self._left(epoch + batch / batches)
        )
        self._channel.report(progress, positions, losses)
        self._serve(epoch, batch)
        self._due = time.perf_counter() + REPORT_S

    def obey(self, epoch: int, batch: int, *, learning: bool = True) -> None:
        """Wait while paused, answering what is asked meanwhile. Raises Stopped."""
        if not self._channel.attention:
            return
        self.clock.lap("other")
        while (turn := self._channel.turn(batch=learning)) != "go":
            if turn == "stop":
                raise Stopped
            self._probes_due = 0.0
            self._serve(epoch, batch)
        self.clock.lap("pause")

    def _serve(self, epoch: int, batch: int) -> None:
        """Compute what is watched, leaving no trace in module and generators. A probe that raises ends nothing."""
        probes = self._channel.probes()
        begun = time.perf_counter()
        if not probes or begun < self._probes_due:
            return
        states, training = generators.states(self._device), self._module.training
        for name, probe in probes.items():
            value: object
            try:
                value = probe(self._module, epoch, batch)
            except Exception as error:  # whatever a panel's question runs into is the answer to that question
                value = ProbeError(f"{type(error).__name__}: {error}" if str(error) else type(error).__name__)
            self._channel.show(name, probe, value)
        self._module.train(training)
        generators.restore(states, self._device)
        ended = time.perf_counter()
        self._probes_due = ended + (ended - begun) * (1 / PROBES_SHARE - 1)

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
        return seconds * (self._epochs - position) / done
