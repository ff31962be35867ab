"""What belongs to the selection: all that leads to it, all that follows from it, and all of it in view."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF

from netbuilder.app.canvas.marks.edits import marks_there
from netbuilder.app.canvas.paint.squares import around
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
    chosen = [view.canvas.nodes[id].card for id in view.selection.ids if id in view.canvas.nodes]
    chosen += [QRectF(*mark.at, *mark.size) for mark in marks_there(view.marks.marks, view.marks.chosen)]
    view.show_all(around(chosen) if chosen else view.canvas.whole(), view.seeing.covered)
