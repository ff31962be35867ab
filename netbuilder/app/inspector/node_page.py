"""The page of one node: what it is, its parameters, what is known of it, and what is wrong with it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from netbuilder.app.icons import for_layer
from netbuilder.app.inspector.bind_dialog import BindDialog
from netbuilder.app.inspector.bindings import Binding, bind, bindings, freed
from netbuilder.app.inspector.facts import node_facts
from netbuilder.app.inspector.form import Form
from netbuilder.app.inspector.learning import LearningPart, has_weights
from netbuilder.app.inspector.node_parameters import (
    declared,
    loss_choice,
    loss_of,
    loss_values,
    of_block,
    of_field,
    set_block,
    set_loss,
    set_loss_param,
    set_param,
)
from netbuilder.app.inspector.page import Fact, Facts, Page, ProblemBox, dim_label
from netbuilder.app.inspector.style import UNIT, restyle
from netbuilder.app.inspector.text import spoken
from netbuilder.app.inspector.training_section import with_node
from netbuilder.app.inspector.unit_part import UnitPart
from netbuilder.app.inspector.use_part import UsePart
from netbuilder.app.live_changes import frozen_in
from netbuilder.app.place import from_outside
from netbuilder.graph import EditError, Node, SetTraining
from netbuilder.graph.blocks import BLOCK
from netbuilder.graph.library import quoted
from netbuilder.layers import Layer, layer_of, registry
from netbuilder.layers.parameters import Parameter
from netbuilder.wording import mark, tr

if TYPE_CHECKING:
    from netbuilder.app.sheet import Sheet
    from netbuilder.app.theme import Theme
    from netbuilder.app.training import TrainingSession

LOADING = mark("Loading torch…")
ICON = 18
LONG = 16
"""Letters of a type; a longer one is written smaller, so that the page stays as narrow as it is."""
PORTS = {
    "Input": mark("An input port of the block: what is wired to it where the block is used arrives here."),
    "Output": mark("An output port of the block: what arrives here comes out of it where it is used."),
}


class NodePage(Page):
    """Shows one node; everything a person changes is one edit of the graph that is shown."""

    def __init__(
        self, sheet: Sheet, theme: Theme, parent: QWidget | None = None, *, session: TrainingSession | None = None
    ) -> None:
        super().__init__(parent)
        self._sheet, self._theme, self._session = sheet, theme, session
        self._id: str | None = None
        self.heading = Heading(theme)
        self.formula = QLabel(objectName="Formula", wordWrap=True)
        self.formula.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.formula.setTextFormat(Qt.TextFormat.RichText)
        self.formula.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self.form = Form(base=lambda: sheet.base)
        self.waiting = dim_label(tr(LOADING))
        self.plain = Facts()
        self.loss, self.loss_about, self.loss_form = Form(wide=True), dim_label(), Form()
        self.facts, self.learning, self.use = Facts(), LearningPart(), UsePart(sheet)
        self.unit = UnitPart()
        self.apply = QPushButton(tr("Apply to the running training too"), objectName="Fix")
        self.apply.setProperty("accent", True)
        self.problem = ProblemBox()
        self.column.setSpacing(3 * UNIT)
        for widget in (self.heading, self.formula, self.form, self.plain, self.waiting):
            self.column.addWidget(widget)
        self.loss_section = self.add_section(tr("Loss"), self.loss, self.loss_about, self.loss_form)
        for widget in (self.use, self.learning, self.apply, self.facts, self.problem, self.unit):
            self.column.addWidget(widget)
        self.column.addStretch()
        self.form.edited.connect(self._on_edited)
        self.loss.edited.connect(self._on_edited)
        self.loss_form.edited.connect(self._on_loss_edited)
        self.form.bind_asked.connect(self._on_bind_asked)
        self.form.freed.connect(self._on_freed)
        self.learning.edited.connect(self._on_learning)
        self.apply.clicked.connect(self._on_apply)
        self.problem.mend.connect(sheet.push)
        if session is not None:
            session.started.connect(self._show_learning)
            session.ended.connect(self._show_learning)

    @property
    def is_waiting(self) -> bool:
        """Whether something is left out until torch is there."""
        return not self.waiting.isHidden()

    def show_node(self, id: str) -> None:
        """Show this node as it is now."""
        moved_on, self._id = self._id != id, id
        node = self._sheet.project.graph.nodes[id]
        layer = layer_of(node, self._sheet.project.blocks)
        is_port = self._sheet.block is not None and node.type in PORTS
        self.heading.show_type(layer, node.type, id, tr(PORTS[node.type]) if is_port else _about(layer, node.type))
        self.formula.setText(tr(layer.formula) if layer and layer.formula else "")
        self.formula.setVisible(layer is not None and bool(layer.formula) and not is_port)
        self._show_parameters(node, layer)
        self.use.show_nodes((id,))
        self.show_analysis()
        if moved_on:
            self.verticalScrollBar().setValue(0)

    def show_analysis(self) -> None:
        """Show what the last analysis says of the node."""
        analysis = self._sheet.analysis
        report = analysis.nodes.get(self._id) if analysis else None
        node = self._sheet.project.graph.nodes.get(self._id or "")
        layer = layer_of(node, self._sheet.project.blocks) if node is not None else None
        self.facts.show_facts(node_facts(report, layer))
        self.unit.show_node(self._id, analysis)
        self._show_learning()
        own = self._id or ""
        told = [p for p in analysis.problems if (p.node or "").partition(".")[0] == own] if analysis else []
        self.problem.show_problems(from_outside(problem, own) for problem in told)

    def _show_parameters(self, node: Node, layer: Layer | None) -> None:
        sheet = self._sheet
        inside = sheet.block is not None
        said = declared(layer, sheet.fields) if layer else None
        told, nothing = of_field(node, said.parameters if said else (), sheet.fields)
        shown = of_block(node, told, sheet.project, inside=inside)
        values = sheet.said_graph.nodes.get(node.id, node).params
        bound = {name: str(each) for name, each in bindings(node).items()}
        names = {parameter.name for parameter in shown}
        nothing = {**nothing, **dict.fromkeys(layer.fills if layer else (), tr("from the input"))}
        bindable = names if inside and node.type not in PORTS else ()
        about = (sheet.place, node.id)
        self.form.show_values(shown, values, about=about, nothing=nothing, bound=bound, bindable=bindable)
        self.form.setVisible(bool(shown))
        hidden = {"loss", "loss_params"} if layer and layer.is_output and said and said.complete else set()
        hidden |= set(node.params) if inside and node.type == "Output" else set()
        rest = {name: value for name, value in node.params.items() if name not in names | hidden}
        self.plain.show_facts([Fact(name, _plainly(value)) for name, value in rest.items()])
        self.plain.setVisible(bool(rest))
        self.waiting.setVisible(said is not None and not said.complete)
        self._show_loss(node, layer is not None and layer.is_output and not inside)

    def _show_loss(self, node: Node, is_output: bool) -> None:
        choice = loss_choice() if is_output else None
        self.loss_section.setVisible(choice is not None)
        if choice is None:
            return
        self.loss.show_values([choice], node.params, about=node.id)
        found = loss_of(node)
        self.loss_about.setText(tr(found.summary) if found else tr("Nothing is learned from this output yet."))
        own = found.parameters if found else ()
        self.loss_form.show_values(own, loss_values(node), about=(node.id, node.params.get("loss")))
        self.loss_form.setVisible(bool(own))

    def _on_edited(self, name: str, value: Any) -> None:
        node = self._node()
        if node is None:
            return
        if name == "block" and node.type == BLOCK:
            edit = set_block(node, value, self._sheet.project.blocks)
        else:
            edit = set_loss(node, value) if name == "loss" else set_param((node.id,), name, value)
        self._push(edit, name)

    def _on_bind_asked(self, name: str) -> None:
        node, block = self._node(), self._sheet.block
        if node is None or block is None:
            return
        value = self.form.rows[name].editor.value()
        dialog = BindDialog(self.window(), self._sheet.project.graph, name, value)
        dialog.offered.connect(lambda to: self._bind(node.id, name, value, to, dialog))
        dialog.open()

    def _bind(self, id: str, name: str, value: Any, to: Binding, dialog: BindDialog) -> None:
        block, document = self._sheet.block, self._sheet.document
        if block is None:
            return
        edit = bind(block, self._sheet.project.graph, id, name, value, to)
        try:
            document.project_after(edit)
        except EditError as error:
            dialog.refuse(str(error))
            return
        dialog.accept()
        document.push(edit)

    def _on_freed(self, name: str) -> None:
        node = self._node()
        if node is not None:
            value = self._sheet.said_graph.nodes[node.id].params[name]
            self._sheet.push(freed(node.id, name, value))

    def _on_loss_edited(self, name: str, value: Any) -> None:
        node = self._node()
        if node is not None:
            self._push(set_loss_param(node, name, value), f"loss.{name}")

    def _show_learning(self) -> None:
        """Show how the node learns, where it has weights and is part of the network."""
        address = self._address()
        section = self._sheet.project.training
        self.learning.show_nodes((address,) if address is not None else (), section)
        self.apply.setVisible(address is not None and bool(self._difference(address)))

    def _address(self) -> str | None:
        analysis = self._sheet.analysis
        report = analysis.nodes.get(self._id) if analysis is not None else None
        return self._sheet.address(self._id) if self._id is not None and has_weights(report) else None

    def _difference(self, address: str) -> dict[str, bool]:
        """Whether the recipe freezes the node where the running training does not, or the other way round."""
        session = self._session
        if session is None or not session.is_running or session.lacks((address,)):
            return {}
        is_frozen = address in frozen_in(self._sheet.project.training)
        return {address: is_frozen} if is_frozen != (address in session.live.frozen) else {}

    def _on_learning(self, name: str, value: Any) -> None:
        address = self._address()
        if address is None:
            return
        training = with_node(self._sheet.project.training, (address,), name, value)
        edit = SetTraining(training, tr("Set {name} of {node}").format(name=name, node=address))
        if not self._sheet.document.push(edit, merge=("nodes", address, name)):
            self._show_learning()

    def _on_apply(self) -> None:
        address = self._address()
        if address is not None and self._session is not None and (frozen := self._difference(address)):
            self._session.change({"frozen": frozen})
        self._show_learning()

    def _push(self, edit: Any, name: str) -> None:
        if not self._sheet.push(edit, merge=("param", self._id, name)) and self._node() is not None:
            self.show_node(str(self._id))

    def _node(self) -> Node | None:
        return self._sheet.project.graph.nodes.get(self._id or "")


class Heading(QWidget):
    """Icon, type, id, and a sentence."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._icon = ("layer", "dim")
        self.icon = QLabel()
        self.icon.setFixedSize(QSize(ICON, ICON))
        self.type = QLabel(objectName="NodeType")
        self.id = QLabel(objectName="NodeId")
        self.id.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.summary = dim_label()
        line = QHBoxLayout()
        line.setSpacing(2 * UNIT)
        line.addWidget(self.icon)
        line.addWidget(self.type)
        line.addStretch()
        line.addWidget(self.id)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(UNIT)
        column.addLayout(line)
        column.addWidget(self.summary)
        theme.changed.connect(self._dress)

    def show_type(self, layer: Layer | None, type: str, id: str, summary: str, icon: str = "") -> None:
        """Show a layer's type and a node's id; `icon` where it is not the layer's."""
        self.type.setText(type)
        restyle(self.type, long=len(type) > LONG)
        room = max(40, 224 - self.type.sizeHint().width())
        self.id.setText(self.id.fontMetrics().elidedText(id, Qt.TextElideMode.ElideRight, room))
        said = tr("{id}: the layer's name in the file, in the compiled network and in its weights")
        self.id.setToolTip(said.format(id=id))
        self.summary.setText(summary)
        group = layer.group if layer else None
        self._icon = (icon or for_layer(type, group), f"group:{group}" if group else "dim")
        self._dress()

    def _dress(self) -> None:
        self.icon.setPixmap(self._theme.icon(*self._icon).pixmap(ICON, ICON))


def _about(layer: Layer | None, type: str) -> str:
    if layer is not None:
        return quoted(tr(layer.summary))
    close = registry.closest(type)
    if close:
        return tr("This layer is not known here, and is kept as it is. Perhaps {layer} is meant.").format(layer=close)
    return tr("This layer is not known here, and is kept as it is.")


def _plainly(value: Any) -> str:
    return spoken(Parameter("", "json"), value) if not isinstance(value, (str, Mapping)) else str(value)
