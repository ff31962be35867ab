"""The page of several nodes: the parameters they have in common; one edit for all."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Any

from PySide6.QtWidgets import QWidget

from netbuilder.app.inspector.facts import total_facts
from netbuilder.app.inspector.form import Form
from netbuilder.app.inspector.learning import LearningPart, has_weights
from netbuilder.app.inspector.node_page import LOADING, Heading
from netbuilder.app.inspector.node_parameters import common, common_values, different_layers, of_block, set_param
from netbuilder.app.inspector.page import Facts, Page, dim_label
from netbuilder.app.inspector.style import UNIT
from netbuilder.app.inspector.training_section import with_node
from netbuilder.app.inspector.use_part import UsePart
from netbuilder.graph import SetTraining
from netbuilder.wording import tr, trn

if TYPE_CHECKING:
    from netbuilder.app.sheet import Sheet
    from netbuilder.app.theme import Theme


class SeveralPage(Page):
    """Shows what several nodes share; a value that differs among them shows as –."""

    def __init__(self, sheet: Sheet, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._sheet = sheet
        self._ids: tuple[str, ...] = ()
        self.heading = Heading(theme)
        self.form = Form(base=lambda: sheet.base)
        self.note = dim_label()
        self.waiting = dim_label(tr(LOADING))
        self.facts, self.learning, self.use = Facts(), LearningPart(), UsePart(sheet)
        self.column.setSpacing(3 * UNIT)
        for widget in (self.heading, self.form, self.note, self.waiting, self.use, self.learning, self.facts):
            self.column.addWidget(widget)
        self.column.addStretch()
        self.form.edited.connect(self._on_edited)
        self.learning.edited.connect(self._on_learning)

    @property
    def is_waiting(self) -> bool:
        """Whether something is left out until torch is there."""
        return not self.waiting.isHidden()

    def show_nodes(self, ids: tuple[str, ...]) -> None:
        """Show these nodes as they are now."""
        self._ids = ids
        nodes, blocks = [self._sheet.said_graph.nodes[id] for id in ids], self._sheet.project.blocks
        types = Counter(node.type for node in nodes)
        layers = different_layers(nodes, blocks)
        one = layers[0] if len(layers) == 1 else None
        same = len(types) == 1
        title = f"{len(ids)} × {nodes[0].type}" if same else trn(len(ids), "{n} layer", "{n} layers")
        words = ", ".join(f"{count} × {type}" if count > 1 else type for type, count in types.items())
        self.heading.show_type(one, title, "", tr(one.summary) if one else words, icon="" if one else "layer")
        shared = common(nodes, self._sheet.fields, blocks)
        shown = tuple(p for p in shared.parameters if p.name != "loss")
        shown = of_block(nodes[0], shown, self._sheet.project, inside=self._sheet.block is not None)
        self.form.show_values(shown, common_values(nodes, shown), about=ids)
        self.form.setVisible(bool(shown))
        self.waiting.setVisible(not shared.complete)
        self.note.setVisible(shared.complete)
        self.note.setText(
            tr("A change here changes all of them." if shown else "These layers have no parameter in common.")
        )
        self.use.show_nodes(ids)
        self.show_analysis()

    def show_analysis(self) -> None:
        """Show what the last analysis says of the nodes together."""
        analysis = self._sheet.analysis
        reports = [analysis.nodes.get(id) for id in self._ids] if analysis else []
        self.facts.show_facts(total_facts(reports))
        self.learning.show_nodes(self._addresses(), self._sheet.project.training)

    def _addresses(self) -> tuple[str, ...]:
        """Where those of them are that have weights."""
        analysis, sheet = self._sheet.analysis, self._sheet
        learning = [id for id in self._ids if analysis is not None and has_weights(analysis.nodes.get(id))]
        return tuple(address for id in learning if (address := sheet.address(id)) is not None)

    def _on_learning(self, name: str, value: Any) -> None:
        addresses = self._addresses()
        said = trn(len(addresses), "Set {name} of {n} layer", "Set {name} of {n} layers", name=name)
        edit = SetTraining(with_node(self._sheet.project.training, addresses, name, value), said)
        if not self._sheet.document.push(edit, merge=("nodes", addresses, name)):
            self.show_analysis()

    def _on_edited(self, name: str, value: Any) -> None:
        nodes = self._sheet.project.graph.nodes
        ids = tuple(id for id in self._ids if id in nodes)
        if ids and not self._sheet.push(set_param(ids, name, value), merge=("param", ids, name)):
            self.show_nodes(ids)
