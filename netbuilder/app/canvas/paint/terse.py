"""A card from some way off: its title in letters that can still be read, and nothing else that cannot."""

from __future__ import annotations

from functools import lru_cache

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainter, QPen

from netbuilder.app.canvas.paint.card import OFF, Look, paint_pictures, paint_stack
from netbuilder.app.canvas.paint.geometry import PICTURES, WIDTH
from netbuilder.app.canvas.paint.squares import INSET, STRIPE
from netbuilder.app.theme import RADIUS, Theme, font
from netbuilder.graph import BYPASS

TERSE_BELOW, TERSE_LEAST = 0.5, 0.24
"""Between these zooms a card is its title: above, all of it can be read; below, not even that has room."""
LETTERS = ((11, 100), (11, 87), (10, 87), (10, 75), (9, 75), (9, 66))
"""Sizes in pixels of the screen and widths in percent of a title's letters: the first that fits is taken."""
PAD = 3
"""Beside the title, in pixels of the screen."""
LEAST_ELIDED = 6
"""Shorter titles are cut off without an ellipsis."""
BAR = 3
"""How high the bar of a share is on the screen."""


def is_terse(zoom: float) -> bool:
    """Whether cards are painted so, at so many pixels of the screen a canvas pixel."""
    return TERSE_LEAST <= zoom < TERSE_BELOW


def paint(painter: QPainter, look: Look, theme: Theme, zoom: float) -> None:
    """Draw a card with its top left corner at the origin, for a screen that shows it at this zoom."""
    face, state, high = look.face, look.state, look.high
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setOpacity(0.35 if state.faded else 1)
    thin = 1 / zoom
    body = QRectF(thin / 2, thin / 2, WIDTH - thin, high - thin)
    if face.stacked:
        paint_stack(painter, state, theme, body)
    border, width = theme.colour("dim" if state.hovered else "line"), 1.0
    if face.severity:
        border, width = theme.colour(face.severity), 1.6
    if state.selected:
        border, width = theme.colour("accent"), 2.0
    painter.setPen(QPen(border, width * thin, _dashes(face.known_type, face.off)))
    painter.setBrush(theme.colour("raised"))
    painter.drawRoundedRect(body, RADIUS, RADIUS)
    tint = theme.group_colour(face.group)
    tint.setAlphaF(OFF if face.off else 1)
    painter.fillRect(QRectF(thin, INSET, STRIPE, high - 2 * INSET), tint)
    if look.pictures:
        paint_pictures(painter, look)
    painter.scale(thin, thin)
    if face.share is not None:
        _paint_share(painter, face.share, theme, zoom, high)
    left = (STRIPE + 1) * zoom + PAD
    below = PICTURES[0] if look.pictures else high
    room = QRectF(left, 0, WIDTH * zoom - left - PAD, below * zoom - (BAR if face.share is not None else 0))
    written, shown = fitted(face.title, int(room.width()))
    painter.setFont(written)
    painter.setPen(theme.colour("dim" if face.off else "text"))
    painter.drawText(room, Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine, shown)


@lru_cache(maxsize=2048)
def fitted(title: str, room: int) -> tuple[QFont, str]:
    """Letters in which a title has so many pixels of room, and as much of it as has."""
    for size, stretch in LETTERS:
        written = QFont(font(size, bold=True))
        written.setStretch(stretch)
        metrics = QFontMetricsF(written)
        if metrics.horizontalAdvance(title) <= room:
            return written, title
    shown = metrics.elidedText(title, Qt.TextElideMode.ElideRight, room)
    if len(shown) < LEAST_ELIDED:  # in so little room the letters say more than that some are missing
        shown = next(title[:count] for count in range(len(title), -1, -1) if _has_room(metrics, title[:count], room))
    return written, shown


def _has_room(metrics: QFontMetricsF, text: str, room: int) -> bool:
    return metrics.horizontalAdvance(text) <= room


def _paint_share(painter: QPainter, share: float, theme: Theme, zoom: float, high: int) -> None:
    left, top = (STRIPE + 1) * zoom + PAD, high * zoom - BAR - 1.5
    wide = WIDTH * zoom - left - PAD
    for part, name in ((1.0, "line"), (share, "accent")):
        painter.fillRect(QRectF(left, top, max(1.0, part * wide), BAR), theme.colour(name))


def _dashes(known: bool, off: str) -> Qt.PenStyle:
    return Qt.PenStyle.SolidLine if known and off in ("", BYPASS) else Qt.PenStyle.DashLine
