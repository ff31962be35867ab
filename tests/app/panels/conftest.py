"""A document, a session that looks into its network in the background, a selection and a theme; no whole window."""

from __future__ import annotations

import itertools
from types import SimpleNamespace

import pytest

from netbuilder.graph import Edge, Graph, Node, Port, Project

LONG = 60_000
SPLIT = {"train": 0.7, "validation": 0.15, "test": 0.15, "seed": 0}

DIGITS = (
    Node("image", "Input", {"field": "image"}),
    Node("conv", "Conv2d", {"out_channels": 8, "kernel_size": 3}),
    Node("relu", "ReLU"),
    Node("conv2", "Conv2d", {"out_channels": 70, "kernel_size": 3}),
    Node("flat", "Flatten"),
    Node("fc", "Linear", {"out_features": 10}),
    Node("digit", "Output", {"target": "label", "loss": "CrossEntropyLoss"}),
)


def chain(*nodes: Node) -> Graph:
    return Graph.checked(nodes, [Edge(Port(a.id, "out"), Port(b.id, "in")) for a, b in itertools.pairwise(nodes)])


@pytest.fixture
def world(qtbot):
    """Opens nodes in a chain on a data set: `.document`, `.session`, `.selection`, `.theme`, and `.panel(Class)`."""
    from netbuilder.app.analyst import Analyst
    from netbuilder.app.background import Worker
    from netbuilder.app.document import Document
    from netbuilder.app.selection import Selection
    from netbuilder.app.sheet import Sheet
    from netbuilder.app.theme import Theme
    from netbuilder.app.training import TrainingSession

    workers = []

    def make(nodes=DIGITS, source="digits", params=None, transforms=None) -> SimpleNamespace:
        data = {"source": source, "params": params or {}, "split": SPLIT, "transforms": transforms or {}}
        training = {
            "epochs": 2,
            "batch_size": 64,
            "seed": 0,
            "device": "cpu",
            "optimizer": {"type": "Adam", "params": {"lr": 0.01}},
            "scheduler": None,
        }
        document = Document(Project("test", chain(*nodes), data=data, training=training))
        analysing, looking = Worker("analysis"), Worker("looking")
        workers.extend((analysing, looking))
        analyst, session = Analyst(document, analysing, document), TrainingSession(document, looking, document)
        selection = Selection(document)
        sheet = Sheet(document, selection, document)
        made = SimpleNamespace(
            document=document, session=session, selection=selection, sheet=sheet, theme=Theme("dark"), panels=[]
        )

        def panel(cls, show=True):
            new = cls(session, sheet, made.theme)
            qtbot.addWidget(new)
            new.resize(936, 300)
            if show:
                new.show()
            return new

        made.panel = panel
        for worker in (analysing, looking):
            worker.failed.connect(_raise)
            worker.start()
        analyst.begin()
        qtbot.waitUntil(lambda: document.analysis is not None, timeout=LONG)
        return made

    yield make
    for worker in workers:
        worker.stop()


def _raise(error: Exception) -> None:
    raise error
