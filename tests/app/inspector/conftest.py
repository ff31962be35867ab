"""A real inspector on a real document, with an analysis made by the real analyser when a test asks for it."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from netbuilder.graph import AddNodes, Edge, Node, Port

DRAWN = (
    Node("image", "Input", {"field": "image"}, (0, 0)),
    Node("conv", "Conv2d", {"out_channels": 8, "kernel_size": 3}, (220, 0)),
    Node("relu", "ReLU", {}, (440, 0)),
    Node("flat", "Flatten", {}, (660, 0)),
    Node("fc", "Linear", {"out_features": 10}, (880, 0)),
    Node("digit", "Output", {"target": "label", "loss": "CrossEntropyLoss"}, (1100, 0)),
)
WIRES = tuple(
    Edge(Port(a, "out"), Port(b, "in"))
    for a, b in (("image", "conv"), ("conv", "relu"), ("relu", "flat"), ("flat", "fc"), ("fc", "digit"))
)


class Bench:
    """An inspector, and what it shows."""

    def __init__(self, qtbot) -> None:
        from PySide6.QtWidgets import QApplication

        from netbuilder.app.document import Document
        from netbuilder.app.inspector.inspector import Inspector
        from netbuilder.app.selection import Selection
        from netbuilder.app.sheet import Sheet
        from netbuilder.app.theme import Theme

        self.qtbot = qtbot
        self.theme = Theme("dark")
        self.theme.apply(QApplication.instance())
        self.document, self.selection = Document(), Selection()
        self.document.push(AddNodes(DRAWN, WIRES))
        self.document.stack.clear()
        self.sheet = Sheet(self.document, self.selection)
        self.inspector = Inspector(self.sheet, self.theme)
        qtbot.addWidget(self.inspector)
        self.inspector.resize(270, 760)
        self.inspector.show()
        qtbot.waitExposed(self.inspector)
        self.inspector.activateWindow()

    def analyse(self) -> None:
        """Publish what the analyser says of the document as it is now."""
        from netbuilder.compile import Analyser
        from netbuilder.data import DataError, check_data, fields_of

        project = self.document.project
        try:
            fields = fields_of(project.data, Path())
        except DataError:  # what is wrong is among the problems of the data
            fields = {}
        specs = {name: field.spec for name, field in fields.items()}
        analysis = Analyser().update(project.graph, specs, project.blocks)
        problems = analysis.problems + tuple(check_data(project.data, Path()))
        self.document.publish(project, fields, replace(analysis, problems=problems))

    def params(self, id: str) -> dict:
        return dict(self.document.project.graph.nodes[id].params)

    def select(self, *ids: str) -> None:
        self.selection.set(ids)

    def row(self, name: str):
        """The row of a parameter of what is selected."""
        page = self.inspector.currentWidget()
        return page.form.rows[name]

    def write(self, line, text: str) -> None:
        """Replace what stands in a line by typing."""
        line.setFocus()
        line.selectAll()
        self.qtbot.keyClicks(line, text)

    def choose(self, combo, word: str) -> None:
        """Choose an entry by keys."""
        from PySide6.QtCore import Qt

        combo.setFocus()
        step = Qt.Key.Key_Down if combo.findText(word) > combo.currentIndex() else Qt.Key.Key_Up
        for _ in range(combo.count()):
            if combo.currentText() == word:
                return
            self.qtbot.keyClick(combo, step)
        raise AssertionError(f"{word} is not offered")

    def tab(self, name: str):
        """A page of the project, in front."""
        from PySide6.QtCore import Qt
        from PySide6.QtTest import QTest

        self.select()
        bar = self.inspector.tabs.tabBar()
        index = next(n for n in range(bar.count()) if bar.tabText(n).lower() == name)
        QTest.mouseClick(bar, Qt.MouseButton.LeftButton, pos=bar.tabRect(index).center())
        self.qtbot.waitUntil(lambda: getattr(self.inspector, name).isVisible())
        return getattr(self.inspector, name)


@pytest.fixture(scope="session")
def torch_is_here():
    """Both rooms that an inspector waits for."""
    import torch

    import netbuilder.training.losses
    import netbuilder.training.metrics

    return torch, netbuilder.training


@pytest.fixture
def bench(qtbot, torch_is_here):
    return Bench(qtbot)
