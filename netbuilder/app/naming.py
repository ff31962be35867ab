"""A small dialog that asks for one name."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFont, QFontMetrics
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QLabel, QLineEdit, QPushButton, QVBoxLayout, QWidget


def write_on(button: QPushButton, text: str) -> None:
    """Write on a dialog's first button, with room for the bold letters that it has as such."""
    button.setText(text)
    bold = QFont(button.font())
    bold.setBold(True)
    button.setMinimumWidth(QFontMetrics(bold).horizontalAdvance(text) + 36)


class NameDialog(QDialog):
    """Offers the name that was typed; whoever takes it accepts the dialog, or refuses with a reason."""

    offered = Signal(str)

    def __init__(self, parent: QWidget, title: str, question: str, name: str, hint: str = "") -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setObjectName("NameDialog")
        self.setWindowTitle(title)
        self.line = QLineEdit(name)
        self.line.selectAll()
        self._hint = hint
        self.reason = QLabel(hint, objectName="NameHint", wordWrap=True)
        self.reason.setMinimumHeight(2 * self.reason.fontMetrics().height())  # a reason makes nothing jump
        self.reason.setAlignment(Qt.AlignmentFlag.AlignTop)
        label = QLabel(question)
        label.setBuddy(self.line)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel)
        self._ok = buttons.button(QDialogButtonBox.StandardButton.Ok)
        write_on(self._ok, title)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 16, 16, 16)
        column.setSpacing(8)
        for widget in (label, self.line, self.reason, buttons):
            column.addWidget(widget)
        self.setMinimumWidth(340)
        self.line.textChanged.connect(self._on_typed)
        buttons.accepted.connect(lambda: self.offered.emit(self.line.text().strip()))
        buttons.rejected.connect(self.reject)

    def refuse(self, reason: str) -> None:
        """Say why that name cannot be taken."""
        self._say(reason, fault=True)
        self.line.setFocus()
        self.line.selectAll()

    def _on_typed(self, text: str) -> None:
        self._ok.setEnabled(bool(text.strip()))
        self._say(self._hint, fault=False)

    def _say(self, text: str, *, fault: bool) -> None:
        self.reason.setText(text)
        self.reason.setProperty("fault", fault)
        self.reason.style().unpolish(self.reason)
        self.reason.style().polish(self.reason)
