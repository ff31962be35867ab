"""What is selected on the canvas, said to screen readers: cards are no widgets, and none of them would be heard."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6 import QtGui
from PySide6.QtCore import QObject
from PySide6.QtGui import QAccessible

from netbuilder.app.spoken import spoken, spoken_wire
from netbuilder.wording import trn

if TYPE_CHECKING:
    from netbuilder.app.canvas.view import CanvasView

MOST_NAMED = 5


class Announcer(QObject):
    """Keeps the canvas's accessible description to what is selected, and announces it while the canvas has the keys."""

    def __init__(self, view: CanvasView) -> None:
        super().__init__(view)
        self._view = view
        self.last = ""
        """What was said last."""
        view.selection.changed.connect(self.on_selected)
        for signal in (view.sheet.analysed, view.sheet.changed, view.sheet.went, view.sheet.opened):
            signal.connect(self._on_changed)
        self.describe()

    def words(self) -> str:
        """What is selected, in words."""
        view, sheet = self._view, self._view.sheet
        graph = sheet.project.graph
        ids = [id for id in view.selection.ids if id in graph.nodes]
        reports = sheet.analysis.nodes if sheet.analysis is not None else {}
        if not ids and (marked := view.marks.words() if hasattr(view, "marks") else ""):
            return marked
        if not ids and view.edits.edge is not None:
            return spoken_wire(view.edits.edge, reports.get(view.edits.edge.source.node))
        if not ids:
            return trn(
                len(graph.nodes),
                "Nothing is selected. The drawing has {n} node.",
                "Nothing is selected. The drawing has {n} nodes.",
            )
        if len(ids) > 1:
            named = ", ".join(ids[-MOST_NAMED:])
            said = trn(len(ids), "{n} node is selected: {names}", "{n} nodes are selected: {names}", names=named)
            rest = len(ids) - MOST_NAMED
            return trn(rest, "{said}, and {n} more", "{said}, and {n} more", said=said) if rest > 0 else said
        id = ids[0]
        node = sheet.said_graph.nodes.get(id, graph.nodes[id])
        item = view.canvas.nodes.get(id)
        report = reports.get(id)
        frozen = item is not None and item.face.frozen
        return spoken(graph, node, report, sheet.project.blocks, inside=sheet.block is not None, frozen=frozen)

    def say(self, words: str) -> None:
        """Announce what the canvas tells besides: the wire that is drawn by keys, or the one that is chosen."""
        if self._view.hasFocus() and hasattr(QtGui, "QAccessibleAnnouncementEvent"):  # since Qt 6.8
            QAccessible.updateAccessibility(QtGui.QAccessibleAnnouncementEvent(self._view, words))

    def on_selected(self) -> None:
        """Something else is selected."""
        self.describe()
        self.say(self.last)

    def _on_changed(self) -> None:
        self.describe()

    def describe(self) -> None:
        """Say in the description what is selected or chosen now."""
        self.last = self.words()
        if self.last != self._view.accessibleDescription():
            self._view.setAccessibleDescription(self.last)
