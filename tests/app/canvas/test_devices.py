"""Trackpads, pens and dense screens: what the canvas makes of what they send, and what it shows on them."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QInputDevice, QNativeGestureEvent, QPointingDevice, QTabletEvent, QWheelEvent
from PySide6.QtWidgets import QApplication

NONE = Qt.KeyboardModifier.NoModifier


def wheel(view, pixels: QPoint, angle: QPoint, held=NONE) -> None:
    at = QPointF(view.viewport().rect().center())
    everywhere = QPointF(view.viewport().mapToGlobal(at.toPoint()))
    none, phase = Qt.MouseButton.NoButton, Qt.ScrollPhase.ScrollUpdate
    event = QWheelEvent(at, everywhere, pixels, angle, none, held, phase, False)
    QApplication.sendEvent(view.viewport(), event)


def shift(view, before: QPointF) -> tuple[int, int]:
    """By how many pixels the drawing went since."""
    now = view.mapToScene(QPoint(0, 0))
    step = (before - now) * view.zoom
    return round(step.x()), round(step.y())


@pytest.mark.parametrize(("x", "y"), [(7, -3), (-1, 0), (0, 13), (120, 80)])
def test_two_fingers_move_the_drawing_by_as_many_pixels_as_they_went(canvas, x, y):
    before = canvas.view.mapToScene(QPoint(0, 0))
    wheel(canvas.view, QPoint(x, y), QPoint(8 * x, 8 * y))
    assert shift(canvas.view, before) == (x, y)


def test_a_wheel_without_pixels_moves_by_its_notches_and_with_shift_to_the_side(canvas):
    before = canvas.view.mapToScene(QPoint(0, 0))
    wheel(canvas.view, QPoint(), QPoint(0, 120))
    assert shift(canvas.view, before) == (0, 60)
    before = canvas.view.mapToScene(QPoint(0, 0))
    wheel(canvas.view, QPoint(), QPoint(0, -120), Qt.KeyboardModifier.ShiftModifier)
    assert shift(canvas.view, before) == (-60, 0)


def test_a_pinch_zooms_and_what_is_between_the_fingers_stays_there(canvas):
    view = canvas.view
    at = QPointF(300, 200)
    held, zoom = view.mapToScene(at.toPoint()), view.zoom
    device = QPointingDevice.primaryPointingDevice()
    everywhere = QPointF(view.viewport().mapToGlobal(at.toPoint()))
    for _ in range(3):
        event = QNativeGestureEvent(
            Qt.NativeGestureType.ZoomNativeGesture, device, 2, at, at, everywhere, 0.1, QPointF()
        )
        QApplication.sendEvent(view.viewport(), event)
    assert view.zoom == pytest.approx(zoom * 1.1**3, rel=0.02)
    assert (view.mapFromScene(held) - at.toPoint()).manhattanLength() <= 2


@pytest.mark.parametrize("kind", [QEvent.Type.TabletPress, QEvent.Type.TabletMove, QEvent.Type.TabletRelease])
def test_a_pen_is_left_to_qt_which_makes_a_mouse_of_it(canvas, kind):
    can = QInputDevice.Capability.Pressure | QInputDevice.Capability.Position
    pen = QPointingDevice("pen", 7, QPointingDevice.DeviceType.Stylus, QPointingDevice.PointerType.Pen, can, 1, 1)
    at = QPointF(canvas.middle("conv"))
    everywhere = QPointF(canvas.view.viewport().mapToGlobal(at.toPoint()))
    left = Qt.MouseButton.LeftButton
    event = QTabletEvent(kind, pen, at, everywhere, 0.5, 0, 0, 0, 0, 0, NONE, left, left)
    QApplication.sendEvent(canvas.view.viewport(), event)
    assert not event.isAccepted()
