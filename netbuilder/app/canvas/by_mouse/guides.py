"""While cards are dragged: they snap to the lines of cards near them, and a thin line shows which.

`snap` gives where they go, `show` draws the lines, `hide` takes them away. With Ctrl held nothing snaps.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QLineF, QObject, QRectF, Qt
from PySide6.QtGui import QColor, QGuiApplication, QPainter, QPen
from PySide6.QtWidgets import QGraphicsItem
from shiboken6 import isValid

from netbuilder.app.canvas.paint.geometry import GRID, WIDTH

if TYPE_CHECKING:
    from netbuilder.app.canvas.view import CanvasView
    from netbuilder.graph.marks import Point

Rect = tuple[float, float, float, float]
"""Left, top, right, bottom, in the scene."""
REACH = 6
"""How near an edge or a middle has to come to that of another card, in canvas pixels."""
NEAR = 900
"""How far away another card may be, in canvas pixels."""
LEAST_ZOOM = 0.25
"""Further away nobody aims at pixels, and everything would be near."""
MOST = 200
"""With more cards at once nobody aims at pixels, and their edges are out of view."""
_snapped: list[tuple[Mapping[str, Point], tuple[tuple[float, float, float, float], ...]]] = []
"""Where cards were snapped to last and the lines there, until they are drawn: the same need not be looked for twice."""
BEYOND = 8
"""How far a line is drawn past the cards that it joins."""


@dataclass(frozen=True)
class Snap:
    """How far cards go on so that they are in line, and the lines, in the scene."""

    step: tuple[float, float] = (0.0, 0.0)
    lines: tuple[tuple[float, float, float, float], ...] = ()


def snap(view: CanvasView, ids: Collection[str], places: Mapping[str, Point]) -> Mapping[str, Point]:
    """Where cards that are dragged to these places (top left corners) come to stand, all moved alike."""
    found = _found(view, ids, places)
    if found.step != (0.0, 0.0):
        places = {id: (x + found.step[0], y + found.step[1]) for id, (x, y) in places.items()}
    _snapped[:] = [(places, found.lines)]
    return places


def show(view: CanvasView, ids: Collection[str], places: Mapping[str, Point]) -> None:
    """Draw the lines that cards at these places are in."""
    known = next((lines for snapped, lines in _snapped if snapped is places), None)
    lines = _found(view, ids, places).lines if known is None else known
    _snapped.clear()
    shown = view.findChild(GuideLines) or (GuideLines(view) if lines else None)
    if shown is not None:
        shown.show(lines)


def hide(view: CanvasView) -> None:
    """No more lines."""
    shown = view.findChild(GuideLines)
    if shown is not None:
        shown.show(())


def snapped_to(moving: Rect, others: Collection[Rect]) -> Snap:
    """How a rectangle comes in line with others: an edge with the same edge, a middle with a middle."""
    steps, lines = [0.0, 0.0], []
    for axis in (0, 1):
        best = min(_within(moving, others, axis), default=None)
        if best is not None:
            steps[axis] = best[2]
    there = (moving[0] + steps[0], moving[1] + steps[1], moving[2] + steps[0], moving[3] + steps[1])
    for axis in (0, 1):
        lines += _lines(there, others, axis)
    return Snap((steps[0], steps[1]), tuple(lines))


def _found(view: CanvasView, ids: Collection[str], places: Mapping[str, Point]) -> Snap:
    held = QGuiApplication.keyboardModifiers() & Qt.KeyboardModifier.ControlModifier
    if held or view.zoom < LEAST_ZOOM or not 0 < len(places) <= MOST:
        return Snap()
    nodes = view.canvas.nodes
    there = {id: at for id, at in places.items() if id in nodes}
    if not there:
        return Snap()
    lefts, tops = [x for x, _ in there.values()], [y for _, y in there.values()]
    bottoms = [y + nodes[id].high for id, (_, y) in there.items()]
    moving = (min(lefts), min(tops), max(lefts) + WIDTH, max(bottoms))
    seen = view.visible_rect() & QRectF(
        moving[0] - NEAR, moving[1] - NEAR, moving[2] - moving[0] + 2 * NEAR, moving[3] - moving[1] + 2 * NEAR
    )
    still = set(ids)
    others = [
        (card.left(), card.top(), card.right(), card.bottom())
        for card in (item.body for item in view.canvas.chunks.cards_in((seen,)) if item.id not in still)
    ]
    return snapped_to(moving, others)


def _marks(rect: Rect, axis: int) -> tuple[float, float, float]:
    return rect[axis], (rect[axis] + rect[axis + 2]) / 2, rect[axis + 2]


def _within(moving: Rect, others: Collection[Rect], axis: int) -> list[tuple[float, float, float]]:
    """The gaps to marks of others that are in reach: how wide, how far apart the two are the other way, and the gap."""
    first, middle, last = _marks(moving, axis)
    found = []
    for other in others:  # some hundred, on each move of the mouse: no call but for the few in reach
        begin, end = other[axis], other[axis + 2]
        half = (begin + end) / 2 - middle
        # A middle that is not on the grid is not worth leaving the grid for.
        for gap in (begin - first, end - last) if half % GRID else (begin - first, end - last, half):
            if -REACH <= gap <= REACH:
                found.append((abs(gap), _apart(moving, other, 1 - axis), gap))
    return found


def _apart(one: Rect, other: Rect, axis: int) -> float:
    return max(0.0, one[axis] - other[axis + 2], other[axis] - one[axis + 2])


def _lines(there: Rect, others: Collection[Rect], axis: int) -> list[tuple[float, float, float, float]]:
    """A line for each mark on which the nearest card in line stands, through both."""
    found: dict[float, tuple[float, Rect]] = {}
    first, middle, last = _marks(there, axis)
    for other in others:
        begin, end = other[axis], other[axis + 2]
        for here, mark in ((first, begin), (middle, (begin + end) / 2), (last, end)):
            if -0.01 < mark - here < 0.01:
                away = _apart(there, other, 1 - axis)
                if here not in found or away < found[here][0]:
                    found[here] = (away, other)
    first, middle, last = _marks(there, axis)
    if first in found and last in found:
        found.pop(middle, None)  # both are as long, and two lines say so
    lines = []
    for at, (_, other) in found.items():
        low = min(there[1 - axis], other[1 - axis]) - BEYOND
        high = max(there[3 - axis], other[3 - axis]) + BEYOND
        lines.append((at, low, at, high) if axis == 0 else (low, at, high, at))
    return lines


class GuideLines(QObject):
    """The lines that are shown over one canvas."""

    def __init__(self, view: CanvasView) -> None:
        super().__init__(view)
        self._view = view
        self.lines: tuple[tuple[float, float, float, float], ...] = ()
        self._item: _Lines | None = None

    def show(self, lines: tuple[tuple[float, float, float, float], ...]) -> None:
        """Show these and no others."""
        if lines == self.lines:
            return
        self.lines = lines
        scene = self._view.canvas
        if self._item is not None and isValid(self._item) and self._item.scene() is scene:
            scene.removeItem(self._item)
        self._item = _Lines(lines, self._view.theme.colour("accent")) if lines else None
        if self._item is not None:
            scene.addItem(self._item)


class _Lines(QGraphicsItem):
    """Lines one device pixel wide, above everything."""

    def __init__(self, lines: tuple[tuple[float, float, float, float], ...], colour: QColor) -> None:
        super().__init__()
        self._lines = [QLineF(*line) for line in lines]
        self._pen = QPen(colour, 1)
        self._pen.setCosmetic(True)
        self._bounds = QRectF()
        for line in self._lines:
            self._bounds |= QRectF(line.p1(), line.p2()).adjusted(-2, -2, 2, 2)
        self.setZValue(20)
        self.setAcceptedMouseButtons(Qt.MouseButton.NoButton)

    def boundingRect(self) -> QRectF:
        return self._bounds

    def paint(self, painter: QPainter, option, widget=None) -> None:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
        painter.setPen(self._pen)
        painter.drawLines(self._lines)
