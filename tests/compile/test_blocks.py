"""Blocks as the analysis sees them and as the compiled module holds them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from itertools import pairwise
from typing import Any

import pytest
import torch

from netbuilder.compile import Analyser, CompileError, carry_weights, compile_graph
from netbuilder.compile.running import run
from netbuilder.graph import (
    AddNodes,
    Connect,
    Edge,
    Edit,
    Graph,
    MakeBlock,
    Node,
    Project,
    RemoveNodes,
    RenameBlock,
    SetParams,
    SetType,
    TakeApart,
    Within,
    loads,
)


def graph(nodes: Mapping[str, Any], wires: str, parameters: Mapping[str, Any] | None = None) -> Graph:
    """A graph of `{id: type}` or `{id: (type, params)}`; wires are `"a b, b.last c.query"`."""
    drawn = [Node(id, *((said, {}) if isinstance(said, str) else said)) for id, said in nodes.items()]
    ends = [wire.split() for wire in wires.split(",")]
    edges = [Edge.parse(a if "." in a else f"{a}.out", b if "." in b else f"{b}.in") for a, b in ends]
    return Graph.checked(drawn, edges, parameters or {})


DENSE = graph(
    {
        "x": "Input",
        "conv": ("Conv2d", {"out_channels": {"from": "growth"}, "kernel_size": 3, "padding": 1}),
        "both": "Concatenate",
        "y": "Output",
    },
    "x conv, x both, conv both, both y",
    {"growth": 4},
)
IMAGE = ("Input", {"shape": [3, 8, 8]})


def dense(**params: Any) -> Project:
    """An image through one Block node that shows DENSE."""
    nodes = {"image": IMAGE, "block": ("Block", {"block": "dense", **params}), "result": "Output"}
    return Project(graph=graph(nodes, "image block.x, block.y result"), blocks={"dense": DENSE})


def test_each_copy_is_fed_by_the_one_before_and_has_its_own_shape() -> None:
    project = dense(repeat=4, growth=8)
    report = Analyser().update(project.graph, {}, project.blocks).nodes["block"]
    assert report.outputs["y"].shape == (3 + 4 * 8, 8, 8) and len(report.inside) == 4
    assert [copy.nodes["conv"].inputs["in"][0].shape[0] for copy in report.inside] == [3, 11, 19, 27]
    module = compile_graph(project.graph, {}, project.blocks)
    assert module(torch.randn(2, 3, 8, 8)).shape == (2, 35, 8, 8)
    assert report.parameters == sum(weight.numel() for weight in module.parameters())
    assert [name for name, _ in module.named_parameters()][::2] == [f"block.{n}.conv.weight" for n in range(4)]


def test_a_block_used_once_bears_no_number_and_takes_its_own_default() -> None:
    project = dense()
    module = compile_graph(project.graph, {}, project.blocks)
    assert [name for name, _ in module.named_parameters()] == ["block.conv.weight", "block.conv.bias"]
    assert module.get_submodule("block.conv").out_channels == 4


def test_a_repeated_block_computes_what_its_copies_drawn_out_compute() -> None:
    project = dense(repeat=3)
    module = compile_graph(project.graph, {}, project.blocks)
    x = torch.randn(2, 3, 8, 8)
    by_hand = x
    for n in range(3):
        by_hand = torch.cat([by_hand, module.get_submodule(f"block.{n}.conv")(by_hand)], 1)
    assert torch.equal(module(x), by_hand)


def test_copies_start_from_different_weights() -> None:
    same = graph({"x": "Input", "fc": ("Linear", {"out_features": 4}), "y": "Output"}, "x fc, fc y")
    nodes = {"v": ("Input", {"shape": [4]}), "b": ("Block", {"block": "same", "repeat": 2}), "out": "Output"}
    module = compile_graph(graph(nodes, "v b.x, b.y out"), {}, {"same": same})
    assert not torch.equal(module.get_submodule("b.0.fc").weight, module.get_submodule("b.1.fc").weight)


def test_what_has_no_counterpart_reaches_every_copy() -> None:
    decode = graph(
        {"x": "Input", "memory": "Input", "sum": "Add", "fc": ("Linear", {"out_features": 4}), "y": "Output"},
        "x sum, memory sum, sum fc, fc y",
    )
    nodes = {
        "a": ("Input", {"shape": [4]}),
        "m": ("Input", {"shape": [4]}),
        "b": ("Block", {"block": "decode", "repeat": 2}),
        "out": "Output",
    }
    module = compile_graph(graph(nodes, "a b.x, m b.memory, b.y out"), {}, {"decode": decode})
    a, m = torch.randn(2, 2, 4)
    first, second = (module.get_submodule(f"b.{n}.fc") for n in range(2))
    assert torch.equal(module(a, m), second(first(a + m) + m))


def test_several_ports_go_by_their_names() -> None:
    two = graph({"x": "Input", "up": "ReLU", "down": "Tanh", "first": "Output", "second": "Output"},
                "x up, x down, up first, down second")  # fmt: skip
    nodes = {"v": ("Input", {"shape": [4]}), "b": ("Block", {"block": "two"}), "s": "Subtract", "out": "Output"}
    module = compile_graph(graph(nodes, "v b.x, b.second s, b.first s, s out"), {}, {"two": two})
    x = torch.randn(2, 4)
    assert torch.equal(module(x), x.tanh() - x.relu())


def test_nested_blocks_pass_their_values_down() -> None:
    outer = graph(
        {
            "x": "Input",
            "inner": ("Block", {"block": "dense", "growth": {"from": "wide", "times": 2}, "repeat": {"from": "deep"}}),
            "y": "Output",
        },
        "x inner.x, inner.y y",
        {"wide": 1, "deep": 2},
    )
    nodes = {"image": IMAGE, "b": ("Block", {"block": "outer", "wide": 3, "deep": 2}), "out": "Output"}
    drawn = graph(nodes, "image b.x, b.y out")
    module = compile_graph(drawn, {}, {"outer": outer, "dense": DENSE})
    assert module.get_submodule("b.inner.1.conv").out_channels == 6
    assert module(torch.randn(1, 3, 8, 8)).shape[1] == 3 + 6 + 6


def test_a_problem_inside_is_told_once_with_its_address_and_its_fix_mends_the_block() -> None:
    project = Within("dense", SetParams("conv", {"kernel_size": 30, "padding": 0})).apply(dense(repeat=2))
    analysis = Analyser().update(project.graph, {}, project.blocks)
    (problem,) = analysis.problems
    assert problem.node == "block.0.conv" and analysis.nodes["block"].problem is problem
    mended = problem.fixes[0].edit.apply(project)
    assert mended.graph is project.graph and mended.blocks["dense"].nodes["conv"].params["kernel_size"] == 8


def test_only_an_error_inside_keeps_a_network_from_compiling() -> None:
    warned = graph({"x": "Input", "fc": ("Linear", {"out_features": 4}), "y": "Output"}, "x fc, fc y")
    nodes = {"image": IMAGE, "b": ("Block", {"block": "warned"}), "out": "Output"}
    drawn = graph(nodes, "image b.x, b.y out")
    (problem,) = Analyser().update(drawn, {}, {"warned": warned}).problems
    assert problem.severity == "warning" and problem.node == "b.fc"
    assert compile_graph(drawn, {}, {"warned": warned})


@pytest.mark.parametrize(
    ("params", "blocks", "says"),
    [
        ({"block": "gone"}, {}, "no block 'gone'"),
        ({}, {}, "block needs a value"),
        ({"block": "dense", "repeat": 0}, {"dense": DENSE}, "repeat"),
        ({"block": "dense", "grwoth": 3}, {"dense": DENSE}, "did you mean 'growth'"),
        ({"block": "dense", "growth": "much"}, {"dense": DENSE}, "growth"),
        ({"block": "dense", "growth": {"from": "channels"}}, {"dense": DENSE}, "'channels', and there is none here"),
        ({"block": "dense", "weights": "twin"}, {"dense": DENSE}, "no Block node 'twin'"),
        ({"block": "open"}, {"open": graph({"x": "Input", "r": "ReLU"}, "x r")}, "has no Output"),
        ({"block": "closed"}, {"closed": graph({"p": ("Parameter", {}), "y": "Output"}, "p y")}, "no Input"),
    ],
)  # fmt: skip
def test_what_is_wrong_with_a_use_of_a_block_is_said_of_its_node(
    params: Mapping[str, Any], blocks: Mapping[str, Graph], says: str
) -> None:
    drawn = graph({"image": IMAGE, "b": ("Block", params), "out": "Output"}, "image b.x, b.y out")
    first = next(p for p in Analyser().update(drawn, {}, blocks).problems if p.node == "b")
    assert says in first.message and first.severity == "error"


def test_a_block_that_gives_more_than_it_takes_is_not_repeated() -> None:
    two = graph({"x": "Input", "r": "ReLU", "a": "Output", "b": "Output"}, "x r, r a, x b")
    nodes = {"v": ("Input", {"shape": [4]}), "n": ("Block", {"block": "two", "repeat": 2}), "out": "Output"}
    (problem,) = Analyser().update(graph(nodes, "v n.x, n.a out"), {}, {"two": two}).problems
    assert "one copy cannot feed the next" in problem.message


def test_a_file_with_a_block_that_contains_itself_opens_and_says_so() -> None:
    loop = '{"nodes": {"x": {"type": "Input"}, "b": {"type": "Block", "params": {"block": "loop"}}, "y": {"type": "Output"}}, "edges": [["x.out", "b.x"], ["b.y", "y.in"]]}'  # noqa: E501
    drawn = loop.replace('"type": "Input"', '"type": "Input", "params": {"shape": [4]}')
    project = loads(f'{{"format": "netbuilder", "version": 1, "graph": {drawn}, "blocks": {{"loop": {loop}}}}}')
    (problem,) = Analyser().update(project.graph, {}, project.blocks).problems
    assert "contains itself" in problem.message
    with pytest.raises(CompileError):
        compile_graph(project.graph, {}, project.blocks)


def test_an_edit_of_a_block_is_seen_wherever_it_is_used_and_nowhere_else() -> None:
    nodes = {"image": IMAGE, "relu": "ReLU", "one": ("Block", {"block": "dense"}), "two": ("Block", {"block": "dense"}),
             "out": "Output"}  # fmt: skip
    project = Project(graph=graph(nodes, "image relu, relu one.x, one.y two.x, two.y out"), blocks={"dense": DENSE})
    analyser = Analyser()
    analyser.update(project.graph, {}, project.blocks)
    looked = analyser.examined
    after = Within("dense", SetParams("conv", {"out_channels": 9})).apply(project)
    found = analyser.update(after.graph, {}, after.blocks)
    assert found.nodes["two"].outputs["y"].shape[0] == 3 + 9 + 9
    assert analyser.examined - looked == 3, "the two blocks and the Output"
    assert found == Analyser().update(after.graph, {}, after.blocks)


def test_copies_with_the_same_input_are_analysed_once() -> None:
    same = graph({"x": "Input", "fc": ("Linear", {"out_features": 4}), "y": "Output"}, "x fc, fc y")
    nodes = {"v": ("Input", {"shape": [4]}), "b": ("Block", {"block": "same", "repeat": 12}), "out": "Output"}
    report = Analyser().update(graph(nodes, "v b.x, b.y out"), {}, {"same": same}).nodes["b"]
    assert report.parameters == 12 * 20 and report.flops == 12 * 32
    assert all(copy is report.inside[0] for copy in report.inside)


def siamese(other: Mapping[str, Any] | None = None) -> Project:
    """Two images through one tower."""
    nodes = {
        "left": IMAGE,
        "right": IMAGE,
        "tower": ("Block", {"block": "dense"}),
        "twin": ("Block", {"block": "dense", "weights": "tower", **(other or {})}),
        "apart": "Subtract",
        "out": "Output",
    }
    return Project(
        graph=graph(nodes, "left tower.x, right twin.x, tower.y apart, twin.y apart, apart out"),
        blocks={"dense": DENSE},
    )


def test_two_nodes_may_share_weights_which_count_and_learn_once() -> None:
    project = siamese()
    analysis = Analyser().update(project.graph, {}, project.blocks)
    alone = dense()
    assert analysis.parameters == Analyser().update(alone.graph, {}, alone.blocks).parameters
    module = compile_graph(project.graph, {}, project.blocks)
    assert sum(weight.numel() for weight in module.parameters()) == analysis.parameters
    a, b = torch.randn(2, 2, 3, 8, 8)
    assert torch.equal(module(a, b), -module(b, a)) and not module(a, a).any()
    module(a, b).square().sum().backward()
    assert module.get_submodule("tower.conv").weight.grad is not None


def test_weights_that_do_not_fit_are_not_shared() -> None:
    project = siamese({"growth": 5})
    (problem,) = Analyser().update(project.graph, {}, project.blocks).problems
    assert problem.node == "twin" and "do not fit" in problem.message
    mended = problem.fixes[0].edit.apply(project)
    assert "weights" not in mended.graph.nodes["twin"].params
    drawn = siamese()
    other = SetParams("right", {"shape": [1, 8, 8]}).apply(drawn)
    analyser = Analyser()
    assert not analyser.update(drawn.graph, {}, drawn.blocks).problems
    assert "another shape" in analyser.update(other.graph, {}, other.blocks).problems[0].message
    assert not analyser.update(drawn.graph, {}, drawn.blocks).problems, "and all is well once it is undone"


def test_every_node_is_seen_running_under_its_address() -> None:
    seen: list[str] = []
    repeated, shared = dense(repeat=2), siamese()
    module = compile_graph(repeated.graph, {}, repeated.blocks)
    given = (torch.randn(1, 3, 8, 8),)
    result = run(module, given, lambda id, layer, value: seen.append(id))
    assert torch.equal(result, module(*given))
    assert seen == ["image", *(f"block.{n}.{id}" for n in range(2) for id in ("x", "conv", "both")), "block"]
    seen.clear()
    run(compile_graph(shared.graph, {}, shared.blocks), given * 2, lambda id, layer, value: seen.append(id))
    assert "tower.conv" in seen and "twin.conv" in seen


def test_weights_are_carried_into_what_stayed_the_same_inside_a_block() -> None:
    project = dense(repeat=2)
    trained = compile_graph(project.graph, {}, project.blocks, seed=5)
    wider = SetParams("block", {"repeat": 3}).apply(project)
    module = compile_graph(wider.graph, {}, wider.blocks, seed=6)
    assert carry_weights(trained, module) == {"block.0.conv", "block.0.both", "block.1.conv", "block.1.both"}
    assert torch.equal(module.get_submodule("block.1.conv").weight, trained.get_submodule("block.1.conv").weight)


def test_a_trained_part_that_becomes_a_block_keeps_its_weights_and_so_does_one_taken_apart() -> None:
    nodes = {"v": ("Input", {"shape": [4]}), "fc": ("Linear", {"out_features": 4}), "relu": "ReLU", "out": "Output"}
    project = Project(graph=graph(nodes, "v fc, fc relu, relu out"))
    trained = compile_graph(project.graph, {}, seed=5)
    made = MakeBlock(("fc", "relu"), "part").apply(project)
    module = compile_graph(made.graph, {}, made.blocks, seed=6, carry=trained)
    x = torch.randn(2, 4)
    assert torch.equal(module(x), trained(x))
    apart = TakeApart("part1").apply(made)
    assert torch.equal(compile_graph(apart.graph, {}, apart.blocks, seed=7, carry=module)(x), trained(x))
    twice = SetParams("part1", {"repeat": 2}).apply(made)
    both = compile_graph(twice.graph, {}, twice.blocks, seed=8, carry=module)
    first, second = (both.get_submodule(f"part1.{n}.fc").weight for n in range(2))
    assert torch.equal(first, trained.get_submodule("fc").weight) and not torch.equal(first, second)


def test_a_module_with_blocks_is_exported_by_torch() -> None:
    project = dense(repeat=2)
    module = compile_graph(project.graph, {}, project.blocks).eval()
    given = (torch.randn(2, 3, 8, 8),)
    assert torch.equal(torch.export.export(module, given).module()(*given), module(*given))


def nested(levels: int, uses: int, repeat: int = 1) -> Project:
    """Blocks of blocks, so many levels deep; each has so many Block nodes in a row, each repeated."""
    blocks = {"level0": graph({"x": "Input", "act": "ReLU", "y": "Output"}, "x act, act y")}
    for level in range(1, levels):
        shown = ("Block", {"block": f"level{level - 1}", "repeat": repeat})
        row = [f"use{n}" for n in range(uses)]
        wires = ["x use0.x", *(f"{a}.y {b}.x" for a, b in pairwise(row)), f"{row[-1]}.y y"]
        blocks[f"level{level}"] = graph({"x": "Input", **dict.fromkeys(row, shown), "y": "Output"}, ", ".join(wires))
    whole = {"x": ("Input", {"shape": [4]}), "all": ("Block", {"block": f"level{levels - 1}", "repeat": repeat})}
    return Project(graph=graph({**whole, "y": "Output"}, "x all.x, all.y y"), blocks=blocks)


@pytest.mark.parametrize(
    ("project", "said"),
    [
        (nested(2, 1, repeat=1000), "all: the blocks come to 1,001,000 copies in all"),
        (nested(30, 2), "the blocks come to 16,399 copies in all"),
        (nested(600, 1), "blocks may lie 50 deep in others"),
    ],
    ids=["repeated", "doubled", "deep"],
)
def test_more_copies_than_could_be_built_are_refused_before_they_are_made(project: Project, said: str) -> None:
    found = Analyser().update(project.graph, {}, project.blocks)
    assert len(found.problems) == 1 and said in str(found.problems[0])
    with pytest.raises(CompileError, match=said):
        compile_graph(project.graph, {}, project.blocks)


def test_blocks_that_lie_deep_in_others_run() -> None:
    project = nested(50, 1)
    assert compile_graph(project.graph, {}, project.blocks)(-torch.ones(2, 4)).eq(0).all()


def test_a_block_that_is_not_there_is_told_once() -> None:
    project = replace(dense(), blocks={})
    assert [p.node for p in Analyser().update(project.graph, {}, project.blocks).problems] == ["block"]


def test_a_block_without_an_end_is_no_error_where_it_leads_nowhere() -> None:
    project = MakeBlock(("loose",), "alone").apply(AddNodes((Node("loose", "ReLU"),)).apply(dense()))
    found = Analyser().update(project.graph, {}, project.blocks)
    assert [(p.node, p.severity) for p in found.problems] == [("alone1", "warning")] and not found.errors


@pytest.mark.parametrize(
    "edits",
    [
        (SetParams("block", {"growth": "x"}), Within("dense", RemoveNodes(("y",)))),
        (SetParams("block", {"growth": "x"}), SetType("block", "LSTM")),
        (
            AddNodes((Node("act", "ReLU"), Node("end", "Output")), (Edge.parse("act.out", "end.in"),)),
            SetType("end", "ReLU"),
        ),
        (AddNodes((Node("lost", "Block", {"block": "gone"}),)), RenameBlock("dense", "thick")),
        (
            AddNodes(
                (
                    Node("twin", "Block", {"block": "dense", "weights": "idle"}),
                    Node("idle", "Block", {"block": "dense"}),
                )
            ),
            Connect((Edge.parse("image.out", "twin.x"),)),
            RemoveNodes(("idle",)),
        ),
    ],
    ids=["port gone", "another layer", "leads nowhere", "renamed", "owner gone"],
)
def test_what_an_edit_makes_of_nodes_beside_it_is_seen_at_once(edits: tuple[Edit, ...]) -> None:
    project, kept = dense(), Analyser()
    for edit in edits:
        kept.update(project.graph, {}, project.blocks)
        project = edit.apply(project)
    now, fresh = (analyser.update(project.graph, {}, project.blocks) for analyser in (kept, Analyser()))
    assert now.problems == fresh.problems and now.nodes.keys() == fresh.nodes.keys()
    assert [report.known for report in now.nodes.values()] == [report.known for report in fresh.nodes.values()]
