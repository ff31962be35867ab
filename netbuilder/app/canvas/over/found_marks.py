"""The marks around what was found: nodes, frames and notes."""

from __future__ import annotations

from itertools import chain
from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPen
from PySide6.QtWidgets import QGraphicsItem

from netbuilder.app.canvas.marks.edits import Pick

if TYPE_CHECKING:
    from netbuilder.app.canvas.view import CanvasView

OUT = 5
"""How far a mark stands off its card, canvas pixels."""
FEW = 300
"""So many are looked up each time, and go along with a card that is dragged; of more their places are kept in squares
until something was moved."""
SQUARE = 2048
HEIGHT = 4.0


class FoundMarks(QGraphicsItem):
    """A ring around everything that was found, and a strong one around what was jumped to."""

    def __init__(self, view: CanvasView) -> None:
        super().__init__()
        self._view = view
        self._ids: frozenset[str] = frozenset()
        self._picks: frozenset[Pick] = frozenset()
        self._current: str | None = None
        self._at: Pick | None = None
        self._all = QRectF()
        self._places: dict[tuple[int, int], list[QRectF]] | None = None
        self.setZValue(HEIGHT)
        self.setAcceptedMouseButtons(Qt.MouseButton.NoButton)

    def show_found(
        self,
        ids: frozenset[str],
        current: str | None,
        picks: frozenset[Pick] = frozenset(),
        at: Pick | None = None,
    ) -> None:
        """Mark these nodes, and these frames and notes, of the graph that is shown. current, at: what was jumped to."""
        self._ids, self._current, self._picks, self._at = ids, current, picks, at
        self.forget_places()
        bounds = self._view.canvas.bounds().adjusted(-4 * OUT, -4 * OUT, 4 * OUT, 4 * OUT)
        if not self._all.contains(bounds):
            self.prepareGeometryChange()
            self._all = bounds.adjusted(-2000, -2000, 2000, 2000)
        self.update()

    def forget_places(self) -> None:
        """Cards came, went or moved."""
        self._places = None

    def boundingRect(self) -> QRectF:
        return self._all

    def contains(self, point) -> bool:
        return False  # the mouse goes through

    def paint(self, painter: QPainter, option, widget=None) -> None:
        cards, theme = self._view.canvas.nodes, self._view.theme
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
        zoom = self._view.zoom
        out = OUT / min(1.0, zoom) if zoom > 0.2 else 0
        tint = theme.colour("warning")
        pen = QPen(tint, 1)
        pen.setCosmetic(True)
        painter.setPen(pen)
        tint.setAlpha(30 if zoom > 0.2 else 150)
        painter.setBrush(tint)
        shown = self._near()
        painter.drawRects([rect.adjusted(-out, -out, out, out) for rect in shown] if out else shown)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        marks = self._view.canvas.marks
        for pick in self._picks:
            if (item := marks.item(pick)) is not None:
                painter.drawRect(item.rect.adjusted(-out, -out, out, out))
        item = marks.item(self._at) if self._at is not None else None
        strongly = cards[self._current].card if self._current in cards else item.rect if item is not None else None
        if strongly is not None:
            strong = QPen(theme.colour("warning"), 3)
            strong.setCosmetic(True)
            painter.setPen(strong)
            painter.drawRect(strongly.adjusted(-out, -out, out, out))

    def _near(self) -> list[QRectF]:
        """The cards to be marked that may be in what is being painted."""
        cards = self._view.canvas.nodes
        if len(self._ids) <= FEW:
            return [cards[id].card for id in self._ids if id in cards]
        if self._places is None:
            self._places = {}
            for id in self._ids & cards.keys():
                card = cards[id].card
                square = int(card.left() // SQUARE), int(card.top() // SQUARE)
                self._places.setdefault(square, []).append(card)
        parts = [part.adjusted(-SQUARE / 4, -SQUARE / 4, OUT, OUT) for part in self._view.exposed]
        near = [
            rects
            for (across, down), rects in self._places.items()
            if any(part.intersects(QRectF(across * SQUARE, down * SQUARE, SQUARE, SQUARE)) for part in parts)
        ]
        return list(chain.from_iterable(near))
