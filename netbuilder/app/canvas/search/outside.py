"""Tells when the mouse is pressed outside of what lies over the canvas: not all that is clicked takes the focus."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtWidgets import QApplication, QWidget

_SHORT_LIVED = (Qt.WindowType.Popup, Qt.WindowType.ToolTip)


class Outside(QObject):
    """While a widget is shown, has `do` called at each press of the mouse elsewhere; what is pressed hears it too."""

    def __init__(self, widget: QWidget, do: Callable[[], object]) -> None:
        super().__init__(widget)
        self._widget, self._do = widget, do
        widget.installEventFilter(self)

    def eventFilter(self, watched, event) -> bool:
        kind = event.type()
        if kind == QEvent.Type.MouseButtonPress:
            if isinstance(watched, QWidget) and self._is_outside(watched):
                self._do()
        elif watched is self._widget and kind == QEvent.Type.Show:
            QApplication.instance().installEventFilter(self)  # only now: it sees every event there is
        elif watched is self._widget and kind == QEvent.Type.Hide:
            QApplication.instance().removeEventFilter(self)
        return False

    def _is_outside(self, pressed: QWidget) -> bool:
        """Menus and the like are their own windows, and belong to what opened them."""
        mine = self._widget
        if not mine.isVisible() or pressed is mine or mine.isAncestorOf(pressed):
            return False
        return pressed.window().windowType() not in _SHORT_LIVED
