"""Which way of computing is faster on a network, by trying it on a copy, turn by turn."""

from __future__ import annotations

import copy
import statistics
import time
from collections.abc import Callable
from dataclasses import dataclass, replace

import torch
from torch import nn

from netbuilder.compile.sources import forgettable
from netbuilder.progress import tell
from netbuilder.training import generators
from netbuilder.training.objectives import Objectives
from netbuilder.training.quickened import quickened
from netbuilder.training.trying import Batch, first, moved, step, wait
from netbuilder.wording import tr

ROUNDS = 7
LEAST_ROUNDS = 3
CHUNK_S = 0.01  # how long one timing takes at least: what is shorter is not told apart from the clock's own noise
BUDGET_S = 0.3
LARGE_BUDGET_S = 3.0
LARGE_STEP_S = 0.01
HOPELESS, HOPELESS_S = 4.0, 0.25
"""Two steps that take so many times as long as the usual one, and so many seconds each, say enough."""
CPU_FLOPS = 1_000_000_000
GPU_FLOPS = 200_000_000_000
"""Of a forward pass to measure with, at most: of a larger batch the first samples do as well."""


@dataclass(frozen=True)
class Way:
    """A way of computing."""

    threads: int
    precision: str
    memory_format: str

    def with_(self, name: str, value: str) -> Way:
        """The same way but for its `precision` or its `memory_format`."""
        return replace(self, precision=value) if name == "precision" else replace(self, memory_format=value)


class Unmeasurable(Exception):
    """The network is too large to try it in the time that there is, or does not run at all."""


