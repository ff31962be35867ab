"""Inputs that suit a layer, for the tests that go through the whole registry."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest
import torch

from netbuilder.layers import Incoming, Layer, TensorSpec, all_layers

SHAPES = {
    "(C)": (8,),
    "(C, L)": (8, 6),
    "(C, H, W)": (8, 6, 6),
    "(C, D, H, W)": (8, 6, 6, 6),
    "(…, F)": (6,),
    "(C, …)": (8, 6),
}
OWN_SHAPES = {"MatMul": ((8, 6), (6, 4))}


def suitable(layer: Layer) -> Iterator[Incoming]:
    """For each layout that the layer takes, one thing that may arrive; ports of many wires get two."""
    if layer.type in OWN_SHAPES:
        yield {"in": tuple(map(TensorSpec, OWN_SHAPES[layer.type]))}
        return
    for layout in layer.layouts or ("(C, L)",):
        spec = TensorSpec(SHAPES[layout])
        yield {port.name: (spec,) * (2 if port.many else 1) for port in layer.inputs}


def tensors(layer: Layer, incoming: Incoming, batch: int = 3) -> list[torch.Tensor]:
    """Random batches `(N, …)` of what arrives, in the order of the ports."""
    found = [
        torch.rand(batch, *spec.shape).mul(4).to(getattr(torch, spec.dtype))
        for port in layer.inputs
        for spec in incoming[port.name]
    ]
    return found or [torch.zeros(batch)]


def pytest_generate_tests(metafunc: Any) -> None:
    """`layer` runs over all layers, `module_layer` over those that have a module."""
    if "layer" in metafunc.fixturenames:
        metafunc.parametrize("layer", all_layers(), ids=lambda layer: layer.type)
    if "module_layer" in metafunc.fixturenames:
        chosen = [layer for layer in all_layers() if layer.module]
        metafunc.parametrize("module_layer", chosen, ids=lambda layer: layer.type)


@pytest.fixture
def suits() -> Any:
    """The function `suitable`, since a conftest is not imported by name."""
    return suitable


@pytest.fixture
def batches() -> Any:
    """The function `tensors`."""
    return tensors
