"""Samples with what the network says of them: one small card each, painted in one go."""

from __future__ import annotations

from dataclasses import dataclass
from textwrap import wrap

import numpy as np
from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QImage, QPainter, QPen
from PySide6.QtWidgets import QToolTip, QWidget

from netbuilder.wording import tr

NARROWEST, WIDEST, CELL_HEIGHT, GAP = 160, 240, 74, 8
PICTURE, WORDS = 56, 150
"""How wide a picture is, and words where the sample is a text."""
SHOWN_CLASSES = 3


@dataclass(frozen=True, eq=False)
class Card:
    """One sample: its picture, its words or its number, the class it is, the class it is taken for, and how sure that
    is."""

    row: int
    picture: QImage | None
    truth: int
    predicted: int
    probabilities: np.ndarray | None  # (classes,)
    words: str = ""


class CardsView(QWidget):
    """Cards in rows as wide as the room there is. A wrong one has a red frame, a cross, and says what is true."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._cards: list[Card] = []
        self._names: tuple[str, ...] = ()
        self._narrowest, self._aside = NARROWEST, PICTURE
        self._colours: dict[str, QColor] = {}

    @property
    def cards(self) -> list[Card]:
        """What is shown, in order."""
        return self._cards

    def set_colours(self, **colours: QColor) -> None:
        """accent, good, error, raised, line, pressed, dim, text."""
        self._colours = colours
        self.update()

    def show_cards(self, cards: list[Card], names: tuple[str, ...]) -> None:
        """names: of the classes."""
        self._cards, self._names = cards, names
        self._aside = WORDS if any(card.words for card in cards) else PICTURE
        self._narrowest = self._needed()
        self._fit()
        self.update()

    def resizeEvent(self, event) -> None:
        super().resizeEvent(event)
        self._fit()

    def card_at(self, point: QPointF) -> Card | None:
        """The card under a point of the widget."""
        width = self._width()
        column, x = divmod(point.x(), width + GAP)
        row, y = divmod(point.y(), CELL_HEIGHT + GAP)
        index = int(row) * self._columns() + int(column)
        inside = x < width and y < CELL_HEIGHT and column < self._columns()
        return self._cards[index] if inside and 0 <= index < len(self._cards) else None

    def paintEvent(self, event) -> None:
        if not self._cards or not self._colours:
            return
        painter = QPainter(self)
        columns, width = self._columns(), self._width()
        for index, card in enumerate(self._cards):
            row, column = divmod(index, columns)
            cell = QRect(column * (width + GAP), row * (CELL_HEIGHT + GAP), width, CELL_HEIGHT)
            if event.rect().intersects(cell):
                self._paint(painter, card, QRectF(cell))
        painter.end()

    def event(self, event) -> bool:
        if event.type() == event.Type.ToolTip:
            card = self.card_at(QPointF(event.pos()))
            QToolTip.showText(event.globalPos(), self._in_words(card) if card is not None else "", self)
            return True
        return super().event(event)

    def _columns(self) -> int:
        return max(1, (self.width() + GAP) // (self._narrowest + GAP))

    def _width(self) -> int:
        return (self.width() + GAP) // self._columns() - GAP

    def _needed(self) -> int:
        """Room for a wrong verdict, of which the names of two classes are part."""
        longest = max((self.fontMetrics().horizontalAdvance(name) for name in self._names), default=0)
        beside = self._aside - PICTURE
        return min(WIDEST, max(NARROWEST, PICTURE + 60 + int(2.3 * longest))) + beside

    def _fit(self) -> None:
        rows = -(-len(self._cards) // self._columns())
        self.setMinimumHeight(max(0, rows * (CELL_HEIGHT + GAP) - GAP))

    def _name(self, index: int) -> str:
        return self._names[index] if 0 <= index < len(self._names) else str(index)

    def _in_words(self, card: Card) -> str:
        said = tr("sample {row}: {truth}, taken for {predicted}")
        lines = [said.format(row=card.row, truth=self._name(card.truth), predicted=self._name(card.predicted))]
        lines += wrap(card.words, 60)[:12]
        if card.probabilities is not None:
            order = np.argsort(-card.probabilities, kind="stable")[:5]
            lines += [f"{self._name(int(each))}: {card.probabilities[each]:.2%}" for each in order]
        return "\n".join(lines)

    def _paint(self, painter: QPainter, card: Card, cell: QRectF) -> None:
        colours, wrong = self._colours, card.predicted != card.truth
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(colours["error" if wrong else "line"], 1))
        painter.setBrush(colours["raised"])
        painter.drawRoundedRect(cell.adjusted(0.5, 0.5, -0.5, -0.5), 6, 6)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
        spare = int(cell.width()) - self._narrowest if card.words else 0
        square = QRectF(cell.x() + 9, cell.y() + 9, self._aside + spare, PICTURE)
        self._paint_sample(painter, card, square)
        text = QRectF(square.right() + 10, cell.y() + 7, cell.right() - square.right() - 18, 18)
        self._paint_verdict(painter, card, text, wrong)
        if card.probabilities is not None:
            self._paint_bars(painter, card, text.translated(0, 20))

    def _paint_sample(self, painter: QPainter, card: Card, square: QRectF) -> None:
        if card.picture is not None:
            side = max(card.picture.width(), card.picture.height())
            size = QRectF(0, 0, PICTURE * card.picture.width() / side, PICTURE * card.picture.height() / side)
            size.moveCenter(square.center())
            painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform, side > PICTURE)
            painter.drawImage(size, card.picture)
        elif card.words:
            self._paint_words(painter, card.words, square)
        else:
            painter.setPen(self._colours["dim"])
            painter.drawText(square, Qt.AlignmentFlag.AlignCenter, f"#{card.row}")

    def _paint_words(self, painter: QPainter, words: str, square: QRectF) -> None:
        font = QFont(self.font())
        font.setPixelSize(11)
        painter.setFont(font)
        painter.setPen(self._colours["text"])
        lines = int(square.height() // painter.fontMetrics().lineSpacing())
        for place, line in enumerate(_in_lines(words, painter.fontMetrics(), int(square.width()), lines)):
            top = square.y() + place * painter.fontMetrics().lineSpacing()
            painter.drawText(QPointF(square.x(), top + painter.fontMetrics().ascent()), line)
        painter.setFont(self.font())

    def _paint_verdict(self, painter: QPainter, card: Card, place: QRectF, wrong: bool) -> None:
        plain, bold = self.font(), QFont(self.font())
        bold.setBold(True)
        align = Qt.AlignmentFlag.AlignVCenter
        painter.setFont(bold)
        painter.setPen(self._colours["error" if wrong else "good"])
        painter.drawText(QRectF(place.x(), place.y(), 14, place.height()), align, "✗" if wrong else "✓")
        painter.setPen(self._colours["text"])
        said = painter.fontMetrics().elidedText(
            self._name(card.predicted), Qt.TextElideMode.ElideRight, int(place.width() - 16)
        )
        painter.drawText(place.adjusted(16, 0, 0, 0), align, said)
        used = 16 + painter.fontMetrics().horizontalAdvance(said) + 6
        painter.setFont(plain)
        if wrong:
            painter.setPen(self._colours["dim"])
            truth = tr("is {name}").format(name=self._name(card.truth))
            true = painter.fontMetrics().elidedText(truth, Qt.TextElideMode.ElideRight, int(place.width() - used))
            painter.drawText(place.adjusted(used, 0, 0, 0), align, true)

    def _paint_bars(self, painter: QPainter, card: Card, place: QRectF) -> None:
        font = QFont(self.font())
        font.setPixelSize(10)
        painter.setFont(font)
        metrics = painter.fontMetrics()
        width = 26
        order = np.argsort(-card.probabilities, kind="stable")[:SHOWN_CLASSES]
        for line, index in enumerate(order):
            top = place.y() + line * 13
            share = float(np.nan_to_num(card.probabilities[index]))
            name = metrics.elidedText(self._name(int(index)), Qt.TextElideMode.ElideRight, width)
            painter.setPen(self._colours["text" if index == card.truth else "dim"])
            painter.drawText(QRectF(place.x(), top, width, 12), Qt.AlignmentFlag.AlignVCenter, name)
            bar = QRectF(place.x() + width + 2, top + 3, place.width() - width - 2, 6)
            painter.fillRect(bar, self._colours["pressed"])
            painter.fillRect(
                QRectF(bar.x(), bar.y(), bar.width() * share, bar.height()),
                self._colours["accent" if index == card.predicted else "dim"],
            )


def _in_lines(words: str, metrics: QFontMetrics, width: int, most: int) -> list[str]:
    """Words in lines of a width, the last one cut where there are more."""
    lines, left = [""], words.split()
    while left:
        longer = f"{lines[-1]} {left[0]}".strip()
        if lines[-1] and metrics.horizontalAdvance(longer) > width:
            if len(lines) == most:
                lines[-1] = f"{lines[-1]} {' '.join(left)}"
                break
            lines.append("")
            continue
        lines[-1] = longer
        left.pop(0)
    return [metrics.elidedText(line, Qt.TextElideMode.ElideRight, width) for line in lines]
