"""The random generators that layers draw from while they train."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Mapping
from contextlib import contextmanager

import torch
from torch import Tensor


def seed_of(seed: int, rank: int) -> int:
    """The seed of what one of several processes draws by itself; the first draws as one alone would."""
    if rank == 0:
        return seed
    return int.from_bytes(hashlib.sha256(f"{seed}/worker/{rank}".encode()).digest()[:8], "big") >> 1


def states(device: torch.device) -> dict[str, Tensor]:
    """The states of the CPU's generator and of the device's own."""
    found = {"cpu": torch.get_rng_state()}
    if device.type == "cuda":
        found["cuda"] = torch.cuda.get_rng_state(device)
    elif device.type == "mps":
        found["mps"] = torch.mps.get_rng_state()
    return found


def restore(kept: Mapping[str, Tensor], device: torch.device) -> None:
    """Put the generators back; one of another kind of device is left alone."""
    torch.set_rng_state(kept["cpu"])
    if device.type in kept and device.type == "cuda":
        torch.cuda.set_rng_state(kept["cuda"], device)
    elif device.type in kept and device.type == "mps":
        torch.mps.set_rng_state(kept["mps"])


@contextmanager
def kept(device: torch.device) -> Iterator[None]:
    """Leave the generators as they were found."""
    before = states(device)
    try:
        yield
    finally:
        restore(before, device)
