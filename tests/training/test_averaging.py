"""Averages are those of torch, and what they are swapped with comes back to the bit."""

from __future__ import annotations

import copy
import json
import math
from contextlib import suppress

import pytest
import torch
from torch import nn
from torch.optim.swa_utils import SWALR, AveragedModel, get_ema_multi_avg_fn, update_bn

from netbuilder.training import averaging, optimizers, packing, schedulers
from netbuilder.training.averages import measure_statistics


class Constant(nn.Module):
    """A buffer that no mean could be had of: the mask of an attention."""

    def __init__(self) -> None:
        super().__init__()
        self.register_buffer("mask", torch.full((2,), -math.inf))
        self.register_buffer("seen", torch.tensor(0))

    def forward(self, input):
        self.seen += 1
        return input


@pytest.fixture
def net():
    torch.manual_seed(0)
    return nn.Sequential(
        nn.Conv2d(1, 3, 3), nn.BatchNorm2d(3), nn.ReLU(), nn.Dropout(0.5), Constant(), nn.Flatten(), nn.Linear(12, 2)
    )


def learn(net, number: int) -> None:
    """A step that depends on its number alone."""
    images = torch.rand(6, 1, 4, 4, generator=torch.Generator().manual_seed(number))
    optimizer = torch.optim.SGD(net.parameters(), lr=0.3)
    net.train()
    torch.manual_seed(number)
    net(images).square().mean().backward()
    optimizer.step()
    optimizer.zero_grad()


def same(one, other) -> bool:
    return one.keys() == other.keys() and all(torch.equal(one[name], other[name]) for name in one)


def copied(module) -> dict:
    return {name: each.clone() for name, each in module.state_dict().items()}


def test_an_ema_is_that_of_torch_to_the_bit(net):
    ours = averaging.get("EMA").build({"decay": 0.9, "rising": False}, net, 1, 5)
    theirs = AveragedModel(net, multi_avg_fn=get_ema_multi_avg_fn(0.9))
    for number in range(5):
        learn(net, number)
        ours.update()
        theirs.update_parameters(net)
    found = ours.weights()
    for name, parameter in theirs.module.named_parameters():
        assert torch.equal(found[name], parameter), name


def test_a_rising_ema_soon_forgets_the_first_weights(net):
    ours = averaging.get("EMA").build({"decay": 0.99}, net, 1, 5)
    mean = None
    for number in range(5):
        learn(net, number)
        ours.update()
        decay = min(0.99, (1 + number) / (10 + number))
        now = net[6].weight.detach()
        mean = now.clone() if mean is None else decay * mean + (1 - decay) * now
    torch.testing.assert_close(ours.weights()["6.weight"], mean)


def test_swa_is_the_mean_of_the_last_epochs(net):
    """Of 8 epochs of 3 steps, those after 6 are over: the last two."""
    ours = averaging.get("SWA").build({}, net, 8, 3)
    theirs = AveragedModel(net)
    for epoch in range(8):
        for step in range(3):
            assert ours.active is (epoch > 6)
            learn(net, 3 * epoch + step)
            ours.update(epoch)
        if epoch >= 6:
            theirs.update_parameters(net)
    assert ours.count == 2
    found = ours.weights()
    for name, parameter in theirs.module.named_parameters():
        torch.testing.assert_close(found[name], parameter)


@pytest.mark.parametrize(
    ("epochs", "start", "models"), [(1, 0.75, 1), (1, 0.0, 1), (4, 0.0, 4), (2, 0.99, 1), (8, 0.5, 4)]
)
def test_an_swa_averages_one_model_at_least(net, epochs, start, models):
    ours = averaging.get("SWA").build({"start": start}, net, epochs, 2)
    for _ in range(2 * epochs):
        ours.update()
    assert ours.count == models


def test_epochs_that_are_added_move_the_start_of_an_swa(net):
    ours = averaging.get("SWA").build({}, net, 4, 1)
    ours.epochs = 8
    for _ in range(6):
        ours.update()
    assert not ours.active and not ours.takes_over(5) and ours.takes_over(6)


@pytest.mark.parametrize("type", ["EMA", "SWA"])
def test_swapped_weights_come_back_to_the_bit_even_where_something_fails(net, type):
    ours = averaging.get(type).build({} if type == "EMA" else {"start": 0.0}, net, 4, 1)
    with ours.swapped():
        assert not ours.active
    for number in range(3):
        learn(net, number)
        ours.update()
    before, average = copied(net), ours.weights()
    assert not torch.equal(average["6.weight"], before["6.weight"])
    with suppress(ZeroDivisionError), ours.swapped():
        assert same(net.state_dict(), average)
        raise ZeroDivisionError
    assert same(net.state_dict(), before) and same(ours.weights(), average)


def test_what_has_no_mean_is_copied(net):
    ours = averaging.get("EMA").build({}, net, 1, 5)
    for number in range(5):
        learn(net, number)
        ours.update()
    found = ours.weights()
    assert found.keys() == net.state_dict().keys()
    assert torch.equal(found["4.mask"], torch.full((2,), -math.inf))
    assert found["1.num_batches_tracked"] == found["4.seen"] == 5 and found["4.seen"].dtype == torch.int64
    mean = found["1.running_mean"]
    assert not torch.equal(mean, net[1].running_mean) and torch.isfinite(mean).all()


