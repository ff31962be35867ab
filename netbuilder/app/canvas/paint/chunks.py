"""Where cards and wires are, by squares of the scene: what is in a part of it is found without a look at the rest."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QPointF, QRectF

from netbuilder.app.canvas.paint.squares import Cell, Place, Region, around

if TYPE_CHECKING:
    from netbuilder.app.canvas.paint.edge_item import EdgeItem
    from netbuilder.app.canvas.paint.node_item import NodeItem

SIDE = 1024
"""Of a square, in canvas pixels: some 40 cards in rows. Smaller ones cost more calls a frame, larger ones more work
where one card moves."""
ABREAST = 4
"""So many squares each way are a region."""
HAND = 1
"""In the place of a square: it is in hand."""
MARGIN = 8
"""How far ports and borders reach beyond the card."""


class Chunks:
    """All cards and wires of a scene by squares. Nothing here walks over all of them but where all are asked for."""

    def __init__(self) -> None:
        self._cells: dict[Place, Cell] = {}
        self._regions: dict[Place, Region] = {}
        self._hand: dict[Place, Region] = {}
        """Those of the regions that are in hand."""
        self._bounds: QRectF | None = None

    # what comes, goes and changes

    def put(self, item: NodeItem) -> None:
        """A card is new, or has moved."""
        key = (item.left // SIDE, item.top // SIDE)
        cell = self._cells.get(key)
        if cell is None:
            cell = self._make(key)
        before = item.cell
        if before is cell:
            cell.move_cards()
        else:
            if before is not None:
                self._take(item, before)
            cell.cards[item.id] = item
            cell.change_cards()
            item.cell = cell
        self._bounds = None

    def follow(self, items: Iterable[NodeItem]) -> set[str]:
        """Many cards have moved; those that came into another square."""
        moved: set[Cell] = set()
        elsewhere: set[str] = set()
        for item in items:
            cell = item.cell
            if cell is not None and cell.key == (item.left // SIDE, item.top // SIDE):
                moved.add(cell)
            else:
                elsewhere.add(item.id)
                self.put(item)
        for cell in moved:
            cell.move_cards()
        self._bounds = None
        return elsewhere

    def drop(self, item: NodeItem) -> None:
        """A card is gone."""
        if item.cell is not None:
            self._take(item, item.cell)
            item.cell = None
        self._bounds = None

    def lay(self, wire: EdgeItem, at: Cell) -> None:
        """A wire is new or leads otherwise; it belongs to the square of the card that it begins at."""
        if wire.cell is not at:
            self.lift(wire)
            at.wires[wire] = None
            wire.cell = at
        at.change_wires()

    def lift(self, wire: EdgeItem) -> None:
        """A wire is gone."""
        if wire.cell is not None:
            wire.cell.wires.pop(wire, None)
            wire.cell.change_wires()
            wire.cell = None

    # what is in hand

    def take_up(self, items: Iterable[NodeItem]) -> None:
        """Have cards that move together, frame after frame, in squares of their own that go along: they need not be put
        into others, and what is painted of them not be put together anew. Their wires are to be laid there too."""
        for item in items:
            before = item.cell
            if before is None:
                continue
            key = (*before.key, HAND)
            cell = self._cells.get(key)
            if cell is None:
                cell = self._make(key)
                self._hand[cell.region.place] = cell.region
            self._take(item, before)
            cell.cards[item.id] = item
            cell.change_cards()
            item.cell = cell

    def holds(self, count: int) -> bool:
        """Whether so many cards are in hand: others may have been put elsewhere meanwhile."""
        return count == sum(len(cell.cards) for region in self._hand.values() for cell in region.cells.values())

    def carry(self, across: float, down: float) -> None:
        """The cards in hand and all their wires have moved so far."""
        for region in self._hand.values():
            region.carry(across, down)
        self._bounds = None

    def put_down(self) -> None:
        """What is in hand is in the squares where it lies again."""
        for place, region in self._hand.items():
            cells = list(region.cells.items())
            for item in [item for _, cell in cells for item in cell.cards.values()]:
                self.put(item)
            for wire in [wire for _, cell in cells for wire in cell.wires]:
                wire.settle()
            for key, _ in cells:
                del self._cells[key]
            del self._regions[place]
        self._hand.clear()

    def _make(self, key: Place) -> Cell:
        place = (key[0] // ABREAST, key[1] // ABREAST, *key[2:])
        region = self._regions.get(place)
        if region is None:
            region = self._regions[place] = Region(place)
        cell = self._cells[key] = region.cells[key] = Cell(key, region)
        return cell

    def _take(self, item: NodeItem, cell: Cell) -> None:
        cell.cards.pop(item.id, None)
        cell.change_cards()

    # what is where

    def bounds(self) -> QRectF:
        """The rectangle around all cards."""
        if self._bounds is None:
            self._bounds = around(region.covered for region in self._regions.values())
        return QRectF(self._bounds)

    def reach(self) -> QRectF:
        """The rectangle around all cards and wires."""
        return self.bounds() | around(region.reach for region in self._regions.values())

    def cells(self) -> Iterable[Cell]:
        """Every square in which something is, or was."""
        return self._cells.values()

    def regions(self) -> Iterable[Region]:
        """Every square of squares."""
        return self._regions.values()

    def regions_in(self, parts: Iterable[QRectF], *, wires: bool) -> list[Region]:
        """The regions of which cards, or wires, may reach into one of some parts of the scene."""
        return _touching(self._regions.values(), parts, wires)

    def cells_in(self, parts: Iterable[QRectF], *, wires: bool) -> list[Cell]:
        """The squares of which cards, or wires, may reach into one of some parts of the scene."""
        parts = list(parts)
        near = _touching(self._regions.values(), parts, wires)
        return _touching([cell for region in near for cell in region.cells.values()], parts, wires)

    def cards_in(self, parts: Iterable[QRectF]) -> list[NodeItem]:
        """The cards that touch one of some parts of the scene, the topmost last."""
        parts = list(parts)
        near = [part.adjusted(-MARGIN, -MARGIN, MARGIN, MARGIN) for part in parts]
        found: list[NodeItem] = []
        for cell in self.cells_in(parts, wires=False):
            cards = cell.cards.values()
            if len(near) > 1:
                found += [item for item in cards if any(each.intersects(item.body) for each in near)]
            elif near[0].contains(cell.covered):
                found += cards
            else:
                touches = near[0].intersects
                found += [item for item in cards if touches(item.body)]
        found.sort(key=_height)
        return found

    def is_covered(self, part: QRectF) -> bool:
        """Whether a card lies on a part of the scene."""
        touches = part.intersects
        for region in self._regions.values():
            if not touches(region.covered):
                continue
            for cell in region.cells.values():
                if touches(cell.covered) and any(any(map(touches, bodies)) for bodies in cell.bodies.values()):
                    return True
        return False

    def count_in(self, part: QRectF) -> float:
        """About how many cards there are in a part of the scene."""
        count = 0.0
        for region in self._regions.values():
            if not part.intersects(region.covered):
                continue
            inside = part.contains(region.covered)
            for cell in region.cells.values():
                covered = cell.covered
                if inside or part.contains(covered):
                    count += len(cell.cards)
                elif part.intersects(covered):
                    shared = part.intersected(covered)
                    whole = covered.width() * covered.height()
                    count += len(cell.cards) * shared.width() * shared.height() / whole
        return count

    def wires_in(self, parts: Iterable[QRectF]) -> list[EdgeItem]:
        """The wires whose rectangles touch one of some parts of the scene, which they may not do themselves."""
        parts = list(parts)
        found = [wire for cell in self.cells_in(parts, wires=True) for wire in cell.wires]
        if len(parts) == 1:
            touches = parts[0].intersects
            return [wire for wire in found if touches(wire.bounds)]
        return [wire for wire in found if any(part.intersects(wire.bounds) for part in parts)]

    def wires_at(self, part: QRectF) -> list[EdgeItem]:
        """The same of one part, the topmost first."""
        return sorted(self.wires_in((part,)), key=lambda wire: wire.serial, reverse=True)

    def cards_at(self, point: QPointF) -> list[NodeItem]:
        """The cards around which a point is, the topmost first."""
        return self.cards_in((QRectF(point.x(), point.y(), 1e-3, 1e-3),))[::-1]


def _height(item: NodeItem) -> tuple[bool, int]:
    return item.state.selected, item.serial


Square = TypeVar("Square", Cell, Region)


def _touching(squares: Iterable[Square], parts: Iterable[QRectF], wires: bool) -> list[Square]:
    near = [part.adjusted(-MARGIN, -MARGIN, MARGIN, MARGIN) for part in parts]
    found = []
    for square in squares:
        rect = square.reach if wires else square.covered
        for each in near:
            if each.intersects(rect):
                found.append(square)
                break
    return found
