"""Label smoothing, weights of classes and several weighted losses are what a training goes by."""

from __future__ import annotations

import numpy as np
import pytest
import torch
from torch.nn import functional as F

from netbuilder.graph import Edge, Graph, Node, Port, Project
from netbuilder.training import Trainer, prepare

STILL = {"epochs": 1, "batch_size": 30, "optimizer": {"type": "SGD", "params": {"lr": 0.0}}}
"""Weights that stay as they are, so that the mean loss of the epoch can be had by hand."""


@pytest.fixture
def project(tmp_path):
    """Rows of three numbers, a class of three and two answers of yes or no, with an Output each where it is named."""
    rng = np.random.default_rng(0)
    answers = (rng.random((90, 2)) < 0.3).astype("float32")
    np.savez(tmp_path / "rows.npz", x=rng.normal(size=(90, 3)).astype("float32"), y=np.arange(90) % 3, z=answers)

    def made(training=STILL, **outputs) -> Project:
        sizes = {"y": 3, "z": 2}
        nodes, edges = [Node("x", "Input", {"field": "x"})], []
        for name, params in outputs.items():
            nodes.append(Node(f"fc_{name}", "Linear", {"out_features": sizes[name]}))
            nodes.append(Node(name, "Output", {"target": name, **params}))
            edges.append(Edge(Port("x", "out"), Port(f"fc_{name}", "in")))
            edges.append(Edge(Port(f"fc_{name}", "out"), Port(name, "in")))
        data = {"source": "npz", "params": {"path": "rows.npz"}}
        return Project("Rows", Graph.checked(nodes, edges), data=data, training={"device": "cpu", **training})

    return made


def outputs_of(job) -> dict[str, torch.Tensor]:
    rows, module = job.data.train.tensors["x"], job.module
    return {name: getattr(module, f"fc_{name}")(rows).detach() for name in ("y", "z") if hasattr(module, f"fc_{name}")}


def test_label_smoothing_is_that_of_torch(project, tmp_path):
    said = {"loss": "CrossEntropyLoss", "loss_params": {"label_smoothing": 0.2}}
    job = prepare(project(y=said), tmp_path)
    expected = F.cross_entropy(outputs_of(job)["y"], job.data.train.tensors["y"], label_smoothing=0.2)
    plain = F.cross_entropy(outputs_of(job)["y"], job.data.train.tensors["y"])
    summary = Trainer(job).train()
    assert summary["train"]["loss"] == pytest.approx(expected.item(), rel=1e-5) != pytest.approx(plain.item(), rel=1e-3)


def test_the_loss_of_several_outputs_is_the_weighted_sum_and_each_is_told(project, tmp_path):
    class_ = {"loss": "CrossEntropyLoss", "weight": 0.5}
    answers = {"loss": "BCEWithLogitsLoss", "loss_params": {"pos_weight": [3.0, 1.5]}, "weight": 2.0}
    job = prepare(project(y=class_, z=answers), tmp_path)
    outputs, targets = outputs_of(job), job.data.train.tensors
    first = F.cross_entropy(outputs["y"], targets["y"]).item()
    second = F.binary_cross_entropy_with_logits(
        outputs["z"], targets["z"], pos_weight=torch.tensor([3.0, 1.5])
    ).item()  # fmt: skip
    found = Trainer(job).train()["train"]
    assert found["y.loss"] == pytest.approx(first, rel=1e-5) and found["z.loss"] == pytest.approx(second, rel=1e-5)
    assert found["loss"] == pytest.approx(0.5 * first + 2.0 * second, rel=1e-5)


def test_an_output_of_weight_zero_teaches_nothing(project, tmp_path):
    moving = {**STILL, "epochs": 2, "optimizer": {"type": "SGD", "params": {"lr": 0.1}}}
    job = prepare(
        project(moving, y={"loss": "CrossEntropyLoss"}, z={"loss": "BCEWithLogitsLoss", "weight": 0}), tmp_path
    )
    before = {name: each.clone() for name, each in job.module.state_dict().items()}
    Trainer(job).train()
    assert torch.equal(job.module.fc_z.weight, before["fc_z.weight"])
    assert not torch.equal(job.module.fc_y.weight, before["fc_y.weight"])


@pytest.mark.parametrize("weight", [[1.0, 2.0, 6.0], "balanced"])
def test_a_step_goes_by_the_weights_of_the_classes(project, tmp_path, weight):
    """One step with all rows as one batch is the step that torch takes."""
    once = {"epochs": 1, "batch_size": 90, "optimizer": {"type": "SGD", "params": {"lr": 0.5}}, "restore_best": False}
    job = prepare(project(once, y={"loss": "CrossEntropyLoss", "loss_params": {"weight": weight}}), tmp_path)
    rows, classes = job.data.train.tensors["x"], job.data.train.tensors["y"]
    counts = torch.bincount(classes, minlength=3)
    numbers = len(classes) / (3 * counts) if weight == "balanced" else torch.tensor(weight)
    start = job.module.fc_y.weight.detach().clone().requires_grad_()
    bias = job.module.fc_y.bias.detach().clone().requires_grad_()
    loss = F.cross_entropy(F.linear(rows, start, bias), classes, numbers)
    loss.backward()
    Trainer(job).train()
    torch.testing.assert_close(job.module.fc_y.weight.detach(), start.detach() - 0.5 * start.grad)
