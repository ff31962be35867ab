"""Whether a tensor fits a port, by the declaration alone."""

from __future__ import annotations

import pytest

from netbuilder.layers import TensorSpec, get
from netbuilder.layers.fitting import misfit

IMAGE, VECTOR, WORDS, MASK = (
    TensorSpec((3, 32, 32)),
    TensorSpec((64,)),
    TensorSpec((100,), "int64"),
    TensorSpec((100,), "bool"),
)


@pytest.mark.parametrize(
    ("type", "port", "spec", "says"),
    [
        ("Conv2d", "in", IMAGE, ""),
        ("Conv2d", "in", VECTOR, "needs (C, H, W)"),
        ("Linear", "in", VECTOR, ""),
        ("Embedding", "in", VECTOR, "needs whole numbers"),
        ("Embedding", "in", WORDS, ""),
        ("ReLU", "in", WORDS, "needs float values"),
        ("MaskedMean", "mask", MASK, ""),
        ("MaskedMean", "mask", WORDS, "needs a mask"),
        ("Flatten", "in", WORDS, ""),
        ("BatchNorm1d", "in", IMAGE, "needs (C) or (C, L)"),
        ("Conv2d", "no such", VECTOR, ""),
    ],
)
def test_why_an_input_does_not_take_a_tensor(type, port, spec, says):
    assert misfit(get(type), port, spec) == says
