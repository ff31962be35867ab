"""A note on the canvas: words on a coloured ground, behind the wires."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPen

from netbuilder.app.canvas.marks.item import MarkItem, letters_at, paint_grips
from netbuilder.app.canvas.marks.look import (
    LINE,
    NOTE_LETTERS,
    PAPER,
    SHAPE,
    ground,
    letters,
    lines_shown,
    paint_shape,
    tint,
)
from netbuilder.graph import Note

if TYPE_CHECKING:
    from netbuilder.app.canvas.paint.scene import Scene

PAD = 10
"""Between the edge of a note and its words, canvas pixels."""
BEHIND = -1.0


class NoteItem(MarkItem):
    """The words of a note, wrapped; from afar as many of them as can be read."""

    mark: Note

    def __init__(self, note: Note, scene: Scene) -> None:
        super().__init__(note, scene)
        self.setZValue(BEHIND)
        self.show_mark(note)

    def draw(self, painter: QPainter, place: QRectF, zoom: float) -> None:
        theme, colour = self.canvas.theme, self.mark.colour
        rect = place.toRect()
        painter.fillRect(rect, ground(theme, colour, PAPER))
        painter.fillRect(rect.left(), rect.top(), max(2, round(3 * zoom)), rect.height(), tint(theme, colour))
        if self.chosen or self.hovered:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
            line = theme.colour("accent") if self.chosen else ground(theme, colour, LINE)
            painter.setPen(QPen(line, 2 if self.chosen else 1))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRect(rect)
        self._paint_words(painter, QRectF(rect), zoom)
        if min(rect.width(), rect.height()) > 4 * SHAPE:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            corner = QPointF(rect.right() - SHAPE / 2 - 4, rect.top() + SHAPE / 2 + 5)
            paint_shape(painter, corner, colour, tint(theme, colour))
        if self.chosen:
            paint_grips(painter, QRectF(rect), theme)

    def shows_all(self, zoom: float) -> bool:
        size = letters_at(zoom, NOTE_LETTERS)
        room = _room(QRectF(0, 0, self.mark.size[0] * zoom, self.mark.size[1] * zoom), zoom)
        wide, high = int(room.width()), int(room.height())
        return wide > 2 * size and lines_shown(self.mark.text, wide, high, size) == lines_shown(
            self.mark.text, wide, 1_000_000, size
        )

    def _paint_words(self, painter: QPainter, rect: QRectF, zoom: float) -> None:
        size, room = letters_at(zoom, NOTE_LETTERS), _room(rect, zoom)
        if room.width() < 2 * size or room.height() < size:
            return  # left out where it cannot be read
        written, metrics = letters(size)
        if room.height() < metrics.lineSpacing():
            return
        painter.setFont(written)
        painter.setPen(self.canvas.theme.colour("text"))
        y = room.top() + metrics.ascent()
        for line in lines_shown(self.mark.text, int(room.width()), int(room.height()), size):
            painter.drawText(QPointF(room.left(), y), line)
            y += metrics.lineSpacing()


def _room(rect: QRectF, zoom: float) -> QRectF:
    """Where the words of a note go, on the screen."""
    wide = rect.width() > 60
    pad = max(4.0, PAD * zoom) if wide else 4.0
    return rect.adjusted(pad, pad * 0.7, -pad - (SHAPE if wide else 0), -pad * 0.4)
