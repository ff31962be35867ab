"""What `meta` lets pass and a real input would not: found by trying both, and said in words."""

from __future__ import annotations

import random
import warnings
import zlib
from collections.abc import Mapping
from typing import Any

import pytest

from netbuilder.compile import Analyser, Problem
from netbuilder.compile.measure import Fault, Measured, measure, spec_of
from netbuilder.graph import Edge, Graph, Node, Port, Project
from netbuilder.layers import Incoming, Layer, Parameter, TensorSpec, get

TRIES, ENOUGH = 600, 20
FAULTY = 25
"""Faulty cases of each layer whose fixes are tried."""


def fault(type: str, params: Mapping[str, Any], *shapes: Any, dtype: str = "float32") -> str | None:
    """What the layer says about these inputs, or None where it takes them."""
    layer = get(type)
    assert layer is not None and not layer.faults(params), layer and layer.faults(params)
    specs = [TensorSpec(shape, dtype) for shape in shapes]
    if len(layer.inputs) > 1:
        incoming: Incoming = {port.name: (spec,) for port, spec in zip(layer.inputs, specs, strict=False)}
    else:
        incoming = {port.name: tuple(specs) for port in layer.inputs}
    found = measure(layer, layer.filled(params), incoming)
    return found.message if isinstance(found, Fault) else None


