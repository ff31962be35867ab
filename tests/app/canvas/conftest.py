"""A canvas of its own in a window, with a real document, and the mouse to use it."""

from __future__ import annotations

from types import SimpleNamespace

import pytest

from netbuilder.graph import AddNodes, Edge, Graph, Node, Port, Project


def wire(text: str) -> Edge:
    source, target = text.split(" -> ")
    return Edge(Port.parse(source), Port.parse(target))


def small() -> Project:
    nodes = (
        Node("image", "Input", {"field": "image"}, (0, 0)),
        Node("conv", "Conv2d", {"out_channels": 8, "kernel_size": 3}, (188, 0)),
        Node("relu", "ReLU", {}, (376, 0)),
        Node("flat", "Flatten", {}, (564, 0)),
        Node("fc", "Linear", {"out_features": 10}, (752, 0)),
    )
    wires = [wire(f"{a}.out -> {b}.in") for a, b in (("image", "conv"), ("conv", "relu"), ("relu", "flat"))]
    return Project("small", Graph.checked(nodes, wires))


@pytest.fixture
def make_canvas(qtbot):
    """Makes a shown canvas on a project: `.view .document .selection .theme`, and what a hand does."""
    from PySide6.QtCore import QPoint, Qt
    from PySide6.QtTest import QTest
    from PySide6.QtWidgets import QApplication

    from netbuilder.app.canvas.view import CanvasView
    from netbuilder.app.document import Document
    from netbuilder.app.selection import Selection
    from netbuilder.app.sheet import Sheet
    from netbuilder.app.theme import Theme

    def make(project: Project | None = None) -> SimpleNamespace:
        theme = Theme("dark")
        theme.apply(QApplication.instance())
        document, selection = Document(project or small()), Selection()
        sheet = Sheet(document, selection)
        view = CanvasView(sheet, theme)
        qtbot.addWidget(view)
        view.resize(1100, 640)
        view.show()
        qtbot.waitExposed(view)
        qtbot.waitUntil(lambda: not view._fit_when_shown)
        QApplication.processEvents()
        view.zoom_reset()
        view.settle()
        none = Qt.KeyboardModifier.NoModifier
        left = Qt.MouseButton.LeftButton

        def at(x: float, y: float) -> QPoint:
            return view.mapFromScene(x, y)

        def port(id: str, name: str, side: str) -> QPoint:
            return view.mapFromScene(view.canvas.nodes[id].port_point(name, side))

        def middle(id: str) -> QPoint:
            return view.mapFromScene(view.canvas.nodes[id].card.center())

        def drag(start: QPoint, end: QPoint, *, drop: bool = True, button=left) -> None:
            QTest.mouseMove(view.viewport(), start)
            QTest.mousePress(view.viewport(), button, none, start)
            for part in (0.3, 0.7, 1.0):
                QTest.mouseMove(view.viewport(), start + (end - start) * part)
            if drop:
                QTest.mouseRelease(view.viewport(), button, none, end)

        def click(point: QPoint, held=none) -> None:
            QTest.mouseClick(view.viewport(), left, held, point)

        def key(which, held=none) -> None:
            QTest.keyClick(view, which, held)

        refused: list[str] = []
        document.refused.connect(refused.append)
        return SimpleNamespace(
            view=view,
            sheet=sheet,
            document=document,
            selection=selection,
            theme=theme,
            refused=refused,
            at=at,
            port=port,
            middle=middle,
            drag=drag,
            click=click,
            key=key,
        )

    return make


@pytest.fixture
def canvas(make_canvas):
    return make_canvas()


@pytest.fixture
def add(canvas):
    def add(*nodes: Node) -> None:
        canvas.document.push(AddNodes(nodes))

    return add
