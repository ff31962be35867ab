"""Arranging a drawing by one key: the whole, or what is selected; the cards glide to where they belong."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from netbuilder.app.canvas.marks.edits import cards, frames_after, nodes_held
from netbuilder.app.canvas.marks.geometry import Rect
from netbuilder.app.canvas.order.gliding import Glide
from netbuilder.app.canvas.order.refitting import is_fitted
from netbuilder.app.canvas.paint.geometry import WIDTH, height, port_height, ports_of
from netbuilder.graph import Edge, Edit, Graph, Mark, Move, Several
from netbuilder.graph.model import EMPTY
from netbuilder.wording import tr, trn

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from netbuilder.app.arranging import Arrangement, Way
    from netbuilder.app.arranging.notes import Placed
    from netbuilder.app.canvas.view import CanvasView
    from netbuilder.graph import Frame, Project
    from netbuilder.graph.marks import Point


LONG, SMALL = 4, 0.5
"""How many times as long as rows would have it a drawing may be, where it is fitted at less than this zoom, before
these are spoken of."""
ROUNDS = 4
"""How often rows are arranged at most until the notes between them have found their places: mostly once."""


def add_commands(view: CanvasView) -> None:
    """Say what the commands of arranging do on a canvas."""
    ways: dict[str, Way] = {"arrange": "rightwards", "arrange_down": "downwards", "arrange_rows": "rows"}
    for name, way in ways.items():
        view.commands.add(name, partial(arrange, view, way), lambda: bool(view.canvas.nodes))


def arrange(view: CanvasView, way: Way = "rightwards") -> bool:
    """Arrange the selected nodes, where there are two or more; else all. One step to undo."""
    from netbuilder.app.arranging import ASPECT  # what it is made of is only needed now

    view.cancel()
    project = view.sheet.project
    ids = [id for id in view.selection.ids if id in project.graph.nodes]
    part = len(ids) if len(ids) > 1 else 0
    edit = edit_for(project, way, partial(_size, view), ids if part else None, _called(way, part))
    if edit is None:
        view.sheet.said.emit(tr("Everything is arranged already."))
        return True
    all_seen = view.visible_rect().contains(view.canvas.whole())
    was_fitted = is_fitted(view, view.viewport().size())
    if view.sheet.push(edit):
        seen, whole = view.visible_rect(), view.canvas.whole()
        if was_fitted or not (seen.contains(whole) if all_seen else view.canvas.nodes_in(seen)):
            view.fit()  # whoever saw all of it goes on seeing all of it, as large as fits, and everyone sees something
        Glide.begin(view, project.graph)
        is_long = whole.width() > LONG * ASPECT * whole.height()
        if way == "rightwards" and is_long and whole.width() * SMALL > view.viewport().width():
            key = view.keymap.text("arrange_rows")
            said = tr("It is one long line. {key} arranges it in rows.") if key else tr("It is one long line.")
            view.sheet.said.emit(said.format(key=key))
    return True


def edit_for(
    project: Project, way: Way, size: Callable[[str], Point], ids: Sequence[str] | None = None, said: str = ""
) -> Edit | None:
    """The edit that arranges a drawing, or these nodes of it; None where they are arranged already. size: of a card;
    said: what it is called in the history."""
    from netbuilder.app.arranging import arranged

    in_rows = way == "rows" and ids is None
    steps: list[Edit] = []
    for _ in range(ROUNDS if in_rows and project.graph.marks.notes else 1):
        found = arranged(project.graph, project.blocks, ids, way=way)
        step = edit_of(project.graph, found, size, project.blocks, said, in_rows=in_rows)
        if step is None:
            break
        steps.append(step)
        project = step.apply(project)
    return Several(steps[0].label, tuple(steps)) if len(steps) > 1 else next(iter(steps), None)


def edit_of(
    graph: Graph,
    found: Arrangement,
    size: Callable[[str], Point],
    blocks: Mapping[str, Graph] = EMPTY,
    said: str = "",
    *,
    in_rows: bool = False,
) -> Edit | None:
    """The edit that arranges a graph like this, its frames fitted to what they hold and its notes beside what they were
    beside; None where it is so already. said: what it is called in the history;
    in_rows: all of it stands in rows then, which make room for the notes between them."""
    if in_rows and graph.marks.notes:
        from netbuilder.app.arranging.strips import with_strips

        high = _heights(graph, blocks)
        found = with_strips(graph, found, _rects(graph, high, {}), _rects(graph, high, found.places))
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
    return Several(said or tr("Arrange"), tuple(edits)) if edits else None


def _called(way: Way, part: int) -> str:
    """What arranging is called in the history. part: how many nodes where it is not all of them."""
    if not part:
        whole = {
            "rightwards": tr("Arrange the drawing"),
            "downwards": tr("Arrange the drawing from top to bottom"),
            "rows": tr("Arrange the drawing in rows"),
        }
        return whole[way]
    some = {
        "rightwards": trn(part, "Arrange {n} node", "Arrange {n} nodes"),
        "downwards": trn(part, "Arrange {n} node from top to bottom", "Arrange {n} nodes from top to bottom"),
        "rows": trn(part, "Arrange {n} node in rows", "Arrange {n} nodes in rows"),
    }
    return some[way]


def _placed(graph: Graph, blocks: Mapping[str, Graph], found: Arrangement, frames: Mapping[str, Frame]) -> Placed:
    """Where notes and empty frames go then. frames: those that are fitted anew."""
    from netbuilder.app.arranging.notes import placed

    ports = {id: ports_of(graph, node, blocks) for id, node in graph.nodes.items()}
    high = _heights(graph, blocks)
    before, after = _rects(graph, high, {}), _rects(graph, high, found.places)

    def line(edge: Edge) -> list[Point]:
        source, target = after[edge.source.node], after[edge.target.node]
        outlets, inlets = ports[edge.source.node][1], ports[edge.target.node][0]
        start = (source[2], source[1] + port_height(outlets.index(edge.source.name), len(outlets)))
        end = (target[0], target[1] + port_height(inlets.index(edge.target.name), len(inlets)))
        return [start, *found.bends.get(edge, ()), end]

    held = nodes_held(graph, cards(graph, blocks))
    fitted = {id: frames.get(id, graph.marks.frames[id]) for id, each in held.items() if each}
    return placed(graph, before, after, fitted, found.notes, map(line, graph.edges))


def _heights(graph: Graph, blocks: Mapping[str, Graph]) -> dict[str, float]:
    """How high each card is once it shows pictures."""
    ports = {id: ports_of(graph, node, blocks) for id, node in graph.nodes.items()}
    return {id: height(max(map(len, each)), pictures=True) for id, each in ports.items()}


def _rects(graph: Graph, high: Mapping[str, float], places: Mapping[str, Point]) -> dict[str, Rect]:
    """What the cards take where they stand at these places, else where they are."""
    there = {id: places.get(id, node.at) for id, node in graph.nodes.items()}
    return {id: (x, y, x + WIDTH, y + high[id]) for id, (x, y) in there.items()}


def _moved(edge: Edge, moved: Mapping[str, Point]) -> bool:
    return edge.source.node in moved or edge.target.node in moved


def _size(view: CanvasView, id: str) -> Point:
    card = view.canvas.nodes[id].body
    return card.width(), card.height()
