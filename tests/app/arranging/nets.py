"""Networks to arrange, and what is looked at when they are: cards that overlap, wires that pass behind cards."""

from __future__ import annotations

import random
from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise

from netbuilder import examples
from netbuilder.app.arranging import Arrangement
from netbuilder.app.canvas.paint.geometry import WIDTH, height, port_height, ports_of
from netbuilder.graph import Edge, Frame, Graph, Mark, Node, Port, Project, TakeApart
from netbuilder.graph.blocks import block_of

NAMED = ("resnet-50", "googlenet", "densenet-121", "unet-shapes")
Rect = tuple[float, float, float, float]
CELL = 512


def named(name: str) -> Project:
    return examples.get(name).project


def flat(project: Project) -> Project:
    """The same with every block taken apart."""
    while ids := [node.id for node in project.graph.nodes.values() if block_of(node)]:
        for id in ids:
            project = TakeApart(id).apply(project)
    return project


def insides(project: Project) -> Iterator[Project]:
    """Each of its blocks, as the drawing."""
    for graph in project.blocks.values():
        yield replace(project, graph=graph)


def chain(count: int, skip: int = 3, every: int = 4) -> Project:
    """A chain in which every so many nodes a wire skips some."""
    pairs = [(n, n + 1) for n in range(count - 1)] + [(n, n + skip) for n in range(0, count - skip, every)]
    return _of(count, pairs, lambda n: (188.0 * n, 0.0))


def tangle(count: int, wires: int, seed: int = 0, near: int = 0) -> Project:
    """Nodes wired at random, each to later ones, standing anywhere. near: how much later at most; 0 for any."""
    chance, pairs = random.Random(seed), set()
    while len(pairs) < wires:
        start = chance.randrange(count - 1)
        pairs.add((start, chance.randrange(start + 1, min(count, start + near) if near else count)))
    spots = [(4.0 * chance.randrange(1500), 4.0 * chance.randrange(1500)) for _ in range(count)]
    return _of(count, sorted(pairs), lambda n: spots[n])


_PORTS = {
    "ReLU": (("in",), ("out",)),
    "Add": (("in",), ("out",)),
    "LSTM": (("in",), ("out", "last", "hidden", "cell")),
    "MultiheadAttention": (("query", "key", "value"), ("out", "weights")),
    "Parameter": ((), ("out",)),
    "Output": (("in",), ()),
}


def anything(seed: int) -> Project:
    """A drawing made at random: cards of all heights that stand anywhere, in pieces or not, with frames or without."""
    chance = random.Random(seed)
    count = chance.randrange(1, 70)
    spots = [(4.0 * chance.randrange(600), 4.0 * chance.randrange(300)) for _ in range(count)]
    nodes = [Node(f"n{n}", chance.choice(list(_PORTS)), {}, spots[n]) for n in range(count)]
    edges = set()
    for _ in range(chance.randrange(3 * count) if count > 1 else 0):
        start = chance.randrange(count - 1)
        end = chance.randrange(start + 1, min(count, start + chance.choice((3, 10, 60)) + 1))
        outlets, inlets = _PORTS[nodes[start].type][1], _PORTS[nodes[end].type][0]
        if outlets and inlets:
            edges.add(Edge(Port(f"n{start}", chance.choice(outlets)), Port(f"n{end}", chance.choice(inlets))))
    frames = {
        f"f{n}": Frame(
            f"f{n}",
            "",
            (chance.randrange(2400), chance.randrange(1200)),
            (chance.randrange(300, 1500), chance.randrange(200, 900)),
        )
        for n in range(chance.randrange(4))
    }
    return Mark(frames=frames).apply(Project("anything", Graph.checked(nodes, sorted(edges))))


def _of(count, pairs, spot) -> Project:
    into = {end for _, end in pairs}
    nodes = [Node(f"n{n}", "Add" if n in into else "ReLU", {}, spot(n)) for n in range(count)]
    return Project("net", Graph.checked(nodes, [Edge(Port(f"n{a}", "out"), Port(f"n{b}", "in")) for a, b in pairs]))


