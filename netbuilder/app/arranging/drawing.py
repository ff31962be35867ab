"""A graph laid out: its connected pieces one below the other, and the whole where it was."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import partial
from statistics import median_low

from netbuilder.app.arranging.cards import Cable, Card, Laid, Point
from netbuilder.app.arranging.downwards import laid_downwards
from netbuilder.app.arranging.frames import Group, laid_in_groups, together
from netbuilder.app.arranging.rightwards import laid_rightwards
from netbuilder.app.canvas.marks.marks_geometry import BELOW, BESIDE, TITLE, rect_of
from netbuilder.app.canvas.paint.geometry import GRID, LOW, STEP, WIDTH, height, port_height, ports_of
from netbuilder.graph import Edge, Graph
from netbuilder.graph.marks import Frame
from netbuilder.graph.model import EMPTY

BETWEEN = 60
"""Between two pieces that no wire joins."""
APART = 20
"""Between what is arranged by itself and the cards around it, at least."""
LEAST_ROW = 6
"""Cards without wires stand in rows as long as what is above them, and at least of so many."""


@dataclass
class Arrangement:
    """Where nodes go (top left corners), what wires are led through (nothing: straight on), and frames fitted anew."""

    places: dict[str, Point] = field(default_factory=dict)
    bends: dict[Edge, tuple[Point, ...]] = field(default_factory=dict)
    frames: dict[str, Frame] = field(default_factory=dict)


def arranged(
    graph: Graph,
    blocks: Mapping[str, Graph] = EMPTY,
    ids: Collection[str] | None = None,
    *,
    downwards: bool = False,
) -> Arrangement:
    """Lay out a graph, or some of its nodes: from left to right, or from top to bottom.

    No two cards overlap, also where they come to show pictures, and no wire passes behind a card. What is laid out
    already stays as it is, and an order that is about as good as a new one is kept; most cards stay where they are.
    """
    chosen = [id for id in graph.nodes if ids is None or id in ids]
    cards, ports = _cards(graph, blocks, chosen)
    number = {id: at for at, id in enumerate(chosen)}
    edges = [e for e in graph.edges if e.source.node in number and e.target.node in number]
    cables = [_cable(graph, edge, number, ports) for edge in edges]
    frames: dict[str, tuple[Point, Point]] = {}
    groups = {} if downwards else _groups(graph, blocks, cards, chosen)
    kept = together(len(cards), cables, list(groups))
    if kept:
        found = laid_in_groups(cards, cables, kept, partial(_pieces, lay=laid_rightwards))
        laid = found.laid
        frames = {groups[group]: place for group, place in zip(kept, found.frames, strict=True)}
    else:
        laid = _pieces(cards, cables, laid_downwards if downwards else laid_rightwards)
    x, y = _shift(cards, laid)
    if ids is not None and chosen:
        others, _ = _cards(graph, blocks, [id for id in graph.nodes if id not in number])
        x, y = _clear_of(others, cards, laid.places, (x, y))
    return Arrangement(
        {id: (px + x, py + y) for id, (px, py) in zip(chosen, laid.places, strict=True)},
        {edge: tuple((px + x, py + y) for px, py in bends) for edge, bends in zip(edges, laid.bends, strict=True)},
        {
            id: replace(graph.marks.frames[id], at=(at[0] + x, at[1] + y), size=size)
            for id, (at, size) in frames.items()
        },
    )


def _groups(
    graph: Graph, blocks: Mapping[str, Graph], cards: Sequence[Card], chosen: Sequence[str]
) -> dict[Group, str]:
    """For each frame, the outermost first, the cards that lie in it as a whole and in none before, where these are two
    or more and all to be laid out."""
    if not graph.marks.frames:
        return {}
    number = {id: at for at, id in enumerate(chosen)}
    found: dict[Group, str] = {}
    taken: set[str] = set()
    for frame in sorted(graph.marks.frames.values(), key=lambda frame: -frame.size[0] * frame.size[1]):
        left, top, right, bottom = rect_of(frame)
        held = []
        for id, node in graph.nodes.items():
            x, y = node.at
            if left <= x and x + WIDTH <= right and top <= y and y + LOW <= bottom:
                high = height(max(map(len, ports_of(graph, node, blocks))), pictures=False)
                held += [id] if y + high <= bottom and id not in taken else []
        if len(held) > 1 and all(id in number for id in held):
            taken.update(held)
            numbers = tuple(number[id] for id in held)
            found[Group(numbers, frame.at, frame.size, BESIDE, TITLE + BELOW, BELOW)] = frame.id
    return found


def _cards(graph: Graph, blocks: Mapping[str, Graph], chosen: Sequence[str]) -> tuple[list[Card], dict[str, tuple]]:
    ports = {id: ports_of(graph, graph.nodes[id], blocks) for id in chosen}
    sizes = [height(max(map(len, ports[id])), pictures=True) for id in chosen]
    return [Card(WIDTH, size, graph.nodes[id].at) for id, size in zip(chosen, sizes, strict=True)], ports


def _cable(graph: Graph, edge: Edge, number: Mapping[str, int], ports: Mapping[str, tuple]) -> Cable:
    outlets, inlets = ports[edge.source.node][1], ports[edge.target.node][0]
    outlet, inlet = outlets.index(edge.source.name), inlets.index(edge.target.name)
    leaves, enters = port_height(outlet, len(outlets)), port_height(inlet, len(inlets))
    bends = graph.marks.bends.get(edge, ())
    return Cable(number[edge.source.node], number[edge.target.node], leaves, enters, outlet, inlet, tuple(bends))


def _shift(cards: Sequence[Card], laid: Laid) -> Point:
    """How far the whole is moved so that most cards move little."""
    if not cards:
        return 0.0, 0.0
    moves = [(card.at[0] - place[0], card.at[1] - place[1]) for card, place in zip(cards, laid.places, strict=True)]
    x, y = (median_low([move[axis] for move in moves]) for axis in (0, 1))
    return float(round(x / GRID) * GRID), float(round(y / GRID) * GRID)


def _clear_of(others: Sequence[Card], cards: Sequence[Card], places: Sequence[Point], shift: Point) -> Point:
    """The least further shift, along one axis, by which no card lies on one of the others."""
    tried = []
    for axis, way in ((1, 1), (1, -1), (0, 1), (0, -1)):
        moved = list(shift)
        while (step := _step_off(others, cards, places, moved, axis, way)) > 0:
            moved[axis] += way * _on_grid(step)
        tried.append((abs(moved[axis] - shift[axis]), len(tried), (moved[0], moved[1])))
    return min(tried)[2]


def _step_off(
    others: Sequence[Card], cards: Sequence[Card], places: Sequence[Point], shift: Sequence[float], axis: int, way: int
) -> float:
    """How far the cards have to go on that way so that those that now lie on others are off them."""
    step = 0.0
    left, top = (min(place[a] for place in places) + shift[a] - APART for a in (0, 1))
    right = max(place[0] + card.width for card, place in zip(cards, places, strict=True)) + shift[0] + APART
    bottom = max(place[1] + card.height for card, place in zip(cards, places, strict=True)) + shift[1] + APART
    near = [
        other
        for other in others
        if left < other.at[0] + other.width
        and other.at[0] < right
        and top < other.at[1] + other.height
        and other.at[1] < bottom
    ]
    for card, place in zip(cards, places, strict=True) if near else ():
        x, y = place[0] + shift[0], place[1] + shift[1]
        for other in near:
            left, top = other.at
            if (
                x < left + other.width + APART
                and left < x + card.width + APART
                and y < top + other.height + APART
                and top < y + card.height + APART
            ):
                here, size = ((x, card.width), (y, card.height))[axis]
                there, room = ((left, other.width), (top, other.height))[axis]
                step = max(step, there + room + APART - here if way > 0 else here + size + APART - there)
    return step


def _pieces(
    cards: Sequence[Card], cables: Sequence[Cable], lay: Callable[[Sequence[Card], Sequence[Cable]], Laid]
) -> Laid:
    """Every connected piece by itself, one below the other in the order in which they stand; then what is single."""
    pieces = _connected(len(cards), cables)
    pieces.sort(key=lambda piece: (min(cards[each].at[1] for each in piece), piece[0]))
    places: list[Point] = [(0.0, 0.0)] * len(cards)
    bends: list[tuple[Point, ...]] = [()] * len(cables)
    of_piece = {number: at for at, piece in enumerate(pieces) for number in piece}
    own: list[list[int]] = [[] for _ in pieces]
    for index, cable in enumerate(cables):
        own[of_piece[cable.source]].append(index)
    down = wide = 0.0
    for piece, indices in zip(pieces, own, strict=True):
        if len(piece) == 1:
            continue
        inner = {number: at for at, number in enumerate(piece)}
        part = [cables[index] for index in indices]
        laid = lay(
            [cards[number] for number in piece],
            [Cable(inner[c.source], inner[c.target], c.leaves, c.enters, c.outlet, c.inlet, c.bends) for c in part],
        )
        for number, (x, y) in zip(piece, laid.places, strict=True):
            places[number] = (x, y + down)
        for index, points in zip(indices, laid.bends, strict=True):
            bends[index] = tuple((x, y + down) for x, y in points)
        down = _on_grid(down + laid.size[1] + BETWEEN)
        wide = max(wide, laid.size[0])
    single = sorted(
        (piece[0] for piece in pieces if len(piece) == 1),
        key=lambda number: (cards[number].at[1], cards[number].at[0], number),
    )
    end, wide = _in_rows(single, cards, places, down, wide) if single else (max(0.0, down - BETWEEN), wide)
    return Laid(places, bends, (wide, end))


def _in_rows(
    single: Sequence[int], cards: Sequence[Card], places: list[Point], down: float, wide: float
) -> tuple[float, float]:
    """Put cards without wires into rows, in the order in which they stand; says where they end, below and across."""
    most = max(LEAST_ROW * STEP, wide)
    x = high = right = 0.0
    for number in single:
        card = cards[number]
        if x and x + card.width > most:
            x, down, high = 0.0, down + high + APART, 0.0
        places[number] = (x, down)
        x += card.width + STEP - WIDTH
        right, high = max(right, x), max(high, _on_grid(card.height))
    return down + high, max(wide, right - (STEP - WIDTH))


def _connected(count: int, cables: Sequence[Cable]) -> list[list[int]]:
    """The numbers of each connected piece, each in order."""
    leader = list(range(count))

    def find(number: int) -> int:
        while leader[number] != number:
            leader[number] = leader[leader[number]]
            number = leader[number]
        return number

    for cable in cables:
        one, other = find(cable.source), find(cable.target)
        if one != other:
            leader[max(one, other)] = min(one, other)
    groups: dict[int, list[int]] = {}
    for number in range(count):
        groups.setdefault(find(number), []).append(number)
    return list(groups.values())


def _on_grid(value: float) -> float:
    return -(-value // GRID) * GRID
