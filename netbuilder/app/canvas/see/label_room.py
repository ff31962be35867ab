"""Which places are taken by what is written on the canvas already, so that nothing is written over anything else."""

from __future__ import annotations

from typing import NamedTuple

from PySide6.QtCore import QRectF

SQUARE = 64.0
"""Side of the squares by which places are found, canvas pixels."""


class Spot(NamedTuple):
    """A place as it is looked up, some hundred times a frame: its sides, and the squares that it reaches into."""

    left: float
    top: float
    right: float
    bottom: float
    squares: tuple[tuple[int, int], ...]


def spot(place: QRectF) -> Spot:
    """The spot of a rectangle of the scene."""
    left, top, wide, high = place.getRect()
    right, bottom = left + wide, top + high
    across = range(int(left // SQUARE), int(right // SQUARE) + 1)
    down = range(int(top // SQUARE), int(bottom // SQUARE) + 1)
    return Spot(left, top, right, bottom, tuple((x, y) for x in across for y in down))


class Taken:
    """Places that are taken. Looking one up costs as much as its neighbours are many, not as all are."""

    def __init__(self) -> None:
        self._squares: dict[tuple[int, int], list[Spot]] = {}

    def take(self, place: Spot) -> bool:
        """Take a place; whether nothing that was taken before touches it. It is taken in either case."""
        is_free = self.is_free(place)
        self.keep(place)
        return is_free

    def keep(self, place: Spot) -> None:
        """Take a place, whatever is there."""
        for square in place.squares:
            self._squares.setdefault(square, []).append(place)

    def is_free(self, place: Spot) -> bool:
        """Whether nothing touches it."""
        left, top, right, bottom, squares = place
        for square in squares:
            for begin, upper, end, lower, _ in self._squares.get(square, ()):
                if begin < right and left < end and upper < bottom and top < lower:
                    return False
        return True
