"""A picture of the drawing as a file: SVG, PDF or PNG.

In an SVG letters are outlines, so that they look the same where other fonts are installed; a PDF carries its fonts. A
large drawing takes seconds: `begin` paints a little at a time, so that whoever asks can do something else in between.
"""

from __future__ import annotations

from collections.abc import Callable, Generator, Iterator
from dataclasses import dataclass
from math import ceil

from PySide6.QtCore import QBuffer, QIODevice, QMarginsF, QPointF, QRectF, QSize, QSizeF, Qt
from PySide6.QtGui import (
    QFontMetricsF,
    QImage,
    QPageLayout,
    QPageSize,
    QPaintDevice,
    QPainter,
    QPainterPath,
    QPdfWriter,
    QTransform,
)

from netbuilder.app.canvas.paint.card_store import PLAIN_BELOW
from netbuilder.app.canvas.picture import Picture, steps
from netbuilder.wording import tr

KINDS = {"svg": "SVG", "pdf": "PDF", "png": "PNG"}
"""Files that a picture can be, by the ending of their names."""
DOTS_AN_INCH = 96
"""A canvas pixel is a pixel of CSS: 1/96 of an inch."""
FINE = 12
"""Letters in a PDF stand on a grid of so many parts of a pixel."""
MOST_OUTLINED = 1500
"""Letters of more cards than this stay letters in an SVG: their outlines would be some hundred megabytes."""
STRIP = 250_000
"""So many pixels are made clear in one step."""
MOST_SIDE, MOST_PIXELS = 30_000, 120_000_000
"""A picture of pixels is no larger than this: Qt cannot hold it, or memory not."""


@dataclass(frozen=True)
class Making:
    """A file in the making. steps: to be gone through on the window's thread, where fonts belong; finish: gives the
    file after the last step, and may be called on any thread; it raises OSError where it cannot be made."""

    steps: Generator[None, None, None]
    finish: Callable[[], bytes]

    def whole(self) -> bytes:
        """The file, made in one go."""
        for _ in self.steps:
            pass
        return self.finish()


def begin(picture: Picture, kind: str, title: str = "", scale: float = 2) -> Making:
    """Begin a file of one of `KINDS`. scale: pixels a canvas pixel, of a PNG."""
    if kind == "png":
        return _begin_png(picture, scale)
    return _begin_svg(picture, title) if kind == "svg" else _begin_pdf(picture, title)


def svg(picture: Picture, title: str = "") -> bytes:
    """The picture as an SVG file."""
    return begin(picture, "svg", title).whole()


def pdf(picture: Picture, title: str = "") -> bytes:
    """The picture as a PDF of one page, just as large as it is."""
    return begin(picture, "pdf", title).whole()


def png(picture: Picture, scale: float = 2) -> bytes:
    """The picture in pixels, `scale` of them a canvas pixel, or fewer where that were more than can be held."""
    return begin(picture, "png", scale=scale).whole()


def image(picture: Picture, scale: float) -> QImage:
    """The picture with `scale` pixels a canvas pixel."""
    made, filling = image_steps(picture, scale)
    for _ in filling:
        pass
    return made


def image_steps(picture: Picture, scale: float) -> tuple[QImage, Generator[None, None, None]]:
    """The same a little at a time: an empty picture, and what fills it."""
    made = _blank(picture, scale)
    return made, _on_image(made, picture, plain=scale < PLAIN_BELOW)


def _begin_svg(picture: Picture, title: str) -> Making:
    from PySide6.QtSvg import QSvgGenerator

    device = _Held()
    generator = QSvgGenerator(QSvgGenerator.SvgVersion.Svg11)  # the older one knows no clipping
    generator.setOutputDevice(device)
    generator.setResolution(DOTS_AN_INCH)
    generator.setSize(picture.size.toSize())
    generator.setViewBox(QRectF(QPointF(0, 0), picture.size))
    generator.setTitle(title)
    generator.setDescription("Drawn with NetBuilder")
    kind = OutlinePainter if len(picture.ids) <= MOST_OUTLINED else QPainter
    return Making(_painted(generator, picture, kind, into=device), device.bytes)


def _begin_pdf(picture: Picture, title: str) -> Making:
    device = _Held()
    writer = QPdfWriter(device)
    points = picture.size * 72 / DOTS_AN_INCH
    writer.setPageSize(QPageSize(points, QPageSize.Unit.Point, "", QPageSize.SizeMatchPolicy.ExactMatch))
    writer.setPageOrientation(QPageLayout.Orientation.Portrait)
    writer.setPageMargins(QMarginsF())
    writer.setResolution(DOTS_AN_INCH * FINE)
    writer.setTitle(title)
    writer.setCreator("NetBuilder")
    return Making(_painted(writer, picture, _FinePainter, into=device), device.bytes)


