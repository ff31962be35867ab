"""The drawing as a picture for a paper: SVG, PDF or PNG, painted with the same lines and letters as the canvas.

Nothing of it is a picture of the screen: cards, wires, frames and notes are painted onto the file itself, without dots,
selection or whatever the mouse is over. In an SVG letters are outlines, so that they look the same where other fonts
are installed; a PDF carries its fonts.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from types import SimpleNamespace
from typing import TYPE_CHECKING

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
    QPen,
    QTransform,
)

from netbuilder.app.canvas.marks.frame_item import FrameItem
from netbuilder.app.canvas.marks.note_item import NoteItem
from netbuilder.app.canvas.paint import card
from netbuilder.app.canvas.paint.card import MARGIN, State, look_of
from netbuilder.app.canvas.paint.card_store import PLAIN_BELOW
from netbuilder.graph import Edge, Frame, Marks, Note

if TYPE_CHECKING:
    from netbuilder.app.canvas.paint.scene import Scene
    from netbuilder.app.theme import Theme

KINDS = {"svg": "SVG", "pdf": "PDF", "png": "PNG"}
"""Files that a picture can be, by the ending of their names."""
EDGE = 16
"""Room around everything, canvas pixels."""
WIRE = 1.3
DOTS_AN_INCH = 96
"""A canvas pixel is a pixel of CSS: 1/96 of an inch."""
FINE = 12
"""Letters in a PDF stand on a grid of so many parts of a pixel."""
MOST_OUTLINED = 1500
"""Letters of more cards than this stay letters in an SVG: their outlines would be some hundred megabytes."""
MOST_SIDE, MOST_PIXELS = 30_000, 120_000_000
"""A picture of pixels is no larger than this: Qt cannot hold it, or memory not."""


@dataclass(frozen=True)
class Picture:
    """What is to be painted, in whose colours. ids: the cards; with_ground: on the theme's background, else on none."""

    scene: Scene
    theme: Theme
    ids: tuple[str, ...]
    frames: tuple[Frame, ...] = ()
    notes: tuple[Note, ...] = ()
    edges: tuple[Edge, ...] = ()
    with_ground: bool = True
    bounds: QRectF = field(default_factory=QRectF)

    @property
    def size(self) -> QSizeF:
        """How large it is, canvas pixels."""
        return self.bounds.size()


def picture_of(
    scene: Scene, marks: Marks, theme: Theme, only: Iterable[str] | None = None, *, with_ground: bool = True
) -> Picture:
    """A picture of all, or `only` of these nodes: with the wires among them, the frames around nothing but them, and
    the notes that lie between them. Raises ValueError where there is nothing to be seen.

    marks: the frames and notes of the graph that is shown.
    """
    ids = tuple(id for id in (scene.nodes if only is None else only) if id in scene.nodes)
    there = frozenset(ids)
    edges = tuple(each for each in scene.edges if each.source.node in there and each.target.node in there)
    frames, notes = tuple(marks.frames.values()), tuple(marks.notes.values())
    if only is not None:
        frames = tuple(each for each in frames if _carries_only(scene, each, there))
        span = scene.bounds(ids) if ids else QRectF()
        notes = tuple(each for each in notes if span.contains(_rect(each)))
    bounds = QRectF()
    for id in ids:
        bounds |= scene.nodes[id].card.adjusted(-MARGIN, -MARGIN, MARGIN, MARGIN)
    for mark in (*frames, *notes):
        bounds |= _rect(mark)
    for edge in edges:
        bounds |= scene.edges[edge].path.boundingRect()
    if bounds.isEmpty():
        raise ValueError("there is nothing to be seen")
    bounds = bounds.adjusted(-EDGE, -EDGE, EDGE, EDGE).toAlignedRect().toRectF()
    return Picture(scene, theme, ids, frames, notes, edges, with_ground, bounds)


