"""Painting a card: from a face and a state to pixels, and the store of pictures already painted."""

from __future__ import annotations

from collections import OrderedDict
from dataclasses import dataclass, replace
from functools import cached_property, lru_cache
from math import ceil

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QImage, QPainter, QPainterPath, QPen, QPixmap

from netbuilder.app import icons
from netbuilder.app.canvas.face import Face
from netbuilder.app.canvas.geometry import (
    FOOT,
    PAD,
    PICTURES,
    PORT_RADIUS,
    WIDTH,
    height,
    port_height,
    rows_height,
)
from netbuilder.app.theme import RADIUS, Theme, font

PLAIN_BELOW = 0.3
"""Below this scale nobody can read a card, and it is painted as a plain block."""
MARGIN = PORT_RADIUS + 3
"""Room around the card for its ports and its border."""
ICON = 14
STRIPE = 3
GAP = 4
FLAKE = 11
"""The mark of a node that is frozen, before the number of its weights."""
PORT_LABEL = 132
"""Room for the name of a port; half of it where there are names on both sides."""


@dataclass(frozen=True)
class State:
    """How a card stands out: chosen, under the mouse; while a wire looks for its end, faded where it may not end, and
    elsewhere `inviting` is the side whose ports are lit."""

    selected: bool = False
    hovered: bool = False
    faded: bool = False
    inviting: str = ""


@dataclass(frozen=True, eq=False)
class Look:
    """Everything that a card's picture depends on but its scale and theme. Equal looks are one object (see `look_of`),
    so that finding a picture costs no comparing of texts."""

    face: Face
    state: State
    pictures: tuple[QImage, ...]
    high: int

    @cached_property
    def plain(self) -> Look:
        """The look without words, pictures and ports, for afar: many nodes share one."""
        empty = {"title": "", "words": "", "shape": "", "count": "", "inputs": (), "outputs": ()}
        bare = replace(self.face, **empty, in_words=False, frozen=False)
        return look_of(bare, self.state, (), self.high)


def look_of(face: Face, state: State, pictures: tuple[QImage, ...], high: int) -> Look:
    """The look of a card; the same object for the same values."""
    if pictures:
        return Look(face, state, pictures, high)
    return _bare_look(face, state, high)


@lru_cache(maxsize=8192)
def _bare_look(face: Face, state: State, high: int) -> Look:
    return Look(face, state, (), high)


@dataclass(frozen=True)
class Layout:
    """The rectangles of a card's texts, in its own pixels, and what is written there (elided where it must be)."""

    title: tuple[QRectF, str]
    title_font: QFont
    words: tuple[QRectF, str]
    words_font: QFont
    shape: tuple[QRectF, str]
    count: tuple[QRectF, str]
    flake: QRectF
    icon: QRectF
    rule: float


def card_height(face: Face, pictures: bool) -> int:
    """How high the card is."""
    return height(_ports(face), pictures)


def _ports(face: Face) -> int:
    return max(len(face.inputs), len(face.outputs))


@lru_cache(maxsize=4096)
def layout(face: Face, high: int) -> Layout:
    """Where everything goes on a card of that height."""
    words_font, mono_font = _metrics("caption"), _mono()
    left, right = PAD, WIDTH - PAD + 2
    icon = QRectF(left, 13, ICON, ICON)
    title_at = left + ICON + 6
    title = QRectF(title_at, 10, right - title_at, 20)
    words = QRectF(left, 30, right - left, 16)
    foot = QRectF(PAD, high - FOOT, right - PAD, FOOT - 4)
    room = mono_font.horizontalAdvance(face.count) if face.count else 0
    count = QRectF(foot.right() - room - 1, foot.top(), room + 1, foot.height())
    flake = QRectF(count.left() - FLAKE - GAP, foot.center().y() - FLAKE / 2, FLAKE, FLAKE)
    room += FLAKE + GAP if face.frozen else 0
    shape = QRectF(foot.left(), foot.top(), foot.width() - (room + GAP if room else 0), foot.height())
    title_font = _fitting(face.title, title.width(), _TITLES, bold=True)
    says_font = _fitting(face.words, words.width(), _WORDS)
    elide = Qt.TextElideMode.ElideRight
    foot_metrics = words_font if face.in_words else mono_font
    narrow = not face.in_words and foot_metrics.horizontalAdvance(face.shape) > shape.width()
    written = face.shape.replace(", ", ",") if narrow else face.shape
    return Layout(
        (title, QFontMetricsF(title_font).elidedText(face.title, elide, title.width())),
        title_font,
        (words, QFontMetricsF(says_font).elidedText(face.words, elide, words.width())),
        says_font,
        (shape, foot_metrics.elidedText(written, elide, shape.width())),
        (count, face.count),
        flake,
        icon,
        high - FOOT - 1.5,
    )


