"""Top to bottom: every layer is a row. Ports are at the sides of cards all the same, so a wire leaves to the right,
turns into the gap below the row, leads along there, and turns into its target from the left."""

from __future__ import annotations

from collections.abc import Sequence

from netbuilder.app.arranging.cards import Cable, Card, Laid, Point, crossing, straightened
from netbuilder.app.arranging.layers import Link, layered, neighbours, sorted_along
from netbuilder.app.arranging.plan import Now, Piece, Plan, planned
from netbuilder.app.arranging.rightwards import follows, line_now, middles

SIDE = 36
"""Room at both sides of a card for wires that turn there."""
TURN = 28
"""How far from its card a wire turns down."""
MARK = 20
"""Room at both sides of a mark."""
SPACE, LANE = 8, 12
INSET = 16
"""Between a row and the first wire that leads along below it, and as much behind the last."""
NEAR = 64
"""A card so near to the right, one row down, is reached directly."""


def laid_downwards(cards: Sequence[Card], cables: Sequence[Cable]) -> Laid:
    """Lay connected cards out from top to bottom."""
    halves = [_half(card) for card in cards]
    links = [_link(cable, cards, halves) for cable in cables]
    before, after = neighbours(len(cards), links)
    sides = [card.side for card in cards]
    layer = layered(sorted_along(before, after), before, after, sides if any(sides) else ())
    piece = Piece([2 * half for half in halves], links, layer, SPACE, LANE)
    centres = middles(cards, layer, 1)

    def passing(index: int, at: int) -> float:
        return crossing(line_now(cards, cables[index]), centres[at], 1)

    now = Now(
        [card.middle[0] for card in cards],
        passing,
        lambda plan: _in_rows(cards, layer) and _Rows(cards, cables, plan).laid().matches(cards, cables),
        worth=follows(cards, cables, 1),
    )
    return _Rows(cards, cables, planned(piece, now)).laid()


def _link(cable: Cable, cards: Sequence[Card], halves: Sequence[float]) -> Link:
    """From middle to middle; but a mark is best beside the card, where the wire need not come back."""
    leaves, enters = halves[cable.source], halves[cable.target]
    if cards[cable.target].side:
        leaves = 2 * leaves - (SIDE - TURN)
    if cards[cable.source].side:
        enters = SIDE - TURN
    return Link(cable.source, cable.target, leaves, enters)


def _in_rows(cards: Sequence[Card], layer: Sequence[int]) -> bool:
    rows: dict[int, float] = {}
    return all(
        card.side or abs(rows.setdefault(at, card.at[1]) - card.at[1]) < 0.5
        for card, at in zip(cards, layer, strict=True)
    )


def _half(card: Card) -> float:
    """Half of the room that it takes along its row."""
    return MARK if card.side else card.width / 2 + SIDE


