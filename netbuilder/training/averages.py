"""Averages of a module's weights, gathered while it learns."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping
from contextlib import contextmanager
from typing import Any

import torch
from torch import Tensor, nn
from torch.nn.modules.batchnorm import _NormBase


class Average:
    """An average of weights and of the statistics of norms. Everything else in the module's state (integers, such as
    how many batches were seen, constants) is a copy of what it was when the average last changed.

    The module must be on its device already: its tensors are held. Averages are of the weights' own type, and lie in
    memory as these do.
    """

    def __init__(self, module: nn.Module, epochs: int) -> None:
        self._module = module
        self.epochs = epochs
        """Of the training, where the average goes by them; may change while it runs."""
        averaged: dict[str, Tensor] = dict(module.named_parameters())
        copied: dict[str, Tensor] = {}
        for place, part in module.named_modules():
            for name, buffer in part.named_buffers(recurse=False):
                running = isinstance(part, _NormBase) and buffer.is_floating_point()
                (averaged if running else copied).setdefault(f"{place}.{name}" if place else name, buffer)
        self._names = (*averaged, *copied)
        self._live = [*averaged.values(), *copied.values()]
        self._place = {id(each): number for number, each in enumerate(self._live)}
        self._means = len(averaged)
        """How many of them, the first, are averaged; the others are copied."""
        self._average: list[Tensor] = []
        self._norms = any(isinstance(part, _NormBase) and part.track_running_stats for part in module.modules())
        self._inside = False
        self.count = 0
        """How many models the average is of."""

    @property
    def active(self) -> bool:
        """Whether there is an average yet."""
        return self.count > 0

    @property
    def needs_statistics(self) -> bool:
        """Whether statistics of norms do not fit the averaged weights and must be measured (`measure`)."""
        return False

    def update(self, epoch: int = 0) -> None:
        """The optimizer has taken a step in this epoch, counted from 0."""
        raise NotImplementedError

    def takes_over(self, epoch: int) -> bool:
        """Whether the rate that goes with this average holds in that epoch, in place of the scheduler's."""
        return False

    @torch.no_grad()
    def _take(self, share: float) -> None:
        """Let the average go by that share of the way to the module's weights; the first time all of it."""
        if not self._average:
            self._average = [each.detach().clone() for each in self._live]
        else:
            torch._foreach_lerp_(self._average[: self._means], self._live[: self._means], share)
            if len(self._live) > self._means:
                torch._foreach_copy_(self._average[self._means :], self._live[self._means :])
        self.count += 1

    @contextmanager
    def swapped(self) -> Iterator[None]:
        """The averaged weights are in the module, and afterwards its own again, to the bit. What is measured anew in
        between (statistics of norms) stays with the average. Where there is no average yet, nothing changes."""
        if not self.active or self._inside:
            yield
            return
        self._inside = True
        self._exchange()
        try:
            yield
        finally:
            self._exchange()
            self._inside = False

    @torch.no_grad()
    def _exchange(self) -> None:
        for live, average in zip(self._live, self._average, strict=True):
            kept = live.detach().clone()
            live.copy_(average)
            average.copy_(kept)

    def measure(self, batches: Iterable[tuple[Tensor, ...]], apart_from: Collection[nn.Module] = ()) -> None:
        """Measure the statistics of norms for the averaged weights, over the inputs of all batches to learn from."""
        with self.swapped():
            measure_statistics(self._module, batches, apart_from)

    def weights(self) -> dict[str, Tensor]:
        """The module's state with averaged weights, as copies; as it is where there is no average yet."""
        state = self._module.state_dict(keep_vars=True)
        averages = (
            {name: self._average[self._place[id(each)]] for name, each in state.items()} if self._average else state
        )
        return {name: each.detach().clone() for name, each in averages.items()}

    def state(self) -> dict[str, Any]:
        """What was gathered, as numbers and tensors (which are not copies)."""
        return {"count": self.count, "average": dict(zip(self._names, self._average, strict=False))}

    @torch.no_grad()
    def load(self, state: Mapping[str, Any]) -> None:
        """Go on from what `state` gave. Raises KeyError or RuntimeError where it is of another network."""
        self.count = int(state["count"])
        self._average = []
        if state["average"]:
            self._average = [each.detach().clone() for each in self._live]
            for name, average in zip(self._names, self._average, strict=True):
                average.copy_(state["average"][name])


class EMA(Average):
    """An exponential moving average over the steps (Polyak and Juditsky, 1992; as torch's `get_ema_multi_avg_fn`).

    rising: the decay begins small and rises as `(1 + n) / (10 + n)` with the steps, up to its own (as in TensorFlow's
    ExponentialMovingAverage).
    """

    def __init__(self, module: nn.Module, epochs: int, decay: float, rising: bool) -> None:
        super().__init__(module, epochs)
        self._decay = decay
        self._rising = rising

    def update(self, epoch: int = 0) -> None:
        decay = min(self._decay, (1 + self.count) / (10 + self.count)) if self._rising else self._decay
        self._take(1 - decay)


class SWA(Average):
    """The mean of the weights after each of the last epochs (Izmailov et al., Averaging Weights Leads to Wider Optima
    and Better Generalization, UAI 2018, section 3.2)."""

    def __init__(self, module: nn.Module, epochs: int, start: float, steps: int) -> None:
        super().__init__(module, epochs)
        self._start = start
        self._steps = max(1, steps)
        self._done = 0
        self._measured = 0

    @property
    def first(self) -> int:
        """The epoch, counted from 0, after which averaging begins."""
        return min(int(self._start * self.epochs), self.epochs - 1)

    def update(self, epoch: int = 0) -> None:
        self._done += 1
        if self._done % self._steps == 0 and self._done // self._steps > self.first:
            self._take(1 / (self.count + 1))

    def takes_over(self, epoch: int) -> bool:
        return epoch >= self.first

    @property
    def needs_statistics(self) -> bool:
        return self._norms and self.active and self._measured != self.count

    def measure(self, batches: Iterable[tuple[Tensor, ...]], apart_from: Collection[nn.Module] = ()) -> None:
        super().measure(batches, apart_from)
        self._measured = self.count

    def state(self) -> dict[str, Any]:
        return {**super().state(), "done": self._done, "measured": self._measured}

    def load(self, state: Mapping[str, Any]) -> None:
        super().load(state)
        self._done, self._measured = int(state["done"]), int(state["measured"])


@torch.no_grad()
def measure_statistics(
    module: nn.Module, batches: Iterable[tuple[Tensor, ...]], apart_from: Collection[nn.Module] = ()
) -> None:
    """Measure running means and variances of all norms anew, as the mean over these batches of inputs `(N, …)`, as
    torch's `update_bn` does; but only the norms are in training mode, so that no generator is drawn from.

    apart_from: norms whose statistics stay.
    """
    norms = [each for each in module.modules() if isinstance(each, _NormBase) and each.track_running_stats]
    norms = [each for each in norms if each not in apart_from]
    if not norms:
        return
    modes = {each: each.training for each in module.modules()}
    momenta = {each: each.momentum for each in norms}
    module.eval()
    try:
        for norm in norms:
            norm.reset_running_stats()
            norm.momentum = None
            norm.train()
        for inputs in batches:
            module(*inputs)
    finally:
        for norm, momentum in momenta.items():
            norm.momentum = momentum
        for part, mode in modes.items():
            part.training = mode
