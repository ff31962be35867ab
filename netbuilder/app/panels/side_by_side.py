"""Two views beside each other, of which the second goes where the room is short."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QHBoxLayout, QSplitter, QWidget


class SideBySide(QWidget):
    """Asks for no more width than the first of the two needs, so that coming into view moves no edge of the window."""

    def __init__(self, first: QWidget, second: QWidget, shares: tuple[int, int]) -> None:
        super().__init__()
        self._first, self._second = first, second
        splitter = QSplitter(Qt.Orientation.Horizontal, childrenCollapsible=False)
        for place, (widget, share) in enumerate(zip((first, second), shares, strict=True)):
            splitter.addWidget(widget)
            splitter.setStretchFactor(place, share)
        self._between = splitter.handleWidth()
        line = QHBoxLayout(self)
        line.setSizeConstraint(QHBoxLayout.SizeConstraint.SetNoConstraint)  # a splitter asks for what both need
        line.setContentsMargins(0, 0, 0, 0)
        line.addWidget(splitter)

    def minimumSizeHint(self) -> QSize:
        first, second = self._first.minimumSizeHint(), self._second.minimumSizeHint()
        return QSize(first.width(), max(first.height(), second.height()))

    def resizeEvent(self, event) -> None:
        both = self._first.minimumSizeHint().width() + self._between + self._second.minimumSizeHint().width()
        self._second.setVisible(event.size().width() >= both)
        super().resizeEvent(event)
