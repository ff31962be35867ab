"""What every layer of the library is held to, and that the library has every layer it should."""

from __future__ import annotations

import json
import re
from html.parser import HTMLParser
from typing import Any

import pytest
import torch
from torch import nn

from netbuilder.compile.measure import Measured, measure, spec_of
from netbuilder.layers import Layer, Parameter, TensorSpec, all_layers, get
from netbuilder.layers.registry import GROUPS


def test_every_layer_builds_and_meta_says_the_shape_it_really_gives(
    module_layer: Layer, suits: Any, batches: Any, named: Any
) -> None:
    assert not module_layer.faults(module_layer.starts)
    params = module_layer.filled(module_layer.starts)
    for incoming in suits(module_layer):
        found = measure(module_layer, params, incoming)
        assert isinstance(found, Measured), found
        module = module_layer.build(params, incoming)
        assert sum(p.numel() for p in module.parameters()) == found.parameters
        for training in (True, False):
            results = named(module_layer, module.train(training)(*batches(module_layer, incoming)))
            assert {name: spec_of(value) for name, value in results.items()} == found.outputs
            assert all(len(value) == 3 for value in results.values())


def test_gradients_flow_through_every_layer(module_layer: Layer, suits: Any, batches: Any, named: Any) -> None:
    params = module_layer.filled(module_layer.starts)
    for incoming in suits(module_layer):
        inputs = batches(module_layer, incoming)
        learning = [each.requires_grad_() for each in inputs if each is not None and each.is_floating_point()]
        module = module_layer.build(params, incoming)
        results = [value for value in named(module_layer, module(*inputs)).values() if value.requires_grad]
        if not results:
            assert module_layer.type in ("PaddingMask", "CausalMask"), "only a mask is nothing that learns"
            continue
        sum(value.sum() for value in results).backward()
        for tensor in (*(learning if module_layer.inputs else ()), *module.parameters()):
            assert tensor.grad is not None and tensor.grad.isfinite().all()


def test_parameters_survive_json(layer: Layer) -> None:
    filled = layer.filled(layer.starts)
    back = json.loads(json.dumps(filled, allow_nan=False))
    assert back == filled and (not layer.faults(back) or layer.type == "Block"), "only a Block begins unnamed"
    written = layer.without_defaults(back)
    assert set(written) <= set(layer.starts), "a default is not written"
    assert layer.filled(written) == filled


