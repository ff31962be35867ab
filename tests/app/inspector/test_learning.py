"""How a node learns: its rate as a factor, and whether it is frozen."""

from __future__ import annotations

import pytest

from netbuilder.app.inspector.mixed import MIXED
from netbuilder.graph import UNSET, Connect, Edge, Graph, Node, Port, SetParams, SetTraining, SetType
from netbuilder.graph.block_edits import AddBlocks
from netbuilder.graph.grouping import MakeBlock


@pytest.fixture
def seen(bench):
    bench.analyse()
    return bench


def learning(bench):
    return bench.inspector.currentWidget().learning


def nodes(bench):
    return bench.document.project.training.get("nodes")


def test_only_what_has_weights_can_be_frozen(seen):
    seen.select("relu")
    assert not learning(seen).isVisible()
    seen.select("conv")
    assert learning(seen).isVisible()


def test_a_node_is_given_a_rate_of_its_own_and_frozen_each_in_one_edit(seen):
    seen.select("conv")
    seen.document.stack.clear()
    seen.write(learning(seen).form.rows["lr_factor"].editor, "0.25")
    assert nodes(seen) == {"conv": {"lr_factor": 0.25}} and seen.document.stack.count() == 1
    learning(seen).form.rows["frozen"].editor.click()
    assert nodes(seen) == {"conv": {"lr_factor": 0.25, "frozen": True}}
    seen.document.stack.undo()
    assert not learning(seen).form.rows["frozen"].editor.isChecked()
    seen.document.stack.undo()
    assert nodes(seen) is None and learning(seen).form.rows["lr_factor"].editor.value() == 1.0
    seen.document.stack.redo()
    seen.write(learning(seen).form.rows["lr_factor"].editor, "1")
    assert "nodes" not in seen.document.project.training


def test_several_nodes_are_frozen_at_once_but_for_those_without_weights(seen):
    seen.document.push(SetTraining({"nodes": {"fc": {"frozen": True}}}))
    seen.select("conv", "relu", "fc")
    editor = learning(seen).form.rows["frozen"].editor
    assert editor.value() is MIXED
    editor.click()
    assert nodes(seen) == {"fc": {"frozen": True}, "conv": {"frozen": True}}


def test_in_a_block_the_address_in_the_network_is_meant(seen):
    seen.document.push(MakeBlock(("conv", "relu"), "Stage"))
    seen.analyse()
    (id,) = [id for id, node in seen.document.project.graph.nodes.items() if node.type == "Block"]
    seen.sheet.jump(f"{id}.conv")
    learning(seen).form.rows["frozen"].editor.click()
    assert nodes(seen) == {f"{id}.conv": {"frozen": True}}
    seen.document.push(SetTraining({"nodes": {id: {"frozen": True}}}))
    assert learning(seen).note.text() == f"Frozen with {id}."
    assert not learning(seen).form.rows["frozen"].editor.isChecked()


def test_one_copy_of_a_repeated_block_is_told_apart(seen):
    block = Graph.checked(
        [Node("in1", "Input", {}), Node("fc1", "Linear", {"out_features": 10}), Node("out1", "Output", {})],
        [Edge(Port("in1", "out"), Port("fc1", "in")), Edge(Port("fc1", "out"), Port("out1", "in"))],
    )
    seen.document.push(AddBlocks({"Deep": block}))
    seen.document.push(SetType("fc", "Block", ("in1",), ("out1",)))
    seen.document.push(SetParams("fc", {"block": "Deep", "repeat": 2, "out_features": UNSET}))
    seen.document.push(
        Connect([Edge(Port("flat", "out"), Port("fc", "in1")), Edge(Port("fc", "out1"), Port("digit", "in"))])
    )
    seen.analyse()
    assert seen.sheet.jump("fc.1.fc1")
    learning(seen).form.rows["frozen"].editor.click()
    assert nodes(seen) == {"fc.1.fc1": {"frozen": True}}
    assert learning(seen).note.text() == "This is for copy 2 of fc alone, and not for the other copies."


def test_a_block_that_nothing_reaches_has_nobody_to_learn(seen):
    block = Graph.checked(
        [Node("in1", "Input", {}), Node("fc1", "Linear", {"out_features": 3}), Node("out1", "Output", {})],
        [Edge(Port("in1", "out"), Port("fc1", "in")), Edge(Port("fc1", "out"), Port("out1", "in"))],
    )
    from netbuilder.app.place import first_place

    seen.document.push(AddBlocks({"Alone": block}))
    seen.analyse()
    seen.sheet.go(first_place(seen.document.project, "Alone"), ("fc1",))
    assert not learning(seen).isVisible()


def test_a_node_that_is_taken_away_leaves_a_warning_that_mends_itself(seen):
    from netbuilder.training import check_training

    seen.document.push(SetTraining({"nodes": {"gone": {"frozen": True}, "conv": {"lr_factor": 0.5}}}))
    seen.analyse()
    project, analysis = seen.document.project, seen.document.analysis
    (problem,) = [each for each in check_training(project, analysis, {}) if "gone" in each.message]
    assert problem.severity == "warning"
    seen.document.push(problem.fixes[0].edit)
    assert nodes(seen) == {"conv": {"lr_factor": 0.5}}
