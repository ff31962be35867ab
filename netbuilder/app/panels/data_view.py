"""What the views of the data panel have in common."""

from __future__ import annotations

from collections.abc import Callable, Hashable
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QComboBox, QToolButton, QWidget

from netbuilder.app import icons
from netbuilder.wording import mark, tr

if TYPE_CHECKING:
    from netbuilder.app.document import Document
    from netbuilder.app.theme import Theme

PART_TITLES = {"train": mark("Training"), "validation": mark("Validation"), "test": mark("Test")}
_PART_NAMES = {"train": mark("training"), "validation": mark("validation"), "test": mark("test")}


def part_title(part: str) -> str:
    """What a part is called where it stands alone: `Training`."""
    return tr(PART_TITLES[part])


def part_name(part: str) -> str:
    """What a part is called in a line: `training`."""
    return tr(_PART_NAMES[part])


class DataView(QWidget):
    """One way to look at the data: it says what it wants to know, and draws what it is told."""

    TITLE = ""  # to be looked up where it is shown
    HAS_PARTS = False
    """Whether one part of the data is looked at."""

    changed = Signal()  # it wants to know something else
    hovered = Signal(str)  # what is under the mouse, in words

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(type(self).__name__)
        self._theme = theme
        self.part = "train"
        self.make()
        theme.changed.connect(self.dress)
        self.dress()

    def make(self) -> None:
        """Make the widgets."""
        raise NotImplementedError

    def controls(self) -> tuple[QWidget, ...]:
        """Widgets for the header."""
        return ()

    def contents(self) -> tuple[QWidget, ...]:
        """What takes the keyboard in the view itself."""
        return ()

    def dress(self) -> None:
        """Take the theme's colours."""

    def question(self, document: Document) -> tuple[Hashable, Callable[[Any], Any]]:
        """What to find out now: a key, and what finds it in prepared data, off the window's thread."""
        raise NotImplementedError

    def show_answer(self, answer: Any) -> str:
        """Draw what was found; returns the title. Raises Nothing where there is nothing to draw."""
        raise NotImplementedError

    def forget(self) -> None:
        """Other data: choices that were made for the last ones are dropped."""

    def colours(self, *names: str) -> dict[str, Any]:
        """Colours of the theme by name."""
        return {name: self._theme.colour(name) for name in names}


class Nothing(Exception):
    """There is nothing to draw; the message says why, and what to do about it."""


READABLE, WIDEST = 144, 180
"""How wide a choice stays where there is little room, and becomes where there is much."""


class Choice(QComboBox):
    """A narrow choice, hidden where there is nothing to choose between. `picked` follows a person's choice alone."""

    picked = Signal()

    def __init__(self, tip: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        self.setMinimumContentsLength(1)
        self.setMaximumWidth(WIDEST)
        self.setToolTip(tip)
        self.setAccessibleName(tip)
        self.activated.connect(self.picked)

    def offer(self, entries: list[tuple[str, Any]]) -> None:
        """Offer words with what each stands for; the chosen one stays chosen where it is still offered."""
        chosen = self.currentData()
        if [(self.itemText(n), self.itemData(n)) for n in range(self.count())] != entries:
            self.clear()
            for words, value in entries:
                self.addItem(words, value)
            self.setCurrentIndex(max(0, self.findData(chosen) if chosen is not None else 0))
            if self.count():
                self.view().setMinimumWidth(self.view().sizeHintForColumn(0) + 32)
        if self.parent() is not None:  # without one it would be a window
            self.setVisible(len(entries) > 1)

    def minimumSizeHint(self) -> QSize:
        """Its words stay whole while a title beside it can still be cut."""
        needed = self.sizeHint()
        return QSize(min(needed.width(), READABLE), needed.height())

    def wheelEvent(self, event) -> None:
        if self.hasFocus():
            super().wheelEvent(event)
        else:
            event.ignore()


class HeaderButton(QToolButton):
    """A small button that is an icon."""

    def __init__(self, icon: str, tip: str, parent: QWidget | None = None) -> None:
        super().__init__(parent, autoRaise=True, objectName="HeaderButton")
        self._icon = icon
        self.setToolTip(tip)
        self.setAccessibleName(tip)
        self.setFixedSize(26, 26)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def paintEvent(self, event) -> None:
        super().paintEvent(event)
        painter = QPainter(self)
        colour = self.palette().color(self.palette().ColorRole.ButtonText if self.isEnabled() else
                                      self.palette().ColorRole.PlaceholderText)  # fmt: skip
        if not self.isEnabled():
            colour.setAlphaF(0.4)
        side = 14
        icons.paint(
            painter, self._icon, QRectF((self.width() - side) / 2, (self.height() - side) / 2, side, side), colour
        )
        painter.end()
