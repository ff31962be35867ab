"""The graph that is shown: the drawing, or a block at the place where it is used. All edits of it pass through here."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Mapping
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from netbuilder.app.document import Document
from netbuilder.app.place import (
    DRAWING,
    Level,
    Place,
    address_in,
    analysis_at,
    first_place,
    followed,
    levels,
    nearest,
    node_at,
    weights_at,
)
from netbuilder.app.selection import Selection
from netbuilder.graph import Change, Edit, Graph, Project, Within, change
from netbuilder.wording import tr

if TYPE_CHECKING:
    from netbuilder.compile import Analysis
    from netbuilder.data import Field


class Sheet(QObject):
    """What the canvas and the inspector see of a document: one graph of it, as the project's.

    Inside a block `project.graph` is the block's, and what is pushed is an edit of the block: all its uses change.
    """

    changed = Signal(object)  # graph.Change of the graph that is shown: one an edit, undo or redo
    opened = Signal()  # another project took the place of the last one
    analysed = Signal(object)  # compile.Analysis of the graph that is shown
    went = Signal()  # another graph is shown, or the same at another place
    said = Signal(str)  # a passing word for the status line
    compare_asked = Signal(object, str)  # Project, its name: what the drawing is to be compared with

    def __init__(self, document: Document, selection: Selection, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.document, self.selection = document, selection
        self.stack = document.stack
        self.refused, self.fields_changed, self.path_changed = (
            document.refused,
            document.fields_changed,
            document.path_changed,
        )
        self._level = nearest(document.project, DRAWING)
        self._project = document.project
        self.analysis: Analysis | None = document.analysis
        document.changed.connect(self._on_changed)
        document.opened.connect(self._on_opened)
        document.analysed.connect(self._on_analysed)

    @property
    def project(self) -> Project:
        """The project, with the graph that is shown in the place of the drawing."""
        return self._project

    @property
    def said_graph(self) -> Graph:
        """The graph that is shown, with the values of this use of the block in the place of references."""
        return self._level.said

    @property
    def place(self) -> Place:
        """Where the graph that is shown is."""
        return self._level.place

    @property
    def level(self) -> Level:
        """The place with what leads to it."""
        return self._level

    @property
    def block(self) -> str | None:
        """The name of the block that is shown; None for the drawing."""
        return self._level.block

    @property
    def fields(self) -> Mapping[str, Field]:
        """The data's fields, which Inputs and Outputs of the drawing name; those of a block are its ports."""
        return self.document.fields if self.block is None else {}

    @property
    def base(self) -> Path:
        """The folder that relative paths in the project start from."""
        return self.document.base

    def address(self, node: str) -> str | None:
        """What a node of the graph that is shown is called in the compiled network; None where it is not in it."""
        start = address_in(self.document.project, self.place)
        return None if start is None else f"{start}{node}"

    def weights(self, node: str) -> str | None:
        """What a node's submodule is called in the compiled network; None where it is not in it."""
        return weights_at(self.document.project, self.place, node)

    def way(self) -> tuple[Level, ...]:
        """The graphs on the way to the one that is shown, itself last."""
        return levels(self.document.project, self.place)

    def push(self, edit: Edit, merge: Hashable | None = None) -> bool:
        """Make an edit of the graph that is shown. False, and `refused`, where it may not be made."""
        return self.document.push(self._there(edit), None if merge is None else (self.block, merge))

    def join(self, edit: Edit) -> bool:
        """Make an edit of the graph that is shown a part of the step that was made last. See `Document.join`."""
        return self.document.join(self._there(edit))

    def project_after(self, edit: Edit) -> Project:
        """What `edit` would make of the project. Raises EditError where it may not be made."""
        after = self.document.project_after(self._there(edit))
        return after if self.block is None else replace(after, graph=after.blocks[self.block])

    def go(self, place: Place, select: tuple[str, ...] = ()) -> None:
        """Show the graph at a place, or what is left of the way there."""
        level = nearest(self.document.project, place)
        if level.place != self.place:
            self._enter(level)
        if select:
            self.selection.set(id for id in select if id in self._project.graph.nodes)

    def jump(self, address: str) -> bool:
        """Show and select the node of that address; whether there is one."""
        found = node_at(self.document.project, address)
        if found is not None:
            self.go(found[0], (found[1],))
        return found is not None

    def go_up(self) -> bool:
        """Show the graph that this block is used in, its node selected; whether there is one."""
        if self.place.is_drawing:
            return False
        node = self._level.node
        self.go(self.place.above, (node,) if node is not None else ())
        return True

    def undo(self) -> None:
        """Undo the last edit, say which that was, and show what it was about."""
        if self.stack.canUndo():
            self.said.emit(tr("Undone: {what}").format(what=self.stack.undoText()))
        self._follow(self.stack.undo)

    def redo(self) -> None:
        """Make the last edit that was undone again, say which, and show it."""
        if self.stack.canRedo():
            self.said.emit(tr("Done again: {what}").format(what=self.stack.redoText()))
        self._follow(self.stack.redo)

    def go_to_step(self, step: int) -> None:
        """Undo or redo up to a step of the history, and show what that was about; 0 is the project as it was opened."""
        self._follow(lambda: self.stack.setIndex(step))

    def _there(self, edit: Edit) -> Edit:
        return edit if self.block is None else Within(self.block, edit)

    def _follow(self, do: Callable[[], None]) -> None:
        before, block = self.document.project, self.block
        do()
        after = self.document.project
        if before is after or self.block != block:
            return  # nothing to do, or the place went with it, and another is shown already
        shown = before.graph is not after.graph if block is None else before.blocks[block] is not after.blocks[block]
        if shown:
            return
        if before.graph is not after.graph:
            self.go(DRAWING)
        elif changed := sorted(name for name in change(before, after).blocks if name in after.blocks):
            name = next((each for each in changed if each in before.blocks), changed[0])
            self.go(first_place(after, name))
            self.said.emit(tr("That was in the block {name}.").format(name=name))

    def _enter(self, level: Level) -> None:
        self.selection.set(())
        self._level = level
        self._project = self._projected(level)
        self.analysis = self._found()
        self.went.emit()

    def _projected(self, level: Level) -> Project:
        project = self.document.project
        return project if level.block is None else replace(project, graph=level.graph)

    def _found(self) -> Analysis | None:
        document = self.document
        found = analysis_at(document.project, self.place, document.analysis, document.alone)
        fits = found is not None and found.graph.nodes.keys() == self._project.graph.nodes.keys()
        return found if fits or self.place.is_drawing else None

    def _on_changed(self, whole: Change) -> None:
        level = nearest(whole.after, followed(whole.before, whole.after, self.place))
        if level.place != self.place or level.block != self.block:
            self._enter(level)
            return
        before, self._level = self._project, level
        self._project = self._projected(level)
        self.changed.emit(whole if level.block is None else change(before, self._project))

    def _on_opened(self) -> None:
        if not self.place.is_drawing:
            self._enter(nearest(self.document.project, DRAWING))
        self.analysis = None
        self.opened.emit()

    def _on_analysed(self) -> None:
        found = self._found()
        if found is not None:
            self.analysis = found
            self.analysed.emit(found)
