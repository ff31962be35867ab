"""Seeds and generators of augmentations: none is the process's own, so that nothing else is disturbed by them."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from torch import Generator, Tensor, device


def batch_seed(seed: int, epoch: int, batch: int) -> int:
    """The seed of a batch's augmentations: it depends on the recipe's seed, the epoch and the batch's number alone, so
    that a training that is resumed draws the same."""
    return derived("augmentation", seed, epoch, batch)


def derived(*parts: object) -> int:
    """A seed, 0 to 2**63 - 1, from all parts together (SHA-256)."""
    digest = hashlib.sha256("/".join(map(str, parts)).encode()).digest()
    return int.from_bytes(digest[:8], "big") >> 1


def generator(seed: int, place: str | device = "cpu") -> Generator:
    """A generator of one's own, on a device."""
    import torch

    return torch.Generator(place).manual_seed(seed)


def uniform(count: int, limits: Sequence[float], source: Generator) -> Tensor:
    """`(count,)` numbers from the first of two limits to the second."""
    import torch

    low, high = limits
    return torch.rand(count, generator=source) * (high - low) + low


def chosen(count: int, p: float, source: Generator) -> Tensor:
    """Which of `count` samples it happens to, `(count,)` of bool."""
    import torch

    return torch.rand(count, generator=source) < p


def placed(drawn: Tensor, place: device) -> Tensor:
    """What was drawn on the CPU, on a device. A GPU fetches it when it comes to it: nothing waits for that here."""
    if place.type != "cuda":
        return drawn.to(place)
    return drawn.pin_memory().to(place, non_blocking=True)


def only(chosen: Tensor, new: Tensor, old: Tensor) -> Tensor:
    """`new` where a sample was chosen, to the bit `old` where not. `chosen` is `(N,)`, on the CPU."""
    import torch

    if bool(chosen.all()):
        return new
    place = placed(chosen, new.device).reshape(-1, *(1,) * (new.ndim - 1))
    return torch.where(place, new, old)
