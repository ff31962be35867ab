"""One connected piece laid out: layers, order, places along the layers, and where each wire passes them.

Nothing here knows which way the layers lead. *Along* is measured in a layer, from one card to the next; all is in
canvas pixels, and on the grid where sizes, ports and spaces are.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

from netbuilder.app.arranging.layers import Link, depths, neighbours, sorted_along
from netbuilder.app.arranging.order import Rows, ordered
from netbuilder.app.arranging.standing import stood
from netbuilder.app.arranging.tracks import Track, tracks

FAR = 20
"""Layers that a wire may span and still have a stop in each; beyond, it is led around."""
STOPS = (2, 500)
"""Stops there may be: so many a card, and so many more. Where there would be more, shorter wires are led around."""


@dataclass(frozen=True)
class Piece:
    """What is laid out. `layer` says in which layer each card stands, `sizes` how long it is along that; `space` is
    kept around a card, `lane` between two wires that pass."""

    sizes: Sequence[float]
    links: Sequence[Link]
    layer: Sequence[int]
    space: float = 20
    lane: float = 12


@dataclass
class Plan:
    """Where everything is. `stops` are what a link passes, from source to target: a layer and a place along it;
    `tracks` are the links that are led around instead, each with its place along the layers that it passes."""

    layer: Sequence[int]
    along: list[float]
    stops: dict[int, list[tuple[int, float]]] = field(default_factory=dict)
    tracks: dict[int, Track] = field(default_factory=dict)


@dataclass(frozen=True)
class Now:
    """How the piece stands before: the middle of each card along its layer, and where a link passes a layer; whether it
    may have been laid out like this before; and whether its order is worth keeping at all."""

    middle: Sequence[float]
    passing: Callable[[int, int], float]
    matches: Callable[[Plan], bool]
    worth: bool = True


def planned(piece: Piece, now: Now | None = None) -> Plan:
    """Lay a piece out. Where it is laid out already it stays as it is; else its order is kept where that is good."""
    draft = _Draft(piece)
    rows = draft.rows(now)
    if now is not None and now.worth:
        plan = draft.plan(rows)
        if now.matches(plan):
            return plan
    return draft.plan(ordered(rows, draft.gaps, keep=now is not None and now.worth))


class _Draft:
    """A piece with stops in the place of long wires, which makes every wire one layer long."""

    def __init__(self, piece: Piece) -> None:
        self.piece, count = piece, len(piece.sizes)
        self.before, self.after = neighbours(count, piece.links)
        self.sorted = sorted_along(self.before, self.after)
        self.layer = piece.layer
        self.depth = depths(self.sorted, self.before)
        self.height = depths(self.sorted[::-1], self.after)
        self.layers = max(self.layer, default=-1) + 1
        self.sizes = list(piece.sizes)
        self.spaces = [piece.space] * count
        self.stop_of: list[tuple[int, int]] = []  # the link of each stop, and its layer
        self.far: list[int] = []
        self.gaps: list[list[Link]] = [[] for _ in range(max(0, self.layers - 1))]
        self.kinds: list[list[float]] = [[] for _ in self.gaps]
        self._lay_stops(count)

    def _lay_stops(self, count: int) -> None:
        most = _far(self.layer, self.piece.links)
        longest = max((self.depth[number] + self.height[number] for number in range(count)), default=0) + 1
        number = count
        for index, link in enumerate(self.piece.links):
            start, end = self.layer[link.source], self.layer[link.target]
            if end - start > most:
                self.far.append(index)
                continue
            path = self.depth[link.source] + self.height[link.target] + 1
            if end - start == 1:
                self.gaps[start].append(link)
                self.kinds[start].append(3 if path + 1 == longest else 1 + path / longest)
                continue
            last, leaves, outlet = link.source, link.leaves, link.outlet
            for at in range(start + 1, end):
                self.stop_of.append((index, at))
                self.gaps[at - 1].append(Link(last, number, leaves, 0, outlet, 0))
                self.kinds[at - 1].append(2 if last >= count else 0.5)
                last, leaves, outlet, number = number, 0, 0, number + 1
            self.gaps[end - 1].append(Link(last, link.target, 0, link.enters, 0, link.inlet))
            self.kinds[end - 1].append(0.5)
        self.sizes += [0.0] * (number - count)

    def rows(self, now: Now | None) -> Rows:
        """Who stands in each layer, in the order that is there; where there is none, in the order of the paths."""
        count = len(self.piece.sizes)
        rows: Rows = [[] for _ in range(self.layers)]
        for number in self.sorted:
            rows[self.layer[number]].append(number)
        for number, (_, at) in enumerate(self.stop_of, count):
            rows[at].append(number)
        if now is not None:
            key = [*now.middle, *(now.passing(index, at) for index, at in self.stop_of)]
            for row in rows:
                row.sort(key=key.__getitem__)
        return rows

    def plan(self, rows: Rows) -> Plan:
        count, piece = len(self.piece.sizes), self.piece
        spaces = [*self.spaces, *[piece.lane] * len(self.stop_of)]
        at = stood(rows, self.gaps, self._ranks(rows), self.sizes, spaces, [10] * count + [1] * len(self.stop_of))
        plan = Plan(self.layer, at[:count])
        for number, (index, layer) in enumerate(self.stop_of, count):
            plan.stops.setdefault(index, []).append((layer, at[number]))
        if self.far:
            plan.tracks = tracks(self.far, piece, self.layer, rows, at, self.sizes)
        first = min(at[:count], default=0.0)
        return plan if not first else _shifted(plan, -first)

    def _ranks(self, rows: Rows) -> list[list[float]]:
        """How much each link should be straight: of those that are alike, the middle one of a card's."""
        place = {number: at for row in rows for at, number in enumerate(row)}
        ranks = []
        for gap, kinds in zip(self.gaps, self.kinds, strict=True):
            rank = list(kinds)
            for end, other in (("source", "target"), ("target", "source")):
                fan: dict[int, list[int]] = {}
                for index, link in enumerate(gap):
                    fan.setdefault(getattr(link, end), []).append(index)
                for indices in fan.values():
                    if len(indices) > 1:
                        indices.sort(key=lambda index: place[getattr(gap[index], other)])
                        for turn, index in enumerate(indices):
                            rank[index] -= 0.001 * abs(turn - (len(indices) - 1) / 2)
            ranks.append(rank)
        return ranks


def _shifted(plan: Plan, by: float) -> Plan:
    return Plan(
        plan.layer,
        [at + by for at in plan.along],
        {index: [(layer, at + by) for layer, at in stops] for index, stops in plan.stops.items()},
        {index: track.shifted(by) for index, track in plan.tracks.items()},
    )


def _far(layer: Sequence[int], links: Sequence[Link]) -> int:
    """The longest span that is given stops."""
    spans: dict[int, int] = {}
    for link in links:
        span = layer[link.target] - layer[link.source]
        spans[span] = spans.get(span, 0) + 1
    room = STOPS[0] * len(layer) + STOPS[1]
    for span in range(2, FAR + 1):
        room -= spans.get(span, 0) * (span - 1)
        if room < 0:
            return span - 1
    return FAR
