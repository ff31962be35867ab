"""The compiled module: names, order, seeds, weights, and values beside an interpreter written for the tests."""

from __future__ import annotations

import itertools
from typing import Any

import pytest
import torch
from hypothesis import given, settings
from hypothesis import strategies as st

import netbuilder
from netbuilder.compile import CompileError, carry_weights, compile_graph
from netbuilder.graph import AddNodes, Edge, Graph, Node, Port, Project, SetParams
from netbuilder.training import RecipeError

WIDTH = 6


@st.composite
def networks(draw: Any) -> Graph:
    """Random acyclic networks over vectors of one width, with joins, side branches and one or two Outputs."""
    nodes = [Node("x", "Input", {"shape": [WIDTH]}), Node("z", "Input", {"shape": [WIDTH]})]
    edges: list[Edge] = []
    for n in range(draw(st.integers(1, 8))):
        kind = draw(st.sampled_from(["Linear", "ReLU", "Tanh", "Add", "Multiply"]))
        node = Node(f"n{n}", kind, {"out_features": WIDTH} if kind == "Linear" else {})
        many = kind in ("Add", "Multiply")
        parents = draw(
            st.lists(
                st.sampled_from(nodes),
                min_size=2 if many else 1,
                max_size=3 if many else 1,
                unique_by=lambda parent: parent.id,
            )
        )
        edges += [Edge(Port(parent.id, "out"), Port(node.id, "in")) for parent in parents]
        nodes.append(node)
    for n, source in enumerate(draw(st.lists(st.sampled_from(nodes), min_size=1, max_size=2))):
        nodes.append(Node(f"out{n}", "Output"))
        edges.append(Edge(Port(source.id, "out"), Port(f"out{n}", "in")))
    return Graph.checked(nodes, edges)


def interpreted(graph: Graph, module: torch.nn.Module, inputs: dict[str, torch.Tensor]) -> dict[str, torch.Tensor]:
    """Values of the Outputs, straight from the drawing: recursion on the edge list and plain tensor arithmetic."""

    def value(id: str) -> torch.Tensor:
        if id in inputs:
            return inputs[id]
        arriving = [value(edge.source.node) for edge in graph.edges if edge.target.node == id]
        match graph.nodes[id].type:
            case "Linear":
                return arriving[0] @ module.get_parameter(f"{id}.weight").T + module.get_parameter(f"{id}.bias")
            case "ReLU":
                return arriving[0].clamp(min=0)
            case "Tanh":
                return arriving[0].tanh()
            case "Add":
                return torch.stack(arriving).sum(0)
            case "Multiply":
                return torch.stack(arriving).prod(0)
            case "Output":
                return arriving[0]
        raise AssertionError(id)

    return {id: value(id) for id, node in graph.nodes.items() if node.type == "Output"}


@settings(deadline=None, max_examples=60)
@given(networks())
def test_the_compiled_module_computes_what_is_drawn(graph: Graph) -> None:
    module = compile_graph(graph, {})
    inputs = {id: torch.randn(3, WIDTH) for id, node in graph.nodes.items() if node.type == "Input"}
    found = module(*inputs.values())
    wanted = interpreted(graph, module, inputs)
    if len(wanted) == 1:
        found = {next(iter(wanted)): found}
    assert list(found) == list(wanted), "outputs come in file order"
    for id in wanted:
        torch.testing.assert_close(found[id], wanted[id])


def mlp() -> Graph:
    nodes = [
        Node("image", "Input", {"shape": [784]}),
        Node("fc1", "Linear", {"out_features": 64}),
        Node("relu", "ReLU"),
        Node("fc2", "Linear", {"out_features": 10}),
        Node("digit", "Output"),
    ]
    return Graph.checked(nodes, [Edge(Port(a.id, "out"), Port(b.id, "in")) for a, b in itertools.pairwise(nodes)])


