"""Gradients are clipped as torch clips them, sparse ones too."""

from __future__ import annotations

import math

import pytest
import torch
from torch import nn
from torch.nn.utils import clip_grad_norm_, clip_grad_value_

from netbuilder.training import clipping


def weights(scale: float = 10.0) -> list[nn.Parameter]:
    torch.manual_seed(0)
    made = [nn.Parameter(torch.ones(shape)) for shape in ((3, 4), (4,), (2, 2))]
    for each in made[:2]:  # the last has no gradient, as a frozen one
        each.grad = scale * torch.randn_like(each)
    return made


@pytest.mark.parametrize("norm_type", [1, 2.0, "inf"])
@pytest.mark.parametrize("scale", [10.0, 1e-3])
def test_the_norm_is_that_of_torch_to_the_bit(norm_type, scale):
    ours, theirs = weights(scale), weights(scale)
    params = {"max_norm": 0.5, "norm_type": norm_type}
    assert clipping.get("Norm").faults(params) == []
    clipping.get("Norm").build(params)(ours)
    clip_grad_norm_(theirs, 0.5, float(norm_type))
    assert all(torch.equal(a.grad, b.grad) for a, b in zip(ours[:2], theirs[:2], strict=True))
    assert ours[2].grad is None


def test_values_are_cut_as_torch_cuts_them():
    ours, theirs = weights(), weights()
    clipping.get("Value").build({"clip_value": 0.25})(ours)
    clip_grad_value_(theirs, 0.25)
    assert all(torch.equal(a.grad, b.grad) for a, b in zip(ours[:2], theirs[:2], strict=True))
    assert max(float(each.grad.abs().max()) for each in ours[:2]) == 0.25


@pytest.mark.parametrize(("type", "params"), [("Norm", {"max_norm": 0.5}), ("Value", {"clip_value": 0.1})])
def test_sparse_gradients_are_clipped_like_dense_ones(type, params):
    """Rows that come up twice count once, with the sum of their gradients."""

    def learned(sparse: bool) -> list[nn.Parameter]:
        torch.manual_seed(0)
        embedding, layer = nn.Embedding(6, 3, sparse=sparse), nn.Linear(3, 2)
        layer(embedding(torch.tensor([1, 1, 4]))).square().sum().mul(50).backward()
        return [*embedding.parameters(), *layer.parameters()]

    dense, sparse = learned(False), learned(True)
    for each in (dense, sparse):
        clipping.get(type).build(params)(each)
    assert sparse[0].grad.is_sparse
    torch.testing.assert_close(sparse[0].grad.to_dense(), dense[0].grad)
    for one, other in zip(sparse[1:], dense[1:], strict=True):
        torch.testing.assert_close(one.grad, other.grad)


def test_gradients_that_are_no_numbers_raise_nothing_as_nothing_waits_for_the_device():
    made = weights()
    made[0].grad[0, 0] = math.nan
    clipping.get("Norm").build({})(made)
    assert torch.isnan(made[1].grad).all()


def test_limits_must_be_above_zero():
    assert clipping.get("Norm").faults({"max_norm": 0}) == ["Norm: max_norm must be greater than 0, got 0"]
    assert clipping.get("Norm").faults({"norm_type": "nan"}) != []
    assert clipping.get("Value").faults({"clip_value": -1}) != []
