"""What stands in a frame stays together: it is laid out by itself, and the frame is one large card among the others.

A wire that leaves or enters a frame is cut at its border: inside it begins or ends at a mark, which stands in the first
layer or the last; outside, at the height of that mark. The parts are joined again in the end. From top to bottom too a
wire comes in at the left, along above the first row to its mark, and leaves to the right from its mark below the last.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import takewhile

from netbuilder.app.arranging.cards import Cable, Card, Laid, Point, arriving, crossing, straightened
from netbuilder.app.arranging.layers import Link, neighbours, sorted_along
from netbuilder.app.arranging.rightwards import LANE, line_now
from netbuilder.app.canvas.paint.geometry import GRID, up_to_grid

Lay = Callable[[Sequence[Card], Sequence[Cable]], Laid]
MOST = 63
"""The highest number of a port."""
ROUNDS = 4
"""How often what is laid out is laid out again, till it stays as it is."""


@dataclass(frozen=True)
class Group:
    """The numbers of the cards in a frame, where that stands, and how much room it keeps at both sides of them, above
    and below."""

    numbers: tuple[int, ...]
    at: Point
    size: Point
    margin: float
    above: float
    below: float
    least: float = 0
    """How wide it is at least, within its margins."""

    @property
    def inner(self) -> tuple[float, float]:
        """Where what it holds begins and ends across, as it stands now."""
        return self.at[0] + self.margin, self.at[0] + self.size[0] - self.margin


@dataclass
class Grouped:
    """What is laid out, and where the frames are then: their top left corners and sizes."""

    laid: Laid
    frames: list[tuple[Point, Point]]


def laid_in_groups(
    cards: Sequence[Card], cables: Sequence[Cable], groups: Sequence[Group], lay: Lay, *, downwards: bool = False
) -> Grouped:
    """Lay cards out so that each group lies in a rectangle of its own. downwards: that is the way of `lay`."""
    found = _laid_once(cards, cables, groups, lay, downwards)
    for _ in range(ROUNDS):  # what is best inside a frame depends on what is outside, and the other way round
        if found.laid.matches(cards, cables):
            break
        cards = [replace(card, at=place) for card, place in zip(cards, found.laid.places, strict=True)]
        cables = [replace(cable, bends=bends) for cable, bends in zip(cables, found.laid.bends, strict=True)]
        groups = [replace(group, at=at, size=size) for group, (at, size) in zip(groups, found.frames, strict=True)]
        found = _laid_once(cards, cables, groups, lay, downwards)
    return found


def _laid_once(
    cards: Sequence[Card], cables: Sequence[Cable], groups: Sequence[Group], lay: Lay, downwards: bool
) -> Grouped:
    of_group = {number: at for at, group in enumerate(groups) for number in group.numbers}
    cut = _cut_downwards if downwards else _cut_rightwards
    inner = [_inside(group, at, of_group, cards, cables, lay, cut) for at, group in enumerate(groups)]
    outer: list[Card] = [part.box for part in inner]
    number_of = dict(of_group)
    for number, card in enumerate(cards):
        if number not in of_group:
            number_of[number] = len(outer)
            outer.append(card)
    crossing_over = [index for index, cable in enumerate(cables) if not _within_one(cable, of_group)]
    outside = [
        _outside(index, cables[index], of_group, number_of, groups, inner, cut, cards) for index in crossing_over
    ]
    laid = lay(outer, outside)
    places: list[Point] = [laid.places[number_of[number]] for number in range(len(cards))]
    for part, (x, y) in zip(inner, laid.places, strict=False):
        for number, (across, down) in part.places.items():
            places[number] = (x + across, y + down)
    bends = _joined(cards, cables, places, dict(zip(crossing_over, laid.bends, strict=True)), of_group, inner, laid)
    frames = [(at, (part.box.width, part.box.height)) for part, at in zip(inner, laid.places, strict=False)]
    return Grouped(Laid(places, bends, laid.size), frames)


def together(count: int, cables: Sequence[Cable], groups: Sequence[Group]) -> list[Group]:
    """Those groups that can stay together: no wire leads out of one and, past others, into it again."""
    kept: list[Group] = []
    for group in groups:
        tried = [*kept, group]
        number_of = {number: count + at for at, each in enumerate(tried) for number in each.numbers}
        pairs = {(number_of.get(c.source, c.source), number_of.get(c.target, c.target)) for c in cables}
        links = [Link(one, other) for one, other in pairs if one != other]
        before, after = neighbours(count + len(tried), links)
        if len(sorted_along(before, after)) == count + len(tried):
            kept.append(group)
    return kept


@dataclass
class _Inside:
    """One group laid out, from the top left corner of its frame: the frame, the cards by number, and for each wire that
    crosses its border where it does, and what it is led through inside."""

    box: Card
    places: dict[int, Point]
    marks: dict[int, Point]
    bends: dict[int, tuple[Point, ...]]
    ranks: dict[int, int]


@dataclass(frozen=True)
class _Cut:
    """A wire cut where it leaves a frame, or enters it, as it is led now: where its mark is, and what it is led through
    inside and outside."""

    mark: Point
    inside: tuple[Point, ...]
    outside: tuple[Point, ...]


Cut = Callable[[Group, Cable, Sequence[Card], bool], _Cut]
"""From a group, a wire, the cards, and whether it leaves the group."""


def _cut_rightwards(group: Group, cable: Cable, cards: Sequence[Card], leaves: bool) -> _Cut:
    left, right = group.inner
    inside, outside = _split(group, cable, leaves)
    line = line_now(cards, cable)
    if leaves:
        at = (right, crossing(line[len(inside) :], right, 0))
        return _Cut(at, tuple(point for point in inside if point[0] < right - 0.5), outside)
    at = (left, arriving(line[: len(line) - len(inside)], left))
    return _Cut(at, tuple(point for point in inside if point[0] > left + 0.5), outside)


def _cut_downwards(group: Group, cable: Cable, cards: Sequence[Card], leaves: bool) -> _Cut:
    """Next to the border are a point on it and the mark, one as high as the other."""
    inside, outside = _split(group, cable, leaves)
    mark = inside[-2:-1] if leaves else inside[1:2]
    across = mark[0][0] if mark else cards[cable.source if leaves else cable.target].middle[0]
    height = group.at[1] + (group.size[1] if leaves else 0)
    return _Cut((across, height), inside[:-2] if leaves else inside[2:], outside)


def _split(group: Group, cable: Cable, leaves: bool) -> tuple[tuple[Point, ...], tuple[Point, ...]]:
    """What a cable is led through inside a group, from its card there to the border, and what outside."""
    (left, top), (wide, high) = group.at, group.size

    def within(point: Point) -> bool:
        return left - 0.5 <= point[0] <= left + wide + 0.5 and top <= point[1] <= top + high

    count = len(list(takewhile(within, cable.bends if leaves else reversed(cable.bends))))
    if leaves:
        return cable.bends[:count], cable.bends[count:]
    return cable.bends[len(cable.bends) - count :], cable.bends[: len(cable.bends) - count]


def _inside(
    group: Group,
    at: int,
    of_group: Mapping[int, int],
    cards: Sequence[Card],
    cables: Sequence[Cable],
    lay: Lay,
    cut: Cut,
) -> _Inside:
    number_of = {number: place for place, number in enumerate(group.numbers)}
    inner = [cards[number] for number in group.numbers]
    part: list[Cable] = []
    indices: list[int] = []
    mark_of: dict[int, int] = {}
    for index, cable in enumerate(cables):
        leaves, enters = of_group.get(cable.source) == at, of_group.get(cable.target) == at
        if not (leaves or enters):
            continue
        indices.append(index)
        if leaves and enters:
            part.append(cable.between(number_of[cable.source], number_of[cable.target]))
            continue
        found = cut(group, cable, cards, leaves)
        mark_of[index] = len(inner)
        inner.append(Card(0, 0, found.mark, 1 if leaves else -1))
        if leaves:
            part.append(cable.to_mark(number_of[cable.source], mark_of[index], found.inside))
        else:
            part.append(cable.from_mark(mark_of[index], number_of[cable.target], found.inside))
    laid = lay(inner, part)
    # A frame is centred on what it is wired to, so that half of its width has to be on the grid too.
    wide, high = up_to_grid(max(laid.size[0], group.least), 2 * GRID), up_to_grid(laid.size[1])
    if cut is _cut_downwards:
        marks, above, below = _led_along(inner, mark_of, laid)
    else:
        ends = {1: laid.size[0], -1: 0.0}
        marks = {index: (ends[inner[number].side], laid.places[number][1]) for index, number in mark_of.items()}
        above = below = 0.0
    above += group.above
    order = sorted(marks, key=lambda index: marks[index][1])
    return _Inside(
        Card(wide + 2 * group.margin, high + above + below + group.below, group.at),
        {
            number: (laid.places[place][0] + group.margin, laid.places[place][1] + above)
            for number, place in number_of.items()
        },
        {index: (x + group.margin, y + above) for index, (x, y) in marks.items()},
        {
            index: tuple((x + group.margin, y + above) for x, y in points)
            for index, points in zip(indices, laid.bends, strict=True)
        },
        {index: min(rank, MOST) for rank, index in enumerate(order)},
    )


def _led_along(inner: Sequence[Card], mark_of: Mapping[int, int], laid: Laid) -> tuple[dict[int, Point], float, float]:
    """How high each wire is led along to or from its mark, and what room that takes above and below: what enters
    furthest to the right is led highest, and what leaves furthest to the left lowest, so that none cross."""
    marks: dict[int, Point] = {}
    counts = {-1: 0, 1: 0}
    for side in counts:
        own = [index for index, number in mark_of.items() if inner[number].side == side]
        own.sort(key=lambda index: laid.places[mark_of[index]][0], reverse=side > 0)
        for index in own:
            counts[side] += 1
            edge = laid.size[1] if side > 0 else 0.0
            marks[index] = (laid.places[mark_of[index]][0], edge + side * LANE * counts[side])
    return marks, up_to_grid(LANE * counts[-1]), up_to_grid(LANE * counts[1])


def _within_one(cable: Cable, of_group: Mapping[int, int]) -> bool:
    return cable.source in of_group and of_group[cable.source] == of_group.get(cable.target)


def _outside(
    index: int,
    cable: Cable,
    of_group: Mapping[int, int],
    number_of: Mapping[int, int],
    groups: Sequence[Group],
    inner: Sequence[_Inside],
    cut: Cut,
    cards: Sequence[Card],
) -> Cable:
    source, target = of_group.get(cable.source), of_group.get(cable.target)
    led = cable
    changed: dict[str, float] = {"source": number_of[cable.source], "target": number_of[cable.target]}
    if source is not None:
        changed |= {"leaves": inner[source].marks[index][1], "outlet": inner[source].ranks[index]}
        led = replace(led, bends=cut(groups[source], led, cards, True).outside)
    if target is not None:
        changed |= {"enters": inner[target].marks[index][1], "inlet": inner[target].ranks[index]}
        led = replace(led, bends=cut(groups[target], led, cards, False).outside)
    return replace(led, **changed)


def _joined(
    cards: Sequence[Card],
    cables: Sequence[Cable],
    places: Sequence[Point],
    outside: Mapping[int, tuple[Point, ...]],
    of_group: Mapping[int, int],
    inner: Sequence[_Inside],
    laid: Laid,
) -> list[tuple[Point, ...]]:
    bends = []
    for index, cable in enumerate(cables):
        points: list[Point] = []
        source, target = of_group.get(cable.source), of_group.get(cable.target)
        if source is not None:
            x, y = laid.places[source]
            points += [(x + across, y + down) for across, down in inner[source].bends.get(index, ())]
            if index in inner[source].marks:
                across, down = inner[source].marks[index]
                points += [(x + across, y + down), (x + inner[source].box.width, y + down)]
        points += outside.get(index, ())
        if target is not None and target != source:
            x, y = laid.places[target]
            across, down = inner[target].marks[index]
            points += [(x, y + down), (x + across, y + down)]
            points += [(x + across, y + down) for across, down in inner[target].bends.get(index, ())]
        start = places[cable.source][0] + cards[cable.source].width, places[cable.source][1] + cable.leaves
        end = places[cable.target][0], places[cable.target][1] + cable.enters
        bends.append(straightened(start, points, end))
    return bends
