"""A split on the device it is trained on, or read as it is needed, and batches of it by index."""

from __future__ import annotations

import hashlib
import math
from collections.abc import Generator, Iterable, Mapping
from contextlib import closing
from dataclasses import dataclass

import torch
from torch import Tensor

from netbuilder.data import LazyColumn, Part
from netbuilder.training.ahead import ahead
from netbuilder.training.allocation import in_large_pages
from netbuilder.training.errors import RecipeError
from netbuilder.training.memory import room_on
from netbuilder.wording import counted, tr

Batch = tuple[tuple[Tensor, ...], dict[str, Tensor]]
"""Inputs in file order and targets by field, each `(N, *field.shape)`."""


AHEAD_BYTES = 2**26
"""How much of batches is made before they are asked for, at most; two batches in any case."""
RESIDENT = 0.5
"""How much of a GPU's free memory the data may take: weights, their gradients and a batch want some too."""
WORKERS = 2
"""Threads that take rows of data which are in the computer's memory, for a GPU that has no room for them."""


class Samples:
    """The columns of one split that a network needs: resident on a device, or taken to it batch by batch.

    With `channels_last`, images `(N, C, H, W)` are kept as `(N, H, W, C)` and given as a view: rows are then taken in
    the layout that convolutions on it want, at no cost. Where a column is read for every batch, or all of them are not
    to be `resident`, they stay on the CPU, and batches go to the device whole.
    """

    def __init__(
        self,
        part: Part,
        inputs: tuple[str, ...],
        targets: Iterable[str],
        device: torch.device,
        *,
        channels_last: bool = False,
        resident: bool = True,
    ) -> None:
        self._inputs = inputs
        self._targets = tuple(dict.fromkeys(targets))
        self._device = device
        columns = {name: part.tensors[name] for name in (*inputs, *self._targets)}
        self._turned = frozenset(name for name, column in columns.items() if channels_last and column.ndim == 4)
        self._lazy = {name: column for name, column in columns.items() if isinstance(column, LazyColumn)}
        self._place = device if resident and not self._lazy else torch.device("cpu")
        self._tensors = {
            name: self._laid(name, column.to(self._place))
            for name, column in columns.items()
            if not isinstance(column, LazyColumn)
        }
        for tensor in self._tensors.values():
            in_large_pages(tensor)
        self._beside = self._lazy.keys() if resident or self._lazy else self._tensors.keys()
        """What other threads make of a batch beforehand."""
        self._length = len(part)
        self.numbers = sum(math.prod(column.shape[1:]) for column in columns.values())
        """How many numbers one sample has."""

    def __len__(self) -> int:
        return self._length

    def order(self, seed: int, epoch: int) -> Tensor:
        """The order of the samples in an epoch, `(N,)`, where `take` wants it."""
        return order(seed, epoch, self._length).to(self._place)

    def take(self, rows: Tensor) -> Batch:
        """The batch of these rows, `(N,)` of an `order`. Raises DataError where one cannot be read."""
        return self._joined(rows, self._read(rows))

    def batches(self, wanted: Iterable[Tensor]) -> Generator[Batch]:
        """`take` of each of these rows. What has to be read is read beforehand, on other threads: close the iterator
        if it is not gone through to its end. Raises DataError where a row cannot be read."""
        if not self._beside:
            for rows in wanted:
                yield self.take(rows)
            return
        wanted = list(wanted)
        most = max(2, AHEAD_BYTES // max(1, 4 * self.numbers * max(map(len, wanted), default=1)))
        workers = max((column.workers for column in self._lazy.values()), default=WORKERS)
        with closing(ahead(self._read, wanted, workers=workers, most=min(8 + workers, most))) as made:
            for rows, read in zip(wanted, made, strict=True):
                yield self._joined(rows, read)

    def slices(self, size: int, first: int = 0, count: int | None = None) -> Generator[Batch]:
        """The whole split in its own order, or `count` samples from the `first` on, as far as there are such, `size`
        samples at a time, or one more; closed like `batches`."""
        end = self._length if count is None else min(self._length, first + count)
        stretches = [(first + start, first + stop) for start, stop in bounds(end - first, size)] if end > first else []
        if self._beside:
            yield from self.batches(torch.arange(*each) for each in stretches)
            return
        for start, stop in stretches:
            yield self._batch({name: tensor[start:stop] for name, tensor in self._tensors.items()})

    def in_order(self, size: int) -> Generator[Batch]:
        """The whole split in its own order, in batches as an epoch has them, none of a single sample; closed like
        `batches`."""
        return self.batches(torch.arange(*each, device=self._place) for each in bounds(self._length, size))

    def _read(self, rows: Tensor) -> dict[str, Tensor]:
        """What has to be read of a batch, and nothing else: other threads do this, and a small tensor that lives longer
        than the batch would keep their memory from being used again."""
        read = {name: self._laid(name, column.take(rows)) for name, column in self._lazy.items()}
        read |= {name: each.index_select(0, rows) for name, each in self._tensors.items() if name in self._beside}
        return {name: self._ready(each) for name, each in read.items()}

    def _joined(self, rows: Tensor, read: Mapping[str, Tensor]) -> Batch:
        near = {name: each.index_select(0, rows) for name, each in self._tensors.items() if name not in self._beside}
        return self._batch({name: self._ready(each) for name, each in near.items()} | dict(read))

    def _ready(self, rows: Tensor) -> Tensor:
        """A part of a batch that is on its way to the device, where that can fetch it beside its work."""
        return rows.pin_memory() if self._device.type == "cuda" and self._place.type == "cpu" else rows

    def _laid(self, name: str, tensor: Tensor) -> Tensor:
        if name in self._turned:
            tensor = tensor.permute(0, 2, 3, 1)
        return tensor.contiguous()

    def _batch(self, taken: Mapping[str, Tensor]) -> Batch:
        if self._place != self._device:
            beside = self._device.type == "cuda"  # torch keeps what is pinned until it has been fetched
            taken = {name: rows.to(self._device, non_blocking=beside) for name, rows in taken.items()}
        views = {name: rows.permute(0, 3, 1, 2) if name in self._turned else rows for name, rows in taken.items()}
        return tuple(views[name] for name in self._inputs), {name: views[name] for name in self._targets}


def samples_of(
    parts: Mapping[str, Part],
    inputs: tuple[str, ...],
    targets: Iterable[str],
    device: torch.device,
    *,
    channels_last: bool = False,
) -> dict[str, Samples]:
    """The samples of all splits, by name: on a CUDA GPU those resident that leave room for the training, the first
    ones first."""
    targets = tuple(targets)
    room = room_on(device) if device.type == "cuda" else None
    left = math.inf if room is None else RESIDENT * room
    made = {}
    for name, part in parts.items():
        columns = [part.tensors[each] for each in {*inputs, *targets}]
        size = sum(each.numel() * each.element_size() for each in columns if isinstance(each, Tensor))
        resident = size <= left
        left -= size if resident else 0
        made[name] = Samples(part, inputs, targets, device, channels_last=channels_last, resident=resident)
    return made


def order(seed: int, epoch: int, length: int) -> Tensor:
    """The order of the samples in an epoch, `(length,)`: it depends on seed and epoch alone."""
    generator = torch.Generator()
    generator.manual_seed(int.from_bytes(hashlib.sha256(f"{seed}/{epoch}".encode()).digest()[:8], "big") >> 1)
    return torch.randperm(length, generator=generator)


def bounds(length: int, size: int, least: int = 1) -> list[tuple[int, int]]:
    """Where the batches of an epoch begin and end. A last batch of one (or of fewer than `least`, where processes share
    it) joins the one before it: BatchNorm has no statistics of a single sample."""
    ends = [*range(size, length, size), length]
    if len(ends) > 1 and size > 1 and ends[-1] - ends[-2] < max(2, least):
        del ends[-2]
    return list(zip([0, *ends[:-1]], ends, strict=True))


@dataclass(frozen=True)
class Stretch:
    """A batch of an epoch: samples `start` to `end` of its order.

    share: of it in the gradient of a step, which several batches may make; step: whether it is the last of these.
    """

    start: int
    end: int
    share: float = 1.0
    step: bool = True


def plan(length: int, size: int, accumulate: int = 1, least: int = 1) -> list[Stretch]:
    """The batches of an epoch, of which `accumulate` make a step: its gradient is that of the mean over their samples.
    least: how many samples a batch has at least, where there are so many."""
    found = bounds(length, size, least)
    made = []
    for first in range(0, len(found), accumulate):
        together = found[first : first + accumulate]
        samples = together[-1][1] - together[0][0]
        for start, end in together:
            last = end == together[-1][1]
            made.append(Stretch(start, end, (end - start) / max(1, samples), last))
    return made


def fewest(size: int, members: int) -> int:
    """How many samples a batch of the usual `size` has at least where so many processes share it: two for each, which
    BatchNorm needs, or one where the usual batch has no more. Raises RecipeError where it has not even that."""
    if size < members:
        said = tr("batch_size is that of all workers together: {samples} cannot be shared by {n} workers")
        raise RecipeError(said.format(samples=counted(size, "sample"), n=members))
    return min(2 * members, size) if members > 1 else 1


def steps(length: int, size: int, accumulate: int = 1, least: int = 1) -> int:
    """How many steps of the optimizer an epoch has."""
    return -(-len(bounds(length, size, least)) // accumulate)
