"""What is written on the wires: the shape of what goes through each."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from math import inf
from operator import attrgetter
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPixmap

from netbuilder.app.canvas.paint.edge_item import ROOM, TALL
from netbuilder.app.canvas.paint.geometry import PORT_RADIUS, WIDTH
from netbuilder.app.canvas.paint.ways import LEADS_ON, points_along
from netbuilder.app.canvas.see.label_room import Taken, spot
from netbuilder.app.canvas.see.wire_sizes import spec_of
from netbuilder.app.canvas.see.wire_words import shape_of
from netbuilder.app.canvas.see.written import HIGH, Placed, Written
from netbuilder.app.theme import Theme, font

if TYPE_CHECKING:
    from netbuilder.app.canvas.paint.edge_item import EdgeItem
    from netbuilder.app.canvas.paint.scene import Scene
    from netbuilder.app.canvas.paint.squares import Cell
    from netbuilder.layers import TensorSpec

READABLE = 0.6
"""Below this zoom nobody can read the shapes, and there are none."""
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


_serial = attrgetter("serial")


class Shown(NamedTuple):
    """A shape that can be read, and where it stands."""

    written: Written
    place: QRectF


class WireShapes:
    """Paints on the middle of each wire the shape of what goes through it, where there is room for it."""

    def __init__(self, canvas: Scene) -> None:
        self._canvas = canvas
        self._metrics = QFontMetricsF(font("small", mono=True))
        self._kept: dict[int, tuple[int, Placed, list[Written]]] = {}
        self._ways: dict[int, tuple[int, TensorSpec, Written | None]] = {}
        """What was found for a wire where it lay, by its serial."""
        self._pictures: dict[tuple[str, bool], QPixmap] = {}
        self._scale = 0.0
        self._stood: dict[int, tuple[int, QRectF | None]] = {}
        """Where the shapes stood last that a card may lie on, and how often the wire had moved then, by the wire."""
        self._ghosts: Taken | None = None
        self._hidden: set[int] = set()
        """The wires whose shapes would lie on others."""

    def forget(self) -> None:
        """The wires are others, or the theme is."""
        self._kept.clear()
        self._ways.clear()
        self._pictures.clear()
        self._stood.clear()
        self._hidden.clear()

    def avoid(self, ghosts: Iterable[QRectF]) -> None:
        """Cards of nodes that are no more, on which no shape is to lie either; none any more where there are none."""
        self._ghosts = None
        for card in ghosts:
            self._ghosts = self._ghosts or Taken()
            self._ghosts.keep(spot(card))

    def shown(self, parts: Sequence[QRectF]) -> list[Shown]:
        """The shapes that can be read in some parts of the scene. Of two that would lie on one another the later wire's
        is left out, here as in every other part."""
        if not self._canvas.is_analysed:
            return []
        near = [part.adjusted(-NEAR, -NEAR, NEAR, NEAR) for part in parts]
        touches = near[0].intersects if len(near) == 1 else lambda place: any(part.intersects(place) for part in near)
        found = []
        for cell in self._canvas.chunks.cells_in(near, wires=True):
            for each in self._written(cell):
                if not (touches(each.reach) and any(map(touches, each.open))):
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
        wire = written.wire
        moves, before = self._stood.get(wire.serial, (wire.moves, None))
        now = self._uncovered(written)
        self._stood[wire.serial] = wire.moves, now
        if now != before and moves == wire.moves:  # all of a wire that moved is painted anew already
            for place in (before, now):
                if place is not None:
                    self._repaint(place)
        return now

    def _repaint(self, place: QRectF) -> None:
        self._canvas.update(place.adjusted(-1, -1, 1, 1))

    def _uncovered(self, written: Written) -> QRectF | None:
        chunks, ghosts = self._canvas.chunks, self._ghosts
        for place in written.places:
            if not chunks.is_covered(place) and (ghosts is None or ghosts.is_free(spot(place))):
                return place
        return None

    def paint_on(self, painter: QPainter, wires: Iterable[EdgeItem], theme: Theme) -> Iterator[None]:
        """Those of some wires, in another theme perhaps, onto a file, one after the other."""
        placed, taken = Placed(), Taken()
        for wire in sorted(wires, key=_serial):
            written = placed.add(wire, self._written_on(wire))
            if written is not None:
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
        """The shapes on the wires of a square, each where it lies on no other. Where wires of it moved, only these are
        looked at anew, and those that they were or are in the way of."""
        current = cell.changes
        kept = self._kept.get(id(cell))
        if kept is None or kept[0] != current:
            before = kept[1] if kept is not None else None
            if before is not None and before.wires.keys() == cell.wires.keys():
                before.look_again(self._written_on, self._follow)
                placed = before
            else:
                placed = Placed()
                for wire in sorted(cell.wires, key=_serial):
                    placed.add(wire, self._written_on(wire))
                for wire, was in before.wires.items() if before is not None else ():
                    if wire in placed.wires:
                        self._follow(was, placed.wires[wire])
            kept = self._kept[id(cell)] = current, placed, [each for each in placed.wires.values() if each is not None]
        return kept[2]

    def _follow(self, before: Written | None, now: Written | None) -> None:
        """A shape that made way for another one's: its wire, which stayed, has nothing repainted."""
        if before is None or now is None or now.bounds != before.bounds or now.places[0] == before.places[0]:
            return
        self._repaint(before.places[0])
        self._repaint(now.places[0])

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
        nodes, edge = self._canvas.nodes, wire.edge
        if self._canvas.edges.get(edge) is not wire:
            return None  # it went while a picture of it is being painted
        text = shape_of(spec)
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
        points = points_along(wire.path, (MIDDLE, *(BESIDE if is_free else ELSEWHERE)))
        places = [QRectF(x - wide / 2, y - high / 2, wide, high) for x, y in points]
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
