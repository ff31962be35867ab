"""Arranging a drawing by one key: the whole, or what is selected; the cards glide to where they belong."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from netbuilder.app.canvas.marks.mark_edits import frames_after
from netbuilder.app.canvas.marks.marks_geometry import Rect
from netbuilder.app.canvas.order.gliding import Glide
from netbuilder.app.translating import tr
from netbuilder.graph import Edge, Edit, Graph, Mark, Move, Several

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from netbuilder.app.arranging import Arrangement
    from netbuilder.app.canvas.view import CanvasView
    from netbuilder.graph.marks import Point


def add_commands(view: CanvasView) -> None:
    """Say what the commands of arranging do on a canvas."""
    view.commands.add("arrange", partial(arrange, view), lambda: bool(view.canvas.nodes))
    view.commands.add("arrange_down", partial(arrange, view, downwards=True), lambda: bool(view.canvas.nodes))


def arrange(view: CanvasView, *, downwards: bool = False) -> bool:
    """Arrange the selected nodes, where there are two or more; else all. One step to undo."""
    from netbuilder.app.arranging import arranged  # what it is made of is only needed now

    view.cancel()
    project = view.sheet.project
    ids = [id for id in view.selection.ids if id in project.graph.nodes]
    found = arranged(project.graph, project.blocks, ids if len(ids) > 1 else None, downwards=downwards)
    edit = edit_of(project.graph, found, partial(_size, view))
    if edit is None:
        view.sheet.said.emit(tr("Everything is arranged already."))
        return True
    before = {id: project.graph.nodes[id].at for id in found.places}
    all_seen = view.visible_rect().contains(view.canvas.bounds())
    if view.sheet.push(edit):
        seen, whole = view.visible_rect(), view.canvas.bounds()
        if not (seen.contains(whole) if all_seen else view.canvas.nodes_in(seen)):
            view.fit()  # whoever saw all of it goes on seeing all of it, and everyone sees something
        Glide.begin(view, before)
    return True


def edit_of(graph: Graph, found: Arrangement, size: Callable[[str], Point]) -> Edit | None:
    """The edit that arranges a graph like this, its frames fitted to what they hold; None where it is so already."""
    moved = {id: place for id, place in found.places.items() if graph.nodes[id].at != place}
    there = graph.marks.bends
    # What was found before is lost where one end of a wire moves, so it is said again.
    bends = {
        edge: points for edge, points in found.bends.items() if there.get(edge, ()) != points or _moved(edge, moved)
    }
    bends |= {edge: () for edge in there if edge not in found.bends and _moved(edge, moved)}

    def rect(places: Mapping[str, Point], id: str) -> Rect:
        (x, y), (wide, high) = places.get(id, graph.nodes[id].at), size(id)
        return x, y, x + wide, y + high

    frames = frames_after(graph, partial(rect, {}), partial(rect, moved)) if moved else {}
    frames |= {id: frame for id, frame in found.frames.items() if frame != graph.marks.frames[id]}
    frames = {id: frame for id, frame in frames.items() if found.frames.get(id, frame) == frame}
    edits: list[Edit] = [Move(moved)] if moved else []
    edits += [Mark(frames=frames, bends=bends, routed=True)] if frames or bends else []
    return Several("Arrange", tuple(edits)) if edits else None


def _moved(edge: Edge, moved: Mapping[str, Point]) -> bool:
    return edge.source.node in moved or edge.target.node in moved


def _size(view: CanvasView, id: str) -> Point:
    card = view.canvas.nodes[id].body
    return card.width(), card.height()
