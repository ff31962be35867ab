"""Trying steps of a network without leaving a trace in it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import contextmanager

import torch
from torch import Tensor, nn

from netbuilder.compile.renorming import renorming_undone
from netbuilder.training import generators
from netbuilder.training.objectives import Objectives, as_float32

Batch = tuple[tuple[Tensor, ...], Mapping[str, Tensor]]
"""Inputs in file order and targets by field, each `(N, *field.shape)`."""

HALVES = {"bfloat16": torch.bfloat16, "float16": torch.float16}


@contextmanager
def untouched(module: nn.Module, device: torch.device) -> Iterator[None]:
    """Put back, to the bit, what steps without an optimizer change: buffers (the statistics of norms), gradients, the
    training flag of every submodule, the generators, and weights of embeddings with a `max_norm`."""
    buffers = [
        (each, name, tensor, tensor.detach().clone())
        for each in module.modules()
        for name, tensor in each._buffers.items()
        if tensor is not None
    ]
    gradients = [(parameter, parameter.grad) for parameter in module.parameters()]
    flags = [(each, each.training) for each in module.modules()]
    for parameter, _ in gradients:
        parameter.grad = None
    try:
        with generators.kept(device), renorming_undone(module):
            yield
    finally:
        for parameter, gradient in gradients:
            parameter.grad = gradient
        for each, training in flags:
            each.training = training
        with torch.no_grad():
            for each, name, tensor, before in buffers:
                tensor.copy_(before)
                each._buffers[name] = tensor


def step(module: nn.Module, objectives: Objectives, batch: Batch, device: torch.device, precision: str) -> None:
    """Forward, loss and backward of one batch; the gradients stay in the module."""
    inputs, targets = batch
    half = HALVES.get(precision)
    if half is None:
        outputs = module(*inputs)
    else:
        with torch.autocast(device.type, half):
            outputs = module(*inputs)
        outputs = as_float32(outputs)
    objectives.loss(outputs, targets).backward()  # type: ignore[no-untyped-call]


def first(batch: Batch, count: int) -> Batch:
    """The first samples of a batch."""
    inputs, targets = batch
    return tuple(each[:count] for each in inputs), {name: each[:count] for name, each in targets.items()}


def moved(batch: Batch, device: torch.device) -> Batch:
    """Copies of a batch on a device: a layer that works in place would write into the data themselves."""
    inputs, targets = batch
    copy = {name: each.detach().to(device, copy=True) for name, each in targets.items()}
    return tuple(each.detach().to(device, copy=True) for each in inputs), copy


def wait(device: torch.device) -> None:
    """Wait until a device has done all that it was given."""
    if device.type == "cuda":
        torch.cuda.synchronize(device)
    elif device.type == "mps":
        torch.mps.synchronize()
