"""Aligning selected cards by an edge or by their middles, and distributing them evenly. Each is one step to undo."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial
from typing import TYPE_CHECKING

from netbuilder.app.canvas.paint.geometry import snapped
from netbuilder.graph import Move, Several
from netbuilder.wording import tr, trn

if TYPE_CHECKING:
    from netbuilder.app.canvas.view import CanvasView
    from netbuilder.graph.marks import Point

Span = tuple[float, float]
"""Where a card begins, and how long it is, across or down."""
SIDES = {
    "left": (0, 0.0),
    "centre": (0, 0.5),
    "right": (0, 1.0),
    "top": (1, 0.0),
    "middle": (1, 0.5),
    "bottom": (1, 1.0),
}
"""For each side the axis (0: across), and how far along a card it is."""
_SAID: dict[str, Callable[[int], str]] = {
    "left": lambda n: trn(n, "Align {n} node by the left", "Align {n} nodes by the left"),
    "centre": lambda n: trn(n, "Align {n} node by the centre", "Align {n} nodes by the centre"),
    "right": lambda n: trn(n, "Align {n} node by the right", "Align {n} nodes by the right"),
    "top": lambda n: trn(n, "Align {n} node by the top", "Align {n} nodes by the top"),
    "middle": lambda n: trn(n, "Align {n} node by the middle", "Align {n} nodes by the middle"),
    "bottom": lambda n: trn(n, "Align {n} node by the bottom", "Align {n} nodes by the bottom"),
}
_SPREAD: tuple[Callable[[int], str], ...] = (
    lambda n: trn(n, "Distribute {n} node across", "Distribute {n} nodes across"),
    lambda n: trn(n, "Distribute {n} node down", "Distribute {n} nodes down"),
)
"""What each is called in the history, by the number of nodes."""
LEAST = 20
"""Between two cards that are distributed, at least, so that none lies on another."""


def add_commands(view: CanvasView) -> None:
    """Say what the commands of aligning do on a canvas."""
    for side in SIDES:
        view.commands.add(f"align_{side}", partial(align, view, side), partial(_are, view, 2))
    for axis, name in enumerate(("across", "down")):
        view.commands.add(f"distribute_{name}", partial(distribute, view, axis), partial(_are, view, 3))


def align(view: CanvasView, side: str) -> bool:
    """Bring the selected cards to one line, that of the one furthest out (for middles, the middle of all)."""
    axis, share = SIDES[side]
    return _move(view, aligned(_spans(view, axis), share), axis, _SAID[side], 2)


def distribute(view: CanvasView, axis: int) -> bool:
    """Leave the same room between the selected cards; the first and the last stay where that is possible."""
    return _move(view, distributed(_spans(view, axis)), axis, _SPREAD[axis], 3)


def aligned(spans: Mapping[str, Span], share: float) -> dict[str, float]:
    """Where each has to begin so that all have that share of their length (0: the beginning) at one place."""
    first = min((start for start, _ in spans.values()), default=0.0)
    last = max((start + length for start, length in spans.values()), default=0.0)
    line = first + share * (last - first)
    return {id: line - share * length for id, (_, length) in spans.items()}


def distributed(spans: Mapping[str, Span]) -> dict[str, float]:
    """Where each has to begin so that there is the same room from one to the next, and not too little."""
    if not spans:
        return {}
    order = sorted(spans, key=lambda id: spans[id][0] + spans[id][1] / 2)
    first = spans[order[0]][0]
    last = sum(spans[order[-1]])
    room = (last - first - sum(length for _, length in spans.values())) / max(1, len(order) - 1)
    at, found = first, {}
    for id in order:
        found[id] = at
        at += spans[id][1] + max(room, LEAST)
    return found


def _spans(view: CanvasView, axis: int) -> dict[str, Span]:
    cards = {id: view.canvas.nodes[id].body for id in view.selection.ids if id in view.canvas.nodes}
    if axis:
        return {id: (card.top(), card.height()) for id, card in cards.items()}
    return {id: (card.left(), card.width()) for id, card in cards.items()}


def _move(view: CanvasView, starts: Mapping[str, float], axis: int, said: Callable[[int], str], least: int) -> bool:
    if len(starts) < least:
        few = tr("Select at least two nodes first"), tr("Select at least three nodes first")
        view.sheet.refused.emit(few[least - 2])
        return True
    nodes = view.sheet.project.graph.nodes
    places: dict[str, Point] = {}
    for id, start in starts.items():
        x, y = nodes[id].at
        place = snapped(x, start) if axis else snapped(start, y)
        if place != nodes[id].at:
            places[id] = place
    if places:
        view.cancel()
        view.sheet.push(Several(said(len(starts)), (Move(places),)))
    return True


def _are(view: CanvasView, count: int) -> bool:
    return sum(id in view.canvas.nodes for id in view.selection.ids) >= count
