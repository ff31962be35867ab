"""One family of icons, drawn with a 1.4-pixel line on a square of 16, in whatever colour is asked for.

Each is a few words of a small language, so that there are no files to read and nothing to recolour: `M x y` moves,
`L x y` draws a line, `C x y x y x y` a curve, `Z` closes, `O x y r` is a circle, `R x y w h` a rectangle with rounded
corners, and everything after `F` is filled where it was outlined before.
"""

from __future__ import annotations

from functools import cache

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QIcon, QIconEngine, QImage, QPainter, QPainterPath, QPen, QPixmap

GRID = 16
LINE = 1.4

ICONS: dict[str, str] = {
    # layer groups
    "data": "R 2.5 2.5 11 11 M 2.5 6.2 L 13.5 6.2 M 2.5 9.8 L 13.5 9.8 M 6.2 2.5 L 6.2 13.5 M 9.8 2.5 L 9.8 13.5",
    "output": "O 8 8 5.6 O 8 8 2.4 F O 8 8 0.9",
    "dense": "M 4 4 L 12 4 M 4 4 L 12 12 M 4 12 L 12 4 M 4 12 L 12 12 F O 4 4 1.7 O 4 12 1.7 O 12 4 1.7 O 12 12 1.7",
    "convolution": "R 2.5 2.5 11 11 F R 4.6 4.6 4.2 4.2",
    "pooling": "M 2.6 3.4 L 13.4 3.4 L 8 13 Z M 5.4 6.6 L 10.6 6.6",
    "activation": "M 2 12.5 L 7 12.5 L 13.5 3.5",
    "normalisation": "M 1.8 12.5 C 5.6 12.5 5.4 3.5 8 3.5 C 10.6 3.5 10.4 12.5 14.2 12.5",
    "regularisation": "O 4 4 1.6 O 12 4 1.6 O 8 8 1.6 O 4 12 1.6 F O 12 12 2.2",
    "shape": "R 2.4 2.4 4.6 11.2 M 9 8 L 14 8 M 11.8 5.6 L 14.2 8 L 11.8 10.4",
    "combine": "O 8 8 5.6 M 8 5 L 8 11 M 5 8 L 11 8",
    "padding": "R 5 5 6 6 M 2.2 5 L 2.2 2.2 L 5 2.2 M 11 2.2 L 13.8 2.2 L 13.8 5 M 13.8 11 L 13.8 13.8 L 11 13.8 "
    "M 5 13.8 L 2.2 13.8 L 2.2 11",
    "sequence": "R 1.8 5.6 3.4 4.8 R 10.8 5.6 3.4 4.8 M 5.2 8 L 10.4 8 M 8.6 6 L 10.6 8 L 8.6 10",
    "attention": "M 3.4 12 L 8 4 M 8 12 L 8 4 M 12.6 12 L 8 4 F O 8 4 2.2 O 3.4 12 1.5 O 8 12 1.5 O 12.6 12 1.5",
    "block": "M 4.6 4.4 L 4.6 2.2 L 13.8 2.2 L 13.8 11.4 L 11.6 11.4 R 2.2 4.6 9.2 9.2 M 5 9.2 L 8.6 9.2",
    "layer": "M 8 2 L 14 5.2 L 8 8.4 L 2 5.2 Z M 2 8.4 L 8 11.6 L 14 8.4 M 2 11.2 L 8 14.4 L 14 11.2",
    "unknown": "M 5.2 5.6 C 5.2 1.6 11 1.8 11 5.4 C 11 7.8 8 7.8 8 10 F O 8 12.8 1",
    # training
    "train": "F M 4.5 2.8 L 13 8 L 4.5 13.2 Z",
    "pause": "F R 4 3 2.8 10 R 9.2 3 2.8 10",
    "step": "M 2 8 L 9 8 M 6.2 5 L 9.2 8 L 6.2 11 M 12.6 3.6 L 12.6 12.4",
    "stop": "F R 3.6 3.6 8.8 8.8",
    "restart": "M 12.6 5 C 10.6 2 5.6 1.8 3.8 5.4 C 1.8 9.6 5 13.4 8.6 13 C 10.8 12.8 12.6 11.4 13 9.2 "
    "M 12.8 2 L 12.8 5.2 L 9.6 5.2",
    # the window
    "open": "M 2 12.8 L 2 3.4 L 6.2 3.4 L 7.6 5.2 L 13.2 5.2 L 13.2 7.2 M 2 12.8 L 4.4 7.2 L 15 7.2 L 12.6 12.8 Z",
    "save": "M 2.6 2.6 L 11.2 2.6 L 13.4 4.8 L 13.4 13.4 L 2.6 13.4 Z M 5 13.2 L 5 9 L 11 9 L 11 13.2 "
    "M 5.4 2.8 L 5.4 5.6 L 10 5.6 L 10 2.8",
    "new": "M 3.4 1.8 L 9.4 1.8 L 12.6 5 L 12.6 14.2 L 3.4 14.2 Z M 9.2 2 L 9.2 5.4 L 12.4 5.4",
    "export": "M 3 9 L 3 13.4 L 13 13.4 L 13 9 M 8 10 L 8 2.4 M 5.2 5 L 8 2.2 L 10.8 5",
    "undo": "M 3 6.4 L 9.4 6.4 C 14.6 6.4 14.4 13 9.4 13 L 6.4 13 M 5.8 3.4 L 2.8 6.4 L 5.8 9.4",
    "redo": "M 13 6.4 L 6.6 6.4 C 1.4 6.4 1.6 13 6.6 13 L 9.6 13 M 10.2 3.4 L 13.2 6.4 L 10.2 9.4",
    "fit": "M 2.2 5.6 L 2.2 2.2 L 5.6 2.2 M 10.4 2.2 L 13.8 2.2 L 13.8 5.6 M 13.8 10.4 L 13.8 13.8 L 10.4 13.8 "
    "M 5.6 13.8 L 2.2 13.8 L 2.2 10.4",
    "search": "O 7 7 4.4 M 10.3 10.3 L 14 14",
    "add": "M 8 2.8 L 8 13.2 M 2.8 8 L 13.2 8",
    "remove": "M 2.8 8 L 13.2 8",
    "close": "M 4 4 L 12 12 M 12 4 L 4 12",
    "check": "M 2.8 8.4 L 6.4 12 L 13.2 4.4",
    "delete": "M 2.6 4.2 L 13.4 4.2 M 6 4 L 6 2.2 L 10 2.2 L 10 4 M 4 4.4 L 4.6 13.8 L 11.4 13.8 L 12 4.4",
    "copy": "R 2.4 2.4 8 8 M 12.6 5.6 L 13.6 5.6 L 13.6 13.6 L 5.6 13.6 L 5.6 12.6",
    "cut": "O 4 12 2 O 12 12 2 M 5.2 10.4 L 11.4 2.2 M 10.8 10.4 L 4.6 2.2",
    "paste": "M 5.4 3.4 L 3.4 3.4 L 3.4 14 L 12.6 14 L 12.6 3.4 L 10.6 3.4 R 5.6 2 4.8 2.8",
    "back": "M 10.4 3.2 L 5.4 8 L 10.4 12.8",
    "shuffle": "M 2 4.4 L 4.4 4.4 C 8 4.4 8 11.6 11.6 11.6 L 13.8 11.6 M 2 11.6 L 4.4 11.6 C 8 11.6 8 4.4 11.6 4.4 "
    "L 13.8 4.4 M 12 2.4 L 14 4.4 L 12 6.4 M 12 9.6 L 14 11.6 L 12 13.6",
    "fold": "M 5.6 3.2 L 10.6 8 L 5.6 12.8",
    "unfold": "M 3.2 5.6 L 8 10.6 L 12.8 5.6",
    "up": "M 3.2 10.6 L 8 5.6 L 12.8 10.6",
    "settings": "M 2 4.6 L 14 4.6 M 2 11.4 L 14 11.4 F O 6 4.6 2 O 10.4 11.4 2",
    "moon": "M 13 9.6 C 8 11.4 4.8 6.8 7 2.6 C 1.6 3.6 1.2 11.4 6.4 13.2 C 9.4 14.2 12 12.4 13 9.6 Z",
    "eye": "M 1.6 8 C 4.6 2.6 11.4 2.6 14.4 8 C 11.4 13.4 4.6 13.4 1.6 8 Z O 8 8 2",
    "info": "O 8 8 6 M 8 7.2 L 8 11.4 F O 8 4.8 0.9",
    "warning": "M 8 2 L 14.4 13.4 L 1.6 13.4 Z M 8 6.4 L 8 9.6 F O 8 11.5 0.9",
    "error": "O 8 8 6 M 8 4.4 L 8 8.6 F O 8 11.2 0.9",
    "good": "O 8 8 6 M 5.2 8.2 L 7.2 10.2 L 10.8 6",
    "more": "F O 3 8 1.3 O 8 8 1.3 O 13 8 1.3",
    "note": "M 3 13 L 3.6 9.8 L 10.6 2.8 L 13.2 5.4 L 6.2 12.4 Z M 9 4.4 L 11.6 7",
    "bookmark": "M 4 2.4 L 12 2.4 L 12 13.6 L 8 10.4 L 4 13.6 Z",
    "frozen": "M 8 1.6 L 8 14.4 M 2.4 4.8 L 13.6 11.2 M 13.6 4.8 L 2.4 11.2 M 6 2.8 L 8 4.6 L 10 2.8 "
    "M 6 13.2 L 8 11.4 L 10 13.2",
    "bypass": "M 2 10.6 C 4 2.4 12 2.4 14 10.6 M 11 8.6 L 14 10.8 L 14.8 7.2 F O 8 11 1.9",
    "mute": "O 8 8 5.6 M 4 12 L 12 4",
    "carried": "M 1.6 8 L 9 8 M 6 4.8 L 9.2 8 L 6 11.2 F O 12.6 8 2.2",
    "wire": "M 2 12.5 C 9 12.5 7 3.5 14 3.5",
}
"""Every icon by name; those of the layer groups bear the groups' names."""


