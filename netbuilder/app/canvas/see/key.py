"""The key to what is seen on a drawing: what colours, widths, bars and signs mean, on the canvas and on files."""

from __future__ import annotations

from dataclasses import dataclass, replace
from math import ceil, inf

from PySide6.QtCore import QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPen

from netbuilder.app.canvas.see.badges import COLOURS, SIGNS, paint_sign
from netbuilder.app.canvas.see.wire_sizes import WIDTHS, ramp
from netbuilder.app.canvas.see.wire_words import CLASSES, class_says
from netbuilder.app.theme import Theme, font
from netbuilder.wording import tr

PAD, ROW, SAMPLE, GAP = 10, 18, 22, 6
"""Room around all of it, the height of a row, the length of a sample and what is free behind it, canvas pixels."""
APART = 12
"""Between two samples, canvas pixels."""
SIGN = 14
"""Room for a sign before its words, canvas pixels."""
LEAST = 120
"""In less room across than this, canvas pixels, it is wider than there is room for."""


@dataclass(frozen=True)
class Key:
    """What there is to explain, a row each. sizes: whether wires show how large what goes through them is; signs: the
    kinds of differences that are marked, and what is said of each, behind `compared`."""

    lines: tuple[str, ...] = ()
    sizes: bool = False
    compared: str = ""
    signs: tuple[tuple[str, str], ...] = ()

    def __bool__(self) -> bool:
        return bool(self.lines or self.sizes or self.compared)

    @property
    def said(self) -> str:
        """All of it in words."""
        means = [f"{sizes_title()} {', '.join(map(class_says, range(CLASSES)))}"] if self.sizes else []
        found = [", ".join([self.compared, *(words for _, words in self.signs)])] if self.compared else []
        return ". ".join([*means, *self.lines, *found])


NO_KEY = Key()


def sizes_title() -> str:
    """What stands before the samples of widths."""
    return tr("Values a sample:")


def key_size(key: Key, room: float = inf) -> QSizeF:
    """How much it takes of so much room across, canvas pixels. What is too long for one row goes on in the next."""
    rows = _laid_out(key, room)
    wide = max((part.left + part.width for row in rows for part in row), default=0.0)
    return QSizeF(ceil(wide) + 2 * PAD, PAD + ROW * len(rows))


def paint_key(painter: QPainter, corner: QPointF, key: Key, theme: Theme, room: float = inf) -> None:
    """Paint it with its top left corner there, on no ground."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    for number, row in enumerate(_laid_out(key, room)):
        for part in row:
            place = QRectF(corner.x() + PAD + part.left, corner.y() + PAD / 2 + number * ROW, part.width, ROW)
            _paint_part(painter, place, part, theme)


@dataclass(frozen=True)
class _Part:
    """Words, behind the sample of a width (by its number) or a sign (by its kind) where they are about one."""

    words: str
    colour: str = "text"
    sample: int | None = None
    sign: str = ""
    left: float = 0.0
    width: float = 0.0

    @property
    def before(self) -> float:
        """Room for what stands before the words."""
        return SAMPLE + GAP if self.sample is not None else SIGN if self.sign else 0.0


def _laid_out(key: Key, room: float) -> list[list[_Part]]:
    groups: list[list[_Part]] = []
    if key.sizes:
        groups.append([_Part(sizes_title()), *(_Part(class_says(n), "dim", sample=n) for n in range(CLASSES))])
    groups += [[_Part(line)] for line in key.lines]
    if key.compared:
        signs = (_Part(words, f"{COLOURS[kind]}_text", sign=kind) for kind, words in key.signs)
        groups.append([_Part(key.compared), *signs])
    metrics, rows = QFontMetricsF(font("caption")), []
    most = max(LEAST, room - 2 * PAD)
    for group in groups:
        row: list[_Part] = []
        left = 0.0
        for part in group:
            wide = min(most, part.before + metrics.horizontalAdvance(part.words))
            if row and left + wide > most:
                rows.append(row)
                row, left = [], 0.0
            row.append(replace(part, left=left, width=wide))
            left += wide + APART
        rows.append(row)
    return rows


def _paint_part(painter: QPainter, place: QRectF, part: _Part, theme: Theme) -> None:
    middle = place.center().y()
    if part.sample is not None:
        painter.setPen(QPen(ramp(theme)[part.sample], WIDTHS[part.sample]))
        painter.drawLine(QPointF(place.left(), middle), QPointF(place.left() + SAMPLE, middle))
    elif part.sign:
        tint = theme.colour(COLOURS[part.sign])
        paint_sign(painter, QPointF(place.left() + 5, middle), SIGNS[part.sign], tint, theme, 0.75)
    face = font("caption")
    painter.setFont(face)
    painter.setPen(theme.colour(part.colour))
    place.setLeft(place.left() + part.before)
    words = QFontMetricsF(face).elidedText(part.words, Qt.TextElideMode.ElideRight, place.width() + 1)
    flags = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine
    painter.drawText(place.adjusted(0, 0, 2, 0), flags, words)
