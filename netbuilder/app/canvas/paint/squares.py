"""Squares of the scene: the cards and wires in each, and what is painted of them in one go."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from itertools import count
from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainterPath

if TYPE_CHECKING:
    from netbuilder.app.canvas.paint.edge_item import EdgeItem
    from netbuilder.app.canvas.paint.node_item import NodeItem

STRIPE, INSET = 12, 8
"""How wide the colour of its group is on a card seen from afar, and how far from its corners."""
PLAIN, CHOSEN = "line", "accent"
"""The colours of the border of a card that does not stand out, and of one that is selected."""

_CHANGES = count(1)

Place = tuple[float, ...]
"""Where a square is, counted across and down; with one number more where it goes along with what moves."""
Tint = tuple[str, bool]
"""The name of a colour, and whether it is faded."""
Rects = Mapping[Tint, list[QRectF]]
Paths = Mapping[tuple[bool, bool], QPainterPath]
"""By whether a wire stands out, and whether it is faded."""


class Cell:
    """The cards that begin in one square, and the wires that begin at these; what is painted of them is put together
    when it is asked for, and again after something changed."""

    __slots__ = (
        "_blocks",
        "_bodies",
        "_covered",
        "_paths",
        "_reach",
        "_stripes",
        "cards",
        "changes",
        "key",
        "region",
        "wires",
    )

    def __init__(self, key: Place, region: Region) -> None:
        self.key = key
        self.region = region
        self.changes = 0
        """Another number whenever its wires are others, and than any other square has or had: whoever keeps what is
        made of them sees that it is no longer true."""
        self.cards: dict[str, NodeItem] = {}
        self.wires: dict[EdgeItem, None] = {}
        self.change_cards()
        self.change_wires()

    def change_cards(self) -> None:
        """A card came or went."""
        self.change_looks()
        self.move_cards()

    def change_looks(self) -> None:
        """A card looks otherwise."""
        self._bodies: dict[Tint, list[QRectF]] | None = None
        self._stripes: dict[Tint, list[QRectF]] = {}
        self._blocks: dict[Tint, list[QRectF]] = {}
        self.region.change_looks()

    def move_cards(self) -> None:
        """A card moved within the square."""
        self._covered: QRectF | None = None
        self.region.move_cards()

    def change_wires(self) -> None:
        """A wire came, went, leads otherwise or looks otherwise."""
        self.changes = next(_CHANGES)
        self._paths: dict[tuple[bool, bool], QPainterPath] | None = None
        self._reach: QRectF | None = None
        self.region.change_wires()

    def carry(self, across: float, down: float) -> None:
        """All cards and wires have moved alike: what was put together goes along."""
        self.changes = next(_CHANGES)
        _carry((self._covered, self._reach), self._paths, across, down)

    @property
    def covered(self) -> QRectF:
        """The rectangle around the cards."""
        if self._covered is None:
            self._covered = around(card.body for card in self.cards.values())
        return self._covered

    @property
    def reach(self) -> QRectF:
        """The rectangle around the wires."""
        if self._reach is None:
            self._reach = around(wire.bounds for wire in self.wires)
        return self._reach

    @property
    def bodies(self) -> dict[Tint, list[QRectF]]:
        """The cards by the colour of their border."""
        if self._bodies is None:
            self._sort_cards()
        assert self._bodies is not None
        return self._bodies

    @property
    def stripes(self) -> dict[Tint, list[QRectF]]:
        """The stripes of the cards by their group."""
        if self._bodies is None:
            self._sort_cards()
        return self._stripes

    @property
    def blocks(self) -> dict[Tint, list[QRectF]]:
        """The cards by their group."""
        if self._bodies is None:
            self._sort_cards()
        return self._blocks

    @property
    def paths(self) -> Paths:
        """The wires by how they look, as one path each."""
        if self._paths is None:
            paths: dict[tuple[bool, bool], QPainterPath] = {}
            for wire in self.wires:
                look = wire.look
                if look not in paths:
                    paths[look] = QPainterPath()
                paths[look].addPath(wire.path)
            self._paths = paths
        return self._paths

    def _sort_cards(self) -> None:
        bodies: defaultdict[Tint, list[QRectF]] = defaultdict(list)
        stripes: defaultdict[Tint, list[QRectF]] = defaultdict(list)
        blocks: defaultdict[Tint, list[QRectF]] = defaultdict(list)
        for item in self.cards.values():
            border, group = item.tints
            bodies[border].append(item.body)
            stripes[group].append(item.stripe)
            blocks[group].append(item.body)
        self._bodies, self._stripes, self._blocks = bodies, stripes, blocks


class Region:
    """Some squares beside each other, painted as one where many are in view: each call costs as much as some cards."""

    __slots__ = ("_blocks", "_bodies", "_covered", "_paths", "_reach", "_stripes", "cells", "place")

    def __init__(self, place: Place) -> None:
        self.place = place
        self.cells: dict[Place, Cell] = {}
        self.change_looks()
        self.move_cards()
        self.change_wires()

    def change_looks(self) -> None:
        """Cards of a square came, went or look otherwise."""
        self._bodies: Rects | None = None
        self._stripes: Rects | None = None
        self._blocks: Rects | None = None

    def move_cards(self) -> None:
        """Cards of a square came, went or moved within it."""
        self._covered: QRectF | None = None

    def change_wires(self) -> None:
        """Wires of a square came, went, lead otherwise or look otherwise."""
        self._paths: Paths | None = None
        self._reach: QRectF | None = None

    def carry(self, across: float, down: float) -> None:
        """All cards and wires have moved alike."""
        for cell in self.cells.values():
            cell.carry(across, down)
        _carry((self._covered, self._reach), self._paths, across, down)

    @property
    def covered(self) -> QRectF:
        """The rectangle around the cards."""
        if self._covered is None:
            self._covered = around(cell.covered for cell in self.cells.values())
        return self._covered

    @property
    def reach(self) -> QRectF:
        """The rectangle around the wires."""
        if self._reach is None:
            self._reach = around(cell.reach for cell in self.cells.values())
        return self._reach

    @property
    def bodies(self) -> Rects:
        """The cards by the colour of their border."""
        if self._bodies is None:
            self._bodies = _joined(cell.bodies for cell in self.cells.values())
        return self._bodies

    @property
    def stripes(self) -> Rects:
        """The stripes of the cards by their group."""
        if self._stripes is None:
            self._stripes = _joined(cell.stripes for cell in self.cells.values())
        return self._stripes

    @property
    def blocks(self) -> Rects:
        """The cards by their group."""
        if self._blocks is None:
            self._blocks = _joined(cell.blocks for cell in self.cells.values())
        return self._blocks

    @property
    def paths(self) -> Paths:
        """The wires by how they look."""
        if self._paths is None:
            paths: dict[tuple[bool, bool], QPainterPath] = {}
            for cell in self.cells.values():
                for look, path in cell.paths.items():
                    if look in paths:
                        paths[look].addPath(path)
                    else:
                        paths[look] = QPainterPath(path)
            self._paths = paths
        return self._paths


def around(rects: Iterable[QRectF]) -> QRectF:
    """The rectangle around some."""
    whole = QRectF()
    for rect in rects:
        whole |= rect
    return whole


def _joined(batches: Iterable[Rects]) -> Rects:
    joined: defaultdict[Tint, list[QRectF]] = defaultdict(list)
    for batch in batches:
        for tint, rects in batch.items():
            joined[tint].extend(rects)
    return joined


def _carry(rects: Iterable[QRectF | None], paths: Paths | None, across: float, down: float) -> None:
    for rect in rects:
        if rect is not None and not rect.isNull():
            rect.translate(across, down)
    for path in paths.values() if paths else ():
        path.translate(across, down)
