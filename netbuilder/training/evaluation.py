"""Measuring a network on a split, without a trace in it."""

from __future__ import annotations

import math
from collections.abc import Callable
from contextlib import closing
from typing import Any

import torch
from torch import nn

from netbuilder.training.objectives import Objectives, Scoreboard
from netbuilder.training.samples import Samples

LARGER = 4
"""Batches for evaluation are so much larger than for training: no gradients are kept."""
LARGEST = 2**23
"""Numbers that a batch for evaluation has at most where one for training has fewer: large pictures fill the memory."""


def evaluate(
    module: nn.Module,
    objectives: Objectives,
    samples: Samples,
    batch_size: int,
    scoreboard: Scoreboard,
    between: Callable[[], None] = lambda: None,
) -> dict[str, Any]:
    """`{"loss": …, metrics…}` of a split, in eval mode; the module is left in it. `between` is called after each
    batch, and may raise to end it."""
    module.eval()
    scoreboard.reset()
    losses, sizes = [], []
    size = max(batch_size, min(batch_size * LARGER, LARGEST // max(1, samples.numbers)))
    with torch.no_grad(), closing(samples.slices(size)) as slices:
        for inputs, targets in slices:
            outputs = module(*inputs)
            loss, parts = objectives.losses(outputs, targets)
            losses.append(loss.detach())
            sizes.append(len(inputs[0]))
            scoreboard.add(outputs, targets, parts)
            between()
    return {"loss": mean_loss(torch.stack(losses).tolist(), sizes), **scoreboard.compute()}


def mean_loss(losses: list[float], sizes: list[int]) -> float | None:
    """The mean over samples of losses that are means over batches; None where it is no finite number."""
    mean = math.fsum(loss * size for loss, size in zip(losses, sizes, strict=True)) / max(1, sum(sizes))
    return mean if math.isfinite(mean) else None