def test_submodules_bear_the_node_ids() -> None:
    module = compile_graph(mlp(), {})
    assert sum(p.numel() for p in module.parameters()) == 50_890
    assert list(module.state_dict()) == ["fc1.weight", "fc1.bias", "fc2.weight", "fc2.bias"]
    assert isinstance(module.get_submodule("relu"), torch.nn.ReLU)
    assert [n.target for n in module.graph.nodes if n.op == "placeholder"] == ["image"]


def test_compiling_is_deterministic_and_leaves_the_generator_alone() -> None:
    state = torch.get_rng_state()
    first, second, other = (compile_graph(mlp(), {}, seed=seed).state_dict() for seed in (0, 0, 1))
    assert torch.equal(torch.get_rng_state(), state)
    assert all(torch.equal(first[name], second[name]) for name in first)
    assert not torch.equal(first["fc1.weight"], other["fc1.weight"])


def test_a_node_starts_with_the_same_weights_whatever_else_is_drawn() -> None:
    project = Project(graph=mlp())
    after = AddNodes((Node("early", "Linear", {"out_features": 3}),), (Edge.parse("image.out", "early.in"),)).apply(
        project
    )
    after = AddNodes((Node("more", "Output"),), (Edge.parse("early.out", "more.in"),)).apply(after)
    before, now = compile_graph(project.graph, {}), compile_graph(after.graph, {})
    assert torch.equal(before.get_parameter("fc2.weight"), now.get_parameter("fc2.weight"))


def test_weights_of_untouched_nodes_are_carried_over() -> None:
    project = Project(graph=mlp())
    trained = compile_graph(project.graph, {})
    with torch.no_grad():
        for parameter in trained.parameters():
            parameter.add_(1)
    wider = SetParams("fc2", {"out_features": 12}).apply(project).graph
    found = compile_graph(wider, {}, carry=trained)
    assert torch.equal(found.get_parameter("fc1.weight"), trained.get_parameter("fc1.weight"))
    assert found.get_parameter("fc2.weight").shape == (12, 64)
    assert carry_weights(trained, found) == {"fc1", "relu"}


def test_nodes_that_lead_to_no_output_are_left_out() -> None:
    stray = AddNodes((Node("stray", "Linear", {"out_features": 3}),), (Edge.parse("image.out", "stray.in"),))
    module = compile_graph(stray.apply(Project(graph=mlp())).graph, {})
    assert "stray.weight" not in module.state_dict()


def test_several_outputs_come_as_a_dict_by_id() -> None:
    graph = (
        AddNodes((Node("hidden", "Output"),), (Edge.parse("relu.out", "hidden.in"),)).apply(Project(graph=mlp())).graph
    )
    found = compile_graph(graph, {})(torch.randn(2, 784))
    assert {id: tuple(value.shape) for id, value in found.items()} == {"digit": (2, 10), "hidden": (2, 64)}


def test_a_learned_tensor_is_broadcast_over_the_batch_and_learns() -> None:
    nodes = [
        Node("x", "Input", {"shape": [4]}),
        Node("bias", "Parameter", {"shape": [1, 4]}),
        Node("sum", "Add"),
        Node("y", "Output"),
    ]
    edges = [Edge.parse("x.out", "sum.in"), Edge.parse("bias.out", "sum.in"), Edge.parse("sum.out", "y.in")]
    module = compile_graph(Graph.checked(nodes, edges), {})
    module(torch.zeros(5, 4)).sum().backward()
    (parameter,) = module.parameters()
    assert parameter.numel() == 4 and torch.equal(parameter.grad.flatten(), torch.full((4,), 5.0))


@pytest.mark.parametrize("id", ["forward", "training", "graph", "code", "state_dict", "meta"])
def test_an_id_that_modules_use_themselves_is_a_problem(id: str) -> None:
    nodes = [Node("x", "Input", {"shape": [4]}), Node(id, "ReLU"), Node("y", "Output")]
    graph = Graph.checked(nodes, [Edge(Port("x", "out"), Port(id, "in")), Edge(Port(id, "out"), Port("y", "in"))])
    with pytest.raises(CompileError, match="give the node another id"):
        compile_graph(graph, {})