def put(project: Project, found: Arrangement) -> Project:
    """The project as it is arranged."""
    graph = project.graph
    nodes = {id: replace(node, at=found.places.get(id, node.at)) for id, node in graph.nodes.items()}
    bends = {edge: points for edge, points in {**graph.marks.bends, **found.bends}.items() if points}
    return replace(project, graph=graph.with_nodes(nodes).with_marks(replace(graph.marks, bends=bends)))


def cards(project: Project) -> dict[str, Rect]:
    """The rectangle of each card, as high as it is with pictures."""
    found = {}
    for id, node in project.graph.nodes.items():
        high = height(max(map(len, ports_of(project.graph, node, project.blocks))), pictures=True)
        found[id] = (node.at[0], node.at[1], node.at[0] + WIDTH, node.at[1] + high)
    return found


def overlapping(project: Project) -> list[tuple[str, str]]:
    """Cards that lie on one another."""
    rects = sorted((rect, id) for id, rect in cards(project).items())
    found = []
    for at, (one, id) in enumerate(rects):
        for other, other_id in rects[at + 1 :]:
            if other[0] >= one[2]:
                break
            if one[1] < other[3] and other[1] < one[3]:
                found.append((id, other_id))
    return found


def crossed(project: Project, *, angled: bool = False) -> list[tuple[str, str]]:
    """Wires, as they are drawn, that pass behind a card which is neither of their ends, and those cards."""
    from PySide6.QtCore import QPointF, QRectF

    from netbuilder.app.canvas.paint.ways import passage, way

    rects = cards(project)
    grid: dict[tuple[int, int], list[str]] = {}
    for id, rect in rects.items():
        for cell in _cells(rect):
            grid.setdefault(cell, []).append(id)
    graph, found = project.graph, []
    boxes = {id: QRectF(r[0], r[1], r[2] - r[0], r[3] - r[1]) for id, r in rects.items()}
    ports = {id: ports_of(graph, node, project.blocks) for id, node in graph.nodes.items()}
    for edge in graph.edges:
        source, target = boxes[edge.source.node], boxes[edge.target.node]
        outlets, inlets = ports[edge.source.node][1], ports[edge.target.node][0]
        start = QPointF(source.right(), source.top() + port_height(outlets.index(edge.source.name), len(outlets)))
        end = QPointF(target.left(), target.top() + port_height(inlets.index(edge.target.name), len(inlets)))
        through = [QPointF(*point) for point in graph.marks.bends.get(edge, ())]
        path = way(start, end, passage(source, target), through, angled=angled)
        ends = (edge.source.node, edge.target.node)
        for polygon in path.toSubpathPolygons():
            points = [(point.x(), point.y()) for point in polygon]
            for one, other in pairwise(points):
                piece = (min(one[0], other[0]), min(one[1], other[1]), max(one[0], other[0]), max(one[1], other[1]))
                near = {id for cell in _cells(piece) for id in grid.get(cell, ())}
                found += [(str(edge), id) for id in near if id not in ends and _meets(one, other, rects[id])]
    return found


def _cells(rect: Rect) -> Iterator[tuple[int, int]]:
    for x in range(int(rect[0] // CELL), int(rect[2] // CELL) + 1):
        for y in range(int(rect[1] // CELL), int(rect[3] // CELL) + 1):
            yield x, y


def _meets(one: tuple[float, float], other: tuple[float, float], rect: Rect) -> bool:
    """Whether a straight piece comes into the inside of a rectangle (Liang and Barsky 1984)."""
    first, last = 0.0, 1.0
    for axis in (0, 1):
        low, high, step = rect[axis] + 0.5, rect[axis + 2] - 0.5, other[axis] - one[axis]
        if not step:
            if not low < one[axis] < high:
                return False
            continue
        enters, leaves = sorted(((low - one[axis]) / step, (high - one[axis]) / step))
        first, last = max(first, enters), min(last, leaves)
    return first < last
