"""How long arranging a drawing takes, and whether it keeps its promises.

Process-CPU milliseconds, the median of five: of a drawing that is not arranged yet, and of one that is and stays as it
is. `overlaps` counts cards that lie on one another (as high as they are with pictures), `behind` wires, as they are
drawn, that pass behind a card; `moved` counts cards that arranging once more would move. All three should be 0.

    python benchmarks/layout.py
"""

from __future__ import annotations

import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from statistics import median

sys.path.insert(0, str(Path(__file__).parent.parent))

from netbuilder.app.arranging import arranged
from netbuilder.graph import Project
from tests.app.arranging.nets import NAMED, chain, crossed, flat, insides, named, overlapping, put, tangle

TIMES = 5
WAYS = {"rightwards": "from left to right", "downwards": "from top to bottom", "rows": "in rows"}
GOAL = 500


def networks() -> Iterator[tuple[str, Project]]:
    """Each with its name."""
    for name in NAMED:
        whole = named(name)
        yield name, whole
        largest = max(insides(whole), key=lambda each: len(each.graph.nodes), default=None)
        if largest is not None:
            yield f"{name}, its largest block", largest
        yield f"{name}, taken apart", flat(whole)
    yield "random", tangle(1000, 1500)
    yield "random, near", tangle(1000, 1600, near=12)
    yield "random, dense", tangle(1000, 3000)
    yield "chain with skips", chain(5000)


def milliseconds(do: Callable[[], object]) -> float:
    """Of the processor, the median of several times."""
    took = []
    for _ in range(TIMES):
        start = time.process_time()
        do()
        took.append(time.process_time() - start)
    return 1000 * median(took)


def main() -> int:
    arranged(named(NAMED[0]).graph)  # what is imported with the first
    failed = False
    print(f"{'':32}{'nodes':>6}{'wires':>6}{'ms':>8}{'again':>8}  overlaps behind moved")
    for way, said in WAYS.items():
        print(said)
        for name, project in networks():
            graph, blocks = project.graph, project.blocks
            first = milliseconds(lambda: arranged(graph, blocks, way=way))  # noqa: B023
            done = put(project, arranged(graph, blocks, way=way))
            again = milliseconds(lambda: arranged(done.graph, blocks, way=way))  # noqa: B023
            kept = arranged(done.graph, blocks, way=way)
            moved = sum(done.graph.nodes[id].at != at for id, at in kept.places.items())
            counts = len(overlapping(done)), len(crossed(done)), moved
            failed |= any(counts) or first > GOAL
            print(
                f"{name:32}{len(graph.nodes):6}{len(graph.edges):6}{first:8.1f}{again:8.1f}"
                f"{counts[0]:10}{counts[1]:7}{counts[2]:6}"
            )
    return int(failed)


if __name__ == "__main__":
    raise SystemExit(main())