MISFITS: list[tuple[str, dict[str, Any], list[Any], str]] = [
    ("Softmax", {"dim": 0}, [(3, 4)], "cannot take dim 0: dimension 0 is the batch"),
    ("Softmax", {"dim": -3}, [(3, 4)], "cannot take dim -3: dimension 0 is the batch"),
    ("LogSoftmax", {"dim": 3}, [(3, 4)], "needs dim from 1 to 2, or -2 to -1, got 3"),
    ("Softmin", {"dim": 2}, [(4,)], "needs dim 1 or -1, got 2"),
    ("Softmax", {}, [()], "needs at least one dimension, got ()"),
    ("GLU", {}, [(3, 5)], "needs an even size along dim -1: it is cut in halves, got 5"),
    (
        "PReLU",
        {"num_parameters": 4},
        [(3, 5)],
        "needs num_parameters 1 or 3, one for each channel, got 4",
    ),
    ("Hardtanh", {"min_val": 1.0}, [(3,)], "needs min_val below max_val: 1 and 1"),
    ("RReLU", {"lower": 0.5}, [(3,)], "needs lower not above upper: 0.5 and 0.333333"),
    ("Flatten", {"start_dim": 0}, [(3, 4)], "cannot take start_dim 0: dimension 0 is the batch"),
    ("Flatten", {"start_dim": 2, "end_dim": 1}, [(3, 4)], "needs start_dim not after end_dim, got 2 and 1"),
    (
        "Unflatten",
        {"dim": 1, "unflattened_size": [2, 4]},
        [(6, 2)],
        "needs unflattened_size to hold 6 values, got (2, 4): dim 1 of (6, 2)",
    ),
    (
        "Reshape",
        {"shape": [3, 4]},
        [(12,)],
        "needs shape to start with -1: it stands for the batch, got (3, 4)",
    ),
    ("Reshape", {"shape": [-1, 3, 5]}, [(4, 4)], "cannot make (3, 5) of (4, 4): it holds 16 values, not 15"),
    (
        "Reshape",
        {"shape": [-1, 3, -1]},
        [(4, 4)],
        "cannot make (3, -1) of (4, 4): it holds 16 values, which 3 does not divide",
    ),
    (
        "Reshape",
        {"shape": [-1, -1, -1]},
        [(4, 4)],
        "cannot make (-1, -1) of (4, 4): it holds 16 values, and only one size beside the batch may be -1",
    ),
    ("Permute", {"dims": [1, 0]}, [(3,)], "needs dims to start with 0: dimension 0 is the batch, got (1, 0)"),
    (
        "Permute",
        {"dims": [0, 1, 1]},
        [(3, 4)],
        "needs dims to name each of 0 to 2 once, got (0, 1, 1): (3, 4) arrives",
    ),
    ("Squeeze", {"dim": [1, -2]}, [(1, 4)], "needs dim to name each dimension once, got [1, -2]"),
    ("Unsqueeze", {"dim": 0}, [(3,)], "cannot take dim 0: dimension 0 is the batch"),
    ("Slice", {"dim": 0}, [(3,)], "cannot take dim 0: dimension 0 is the batch"),
    ("Slice", {"dim": 3}, [(3,)], "needs dim 1 or -1, got 3"),
    ("Slice", {"start": 3}, [(3,)], "leaves nothing over: out would be (0)"),
    ("Mean", {"dim": 0}, [(3,)], "cannot take dim 0: dimension 0 is the batch"),
    ("Max", {"dim": -2}, [(3,)], "cannot take dim -2: dimension 0 is the batch"),
    ("Upsample", {}, [(3, 4)], "needs either size or scale_factor"),
    (
        "Upsample",
        {"size": 8, "mode": "bilinear"},
        [(3, 4)],
        "needs mode nearest or nearest-exact or linear for (3, 4), got bilinear",
    ),
    (
        "Upsample",
        {"size": 8, "align_corners": True},
        [(3, 4)],
        "cannot take align_corners with mode nearest",
    ),
    (
        "Upsample",
        {"size": [8, 8]},
        [(3, 4)],
        "needs one size, or 1 of them for (3, 4), got 2",
    ),
    ("Add", {}, [(4,), (3, 4)], "needs the same number of dimensions on every wire, got (4) and (3, 4)"),
    ("Add", {}, [(4,), (3,)], "needs sizes that are equal, or 1, got (4) and (3)"),
    ("Subtract", {}, [(4,)], "needs two wires, the first and the second, got 1"),
    ("MatMul", {}, [(4,), (4, 3)], "needs two matrices, (…, A, B) and (…, B, C), got (4) and (4, 3)"),
    (
        "MatMul",
        {},
        [(4, 5), (4, 3)],
        "needs as many columns in the first as rows in the second, got (4, 5) and (4, 3): 5 and 4",
    ),
    ("Concatenate", {"dim": 0}, [(4,), (3,)], "cannot take dim 0: dimension 0 is the batch"),
    ("Concatenate", {}, [(4, 2), (3, 3)], "needs sizes that are equal but along dim 1, got (4, 2) and (3, 3)"),
    ("Parameter", {"shape": [2, 3]}, [], "needs shape to start with 1: it stands for the batch, got (2, 3)"),
    (
        "LayerNorm",
        {"normalized_shape": [4]},
        [(4, 6)],
        "needs normalized_shape to be the end of the shape that arrives: (4) does not end (4, 6)",
    ),
    (
        "GroupNorm",
        {"num_groups": 4},
        [(6, 2)],
        "needs num_groups that divides the channels: 4 does not divide 6",
    ),
    (
        "GroupNorm",
        {"num_groups": 4},
        [(4,)],
        "needs more than one value in each group: 4 groups of (4)",
    ),
    ("InstanceNorm1d", {}, [(4, 1)], "needs more than one point in each channel, got (4, 1)"),
    (
        "MaxPool2d",
        {"kernel_size": 2, "padding": 2},
        [(3, 4, 4)],
        "needs padding of half the window at most: 2 on 2",
    ),
    ("FractionalMaxPool2d", {"kernel_size": 2}, [(3, 4, 4)], "needs either output_size or output_ratio"),
    ("ReflectionPad1d", {"padding": 4}, [(3, 4)], "needs padding below the size it mirrors, got 4 on (3, 4)"),
    ("CircularPad1d", {"padding": 5}, [(3, 4)], "needs padding of one turn at most, got 5 on (3, 4)"),
    ("ZeroPad1d", {"padding": -2}, [(3, 4)], "needs padding that leaves something over, got -2 on (3, 4)"),
    (
        "ConvTranspose1d",
        {"out_channels": 2, "kernel_size": 3, "output_padding": 1},
        [(3, 4)],
        "needs output_padding below the stride or the dilation, got 1",
    ),
    (
        "Bilinear",
        {"out_features": 2},
        [(3, 4), (2, 4)],
        "needs two shapes that are equal but for the last size, got (3, 4) and (2, 4)",
    ),
    ("Dropout2d", {}, [(3, 4)], "needs (C, H, W), got (3, 4)"),
    (
        "PixelShuffle",
        {"upscale_factor": 2},
        [(6, 4, 4)],
        "needs channels that upscale_factor² divides: 2² does not divide 6",
    ),
    (
        "PixelUnshuffle",
        {"downscale_factor": 3},
        [(1, 6, 4)],
        "needs height and width that downscale_factor divides: 3 and (1, 6, 4)",
    ),
    ("ChannelShuffle", {"groups": 2}, [(3, 4)], "needs groups that divide the channels: 2 does not divide 3"),
    ("Unfold", {"kernel_size": 5}, [(1, 4, 4)], "needs an image that a patch fits into: kernel_size 5×5 on (1, 4, 4)"),
    (
        "Fold",
        {"output_size": 4, "kernel_size": 2},
        [(6, 9)],
        "needs channels that the points of a patch divide: kernel_size holds 4, 6 arrive",
    ),
    ("Fold", {"output_size": 4, "kernel_size": 2}, [(8, 4)], "needs 9 patches for output_size (4, 4), got 4"),
    ("Fold", {"output_size": 1, "kernel_size": 2}, [(8, 4)], "needs output_size that a patch fits into, got (1, 1)"),
    ("Repeat", {"repeats": 3, "dim": 0}, [(4,)], "cannot take dim 0: dimension 0 is the batch"),
    (
        "CosineSimilarity",
        {},
        [(3, 4), (4, 4)],
        "needs two inputs of one shape, with one dimension at least, got (3, 4) and (4, 4)",
    ),
    ("CosineSimilarity", {"dim": 2}, [(3,), (3,)], "needs dim 1 or -1, got 2"),
    ("GaussianSample", {}, [(3,), (4,)], "needs one shape at mean and logvar, got (3) and (4)"),
    (
        "PositionalEncoding",
        {"max_len": 3},
        [(4, 6)],
        "needs max_len of at least 4, the places that arrive, got 3",
    ),
    (
        "TransformerEncoderLayer",
        {"nhead": 4},
        [(5, 6)],
        "needs nhead that divides the size of a vector: 4 does not divide 6",
    ),
    (
        "TransformerDecoderLayer",
        {"nhead": 2},
        [(5, 6), (3, 8)],
        "needs vectors of one size at in and at memory, got 6 and 8",
    ),
    ("MultiheadAttention", {"num_heads": 2}, [(5, 6), (3, 6), (4, 6)], "needs as many keys as values, got 3 and 4"),
    ("MultiheadAttention", {"num_heads": 2}, [(5, 6), (3,)], "needs (T, F) at key, got (3)"),
    (
        "ScaledDotProductAttention",
        {},
        [(5, 6), (3, 4), (3, 6)],
        "needs queries and keys of one size, got 6 and 4",
    ),
]


