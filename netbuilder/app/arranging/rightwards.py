"""Left to right: every layer is a column, and wires change their height only in the gaps between columns, so that none
passes behind a card."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from netbuilder.app.arranging.cards import Cable, Card, Laid, Point, crossing, straightened
from netbuilder.app.arranging.layers import Link, layered, neighbours, sorted_along
from netbuilder.app.arranging.plan import Now, Piece, Plan, planned

GAP = 36
"""Between two columns, at least; where a wire climbs far, more, so that it is no wall."""
STEEP, WIDEST = 0.14, 72
SPACE, LANE = 20, 12
LEVEL, UPRIGHT = 8, 64
"""What the shape on a wire takes down where it is written level, which is possible at no less, and where upright."""
LABELLED = 88
"""A gap in which a shape can be written level."""
FOLLOWS = 0.6
"""Share of wires that lead to the right where the order of a drawing is worth keeping."""


def laid_rightwards(cards: Sequence[Card], cables: Sequence[Cable]) -> Laid:
    """Lay connected cards out from left to right."""
    links = [Link(c.source, c.target, c.leaves, c.enters, c.outlet, c.inlet) for c in cables]
    before, after = neighbours(len(cards), links)
    sides = [card.side for card in cards]
    layer = layered(sorted_along(before, after), before, after, sides if any(sides) else ())
    piece = Piece([card.height for card in cards], links, layer, SPACE, LANE)
    centres = middles(cards, layer, 0)

    def passing(index: int, at: int) -> float:
        return crossing(line_now(cards, cables[index]), centres[at], 0)

    now = Now(
        [card.middle[1] for card in cards],
        passing,
        lambda plan: _in_columns(cards, layer) and _drawn(cards, cables, plan).matches(cards, cables),
        worth=follows(cards, cables, 0),
    )
    return _drawn(cards, cables, planned(piece, now))


def follows(cards: Sequence[Card], cables: Sequence[Cable], axis: int) -> bool:
    """Whether the drawing leads that way (0: to the right) on the whole."""
    ahead = sum(cards[each.target].at[axis] > cards[each.source].at[axis] for each in cables)
    return ahead >= FOLLOWS * len(cables)


def middles(cards: Sequence[Card], layer: Sequence[int], axis: int) -> list[float]:
    """The mean middle of the cards of each layer, where they stand now."""
    sums = [[0.0, 0.0] for _ in range(max(layer, default=-1) + 1)]
    for card, at in zip(cards, layer, strict=True):
        sums[at][0] += card.middle[axis]
        sums[at][1] += 1
    return [total / count if count else 0.0 for total, count in sums]


def line_now(cards: Sequence[Card], cable: Cable) -> list[Point]:
    """A cable as it is led now, from corner to corner."""
    source, target = cards[cable.source], cards[cable.target]
    start = source.at[0] + source.width, source.at[1] + cable.leaves
    return [start, *cable.bends, (target.at[0], target.at[1] + cable.enters)]


def _in_columns(cards: Sequence[Card], layer: Sequence[int]) -> bool:
    columns: dict[int, float] = {}
    return all(
        card.side or abs(columns.setdefault(at, card.at[0]) - card.at[0]) < 0.5
        for card, at in zip(cards, layer, strict=True)
    )


def _drawn(cards: Sequence[Card], cables: Sequence[Cable], plan: Plan) -> Laid:
    count = max(plan.layer, default=-1) + 1
    widths = [0.0] * count
    for card, at in zip(cards, plan.layer, strict=True):
        widths[at] = max(widths[at], card.width)
    heights = [_heights(cable, index, plan) for index, cable in enumerate(cables)]
    climbs = [0.0] * count
    for each in heights:
        for (at, one), (_, other) in pairwise(each):
            climbs[at] = max(climbs[at], abs(other - one))
    rooms = _rooms(cards, cables, plan, heights, count)
    lefts = [0.0]
    for width, climb, room in zip(widths, climbs, rooms, strict=True):
        lefts.append(lefts[-1] + width + max(room, GAP + 4 * round(min(climb * STEEP, WIDEST) / 4)))
    top = min([at for each in heights for _, at in each] + plan.along, default=0.0)
    places = [(lefts[at], along - top) for at, along in zip(plan.layer, plan.along, strict=True)]
    bends = []
    for index, cable in enumerate(cables):
        source = cards[cable.source]
        start = places[cable.source][0] + source.width, places[cable.source][1] + cable.leaves
        end = places[cable.target][0], places[cable.target][1] + cable.enters
        points = _points(index, plan, lefts, widths, top)
        edge = lefts[plan.layer[cable.source]] + widths[plan.layer[cable.source]]
        if start[0] < edge:
            points.insert(0, (edge, start[1]))  # a narrow card in a wide column
        bends.append(straightened(start, points, end))
    bottoms = [y + card.height for card, (_, y) in zip(cards, places, strict=True)]
    bottoms += [at - top for each in heights for _, at in each]
    right = max((x + card.width for card, (x, _) in zip(cards, places, strict=True)), default=0.0)
    return Laid(places, bends, (right, max(bottoms, default=0.0)))


def _rooms(
    cards: Sequence[Card],
    cables: Sequence[Cable],
    plan: Plan,
    heights: Sequence[Sequence[tuple[int, float]]],
    count: int,
) -> list[float]:
    """What the shapes on the wires need of each gap: where wires are so near that what is written upright on one
    would lie on the other, or on what is written there, there is room to write it level."""
    written: list[list[float]] = [[] for _ in range(count)]  # from card to card: the shape can only stand in the gap
    passing: list[list[float]] = [[] for _ in range(count)]
    for cable, passed in zip(cables, heights, strict=True):
        if cards[cable.source].side or cards[cable.target].side:
            continue
        if len(passed) == 2:
            written[passed[0][0]].append((passed[0][1] + passed[1][1]) / 2)
            continue
        for (at, one), (_, other) in pairwise(passed):
            passing[at].append((one + other) / 2)
    return [
        float(LABELLED) if _is_tight(sorted(each), others) else 0.0
        for each, others in zip(written, passing, strict=True)
    ]


def _is_tight(written: Sequence[float], passing: Sequence[float]) -> bool:
    if any(LEVEL <= other - one < UPRIGHT for one, other in pairwise(written)):
        return True
    return any(LEVEL <= abs(one - other) < UPRIGHT / 2 for one in written for other in passing)


def _heights(cable: Cable, index: int, plan: Plan) -> list[tuple[int, float]]:
    """The heights at which a cable stands behind each layer that it passes, and where it ends."""
    passed = [(plan.layer[cable.source], plan.along[cable.source] + cable.leaves)]
    track = plan.tracks.get(index)
    if track is not None:
        passed += [(track.first, track.at), (track.last, track.at)]
    else:
        passed += plan.stops.get(index, ())
    return [*passed, (plan.layer[cable.target], plan.along[cable.target] + cable.enters)]


def _points(index: int, plan: Plan, lefts: Sequence[float], widths: Sequence[float], top: float) -> list[Point]:
    track = plan.tracks.get(index)
    if track is not None:
        return [(lefts[track.first], track.at - top), (lefts[track.last] + widths[track.last], track.at - top)]
    return [
        point
        for at, along in plan.stops.get(index, ())
        for point in ((lefts[at], along - top), (lefts[at] + widths[at], along - top))
    ]
