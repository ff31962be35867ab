"""The labels that the panels share."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QSizePolicy


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
