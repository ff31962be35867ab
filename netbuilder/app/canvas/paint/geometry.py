"""Where everything on a card is, in canvas pixels from the card's top left corner. Needs no Qt."""

from __future__ import annotations

from collections.abc import Mapping

from netbuilder.graph import Graph, Node
from netbuilder.graph.model import EMPTY
from netbuilder.layers import Layer, layer_of

GRID = 4
"""Nodes stand on multiples of this."""
WIDTH = 152
LOW, HIGH = 72, 116
"""Heights of a card: without pictures, and with them."""
STEP, ROW = 188, 136
"""From one card to the next, across and down, where nodes are placed by themselves."""
PORT_TOP, PORT_RADIUS = 20, 5
PORT_ROWS, ROW_STEP = 60, 16
"""How far below the top the first port of several is (below the words, so that their names have room), and how far
apart they are."""
PORT_REACH = 11
"""How near the mouse has to come to a port."""
PAD = 14
PICTURES = (46, 26)
"""Where the pictures begin, and how high they are."""
FOOT = 22


def snapped(x: float, y: float) -> tuple[float, float]:
    """The nearest point of the grid."""
    return float(round(x / GRID) * GRID), float(round(y / GRID) * GRID)


def up_to_grid(value: float, grid: int = GRID) -> float:
    """The first line of the grid that is no nearer than this."""
    return -(-value // grid) * float(grid)


def ports_of(graph: Graph, node: Node, blocks: Mapping[str, Graph]) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Names of the input and output ports: those of the declaration, then any that only wires know of."""
    layer: Layer | None = layer_of(node, blocks)
    inputs = [port.name for port in layer.inputs] if layer else []
    outputs = [port.name for port in layer.outputs] if layer else []
    inputs += [edge.target.name for edge in graph.incoming(node.id)]
    outputs += [edge.source.name for edge in graph.outgoing(node.id)]
    return tuple(dict.fromkeys(inputs)), tuple(dict.fromkeys(outputs))


def rows_height(ports: int) -> int:
    """What the rows of ports take of a card with so many on its fuller side; one port needs no row."""
    return ROW_STEP * ports + 4 if ports > 1 else 0


def height(ports: int, pictures: bool) -> int:
    """Height of a card with so many ports on its fuller side."""
    return (HIGH if pictures else LOW) + rows_height(ports)


def port_height(index: int, ports: int = 1) -> float:
    """How far below the card's top port number `index` is, of so many on its side: a single one stands by the title."""
    return PORT_ROWS + ROW_STEP * index if ports > 1 else PORT_TOP


def _reach(graph: Graph, node: Node, blocks: Mapping[str, Graph]) -> int:
    """How far below the top of a card the next one may begin."""
    return _room(max(map(len, ports_of(graph, node, blocks)))) + GRID


def _room(ports: int) -> int:
    """How high a card with so many ports may come to be; one with many is taken to have no pictures."""
    return max(HIGH, LOW + rows_height(ports))


def free_place(
    graph: Graph, x: float, y: float, blocks: Mapping[str, Graph] = EMPTY, layer: Layer | None = None
) -> tuple[float, float]:
    """The nearest place at or below (x, y) where a card lies on no other. layer: what the card is of, if that is known:
    one with many ports is high."""
    room = _room(max(len(layer.inputs), len(layer.outputs)) if layer is not None else 1) + GRID
    x, y = snapped(x, y)
    near = [node for node in graph.nodes.values() if abs(node.at[0] - x) < WIDTH + GRID]
    column = [(node.at[1], _reach(graph, node, blocks)) for node in near]

    def is_open(y: float) -> bool:
        return not any(top - y < room if top >= y else y - top < reach for top, reach in column)

    while not is_open(y):
        y += ROW if is_open(y + ROW) else GRID * 4
    return x, y
