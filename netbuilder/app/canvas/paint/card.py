"""Painting a card: from a face and a state to pixels, and the store of pictures already painted."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import cached_property, lru_cache

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QImage, QPainter, QPainterPath, QPen

from netbuilder.app import icons
from netbuilder.app.canvas.paint.face import Face
from netbuilder.app.canvas.paint.geometry import (
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
from netbuilder.graph import BYPASS

MARGIN = PORT_RADIUS + 3
"""Room around the card for its ports and its border."""
PORT_INSET = 0.5
"""How far inside the card the middles of its ports are."""
ICON = 14
STRIPE = 3
GAP = 4
OFF = 0.4
"""How opaque the colours of a node are that is switched off."""
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
        bare = replace(self.face, **empty, in_words=False, frozen=False, share=None, carried=False)
        return look_of(bare, self.state, (), self.high)

    @cached_property
    def terse(self) -> Look:
        """The look with no words but the title, for some way off: many nodes share one."""
        empty = {"words": "", "shape": "", "count": "", "inputs": (), "outputs": ()}
        bare = replace(self.face, **empty, in_words=False, frozen=False, carried=False)
        return look_of(bare, self.state, self.pictures, self.high)


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
    carried: QRectF
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
    carried = QRectF(foot.right() - room - (GAP if room else 0) - FLAKE, flake.top(), FLAKE, FLAKE)
    room += FLAKE + GAP if face.carried else 0
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
        carried,
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
    face, state, high = look.face, look.state, look.high
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setOpacity(0.35 if state.faded else OFF if face.off and not face.title else 1)
    body = QRectF(0.5, 0.5, WIDTH - 1, high - 1)
    if face.stacked:
        paint_stack(painter, state, theme, body)
    _paint_body(painter, face, state, theme, body)
    if not face.title:
        return
    places = layout(face, high)
    tint = theme.group_colour(face.group)
    if face.off == BYPASS:
        _paint_through(painter, face, theme, places.rule)
    else:
        painter.fillRect(QRectF(PAD, places.rule, WIDTH - 2 * PAD + 2, 1), theme.colour("line"))
    icons.paint(painter, face.icon, places.icon, theme.colour("dim") if face.off else tint)
    _write(painter, places.title, places.title_font, theme.colour("dim" if face.off else "text"))
    _write(painter, places.words, places.words_font, theme.colour("dim"))
    paint_pictures(painter, look)
    foot = theme.colour(f"{face.severity}_text" if face.severity else "dim")
    _write(painter, places.shape, font("caption", mono=not face.in_words), foot)
    _write(painter, places.count, font("caption", mono=True), theme.colour("dim"), Qt.AlignmentFlag.AlignRight)
    if face.frozen:
        icons.paint(painter, "frozen", places.flake, theme.colour("dim"))
    if face.carried:
        icons.paint(painter, "carried", places.carried, theme.colour("dim"))
    if face.share is not None:
        _paint_share(painter, face.share, places.rule, theme)
    _paint_ports(painter, face, state, theme)


def port_points(face: Face) -> tuple[tuple[QPointF, ...], tuple[QPointF, ...]]:
    """The middles of the input and the output ports, from the card's top left corner: to read, not to change."""
    return _column(PORT_INSET, len(face.inputs)), _column(WIDTH - PORT_INSET, len(face.outputs))


@lru_cache(maxsize=256)
def _column(x: float, ports: int) -> tuple[QPointF, ...]:
    return tuple(QPointF(x, port_height(n, ports)) for n in range(ports))


def paint_stack(painter: QPainter, state: State, theme: Theme, body: QRectF) -> None:
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
    painter.fillPath(card, theme.colour("raised" if face.title else "line"))  # from afar its border is too thin to see
    stripe = QPainterPath()
    wide = STRIPE if face.title else 4 * STRIPE
    stripe.addRect(QRectF(body.left(), body.top() + 8, wide, body.height() - 16))
    tint = theme.group_colour(face.group)
    tint.setAlphaF(OFF if face.off else 1)
    painter.fillPath(stripe, tint)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    pen = QPen(border, width)
    if not face.known_type or face.off not in ("", BYPASS):
        pen.setStyle(Qt.PenStyle.DashLine)
    painter.setPen(pen)
    inset = (width - 1) / 2
    painter.drawRoundedRect(body.adjusted(inset, inset, -inset, -inset), RADIUS, RADIUS)


def _paint_share(painter: QPainter, share: float, rule: float, theme: Theme) -> None:
    """A bar along the line above the foot: the node's part of the whole."""
    wide = WIDTH - 2 * PAD + 2
    painter.setPen(Qt.PenStyle.NoPen)
    for part, name in ((1.0, "line"), (share, "accent")):
        painter.setBrush(theme.colour(name))
        painter.drawRoundedRect(QRectF(PAD, rule - 1.5, max(3.0, part * wide), 4), 2, 2)


def _paint_through(painter: QPainter, face: Face, theme: Theme, rule: float) -> None:
    """What a bypassed node hands on goes through it, below its words."""
    begins, ends = port_points(face)
    if begins and ends:
        left, right = PAD / 2, WIDTH - PAD / 2
        turns = (QPointF(left, begins[0].y()), QPointF(left, rule), QPointF(right, rule), QPointF(right, ends[0].y()))
        painter.setPen(QPen(theme.colour("dim"), 1.4, Qt.PenStyle.DashLine))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawPolyline([begins[0], *turns, ends[0]])


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


def paint_pictures(painter: QPainter, look: Look) -> None:
    """Draw what a node computes into its card, where it has its place."""
    for index, picture in enumerate(look.pictures[:4]):
        _paint_picture(painter, picture, index, len(look.pictures), rows_height(_ports(look.face)))


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
