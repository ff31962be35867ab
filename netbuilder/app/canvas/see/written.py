"""Where each of some shapes on wires may stand, so that none lies on another."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from functools import cached_property
from itertools import islice
from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF

from netbuilder.app.canvas.paint.squares import around
from netbuilder.app.canvas.see.label_room import Spot, spot

if TYPE_CHECKING:
    from netbuilder.app.canvas.paint.edge_item import EdgeItem

HIGH = 14
"""Of the ground that a shape stands on."""


@dataclass(frozen=True, eq=False)
class Written:
    """A shape on a wire, and where it may stand, best first. is_free: whether no card can lie there; bounds: of the
    wire, when the places were found."""

    wire: EdgeItem
    text: str
    places: tuple[QRectF, ...]
    is_free: bool
    bounds: QRectF
    fewer: dict[tuple[int, ...], Written] = field(default_factory=dict)
    """The same with some of the places, by their numbers: mostly the same are left from frame to frame."""

    def with_left(self, numbers: tuple[int, ...]) -> Written:
        """The same with these places only."""
        if len(numbers) == len(self.places) or (self.is_free and numbers == (0,)):
            return self
        found = self.fewer.get(numbers)
        if found is None:
            places = tuple(self.places[number] for number in numbers)
            found = self.fewer[numbers] = replace(self, places=places, fewer={})
        return found

    @cached_property
    def spots(self) -> tuple[Spot, ...]:
        """The places as they are looked up."""
        return tuple(map(spot, self.places))

    @cached_property
    def squares(self) -> frozenset[tuple[int, int]]:
        """All squares that they reach into."""
        return frozenset(square for place in self.spots for square in place.squares)

    @cached_property
    def open(self) -> tuple[QRectF, ...]:
        """The places that are left to it: in a narrow gap the first."""
        return self.places[:1] if self.is_free else self.places

    @cached_property
    def reach(self) -> QRectF:
        """The rectangle around these."""
        return around(self.open)

    @cached_property
    def key(self) -> tuple[str, bool]:
        """What its picture depends on: the words, and whether they stand across the wire."""
        return self.text, self.places[0].height() > HIGH


State = tuple[int, bool]
"""How often a wire came to lie elsewhere, and whether it is faded."""


def _state(wire: EdgeItem) -> State:
    return wire.moves, wire.faded or wire.apart or wire.idle


class Placed:
    """The shapes on some wires, the earlier wire's first: in a narrow gap one with no free place is left out."""

    def __init__(self) -> None:
        self.wires: dict[EdgeItem, Written | None] = {}
        self._bases: list[Written | None] = []
        """The same with all their places."""
        self._states: list[State] = []
        self._squares: dict[tuple[int, int], dict[int, Spot]] = {}
        """The first places, by the squares that they reach into and the numbers of the wires."""

    def add(self, wire: EdgeItem, base: Written | None) -> Written | None:
        """A wire more, which is later than all others; what is left to its shape."""
        number = len(self._bases)
        self._bases.append(base)
        self._states.append(_state(wire))
        now = self.wires[wire] = self._left(number, base)
        if now is not None:
            self._keep(number, now.spots[0])
        return now

    def look_again(
        self,
        written_on: Callable[[EdgeItem], Written | None],
        follow: Callable[[Written | None, Written | None], None],
    ) -> None:
        """Place anew what is elsewhere now or looks otherwise, and what may make way for that. follow: told of what was
        placed anew, before and after."""
        touched: set[tuple[int, int]] = set()
        for number, (wire, before) in enumerate(self.wires.items()):
            base, state = self._bases[number], _state(wire)
            if state != self._states[number]:
                self._states[number] = state
                base = written_on(wire)
            elif not touched or base is None or touched.isdisjoint(base.squares):
                continue
            now = self._left(number, base)
            self._bases[number] = base
            if now is before:
                continue
            if before is not None:
                self._drop(number, before.spots[0])
                touched.update(before.spots[0].squares)
            if now is not None:
                self._keep(number, now.spots[0])
                touched.update(now.spots[0].squares)
            self.wires[wire] = now
            follow(before, now)

    def _left(self, number: int, base: Written | None) -> Written | None:
        """A shape with the places that no earlier one lies on."""
        if base is None or self._squares.keys().isdisjoint(base.squares):  # mostly nothing is near
            return base
        free = (at for at, place in enumerate(base.spots) if self._is_free(number, place))
        left = tuple(islice(free, 1) if base.is_free else free)
        if left:
            return base.with_left(left)
        return None if base.is_free else base

    def _is_free(self, number: int, place: Spot) -> bool:
        left, top, right, bottom, squares = place
        for square in squares:
            for other, (begin, upper, end, lower, _) in self._squares.get(square, {}).items():
                if other < number and begin < right and left < end and upper < bottom and top < lower:
                    return False
        return True

    def _keep(self, number: int, place: Spot) -> None:
        for square in place.squares:
            self._squares.setdefault(square, {})[number] = place

    def _drop(self, number: int, place: Spot) -> None:
        for square in place.squares:
            del self._squares[square][number]
