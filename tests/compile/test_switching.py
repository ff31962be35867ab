"""Networks with bypassed and muted nodes: as if drawn without them, kept up to date, and told of in words."""

from __future__ import annotations

import itertools
import random
from dataclasses import replace
from typing import Any

import pytest
import torch

from netbuilder.compile import Analyser, CompileError, compile_graph
from netbuilder.compile.build import keep_weights
from netbuilder.graph import (
    AddNodes,
    Connect,
    Disconnect,
    Edge,
    EditError,
    Graph,
    Node,
    Project,
    RemoveNodes,
    SetParams,
    Switch,
)

NODES: dict[str, tuple[str, dict[str, Any]]] = {
    "image": ("Input", {"shape": [3, 8, 8]}),
    "conv1": ("Conv2d", {"out_channels": 4, "kernel_size": 3, "padding": 1}),
    "norm": ("BatchNorm2d", {}),
    "relu": ("ReLU", {}),
    "conv2": ("Conv2d", {"out_channels": 4, "kernel_size": 3, "padding": 1}),
    "add": ("Add", {}),
    "flat": ("Flatten", {}),
    "fc": ("Linear", {"out_features": 5}),
    "kind": ("Output", {}),
    "side": ("Output", {}),
}
WIRES = "image conv1, conv1 norm, norm relu, relu conv2, conv2 add, conv1 add, add flat, flat fc, fc kind, add side"


def drawn(nodes: dict[str, tuple[str, dict[str, Any]]] = NODES, wires: str = WIRES, **off: str) -> Graph:
    made = [Node(id, type, params, off=off.get(id, "")) for id, (type, params) in nodes.items()]
    ends = [wire.split() for wire in wires.split(", ")]
    named = [(a if "." in a else f"{a}.out", b if "." in b else f"{b}.in") for a, b in ends]
    return Graph.checked(made, [Edge.parse(a, b) for a, b in named])


def without(*gone: str) -> dict[str, tuple[str, dict[str, Any]]]:
    return {id: node for id, node in NODES.items() if id not in gone}


@pytest.mark.parametrize(
    ("off", "nodes", "wires"),
    [
        (
            {"norm": "bypass"},
            without("norm"),
            "image conv1, conv1 relu, relu conv2, conv2 add, conv1 add, add flat, flat fc, fc kind, add side",
        ),
        (
            {"norm": "mute"},
            without("norm", "relu", "conv2"),
            "image conv1, conv1 add, add flat, flat fc, fc kind, add side",
        ),
        ({"side": "mute"}, without("side"), WIRES.removesuffix(", add side")),
        (
            {"add": "bypass", "relu": "bypass"},
            without("add", "relu"),
            "image conv1, conv1 norm, norm conv2, conv2 flat, flat fc, fc kind, conv2 side",
        ),
    ],
)
def test_it_computes_what_the_drawing_without_the_node_does_to_the_bit(off: Any, nodes: Any, wires: str) -> None:
    found, wanted = compile_graph(drawn(**off), {}, seed=3), compile_graph(drawn(nodes, wires), {}, seed=3)
    assert list(found.state_dict()) == list(wanted.state_dict())
    batch = torch.randn(3, 3, 8, 8)
    for training in (True, False):
        one, other = (module.train(training)(batch) for module in (found, wanted))
        pairs = zip(one.values(), other.values(), strict=True) if isinstance(one, dict) else [(one, other)]
        assert all(torch.equal(a, b) for a, b in pairs)


def test_a_branch_that_is_all_bypassed_adds_the_value_to_itself() -> None:
    graph = drawn(norm="bypass", relu="bypass", conv2="bypass", side="mute", flat="mute", kind="mute")
    graph = Switch(("side",)).apply(Project(graph=graph)).graph
    module = compile_graph(graph, {}).eval()
    batch = torch.randn(2, 3, 8, 8)
    assert torch.equal(module(batch), 2 * module.get_submodule("conv1")(batch))


def test_reports_of_nodes_that_are_off_say_so_and_cost_nothing() -> None:
    found = Analyser().update(drawn(norm="bypass", conv2="mute"), {})
    norm, conv2 = found.nodes["norm"], found.nodes["conv2"]
    assert (norm.off, norm.known, norm.parameters, norm.flops) == ("bypass", True, 0, 0)
    assert norm.inputs["in"] == (norm.outputs["out"],) and str(norm.outputs["out"]) == "(4, 8, 8)"
    assert (conv2.off, conv2.known, conv2.parameters, dict(conv2.outputs)) == ("mute", True, 0, {})
    assert found.parameters == sum(found.nodes[id].parameters for id in ("conv1", "fc"))
    assert not found.problems and found.graph.nodes.keys() == found.nodes.keys()


