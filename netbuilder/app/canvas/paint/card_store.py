"""Pictures of cards, so that each is painted once and shown by every node that looks alike."""

from __future__ import annotations

from collections import OrderedDict
from math import ceil

from PySide6.QtCore import Qt
from PySide6.QtGui import QPainter, QPixmap

from netbuilder.app.canvas.paint import terse
from netbuilder.app.canvas.paint.card import MARGIN, Look, paint
from netbuilder.app.canvas.paint.geometry import WIDTH
from netbuilder.app.theme import Theme

PLAIN_BELOW = 0.3
"""Below this scale nobody can read a card in a file, and it is painted as a plain block."""


class CardStore:
    """Pictures of cards at one scale and theme, shared by all nodes that look alike; the longest unused go first."""

    MOST_BYTES = 96 * 2**20

    def __init__(self, theme: Theme) -> None:
        self._theme = theme
        self._kept: OrderedDict[Look, dict[tuple[float, float], QPixmap]] = OrderedDict()
        self._bytes = 0
        self.painted = 0
        """How many pictures were really painted."""

    def clear(self) -> None:
        """Forget everything: the theme changed."""
        self._kept.clear()
        self._bytes = 0

    def picture(self, look: Look, scale: float, dense: float = 1.0) -> QPixmap:
        """The card as a pixmap with `MARGIN` around it, sharp at `scale` device pixels a canvas pixel, of which `dense`
        are a pixel of the screen. From some way off it is its title, from afar a plain block."""
        zoom = scale / dense
        if terse.is_terse(zoom):
            look = look.terse
        elif zoom < terse.TERSE_LEAST:
            look = look.plain
        at_scales = self._kept.get(look)
        if at_scales is None:
            at_scales = self._kept[look] = {}
        else:
            self._kept.move_to_end(look)
        found = at_scales.get((scale, dense))
        if found is None:
            found = at_scales[scale, dense] = self._paint(look, scale, zoom)
            self._bytes += _bytes(found)
            self._make_room()
        return found

    def forget(self, look: Look) -> None:
        """Nobody will ask for this look again: what a node computes looks otherwise each time."""
        for each in (look, look.terse) if look.pictures else (look,):
            self._bytes -= sum(map(_bytes, self._kept.pop(each, {}).values()))

    def _make_room(self) -> None:
        while self._bytes > self.MOST_BYTES:
            look, at_scales = next(iter(self._kept.items()))
            if len(at_scales) > 1:
                self._bytes -= _bytes(at_scales.pop(next(iter(at_scales))))
            elif len(self._kept) > 1:
                self.forget(look)
            else:
                return

    def _paint(self, look: Look, scale: float, zoom: float) -> QPixmap:
        self.painted += 1
        wide, tall = ceil((WIDTH + 2 * MARGIN) * scale), ceil((look.high + 2 * MARGIN) * scale)
        picture = QPixmap(wide, tall)
        picture.fill(Qt.GlobalColor.transparent)
        painter = QPainter(picture)
        painter.scale(scale, scale)
        painter.translate(MARGIN, MARGIN)
        if terse.is_terse(zoom):
            terse.paint(painter, look, self._theme, zoom)
        else:
            paint(painter, look, self._theme)
        painter.end()
        return picture


def _bytes(picture: QPixmap) -> int:
    return 4 * picture.width() * picture.height()
