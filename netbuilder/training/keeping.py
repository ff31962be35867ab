"""What a training keeps on the disk while it goes on: its best weights, and all that going on needs."""

from __future__ import annotations

import math
import time
from collections.abc import Callable, Mapping
from typing import Any

from torch import Tensor, nn

from netbuilder.training.checkpoint import Checkpoint
from netbuilder.training.errors import RunError
from netbuilder.training.recipe import Checkpoints
from netbuilder.training.run import Run
from netbuilder.training.writer import Writer
from netbuilder.wording import tr

LEAST_S, MOST_S = 1.0, 10.0
SHARE = 0.01
"""Where epochs are short, not all are written to the disk: what the latest checkpoint took is to be no more than that
share of the time until the next, which comes after `LEAST_S` at the soonest and after `MOST_S` in any case."""

Weights = Mapping[str, Tensor]


class Best:
    """The weights that a training comes to, on their device: those of the epoch whose validation loss was least, or of
    the last one where the best are not wanted."""

    def __init__(self, *, wanted: bool = True) -> None:
        self._wanted = wanted
        self.epoch = 0
        self.loss = math.inf
        self.weights: dict[str, Tensor] | None = None
        self.is_saved = True

    def see(self, epoch: int, loss: float | None, weights: Callable[[], Weights]) -> None:
        """Remember the weights where they are better. epoch: counted from 1."""
        if not self._wanted or (loss is not None and loss < self.loss):
            self.take(epoch, loss, weights())

    def take(self, epoch: int, loss: float | None, weights: Weights) -> None:
        """Remember these weights, whatever came before."""
        self.epoch, self.loss = epoch, math.inf if loss is None else loss
        self.weights = {name: tensor.detach().clone() for name, tensor in weights.items()}
        self.is_saved = False

    def state(self) -> dict[str, Any]:
        """Which epoch it was; the weights stand beside it."""
        return {"epoch": self.epoch, "loss": self.loss}


class Keeper:
    """Writes checkpoints of one training as often as the recipe says, beside it: it does not wait for the disk.

    A checkpoint that cannot be written (the disk is full) ends nothing: `told` hears of it, and it is tried again when
    the next is due. The last one of a training must be written. Whoever makes a keeper closes it.
    """

    def __init__(self, run: Run, module: nn.Module, often: Checkpoints, told: Callable[[str], object]) -> None:
        self._module, self._often, self._told = module, often, told
        self._writer = Writer(run)
        self._begun, self._saved_at = time.perf_counter(), -math.inf
        self._epoch = 0
        self._failed = False
        self.epoch = 0
        """Epochs that were done when it last was sure to be on the disk."""

    def begin(self, epoch: int) -> None:
        """A training begins, or goes on, with so many epochs done."""
        self._begun, self._epoch, self.epoch = time.perf_counter(), epoch, epoch

    def is_due(self, epoch: int | None = None) -> bool:
        """Whether it is time to write; epoch: those done, where one has just ended."""
        if self._writer.busy:
            return False
        now = time.perf_counter()
        if now - max(self._begun, self._saved_at) >= 60 * self._often.minutes:
            return True
        return epoch is not None and epoch - self._epoch >= self._often.epochs and now - self._saved_at >= self._rest

    @property
    def _rest(self) -> float:
        """Seconds from one checkpoint to the next."""
        return min(MOST_S, max(LEAST_S, self._writer.took / SHARE))

    def save(self, best: Best, state: Mapping[str, Any], *, must: bool = False) -> None:
        """Write the best weights, where they are new, and everything that going on needs. Where it `must` be written,
        waits until it is, and raises RunError where it cannot be."""
        fresh = None
        if not best.is_saved and best.weights is not None:
            fresh = Checkpoint(best.weights, {"best": best.state()})
        last = Checkpoint(self._module.state_dict(), {**state, "best": best.state()})
        self._tell(self._writer.save(last, fresh))
        best.is_saved = True  # the writer keeps them, until they are on the disk
        self._epoch, self._saved_at = int(state["epoch"]), time.perf_counter()
        if must:
            self._writer.wait()
            self.epoch = int(state["epoch"])

    def close(self) -> None:
        """Wait for what is being written."""
        try:
            self._writer.wait()
        except RunError as error:
            self._tell(error)

    def _tell(self, error: RunError | None) -> None:
        if error is not None:
            self._told(tr("{error}. The training goes on, and it will be tried again").format(error=error))
        elif self._failed:
            self._told(tr("The checkpoint could be written again"))
        self._failed = error is not None
