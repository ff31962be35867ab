"""Asks which parameter of the block a parameter of one of its nodes is to read."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QLabel,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)

from netbuilder.app.inspector.bindings import Binding, fitting, new_parameter
from netbuilder.app.naming import write_on
from netbuilder.graph import Graph
from netbuilder.wording import tr

MOST_TIMES = 1024


class BindDialog(QDialog):
    """Offers a name, new or there already, and a multiple of it where it is a number."""

    offered = Signal(object)  # Binding

    def __init__(self, parent: QWidget, block: Graph, parameter: str, value: Any) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setObjectName("BindDialog")
        self.setWindowTitle(tr("A parameter of the block"))
        self._block, self._value = block, value
        self.name = QComboBox(editable=True)
        self.name.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        self.name.addItems([new_parameter(block, parameter), *fitting(block, value)])
        self.name.setToolTip(tr("A new name, or a parameter that the block has already"))
        self.times = QSpinBox(minimum=1, maximum=MOST_TIMES, prefix="× ")
        self.times.setToolTip(tr("How many times the parameter of the block it is to be"))
        self.said = QLabel(objectName="NameHint", wordWrap=True)
        self.said.setMinimumHeight(2 * self.said.fontMetrics().height())
        self.said.setAlignment(Qt.AlignmentFlag.AlignTop)
        rows = QFormLayout()
        rows.addRow(tr("{parameter} reads").format(parameter=parameter), self.name)
        if type(value) in (int, float):
            rows.addRow(tr("times"), self.times)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel)
        self._ok = buttons.button(QDialogButtonBox.StandardButton.Ok)
        write_on(self._ok, tr("Let uses set it"))
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 16, 16, 16)
        column.setSpacing(8)
        column.addLayout(rows)
        column.addWidget(self.said)
        column.addWidget(buttons)
        self.setMinimumWidth(360)
        buttons.accepted.connect(lambda: self.offered.emit(self.binding()))
        buttons.rejected.connect(self.reject)
        self.name.currentTextChanged.connect(self._say)
        self.times.valueChanged.connect(self._say)
        self._say()
        self.name.lineEdit().selectAll()
        self.name.setFocus()

    def binding(self) -> Binding:
        """What was chosen."""
        return Binding(self.name.currentText().strip(), self.times.value())

    def refuse(self, reason: str) -> None:
        """Say why that may not be."""
        self._show(reason[:1].upper() + reason[1:], fault=True)

    def _say(self) -> None:
        to = self.binding()
        self._ok.setEnabled(bool(to.name))
        if to.name in self._block.parameters:
            now = self._block.parameters[to.name]
            said = tr("The block has {name} already; it is {value} where a use does not say.")
            self._show(said.format(name=to.name, value=now), fault=False)
        else:
            said = tr("Every use of the block can then set {name}; nothing changes now.")
            self._show(said.format(name=to.name), fault=False)

    def _show(self, text: str, *, fault: bool) -> None:
        self.said.setText(text)
        self.said.setProperty("fault", fault)
        self.said.style().unpolish(self.said)
        self.said.style().polish(self.said)