_TITLES = (("title", 100), ("body", 100), ("body", 87), ("caption", 87), ("caption", 75), ("small", 66))
_WORDS = (("caption", 100), ("caption", 87), ("caption", 75))
"""Sizes and widths (in percent) of a title's letters, the first that fits is taken: torch has long names."""


@lru_cache(maxsize=1024)
def _fitting(text: str, room: float, sizes: tuple[tuple[str, int], ...], bold: bool = False) -> QFont:
    for size, stretch in sizes:
        made = QFont(font(size, bold=bold))
        made.setStretch(stretch)
        if QFontMetricsF(made).horizontalAdvance(text) <= room:
            break
    return made


def paint(painter: QPainter, look: Look, theme: Theme) -> None:
    """Draw a card with its top left corner at the origin."""
    face, state, pictures, high = look.face, look.state, look.pictures, look.high
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setOpacity(0.35 if state.faded else 1)
    body = QRectF(0.5, 0.5, WIDTH - 1, high - 1)
    if face.stacked:
        _paint_stack(painter, state, theme, body)
    _paint_body(painter, face, state, theme, body)
    if not face.title:
        return
    places = layout(face, high)
    tint = theme.group_colour(face.group)
    icons.paint(painter, face.icon, places.icon, tint)
    _write(painter, places.title, places.title_font, theme.colour("text"))
    _write(painter, places.words, places.words_font, theme.colour("dim"))
    for index, picture in enumerate(pictures[:4]):
        _paint_picture(painter, picture, index, len(pictures), rows_height(_ports(face)))
    painter.fillRect(QRectF(PAD, places.rule, WIDTH - 2 * PAD + 2, 1), theme.colour("line"))
    foot = theme.colour(f"{face.severity}_text" if face.severity else "dim")
    _write(painter, places.shape, font("caption", mono=not face.in_words), foot)
    _write(painter, places.count, font("caption", mono=True), theme.colour("dim"), Qt.AlignmentFlag.AlignRight)
    if face.frozen:
        icons.paint(painter, "frozen", places.flake, theme.colour("dim"))
    _paint_ports(painter, face, state, theme)


def port_points(face: Face) -> tuple[tuple[QPointF, ...], tuple[QPointF, ...]]:
    """The middles of the input and the output ports, from the card's top left corner."""
    return (
        tuple(QPointF(0.5, port_height(n, len(face.inputs))) for n in range(len(face.inputs))),
        tuple(QPointF(WIDTH - 0.5, port_height(n, len(face.outputs))) for n in range(len(face.outputs))),
    )


def _paint_stack(painter: QPainter, state: State, theme: Theme, body: QRectF) -> None:
    """The edges of two more cards below: there are several copies."""
    painter.setPen(QPen(theme.colour("accent" if state.selected else "dim" if state.hovered else "wire"), 1))
    painter.setBrush(theme.colour("raised"))
    for lip in (2, 1):
        painter.drawRoundedRect(body.adjusted(5 * lip, 20, -5 * lip, 3 * lip), RADIUS, RADIUS)


def _paint_body(painter: QPainter, face: Face, state: State, theme: Theme, body: QRectF) -> None:
    border, width = theme.colour("line"), 1.0
    if state.hovered:
        border = theme.colour("dim")
    if face.severity:
        border, width = theme.colour(face.severity), 1.6
    if state.selected:
        border, width = theme.colour("accent"), 2.0
    card = QPainterPath()
    card.addRoundedRect(body, RADIUS, RADIUS)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.fillPath(card, theme.colour("raised"))
    stripe = QPainterPath()
    wide = STRIPE if face.title else 4 * STRIPE
    stripe.addRect(QRectF(body.left(), body.top() + 8, wide, body.height() - 16))
    painter.fillPath(stripe, theme.group_colour(face.group))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    pen = QPen(border, width)
    if not face.known_type:
        pen.setStyle(Qt.PenStyle.DashLine)
    painter.setPen(pen)
    inset = (width - 1) / 2
    painter.drawRoundedRect(body.adjusted(inset, inset, -inset, -inset), RADIUS, RADIUS)


