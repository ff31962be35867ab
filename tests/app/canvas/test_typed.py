"""Parameters behind a layer's name. No Qt here."""

from __future__ import annotations

import pytest
import torch  # noqa: F401  the names and ranges are torch's

from netbuilder.app.canvas.search.typed import given, main_parameters, split
from netbuilder.layers import get


@pytest.mark.parametrize(
    ("text", "words", "values", "named"),
    [
        ("conv 64 3", "conv", ("64", "3"), {}),
        ("linear 10", "linear", ("10",), {}),
        ("batch 2d", "batch 2d", (), {}),
        ("conv 64 3x5 padding=same", "conv", ("64", "3x5"), {"padding": "same"}),
        ("2", "2", (), {}),
        ("", "", (), {}),
        ("drop .25", "drop", (".25",), {}),
        ("bn2", "bn2", (), {}),
    ],
)
def test_numbers_behind_a_word_are_values(text, words, values, named):
    said = split(text)
    assert (said.words, said.values, dict(said.named)) == (words, values, named)


@pytest.mark.parametrize(
    ("type", "text", "params"),
    [
        ("Conv2d", "conv 64 3", {"out_channels": 64, "kernel_size": 3}),
        ("Conv2d", "conv 64 3x5 2", {"out_channels": 64, "kernel_size": [3, 5], "stride": 2}),
        ("Linear", "linear 10", {"out_features": 10}),
        ("Input", "input 3 32 32", {"shape": [3, 32, 32]}),
        ("Dropout", "drop 0.25", {"p": 0.25}),
        ("LSTM", "lstm 32 2", {"hidden_size": 32, "num_layers": 2}),
        ("MaxPool2d", "max 3", {"kernel_size": 3}),
        ("Reshape", "reshape -1 8 8", {"shape": [-1, 8, 8]}),
        ("Embedding", "emb 5000 32", {"num_embeddings": 5000, "embedding_dim": 32}),
        ("Conv2d", "conv 8 pad=same k=5", {"out_channels": 8, "padding": "same", "kernel_size": 5}),
    ],
)
def test_values_go_to_the_main_parameters_in_their_order(type, text, params):
    found = given(get(type), split(text))
    assert dict(found.params) == params and not found.fault


@pytest.mark.parametrize(
    ("type", "text", "fault"),
    [
        ("Conv2d", "conv 0 3", "out_channels must be at least 1, got 0"),
        ("ReLU", "relu 5", "takes no number"),
        ("Linear", "linear 1.5", "out_features"),
        ("Conv2d", "conv colour=3", "has no colour"),
        ("Dropout", "drop 2", "at most 1"),
    ],
)
def test_what_a_layer_cannot_be_given_says_why(type, text, fault):
    found = given(get(type), split(text))
    assert fault in found.fault and not found.params


def test_the_parameters_that_matter_come_first():
    assert [p.name for p in main_parameters(get("Conv2d"))][:3] == ["out_channels", "kernel_size", "stride"]
    assert main_parameters(get("LeakyReLU"))[0].name == "negative_slope"
