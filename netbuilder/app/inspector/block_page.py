"""The page of the block that is shown: its name, what it is for, its parameters and its ports."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QPlainTextEdit, QPushButton, QSizePolicy, QWidget

from netbuilder.app.inspector.bindings import taken_away, used_by
from netbuilder.app.inspector.editors import editor_for
from netbuilder.app.inspector.facts import count
from netbuilder.app.inspector.form import Form
from netbuilder.app.inspector.page import Fact, Facts, Page, dim_label
from netbuilder.app.inspector.style import UNIT
from netbuilder.app.place import describe_uses, uses
from netbuilder.graph import UNSET, AddBlocks, Graph, Node, RenameBlock, SetBlockParameters
from netbuilder.graph.blocks import BLOCK, inlets, outlets
from netbuilder.graph.library import about
from netbuilder.layers import layer_of
from netbuilder.layers.parameters import Parameter
from netbuilder.wording import mark, tr

if TYPE_CHECKING:
    from netbuilder.app.block_commands import BlockCommands
    from netbuilder.app.sheet import Sheet

NAME = Parameter("name", "text", summary=mark("What the block is called: letters, digits and _."))
NO_PARAMETERS = mark(
    "None yet. To let each use of the block set something, right-click a parameter of a node in it, and choose “Let "
    "each use of the block set this…”."
)


class BlockPage(Page):
    """Shows a block; everything a person changes is one edit of it, and of all its uses."""

    is_waiting = False

    def __init__(self, sheet: Sheet, commands: BlockCommands | None = None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._sheet, self._commands = sheet, commands
        self.name = Form(wide=True, make=_whole_line)
        self.uses = dim_label()
        self.about = AboutEditor()
        self.parameters, self.none = Form(), dim_label(tr(NO_PARAMETERS))
        self.ports, self.facts = Facts(), Facts()
        self.keep = QPushButton(tr("Keep in my library"))
        self.keep.setToolTip(tr("Put it into your library of blocks, to be used in other projects"))
        self.delete = QPushButton(tr("Delete"))
        self.add_section(tr("Block"), self.name, self.uses)
        self.add_section(tr("What it is for"), self.about)
        self.add_section(tr("Parameters"), self.parameters, self.none)
        self.add_section(tr("Ports"), self.ports)
        self.add_section(tr("Here"), self.facts)
        line = QWidget()
        row = QHBoxLayout(line)
        row.setContentsMargins(0, 2 * UNIT, 0, 0)
        row.addWidget(self.keep)
        row.addWidget(self.delete)
        row.addStretch()
        self.column.addWidget(line)
        self.column.addStretch()
        self.name.edited.connect(self._on_named)
        self.about.written.connect(self._on_about)
        self.parameters.edited.connect(self._on_default)
        self.parameters.removed.connect(self._on_removed)
        for button, do in ((self.keep, "keep"), (self.delete, "delete")):
            button.clicked.connect(partial(self._command, do))
            button.setVisible(commands is not None)

    def show_project(self) -> None:
        """Show the block as it is now."""
        sheet = self._sheet
        name = sheet.block
        if name is None:
            return
        project, block = sheet.document.project, sheet.project.graph
        self.name.show_values([NAME], {"name": name}, about=name)
        self.about.show_text(about(block))
        self.uses.setText(describe_uses(project, name))
        self._show_parameters(name, block)
        self._show_ports(block)
        analysis = sheet.analysis
        self.facts.show_facts(
            [
                Fact(tr("layers"), str(len(block.nodes))),
                count(tr("parameters"), analysis.parameters if analysis else None),
                count(tr("FLOPs a sample"), analysis.flops if analysis else None),
            ]
        )
        used = uses(project, name)
        self.delete.setEnabled(not used)
        self.delete.setToolTip(
            tr("It is in use: delete its nodes first") if used else tr("Delete the block from the project")
        )

    def _show_parameters(self, name: str, block: Graph) -> None:
        values = dict(block.parameters)
        shown = [_declared(block, each) for each in values]
        removable = {each: tr("read by {places}").format(places=used_by(block, each)) for each in values}
        self.parameters.show_values(shown, values, about=name, removable=removable)
        self.parameters.setVisible(bool(values))
        self.none.setVisible(not values)

    def _show_ports(self, block: Graph) -> None:
        analysis = self._sheet.analysis
        facts = []
        for name, ids in ((mark("in {port}"), inlets(block)), (mark("out {port}"), outlets(block))):
            for id in ids:
                report = analysis.nodes.get(id) if analysis else None
                specs = [*report.outputs.values()] if report else []
                specs += [spec for arriving in report.inputs.values() for spec in arriving] if report else []
                facts.append(Fact(tr(name).format(port=id), str(specs[0]) if specs else "…"))
        self.ports.show_facts(facts or [Fact(tr("none"), tr("add an Input and an Output"))])

    def _on_named(self, _: str, value: Any) -> None:
        old, document = self._sheet.block, self._sheet.document
        if old is not None and value is not UNSET and not document.push(RenameBlock(old, value)):
            self.name.show_values([NAME], {"name": old}, about=object())

    def _on_about(self, text: str) -> None:
        name, block = self._sheet.block, self._sheet.project.graph
        if name is None:
            return
        extra = {key: said for key, said in block.extra.items() if key != "about"}
        if text:
            extra["about"] = text
        self._sheet.document.push(AddBlocks({name: replace(block, extra=extra)}))

    def _on_default(self, parameter: str, value: Any) -> None:
        name = self._sheet.block
        if name is not None and value is not UNSET:
            edit = SetBlockParameters(name, {parameter: value})
            self._sheet.document.push(edit, merge=("default", name, parameter))

    def _on_removed(self, parameter: str) -> None:
        name, document = self._sheet.block, self._sheet.document
        if name is not None:
            document.push(taken_away(document.project, name, parameter))

    def _command(self, what: str, checked: bool = False) -> None:
        if self._commands is not None and self._sheet.block is not None:
            getattr(self._commands, what)(self._sheet.block)


class AboutEditor(QPlainTextEdit):
    """A few lines of plain text, which are told of when they are left."""

    written = Signal(str)
    LINES = 5

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent, objectName="About")
        self.setAccessibleName(tr("What the block is for"))
        self.setPlaceholderText(tr("In a sentence, for whoever meets it in the palette"))
        self.setTabChangesFocus(True)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.setFixedHeight(self.LINES * self.fontMetrics().lineSpacing() + 18)
        self._shown = ""

    def show_text(self, text: str) -> None:
        """Show this, unless it is being written."""
        if text != self._shown or not self.hasFocus():
            self._shown = text
            if text != self.toPlainText():
                self.setPlainText(text)

    def focusOutEvent(self, event) -> None:
        super().focusOutEvent(event)
        text = self.toPlainText().strip()
        if text != self._shown:
            self._shown = text
            self.written.emit(text)


def _declared(block: Graph, name: str) -> Parameter:
    """A parameter of the block as its uses see it, but with no default to go back to: this is where that is set."""
    layer = layer_of(Node("block", BLOCK, {"block": "block"}), {"block": block})
    assert layer is not None
    return replace(layer.by_name[name], default=None)


def _whole_line(parameter: Parameter):
    """An editor that tells what was typed when it is left, not with every key."""
    editor = editor_for(parameter)
    editor.live = False
    return editor
