"""Where everything stands that lies over the drawing at its top: none of it covers another."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QRect
from PySide6.QtWidgets import QWidget

if TYPE_CHECKING:
    from netbuilder.app.canvas.view import CanvasView

EDGE, APART = 8, 6
"""From the edges of the view, and between two of them, in pixels."""
LEAST = 120
"""So much of the history has to be seen, in pixels."""
HIGH = 560
"""In a view as high as this there is room for all of it."""


def lay_top(view: CanvasView) -> None:
    """The trail on the left, the line that finds on the right, what is compared in the middle, the history on the
    right below: each goes further down where it would lie on one before."""
    room = view.rect().adjusted(EDGE, EDGE, -EDGE, -EDGE)
    trail, find, compares = view.trail, view.find_bar, view.seeing.comparing.bar
    taken: list[QRect] = []
    if not trail.isHidden():
        trail.fit_into(room.width())
        trail.move(room.topLeft())
        taken.append(trail.geometry())
    if not find.isHidden():
        find.fit_into(room.width(), helps=_has_room_for_help(view))
        find.move(room.right() + 1 - find.width(), room.top())
        taken.append(_below(find, taken))
    if not compares.isHidden():
        compares.place()
        beside = QRect(compares.geometry())
        beside.moveRight(min(beside.right(), (room.right() + 1 if find.isHidden() else find.x() - 1) - APART))
        if beside.left() >= EDGE and not any(_near(beside, each) for each in taken):
            compares.move(beside.topLeft())
        taken.append(_below(compares, taken))
    top = max([0, *(each.bottom() + 1 for each in taken)])
    view.seeing.lay_below(top + APART if top else 0)
    if not view.history.isHidden():
        _lay_history(view, room, taken)


def opened(view: CanvasView) -> list[QRect]:
    """Where what a person has opened over the drawing stands, and the trail."""
    seeing = view.seeing
    widgets: Sequence[QWidget] = (view.trail, view.find_bar, seeing.comparing.bar, view.history, seeing.field.panel)
    return [widget.geometry() for widget in widgets if not widget.isHidden()]


def _near(one: QRect, other: QRect) -> bool:
    """Whether they lie on one another, or nearly."""
    return one.adjusted(1 - APART, 1 - APART, APART - 1, APART - 1).intersects(other)


def _below(widget: QWidget, taken: Sequence[QRect]) -> QRect:
    """Move a widget down until it lies on none of these."""
    for each in sorted(taken, key=QRect.bottom):
        if _near(widget.geometry(), each):
            widget.move(widget.x(), each.bottom() + 1 + APART)
    return widget.geometry()


def _lay_history(view: CanvasView, room: QRect, taken: Sequence[QRect]) -> None:
    """On the right, from below what is on top there to the map; where that is too low, further left, or over the map,
    which goes away then."""
    history, panel, wide = view.history, view.seeing.field.panel, view.history.width()
    lefts = [room.right() + 1 - wide, *(each.x() - APART - wide for each in taken), room.left()]
    obstacles = [*taken, *([] if panel.isHidden() else [panel.geometry()])]
    places = [_free(QRect(left, room.top(), wide, room.height()), obstacles) for left in lefts if left >= room.left()]
    above_map = [_free(place, [view.minimap.geometry()]) for place in places]
    found = next((place for place in above_map if place.height() >= LEAST), None)
    history.fit_into(found or max(places, key=QRect.height))


def _free(column: QRect, obstacles: Sequence[QRect]) -> QRect:
    """The highest part of a column that none of these lies in."""
    inside = [each.adjusted(-APART, -APART, APART, APART) for each in obstacles if _near(column, each)]
    tops = [column.top(), *(each.bottom() + 1 for each in inside)]
    parts = [
        QRect(column.left(), top, column.width(), min([column.bottom(), *ends]) - top)
        for top in tops
        if not any(each.top() < top <= each.bottom() for each in inside)
        for ends in [[each.top() - 1 for each in inside if each.top() >= top]]
    ]
    return max(parts, key=QRect.height) if parts else column


def _has_room_for_help(view: CanvasView) -> bool:
    """What may be typed is said where nothing else that a person has opened needs the room."""
    others = (view.history, view.seeing.field.panel, view.seeing.comparing.bar)
    return view.height() >= HIGH or all(widget.isHidden() for widget in others)
