"""How frames and notes look: grounds and lines in a theme's colours, and a shape that says the same as the colour."""

from __future__ import annotations

from functools import lru_cache
from math import cos, pi, sin

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QIcon, QPainter, QPixmap, QPolygonF, QTextLayout, QTextOption

from netbuilder.app.theme import Theme, font

GROUND, BAR, PAPER, LINE = 0.09, 0.24, 0.18, 0.55
"""How much of its colour the ground of a frame, its title bar, a note and their lines have."""
_CORNERS = {"grey": 0, "blue": 4, "green": 3, "amber": 2, "red": 5, "violet": 6}
LONGEST = 4000
"""Letters of a text that are looked at to show it: a file may hold any number."""
TITLE_LETTERS, NOTE_LETTERS = 13, 12
"""Sizes of the letters of a frame's title and of a note, canvas pixels."""
SHAPE = 9
"""Pixels of the shape, on the screen."""
SHARP = 4
"""So many times larger is a swatch drawn than it is shown."""


def tint(theme: Theme, colour: str) -> QColor:
    """The full colour of that name; grey for one that came with another version."""
    return theme.mark_colour(colour)


def ground(theme: Theme, colour: str, share: float) -> QColor:
    """The canvas with so much of a colour over it: opaque, since painting through is slow."""
    return _blended(theme.colours.background, tint(theme, colour).name(), share)


@lru_cache(maxsize=256)
def _blended(under: str, over: str, share: float) -> QColor:
    a, b = QColor(under), QColor(over)
    parts = zip((a.red(), a.green(), a.blue()), (b.red(), b.green(), b.blue()), strict=True)
    return QColor(*(round(x + (y - x) * share) for x, y in parts))


def paint_shape(painter: QPainter, middle: QPointF, colour: str, fill: QColor) -> None:
    """The shape of a colour, for those who cannot tell it: a disc, a square, a triangle …"""
    corners = _CORNERS.get(colour, 0)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(fill)
    half = SHAPE / 2
    if corners == 0:
        painter.drawEllipse(middle, half - 0.5, half - 0.5)
    elif corners == 4:
        painter.drawRect(QRectF(middle.x() - half + 1, middle.y() - half + 1, SHAPE - 2, SHAPE - 2))
    elif corners == 2:  # a square on its corner
        painter.drawPolygon(QPolygonF([middle + QPointF(half * x, half * y) for x, y in _DIAMOND]))
    elif corners == 5:  # a cross
        painter.drawRect(QRectF(middle.x() - 1.5, middle.y() - half, 3, SHAPE))
        painter.drawRect(QRectF(middle.x() - half, middle.y() - 1.5, SHAPE, 3))
    else:
        turns = [-pi / 2 + 2 * pi * n / corners for n in range(corners)]
        painter.drawPolygon(QPolygonF([middle + QPointF(half * cos(a), half * sin(a)) for a in turns]))


_DIAMOND = ((0, -1), (1, 0), (0, 1), (-1, 0))


def swatch(theme: Theme, colour: str) -> QIcon:
    """A colour with its shape, for a menu or a list: sharp at every scale of the screen."""
    picture = QPixmap(16 * SHARP, 16 * SHARP)
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.scale(SHARP, SHARP)
    painter.translate(8, 8)
    painter.scale(1.4, 1.4)
    paint_shape(painter, QPointF(0, 0), colour, tint(theme, colour))
    painter.end()
    return QIcon(picture)


@lru_cache(maxsize=64)
def letters(size: int, bold: bool = False) -> tuple[QFont, QFontMetricsF]:
    """A font of so many pixels and its measures, made once: to make one takes longer than to write with it."""
    made = font(size, bold=bold)
    return made, QFontMetricsF(made)


@lru_cache(maxsize=512)
def title_shown(title: str, width: int, size: int) -> str:
    """As much of a title as has room in so many pixels, in letters of `size` pixels."""
    return letters(size, True)[1].elidedText(" ".join(title[:LONGEST].split()), Qt.TextElideMode.ElideRight, width)


@lru_cache(maxsize=512)
def lines_shown(text: str, width: int, height: int, size: int) -> tuple[str, ...]:
    """The lines of a note in a room of so many pixels, the last one with an ellipsis where not all has room."""
    written, metrics = letters(size)
    most = int(height / metrics.lineSpacing() + 0.1)
    found: list[str] = []
    for part in text[:LONGEST].split("\n"):
        layout = QTextLayout(part, written)
        option = QTextOption()
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        layout.setTextOption(option)
        layout.beginLayout()
        begun = len(found)
        while len(found) <= most and (line := layout.createLine()).isValid():
            line.setLineWidth(width)
            found.append(part[line.textStart() : line.textStart() + line.textLength()].rstrip())
        layout.endLayout()
        if len(found) == begun:
            found.append("")
        if len(found) > most:
            break
    if len(found) <= most:
        return tuple(found)
    shown = found[:most]
    if shown:
        shown[-1] = metrics.elidedText(f"{shown[-1]} …", Qt.TextElideMode.ElideRight, width)
        if not shown[-1].endswith("…"):
            shown[-1] += "…"
    return tuple(shown)


def note_height(text: str, width: float) -> float:
    """How high a text is that is wrapped at so many pixels, in pixels."""
    lines = lines_shown(text, int(width), 1_000_000, NOTE_LETTERS)
    return len(lines) * letters(NOTE_LETTERS)[1].lineSpacing()
