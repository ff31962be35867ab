"""The short way to a step of Adam gives the bits of torch's own."""

from __future__ import annotations

import copy
import random

import pytest
import torch
from torch import nn

from netbuilder.training.stepping import FusedAdam, step_of

SHAPES = ((3,), (4, 5), (), (2, 3, 4))


def course(seed: int, quick: bool):
    """Weights and all that Adam keeps after some steps, in which gradients come and go, rates and betas change, and the
    state is loaded anew."""
    draw = random.Random(seed)
    torch.manual_seed(seed)
    weights = [nn.Parameter(torch.randn(draw.choice(SHAPES))) for _ in range(5)]
    groups = [
        {"params": weights[:2]},
        {"params": weights[2:4], "lr": 0.01, "weight_decay": 0.3},
        {"params": weights[4:], "betas": (0.5, 0.9)},
    ]
    kind, maximize, amsgrad = draw.choice((torch.optim.Adam, torch.optim.AdamW)), seed % 5 == 0, seed % 7 == 0
    optimizer = kind(groups, lr=0.1, weight_decay=0.1, fused=True, maximize=maximize, amsgrad=amsgrad)
    take = step_of(optimizer) if quick else optimizer.step
    for _ in range(30):
        for each in weights:
            each.grad = torch.randn_like(each) if draw.random() < 0.9 else None
        if draw.random() < 0.1:
            optimizer.param_groups[1]["lr"] *= 0.5
        if draw.random() < 0.1:
            for group in optimizer.param_groups:
                group["betas"] = (0.9 * draw.random(), 0.99)
        if draw.random() < 0.05:
            optimizer.load_state_dict(copy.deepcopy(optimizer.state_dict()))
            take = step_of(optimizer) if quick else optimizer.step
        take()
    kept = [value for state in optimizer.state.values() for value in state.values()]
    return [each.detach() for each in weights], kept


@pytest.mark.parametrize("seed", range(20))
def test_steps_are_those_of_torch_to_the_bit_whatever_has_a_gradient(seed):
    for own, theirs in zip(course(seed, True), course(seed, False), strict=True):
        assert all(torch.equal(one, other) for one, other in zip(own, theirs, strict=True))


def test_only_what_the_kernel_takes_goes_the_short_way():
    weight = nn.Parameter(torch.ones(2))
    assert isinstance(step_of(torch.optim.AdamW([weight], fused=True)), FusedAdam)
    for other in (torch.optim.Adam([weight], fused=True, amsgrad=True), torch.optim.Adam([weight])):
        assert not isinstance(step_of(other), FusedAdam)
