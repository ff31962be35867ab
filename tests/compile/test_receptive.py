"""What a unit is said to see, held against real networks: which places of the input move it."""

from __future__ import annotations

from fractions import Fraction
from itertools import pairwise

import pytest
import torch

from netbuilder.compile import Analyser, compile_graph
from netbuilder.compile.receptive import receptive_field
from netbuilder.graph import Edge, Graph, Node, Port


def graph(shape, *layers, wires=()) -> Graph:
    """A chain of `(id, type, params)` from an Input of this shape to an Output, or with these wires in its place."""
    nodes = [Node("x", "Input", {"shape": list(shape)}), *(Node(*layer) for layer in layers), Node("y", "Output")]
    ids = [node.id for node in nodes]
    ends = [wire.split(" ") for wire in wires] or [(a, b) for a, b in pairwise(ids)]
    ports = [(a if "." in a else f"{a}.out", b if "." in b else f"{b}.in") for a, b in ends]
    return Graph.checked(nodes, [Edge(Port.parse(a), Port.parse(b)) for a, b in ports])


def moved_by(module, shape, unit, looks=3):
    """First and last place, along every dimension, of the inputs that the gradient of a unit reaches in any of some
    looks at random inputs; None where it reaches none."""
    reached = torch.zeros(shape, dtype=torch.bool)
    module = module.double().eval()
    for seed in range(looks):
        x = torch.randn(2, *shape, dtype=torch.float64, generator=torch.Generator().manual_seed(seed))
        x.requires_grad_()
        out = module(x)[0][unit]
        if out.grad_fn is None:
            continue
        (gradient,) = torch.autograd.grad(out, x, allow_unused=True)
        if gradient is not None:
            reached |= gradient[0] != 0
    places = reached.nonzero()
    if not len(places):
        return None
    return tuple((int(low), int(high)) for low, high in zip(places.amin(0), places.amax(0), strict=True))


