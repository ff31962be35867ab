"""Every layer of the registry, written as source: the same names, weights, values and gradients as compiled."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest

from netbuilder.compile import Analyser
from netbuilder.exchange import python_source
from netbuilder.layers import Layer, Parameter, TensorSpec, get


def test_every_layer_is_exported_to_the_bit(module_layer: Layer, suits: Any, around: Any, exported: Any) -> None:
    for incoming in suits(module_layer):
        exported(around(module_layer, module_layer.starts, incoming))
        for port in module_layer.outputs if len(module_layer.outputs) > 1 else ():
            exported(around(module_layer, module_layer.starts, incoming, [port.name]))


def test_no_layer_of_ours_needs_netbuilder_once_it_is_exported(module_layer: Layer, suits: Any, around: Any) -> None:
    source = python_source(around(module_layer, module_layer.starts, next(iter(suits(module_layer)))), ".")
    assert "import netbuilder" not in source and "from netbuilder" not in source


def changed(parameter: Parameter, start: Any) -> Iterator[Any]:
    """Values of a parameter other than its default, some of which a layer may not take together with the others."""
    yield from (choice for choice in parameter.choices if choice != parameter.default)
    match parameter.kind:
        case "bool":
            yield not parameter.default
        case "int":
            # A table must hold the tokens that the tests send.
            yield from (50,) if parameter.name == "num_embeddings" else (2, -2)
        case "ints":
            yield from (2, [1] * (parameter.length or 1), [*[1] * ((parameter.length or 1) - 1), 2])
        case "float":
            yield from (0.1, 1 / 3)
        case "floats":
            yield [0.5] * (parameter.length or 1)
    if isinstance(start, list):
        yield [*start[:-1], -1]


def test_every_parameter_reaches_the_source(module_layer: Layer, suits: Any, around: Any, exported: Any) -> None:
    incoming = next(iter(suits(module_layer)))
    for parameter in module_layer.parameters:
        for value in changed(parameter, module_layer.starts.get(parameter.name)):
            project = around(module_layer, {**module_layer.starts, parameter.name: value}, incoming)
            if not Analyser().update(project.graph, {}).errors:
                exported(project)


@pytest.mark.parametrize(
    ("type", "params", "shape", "line"),
    [
        ("Conv2d", {"out_channels": 4, "kernel_size": 3}, [1, 8, 8], "nn.Conv2d(1, 4, kernel_size=3)"),
        (
            "Conv2d",
            {"out_channels": 4, "kernel_size": [3, 5], "padding": "same", "padding_mode": "circular"},
            [1, 8, 8],
            'nn.Conv2d(1, 4, kernel_size=(3, 5), padding="same", padding_mode="circular")',
        ),
        (
            "Conv2d",
            {"out_channels": 4, "kernel_size": 3, "stride": [1, 1]},
            [1, 8, 8],
            "nn.Conv2d(1, 4, kernel_size=3)",
        ),
        ("Linear", {"out_features": 10, "bias": False}, [64], "nn.Linear(64, 10, bias=False)"),
        ("MaxPool2d", {"kernel_size": 2}, [1, 8, 8], "nn.MaxPool2d(2)"),
        ("Dropout", {"p": 0.25}, [8], "nn.Dropout(p=0.25)"),
        ("Dropout", {}, [8], "nn.Dropout()"),
        ("BatchNorm2d", {}, [3, 4, 4], "nn.BatchNorm2d(3)"),
        ("LayerNorm", {}, [5, 6], "nn.LayerNorm(6)"),
        ("LayerNorm", {"normalized_shape": [5, 6]}, [5, 6], "nn.LayerNorm((5, 6))"),
        ("Softmax", {}, [5], "nn.Softmax(dim=-1)"),
        ("PReLU", {"num_parameters": 3}, [3, 4], "nn.PReLU(num_parameters=3)"),
        (
            "ConvTranspose2d",
            {"out_channels": 4, "kernel_size": 3, "stride": 2, "padding": 1, "output_padding": 1},
            [3, 4, 4],
            "nn.ConvTranspose2d(3, 4, kernel_size=3, stride=2, padding=1, output_padding=1)",
        ),
        (
            "Upsample",
            {"size": [8, 6], "mode": "bilinear", "align_corners": True},
            [1, 4, 4],
            'nn.Upsample(size=(8, 6), mode="bilinear", align_corners=True)',
        ),
        (
            "FractionalMaxPool2d",
            {"kernel_size": 2, "output_size": 3},
            [1, 8, 8],
            "nn.FractionalMaxPool2d(2, output_size=3)",
        ),
        ("Upsample", {"scale_factor": 2}, [1, 4, 4], "nn.Upsample(scale_factor=2)"),
        ("Unflatten", {"dim": 1, "unflattened_size": [2, -1]}, [8], "nn.Unflatten(1, (2, -1))"),
        ("Reshape", {"shape": [-1, 8, 8]}, [64], "x.reshape(x.shape[0], 8, 8)"),
        ("Permute", {"dims": [0, 2, 1]}, [4, 5], "x.permute(0, 2, 1)"),
        ("Squeeze", {"dim": -1}, [4, 1], "x.squeeze(-1)"),
        ("Squeeze", {"dim": [1, 3]}, [1, 4, 1], "x.squeeze((1, 3))"),
        ("Unsqueeze", {"dim": 1}, [4], "x.unsqueeze(1)"),
        ("Slice", {"start": 2, "stop": 5}, [8], "x[:, 2:5]"),
        ("Slice", {"dim": 2, "start": 1, "step": 2}, [4, 8], "x[:, :, 1::2]"),
        ("Slice", {"dim": -1, "stop": -1}, [4, 8], "x[..., :-1]"),
        ("Slice", {"dim": -2, "stop": 3}, [4, 8], "x[..., :3, :]"),
        ("Mean", {"dim": [2, 3]}, [4, 5, 6], "x.mean((2, 3))"),
        ("Mean", {"dim": -1, "keepdim": True}, [4, 5], "x.mean(-1, keepdim=True)"),
        ("Max", {"dim": 1}, [4, 5], "x.max(1).values"),
    ],
)
def test_a_layer_is_written_as_a_person_would(
    type: str, params: Any, shape: list[int], line: str, drawn: Any, exported: Any
) -> None:
    project = drawn(
        {"x": ("Input", {"shape": shape}), "layer": (type, params), "y": ("Output", {})}, "x layer, layer y"
    )
    exported(project)
    assert f"= {line}\n" in python_source(project, ".").replace("  #", "\n  #")


@pytest.mark.parametrize(
    ("type", "params", "arriving", "ports", "lines"),
    [
        (
            "LSTM",
            {"hidden_size": 4},
            {"in": [5, 3]},
            ["out"],
            ["nn.LSTM(3, 4, batch_first=True)", "x = self.layer(in0)[0]  # (N, 5, 4)"],
        ),
        (
            "LSTM",
            {"hidden_size": 4, "num_layers": 2, "dropout": 0.5},
            {"in": [5, 3]},
            ["last"],
            ["nn.LSTM(3, 4, num_layers=2, dropout=0.5, batch_first=True)", "self.layer(in0)[1][0][-1]  # (N, 4)"],
        ),
        (
            "GRU",
            {"hidden_size": 4, "bidirectional": True},
            {"in": [5, 3]},
            ["last"],
            ["x = self.layer(in0)[1][-2:].transpose(0, 1).flatten(1)  # (N, 8)"],
        ),
        (
            "LSTM",
            {"hidden_size": 4},
            {"in": [5, 3], "hidden": [1, 4], "cell": [1, 4]},
            ["out", "cell"],
            [
                "x = self.layer(in0, (in1.transpose(0, 1).contiguous(), in2.transpose(0, 1).contiguous()))",
                '"result_out": x[0]',
                '"result_cell": x[1][1].transpose(0, 1)',
                "out (N, 5, 4), cell (N, 1, 4)",
            ],
        ),
        ("RNN", {"hidden_size": 4, "nonlinearity": "relu"}, {"in": [5, 3]}, ["out"], ['nonlinearity="relu"']),
        ("Embedding", {"num_embeddings": 9, "embedding_dim": 4}, {"in": [5]}, [], ["nn.Embedding(9, 4)"]),
        (
            "MultiheadAttention",
            {"num_heads": 2},
            {"query": [5, 8]},
            ["out"],
            ["nn.MultiheadAttention(8, 2, batch_first=True)", "self.layer(in0, in0, in0)[0]"],
        ),
        (
            "MultiheadAttention",
            {"num_heads": 2, "causal": True},
            {"query": [5, 8], "key": [3, 6]},
            ["out", "weights"],
            [
                "nn.MultiheadAttention(8, 2, kdim=6, vdim=6, batch_first=True)",
                "attn_mask=torch.ones(in0.shape[1], in1.shape[1], dtype=torch.bool, device=in0.device).triu(1)",
            ],
        ),
        (
            "TransformerEncoderLayer",
            {"nhead": 2, "activation": "gelu", "norm_first": True},
            {"in": [5, 8]},
            [],
            [
                'nn.TransformerEncoderLayer(8, 2, activation="gelu", norm_first=True, batch_first=True)',
                "self.layer(in0)",
            ],
        ),
        ("Repeat", {"repeats": 3}, {"in": [5]}, [], ["in0.unsqueeze(1).repeat_interleave(3, 1)  # (N, 3, 5)"]),
        (
            "GaussianSample",
            {},
            {"mean": [5], "logvar": [5]},
            [],
            ["class GaussianSample(nn.Module):", "self.layer = GaussianSample()", 'x["kl"]'],
        ),
        (
            "PositionalEncoding",
            {"kind": "learned"},
            {"in": [5, 8]},
            [],
            ["class PositionalEncoding(nn.Module):", 'PositionalEncoding(8, 5, kind="learned")'],
        ),
    ],
)
def test_layers_of_several_ports_are_written_as_a_person_would(
    type: str, params: Any, arriving: Any, ports: Any, lines: list[str], around: Any, exported: Any
) -> None:
    layer = get(type)
    assert layer is not None
    tokens = type == "Embedding"
    specs = {name: (TensorSpec(tuple(shape), "int64" if tokens else "float32"),) for name, shape in arriving.items()}
    project = around(layer, params, specs, ports)
    exported(project)
    source = python_source(project, ".").replace("return self.layer", "x = self.layer")
    assert not [line for line in lines if line not in source], source


@pytest.mark.parametrize(
    ("type", "params", "line"),
    [
        ("Add", {}, "a + b + a1"),
        ("Multiply", {}, "a * b * a1"),
        ("Concatenate", {}, "torch.cat([a, b, a1], dim=1)"),
        ("Concatenate", {"dim": -1}, "torch.cat([a, b, a1], dim=-1)"),
    ],
)
def test_wires_are_joined_in_the_order_of_the_edges(
    type: str, params: Any, line: str, drawn: Any, exported: Any
) -> None:
    nodes = {
        "a1": ("Input", {"shape": [4]}),
        "b": ("Input", {"shape": [4]}),
        "a": ("Input", {"shape": [4]}),
        "joined": (type, params),
        "y": ("Output", {}),
    }
    project = drawn(nodes, "a joined, b joined, a1 joined, joined y")
    exported(project)
    assert f"x = {line}" in python_source(project, ".")


@pytest.mark.parametrize(("type", "line"), [("Subtract", "b - a"), ("MatMul", "b @ a")])
def test_the_first_wire_is_the_first_operand(type: str, line: str, drawn: Any, exported: Any) -> None:
    nodes = {
        "a": ("Input", {"shape": [4, 4]}),
        "b": ("Input", {"shape": [4, 4]}),
        "joined": (type, {}),
        "y": ("Output", {}),
    }
    project = drawn(nodes, "b joined, a joined, joined y")
    exported(project)
    assert f"x = {line}\n" in python_source(project, ".")


@pytest.mark.parametrize("type", ["Add", "Multiply", "Concatenate"])
def test_a_join_of_one_wire_passes_it_on(type: str, drawn: Any, exported: Any) -> None:
    nodes = {
        "x": ("Input", {"shape": [4]}),
        "relu": ("ReLU", {}),
        "joined": (type, {}),
        "y": ("Output", {}),
        "z": ("Output", {}),
    }
    exported(drawn(nodes, "x relu, relu joined, joined y, relu z"))
    exported(drawn({id: nodes[id] for id in ("x", "relu", "joined", "y")}, "x relu, relu joined, joined y"))


@pytest.mark.parametrize(
    ("params", "start"),
    [
        ({"shape": [1, 3, 4]}, "torch.empty(1, 3, 4).normal_(std=0.02)"),
        ({"shape": [1, 3, 4], "init": "zeros"}, "torch.zeros(1, 3, 4)"),
        ({"shape": [1, 3, 4], "init": "ones"}, "torch.ones(1, 3, 4)"),
    ],
)
def test_a_learned_tensor_keeps_its_name_and_is_repeated_over_the_batch(
    params: Any, start: str, drawn: Any, exported: Any
) -> None:
    nodes = {
        "x": ("Input", {"shape": [3, 4]}),
        "fc": ("Linear", {"out_features": 4}),
        "token": ("Parameter", params),
        "both": ("Concatenate", {"dim": 1}),
        "y": ("Output", {}),
    }
    project = drawn(nodes, "x fc, fc both, token both, both y")
    assert list(exported(project).state_dict()) == ["fc.weight", "fc.bias", "token.value"]
    source = python_source(project, ".")
    assert f'self.token = nn.ParameterDict({{"value": {start}}})' in source
    assert 'token = self.token["value"].expand(x.shape[0], -1, -1)  # (N, 3, 4)' in source
