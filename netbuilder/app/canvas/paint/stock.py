"""The cards and wires of a graph, made ready apart from what a scene shows, which then takes all of them in one go."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF
from PySide6.QtGui import QPainterPath

from netbuilder.app.canvas.paint.chunks import Chunks
from netbuilder.app.canvas.paint.edge_item import EdgeItem
from netbuilder.app.canvas.paint.face import Face, face_of
from netbuilder.app.canvas.paint.node_item import NodeItem
from netbuilder.app.canvas.paint.ways import LEADS_ON, passage, way
from netbuilder.app.canvas.paint.wire_style import wire_style
from netbuilder.graph import Edge, Graph, Node, Project
from netbuilder.graph.blocks import block_of
from netbuilder.graph.marks import Point

if TYPE_CHECKING:
    from netbuilder.app.canvas.paint.scene import Scene


class Stock:
    """What a scene keeps of a graph: cards, wires, the squares that they lie in, and the nodes one finds one's way by.

    It asks the scene that it is made for nothing, so that `made_ready` may make one in another thread.
    """

    def __init__(self, canvas: Scene, project: Project, face: Callable[[Node], Face]) -> None:
        self.project = project
        self.angled = wire_style().angled
        self.nodes: dict[str, NodeItem] = {}
        self.edges: dict[Edge, EdgeItem] = {}
        self.of_node: dict[str, set[EdgeItem]] = {}
        self.chunks = Chunks()
        self.landmarks: dict[str, bool] = {}
        """See `Ground.landmarks`."""
        graph = project.graph
        self._bends = graph.marks.bends
        for id, node in graph.nodes.items():
            item = self.nodes[id] = NodeItem(id, face(node), canvas, node.at)
            self.chunks.put(item)
            if (is_end := is_landmark(node)) is not None:
                self.landmarks[id] = is_end
        for edge in graph.edges:
            wire = self.edges[edge] = EdgeItem(edge, canvas, self)
            for id in (wire.source, wire.target):
                self.of_node.setdefault(id, set()).add(wire)

    def way_of(self, edge: Edge) -> QPainterPath:
        """The way of a wire between its two cards."""
        return way_between(self.nodes, edge, self._bends.get(edge, ()) if self._bends else ())

    def is_first(self, edge: Edge) -> bool:
        """Whether no wire comes into its port before it."""
        return is_first(self.project.graph, edge)

    def fits(self, project: Project) -> bool:
        """Whether it is of this very project, and its wires are drawn as they are now."""
        return project is self.project and self.angled == wire_style().angled


def made_ready(canvas: Scene, project: Project) -> Stock:
    """The stock of a drawing of which nothing is known yet, with all that is painted of it from afar put together. It
    changes nothing that is shown, in whichever thread."""
    stock = Stock(canvas, project, lambda node: face_of(project.graph, node, None, blocks=project.blocks))
    for region in stock.chunks.regions():
        _ = region.bodies, region.stripes, region.blocks, region.paths
    _ = stock.chunks.reach()
    return stock


def is_landmark(node: Node) -> bool | None:
    """Whether a node that one finds one's way by is an Input or an Output, or else a block; None of any other."""
    is_end = node.type in ("Input", "Output")
    return is_end if is_end or block_of(node) is not None else None


def way_between(nodes: Mapping[str, NodeItem], edge: Edge, led: tuple[Point, ...]) -> QPainterPath:
    """The way of a wire between two of these cards, through the points that it is led through."""
    source, target = nodes[edge.source.node], nodes[edge.target.node]
    start = source.port_point(edge.source.name, "out")
    end = target.port_point(edge.target.name, "in")
    through = [QPointF(*point) for point in led]
    between = passage(source.body, target.body) if end.x() - start.x() < LEADS_ON else None
    return way(start, end, between, through, angled=wire_style().angled)


def is_first(graph: Graph, edge: Edge) -> bool:
    """Whether no wire comes into its port before it."""
    return next((each for each in graph.incoming(edge.target.node) if each.target == edge.target), edge) == edge
