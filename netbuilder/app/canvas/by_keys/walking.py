"""Going about the canvas by keys: from node to node, from wire to wire, from problem to problem, and to a menu."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QPointF
from PySide6.QtWidgets import QApplication

from netbuilder.app.canvas import menus
from netbuilder.app.canvas.by_keys.focus_ring import FocusRing
from netbuilder.app.canvas.edits.navigation import Steps, Way, wires_of
from netbuilder.graph import Edge
from netbuilder.wording import tr

if TYPE_CHECKING:
    from netbuilder.app.canvas.paint.edge_item import EdgeItem
    from netbuilder.app.canvas.view import CanvasView

_ALONG = (0.5, 0.35, 0.65, 0.2, 0.8, 0.1, 0.9)
"""Parts of a wire's length at which it is looked for: a card may lie on one of them."""


class Walking:
    """Where the keys are on one view."""

    def __init__(self, view: CanvasView) -> None:
        self._view = view
        self._steps = Steps()
        self._at: str | None = None  # the node whose wires are gone through
        self.ring = FocusRing(view)
        add = view.commands.add
        for way in ("left", "right", "up", "down"):
            add(f"go_{way}", partial(self._go, way))
            add(f"take_{way}", partial(self._go, way, more=True))
        add("next_wire", partial(self._wire, 1), self._has_wires)
        add("last_wire", partial(self._wire, -1), self._has_wires)
        add("next_problem", partial(self._problem, 1), self._has_problems)
        add("last_problem", partial(self._problem, -1), self._has_problems)
        add("menu", self.open_menu)
        view.selection.changed.connect(self._on_selection)

    def chosen(self) -> list[str]:
        """The selected nodes that are there, the current one last."""
        nodes = self._view.sheet.project.graph.nodes
        return [id for id in self._view.selection.ids if id in nodes]

    def mouse_used(self) -> None:
        """There is no ring for those who point."""
        self.ring.go_to(None)

    def open_menu(self) -> None:
        """The menu of the right mouse button, at what is chosen."""
        view = self._view
        if QApplication.activePopupWidget() is not None:
            return  # the system asked for it already, by the same key
        at, below = self._menu_place()
        menus.for_point(view, at).popup(view.viewport().mapToGlobal(below))

    def _menu_place(self) -> tuple[QPoint, QPoint]:
        view, chosen = self._view, self.chosen()
        if chosen:
            view.show_node(chosen[-1])
            rect = view.card_rect(chosen[-1])
            return rect.center(), rect.bottomLeft()
        item = view.canvas.edges.get(view.edits.edge) if view.edits.edge is not None else None
        if item is not None:
            at = self._point_on(item)
            return at, at
        marked = view.marks.menu_place()
        if marked is not None:
            return marked, marked
        ground = self._ground()
        return ground, ground

    def _ground(self) -> QPoint:
        """A point of the viewport where nothing is, near the middle; the middle where there is none."""
        view, rect = self._view, self._view.viewport().rect()
        places = [(rect.width() * x // 8, rect.height() * y // 8) for x in range(1, 8) for y in range(1, 8)]
        near = sorted((QPoint(*place) for place in places), key=lambda at: (at - rect.center()).manhattanLength())
        return next((at for at in near if self._is_bare(view.mapToScene(at))), rect.center())

    def _is_bare(self, point: QPointF) -> bool:
        scene = self._view.canvas
        return not (scene.node_at(point) or scene.port_at(point) or scene.edge_at(point) or scene.items(point))

    def _point_on(self, item: EdgeItem) -> QPoint:
        view = self._view
        points = [item.path.pointAtPercent(part) for part in _ALONG]
        clear = (point for point in points if not view.canvas.node_at(point) and view.canvas.edge_at(point) is item)
        return view.mapFromScene(next(clear, points[0]))

    def _go(self, way: Way, *, more: bool = False) -> bool:
        """To the next node that way, or select it too; with nothing selected, up leads out of a block."""
        view, graph, chosen = self._view, self._view.sheet.project.graph, self.chosen()
        edge = view.edits.edge
        if edge is not None and edge in graph.edges and not chosen and way in ("left", "right"):
            goal: str | None = (edge.source if way == "left" else edge.target).node
        elif way == "up" and not chosen and not more and view.sheet.go_up():
            return True
        else:
            goal = self._steps.step(graph, chosen[-1], way) if chosen else next(iter(graph.order()), None)
        if goal is not None:
            view.selection.set([*(id for id in chosen if id != goal), goal] if more else [goal])
            view.show_node(goal)
        self.ring.go_to(next(iter(self.chosen()[::-1]), None))
        return True

    # wires

    def _has_wires(self) -> bool:
        return bool(self._view.sheet.project.graph.edges)

    def _wire(self, by: int) -> None:
        """Choose the next wire of the node that the keys are at."""
        view, graph, chosen, edge = self._view, self._view.sheet.project.graph, self.chosen(), self._view.edits.edge
        wires: tuple[Edge, ...] = ()
        if chosen:
            self._at, edge = chosen[-1], None
        elif edge is not None and self._at not in (edge.source.node, edge.target.node):
            self._at = edge.source.node
        if self._at in graph.nodes:
            wires = wires_of(graph, self._at)
        if not wires and not chosen:
            wires = tuple(graph.edges)
        if not wires:
            view.sheet.refused.emit(
                tr("{node} has no wires").format(node=self._at) if chosen else tr("There are no wires yet")
            )
            return
        goal = wires[(wires.index(edge) + by) % len(wires)] if edge in wires else wires[0 if by > 0 else -1]
        view.selection.set(())
        item = view.canvas.edges[goal]
        view.choose_edge(item)
        middle = item.path.pointAtPercent(0.5)
        if not view.visible_rect().contains(middle):
            view.centre_at(middle)
        said = tr("The wire {wire}").format(wire=goal)
        view.sheet.said.emit(said)
        view.announcer.say(view.announcer.last)

    # problems

    def _has_problems(self) -> bool:
        return bool(self._problems())

    def _problems(self) -> list[tuple[str, str]]:
        """Addresses of the nodes that have problems, and what is wrong."""
        analysis = self._view.sheet.document.analysis
        return [(each.node, each.message) for each in analysis.problems if each.node] if analysis is not None else []

    def _problem(self, by: int) -> None:
        view, problems = self._view, self._problems()
        if not problems:
            view.sheet.refused.emit(tr("There are no problems at a node"))
            return
        here = view.sheet.address(self.chosen()[-1]) if self.chosen() else None
        places = list(dict.fromkeys(node for node, _ in problems))
        goal = places[(places.index(here) + by) % len(places)] if here in places else places[0 if by > 0 else -1]
        if view.sheet.jump(goal) and self.chosen():
            view.show_node(self.chosen()[-1])
            self.ring.go_to(self.chosen()[-1])
        view.sheet.said.emit(next(message for node, message in problems if node == goal))

    def _on_selection(self) -> None:
        if self.ring.node is not None and self.ring.node not in self._view.selection.ids:
            self.ring.go_to(next(iter(self.chosen()[::-1]), None))
