"""Another layer in the place of one: what it keeps. No Qt here."""

from __future__ import annotations

import torch  # noqa: F401  the parameters are torch's

from netbuilder.app.canvas.edits.swapping import swap
from netbuilder.app.offers import Libraries, offered
from netbuilder.graph import Edge, Graph, Node, Port, Project


def wire(text: str) -> Edge:
    source, target = text.split(" -> ")
    return Edge(Port.parse(source), Port.parse(target))


def drawn(*nodes: Node, wires: tuple[str, ...] = ()) -> Project:
    return Project(graph=Graph.checked(nodes, map(wire, wires)))


def swapped(project: Project, ids: tuple[str, ...], type: str, params=None) -> Project:
    return swap(project, ids, offered(project, Libraries(), type), params or {}, {}).apply(project)


def test_shared_parameters_stay_others_go_and_what_is_needed_comes():
    project = drawn(
        Node("image", "Input", {"shape": [3, 8, 8]}),
        Node("conv", "Conv2d", {"out_channels": 24, "kernel_size": 5, "padding": "same"}, (40, 8)),
        wires=("image.out -> conv.in",),
    )
    node = swapped(project, ("conv",), "ConvTranspose2d").graph.nodes["conv"]
    assert node.type == "ConvTranspose2d" and node.at == (40, 8)
    assert node.params == {"out_channels": 24, "kernel_size": 5}  # “same” is no padding of a transposed convolution
    assert swapped(project, ("conv",), "Linear").graph.nodes["conv"].params == {"out_features": 64}
    typed = swapped(project, ("conv",), "ConvTranspose2d", {"out_channels": 7})
    assert typed.graph.nodes["conv"].params["out_channels"] == 7


def test_wires_stay_at_ports_of_the_same_name_and_go_from_first_to_first():
    project = drawn(
        Node("x", "Input", {"shape": [5, 8]}),
        Node("h", "Input", {"shape": [1, 8]}),
        Node("rnn", "LSTM", {"hidden_size": 8}),
        Node("a", "Output"),
        Node("b", "Output"),
        wires=("x.out -> rnn.in", "h.out -> rnn.cell", "rnn.last -> a.in", "rnn.cell -> b.in"),
    )
    gru = swapped(project, ("rnn",), "GRU").graph
    assert [str(edge) for edge in gru.edges] == ["x.out → rnn.in", "rnn.last → a.in"]  # a GRU has no cell
    attention = swapped(project, ("rnn",), "MultiheadAttention").graph
    assert [str(edge) for edge in attention.edges] == ["x.out → rnn.query"]


def test_several_are_swapped_as_one_step_and_the_wire_between_them_stays():
    project = drawn(
        Node("x", "Input", {"shape": [5]}),
        Node("a", "ReLU"),
        Node("b", "Tanh"),
        wires=("x.out -> a.in", "a.out -> b.in"),
    )
    edit = swap(project, ("a", "b"), offered(project, Libraries(), "GELU"), {}, {})
    after = edit.apply(project)
    assert [node.type for node in after.graph.nodes.values()] == ["Input", "GELU", "GELU"]
    assert after.graph.edges == project.graph.edges
    assert edit.label == "Swap 2 layers for GELU" and edit.revert(after) is project
