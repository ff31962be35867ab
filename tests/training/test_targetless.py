"""An Output without a target: the KL term of a variational autoencoder, and all that asks for a target."""

from __future__ import annotations

from dataclasses import replace

import pytest
import torch

from netbuilder.graph import Edge, Graph, Node, Port
from netbuilder.training import Run, Trainer, check, evaluate_run, losses, predict_run, prepare, resume


def vae(loss="MSELoss", weight=0.001, **kl):
    nodes = [
        Node("image", "Input", {"field": "image"}),
        Node("flat", "Flatten", {}),
        Node("hidden", "Linear", {"out_features": 64}),
        Node("relu", "ReLU", {}),
        Node("mean", "Linear", {"out_features": 8}),
        Node("logvar", "Linear", {"out_features": 8}),
        Node("sample", "GaussianSample", {}),
        Node("wide", "Linear", {"out_features": 64}),
        Node("act", "ReLU", {}),
        Node("last", "Linear", {"out_features": 64}),
        *([Node("squash", "Sigmoid", {})] if loss != "BCEWithLogitsLoss" else []),
        Node("shape", "Reshape", {"shape": [-1, 1, 8, 8]}),
        Node("again", "Output", {"target": "image", "loss": loss}),
        Node("kl", "Output", {"loss": "GaussianKL", "weight": weight, **kl}),
    ]
    wires = ["image flat hidden relu mean", "relu logvar", "wide act last", "shape again"]
    wires.append("last squash shape" if loss != "BCEWithLogitsLoss" else "last shape")
    edges = [
        Edge(Port(a, "out"), Port(b, "in"))
        for line in wires
        for a, b in zip(line.split(), line.split()[1:], strict=False)
    ]
    edges += [Edge(Port("mean", "out"), Port("sample", "mean")), Edge(Port("logvar", "out"), Port("sample", "logvar"))]
    edges += [Edge(Port("sample", "out"), Port("wide", "in")), Edge(Port("sample", "kl"), Port("kl", "in"))]
    return Graph.checked(nodes, edges)


@pytest.mark.parametrize("loss", ["MSELoss", "BCEWithLogitsLoss", "BCELoss"])
def test_a_variational_autoencoder_learns_the_digits(digits, tmp_path, loss):
    project = digits(vae(loss), epochs=8, optimizer={"type": "Adam", "params": {"lr": 0.005}})
    assert check(project, tmp_path) == []
    job = prepare(project, tmp_path, run=tmp_path / "run")
    summary = Trainer(job).train()
    rows = Run.open(tmp_path / "run").rows
    assert {"loss", "again.loss", "kl.loss"} <= rows[0]["validation"].keys() & rows[0]["train"].keys()
    assert rows[-1]["validation"]["again.loss"] < 0.9 * rows[0]["validation"]["again.loss"]
    for row in (*(row["train"] for row in rows), summary["test"]):
        assert row["loss"] == pytest.approx(row["again.loss"] + 0.001 * row["kl.loss"], rel=1e-4)
        assert row["kl.loss"] > 0


def test_the_weight_of_the_kl_term_decides_how_near_the_code_is_to_a_standard_normal(digits, tmp_path):
    found = []
    for weight in (1e-4, 1.0):
        job = prepare(digits(vae(weight=weight), epochs=3), tmp_path)
        found.append(Trainer(job).train()["validation"]["kl.loss"])
    assert found[1] < 0.1 < found[0]


def test_the_loss_is_the_mean_over_the_batch_of_what_arrives():
    loss = losses.get("GaussianKL").criterion({}, None)
    arriving = torch.tensor([[1.0, 2.0], [3.0, 4.0]])
    assert float(loss(arriving, arriving)) == 5.0
    assert float(loss(arriving[:, :1], arriving)) == 2.0


def test_predicting_leaves_the_output_out_and_evaluating_measures_it(digits, tmp_path):
    Trainer(prepare(digits(vae(), epochs=1), tmp_path, run=tmp_path / "run")).train()
    run = Run.open(tmp_path / "run")
    found = predict_run(run, {"image": torch.rand(3, 1, 8, 8)})
    assert list(found) == ["again"] and found["again"].values.shape == (3, 1, 8, 8)
    assert evaluate_run(run)["kl.loss"] > 0


def test_losses_of_several_outputs_survive_a_stop_in_an_epoch(digits, tmp_path):
    from netbuilder.training import Channel

    Trainer(prepare(digits(vae(), epochs=2), tmp_path, run=tmp_path / "whole")).train()
    job = prepare(digits(vae(), epochs=2), tmp_path, run=tmp_path / "run")
    channel, count = Channel(), [0]

    def counting(module, inputs):
        count[0] += module.training
        if count[0] == 7:
            channel.stop()

    job.module.register_forward_pre_hook(counting)
    Trainer(job, channel).train()
    Trainer(resume(tmp_path / "run")).train()
    assert Run.open(tmp_path / "run").rows == Run.open(tmp_path / "whole").rows


@pytest.mark.parametrize(
    ("said", "message"),
    [
        ({"target": "image"}, "GaussianKL compares nothing: it needs no target"),
        ({"metrics": ["mae"]}, "GaussianKL compares nothing: it needs no metrics"),
        ({"loss_params": {"p": 1}}, "GaussianKL: there is no parameter 'p'"),
    ],
)
def test_what_it_does_not_need_is_told_and_mended(digits, tmp_path, said, message):
    project = digits(vae(**said))
    (problem,) = check(project, tmp_path)
    assert problem.node == "kl" and message in problem.message
    if problem.fixes:
        assert check(problem.fixes[0].edit.apply(project), tmp_path) == []


def test_an_output_that_has_a_loss_with_a_target_still_needs_one(digits, tmp_path):
    graph = vae()
    nodes = {id: node for id, node in graph.nodes.items() if id != "kl"}
    kl = replace(graph.nodes["kl"], params={"loss": "MSELoss"})
    (problem,) = check(digits(Graph.checked([*nodes.values(), kl], graph.edges)), tmp_path)
    assert problem.node == "kl" and "needs a target" in problem.message
