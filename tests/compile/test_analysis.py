"""Shapes, costs and problems while a person draws."""

from __future__ import annotations

import itertools
from collections.abc import Sequence
from typing import Any

import pytest

from netbuilder.compile import Analyser, TensorSpec
from netbuilder.graph import AddNodes, Connect, Edge, Graph, Move, Node, Port, Project, RemoveNodes, SetParams

IMAGE = TensorSpec((1, 8, 8))


def chain(layers: Sequence[tuple[str, dict[str, Any]]], shape: Sequence[int] = (1, 8, 8)) -> Graph:
    """Input, the layers one after the other as n0, n1, …, and an Output."""
    nodes = [Node("image", "Input", {"shape": list(shape)})]
    nodes += [Node(f"n{i}", type, params, (190 * i, 0)) for i, (type, params) in enumerate(layers)]
    nodes.append(Node("digit", "Output"))
    edges = [Edge(Port(a.id, "out"), Port(b.id, "in")) for a, b in itertools.pairwise(nodes)]
    return Graph.checked(nodes, edges)


CONV = ("Conv2d", {"out_channels": 32, "kernel_size": 3})


def test_shapes_parameters_and_flops_of_a_chain() -> None:
    found = Analyser().update(chain([CONV, ("Flatten", {}), ("Linear", {"out_features": 10})]), {})
    assert [str(r.outputs["out"]) for id, r in found.nodes.items() if r.outputs] == [
        "(1, 8, 8)",
        "(32, 6, 6)",
        "(1152)",
        "(10)",
    ]
    assert found.nodes["n0"].parameters == 320
    assert found.nodes["n0"].flops == 2 * 9 * 32 * 36
    assert found.parameters == found.trainable == 320 + 11_530
    assert found.flops == 2 * 9 * 32 * 36 + 2 * 1152 * 10
    assert not found.problems


def test_one_mistake_shows_once_and_what_is_below_is_unknown() -> None:
    found = Analyser().update(chain([("Linear", {"out_features": 64}), CONV, ("ReLU", {}), CONV], (784,)), {})
    assert [(p.node, p.message) for p in found.problems] == [("n1", "Conv2d needs (C, H, W), got (64)")]
    assert not found.nodes["n2"].known and not found.nodes["n3"].known and not found.nodes["digit"].known


def test_a_fix_solves_its_problem() -> None:
    graph = chain([("Linear", {"out_features": 64}), CONV], (784,))
    analyser = Analyser()
    (problem,) = analyser.update(graph, {}).problems
    assert problem.fixes[0].label == "Insert Reshape"
    after = problem.fixes[0].edit.apply(Project(graph=graph)).graph
    found = analyser.update(after, {})
    assert not found.problems
    assert str(found.nodes["reshape1"].outputs["out"]) == "(1, 8, 8)"


def test_a_flattened_image_is_put_back_into_the_shape_it_had() -> None:
    graph = chain([CONV, ("Flatten", {}), ("Linear", {"out_features": 1152}), ("ConvTranspose2d", CONV[1])])
    (problem,) = Analyser().update(graph, {}).problems
    after = problem.fixes[0].edit.apply(Project(graph=graph)).graph
    assert after.nodes["reshape1"].params == {"shape": [-1, 32, 6, 6]}
    assert not Analyser().update(after, {}).problems


@pytest.mark.parametrize(
    ("layers", "shape", "label"),
    [
        ([CONV], (28, 28), "Insert Unsqueeze"),
        ([CONV], (2, 3, 8, 8), "Insert Flatten"),
        ([("Conv1d", CONV[1])], (3, 8, 8), "Insert Flatten"),
        ([("Conv3d", CONV[1])], (9, 9), "Insert Reshape"),
    ],
)
def test_a_wrong_number_of_dimensions_has_a_fix(layers: Any, shape: Any, label: str) -> None:
    graph = chain(layers, shape)
    analyser = Analyser()
    (problem,) = analyser.update(graph, {}).problems
    assert problem.fixes[0].label == label
    after = analyser.update(problem.fixes[0].edit.apply(Project(graph=graph)).graph, {})
    assert not any("needs (" in p.message for p in after.problems)


def test_linear_on_an_image_warns_and_offers_flatten() -> None:
    graph = chain([("Linear", {"out_features": 10})])
    (problem,) = Analyser().update(graph, {}).problems
    assert problem.severity == "warning" and problem.fixes[0].label == "Insert Flatten"
    after = Analyser().update(problem.fixes[0].edit.apply(Project(graph=graph)).graph, {})
    assert not after.problems and after.parameters == 650


