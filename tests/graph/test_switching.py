"""Nodes that are bypassed and muted: in the file, as edits, and what is left of a drawing."""

from __future__ import annotations

from dataclasses import replace

import pytest

from netbuilder.graph import (
    Edge,
    EditError,
    Graph,
    MakeBlock,
    Node,
    Project,
    ProjectError,
    Switch,
    TakeApart,
    change,
    dumps,
    loads,
    switched,
)
from netbuilder.graph.blocks import computes


def graph_of(types: dict[str, str], wires: str, **off: str) -> Graph:
    nodes = [Node(id, type, {}, (0, 0), {}, off.get(id, "")) for id, type in types.items()]
    ends = [wire.split() for wire in wires.split(", ")]
    named = ([end if "." in end else f"{end}.{port}" for end, port in zip(pair, ("out", "in"))] for pair in ends)  # noqa: B905
    return Graph.checked(nodes, [Edge.parse(*pair) for pair in named])


CHAIN = {"image": "Input", "conv": "Conv2d", "relu": "ReLU", "digit": "Output"}
WIRES = "image conv, conv relu, relu digit"
RESIDUAL = {"image": "Input", "conv": "Conv2d", "relu": "ReLU", "add": "Add", "digit": "Output"}
SKIPS = "image conv, conv relu, relu add, image add, add digit"


def wires(graph: Graph) -> list[str]:
    return [str(edge) for edge in graph.edges]


def test_a_file_keeps_how_nodes_are_switched_off_to_the_byte() -> None:
    text = dumps(Project(graph=graph_of(CHAIN, WIRES, conv="bypass", digit="mute")))
    assert '"off": "bypass"' in text and '"off": "mute"' in text and text.count('"off"') == 2
    again = loads(text)
    assert again.graph.nodes["conv"].off == "bypass" and not again.graph.nodes["conv"].extra
    assert dumps(again) == text


@pytest.mark.parametrize("said", ['"off"', '""', "true", "null", '["mute"]', '"muted"'])
def test_another_way_to_be_off_is_refused_by_the_name_of_its_node(said: str) -> None:
    text = dumps(Project(graph=graph_of(CHAIN, WIRES, relu="mute"))).replace('"off": "mute"', f'"off": {said}')
    with pytest.raises(ProjectError, match="relu: off must be"):
        loads(text)


def test_a_drawing_in_which_nothing_is_off_is_left_alone() -> None:
    graph = graph_of(CHAIN, WIRES)
    assert switched(graph).graph is graph and not switched(graph).off


def test_a_bypassed_node_hands_on_its_first_input() -> None:
    left = switched(graph_of(CHAIN, WIRES, conv="bypass", relu="bypass"))
    assert [*left.graph.nodes] == ["image", "digit"] and wires(left.graph) == ["image.out → digit.in"]


def test_which_input_is_the_first_is_for_the_declaration_to_say() -> None:
    types = {"a": "Input", "b": "Input", "minus": "Subtract", "digit": "Output"}
    graph = graph_of(types, "b minus.b, a minus.a, minus digit", minus="bypass")
    assert wires(switched(graph).graph) == ["b.out → digit.in"], "of an unknown layer it is the first wire"
    assert wires(switched(graph, lambda node: ("a", "out")).graph) == ["a.out → digit.in"]


def test_further_outputs_of_a_bypassed_node_bring_nothing() -> None:
    types = {"a": "Input", "lstm": "LSTM", "use": "Add", "digit": "Output"}
    left = switched(
        graph_of(types, "a lstm, lstm.out use, lstm.hidden use, use digit", lstm="bypass"), lambda _: ("in", "out")
    )
    assert wires(left.graph) == ["a.out → use.in", "use.out → digit.in"]
    assert left.causes == {Edge.parse("lstm.hidden", "use.in"): "lstm"}


def test_a_sum_with_a_bypassed_branch_adds_the_value_to_itself() -> None:
    left = switched(graph_of(RESIDUAL, SKIPS, conv="bypass", relu="bypass"))
    assert wires(left.graph) == ["image.out → add.in", "image.out → add.in", "add.out → digit.in"]
    assert left.graph.order() == ("image", "add", "digit")


def test_a_muted_node_takes_along_what_only_it_feeds_and_the_rest_goes_on() -> None:
    left = switched(graph_of(RESIDUAL, SKIPS, conv="mute"))
    assert dict(left.off) == {"conv": "mute", "relu": "left out"}
    assert wires(left.graph) == ["image.out → add.in", "add.out → digit.in"]


