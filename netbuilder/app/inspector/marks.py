"""Small buttons and marks, painted in the colour of the widget's own dim text so that they follow the theme."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPalette
from PySide6.QtWidgets import QToolButton, QWidget

from netbuilder.app import icons

SIZE = 20


def paint_mark(widget: QWidget, name: str, x: float, y: float, size: float) -> None:
    """An icon with its middle at (x, y) of the widget, in pixels."""
    painter = QPainter(widget)
    colour = widget.palette().color(QPalette.ColorRole.PlaceholderText)
    colour.setAlphaF(1.0 if widget.isEnabled() else 0.35)
    icons.paint(painter, name, QRectF(x - size / 2, y - size / 2, size, size), colour)
    painter.end()


class MarkButton(QToolButton):
    """A small button that is an icon, as wide as high."""

    def __init__(self, mark: str, tip: str, parent: QWidget | None = None) -> None:
        super().__init__(parent, objectName="Small")
        self._mark = mark
        self.setFixedSize(SIZE, SIZE)
        self.setToolTip(tip)
        self.setAccessibleName(tip)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def show_mark(self, mark: str) -> None:
        """Show another icon."""
        self._mark = mark
        self.update()

    def paintEvent(self, event) -> None:
        super().paintEvent(event)
        paint_mark(self, self._mark, self.width() / 2, self.height() / 2, 12)
