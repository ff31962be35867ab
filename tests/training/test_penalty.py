"""Penalties are sums over the weights that decay, with their gradients."""

from __future__ import annotations

import pytest
import torch
from torch import nn

from netbuilder.training import penalty

SAID = {"L1": {"l1": 0.01}, "L2": {"l2": 0.02}, "ElasticNet": {"l1": 0.01, "l2": 0.02}}


@pytest.fixture
def net():
    torch.manual_seed(0)
    net = nn.Sequential(nn.Conv2d(1, 3, 3), nn.BatchNorm2d(3), nn.Flatten(), nn.Linear(12, 4))
    with torch.no_grad():
        net[3].weight[0] = 0.0  # a magnitude has no slope there
        net[1].weight.fill_(7.0)
    return net


def by_hand(weights, l1: float = 0.0, l2: float = 0.0):
    return sum(l1 * each.abs().sum() + l2 * each.square().sum() for each in weights)


@pytest.mark.parametrize("type", SAID)
@pytest.mark.parametrize("decay_all", [False, True])
def test_a_penalty_and_its_gradient_are_what_the_formula_says(net, type, decay_all):
    value = penalty.get(type).build(SAID[type], net, decay_all)()
    assert value.shape == ()
    value.backward()
    found = [None if each.grad is None else each.grad.clone() for each in net.parameters()]
    net.zero_grad()
    counted = [each for each in net.parameters() if decay_all or each.ndim > 1]
    expected = by_hand(counted, **SAID[type])
    expected.backward()
    torch.testing.assert_close(value, expected)
    for one, other in zip(found, net.parameters(), strict=True):
        if other.grad is None:
            assert one is None
        else:
            torch.testing.assert_close(one, other.grad)


def test_its_gradient_is_scaled_with_the_loss_and_lies_in_memory_as_the_weights_do(net):
    """As a loss is that makes one step with others, or that is scaled up for small numbers."""
    net.to(memory_format=torch.channels_last)
    value = penalty.get("ElasticNet").build(SAID["ElasticNet"], net, False)
    (1024 * value()).backward()
    found = net[0].weight.grad
    assert found.is_contiguous(memory_format=torch.channels_last)
    torch.testing.assert_close(found, 1024 * (0.01 * net[0].weight.sign() + 0.04 * net[0].weight))


def test_it_follows_the_weights_and_passes_over_frozen_ones(net):
    value = penalty.get("L2").build({"l2": 1.0}, net, False)
    before = value().item()
    with torch.no_grad():
        net[0].weight.mul_(2)
    assert value().item() > before
    net[0].requires_grad_(False)
    assert value().item() == pytest.approx(net[3].weight.square().sum().item())
    net.requires_grad_(False)
    assert value().item() == 0.0


def test_a_penalty_of_nothing_is_zero_and_can_be_added(net):
    loss = net[3].weight.sum() + penalty.get("ElasticNet").build({"l1": 0.0, "l2": 0.0}, net, False)()
    loss.backward()
    assert loss.item() == pytest.approx(net[3].weight.sum().item())


def test_sgd_with_l2_is_sgd_with_weight_decay_of_twice_as_much(net):
    """The gradient of the square is twice the weight: so the two can be compared, and a person knows which is meant."""
    import copy

    other = copy.deepcopy(net)
    images = torch.rand(5, 1, 4, 4)
    ours = torch.optim.SGD(net.parameters(), lr=0.1)
    theirs = torch.optim.SGD(other.parameters(), lr=0.1, weight_decay=0.1)
    value = penalty.get("L2").build({"l2": 0.05}, net, True)
    for _ in range(3):
        for each, optimizer, added in ((net, ours, value), (other, theirs, lambda: 0)):
            optimizer.zero_grad()
            (each(images).square().mean() + added()).backward()
            optimizer.step()
    torch.testing.assert_close(dict(net.named_parameters()), dict(other.named_parameters()))
