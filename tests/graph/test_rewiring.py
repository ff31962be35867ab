"""Wires that take the place of others: their order, their points, and the way back."""

from __future__ import annotations

import pytest

from netbuilder.graph import Edge, EditError, Graph, Mark, Node, Port, Project, Rewire


def wire(text: str) -> Edge:
    source, target = text.split(" -> ")
    return Edge(Port.parse(source), Port.parse(target))


@pytest.fixture
def project() -> Project:
    nodes = [Node(id, type) for id, type in (("a", "Input"), ("b", "ReLU"), ("c", "Tanh"), ("sum", "Add"))]
    wires = [wire(text) for text in ("a.out -> b.in", "b.out -> sum.in", "a.out -> c.in", "c.out -> sum.in")]
    return Project(graph=Graph.checked(nodes, wires))


def test_a_new_wire_stands_where_the_old_one_stood_and_the_way_back_is_exact(project):
    edit = Rewire(
        "Dissolve b", {wire("a.out -> b.in"): None, wire("b.out -> sum.in"): wire("a.out -> sum.in")}, {"b": None}
    )
    after = edit.apply(project)
    assert [str(edge) for edge in after.graph.incoming("sum")] == ["a.out → sum.in", "c.out → sum.in"]
    assert "b" not in after.graph.nodes
    assert edit.revert(after) is project


def test_a_wire_that_takes_the_place_of_a_led_one_is_led_through_its_points(project):
    old, new = wire("b.out -> sum.in"), wire("a.out -> sum.in")
    led = Mark("Lead", bends={old: ((10, 20),)}).apply(project)
    after = Rewire("Lead on", {old: new}).apply(led)
    assert after.graph.marks.bends == {new: ((10, 20),)} and not after.graph.marks.routed
    arranged = Mark("Arrange", bends={old: ((10, 20),)}, routed=True).apply(project)
    assert Rewire("Lead on", {old: new}).apply(arranged).graph.marks.routed == {new}


def test_a_wire_that_is_there_already_is_not_drawn_twice(project):
    after = Rewire("Twice", {wire("b.out -> sum.in"): wire("c.out -> sum.in")}).apply(project)
    assert [str(edge) for edge in after.graph.incoming("sum")] == ["c.out → sum.in"]


def test_what_is_not_there_and_what_would_loop_is_refused(project):
    with pytest.raises(EditError, match="no wire"):
        Rewire("Nothing", {wire("b.out -> c.in"): None}).apply(project)
    with pytest.raises(EditError, match="loop"):
        Rewire("Round", {wire("a.out -> b.in"): wire("sum.out -> b.in")}).apply(project)
