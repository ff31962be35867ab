"""What a person can do with blocks: make, open, take apart, rename, delete, keep. Dialogs never stop the event loop."""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from netbuilder.app.asking import Answer, Role, ask, tell
from netbuilder.app.naming import NameDialog
from netbuilder.app.place import uses
from netbuilder.graph import EditError, MakeBlock, Port, Project, RemoveBlock, RenameBlock, Several, TakeApart
from netbuilder.graph.blocks import block_of, new_name
from netbuilder.layers import layer_of
from netbuilder.wording import mark, tr, trn

if TYPE_CHECKING:
    from netbuilder.app.place import Place
    from netbuilder.app.sheet import Sheet
    from netbuilder.app.shelf import Shelf

NAME_HINT = mark("Letters, digits and _, beginning with a letter.")


class BlockCommands(QObject):
    """The commands on one sheet. `tab_requested(place)` asks for a tab of its own."""

    tab_requested = Signal(object)  # Place
    said = Signal(str)  # a passing word for the status line

    def __init__(self, sheet: Sheet, shelf: Shelf, window: QWidget) -> None:
        super().__init__(window)
        self._sheet, self._shelf, self._window = sheet, shelf, window

    def open(self, id: str | None = None) -> bool:
        """Open what a Block node shows, in place; of the selected one where none is named."""
        place = self._inside(id)
        if place is not None:
            self._sheet.go(place)
        return place is not None

    def open_in_tab(self, id: str | None = None) -> bool:
        """Open it in a tab of its own."""
        place = self._inside(id)
        if place is not None:
            self.tab_requested.emit(place)
        return place is not None

    def make(self) -> None:
        """Make a block of the selected nodes, under a name that is asked for."""
        project = self._sheet.project
        ids = tuple(id for id in self._sheet.selection.ids if id in project.graph.nodes)
        ids = tuple(id for id in ids if project.graph.nodes[id].type not in ("Input", "Output")) or ids
        name = proposed_name(project, ids)
        try:
            self._sheet.project_after(made_of(project, ids, name))
        except EditError as error:
            self._sheet.refused.emit(str(error))
            return
        asked = trn(len(ids), "Name of the block of one layer", "Name of the block of {n} layers")
        dialog = NameDialog(self._window, tr("Make a block"), asked, name, tr(NAME_HINT))
        dialog.offered.connect(lambda name: self._make(ids, name, dialog))
        dialog.open()

    def _make(self, ids: tuple[str, ...], name: str, dialog: NameDialog) -> None:
        before = self._sheet.project.graph.nodes
        edit = made_of(self._sheet.project, ids, name)
        try:
            self._sheet.project_after(edit)
        except EditError as error:
            dialog.refuse(str(error))
            return
        dialog.accept()
        if self._sheet.push(edit):
            self._sheet.selection.set(id for id in self._sheet.project.graph.nodes if id not in before)
            self.said.emit(tr("The block {name} is made: Enter opens it.").format(name=name))

    def take_apart(self) -> None:
        """Put what the selected Block nodes show in their place."""
        nodes = self._sheet.project.graph.nodes
        ids = [id for id in self._sheet.selection.ids if id in nodes and block_of(nodes[id]) is not None]
        if not ids:
            self._sheet.refused.emit(tr("Select a block to take it apart."))
            return
        before = nodes
        edits = tuple(TakeApart(id) for id in ids)
        said = tr("Take {n} blocks apart").format(n=len(ids))
        if self._sheet.push(edits[0] if len(edits) == 1 else Several(said, edits)):
            self._sheet.selection.set(id for id in self._sheet.project.graph.nodes if id not in before)

    def rename(self, name: str | None = None) -> None:
        """Give a block another name, which is asked for."""
        old = name or self._chosen()
        if old is None:
            return
        dialog = NameDialog(
            self._window, tr("Rename the block"), tr("Name of the block {name}").format(name=old), old, tr(NAME_HINT)
        )
        dialog.offered.connect(lambda new: self._rename(old, new, dialog))
        dialog.open()

    def _rename(self, old: str, new: str, dialog: NameDialog) -> None:
        edit = RenameBlock(old, new)
        try:
            self._sheet.document.project_after(edit)
        except EditError as error:
            dialog.refuse(str(error))
            return
        dialog.accept()
        self._sheet.document.push(edit)

    def delete(self, name: str | None = None) -> None:
        """Delete a block from the project; one that is in use is not."""
        name = name or self._chosen()
        if name is not None:
            self._sheet.document.push(RemoveBlock(name))

    def keep(self, name: str | None = None) -> None:
        """Put a block into the person's library, after asking where one of that name is there."""
        name = name or self._chosen()
        if name is None:
            return
        if not self._shelf.holds(name):
            self._keep(name)
            return
        ask(
            self._window,
            tr("Keep in my library"),
            tr("Your library has a block “{name}” already.").format(name=name),
            [
                Answer(tr("Replace"), Role.DestructiveRole, lambda: self._keep(name)),
                Answer(tr("Cancel"), Role.RejectRole),
            ],
            tr("Replacing it changes no project: each has its own copy."),
        )

    def _keep(self, name: str) -> None:
        blocks = self._sheet.document.project.blocks
        if name not in blocks:
            return
        try:
            path = self._shelf.keep(dict(blocks), name)
        except OSError as error:
            why = error.strerror or str(error)
            tell(self._window, tr("Not kept"), tr("“{name}” could not be written.").format(name=name), why)
            return
        self.said.emit(tr("Kept {name} in your library: {path}").format(name=name, path=path))

    # whether there is anything to do

    def can_make(self) -> bool:
        """Whether layers are selected that a block can be made of."""
        nodes = self._sheet.project.graph.nodes
        return any(nodes[id].type not in ("Input", "Output") for id in self._sheet.selection.ids if id in nodes)

    def can_open(self) -> bool:
        """Whether a node is selected that shows a block of the project."""
        return self._shown() is not None

    def can_take_apart(self) -> bool:
        """Whether a Block node is selected."""
        nodes = self._sheet.project.graph.nodes
        return any(block_of(nodes[id]) is not None for id in self._sheet.selection.ids if id in nodes)

    def can_name(self) -> bool:
        """Whether a block is selected, or open."""
        return (self._shown() or self._sheet.block) is not None

    def can_delete(self) -> bool:
        """Whether the block that is meant is used nowhere."""
        name = self._shown() or self._sheet.block
        return name is not None and not uses(self._sheet.document.project, name)

    def can_leave(self) -> bool:
        """Whether a block is shown."""
        return not self._sheet.place.is_drawing

    def _shown(self) -> str | None:
        """The block that the first selected Block node shows."""
        nodes, blocks = self._sheet.project.graph.nodes, self._sheet.project.blocks
        names = (block_of(nodes[id]) for id in self._sheet.selection.ids if id in nodes)
        return next((each for each in names if each in blocks), None)

    def _inside(self, id: str | None) -> Place | None:
        """The inside of a Block node, of the first of its copies; None, and why, where there is none."""
        nodes, ids = self._sheet.project.graph.nodes, self._sheet.selection.ids
        chosen = id if id is not None else next((each for each in reversed(ids) if each in nodes), None)
        node = nodes.get(chosen or "")
        name = block_of(node) if node is not None else None
        if node is None or name is None:
            self._sheet.refused.emit(tr("Select a block to open it."))
        elif name not in self._sheet.project.blocks:
            self._sheet.refused.emit(tr("The project has no block {name}.").format(name=name))
        else:
            return self._sheet.place.into(node.id)
        return None

    def _chosen(self) -> str | None:
        """The block that the selected node shows, else the one that is open."""
        name = self._shown() or self._sheet.block
        if name is None:
            self._sheet.refused.emit(tr("Select a block, or open one."))
        return name


