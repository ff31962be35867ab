"""A frame on the canvas: a titled ground behind nodes. It paints itself on whole pixels of the screen."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPainterPath, QPen
from PySide6.QtWidgets import QGraphicsItem

from netbuilder.app.canvas.marks.geometry import BAR_MOST, READABLE, TITLE, bar_of, is_far
from netbuilder.app.canvas.marks.item import MarkItem, letters_at, paint_grips
from netbuilder.app.canvas.marks.look import (
    BAR,
    GROUND,
    LINE,
    LONGEST,
    SHAPE,
    TITLE_LETTERS,
    ground,
    letters,
    paint_shape,
    tint,
    title_shown,
)
from netbuilder.app.theme import RADIUS
from netbuilder.graph import Frame
from netbuilder.wording import tr

if TYPE_CHECKING:
    from netbuilder.app.canvas.paint.scene import Scene

ROUND_FROM = 0.35
"""Below this zoom corners are square: nobody sees it, and round ones take much longer."""
BEHIND, ABOVE = -2.0, 2.5
"""Where frames lie, and where their titles do from afar."""


class FrameItem(MarkItem):
    """The ground of a frame, with its title where that has room in it."""

    mark: Frame

    def __init__(self, frame: Frame, scene: Scene) -> None:
        super().__init__(frame, scene)
        self.far_title = FarTitle(self)
        self.show_mark(frame)

    def show_mark(self, mark: Frame) -> None:
        """Show another state of the frame."""
        self.far_title.prepareGeometryChange()
        super().show_mark(mark)
        self.far_title.setPos(*mark.at)
        # Of two frames, the smaller one lies over the larger.
        self.setZValue(BEHIND + 0.9 / (1 + mark.size[0] * mark.size[1] / 1e5))

    def show_state(self, *, chosen: bool, hovered: bool) -> None:
        super().show_state(chosen=chosen, hovered=hovered)
        self.far_title.update()

    def shows_all(self, zoom: float) -> bool:
        return not self.mark.title or width_of(self.mark, letters_at(zoom, TITLE_LETTERS)) <= self.mark.size[0] * zoom

    def draw(self, painter: QPainter, place: QRectF, zoom: float) -> None:
        theme, colour = self.canvas.theme, self.mark.colour
        round_corners = zoom > ROUND_FROM
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, round_corners)
        rect = _on_pixels(place)
        round_by = RADIUS * min(zoom, 1.0)
        line = theme.colour("accent") if self.chosen else ground(theme, colour, 0.8 if self.hovered else LINE)
        painter.setPen(QPen(line, 2 if self.chosen else 1))
        painter.setBrush(ground(theme, colour, GROUND))
        if round_corners:
            painter.drawRoundedRect(rect, round_by, round_by)
        else:
            painter.drawRect(rect)
        bar = None if is_far(zoom) else bar_of(self.mark, zoom)
        if bar is not None:
            high = TITLE * zoom
            path = QPainterPath()
            path.addRoundedRect(rect.adjusted(0.5, 0.5, -0.5, -0.5), round_by, round_by)
            top = QRectF(rect.left(), rect.top(), rect.width(), high)
            upper = QPainterPath()
            upper.addRect(top)
            painter.fillPath(path & upper, ground(theme, colour, BAR))  # not every file that is exported knows clipping
            paint_title(painter, top, self, zoom)
        if self.chosen:
            paint_grips(painter, rect, theme)


class FarTitle(QGraphicsItem):
    """The title of a frame from afar: no smaller than can be read, over whatever is above the frame."""

    def __init__(self, item: FrameItem) -> None:
        super().__init__()
        self._item = item
        self.setZValue(ABOVE)
        self.setAcceptedMouseButtons(Qt.MouseButton.NoButton)

    def boundingRect(self) -> QRectF:
        return QRectF(0, TITLE - BAR_MOST, self._item.mark.size[0], BAR_MOST)

    def paint(self, painter: QPainter, option, widget=None) -> None:
        world = painter.worldTransform()
        zoom = world.m11()
        frame = self._item.mark
        bar = bar_of(frame, zoom) if is_far(zoom) else None
        if bar is None or frame.id not in self._item.canvas.marks.titles_at(zoom):
            return
        theme = self._item.canvas.theme
        painter.resetTransform()
        rect = _on_pixels(world.mapRect(QRectF(0, bar[1] - frame.at[1], bar[2] - bar[0], bar[3] - bar[1])))
        rect.setWidth(min(rect.width(), width_of(frame)))
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        line = theme.colour("accent") if self._item.chosen else ground(theme, frame.colour, LINE)
        painter.setPen(QPen(line, 1))
        painter.setBrush(ground(theme, frame.colour, BAR))
        painter.drawRoundedRect(rect, 3, 3)
        paint_title(painter, rect, self._item, zoom)
        painter.setWorldTransform(world)


def paint_title(painter: QPainter, bar: QRectF, item: FrameItem, zoom: float) -> None:
    """Paint the shape of a frame's colour and its title into a bar, in pixels of the screen."""
    theme, frame = item.canvas.theme, item.mark
    size = letters_at(zoom, TITLE_LETTERS)
    pad = min(8.0, bar.width() / 8)
    middle = QPointF(bar.left() + pad + SHAPE / 2, bar.center().y())
    paint_shape(painter, middle, frame.colour, tint(theme, frame.colour))
    left = middle.x() + SHAPE / 2 + 5
    room = bar.right() - pad - left
    if room < size:
        return
    painter.setFont(letters(size, True)[0])
    painter.setPen(theme.colour("text"))
    shown = title_shown(frame.title or tr("Frame"), int(room), size)
    painter.drawText(QRectF(left, bar.top(), room + 2, bar.height()), Qt.AlignmentFlag.AlignVCenter, shown)


def _on_pixels(rect: QRectF) -> QRectF:
    """A rectangle whose thin line falls on whole pixels."""
    left, top = round(rect.left()) + 0.5, round(rect.top()) + 0.5
    return QRectF(left, top, max(1, round(rect.right()) - 0.5 - left), max(1, round(rect.bottom()) - 0.5 - top))


def width_of(frame: Frame, size: int = READABLE) -> float:
    """How wide a title has to be for all of it to be read in letters of that size, on the screen."""
    return _written(frame.title or tr("Frame"), size) + SHAPE + 24


@lru_cache(maxsize=512)
def _written(title: str, size: int) -> float:
    return letters(size, True)[1].horizontalAdvance(title[:LONGEST])
