"""The one walk over a graph. What a value is (a shape, a proxy, a tensor) is up to the function applied to a node."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Mapping
from typing import TypeVar

from netbuilder.graph import Graph, Node

Value = TypeVar("Value")
Visit = Callable[[Node, Mapping[str, tuple[Value, ...]]], Mapping[str, Value]]
"""From a node and the values at its input ports to the values at its output ports."""


def walk(graph: Graph, visit: Visit[Value], only: Collection[str] | None = None) -> dict[str, Mapping[str, Value]]:
    """Visit every node, parents first, and return each node's output values by id.

    A port with several wires gets its values in the order of the edge list. With `only`, other nodes are passed over.
    """
    values: dict[str, Mapping[str, Value]] = {}
    for id in graph.order():
        if only is None or id in only:
            values[id] = visit(graph.nodes[id], gather(graph, id, values))
    return values


def gather(graph: Graph, id: str, values: Mapping[str, Mapping[str, Value]]) -> dict[str, tuple[Value, ...]]:
    """What arrives at each wired input port of a node; wires without a value are left out."""
    arriving: dict[str, tuple[Value, ...]] = {}
    for edge in graph.incoming(id):
        outputs = values.get(edge.source.node)
        if outputs is not None and edge.source.name in outputs:
            arriving[edge.target.name] = (*arriving.get(edge.target.name, ()), outputs[edge.source.name])
    return arriving


def leading_to(graph: Graph, ids: Collection[str]) -> frozenset[str]:
    """The given nodes and everything that their values are made from."""
    seen = set(ids)
    ahead = list(ids)
    while ahead:
        for edge in graph.incoming(ahead.pop()):
            parent = edge.source.node
            if parent not in seen:
                seen.add(parent)
                ahead.append(parent)
    return frozenset(seen)


def upstream(graph: Graph, id: str) -> Iterator[str]:
    """Every node that a node's values are made from, the nearest first."""
    seen, ahead = {id}, [id]
    while ahead:
        for edge in graph.incoming(ahead.pop(0)):
            parent = edge.source.node
            if parent not in seen:
                seen.add(parent)
                ahead.append(parent)
                yield parent