def test_statistics_are_measured_anew_as_torch_does_and_stay_with_the_average(net):
    net[3].p = 0.0
    ours = averaging.get("SWA").build({"start": 0.0}, net, 3, 1)
    assert not ours.needs_statistics
    for number in range(3):
        learn(net, number)
        ours.update()
    before, batches = copied(net), [torch.rand(5, 1, 4, 4) for _ in range(4)]
    assert ours.needs_statistics
    net.train()
    ours.measure((each,) for each in batches)
    assert not ours.needs_statistics and net.training and net[1].momentum == 0.1
    assert same({**net.state_dict(), "4.seen": before["4.seen"]}, before)
    expected = copy.deepcopy(net)
    expected.load_state_dict(ours.weights())
    update_bn(batches, expected)
    for name in ("1.running_mean", "1.running_var", "1.num_batches_tracked"):
        assert torch.equal(ours.weights()[name], expected.state_dict()[name]), name
    net.load_state_dict(before)
    learn(net, 9)
    ours.update()
    assert ours.needs_statistics, "the mean has changed"


def test_measuring_draws_from_no_generator_and_leaves_frozen_norms(net):
    before, state = copied(net), torch.get_rng_state()
    measure_statistics(net, [(torch.rand(5, 1, 4, 4, generator=torch.Generator().manual_seed(0)),)], [net[1]])
    assert same({**net.state_dict(), "4.seen": before["4.seen"]}, before)
    measure_statistics(net, [(torch.rand(5, 1, 4, 4, generator=torch.Generator().manual_seed(0)),)])
    assert torch.equal(torch.get_rng_state(), state)
    assert not torch.equal(net[1].running_mean, before["1.running_mean"])


def test_an_average_lies_in_memory_as_its_weights_do(net):
    net.to(memory_format=torch.channels_last)
    ours = averaging.get("EMA").build({}, net, 1, 1)
    ours.update()
    ours.load(ours.state())
    with ours.swapped():
        assert net[0].weight.is_contiguous(memory_format=torch.channels_last)
    assert ours.weights()["0.weight"].is_contiguous(memory_format=torch.channels_last)


@pytest.mark.parametrize(("type", "params"), [("EMA", {}), ("SWA", {"start": 0.3})])
@pytest.mark.parametrize("cut", [0, 1, 5, 6])
def test_it_goes_on_from_its_state_with_the_same_bits(net, type, params, cut):

    other = copy.deepcopy(net)
    whole = averaging.get(type).build(params, net, 4, 2)
    part = averaging.get(type).build(params, other, 4, 2)
    for number in range(cut):
        learn(other, number)
        part.update(number // 2)
    kept, tensors = packing.pack(part.state())
    tree = packing.unpack(json.loads(json.dumps(kept, allow_nan=False)), {n: t.clone() for n, t in tensors.items()})
    again = copy.deepcopy(other)
    later = averaging.get(type).build(params, again, 4, 2)
    later.load(tree)
    for number in range(8):
        learn(net, number)
        whole.update(number // 2)
        if number >= cut:
            learn(again, number)
            later.update(number // 2)
    assert same(whole.weights(), later.weights()) and whole.state().keys() == later.state().keys()
    assert whole.count == later.count > 0


def test_the_rate_of_an_swa_is_torchs_swalr_with_a_share_for_each_node():
    chosen, params = averaging.get("SWA"), {"swa_lr": 0.05, "anneal_epochs": 3, "anneal_strategy": "linear"}
    assert chosen.faults(params) == []
    parts = [{"params": [nn.Parameter(torch.ones(1))]}]
    parts.append({"params": [nn.Parameter(torch.ones(1))], "lr": 0.01, "lr_factor": 0.1})
    ours = optimizers.get("SGD").build(parts, {"lr": 0.1})
    theirs = torch.optim.SGD([nn.Parameter(torch.ones(1))], lr=0.1)
    assert chosen.rates({}, ours) is None and averaging.get("EMA").rates({}, ours) is None
    by_us, by_torch = chosen.rates(params, ours), SWALR(theirs, 0.05, 3, "linear")
    for number in range(5):
        assert ours.param_groups[0]["lr"] == theirs.param_groups[0]["lr"]
        assert ours.param_groups[1]["lr"] == pytest.approx(0.1 * theirs.param_groups[0]["lr"], rel=1e-12)
        if number == 2:
            kept, _ = packing.pack([ours.state_dict(), schedulers.state_of(by_us)])
            state, pace = packing.unpack(json.loads(json.dumps(kept, allow_nan=False)), {})
            ours.load_state_dict(state)
            by_us = chosen.rates(params, ours)
            schedulers.load_state(by_us, pace)
        for each in (ours, theirs):
            each.step()
        by_us.step()
        by_torch.step()
    assert theirs.param_groups[0]["lr"] == pytest.approx(0.05)
