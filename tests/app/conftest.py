"""A real window, shown, and ended properly whatever the test left in it."""

from __future__ import annotations

import pytest

from netbuilder.graph import AddNodes, Edge, Node, Port


def wire(text: str) -> Edge:
    source, target = text.split(" -> ")
    return Edge(Port.parse(source), Port.parse(target))


NODES = (
    Node("image", "Input", {"field": "image"}, (0, 0)),
    Node("conv", "Conv2d", {"out_channels": 8, "kernel_size": 3}, (220, 0)),
    Node("relu", "ReLU", {}, (440, 0)),
    Node("flat", "Flatten", {}, (660, 0)),
    Node("fc", "Linear", {"out_features": 10}, (880, 0)),
    Node("digit", "Output", {"target": "label", "loss": "CrossEntropyLoss"}, (1100, 0)),
)
WIRES = tuple(
    wire(f"{a}.out -> {b}.in")
    for a, b in (("image", "conv"), ("conv", "relu"), ("relu", "flat"), ("flat", "fc"), ("fc", "digit"))
)


@pytest.fixture
def make_window(qtbot):
    """Makes shown windows; afterwards each is shut down, saved or not."""
    from PySide6.QtWidgets import QApplication

    from netbuilder.app.theme import Theme
    from netbuilder.app.window import Window

    made = []
    QApplication.clipboard().clear()  # what an earlier test copied

    def make() -> Window:
        theme = Theme("dark")
        theme.apply(QApplication.instance())
        window = Window(theme)
        made.append(window)
        window.show()
        qtbot.waitExposed(window)
        return window

    yield make
    for window in made:
        window.shut_down()
        window.document.stack.setClean()
        window.close()
        window.deleteLater()


@pytest.fixture
def window(make_window):
    return make_window()


@pytest.fixture
def drawn(window, qtbot):
    """A window with a small network for the digits, analysed."""
    window.document.push(AddNodes(NODES, WIRES))
    qtbot.waitUntil(lambda: _is_analysed(window), timeout=60_000)
    return window


def _is_analysed(window) -> bool:
    analysis = window.document.analysis
    return analysis is not None and analysis.nodes.keys() == window.document.project.graph.nodes.keys()


@pytest.fixture
def hand(window, qtbot):
    """A person at a window on an empty canvas, once it has come to rest."""
    from PySide6.QtCore import Qt
    from PySide6.QtWidgets import QApplication

    from tests.app.hand import Hand

    # The system's own file dialog cannot be steered by a test; Qt's is the same to the program.
    QApplication.setAttribute(Qt.ApplicationAttribute.AA_DontUseNativeDialogs)
    hand = Hand(window, qtbot)
    hand.activate()
    hand.wait(lambda: window.document.analysis is not None and window.document.fields)
    hand.wait(lambda: "curves" in window.tabs.panels)
    return hand
