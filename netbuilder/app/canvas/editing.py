"""What a person can do to the drawing, each as one edit: add, insert, wire, copy, delete, nudge. No mouse here."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from PySide6.QtGui import QGuiApplication

from netbuilder.app.canvas import placing
from netbuilder.app.canvas.geometry import GRID
from netbuilder.app.canvas.wiring import between
from netbuilder.graph import AddNodes, Disconnect, Edge, Edit, Move, RemoveNodes, Several

if TYPE_CHECKING:
    from netbuilder.app.document import Document
    from netbuilder.app.selection import Selection

Point = tuple[float, float]


class Editing:
    """Turns wishes into edits on the document, and selects what they made."""

    def __init__(self, document: Document, selection: Selection) -> None:
        self._document = document
        self._selection = selection
        self.edge: Edge | None = None
        """The wire that is chosen, if one is."""

    def add(self, type: str, at: Point | None = None, after: str | None = None) -> bool:
        """Add a layer at a place, or beside `after`, wired from it where that fits."""
        edit = placing.place_and_wire(self._document.project, type, after, at, self._document.fields)
        return self.push(edit)

    def insert(self, edge: Edge, what: str, at: Point | None = None) -> bool:
        """Put a new layer, or an unconnected node, on a wire."""
        edit = placing.insert_on_edge(self._document.project, edge, what, at)
        return edit is not None and self.push(edit)

    def push(self, edit: Edit) -> bool:
        """Make an edit, and select the nodes that it added."""
        before = self._document.project.graph.nodes
        done = self._document.push(edit)
        added = [id for id in self._document.project.graph.nodes if id not in before]
        if done and added:
            self._selection.set(added)
        return done

    def delete(self) -> None:
        """Delete the selected nodes with their wires, or the chosen wire."""
        ids = self._there()
        if ids:
            self._document.push(RemoveNodes(ids))
        elif self.edge is not None and self.edge in self._document.project.graph.edges:
            self._document.push(Disconnect((self.edge,)))

    def copy(self) -> bool:
        """Put the selected nodes on the clipboard as text."""
        ids = self._there()
        if ids:
            QGuiApplication.clipboard().setText(placing.copied_text(self._document.project, ids))
        return bool(ids)

    def cut(self) -> None:
        """Copy the selected nodes, and delete them."""
        if self.copy():
            self._document.push(RemoveNodes(self._there()))

    def paste(self, at: Point | None = None) -> None:
        """Add what the clipboard holds; where it holds nothing of ours, say so."""
        edit = placing.pasted(self._document.project, QGuiApplication.clipboard().text(), at)
        if edit is not None:
            self.push(edit)
        else:
            self._document.refused.emit("There are no nodes on the clipboard")

    def duplicate(self) -> None:
        """Copy the selected nodes beside themselves."""
        edit: AddNodes | None = placing.duplicate(self._document.project, self._there())
        if edit is not None:
            self.push(edit)

    def connect(self) -> None:
        """Wire the selected nodes in the order in which they were selected; say why where there is nothing to draw."""
        project, edits, reasons = self._document.project, [], []
        for source, target in pairwise(self._there()):
            said = between(project.graph, source, target)
            if said.edit is None:
                reasons.append(said.says)
                continue
            edits.append(said.edit)
            project = said.edit.apply(project)
        if edits:
            self._document.push(edits[0] if len(edits) == 1 else Several("Connect in order", tuple(edits)))
        else:
            self._document.refused.emit(next(iter(reasons), "Select the nodes to connect, one after the other"))

    def select_all(self) -> None:
        """Select every node."""
        self._selection.set(self._document.project.graph.nodes)

    def nudge(self, across: int, down: int) -> None:
        """Move the selected nodes by so many steps of the grid; steps in quick succession undo as one."""
        nodes, ids = self._document.project.graph.nodes, self._there()
        if ids:
            places = {id: (nodes[id].at[0] + across * GRID, nodes[id].at[1] + down * GRID) for id in ids}
            self._document.push(Move(places), merge=("nudge", ids))

    def _there(self) -> tuple[str, ...]:
        nodes = self._document.project.graph.nodes
        return tuple(id for id in self._selection.ids if id in nodes)
