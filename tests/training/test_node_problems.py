"""Settings of nodes that no node of the network has."""

from __future__ import annotations

from netbuilder.graph import AddNodes, Node
from netbuilder.graph.grouping import MakeBlock
from tests.training.conftest import SMALL, chain, digits


def warnings(project, tmp_path):
    from netbuilder.training import check

    found = check(project, tmp_path)
    assert all(problem.severity == "warning" for problem in found)
    return found


def test_an_address_that_is_not_there_is_warned_of_and_taken_out_by_its_fix(tmp_path):
    project = digits(chain(*SMALL), nodes={"n00": {"frozen": True}, "n0": {"lr_factor": 0.5}})
    (problem,) = warnings(project, tmp_path)
    assert "'n00'" in problem.message and "did you mean 'n0'?" in problem.message
    mended = problem.fixes[0].edit.apply(project)
    assert mended.training["nodes"] == {"n0": {"lr_factor": 0.5}}
    assert not warnings(mended, tmp_path)


def test_the_last_one_takes_the_whole_entry_with_it(tmp_path):
    project = digits(chain(*SMALL), nodes={"elsewhere": {"frozen": True}})
    (problem,) = warnings(project, tmp_path)
    assert "nodes" not in problem.fixes[0].edit.apply(project).training


def test_addresses_in_blocks_and_in_their_copies_are_known(tmp_path):
    project = MakeBlock(("n0", "n1"), "Stage").apply(digits(chain(*SMALL)))
    (id,) = [id for id, node in project.graph.nodes.items() if node.type == "Block"]
    nodes = {id: {"frozen": True}, f"{id}.n0": {"lr_factor": 0.1}}
    assert not warnings(_with(project, nodes), tmp_path)
    (problem,) = warnings(_with(project, {f"{id}.n7": {"frozen": True}}), tmp_path)
    assert f"{id}.n7" in problem.message


def test_two_that_share_their_weights_are_told_apart(tmp_path):
    project = MakeBlock(("n2", "n3"), "Stage").apply(digits(chain(*SMALL)))
    (id,) = [id for id, node in project.graph.nodes.items() if node.type == "Block"]
    twin = Node("twin", "Block", {"block": "Stage", "weights": id})
    project = AddNodes([twin]).apply(_with(project, {id: {"frozen": True}, "twin": {"lr_factor": 2.0}}))
    from netbuilder.training import check

    shared = [problem for problem in check(project, tmp_path) if "share their weights" in problem.message]
    assert len(shared) == 1 and shared[0].severity == "warning"


def _with(project, nodes):
    from dataclasses import replace

    return replace(project, training={**project.training, "nodes": nodes})
