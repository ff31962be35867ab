"""From node to node by keys: along the wires, and to the nearest neighbour across them. Needs no Qt."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Literal

from netbuilder.graph import Edge, Graph

Way = Literal["left", "right", "up", "down"]


def neighbours(graph: Graph, id: str, way: Way) -> tuple[str, ...]:
    """Where a step from a node may lead, the nearest first: right along the wires that leave it, left along those that
    arrive, up and down to the nodes there."""
    here = graph.nodes[id].at
    if way == "right":
        found: Iterable[str] = (edge.target.node for edge in graph.outgoing(id))
    elif way == "left":
        found = (edge.source.node for edge in graph.incoming(id))
    else:
        sign = 1 if way == "down" else -1
        found = (other for other, node in graph.nodes.items() if sign * (node.at[1] - here[1]) > 0)
    return _sorted(graph, dict.fromkeys(found), here, way)


def neighbour(graph: Graph, id: str, way: Way) -> str | None:
    """The nearest of them. None where there is nothing."""
    return next(iter(neighbours(graph, id, way)), None)


def towards(graph: Graph, among: Iterable[str], at: tuple[float, float], way: Way) -> str | None:
    """The nearest of some nodes that lies that way from a point, wired or not. None where there is none."""
    axis, sign = (0 if way in ("left", "right") else 1), (1 if way in ("right", "down") else -1)
    off = 1 - axis
    ahead = [id for id in among if sign * (graph.nodes[id].at[axis] - at[axis]) > 0]
    cost: Callable[[str], float] = lambda id: (  # noqa: E731
        abs(graph.nodes[id].at[axis] - at[axis]) + 2 * abs(graph.nodes[id].at[off] - at[off])
    )
    return min(ahead, key=cost, default=None)


def wires_of(graph: Graph, id: str) -> tuple[Edge, ...]:
    """The wires of a node in the order in which keys go through them: what leaves it from top to bottom, then what
    arrives."""
    leaving = sorted(graph.outgoing(id), key=lambda edge: graph.nodes[edge.target.node].at[1])
    arriving = sorted(graph.incoming(id), key=lambda edge: graph.nodes[edge.source.node].at[1])
    return (*leaving, *arriving)


class Steps:
    """Where steps along wires led before: where a way forks, each step takes the next branch; the first step back leads
    to where one came from."""

    def __init__(self) -> None:
        self._taken: dict[tuple[str, Way], str] = {}
        self._back: dict[str, str] = {}  # where one came from to a node, going right
        self._last: tuple[str, str] | None = None

    def step(self, graph: Graph, id: str, way: Way) -> str | None:
        """The node that a step from here leads to. None where there is nothing that way."""
        found = neighbours(graph, id, way)
        if not found:
            return None
        goal, before = found[0], self._taken.get((id, way))
        back = self._back.pop(id, None) if way == "left" else None
        if back in found:
            goal = back
        elif way in ("left", "right") and before in found:
            goal = found[(found.index(before) + 1) % len(found)]
        self._taken[id, way] = goal
        if way == "left":
            self._taken[goal, "right"] = id
        elif way == "right" and self._last != (goal, id):
            self._back[goal] = id
        self._last = (id, goal)
        return goal


def _sorted(graph: Graph, found: Iterable[str], here: tuple[float, float], way: Way) -> tuple[str, ...]:
    # Across, what stands in the same column comes first.
    across = way in ("up", "down")

    def cost(other: str) -> float:
        x, y = graph.nodes[other].at
        return 2 * abs(x - here[0]) * across + abs(y - here[1])

    return tuple(sorted(found, key=cost))
