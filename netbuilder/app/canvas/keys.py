"""What the keys do on the canvas."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QKeyEvent

from netbuilder.app.canvas.navigation import Way, neighbour

if TYPE_CHECKING:
    from netbuilder.app.canvas.view import CanvasView

Key = Qt.Key
_WAYS: dict[Way, tuple[int, int]] = {"left": (-1, 0), "right": (1, 0), "up": (0, -1), "down": (0, 1)}
LEAP = 6
"""Steps of the grid with Shift held."""


class Keys:
    """Turns key presses into commands on one view, by its keymap; says what those do that are about keys alone."""

    def __init__(self, view: CanvasView) -> None:
        self._view = view
        add = view.commands.add
        for way, (across, down) in _WAYS.items():
            add(f"nudge_{way}", partial(self._nudge, across, down))
            add(f"leap_{way}", partial(self._nudge, LEAP * across, LEAP * down))
            add(f"go_{way}", partial(self._go, way))
            add(f"take_{way}", partial(self._go, way, more=True))
        add("search", self._search)
        add("back", self.back)
        add("escape", self._escape)

    def press(self, event: QKeyEvent) -> bool:
        """Do what a key means; whether it means anything."""
        if event.key() == Key.Key_Space and not event.modifiers():
            self._hold()
            return True
        name = self._view.keymap.name_of(event)
        return name is not None and self._view.commands.run(name)

    def release(self, event: QKeyEvent) -> None:
        """A key was let go."""
        if event.key() == Key.Key_Space and not event.isAutoRepeat():
            self.let_go()

    def let_go(self) -> None:
        """Space is no longer held."""
        if self._view.space_held:
            self._view.space_held = False
            self._view.viewport().unsetCursor()

    def _go(self, way: Way, *, more: bool = False) -> bool:
        """To the next node that way, or select it too; with nothing selected, up leads out of a block."""
        view, graph, chosen = self._view, self._view.sheet.project.graph, self._chosen()
        if way == "up" and not chosen and not more and view.sheet.go_up():
            return True
        goal = neighbour(graph, chosen[-1], way) if chosen else next(iter(graph.order()), None)
        if goal is not None:
            view.selection.set([*(id for id in chosen if id != goal), goal] if more else [goal])
            view.show_node(goal)
        return True

    def _nudge(self, across: int, down: int) -> None:
        """Move what is selected; where nothing is, the view."""
        view = self._view
        if self._chosen():
            view.edits.nudge(across, down)
        else:
            view.pan(*(-48 * ((each > 0) - (each < 0)) for each in (across, down)))

    def _search(self) -> None:
        view = self._view
        at = view.viewport().mapFromGlobal(view.cursor().pos())
        if view.viewport().underMouse() and view.viewport().rect().contains(at):
            view.offer_layers(view.mapToScene(at), beside=True)
        elif view.selection.ids and view.selection.ids[-1] in view.canvas.nodes:
            card = view.canvas.nodes[view.selection.ids[-1]].card
            view.offer_layers(card.topRight() + QPointF(36, 0), beside=True)
        else:
            view.offer_layers(view.mapToScene(view.viewport().rect().center()))

    def _chosen(self) -> list[str]:
        nodes = self._view.sheet.project.graph.nodes
        return [id for id in self._view.selection.ids if id in nodes]

    def back(self) -> None:
        """Delete what is chosen; where nothing is, leave the block."""
        view = self._view
        if self._chosen() or view.edits.edge is not None or not view.sheet.go_up():
            view.delete()

    def _escape(self) -> None:
        if not self._view.cancel():
            self._view.selection.set(())
            self._view.choose_edge(None)

    def _hold(self) -> None:
        self._view.space_held = True
        if self._view.gesture is None:
            self._view.viewport().setCursor(Qt.CursorShape.OpenHandCursor)