def made_of(project: Project, ids: tuple[str, ...], name: str) -> MakeBlock:
    """The edit that makes a block of nodes. Inputs that need a wire and have none become ports of it, and so do the
    first outputs of nodes that lead nowhere."""
    graph = project.graph
    inlets, outlets = [], []
    for id in ids:
        node = graph.nodes[id]
        layer = layer_of(node, project.blocks)
        wired = {edge.target.name for edge in graph.incoming(id)}
        ports = layer.inputs if layer is not None else ()
        inlets += [Port(id, port.name) for port in ports if port.name not in wired and not port.optional]
        if layer is not None and layer.outputs and not graph.outgoing(id):
            outlets.append(Port(id, layer.outputs[0].name))
    return MakeBlock(ids, name, inlets, outlets)


def proposed_name(project: Project, ids: tuple[str, ...]) -> str:
    """A free name for a block of these nodes: of the two types that it has most of, `conv_relu`."""
    types = Counter(project.graph.nodes[id].type for id in ids)
    words = [_word(type) for type, _ in types.most_common(2)]
    return new_name(project.blocks, "_".join(dict.fromkeys(filter(None, words))) or "block")


def _word(type: str) -> str:
    """The beginning of a type's name, as one says it: `Conv2d` is conv, `BatchNorm2d` batchnorm."""
    return re.sub(r"[0-9]+d$|[^A-Za-z]", "", type).lower()
