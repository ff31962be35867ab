"""The canvases that NetBuilder's is compared with. What is no work of theirs is left out: undo, the search for loops
and signals while they build; their nodes are moved by one call each, not by the mouse."""

from __future__ import annotations

import json
import os
from collections.abc import Callable
from pathlib import Path
from typing import Any

from canvas_sides import HIGH, WIDE, Wires


class NodeGraphQt:
    """NodeGraphQt 0.6 as it comes, its nodes with one port on either side that takes many wires."""

    def __init__(self) -> None:
        os.environ["QT_PREFERRED_BINDING"] = "PySide6"
        import NodeGraphQt as library

        class Plain(library.BaseNode):  # type: ignore[misc]
            __identifier__ = "benchmark"
            NODE_NAME = "Plain"

            def __init__(self) -> None:
                super().__init__()
                self.add_input("in", multi_input=True)
                self.add_output("out", multi_output=True)

        self._graph = library.NodeGraph()
        self._graph.register_node(Plain)
        self._graph.set_acyclic(False)
        self._graph.widget.resize(WIDE, HIGH)
        self._graph.widget.show()
        self._view = self._graph.viewer()
        self._nodes: list[Any] = []

    def build(self, places: list[tuple[float, float]], wires: Wires) -> None:
        make = self._graph.create_node
        self._nodes = [
            make("benchmark.Plain", name=f"n{n}", selected=False, pos=list(at), push_undo=False)
            for n, at in enumerate(places)
        ]
        for a, b in wires:
            self._nodes[a].output(0).connect_to(self._nodes[b].input(0), push_undo=False, emit_signal=False)

    def painted(self) -> Any:
        return self._view.viewport()

    def fit(self) -> None:
        self._view.zoom_to_nodes([node.view for node in self._graph.all_nodes()])

    def life_size(self, node: int) -> None:
        self._view.reset_zoom(self._nodes[node].view.sceneBoundingRect().center())

    def pan(self, x: int, y: int) -> None:
        scale = self._view.transform().m11()
        self._view._set_viewer_pan(-x / scale, -y / scale)

    def zoom(self, factor: float) -> None:
        self._view.scale(factor, factor)

    def take(self, nodes: list[int]) -> Callable[[float, float], None]:
        taken = [(self._nodes[n].view, self._nodes[n].view.pos()) for n in nodes]

        def move(across: float, down: float) -> None:
            for item, at in taken:
                item.setPos(at.x() + across, at.y() + down)

        return move

    def save(self, path: Path) -> None:
        self._graph.save_session(str(path))

    def load(self, path: Path) -> None:
        self._graph.load_session(str(path))


class Flowchart:
    """The flowchart of pyqtgraph, likewise."""

    def __init__(self) -> None:
        import pyqtgraph.flowchart as library
        from pyqtgraph.flowchart.NodeLibrary import NodeLibrary

        class Plain(library.Node):  # type: ignore[misc]
            nodeName = "Plain"

            def __init__(self, name: str) -> None:
                super().__init__(name, {"in": {"io": "in", "multi": True}, "out": {"io": "out"}})

            def process(self, **values: Any) -> dict[str, Any]:
                return {"out": None}

            def update(self, signal: bool = True) -> None:
                """It computes nothing: the canvas alone is compared."""

        known = NodeLibrary()
        known.addNodeType(Plain, [("Benchmark",)])
        self._chart = library.Flowchart(library=known)
        self._window = self._chart.widget().cwWin
        self._view = self._chart.widget().chartWidget.view
        self._window.setCentralWidget(self._view)
        self._window.resize(WIDE, HIGH)
        self._window.show()
        self._box = self._view.viewBox()
        self._nodes: list[Any] = []

    def build(self, places: list[tuple[float, float]], wires: Wires) -> None:
        make = self._chart.createNode
        self._nodes = [make("Plain", name=f"n{n}", pos=at) for n, at in enumerate(places)]
        for a, b in wires:
            self._chart.connectTerminals(self._nodes[a]["out"], self._nodes[b]["in"])

    def painted(self) -> Any:
        return self._view.viewport()

    def fit(self) -> None:
        self._box.autoRange()

    def life_size(self, node: int) -> None:
        at = self._nodes[node].graphicsItem().pos()
        self._box.setRange(
            xRange=(at.x() - WIDE / 2, at.x() + WIDE / 2), yRange=(at.y() - HIGH / 2, at.y() + HIGH / 2), padding=0
        )

    def pan(self, x: int, y: int) -> None:
        across, down = self._box.viewPixelSize()
        self._box.translateBy(x=-x * across, y=-y * down)

    def zoom(self, factor: float) -> None:
        self._box.scaleBy((1 / factor, 1 / factor))

    def take(self, nodes: list[int]) -> Callable[[float, float], None]:
        taken = [(self._nodes[n].graphicsItem(), self._nodes[n].graphicsItem().pos()) for n in nodes]

        def move(across: float, down: float) -> None:
            for item, at in taken:
                item.setPos(at.x() + across, at.y() + down)

        return move

    def save(self, path: Path) -> None:
        path.write_text(json.dumps(self._chart.saveState()))  # a file of its own it cannot read again

    def load(self, path: Path) -> None:
        self._chart.restoreState(json.loads(path.read_text()), clear=True)
