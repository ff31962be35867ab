"""Rows of cards stand too close for a note between them: where one belongs there, they are moved apart for it."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from dataclasses import replace
from statistics import median_low

from netbuilder.app.arranging.cards import Point
from netbuilder.app.arranging.drawing import Arrangement
from netbuilder.app.arranging.notes import GAP, STEP, home, meet, nearest
from netbuilder.app.canvas.marks.geometry import Rect, rect_of
from netbuilder.app.canvas.paint.geometry import up_to_grid
from netbuilder.graph import Graph, Note

FAR = 120
"""How far below or above a card the end of its row may be for the note to be still beside the card."""


def with_strips(graph: Graph, found: Arrangement, before: Mapping[str, Rect], after: Mapping[str, Rect]) -> Arrangement:
    """The same with a strip of room for each note that would lie on cards below or above the one that it is beside.

    before, after: the cards where they are and where they come to stand. It goes by these alone, and not by where the
    rows stand now, so that it comes to the same when it is done again.
    """
    lying = [
        note
        for id, note in graph.marks.notes.items()
        if id not in found.notes and home(note, graph.marks.frames) is None
    ]
    if not lying or not before:  # notes alone stay where they are
        return found
    taken = [*after.values(), *map(rect_of, found.frames.values()), *map(rect_of, found.notes.values())]
    strips: dict[float, float] = {}
    for note in lying:
        strip = _strip(note, before, after, taken)
        if strip is not None:
            strips[strip[0]] = max(strip[1], strips.get(strip[0], 0.0))
    return _moved_apart(found, strips, before, after) if strips else found


def _strip(
    note: Note, before: Mapping[str, Rect], after: Mapping[str, Rect], taken: Collection[Rect]
) -> tuple[float, float] | None:
    """Where the rows are to be moved apart for a note, and how far; None where there is room for it."""
    rect, id = rect_of(note), nearest(rect_of(note), before)
    was, card = before[id], after[id]
    is_above = rect[1] + rect[3] < was[1] + was[3]
    edge = _end_of_row(card, taken, up=is_above)
    wide, high = note.size
    left = note.at[0] + card[0] - was[0] - GAP
    needed = high + 2 * GAP + STEP  # places are tried in such steps
    top = edge - 1 - needed if is_above else edge + 1
    place = (left, top, left + wide + 2 * GAP, top + needed)
    if abs(edge - card[1 if is_above else 3]) > FAR or not any(meet(place, other) for other in taken):
        return None
    return edge, up_to_grid(high + 2 * GAP)


def _end_of_row(card: Rect, taken: Iterable[Rect], *, up: bool) -> float:
    """The height nearest to a card, above or below it, at which nothing stands."""
    edge = card[1] if up else card[3]
    while spanning := [rect for rect in taken if rect[1] < edge < rect[3]]:
        edge = min(rect[1] for rect in spanning) if up else max(rect[3] for rect in spanning)
    return edge


def _moved_apart(
    found: Arrangement, strips: Mapping[float, float], before: Mapping[str, Rect], after: Mapping[str, Rect]
) -> Arrangement:
    """Everything that stands below a strip stands lower by its height, and the whole where most of it was."""

    def lowered(y: float) -> float:
        return y + sum(high for edge, high in strips.items() if edge <= y)

    back = median_low([before[id][1] - lowered(after[id][1]) for id in found.places])

    def moved(at: Point) -> Point:
        return at[0], lowered(at[1]) + back

    return Arrangement(
        {id: moved(at) for id, at in found.places.items()},
        {edge: tuple(map(moved, points)) for edge, points in found.bends.items()},
        {id: replace(frame, at=moved(frame.at)) for id, frame in found.frames.items()},
        {id: replace(note, at=moved(note.at)) for id, note in found.notes.items()},
    )
