"""Trainings of networks in which nodes are bypassed and muted."""

from __future__ import annotations

from dataclasses import replace

import pytest

from netbuilder.graph import AddNodes, Connect, Edge, Node, SetTraining, Switch
from netbuilder.training import Run, RunError, Trainer, check, evaluate_run, prepare, resume
from tests.training.conftest import SMALL, chain, digits
from tests.training.sameness import assert_same


@pytest.fixture
def project():
    """A second Output that is muted, a frozen layer that is bypassed."""
    nodes = (Node("more", "Linear", {"out_features": 10}), Node("second", "Output", {"target": "nothing"}))
    wires = (Edge.parse("n4.out", "more.in"), Edge.parse("more.out", "second.in"))
    project = AddNodes(nodes, wires).apply(digits(chain(*SMALL)))
    project = Switch(("second",), "mute").apply(Switch(("n1",), "bypass").apply(project))
    return SetTraining({**project.training, "nodes": {"n1": {"frozen": True}}}).apply(project)


def test_it_trains_as_the_network_drawn_without_them_does(project, tmp_path):
    assert not check(project, tmp_path)
    Trainer(prepare(project, tmp_path, run=tmp_path / "off")).train()
    plain = replace(digits(chain(*SMALL)), training={**project.training, "nodes": {}})
    graph = plain.graph
    kept = [edge for edge in graph.edges if "n1" not in (edge.source.node, edge.target.node)]
    nodes = {id: node for id, node in graph.nodes.items() if id != "n1"}
    bare = replace(plain, graph=replace(graph, nodes=nodes, edges=tuple(kept)))
    bare = Connect((Edge.parse("n0.out", "n2.in"),)).apply(bare)
    Trainer(prepare(bare, tmp_path, run=tmp_path / "plain")).train()
    found, wanted = Run.open(tmp_path / "off"), Run.open(tmp_path / "plain")
    assert found.rows and [row["validation"] for row in found.rows] == [row["validation"] for row in wanted.rows]
    assert "n1" not in str(list(found.load("last").model))
    assert evaluate_run(found, "test")


def test_a_run_that_is_resumed_comes_to_the_same_bits(project, tmp_path):
    Trainer(prepare(project, tmp_path, run=tmp_path / "whole")).train()
    Trainer(prepare(project, tmp_path, run=tmp_path / "parts", epochs=1)).train()
    Trainer(resume(tmp_path / "parts", epochs=2)).train()
    assert_same(Run.open(tmp_path / "parts"), Run.open(tmp_path / "whole"))


def test_a_run_goes_on_only_with_the_same_nodes_switched_off(project, tmp_path):
    Trainer(prepare(project, tmp_path, run=tmp_path / "run")).train()
    with pytest.raises(RunError, match="n1"):
        resume(tmp_path / "run", Switch(("n1",)).apply(project), epochs=3)


def test_the_other_outputs_are_learned_while_one_is_muted(project, tmp_path):
    on = Switch(("second",)).apply(project)
    assert [problem.node for problem in check(on, tmp_path)] == ["second"]
    assert not check(project, tmp_path)
