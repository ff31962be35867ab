"""Where new nodes go and how they are wired, as pure edits."""

from __future__ import annotations

import subprocess
import sys

import pytest

from netbuilder.app.canvas.edits.placing import (
    copied_text,
    duplicate,
    insert_on_edge,
    pasted,
    place_and_wire,
    starting_params,
)
from netbuilder.data.field import Field
from netbuilder.graph import Edge, Graph, Node, Port, Project


def wire(text: str) -> Edge:
    source, target = text.split(" -> ")
    return Edge(Port.parse(source), Port.parse(target))


@pytest.fixture
def project() -> Project:
    nodes = (
        Node("image", "Input", {}, (0, 0)),
        Node("a", "ReLU", {}, (188, 0)),
        Node("b", "ReLU", {}, (188, 136)),
        Node("add", "Add", {}, (376, 0)),
        Node("lone", "Tanh", {}, (376, 300)),
        Node("digit", "Output", {}, (564, 0)),
    )
    wires = ("image.out -> a.in", "image.out -> b.in", "a.out -> add.in", "b.out -> add.in", "add.out -> digit.in")
    return Project("p", Graph.checked(nodes, map(wire, wires)))


def test_these_modules_need_no_qt():
    code = (
        "import sys; from netbuilder.app.canvas.edits import placing, wiring, navigation;"
        "assert not any(name.startswith('PySide6') for name in sys.modules)"
    )
    subprocess.run([sys.executable, "-c", code], check=True)


def test_a_new_node_stands_right_of_the_selected_one_on_nothing_else_and_is_wired_from_it(project):
    after = place_and_wire(project, "Tanh", after="a").apply(project)
    assert wire("a.out -> tanh1.in") in after.graph.edges
    x, y = after.graph.nodes["tanh1"].at
    assert x == 376 and y != 0
    assert all(
        abs(n.at[0] - x) >= 152 or abs(n.at[1] - y) >= 72 for id, n in after.graph.nodes.items() if id != "tanh1"
    )


@pytest.mark.parametrize(("type", "after"), [("Input", "a"), ("Parameter", "a"), ("Tanh", "digit"), ("Tanh", None)])
def test_where_no_wire_fits_none_is_drawn(project, type, after):
    result = place_and_wire(project, type, after=after, at=(10, 600)).apply(project)
    assert result.graph.edges == project.graph.edges
    new = next(node for id, node in result.graph.nodes.items() if id not in project.graph.nodes)
    assert new.at == (8, 600)


def test_a_fresh_node_starts_with_what_torch_has_no_default_for_and_input_and_output_with_a_field_that_fits():
    fields = {
        "image": Field("image", (1, 8, 8), "float32", "image"),
        "label": Field("label", (), "int64", "label", ("0", "1")),
    }
    assert starting_params("Conv2d", {}) == {"out_channels": 32, "kernel_size": 3}
    assert starting_params("Input", fields) == {"field": "image"}
    assert starting_params("Output", fields) == {"target": "label", "loss": "CrossEntropyLoss"}
    assert starting_params("Input", {}) == {} and starting_params("Unheard", {}) == {}


def test_inserting_a_type_or_an_unconnected_node_keeps_the_order_of_the_wires(project):
    edge = wire("a.out -> add.in")
    for what in ("Dropout", "lone"):
        edit = insert_on_edge(project, edge, what, (280, 40))
        after = edit.apply(project)
        sources = [e.source.node for e in after.graph.incoming("add")]
        assert sources == ["dropout1" if what == "Dropout" else "lone", "b"]
        assert edit.revert(after) == project


@pytest.mark.parametrize("what", ["Input", "Output", "Parameter", "Unheard", "a"])
def test_what_does_not_fit_on_a_wire_is_not_inserted(project, what):
    assert insert_on_edge(project, wire("a.out -> add.in"), what) is None
    assert insert_on_edge(project, wire("a.out -> digit.in"), "Tanh") is None


def test_copies_keep_inner_wires_and_leave_the_others(project):
    after = duplicate(project, ["a", "add"]).apply(project)
    assert wire("a1.out -> add1.in") in after.graph.edges
    assert not any(e.target.node == "a1" for e in after.graph.edges)
    assert duplicate(project, []) is None


def test_text_of_one_project_pastes_into_another_and_twice_without_clashing(project):
    text = copied_text(project, ["a", "b", "add"])
    once = pasted(Project("other"), text, (0, 0)).apply(Project("other"))
    assert set(once.graph.nodes) == {"a", "b", "add"} and len(once.graph.edges) == 2
    assert [e.source.node for e in once.graph.incoming("add")] == ["a", "b"]
    twice = pasted(once, text).apply(once)
    assert len(twice.graph.nodes) == 6 and len({node.at for node in twice.graph.nodes.values()}) == 6


@pytest.mark.parametrize("text", ["", "nonsense", "[]", "{}", '{"format": "netbuilder", "version": 1, "graph": 3}'])
def test_other_text_pastes_nothing(project, text):
    assert pasted(project, text) is None


def test_a_new_node_after_a_port_is_wired_from_that_port_and_not_from_the_first():
    nodes = (Node("text", "Input", {}, (0, 0)), Node("lstm", "LSTM", {"hidden_size": 4}, (188, 0)))
    project = Project("p", Graph.checked(nodes, [wire("text.out -> lstm.in")]))
    result = place_and_wire(project, "Linear", Port("lstm", "last"), at=(400, 200)).apply(project)
    assert result.graph.incoming("linear1") == (wire("lstm.last -> linear1.in"),)
    gone = place_and_wire(project, "Linear", Port("deleted", "last")).apply(project)
    assert not gone.graph.incoming("linear1")
