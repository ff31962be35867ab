"""Edits of frames, notes and the points of wires: what moves together, what is copied along. Needs no Qt."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Collection, Iterable, Mapping
from dataclasses import dataclass, field, replace
from math import inf
from typing import Literal

from netbuilder.app.canvas.marks.geometry import Rect, around, has, holds, put_around, rect_of
from netbuilder.app.canvas.marks.words import done_to
from netbuilder.app.canvas.paint.geometry import WIDTH, height, ports_of
from netbuilder.graph import (
    Edge,
    Edit,
    Frame,
    Graph,
    Mark,
    Marks,
    Move,
    Note,
    RemoveNodes,
    Several,
)
from netbuilder.graph.marks import Point
from netbuilder.graph.marks_copies import moved as moved_by
from netbuilder.wording import tr

Pick = tuple[Literal["frame", "note"], str]
"""A frame or a note, by its id."""
Card = Callable[[str], Rect]
"""The rectangle of a node's card."""
Blocks = Mapping[str, Graph]


@dataclass(frozen=True)
class Load:
    """What is moved in one go: nodes, frames and notes by id, and points of wires by their number."""

    nodes: tuple[str, ...] = ()
    frames: tuple[str, ...] = ()
    notes: tuple[str, ...] = ()
    bends: Mapping[Edge, frozenset[int]] = field(default_factory=dict)


def marks_there(marks: Marks, picks: Iterable[Pick]) -> list[Frame | Note]:
    """Those of the picked ones that are there."""
    kinds: dict[str, Mapping[str, Frame] | Mapping[str, Note]] = {"frame": marks.frames, "note": marks.notes}
    return [kinds[kind][id] for kind, id in picks if id in kinds[kind]]


def pick_of(mark: Frame | Note) -> Pick:
    """How it is named."""
    return ("frame" if isinstance(mark, Frame) else "note", mark.id)


def cards(graph: Graph, blocks: Blocks) -> Card:
    """The card of each node without its pictures, which come and go: a frame holds what it held before they came."""

    def card(id: str) -> Rect:
        node = graph.nodes[id]
        high = height(max(map(len, ports_of(graph, node, blocks))), pictures=False)
        return node.at[0], node.at[1], node.at[0] + WIDTH, node.at[1] + high

    return card


# what moves together


def load_of(graph: Graph, picks: Iterable[Pick], ids: Iterable[str], card: Card) -> Load:
    """What moves along with these frames, notes and nodes: whatever lies in one of the frames as a whole, and the
    points of wires that lie in one, or whose both ends move."""
    marks = graph.marks
    chosen = marks_there(marks, picks)
    rects = [rect_of(mark) for mark in chosen if isinstance(mark, Frame)]
    frames = {mark.id for mark in chosen if isinstance(mark, Frame)}
    notes = {mark.id for mark in chosen if isinstance(mark, Note)}
    nodes = {id for id in ids if id in graph.nodes}
    if rects:
        frames |= {id for id, each in marks.frames.items() if any(holds(rect, rect_of(each)) for rect in rects)}
        notes |= {id for id, each in marks.notes.items() if any(holds(rect, rect_of(each)) for rect in rects)}
        near = [id for id, node in graph.nodes.items() if any(has(rect, node.at) for rect in rects)]
        nodes |= {id for id in near if any(holds(rect, card(id)) for rect in rects)}
    bends: dict[Edge, frozenset[int]] = {}
    for edge, points in marks.bends.items():
        whole = edge.source.node in nodes and edge.target.node in nodes
        moved = (n for n, point in enumerate(points) if whole or any(has(rect, point) for rect in rects))
        if numbers := frozenset(moved):
            bends[edge] = numbers
    return Load(_in_order(graph.nodes, nodes), _in_order(marks.frames, frames), _in_order(marks.notes, notes), bends)


def led(graph: Graph, load: Load, step: Point) -> dict[Edge, tuple[Point, ...]]:
    """The points of the wires of a load that has moved by a step."""
    bends = graph.marks.bends
    return {
        edge: tuple(moved_by(point, step) if n in moved else point for n, point in enumerate(bends[edge]))
        for edge, moved in load.bends.items()
        if edge in bends
    }


def moved(graph: Graph, load: Load, step: Point, said: str) -> Edit:
    """The edit that moves a load by a step."""
    marks = graph.marks
    mark = Mark(
        said,
        frames={id: replace(marks.frames[id], at=moved_by(marks.frames[id].at, step)) for id in load.frames},
        notes={id: replace(marks.notes[id], at=moved_by(marks.notes[id].at, step)) for id in load.notes},
        bends=led(graph, load, step),
    )
    if not load.nodes:
        return mark
    move = Move({id: moved_by(graph.nodes[id].at, step) for id in load.nodes})
    return Several(said, (move, mark))


