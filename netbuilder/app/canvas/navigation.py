"""From node to node by keys: along the wires, and to the nearest neighbour across them. Needs no Qt."""

from __future__ import annotations

from typing import Literal

from netbuilder.graph import Graph

Way = Literal["left", "right", "up", "down"]


def neighbour(graph: Graph, id: str, way: Way) -> str | None:
    """Where a step from a node leads: right along a wire that leaves it, left along one that arrives, up and down to
    the nearest node there. None where there is nothing."""
    here = graph.nodes[id].at
    if way == "right":
        found = [edge.target.node for edge in graph.outgoing(id)]
    elif way == "left":
        found = [edge.source.node for edge in graph.incoming(id)]
    else:
        sign = 1 if way == "down" else -1
        found = [other for other, node in graph.nodes.items() if sign * (node.at[1] - here[1]) > 0]
    # Across, what stands in the same column comes first.
    across = way in ("up", "down")
    return min(
        found,
        key=lambda other: (
            (2 if across else 1) * abs(graph.nodes[other].at[0] - here[0]) * across
            + abs(graph.nodes[other].at[1] - here[1])
        ),
        default=None,
    )