def test_an_output_that_loses_its_wire_stays_and_knows_who_is_to_blame() -> None:
    left = switched(graph_of(CHAIN, WIRES, conv="mute"))
    assert [*left.graph.nodes] == ["image", "digit"] and left.lacking("digit") == {"in": "conv"}


def test_what_cannot_be_switched_off_stays_as_it_is() -> None:
    for off in ({"image": "mute"}, {"image": "bypass"}, {"digit": "bypass"}):
        graph = graph_of(CHAIN, WIRES, **off)
        assert switched(graph).graph is graph
    assert "digit" not in switched(graph_of(CHAIN, WIRES, digit="mute")).graph.nodes
    assert "digit" in switched(graph_of(CHAIN, WIRES, digit="mute"), inside=True).graph.nodes, "it is a block's port"


def test_switching_is_an_edit_that_undoes_and_says_what_it_does() -> None:
    before = Project(graph=graph_of(CHAIN, WIRES))
    edit = Switch(("conv", "relu"), "bypass")
    after = edit.apply(before)
    assert [node.off for node in after.graph.nodes.values()] == ["", "bypass", "bypass", ""]
    assert after.graph.edges is before.graph.edges and edit.revert(after) is before
    assert edit.label == "Bypass 2 nodes"
    assert [Switch(("conv",), off).label for off in ("mute", "")] == ["Mute conv", "Switch conv on again"]
    assert change(before, after).changed == {"conv", "relu"} and change(before, after).graph


@pytest.mark.parametrize(("id", "off"), [("image", "mute"), ("image", "bypass"), ("digit", "bypass"), ("gone", "mute")])
def test_an_edit_that_makes_no_sense_is_refused_in_words(id: str, off: str) -> None:
    with pytest.raises(EditError, match=id):
        Switch((id,), off).apply(Project(graph=graph_of(CHAIN, WIRES)))


def test_what_a_graph_computes_depends_on_what_is_off() -> None:
    assert computes(graph_of(CHAIN, WIRES)) != computes(graph_of(CHAIN, WIRES, relu="bypass"))


def test_making_a_block_keeps_what_is_off_and_a_muted_block_comes_apart_muted() -> None:
    project = MakeBlock(("conv", "relu"), "Part").apply(Project(graph=graph_of(CHAIN, WIRES, relu="bypass")))
    assert project.blocks["Part"].nodes["relu"].off == "bypass"
    muted = Switch(("part1",), "mute").apply(project)
    apart = TakeApart("part1").apply(muted)
    assert {id: apart.graph.nodes[id].off for id in ("conv", "relu")} == {"conv": "mute", "relu": "mute"}
    with pytest.raises(EditError, match="bypassed"):
        TakeApart("part1").apply(Switch(("part1",), "bypass").apply(project))


def test_a_block_of_muted_nodes_alone_is_muted_in_their_place_and_what_it_fed_goes_on_as_before() -> None:
    drawn = Project(graph=graph_of(RESIDUAL, SKIPS, conv="mute"))
    before = wires(switched(drawn.graph).graph)
    for ids in (("conv",), ("conv", "relu")):
        made = MakeBlock(ids, "Part").apply(drawn)
        assert made.graph.nodes["part1"].off == "mute" and made.blocks["Part"].nodes["conv"].off == ""
        assert wires(switched(made.graph).graph) == before, ids
    fed = MakeBlock(("relu",), "Part").apply(drawn)  # left out as long as conv is
    assert fed.graph.nodes["part1"].off == "" and switched(fed.graph).off["part1"] == "left out"
    partly = MakeBlock(("conv", "relu", "add"), "Part").apply(drawn)
    assert partly.graph.nodes["part1"].off == "" and partly.blocks["Part"].nodes["conv"].off == "mute"


def test_an_edit_for_what_is_left_is_made_on_the_wires_that_are_drawn() -> None:
    from netbuilder.graph import Disconnect, Insert

    graph = graph_of(CHAIN, WIRES, relu="bypass")
    left = switched(graph)
    (made,) = [edge for edge in left.graph.edges if edge.target.node == "digit"]
    project = left.on_drawing(Insert(made, "Flatten")).apply(Project(graph=graph))
    assert Edge.parse("relu.out", "flatten1.in") in project.graph.edges
    after = left.on_drawing(Disconnect((made,))).apply(Project(graph=graph))
    assert Edge.parse("relu.out", "digit.in") not in after.graph.edges
    assert replace(graph, edges=()).nodes == after.graph.nodes
