"""In a small window the docks leave the canvas room, and take theirs again where there is some."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from netbuilder.app.docks import SHARE
from netbuilder.app.window import INSPECTOR_WIDTH, PALETTE_WIDTH, PANELS_HEIGHT


def until(qtbot, holds) -> None:
    """Wait for a layout, which on a busy machine comes late: other threads import torch meanwhile."""
    qtbot.waitUntil(holds, timeout=30_000)


def sizes(window) -> tuple[int, int, int]:
    palette, inspector, panels = window.docks
    return palette.width(), inspector.width(), panels.height()


def settled(window, qtbot) -> None:
    """Wait until a window that has just been opened gives its docks no other sizes any more."""
    until(qtbot, lambda: sizes(window) == FIRST and not window._room.is_at_it)


FIRST = (PALETTE_WIDTH, INSPECTOR_WIDTH, PANELS_HEIGHT)


def test_a_small_window_leaves_most_of_itself_to_the_canvas(window, qtbot):
    until(qtbot, lambda: sizes(window) == FIRST)
    window.resize(1024, 700)
    until(qtbot, lambda: window.canvas.width() > 0.54 * 1024)
    palette, inspector, panels = sizes(window)
    assert palette + inspector <= SHARE[Qt.Orientation.Horizontal] * 1024 + 4
    assert panels <= SHARE[Qt.Orientation.Vertical] * 700 + 4
    assert window.canvas.height() > 300


def test_in_a_larger_window_the_docks_are_as_large_again_as_they_were(window, qtbot):
    window.resize(1024, 640)
    until(qtbot, lambda: sizes(window)[2] < 260)
    window.resize(1440, 900)
    until(qtbot, lambda: sizes(window) == FIRST)


def test_what_a_person_gave_a_dock_by_hand_it_keeps_as_a_share_of_the_window(window, qtbot):
    settled(window, qtbot)
    panels = window.docks[2]
    line = QPoint(panels.geometry().center().x(), panels.geometry().top() - 1)
    handle, held, none = window.windowHandle(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    QTest.mousePress(handle, held, none, line)
    QTest.mouseMove(handle, line - QPoint(0, 60))
    for up in range(70, 121, 10):  # a hand moves on, also where something is laid out meanwhile
        QTest.mouseMove(handle, line - QPoint(0, up))
    until(qtbot, lambda: panels.height() > PANELS_HEIGHT + 100)
    QTest.mouseRelease(handle, held, none, line - QPoint(0, 120))
    high = panels.height()
    window.resize(1440, 700)
    until(qtbot, lambda: abs(panels.height() / 700 - high / 900) < 0.03)


def test_a_dock_that_a_person_made_large_is_so_at_the_next_start(window, make_window, qtbot):
    settled(window, qtbot)
    window.resizeDocks([window.docks[2]], [460], Qt.Orientation.Vertical)
    until(qtbot, lambda: window.docks[2].height() == 460)
    window.close()
    again = make_window()
    until(qtbot, lambda: again.docks[2].height() == 460)
    until(qtbot, lambda: not again._room._timer.isActive())
    before = again.height()
    again.resize(1440, before - 100)
    until(qtbot, lambda: abs(again.docks[2].height() - 460 * (before - 100) / before) <= 3)


def test_putting_everything_back_in_a_small_window_leaves_the_canvas_room(window, qtbot):
    window.resize(1024, 700)
    window.docks[1].close()
    window.action("arrange_docks").trigger()
    until(qtbot, lambda: window.docks[1].isVisible() and window.canvas.width() > 0.54 * 1024)
    assert window.canvas.height() > 300
