"""Samples side by side, walked through by mouse and arrow keys, painted in one go."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QPainter, QPen
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from netbuilder.app.panels.data_drawing import Look, paint
from netbuilder.app.theme import SIZES
from netbuilder.wording import tr

GAP, PAD, LINE = 8, 6, 16
SIZE = {"image": (84, 84), "mask": (84, 84), "text": (272, 72), "sequence": (168, 84), "value": (168, 84)}
"""Width and height of a cell by the kind of its field, without the line of words below."""
SPARE = 20
"""How much of the height of all cells together may be missing."""
BETWEEN = 20
"""Room for the arrow between a sample and what is made of it."""


@dataclass(frozen=True, eq=False)
class Cell:
    """A sample: what is seen of it, what is made of it (or None), the words below, and what is said on hover."""

    look: Look
    caption: str
    tip: str
    made: Look | None = None


def cell_size(kind: str, pair: bool = False) -> tuple[int, int]:
    """Width and height of a cell, words included."""
    width, height = SIZE.get(kind, SIZE["value"])
    return (2 * width + BETWEEN if pair else width), height + LINE


def capacity(kind: str, width: int, height: int, pair: bool = False) -> int:
    """How many cells there is room for; at least one."""
    wide, high = cell_size(kind, pair)
    return max(1, (width + GAP) // (wide + GAP)) * _rows(height, high)


def _rows(room: int, high: int) -> int:
    """How many rows of cells there are in a room; where a little is missing for one more, all are lower."""
    return max(1, (room + GAP + SPARE) // (high + GAP))


class SampleGrid(QWidget):
    """Cells of one size. Arrow keys walk, Page Up and Page Down turn the page, as does walking past an end."""

    chosen = Signal(int)  # the index of a cell, by mouse or keys
    turned = Signal(int)  # a page on (1) or back (-1) is wanted
    resized = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setAccessibleName(tr("Samples"))
        self._cells: list[Cell] = []
        self._size = cell_size("image")
        self._colours: dict[str, QColor] = {}
        self._current = -1

    @property
    def cells(self) -> list[Cell]:
        """What is shown, in order."""
        return self._cells

    @property
    def current(self) -> int:
        """The index of the chosen cell; -1 where there is none."""
        return self._current

    def set_colours(self, **colours: QColor) -> None:
        """accent, raised, line, dim, text, hover."""
        self._colours = colours
        self.update()

    def show_cells(self, cells: list[Cell], kind: str, current: int = 0) -> None:
        """Show these, drawn as samples of a field of that kind; the chosen one is `current`, from the end where it is
        negative."""
        self._cells = cells
        self._size = cell_size(kind, any(cell.made is not None for cell in cells))
        self._current = -1
        if cells:
            self.choose(current % len(cells))
        self.update()

    def choose(self, index: int) -> None:
        """Choose a cell."""
        if 0 <= index < len(self._cells):
            self._current = index
            self.setAccessibleDescription(self._cells[index].tip)
            self.update()
            self.chosen.emit(index)

    def sizeHint(self) -> QSize:
        return QSize(420, 200)

    def minimumSizeHint(self) -> QSize:
        return QSize(96, 60)

    def cell_rect(self, index: int) -> QRectF:
        """Where a cell is; one that the room is too low for is as high as the room."""
        row, column = divmod(index, self._columns())
        width, height = self._cell()
        return QRectF(column * (width + GAP), row * (height + GAP), width, height)

    def cell_at(self, point: QPointF) -> int | None:
        """The index of the cell under a point."""
        found = (n for n in range(len(self._cells)) if self.cell_rect(n).contains(point))
        return next(found, None)

    def _cell(self) -> tuple[float, float]:
        width, height = self._size
        columns = self._columns()
        spread = (self.width() + GAP) / columns - GAP  # what is left of the width belongs to the cells
        wide = min(spread, width * 1.5) if width < SIZE["value"][0] else spread
        return wide, min(height, max(40, (self.height() + GAP) / _rows(self.height(), height) - GAP))

    def _columns(self) -> int:
        return max(1, (self.width() + GAP) // (self._size[0] + GAP))

    def paintEvent(self, event) -> None:
        if not self._colours:
            return
        painter = QPainter(self)
        for index in range(len(self._cells)):
            rect = self.cell_rect(index)
            if event.rect().intersects(rect.toAlignedRect()):
                self._paint(painter, index, rect)
        painter.end()

    def _paint(self, painter: QPainter, index: int, rect: QRectF) -> None:
        cell, colours = self._cells[index], self._colours
        is_current = index == self._current
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        strong = is_current and self.hasFocus()
        painter.setPen(QPen(colours["accent" if is_current else "line"], 2 if strong else 1))
        painter.setBrush(colours["raised"])
        painter.drawRoundedRect(rect.adjusted(1, 1, -1, -1), 6, 6)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
        inner = rect.adjusted(PAD, PAD, -PAD, -LINE - 5)
        if cell.made is None:
            paint(painter, cell.look, inner, colours)
        else:
            half = (inner.width() - BETWEEN) / 2
            paint(painter, cell.look, QRectF(inner.x(), inner.y(), half, inner.height()), colours)
            painter.setPen(colours["dim"])
            middle = QRectF(inner.x() + half, inner.y(), BETWEEN, inner.height())
            painter.drawText(middle, Qt.AlignmentFlag.AlignCenter, "→")
            paint(painter, cell.made, QRectF(inner.right() - half, inner.y(), half, inner.height()), colours)
        font = QFont(self.font())
        font.setPixelSize(SIZES["caption"])
        painter.save()
        painter.setFont(font)
        painter.setPen(colours["text" if is_current else "dim"])
        below = QRectF(rect.x() + PAD, rect.bottom() - LINE - 3, rect.width() - 2 * PAD, LINE)
        words = painter.fontMetrics().elidedText(cell.caption, Qt.TextElideMode.ElideRight, int(below.width()))
        painter.drawText(below, Qt.AlignmentFlag.AlignCenter, words)
        painter.restore()

    def mousePressEvent(self, event) -> None:
        index = self.cell_at(event.position())
        if index is not None:
            self.choose(index)

    def keyPressEvent(self, event) -> None:
        keys, last = Qt.Key, len(self._cells) - 1
        steps = {keys.Key_Left: -1, keys.Key_Right: 1, keys.Key_Up: -self._columns(), keys.Key_Down: self._columns()}
        key = event.key()
        if key in steps:
            self._walk(self._current + steps[key])
        elif key in (keys.Key_PageUp, keys.Key_PageDown):
            self.turned.emit(1 if key == keys.Key_PageDown else -1)
        elif key in (keys.Key_Home, keys.Key_End):
            self.choose(0 if key == keys.Key_Home else last)
        else:
            super().keyPressEvent(event)

    def _walk(self, index: int) -> None:
        if 0 <= index < len(self._cells):
            self.choose(index)
        else:
            self.turned.emit(1 if index >= len(self._cells) else -1)

    def focusInEvent(self, event) -> None:
        super().focusInEvent(event)
        self.update()

    def focusOutEvent(self, event) -> None:
        super().focusOutEvent(event)
        self.update()

    def resizeEvent(self, event) -> None:
        super().resizeEvent(event)
        self.resized.emit()

    def event(self, event) -> bool:
        if event.type() == event.Type.ToolTip:
            index = self.cell_at(QPointF(event.pos()))
            QToolTip.showText(event.globalPos(), self._cells[index].tip if index is not None else "", self)
            return True
        return super().event(event)
