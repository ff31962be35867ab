"""The labels that the panels share."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget


def value_label() -> QLabel:
    """A line for the value under the mouse: it takes the room that is left and asks for none, so nothing jumps."""
    label = QLabel(objectName="PanelValue")
    label.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
    label.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
    return label


def empty_label(sentence: str = "") -> QLabel:
    """A sentence in the middle of an empty panel: what will appear here, and how to get it."""
    label = QLabel(sentence, objectName="EmptyPanel", wordWrap=True)
    label.setAlignment(Qt.AlignmentFlag.AlignCenter)
    return label


class Title(QLabel):
    """A title that is cut where there is no room for it, and then said in full on hover."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent, objectName="PanelTitle")
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)

    def setText(self, words: str) -> None:
        super().setText(words)
        self.setToolTip(words)

    def minimumSizeHint(self) -> QSize:
        return QSize(48, super().minimumSizeHint().height())

    def paintEvent(self, event) -> None:
        painter = QPainter(self)
        words = self.fontMetrics().elidedText(self.text(), Qt.TextElideMode.ElideRight, self.width())
        painter.drawText(self.rect(), Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine, words)
        painter.end()