def _paint_ports(painter: QPainter, face: Face, state: State, theme: Theme) -> None:
    painter.setFont(font("small"))
    for side, names, points, align in zip(
        ("in", "out"),
        (face.inputs, face.outputs),
        port_points(face),
        (Qt.AlignmentFlag.AlignLeft, Qt.AlignmentFlag.AlignRight),
        strict=True,
    ):
        metrics = _metrics("small")
        room = PORT_LABEL // 2 if len(face.inputs) > 1 and len(face.outputs) > 1 else PORT_LABEL
        for name, point in zip(names, points, strict=True):
            if len(names) > 1:
                painter.setPen(theme.colour("dim"))
                left = point.x() + 9 if align == Qt.AlignmentFlag.AlignLeft else point.x() - 9 - room
                text = metrics.elidedText(name, Qt.TextElideMode.ElideRight, room - 4)
                painter.drawText(QRectF(left, point.y() - 8, room, 16), align | Qt.AlignmentFlag.AlignVCenter, text)
            lit = state.inviting == side
            painter.setPen(QPen(theme.colour("accent" if lit else "wire"), 2 if lit else 1.4))
            painter.setBrush(theme.colour("background"))
            painter.drawEllipse(point, PORT_RADIUS - 0.7, PORT_RADIUS - 0.7)


def _paint_picture(painter: QPainter, picture: QImage, index: int, count: int, below: float) -> None:
    """One picture of the row, so far below its usual place; a single one is larger. Pixels stay pixels."""
    top, side = PICTURES[0] + below, PICTURES[1]
    side = 40 if count == 1 else side
    scale = min(side / picture.height(), (WIDTH - 2 * PAD) / max(1, picture.width() * min(count, 4)))
    wide, high = picture.width() * scale, picture.height() * scale
    painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform, scale < 1)
    painter.drawImage(QRectF(PAD + index * (wide + GAP), top + 2, wide, high), picture)


def _write(
    painter: QPainter,
    place: tuple[QRectF, str],
    face: object,
    colour: QColor,
    align: Qt.AlignmentFlag = Qt.AlignmentFlag.AlignLeft,
) -> None:
    painter.setFont(face)
    painter.setPen(colour)
    rect, text = place
    painter.drawText(rect, align | Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine, text)


@lru_cache(maxsize=8)
def _metrics(size: str) -> QFontMetricsF:
    return QFontMetricsF(font(size))


@lru_cache(maxsize=1)
def _mono() -> QFontMetricsF:
    return QFontMetricsF(font("caption", mono=True))


class CardStore:
    """Pictures of cards at one scale and theme, shared by all nodes that look alike; the longest unused go first."""

    MOST_BYTES = 96 * 2**20

    def __init__(self, theme: Theme) -> None:
        self._theme = theme
        self._kept: OrderedDict[Look, dict[float, QPixmap]] = OrderedDict()
        self._bytes = 0
        self.painted = 0
        """How many pictures were really painted."""

    def clear(self) -> None:
        """Forget everything: the theme changed."""
        self._kept.clear()
        self._bytes = 0

    def picture(self, look: Look, scale: float) -> QPixmap:
        """The card as a pixmap with `MARGIN` around it, sharp at `scale` device pixels a canvas pixel."""
        if scale < PLAIN_BELOW:
            look = look.plain
        at_scales = self._kept.get(look)
        if at_scales is None:
            at_scales = self._kept[look] = {}
        else:
            self._kept.move_to_end(look)
        found = at_scales.get(scale)
        if found is None:
            found = at_scales[scale] = self._paint(look, scale)
            self._bytes += _bytes(found)
            self._make_room()
        return found

    def forget(self, look: Look) -> None:
        """Nobody will ask for this look again: what a node computes looks otherwise each time."""
        self._bytes -= sum(map(_bytes, self._kept.pop(look, {}).values()))

    def _make_room(self) -> None:
        while self._bytes > self.MOST_BYTES:
            look, at_scales = next(iter(self._kept.items()))
            if len(at_scales) > 1:
                self._bytes -= _bytes(at_scales.pop(next(iter(at_scales))))
            elif len(self._kept) > 1:
                self.forget(look)
            else:
                return

    def _paint(self, look: Look, scale: float) -> QPixmap:
        self.painted += 1
        wide, tall = ceil((WIDTH + 2 * MARGIN) * scale), ceil((look.high + 2 * MARGIN) * scale)
        picture = QPixmap(wide, tall)
        picture.fill(Qt.GlobalColor.transparent)
        painter = QPainter(picture)
        painter.scale(scale, scale)
        painter.translate(MARGIN, MARGIN)
        paint(painter, look, self._theme)
        painter.end()
        return picture


def _bytes(picture: QPixmap) -> int:
    return 4 * picture.width() * picture.height()
