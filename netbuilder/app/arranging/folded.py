"""In rows: a piece that is long from left to right goes on in the next row, as text does. A wire from one row to a
later one leaves at the right, is led down beside the rows and back between two of them, and enters from the left.
Wires from one port to the same row are one bundle till they are there.

Each row is laid out by itself, like what stands in a frame: a wire that leads on ends at a mark in its last layer, and
comes in from a mark in the first.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import accumulate, pairwise, takewhile

from netbuilder.app.arranging.breaks import Profile, row_ends
from netbuilder.app.arranging.cards import Cable, Card, Laid, Point, arriving, crossing, straightened
from netbuilder.app.arranging.layers import Link, layered, neighbours, sorted_along
from netbuilder.app.arranging.rightwards import GAP, LANE, SPACE, laid_rightwards, line_now
from netbuilder.app.canvas.paint.geometry import up_to_grid

Lay = Callable[[Sequence[Card], Sequence[Cable]], Laid]
Bundle = tuple[int, ...]
"""The numbers of wires that lead from one port to one row."""
INSET = 28
"""Between a row and the first wire that is led along it."""
BOW = 32
"""How far a wire swings out where it turns back."""
TURNS = 4
"""Where a wire from row to row turns: down, back, down and on."""
CLIMB = 12
"""What the gap between two layers takes beyond the least, as a rule."""
BETWEEN = 2 * INSET + LANE
"""Between two rows, as a rule."""


def laid_in_rows(cards: Sequence[Card], cables: Sequence[Cable], width: float, lay: Lay) -> Laid:
    """Lay connected cards out in rows of about that width, each of them by `lay`."""
    layer = _layer(cards, cables)
    ends = row_ends(_profile(cards, cables, layer), width)
    standing = [at for card, at in zip(cards, layer, strict=True) if not card.side]
    ends = [end for end in ends if min(standing) <= end < max(standing)] + ends[-1:]  # marks alone are no row
    if len(ends) < 2:
        return laid_rightwards(cards, cables)
    row_of = [bisect_left(ends, at) for at in layer]
    numbers: list[list[int]] = [[] for _ in ends]
    for number, at in enumerate(row_of):
        numbers[at].append(number)
    starting: list[list[int]] = [[] for _ in ends]
    for index, cable in enumerate(cables):
        starting[row_of[cable.source]].append(index)
    rows: list[_Row] = []
    leading_on: list[list[Bundle]] = [[] for _ in ends]  # for each row what comes from rows above, the highest first
    for at in range(len(ends)):
        row = _Row.laid(numbers[at], leading_on[at], starting[at], cards, cables, lay)
        rows.append(row)
        bundles: dict[tuple[int, int, int], list[int]] = {}
        for index in sorted(row.leaves, key=row.leaves.__getitem__):
            cable = cables[index]
            bundles.setdefault((row_of[cable.target], cable.source, cable.outlet), []).append(index)
        for (target, _, _), indices in bundles.items():
            leading_on[target].append(tuple(indices))
    return _joined(cards, cables, rows, row_of, leading_on)


def profile(cards: Sequence[Card], cables: Sequence[Cable]) -> Profile:
    """The layers of connected cards, for how wide their rows should be."""
    return _profile(cards, cables, _layer(cards, cables))


def _layer(cards: Sequence[Card], cables: Sequence[Cable]) -> list[int]:
    before, after = neighbours(len(cards), [Link(each.source, each.target) for each in cables])
    sides = [card.side for card in cards]
    return layered(sorted_along(before, after), before, after, sides if any(sides) else ())


def _profile(cards: Sequence[Card], cables: Sequence[Cable], layer: Sequence[int]) -> Profile:
    """What is known before anything is laid out, so that rows end at the same places when it is laid out again."""
    count = max(layer, default=-1) + 1
    widths, heights = [0.0] * count, [0.0] * count
    lefts, standing = [0.0] * count, [0] * count
    for card, at in zip(cards, layer, strict=True):
        widths[at] = max(widths[at], card.width)
        heights[at] += card.height + SPACE
        if not card.side:
            lefts[at] += card.at[0]
            standing[at] += 1
    furthest: dict[tuple[int, int], int] = {}
    passed = [0] * (count + 1)
    for cable in cables:
        start, end = layer[cable.source], layer[cable.target]
        port = cable.source, cable.outlet
        furthest[port] = max(end, furthest.get(port, 0))
        if end - start > 1:
            passed[start + 1] += 1
            passed[end] -= 1
    begins = [0] * (count + 1)
    for (source, _), end in furthest.items():
        begins[layer[source]] += 1
        begins[end] -= 1
    for at, passing in enumerate(accumulate(passed[:count])):
        heights[at] += passing * LANE
    lefts = [left / many if many else 0.0 for left, many in zip(lefts, standing, strict=True)]
    ends = (at for at, (here, after) in enumerate(pairwise(lefts)) if after < here + widths[at] / 2)
    return Profile(
        [width + GAP + CLIMB for width in widths], heights, list(accumulate(begins[:count])), frozenset(ends)
    )


@dataclass
class _Row:
    """One row laid out, its first card at x = 0: the cards by number, where each wire that leads on leaves it and where
    each from above enters it (heights), what wires are led through in it, and its size."""

    places: dict[int, Point]
    leaves: dict[int, float]
    enters: dict[int, float]
    bends: dict[int, tuple[Point, ...]]
    right: float
    height: float

    @staticmethod
    def laid(
        numbers: Sequence[int],
        from_above: Sequence[Bundle],
        starting: Sequence[int],
        cards: Sequence[Card],
        cables: Sequence[Cable],
        lay: Lay,
    ) -> _Row:
        """Lay a row out. from_above: the wires that come from rows above, in the order in which they should enter;
        starting: those that start in it."""
        number_of = {number: place for place, number in enumerate(numbers)}
        real = [cards[number] for number in numbers if not cards[number].side]
        left, right = min(card.at[0] for card in real), max(card.at[0] + card.width for card in real)
        inner, part = [cards[number] for number in numbers], []
        part_of: dict[int, int] = {}  # the cable inside that stands for each wire,
        mark_of: dict[int, int] = {}  # and the mark that it begins or ends at
        cuts = [[_enters_now(cables[index], cards, left) for index in bundle] for bundle in from_above]
        heights = [cut[0][0] for cut in cuts]
        if any(len(cables[bundle[0]].bends) < TURNS for bundle in from_above):
            heights.sort()  # not in rows as yet: what leaves higher enters higher
        for bundle, cut, height in zip(from_above, cuts, heights, strict=True):
            for index, (_, bends) in zip(bundle, cut, strict=True):
                mark_of[index], part_of[index] = len(inner), len(part)
                part.append(cables[index].from_mark(len(inner), number_of[cables[index].target], bends))
            inner.append(Card(0, 0, (left, height), -1))
        ports: dict[tuple[int, int], int] = {}  # the first wire that leads on from each
        for index in starting:
            cable = cables[index]
            if cable.target in number_of:
                part_of[index] = len(part)
                part.append(cable.between(number_of[cable.source], number_of[cable.target]))
                continue
            first = ports.setdefault((cable.source, cable.outlet), index)
            if first == index:
                height, bends = _leaves_now(cable, cards, right)
                mark_of[index], part_of[index] = len(inner), len(part)
                part.append(cable.to_mark(number_of[cable.source], len(inner), bends))
                inner.append(Card(0, 0, (right, height), 1))
            mark_of[index], part_of[index] = mark_of[first], part_of[first]
        laid = lay(inner, part)
        begin = min(x for card, (x, _) in zip(inner, laid.places, strict=True) if not card.side)
        end = max(x + card.width for card, (x, _) in zip(inner, laid.places, strict=True))
        heights_of = {index: laid.places[number][1] for index, number in mark_of.items()}
        return _Row(
            {number: (x - begin, y) for number, (x, y) in zip(numbers, laid.places, strict=False)},
            {index: height for index, height in heights_of.items() if cables[index].source in number_of},
            {index: height for index, height in heights_of.items() if cables[index].target in number_of},
            {index: tuple((x - begin, y) for x, y in laid.bends[at]) for index, at in part_of.items()},
            end - begin,
            laid.size[1],
        )


def _leaves_now(cable: Cable, cards: Sequence[Card], right: float) -> tuple[float, tuple[Point, ...]]:
    """How high a wire leaves its row, as it is led now, and what it is led through till there."""
    bends = tuple(takewhile(lambda point: point[0] < right + 0.5, cable.bends))
    if len(bends) < len(cable.bends):
        return cable.bends[len(bends)][1], bends
    return crossing(line_now(cards, cable), right, 0), bends


def _enters_now(cable: Cable, cards: Sequence[Card], left: float) -> tuple[float, tuple[Point, ...]]:
    """How high a wire enters its row, as it is led now, and what it is led through from there."""
    bends = tuple(takewhile(lambda point: point[0] > left - 0.5, reversed(cable.bends)))[::-1]
    if len(bends) < len(cable.bends):
        return cable.bends[-len(bends) - 1][1], bends
    return arriving(line_now(cards, cable), left), bends


def _joined(
    cards: Sequence[Card],
    cables: Sequence[Cable],
    rows: Sequence[_Row],
    row_of: Sequence[int],
    leading_on: Sequence[Sequence[Bundle]],
) -> Laid:
    tops, down = [], 0.0
    for row, entering in zip(rows, leading_on, strict=True):
        if tops:
            down += 2 * INSET + LANE * max(0, len(entering) - 1)
        tops.append(down)
        down = up_to_grid(down + row.height)
    lanes = _lanes(cables, row_of, leading_on, len(rows))
    right = max(row.right for row in rows) + INSET
    back = max(map(len, leading_on))
    left = up_to_grid(INSET + LANE * max(0, back - 1) + BOW)
    places: list[Point] = [(0.0, 0.0)] * len(cards)
    for row, top in zip(rows, tops, strict=True):
        for number, (x, y) in row.places.items():
            places[number] = (x + left, y + top)
    turn = {index: turn for entering in leading_on for turn, bundle in enumerate(entering) for index in bundle}
    bends = []
    for index, cable in enumerate(cables):
        source, target = row_of[cable.source], row_of[cable.target]
        points = [(x, y + tops[source]) for x, y in rows[source].bends[index]]
        if source != target:
            out = right + LANE * lanes[index]
            along = tops[target] - INSET - LANE * turn[index]
            into = -INSET - LANE * turn[index]
            leaves, enters = tops[source] + rows[source].leaves[index], tops[target] + rows[target].enters[index]
            points += [(out, leaves), (out, along), (into, along), (into, enters)]
            points += [(x, y + tops[target]) for x, y in rows[target].bends[index]]
        start = places[cable.source][0] + cards[cable.source].width, places[cable.source][1] + cable.leaves
        end = places[cable.target][0], places[cable.target][1] + cable.enters
        bends.append(straightened(start, [(x + left, y) for x, y in points], end))
    beyond = right + LANE * max(lanes.values(), default=0) + BOW
    return Laid(places, bends, (left + beyond, down))


def _lanes(
    cables: Sequence[Cable], row_of: Sequence[int], leading_on: Sequence[Sequence[Bundle]], count: int
) -> dict[int, int]:
    """How far out each wire that leads on is led down beside the rows: what leads less far, or leaves further down, is
    further in, so that few cross."""
    spans = []
    for target, entering in enumerate(leading_on):
        for turn, bundle in enumerate(entering):
            source = row_of[cables[bundle[0]].source]
            spans.append((target - source, -turn, source, target, bundle))
    taken = [-1] * count
    lanes: dict[int, int] = {}
    for _, _, source, target, bundle in sorted(spans):
        lane = max(taken[source:target]) + 1
        lanes.update(dict.fromkeys(bundle, lane))
        taken[source:target] = [lane] * (target - source)
    return lanes
