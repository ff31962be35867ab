"""A ring around the node that the keys are at."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPen
from PySide6.QtWidgets import QWidget

if TYPE_CHECKING:
    from netbuilder.app.canvas.view import CanvasView

ROOM = 7
"""How far outside of the card it is, in pixels of the view."""


class FocusRing(QWidget):
    """Lies over the canvas, takes no mouse, and is there only for those who came by keys."""

    def __init__(self, view: CanvasView) -> None:
        super().__init__(view)
        self._view = view
        self._node: str | None = None
        self.setObjectName("FocusRing")
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.hide()

    @property
    def node(self) -> str | None:
        """The node that it is around."""
        return self._node if self.isVisibleTo(self._view) else None

    def go_to(self, node: str | None) -> None:
        """Go around a node, or away."""
        self._node = node
        self.follow()

    def follow(self) -> None:
        """The view or the node moved."""
        if self._node not in self._view.canvas.nodes:
            self._node = None
        if self._node is None:
            self.hide()
            return
        self.setGeometry(self._view.card_rect(self._node).adjusted(-ROOM, -ROOM, ROOM, ROOM))
        self.show()

    def paintEvent(self, event) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        pen = QPen(self._view.theme.colour("text"), 2, Qt.PenStyle.DotLine)
        pen.setCosmetic(True)
        painter.setPen(pen)
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(1.5, 1.5, -1.5, -1.5), 9, 9)
