"""A warm-up multiplies the rates, and no scheduler knows of it."""

from __future__ import annotations

import json

import pytest
import torch
from torch import nn
from torch.optim import lr_scheduler

from netbuilder.training import optimizers, schedulers, warm_up


def sgd(lr: float = 0.1, **other):
    parts = [{"params": [nn.Parameter(torch.ones(2))]}, {"params": [nn.Parameter(torch.ones(2))], "lr": lr / 4}]
    return optimizers.get("SGD").build(parts, {"lr": lr, **other})


def rates(optimizer) -> list[float]:
    return [group["lr"] for group in optimizer.param_groups]


def test_a_linear_warm_up_is_that_of_torch():
    ours, theirs = sgd(), sgd()
    warm = warm_up.get("Linear").build(ours, {"batches": 5, "start_factor": 0.1})
    by_torch = lr_scheduler.LinearLR(theirs, 0.1, 1.0, 5)
    for _ in range(8):
        assert rates(ours) == pytest.approx(rates(theirs), rel=1e-12)
        for each in (ours, theirs):
            each.step()
        warm.step()
        by_torch.step()
    assert rates(ours) == [0.1, 0.025], "afterwards the rates are their own, to the bit"


def test_an_exponential_warm_up_grows_by_the_same_factor():
    optimizer = sgd()
    warm = warm_up.get("Exponential").build(optimizer, {"batches": 4, "start_factor": 0.0001})
    seen = []
    for _ in range(6):
        seen.append(rates(optimizer)[0])
        warm.step()
    assert seen == pytest.approx([1e-5, 1e-4, 1e-3, 1e-2, 0.1, 0.1], rel=1e-12)


NEEDED = {
    "StepLR": {"step_size": 1},
    "MultiStepLR": {"milestones": [1, 3]},
    "ExponentialLR": {"gamma": 0.7},
    "OneCycleLR": {"max_lr": 0.3},
    "CyclicLR": {"base_lr": 0.01, "max_lr": 0.3, "step_size_up": 3},
    "CosineAnnealingWarmRestarts": {"T_0": 2},
    "ReduceLROnPlateau": {"patience": 0},
    "SequentialLR": {
        "schedulers": [{"type": "LinearLR"}, {"type": "ExponentialLR", "params": {"gamma": 0.5}}],
        "milestones": [2],
    },
    "ChainedScheduler": {
        "schedulers": [
            {"type": "StepLR", "params": {"step_size": 2}},
            {"type": "ExponentialLR", "params": {"gamma": 0.9}},
        ]
    },
}


def paced(kind, optimizer, scheduler, warm, epochs, steps, then):
    for epoch in range(epochs):
        for step in range(steps):
            then(epoch * steps + step)
            optimizer.step()
            if kind.each_batch:
                _step(warm, scheduler, kind)
            if warm is not None:
                warm.step()
        if not kind.each_batch:
            _step(warm, scheduler, kind)


def _step(warm, scheduler, kind):
    if warm is not None:
        warm.before_scheduler()
    scheduler.step(*([1.0] if kind.watches else []))
    if warm is not None:
        warm.after_scheduler()


@pytest.mark.parametrize("kind", schedulers.all_schedulers(), ids=lambda each: each.type)
def test_rates_are_those_of_the_scheduler_alone_times_the_factor(kind):
    """Longer than two epochs, so that schedulers that go on from the rate at hand would be led astray."""
    alone, both = sgd(momentum=0.9), sgd(momentum=0.9)
    params = NEEDED.get(kind.type, {})
    first = kind.build(alone, params, epochs=5, steps=4)
    second = kind.build(both, params, epochs=5, steps=4)
    warm = warm_up.get("Linear").build(both, {"batches": 10, "start_factor": 0.2})
    expected: list[list[float]] = []
    paced(kind, alone, first, None, 5, 4, lambda _: expected.append(rates(alone)))
    seen: list[list[float]] = []
    paced(kind, both, second, warm, 5, 4, lambda _: seen.append(rates(both)))
    for number, (one, other) in enumerate(zip(seen, expected, strict=True)):
        factor = 0.2 + 0.8 * min(1.0, number / 10)
        assert one == ([rate * factor for rate in other] if number < 10 else other), number


def test_it_goes_on_from_its_state_with_the_same_rates():
    kind, params = schedulers.get("ExponentialLR"), {"gamma": 0.5}
    chosen, said = warm_up.get("Linear"), {"batches": 9}

    def made():
        optimizer = sgd()
        scheduler = kind.build(optimizer, params, epochs=9, steps=2)
        return optimizer, scheduler, chosen.build(optimizer, said)

    optimizer, scheduler, warm = made()
    seen: list[list[float]] = []
    states = {}

    def look(number: int) -> None:
        seen.append(rates(optimizer))
        states[number] = json.dumps([rates(optimizer), schedulers.state_of(scheduler), warm.state()])

    paced(kind, optimizer, scheduler, warm, 6, 2, look)
    for start in (0, 2, 4, 8, 10):  # a new epoch begins there
        again, later, after = made()
        had, paces, warmed = json.loads(states[start])
        for group, rate in zip(again.param_groups, had, strict=True):
            group["lr"] = rate
        schedulers.load_state(later, paces)
        after.load(warmed)
        found: list[list[float]] = []
        paced(
            kind, again, later, after, 6 - start // 2, 2, lambda _, found=found, again=again: found.append(rates(again))
        )
        assert found == seen[start:], start
