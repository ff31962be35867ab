"""What differs between two drawings: by id and wire, in words that a person can check."""

from __future__ import annotations

from itertools import pairwise

from netbuilder.graph import UNSET, AddNodes, Connect, Edge, Graph, Move, Node, Project, RemoveNodes, SetParams
from netbuilder.graph.differences import INSIDE, TYPE, Difference, differences


def chain(*nodes: Node, name: str = "p", blocks=None) -> Project:
    ids = [node.id for node in nodes]
    edges = [Edge.parse(f"{a}.out", f"{b}.in") for a, b in pairwise(ids)]
    return Project(name, Graph.checked(nodes, edges), blocks or {})


BASE = chain(Node("x", "Input"), Node("conv", "Conv2d", {"out_channels": 32}), Node("act", "ReLU"), Node("y", "Output"))


def test_what_is_added_removed_changed_and_wired_otherwise_is_told_apart():
    after = BASE
    for edit in (
        SetParams("conv", {"out_channels": 64, "stride": 2}),
        RemoveNodes(["act"]),
        AddNodes([Node("tanh", "Tanh")]),
        Connect([Edge.parse("conv.out", "tanh.in")]),
    ):
        after = edit.apply(after)
    found = differences(BASE, after)
    assert found.added == {"tanh"} and [*found.removed] == ["act"]
    assert found.changed == {"conv": (Difference("out_channels", 32, 64), Difference("stride", UNSET, 2))}
    assert found.edges_added == {Edge.parse("conv.out", "tanh.in")}
    assert found.edges_removed == {Edge.parse("conv.out", "act.in"), Edge.parse("act.out", "y.in")}


def test_where_a_node_stands_is_no_difference():
    moved = Move({"conv": (400.0, 80.0)}).apply(BASE)
    assert moved is not BASE and not differences(BASE, moved)
    assert not differences(BASE, BASE)


def test_numbers_that_only_python_calls_equal_do_differ():
    one, true = (chain(Node("n", "Conv2d", {"bias": value})) for value in (1, True))
    assert "n" in differences(one, true).changed


def test_another_layer_under_the_same_id_says_which_it_was():
    other = chain(
        Node("x", "Input"), Node("conv", "Conv3d", {"out_channels": 32}), Node("act", "ReLU"), Node("y", "Output")
    )
    assert differences(BASE, other).changed == {"conv": (Difference(TYPE, "Conv2d", "Conv3d", is_own=False),)}


def test_a_block_is_compared_with_the_block_of_its_name_and_its_users_are_changed():
    first, second = (
        Graph.checked([Node("i", "Input"), Node("c", "Linear", {"out_features": size}), Node("o", "Output")], [])
        for size in (4, 8)
    )
    around = Graph.checked([Node("b", "Block", {"block": "In"})], [])
    before, after = (
        chain(Node("use", "Block", {"block": "Out"}), blocks={"In": inner, "Out": around}) for inner in (first, second)
    )
    assert [each.name for each in differences(before, after).changed["use"]] == [INSIDE]
    assert "c" in differences(before, after, "In").changed
    assert differences(chain(), after, "In").added == {"i", "c", "o"}
