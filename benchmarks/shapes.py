"""Shapes after one edit of a 1,000-node drawing, against looking at the whole drawing again.

Prints milliseconds, and the ratio of the two, as medians of interleaved rounds (A B A B …).

    python benchmarks/shapes.py
"""

from __future__ import annotations

import statistics
import time
from collections.abc import Callable

from netbuilder.compile import Analyser
from netbuilder.graph import Edge, Graph, Node, Port, Project, SetParams

NODES = 1_000
ROUNDS = 41


def drawing() -> Project:
    """A chain of Linear and ReLU with a skip over every pair, as residual nets have them."""
    nodes = [Node("x", "Input", {"shape": [64]})]
    edges: list[Edge] = []
    for n in range(NODES):
        kind = ("Linear", "ReLU", "Add")[n % 3]
        node = Node(f"n{n}", kind, {"out_features": 64} if kind == "Linear" else {}, (190 * n, 0))
        parents = [nodes[-1], nodes[-3]] if kind == "Add" else [nodes[-1]]
        edges += [Edge(Port(parent.id, "out"), Port(node.id, "in")) for parent in parents]
        nodes.append(node)
    nodes.append(Node("y", "Output"))
    edges.append(Edge(Port(nodes[-2].id, "out"), Port("y", "in")))
    return Project(graph=Graph.checked(nodes, edges))


def milliseconds(work: Callable[[], object]) -> float:
    """Wall time of one call."""
    start = time.perf_counter()
    work()
    return 1_000 * (time.perf_counter() - start)


def main() -> None:
    project = drawing()
    kept = Analyser()
    first = milliseconds(lambda: kept.update(project.graph, {}))
    after_edit, afresh = [], []
    for number in range(ROUNDS):
        project = SetParams("n501", {"bias": bool(number % 2)}).apply(project)
        graph = project.graph
        kept.examined = 0
        after_edit.append(milliseconds(lambda graph=graph: kept.update(graph, {})))
        assert kept.examined == 1
        afresh.append(milliseconds(lambda graph=graph: Analyser().update(graph, {})))
    edit, whole = statistics.median(after_edit), statistics.median(afresh)
    print(f"the first look at {NODES:,} nodes  {first:8.1f} ms (torch's own warm-up included)")
    print(f"a whole look, nothing remembered {whole:8.1f} ms")
    print(f"one edit, no shape changed       {edit:8.1f} ms   1/{whole / edit:.0f} of a whole look")


if __name__ == "__main__":
    main()