@pytest.mark.parametrize(("type", "params", "shapes", "says"), MISFITS)
def test_what_does_not_fit_is_said_in_words(type: str, params: Any, shapes: Any, says: str) -> None:
    assert fault(type, params, *shapes) == says


@pytest.mark.parametrize(
    ("type", "params", "shape", "dtype", "says"),
    [
        ("ReLU", {}, (3,), "int64", "needs floating-point values, got int64"),
        (
            "Embedding",
            {"num_embeddings": 9, "embedding_dim": 4},
            (3,),
            "float32",
            "needs whole numbers (int64), such as the indices of words, got float32",
        ),
        (
            "Embedding",
            {"num_embeddings": 9, "embedding_dim": 4, "padding_idx": 9},
            (3,),
            "int64",
            "needs padding_idx from 0 to 8, a row of its table, got 9",
        ),
        (
            "EmbeddingBag",
            {"num_embeddings": 9, "embedding_dim": 4, "mode": "max", "scale_grad_by_freq": True},
            (3,),
            "int64",
            "cannot take scale_grad_by_freq with mode max",
        ),
        ("EmbeddingBag", {"num_embeddings": 9, "embedding_dim": 4}, (3, 4), "int64", "needs (T), got (3, 4)"),
        ("PaddingMask", {}, (3,), "float32", "needs whole numbers (int64), such as the indices of words, got float32"),
        ("LSTM", {"hidden_size": 4}, (3, 5), "int64", "needs floating-point values, got int64"),
        ("ConstantPad1d", {"padding": 1, "value": 0.5}, (3, 4), "int64", "needs a value that int64 can hold, got 0.5"),
        ("ConstantPad1d", {"padding": 1, "value": 300}, (3, 4), "uint8", "needs a value that uint8 can hold, got 300"),
        (
            "Linear",
            {"out_features": 2},
            (3,),
            "float64",
            "cannot take (3): its weights are float32, and what arrives is float64",
        ),
    ],
)
def test_a_wrong_element_type_is_said_in_words(type: str, params: Any, shape: Any, dtype: str, says: str) -> None:
    assert fault(type, params, shape, dtype=dtype) == says


