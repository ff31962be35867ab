"""The middle of the window: the canvas, and above it a tab for each graph that was opened in one of its own."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QTabBar, QVBoxLayout, QWidget

from netbuilder.app.canvas.order.refitting import Refitting
from netbuilder.app.place import DRAWING, Place, followed, nearest
from netbuilder.wording import tr

if TYPE_CHECKING:
    from netbuilder.app.canvas.view import CanvasView
    from netbuilder.app.sheet import Sheet
    from netbuilder.graph import Change


class Stage(QWidget):
    """One canvas, and tabs that say what it shows. There is no bar of tabs while only the drawing is open."""

    def __init__(self, canvas: CanvasView, sheet: Sheet, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("Stage")
        self.tabs = PlaceTabs(sheet)
        self.refitting = Refitting(canvas)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.tabs)
        column.addWidget(canvas, 1)
        canvas.blocks.tab_requested.connect(self.tabs.open)


class PlaceTabs(QTabBar):
    """The first tab begins at the drawing and stays; each of the others belongs to the block that it was opened on."""

    def __init__(self, sheet: Sheet, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("PlaceTabs")
        self.setAccessibleName(tr("Open graphs"))
        self.setDrawBase(False)
        self.setExpanding(False)
        self.setTabsClosable(True)
        self.setElideMode(Qt.TextElideMode.ElideRight)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._sheet = sheet
        self._places = [DRAWING]
        self._is_switching = False
        self.addTab(tr("Drawing"))
        self._dress()
        sheet.went.connect(self._on_went)
        sheet.opened.connect(self._on_opened)
        sheet.document.changed.connect(self._on_changed)
        self.currentChanged.connect(self._on_current)
        self.tabCloseRequested.connect(self.close_tab)

    @property
    def places(self) -> tuple[Place, ...]:
        """What each tab shows."""
        return tuple(self._places)

    def open(self, place: Place) -> None:
        """Show a place in a tab of its own: the one that shows it already, or a new one beside this."""
        if place in self._places:
            self.setCurrentIndex(self._places.index(place))
            return
        at = self.currentIndex() + 1
        self._is_switching = True
        self._places.insert(at, place)
        self.insertTab(at, "")
        self.setCurrentIndex(at)
        self._is_switching = False
        self._sheet.go(place)
        self._dress()

    def close_current(self) -> None:
        """Close the tab that is shown; the first stays."""
        self.close_tab(self.currentIndex())

    def close_tab(self, index: int) -> None:
        """Close a tab; the first stays."""
        if index > 0:
            self._places.pop(index)
            self.removeTab(index)  # which makes another current, and that is gone to
            self._dress()

    def step(self, by: int) -> None:
        """Go some tabs on, round the end."""
        self.setCurrentIndex((self.currentIndex() + by) % self.count())

    def tab_says(self, index: int) -> str:
        """What stands on a tab."""
        return self.tabText(index).replace("&&", "&")

    def _on_current(self, index: int) -> None:
        if not self._is_switching and 0 <= index < len(self._places):
            self._sheet.go(self._places[index])
            self._dress()

    def _on_went(self) -> None:
        place = self._sheet.place
        if self.currentIndex() > 0 and place.is_drawing:
            self._is_switching = True  # the drawing has a tab, and this one was a block's
            self._places[0] = place
            self.setCurrentIndex(0)
            self._is_switching = False
        self._places[self.currentIndex()] = place
        self._dress()

    def _on_opened(self) -> None:
        self._is_switching = True
        while self.count() > 1:
            self.removeTab(self.count() - 1)
        self._places = [DRAWING]
        self._is_switching = False
        self._dress()

    def _on_changed(self, change: Change) -> None:
        """Tabs of what is gone go too; the one in view is the sheet's to see to."""
        for index in reversed(range(len(self._places))):
            if index == self.currentIndex():
                continue
            place = followed(change.before, change.after, self._places[index])
            there = nearest(change.after, place).place
            if there.is_drawing and index > 0:
                self._is_switching = True
                self._places.pop(index)
                self.removeTab(index)
                self._is_switching = False
            else:
                self._places[index] = there
        self._dress()

    def _dress(self) -> None:
        project = self._sheet.document.project
        for index, place in enumerate(self._places):
            level = nearest(project, place)
            name = level.block or tr("Drawing")
            self.setTabText(index, name.replace("&", "&&"))
            self.setTabToolTip(index, " ▸ ".join([project.name, *(step.node for step in place.steps)]))
        for side in (QTabBar.ButtonPosition.LeftSide, QTabBar.ButtonPosition.RightSide):
            if self.tabButton(0, side) is not None:
                self.setTabButton(0, side, None)
        self.setVisible(self.count() > 1)

    def mousePressEvent(self, event) -> None:
        if event.button() == Qt.MouseButton.MiddleButton:
            self.close_tab(self.tabAt(event.position().toPoint()))
        else:
            super().mousePressEvent(event)
