"""What one sees of a network beyond its drawing: shapes and sizes on wires, shares, what a unit sees, what is above and
below a node, what is learned, what differs. It belongs to one scene, which paints it in two layers of its own."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter

from netbuilder.app.canvas.paint.layers import Layer
from netbuilder.app.canvas.paint.zoom_view import ZoomView
from netbuilder.app.canvas.see import badges, ghosts
from netbuilder.app.canvas.see.badges import Badge
from netbuilder.app.canvas.see.shares import Share, differing
from netbuilder.app.canvas.see.wire_shapes import READABLE, WireShapes
from netbuilder.app.canvas.see.wire_sizes import WireSizes
from netbuilder.graph import Edge
from netbuilder.graph.differences import Differences

if TYPE_CHECKING:
    from netbuilder.app.canvas.paint.scene import Scene
    from netbuilder.graph.lineage import Lineage

UNDER, OVER = 0.5, 1.5
"""Between the wires and the cards, and above the cards."""
BADGES_FROM = 0.35
"""Below this zoom nobody can read a badge."""


class Sight:
    """What is seen now. Everything is set from outside; what is set touches what changes and nothing else."""

    def __init__(self, canvas: Scene) -> None:
        self._canvas = canvas
        self.shares: Mapping[str, Share] = {}
        self.carried: frozenset[str] = frozenset()
        self.lineage: Lineage | None = None
        self.badges: Mapping[str, Badge] = {}
        self.differences: Differences | None = None
        self.ghosts: Mapping[str, str] = {}
        self.has_shapes = self.has_sizes = False
        self.shapes, self.sizes = WireShapes(canvas), WireSizes(canvas)
        self._layers: tuple[Under, Over] | None = None
        self._bounds = QRectF()

    # for the scene

    def lay(self) -> None:
        """Add the layers to the scene, which was cleared: another graph is shown, and nothing known of the last one
        holds."""
        self.shares, self.carried, self.lineage, self.badges = {}, frozenset(), None, {}
        self.differences, self.ghosts = None, {}
        self.shapes.avoid(())
        self.forget()
        self._layers = Under(self._canvas, self), Over(self._canvas, self)
        for layer in self._layers:
            self._canvas.addItem(layer)

    def cover(self, bounds: QRectF) -> None:
        """The layers cover everything that is drawn, and everything that was."""
        self._bounds = bounds
        if self.differences is not None:
            bounds = bounds | ghosts.bounds_of(self.differences.removed.values())
        for layer in self._layers or ():
            layer.cover(bounds)

    def forget(self) -> None:
        """What was painted is painted anew: the theme is another, or what goes through the wires."""
        self.shapes.forget()
        self.sizes.forget()

    def is_faded(self, id: str) -> bool:
        """Whether a node is neither above nor below the one that is looked at."""
        return self.lineage is not None and id not in self.lineage.nodes

    def is_faded_edge(self, edge: Edge) -> bool:
        """The same for a wire."""
        return self.lineage is not None and edge not in self.lineage.edges

    # what is to be seen

    def show_wires(self, *, shapes: bool, sizes: bool) -> None:
        """Shapes on the wires, and their sizes as widths and colours."""
        if (shapes, sizes) != (self.has_shapes, self.has_sizes):
            self.has_shapes, self.has_sizes = shapes, sizes
            self._canvas.spoil_all()

    def show_shares(self, shares: Mapping[str, Share]) -> None:
        """Bars on the cards; none takes them away."""
        before, self.shares = self.shares, shares
        self._canvas.catching_up.refresh(differing(before, shares))

    def show_carried(self, ids: frozenset[str]) -> None:
        """Mark these nodes as having weights of the last training, and no others."""
        before, self.carried = self.carried, ids
        self._canvas.refresh_faces(before ^ ids)

    def show_lineage(self, found: Lineage | None) -> None:
        """Fade all but these; None ends it. Only what changes is touched."""
        before, self.lineage = self.lineage, found
        if before is found:
            return
        canvas = self._canvas
        nodes, edges = canvas.nodes.keys(), canvas.edges.keys()
        was = before.nodes if before is not None else nodes
        now = found.nodes if found is not None else nodes
        canvas.refresh_states(was ^ now)
        were = before.edges if before is not None else edges
        are = found.edges if found is not None else edges
        for edge in were ^ are:
            if edge in canvas.edges:
                canvas.edges[edge].show_apart(self.is_faded_edge(edge))

    def fade_new(self, edges: Iterable[Edge]) -> None:
        """Wires that came after the lineage was shown, and are not of it."""
        for edge in edges if self.lineage is not None else ():
            if edge in self._canvas.edges:
                self._canvas.edges[edge].show_apart(self.is_faded_edge(edge))

    @property
    def marked(self) -> dict[str, str]:
        """The nodes that differ, by whether they were added or changed."""
        found = self.differences
        return dict.fromkeys(found.added, "added") | dict.fromkeys(found.changed, "changed") if found else {}

    def show_badges(self, found: Mapping[str, Badge]) -> None:
        """A badge on each of these cards, and on no others."""
        before, self.badges = self.badges, found
        for id in before.keys() | found.keys():
            if id in self._canvas.nodes and before.get(id) != found.get(id):
                self._canvas.nodes[id].update()

    def show_differences(self, found: Differences | None, titles: Mapping[str, str]) -> None:
        """What is other than in the drawing that this one is compared with. titles: what was removed, in words."""
        self.differences, self.ghosts = found, titles
        self.shapes.avoid(map(ghosts.ghost_card, found.removed.values()) if found is not None else ())
        self.cover(self._bounds)
        self._canvas.spoil_all()


class Under(Layer):
    """Below the cards: sizes of wires, what is no more, shapes."""

    def __init__(self, canvas: Scene, sight: Sight) -> None:
        super().__init__(canvas, UNDER)
        self._sight = sight

    def paint(self, painter: QPainter, option, widget=None) -> None:
        sight = self._sight
        if not (sight.has_shapes or sight.has_sizes or sight.differences):
            return
        parts, zoom, on_screen = _seen(painter, option, widget)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if sight.has_sizes:
            sight.sizes.paint(painter, parts, zoom)
        if sight.differences:
            self._paint_differences(painter, sight.differences, parts)
        if sight.has_shapes and (zoom >= READABLE or not on_screen):
            sight.shapes.paint(painter, parts, as_pixels=on_screen)

    def _paint_differences(self, painter: QPainter, found: Differences, parts: Sequence[QRectF]) -> None:
        canvas, theme = self._canvas, self._canvas.theme
        there = (canvas.edges[edge] for edge in found.edges_added if edge in canvas.edges)
        seen = [wire.path for wire in there if any(part.intersects(wire.bounds) for part in parts)]
        badges.paint_wires(painter, seen, "added", theme)
        badges.paint_wires(painter, ghosts.ways_of_removed(canvas, found).values(), "removed", theme)
        for id, node in found.removed.items():
            if any(part.intersects(ghosts.bounds_of((node,))) for part in parts):
                ghosts.paint_ghost(painter, node, self._sight.ghosts.get(id, node.type), theme)


class Over(Layer):
    """Above the cards: what differs, and badges."""

    def __init__(self, canvas: Scene, sight: Sight) -> None:
        super().__init__(canvas, OVER)
        self._sight = sight

    def paint(self, painter: QPainter, option, widget=None) -> None:
        sight = self._sight
        if not (sight.badges or sight.differences):
            return
        parts, zoom, on_screen = _seen(painter, option, widget)
        canvas, theme = self._canvas, self._canvas.theme
        shown = sight.badges
        marked = sight.marked
        if on_screen and zoom < BADGES_FROM:
            for kind in set(marked.values()):
                there = (canvas.nodes[id].body for id in marked if marked[id] == kind and id in canvas.nodes)
                badges.paint_afar(painter, list(there), kind, theme)
            return
        for id in {*shown, *marked} if len(shown) + len(marked) < 200 else _ids_in(canvas, parts):
            item = canvas.nodes.get(id)
            if item is None or not any(part.intersects(item.bounds) for part in parts):
                continue
            if id in marked:
                badges.paint_difference(painter, item.card, marked[id], theme)
            if id in shown:
                badges.paint_badge(painter, item.pos(), shown[id], theme)


def _ids_in(canvas: Scene, parts: Sequence[QRectF]) -> list[str]:
    return [item.id for item in canvas.chunks.cards_in(parts)]


def _seen(painter: QPainter, option, widget) -> tuple[Sequence[QRectF], float, bool]:
    """The parts of the scene that are to be painted, the zoom, and whether it is on the screen and not in a file."""
    view = widget.parent() if widget is not None else None
    if isinstance(view, ZoomView):
        return view.exposed or (QRectF(option.exposedRect),), view.zoom, True
    return (QRectF(option.exposedRect),), painter.worldTransform().m11(), False
