"""What frames and notes have in common on the canvas: they paint themselves in pixels of the screen."""

from __future__ import annotations

from abc import abstractmethod
from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPen
from PySide6.QtWidgets import QGraphicsItem

from netbuilder.app.canvas.marks.geometry import READABLE
from netbuilder.graph import Frame, Note

if TYPE_CHECKING:
    from netbuilder.app.canvas.paint.scene import Scene
    from netbuilder.app.theme import Theme

GRIP = 7
"""Side of what a chosen frame or note is sized by, pixels of the screen."""


class MarkItem(QGraphicsItem):
    """One frame or note. `mark` is the state that is shown."""

    def __init__(self, mark: Frame | Note, scene: Scene) -> None:
        super().__init__()
        self.mark = mark
        self.chosen = False
        self.hovered = False
        self.canvas = scene
        self.setAcceptedMouseButtons(Qt.MouseButton.NoButton)

    @property
    def rect(self) -> QRectF:
        """What it covers of the canvas."""
        return QRectF(*self.mark.at, *self.mark.size)

    def show_mark(self, mark: Frame | Note) -> None:
        """Show another state of it."""
        self.prepareGeometryChange()
        self.mark = mark
        self.setPos(*mark.at)
        self.update()

    def show_state(self, *, chosen: bool, hovered: bool) -> None:
        """Stand out as what is chosen, or as what is under the mouse."""
        if (chosen, hovered) != (self.chosen, self.hovered):
            self.chosen, self.hovered = chosen, hovered
            self.update()

    @abstractmethod
    def shows_all(self, zoom: float) -> bool:
        """Whether all of its words can be read."""

    @abstractmethod
    def draw(self, painter: QPainter, place: QRectF, zoom: float) -> None:
        """Draw it at a place on the screen; the painter works in pixels of the screen."""

    def boundingRect(self) -> QRectF:
        return QRectF(0, 0, *self.mark.size).adjusted(-GRIP, -GRIP, GRIP, GRIP)

    def paint(self, painter: QPainter, option, widget=None) -> None:
        world = painter.worldTransform()
        painter.resetTransform()
        self.draw(painter, world.mapRect(QRectF(0, 0, *self.mark.size)), world.m11())
        painter.setWorldTransform(world)


def paint_grips(painter: QPainter, rect: QRectF, theme: Theme) -> None:
    """The four corners that a chosen frame or note is sized by."""
    painter.setPen(QPen(theme.colour("accent"), 1))
    painter.setBrush(theme.colour("background"))
    half = GRIP / 2
    for corner in (rect.topLeft(), rect.topRight(), rect.bottomLeft(), rect.bottomRight()):
        painter.drawRect(QRectF(corner.x() - half, corner.y() - half, GRIP, GRIP))


def letters_at(zoom: float, size: int) -> int:
    """The size of letters on the screen: as the zoom has it, but no smaller than can be read."""
    return max(READABLE, round(size * zoom))
