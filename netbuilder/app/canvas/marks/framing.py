"""Frames put around what there is: a new one, one fitted to what it holds, one made a block. Needs no Qt."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable
from dataclasses import replace

from netbuilder.app.canvas.marks.edits import (
    Card,
    Pick,
    changed,
    in_front,
    load_of,
    marks_there,
    nodes_held,
    removed,
)
from netbuilder.app.canvas.marks.geometry import BESIDE, TITLE, Rect, around, put_around, rect_of
from netbuilder.app.canvas.marks.words import done_to
from netbuilder.app.canvas.paint.geometry import GRID, up_to_grid
from netbuilder.graph import Edit, Frame, Graph, MakeBlock, Mark, Project, Several, Within
from netbuilder.graph.marks import COLOURS
from netbuilder.graph.marks_copies import free_id
from netbuilder.graph.marks_copies import moved as moved_by
from netbuilder.wording import tr


def to_frame(graph: Graph, picks: Iterable[Pick], ids: Collection[str], card: Card, held: Card) -> Rect | None:
    """What a frame around these marks and nodes has to hold: with frames all of whose nodes are among them. None for
    nothing. card: with pictures; held: without (see `edits.cards`)."""
    nodes = {id for id in ids if id in graph.nodes}
    rects = [card(id) for id in nodes] + [rect_of(mark) for mark in marks_there(graph.marks, picks)]
    for id, within in nodes_held(graph, held).items() if nodes else ():
        if within and nodes.issuperset(within):
            rects.append(rect_of(graph.marks.frames[id]))
    return around(rects)


def frame_around(graph: Graph, rect: Rect, title: str = "") -> Frame:
    """A new frame around a rectangle."""
    at, size = put_around(rect)
    return Frame(free_id("frame", graph.marks.frames), title, at, size, _next_colour(graph))


def _next_colour(graph: Graph) -> str:
    """The colour that the fewest frames have, so that frames beside each other can be told apart."""
    used = [frame.colour for frame in graph.marks.frames.values()]
    return min(COLOURS[1:], key=lambda colour: (used.count(colour), COLOURS.index(colour)))


def added(graph: Graph, frame: Frame, held: Card) -> Mark:
    """The edit that adds a frame. Frames that hold all of its nodes and more grow to hold it too."""
    with_it = graph.with_marks(replace(graph.marks, frames={**graph.marks.frames, frame.id: frame}))
    within = nodes_held(with_it, held)
    own = set(within[frame.id])
    grown, inner = {frame.id: frame}, rect_of(frame)
    for outer in in_front(graph.marks.frames.values()):
        if own and own < set(within[outer.id]):
            after = _grown(outer, inner)
            inner = rect_of(after)
            if after != outer:
                grown[outer.id] = after
    return Mark(done_to("add", frame), frames=grown)


def _grown(frame: Frame, inner: Rect) -> Frame:
    """A frame that holds another one as well, with room around it and for its own title above."""
    left, top, right, bottom = rect_of(frame)
    left, right = min(left, inner[0] - BESIDE / 2), max(right, inner[2] + BESIDE / 2)
    top, bottom = min(top, inner[1] - TITLE - BESIDE / 2), max(bottom, inner[3] + BESIDE / 2)
    left, top = left // GRID * GRID, top // GRID * GRID
    return replace(frame, at=(left, top), size=(up_to_grid(right - left), up_to_grid(bottom - top)))


def fitted(graph: Graph, frame: Frame, card: Card, held: Card) -> Edit | None:
    """The edit that makes a frame as large as what it holds needs; None where it is, or holds nothing."""
    load = load_of(graph, [("frame", frame.id)], (), held)
    there: list[Pick] = [("frame", id) for id in load.frames if id != frame.id] + [("note", id) for id in load.notes]
    rect = around([*(card(id) for id in load.nodes), *(rect_of(mark) for mark in marks_there(graph.marks, there))])
    if rect is None:
        return None
    at, size = put_around(rect)
    if (at, size) == (frame.at, frame.size):
        return None
    return changed([replace(frame, at=at, size=size)], done_to("size", frame))


def removed_whole(graph: Graph, picks: Collection[Pick], ids: Collection[str], held: Card) -> Edit | None:
    """Delete frames with all that lies in them, and what else is chosen. None where there is nothing."""
    load = load_of(graph, picks, ids, held)
    every: list[Pick] = [("frame", id) for id in load.frames] + [("note", id) for id in load.notes]
    edit = removed(graph, every, load.nodes)
    frames = [mark for mark in marks_there(graph.marks, picks) if isinstance(mark, Frame)]
    if edit is None or len(frames) != 1:
        return edit
    title = frames[0].title
    said = tr("Delete the frame “{title}” with what is in it").format(title=title) if title else ""
    return Several(said or tr("Delete the frame with what is in it"), (edit,))


# a frame as a block


def block_name(title: str) -> str:
    """What a block is called after a frame's title: `Encoder, left` becomes encoder_left. Empty where nothing is
    left of it."""
    words = re.sub(r"[^A-Za-z0-9]+", "_", title).strip("_").lower()
    return words.lstrip("0123456789_")


def collapsed(project: Project, frame: Frame, make: MakeBlock, card: Card) -> Edit:
    """Make a block of what lies in a frame: the frame becomes the block, and the notes and the frames in it go into
    it. Raises EditError."""
    content = load_of(project.graph, [("frame", frame.id)], (), card)
    marks, inside = project.graph.marks, make.apply(project).blocks[make.name]
    first = make.ids[0]
    before, after = project.graph.nodes[first].at, inside.nodes[first].at
    step = (after[0] - before[0], after[1] - before[1])
    own = Mark(
        frames={
            id: replace(marks.frames[id], at=moved_by(marks.frames[id].at, step))
            for id in content.frames
            if id != frame.id
        },
        notes={id: replace(marks.notes[id], at=moved_by(marks.notes[id].at, step)) for id in content.notes},
    )
    gone = Mark(frames=dict.fromkeys(content.frames), notes=dict.fromkeys(content.notes))
    return Several(make.label, (make, gone, Within(make.name, own)))
