"""What a person can do to the drawing, each as one edit: add, insert, wire, copy, delete, nudge. No mouse here."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from itertools import pairwise
from typing import TYPE_CHECKING

from PySide6.QtGui import QGuiApplication

from netbuilder.app.canvas.edits import placing
from netbuilder.app.canvas.edits.dissolving import dissolve, take_out
from netbuilder.app.canvas.edits.wiring import between
from netbuilder.app.canvas.marks.edits import with_led_wires
from netbuilder.app.canvas.paint.geometry import GRID
from netbuilder.app.offers import Offer, offered, offers
from netbuilder.graph import Disconnect, Edge, Edit, Json, Port, RemoveNodes, Several
from netbuilder.graph.model import EMPTY
from netbuilder.wording import all_of, tr, trn

if TYPE_CHECKING:
    from netbuilder.app.sheet import Sheet
    from netbuilder.app.shelf import Shelf

Point = tuple[float, float]
MOST_NAMED = 4
"""So many nodes are named in what an edit is called."""


class Editing:
    """Turns wishes into edits of the graph that is shown, and selects what they made."""

    def __init__(self, sheet: Sheet, shelf: Shelf) -> None:
        self._sheet, self._shelf = sheet, shelf
        self._selection = sheet.selection
        self.edge: Edge | None = None
        """The wire that is chosen, if one is."""

    def offered(self, key: str) -> Offer | None:
        """What the palette or the search means by a key: a layer, or a block."""
        return offered(self._sheet.project, self._shelf.libraries, key)

    def offers(self) -> dict[str, tuple[Offer, ...]]:
        """Everything that can be added here, by group."""
        return offers(self._sheet.project, self._shelf.libraries)

    def add(
        self,
        key: str,
        at: Point | None = None,
        after: str | Port | None = None,
        *,
        before: Port | None = None,
        params: Mapping[str, Json] = EMPTY,
        also: Iterable[str] = (),
    ) -> bool:
        """Add a layer or a block at a place, or beside `after`, a node or an output, wired from it where that fits (and
        from the nodes `also` where it takes many wires), or to the input `before`; with these parameters."""
        what, sheet = self.offered(key) or key, self._sheet
        edit = placing.place_and_wire(
            sheet.project, what, after, at, sheet.fields, params=params, before=before, also=also
        )
        return self.push(edit)

    def insert(self, edge: Edge, key: str, at: Point | None = None, params: Mapping[str, Json] = EMPTY) -> bool:
        """Put a new layer or block on a wire."""
        what = self.offered(key) or key
        edit = placing.insert_on_edge(self._sheet.project, edge, what, at, params)
        return edit is not None and self.push(edit)

    def push(self, edit: Edit) -> bool:
        """Make an edit, and select the nodes that it added."""
        before = self._sheet.project.graph.nodes
        done = self._sheet.push(edit)
        added = [id for id in self._sheet.project.graph.nodes if id not in before]
        if done and added:
            self._selection.set(added)
        return done

    def delete(self) -> None:
        """Delete the selected nodes with their wires, or the chosen wire."""
        ids = self._there()
        if ids:
            self._sheet.push(RemoveNodes(ids))
        else:
            self._remove_wire()

    def dissolve(self) -> bool:
        """Delete the selected nodes, and let their wires lead on past them; the chosen wire is removed."""
        edit = dissolve(self._sheet.project, self._there())
        if edit is None:
            return self._remove_wire()
        return self._sheet.push(edit)

    def take_out(self) -> bool:
        """Let wires lead past the selected nodes, which stay."""
        ids = self._there()
        edit = take_out(self._sheet.project, ids)
        if edit is None and ids:
            self._sheet.refused.emit(tr("No other node is wired to {nodes}").format(nodes=all_of(ids[:3])))
        return bool(ids) if edit is None else self._sheet.push(edit)

    def unwire(self) -> bool:
        """Remove all wires of the selected nodes, which stay."""
        graph, ids = self._sheet.project.graph, self._there()
        wires = tuple(dict.fromkeys(each for id in ids for each in (*graph.incoming(id), *graph.outgoing(id))))
        if not wires:
            self._sheet.refused.emit(tr("Select nodes that have wires"))
        return bool(wires) and self._sheet.push(Disconnect(wires))

    def copy(self) -> bool:
        """Put the selected nodes on the clipboard as text."""
        ids = self._there()
        if ids:
            QGuiApplication.clipboard().setText(placing.copied_text(self._sheet.project, ids))
        return bool(ids)

    def cut(self) -> None:
        """Copy the selected nodes, and delete them."""
        if self.copy():
            self._sheet.push(RemoveNodes(self._there(), "Cut"))

    def paste(self, at: Point | None = None) -> None:
        """Add what the clipboard holds; where it holds nothing of ours, say so."""
        edit = placing.pasted(self._sheet.project, QGuiApplication.clipboard().text(), at)
        if edit is not None:
            self.push(edit)
        else:
            self._sheet.refused.emit(tr("There are no nodes on the clipboard"))

    def duplicate(self, *, wired: bool = False) -> None:
        """Copy the selected nodes beside themselves. wired: with the wires that come into them from elsewhere."""
        edit = placing.duplicate(self._sheet.project, self._there(), wired=wired)
        if edit is not None:
            self.push(edit)

    def connect(self) -> None:
        """Wire the selected nodes in the order in which they were selected; say why where there is nothing to draw."""
        project, edits, reasons = self._sheet.project, [], []
        for source, target in pairwise(self._there()):
            said = between(project, source, target)
            if said.edit is None:
                reasons.append(said.says)
                continue
            edits.append(said.edit)
            project = said.edit.apply(project)
        if edits:
            self._sheet.push(edits[0] if len(edits) == 1 else Several(_in_order(self._there()), tuple(edits)))
        else:
            self._sheet.refused.emit(next(iter(reasons), tr("Select the nodes to connect, one after the other")))

    def select_all(self) -> None:
        """Select every node."""
        self._selection.set(self._sheet.project.graph.nodes)

    def nudge(self, across: int, down: int) -> None:
        """Move the selected nodes by so many steps of the grid; steps in quick succession undo as one."""
        nodes, ids = self._sheet.project.graph.nodes, self._there()
        if ids:
            places = {id: (nodes[id].at[0] + across * GRID, nodes[id].at[1] + down * GRID) for id in ids}
            edit = with_led_wires(self._sheet.project.graph, places)
            self._sheet.push(edit, merge=("nudge", ids))

    def _remove_wire(self) -> bool:
        chosen = self.edge is not None and self.edge in self._sheet.project.graph.edges
        return chosen and self._sheet.push(Disconnect((self.edge,)))

    def _there(self) -> tuple[str, ...]:
        nodes = self._sheet.project.graph.nodes
        return tuple(id for id in self._selection.ids if id in nodes)


def _in_order(ids: tuple[str, ...]) -> str:
    if len(ids) <= MOST_NAMED:
        return tr("Connect {nodes}").format(nodes=" → ".join(ids))
    return trn(len(ids), "Connect {n} node in order", "Connect {n} nodes in order")