NETWORKS = {
    "a convolution": graph((2, 9, 9), ("c", "Conv2d", {"out_channels": 3, "kernel_size": 3})),
    "stride, padding, dilation": graph(
        (1, 20, 17),
        ("a", "Conv2d", {"out_channels": 2, "kernel_size": [3, 2], "stride": 2, "padding": [1, 0]}),
        ("b", "Conv2d", {"out_channels": 2, "kernel_size": 3, "dilation": [2, 1], "padding": 2}),
    ),
    "padding that keeps the size": graph(
        (1, 12, 12), ("a", "Conv2d", {"out_channels": 2, "kernel_size": 4, "dilation": 2, "padding": "same"})
    ),
    "groups": graph((4, 8, 8), ("a", "Conv2d", {"out_channels": 4, "kernel_size": 3, "groups": 2})),
    "pooling": graph(
        (2, 13, 13),
        ("a", "Conv2d", {"out_channels": 2, "kernel_size": 3, "padding": 1}),
        ("s", "Tanh"),
        ("m", "MaxPool2d", {"kernel_size": 3, "stride": 2, "ceil_mode": True}),
        ("v", "AvgPool2d", {"kernel_size": 2}),
    ),
    "dilated pooling": graph((1, 12, 12), ("m", "MaxPool2d", {"kernel_size": 2, "dilation": 3, "stride": 1})),
    "adaptive pooling": graph((1, 11, 7), ("m", "AdaptiveAvgPool2d", {"output_size": [4, 3]})),
    "global pooling": graph((2, 6, 6), ("m", "AdaptiveAvgPool2d", {"output_size": 1})),
    "a transposed convolution": graph(
        (2, 6, 6),
        ("t", "ConvTranspose2d", {"out_channels": 2, "kernel_size": 3, "stride": 2, "padding": 1, "output_padding": 1}),
    ),
    "down and up again": graph(
        (1, 16, 16),
        ("c", "Conv2d", {"out_channels": 2, "kernel_size": 3, "stride": 2, "padding": 1}),
        ("d", "Conv2d", {"out_channels": 2, "kernel_size": 3, "padding": 1}),
        ("t", "ConvTranspose2d", {"out_channels": 2, "kernel_size": 4, "stride": 2, "padding": 1}),
    ),
    "dilated transposed convolution": graph(
        (1, 7), ("t", "ConvTranspose1d", {"out_channels": 1, "kernel_size": 3, "stride": 3, "dilation": 2})
    ),
    "a skip around two convolutions": graph(
        (2, 12, 12),
        ("c", "Conv2d", {"out_channels": 2, "kernel_size": 3, "padding": 1}),
        ("d", "Conv2d", {"out_channels": 2, "kernel_size": 5, "padding": 2}),
        ("add", "Add"),
        wires=("x c", "c d", "c add", "d add", "add y"),
    ),
    "branches side by side": graph(
        (1, 12, 12),
        ("c", "Conv2d", {"out_channels": 2, "kernel_size": 5, "padding": 2}),
        ("d", "Conv2d", {"out_channels": 3, "kernel_size": 3, "padding": 1}),
        ("cat", "Concatenate"),
        wires=("x c", "x d", "c cat", "d cat", "cat y"),
    ),
    "nearest up-sampling": graph((1, 5, 5), ("u", "Upsample", {"scale_factor": 2}), ("a", "Tanh")),
    "bilinear up-sampling": graph((1, 5, 7), ("u", "Upsample", {"scale_factor": 3, "mode": "bilinear"})),
    "bicubic up-sampling": graph((1, 9, 9), ("u", "Upsample", {"scale_factor": 2, "mode": "bicubic"})),
    "aligned corners": graph((1, 5, 5), ("u", "Upsample", {"size": 9, "mode": "bilinear", "align_corners": True})),
    "zeros around": graph(
        (1, 6, 6), ("p", "ZeroPad2d", {"padding": [1, 2, 0, 3]}), ("c", "Conv2d", {"out_channels": 1, "kernel_size": 3})
    ),
    "reflections around": graph(
        (1, 7, 7), ("p", "ReflectionPad2d", {"padding": 2}), ("c", "Conv2d", {"out_channels": 1, "kernel_size": 3})
    ),
    "a convolution that goes round": graph(
        (1, 8, 8), ("c", "Conv2d", {"out_channels": 1, "kernel_size": 3, "padding": 1, "padding_mode": "circular"})
    ),
    "pixel shuffle": graph((8, 4, 4), ("p", "PixelShuffle", {"upscale_factor": 2}), ("a", "Tanh")),
    "pixel unshuffle": graph((1, 6, 6), ("p", "PixelUnshuffle", {"downscale_factor": 2}), ("a", "Tanh")),
    "flattened, and a layer that sees all": graph((2, 5, 5), ("f", "Flatten"), ("l", "Linear", {"out_features": 3})),
    "flattened": graph(
        (2, 5, 4), ("c", "Conv2d", {"out_channels": 2, "kernel_size": 3, "padding": 1}), ("f", "Flatten")
    ),
    "an image as a row of patches": graph(
        (1, 8, 8),
        ("c", "Conv2d", {"out_channels": 3, "kernel_size": 4, "stride": 4}),
        ("f", "Flatten", {"start_dim": 2}),
        ("p", "Permute", {"dims": [0, 2, 1]}),
        ("l", "Linear", {"out_features": 5}),
    ),
    "attention": graph(
        (6, 4),
        ("a", "MultiheadAttention", {"num_heads": 2}),
        wires=("x a.query", "x a.key", "x a.value", "a y"),
    ),
    "a sequence read in one direction": graph((7, 3), ("l", "LSTM", {"hidden_size": 4})),
    "a sequence read in both": graph((7, 3), ("l", "GRU", {"hidden_size": 4, "bidirectional": True})),
    "normalised by layer": graph((2, 4, 5), ("n", "LayerNorm")),
    "normalised by batch": graph((2, 5, 5), ("n", "BatchNorm2d"), ("a", "Sigmoid")),
    "normalised by neighbours": graph((6, 3, 3), ("n", "LocalResponseNorm", {"size": 3})),
    "mean over the image": graph((3, 4, 4), ("m", "Mean", {"dim": [2, 3]})),
    "a slice": graph((3, 9), ("s", "Slice", {"dim": 2, "start": 1, "step": 2}), ("a", "Tanh")),
    "a softmax": graph((3, 5), ("s", "Softmax", {"dim": 1})),
    "a product of two": graph((4, 4), ("m", "MatMul"), ("t", "Tanh"), wires=("x m", "x t", "t m", "m y")),
    "a volume": graph(
        (1, 5, 6, 7), ("c", "Conv3d", {"out_channels": 1, "kernel_size": [1, 2, 3], "padding": [0, 1, 1]})
    ),
}