class Bench:
    """A copy of a network on its device, which takes timed steps in different ways.

    clock: seconds; alone: those in which the thread that asks computes, for ways with one thread, since these do not
    count how busy the machine is otherwise. Raises Unmeasurable where the network cannot be copied, or its first step
    fails or takes too long.
    """

    def __init__(
        self,
        module: nn.Module,
        objectives: Objectives,
        batch: Batch,
        device: torch.device,
        flops: int,
        usual: Way,
        clock: Callable[[], float] = time.perf_counter,
        alone: Callable[[], float] = time.thread_time,
    ) -> None:
        self._objectives, self._device, self._clock, self._alone = objectives, device, clock, alone
        most = CPU_FLOPS if device.type == "cpu" else GPU_FLOPS
        length = len(batch[0][0])
        batch = first(batch, max(2, min(length, most // max(1, flops))))
        try:
            self._copies = {
                usual.memory_format: _laid_out(forgettable(copy.deepcopy(module)).to(device), usual.memory_format)
            }
            self._batches = {usual.memory_format: _laid_batch(moved(batch, device), usual.memory_format)}
        except (RuntimeError, TypeError, MemoryError) as error:
            raise Unmeasurable(str(error)) from error
        self._copies[usual.memory_format].train()
        self._quick: dict[tuple[str, bool], nn.Module] = {}
        begun = clock()
        self._take(usual, 1)
        # The first step also chooses kernels and fills caches: only what is left of the time says how long one takes.
        self._step_s = self._take(usual, 1) if clock() - begun < LARGE_BUDGET_S / 2 else clock() - begun
        self._ends = begun + (LARGE_BUDGET_S if self._step_s > LARGE_STEP_S else BUDGET_S)
        if self._clock() + 3 * self._step_s > self._ends:
            raise Unmeasurable("one step takes too long")

    def gain(self, usual: Way, other: Way) -> float | None:
        """How many times as fast as the usual way another is: the median of what rounds of both in turn say. None
        where the other does not run, or there was no time to find out."""
        if self._clock() > self._ends:
            return None
        try:
            self._prepare(other)
            slow = self._take(other, 1)
            if slow > max(HOPELESS_S, HOPELESS * self._step_s):
                slow = min(slow, self._take(other, 1))
            if slow > max(HOPELESS_S, HOPELESS * self._step_s):
                return self._step_s / slow
            count = max(1, round(CHUNK_S / max(self._step_s, 1e-6)))
            found: list[float] = []
            while len(found) < ROUNDS and (len(found) < LEAST_ROUNDS or not _agree(found)):
                if self._clock() > self._ends and len(found) < LEAST_ROUNDS:
                    return None
                if self._clock() > self._ends:
                    break
                order = (usual, other) if len(found) % 2 else (other, usual)
                alone = self._device.type == "cpu" and usual.threads == other.threads == 1
                taken = {way: self._take(way, count, self._alone if alone else self._clock) for way in order}
                found.append(taken[usual] / max(taken[other], 1e-9))
        except Unmeasurable:
            return 0.0
        return statistics.median(found)

    def _prepare(self, way: Way) -> None:
        if way.memory_format in self._copies:
            return
        known, usual = next(iter(self._copies.values())), next(iter(self._batches.values()))
        try:
            self._copies[way.memory_format] = _laid_out(forgettable(copy.deepcopy(known)), way.memory_format)
            self._batches[way.memory_format] = _laid_batch(moved(usual, self._device), way.memory_format)
        except (RuntimeError, MemoryError) as error:
            raise Unmeasurable(str(error)) from error

    def _learning(self, way: Way) -> nn.Module:
        """The network in the form in which it will learn."""
        key = way.memory_format, way.precision != "float32"
        if key not in self._quick:
            self._quick[key] = quickened(self._copies[way.memory_format], halves=key[1])
        return self._quick[key]

    def _take(self, way: Way, count: int, clock: Callable[[], float] | None = None) -> float:
        """Seconds of one step by a clock, over `count` of them. Raises Unmeasurable where it fails."""
        clock = clock or self._clock
        tell(tr("measuring how the network computes fastest"))  # whoever waits may give up here
        module, batch, device = self._learning(way), self._batches[way.memory_format], self._device
        before = torch.get_num_threads()
        torch.set_num_threads(way.threads)
        try:
            with generators.kept(device):
                wait(device)
                begun = clock()
                for _ in range(count):
                    step(module, self._objectives, batch, device, way.precision)
                    for parameter in module.parameters():
                        parameter.grad = None
                wait(device)
                return (clock() - begun) / count
        except (RuntimeError, TypeError, ValueError, NotImplementedError, MemoryError, IndexError) as error:
            raise Unmeasurable(str(error)) from error
        finally:
            torch.set_num_threads(before)


def climb(bench: Bench, usual: Way, most: int, margin: float) -> tuple[Way, float | None]:
    """The way with as many threads as pay off, starting from one: each doubling has to bring `margin`. Also how many
    times as fast it is as one thread, or how fast two would have been where one is enough."""
    way, total = replace(usual, threads=1), 1.0
    for threads in thread_counts(most)[1:]:
        gain = bench.gain(way, replace(way, threads=threads))
        if gain is None or gain < margin:
            return way, total if way.threads > 1 else gain
        way, total = replace(way, threads=threads), total * gain
    return way, total


def thread_counts(most: int) -> list[int]:
    """1, 2, 4 … and all."""
    counts = [1]
    while counts[-1] * 2 < most:
        counts.append(counts[-1] * 2)
    return counts if most == 1 else [*counts, most]


def _agree(found: list[float]) -> bool:
    """Whether more rounds would hardly say something else."""
    return max(found) < 1.0 or (min(found) > 1.2 and max(found) < 1.5 * min(found))


def _laid_out(module: nn.Module, memory_format: str) -> nn.Module:
    return module.to(memory_format=getattr(torch, memory_format))  # type: ignore[call-overload, no-any-return]


def _laid_batch(batch: Batch, memory_format: str) -> Batch:
    """Images in the layout that the weights have."""
    inputs, targets = batch
    layout = getattr(torch, memory_format)
    return (
        tuple(each.contiguous(memory_format=layout) if each.ndim == 4 else each for each in inputs),
        {name: each.contiguous(memory_format=layout) if each.ndim == 4 else each for name, each in targets.items()},
    )
