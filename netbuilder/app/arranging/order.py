"""Who stands before whom in a layer, so that few wires cross. Every wire here leads from one layer to the next."""

from __future__ import annotations

from bisect import bisect_right, insort
from collections.abc import Sequence

from netbuilder.app.arranging.layers import Link

Rows = list[list[int]]
"""For each layer, who stands in it, in order."""

PORTS = 64
"""More than a card has: a place in a row and a port on it are one number."""
PATIENCE = 60_000
"""Wires looked at, before a drawing is left as it is: some tenth of a second."""
THOROUGH = (1_500, 3_000)
"""Wires, and crossings, up to which the library may look closely, which costs it seconds where everything crosses."""
WORSE = 1.15
"""How many times the crossings of a new order the order that is there may have, and stays for the eye's sake."""


def ordered(rows: Rows, gaps: Sequence[Sequence[Link]], *, keep: bool) -> Rows:
    """An order in which few wires cross. `rows` is the order that is there, `gaps` the links from each row to the next;
    keep: whether the order that is there is worth keeping where it is about as good as a new one."""
    size = sum(map(len, gaps))
    rounds = max(1, min(12, PATIENCE // max(1, size)))
    there, crossed = _swept(rows, gaps, rounds)
    if not crossed:
        return there
    closely = size <= THOROUGH[0] and crossed <= THOROUGH[1]
    fresh, fewer = _swept(_fresh(rows, gaps, closely), gaps, rounds)
    return there if crossed <= (fewer * WORSE + 1 if keep else fewer) else fresh


def crossings(rows: Rows, gaps: Sequence[Sequence[Link]]) -> int:
    """How many pairs of wires cross."""
    return _crossings(_places(rows), gaps)


def _places(rows: Rows) -> dict[int, int]:
    return {number: place for row in rows for place, number in enumerate(row)}


def _crossings(place: dict[int, int], gaps: Sequence[Sequence[Link]]) -> int:
    total = 0
    for gap in gaps:
        if len(gap) < 2:
            continue
        ends = sorted((place[e.source] * PORTS + e.outlet, place[e.target] * PORTS + e.inlet) for e in gap)
        seen: list[int] = []
        for _, end in ends:
            if seen and end < seen[-1]:
                total += len(seen) - bisect_right(seen, end)
            insort(seen, end)
    return total


def _swept(rows: Rows, gaps: Sequence[Sequence[Link]], rounds: int) -> tuple[Rows, int]:
    """Sweep forth and back, each card to the middle of those it is wired to; the best that was seen."""
    best, fewest = rows, crossings(rows, gaps)
    if not fewest:
        return best, 0
    before: dict[int, list[tuple[int, int]]] = {}
    after: dict[int, list[tuple[int, int]]] = {}
    for gap in gaps:
        for link in gap:
            before.setdefault(link.target, []).append((link.source, link.outlet))
            after.setdefault(link.source, []).append((link.target, link.inlet))
    rows = [list(row) for row in rows]
    place = _places(rows)
    idle = 0
    for turn in range(2 * rounds):
        forth = turn % 2 == 0
        sides = before if forth else after
        for number in range(1, len(rows)) if forth else range(len(rows) - 2, -1, -1):
            _to_the_middle(rows[number], sides, place)
        found = _crossings(place, gaps)
        if found < fewest:
            best, fewest, idle = [list(row) for row in rows], found, 0
            if not fewest:
                break
        else:
            idle += 1
            if idle > 3:
                break
    return best, fewest


def _to_the_middle(row: list[int], sides: dict[int, list[tuple[int, int]]], place: dict[int, int]) -> None:
    """Sort a row by the mean place of those that each is wired to; who is wired to nobody stays."""
    if len(row) < 2:
        return
    keys: dict[int, float] = {}
    last = -1.0
    for number in row:
        found = sides.get(number)
        if found:
            last = sum(place[other] * PORTS + port for other, port in found) / len(found)
        keys[number] = last  # beside the one before it
    row.sort(key=keys.__getitem__)
    for at, number in enumerate(row):
        place[number] = at


def _fresh(rows: Rows, gaps: Sequence[Sequence[Link]], closely: bool) -> Rows:
    """An order that knows nothing of the one that is there. Every wire is one layer long, so that the library's layers
    are these, and it adds no stops of its own; its edges are sorted, so that equal drawings come out equal."""
    from fast_sugiyama import from_edges

    pairs = sorted({(link.source, link.target) for gap in gaps for link in gap})
    pieces = from_edges(pairs, ranking_type="minimize" if closely else "up", transpose=closely)
    along: dict[int, tuple[int, float]] = {}
    for places, *_ in pieces:
        first = min(number for number, _ in places)
        along.update((number, (first, across)) for number, (across, _) in places)
    return [sorted(row, key=lambda number: along.get(number, (number, 0.0))) for row in rows]
