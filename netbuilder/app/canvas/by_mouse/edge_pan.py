"""The view follows a wire, a node or a band that is dragged to its edge."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QTimer

if TYPE_CHECKING:
    from netbuilder.app.canvas.view import CanvasView

REACH = 28
"""Pixels from the edge at which the view begins to move."""
SLOW, FAST = 2, 26
"""Pixels a step, where the mouse comes within reach, and where it is past the edge."""
STEP_MS = 16


class EdgePan:
    """Moves one view while a gesture is held at its edge. It runs only then, and stops with the gesture."""

    def __init__(self, view: CanvasView) -> None:
        self._view = view
        self._at = QPoint()
        self._step = QPoint()
        self._timer = QTimer(view, interval=STEP_MS)
        self._timer.timeout.connect(self._on_step)

    @property
    def is_running(self) -> bool:
        """Whether the view is being moved."""
        return self._timer.isActive()

    def follow(self, at: QPoint) -> None:
        """The mouse is at a point of the viewport, with or without a gesture."""
        room = self._view.viewport().rect()
        self._at = at
        self._step = QPoint(_push(at.x(), room.width()), _push(at.y(), room.height()))
        if self._step.isNull() or not getattr(self._view.gesture, "pans_at_edge", False):
            self._timer.stop()
        elif not self._timer.isActive():
            self._timer.start()

    def stop(self) -> None:
        """The gesture ended."""
        self._timer.stop()

    def _on_step(self) -> None:
        gesture = self._view.gesture
        if gesture is None:
            self._timer.stop()
            return
        self._view.pan(self._step.x(), self._step.y())
        gesture.move(self._at)


def _push(at: int, size: int) -> int:
    """How far the drawing moves a step: towards the middle where the mouse is near an edge."""
    reach = min(REACH, size // 4)
    if at < reach:
        return _speed(reach - at)
    return -_speed(at - (size - reach)) if at > size - reach else 0


def _speed(into: int) -> int:
    return min(FAST, SLOW + into * (FAST - SLOW) // (2 * REACH))
