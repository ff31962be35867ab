"""What one unit of the selected node sees of the inputs, and a button that shows it on the canvas."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from netbuilder.app.inspector.facts import COMING
from netbuilder.app.inspector.page import Fact, Facts, dim_label
from netbuilder.app.inspector.style import UNIT, section_title
from netbuilder.app.inspector.unit_words import unit_facts
from netbuilder.wording import tr

if TYPE_CHECKING:
    from netbuilder.compile import Analysis

WHILE_MS = 60
"""A person who goes from node to node is not held up: it is worked out for the one where they stay so long."""
MOST = 2000
"""In larger drawings it takes a noticeable while, and is worked out only on the canvas."""


class UnitPart(QWidget):
    """Hidden where a unit of the node sees nothing of any input, or that is not known."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._id: str | None = None
        self._shown: tuple[str, Analysis] | None = None
        self._show_there: Callable[[], object] | None = None
        self._key: Callable[[], str] = str
        self.facts, self.remark = Facts(), dim_label()
        self.button = QPushButton(tr("Show it on the canvas"), objectName="Fix")
        self.button.hide()
        self.button.clicked.connect(self._on_clicked)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 2 * UNIT, 0, 0)
        column.setSpacing(2 * UNIT)
        for widget in (section_title(tr("What a unit sees")), self.facts, self.remark, self.button):
            column.addWidget(widget)
        self._later = QTimer(self, interval=WHILE_MS, singleShot=True)
        self._later.timeout.connect(self._work_out)
        self.hide()

    def shown_by(self, show: Callable[[], object], key: Callable[[], str]) -> None:
        """Have the button do this; key: the key that does the same now."""
        self._show_there, self._key = show, key
        self.button.show()

    def show_node(self, id: str | None, analysis: Analysis | None) -> None:
        """Show it for this node, in a moment."""
        report = analysis.nodes.get(id) if analysis is not None and id is not None else None
        is_known = report is not None and report.known and not report.off
        if id is None or analysis is None or not is_known or analysis.graph.nodes[id].type == "Input":
            self._id = self._shown = None
            self._later.stop()
            self.hide()
            return
        if self._show_there is not None:
            self.button.setToolTip(tr("The same as {key} on the canvas").format(key=self._key()))
        if self._shown is not None and self._shown[0] == id and self._shown[1] is analysis:
            return
        if id != self._id:
            self.facts.show_facts([Fact(tr("sees"), COMING)])
            self.remark.hide()
        self._id, self._shown = id, (id, analysis)
        self._later.start()

    def _work_out(self) -> None:
        if self._shown is None:
            return
        id, analysis = self._shown
        if len(analysis.graph.nodes) > MOST:
            self.facts.show_facts([])
            self.facts.hide()
            self.remark.setText(
                tr("In a drawing as large as this it is worked out on the canvas, when it is asked for.")
            )
            self.remark.show()
            self.setVisible(self._show_there is not None)
            return
        from netbuilder.compile.receptive import receptive_field

        found = receptive_field(analysis, id)
        facts = unit_facts(found, analysis.graph) if found is not None else []
        self.facts.show_facts(facts)
        self.facts.show()
        self.remark.hide()
        self.setVisible(bool(facts))

    def _on_clicked(self) -> None:
        if self._show_there is not None:
            self._show_there()
