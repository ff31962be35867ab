"""Small compiled networks."""

from __future__ import annotations

import itertools

import pytest
import torch

from netbuilder.compile import compile_graph
from netbuilder.graph import Edge, Graph, Node, Port
from netbuilder.layers import TensorSpec


@pytest.fixture
def chain():
    """Compiles nodes wired one after the other; the data has an image (1, 8, 8) and a label."""

    def compiled(*nodes: Node) -> torch.fx.GraphModule:
        wires = [Edge(Port(a.id, "out"), Port(b.id, "in")) for a, b in itertools.pairwise(nodes)]
        fields = {"image": TensorSpec((1, 8, 8)), "point": TensorSpec((2,)), "label": TensorSpec((), "int64")}
        return compile_graph(Graph.checked(nodes, wires), fields)

    return compiled


@pytest.fixture
def network(chain):
    """Everything that a look could disturb: BatchNorm statistics, dropout, and pooling that draws even in eval mode."""
    return chain(
        Node("image", "Input", {"field": "image"}),
        Node("conv", "Conv2d", {"out_channels": 8, "kernel_size": 3, "padding": 1}),
        Node("norm", "BatchNorm2d"),
        Node("relu", "ReLU"),
        Node("drop", "Dropout", {"p": 0.5}),
        Node("pool", "FractionalMaxPool2d", {"kernel_size": 2, "output_size": 4, "output_ratio": None}),
        Node("flat", "Flatten"),
        Node("fc", "Linear", {"out_features": 10}),
        Node("digit", "Output", {"target": "label", "loss": "CrossEntropyLoss"}),
    )


@pytest.fixture
def images():
    return torch.rand(40, 1, 8, 8, generator=torch.Generator().manual_seed(1))
