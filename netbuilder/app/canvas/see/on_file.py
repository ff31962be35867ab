"""What is seen of a network, painted onto a file a little at a time: each step is a card or a wire."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter

from netbuilder.app.canvas.see import badges, ghosts

if TYPE_CHECKING:
    from netbuilder.app.canvas.paint.scene import Scene
    from netbuilder.app.theme import Theme
    from netbuilder.graph import Edge


def ghosts_of(canvas: Scene, ids: Iterable[str] | None) -> frozenset[str]:
    """The nodes that are no more which a picture shows: all of them, none in one of a part (`ids`)."""
    found = canvas.sight.differences
    return frozenset(found.removed) if found is not None and ids is None else frozenset()


def bounds_of(canvas: Scene, shown: frozenset[str]) -> QRectF:
    """The rectangle around these ghosts."""
    found = canvas.sight.differences
    return ghosts.bounds_of(found.removed[id] for id in shown) if found is not None else QRectF()


def under(
    painter: QPainter,
    canvas: Scene,
    ids: Iterable[str],
    edges: Iterable[Edge],
    shown: frozenset[str],
    theme: Theme,
    *,
    plain: bool,
) -> Iterator[None]:
    """Below these cards: sizes of the wires, what was added and what is no more, shapes. shown: the ghosts; plain: it
    is so small that nothing can be read."""
    sight = canvas.sight
    wires = [canvas.edges[edge] for edge in edges if edge in canvas.edges]
    if sight.has_sizes:
        yield from sight.sizes.paint_on(painter, wires, theme)
    found = sight.differences
    if found:
        added = (wire.path for wire in wires if wire.edge in found.edges_added)
        badges.paint_wires(painter, added, "added", theme, on_file=True)
        there = shown.union(ids)
        ways = ghosts.ways_of_removed(canvas, found).items()
        gone = (path for edge, path in ways if edge.source.node in there and edge.target.node in there)
        badges.paint_wires(painter, gone, "removed", theme, on_file=True)
        for id in shown:
            ghosts.paint_ghost(painter, found.removed[id], sight.ghosts.get(id, found.removed[id].type), theme)
            yield
    if sight.has_shapes and not plain:
        yield from sight.shapes.paint_on(painter, wires, theme)


def over(painter: QPainter, canvas: Scene, ids: Iterable[str], theme: Theme, *, plain: bool) -> Iterator[None]:
    """Above these cards: what differs, and badges."""
    sight, nodes = canvas.sight, canvas.nodes
    marked = sight.marked
    there = [id for id in ids if id in nodes]
    if plain:
        for kind in ("added", "changed"):
            badges.paint_afar(painter, [nodes[id].card for id in there if marked.get(id) == kind], kind, theme)
        return
    for id in there:
        if id in marked:
            badges.paint_difference(painter, nodes[id].card, marked[id], theme)
            yield
        if id in sight.badges:
            badges.paint_badge(painter, nodes[id].pos(), sight.badges[id], theme)
            yield