@pytest.mark.parametrize("dtypes", [("bool", "float32"), ("float32", "bool"), ("bool", "bool"), ("uint8", "bool")])
def test_true_and_false_are_not_subtracted_which_meta_would_let_pass(dtypes: tuple[str, str]) -> None:
    layer = get("Subtract")
    assert layer is not None
    found = measure(layer, {}, {"in": tuple(TensorSpec((3,), dtype) for dtype in dtypes)})
    assert isinstance(found, Fault) and found.message == "needs numbers: true and false cannot be subtracted"


@pytest.mark.parametrize(
    ("type", "port", "spec", "says"),
    [
        ("MultiheadAttention", "mask", TensorSpec((5,)), "needs true and false (bool), a mask at mask, got float32"),
        ("MultiheadAttention", "mask", TensorSpec((4,), "bool"), "needs (5) at mask, got (4)"),
        ("MultiheadAttention", "attn_mask", TensorSpec((4, 5), "bool"), "needs (5, 5) at attn_mask, got (4, 5)"),
        ("MultiheadAttention", "attn_mask", TensorSpec((5,), "bool"), "needs (T, S) at attn_mask, got (5)"),
        (
            "TransformerEncoderLayer",
            "mask",
            TensorSpec((4,), "bool"),
            "needs (5) at mask, as long as what arrives at in, got (4)",
        ),
        ("MaskedMean", "mask", TensorSpec((4,), "bool"), "needs a mask as long as the sequence: 4 and 5"),
    ],
)
def test_a_mask_that_does_not_fit_is_said_with_its_port(type: str, port: str, spec: TensorSpec, says: str) -> None:
    layer = get(type)
    assert layer is not None
    incoming = {layer.inputs[0].name: (TensorSpec((5, 8)),), port: (spec,)}
    found = measure(layer, layer.filled(layer.starts), incoming)
    assert isinstance(found, Fault) and found.message == says


@pytest.mark.parametrize("type", ["Flatten", "Reshape", "ZeroPad2d", "Concatenate", "Max", "Identity", "Slice"])
def test_layers_that_only_move_values_take_any_element_type(type: str) -> None:
    layer = get(type)
    assert layer is not None
    for dtype in ("int64", "uint8", "bool", "float64"):
        assert fault(type, layer.starts, (2, 4, 4), dtype=dtype) is None


def some_value(draw: random.Random, parameter: Parameter) -> Any:
    """A value of the parameter's kind, often at the edge of what makes sense."""
    if parameter.optional and draw.random() < 0.3:
        return None
    if parameter.kind == "bool":
        return draw.random() < 0.5
    if parameter.kind == "choice" or (parameter.choices and draw.random() < 0.3):
        return draw.choice(parameter.choices)
    if parameter.kind == "shape":
        return [draw.choice([-1, -1, 1, 1, 0, 2, 3, 4, 6]) for _ in range(draw.randint(0, 4))]
    numbers = (
        [-3, -2, -1, 0, 1, 1, 2, 2, 3, 4, 5] if parameter.kind.startswith("int") else [-1.0, 0.0, 0.1, 0.5, 1.0, 2.0]
    )
    if parameter.kind in ("int", "float") or draw.random() < 0.5:
        return draw.choice(numbers)
    return [draw.choice(numbers) for _ in range(parameter.length or draw.randint(1, 4))]


def some_params(draw: random.Random, layer: Layer) -> dict[str, Any]:
    """Parameters that the declaration allows."""
    params = dict(layer.starts)
    for parameter in layer.parameters:
        if parameter.required or draw.random() < 0.35:
            for _ in range(20):
                value = some_value(draw, parameter)
                if parameter.check(value) is None:
                    params[parameter.name] = value
                    break
    return params


