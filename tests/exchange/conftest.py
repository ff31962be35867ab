"""Drawings to export, and the comparison that every export is held to."""

from __future__ import annotations

import runpy
from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

import pytest
import torch
from torch import nn

from netbuilder.compile import compile_graph
from netbuilder.exchange import python_source
from netbuilder.graph import Edge, Graph, Node, Project
from netbuilder.layers import Incoming, Layer, TensorSpec, all_layers

_OF_LAYERS = runpy.run_path(str(Path(__file__).parents[1] / "layers" / "conftest.py"))
SUITABLE: Callable[[Layer], Iterator[Incoming]] = _OF_LAYERS["suitable"]
RANDOM_BATCH: Callable[[TensorSpec, int], torch.Tensor] = _OF_LAYERS["random_batch"]


def drawn(nodes: Mapping[str, tuple[str, Mapping[str, Any]]], wires: str, name: str = "net") -> Project:
    """A project: nodes are `{id: (type, params)}`, wires `"a.out b.in, b.out c.in"`; ports may be left out."""
    ends = [wire.split() for wire in wires.split(",")]
    edges = [
        Edge.parse(source if "." in source else f"{source}.out", target if "." in target else f"{target}.in")
        for source, target in ends
    ]
    return Project(name, Graph.checked([Node(id, type, params) for id, (type, params) in nodes.items()], edges))


def around(layer: Layer, params: Mapping[str, Any], incoming: Incoming, ports: Sequence[str] = ()) -> Project:
    """A project of one layer, with an Input for every wire that it takes and an Output for each of these ports, or for
    all that it has."""
    nodes: dict[str, tuple[str, Mapping[str, Any]]] = {}
    wires = []
    for port in layer.inputs:
        for spec in incoming.get(port.name, ()):
            id = f"in{len(nodes)}"
            nodes[id] = ("Input", {"shape": list(spec.shape), "dtype": spec.dtype})
            wires.append(f"{id} layer.{port.name}")
    nodes = nodes or {"in0": ("Input", {"shape": [4]})}
    nodes |= {"layer": (layer.type, params)}
    for port in ports or [port.name for port in layer.outputs]:
        nodes[f"result_{port}"] = ("Output", {})
        wires.append(f"layer.{port} result_{port}")
    return drawn(nodes, ", ".join(wires))


def run(source: str) -> dict[str, Any]:
    """What the source defines, in a namespace of its own."""
    namespace: dict[str, Any] = {"__name__": "exported"}
    exec(compile(source, "exported.py", "exec"), namespace)
    return namespace


def batches(module: nn.Module, graph: Graph, size: int = 3) -> list[torch.Tensor]:
    """Random batches `(N, …)` for the Inputs, which give their own shapes."""
    params = [node.params for node in graph.nodes.values() if node.type == "Input"]
    return [RANDOM_BATCH(TensorSpec(tuple(each["shape"]), each.get("dtype", "float32")), size) for each in params]


def exported(project: Project) -> nn.Module:
    """The exported network with the weights of the compiled one, after comparing the two to the bit: names, results and
    buffers in training and after, gradients."""
    compiled = compile_graph(project.graph, {})
    network = run(python_source(project, "."))["Network"]()
    assert list(network.state_dict()) == list(compiled.state_dict())
    network.load_state_dict(compiled.state_dict(), strict=True)
    compiled.load_state_dict(network.state_dict(), strict=True)
    inputs = batches(compiled, project.graph)
    for training in (True, False):
        found, wanted = (_traced(each.train(training), inputs) for each in (network, compiled))
        assert found.keys() == wanted.keys()
        for name in wanted:
            assert torch.equal(found[name], wanted[name]), f"{name} differs, training: {training}"
    return network


def _traced(module: nn.Module, inputs: list[torch.Tensor]) -> dict[str, torch.Tensor]:
    given = [each.clone().requires_grad_(each.is_floating_point()) for each in inputs]
    module.zero_grad()
    torch.manual_seed(7)
    results = module(*given)
    results = results if isinstance(results, dict) else {"result": results}
    total = sum(value.double().sum() for value in results.values() if value.is_floating_point())
    if isinstance(total, torch.Tensor) and total.requires_grad:
        total.backward()
    grads = {f"input {n}": each.grad for n, each in enumerate(given)}
    grads |= {f"gradient of {name}": each.grad for name, each in module.named_parameters()}
    found = {name: grad.to_dense() for name, grad in grads.items() if grad is not None}  # sparse ones of an Embedding
    return {**results, **module.state_dict(), **found}


@pytest.fixture(autouse=True, scope="module")
def one_thread() -> Iterator[None]:
    """Threads that wait for each other take longer than such small tensors do."""
    before = torch.get_num_threads()
    torch.set_num_threads(1)
    yield
    torch.set_num_threads(before)


def pytest_generate_tests(metafunc: Any) -> None:
    """`module_layer` runs over all layers that have a module."""
    if "module_layer" in metafunc.fixturenames:
        chosen = [layer for layer in all_layers() if layer.module]
        metafunc.parametrize("module_layer", chosen, ids=lambda layer: layer.type)


@pytest.fixture(name="drawn")
def _drawn() -> Any:
    """The function `drawn`, since a conftest is not imported by name."""
    return drawn


@pytest.fixture(name="around")
def _around() -> Any:
    """The function `around`."""
    return around


@pytest.fixture(name="exported", scope="session")
def _exported() -> Any:
    """The function `exported`."""
    return exported


@pytest.fixture(name="run")
def _run() -> Any:
    """The function `run`."""
    return run


@pytest.fixture
def suits() -> Any:
    """What may arrive at a layer, as the tests of the layers have it."""
    return SUITABLE
