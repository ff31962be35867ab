"""The four seed networks as projects, each with random data of its shape: speed does not ask what the pictures show."""

from __future__ import annotations

import itertools
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from netbuilder.graph import Edge, Graph, Node, Port, Project, write

if TYPE_CHECKING:
    from numpy.typing import NDArray

Layer = tuple[str, Mapping[str, Any]] | tuple[str, Mapping[str, Any], str]
"""Type, parameters, and the port that goes on where it is not `out`."""

BATCH = 64
WORDS = 10_000
LENGTH = 100

_SAME: Mapping[str, Any] = {"kernel_size": 3, "padding": 1}
_TWICE: Mapping[str, Any] = {"kernel_size": 3, "stride": 2, "padding": 1, "output_padding": 1}
_RELU: Layer = ("ReLU", {})
_POOL: Layer = ("MaxPool2d", {"kernel_size": 2})


@dataclass(frozen=True)
class Network:
    """One network, and what is asked of it.

    shape: of one input; loss: of its Output; samples: how many there are; goal: samples/s against the usual loop;
    far_ahead: and against Lightning and Keras; window: the share of its speed that the window may cost.
    """

    title: str
    layers: tuple[Layer, ...]
    shape: tuple[int, ...]
    loss: str
    samples: int
    goal: float
    far_ahead: float = 1.0
    window: float = 0.05

    @property
    def target(self) -> str:
        """The field that it is to predict: an autoencoder its own input."""
        return "input" if self.loss == "MSELoss" else "label"

    @property
    def classes(self) -> int:
        """How many classes there are to tell apart; 0 where it tells none."""
        return {"CrossEntropyLoss": 10, "BCELoss": 2}.get(self.loss, 0)


NETWORKS = {
    "mlp": Network(
        "MLP 784-64-10",
        (("Linear", {"out_features": 64}), _RELU, ("Linear", {"out_features": 10})),
        (784,),
        "CrossEntropyLoss",
        samples=33_600,
        goal=1.8,
        far_ahead=3.5,
        window=0.10,
    ),
    "cnn": Network(
        "CNN 3×32×32",
        (
            ("Conv2d", {"out_channels": 32, "kernel_size": 3}),
            _RELU,
            _POOL,
            ("Conv2d", {"out_channels": 64, "kernel_size": 3}),
            _RELU,
            _POOL,
            ("Conv2d", {"out_channels": 64, "kernel_size": 3}),
            _RELU,
            ("Flatten", {}),
            ("Linear", {"out_features": 64}),
            _RELU,
            ("Linear", {"out_features": 10}),
        ),
        (3, 32, 32),
        "CrossEntropyLoss",
        samples=3_200,
        goal=1.6,
    ),
    "lstm": Network(
        "Embedding-LSTM-LSTM, 100 steps",
        (
            ("Embedding", {"num_embeddings": WORDS, "embedding_dim": 64}),
            ("LSTM", {"hidden_size": 64}),
            ("LSTM", {"hidden_size": 32}, "last"),
            ("Linear", {"out_features": 1}),
            ("Sigmoid", {}),
        ),
        (LENGTH,),
        "BCELoss",
        samples=2_000,
        goal=1.1,
    ),
    "autoencoder": Network(
        "convolutional autoencoder 28×28",
        (
            ("Conv2d", {"out_channels": 32, **_SAME}),
            _RELU,
            _POOL,
            ("Conv2d", {"out_channels": 64, **_SAME}),
            _RELU,
            _POOL,
            ("Flatten", {}),
            ("Linear", {"out_features": 64}),
            ("Linear", {"out_features": 3136}),
            _RELU,
            ("Reshape", {"shape": [-1, 64, 7, 7]}),
            ("ConvTranspose2d", {"out_channels": 32, **_TWICE}),
            _RELU,
            ("ConvTranspose2d", {"out_channels": 1, **_TWICE}),
            ("Sigmoid", {}),
        ),
        (1, 28, 28),
        "MSELoss",
        samples=3_200,
        goal=1.8,
    ),
}


def project(name: str, device: str, epochs: int) -> Project:
    """The drawing of a network, and the recipe of the seed."""
    network = NETWORKS[name]
    nodes, ports = [Node("input", "Input", {"field": "input"})], ["out"]
    for number, (type, params, *port) in enumerate(network.layers, 1):
        nodes.append(Node(f"layer{number}", type, params, (190 * number, 0)))
        ports.append(port[0] if port else "out")
    nodes.append(Node("output", "Output", {"target": network.target, "loss": network.loss}, (190 * len(nodes), 0)))
    wires = zip(itertools.pairwise(nodes), ports, strict=True)
    edges = [Edge(Port(a.id, port), Port(b.id, "in")) for (a, b), port in wires]
    return Project(
        name=name,
        graph=Graph.checked(nodes, edges),
        data={
            "source": "npz",
            "params": {"path": "data.npz"},
            "split": {"train": 0.96, "validation": 0.02, "test": 0.02, "seed": 0},
        },
        training={
            "epochs": epochs,
            "batch_size": BATCH,
            "seed": 0,
            "device": device,
            "optimizer": {"type": "Adam", "params": {"lr": 0.001}},
        },
    )


def make(name: str, folder: Path, device: str = "cpu", samples: int | None = None, epochs: int = 4) -> Path:
    """Write the project and its data, so many samples in place of its own, and return the project's path."""
    import numpy as np

    network, generator = NETWORKS[name], np.random.default_rng(0)
    count = samples or network.samples
    shape = (count, *network.shape)
    arrays: dict[str, NDArray[Any]] = {}
    if name == "lstm":
        arrays["input"] = generator.integers(0, WORDS, shape)
    else:
        arrays["input"] = generator.random(shape, dtype=np.float32)
    if network.classes:
        arrays["label"] = generator.integers(0, network.classes, count)
    np.savez(folder / "data.npz", **arrays)
    path = folder / f"{name}.json"
    write(project(name, device, epochs), path)
    return path
