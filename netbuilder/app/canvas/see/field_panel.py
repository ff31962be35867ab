"""What one unit sees of the sample, in the corner of the canvas: the input, and a rectangle on it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from fractions import Fraction
from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QFontMetrics, QImage, QPainter, QPen
from PySide6.QtWidgets import QFrame, QWidget

from netbuilder.app.theme import Theme, font
from netbuilder.wording import tr

if TYPE_CHECKING:
    from netbuilder.compile.receptive import Window

SIDE, PAD, ROW = 132, 10, 16
NARROW, WIDE = 160, 320
"""How wide the panel may be; the words say how wide it is."""


Picture = Callable[[], "QImage | None"]


def _none() -> None:
    """No picture."""


class FieldPanel(QFrame):
    """The window of a unit on one input. `clear` takes it away."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent, objectName="FieldPanel")
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._theme = theme
        self.title, self.lines = "", ()
        self._picture: Picture = _none
        self._window: Window | None = None
        self.hide()

    def show_window(self, title: str, lines: Sequence[str], window: Window | None, picture: Picture = _none) -> None:
        """What is said, the window on the input, and where to get a picture of the sample if there is one."""
        self.title, self.lines, self._window, self._picture = title, tuple(lines), window, picture
        self.setAccessibleName(tr("Receptive field"))
        self.setAccessibleDescription(". ".join((title, *lines)))
        metrics, bold = QFontMetrics(font("caption")), QFontMetrics(font("body", bold=True))
        words = max([bold.horizontalAdvance(title), *map(metrics.horizontalAdvance, lines)]) + 2
        self.setFixedWidth(min(WIDE, max(NARROW, words + 2 * PAD)))
        drawn = self._ground().height() + 8 if window is not None else 0
        self.setFixedHeight(round(2 * PAD + ROW * (1 + len(self.lines)) + drawn))
        self.show()
        self.raise_()
        self.update()

    def clear(self) -> None:
        """Show nothing."""
        self._window, self._picture = None, _none
        self.hide()

    @property
    def frame(self) -> QRectF:
        """The rectangle on the picture, in pixels of this widget; null where nothing is seen."""
        window, ground = self._window, self._ground()
        if window is None or window.seen is None or not window.shape:
            return QRectF()
        (top, bottom), (left, right) = ((0, 0), window.seen[-1]) if len(window.shape) == 1 else window.seen[-2:]
        rows, columns = (1, window.shape[-1]) if len(window.shape) == 1 else window.shape[-2:]
        across, down = ground.width() / columns, ground.height() / rows
        place = QRectF(left * across, top * down, (right + 1 - left) * across, (bottom + 1 - top) * down)
        return place.translated(ground.topLeft())

    def _ground(self) -> QRectF:
        """Where the input is drawn: as high as it is wide where it is a picture, else a strip."""
        shape = self._window.shape if self._window is not None else ()
        rows, columns = (1, shape[-1]) if len(shape) == 1 else shape[-2:] if shape else (1, 1)
        room = self.width() - 2 * PAD
        high = min(SIDE, max(18, room * rows / columns)) if columns else 18
        wide = min(room, max(18, high * columns / rows)) if len(shape) > 2 else room
        return QRectF(PAD, PAD + ROW * (1 + len(self.lines)) + 4, wide, high)

    def paintEvent(self, event) -> None:
        super().paintEvent(event)
        painter = QPainter(self)
        theme = self._theme
        metrics_room = self.width() - 2 * PAD
        for number, words in enumerate((self.title, *self.lines)):
            face = font("body" if number == 0 else "caption", bold=number == 0)
            painter.setFont(face)
            painter.setPen(theme.colour("text" if number == 0 else "dim"))
            text = painter.fontMetrics().elidedText(words, Qt.TextElideMode.ElideRight, metrics_room)
            place = QRectF(PAD, PAD - 2 + number * ROW, metrics_room, ROW)
            painter.drawText(place, Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine, text)
        if self._window is not None:
            self._paint_input(painter)
        painter.end()

    def _paint_input(self, painter: QPainter) -> None:
        ground, theme = self._ground(), self._theme
        painter.fillRect(ground, theme.colour("field"))
        picture = self._picture()
        if picture is not None:
            painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform, picture.width() > ground.width())
            painter.drawImage(ground, picture)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(theme.colour("line"), 1))
        painter.drawRect(ground.adjusted(0.5, 0.5, -0.5, -0.5))
        frame = self.frame
        if not frame.isNull():
            painter.setPen(QPen(theme.colour("background"), 4))
            painter.drawRect(frame.adjusted(1, 1, -1, -1))
            painter.setPen(QPen(theme.colour("accent"), 2))
            painter.drawRect(frame.adjusted(1, 1, -1, -1))


def step_in_words(window: Window) -> str:
    """How far the windows of neighbours are apart, and how far the first hangs over: `step 4 · padding 5`; empty
    where there is no window that moves."""
    dims = [dim for dim in window.spatial if window.stride[dim]]
    if not dims or window.is_whole:
        return ""
    steps = _joined([_number(window.stride[dim]) for dim in dims])
    over = _joined([str(window.padding[dim]) for dim in dims])
    if over == "0":
        return tr("step {steps}").format(steps=steps)
    return tr("step {steps} · padding {padding}").format(steps=steps, padding=over)


def _joined(each: list[str]) -> str:
    return each[0] if len(set(each)) == 1 else "×".join(each)


def _number(value: Fraction) -> str:
    return str(value.numerator) if value.denominator == 1 else f"{value.numerator}/{value.denominator}"
