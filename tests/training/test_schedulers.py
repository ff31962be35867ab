"""Schedulers made of others are those of torch, and every scheduler goes on from its state."""

from __future__ import annotations

import json

import pytest
import torch
from torch import nn
from torch.optim import lr_scheduler as torchs

from netbuilder.training import building, optimizers, packing, schedulers
from netbuilder.training.errors import RecipeError
from netbuilder.training.recipe import Choice, Recipe

NEEDED = {"step_size": 2, "milestones": [1, 2], "gamma": 0.5, "max_lr": 0.1, "base_lr": 0.01, "T_0": 2}
PARTS = [
    {"type": "LinearLR", "params": {"start_factor": 0.1, "total_iters": 3}},
    {"type": "MultiStepLR", "params": {"milestones": [1, 3]}},
    {"type": "CosineAnnealingLR"},
]
SEQUENCE = {"schedulers": PARTS, "milestones": [3, 7]}


def sgd():
    return optimizers.get("SGD").build([nn.Parameter(torch.ones(2))], {"lr": 0.1, "momentum": 0.9})


def needed(kind) -> dict:
    if kind.type == "SequentialLR":
        return SEQUENCE
    if kind.type == "ChainedScheduler":
        return {"schedulers": PARTS}
    return {p.name: NEEDED[p.name] for p in kind.parameters if p.required}


def step(optimizer, scheduler, kind) -> float:
    optimizer.step()
    scheduler.step(*([1.0] if kind.watches else []))
    return optimizer.param_groups[0]["lr"]


def test_one_after_the_other_is_torchs_sequence_with_the_lengths_filled_in():
    kind, ours, theirs = schedulers.get("SequentialLR"), sgd(), sgd()
    by_us = kind.build(ours, SEQUENCE, epochs=12, steps=5)
    parts = [
        torchs.LinearLR(theirs, 0.1, total_iters=3),
        torchs.MultiStepLR(theirs, [1, 3]),
        torchs.CosineAnnealingLR(theirs, 12 - 7),
    ]
    by_torch = torchs.SequentialLR(theirs, parts, [3, 7])
    assert ours.param_groups[0]["lr"] == theirs.param_groups[0]["lr"] == pytest.approx(0.01)
    for _ in range(12):
        assert step(ours, by_us, kind) == step(theirs, by_torch, kind)
    assert ours.param_groups[0]["lr"] == pytest.approx(0.0, abs=1e-9), "the cosine ends with the training"


def test_several_at_once_are_torchs_chain():
    kind, ours, theirs = schedulers.get("ChainedScheduler"), sgd(), sgd()
    by_us = kind.build(ours, {"schedulers": PARTS}, epochs=6, steps=5)
    parts = [
        torchs.LinearLR(theirs, 0.1, total_iters=3),
        torchs.MultiStepLR(theirs, [1, 3]),
        torchs.CosineAnnealingLR(theirs, 6),
    ]
    by_torch = torchs.ChainedScheduler(parts, optimizer=theirs)
    for _ in range(6):
        assert step(ours, by_us, kind) == step(theirs, by_torch, kind)


@pytest.mark.parametrize(
    ("params", "said"),
    [
        ({"schedulers": PARTS, "milestones": [3]}, "milestones must be 2, one less than the schedulers; got [3]"),
        ({"schedulers": PARTS, "milestones": [3, 3]}, "milestones must rise, got [3, 3]"),
        ({"schedulers": [], "milestones": []}, 'schedulers must be a list such as [{"type": "LinearLR"}'),
        ({"schedulers": PARTS}, "milestones needs a value"),
        ({"schedulers": [{"type": "StepLr"}], "milestones": []}, "there is no scheduler for part 1 'StepLr'"),
        ({"schedulers": [{"type": "StepLR"}], "milestones": []}, "part 1: StepLR: step_size needs a value"),
        ({"schedulers": [{"type": "OneCycleLR"}], "milestones": []}, "part 1: OneCycleLR cannot be one of several"),
        ({"schedulers": [{"type": "ReduceLROnPlateau"}], "milestones": []}, "ReduceLROnPlateau cannot be one"),
        ({"schedulers": [{"type": "SequentialLR"}], "milestones": []}, "SequentialLR cannot be one of several"),
        ({"schedulers": [{"type": "LinearLR", "parms": {}}], "milestones": []}, "no setting of part 1 'parms'"),
        ({"schedulers": [3], "milestones": []}, 'part 1 must be an object such as {"type": "LinearLR"}, got 3'),
        ({"schedulers": [{"type": "LinearLR", "params": 3}], "milestones": []}, "params must be an object, got 3"),
    ],
)
def test_a_sequence_that_cannot_be_is_told_by_the_same_declarations(params, said):
    found = schedulers.get("SequentialLR").faults(params)
    assert len(found) == 1 and found[0].startswith("SequentialLR: ") and said in found[0], found


def test_what_sets_the_rate_anew_cannot_be_chained():
    part = {"type": "CosineAnnealingWarmRestarts", "params": {"T_0": 2}}
    assert schedulers.get("SequentialLR").faults({"schedulers": [part], "milestones": []}) == []
    [fault] = schedulers.get("ChainedScheduler").faults({"schedulers": [part]})
    assert "CosineAnnealingWarmRestarts cannot be one of several; there is CosineAnnealingLR, StepLR" in fault


@pytest.mark.parametrize("kind", schedulers.all_schedulers(), ids=lambda each: each.type)
def test_every_scheduler_goes_on_from_its_state_with_the_same_rates(kind):
    params = needed(kind)

    def made():
        optimizer = sgd()
        return optimizer, kind.build(optimizer, params, epochs=12, steps=1)

    optimizer, scheduler = made()
    states, rates = [], []
    for _ in range(11):
        kept, tensors = packing.pack([optimizer.state_dict(), schedulers.state_of(scheduler)])
        assert not tensors
        states.append(json.dumps(kept, allow_nan=False))
        rates.append(step(optimizer, scheduler, kind))
    for start, kept in enumerate(states):
        again, later = made()
        state, pace = packing.unpack(json.loads(kept), {})
        again.load_state_dict(state)
        schedulers.load_state(later, pace)
        again._opt_called = True
        assert [step(again, later, kind) for _ in range(11 - start)] == rates[start:]
        assert again.param_groups[0]["momentum"] == optimizer.param_groups[0]["momentum"]


def test_one_cycle_is_as_long_as_the_steps_of_the_optimizer():
    kind = schedulers.get("OneCycleLR")
    assert kind.build(sgd(), {"max_lr": 1.0}, epochs=3, steps=7).total_steps == 21


def test_a_composition_is_tried_and_built_from_a_recipe():
    recipe = Recipe(epochs=9, optimizer=Choice("SGD"), scheduler=Choice("SequentialLR", SEQUENCE))
    assert building.trial(recipe) is None
    optimizer, scheduler = building.build(nn.Linear(2, 2), recipe, 4)
    assert isinstance(scheduler, torchs.SequentialLR) and optimizer.param_groups[0]["lr"] == pytest.approx(1e-4)


def test_what_torch_refuses_is_told_with_the_name_of_the_whole():
    recipe = Recipe(
        optimizer=Choice("SGD"), scheduler=Choice("CyclicLR", {"base_lr": 0.1, "max_lr": 0.2, "mode": "no"})
    )
    with pytest.raises(RecipeError, match="CyclicLR: "):
        building.build(nn.Linear(2, 2), recipe, 4)