def some_incoming(draw: random.Random, layer: Layer) -> Incoming:
    """Small shapes, mostly of a layout that the layer takes, sometimes of different sizes on different wires."""
    rank, odd = draw.randint(0, 4), draw.random() > 0.85
    if layer.layouts and not odd:
        rank = draw.choice(layer.layouts).count(",") + 1
    sizes = [draw.choice([1, 2, 3, 4, 6, 8]) for _ in range(5)]
    dtype = draw.choice(["float32"] * 6 + ["float64", "int64", "uint8", "bool"])
    incoming = {}
    for port in layer.inputs:
        if port.optional and draw.random() < 0.5:
            continue
        if port.layouts and not odd:
            # Places are as many as the layer's other inputs have; states are of one layer of the smallest size.
            shape = {"(T)": sizes[:1], "(T, S)": sizes[:1] * 2, "(L, H)": [1, 1]}.get(port.layouts[0], sizes[:2])
        else:
            shape = sizes[:rank]
        own = {"int": "int64", "bool": "bool"}.get(port.dtype, dtype)
        specs = []
        for wire in range(draw.choice([1, 2, 2, 2, 3]) if port.many else 1):
            each = list(shape)
            if each and draw.random() < 0.25:
                each[draw.randrange(len(each))] = draw.choice([1, 2, 3])
            if layer.type == "MatMul" and wire == 1:
                each[-2:] = each[-2:][::-1]
            specs.append(TensorSpec(tuple(each), own if draw.random() < 0.95 else dtype))
        incoming[port.name] = tuple(specs)
    return incoming


def test_what_meta_takes_a_real_input_runs_through_with_the_same_shape(
    module_layer: Layer, batches: Any, named: Any
) -> None:
    draw = random.Random(zlib.crc32(module_layer.type.encode()))
    taken = 0
    for _ in range(TRIES):
        if taken == ENOUGH:
            break
        params = some_params(draw, module_layer)
        if module_layer.faults(params):
            continue
        filled, incoming = module_layer.filled(params), some_incoming(draw, module_layer)
        found = measure(module_layer, filled, incoming)
        if not isinstance(found, Measured):
            continue
        taken += 1
        for batch, training in ((2, True), (3, False)):
            try:
                with warnings.catch_warnings(action="ignore"):
                    module = module_layer.build(filled, incoming).train(training)
                    inputs = batches(module_layer, incoming, batch)
                    if "num_embeddings" in filled:  # which tokens there are the data says, and not the shape
                        inputs = [inputs[0] % filled["num_embeddings"]]
                    results = named(module_layer, module(*inputs))
                    for result in results.values():
                        if result.requires_grad:
                            result.sum().backward(retain_graph=True)
            except Exception as error:
                pytest.fail(f"{params} on {incoming}, which meta takes: {error}")
            assert {name: spec_of(value) for name, value in results.items()} == found.outputs, (params, incoming)
            assert {len(value) for value in results.values()} == {batch}
    assert taken, "the tries must reach what they are to compare"


# Fixes


def drawn(type: str, params: Mapping[str, Any], incoming: Incoming) -> Project:
    """The layer as the node `x`, with an Input for each wire."""
    nodes, edges = [], []
    for port, specs in incoming.items():
        for n, spec in enumerate(specs):
            nodes.append(Node(f"{port}{n}", "Input", {"shape": list(spec.shape), "dtype": spec.dtype}))
            edges.append(Edge(Port(f"{port}{n}", "out"), Port("x", port)))
    nodes += [Node("x", type, params), Node("y", "Output")]
    return Project(graph=Graph.checked(nodes, [*edges, Edge.parse("x.out", "y.in")]))


def problem_of(project: Project) -> Problem | None:
    """What is wrong with the node `x`."""
    return Analyser().update(project.graph, {}).nodes["x"].problem


def try_fixes(project: Project) -> list[str]:
    """The labels of the fixes of `x`, after each was applied. One that sets a parameter takes the problem away, unless
    there were several faults by themselves; any other at least leaves another problem."""
    problem = problem_of(project)
    assert problem is not None
    for fix in problem.fixes:
        after = problem_of(fix.edit.apply(project))
        assert after is None or after.message != problem.message, (fix.label, problem.message)
        if fix.label.startswith("Set ") and ":" not in problem.message.split(" ")[0]:
            assert after is None or after.severity == "warning", (fix.label, after)
    return [fix.label for fix in problem.fixes]


@pytest.mark.parametrize(("type", "params", "shapes", "says"), MISFITS)
def test_every_fix_of_what_does_not_fit_helps(type: str, params: Any, shapes: Any, says: str) -> None:
    layer = get(type)
    assert layer is not None
    specs = tuple(TensorSpec(tuple(shape)) for shape in shapes if shape != ())
    if len(specs) < len(shapes):
        return  # a sample without dimensions is nothing an Input can be drawn with
    many = len(layer.inputs) == 1
    try_fixes(
        drawn(type, params, {p.name: specs if many else (specs[n],) for n, p in enumerate(layer.inputs[: len(specs)])})
    )


