"""The line on top of the canvas that says what the drawing is compared with, and in what it differs."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QWidget

from netbuilder.app.canvas.see.badges import COLOURS, SIGNS
from netbuilder.app.canvas.see.difference_words import in_words, kinds_in_words
from netbuilder.app.theme import Theme
from netbuilder.graph.differences import Differences
from netbuilder.wording import exact, tr

EDGE = 8
"""From the edges of the view, pixels."""
LEAST = 160
"""With less room for words than this, pixels, numbers stand without theirs."""


class CompareBar(QFrame):
    """Says how much is added, removed and changed, each with its sign and in its colour."""

    stopped = Signal()

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent, objectName="CompareBar")
        self._theme = theme
        self._said = ""
        self._words: dict[str, str] = dict.fromkeys(SIGNS, "")
        self._numbers: dict[str, str] = dict.fromkeys(SIGNS, "")
        self.words = QLabel()
        self.counts = {kind: QLabel() for kind in SIGNS}
        self.stop = QPushButton(tr("Stop comparing (Esc)"), objectName="Fix")
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
        said = in_words(name, found, remark)
        self._said = said
        self.words.setText(said)
        self._words = kinds_in_words(found)
        there = {"added": found.added, "removed": found.removed, "changed": found.changed}
        self._numbers = {kind: exact(len(ids)) for kind, ids in there.items()}
        for kind, label in self.counts.items():
            label.setText(f"{SIGNS[kind]} {self._words[kind]}")
            label.setVisible(bool(found) and not remark)
        self.setAccessibleName(", ".join([said, *self._words.values()]))
        self.dress()
        self.show()

    def place(self) -> None:
        """Stand in the middle, at the top."""
        self._fit()
        self.adjustSize()
        self.move(max(EDGE, (self.parentWidget().width() - self.width()) // 2), EDGE)
        self.raise_()

    def _fit(self) -> None:
        """In a narrow view words give way; what does not show is said when the mouse rests there."""
        for short in (False, True):
            for kind, label in self.counts.items():
                label.setText(f"{SIGNS[kind]} {self._numbers[kind] if short else self._words[kind]}")
                label.setToolTip(self._words[kind] if short else "")
            room = self._room_for_words()
            if room >= min(LEAST, self.words.fontMetrics().horizontalAdvance(self._said)):
                break
        metrics = self.words.fontMetrics()
        self.words.setText(metrics.elidedText(self._said, Qt.TextElideMode.ElideRight, max(room, 40)))
        self.words.setToolTip(self._said if self.words.text() != self._said else "")

    def _room_for_words(self) -> int:
        counts = [label for label in self.counts.values() if not label.isHidden()]
        others = sum(each.sizeHint().width() for each in (*counts, self.stop))
        left, _, right, _ = self.layout().getContentsMargins()
        apart = self.layout().spacing() * (len(counts) + 1)
        return self.parentWidget().width() - 2 * EDGE - others - apart - left - right - 2

    def dress(self) -> None:
        """Take the theme's colours."""
        for kind, label in self.counts.items():
            label.setStyleSheet(f"color: {self._theme.colour(f'{COLOURS[kind]}_text').name()}; font-weight: 600")