def led_among(graph: Graph, ids: Collection[str]) -> dict[Edge, tuple[Point, ...]]:
    """The points of the wires both of whose ends are among these nodes; it looks at no others."""
    bends = graph.marks.bends
    if not bends:
        return {}
    wires = (edge for id in ids for edge in graph.outgoing(id) if edge.target.node in ids)
    return {edge: bends[edge] for edge in wires if edge in bends}


def leaving(graph: Graph, ids: Collection[str]) -> list[Edge]:
    """The wires that arranging led, and that go straight as soon as these nodes are moved: one end is among them."""
    if not graph.marks.routed:
        return []
    wires = (edge for id in ids for edge in (*graph.outgoing(id), *graph.incoming(id)) if edge in graph.marks.routed)
    return [edge for edge in wires if not (edge.source.node in ids and edge.target.node in ids)]


def with_led_wires(graph: Graph, positions: Mapping[str, Point]) -> Edit:
    """Move nodes to new places; where all go by the same step, the points of the wires among them go along."""
    move = Move(positions)
    steps = {(x - graph.nodes[id].at[0], y - graph.nodes[id].at[1]) for id, (x, y) in positions.items()}
    if len(steps) != 1 or not graph.marks.bends:
        return move
    step, bends = steps.pop(), led_among(graph, positions)
    if not bends:
        return move
    along = {edge: tuple(moved_by(point, step) for point in points) for edge, points in bends.items()}
    return Several(move.label, (move, Mark(bends=along)))


def frames_after(graph: Graph, before: Card, after: Card) -> dict[str, Frame]:
    """Frames as they have to stand so that each holds the nodes that it held, when these have gone elsewhere: for
    whoever arranges a drawing anew. Frames without nodes stay."""
    frames, held = graph.marks.frames, nodes_held(graph, before)
    found: dict[str, Frame] = {}
    for frame in in_front(frames.values()):
        if not held[frame.id]:
            continue
        within = [id for id, each in frames.items() if id != frame.id and holds(rect_of(frame), rect_of(each))]
        rects = [after(id) for id in held[frame.id]] + [rect_of(found.get(id, frames[id])) for id in within]
        rect = around(rects)
        assert rect is not None
        at, size = put_around(rect)
        found[frame.id] = replace(frame, at=at, size=size)
    return {id: frame for id, frame in found.items() if frame != frames[id]}


def nodes_held(graph: Graph, card: Card) -> dict[str, tuple[str, ...]]:
    """The nodes that lie in each frame as a whole."""
    order = sorted((node.at[0], node.at[1], id) for id, node in graph.nodes.items()) if graph.marks.frames else []
    held: dict[str, tuple[str, ...]] = {}
    for frame in graph.marks.frames.values():
        left, top, right, bottom = rect = rect_of(frame)
        near = order[bisect_left(order, (left,)) : bisect_right(order, (right, inf))]
        held[frame.id] = tuple(id for _, y, id in near if top <= y <= bottom and holds(rect, card(id)))
    return held


# one by one


def put(mark: Frame | Note, said: str) -> Mark:
    """Add it, or put it in the place of the one with its id."""
    return Mark(said, **{_where(mark): {mark.id: mark}})


def changed(marks: Iterable[Frame | Note], said: str) -> Mark:
    """Put several in the places of those with their ids."""
    there = tuple(marks)
    return Mark(
        said,
        frames={mark.id: mark for mark in there if isinstance(mark, Frame)},
        notes={mark.id: mark for mark in there if isinstance(mark, Note)},
    )


def removed(graph: Graph, picks: Iterable[Pick], ids: Collection[str] = ()) -> Edit | None:
    """Delete frames and notes, and nodes beside them; what lies in a frame stays. None where there is nothing."""
    there = marks_there(graph.marks, picks)
    nodes = tuple(id for id in ids if id in graph.nodes)
    if not there:
        return RemoveNodes(nodes) if nodes else None
    count = len(there) + len(nodes)
    said = done_to("delete", there[0]) if count == 1 else tr("Delete {n} things").format(n=count)
    mark = Mark(
        said,
        frames={each.id: None for each in there if isinstance(each, Frame)},
        notes={each.id: None for each in there if isinstance(each, Note)},
    )
    return Several(said, (RemoveNodes(nodes), mark)) if nodes else mark


def in_front(marks: Iterable[Frame]) -> list[Frame]:
    """Frames, the smaller one before the larger one that it may lie in."""
    return sorted(marks, key=lambda each: each.size[0] * each.size[1])


def _where(mark: Frame | Note) -> str:
    return "frames" if isinstance(mark, Frame) else "notes"


def _in_order(there: Iterable[str], wanted: Collection[str]) -> tuple[str, ...]:
    return tuple(id for id in there if id in wanted)
