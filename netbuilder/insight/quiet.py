"""Looking through a network without leaving a trace in it."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from itertools import chain

import torch
from torch import Tensor, nn

from netbuilder.compile.renorming import renorming_undone

SEED = 0
"""Layers that draw at random even when they do not learn draw the same each time, so that a picture holds still."""


@contextmanager
def quietly(module: nn.Module) -> Iterator[torch.device]:
    """Put a module in eval mode with no gradients, and put everything back: the training flag of every submodule, and
    the generators of the CPU and of the module's own device, and weights of embeddings with a `max_norm`. BatchNorm
    statistics do not move in eval mode.

    Gives the device that the module is on.
    """
    device = device_of(module)
    flags = [(each, each.training) for each in module.modules()]
    with _generators(device), renorming_undone(module), torch.no_grad():
        module.eval()
        try:
            yield device
        finally:
            for each, training in flags:
                each.training = training


def device_of(module: nn.Module) -> torch.device:
    """Where a module's parameters are; the CPU for one that has none."""
    tensor = next(chain[Tensor](module.parameters(), module.buffers()), None)
    return tensor.device if tensor is not None else torch.device("cpu")


def moved(inputs: tuple[Tensor, ...], device: torch.device) -> tuple[Tensor, ...]:
    """Copies on `device`, since a layer that works in place would write into the data themselves."""
    return tuple(tensor.detach().to(device, copy=True) for tensor in inputs)


@contextmanager
def _generators(device: torch.device) -> Iterator[None]:
    own = None if device.type == "cpu" else _generator_of(device)
    before = None if own is None else own.get_state()
    with torch.random.fork_rng(devices=[]):
        torch.default_generator.manual_seed(SEED)
        if own is not None:
            own.manual_seed(SEED)
        try:
            yield
        finally:
            if own is not None and before is not None:
                own.set_state(before)


def _generator_of(device: torch.device) -> torch.Generator | None:
    """The generator that layers on an accelerator draw from."""
    if device.type == "cuda":
        index = torch.cuda.current_device() if device.index is None else device.index
        return torch.cuda.default_generators[index]
    if device.type == "mps":
        return torch.mps._get_default_mps_generator()
    return None
