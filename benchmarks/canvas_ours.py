"""NetBuilder's own canvas, for the benchmark of canvases."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

from canvas_sides import HIGH, SKIP, WIDE, Wires

from netbuilder.graph import Edge, Graph, Node, Port, Project, read, write


def project_of(places: list[tuple[float, float]], wires: Wires) -> Project:
    """A network that can be trained: convolutions, ReLUs, and sums where skips end."""
    nodes = []
    for number, at in enumerate(places):
        if number == 0:
            nodes.append(Node("n0", "Input", {"shape": [8, 16, 16]}, at))
        elif number % SKIP == 0:
            nodes.append(Node(f"n{number}", "Add", {}, at))
        elif number % 2:
            nodes.append(Node(f"n{number}", "Conv2d", {"out_channels": 8, "kernel_size": 3, "padding": 1}, at))
        else:
            nodes.append(Node(f"n{number}", "ReLU", {}, at))
    edges = [Edge(Port(f"n{a}", "out"), Port(f"n{b}", "in")) for a, b in wires]
    return Project("chain", Graph.checked(nodes, edges))


class Ours:
    """The view on a document, as the window has it; nodes are dragged by the mouse."""

    def __init__(self, application: Any) -> None:
        from netbuilder.app.canvas.view import CanvasView
        from netbuilder.app.document import Document
        from netbuilder.app.selection import Selection
        from netbuilder.app.sheet import Sheet
        from netbuilder.app.theme import Theme

        theme = Theme("dark")
        theme.apply(application)
        self._document, self._selection = Document(), Selection()
        self.view = CanvasView(Sheet(self._document, self._selection), theme)
        self.view.resize(WIDE, HIGH)
        self.view.show()
        application.processEvents()
        application.processEvents()

    def build(self, places: list[tuple[float, float]], wires: Wires) -> None:
        self._document.new(project_of(places, wires))

    def painted(self) -> Any:
        return self.view.viewport()

    def fit(self) -> None:
        self.view.fit()

    def life_size(self, node: int) -> None:
        self.view.set_zoom(1)
        self.view.centre_on(f"n{node}")
        self.view.settle()

    def pan(self, x: int, y: int) -> None:
        self.view.pan(x, y)

    def zoom(self, factor: float) -> None:
        self.view.set_zoom(self.view.zoom * factor)

    def take(self, nodes: list[int]) -> Callable[[float, float], None]:
        """By the mouse, pressed on the node in the middle of the view or else the first."""
        from PySide6.QtCore import Qt
        from PySide6.QtTest import QTest

        view = self.view
        self._selection.set(f"n{node}" for node in nodes)
        lead = view.canvas.nodes[f"n{nodes[len(nodes) // 2]}"]
        if not view.visible_rect().contains(lead.card):
            view.centre_on(lead.id)
        start = view.mapFromScene(lead.card.center())
        none = Qt.KeyboardModifier.NoModifier
        QTest.mousePress(view.viewport(), Qt.MouseButton.LeftButton, none, start)

        def move(across: float, down: float) -> None:
            at = view.mapFromScene(view.mapToScene(start)) + (
                view.mapFromScene(across, down) - view.mapFromScene(0.0, 0.0)
            )
            if (across, down) == (0, 0):
                view.cancel()
                QTest.mouseRelease(view.viewport(), Qt.MouseButton.LeftButton, none, start)
            else:
                QTest.mouseMove(view.viewport(), at)

        return move

    def save(self, path: Path) -> None:
        write(self._document.project, path)

    def load(self, path: Path) -> None:
        self._document.new(read(path))
