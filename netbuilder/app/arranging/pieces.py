"""What no wire joins, each piece by itself: one below the other, or from top to bottom one beside the other."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from netbuilder.app.arranging.cards import Cable, Card, Laid, Point
from netbuilder.app.arranging.frames import Lay
from netbuilder.app.canvas.paint.geometry import STEP, WIDTH, up_to_grid

BETWEEN = 60
"""Between two pieces."""
APART = 20
"""Between two rows of cards without wires."""
LEAST_ROW = 6
"""Cards without wires stand in rows as long as what is above them, and at least of so many."""


@dataclass
class Part:
    """A connected piece: the numbers of its cards and of its cables, and those cables by its own numbers."""

    numbers: list[int]
    indices: list[int] = field(default_factory=list)
    cables: list[Cable] = field(default_factory=list)


def in_pieces(cards: Sequence[Card], cables: Sequence[Cable], lay: Lay, *, beside: bool = False) -> Laid:
    """Lay out every connected piece by itself, in the order in which they stand; then what is single.

    beside: one beside the other, as high as can be, in place of one below the other.
    """
    axis = 0 if beside else 1
    pieces = parts(cards, cables)
    pieces.sort(key=lambda part: (_begins(cards, part, axis), part.numbers[0]))
    places: list[Point] = [(0.0, 0.0)] * len(cards)
    bends: list[tuple[Point, ...]] = [()] * len(cables)
    reach, wide = 0.0, 0.0
    for part in pieces:
        if len(part.numbers) == 1:
            continue
        laid = lay([cards[number] for number in part.numbers], part.cables)
        right, down = (reach, 0.0) if beside else (0.0, reach)
        for number, (x, y) in zip(part.numbers, laid.places, strict=True):
            places[number] = (x + right, y + down)
        for index, points in zip(part.indices, laid.bends, strict=True):
            bends[index] = tuple((x + right, y + down) for x, y in points)
        reach = up_to_grid(reach + laid.size[axis] + BETWEEN)
        wide = max(wide, laid.size[1 - axis])
    single = [part.numbers[0] for part in pieces if len(part.numbers) == 1]
    single.sort(key=lambda number: (cards[number].at[1], cards[number].at[0], number))
    if not single:
        size = (max(0.0, reach - BETWEEN), wide)
    elif beside:
        right, high = _in_rows(single, cards, places, (reach, 0.0), 0.0)
        size = (right, max(wide, high))
    else:
        right, down = _in_rows(single, cards, places, (0.0, reach), wide)
        return Laid(places, bends, (max(wide, right), down))
    return Laid(places, bends, size if beside else size[::-1])


def parts(cards: Sequence[Card], cables: Sequence[Cable]) -> list[Part]:
    """The connected pieces."""
    found = [Part(numbers) for numbers in _connected(len(cards), cables)]
    of_part = {number: (part, inner) for part in found for inner, number in enumerate(part.numbers)}
    for index, cable in enumerate(cables):
        part, source = of_part[cable.source]
        part.indices.append(index)
        part.cables.append(cable.between(source, of_part[cable.target][1]))
    return found


def _begins(cards: Sequence[Card], part: Part, axis: int) -> float:
    return min(cards[number].at[axis] for number in part.numbers)


def _in_rows(
    single: Sequence[int], cards: Sequence[Card], places: list[Point], start: Point, wide: float
) -> tuple[float, float]:
    """Put cards without wires into rows, in the order in which they stand; says where they end, across and below."""
    most = max(LEAST_ROW * STEP, wide)
    (left, down), x, high, right = start, 0.0, 0.0, 0.0
    for number in single:
        card = cards[number]
        if x and x + card.width > most:
            x, down, high = 0.0, down + high + APART, 0.0
        places[number] = (left + x, down)
        x += card.width + STEP - WIDTH
        right, high = max(right, x), max(high, up_to_grid(card.height))
    return left + right - (STEP - WIDTH), down + high


def _connected(count: int, cables: Sequence[Cable]) -> list[list[int]]:
    """The numbers of each connected piece, each in order."""
    leader = list(range(count))

    def find(number: int) -> int:
        while leader[number] != number:
            leader[number] = leader[leader[number]]
            number = leader[number]
        return number

    for cable in cables:
        one, other = find(cable.source), find(cable.target)
        if one != other:
            leader[max(one, other)] = min(one, other)
    groups: dict[int, list[int]] = {}
    for number in range(count):
        groups.setdefault(find(number), []).append(number)
    return list(groups.values())