@pytest.mark.parametrize("seed", ["abc", -5.5, 5.0, True, -1, None])
def test_a_seed_that_is_none_is_refused_in_plain_words(seed: Any) -> None:
    project = Project(graph=mlp(), training={"seed": seed, "optimizer": "of no concern here"})
    with pytest.raises(RecipeError, match="seed must be a whole number"):
        netbuilder.compile(project)
    assert netbuilder.compile(project, seed=3).get_submodule("fc1")


def test_the_recipe_s_seed_is_that_of_the_starting_weights() -> None:
    weights = [
        netbuilder.compile(Project(graph=mlp(), training=said)).get_parameter("fc1.weight")
        for said in ({}, {"seed": 0}, {"seed": 1})
    ]
    assert torch.equal(weights[0], weights[1]) and not torch.equal(weights[0], weights[2])


@pytest.mark.parametrize("id", ["input", "type", "print", "self", "torch", "x1"])
def test_an_id_that_python_knows_is_fine(id: str) -> None:
    nodes = [Node(id, "Input", {"shape": [4]}), Node("relu", "ReLU"), Node("y", "Output")]
    graph = Graph.checked(nodes, [Edge(Port(id, "out"), Port("relu", "in")), Edge.parse("relu.out", "y.in")])
    x = torch.randn(2, 4)
    assert torch.equal(compile_graph(graph, {})(x), x.relu())


def test_nodes_called_self_do_not_hide_the_module() -> None:
    nodes = [
        Node("self", "Input", {"shape": [4]}),
        Node("self_", "Input", {"shape": [4]}),
        Node("sum", "Add"),
        Node("y", "Output"),
    ]
    wires = [("self.out", "sum.in"), ("self_.out", "sum.in"), ("sum.out", "y.in")]
    a, b = torch.randn(2, 4), torch.randn(2, 4)
    module = compile_graph(Graph.checked(nodes, [Edge.parse(*wire) for wire in wires]), {})
    assert torch.equal(module(a, b), a + b)
    nodes = [Node("x", "Input", {"shape": [4]}), Node("self", "ReLU"), Node("fc", "Tanh"), Node("y", "Output")]
    wires = [("x.out", "self.in"), ("self.out", "fc.in"), ("fc.out", "y.in")]
    module = compile_graph(Graph.checked(nodes, [Edge.parse(*wire) for wire in wires]), {})
    assert torch.equal(module(a), a.relu().tanh())


def test_what_cannot_be_compiled_says_why() -> None:
    with pytest.raises(CompileError, match="no Input.*no Output"):
        compile_graph(Graph(), {})
    with pytest.raises(CompileError, match="fc1: Linear: out_features must be at least 1"):
        compile_graph(SetParams("fc1", {"out_features": 0}).apply(Project(graph=mlp())).graph, {})


@pytest.mark.parametrize(
    "ids", [("X", "x"), ("x", "X"), ("print", "print_1"), ("print", "print_"), ("device", "device_")]
)
def test_inputs_with_names_alike_are_not_written_over_each_other(ids: tuple[str, str]) -> None:
    nodes = [*(Node(id, "Input", {"shape": [3]}) for id in ids), *(Node(f"out_of_{id}", "Output") for id in ids)]
    network = compile_graph(Graph.checked(nodes, [Edge.parse(f"{id}.out", f"out_of_{id}.in") for id in ids]), {})
    first, second = torch.zeros(2, 3), torch.ones(2, 3)
    found = network(first, second)
    assert torch.equal(found[f"out_of_{ids[0]}"], first) and torch.equal(found[f"out_of_{ids[1]}"], second)
