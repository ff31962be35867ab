"""A split on the device it is trained on, and batches of it by index."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator, Mapping

import torch
from torch import Tensor, nn

from netbuilder.data import Part

Batch = tuple[tuple[Tensor, ...], dict[str, Tensor]]
"""Inputs in file order and targets by field, each `(N, *field.shape)`."""


class Samples:
    """The tensors of one split that a network needs, resident on a device.

    With `channels_last`, images `(N, C, H, W)` are kept as `(N, H, W, C)` and given as a view: rows are then taken in
    the layout that convolutions on it want, at no cost.
    """

    def __init__(
        self,
        part: Part,
        inputs: tuple[str, ...],
        targets: Iterable[str],
        device: torch.device,
        *,
        channels_last: bool = False,
    ) -> None:
        self._inputs = inputs
        self._targets = tuple(dict.fromkeys(targets))
        self._turned = frozenset(
            name for name in {*inputs, *self._targets} if channels_last and part.tensors[name].ndim == 4
        )
        self._tensors = {name: self._resident(name, part.tensors[name], device) for name in (*inputs, *self._targets)}
        self._length = len(part)

    def __len__(self) -> int:
        return self._length

    def take(self, rows: Tensor) -> Batch:
        """The batch of these rows, `(N,)` on the same device."""
        return self._batch({name: tensor.index_select(0, rows) for name, tensor in self._tensors.items()})

    def slices(self, size: int) -> Iterator[Batch]:
        """The whole split in its own order, `size` samples at a time."""
        for start in range(0, self._length, size):
            yield self._batch({name: tensor[start : start + size] for name, tensor in self._tensors.items()})

    def _resident(self, name: str, tensor: Tensor, device: torch.device) -> Tensor:
        if name in self._turned:
            tensor = tensor.permute(0, 2, 3, 1)
        return tensor.to(device).contiguous()

    def _batch(self, taken: Mapping[str, Tensor]) -> Batch:
        views = {name: rows.permute(0, 3, 1, 2) if name in self._turned else rows for name, rows in taken.items()}
        return tuple(views[name] for name in self._inputs), {name: views[name] for name in self._targets}


def order(seed: int, epoch: int, length: int) -> Tensor:
    """The order of the samples in an epoch, `(length,)`: it depends on seed and epoch alone."""
    generator = torch.Generator()
    generator.manual_seed(int.from_bytes(hashlib.sha256(f"{seed}/{epoch}".encode()).digest()[:8], "big") >> 1)
    return torch.randperm(length, generator=generator)


def bounds(length: int, size: int) -> list[tuple[int, int]]:
    """Where the batches of an epoch begin and end. A last batch of one joins the one before it: BatchNorm has no
    statistics of a single sample."""
    ends = [*range(size, length, size), length]
    if len(ends) > 1 and size > 1 and ends[-1] - ends[-2] == 1:
        del ends[-2]
    return list(zip([0, *ends[:-1]], ends, strict=True))


def wants_channels_last(module: nn.Module) -> bool:
    """Whether a network is faster with images laid out channels last: where it convolves them."""
    return any(isinstance(each, (nn.Conv2d, nn.ConvTranspose2d)) for each in module.modules())
