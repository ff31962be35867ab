"""Wires that span too many layers for a stop in each: they are led around what they pass, before it or behind it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from netbuilder.app.arranging.order import Rows

if TYPE_CHECKING:
    from netbuilder.app.arranging.plan import Piece


@dataclass(frozen=True)
class Track:
    """Where a wire passes the layers from `first` to `last`."""

    first: int
    last: int
    at: float

    def shifted(self, by: float) -> Track:
        """The same further along."""
        return replace(self, at=self.at + by)


def tracks(
    far: Sequence[int],
    piece: Piece,
    layer: Sequence[int],
    rows: Rows,
    along: Sequence[float],
    sizes: Sequence[float],
) -> dict[int, Track]:
    """A track for each of these links, the short ones nearest to what they pass."""
    low = [min((along[number] for number in row), default=0.0) for row in rows]
    high = [max((along[number] + sizes[number] for number in row), default=0.0) for row in rows]
    step = piece.lane
    low_space = [_first_space(piece, row, 0) for row in rows]
    high_space = [_first_space(piece, row, -1) for row in rows]
    low = [each - space for each, space in zip(low, low_space, strict=True)]
    high = [each + space for each, space in zip(high, high_space, strict=True)]
    found: dict[int, Track] = {}
    for index in sorted(far, key=lambda index: (_span(piece, layer, index), index)):
        link = piece.links[index]
        first, last = layer[link.source] + 1, layer[link.target] - 1
        start, end = along[link.source] + link.leaves, along[link.target] + link.enters
        before, behind = min(low[first : last + 1]), max(high[first : last + 1])
        if start + end - 2 * before <= 2 * behind - start - end:
            found[index] = Track(first, last, before)
            low[first : last + 1] = [before - step] * (last - first + 1)
        else:
            found[index] = Track(first, last, behind)
            high[first : last + 1] = [behind + step] * (last - first + 1)
    return found


def _first_space(piece: Piece, row: Sequence[int], which: int) -> float:
    return piece.space if row and row[which] < len(piece.sizes) else piece.lane


def _span(piece: Piece, layer: Sequence[int], index: int) -> int:
    return layer[piece.links[index].target] - layer[piece.links[index].source]
