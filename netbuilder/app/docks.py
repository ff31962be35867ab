"""Docks with a slim title of the window's own, so that three of them stay quiet."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QDockWidget, QHBoxLayout, QLabel, QToolButton, QWidget

if TYPE_CHECKING:
    from netbuilder.app.theme import Theme


class Dock(QDockWidget):
    """A dock whose title is a line of small letters with a button to close it; it can be dragged by it."""

    def __init__(self, title: str, widget: QWidget, theme: Theme, parent: QWidget) -> None:
        super().__init__(title, parent)
        self.setObjectName(f"{title}Dock")
        self._theme = theme
        self._close = QToolButton(objectName="DockClose", autoRaise=True)
        self._close.setToolTip(f"Close. The View menu brings “{title}” back.")
        self._close.clicked.connect(self.close)
        bar = QWidget(objectName="DockTitle")
        row = QHBoxLayout(bar)
        row.setContentsMargins(12, 4, 4, 0)
        row.addWidget(QLabel(title.upper(), objectName="DockTitleText"))
        row.addStretch()
        row.addWidget(self._close)
        self.setTitleBarWidget(bar)
        self.setWidget(widget)
        theme.changed.connect(self._dress)
        self._dress()

    def _dress(self) -> None:
        self._close.setIcon(self._theme.icon("close", "dim"))
