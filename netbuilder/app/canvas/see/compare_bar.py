"""The line on top of the canvas that says what the drawing is compared with, and in what it differs."""

from __future__ import annotations

from PySide6.QtCore import QRect, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QWidget

from netbuilder.app.canvas.see.badges import COLOURS, SIGNS
from netbuilder.app.theme import Theme
from netbuilder.graph.differences import Differences
from netbuilder.wording import counted


class CompareBar(QFrame):
    """Says how much is added, removed and changed, each with its sign and in its colour."""

    stopped = Signal()

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent, objectName="CompareBar")
        self._theme = theme
        self.words = QLabel()
        self.counts = {kind: QLabel() for kind in SIGNS}
        self.stop = QPushButton("Stop comparing (Esc)", objectName="Fix")
        self.stop.clicked.connect(self.stopped)
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 4, 6, 4)
        row.setSpacing(12)
        row.addWidget(self.words)
        for label in self.counts.values():
            row.addWidget(label)
        row.addWidget(self.stop)
        self.hide()

    def show_found(self, name: str, found: Differences, remark: str = "") -> None:
        """What was found in comparing with the drawing of that name. remark: said in the place of counts."""
        wires = len(found.edges_added) + len(found.edges_removed)
        said = remark or ("" if found else "no difference here")
        more = f" · {counted(wires, 'wire')} otherwise" if wires and not remark else ""
        self.words.setText(" · ".join(filter(None, (f"Compared with {name}", said))) + more)
        numbers = {"added": len(found.added), "removed": len(found.removed), "changed": len(found.changed)}
        for kind, label in self.counts.items():
            label.setText(f"{SIGNS[kind]} {numbers[kind]:,} {kind}")
            label.setVisible(bool(found) and not remark)
        self.setAccessibleName(
            ", ".join([self.words.text(), *(f"{number} {kind}" for kind, number in numbers.items())])
        )
        self.dress()
        self.show()

    def place(self, trail: QRect) -> None:
        """In the middle, at the top; below what says where one is, where it would lie on that (null where nothing
        does)."""
        self.adjustSize()
        self.move(max(8, (self.parentWidget().width() - self.width()) // 2), 8)
        if self.geometry().intersects(trail):
            self.move(self.x(), trail.bottom() + 6)
        self.raise_()

    def dress(self) -> None:
        """Take the theme's colours."""
        for kind, label in self.counts.items():
            label.setStyleSheet(f"color: {self._theme.colour(f'{COLOURS[kind]}_text').name()}; font-weight: 600")
