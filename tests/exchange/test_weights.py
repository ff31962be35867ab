"""Weights as safetensors: whatever the module holds can be read back to the bit."""

from __future__ import annotations

from typing import Any

import torch
from safetensors import safe_open
from safetensors.torch import load
from torch import nn

from netbuilder.compile import compile_graph
from netbuilder.exchange import python_source, safetensors


def test_weights_and_buffers_come_back_to_the_bit() -> None:
    module = nn.Sequential(nn.Conv2d(3, 4, 3), nn.BatchNorm2d(4))
    found = load(safetensors(module))
    assert found.keys() == module.state_dict().keys()
    assert all(torch.equal(found[name], value) for name, value in module.state_dict().items())


def test_the_file_says_that_it_is_of_torch(tmp_path: Any) -> None:
    path = tmp_path / "weights.safetensors"
    path.write_bytes(safetensors(nn.Linear(2, 3)))
    with safe_open(path, "pt") as file:
        assert file.metadata() == {"format": "pt"}


def test_tensors_in_another_memory_layout_are_written() -> None:
    module = nn.Conv2d(3, 4, 3).to(memory_format=torch.channels_last)
    assert not module.weight.is_contiguous()
    assert torch.equal(load(safetensors(module))["weight"], module.weight)


def test_tied_weights_are_written_under_both_names() -> None:
    module = nn.ModuleDict({"a": nn.Linear(3, 3), "b": nn.Linear(3, 3)})
    module["b"].weight = module["a"].weight
    found = load(safetensors(module))
    assert torch.equal(found["a.weight"], module["a"].weight) and torch.equal(found["b.weight"], module["a"].weight)


def test_views_of_one_tensor_are_written() -> None:
    module, whole = nn.Module(), torch.arange(6.0).reshape(2, 3)
    module.register_buffer("rows", whole[:1].expand(4, 3))
    module.register_buffer("turned", whole.T)
    found = load(safetensors(module))
    assert torch.equal(found["rows"], module.rows) and torch.equal(found["turned"], module.turned)


def test_the_weights_fit_the_exported_source(drawn: Any, run: Any) -> None:
    nodes = {
        "x": ("Input", {"shape": [3]}),
        "fc": ("Linear", {"out_features": 4}),
        "bias": ("Parameter", {"shape": [1, 4]}),
        "sum": ("Add", {}),
        "y": ("Output", {}),
    }
    project = drawn(nodes, "x fc, fc sum, bias sum, sum y")
    trained = compile_graph(project.graph, {}, seed=5)
    network = run(python_source(project, "."))["Network"]()
    network.load_state_dict(load(safetensors(trained)), strict=True)
    x = torch.randn(2, 3)
    assert torch.equal(network(x), trained(x))
