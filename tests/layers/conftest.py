"""Inputs that suit a layer, for the tests that go through the whole registry."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest
import torch

from netbuilder.compile.measure import named_outputs
from netbuilder.layers import Incoming, Layer, PortSpec, TensorSpec, all_layers

SHAPES = {
    "(C)": (8,),
    "(C, L)": (8, 6),
    "(C, H, W)": (8, 6, 6),
    "(C, D, H, W)": (8, 6, 6, 6),
    "(…, F)": (6,),
    "(C, …)": (8, 6),
    "(T)": (5,),
    "(T, F)": (5, 8),
    "(T, S)": (5, 5),
    "(T, …)": (5, 8),
    "(…, T, F)": (2, 5, 8),
}
ELEMENTS = {"float": "float32", "int": "int64", "bool": "bool", "any": "float32"}
OWN_SHAPES = {
    "MatMul": {"in": ((8, 6), (6, 4))},
    "Fold": {"in": ((8, 9),)},
    "RNN": {"in": ((5, 8),), "hidden": ((1, 64),)},
    "LSTM": {"in": ((5, 8),), "hidden": ((1, 64),), "cell": ((1, 64),)},
    "GRU": {"in": ((5, 8),), "hidden": ((1, 64),)},
}


def spec_at(port: PortSpec, layer: Layer, shape: tuple[int, ...]) -> TensorSpec:
    """A shape with the elements that the port takes."""
    return TensorSpec(shape, ELEMENTS[port.dtype or "float"])


def suitable(layer: Layer) -> Iterator[Incoming]:
    """For each layout that the layer takes, one thing that may arrive; ports of many wires get two. Where some ports
    may be left unwired, first all are wired and then only those that must be."""
    for layout in layer.layouts or ("(C, L)",):
        whole = {}
        for port in layer.inputs:
            shapes = OWN_SHAPES.get(layer.type, {}).get(port.name)
            shapes = shapes or (SHAPES[next(iter(port.layouts), layout)],) * (2 if port.many else 1)
            whole[port.name] = tuple(spec_at(port, layer, shape) for shape in shapes)
        yield whole
        if any(port.optional for port in layer.inputs):
            yield {port.name: whole[port.name] for port in layer.inputs if not port.optional}


def tensors(layer: Layer, incoming: Incoming, batch: int = 3) -> list[torch.Tensor | None]:
    """Random batches `(N, …)` of what arrives, in the order of the ports; None where a port is unwired. Of a mask the
    last place alone is true, so that something is left to look at."""
    if not layer.inputs:
        return [torch.zeros(batch)]
    return [None if spec is None else random_batch(spec, batch) for spec in layer.given(incoming)]


def random_batch(spec: TensorSpec, batch: int) -> torch.Tensor:
    """A random batch `(N, *shape)`."""
    if spec.dtype == "bool" and spec.rank:
        return (torch.arange(spec.shape[-1]) == spec.shape[-1] - 1).expand(batch, *spec.shape)
    return torch.rand(batch, *spec.shape).mul(4).to(getattr(torch, spec.dtype))


def named(layer: Layer, result: Any) -> dict[str, torch.Tensor]:
    """What a module gives, by output port."""
    return named_outputs(layer, result)


@pytest.fixture(autouse=True, scope="module")
def one_thread() -> Iterator[None]:
    """Threads that wait for each other take longer than such small tensors do."""
    before = torch.get_num_threads()
    torch.set_num_threads(1)
    yield
    torch.set_num_threads(before)


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


@pytest.fixture(name="named")
def _named() -> Any:
    """The function `named`."""
    return named
