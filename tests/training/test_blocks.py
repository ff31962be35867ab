"""Networks made of blocks train, are saved, opened again, gone on with and predicted with like any other."""

from __future__ import annotations

from dataclasses import replace

import pytest
import torch

from netbuilder.graph import Edge, Graph, Node, Project, SetParams, read, write
from netbuilder.insight import Activations, DeadUnits, filters
from netbuilder.training import Run, RunError, Trainer, evaluate_run, prepare, resume
from netbuilder.training.check import check


@pytest.fixture
def deep(digits) -> Project:
    """Digits through a residual block, repeated twelve times, in a block of its own."""

    def wires(text: str) -> list[Edge]:
        return [Edge.parse(*wire.split()) for wire in text.split(", ")]

    residual = Graph.checked(
        [
            Node("x", "Input"),
            Node("fc", "Linear", {"out_features": {"from": "wide"}}),
            Node("relu", "ReLU"),
            Node("sum", "Add"),
            Node("y", "Output"),
        ],
        wires("x.out fc.in, fc.out relu.in, relu.out sum.in, x.out sum.in, sum.out y.in"),
        {"wide": 16},
    )
    trunk = Graph.checked(
        [
            Node("x", "Input"),
            Node("twelve", "Block", {"block": "residual", "repeat": 12, "wide": 32}),
            Node("y", "Output"),
        ],
        wires("x.out twelve.x, twelve.y y.in"),
    )
    graph = Graph.checked(
        [
            Node("image", "Input", {"field": "image"}),
            Node("flat", "Flatten"),
            Node("first", "Linear", {"out_features": 32}),
            Node("trunk", "Block", {"block": "trunk"}),
            Node("last", "Linear", {"out_features": 10}),
            Node("digit", "Output", {"target": "label", "loss": "CrossEntropyLoss"}),
        ],
        wires("image.out flat.in, flat.out first.in, first.out trunk.x, trunk.y last.in, last.out digit.in"),
    )
    return replace(digits(graph), blocks={"residual": residual, "trunk": trunk})


def test_a_block_used_twelve_times_is_saved_opened_trained_and_measured(deep: Project, tmp_path) -> None:
    write(deep, tmp_path / "deep.json")
    project = read(tmp_path / "deep.json")
    assert project == deep
    job = prepare(project, tmp_path, run=tmp_path / "run", epochs=4)
    assert sum(name.endswith("fc.weight") for name in job.module.state_dict()) == 12
    before = job.module.get_submodule("trunk.twelve.11.fc").weight.detach().clone()
    summary = Trainer(job).train()
    assert summary["test"]["accuracy"] > 0.8
    assert not torch.equal(job.module.get_submodule("trunk.twelve.11.fc").weight, before), "the last copy learns too"
    run = Run.open(tmp_path / "run")
    assert run.project.blocks == deep.blocks
    assert evaluate_run(run, "test")["accuracy"] == summary["test"]["accuracy"]


def test_a_run_of_blocks_goes_on_where_it_was(deep: Project, tmp_path) -> None:
    whole = Trainer(prepare(deep, tmp_path, run=tmp_path / "whole", epochs=2)).train()
    Trainer(prepare(deep, tmp_path, run=tmp_path / "halves", epochs=1)).train()
    again = Trainer(resume(tmp_path / "halves", deep, epochs=2)).train()
    assert again["validation"] == whole["validation"] and again["test"] == whole["test"]


def test_a_run_does_not_go_on_with_another_block(deep: Project, tmp_path) -> None:
    Trainer(prepare(deep, tmp_path, run=tmp_path / "run", epochs=1)).train()
    inside = SetParams("relu", {"inplace": True}).apply(Project(graph=deep.blocks["residual"])).graph
    other = replace(deep, blocks={**deep.blocks, "residual": inside})
    with pytest.raises(RunError, match="differ in blocks"):
        resume(tmp_path / "run", other)


def test_what_is_in_a_block_can_be_looked_at_by_its_address(deep: Project, tmp_path) -> None:
    job = prepare(deep, tmp_path, run=tmp_path / "run")
    inputs = (job.data.train.tensors["image"][:5],)
    seen = Activations(inputs)(job.module)
    assert seen["trunk.twelve.3.fc"].shape == (32,) and seen["trunk"].shape == (32,)
    assert torch.equal(seen["trunk.twelve.3.relu"], seen["trunk.twelve.3.fc"].relu())
    assert [*Activations(inputs, ["trunk.twelve.3.fc"])(job.module)] == ["trunk.twelve.3.fc"]
    assert "trunk.twelve.11.relu" in DeadUnits(inputs)(job.module)
    weights = filters(job.module, "trunk.twelve.0.fc")
    assert weights is not None and weights.shape == (32, 32)


def test_an_optimizer_of_matrices_alone_looks_into_blocks(deep: Project, tmp_path) -> None:
    muon = replace(deep, training={**deep.training, "optimizer": {"type": "Muon"}})
    [problem] = check(muon, tmp_path)
    assert problem.message == (
        "training: Muon takes weights that are matrices alone, and first, trunk, last also has others"
    )
