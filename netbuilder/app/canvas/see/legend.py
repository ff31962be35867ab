"""What the colours, widths and bars on the canvas mean: a strip in its corner while there are any."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QFrame, QWidget

from netbuilder.app.canvas.see.wire_shapes import WIDTHS, ramp
from netbuilder.app.canvas.see.wire_words import CLASSES, class_says
from netbuilder.app.theme import Theme, font

PAD, ROW, SAMPLE, GAP = 10, 18, 22, 6
APART = 12
"""Between two samples."""
TITLE = "Values a sample:"


class Legend(QFrame):
    """A row for each thing there is to explain. It never takes the mouse."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent, objectName="CanvasLegend")
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._theme = theme
        self.lines: tuple[str, ...] = ()
        self.has_sizes = False
        self.setAccessibleName("Legend")
        self.hide()

    def say(self, lines: Sequence[str], *, sizes: bool) -> None:
        """Show these lines, and what the sizes of wires mean; nothing where there is nothing to say."""
        self.lines, self.has_sizes = tuple(lines), sizes
        means = [f"{TITLE} {', '.join(map(class_says, range(CLASSES)))}"] if sizes else []
        self.setAccessibleDescription(". ".join([*means, *lines]))
        rows = len(self.lines) + sizes
        self.setVisible(rows > 0)
        metrics = QFontMetrics(font("caption"))
        wide = max(
            [*(metrics.horizontalAdvance(line) for line in self.lines), self._samples(metrics) if sizes else 0, 0]
        )
        self.setFixedSize(round(wide) + 2 * PAD + 2, PAD + ROW * rows)
        self.update()

    @property
    def says_something(self) -> bool:
        """Whether there is anything to explain."""
        return bool(self.lines) or self.has_sizes

    def paintEvent(self, event) -> None:
        super().paintEvent(event)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(font("caption"))
        top = PAD / 2
        if self.has_sizes:
            self._paint_samples(painter, top)
            top += ROW
        for line in self.lines:
            self._write(painter, PAD, top, line, "text")
            top += ROW
        painter.end()

    def _samples(self, metrics: QFontMetrics) -> float:
        """How wide the row of samples is."""
        words = sum(metrics.horizontalAdvance(class_says(number)) + SAMPLE + GAP + APART for number in range(CLASSES))
        return metrics.horizontalAdvance(TITLE) + words

    def _paint_samples(self, painter: QPainter, top: float) -> None:
        metrics = painter.fontMetrics()
        left = self._write(painter, PAD, top, TITLE, "text") + APART
        for number, tint in enumerate(ramp(self._theme)):
            painter.setPen(QPen(tint, WIDTHS[number]))
            painter.drawLine(QPointF(left, top + ROW / 2), QPointF(left + SAMPLE, top + ROW / 2))
            left += SAMPLE + GAP
            self._write(painter, left, top, class_says(number), "dim")
            left += metrics.horizontalAdvance(class_says(number)) + APART

    def _write(self, painter: QPainter, left: float, top: float, words: str, colour: str) -> float:
        """Where the words end."""
        painter.setPen(self._theme.colour(colour))
        place = QRectF(left, top, self.width() - left - 4, ROW)
        painter.drawText(place, Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine, words)
        return left + painter.fontMetrics().horizontalAdvance(words)