def paint(painter: QPainter, picture: Picture, *, plain: bool = False) -> None:
    """Paint it with its corner at the origin, a canvas pixel a unit. plain: cards without words, for a small picture
    of a large drawing."""
    theme, scene = picture.theme, picture.scene
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setRenderHint(QPainter.RenderHint.LosslessImageRendering)  # pixels of maps stay what they are in a PDF
    if picture.with_ground:
        painter.fillRect(QRectF(QPointF(0, 0), picture.size), theme.colour("background"))
    painter.translate(-picture.bounds.topLeft())
    colours = SimpleNamespace(theme=theme)
    for frame in sorted(picture.frames, key=lambda each: -each.size[0] * each.size[1]):
        _paint_mark(painter, FrameItem(frame, colours), frame)
    for note in picture.notes:
        _paint_mark(painter, NoteItem(note, colours), note)
    painter.setPen(QPen(theme.colour("wire"), WIRE, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    for edge in picture.edges:
        painter.drawPath(scene.edges[edge].path)
    if not plain:
        scene.sight.paint_wires(painter, picture.edges, theme)
    for id in picture.ids:
        item = scene.nodes[id]
        painter.save()
        painter.translate(item.card.topLeft())
        look = look_of(item.look.face, State(), item.look.pictures, item.look.high)
        card.paint(painter, look.plain if plain else look, theme)
        painter.restore()


def svg(picture: Picture, title: str = "") -> bytes:
    """The picture as an SVG file."""
    from PySide6.QtSvg import QSvgGenerator

    device = _Held()
    generator = QSvgGenerator(QSvgGenerator.SvgVersion.Svg11)  # the older one knows no clipping
    generator.setOutputDevice(device)
    generator.setResolution(DOTS_AN_INCH)
    generator.setSize(picture.size.toSize())
    generator.setViewBox(QRectF(QPointF(0, 0), picture.size))
    generator.setTitle(title)
    generator.setDescription("Drawn with NetBuilder")
    _paint_on(generator, picture, OutlinePainter if len(picture.ids) <= MOST_OUTLINED else QPainter)
    return device.bytes()


def pdf(picture: Picture, title: str = "") -> bytes:
    """The picture as a PDF of one page, just as large as it is."""
    device = _Held()
    writer = QPdfWriter(device)
    points = picture.size * 72 / DOTS_AN_INCH
    writer.setPageSize(QPageSize(points, QPageSize.Unit.Point, "", QPageSize.SizeMatchPolicy.ExactMatch))
    writer.setPageOrientation(QPageLayout.Orientation.Portrait)
    writer.setPageMargins(QMarginsF())
    writer.setResolution(DOTS_AN_INCH * FINE)
    writer.setTitle(title)
    writer.setCreator("NetBuilder")
    _paint_on(writer, picture, _FinePainter)
    return device.bytes()


def png(picture: Picture, scale: float = 2) -> bytes:
    """The picture in pixels, `scale` of them a canvas pixel, or fewer where that were more than can be held."""
    device = _Held()
    image(picture, fitting_scale(picture.size, scale)).save(device, "PNG")
    return device.bytes()


def image(picture: Picture, scale: float) -> QImage:
    """The picture with `scale` pixels a canvas pixel."""
    size = (picture.size * scale).toSize().expandedTo(QSize(1, 1))
    made = QImage(size, QImage.Format.Format_ARGB32_Premultiplied)
    made.setDevicePixelRatio(scale)
    made.setDotsPerMeterX(round(DOTS_AN_INCH * scale / 0.0254))
    made.setDotsPerMeterY(round(DOTS_AN_INCH * scale / 0.0254))
    made.fill(Qt.GlobalColor.transparent)
    _paint_on(made, picture, QPainter, plain=scale < PLAIN_BELOW)
    return made


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


def _paint_on(device: QPaintDevice, picture: Picture, kind: type[QPainter], *, plain: bool = False) -> None:
    painter = kind(device)
    paint(painter, picture, plain=plain)
    painter.end()


def _paint_mark(painter: QPainter, item: FrameItem | NoteItem, mark: Frame | Note) -> None:
    painter.save()
    painter.translate(*mark.at)
    item.paint(painter, None)
    painter.restore()


def _rect(mark: Frame | Note) -> QRectF:
    return QRectF(*mark.at, *mark.size)


def _carries_only(scene: Scene, frame: Frame, ids: frozenset[str]) -> bool:
    """Whether a frame carries some of these nodes and no others."""
    rect = _rect(frame)
    carried = {item.id for item in scene.nodes_in(rect) if rect.contains(item.card)}
    return bool(carried) and carried <= ids
