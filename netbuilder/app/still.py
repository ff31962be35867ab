"""A label whose words move nothing around it."""

from __future__ import annotations

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QLabel, QWidget


class Still(QWidget):
    """The place of a label that is as wide as there is room, whatever it says.

    In a layout every other word of a label has all layouts above it, up to the window's, look whether something has to
    move; while something trains that is a twelfth of what the window costs.
    """

    def __init__(self, label: QLabel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._label = label
        label.setParent(self)

    def sizeHint(self) -> QSize:
        return QSize(0, self._label.sizeHint().height())

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def resizeEvent(self, event) -> None:
        super().resizeEvent(event)
        self._label.resize(event.size())