def test_every_fix_of_a_faulty_layer_helps(module_layer: Layer) -> None:
    draw = random.Random(zlib.crc32(module_layer.type.encode()) + 1)
    found = 0
    for _ in range(TRIES):
        params, incoming = some_params(draw, module_layer), some_incoming(draw, module_layer)
        project = drawn(module_layer.type, params, incoming)
        problem = problem_of(project)
        if problem is not None and problem.severity == "error":
            found += 1
            try_fixes(project)
            if found == FAULTY:
                break


@pytest.mark.parametrize(
    ("type", "params", "shapes", "labels"),
    [
        ("GroupNorm", {"num_groups": 4, "affine": False}, [(3, 4)], ["Set num_groups to 3"]),
        ("Bilinear", {"out_features": 2, "bias": False}, [(3, 4), (2, 4)], []),
        ("Parameter", {"shape": [2, 3], "std": 0.1}, [], ["Set shape to [1, 2, 3]"]),
        ("Concatenate", {"dim": -1}, [(4, 2), (3, 2)], ["Set dim back to 1"]),
        ("Concatenate", {"dim": 2}, [(4, 2), (3, 3)], []),
        ("GLU", {"dim": 1}, [(3, 5)], []),
        ("GLU", {"dim": 1}, [(3, 4)], ["Set dim back to -1"]),
        ("InstanceNorm1d", {"affine": True}, [(4, 1)], []),
        ("FractionalMaxPool2d", {"kernel_size": 2}, [(3, 4, 4)], ["Set output_ratio to 0.5"]),
        ("Conv2d", {"out_channels": 4, "kernel_size": 3, "groups": 3}, [(1, 8, 8)], ["Set groups back to 1"]),
        ("Conv2d", {"out_channels": 4, "kernel_size": 9, "bias": False}, [(1, 8, 8)], ["Set kernel_size to 8"]),
        ("Conv2d", {"out_channels": 4, "kernel_size": [9, 3]}, [(1, 8, 8)], ["Set kernel_size to [8, 3]"]),
        ("MaxPool1d", {"kernel_size": 3}, [(8, 1)], ["Set kernel_size to 1"]),
        ("AvgPool3d", {"kernel_size": 3}, [(8, 2, 3, 3)], ["Set kernel_size to 2"]),
        ("MaxPool2d", {"kernel_size": 2}, [(8, 1, 1)], ["Set kernel_size to 1"]),
        ("Slice", {"start": 3}, [(3,)], ["Set start back to None"]),
        ("Reshape", {"shape": [3, 4]}, [(12,)], ["Set shape to [-1, 3, 4]"]),
        ("Conv1d", {"out_channels": 2, "kernel_size": 3, "padding": "same", "stride": 2}, [(1, 8)],
         ["Set padding back to 0", "Set stride back to 1"]),
    ],
)  # fmt: skip
def test_a_fix_sets_the_parameter_that_the_trouble_is_about(type: str, params: Any, shapes: Any, labels: Any) -> None:
    layer = get(type)
    assert layer is not None
    specs = tuple(map(TensorSpec, shapes))
    many = len(layer.inputs) == 1
    incoming = {p.name: specs if many else (specs[n],) for n, p in enumerate(layer.inputs[: len(specs)])}
    assert try_fixes(drawn(type, params, incoming)) == labels


@pytest.mark.parametrize("type", ["LSTM", "TransformerEncoderLayer", "MultiheadAttention", "PositionalEncoding"])
def test_a_layer_of_vectors_that_gets_indices_is_offered_an_embedding(type: str) -> None:
    layer = get(type)
    assert layer is not None
    project = drawn(type, layer.starts, {layer.inputs[0].name: (TensorSpec((12,), "int64"),)})
    problem = problem_of(project)
    assert problem is not None and "got indices: an Embedding makes them vectors" in problem.message
    assert try_fixes(project)[0] == "Insert Embedding"


def test_a_shape_that_does_not_fit_is_mended_at_its_own_port() -> None:
    project = drawn(
        "TransformerDecoderLayer", {"nhead": 2}, {"in": (TensorSpec((5, 8)),), "memory": (TensorSpec((3, 2, 8)),)}
    )
    assert try_fixes(project)[0] == "Insert Flatten"
    project = drawn("GRU", {"hidden_size": 4}, {"in": (TensorSpec((5, 8)),), "hidden": (TensorSpec((4,)),)})
    assert try_fixes(project)[0] == "Insert Unsqueeze"
    assert problem_of(problem_of(project).fixes[0].edit.apply(project)) is None  # type: ignore[union-attr]
