"""Floating-point operations, by hand, of every layer that has some. `docs/architecture.md` says what counts."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest
import torch

from netbuilder.compile.measure import Measured, measure
from netbuilder.layers import Layer, PortSpec, TensorSpec, get


def port_of(layer: Layer) -> PortSpec:
    """The port that a layer has first."""
    return layer.inputs[0]


def flops(type: str, params: dict[str, Any], *shapes: tuple[int, ...]) -> int:
    """Of one sample, with inputs of these shapes."""
    layer = get(type)
    assert layer is not None
    specs = [TensorSpec(shape, "int64" if port_of(layer).dtype == "int" else "float32") for shape in shapes]
    names = [port.name for port in layer.inputs]
    incoming = {n: (s,) for n, s in zip(names, specs, strict=False)} if len(names) > 1 else {"in": tuple(specs)}
    found = measure(layer, layer.filled({**layer.starts, **params}), incoming)
    assert isinstance(found, Measured), found
    return found.flops


IMAGE = (4, 6, 6)
VALUES = 4 * 6 * 6


@pytest.mark.parametrize(
    ("type", "params", "shapes", "wanted"),
    [
        ("Linear", {"out_features": 5}, [(7,)], 2 * 7 * 5),
        ("Linear", {"out_features": 5}, [(3, 7)], 3 * 2 * 7 * 5),
        ("Bilinear", {"out_features": 3}, [(5,), (7,)], 2 * 3 * (5 * 7 + 5)),
        ("Conv1d", {"out_channels": 5, "kernel_size": 3}, [(4, 8)], 2 * 4 * 3 * 5 * 6),
        ("Conv2d", {"out_channels": 8, "kernel_size": 3}, [IMAGE], 2 * 4 * 9 * 8 * 16),
        ("Conv2d", {"out_channels": 8, "kernel_size": 3, "groups": 4}, [IMAGE], 2 * 9 * 8 * 16),
        ("Conv2d", {"out_channels": 8, "kernel_size": 3, "stride": 2, "dilation": 2}, [IMAGE], 2 * 4 * 9 * 8),
        ("Conv3d", {"out_channels": 2, "kernel_size": 2}, [(3, 4, 4, 4)], 2 * 3 * 8 * 2 * 27),
        ("ConvTranspose2d", {"out_channels": 8, "kernel_size": 3}, [IMAGE], 2 * 4 * 9 * 8 * 36),
        ("MatMul", {}, [(3, 4), (4, 5)], 2 * 3 * 4 * 5),
        ("Add", {}, [IMAGE, IMAGE], VALUES),
        ("Add", {}, [IMAGE, IMAGE, IMAGE], 2 * VALUES),
        ("Add", {}, [IMAGE], 0),
        ("Subtract", {}, [IMAGE, (4, 1, 1)], VALUES),
        ("Multiply", {}, [(4, 1, 1), IMAGE], VALUES),
        ("Concatenate", {}, [IMAGE, IMAGE], 0),
        ("MaxPool2d", {"kernel_size": 2}, [IMAGE], 4 * 9 * 4),
        ("MaxPool1d", {"kernel_size": 3, "stride": 1}, [(4, 6)], 4 * 4 * 3),
        ("AvgPool2d", {"kernel_size": [2, 3]}, [IMAGE], 4 * 6 * (6 + 1)),
        ("AvgPool3d", {"kernel_size": 2}, [(4, 6, 6, 6)], 4 * 27 * (8 + 1)),
        ("LPPool2d", {"kernel_size": 2}, [IMAGE], 4 * 9 * (2 * 4 + 1)),
        ("LPPool1d", {"kernel_size": 3}, [(4, 6)], 4 * 2 * (2 * 3 + 1)),
        ("FractionalMaxPool2d", {"kernel_size": 2, "output_size": 3, "output_ratio": None}, [IMAGE], 4 * 9 * 4),
        ("AdaptiveAvgPool2d", {"output_size": 1}, [IMAGE], VALUES + 4),
        ("AdaptiveMaxPool2d", {"output_size": 3}, [IMAGE], VALUES),
        # Windows 0 to 2, 1 to 4, 3 to 5 of five points: seven in all.
        ("AdaptiveAvgPool1d", {"output_size": 3}, [(4, 5)], 4 * (2 + 3 + 2) + 4 * 3),
        ("Mean", {"dim": 1}, [(4, 6)], 24 + 6),
        ("Mean", {"dim": [2, 3]}, [IMAGE], VALUES + 4),
        ("Max", {"dim": 1}, [(4, 6)], 24),
        ("BatchNorm2d", {}, [IMAGE], 2 * VALUES),
        ("BatchNorm1d", {"affine": False}, [(9,)], 2 * 9),
        ("BatchNorm2d", {"track_running_stats": False}, [IMAGE], 7 * VALUES),
        ("InstanceNorm2d", {}, [IMAGE], 5 * VALUES),
        ("InstanceNorm2d", {"affine": True}, [IMAGE], 7 * VALUES),
        ("InstanceNorm2d", {"track_running_stats": True}, [IMAGE], 2 * VALUES),
        ("LayerNorm", {}, [(3, 8)], 7 * 24),
        ("LayerNorm", {"bias": False}, [(3, 8)], 6 * 24),
        ("LayerNorm", {"elementwise_affine": False}, [(3, 8)], 5 * 24),
        ("GroupNorm", {"num_groups": 2}, [IMAGE], 7 * VALUES),
        ("RMSNorm", {}, [(3, 8)], 4 * 24),
        ("LocalResponseNorm", {"size": 3}, [IMAGE], (3 + 5) * VALUES),
        ("ReLU", {}, [IMAGE], VALUES),
        ("PReLU", {}, [IMAGE], VALUES),
        ("Tanh", {}, [(9,)], 9),
        ("GLU", {}, [(8,)], 2 * 4),
        ("Softmax", {}, [(10,)], 3 * 10),
        ("LogSoftmax", {}, [(10,)], 3 * 10),
        ("Softmin", {}, [(10,)], 3 * 10),
        ("Softmax2d", {}, [IMAGE], 3 * VALUES),
        ("Upsample", {}, [IMAGE], 0),
        ("Upsample", {"mode": "linear"}, [(4, 6)], 2 * 2 * 48),
        ("Upsample", {"mode": "bilinear"}, [IMAGE], 2 * 4 * 4 * VALUES),
        ("Upsample", {"mode": "bicubic"}, [IMAGE], 2 * 16 * 4 * VALUES),
        ("Upsample", {"mode": "trilinear"}, [(2, 3, 3, 3)], 2 * 8 * 2 * 216),
        ("Flatten", {}, [IMAGE], 0),
        ("ZeroPad2d", {}, [IMAGE], 0),
        ("Dropout", {}, [IMAGE], 0),
        # Steps times: products with what arrives and with the state for each gate, then what each unit computes.
        ("RNN", {"hidden_size": 3}, [(5, 4)], 5 * (2 * 3 * (4 + 3) + 3)),
        ("LSTM", {"hidden_size": 3}, [(5, 4)], 5 * (4 * 2 * 3 * (4 + 3) + 9 * 3)),
        ("GRU", {"hidden_size": 3}, [(5, 4)], 5 * (3 * 2 * 3 * (4 + 3) + 9 * 3)),
        ("LSTM", {"hidden_size": 3, "bidirectional": True}, [(5, 4)], 2 * 5 * (4 * 2 * 3 * (4 + 3) + 9 * 3)),
        ("GRU", {"hidden_size": 3, "num_layers": 2}, [(5, 4)], 5 * (3 * 2 * 3 * (4 + 3 + 3 + 3) + 2 * 9 * 3)),
        (
            "GRU",
            {"hidden_size": 3, "num_layers": 2, "bidirectional": True},
            [(5, 4)],
            2 * 5 * (3 * 2 * 3 * (4 + 3 + 6 + 3) + 2 * 9 * 3),
        ),
        (
            "LSTM",
            {"hidden_size": 3, "proj_size": 2},
            [(5, 4)],
            5 * (4 * 2 * 3 * (4 + 2) + 2 * 3 * 2 + 9 * 3),
        ),
        ("Embedding", {}, [(7,)], 0),
        ("EmbeddingBag", {"embedding_dim": 4}, [(7,)], 7 * 4 + 4),
        ("EmbeddingBag", {"embedding_dim": 4, "mode": "max"}, [(7,)], 7 * 4),
        ("PositionalEncoding", {}, [(5, 4)], 20),
        ("PaddingMask", {}, [(7,)], 7),
        (
            "MultiheadAttention",
            {"num_heads": 2},
            [(5, 4)],
            4 * 2 * 5 * 4 * 4 + 5 * 4 + 2 * 5 * 5 * 4 + 3 * 2 * 5 * 5 + 2 * 5 * 5 * 4,
        ),
        (
            "MultiheadAttention",
            {"num_heads": 1},
            [(5, 4), (3, 6), (3, 7)],
            2 * 2 * 5 * 4 * 4 + 2 * 3 * 4 * (6 + 7) + 5 * 4 + 5 * 3 * (8 + 3 + 8),
        ),
        (
            "ScaledDotProductAttention",
            {},
            [(2, 5, 4), (2, 3, 4), (2, 3, 6)],
            2 * (5 * 4 + 5 * 3 * (8 + 3 + 12)),
        ),
        (
            "TransformerEncoderLayer",
            {"nhead": 2, "dim_feedforward": 6},
            [(5, 4)],
            (4 * 2 * 5 * 16 + 20 + 25 * (8 + 6 + 8)) + 5 * 6 * (2 * 4 + 1 + 2 * 4) + 2 * 20 * (1 + 7),
        ),
        (
            "TransformerDecoderLayer",
            {"nhead": 2, "dim_feedforward": 6, "bias": False},
            [(5, 4), (3, 4)],
            (4 * 2 * 5 * 16 + 20 + 25 * (8 + 6 + 8))
            + (2 * 2 * 5 * 16 + 2 * 2 * 3 * 16 + 20 + 15 * (8 + 6 + 8))
            + 5 * 6 * (2 * 4 + 1 + 2 * 4)
            + 3 * 20 * (1 + 6),
        ),
        ("GaussianNoise", {}, [(5,)], 0),
        ("GaussianSample", {}, [(5,), (5,)], 6 * 5 + 1),
        ("CosineSimilarity", {}, [(4, 3), (4, 3)], 6 * 12 + 6 * 3),
        ("PairwiseDistance", {}, [(4, 3), (4, 3)], 4 * 12 + 4),
        ("Fold", {}, [(8, 9)], 8 * 9),
        ("Unfold", {}, [IMAGE], 0),
        ("PixelShuffle", {}, [IMAGE], 0),
        ("Repeat", {}, [IMAGE], 0),
        ("Abs", {}, [IMAGE], VALUES),
        ("Identity", {}, [IMAGE], 0),
    ],
)
def test_operations_of_one_sample_are_those_of_the_formula(type: str, params: Any, shapes: Any, wanted: int) -> None:
    assert flops(type, params, *shapes) == wanted


MOVES = ("shape", "padding", "regularisation")
FREE = {"Identity", "Concatenate", "Parameter", "Embedding", "CausalMask"}
"""Layers that compute nothing, beside those of whole groups."""
NOT_FREE = {"Mean", "Max", "Fold"}
"""Layers of those groups that compute."""


def test_every_layer_that_computes_has_a_cost(module_layer: Layer, suits: Any) -> None:
    free = module_layer.type in FREE or (module_layer.group in MOVES and module_layer.type not in NOT_FREE)
    for incoming in suits(module_layer):
        found = measure(module_layer, module_layer.filled(module_layer.starts), incoming)
        assert isinstance(found, Measured) and (found.flops == 0) == free


@pytest.mark.parametrize(("size", "out"), [(5, 3), (7, 4), (6, 2), (3, 5)])
def test_adaptive_windows_are_where_torch_puts_them(size: int, out: int) -> None:
    x = torch.eye(size).unsqueeze(1)
    points = int((torch.nn.functional.adaptive_avg_pool1d(x, out) > 0).sum())
    assert flops("AdaptiveMaxPool1d", {"output_size": out}, (1, size)) == points


def products(type: str, params: dict[str, Any], *shapes: tuple[int, ...]) -> int:
    """What torch's counter finds of one sample on `meta`, where attention takes no short cut that it cannot follow."""
    layer = get(type)
    assert layer is not None
    incoming = {port.name: (TensorSpec(shape),) for port, shape in zip(layer.inputs, shapes, strict=False)}
    found = measure(replace(layer, flops=None), layer.filled({**layer.starts, **params}), incoming)
    assert isinstance(found, Measured), found
    return found.flops


@pytest.mark.parametrize(
    ("type", "shapes", "beside"),
    [
        ("MultiheadAttention", [(9, 16)], 9 * 16 + 3 * 2 * 81),
        ("MultiheadAttention", [(9, 16), (7, 5), (7, 3)], 9 * 16 + 3 * 2 * 63),
        ("TransformerEncoderLayer", [(9, 16)], 9 * 16 + 3 * 2 * 81 + 9 * 2048 + 2 * 8 * 9 * 16),
        (
            "TransformerDecoderLayer",
            [(9, 16), (7, 16)],
            2 * 9 * 16 + 3 * 2 * (81 + 63) + 9 * 2048 + 3 * 8 * 9 * 16,
        ),
        ("ScaledDotProductAttention", [(9, 16), (7, 16), (7, 3)], 9 * 16 + 3 * 63),
    ],
)
def test_products_of_attention_are_as_many_as_torch_counts(type: str, shapes: Any, beside: int) -> None:
    heads = {"MultiheadAttention": {"num_heads": 2}, "ScaledDotProductAttention": {}}.get(type, {"nhead": 2})
    assert flops(type, heads, *shapes) == products(type, heads, *shapes) + beside
