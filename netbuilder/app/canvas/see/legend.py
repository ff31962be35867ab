"""What the colours, widths and bars on the canvas mean: a strip in its corner while there are any."""

from __future__ import annotations

from math import inf

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QFrame, QWidget

from netbuilder.app.canvas.see.key import NO_KEY, Key, key_size, paint_key
from netbuilder.app.theme import Theme
from netbuilder.wording import tr


class Legend(QFrame):
    """A row for each thing there is to explain. It never takes the mouse."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent, objectName="CanvasLegend")
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._theme = theme
        self.key = NO_KEY
        self._room = inf
        self.hide()

    def say(self, key: Key) -> None:
        """Explain this; nothing where there is nothing to explain."""
        self.key = key
        self.setAccessibleName(tr("Legend"))
        self.setAccessibleDescription(key.said)
        self.setVisible(bool(key))
        self.fit(self._room)
        self.update()

    def fit(self, room: float) -> None:
        """Take no more than so many pixels across."""
        self._room = room
        self.setFixedSize(key_size(self.key, room).toSize())

    @property
    def says_something(self) -> bool:
        """Whether there is anything to explain."""
        return bool(self.key)

    def paintEvent(self, event) -> None:
        super().paintEvent(event)
        painter = QPainter(self)
        paint_key(painter, QPointF(), self.key, self._theme, self._room)
        painter.end()