def test_what_misses_an_input_says_who_is_muted_and_how_to_have_it_back() -> None:
    graph = drawn(conv1="mute")
    (kind, side) = Analyser().update(graph, {}).problems
    assert kind.message == "nothing is wired to in of Output: conv1 is muted" and kind.severity == "error"
    (fix, *_) = kind.fixes
    assert fix.label == "Switch conv1 on again"
    assert not Analyser().update(fix.edit.apply(Project(graph=graph)).graph, {}).problems
    assert "conv1 is muted" in side.message


def test_what_no_longer_fits_offers_to_switch_on_again() -> None:
    nodes = {**NODES, "drop": ("Dropout", {}), "pool": ("MaxPool2d", {"kernel_size": 2})}
    wires = "image conv1, conv1 norm, norm flat, flat drop, drop fc, fc kind"
    graph = drawn(
        {id: nodes[id] for id in ("image", "conv1", "norm", "flat", "drop", "fc", "kind")}, wires, flat="bypass"
    )
    (problem,) = Analyser().update(graph, {}).problems
    assert problem.node == "fc" and [fix.label for fix in problem.fixes] == ["Switch flat on again", "Insert Flatten"]
    for fix in problem.fixes:
        assert not Analyser().update(fix.edit.apply(Project(graph=graph)).graph, {}).problems


def test_a_fault_of_its_own_is_not_blamed_on_a_bypassed_node() -> None:
    graph = SetParams("fc", {"out_features": 0}).apply(Project(graph=drawn(flat="bypass"))).graph
    problem = Analyser().update(graph, {}).nodes["fc"].problem
    assert problem is not None and not any("Switch" in fix.label for fix in problem.fixes)


def test_a_node_that_is_at_fault_can_be_bypassed_or_muted_away() -> None:
    project = SetParams("norm", {"eps": "x"}).apply(Project(graph=drawn()))
    assert Analyser().update(project.graph, {}).errors
    for off in ("bypass", "mute"):
        assert not Analyser().update(Switch(("norm",), off).apply(project).graph, {}).problems


@pytest.mark.parametrize(
    ("id", "off"), [("image", "mute"), ("image", "bypass"), ("kind", "bypass"), ("table", "bypass")]
)
def test_a_file_that_switches_off_what_cannot_be_has_a_problem_at_the_node(id: str, off: str) -> None:
    nodes = {**NODES, "table": ("Parameter", {"shape": [1, 4, 8, 8]})}
    graph = drawn(nodes, f"{WIRES}, table add", **{id: off})
    found = Analyser().update(graph, {})
    assert [(p.node, p.severity) for p in found.problems] == [(id, "error")]
    assert "cannot be" in found.problems[0].message
    assert not Analyser().update(found.problems[0].fixes[0].edit.apply(Project(graph=graph)).graph, {}).problems


def test_a_drawing_with_all_its_outputs_muted_says_so() -> None:
    graph = drawn(kind="mute", side="mute")
    assert not Analyser().update(graph, {}).problems, "on a canvas it is no fault"
    with pytest.raises(CompileError, match="every Output is muted"):
        compile_graph(graph, {})


def blocks_of(**off: str) -> dict[str, Graph]:
    nodes = {
        "x": ("Input", {}),
        "conv": ("Conv2d", {"out_channels": 4, "kernel_size": 3, "padding": 1}),
        "act": ("ReLU", {}),
        "y": ("Output", {}),
    }
    return {"Part": drawn(nodes, "x conv, conv act, act y", **off)}


OUTER: dict[str, tuple[str, dict[str, Any]]] = {
    "image": ("Input", {"shape": [4, 8, 8]}),
    "part1": ("Block", {"block": "Part", "repeat": 2}),
    "part2": ("Block", {"block": "Part", "weights": "part3"}),
    "part3": ("Block", {"block": "Part"}),
    "digit": ("Output", {}),
}
OUTER_WIRES = "image.out part1.x, part1.y part2.x, part2.y part3.x, part3.y digit.in"


def test_nodes_of_blocks_and_blocks_themselves_can_be_off() -> None:
    names = list(compile_graph(drawn(OUTER, OUTER_WIRES), {}, blocks_of(conv="bypass")).state_dict())
    assert names == []
    module = compile_graph(drawn(OUTER, OUTER_WIRES, part1="bypass"), {}, blocks_of(act="bypass"))
    assert {name.split(".")[0] for name in module.state_dict()} == {"part3"}
    found = Analyser().update(drawn(OUTER, OUTER_WIRES, part1="bypass"), {}, blocks_of(act="bypass"))
    assert not found.problems and found.nodes["part3"].inside[0].nodes["act"].off == "bypass"


