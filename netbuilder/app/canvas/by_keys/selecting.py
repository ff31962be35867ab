"""What belongs to the selection: all that leads to it, all that follows from it, and all of it in view."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF

from netbuilder.graph.lineage import lineage

if TYPE_CHECKING:
    from netbuilder.app.canvas.view import CanvasView


def add_commands(view: CanvasView) -> None:
    """Say what these commands do on a view."""

    def any_selected() -> bool:
        return bool(view.selection.ids)

    view.commands.add("select_above", partial(_select, view, above=True), any_selected)
    view.commands.add("select_below", partial(_select, view, above=False), any_selected)
    view.commands.add("fit_selection", partial(_fit, view))


def _select(view: CanvasView, *, above: bool) -> None:
    """Select also what leads to the selected nodes, or what follows from them; these stay the last ones selected."""
    ids, graph = view.selection.ids, view.sheet.project.graph
    found = lineage(graph, ids)
    wanted = found.above if above else found.below
    view.selection.set([*(id for id in graph.nodes if id in wanted), *ids])


def _fit(view: CanvasView) -> None:
    """Show what is selected as a whole; everything where nothing is."""
    cards = [view.canvas.nodes[id].card for id in view.selection.ids if id in view.canvas.nodes]
    bounds = QRectF()
    for card in cards:
        bounds |= card
    view.show_all(bounds if cards else view.canvas.bounds(), view.seeing.covered)
