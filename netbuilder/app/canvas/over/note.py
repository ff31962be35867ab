"""A few words beside the mouse."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QLabel, QWidget


class Note(QLabel):
    """Says what would happen, or why it may not. It never takes the mouse."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent, objectName="CanvasNote")
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.hide()

    def say(self, text: str, at: QPoint, refused: bool = False) -> None:
        """Show a text near a point of the parent, inside of it."""
        if bool(self.property("refused")) != refused:
            self.setProperty("refused", refused)
            self.style().unpolish(self)
            self.style().polish(self)
        self.setText(text)
        self.adjustSize()
        room = self.parentWidget().rect()
        x = min(at.x() + 16, room.right() - self.width() - 4)
        y = at.y() + 18 if at.y() + 22 + self.height() < room.bottom() else at.y() - self.height() - 10
        self.move(max(4, x), y)
        self.show()
        self.raise_()
