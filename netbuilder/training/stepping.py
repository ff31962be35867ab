"""A step of an optimizer without what surrounds it.

`torch.optim.Optimizer.step` gathers its tensors anew at each call, asks whether hooks and profilers want to know, and
groups tensors by device: on a small network that is more time than the step itself (107 of 440 microseconds a batch of
the multilayer perceptron, where the step takes 40). Here torch's own kernel is called with the optimizer's own tensors,
so that its state, its groups and its schedulers go on as they are; a test holds the two against each other, bit by bit.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import torch
from torch import Tensor
from torch.optim import Adam, AdamW, Optimizer

_TRIED = ("cpu", "cuda")
"""Devices whose kernel is known to take steps that lie one behind the other."""


@dataclass(frozen=True)
class _Gathered:
    """One group of weights that have gradients, with what Adam keeps of each."""

    group: dict[str, Any]
    weights: list[Tensor]
    means: list[Tensor]
    squares: list[Tensor]
    steps: list[Tensor]
    counts: Tensor
    """`(W,)`, which the steps `()` of the weights lie in, one behind the other: one kernel counts them all."""


class FusedAdam:
    """Takes the steps of a fused Adam or AdamW, to the bit as `optimizer.step()` does."""

    def __init__(self, optimizer: Optimizer) -> None:
        self._optimizer = optimizer
        self._gathered: list[_Gathered] | None = None
        self._without: list[Tensor] = []  # weights that had no gradient when the others were gathered

    def __call__(self) -> None:
        """Take a step with the gradients as they are."""
        gathered = self._gathered
        if gathered is None:
            self._optimizer.step()  # makes the state of what has none
            self._gathered = self._gather()
            return
        gradients = [[each.grad for each in part.weights if each.grad is not None] for part in gathered]
        fewer = any(len(one) != len(part.weights) for one, part in zip(gradients, gathered, strict=True))
        if fewer or any(each.grad is not None for each in self._without):
            self._gathered = None  # others have gradients this time
            self._optimizer.step()
            return
        with torch.no_grad():
            for part, of_part in zip(gathered, gradients, strict=True):
                group = part.group
                beta1, beta2 = group["betas"]
                kernel = torch._fused_adamw_ if group["decoupled_weight_decay"] else torch._fused_adam_
                part.counts.add_(1)
                kernel(
                    part.weights,
                    of_part,
                    part.means,
                    part.squares,
                    [],
                    part.steps,
                    lr=group["lr"],
                    beta1=beta1,
                    beta2=beta2,
                    weight_decay=group["weight_decay"],
                    eps=group["eps"],
                    amsgrad=False,
                    maximize=group["maximize"],
                )

    def _gather(self) -> list[_Gathered]:
        state = self._optimizer.state
        found, self._without = [], []
        for group in self._optimizer.param_groups:
            weights = [each for each in group["params"] if each.grad is not None]
            kept = [state[each] for each in weights]
            means, squares = [each["exp_avg"] for each in kept], [each["exp_avg_sq"] for each in kept]
            self._without += [each for each in group["params"] if each.grad is None]
            if weights:
                counts = torch.stack([each["step"] for each in kept])
                steps = list(counts.unbind())
                for each, step in zip(kept, steps, strict=True):
                    each["step"] = step
                found.append(_Gathered(group, weights, means, squares, steps, counts))
        return found


def step_of(optimizer: Optimizer) -> Callable[[], object]:
    """What takes a step of this optimizer soonest."""
    if type(optimizer) not in (Adam, AdamW):
        return optimizer.step
    odd = ("amsgrad", "capturable", "differentiable")
    plain = all(group["fused"] and not any(group[name] for name in odd) for group in optimizer.param_groups)
    plain = plain and all(each.device.type in _TRIED for group in optimizer.param_groups for each in group["params"])
    return FusedAdam(optimizer) if plain else optimizer.step
