"""Copies of frames, notes and led wires beside those of nodes: what is copied along, as text and pasted. No Qt."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import replace

from netbuilder.app.canvas.edits.mailed import as_sent
from netbuilder.app.canvas.marks.edits import Card, Pick, load_of, nodes_held
from netbuilder.app.canvas.marks.geometry import around, holds, rect_of
from netbuilder.app.canvas.paint.geometry import snapped
from netbuilder.graph import AddNodes, Edit, Graph, Mark, Marks, Node, Project, ProjectError, Several, dumps, loads
from netbuilder.graph.marks import Point
from netbuilder.graph.marks_copies import copies
from netbuilder.graph.marks_copies import moved as moved_by
from netbuilder.wording import tr

COPY_STEP = 24.0
"""How far from the first a copy stands, canvas pixels."""


def among(graph: Graph, picks: Collection[Pick], ids: Collection[str], card: Card) -> tuple[tuple[str, ...], Marks]:
    """What is copied of a selection: its nodes with those in its frames, and the marks that belong to them: the picked
    ones with what lies in them, frames all of whose nodes are copied, and the points of wires."""
    load = load_of(graph, picks, ids, card)
    nodes, frames, notes = set(load.nodes), set(load.frames), set(load.notes)
    if graph.nodes and len(nodes) == len(graph.nodes):
        frames, notes = set(graph.marks.frames), set(graph.marks.notes)
    for id, held in nodes_held(graph, card).items() if nodes else ():
        if held and nodes.issuperset(held):
            rect = rect_of(graph.marks.frames[id])
            frames |= {id, *(other for other, each in graph.marks.frames.items() if holds(rect, rect_of(each)))}
            notes |= {other for other, each in graph.marks.notes.items() if holds(rect, rect_of(each))}
    bends = {e: p for e, p in graph.marks.bends.items() if e.source.node in nodes and e.target.node in nodes}
    marks = Marks(
        {id: each for id, each in graph.marks.frames.items() if id in frames},
        {id: each for id, each in graph.marks.notes.items() if id in notes},
        {},
        bends,
        graph.marks.routed & bends.keys(),
    )
    return tuple(id for id in graph.nodes if id in nodes), marks


def text_with(text: str, marks: Marks) -> str:
    """Copied nodes, as text, with marks beside them."""
    project = loads(text)
    return dumps(replace(project, graph=project.graph.with_marks(marks))) if marks else text


def pasted_with(project: Project, text: str, edit: Edit | None, at: Point | None = None) -> Edit | None:
    """The edit that pastes the nodes of a text, with the marks that stand in the text as well. Where there are no
    nodes, the marks alone: their corner at `at`, else a little off where they were."""
    try:
        copied = loads(as_sent(text)).graph
    except ProjectError:
        return edit
    return copied_with(project.graph, copied.nodes.values(), copied.marks, edit, at)


def copied_with(
    graph: Graph, nodes: Iterable[Node], marks: Marks, edit: Edit | None, at: Point | None = None
) -> Edit | None:
    """The edit that adds copies of nodes, in their order, with copies of marks beside them."""
    if not marks.frames and not marks.notes and not (edit is not None and marks.bends):
        return edit
    made = _added(edit)
    old = list(nodes)
    if made and len(made) == len(old):
        names = {node.id: copy.id for node, copy in zip(old, made, strict=True)}
        step = (made[0].at[0] - old[0].at[0], made[0].at[1] - old[0].at[1])
    else:
        names, step = {}, _off(graph, marks, at)
    new = copies(graph.marks, marks, names, step)
    mark = _pasted(new)
    if edit is None:
        return mark
    routed = (Mark(bends={edge: new.bends[edge] for edge in new.routed}, routed=True),) if new.routed else ()
    return Several(edit.label, (edit, mark, *routed))


def _pasted(new: Marks) -> Mark:
    count = len(new.frames) + len(new.notes)
    said = tr("Paste") if count != 1 else tr("Paste the note") if new.notes else tr("Paste the frame")
    return Mark(said, new.frames, new.notes, bends=new.bends)


def _off(graph: Graph, marks: Marks, at: Point | None) -> Point:
    rects = [rect_of(each) for each in (*marks.frames.values(), *marks.notes.values())]
    rect = around(rects)
    assert rect is not None
    if at is not None:
        left, top = snapped(*at)
        return left - rect[0], top - rect[1]
    taken = {each.at for each in (*graph.marks.frames.values(), *graph.marks.notes.values())}
    step = 0.0
    while any(moved_by(each[:2], (step, step)) in taken for each in rects):
        step += COPY_STEP
    return step, step


def _added(edit: Edit | None) -> list[Node]:
    """The nodes that an edit adds."""
    if isinstance(edit, AddNodes):
        return list(edit.nodes)
    parts = edit.edits if isinstance(edit, Several) else ()
    return next((found for part in parts if (found := _added(part))), [])
