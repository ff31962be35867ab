"""From pane to pane by keys: the canvas, the inspector, the panels, the palette, the training bar, and round again."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget

if TYPE_CHECKING:
    from netbuilder.app.window import Window

_BY_TAB = Qt.FocusReason.TabFocusReason


def step(window: Window, by: int) -> None:
    """Give the focus to the next pane that takes it."""
    panes = [window.canvas, *_docks(window), window.training_bar]
    focus = QApplication.focusWidget()
    inside = (index for index, pane in enumerate(panes) if focus is not None and _holds(pane, focus))
    here = next(inside, 0)
    for away in range(1, len(panes) + 1):
        pane = panes[(here + by * away) % len(panes)]
        goal = first_field(pane)
        if goal is not None:
            goal.setFocus(_BY_TAB)
            return


def first_field(pane: QWidget) -> QWidget | None:
    """What the keys reach first in a pane. None where there is nothing, or it is not to be seen."""
    if not pane.isVisible():
        return None
    if pane.focusPolicy() & Qt.FocusPolicy.TabFocus:
        return pane
    found = (each for each in pane.findChildren(QWidget) if each.focusPolicy() & Qt.FocusPolicy.TabFocus)
    ready = [each for each in found if each.isVisible() and each.isEnabled() and each.focusProxy() is None]
    return min(ready, key=lambda each: _place(each, pane), default=None)


def _docks(window: Window) -> list[QWidget]:
    """The docks in the order of the keys: the inspector lies nearest to what is drawn."""
    palette, inspector, panels = (dock.widget() for dock in window.docks)
    return [inspector, panels, palette, window.outline_dock.widget()]


def _holds(pane: QWidget, widget: QWidget) -> bool:
    return pane is widget or pane.isAncestorOf(widget)


def _place(widget: QWidget, pane: QWidget) -> tuple[int, int]:
    at = widget.mapTo(pane, widget.rect().topLeft())
    return at.y(), at.x()
