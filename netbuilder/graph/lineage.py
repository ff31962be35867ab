"""What a node is made from and what is made of it."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from netbuilder.graph.model import Edge, Graph


@dataclass(frozen=True)
class Lineage:
    """The nodes above and below some nodes, themselves left out, and the wires on the way."""

    of: frozenset[str]
    above: frozenset[str]
    below: frozenset[str]
    edges: frozenset[Edge]

    @property
    def nodes(self) -> frozenset[str]:
        """All of them, and those that it is of."""
        return self.of | self.above | self.below


def lineage(graph: Graph, ids: Iterable[str]) -> Lineage:
    """What leads to these nodes and what follows from them. Ids that are not there count for nothing."""
    of = frozenset(id for id in ids if id in graph.nodes)
    above, to = _reached(of, graph.incoming, lambda edge: edge.source.node)
    below, off = _reached(of, graph.outgoing, lambda edge: edge.target.node)
    return Lineage(of, above - of, below - of, frozenset((*to, *off)))


def _reached(
    start: frozenset[str], edges: Callable[[str], tuple[Edge, ...]], end: Callable[[Edge], str]
) -> tuple[frozenset[str], list[Edge]]:
    seen, ahead, way = set(start), list(start), []
    while ahead:
        for edge in edges(ahead.pop()):
            way.append(edge)
            node = end(edge)
            if node not in seen:
                seen.add(node)
                ahead.append(node)
    return frozenset(seen), way
