"""In which layer every card stands: after all that it reads, and as near to them as it can."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Link:
    """A wire from card number `source` to card number `target`. `leaves` and `enters` say where on the two, in pixels
    along the layer from where each begins; `outlet` and `inlet` are the numbers of the ports, counted along it."""

    source: int
    target: int
    leaves: float = 0
    enters: float = 0
    outlet: int = 0
    inlet: int = 0


def neighbours(count: int, links: Sequence[Link]) -> tuple[list[list[int]], list[list[int]]]:
    """The cards before and after each of `count` cards."""
    before: list[list[int]] = [[] for _ in range(count)]
    after: list[list[int]] = [[] for _ in range(count)]
    for link in links:
        before[link.target].append(link.source)
        after[link.source].append(link.target)
    return before, after


def sorted_along(before: Sequence[Sequence[int]], after: Sequence[Sequence[int]]) -> list[int]:
    """Every card after all that lead to it."""
    waiting = [len(each) for each in before]
    ready = [number for number, count in enumerate(waiting) if not count]
    for number in ready:
        for child in after[number]:
            waiting[child] -= 1
            if not waiting[child]:
                ready.append(child)
    return ready


def depths(order: Sequence[int], before: Sequence[Sequence[int]]) -> list[int]:
    """How many cards the longest path to each passes."""
    depth = [0] * len(order)
    for number in order:
        if before[number]:
            depth[number] = max(depth[each] for each in before[number]) + 1
    return depth


def layered(
    order: Sequence[int],
    before: Sequence[Sequence[int]],
    after: Sequence[Sequence[int]],
    sides: Sequence[int] = (),
) -> list[int]:
    """The layer of each card, from 0. What moves on towards what it feeds is what makes wires shorter in all by that:
    cards that feed more than they read, and paths that begin for one reader alone (a mask stands beside who reads it,
    not at the beginning of the network). sides: -1 for what has to stand in the first layer, 1 for the last."""
    layer = depths(order, before)
    loose = [False] * len(order)
    pinned = [side != 0 for side in sides] or [False] * len(order)
    for number in order:
        loose[number] = not pinned[number] and all(loose[each] and len(after[each]) == 1 for each in before[number])
    for number in reversed(order):
        shortens = loose[number] or len(after[number]) > len(before[number])
        if after[number] and shortens and not pinned[number]:
            layer[number] = max(layer[number], min(layer[each] for each in after[number]) - 1)
    last = max((at if pinned[number] else at + 1 for number, at in enumerate(layer)), default=0)
    for number, side in enumerate(sides):
        if side > 0:
            layer[number] = last
    first = min(layer, default=0)
    return [each - first for each in layer]
