"""Who trains together: one process alone, or several that take parts of every batch and make one step of them.

The batch of a recipe is that of one step, over all of the team. Member r of N takes the rows r, r + N, r + 2N … of
every batch: where N divides the batch, this is the order of torch's DistributedSampler with batches N times smaller.
Every member calls the methods in the same order: each of them waits for the others.
"""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from datetime import timedelta
from pathlib import Path
from typing import TYPE_CHECKING, Any, Protocol, TypeVar

from netbuilder.training.errors import TrainingError
from netbuilder.wording import tr

if TYPE_CHECKING:
    from torch import Tensor, nn

TIMEOUT_S = "60"
"""Whoever waits for another member waits no longer than that; a process that ended is noticed at once."""
Value = TypeVar("Value")


class Team(Protocol):
    """What a training needs to know of those that it trains with."""

    @property
    def rank(self) -> int:
        """The number of this member, from 0."""

    @property
    def size(self) -> int:
        """How many there are."""

    @property
    def leads(self) -> bool:
        """Whether this member is the one that decides, writes and reports."""

    def share(self, rows: Tensor) -> Tensor:
        """The part of the rows `(N,)` of a batch that falls to this member."""

    def part(self, length: int) -> float:
        """Which part of a batch of that length falls to this member: its weight in the mean."""

    def agree(self, value: Value) -> Value:
        """The leader's value, in every member."""

    def meet(self, value: Value | None = None) -> Value | None:
        """`agree` for as long as it takes: some may still read their data."""

    def any(self, value: bool) -> bool:
        """Whether it is so for one member at least."""

    def gather(self, value: Value) -> list[Value]:
        """Every member's value by rank, in every member."""

    def sum(self, tensor: Tensor) -> Tensor:
        """The sum of every member's tensor."""

    def sum_gradients(self, parameters: Sequence[nn.Parameter]) -> None:
        """Put the sum of every member's gradients in the place of each. Parameters without one are left alone; they
        are the same in every member."""

    def spread(self, module: nn.Module) -> None:
        """Give every member the leader's buffers, such as the statistics of a BatchNorm."""


class Alone:
    """The team of a single process."""

    rank, size, leads = 0, 1, True

    def share(self, rows: Tensor) -> Tensor:
        return rows

    def part(self, length: int) -> float:
        return 1.0

    def agree(self, value: Value) -> Value:
        return value

    def meet(self, value: Value | None = None) -> Value | None:
        return value

    def any(self, value: bool) -> bool:
        return value

    def gather(self, value: Value) -> list[Value]:
        return [value]

    def sum(self, tensor: Tensor) -> Tensor:
        return tensor

    def sum_gradients(self, parameters: Sequence[nn.Parameter]) -> None:
        return

    def spread(self, module: nn.Module) -> None:
        return


class Processes:
    """The processes of torch's default group. What is agreed on goes over gloo, what is computed over the device's own
    (NCCL on CUDA)."""

    def __init__(self) -> None:
        import torch.distributed as group

        self._group = group
        self.rank, self.size = group.get_rank(), group.get_world_size()
        self._patient = group.new_group(backend="gloo", timeout=timedelta(days=7))

    @classmethod
    @contextmanager
    def met(cls, rank: int, here: int, size: int, meeting: Path | None = None) -> Iterator[Processes]:
        """The team once all have met, until the block ends. here: the number of this one among those of its machine.

        Where there is a GPU for it, it is the one it uses. meeting: a file to meet through where all are on one
        machine; None: as torchrun's environment says.
        """
        import torch
        import torch.distributed as group
        from torch.distributed import FileStore  # type: ignore[attr-defined]

        if torch.cuda.is_available() and here < torch.cuda.device_count():
            torch.cuda.set_device(here)
        backend = "cpu:gloo,cuda:nccl" if torch.cuda.is_available() else "gloo"
        store = None if meeting is None else FileStore(str(meeting), size)
        wait = timedelta(seconds=float(os.environ.get("NETBUILDER_TIMEOUT", TIMEOUT_S)))
        try:
            group.init_process_group(backend, store=store, rank=rank, world_size=size, timeout=wait)
            made = cls()
        except RuntimeError as error:
            first = (str(error).strip() or type(error).__name__).splitlines()[0]
            said = first.rpartition("] ")[2].rstrip(".")  # what comes before is a place in torch's source
            raise TrainingError(tr("the workers did not find each other: {reason}").format(reason=said)) from error
        try:
            yield made
        finally:
            group.destroy_process_group()

    @property
    def leads(self) -> bool:
        return self.rank == 0

    def share(self, rows: Tensor) -> Tensor:
        return rows[self.rank :: self.size]

    def part(self, length: int) -> float:
        return len(range(self.rank, length, self.size)) / length

    def agree(self, value: Value) -> Value:
        box = [value]
        self._group.broadcast_object_list(box, src=0)
        return box[0]

    def meet(self, value: Value | None = None) -> Value | None:
        box = [value]
        self._group.broadcast_object_list(box, src=0, group=self._patient)
        self._group.barrier(self._patient)
        return box[0]

    def any(self, value: bool) -> bool:
        import torch

        # On the CPU, whose group a GPU's has too: nothing on the device is waited for.
        told = torch.tensor([value], dtype=torch.uint8)
        self._group.all_reduce(told, self._group.ReduceOp.MAX)
        return bool(told)

    def gather(self, value: Value) -> list[Value]:
        every: list[Any] = [None] * self.size
        self._group.all_gather_object(every, value)
        return every

    def sum(self, tensor: Tensor) -> Tensor:
        total = tensor.detach().clone()
        self._group.all_reduce(total)
        return total

    def sum_gradients(self, parameters: Sequence[nn.Parameter]) -> None:
        # One sum of all gradients one behind the other, not DistributedDataParallel: its buckets are laid out anew
        # after the first backward pass of a process, and a sum over another layout has other last bits, so that a
        # training that was resumed would no longer be the one that was never stopped.
        import torch

        gradients = [each.grad for each in parameters if each.grad is not None]
        dense = [each for each in gradients if not each.is_sparse]
        for each in gradients:
            if each.is_sparse:
                self._group.all_reduce(each)
        for dtype in dict.fromkeys(each.dtype for each in dense):
            alike = [each for each in dense if each.dtype == dtype]
            flat = torch.cat([each.reshape(-1) for each in alike])
            self._group.all_reduce(flat)
            parts = torch.split(flat, [each.numel() for each in alike])
            sums = [part.view(each.shape) for part, each in zip(parts, alike, strict=True)]
            torch._foreach_copy_(alike, sums)

    def spread(self, module: nn.Module) -> None:
        for buffer in module.buffers():
            self._group.broadcast(buffer, src=0)