def for_layer(type: str, group: str | None) -> str:
    """The name of the icon for a layer: its group's, or one that says that it is not known."""
    if type == "Output":
        return "output"
    if group is None:
        return "unknown"
    return group if group in ICONS else "layer"


@cache
def paths(name: str) -> tuple[QPainterPath, QPainterPath]:
    """What is outlined and what is filled, on the square of 16. Raises KeyError where there is no such icon."""
    outlined, filled = QPainterPath(), QPainterPath()
    path, words = outlined, iter(ICONS[name].split())

    def numbers(count: int) -> list[float]:
        return [float(next(words)) for _ in range(count)]

    for word in words:
        if word == "F":
            path = filled
        elif word == "M":
            path.moveTo(*numbers(2))
        elif word == "L":
            path.lineTo(*numbers(2))
        elif word == "C":
            path.cubicTo(*numbers(6))
        elif word == "Z":
            path.closeSubpath()
        elif word == "O":
            x, y, radius = numbers(3)
            path.addEllipse(QPointF(x, y), radius, radius)
        elif word == "R":
            path.addRoundedRect(QRectF(*numbers(4)), 1, 1)
    return outlined, filled


def paint(painter: QPainter, name: str, square: QRectF, colour: QColor) -> None:
    """Draw an icon into a square, in a colour."""
    outlined, filled = paths(name)
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.translate(square.topLeft())
    painter.scale(square.width() / GRID, square.height() / GRID)
    painter.setPen(QPen(colour, LINE, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap, Qt.PenJoinStyle.RoundJoin))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    if not outlined.isEmpty():  # an empty path is a fault in an SVG
        painter.drawPath(outlined)
    if not filled.isEmpty():
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colour)
        painter.drawPath(filled)
    painter.restore()


