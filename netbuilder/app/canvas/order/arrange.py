"""Arranging a drawing by one key: the whole, or what is selected; the cards glide to where they belong."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from netbuilder.app.canvas.marks.edits import cards, frames_after, nodes_held
from netbuilder.app.canvas.marks.geometry import Rect
from netbuilder.app.canvas.order.gliding import Glide
from netbuilder.app.canvas.paint.geometry import WIDTH, height, port_height, ports_of
from netbuilder.graph import Edge, Edit, Graph, Mark, Move, Several
from netbuilder.graph.model import EMPTY
from netbuilder.wording import tr

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from netbuilder.app.arranging import Arrangement, Way
    from netbuilder.app.arranging.notes import Placed
    from netbuilder.app.canvas.view import CanvasView
    from netbuilder.graph import Frame
    from netbuilder.graph.marks import Point


LONG, SMALL = 4, 0.5
"""How many times as long as rows would have it a drawing may be, where it is fitted at less than this zoom, before
these are spoken of."""


def add_commands(view: CanvasView) -> None:
    """Say what the commands of arranging do on a canvas."""
    ways: dict[str, Way] = {"arrange": "rightwards", "arrange_down": "downwards", "arrange_rows": "rows"}
    for name, way in ways.items():
        view.commands.add(name, partial(arrange, view, way), lambda: bool(view.canvas.nodes))


def arrange(view: CanvasView, way: Way = "rightwards") -> bool:
    """Arrange the selected nodes, where there are two or more; else all. One step to undo."""
    from netbuilder.app.arranging import ASPECT, arranged  # what it is made of is only needed now

    view.cancel()
    project = view.sheet.project
    ids = [id for id in view.selection.ids if id in project.graph.nodes]
    found = arranged(project.graph, project.blocks, ids if len(ids) > 1 else None, way=way)
    edit = edit_of(project.graph, found, partial(_size, view), project.blocks)
    if edit is None:
        view.sheet.said.emit(tr("Everything is arranged already."))
        return True
    before = {id: project.graph.nodes[id].at for id in found.places}
    all_seen = view.visible_rect().contains(view.canvas.whole())
    if view.sheet.push(edit):
        seen, whole = view.visible_rect(), view.canvas.whole()
        if not (seen.contains(whole) if all_seen else view.canvas.nodes_in(seen)):
            view.fit()  # whoever saw all of it goes on seeing all of it, and everyone sees something
        Glide.begin(view, before)
        is_long = whole.width() > LONG * ASPECT * whole.height()
        if way == "rightwards" and is_long and whole.width() * SMALL > view.viewport().width():
            key = view.keymap.text("arrange_rows")
            said = tr("It is one long line. {key} arranges it in rows.") if key else tr("It is one long line.")
            view.sheet.said.emit(said.format(key=key))
    return True


def edit_of(
    graph: Graph, found: Arrangement, size: Callable[[str], Point], blocks: Mapping[str, Graph] = EMPTY
) -> Edit | None:
    """The edit that arranges a graph like this, its frames fitted to what they hold and its notes beside what they were
    beside; None where it is so already."""
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

    frames = frames_after(graph, cards(graph, blocks), partial(rect, moved)) if moved else {}
    frames = {id: frame for id, frame in frames.items() if id not in found.frames} | found.frames
    notes = dict(found.notes)
    if graph.marks.frames or graph.marks.notes:
        others = _placed(graph, blocks, found, frames)
        frames, notes = frames | others.frames, notes | others.notes
    frames = {id: frame for id, frame in frames.items() if frame != graph.marks.frames[id]}
    notes = {id: note for id, note in notes.items() if note != graph.marks.notes[id]}
    edits: list[Edit] = [Move(moved)] if moved else []
    edits += [Mark(frames=frames, notes=notes, bends=bends, routed=True)] if frames or notes or bends else []
    return Several(tr("Arrange"), tuple(edits)) if edits else None


def _placed(graph: Graph, blocks: Mapping[str, Graph], found: Arrangement, frames: Mapping[str, Frame]) -> Placed:
    """Where notes and empty frames go then. frames: those that are fitted anew."""
    from netbuilder.app.arranging.notes import placed

    ports = {id: ports_of(graph, node, blocks) for id, node in graph.nodes.items()}
    high = {id: height(max(map(len, each)), pictures=True) for id, each in ports.items()}

    def rects(places: Mapping[str, Point]) -> dict[str, Rect]:
        there = {id: places.get(id, node.at) for id, node in graph.nodes.items()}
        return {id: (x, y, x + WIDTH, y + high[id]) for id, (x, y) in there.items()}

    after = rects(found.places)

    def line(edge: Edge) -> list[Point]:
        source, target = after[edge.source.node], after[edge.target.node]
        outlets, inlets = ports[edge.source.node][1], ports[edge.target.node][0]
        start = (source[2], source[1] + port_height(outlets.index(edge.source.name), len(outlets)))
        end = (target[0], target[1] + port_height(inlets.index(edge.target.name), len(inlets)))
        return [start, *found.bends.get(edge, ()), end]

    held = nodes_held(graph, cards(graph, blocks))
    fitted = {id: frames.get(id, graph.marks.frames[id]) for id, each in held.items() if each}
    return placed(graph, rects({}), after, fitted, found.notes, map(line, graph.edges))


def _moved(edge: Edge, moved: Mapping[str, Point]) -> bool:
    return edge.source.node in moved or edge.target.node in moved


def _size(view: CanvasView, id: str) -> Point:
    card = view.canvas.nodes[id].body
    return card.width(), card.height()