def _begin_png(picture: Picture, scale: float) -> Making:
    made, filling = image_steps(picture, fitting_scale(picture.size, scale))

    def encoded() -> bytes:
        device = _Held()
        if not made.save(device, "PNG"):
            raise OSError(tr("There is not enough memory for it."))
        return device.bytes()

    return Making(filling, encoded)


def _blank(picture: Picture, scale: float) -> QImage:
    size = (picture.size * scale).toSize().expandedTo(QSize(1, 1))
    made = QImage(size, QImage.Format.Format_ARGB32_Premultiplied)
    made.setDevicePixelRatio(scale)
    made.setDotsPerMeterX(round(DOTS_AN_INCH * scale / 0.0254))
    made.setDotsPerMeterY(round(DOTS_AN_INCH * scale / 0.0254))
    return made


def _cleared(made: QImage) -> Iterator[None]:
    """Makes it clear, strip by strip: to take hold of some hundred megabytes of memory takes seconds."""
    painter = QPainter(made)
    painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_Source)
    high = max(1, STRIP // max(1, made.width())) / made.devicePixelRatio()
    wide, whole = made.deviceIndependentSize().width(), made.deviceIndependentSize().height()
    try:
        for number in range(ceil(whole / high)):
            painter.fillRect(QRectF(0, number * high, wide + 1, high + 1), Qt.GlobalColor.transparent)
            yield
    finally:
        painter.end()


def _on_image(made: QImage, picture: Picture, *, plain: bool) -> Generator[None, None, None]:
    yield from _cleared(made)
    yield from _painted(made, picture, QPainter, plain=plain)


def _painted(
    device: QPaintDevice, picture: Picture, kind: type[QPainter], *, into: QBuffer | None = None, plain: bool = False
) -> Generator[None, None, None]:
    """into: what the device writes to, which stays as long as there is anything to write."""
    painter = kind(device)
    try:
        yield from steps(painter, picture, plain=plain)
    finally:
        painter.end()  # also where nobody goes on: a device must not go before its painter


def fitting_scale(size: QSizeF, scale: float) -> float:
    """The scale, or the largest at which a picture of that size can be held."""
    by_side = MOST_SIDE / max(size.width(), size.height())
    by_area = (MOST_PIXELS / (size.width() * size.height())) ** 0.5
    return min(scale, by_side, by_area)


class OutlinePainter(QPainter):
    """Draws the outlines of letters in the place of letters."""

    def drawText(self, place: QRectF | QPointF, *said: object) -> None:
        """As QPainter's, with a baseline's start and a text, or a rectangle, flags and a text of one or more lines."""
        metrics = QFontMetricsF(self.font())
        if isinstance(place, QPointF):
            self._outline(place, str(said[0]))
            return
        flags, lines = Qt.AlignmentFlag(int(said[0].value) & 0xFF), str(said[1]).split("\n")
        high = metrics.height() + (len(lines) - 1) * metrics.lineSpacing()
        rect = QRectF(place)
        top = rect.top()
        if flags & Qt.AlignmentFlag.AlignVCenter:
            top += (rect.height() - high) / 2
        elif flags & Qt.AlignmentFlag.AlignBottom:
            top += rect.height() - high
        for number, line in enumerate(lines):
            spare = rect.width() - metrics.horizontalAdvance(line)
            right, middle = flags & Qt.AlignmentFlag.AlignRight, flags & Qt.AlignmentFlag.AlignHCenter
            left = rect.left() + (spare if right else spare / 2 if middle else 0)
            self._outline(QPointF(left, top + metrics.ascent() + number * metrics.lineSpacing()), line)

    def _outline(self, start: QPointF, text: str) -> None:
        path = QPainterPath()
        path.addText(start, self.font(), text)
        self.fillPath(path, self.pen().brush())


class _FinePainter(QPainter):
    """Paints on a device with many more dots, and says nothing of it to what paints in pixels of the screen."""

    _base = QTransform.fromScale(FINE, FINE)

    def __init__(self, device: QPaintDevice) -> None:
        super().__init__(device)
        self.resetTransform()

    def resetTransform(self) -> None:
        super().setWorldTransform(self._base)

    def worldTransform(self) -> QTransform:
        return super().worldTransform() * self._base.inverted()[0]

    def setWorldTransform(self, transform: QTransform, combine: bool = False) -> None:
        super().setWorldTransform(transform if combine else transform * self._base, combine)


class _Held(QBuffer):
    """A device that keeps what is written."""

    def __init__(self) -> None:
        super().__init__()
        self.open(QIODevice.OpenModeFlag.WriteOnly)

    def bytes(self) -> bytes:
        return bytes(self.data().data())
