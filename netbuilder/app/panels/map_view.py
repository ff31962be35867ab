"""Maps side by side, each pixel a square, with the value under the mouse."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QImage, QPainter, QPalette, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from netbuilder.app.panels.pictures import to_image
from netbuilder.insight.mosaic import Mosaic, colour, columns_for, tile

GAP, FRAME = 4, 1
LARGEST_SCALE = 28


@dataclass(frozen=True)
class Place:
    """A pixel of a map, and its value."""

    map: int
    row: int
    column: int
    value: float


@dataclass(frozen=True)
class Layout:
    """Where the maps are on the screen: `scale` pixels a value, `columns` maps a row."""

    scale: float
    columns: int
    gap: float

    def corner(self, index: int, height: int, width: int) -> QPointF:
        """Upper left corner of a map."""
        row, column = divmod(index, self.columns)
        x, y = column * (width * self.scale + self.gap), row * (height * self.scale + self.gap)
        return QPointF(FRAME + x, FRAME + y)


class MapView(QWidget):
    """Shows maps `(C, H, W)` of one scale of colours as large as they fit. One image holds them all; each is drawn
    from its part of it, so that the gaps are thin however large the pixels are."""

    hovered = Signal(object)  # a Place, or None where there is none

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setMouseTracking(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self._mosaic: Mosaic = tile(np.empty((0, 0, 0)))
        self._image = QImage()
        self._columns: int | None = None
        self._gap: float = GAP

    @property
    def mosaic(self) -> Mosaic:
        """What is shown."""
        return self._mosaic

    def show_maps(
        self,
        maps: np.ndarray,
        within: tuple[float, float],
        table: np.ndarray,
        most: int = 64,
        columns: int | None = None,
        gap: float = GAP,
    ) -> None:
        """Show at most `most` of the maps `(C, H, W)`; `columns` fixes how many are in a row, `gap` how far apart they
        are on the screen."""
        self._columns, self._gap = columns, gap
        self._mosaic = tile(maps, columns, most)
        self._image = to_image(colour(self._mosaic.values, within, table))
        self.update()

    def show_picture(self, picture: np.ndarray) -> None:
        """Show one picture `(H, W, 3)` of bytes as it is."""
        self._columns = 1
        self._mosaic = tile(picture.astype(np.float32).mean(2)[None])
        self._image = to_image(picture)
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(240, 160)

    def minimumSizeHint(self) -> QSize:
        return QSize(48, 48)

    def layout_of_maps(self) -> Layout:
        """How the maps lie in the room there is."""
        height, width = self._mosaic.map_shape
        shown, room, gap = self._mosaic.shown, self.rect(), self._gap
        if not shown:
            return Layout(1, 1, gap)
        across, down = room.width() - 2 * FRAME, room.height() - 2 * FRAME
        columns = self._columns or columns_for(shown, height, width, across, down, gap)
        rows = -(-shown // columns)
        scale = min(
            (across - (columns - 1) * gap) / (columns * width),
            (down - (rows - 1) * gap) / (rows * height),
            LARGEST_SCALE,
        )
        return Layout(float(int(scale)) if scale >= 2 else max(scale, 0.02), columns, gap)

    def place_at(self, point: QPointF) -> Place | None:
        """What is under a point of the widget."""
        height, width = self._mosaic.map_shape
        layout = self.layout_of_maps()
        point -= QPointF(FRAME, FRAME)
        if point.x() < 0 or point.y() < 0 or not self._mosaic.shown:
            return None
        column, x = divmod(point.x(), width * layout.scale + layout.gap)
        row, y = divmod(point.y(), height * layout.scale + layout.gap)
        index, x, y = int(row) * layout.columns + int(column), int(x / layout.scale), int(y / layout.scale)
        if column >= layout.columns or index >= self._mosaic.shown or x >= width or y >= height:
            return None
        left, top = self._corner_in_image(index)
        return Place(index, y, x, float(self._mosaic.values[top + y, left + x]))

    def paintEvent(self, event) -> None:
        if not self._mosaic.shown:
            return
        height, width = self._mosaic.map_shape
        layout = self.layout_of_maps()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform, layout.scale < 1)
        painter.setPen(QPen(self.palette().color(QPalette.ColorRole.Mid), 1))
        for index in range(self._mosaic.shown):
            corner = layout.corner(index, height, width)
            left, top = self._corner_in_image(index)
            target = QRectF(corner.x(), corner.y(), width * layout.scale, height * layout.scale)
            painter.drawImage(target, self._image, QRectF(left, top, width, height))
            if layout.gap >= 2:  # values may have the colour of the ground
                painter.drawRect(target.adjusted(-0.5, -0.5, 0.5, 0.5))
        painter.end()

    def mouseMoveEvent(self, event) -> None:
        self.hovered.emit(self.place_at(event.position()))

    def leaveEvent(self, event) -> None:
        self.hovered.emit(None)

    def _corner_in_image(self, index: int) -> tuple[int, int]:
        height, width = self._mosaic.map_shape
        row, column = divmod(index, self._mosaic.columns)
        return column * (width + self._mosaic.gap), row * (height + self._mosaic.gap)


class ColourBar(QWidget):
    """The scale of colours: largest value on top, smallest below. Its width never changes."""

    WIDTH = 68

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFixedWidth(self.WIDTH)
        self._image = QImage()
        self._marks: tuple[tuple[float, str], ...] = ()

    def show_range(self, table: np.ndarray, marks: tuple[tuple[float, str], ...]) -> None:
        """table: colours from the smallest value to the largest; marks: heights from 0 to 1 with their text."""
        self._image = to_image(np.ascontiguousarray(table[::-1][:, None]))
        self._marks = marks
        self.update()

    def paintEvent(self, event) -> None:
        if self._image.isNull():
            return
        painter = QPainter(self)
        metrics = painter.fontMetrics()
        high, room = metrics.height(), min(self.height(), 220) - metrics.height()
        bar = QRectF(1, high / 2, 10, room)
        painter.drawImage(bar, self._image)
        painter.setPen(QPen(self.palette().color(QPalette.ColorRole.Mid), 1))
        painter.drawRect(bar.adjusted(-0.5, -0.5, 0.5, 0.5))
        painter.setPen(self.palette().color(self.foregroundRole()))
        for place, text in self._marks:
            top = (1 - place) * room
            painter.drawText(QRectF(16, top, self.WIDTH - 16, high), Qt.AlignmentFlag.AlignVCenter, text)
        painter.end()
