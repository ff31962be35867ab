"""Weights that make up for rare classes: counted in the training part alone, kept with the run."""

from __future__ import annotations

import numpy as np
import pytest
import torch

from netbuilder.data.field import image, mask
from netbuilder.graph import Edge, Graph, Node, Port, Project
from netbuilder.training import Run, Trainer, check, evaluate_run, losses, prepare, resume


def project(folder, labels, outputs, loss, params, metrics=None, **training):
    rng = np.random.default_rng(0)
    features = rng.normal(size=(len(labels), 3)) + np.asarray(labels).reshape(len(labels), -1)[:, :1]
    np.savez(folder / "data.npz", x=features.astype("float32"), y=np.asarray(labels))
    nodes = [
        Node("x", "Input", {"field": "x"}),
        Node("fc", "Linear", {"out_features": outputs}),
        Node(
            "y",
            "Output",
            {"target": "y", "loss": loss, "loss_params": params, **({"metrics": metrics} if metrics else {})},
        ),
    ]
    edges = [Edge(Port("x", "out"), Port("fc", "in")), Edge(Port("fc", "out"), Port("y", "in"))]
    return Project(
        "Rare",
        Graph.checked(nodes, edges),
        data={"source": "npz", "params": {"path": "data.npz"}},
        training={"epochs": 3, "device": "cpu", **training},
    )


RARE = [0] * 151 + [1] * 43 + [2] * 13


@pytest.mark.parametrize("loss", ["CrossEntropyLoss", "NLLLoss", "MultiMarginLoss"])
def test_each_class_weighs_the_same_in_the_training_part(tmp_path, loss):
    job = prepare(project(tmp_path, RARE, 3, loss, {"weight": "balanced"}), tmp_path)
    labels = job.data.train.tensors["y"]
    counts = torch.bincount(labels, minlength=3).double()
    weights = torch.tensor(job.objectives.all[0].params["weight"], dtype=torch.float64)
    torch.testing.assert_close(weights, len(labels) / (3 * counts))
    whole = torch.bincount(job.data.dataset.tensors["y"], minlength=3).double()
    assert not torch.allclose(weights, whole.sum() / (3 * whole)), "the other parts are not to be counted"


def test_the_weighted_loss_is_that_of_numbers_written_out(tmp_path):
    job = prepare(project(tmp_path, RARE, 3, "CrossEntropyLoss", {"weight": "balanced"}), tmp_path)
    written = job.objectives.all[0].params["weight"]
    other = prepare(project(tmp_path, RARE, 3, "CrossEntropyLoss", {"weight": written}), tmp_path)
    output, target = torch.randn(6, 3), torch.tensor([0, 1, 2, 0, 1, 2])
    assert torch.equal(*(each.objectives.loss(output, {"y": target}) for each in (job, other)))


def test_rare_classes_are_found_more_often_for_it(tmp_path):
    how, found = {"epochs": 20, "optimizer": {"type": "Adam", "params": {"lr": 0.05}}}, []
    for params in ({}, {"weight": "balanced"}):
        made = project(tmp_path, [0] * 760 + [1] * 40, 2, "CrossEntropyLoss", params, ["recall"], **how)
        summary = Trainer(prepare(made, tmp_path)).train()
        found.append(summary["test"]["recall"])
    assert found[1] > found[0] + 0.1


def test_one_output_for_two_classes_is_balanced_by_pos_weight(tmp_path):
    made = project(tmp_path, [0] * 90 + [1] * 30, 1, "BCEWithLogitsLoss", {"pos_weight": "balanced"})
    job = prepare(made, tmp_path)
    labels = job.data.train.tensors["y"]
    yes = int(labels.sum())
    assert job.objectives.all[0].params["pos_weight"] == [(len(labels) - yes) / yes]
    assert Trainer(job).train()["epochs"] == 3


def test_several_answers_at_once_are_balanced_each_for_itself(tmp_path):
    rng = np.random.default_rng(1)
    answers = (rng.random((200, 3)) < np.array([0.5, 0.1, 0.02])).astype("float32")
    job = prepare(project(tmp_path, answers, 3, "BCEWithLogitsLoss", {"pos_weight": "balanced"}), tmp_path)
    yes = job.data.train.tensors["y"].double().sum(0)
    expected = [(len(job.data.train) - n) / n if n else 1.0 for n in yes.tolist()]
    assert job.objectives.all[0].params["pos_weight"] == pytest.approx(expected)


def test_the_weights_stay_with_the_run(tmp_path):
    made = project(tmp_path, RARE, 3, "CrossEntropyLoss", {"weight": "balanced"})
    job = prepare(made, tmp_path, run=tmp_path / "run")
    summary = Trainer(job).train()
    run = Run.open(tmp_path / "run")
    assert evaluate_run(run)["loss"] == pytest.approx(summary["test"]["loss"], rel=1e-5)
    assert resume(run).objectives.all[0].params == job.objectives.all[0].params
    assert run.project.graph.nodes["y"].params["loss_params"] == {"weight": "balanced"}


def test_a_class_that_is_ignored_or_does_not_occur_gets_no_infinite_weight(tmp_path):
    job = prepare(project(tmp_path, RARE, 3, "CrossEntropyLoss", {"weight": "balanced", "ignore_index": 0}), tmp_path)
    counts = torch.bincount(job.data.train.tensors["y"], minlength=3)[1:].tolist()
    assert job.objectives.all[0].params["weight"] == [1.0, *(sum(counts) / (2 * n) for n in counts)]


@pytest.mark.parametrize(
    ("loss", "params", "message"),
    [
        ("BCELoss", {"weight": "balanced"}, "weight must be a number, got 'balanced'"),
        ("CrossEntropyLoss", {"weight": "even"}, "weight must be one of balanced, got 'even'"),
    ],
)
def test_another_word_or_a_loss_that_has_no_such_weights_is_told(tmp_path, loss, params, message):
    outputs = 1 if loss == "BCELoss" else 2
    found = check(project(tmp_path, [0, 1] * 20, outputs, loss, params), tmp_path)
    assert [problem for problem in found if message in problem.message]


def test_what_has_no_classes_is_told(tmp_path):
    loss = losses.get("BCEWithLogitsLoss")

    (fault,) = loss.faults_with({"pos_weight": "balanced"}, image("image", 1, 8, 8))
    assert "pos_weight can be balanced for classes or a row of numbers" in fault


def test_a_number_for_each_class_of_a_mask_weighs_its_pixels():
    field = mask("mask", ("a", "b", "c"), 4, 5)
    loss = losses.get("BCEWithLogitsLoss").criterion({"pos_weight": [1.0, 2.0, 3.0]}, field)
    output, target = torch.randn(2, 3, 4, 5), torch.randint(0, 3, (2, 4, 5))
    spread = torch.nn.functional.one_hot(target, 3).movedim(-1, 1).float()
    weight = torch.tensor([1.0, 2.0, 3.0]).reshape(3, 1, 1)
    expected = torch.nn.functional.binary_cross_entropy_with_logits(output, spread, pos_weight=weight)
    assert torch.equal(loss(output, target), expected)