class _Rows:
    """A plan as rows of cards, with as much room between them as wires lead along there."""

    def __init__(self, cards: Sequence[Card], cables: Sequence[Cable], plan: Plan) -> None:
        self.cards, self.cables, self.plan = cards, cables, plan
        self.count = max(plan.layer, default=-1) + 1
        passed = [at for stops in plan.stops.values() for _, at in stops] + [each.at for each in plan.tracks.values()]
        self.left = min([*plan.along, *passed], default=0.0)
        self.x = [
            along - self.left + _half(card) - card.width / 2 for along, card in zip(plan.along, cards, strict=True)
        ]
        self.stops = [self._stops_of(index) for index in range(len(cables))]
        self.lanes: dict[tuple[int, int], float] = {}  # by gap and cable
        self.tops, self.bottoms = self._rows(self._lanes())

    def laid(self) -> Laid:
        """Where the cards are, and what the cables are led through."""
        places = [(x, self.tops[at]) for x, at in zip(self.x, self.plan.layer, strict=True)]
        bends = []
        for index, cable in enumerate(self.cables):
            source, target = places[cable.source], places[cable.target]
            start = source[0] + self.cards[cable.source].width, source[1] + cable.leaves
            bends.append(straightened(start, self._points(index), (target[0], target[1] + cable.enters)))
        right = max([x + card.width for x, card in zip(self.x, self.cards, strict=True)], default=0.0)
        right = max([right, *(x for stops in self.stops for _, _, x in stops)])
        return Laid(places, bends, (right + SIDE, max(self.bottoms, default=0.0)))

    def _stops_of(self, index: int) -> list[tuple[int, int, float]]:
        """What a cable passes: from which row to which, and where."""
        track = self.plan.tracks.get(index)
        if track is not None:
            return [(track.first, track.last, track.at - self.left)]
        return [(at, at, along - self.left) for at, along in self.plan.stops.get(index, ())]

    def _ends(self, index: int) -> tuple[float, float, int, int]:
        cable = self.cables[index]
        right = self.x[cable.source] + self.cards[cable.source].width
        return right, self.x[cable.target], self.plan.layer[cable.source], self.plan.layer[cable.target]

    def _legs(self, index: int) -> list[tuple[int, list[float]]]:
        """The gaps in which a cable leads along, and from where to where: where it leaves its card, where it turns into
        the other, and what it comes from or goes to between."""
        right, left, above, below = self._ends(index)
        stops = self.stops[index]
        if not stops:
            return [] if 16 <= left - right <= NEAR else [(above, _way_over(right, left))]
        first, last = stops[0][2], stops[-1][2]
        legs = []
        if out := _way_out(right, first):
            legs.append((above, [*out, first]))
        if back := _way_in(left, last):
            legs.append((below - 1, [last, *back]))
        return legs

    def _lanes(self) -> list[int]:
        """Give each cable a lane of its own where it leads along, and say how many lanes there are in each gap."""
        wanted: list[list[tuple[float, float, int]]] = [[] for _ in range(self.count)]
        for index in range(len(self.cables)):
            for gap, xs in self._legs(index):
                wanted[gap].append((min(xs), max(xs), index))
        counts = []
        for gap, legs in enumerate(wanted):
            ends: list[float] = []
            for low, high, index in sorted(legs):
                lane = next((at for at, end in enumerate(ends) if end < low - LANE), len(ends))
                ends[lane : lane + 1] = [high]
                self.lanes[gap, index] = lane
            counts.append(len(ends))
        return counts

    def _rows(self, counts: Sequence[int]) -> tuple[list[float], list[float]]:
        heights = [0.0] * self.count
        for card, at in zip(self.cards, self.plan.layer, strict=True):
            heights[at] = max(heights[at], card.height)
        tops, bottoms, down = [], [], 0.0
        for height, lanes in zip(heights, counts, strict=True):
            tops.append(down)
            bottoms.append(down + height)
            down += height + 2 * INSET + LANE * max(0, lanes - 1) + 4
        return tops, bottoms

    def _points(self, index: int) -> list[Point]:
        right, left, above, below = self._ends(index)
        stops = self.stops[index]
        legs = {gap for gap, _ in self._legs(index)}
        points: list[Point] = []
        out_lane = self._lane(above, index) if above in legs else None
        if not stops:
            if out_lane is None:
                return []
            return [(x, out_lane) for x in _way_over(right, left)]
        if out_lane is not None:
            points += [(x, out_lane) for x in _way_out(right, stops[0][2])]
        for first, last, x in stops:
            points += [(x, self.tops[first]), (x, self.bottoms[last])]
        if below - 1 in legs:
            points += [(x, self._lane(below - 1, index)) for x in _way_in(left, stops[-1][2])]
        return points

    def _lane(self, gap: int, index: int) -> float:
        return self.bottoms[gap] + INSET + LANE * self.lanes[gap, index]


def _way_out(right: float, goal: float) -> list[float]:
    """Where a wire that leaves at `right` turns to what is at `goal`; nowhere where that is right there."""
    if goal > right + SIDE:
        return [right + TURN]
    return [] if goal >= right - 16 else [right - 8]


def _way_over(right: float, left: float) -> list[float]:
    """Where a wire turns that leads from one row to the next; once, where it has to get straight down."""
    return [*_way_out(right, left), *_way_in(left, right)] or [(right + left) / 2]


def _way_in(left: float, origin: float) -> list[float]:
    """Where a wire that comes from `origin` turns to what begins at `left`."""
    if origin < left - SIDE:
        return [left - TURN]
    return [] if origin <= left + 16 else [left + 8]