class _Html(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.open: list[str] = []

    def handle_starttag(self, tag: str, attrs: Any) -> None:
        assert tag in ("sub", "sup", "br") and not attrs
        if tag != "br":
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag


def test_every_layer_is_documented(layer: Layer) -> None:
    assert layer.group in GROUPS
    assert layer.summary.endswith(".") and len(layer.summary) <= 120 and "\n" not in layer.summary
    parser = _Html()
    parser.feed(layer.formula)
    parser.close()
    assert layer.formula and not parser.open, "every tag of the formula is closed"
    for parameter in layer.parameters:
        assert parameter.summary.endswith("."), f"{parameter.name} has no summary"
        assert len(parameter.summary) <= 120


def test_every_card_has_words(layer: Layer) -> None:
    for params in ({}, layer.starts, layer.filled(layer.starts)):
        assert not set("{}") & set(layer.says(params))
    assert layer.says(layer.filled(layer.starts)) or layer.type == "Identity"


@pytest.mark.parametrize(
    ("type", "params", "said"),
    [
        ("Linear", {"out_features": 1}, "1 unit"),
        ("Linear", {"out_features": 10}, "10 units"),
        ("Conv2d", {"out_channels": 1, "kernel_size": 3}, "1 filter · 3×3"),
        ("Conv2d", {"out_channels": 32, "kernel_size": [3, 5]}, "32 filters · 3×5"),
    ],
)
def test_the_parameters_that_matter_are_said_as_people_say_them(type: str, params: dict, said: str) -> None:
    layer = get(type)
    assert layer is not None and layer.says(params) == said


def test_a_card_can_be_drawn_whatever_a_file_says(layer: Layer) -> None:
    for odd in ("x", "", None, [], [[1], [2]], {"a": 1}, 3.5, True, -1):
        for name in layer.by_name:
            assert isinstance(layer.says({**layer.starts, name: odd}), str)
            layer.faults({**layer.starts, name: odd})


def _outside(parameter: Parameter) -> list[float]:
    steps = ((parameter.minimum, -1), (parameter.maximum, 1), (parameter.above, 0), (parameter.below, 0))
    return [limit + step for limit, step in steps if limit is not None]


def test_declared_ranges_are_honoured(layer: Layer) -> None:
    for parameter in layer.parameters:
        whole = parameter.kind in ("int", "ints", "shape")
        for value in _outside(parameter):
            given = int(value) if whole else float(value)
            faults = layer.faults({**layer.starts, parameter.name: [given] if parameter.kind == "shape" else given})
            assert faults and faults[0].startswith(f"{parameter.name} must be "), (parameter, given)
        for limit in (parameter.minimum, parameter.maximum):
            if limit is not None:
                given = int(limit) if whole else float(limit)
                assert parameter.check([given] if parameter.kind == "shape" else given) is None


def test_what_is_read_off_the_input_is_all_that_torch_still_needs(module_layer: Layer, suits: Any) -> None:
    names = {parameter.name for parameter in module_layer.parameters}
    assert not names & set(module_layer.reads), "nobody types what the wires say"
    assert set(module_layer.fills) <= names
    for incoming in suits(module_layer):
        said = module_layer.arguments(module_layer.filled(module_layer.starts), incoming)
        assert set(module_layer.reads) <= set(said)
        assert all(said[name] is not None for name in (*module_layer.reads, *module_layer.fills))


def test_an_unknown_parameter_has_a_suggestion() -> None:
    conv = get("Conv2d")
    assert conv is not None
    assert conv.faults({**conv.starts, "strid": 1}) == ["there is no parameter 'strid'; did you mean 'stride'?"]
    assert conv.faults({**conv.starts, "in_channels": 3}) == [
        "in_channels is read off what arrives, and is not set by hand"
    ]
    assert conv.faults({"kernel_size": 3}) == ["out_channels needs a value"]


NOT_ELEMENTWISE = {"MultiheadAttention"}
"""It has three inputs and two outputs; it belongs with attention."""
OURS = {"Abs", "Square", "Exp", "GaussianNoise", "PositionalEncoding", "PaddingMask", "MaskedMean"}
"""Layers of these families that torch has no class of."""


def test_every_activation_of_torch_is_there() -> None:
    from torch.nn.modules import activation

    there = {layer.type for layer in all_layers() if layer.group == "activation"}
    assert there - OURS == set(activation.__all__) - NOT_ELEMENTWISE


@pytest.mark.parametrize(
    ("pattern", "group"),
    [
        (r"(Max|Avg|AdaptiveMax|AdaptiveAvg|LP)Pool[123]d|FractionalMaxPool[23]d", "pooling"),
        # Instances of Lazy… read their sizes as ours do; SyncBatchNorm is the trainer's; CrossMapLRN2d is deprecated.
        (r"(Batch|Instance)Norm[123]d|(Layer|Group|RMS|LocalResponse)Norm", "normalisation"),
        (r"Dropout[123]?d?|(Alpha|FeatureAlpha)Dropout", "regularisation"),
        (r"(Zero|Constant|Reflection|Replication|Circular)Pad[123]d", "padding"),
        (r"Conv(Transpose)?[123]d", "convolution"),
        (r"Embedding(Bag)?|RNN|LSTM|GRU", "sequence"),
    ],
)
def test_a_family_is_whole(pattern: str, group: str) -> None:
    torchs = {name for name in dir(nn) if re.fullmatch(pattern, name)}
    assert {layer.type for layer in all_layers() if layer.group == group} - OURS == torchs


@pytest.mark.parametrize(
    ("type", "params", "shape", "theirs"),
    [
        ("Linear", {"out_features": 5}, (6,), lambda: nn.Linear(6, 5)),
        (
            "Conv2d",
            {"out_channels": 4, "kernel_size": 3, "padding": [1, 0]},
            (3, 8, 8),
            lambda: nn.Conv2d(3, 4, 3, padding=(1, 0)),
        ),
        (
            "ConvTranspose2d",
            {"out_channels": 4, "kernel_size": 3, "stride": 2},
            (3, 4, 4),
            lambda: nn.ConvTranspose2d(3, 4, 3, 2),
        ),
        ("BatchNorm2d", {}, (3, 4, 4), lambda: nn.BatchNorm2d(3)),
        ("LayerNorm", {}, (5, 6), lambda: nn.LayerNorm(6)),
        ("LayerNorm", {"normalized_shape": [5, 6]}, (5, 6), lambda: nn.LayerNorm((5, 6))),
        ("RMSNorm", {}, (5, 6), lambda: nn.RMSNorm(6)),
        ("GroupNorm", {"num_groups": 2}, (4, 6), lambda: nn.GroupNorm(2, 4)),
        ("MaxPool2d", {"kernel_size": 2}, (3, 8, 8), lambda: nn.MaxPool2d(2)),
        ("AdaptiveAvgPool2d", {"output_size": 1}, (3, 8, 8), lambda: nn.AdaptiveAvgPool2d(1)),
        ("PReLU", {"num_parameters": 3}, (3, 8), lambda: nn.PReLU(3)),
        ("Dropout", {"p": 0.3}, (20,), lambda: nn.Dropout(0.3)),
        ("RReLU", {}, (20,), lambda: nn.RReLU()),
        ("Softmax", {}, (3, 8), lambda: nn.Softmax(-1)),
        ("Upsample", {"scale_factor": 2, "mode": "bilinear"}, (3, 4, 4), lambda: nn.Upsample(None, 2, "bilinear")),
        ("Flatten", {}, (3, 4, 4), lambda: nn.Flatten()),
        ("Unflatten", {"dim": 1, "unflattened_size": [2, -1]}, (6, 4), lambda: nn.Unflatten(1, (2, -1))),
        ("ReflectionPad2d", {"padding": [1, 2, 0, 1]}, (3, 4, 4), lambda: nn.ReflectionPad2d((1, 2, 0, 1))),
    ],
)
def test_values_and_gradients_equal_torch_s_own_to_the_bit(type: str, params: Any, shape: Any, theirs: Any) -> None:
    layer = get(type)
    assert layer is not None

    def run(make: Any) -> list[torch.Tensor]:
        torch.manual_seed(7)
        module = make()
        x = torch.randn(4, *shape, requires_grad=True)
        y = module(x)
        (y * torch.arange(y.numel()).reshape(y.shape)).sum().backward()
        return [y, x.grad, *(p.grad for p in module.parameters())]

    ours = run(lambda: layer.build(layer.filled(params), {"in": (TensorSpec(shape),)}))
    for mine, torchs in zip(ours, run(theirs), strict=True):
        assert torch.equal(mine, torchs)
