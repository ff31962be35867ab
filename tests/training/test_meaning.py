"""What a network gives is read as its loss means it: classes are the likeliest, values are in the units of the data."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest
import torch

from netbuilder.data import Field
from netbuilder.training import Run, Trainer, check, evaluate_run, losses, predict_run, prepare
from netbuilder.training.meaning import nearest

SIGN = Field("label", (), "int64", "label", ("a", "b"))
LABEL = Field("label", (), "int64", "label", ("a", "b", "c"))
VALUE = Field("value", (3,), "float32", "value")
OF_LABELS = [
    each for each in losses.all_losses() if each.pairing.predicts != "nothing" and each.type != "GaussianNLLLoss"
]


@pytest.fixture
def project(chain, digits, tmp_path):
    """A project on x `(N, 2)`, with what is to be predicted: targets as functions of x."""

    def make(layers, target, y, *, transforms=(), epochs=60, lr=0.05, **output):
        x = np.random.default_rng(0).random((240, 2), dtype=np.float32)
        np.savez(tmp_path / "data.npz", x=x, **{target: y(x)})
        graph = chain(*layers, field="x", target=target, **output)
        base = digits(graph, epochs=epochs, batch_size=16, optimizer={"type": "Adam", "params": {"lr": lr}})
        found = {"x": [], target: [{"type": each} for each in transforms]}
        kept = {name: steps for name, steps in found.items() if steps}
        data = {**base.data, "source": "npz", "params": {"path": "data.npz"}, "transforms": kept}
        return replace(base, data=data)

    return make


def trained(project, tmp_path):
    Trainer(prepare(project, tmp_path, run=tmp_path / "run")).train()
    return Run.open(tmp_path / "run")


def halves(x):
    return (x[:, 0] > 0.5).astype(np.int64)


def test_a_small_distance_is_the_second_class_under_a_hinge_loss(project, tmp_path):
    layers = (("Linear", {"out_features": 8}), ("Tanh", {}), ("Linear", {"out_features": 1}), ("Softplus", {}))
    run = trained(project(layers, "y", halves, loss="HingeEmbeddingLoss"), tmp_path)
    assert run.summary["test"]["accuracy"] > 0.85
    found = predict_run(run, {"x": torch.tensor([[0.05, 0.5], [0.95, 0.5]])})["digit"]
    assert found.labels == ("0", "1") and found.probabilities[1, 1] > 0.9


def test_a_distance_beyond_the_margin_says_unlike_and_none_says_like():
    hinge = losses.get("HingeEmbeddingLoss")
    spread = hinge.probabilities(torch.tensor([[0.0], [1.0], [4.0], [9.0]]), {"margin": 4.0})
    assert spread[:, 1].tolist() == [1.0, 0.75, 0.0, 0.0]
    assert hinge.probabilities(torch.tensor([[3.0, 0.2, 2.0]])).argmax(1).item() == 1
    assert hinge.values(torch.tensor([[0.0, 0.5, 2.0]])).tolist() == [[1.0, 0.0, -1.0]]


@pytest.mark.parametrize("loss", OF_LABELS, ids=lambda each: each.type)
def test_what_costs_least_is_what_is_said_to_be_the_likeliest_class(loss):
    """Of outputs tried at random, the one with the least loss for a class must be read as that class."""
    generator = torch.Generator().manual_seed(0)
    for field, shape in ((LABEL, (3,)), (SIGN, (1,))):
        if shape == (1,) and loss.pairing.predicts == "classes":
            continue
        tried = torch.rand(400, *shape, generator=generator)
        if loss.type not in ("BCELoss", "HingeEmbeddingLoss"):
            tried = 6 * tried - 3
        if loss.type in ("NLLLoss", "KLDivLoss"):
            tried = tried.log_softmax(1) if shape == (3,) else -tried.abs()
        criterion = loss.criterion({}, field)
        for wanted in range(len(field.classes)):
            if loss.type == "KLDivLoss" and shape == (1,) and wanted == 0:
                continue  # a target of 0 costs nothing, whatever the output
            costs = [criterion(each[None], torch.tensor([wanted])).item() for each in tried]
            probabilities = loss.probabilities(tried[int(np.argmin(costs))][None])
            assert probabilities.argmax(1).item() == wanted, (loss.type, field)
            assert ((probabilities >= 0) & (probabilities <= 1)).all()


@pytest.mark.parametrize("loss", OF_LABELS, ids=lambda each: each.type)
def test_probabilities_are_in_range_whatever_the_network_gives(loss):
    wild = torch.rand(50, 3) if loss.type == "BCELoss" else 200 * torch.randn(50, 3)
    for output in (wild, wild[:, :1]):
        if output.shape[1] == 1 and loss.pairing.predicts == "classes":
            continue
        found = loss.probabilities(output)
        assert ((found >= 0) & (found <= 1)).all(), loss.type


def test_a_loss_of_numbers_gives_the_probabilities_nearest_to_the_output():
    scores = torch.tensor([[1.33, -0.33], [1.1, 1.3], [0.2, 0.8], [-5.0, -4.0]])
    expected = torch.tensor([[1.0, 0.0], [0.4, 0.6], [0.2, 0.8], [0.0, 1.0]])
    assert torch.allclose(nearest(scores), expected, atol=1e-6)
    many = 3 * torch.randn(500, 7, 2)
    found = nearest(many)
    assert torch.allclose(found.sum(1), torch.ones(500, 2), atol=1e-5) and (found >= 0).all()
    assert torch.equal(found.argmax(1), many.argmax(1))


@pytest.mark.parametrize("loss", ["MSELoss", "L1Loss"])
@pytest.mark.parametrize("outputs", [1, 2])
def test_predicted_probabilities_of_a_label_are_probabilities(project, tmp_path, loss, outputs):
    run = trained(project((("Linear", {"out_features": outputs}),), "y", halves, loss=loss, epochs=20), tmp_path)
    found = predict_run(run, {"x": torch.tensor([[-3.0, 0.5], [4.0, 0.5]])})["digit"]
    assert found.probabilities.tolist() == [[1.0, 0.0], [0.0, 1.0]] and found.labels == ("0", "1")


@pytest.mark.parametrize(
    ("params", "after"), [({}, ()), ({"log_input": False}, (("Softplus", {}),))], ids=["logarithm", "count"]
)
def test_expected_counts_are_told_as_counts(project, tmp_path, params, after):
    counts = lambda x: np.random.default_rng(1).poisson(5 + 30 * x[:, :1]).astype(np.float32)  # noqa: E731
    layers = (("Linear", {"out_features": 1}), *after)
    made = project(layers, "n", counts, loss="PoissonNLLLoss", loss_params=params, lr=0.1, epochs=120)
    assert check(made, tmp_path) == []
    run = trained(made, tmp_path)
    assert run.summary["test"]["mae"] < 6 and run.summary["test"]["r2"] > 0.4
    few, many = predict_run(run, {"x": torch.tensor([[0.0, 0.5], [1.0, 0.5]])})["digit"].values.flatten().tolist()
    assert 3 < few < 12 and 27 < many < 45


def test_scores_of_several_yes_or_no_are_told_as_probabilities(project, tmp_path):
    both = lambda x: (x > 0.5).astype(np.float32)  # noqa: E731
    made = project((("Linear", {"out_features": 2}),), "both", both, loss="BCEWithLogitsLoss", lr=0.2)
    run = trained(made, tmp_path)
    assert run.summary["test"]["mae"] < 0.2 and run.summary["test"]["r2"] > 0.6
    assert evaluate_run(run)["mae"] == pytest.approx(run.summary["test"]["mae"], rel=1e-4)
    said = predict_run(run, {"x": torch.tensor([[0.0, 1.0]])})["digit"].values
    assert said[0, 0] < 0.1 and said[0, 1] > 0.9 and ((said >= 0) & (said <= 1)).all()


@pytest.mark.parametrize("logarithms", [False, True])
def test_log_probabilities_are_compared_with_what_the_data_hold(project, tmp_path, logarithms):
    def shares(x):
        found = np.stack([x[:, 0], 1 - x[:, 0]], 1) * 0.8 + 0.1
        return np.log(found) if logarithms else found

    layers = (
        ("Linear", {"out_features": 16}),
        ("Tanh", {}),
        ("Linear", {"out_features": 2}),
        ("LogSoftmax", {"dim": 1}),
    )
    output = {"loss": "KLDivLoss", "loss_params": {"log_target": logarithms}}
    run = trained(project(layers, "shares", shares, **output), tmp_path)
    assert run.summary["test"]["mae"] < (0.15 if logarithms else 0.05)
    said = predict_run(run, {"x": torch.tensor([[0.5, 0.5]])})["digit"].values
    assert said.tolist()[0] == pytest.approx([np.log(0.5)] * 2 if logarithms else [0.5] * 2, abs=0.2)


def test_a_transform_of_the_target_is_undone_after_the_loss_is_read(project, tmp_path):
    counts = lambda x: (1000 * x[:, :1]).astype(np.float32)  # noqa: E731
    layers = (("Linear", {"out_features": 8}), ("Tanh", {}), ("Linear", {"out_features": 1}))
    run = trained(project(layers, "n", counts, loss="PoissonNLLLoss", transforms=["Scale"]), tmp_path)
    assert run.summary["test"]["mae"] < 150
    said = predict_run(run, {"x": torch.tensor([[0.5, 0.5]])})["digit"].values.item()
    assert said == pytest.approx(500, abs=150)


def test_the_sign_that_is_expected_follows_from_the_score():
    signed = losses.get("SoftMarginLoss").values(torch.tensor([[-50.0, 0.0, 50.0]]))
    assert signed.tolist() == [[-1.0, 0.0, 1.0]]
    assert losses.get("GaussianNLLLoss").values(torch.tensor([[1.0, 2.0, 9.0, 9.0]])).tolist() == [[1.0, 2.0]]
    assert losses.get("MSELoss").values(torch.tensor([[1.0, -2.0]])).tolist() == [[1.0, -2.0]]


@pytest.mark.parametrize("ignored", [None, 3], ids=["all_count", "one_class_does_not_count"])
def test_every_metric_of_classes_can_be_had_of_a_sequence(project, tmp_path, ignored):
    """A sequence names no classes: the output says how many there are."""

    def places(x):
        return np.stack([halves(x), 1 - halves(x), 3 * np.ones(len(x), dtype=np.int64)], 1)

    layers = (("Linear", {"out_features": 12}), ("Reshape", {"shape": [-1, 4, 3]}))
    names = ["accuracy", "f1", "precision", "recall", "auroc", "top_k_accuracy", "confusion_matrix"]
    output = {"loss": "CrossEntropyLoss", "metrics": names}
    if ignored is not None:
        output["loss_params"] = {"ignore_index": ignored}
    run = trained(project(layers, "places", places, **output), tmp_path)
    test = run.summary["test"]
    assert test["accuracy"] > 0.9 and np.shape(test["confusion_matrix"]) == (4, 4)
    count = 240 * 0.15 * (3 if ignored is None else 2)
    assert np.sum(test["confusion_matrix"]) == count
    assert evaluate_run(run) == pytest.approx(test, rel=1e-4)
