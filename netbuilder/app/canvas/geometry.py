"""Where everything on a card is, in canvas pixels from the card's top left corner. Needs no Qt."""

from __future__ import annotations

from collections.abc import Mapping

from netbuilder.graph import Graph, Node
from netbuilder.layers import Layer, get

GRID = 4
"""Nodes stand on multiples of this."""
WIDTH = 152
LOW, HIGH = 72, 116
"""Heights of a card: without pictures, and with them."""
STEP, ROW = 188, 136
"""From one card to the next, across and down, where nodes are placed by themselves."""
PORT_TOP, PORT_STEP, PORT_RADIUS = 20, 18, 5
PORT_REACH = 11
"""How near the mouse has to come to a port."""
PAD = 14
PICTURES = (46, 26)
"""Where the pictures begin, and how high they are."""
FOOT = 22


def snapped(x: float, y: float) -> tuple[float, float]:
    """The nearest point of the grid."""
    return float(round(x / GRID) * GRID), float(round(y / GRID) * GRID)


def ports_of(graph: Graph, node: Node) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Names of the input and output ports: those of the declaration, then any that only wires know of."""
    layer: Layer | None = get(node.type)
    inputs = [port.name for port in layer.inputs] if layer else []
    outputs = [port.name for port in layer.outputs] if layer else []
    inputs += [edge.target.name for edge in graph.incoming(node.id)]
    outputs += [edge.source.name for edge in graph.outgoing(node.id)]
    return tuple(dict.fromkeys(inputs)), tuple(dict.fromkeys(outputs))


def height(ports: int, pictures: bool) -> int:
    """Height of a card with so many ports on its fuller side: one of two, or more where the ports need it."""
    least = HIGH if pictures else LOW
    return max(least, PORT_TOP + PORT_STEP * ports - 2)


def port_height(index: int) -> float:
    """How far below the card's top its port number `index` is."""
    return PORT_TOP + PORT_STEP * index


def is_free(graph: Graph, x: float, y: float, ignoring: Mapping[str, object] | frozenset[str] = frozenset()) -> bool:
    """Whether a card at (x, y) would lie on no other."""
    return not any(
        abs(node.at[0] - x) < WIDTH + GRID and abs(node.at[1] - y) < HIGH + GRID
        for id, node in graph.nodes.items()
        if id not in ignoring
    )


def free_place(graph: Graph, x: float, y: float) -> tuple[float, float]:
    """The nearest place at or below (x, y) where a card lies on no other."""
    x, y = snapped(x, y)
    while not is_free(graph, x, y):
        y += ROW if is_free(graph, x, y + ROW) else GRID * 4
    return x, y
