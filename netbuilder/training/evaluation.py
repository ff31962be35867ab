"""Measuring a network on a split, without a trace in it."""

from __future__ import annotations

import math
from collections.abc import Callable
from typing import Any

import torch
from torch import nn

from netbuilder.training.objectives import Objectives, Scoreboard
from netbuilder.training.samples import Samples

LARGER = 4
"""Batches for evaluation are so much larger than for training: no gradients are kept."""


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
    with torch.no_grad():
        for inputs, targets in samples.slices(batch_size * LARGER):
            outputs = module(*inputs)
            losses.append(objectives.loss(outputs, targets).detach())
            sizes.append(len(inputs[0]))
            scoreboard.add(outputs, targets)
            between()
    return {"loss": mean_loss(torch.stack(losses).tolist(), sizes), **scoreboard.compute()}


def mean_loss(losses: list[float], sizes: list[int]) -> float | None:
    """The mean over samples of losses that are means over batches; None where it is no finite number."""
    mean = math.fsum(loss * size for loss, size in zip(losses, sizes, strict=True)) / max(1, sum(sizes))
    return mean if math.isfinite(mean) else None
