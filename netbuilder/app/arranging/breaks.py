"""Where a long drawing goes on in the next row, as lines of text do: how wide the rows are, and where they end.

Rows end where few wires lead on, are about as wide as each other, and end where they ended before if that is about as
good (the least total of such penalties, as Knuth and Plass (1981) break paragraphs into lines).
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, field
from math import inf, log

ASPECT = 1.8
"""How many times as wide as high a drawing in rows is to be: as a canvas between its panels, or a slide. It is the same
in every window, so that a drawing does not depend on who arranges it."""
NARROWEST, WIDEST = 0.7, 1.2
"""How many times as wide as asked for a row may be, but where one layer alone is wider, and in the last row."""
RAGGED, CROSSED, THERE = 100.0, 4.0, 6.0
"""What it costs that a row is twice as wide as asked for, and one more wire that leads on; what it saves that the row
ended there before."""
MANY = 12
"""Wires that lead on: with more than these it is a tangle anyway."""


@dataclass(frozen=True)
class Profile:
    """The layers of one piece: how wide and how high each is with the room around it, how many wires lead from it to
    any later one, and after which a row ends as the drawing is now."""

    widths: Sequence[float]
    heights: Sequence[float]
    leading_on: Sequence[int]
    ends: frozenset[int] = field(default_factory=frozenset)


def row_width(pieces: Sequence[Profile], between: float) -> float:
    """How wide rows have to be so that all pieces, one below the other, come near to the wished aspect; infinite where
    no row need end. between: the room from one row to the next."""
    whole = sum(sum(piece.widths) for piece in pieces)
    widest = max((width for piece in pieces for width in piece.widths), default=0.0)
    least = max(1, len(pieces))
    natural = _aspect(pieces, inf, between)
    if natural <= ASPECT or not whole:
        return inf
    low, high = least, max(least + 1, round(whole / max(1.0, widest)))
    while high - low > 1:  # rows in all, between too few and too many
        middle = (low + high) // 2
        if _aspect(pieces, whole / middle, between) > ASPECT:
            low = middle
        else:
            high = middle
    tried = [(abs(log(natural / ASPECT)), inf)] if low == least else []
    tried += [
        (abs(log(_aspect(pieces, whole / rows, between) / ASPECT)), whole / rows)
        for rows in (low, high)
        if rows > least
    ]
    return min(tried)[1]


def _aspect(pieces: Sequence[Profile], width: float, between: float) -> float:
    """Of all pieces with their rows filled up to about that width."""
    down = wide = 0.0
    for piece in pieces:
        across = high = 0.0
        for each, height in zip(piece.widths, piece.heights, strict=True):
            if across and across + each / 2 > width:
                down += high + between
                across = high = 0.0
            across += each
            high = max(high, height)
            wide = max(wide, across)
        down += high + between
    return wide / max(1.0, down - between)


def row_ends(piece: Profile, width: float) -> list[int]:
    """The last layer of each row of a piece."""
    count = len(piece.widths)
    if sum(piece.widths) <= width * WIDEST:
        return [count - 1] if count else []
    reach = [0.0]
    for each in piece.widths:
        reach.append(reach[-1] + each)
    best = [0.0, *[inf] * count]
    back = [0] * (count + 1)
    most = width * WIDEST
    for end in range(1, count + 1):
        is_last = end == count
        cost = 0.0 if is_last else CROSSED * min(MANY, piece.leading_on[end - 1])
        if end - 1 in piece.ends:
            cost -= THERE
        right, least = reach[end], inf
        first = min(bisect_left(reach, right - most), end - 1)
        last = end if is_last else min(end, max(first + 1, bisect_right(reach, right - NARROWEST * width)))
        for start in range(first, last):
            off = (right - reach[start]) / width - 1
            total = best[start] + (0.0 if is_last and off < 0 else RAGGED * off * off)
            if total < least:
                least, back[end] = total, start
        best[end] = least + cost
    ends, end = [], count
    while end:
        ends.append(end - 1)
        end = back[end]
    return ends[::-1]
