"""How far along its layer each card stands: as many wires as can be are straight, those of the longest path first.

Cards joined by straight wires are one line, which moves as a whole; lines keep the order of the layers. The longest
line is where it is, the others are pushed against it, and then each is moved towards those that it is wired to.
"""

from __future__ import annotations

from bisect import bisect
from collections.abc import Sequence
from itertools import pairwise
from operator import add

from netbuilder.app.arranging.layers import Link
from netbuilder.app.arranging.order import Rows

ROUNDS = 4
LEVELS = (0.0, 0.9, 2.5)
"""From which rank on wires are kept straight: all that can be, not those at the ends of long wires, only the longest
paths."""
TALL, SLACK = 1.25, 400.0
"""How many times as tall as its tallest layer a piece may become for the sake of straight wires, and so much more."""

Apart = list[tuple[int, float]]


def stood(
    rows: Rows,
    gaps: Sequence[Sequence[Link]],
    ranks: Sequence[Sequence[float]],
    sizes: Sequence[float],
    spaces: Sequence[float],
    lengths: Sequence[int],
) -> list[float]:
    """Where each begins, in pixels along its layer.

    ranks: for each link of each gap, how much it should be straight; sizes: how long each is; spaces: how much room it
    wants around it (between two, the larger counts); lengths: how much each counts for the length of a line.

    Where everything crosses, straight lines push each other far apart: then fewer are kept straight.
    """
    tallest = max((sum(sizes[each] + spaces[each] for each in row) for row in rows), default=0.0)
    tried: list[tuple[float, list[float]]] = []
    for least in LEVELS:
        at = _stood(rows, gaps, ranks, sizes, spaces, lengths, least)
        reach = max(map(add, at, sizes), default=0.0) - min(at, default=0.0)
        if reach <= TALL * tallest + SLACK:
            return at
        tried.append((reach, at))
    return min(tried)[1]


def _stood(
    rows: Rows,
    gaps: Sequence[Sequence[Link]],
    ranks: Sequence[Sequence[float]],
    sizes: Sequence[float],
    spaces: Sequence[float],
    lengths: Sequence[int],
    least_rank: float,
) -> list[float]:
    line, shift = _lines(len(sizes), rows, gaps, ranks, least_rank)
    count = max(line, default=-1) + 1
    after = _apart(rows, line, shift, sizes, spaces, count)
    before: list[Apart] = [[] for _ in range(count)]
    for one, each in enumerate(after):
        for other, least in each:
            before[other].append((one, least))
    order = _topological(after, before)
    weight = [0] * count
    for number, which in enumerate(line):
        weight[which] += lengths[number]
    spine = max(range(count), key=lambda which: (weight[which], -which), default=0)
    at = _pushed_together(order, before, after, spine)
    _drawn_near(at, order, before, after, spine, _pulls(gaps, line, shift, count))
    return [at[line[number]] + shift[number] for number in range(len(sizes))]


def _lines(
    count: int, rows: Rows, gaps: Sequence[Sequence[Link]], ranks: Sequence[Sequence[float]], least_rank: float
) -> tuple[list[int], list[float]]:
    """The line of each card, and how far its beginning lies from the line's."""
    place = {number: at for row in rows for at, number in enumerate(row)}
    onto: list[tuple[int, float] | None] = [None] * count  # who comes before in the line, and how far from it
    for gap, rank in zip(gaps, ranks, strict=True):
        sources: list[int] = []
        targets: list[int] = []
        for index in sorted(range(len(gap)), key=lambda index: -rank[index]):
            if rank[index] < least_rank:
                break
            link = gap[index]
            start, end = place[link.source], place[link.target]
            found = bisect(sources, start)
            if found and (sources[found - 1] == start or targets[found - 1] >= end):
                continue
            if found < len(targets) and targets[found] <= end:
                continue
            sources.insert(found, start)
            targets.insert(found, end)
            onto[link.target] = (link.source, link.leaves - link.enters)
    line, shift, made = [-1] * count, [0.0] * count, 0
    for row in rows:
        for number in row:
            back = onto[number]
            if back is None:
                line[number], made = made, made + 1
            else:
                line[number], shift[number] = line[back[0]], shift[back[0]] + back[1]
    return line, shift


def _apart(
    rows: Rows,
    line: Sequence[int],
    shift: Sequence[float],
    sizes: Sequence[float],
    spaces: Sequence[float],
    count: int,
) -> list[Apart]:
    """For each line those next to it, and how much further along they begin at least."""
    least: list[dict[int, float]] = [{} for _ in range(count)]
    for row in rows:
        for one, other in pairwise(row):
            wanted = shift[one] + sizes[one] + max(spaces[one], spaces[other]) - shift[other]
            there = least[line[one]]
            if wanted > there.get(line[other], -1e18):
                there[line[other]] = wanted
    return [list(each.items()) for each in least]


def _topological(after: Sequence[Apart], before: Sequence[Apart]) -> list[int]:
    waiting = [len(each) for each in before]
    ready = [which for which, count in enumerate(waiting) if not count]
    for which in ready:
        for other, _ in after[which]:
            waiting[other] -= 1
            if not waiting[other]:
                ready.append(other)
    return ready


def _pushed_together(order: Sequence[int], before: Sequence[Apart], after: Sequence[Apart], spine: int) -> list[float]:
    at = [0.0] * len(order)
    below = [False] * len(order)
    if order:
        below[spine] = True
    for which in order:
        if before[which]:
            at[which] = max(at[other] + least for other, least in before[which])
            below[which] = below[which] or any(below[other] for other, _ in before[which])
    for which in reversed(order):
        if after[which] and not below[which]:
            at[which] = min(at[other] - least for other, least in after[which])
    return at


Pull = list[tuple[int, float]]


def _pulls(gaps: Sequence[Sequence[Link]], line: Sequence[int], shift: Sequence[float], count: int) -> list[Pull]:
    """For each line those that it is wired to, and how far from where they begin it would for a straight wire."""
    pulls: list[Pull] = [[] for _ in range(count)]
    for gap in gaps:
        for link in gap:
            one, other = line[link.source], line[link.target]
            if one != other:
                aside = shift[link.source] + link.leaves - shift[link.target] - link.enters
                pulls[other].append((one, aside))
                pulls[one].append((other, -aside))
    return pulls


def _drawn_near(
    at: list[float],
    order: Sequence[int],
    before: Sequence[Apart],
    after: Sequence[Apart],
    spine: int,
    pulls: Sequence[Pull],
) -> None:
    for turn in range(ROUNDS):
        for which in order if turn % 2 else reversed(order):
            if which == spine or not pulls[which]:
                continue
            wishes = sorted(at[other] + aside for other, aside in pulls[which])
            middle = len(wishes) // 2
            low, high = wishes[middle if len(wishes) % 2 else middle - 1], wishes[middle]
            goal = min(max(at[which], low), high)
            if before[which]:
                goal = max(goal, *(at[other] + least for other, least in before[which]))
            if after[which]:
                goal = min(goal, *(at[other] - least for other, least in after[which]))
            at[which] = goal