@cache
def icon(name: str, rgba: int, faded: int) -> QIcon:
    """An icon for buttons and menus, sharp at every size; `faded` is its colour where it is disabled."""
    return QIcon(_Engine(name, rgba, faded))


class _Engine(QIconEngine):
    def __init__(self, name: str, rgba: int, faded: int) -> None:
        super().__init__()
        paths(name)  # an unknown name fails here, where it is asked for, and not while something is painted
        self._name, self._rgba, self._faded = name, rgba, faded

    def paint(self, painter: QPainter, rect, mode: QIcon.Mode, state: QIcon.State) -> None:
        side = min(rect.width(), rect.height())
        square = QRectF(0, 0, side, side)
        square.moveCenter(QRectF(rect).center())
        tint = self._faded if mode == QIcon.Mode.Disabled else self._rgba
        paint(painter, self._name, square, QColor.fromRgba(tint))

    def pixmap(self, size: QSize, mode: QIcon.Mode, state: QIcon.State) -> QPixmap:
        return self.scaledPixmap(size, mode, state, 1)

    def scaledPixmap(self, size: QSize, mode: QIcon.Mode, state: QIcon.State, scale: float) -> QPixmap:
        # Since Qt 6.8 the size is in pixels of the window, of which a dense screen has `scale` each.
        dense = max(1.0, scale)
        image = QImage(size * dense, QImage.Format.Format_ARGB32_Premultiplied)
        image.fill(Qt.GlobalColor.transparent)
        image.setDevicePixelRatio(dense)
        painter = QPainter(image)
        self.paint(painter, QRectF(0, 0, size.width(), size.height()), mode, state)
        painter.end()
        return QPixmap.fromImage(image)

    def clone(self) -> QIconEngine:
        return _Engine(self._name, self._rgba, self._faded)
