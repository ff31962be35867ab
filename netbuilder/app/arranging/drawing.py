"""A graph laid out: its connected pieces one below the other, and the whole where it was."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import partial
from math import inf
from statistics import median_low
from typing import Literal

from netbuilder.app.arranging.breaks import row_width
from netbuilder.app.arranging.cards import Cable, Card, Laid, Point
from netbuilder.app.arranging.downwards import laid_downwards
from netbuilder.app.arranging.folded import BETWEEN as ROWS_APART
from netbuilder.app.arranging.folded import laid_in_rows, profile
from netbuilder.app.arranging.frames import Group, Lay, laid_in_groups, together
from netbuilder.app.arranging.pieces import in_pieces, parts
from netbuilder.app.arranging.rightwards import laid_rightwards
from netbuilder.app.canvas.marks.geometry import BELOW, BESIDE, TITLE, holds, rect_of
from netbuilder.app.canvas.paint.geometry import LOW, WIDTH, height, port_height, ports_of, snapped, up_to_grid
from netbuilder.graph import Edge, Graph
from netbuilder.graph.marks import Frame, Note
from netbuilder.graph.model import EMPTY

Way = Literal["rightwards", "downwards", "rows"]

APART = 20
"""Between what is arranged by itself and the cards around it, at least."""


@dataclass
class Arrangement:
    """Where nodes go (top left corners), what wires are led through (nothing: straight on), frames fitted anew, and the
    notes in these."""

    places: dict[str, Point] = field(default_factory=dict)
    bends: dict[Edge, tuple[Point, ...]] = field(default_factory=dict)
    frames: dict[str, Frame] = field(default_factory=dict)
    notes: dict[str, Note] = field(default_factory=dict)


@dataclass(frozen=True)
class _Framed:
    """A frame, and the notes in it: those that stand above the middle of its cards, and the others."""

    frame: str
    above: tuple[Note, ...]
    below: tuple[Note, ...]


def arranged(
    graph: Graph,
    blocks: Mapping[str, Graph] = EMPTY,
    ids: Collection[str] | None = None,
    *,
    way: Way = "rightwards",
) -> Arrangement:
    """Lay out a graph, or some of its nodes: from left to right, from top to bottom, or in rows from left to right.

    No two cards overlap, also where they come to show pictures, and no wire passes behind a card. What is laid out
    already stays as it is, and an order that is about as good as a new one is kept; most cards stay where they are.
    """
    chosen = [id for id in graph.nodes if ids is None or id in ids]
    cards, ports = _cards(graph, blocks, chosen)
    number = {id: at for at, id in enumerate(chosen)}
    edges = [e for e in graph.edges if e.source.node in number and e.target.node in number]
    cables = [_cable(graph, edge, number, ports) for edge in edges]
    frames: dict[str, tuple[Point, Point]] = {}
    groups = _groups(graph, blocks, cards, chosen)
    kept = together(len(cards), cables, list(groups))
    lay = _lay(way, cards, cables)
    if kept:
        found = laid_in_groups(cards, cables, kept, lay, downwards=way == "downwards")
        laid = found.laid
        frames = {groups[group].frame: place for group, place in zip(kept, found.frames, strict=True)}
    else:
        laid = lay(cards, cables)
    x, y = _shift(cards, laid)
    if ids is not None and chosen:
        others, _ = _cards(graph, blocks, [id for id in graph.nodes if id not in number])
        x, y = _clear_of(others, cards, laid.places, (x, y))
    fitted = {
        id: replace(graph.marks.frames[id], at=(at[0] + x, at[1] + y), size=size) for id, (at, size) in frames.items()
    }
    return Arrangement(
        {id: (px + x, py + y) for id, (px, py) in zip(chosen, laid.places, strict=True)},
        {edge: tuple((px + x, py + y) for px, py in bends) for edge, bends in zip(edges, laid.bends, strict=True)},
        fitted,
        {note.id: note for group in kept for note in _noted(fitted[groups[group].frame], groups[group])},
    )


def _lay(way: Way, cards: Sequence[Card], cables: Sequence[Cable]) -> Lay:
    """What lays cards out that way, connected or not."""
    if way == "downwards":
        return partial(in_pieces, lay=laid_downwards, beside=True)
    rightwards = partial(in_pieces, lay=laid_rightwards)
    if way == "rightwards":
        return rightwards
    profiles = [
        profile([cards[number] for number in part.numbers], part.cables) for part in parts(cards, cables) if part.cables
    ]
    width = row_width(profiles, ROWS_APART)
    return partial(in_pieces, lay=partial(laid_in_rows, width=width, lay=rightwards)) if width < inf else rightwards


def _groups(
    graph: Graph, blocks: Mapping[str, Graph], cards: Sequence[Card], chosen: Sequence[str]
) -> dict[Group, _Framed]:
    """For each frame, the outermost first, the cards that lie in it as a whole and in none before, where these are all
    to be laid out; the notes that lie in it, and in no smaller one, get room above or below them."""
    if not graph.marks.frames:
        return {}
    number = {id: at for at, id in enumerate(chosen)}
    found: dict[Group, _Framed] = {}
    taken: set[str] = set()
    for frame in sorted(graph.marks.frames.values(), key=lambda frame: -frame.size[0] * frame.size[1]):
        left, top, right, bottom = rect_of(frame)
        held = []
        for id, node in graph.nodes.items():
            x, y = node.at
            if left <= x and x + WIDTH <= right and top <= y and y + LOW <= bottom:
                high = height(max(map(len, ports_of(graph, node, blocks))), pictures=False)
                held += [id] if y + high <= bottom and id not in taken else []
        if held and all(id in number for id in held):
            taken.update(held)
            framed = _framed(graph, frame, sum(graph.nodes[id].at[1] for id in held) / len(held))
            above, below = _strip(framed.above), _strip(framed.below)
            margins = (BESIDE, TITLE + BELOW + above[1], BELOW + below[1], max(above[0], below[0]))
            found[Group(tuple(number[id] for id in held), frame.at, frame.size, *margins)] = framed
    return found


def _framed(graph: Graph, frame: Frame, middle: float) -> _Framed:
    marks = graph.marks
    within = [each for each in marks.frames.values() if each.id != frame.id and holds(rect_of(frame), rect_of(each))]
    notes = [
        note
        for note in marks.notes.values()
        if holds(rect_of(frame), rect_of(note)) and not any(holds(rect_of(each), rect_of(note)) for each in within)
    ]
    notes.sort(key=lambda note: (note.at[0], note.at[1], note.id))
    above = [note for note in notes if note.at[1] + note.size[1] / 2 < middle + LOW / 2]
    return _Framed(frame.id, tuple(above), tuple(note for note in notes if note not in above))


def _strip(notes: Sequence[Note]) -> Point:
    """What notes side by side take: across, and down with the room to the cards."""
    if not notes:
        return 0.0, 0.0
    wide = sum(note.size[0] for note in notes) + APART * (len(notes) - 1)
    return up_to_grid(wide), up_to_grid(max(note.size[1] for note in notes) + APART)


def _noted(frame: Frame, framed: _Framed) -> list[Note]:
    """The notes of a frame that is fitted to them."""
    found = []
    tops = frame.at[1] + TITLE + BELOW, frame.at[1] + frame.size[1] - BELOW - _strip(framed.below)[1] + APART
    for notes, top in zip((framed.above, framed.below), tops, strict=True):
        left = frame.at[0] + BESIDE
        for note in notes:
            found.append(replace(note, at=(left, top)))
            left = up_to_grid(left + note.size[0] + APART)
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
    return snapped(x, y)


def _clear_of(others: Sequence[Card], cards: Sequence[Card], places: Sequence[Point], shift: Point) -> Point:
    """The least further shift, along one axis, by which no card lies on one of the others."""
    tried = []
    for axis, way in ((1, 1), (1, -1), (0, 1), (0, -1)):
        moved = list(shift)
        while (step := _step_off(others, cards, places, moved, axis, way)) > 0:
            moved[axis] += way * up_to_grid(step)
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
