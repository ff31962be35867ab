"""What stands in a frame stays together: it is laid out by itself, and the frame is one large card among the others.

A wire that leaves or enters a frame is cut at its border: inside it begins or ends at a mark, which stands in the first
layer or the last; outside, at the height of that mark. The parts are joined again in the end.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace

from netbuilder.app.arranging.cards import Cable, Card, Laid, Point, crossing, straightened
from netbuilder.app.arranging.layers import Link, neighbours, sorted_along
from netbuilder.app.arranging.rightwards import line_now

Lay = Callable[[Sequence[Card], Sequence[Cable]], Laid]
MOST = 63
"""The highest number of a port."""


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

    @property
    def inner(self) -> tuple[float, float]:
        """Where what it holds begins and ends across, as it stands now."""
        return self.at[0] + self.margin, self.at[0] + self.size[0] - self.margin


@dataclass
class Grouped:
    """What is laid out, and where the frames are then: their top left corners and sizes."""

    laid: Laid
    frames: list[tuple[Point, Point]]


def laid_in_groups(cards: Sequence[Card], cables: Sequence[Cable], groups: Sequence[Group], lay: Lay) -> Grouped:
    """Lay cards out from left to right so that each group lies in a rectangle of its own."""
    of_group = {number: at for at, group in enumerate(groups) for number in group.numbers}
    inner = [_inside(group, at, of_group, cards, cables, lay) for at, group in enumerate(groups)]
    outer: list[Card] = [part.box for part in inner]
    number_of = dict(of_group)
    for number, card in enumerate(cards):
        if number not in of_group:
            number_of[number] = len(outer)
            outer.append(card)
    crossing_over = [index for index, cable in enumerate(cables) if not _within_one(cable, of_group)]
    outside = [_outside(index, cables[index], of_group, number_of, groups, inner) for index in crossing_over]
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


def _inside(
    group: Group, at: int, of_group: Mapping[int, int], cards: Sequence[Card], cables: Sequence[Cable], lay: Lay
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
            part.append(replace(cable, source=number_of[cable.source], target=number_of[cable.target]))
            continue
        left, right = group.inner
        border = right if leaves else left
        down = crossing(line_now(cards, cable), border, 0)
        mark_of[index] = len(inner)
        inner.append(Card(0, 0, (border, down), 1 if leaves else -1))
        if leaves:
            bends = tuple(point for point in cable.bends if point[0] < right - 0.5)
            part.append(
                replace(cable, source=number_of[cable.source], target=mark_of[index], enters=0, inlet=0, bends=bends)
            )
        else:
            bends = tuple(point for point in cable.bends if point[0] > left + 0.5)
            part.append(
                replace(cable, source=mark_of[index], target=number_of[cable.target], leaves=0, outlet=0, bends=bends)
            )
    laid = lay(inner, part)
    wide, high = laid.size
    shifted = [(x + group.margin, y + group.above) for x, y in laid.places]
    marks = {
        index: (group.margin + (wide if inner[number].side > 0 else 0.0), shifted[number][1])
        for index, number in mark_of.items()
    }
    order = sorted(marks, key=lambda index: marks[index][1])
    return _Inside(
        Card(wide + 2 * group.margin, high + group.above + group.below, group.at),
        {number: shifted[place] for number, place in number_of.items()},
        marks,
        {
            index: tuple((x + group.margin, y + group.above) for x, y in points)
            for index, points in zip(indices, laid.bends, strict=True)
        },
        {index: min(rank, MOST) for rank, index in enumerate(order)},
    )


def _within_one(cable: Cable, of_group: Mapping[int, int]) -> bool:
    return cable.source in of_group and of_group[cable.source] == of_group.get(cable.target)


def _outside(
    index: int,
    cable: Cable,
    of_group: Mapping[int, int],
    number_of: Mapping[int, int],
    groups: Sequence[Group],
    inner: Sequence[_Inside],
) -> Cable:
    bends = cable.bends
    source, target = of_group.get(cable.source), of_group.get(cable.target)
    changed: dict[str, float] = {"source": number_of[cable.source], "target": number_of[cable.target]}
    if source is not None:
        changed |= {"leaves": inner[source].marks[index][1], "outlet": inner[source].ranks[index]}
        bends = tuple(point for point in bends if point[0] > groups[source].at[0] + groups[source].size[0] + 0.5)
    if target is not None:
        changed |= {"enters": inner[target].marks[index][1], "inlet": inner[target].ranks[index]}
        bends = tuple(point for point in bends if point[0] < groups[target].at[0] - 0.5)
    return replace(cable, **changed, bends=bends)


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
