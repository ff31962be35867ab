"""Predictions read as the loss means them."""

from __future__ import annotations

import numpy as np
import pytest
import torch

from netbuilder.graph import Node
from netbuilder.insight import Predictions, class_probabilities, confusion
from netbuilder.insight import predictions as room


def test_probabilities_classes_and_right_ones(network, images):
    truth = torch.arange(40) % 10
    said = Predictions((images,), truth, 10, "CrossEntropyLoss")(network)
    assert said.outputs.shape == (40, 10)
    assert np.allclose(said.probabilities.sum(1), 1, atol=1e-5)
    assert (said.classes == said.probabilities.argmax(1)).all()
    assert (said.right == (said.classes == truth.numpy())).all()


def test_samples_in_many_chunks_give_what_they_give_at_once(chain, monkeypatch):
    module = chain(
        Node("point", "Input", {"field": "point"}), Node("fc", "Linear", {"out_features": 3}), Node("o", "Output")
    )
    points = torch.rand(50, 2)
    whole = Predictions((points,))(module).outputs
    monkeypatch.setattr(room, "CHUNK", 14)
    assert np.allclose(Predictions((points,))(module).outputs, whole, atol=1e-6)


def test_values_have_no_classes(chain):
    module = chain(
        Node("point", "Input", {"field": "point"}), Node("fc", "Linear", {"out_features": 1}), Node("o", "Output")
    )
    said = Predictions((torch.rand(6, 2),), torch.rand(6, 1))(module)
    assert said.probabilities is None and said.classes is None and said.right is None
    assert said.outputs.shape == said.truth.shape == (6, 1)


@pytest.mark.parametrize("loss", ["CrossEntropyLoss", "NLLLoss", "BCEWithLogitsLoss", "BCELoss"])
def test_the_loss_says_how_to_read_an_output(loss):
    wanted = torch.tensor([[0.2, 0.8], [0.9, 0.1]])
    given = {
        "CrossEntropyLoss": wanted.log() + 3,
        "NLLLoss": wanted.log(),
        "BCEWithLogitsLoss": wanted.logit(),
        "BCELoss": wanted,
    }[loss]
    assert torch.allclose(class_probabilities(given, 2, loss), wanted, atol=1e-5)


def test_one_number_for_two_classes_is_that_of_the_second():
    assert class_probabilities(torch.tensor([[0.0]]), 2, "BCEWithLogitsLoss").tolist() == [[0.5, 0.5]]
    assert class_probabilities(torch.tensor([0.25]), 2, "BCELoss").tolist() == [[0.75, 0.25]]


def test_scores_that_are_no_probabilities_are_not_called_so():
    assert class_probabilities(torch.rand(3, 4), 4, "MultiMarginLoss") is None


def test_too_few_numbers_for_the_classes_is_said():
    with pytest.raises(ValueError, match="3 numbers for 10 classes"):
        class_probabilities(torch.rand(2, 3), 10, "CrossEntropyLoss")


def test_confusion_counts_truth_down_and_prediction_across():
    counts = confusion(np.array([0, 0, 1, 2]), np.array([0, 2, 1, 2]), 3)
    assert counts.tolist() == [[1, 0, 1], [0, 1, 0], [0, 0, 1]]


def test_a_distance_is_the_more_like_the_smaller_it_is():
    said = class_probabilities(torch.tensor([[0.0], [1.0], [3.0]]), 2, "HingeEmbeddingLoss")
    assert said[:, 1].tolist() == [1.0, 0.0, 0.0]


def test_values_are_read_as_their_loss_reads_them(chain):
    module = chain(
        Node("point", "Input", {"field": "point"}), Node("fc", "Linear", {"out_features": 1}), Node("o", "Output")
    )
    points = torch.rand(6, 2)
    plain = Predictions((points,))(module).outputs
    assert np.allclose(Predictions((points,), loss="PoissonNLLLoss")(module).outputs, np.exp(plain), atol=1e-5)
    counted = Predictions((points,), loss="PoissonNLLLoss", loss_params={"log_input": False})(module).outputs
    assert np.allclose(counted, plain, atol=1e-6)
