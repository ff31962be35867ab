"""Where notes go when the cards are arranged: beside what they were beside, and under no card. Frames without nodes are
kept clear in the same way, with the notes in them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from itertools import pairwise

from netbuilder.app.arranging.cards import Point
from netbuilder.app.canvas.marks.geometry import Rect, holds, rect_of
from netbuilder.app.canvas.paint.geometry import GRID, snapped
from netbuilder.graph import Frame, Graph, Note

GAP = 12
"""Between a note and a card, at least."""
STEP, FINELY, FURTHEST = 24, 8, 2400
"""How finely room is looked for: in such steps, further away in that part of how far it is; and how far."""
CLEAR_OF_WIRES = 240
"""How far a note goes to come clear of wires too, which it may lie under."""
CELL = 512
Line = Sequence[Point]
"""The corners of a wire, from its start to its end."""


@dataclass
class Placed:
    """Notes and frames that stand elsewhere than before, by their ids."""

    notes: dict[str, Note] = field(default_factory=dict)
    frames: dict[str, Frame] = field(default_factory=dict)


def placed(
    graph: Graph,
    before: Mapping[str, Rect],
    after: Mapping[str, Rect],
    frames: Mapping[str, Frame],
    notes: Mapping[str, Note],
    lines: Iterable[Line],
) -> Placed:
    """Place notes and empty frames.

    before, after: the cards where they were and where they are then. frames: those that are fitted to their nodes;
    notes: those that have their places in them already; lines: the wires as they are led then.
    """
    marks, found = graph.marks, Placed()
    loose = [frame for id, frame in marks.frames.items() if id not in frames]
    lying = [note for id, note in marks.notes.items() if id not in notes]
    if (not loose and not lying) or not after:
        return found
    taken, wires = _Taken(), _Taken()
    for rect in (*after.values(), *map(rect_of, notes.values())):
        taken.add(rect)
    for line in lines:
        for one, other in pairwise(line):
            wires.add((min(one[0], other[0]), min(one[1], other[1]), max(one[0], other[0]), max(one[1], other[1])))
    for frame in frames.values():
        taken.add(rect_of(frame), frame.id)
    steps: dict[str, Point] = {}
    for frame in sorted(loose, key=lambda each: -each.size[0] * each.size[1]):
        around = next((each for each in loose if each.id in steps and _lies_in(frame, each)), None)
        step = steps[around.id] if around else _step(frame, _moved(frame, before, after), taken, wires)
        steps[frame.id] = step
        if step != (0, 0):
            found.frames[frame.id] = replace(frame, at=(frame.at[0] + step[0], frame.at[1] + step[1]))
        if around is None:
            taken.add(rect_of(found.frames.get(frame.id, frame)), frame.id)
    for note in lying:
        around = home(note, marks.frames)
        if around in steps:
            step = steps[around]
        elif around is not None:
            old, new = marks.frames[around], frames[around]
            along = (new.at[0] - old.at[0], new.at[1] - old.at[1])
            step = _step(note, along, taken, wires, around)
        else:
            step = _step(note, _moved(note, before, after), taken, wires)
        at = (note.at[0] + step[0], note.at[1] + step[1])
        if step != (0, 0):
            found.notes[note.id] = replace(note, at=at)
        if around is not None and around in frames:
            found.frames[around] = _grown(found.frames.get(around, frames[around]), (*at, *_corner(at, note.size)))
        taken.add((*at, *_corner(at, note.size)))
    return found


def _moved(mark: Frame | Note, before: Mapping[str, Rect], after: Mapping[str, Rect]) -> Point:
    """How far the card has moved that it is nearest to."""
    id = nearest(rect_of(mark), before)
    return after[id][0] - before[id][0], after[id][1] - before[id][1]


def _step(mark: Frame | Note, along: Point, taken: _Taken, wires: _Taken, home: str | None = None) -> Point:
    """How far it goes: along, if there is room, else to the nearest place beside that where there is some. Where it is
    in nobody's way and nothing near it has moved, it stays."""
    rect = rect_of(mark)
    if along == (0, 0) and taken.is_free(rect, home):
        return 0.0, 0.0
    start = snapped(mark.at[0] + along[0], mark.at[1] + along[1])
    start = (start[0] - mark.at[0], start[1] - mark.at[1])
    around = _around()
    free = []
    for x, y in around:
        far = max(abs(x), abs(y))
        if free and far > CLEAR_OF_WIRES:
            break
        there = (rect[0] + start[0] + x, rect[1] + start[1] + y, rect[2] + start[0] + x, rect[3] + start[1] + y)
        roomy = (there[0] - GAP, there[1] - GAP, there[2] + GAP, there[3] + GAP) if far else there
        if taken.is_free(roomy, home):
            if wires.is_free(there):
                return start[0] + x, start[1] + y
            free.append((start[0] + x, start[1] + y))
    return free[0] if free else start


