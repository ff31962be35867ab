"""Which cards of a drawing stand where no new one would be put."""

from __future__ import annotations

from netbuilder.app.canvas.paint.geometry import free_place
from netbuilder.graph import Graph


def crowded(graph: Graph) -> list[str]:
    """The nodes that lie on others, or too near below or above them."""
    return [id for id, node in graph.nodes.items() if free_place(_without(graph, id), *node.at) != node.at]


def _without(graph: Graph, id: str) -> Graph:
    return Graph(
        {name: node for name, node in graph.nodes.items() if name != id},
        tuple(edge for edge in graph.edges if id not in (edge.source.node, edge.target.node)),
    )
