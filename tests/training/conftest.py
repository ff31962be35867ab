"""Small networks on the embedded digits, and trainings in a thread of their own."""

from __future__ import annotations

import itertools
import threading
import time

import pytest

from netbuilder.graph import Edge, Graph, Node, Port, Project

CNN = (
    ("Conv2d", {"out_channels": 32, "kernel_size": 3, "padding": 1}),
    ("ReLU", {}),
    ("MaxPool2d", {"kernel_size": 2}),
    ("Conv2d", {"out_channels": 64, "kernel_size": 3, "padding": 1}),
    ("ReLU", {}),
    ("Dropout", {"p": 0.25}),
    ("Flatten", {}),
    ("Linear", {"out_features": 10}),
)
SMALL = (
    ("Conv2d", {"out_channels": 4, "kernel_size": 3}),
    ("BatchNorm2d", {}),
    ("ReLU", {}),
    ("Dropout", {"p": 0.25}),
    ("Flatten", {}),
    ("Linear", {"out_features": 10}),
)


def chain(*layers, field="image", **output) -> Graph:
    """Input, the layers, Output; layer n has the id `n{n}`."""
    output = {"target": "label", "loss": "CrossEntropyLoss", **output}
    nodes = [Node("image", "Input", {"field": field})]
    nodes += [Node(f"n{n}", type, params) for n, (type, params) in enumerate(layers)]
    nodes.append(Node("digit", "Output", {name: value for name, value in output.items() if value is not None}))
    wires = [Edge(Port(a.id, "out"), Port(b.id, "in")) for a, b in itertools.pairwise(nodes)]
    return Graph.checked(nodes, wires)


def digits(graph: Graph, **training) -> Project:
    """A project on the embedded digits."""
    return Project(
        name="Digits",
        graph=graph,
        data={"source": "digits", "params": {}, "split": {"train": 0.7, "validation": 0.15, "test": 0.15, "seed": 0}},
        training={
            "epochs": 2,
            "batch_size": 64,
            "seed": 0,
            "device": "cpu",
            "optimizer": {"type": "Adam", "params": {"lr": 0.001}},
            **training,
        },
    )


class InThread:
    """A training in a thread, as the window has it."""

    def __init__(self, job) -> None:
        from netbuilder.training import Channel, Trainer

        self.channel = Channel()
        self.summary = self.error = None
        self._trainer = Trainer(job, self.channel)
        self.thread = threading.Thread(target=self._run)

    def start(self) -> InThread:
        self.thread.start()
        return self

    def _run(self) -> None:
        try:
            self.summary = self._trainer.train()
        except Exception as error:
            self.error = error

    def until(self, holds, seconds: float = 60):
        """The first reading for which it holds."""
        tick, ends = threading.Event(), time.monotonic() + seconds
        while not holds(reading := self.channel.read()):
            assert time.monotonic() < ends, f"still {reading.state} {reading.message}"
            tick.wait(0.002)
        return reading

    def join(self):
        self.thread.join(60)
        assert not self.thread.is_alive()
        return self.channel.read()


@pytest.fixture(name="chain")
def _chain():
    return chain


@pytest.fixture(name="digits")
def _digits():
    return digits


@pytest.fixture
def small():
    """A project that trains in a moment: convolution, BatchNorm, Dropout. Keywords go into the recipe."""
    return lambda **training: digits(chain(*SMALL), **training)


@pytest.fixture
def cnn():
    """A project that learns the digits."""
    return lambda **training: digits(chain(*CNN), **training)


@pytest.fixture
def in_thread():
    started = []

    def start(job) -> InThread:
        started.append(InThread(job))
        return started[-1]

    yield start
    for each in started:
        each.channel.stop()
        if each.thread.ident is not None:
            each.thread.join(60)


@pytest.fixture(autouse=True)
def one_thread():
    import torch

    before = torch.get_num_threads()
    torch.set_num_threads(1)
    yield
    torch.set_num_threads(before)
