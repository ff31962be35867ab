"""What is written on the wires: the shape of what goes through each."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from functools import cached_property
from itertools import islice
from math import inf
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPixmap

from netbuilder.app.canvas.paint.edge_item import ROOM, TALL
from netbuilder.app.canvas.paint.geometry import PORT_RADIUS, WIDTH
from netbuilder.app.canvas.paint.squares import around
from netbuilder.app.canvas.paint.ways import LEADS_ON
from netbuilder.app.canvas.see.label_room import Spot, Taken, spot
from netbuilder.app.canvas.see.wire_sizes import spec_of
from netbuilder.app.canvas.see.wire_words import shape_of
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
BESIDE = (0.34, 0.66, 0.22, 0.78)
"""Where it stands in a narrow gap, if another shape is in its middle."""
SHORT = 100
"""A wire that bridges no more than this passes below no card."""
NEAR = 128
"""No shape is longer: those further from what is painted touch nothing there."""


@dataclass(frozen=True, eq=False)
class Written:
    """A shape on a wire, and where it may stand, best first. is_free: whether no card can lie there; bounds: of the
    wire, when the places were found."""

    wire: EdgeItem
    text: str
    places: tuple[QRectF, ...]
    is_free: bool
    bounds: QRectF
    fewer: dict[tuple[int, ...], Written] = field(default_factory=dict)
    """The same with some of the places, by their numbers: mostly the same are left from frame to frame."""

    def with_left(self, numbers: tuple[int, ...]) -> Written:
        """The same with these places only."""
        if len(numbers) == len(self.places) or (self.is_free and numbers == (0,)):
            return self
        found = self.fewer.get(numbers)
        if found is None:
            places = tuple(self.places[number] for number in numbers)
            found = self.fewer[numbers] = replace(self, places=places, fewer={})
        return found

    @cached_property
    def spots(self) -> tuple[Spot, ...]:
        """The places as they are looked up."""
        return tuple(map(spot, self.places))

    @cached_property
    def open(self) -> tuple[QRectF, ...]:
        """The places that are left to it: in a narrow gap the first."""
        return self.places[:1] if self.is_free else self.places

    @cached_property
    def reach(self) -> QRectF:
        """The rectangle around these."""
        return around(self.open)

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
        self._kept: dict[int, tuple[int, list[Written]]] = {}
        self._ways: dict[int, tuple[int, TensorSpec, Written | None]] = {}
        """What was found for a wire where it lay, by its serial."""
        self._pictures: dict[tuple[str, bool], QPixmap] = {}
        self._scale = 0.0
        self._stood: dict[int, QRectF | None] = {}
        """Where the shapes stood last that a card may lie on, by the wire."""
        self._hidden: set[int] = set()
        """The wires whose shapes would lie on others."""

    def forget(self) -> None:
        """The wires are others, or the theme is."""
        self._kept.clear()
        self._ways.clear()
        self._pictures.clear()
        self._stood.clear()
        self._hidden.clear()

    def shown(self, parts: Sequence[QRectF]) -> list[Shown]:
        """The shapes that can be read in some parts of the scene. Of two that would lie on one another the later wire's
        is left out, here as in every other part."""
        if not self._canvas.is_analysed:
            return []
        near = [part.adjusted(-NEAR, -NEAR, NEAR, NEAR) for part in parts]
        found = []
        for cell in self._canvas.chunks.cells_in(near, wires=True):
            for each in self._written(cell):
                if not any(part.intersects(each.reach) for part in near):
                    continue
                if not any(part.intersects(place) for part in near for place in each.open):
                    continue
                place = each.places[0] if each.is_free else self._free_place(each)
                if place is not None:
                    found.append(Shown(each, place))
        found.sort(key=lambda each: each.written.wire.serial)
        taken, hidden, seen = Taken(), self._hidden, []
        for each in found:
            is_free, serial = taken.take(spot(each.place)), each.written.wire.serial
            if not any(part.intersects(each.place) for part in parts):
                continue
            if is_free == (serial in hidden):  # it was hidden and is not any more, or the other way round
                hidden.symmetric_difference_update((serial,))
                self._repaint(each.place)
            if is_free:
                seen.append(each)
        return seen

    def _free_place(self, written: Written) -> QRectF | None:
        """The first place that no card lies on: of what is cut off nobody reads the half. Where it is another than
        before, both are painted anew, as a card that came or went spoils no more than itself."""
        serial = written.wire.serial
        now, before = self._uncovered(written), self._stood.get(serial)
        if now != before:
            self._stood[serial] = now
            for place in (before, now):
                if place is not None:
                    self._repaint(place)
        return now

    def _repaint(self, place: QRectF) -> None:
        self._canvas.update(place.adjusted(-1, -1, 1, 1))

    def _uncovered(self, written: Written) -> QRectF | None:
        chunks = self._canvas.chunks
        return next((place for place in written.places if not chunks.is_covered(place)), None)

    def paint_on(self, painter: QPainter, wires: Iterable[EdgeItem], theme: Theme) -> Iterator[None]:
        """Those of some wires, in another theme perhaps, onto a file, one after the other."""
        taken = Taken()
        for written in self._placed(wires):
            place = self._uncovered(written)
            if place is not None and taken.take(spot(place)):
                self._write(painter, place, written.text, theme)
            yield

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
        current = cell.changes
        kept = self._kept.get(id(cell))
        if kept is None or kept[0] != current:
            found = list(self._placed(cell.wires))
            if kept is not None:
                self._follow(kept[1], found)
            kept = self._kept[id(cell)] = current, found
        return kept[1]

    def _follow(self, before: Iterable[Written], now: Iterable[Written]) -> None:
        """Shapes that made way for another one's: their wires, which stayed, have nothing repainted."""
        there = {each.wire.serial: each for each in now}
        for each in before:
            other = there.get(each.wire.serial)
            if other is not None and other.bounds == each.bounds and other.places[0] != each.places[0]:
                self._repaint(each.places[0])
                self._repaint(other.places[0])

    def _placed(self, wires: Iterable[EdgeItem]) -> Iterator[Written]:
        """The shapes on some wires, each where it lies on no other; what has no such place in a narrow gap is left
        out."""
        taken = Taken()
        for wire in sorted(wires, key=lambda wire: wire.serial):
            written = self._written_on(wire)
            if written is None:
                continue
            free = (at for at, place in enumerate(written.spots) if taken.is_free(place))
            left = tuple(islice(free, 1) if written.is_free else free)
            if left or not written.is_free:
                placed = written.with_left(left) if left else written
                taken.keep(placed.spots[0])
                yield placed

    def _written_on(self, wire: EdgeItem) -> Written | None:
        """Where the shape may stand on a wire: across it where there is no room along it, None where there is none at
        all."""
        spec = spec_of(self._canvas, wire)
        if spec is None or wire.look[1]:
            return None
        kept = self._ways.get(wire.serial)
        if kept is None or kept[0] != wire.moves or kept[1] is not spec:
            kept = self._ways[wire.serial] = wire.moves, spec, self._laid_on(wire, spec)
        return kept[2]

    def _laid_on(self, wire: EdgeItem, spec: TensorSpec) -> Written | None:
        text = shape_of(spec)
        nodes, edge = self._canvas.nodes, wire.edge
        left, right = nodes[edge.source.node].left + WIDTH, nodes[edge.target.node].left
        gap = right - left
        room = (gap if gap >= LEADS_ON else wire.bounds.width() - 2 * ROOM) - APART
        wide: float = self._metrics.horizontalAdvance(text) + 2 * SIDE
        high: float = HIGH
        if wide > room:
            wide, high = high, wide
        if wide > room or high > 2 * TALL:
            return None
        is_free = wide + APART <= gap <= SHORT
        points = (wire.path.pointAtPercent(part) for part in (MIDDLE, *(BESIDE if is_free else ELSEWHERE)))
        places = [QRectF(point.x() - wide / 2, point.y() - high / 2, wide, high) for point in points]
        least, most = (left + APART / 2, right - APART / 2) if is_free else (-inf, inf)
        inside = tuple(
            each
            for each in places
            if wire.bounds.contains(each) and least <= each.left() + 0.5 and each.right() - 0.5 <= most
        )
        return Written(wire, text, inside, is_free, QRectF(wire.bounds)) if inside else None

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
