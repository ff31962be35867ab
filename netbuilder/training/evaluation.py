"""Measuring a network on a split, without a trace in it."""

from __future__ import annotations

import math
from collections.abc import Callable
from contextlib import ExitStack, closing
from typing import Any

import torch
from torch import Tensor, nn

from netbuilder.compile.renorming import renorming_undone
from netbuilder.training import generators
from netbuilder.training.objectives import Objectives, Scoreboard
from netbuilder.training.samples import Samples
from netbuilder.training.team import Alone, Team

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
    team: Team | None = None,
) -> dict[str, Any]:
    """`{"loss": …, metrics…}` of a split, in eval mode; the module is left in it. `between` is called after each
    batch, and may raise to end it. It computes in float32, whatever the network learns in. Every member of a team
    measures a stretch of the split, and all are given what they found together."""
    team = team or Alone()
    module.eval()
    scoreboard.reset()
    losses: list[Tensor] = []
    sizes: list[int] = []
    size = max(batch_size, min(batch_size * LARGER, LARGEST // max(1, samples.numbers)))
    stretch = -(-len(samples) // team.size)
    with ExitStack() as stack:
        stack.enter_context(torch.no_grad())
        stack.enter_context(renorming_undone(module))
        stack.enter_context(generators.kept(objectives.device))  # some layers draw here too: FractionalMaxPool2d
        slices = stack.enter_context(closing(samples.slices(size, team.rank * stretch, stretch)))
        for _ in range(0, stretch, size):  # as often in every member, whose stretch may be shorter
            if (batch := next(slices, None)) is None:
                between()
                continue
            inputs, targets = batch
            outputs = module(*inputs)
            loss, parts = objectives.losses(outputs, targets)
            losses.append(loss.detach())
            sizes.append(len(inputs[0]))
            scoreboard.add(outputs, targets, parts)
            between()
    every = team.gather((torch.stack(losses).tolist() if losses else [], sizes))
    mean = mean_loss([each for member, _ in every for each in member], [each for _, member in every for each in member])
    return {"loss": mean, **scoreboard.compute(team)}


def mean_loss(losses: list[float], sizes: list[int]) -> float | None:
    """The mean over samples of losses that are means over batches; None where it is no finite number."""
    mean = math.fsum(loss * size for loss, size in zip(losses, sizes, strict=True)) / max(1, sum(sizes))
    return mean if math.isfinite(mean) else None
