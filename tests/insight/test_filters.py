"""Weights laid out to be looked at."""

from __future__ import annotations

import pytest
import torch
from torch import nn

from netbuilder.insight import filters


@pytest.mark.parametrize(
    ("layer", "shape"),
    [
        (nn.Conv1d(3, 4, 5), (4, 3, 1, 5)),
        (nn.Conv2d(3, 4, (5, 2)), (4, 3, 5, 2)),
        (nn.Conv2d(4, 8, 3, groups=4), (8, 1, 3, 3)),
        (nn.Conv3d(3, 4, (2, 5, 6)), (4, 6, 5, 6)),
        (nn.ConvTranspose2d(3, 4, 5), (4, 3, 5, 5)),
        (nn.ConvTranspose2d(4, 6, 5, groups=2), (6, 2, 5, 5)),
        (nn.Linear(7, 5), (5, 7)),
        (nn.Bilinear(3, 4, 5), (5, 1, 3, 4)),
        (nn.Embedding(11, 6), (11, 6)),
        (nn.LSTM(3, 4), (16, 3)),
    ],
)
def test_shapes_by_layer(layer, shape):
    assert filters(nn.ModuleDict({"layer": layer}), "layer").shape == shape


def test_what_has_no_filters_gives_none():
    module = nn.ModuleDict({"relu": nn.ReLU(), "norm": nn.BatchNorm2d(3)})
    assert [filters(module, id) for id in ("relu", "norm", "nowhere")] == [None, None, None]


def test_a_transposed_convolution_with_groups_shows_the_weights_of_each_output():
    layer = nn.ConvTranspose2d(4, 6, 1, groups=2, bias=False)
    weight = filters(nn.ModuleDict({"layer": layer}), "layer")
    for output in range(6):
        group = output // 3
        for within in range(2):
            given = torch.zeros(1, 4, 1, 1)
            given[0, 2 * group + within] = 1
            assert layer(given)[0, output, 0, 0].item() == weight[output, within, 0, 0].item()


def test_what_comes_back_is_a_copy():
    module = nn.ModuleDict({"fc": nn.Linear(2, 2)})
    filters(module, "fc").zero_()
    assert module["fc"].weight.abs().sum() > 0
