"""What makes a hand quick on one view: the search and what it is for, the line on a card, the history, a view that
follows what is dragged to its edge; and the commands of all of these."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from netbuilder.app.canvas.by_keys import ports, selecting
from netbuilder.app.canvas.by_mouse import grab
from netbuilder.app.canvas.by_mouse.edge_pan import EdgePan
from netbuilder.app.canvas.marks import moves as mark_moves
from netbuilder.app.canvas.over import history_list
from netbuilder.app.canvas.search import adding, on_card_editor

if TYPE_CHECKING:
    from netbuilder.app.canvas.view import CanvasView


def set_up(view: CanvasView) -> None:
    """Give a view these parts: `adding`, `card_editor`, `history`, `edge_pan`."""
    view.adding = adding.Adding(view)
    view.card_editor = on_card_editor.CardEditor(view)
    view.history = history_list.HistoryList(view)
    view.edge_pan = EdgePan(view)
    adding.add_commands(view)
    on_card_editor.add_commands(view, view.card_editor)
    history_list.add_commands(view, view.history)
    grab.add_commands(view)
    selecting.add_commands(view)
    ports.add_commands(view)
    edits, add = view.edits, view.commands.add
    add("dissolve", edits.dissolve, lambda: bool(view.selection.ids) or edits.edge is not None)
    add("take_out", edits.take_out, lambda: bool(view.selection.ids))
    add("unwire", edits.unwire, lambda: bool(view.selection.ids))
    add("duplicate_wired", partial(_duplicate_wired, view), lambda: bool(view.selection.ids))


def _duplicate_wired(view: CanvasView) -> None:
    if not mark_moves.duplicate(view, wired=True):
        view.edits.duplicate(wired=True)
