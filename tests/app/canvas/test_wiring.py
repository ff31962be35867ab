"""Which wires may be drawn, and what is said about those that may not."""

from __future__ import annotations

import pytest

from netbuilder.app.canvas.edits.navigation import neighbour
from netbuilder.app.canvas.edits.wiring import may_end_at, verdict
from netbuilder.graph import Edge, EditError, Graph, Node, Port, Project


def wire(text: str) -> Edge:
    source, target = text.split(" -> ")
    return Edge(Port.parse(source), Port.parse(target))


NODES = (
    Node("image", "Input", {}, (0, 0)),
    Node("conv", "Conv2d", {}, (188, 0)),
    Node("relu1", "ReLU", {}, (376, 0)),
    Node("relu2", "ReLU", {}, (376, 136)),
    Node("add", "Add", {}, (564, 0)),
    Node("odd", "Unheard", {}, (564, 272)),
    Node("digit", "Output", {}, (752, 0)),
)
GRAPH = Graph.checked(
    NODES, map(wire, ("image.out -> conv.in", "conv.out -> relu1.in", "conv.out -> relu2.in", "relu1.out -> add.in"))
)


def judge(start: str, end: str, sides: str = "out in", moved: str | None = None):
    first, second = sides.split()
    project, held = Project(graph=GRAPH), wire(moved) if moved else None
    return verdict(project, Port.parse(start), first, Port.parse(end), second, held)


@pytest.mark.parametrize(
    ("start", "end", "sides", "says"),
    [
        ("add.out", "conv.in", "out in", "That would make a loop: Conv2d leads back to Add"),
        ("relu1.out", "relu1.in", "out in", "A node cannot feed itself: relu1"),
        ("conv.out", "relu1.in", "out in", "That wire is there already"),
        ("conv.out", "relu1.out", "out out", "A wire leads from an output to an input: these are both outputs"),
        ("conv.in", "add.out", "in out", "That would make a loop: Conv2d leads back to Add"),
    ],
)
def test_a_wire_that_may_not_be_says_why(start, end, sides, says):
    found = judge(start, end, sides)
    assert not found.may and found.says == says


def test_a_port_of_many_takes_one_more_and_a_port_of_one_says_what_it_replaces():
    assert judge("relu2.out", "add.in").may and "replaces" not in judge("relu2.out", "add.in").says
    found = judge("image.out", "relu1.in")
    assert found.says == "in takes one wire: it replaces the one from conv"
    after = found.edit.apply(Project(graph=GRAPH)).graph
    assert [str(e) for e in after.incoming("relu1")] == ["image.out → relu1.in"]


def test_a_moved_wire_leaves_where_it_was():
    found = judge("relu1.out", "digit.in", moved="relu1.out -> add.in")
    after = found.edit.apply(Project(graph=GRAPH)).graph
    assert wire("relu1.out -> digit.in") in after.edges and not after.incoming("add")
    assert not judge("relu1.out", "add.in", moved="relu1.out -> add.in").may


@pytest.mark.parametrize("side", ["in", "out"])
def test_what_stays_bright_is_exactly_where_a_wire_may_end(side):
    for start in GRAPH.nodes:
        if (side == "out" and start == "digit") or (side == "in" and start == "image"):
            continue
        bright = may_end_at(Project(graph=GRAPH), Port(start, side), side)
        for other, node in GRAPH.nodes.items():
            if node.type == "Unheard" or start == "odd":
                continue  # an unknown layer has only the ports its wires name
            away = "in" if side == "out" else "out"
            has_port = not (node.type == "Input" and away == "in") and not (node.type == "Output" and away == "out")
            found = verdict(Project(graph=GRAPH), Port(start, side), side, Port(other, away), away)
            allowed = has_port and (found.may or found.says == "That wire is there already")
            assert (other in bright) == allowed, (start, other)


def test_every_wire_that_may_be_drawn_can_be_applied():
    project = Project(graph=GRAPH)
    for start in GRAPH.nodes:
        for end in GRAPH.nodes:
            found = verdict(Project(graph=GRAPH), Port(start, "out"), "out", Port(end, "in"), "in")
            try:
                Graph.checked(GRAPH.nodes.values(), [*GRAPH.edges, Edge(Port(start, "out"), Port(end, "in"))])
                legal = True
            except (EditError, ValueError):
                legal = False
            assert found.may == legal
            if found.may:
                found.edit.apply(project)


def test_steps_by_keys_follow_wires_and_neighbours():
    assert neighbour(GRAPH, "conv", "right") == "relu1"
    assert neighbour(GRAPH, "relu1", "left") == "conv"
    assert neighbour(GRAPH, "relu1", "down") == "relu2"
    assert neighbour(GRAPH, "relu2", "up") == "relu1"
    assert neighbour(GRAPH, "image", "left") is None
    assert neighbour(GRAPH, "odd", "down") is None
