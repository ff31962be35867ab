"""Every optimizer goes on from its state with the same bits, beside a scheduler, a warm-up and an average."""

from __future__ import annotations

import json

import pytest
import torch
from torch import nn

from netbuilder.training import averaging, building, optimizers, packing, schedulers, warm_up
from netbuilder.training.groups import NodeSettings
from netbuilder.training.recipe import Choice, Recipe

SCHEDULERS = {
    "StepLR": {"step_size": 1, "gamma": 0.5},
    "OneCycleLR": {"max_lr": 0.5},
    "ReduceLROnPlateau": {"patience": 0},
    "SequentialLR": {
        "schedulers": [{"type": "LinearLR"}, {"type": "MultiStepLR", "params": {"milestones": [1]}}],
        "milestones": [2],
    },
}
CUT, STEPS = 5, 9


class Session:
    """A training of two layers, of 2 steps an epoch."""

    def __init__(self, kind, pace: str) -> None:
        torch.manual_seed(0)
        self.kind = kind
        self.net = nn.Sequential(nn.Embedding(5, 4, sparse=kind.sparse), nn.Linear(4, 3, bias=not kind.matrices))
        if kind.sparse:
            self.net[1].requires_grad_(False)
        nodes = {} if kind.undivided else {"1": NodeSettings(0.5)}
        params = {"lr": 0.05, "max_iter": 3} if kind.type == "LBFGS" else {}  # by default it runs away here
        recipe = Recipe(6, optimizer=Choice(kind.type, params), scheduler=Choice(pace, SCHEDULERS[pace]), nodes=nodes)
        self.pace = schedulers.get(pace)
        self.optimizer, self.scheduler = building.build(self.net, recipe, 2)
        self.warm = warm_up.get("Linear").build(self.optimizer, {"batches": 7})
        self.average = averaging.get("EMA").build({"decay": 0.5}, self.net, 6, 2)

    def step(self, number: int) -> None:
        def closure():
            self.optimizer.zero_grad()
            words = torch.arange(number, number + 3) % 5
            loss = (self.net(words) - 1).square().mean()
            loss.backward()
            return loss

        self.optimizer.step(closure)
        if self.pace.each_batch or number % 2:
            self.warm.before_scheduler()
            self.scheduler.step(*([1.0] if self.pace.watches else []))
            self.warm.after_scheduler()
        self.warm.step()
        self.average.update()

    def state(self):
        parts = [self.optimizer.state_dict(), schedulers.state_of(self.scheduler)]
        return [*parts, self.warm.state(), self.average.state()]

    def load(self, state) -> None:
        self.optimizer.load_state_dict(state[0])
        schedulers.load_state(self.scheduler, state[1])
        self.optimizer._opt_called = True
        self.warm.load(state[2])
        self.average.load(state[3])

    def bits(self) -> dict:
        average = {f"average.{name}": each for name, each in self.average.weights().items()}
        rates = torch.tensor([group["lr"] for group in self.optimizer.param_groups], dtype=torch.float64)
        return {**self.net.state_dict(), **average, "rates": rates}


@pytest.mark.parametrize("pace", SCHEDULERS)
@pytest.mark.parametrize("kind", optimizers.all_optimizers(), ids=lambda each: each.type)
def test_a_session_that_was_cut_ends_with_the_same_bits(kind, pace):
    whole, cut, again = (Session(kind, pace) for _ in range(3))
    for number in range(CUT):
        cut.step(number)
    kept, tensors = packing.pack([cut.state(), cut.net.state_dict()])
    text, tensors = json.dumps(kept, allow_nan=False), {name: each.clone() for name, each in tensors.items()}
    for number in range(CUT, STEPS):  # what goes on must not change what was kept
        cut.step(number)
    state, weights = packing.unpack(json.loads(text), tensors)
    again.net.load_state_dict(weights)
    again.load(state)
    for number in range(STEPS):
        whole.step(number)
        if number >= CUT:
            again.step(number)
    expected, found = whole.bits(), again.bits()
    assert all(torch.equal(found[name], each) for name, each in expected.items())
    assert torch.isfinite(found["0.weight"]).all() and not torch.equal(found["0.weight"], weights["0.weight"])


@pytest.mark.parametrize("kind", optimizers.all_optimizers(), ids=lambda each: each.type)
def test_it_learns_in_groups_what_torch_would_with_them(kind):
    """The form that is chosen for speed computes what the plain one does."""
    ours, theirs = ([nn.Parameter(torch.linspace(-1, 1, 12).view(3, 4)) for _ in range(2)] for _ in range(2))
    made = kind.build(ours if kind.undivided else [{"params": [ours[0]]}, {"params": [ours[1]], "lr": 1e-4}], {})
    parts = theirs if kind.undivided else [{"params": [theirs[0]]}, {"params": [theirs[1]], "lr": 1e-4}]
    plain = kind.cls(parts, **({} if kind.undivided or kind.matrices or kind.sparse else {"foreach": False}))
    for number in range(4):
        for weights, optimizer in ((ours, made), (theirs, plain)):

            def closure(weights=weights, number=number):
                for each in weights:
                    gradient = each.detach() * (number + 1)
                    each.grad = gradient.to_sparse() if kind.sparse else gradient
                return sum(each.detach().square().sum() for each in weights)

            optimizer.step(closure)
    torch.testing.assert_close(ours, theirs)


def test_frozen_weights_have_their_place_in_the_optimizer():
    weights = [nn.Parameter(torch.ones(2, 2)), nn.Parameter(torch.ones(2), requires_grad=False)]
    assert optimizers.get("Adam").build(weights, {}).param_groups[0]["params"] == weights