@pytest.mark.parametrize("network", NETWORKS.values(), ids=NETWORKS.keys())
def test_a_unit_is_moved_by_just_what_it_is_said_to_see(network):
    analysis = Analyser().update(network, {})
    assert not analysis.errors
    module = compile_graph(network, {}, seed=1)
    last = network.incoming("y")[0].source
    shape, taken = analysis.nodes[last.node].outputs[last.name].shape, analysis.nodes["x"].outputs["out"].shape
    units = {
        tuple(size // 2 for size in shape),
        (0,) * len(shape),
        tuple(size - 1 for size in shape),
        tuple(min(1, size - 1) for size in shape),
    }
    # A maximum hands its gradient to one place at a time.
    looks = 40 if any(node.type.startswith("Max") for node in network.nodes.values()) else 3
    spread = any(node.params.get("dilation", 1) != 1 for node in network.nodes.values())
    for unit in units:
        found = receptive_field(analysis, "y", unit)
        assert found is not None
        window = found.windows.get(Port("x", "out"))
        seen, moved = window.seen if window is not None else None, moved_by(module, taken, unit, looks)
        if spread and seen is not None and unit != tuple(size // 2 for size in shape):  # points beside the edge
            assert all(a[0] <= b[0] and b[1] <= a[1] for a, b in zip(seen, moved, strict=True)), unit
        else:
            assert seen == moved, unit


def test_two_convolutions_and_a_pooling_come_to_the_numbers_of_the_paper():
    """Size, step and padding by the sums of Araujo, Norris and Sim: 3 + 2·1 + (2 - 1)·1 and so on."""
    network = graph(
        (1, 64, 64),
        ("a", "Conv2d", {"out_channels": 2, "kernel_size": 3, "padding": 1}),
        ("p", "MaxPool2d", {"kernel_size": 2}),
        ("b", "Conv2d", {"out_channels": 2, "kernel_size": 5, "padding": 2}),
        ("q", "MaxPool2d", {"kernel_size": 2}),
    )
    window = receptive_field(Analyser().update(network, {}), "q").windows[Port("x", "out")]
    assert window.size[1:] == (14, 14) and window.stride[1:] == (4, 4) and window.padding[1:] == (5, 5)
    assert str(window) == "14×14" and not window.is_whole


def test_an_up_sampling_moves_the_window_by_less_than_a_place():
    network = graph((1, 16, 16), ("t", "ConvTranspose2d", {"out_channels": 1, "kernel_size": 4, "stride": 2}))
    window = receptive_field(Analyser().update(network, {}), "t").windows[Port("x", "out")]
    assert window.stride[1:] == (Fraction(1, 2), Fraction(1, 2))


def test_a_unit_that_sees_all_says_so_and_one_of_an_unknown_shape_says_nothing():
    network = graph((1, 8, 8), ("f", "Flatten"), ("l", "Linear", {"out_features": 3}))
    analysis = Analyser().update(network, {})
    assert str(receptive_field(analysis, "l").windows[Port("x", "out")]) == "everything"
    broken = graph((8,), ("c", "Conv2d", {"out_channels": 2, "kernel_size": 3}))
    assert receptive_field(Analyser().update(broken, {}), "c") is None


def test_a_block_that_is_repeated_widens_the_window_with_every_copy():
    convolution = Node("c", "Conv2d", {"out_channels": 2, "kernel_size": 3, "padding": 1})
    edges = [Edge.parse("in1.out", "c.in"), Edge.parse("c.out", "out1.in")]
    block = Graph.checked([Node("in1", "Input"), convolution, Node("out1", "Output")], edges)
    nodes = [
        Node("x", "Input", {"shape": [2, 20, 20]}),
        Node("b", "Block", {"block": "B", "repeat": 3}),
        Node("y", "Output"),
    ]
    network = Graph.checked(nodes, [Edge.parse("x.out", "b.in1"), Edge.parse("b.out1", "y.in")])
    analysis = Analyser().update(network, {}, {"B": block})
    found = receptive_field(analysis, "y").windows[Port("x", "out")]
    assert found.size[1:] == (7, 7)
    module = compile_graph(network, {}, {"B": block}, seed=1)
    assert found.seen == moved_by(module, (2, 20, 20), (1, 10, 10))
