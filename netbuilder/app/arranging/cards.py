"""What is laid out in one go: cards with sizes and ports, and wires between them, all connected. Canvas pixels."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import pairwise

Point = tuple[float, float]


@dataclass(frozen=True, slots=True)
class Card:
    """A rectangle that is placed, where it stands now. side: -1 where it has to stand in the first layer, 1 in the
    last."""

    width: float
    height: float
    at: Point
    side: int = 0

    @property
    def middle(self) -> Point:
        """Its middle where it stands now."""
        return self.at[0] + self.width / 2, self.at[1] + self.height / 2


@dataclass(frozen=True, slots=True)
class Cable:
    """A wire between two cards: how far below their tops it leaves and enters, the numbers of the ports, and the points
    that it is led through now."""

    source: int
    target: int
    leaves: float
    enters: float
    outlet: int = 0
    inlet: int = 0
    bends: tuple[Point, ...] = ()

    def between(self, source: int, target: int) -> Cable:
        """The same between cards of other numbers."""
        return Cable(source, target, self.leaves, self.enters, self.outlet, self.inlet, self.bends)

    def from_mark(self, mark: int, target: int, bends: tuple[Point, ...]) -> Cable:
        """What is left of it where it comes in from a mark."""
        return Cable(mark, target, 0, self.enters, 0, self.inlet, bends)

    def to_mark(self, source: int, mark: int, bends: tuple[Point, ...]) -> Cable:
        """What is left of it where it leads on from a mark."""
        return Cable(source, mark, self.leaves, 0, self.outlet, 0, bends)


@dataclass
class Laid:
    """Where the cards go, and what the cables are led through, with the first corner at (0, 0)."""

    places: list[Point]
    bends: list[tuple[Point, ...]]
    size: Point = field(default=(0.0, 0.0))

    def matches(self, cards: Sequence[Card], cables: Sequence[Cable]) -> bool:
        """Whether everything is so already, wherever the whole stands; where marks stand is seen by the wires."""
        pairs = [(card.at, place) for card, place in zip(cards, self.places, strict=True) if not card.side]
        if not pairs:
            return True
        x, y = pairs[0][0][0] - pairs[0][1][0], pairs[0][0][1] - pairs[0][1][1]
        return all(_same(there, place, x, y) for there, place in pairs) and all(
            len(cable.bends) == len(bends)
            and all(_same(there, point, x, y) for there, point in zip(cable.bends, bends, strict=True))
            for cable, bends in zip(cables, self.bends, strict=True)
        )


def _same(there: Point, point: Point, x: float, y: float) -> bool:
    return abs(there[0] - point[0] - x) < 0.5 and abs(there[1] - point[1] - y) < 0.5


def straightened(start: Point, points: Sequence[Point], end: Point) -> tuple[Point, ...]:
    """The points without those that lie on a straight line from the one before to the one after."""
    kept: list[Point] = []
    for point, after in zip(points, [*points[1:], end], strict=False):
        before = kept[-1] if kept else start
        level = before[1] == point[1] == after[1] and before[0] <= point[0] <= after[0]
        upright = before[0] == point[0] == after[0]
        if not level and not (upright and kept):
            kept.append(point)
    return tuple(kept)


def crossing(points: Sequence[Point], where: float, axis: int) -> float:
    """How far along a line through these points passes `where` on the other axis (0: x), the first time it does; where
    it does not, the nearest of its ends."""
    for one, other in pairwise(points):
        low, high = one[axis], other[axis]
        if low <= where <= high and high > low:
            share = (where - low) / (high - low)
            return one[1 - axis] + share * (other[1 - axis] - one[1 - axis])
    return min((points[0], points[-1]), key=lambda point: abs(point[axis] - where))[1 - axis]


def arriving(points: Sequence[Point], left: float) -> float:
    """How far down a line through these points comes to the right past `left`, the last time that it does; where it
    does not, where it ends."""
    for one, other in reversed(list(pairwise(points))):
        if one[0] <= left <= other[0] and other[0] > one[0]:
            return one[1] + (left - one[0]) / (other[0] - one[0]) * (other[1] - one[1])
    return points[-1][1]