def test_a_node_that_shares_the_weights_of_one_that_is_off_says_so() -> None:
    (problem, *_) = Analyser().update(drawn(OUTER, OUTER_WIRES, part3="bypass"), {}, blocks_of()).problems
    assert problem.node == "part2" and problem.message == "part3 is bypassed, so it has no weights to share"


def test_a_port_of_a_block_cannot_be_muted() -> None:
    (problem, *_) = Analyser().update(drawn(OUTER, OUTER_WIRES), {}, blocks_of(y="mute")).errors
    assert "port of the block" in problem.message


def test_weights_come_back_when_a_layer_is_switched_on_again() -> None:
    before = compile_graph(drawn(), {}, seed=1)
    with torch.no_grad():
        for parameter in before.parameters():
            parameter.add_(1)
    off = compile_graph(drawn(conv2="bypass", fc="bypass"), {}, seed=1, carry=before)
    still = compile_graph(drawn(conv2="mute"), {}, seed=1, carry=off)
    again = compile_graph(drawn(), {}, seed=1, carry=still)
    assert all(torch.equal(again.state_dict()[name], value) for name, value in before.state_dict().items())
    assert not again.meta["kept"]


def test_weights_of_a_layer_in_a_block_come_back_too() -> None:
    before = compile_graph(drawn(OUTER, OUTER_WIRES), {}, blocks_of(), seed=1)
    with torch.no_grad():
        for parameter in before.parameters():
            parameter.add_(1)
    off = compile_graph(drawn(OUTER, OUTER_WIRES, part1="bypass"), {}, blocks_of(conv="bypass"), seed=1, carry=before)
    again = compile_graph(drawn(OUTER, OUTER_WIRES), {}, blocks_of(), seed=1, carry=off)
    assert all(torch.equal(again.state_dict()[name], value) for name, value in before.state_dict().items())


def some_edit(project: Project, chance: random.Random, fresh: itertools.count[int]) -> Any:
    graph = project.graph
    ids = list(graph.nodes)
    kind = chance.randrange(8)
    if kind < 4:
        return Switch(chance.sample(ids, chance.randint(1, 2)), chance.choice(["bypass", "mute", "", ""]))
    if kind == 4 and graph.edges:
        return Disconnect((chance.choice(graph.edges),))
    if kind == 5:
        ends = f"{chance.choice(ids)}.out", f"{chance.choice(ids)}.in"
        return Connect((Edge.parse(*ends),))
    if kind == 6:
        type, params = chance.choice(
            [("ReLU", {}), ("Flatten", {}), ("Output", {}), ("Add", {}), ("Conv2d", NODES["conv1"][1])]
        )
        return AddNodes((Node(f"new{next(fresh)}", type, params),))
    return (
        RemoveNodes((chance.choice(ids),))
        if len(ids) > 8
        else SetParams("conv1", {"out_channels": chance.randint(1, 5)})
    )


@pytest.mark.parametrize("seed", range(12))
def test_updating_step_by_step_equals_analysing_afresh(seed: int) -> None:
    chance, fresh, analyser = random.Random(seed), itertools.count(), Analyser()
    project = Project(graph=drawn())
    for _ in range(60):
        try:
            project = some_edit(project, chance, fresh).apply(project)
        except EditError:
            continue
        assert analyser.update(project.graph, {}) == Analyser().update(project.graph, {})


def test_switching_one_node_looks_only_at_what_that_changes() -> None:
    analyser = Analyser()
    project = Project(graph=drawn())
    analyser.update(project.graph, {})
    before = analyser.examined
    analyser.update(Switch(("fc",), "bypass").apply(project).graph, {})
    assert analyser.examined - before == 1, "the Output below it alone"
    off = Switch(("norm",), "bypass").apply(project)
    analyser.update(off.graph, {})
    before = analyser.examined
    moved = replace(off.graph, nodes={**off.graph.nodes, "fc": replace(off.graph.nodes["fc"], at=(5, 5))})
    analyser.update(moved, {})
    assert analyser.examined == before


def test_a_network_that_was_trained_without_a_layer_can_remember_it_too() -> None:
    before = compile_graph(drawn(), {}, seed=1)
    with torch.no_grad():
        before.get_submodule("conv2").weight.add_(1)
    trained = compile_graph(drawn(conv2="bypass"), {}, seed=1)
    keep_weights(before, trained)
    again = compile_graph(drawn(), {}, seed=1, carry=trained)
    assert torch.equal(again.get_submodule("conv2").weight, before.get_submodule("conv2").weight)
