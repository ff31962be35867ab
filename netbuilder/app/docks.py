"""Docks with a slim title of the window's own, so that three of them stay quiet."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtWidgets import QApplication, QDockWidget, QHBoxLayout, QLabel, QMainWindow, QToolButton, QWidget

from netbuilder.wording import tr

if TYPE_CHECKING:
    from collections.abc import Sequence

    from netbuilder.app.theme import Theme

_ACROSS, _DOWN = Qt.Orientation.Horizontal, Qt.Orientation.Vertical
_AREAS = {
    Qt.DockWidgetArea.LeftDockWidgetArea: _ACROSS,
    Qt.DockWidgetArea.RightDockWidgetArea: _ACROSS,
    Qt.DockWidgetArea.TopDockWidgetArea: _DOWN,
    Qt.DockWidgetArea.BottomDockWidgetArea: _DOWN,
}
SHARE = {_ACROSS: 0.44, _DOWN: 0.38}
"""What docks may take of a window's width and of its height, unless a person gave them more."""


class Dock(QDockWidget):
    """A dock whose title is a line of small letters with a button to close it; it can be dragged by it.

    The title is given in English, which the dock is named by, and shown in the person's language.
    """

    def __init__(self, title: str, widget: QWidget, theme: Theme, parent: QWidget) -> None:
        said = tr(title)
        super().__init__(said, parent)
        self.setObjectName(f"{title}Dock")
        self._theme = theme
        self._close = QToolButton(objectName="DockClose", autoRaise=True)
        self._close.setToolTip(tr("Close. The View menu brings “{title}” back.").format(title=said))
        self._close.clicked.connect(self.close)
        bar = QWidget(objectName="DockTitle")
        row = QHBoxLayout(bar)
        row.setContentsMargins(12, 4, 4, 0)
        row.addWidget(QLabel(said.upper(), objectName="DockTitleText"))
        row.addStretch()
        row.addWidget(self._close)
        self.setTitleBarWidget(bar)
        self.setWidget(widget)
        theme.changed.connect(self._dress)
        self._dress()

    def _dress(self) -> None:
        self._close.setIcon(self._theme.icon("close", "dim"))


class Room:
    """Keeps room for what is in the middle of a window: in a small one the docks become smaller too, and as large again
    as they were as soon as there is room. What a person gave a dock by hand it keeps, as a share of the window."""

    def __init__(self, window: QMainWindow, docks: Sequence[QDockWidget]) -> None:
        self._window, self._docks = window, docks
        self._wishes: dict[QDockWidget, int] = {}
        self._shares = dict(SHARE)
        self._are_chosen = False
        self._timer = QTimer(window, interval=0, singleShot=True)
        self._timer.timeout.connect(self._share_out)
        self._watch = _Watch(window, self)
        for each in (window, *docks):
            each.installEventFilter(self._watch)

    @property
    def is_at_it(self) -> bool:
        """Whether the docks are given other sizes as soon as the event loop runs again."""
        return self._timer.isActive()

    def forget(self, *, kept: bool) -> None:
        """The docks were given other sizes. kept: a person chose them, at an earlier start perhaps."""
        self._wishes.clear()
        self._shares = dict(SHARE)
        self._are_chosen = kept
        self._timer.start()

    def changed(self, watched: QObject, event: QEvent.Type) -> None:
        """The window, or a dock, came, went, or has another size."""
        if watched is self._window or event != QEvent.Type.Resize:
            self._timer.start()
        elif not self._timer.isActive() and QApplication.mouseButtons() & Qt.MouseButton.LeftButton:
            self._keep()  # the line between two is being dragged

    def _placed(self, way: Qt.Orientation) -> dict[Qt.DockWidgetArea, list[QDockWidget]]:
        """The docks to be seen, by where they are, of those that take of the width or of the height."""
        found: dict[Qt.DockWidgetArea, list[QDockWidget]] = {}
        for dock in self._docks:
            area = self._window.dockWidgetArea(dock)
            if dock.isVisible() and not dock.isFloating() and _AREAS.get(area) == way:
                found.setdefault(area, []).append(dock)
        return found

    def _keep(self) -> None:
        for way, least in SHARE.items():
            placed = self._placed(way)
            for dock in (dock for docks in placed.values() for dock in docks):
                self._wishes[dock] = _along(dock, way)
            taken = sum(max(self._wishes[dock] for dock in docks) for docks in placed.values())
            self._shares[way] = max(least, taken / max(1, _along(self._window, way)))

    def _first_wish(self, dock: QDockWidget, way: Qt.Orientation) -> int:
        """What a dock has when it is first seen; behind the tab of another, what that one wishes."""
        beside = [self._wishes[each] for each in self._window.tabifiedDockWidgets(dock) if each in self._wishes]
        return max(beside, default=_along(dock, way))

    def _share_out(self) -> None:
        if not self._window.isVisible():
            return
        if self._are_chosen:
            self._are_chosen = False
            self._keep()
        for way in SHARE:
            placed = self._placed(way)
            for dock in (dock for docks in placed.values() for dock in docks):
                self._wishes.setdefault(dock, self._first_wish(dock, way))
            wanted = {area: max(self._wishes[dock] for dock in docks) for area, docks in placed.items()}
            part = min(1.0, self._shares[way] * _along(self._window, way) / max(1, sum(wanted.values())))
            sizes = [(docks[0], round(wanted[area] * part)) for area, docks in placed.items()]
            if any(_along(dock, way) != size for dock, size in sizes):
                self._window.resizeDocks([dock for dock, _ in sizes], [size for _, size in sizes], way)


class _Watch(QObject):
    def __init__(self, window: QMainWindow, room: Room) -> None:
        super().__init__(window)
        self._room = room

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in (QEvent.Type.Resize, QEvent.Type.Show, QEvent.Type.Hide):
            self._room.changed(watched, event.type())
        return False


def _along(widget: QWidget, way: Qt.Orientation) -> int:
    return widget.width() if way == _ACROSS else widget.height()