def _around() -> Iterator[Point]:
    """Places around one, the nearest first, and the fewer the further away."""
    yield 0.0, 0.0
    far = step = STEP
    while far < FURTHEST:
        along = range(-far, far + 1, step)
        ring = [(x, y) for y in (-far, far) for x in along] + [(x, y) for x in (-far, far) for y in along]
        for x, y in sorted(ring, key=lambda each: (each[0] ** 2 + each[1] ** 2, each)):
            yield float(x), float(y)
        step = max(STEP, far // FINELY // GRID * GRID)
        far += step


class _Taken:
    """Rectangles in squares, so that who looks for room asks few of them."""

    def __init__(self) -> None:
        self._cells: dict[tuple[int, int], list[tuple[Rect, str | None]]] = {}

    def add(self, rect: Rect, id: str | None = None) -> None:
        for cell in _cells(rect):
            self._cells.setdefault(cell, []).append((rect, id))

    def is_free(self, rect: Rect, but: str | None = None) -> bool:
        """Whether it lies on none of them. but: the id of one that does not count."""
        return not any(
            meet(rect, other)
            for cell in _cells(rect)
            for other, id in self._cells.get(cell, ())
            if id is None or id != but
        )


def _cells(rect: Rect) -> Iterator[tuple[int, int]]:
    for x in range(int(rect[0] // CELL), int(rect[2] // CELL) + 1):
        for y in range(int(rect[1] // CELL), int(rect[3] // CELL) + 1):
            yield x, y


def meet(one: Rect, other: Rect) -> bool:
    """Whether two rectangles touch."""
    return one[0] <= other[2] and other[0] <= one[2] and one[1] <= other[3] and other[1] <= one[3]


def _apart(one: Rect, other: Rect) -> float:
    across = max(0.0, other[0] - one[2], one[0] - other[2])
    down = max(0.0, other[1] - one[3], one[1] - other[3])
    return (across**2 + down**2) ** 0.5


def nearest(rect: Rect, cards: Mapping[str, Rect]) -> str:
    """The card that is nearest to a rectangle."""
    return min(cards, key=lambda id: (_apart(rect, cards[id]), id))


def home(note: Note, frames: Mapping[str, Frame]) -> str | None:
    """The smallest frame that it lies in as a whole."""
    around = [frame for frame in frames.values() if _lies_in(note, frame)]
    return min(around, key=lambda frame: frame.size[0] * frame.size[1]).id if around else None


def _lies_in(mark: Frame | Note, frame: Frame) -> bool:
    return mark is not frame and holds(rect_of(frame), rect_of(mark))


def _corner(at: Point, size: Point) -> Point:
    return at[0] + size[0], at[1] + size[1]


def _grown(frame: Frame, rect: Rect) -> Frame:
    """A frame that holds a rectangle too."""
    left, top = min(frame.at[0], rect[0] - GAP), min(frame.at[1], rect[1] - GAP)
    right = max(frame.at[0] + frame.size[0], rect[2] + GAP)
    bottom = max(frame.at[1] + frame.size[1], rect[3] + GAP)
    return replace(frame, at=(left, top), size=(right - left, bottom - top))
