"""Blocks: making one of a selection, editing inside, taking apart, renaming, bringing one from elsewhere, and back."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import replace
from typing import Any

import pytest

from netbuilder.graph import (
    UNSET,
    AddBlocks,
    AddNodes,
    Edge,
    EditError,
    Graph,
    MakeBlock,
    Node,
    Port,
    Project,
    ProjectError,
    RemoveBlock,
    RenameBlock,
    SetBlockParameters,
    SetParams,
    TakeApart,
    Within,
    change,
    dumps,
    loads,
)
from netbuilder.graph.blocks import brought, needed, resolved, used


def graph(nodes: Mapping[str, Any], wires: str, parameters: Mapping[str, Any] | None = None) -> Graph:
    """A graph of `{id: type}` or `{id: (type, params)}`, in a row; wires are `"a b, b.last c.query"`."""
    drawn = []
    for n, (id, said) in enumerate(nodes.items()):
        type, params = (said, {}) if isinstance(said, str) else said
        drawn.append(Node(id, type, params, (200 * n, 0)))
    ends = [wire.split() for wire in wires.split(",")]
    edges = [Edge.parse(a if "." in a else f"{a}.out", b if "." in b else f"{b}.in") for a, b in ends]
    return Graph.checked(drawn, edges, parameters or {})


RESIDUAL = graph(
    {"image": "Input", "conv": "Conv2d", "relu": "ReLU", "sum": "Add", "result": "Output"},
    "image conv, conv relu, relu sum, conv sum, sum result",
)


@pytest.fixture
def residual() -> Project:
    """A network with a shortcut round its ReLU."""
    return Project("net", RESIDUAL)


def test_a_selection_becomes_a_block_with_one_port_for_each_wire_that_is_cut(residual: Project) -> None:
    after = MakeBlock(("relu", "sum"), "tail").apply(residual)
    assert [*after.graph.nodes] == ["image", "conv", "tail1", "result"]
    assert after.graph.nodes["tail1"].params == {"block": "tail"}
    assert [str(e) for e in after.graph.edges] == [
        "image.out → conv.in",
        "conv.out → tail1.input",
        "tail1.out → result.in",
    ]
    assert [*after.blocks["tail"].nodes] == ["input", "relu", "sum", "out"]
    assert [str(edge) for edge in after.blocks["tail"].edges] == [
        "input.out → relu.in",
        "relu.out → sum.in",
        "input.out → sum.in",
        "sum.out → out.in",
    ], "the order of the wires into a port is that of before"


def test_making_a_block_is_undone_exactly(residual: Project) -> None:
    edit = MakeBlock(("relu", "sum"), "tail")
    assert edit.revert(edit.apply(residual)) is residual


def test_the_name_of_a_port_stays_where_it_says_something() -> None:
    before = graph(
        {"a": "Input", "b": "Input", "attention": "MultiheadAttention", "y": "Output", "z": "Output"},
        "a attention.query, b attention.key, b attention.value, attention y, attention.weights z",
    )
    block = MakeBlock(("attention",), "look").apply(Project(graph=before)).blocks["look"]
    assert [*block.nodes] == ["query", "key", "attention", "out", "weights"]


def test_open_ports_become_ports_of_the_block() -> None:
    before = Project(graph=graph({"a": "Linear", "b": "ReLU"}, "a b"))
    after = MakeBlock(("a", "b"), "part", (Port("a", "in"),), (Port("b", "out"),)).apply(before)
    assert [node.type for node in after.blocks["part"].nodes.values()] == ["Input", "Linear", "ReLU", "Output"]
    assert not after.graph.edges and [*after.graph.nodes] == ["part1"]


@pytest.mark.parametrize(
    ("ids", "name", "says"),
    [
        (("conv", "sum"), "part", "relu lies between"),
        (("image", "conv"), "part", "image is where data enter"),
        ((), "part", "select the nodes"),
        (("conv",), "two words", "no name for a block"),
        (("gone",), "part", "no node 'gone'"),
    ],
)
def test_what_cannot_become_a_block_is_refused_in_words(
    residual: Project, ids: tuple[str, ...], name: str, says: str
) -> None:
    with pytest.raises(EditError, match=says):
        MakeBlock(ids, name).apply(residual)


def test_taking_apart_gives_the_drawing_back(residual: Project) -> None:
    after = TakeApart("tail1").apply(MakeBlock(("relu", "sum"), "tail").apply(residual))
    assert {(id, node.type) for id, node in after.graph.nodes.items()} == {
        (id, node.type) for id, node in residual.graph.nodes.items()
    }
    assert {*map(str, after.graph.edges)} == {*map(str, residual.graph.edges)}
    assert [str(e) for e in after.graph.incoming("sum")] == [str(e) for e in residual.graph.incoming("sum")]


def test_copies_are_taken_apart_one_after_the_other(residual: Project) -> None:
    made = MakeBlock(("relu", "sum"), "tail").apply(residual)
    after = TakeApart("tail1").apply(SetParams("tail1", {"repeat": 3}).apply(made))
    assert [node.type for node in after.graph.nodes.values()].count("ReLU") == 3
    assert after.graph.reaches("image", "result") and len({node.at for node in after.graph.nodes.values()}) == 9


def test_an_edit_inside_a_block_touches_nothing_else_and_is_undone_exactly(residual: Project) -> None:
    before = MakeBlock(("relu", "sum"), "tail").apply(residual)
    edit = Within("tail", AddNodes([Node("drop", "Dropout")]))
    after = edit.apply(before)
    assert "drop" in after.blocks["tail"].nodes and after.graph is before.graph
    assert change(before, after).blocks == {"tail"} and change(before, after).graph
    assert edit.revert(after) is before


def test_no_block_comes_to_contain_itself(residual: Project) -> None:
    outer = MakeBlock(("relu", "sum"), "inner").apply(residual)
    outer = MakeBlock(("conv", "inner1"), "outer").apply(outer)
    assert used(outer.blocks["outer"]) == ("inner",) and needed(outer.blocks, ["outer"]) == {"inner", "outer"}
    for block, child in (("inner", "outer"), ("inner", "inner")):
        with pytest.raises(EditError, match="would contain itself"):
            Within(block, AddNodes([Node("again", "Block", {"block": child})])).apply(outer)


def test_renaming_a_block_reaches_every_use_of_it(residual: Project) -> None:
    before = MakeBlock(("conv", "inner1"), "outer").apply(MakeBlock(("relu", "sum"), "inner").apply(residual))
    after = RenameBlock("inner", "tail").apply(before)
    assert [*after.blocks] == ["tail", "outer"] and used(after.blocks["outer"]) == ("tail",)
    with pytest.raises(EditError, match="already"):
        RenameBlock("inner", "outer").apply(before)


def test_a_block_in_use_is_not_deleted(residual: Project) -> None:
    before = MakeBlock(("relu", "sum"), "tail").apply(residual)
    with pytest.raises(EditError, match=r"in use \(tail1\)"):
        RemoveBlock("tail").apply(before)
    assert not RemoveBlock("tail").apply(TakeApart("tail1").apply(before)).blocks


def test_a_reference_takes_the_value_of_the_use_or_the_default() -> None:
    block = graph(
        {"x": "Input", "wide": ("Conv2d", {"out_channels": {"from": "channels", "times": 4}}), "y": "Output"},
        "x wide, wide y",
        {"channels": 16},
    )
    assert resolved(block).nodes["wide"].params == {"out_channels": 64}
    assert resolved(block, {"channels": 3, "unheard": 1}).nodes["wide"].params == {"out_channels": 12}
    assert resolved(block).edges is block.edges


def test_a_multiple_of_a_whole_number_that_is_whole_stays_one() -> None:
    def value(default: Any, times: Any) -> Any:
        node = Node("a", "Linear", {"out_features": {"from": "n", "times": times}})
        return resolved(Graph({"a": node}, parameters={"n": default})).nodes["a"].params["out_features"]

    assert value(64, 0.25) == 16 and type(value(64, 0.25)) is int
    assert value(3, 0.5) == 1.5 and value([1, 2], 2) == [1, 2] and value(True, 2) is True


def test_a_parameter_of_a_block_is_offered_bound_and_taken_back(residual: Project) -> None:
    made = MakeBlock(("conv",), "part").apply(
        replace(residual, graph=SetParams("conv", {"out_channels": 8}).apply(residual).graph)
    )
    bound = SetBlockParameters("part", {"channels": 8}, {("conv", "out_channels"): "channels"}).apply(made)
    assert bound.blocks["part"].nodes["conv"].params == {"out_channels": {"from": "channels"}}
    back = SetBlockParameters("part", {"channels": UNSET}).apply(bound)
    assert back.blocks["part"] == made.blocks["part"]
    with pytest.raises(EditError, match="no name for a parameter"):
        SetBlockParameters("part", {"repeat": 1}).apply(made)


def test_a_block_in_a_block_passes_the_parameters_on_that_it_reads(residual: Project) -> None:
    made = MakeBlock(("conv", "relu", "sum"), "outer").apply(residual)
    offered = SetBlockParameters("outer", {"channels": 8}, {("conv", "out_channels"): "channels"}).apply(made)
    nested = Within("outer", MakeBlock(("conv",), "inner")).apply(offered)
    assert nested.blocks["outer"].nodes["inner1"].params == {"block": "inner", "channels": {"from": "channels"}}
    assert nested.blocks["inner"].parameters == {"channels": 8}


def test_blocks_and_their_parameters_survive_the_file(residual: Project) -> None:
    made = MakeBlock(("conv",), "part").apply(residual)
    bound = SetBlockParameters("part", {"channels": 8}, {("conv", "out_channels"): "channels"}).apply(made)
    assert loads(dumps(bound)) == bound and dumps(loads(dumps(bound))) == dumps(bound)
    document = json.loads(dumps(bound))
    document["blocks"]["part"]["parameters"] = {"not a name": 1}
    with pytest.raises(ProjectError, match="no name for a parameter"):
        loads(json.dumps(document))


def test_a_block_of_elsewhere_brings_its_parts_and_meets_its_like(residual: Project) -> None:
    other = MakeBlock(("conv", "inner1"), "outer").apply(MakeBlock(("relu", "sum"), "inner").apply(residual))
    name, added = brought(Project(), other.blocks, "outer")
    assert name == "outer" and added == dict(other.blocks)
    assert brought(other, other.blocks, "outer") == ("outer", {}), "the same block is used as it is"
    changed = Within("inner", SetParams("relu", {"inplace": True})).apply(other)
    name, added = brought(changed, other.blocks, "outer")
    assert (name, [*added]) == ("outer1", ["inner1", "outer1"]), "another one of that name is kept beside it"
    assert used(added["outer1"]) == ("inner1",)
    assert AddBlocks(added).apply(changed).blocks.keys() == {"inner", "outer", "inner1", "outer1"}


def test_a_multiple_of_what_the_outer_block_sets_stays_a_multiple_of_it_when_a_block_in_it_is_taken_apart() -> None:
    inner = graph(
        {"input": "Input", "fc": ("Linear", {"out_features": {"from": "width", "times": 4}}), "out": "Output"},
        "input fc, fc out",
        {"width": 8},
    )
    used_in = graph(
        {
            "input": "Input",
            "part": ("Block", {"block": "inner", "width": {"from": "size", "times": 2}}),
            "out": "Output",
        },
        "input part.input, part out",
        {"size": 3, "copies": 2},
    )
    project = Project(blocks={"inner": inner, "outer": used_in})
    apart = Within("outer", TakeApart("part")).apply(project).blocks["outer"]
    assert apart.nodes["fc"].params["out_features"] == {"from": "size", "times": 8}
    assert resolved(apart).nodes["fc"].params["out_features"] == 24
    repeated = Within("outer", SetParams("part", {"repeat": {"from": "copies"}})).apply(project)
    with pytest.raises(EditError, match="give repeat a number first"):
        Within("outer", TakeApart("part")).apply(repeated)


TWINS = graph(
    {"x": "Input", "one": ("Block", {"block": "own"}), "two": ("Block", {"block": "own", "weights": "one"}),
     "sum": "Add", "y": "Output"},
    "x one.x, x two.x, one.y sum, two.y sum, sum y",
)  # fmt: skip
OWN_WEIGHTS = graph({"x": "Input", "lin": "Linear", "y": "Output"}, "x lin, lin y")


def test_copies_taken_apart_share_weights_each_within_itself() -> None:
    nodes = {"a": "Input", "pair": ("Block", {"block": "twins", "repeat": 2}), "b": "Output"}
    project = Project(graph=graph(nodes, "a pair.x, pair.y b"), blocks={"own": OWN_WEIGHTS, "twins": TWINS})
    apart = TakeApart("pair").apply(project).graph.nodes
    shared = {id: node.params["weights"] for id, node in apart.items() if "weights" in node.params}
    assert len(set(shared.values())) == 2 and all("weights" not in apart[owner].params for owner in shared.values())


def test_a_block_is_not_made_of_one_of_two_that_share_weights() -> None:
    project = Project(graph=TWINS, blocks={"own": OWN_WEIGHTS})
    with pytest.raises(EditError, match="two uses the weights of one: select both, or neither"):
        MakeBlock(("two",), "half").apply(project)
    made = MakeBlock(("one", "two"), "both").apply(project).blocks["both"]
    assert made.nodes["two"].params["weights"] == "one"


def test_a_sum_of_a_value_with_itself_is_not_taken_apart_into_less() -> None:
    block = graph({"x": "Input", "z": "Input", "sum": "Add", "y": "Output"}, "x sum, z sum, sum y")
    nodes = {"a": "Input", "twice": ("Block", {"block": "both"}), "b": "Output"}
    project = Project(graph=graph(nodes, "a twice.x, a twice.z, twice.y b"), blocks={"both": block})
    with pytest.raises(EditError, match=r"the wire a.out → sum.in would be there twice"):
        TakeApart("twice").apply(project)


@pytest.mark.parametrize("times", ["aaaa", [1], None, True])
def test_only_a_number_multiplies(times: Any) -> None:
    said = {"from": "size", "times": times}
    reads = Node("lin", "Linear", {"out_features": said})
    made = replace(OWN_WEIGHTS, parameters={"size": 4}, nodes={**OWN_WEIGHTS.nodes, "lin": reads})
    assert resolved(made).nodes["lin"].params["out_features"] == said


def test_a_product_beyond_all_numbers_is_told_by_the_node_that_reads_it() -> None:
    reads = {"out_features": {"from": "size", "times": 1e300}}
    made = replace(OWN_WEIGHTS, parameters={"size": 10**19}, nodes={"lin": Node("lin", "Linear", reads)}, edges=())
    assert resolved(made, {"size": 1e300}).nodes["lin"].params["out_features"] == float("inf")