def test_torch_s_complaint_reaches_a_person_as_a_sentence() -> None:
    (problem,) = Analyser().update(chain([("Conv2d", {"out_channels": 4, "kernel_size": 9})]), {}).problems
    assert problem.message == "Conv2d cannot take (1, 8, 8): the kernel is larger than the input"
    assert "10007" not in problem.message


def test_parameters_are_checked_by_name() -> None:
    graph = chain([("Conv2d", {"out_chanels": 4, "out_channels": 0, "kernel_size": 3})])
    (problem,) = Analyser().update(graph, {}).problems
    assert "did you mean 'out_channels'?" in problem.message
    assert "out_channels must be at least 1, got 0" in problem.message


def test_an_unknown_layer_is_named_with_a_suggestion() -> None:
    (problem,) = Analyser().update(chain([("conv2D", {})]), {}).problems
    assert "does not know the layer 'conv2D'; did you mean Conv2d?" in problem.message


def test_wires_to_ports_that_are_not_there_are_named() -> None:
    nodes = [Node("image", "Input", {"shape": [4]}), Node("a", "ReLU")]
    graph = Graph.checked(nodes, [Edge.parse("image.out", "a.inn")])
    assert "ReLU has no input 'inn'" in Analyser().update(graph, {}).problems[0].message
    graph = Graph.checked(nodes, [Edge.parse("image.outt", "a.in")])
    assert "Input has no output 'outt'" in Analyser().update(graph, {}).problems[0].message


def test_a_port_takes_one_wire_unless_it_takes_many() -> None:
    nodes = [
        Node("x", "Input", {"shape": [4]}),
        Node("y", "Input", {"shape": [4]}),
        Node("a", "ReLU"),
        Node("s", "Add"),
    ]
    two = [Edge.parse("x.out", "a.in"), Edge.parse("y.out", "a.in")]
    assert "one too many" in Analyser().update(Graph.checked(nodes, two), {}).problems[0].message
    two = [Edge.parse("x.out", "s.in"), Edge.parse("y.out", "s.in")]
    assert Analyser().update(Graph.checked(nodes, two), {}).nodes["s"].known


def test_an_unwired_node_is_an_error_only_where_an_output_needs_it() -> None:
    graph = chain([CONV])
    stray = AddNodes((Node("stray", "ReLU"),)).apply(Project(graph=graph)).graph
    analyser = Analyser()
    assert [(p.node, p.severity) for p in analyser.update(stray, {}).problems] == [("stray", "warning")]
    wired = AddNodes((Node("out2", "Output"),), (Edge.parse("stray.out", "out2.in"),)).apply(Project(graph=stray)).graph
    assert [(p.node, p.severity) for p in analyser.update(wired, {}).problems] == [("stray", "error")]


def test_an_input_takes_its_shape_from_the_data_and_says_what_there_is() -> None:
    graph = Graph.checked([Node("image", "Input", {"field": "imagee"})], [])
    (problem,) = Analyser().update(graph, {"image": IMAGE}).problems
    assert "no field 'imagee'; it has image" in problem.message
    after = problem.fixes[0].edit.apply(Project(graph=graph)).graph
    assert Analyser().update(after, {"image": IMAGE}).nodes["image"].outputs["out"] == IMAGE


def test_when_the_data_arrives_the_input_is_examined_again() -> None:
    graph = Graph.checked(
        [Node("image", "Input", {"field": "image"}), Node("r", "ReLU")], [Edge.parse("image.out", "r.in")]
    )
    analyser = Analyser()
    assert not analyser.update(graph, {}).nodes["r"].known
    assert analyser.update(graph, {"image": IMAGE}).nodes["r"].outputs["out"] == IMAGE


def test_an_edit_to_a_1000_node_graph_recomputes_what_it_changed_and_no_more() -> None:
    project = Project(graph=chain([("Linear", {"out_features": 64})] * 1000, (64,)))
    analyser = Analyser()
    analyser.update(project.graph, {})
    analyser.examined = 0
    project = SetParams("n500", {"bias": False}).apply(project)
    found = analyser.update(project.graph, {})
    assert analyser.examined == 1
    assert found.parameters == 1000 * 64 * 65 - 64
    project = SetParams("n500", {"out_features": 32}).apply(project)
    analyser.update(project.graph, {})
    assert analyser.examined == 3, "the node and its one reader, whose own shape stays"
    project = Move({"n3": (5, 5)}).apply(project)
    assert analyser.update(project.graph, {}).parameters and analyser.examined == 3


