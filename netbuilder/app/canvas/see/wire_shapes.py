"""What is painted on the wires: the shape of what goes through each, and on request how large that is."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPainterPath, QPen, QPixmap

from netbuilder.app.canvas.paint.edge_item import ROOM, TALL
from netbuilder.app.canvas.paint.geometry import PORT_RADIUS, WIDTH
from netbuilder.app.canvas.paint.ways import LEADS_ON
from netbuilder.app.canvas.see.wire_words import CLASSES, shape_of, size_class
from netbuilder.app.colours import contrast
from netbuilder.app.theme import Theme, font

if TYPE_CHECKING:
    from netbuilder.app.canvas.paint.edge_item import EdgeItem
    from netbuilder.app.canvas.paint.scene import Scene
    from netbuilder.app.canvas.paint.squares import Cell
    from netbuilder.layers import TensorSpec

READABLE = 0.6
"""Below this zoom nobody can read the shapes, and there are none."""
HIGH = 14
"""Of the ground that a shape stands on."""
SIDE = 4
APART = 2 * PORT_RADIUS
"""What the ports at both ends take of the room on a wire."""
MIDDLE, ELSEWHERE = 0.5, (0.38, 0.62, 0.26, 0.74, 0.86)
"""Where a shape stands along its wire; and where, if a card lies there."""
SHORT = 100
"""A wire that bridges no more than this passes below no card."""
WIDTHS = (1.0, 1.8, 2.8, 3.8, 5.0)
"""Of wires by their size, in canvas pixels; no wider than what a wire has repainted around it."""
RAMPS = {
    True: ("#6f7a8c", "#8b9090", "#aba486", "#cdb96c", "#fde54a"),
    False: ("#7f806a", "#6b6f70", "#545b6d", "#33486f", "#00224e"),
}
"""Colours by size, on dark grounds and on light ones: from blue-grey to yellow and back, as in the map cividis, which
colour-blind people read as all others do (Nuñez, Anderton and Renslow, PLOS ONE 2018)."""


LEAST_CONTRAST = 3.0
"""Between a wire and the ground: WCAG 2.2, 1.4.11 "Non-text contrast"."""


def ramp(theme: Theme) -> tuple[QColor, ...]:
    """The colours of the sizes, the smallest first; what would not stand out from the ground is nearer to the text."""
    return tuple(map(QColor, _standing_out(RAMPS[theme.is_dark], theme.colours.background, theme.colours.text)))


@lru_cache(maxsize=8)
def _standing_out(tints: tuple[str, ...], ground: str, text: str) -> tuple[str, ...]:
    found = []
    for tint in tints:
        parts = (between(QColor(tint), QColor(text), step / 10).name() for step in range(11))
        found.append(next(part for part in parts if contrast(part, ground) >= LEAST_CONTRAST))
    return tuple(found)


def between(one: QColor, other: QColor, part: float) -> QColor:
    """A colour so far on the way from one to the other."""
    pairs = zip(one.getRgb()[:3], other.getRgb()[:3], strict=True)
    return QColor(*(round(a + (b - a) * part) for a, b in pairs))


def spec_of(canvas: Scene, wire: EdgeItem) -> TensorSpec | None:
    """What goes through a wire, where that is known."""
    report = canvas.report(wire.edge.source.node)
    return report.outputs.get(wire.edge.source.name) if report is not None and report.known else None


class WireSizes:
    """Paints the wires over in widths and colours that say how large what goes through them is."""

    def __init__(self, canvas: Scene) -> None:
        self._canvas = canvas
        self._kept: dict[int, tuple[object, dict[tuple[int, bool], QPainterPath]]] = {}

    def forget(self) -> None:
        """Sizes or wires are others."""
        self._kept.clear()

    def paint(self, painter: QPainter, parts: Sequence[QRectF], zoom: float) -> None:
        """All that reach into some parts of the scene."""
        tints = ramp(self._canvas.theme)
        cells = [self._paths(cell) for cell in self._canvas.chunks.cells_in(parts, wires=True)]
        for number in range(CLASSES):
            pen = QPen(tints[number], max(1.0, WIDTHS[number] * zoom * painter.device().devicePixelRatio()))
            pen.setCosmetic(True)
            painter.setPen(pen)
            for paths in cells:
                for faded in (False, True):
                    if (number, faded) in paths:
                        painter.setOpacity(0.35 if faded else 1)
                        painter.drawPath(paths[number, faded])
        painter.setOpacity(1)

    def paint_on(self, painter: QPainter, wires: Iterable[EdgeItem], theme: Theme) -> None:
        """Some wires, in another theme perhaps, for a file."""
        tints = ramp(theme)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        for wire in wires:
            spec = spec_of(self._canvas, wire)
            if spec is not None:
                painter.setPen(QPen(tints[size_class(spec)], WIDTHS[size_class(spec)]))
                painter.drawPath(wire.path)

    def _paths(self, cell: Cell) -> dict[tuple[int, bool], QPainterPath]:
        """The wires of a square by size, put together again only when the square was."""
        current = cell.paths
        kept = self._kept.get(id(cell))
        if kept is None or kept[0] is not current:
            found: dict[tuple[int, bool], QPainterPath] = {}
            for wire in cell.wires:
                spec, (stands_out, faded) = spec_of(self._canvas, wire), wire.look
                if spec is not None and not stands_out:
                    found.setdefault((size_class(spec), faded), QPainterPath()).addPath(wire.path)
            kept = self._kept[id(cell)] = current, found
        return kept[1]


@dataclass(frozen=True, eq=False)
class Written:
    """A shape on a wire, and where it may stand, best first. is_free: whether no card can lie there."""

    wire: EdgeItem
    text: str
    places: tuple[QRectF, ...]
    is_free: bool

    @cached_property
    def key(self) -> tuple[str, bool]:
        """What its picture depends on: the words, and whether they stand across the wire."""
        return self.text, self.places[0].height() > HIGH


class Shown(NamedTuple):
    """A shape that can be read, and where it stands."""

    written: Written
    place: QRectF


class WireShapes:
    """Paints on the middle of each wire the shape of what goes through it, where there is room for it."""

    def __init__(self, canvas: Scene) -> None:
        self._canvas = canvas
        self._metrics = QFontMetricsF(font("small", mono=True))
        self._kept: dict[int, tuple[object, list[Written]]] = {}
        self._pictures: dict[tuple[str, bool], QPixmap] = {}
        self._scale = 0.0
        self._stood: dict[int, QRectF | None] = {}
        """Where the shapes stood last that a card may lie on, by the wire."""

    def forget(self) -> None:
        """The wires are others, or the theme is."""
        self._kept.clear()
        self._pictures.clear()
        self._stood.clear()

    def shown(self, parts: Sequence[QRectF]) -> list[Shown]:
        """The shapes that can be read in some parts of the scene."""
        found = []
        for cell in self._canvas.chunks.cells_in(parts, wires=True):
            for each in self._written(cell):
                if each.is_free:
                    place = each.places[0]
                elif (free := self._free_place(each, parts)) is not None:
                    place = free
                else:
                    continue
                if any(part.intersects(place) for part in parts):
                    found.append(Shown(each, place))
        return found

    def _free_place(self, written: Written, parts: Sequence[QRectF]) -> QRectF | None:
        """The first place that no card lies on: of what is cut off nobody reads the half. Where it is another than
        before, both are painted anew, as a card that came or went spoils no more than itself."""
        if not any(part.intersects(place) for part in parts for place in written.places):
            return None  # it is nowhere near
        serial = written.wire.serial
        now, before = self._uncovered(written), self._stood.get(serial)
        if now != before:
            self._stood[serial] = now
            for place in (before, now):
                if place is not None:
                    self._canvas.update(place.adjusted(-1, -1, 1, 1))
        return now

    def _uncovered(self, written: Written) -> QRectF | None:
        chunks = self._canvas.chunks
        free = (
            place
            for place in written.places
            if not any(item.body.intersects(place) for item in chunks.cards_in((place,)))
        )
        return next(free, None)

    def paint_on(self, painter: QPainter, wires: Iterable[EdgeItem], theme: Theme) -> None:
        """Those of some wires, in another theme perhaps, for a file."""
        for wire in wires:
            written = self._written_on(wire)
            place = self._uncovered(written) if written is not None else None
            if written is not None and place is not None:
                self._write(painter, place, written.text, theme)

    def paint(self, painter: QPainter, parts: Sequence[QRectF], *, as_pixels: bool) -> None:
        """Those that touch some parts of the scene. as_pixels: from pictures that are kept, which is quick; else as
        letters, for a file."""
        if not as_pixels:
            for each in self.shown(parts):
                self._write(painter, each.place, each.written.text)
            return
        world, dense = painter.worldTransform(), painter.device().devicePixelRatio()
        scale, right, down = world.m11() * dense, world.dx() * dense, world.dy() * dense
        if scale != self._scale:
            self._pictures.clear()
            self._scale = scale
        painter.resetTransform()
        for each in self.shown(parts):
            place, text, key = each.place, each.written.text, each.written.key
            picture = self._pictures.get(key)
            if picture is None:
                picture = self._pictures[key] = self._picture(text, place.size(), scale)
                picture.setDevicePixelRatio(dense)
            x, y = round(place.x() * scale + right), round(place.y() * scale + down)
            painter.drawPixmap(QPointF(x / dense, y / dense), picture)
        painter.setWorldTransform(world)

    def _written(self, cell: Cell) -> list[Written]:
        """The shapes on the wires of a square, put together again only when the square was."""
        current = cell.paths
        kept = self._kept.get(id(cell))
        if kept is None or kept[0] is not current:
            found = [written for wire in cell.wires if (written := self._written_on(wire)) is not None]
            kept = self._kept[id(cell)] = current, found
        return kept[1]

    def _written_on(self, wire: EdgeItem) -> Written | None:
        """Where the shape stands on a wire: across it where there is no room along it, None where there is none at
        all."""
        spec = spec_of(self._canvas, wire)
        if spec is None or wire.look[1]:
            return None
        text = shape_of(spec)
        nodes, edge = self._canvas.nodes, wire.edge
        gap = nodes[edge.target.node].left - nodes[edge.source.node].left - WIDTH
        room = (gap if gap >= LEADS_ON else wire.bounds.width() - 2 * ROOM) - APART
        wide: float = self._metrics.horizontalAdvance(text) + 2 * SIDE
        high: float = HIGH
        if wide > room:
            wide, high = high, wide
        if wide > room or high > 2 * TALL:
            return None
        is_free = wide + APART <= gap <= SHORT
        points = (wire.path.pointAtPercent(part) for part in ((MIDDLE,) if is_free else (MIDDLE, *ELSEWHERE)))
        places = [QRectF(point.x() - wide / 2, point.y() - high / 2, wide, high) for point in points]
        inside = tuple(each for each in places if wire.bounds.contains(each))
        return Written(wire, text, inside, is_free) if inside else None

    def _picture(self, text: str, size: QSizeF, scale: float) -> QPixmap:
        picture = QPixmap(max(1, round(size.width() * scale)), max(1, round(size.height() * scale)))
        picture.fill(Qt.GlobalColor.transparent)
        painter = QPainter(picture)
        painter.scale(scale, scale)
        self._write(painter, QRectF(QPointF(), size), text)
        painter.end()
        return picture

    def _write(self, painter: QPainter, place: QRectF, text: str, theme: Theme | None = None) -> None:
        theme = theme or self._canvas.theme
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setOpacity(1)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.colour("background"))
        painter.drawRoundedRect(place, 3, 3)
        painter.setFont(font("small", mono=True))
        painter.setPen(theme.colour("dim"))
        if place.height() > HIGH:
            painter.save()
            painter.translate(place.center())
            painter.rotate(-90)
            place = QRectF(-place.height() / 2, -place.width() / 2, place.height(), place.width())
            painter.drawText(place, Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextSingleLine, text)
            painter.restore()
            return
        painter.drawText(place, Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextSingleLine, text)
