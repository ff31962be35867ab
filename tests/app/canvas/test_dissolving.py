"""Nodes that go, or are taken out, and wires that lead on past them. No Qt here."""

from __future__ import annotations

import pytest

from netbuilder.app.canvas.edits.dissolving import dissolve, take_out
from netbuilder.graph import Edge, Graph, Node, Port, Project


def wire(text: str) -> Edge:
    source, target = text.split(" -> ")
    return Edge(Port.parse(source), Port.parse(target))


@pytest.fixture
def project() -> Project:
    types = {"a": "Input", "b": "ReLU", "c": "Tanh", "d": "Sigmoid", "sum": "Add", "end": "Output"}
    wires = (
        "a.out -> b.in",
        "b.out -> sum.in",
        "b.out -> c.in",
        "c.out -> d.in",
        "d.out -> sum.in",
        "sum.out -> end.in",
    )
    return Project(graph=Graph.checked([Node(id, type) for id, type in types.items()], map(wire, wires)))


def edges(project: Project) -> list[str]:
    return [str(edge) for edge in project.graph.edges]


def test_what_came_in_goes_where_the_result_went_in_its_place_among_the_others(project):
    after = dissolve(project, ["b"]).apply(project)
    assert edges(after) == ["a.out → sum.in", "a.out → c.in", "c.out → d.in", "d.out → sum.in", "sum.out → end.in"]


def test_a_row_of_nodes_goes_as_one(project):
    edit = dissolve(project, ["c", "d"])
    after = edit.apply(project)
    assert edges(after) == ["a.out → b.in", "b.out → sum.in", "sum.out → end.in"]  # that wire was there already
    assert edit.label == "Dissolve 2 nodes" and edit.revert(after) is project


def test_of_several_inputs_the_first_leads_on(project):
    after = dissolve(project, ["sum"]).apply(project)
    assert "b.out → end.in" in edges(after) and "d.out → end.in" not in edges(after)


def test_by_the_order_of_the_ports_and_not_of_the_wires():
    nodes = [Node("a", "Input"), Node("b", "Input"), Node("rnn", "GRU"), Node("end", "Output")]
    wires = [wire("b.out -> rnn.hidden"), wire("a.out -> rnn.in"), wire("rnn.last -> end.in")]
    project = Project(graph=Graph.checked(nodes, wires))
    assert edges(dissolve(project, ["rnn"]).apply(project)) == ["a.out → end.in"]


def test_an_end_goes_with_its_wires_and_nothing_gives_nothing(project):
    assert edges(dissolve(project, ["end"]).apply(project))[-1] == "d.out → sum.in"
    assert dissolve(project, []) is None and dissolve(project, ["nobody"]) is None


def test_taken_out_nodes_stay_with_the_wires_among_them(project):
    edit = take_out(project, ["c", "d"])
    after = edit.apply(project)
    assert "c.out → d.in" in edges(after) and "c" in after.graph.nodes
    assert not [
        edge for edge in after.graph.edges if {edge.source.node, edge.target.node} in ({"b", "c"}, {"d", "sum"})
    ]
    assert edit.label == "Take 2 nodes out of the wires"
    assert take_out(after, ["c", "d"]) is None


def test_whether_a_wire_would_lead_past(project):
    def leads_past(id):
        return any(new is not None for new in take_out(project, [id]).wires.values())

    assert leads_past("b") and not leads_past("a") and not leads_past("end")