def test_updating_step_by_step_equals_analysing_afresh() -> None:
    project = Project(graph=chain([CONV, ("ReLU", {}), ("Flatten", {}), ("Linear", {"out_features": 10})]))
    analyser = Analyser()
    for edit in (
        SetParams("n0", {"stride": 2}),
        AddNodes((Node("side", "Conv2d", CONV[1]),), (Edge.parse("image.out", "side.in"),)),
        RemoveNodes(("n1",)),
        Connect((Edge.parse("n0.out", "n2.in"),)),
        SetParams("n0", {"kernel_size": 9}),
        SetParams("n0", {"kernel_size": 2, "stride": 1}),
    ):
        project = edit.apply(project)
        assert analyser.update(project.graph, {}).nodes == Analyser().update(project.graph, {}).nodes


@pytest.mark.parametrize(
    ("name", "was", "now", "wrong"),
    [
        ("out_features", 5, 5.0, True),
        ("out_features", 5.0, 5, False),
        ("bias", 1, True, False),
        ("bias", True, 1, True),
    ],
)
def test_a_value_of_another_type_is_examined_again(name: str, was: Any, now: Any, wrong: bool) -> None:
    project = Project(graph=chain([("Linear", {"out_features": 5, name: was})], (4,)))
    analyser = Analyser()
    analyser.update(project.graph, {})
    after = SetParams("n0", {name: now}).apply(project).graph
    assert analyser.update(after, {}).problems == Analyser().update(after, {}).problems
    assert bool(analyser.update(after, {}).problems) == wrong


@pytest.mark.parametrize("id", ["float", "forward", "state_dict"])
def test_an_id_that_modules_use_themselves_is_the_node_s_problem(id: str) -> None:
    nodes = [Node("x", "Input", {"shape": [4]}), Node(id, "ReLU"), Node("y", "Output")]
    graph = Graph.checked(nodes, [Edge.parse("x.out", f"{id}.in"), Edge.parse(f"{id}.out", "y.in")])
    found = Analyser().update(graph, {})
    assert [(p.node, p.severity) for p in found.problems] == [(id, "error")]
    assert "give the node another id" in found.problems[0].message
    assert found.nodes["y"].known, "what is below is as it would be"
    ends = Graph.checked([Node(id, "Input", {"shape": [4]})], [])
    assert not Analyser().update(ends, {}).problems, "what becomes no module may be called so"


def test_a_misspelt_layer_is_changed_to_the_one_that_was_meant() -> None:
    graph = chain([("Flatten", {}), ("Linaer", {"out_features": 10})])
    analyser = Analyser()
    (problem,) = analyser.update(graph, {}).problems
    assert [fix.label for fix in problem.fixes] == ["Change to Linear", "Delete the node"]
    after = problem.fixes[0].edit.apply(Project(graph=graph)).graph
    found = analyser.update(after, {})
    assert not found.problems and str(found.nodes["n1"].outputs["out"]) == "(10)"
    (problem,) = Analyser().update(chain([("Zzzzz", {})]), {}).problems
    assert [fix.label for fix in problem.fixes] == ["Delete the node"]


def test_a_misspelt_parameter_keeps_its_value_under_the_name_that_was_meant() -> None:
    graph = chain([("Flatten", {}), ("Linear", {"out_feature": 10})])
    (problem,) = Analyser().update(graph, {}).problems
    assert [fix.label for fix in problem.fixes] == ["Use out_features"]
    after = problem.fixes[0].edit.apply(Project(graph=graph)).graph
    assert after.nodes["n1"].params == {"out_features": 10} and not Analyser().update(after, {}).problems


@pytest.mark.parametrize(
    "params", [{"out_feature": 10, "out_features": 5}, {"out_feature": -1}, {"out_features": 5, "in_features": 4}]
)
def test_a_name_that_is_taken_or_a_value_that_is_none_is_removed(params: dict[str, Any]) -> None:
    (problem,) = Analyser().update(chain([("Linear", params)], (4,)), {}).problems
    assert problem.fixes[0].label in ("Remove out_feature", "Remove in_features")


def test_flops_of_a_bilinear_layer_which_torch_s_counter_misses() -> None:
    nodes = [
        Node("x", "Input", {"shape": [5]}),
        Node("y", "Input", {"shape": [7]}),
        Node("b", "Bilinear", {"out_features": 3}),
    ]
    graph = Graph.checked(nodes, [Edge.parse("x.out", "b.in1"), Edge.parse("y.out", "b.in2")])
    report = Analyser().update(graph, {}).nodes["b"]
    assert report.flops == 2 * 3 * (5 * 7 + 5) and report.parameters == 3 * 5 * 7 + 3
