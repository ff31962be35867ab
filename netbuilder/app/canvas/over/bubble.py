"""What is wrong with a node, in a small card beside it, with a button for each way out."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

if TYPE_CHECKING:
    from netbuilder.compile import Problem

WIDEST, GAP = 260, 12


class Bubble(QFrame):
    """A problem's message and its fixes."""

    mend = Signal(object)  # graph.Edit

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("ProblemBubble")
        self.node: str | None = None
        self.buttons: list[QPushButton] = []
        self._problem: Problem | None = None
        self._text = QLabel(wordWrap=True)
        self._row = QHBoxLayout()
        self._row.setSpacing(4)
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 10, 12, 10)
        column.setSpacing(8)
        column.addWidget(self._text)
        column.addLayout(self._row)
        self.hide()

    def show_problem(self, node: str, problem: Problem, card: QRect, obstacles: Sequence[QRect] = ()) -> None:
        """Show a node's problem beside its card, and if it can be on none of the obstacles (in the parent's pixels)."""
        if problem != self._problem:
            self._fill(problem)
        self.node = node
        self.put_beside(card, obstacles)
        self.raise_()

    def clear(self) -> None:
        """Show nothing."""
        self.node = self._problem = None
        self.hide()

    def put_beside(self, card: QRect, obstacles: Sequence[QRect] = ()) -> None:
        """Stand right of the card, below, above or left of it: where there is room and least is covered. Beside a card
        out of view nothing is shown."""
        room, wide, high = self.parentWidget().rect(), self.width(), self.height()
        along = min(max(4, card.left()), room.right() - wide - 4)
        places = [
            QRect(card.right() + GAP, card.top(), wide, high),
            QRect(along, card.bottom() + GAP, wide, high),
            QRect(along, card.top() - GAP - high, wide, high),
            QRect(card.left() - GAP - wide, card.top(), wide, high),
        ]
        inside = [place for place in places if room.adjusted(4, 4, -4, -4).contains(place)] or [places[1]]
        self.setGeometry(min(inside, key=lambda place: sum(_area(place & each) for each in obstacles)))
        self.setVisible(self.node is not None and room.intersects(card))

    def _fill(self, problem: Problem) -> None:
        self._problem = problem
        self.setProperty("severity", problem.severity)
        self.style().unpolish(self)
        self.style().polish(self)
        self._text.setText(problem.message)
        while (item := self._row.takeAt(0)) is not None:
            if item.widget() is not None:
                item.widget().hide()
                item.widget().deleteLater()
        self.buttons = [self._button(place, fix) for place, fix in enumerate(problem.fixes)]
        self._row.addStretch()
        metrics = self._text.fontMetrics()
        buttons = sum(button.sizeHint().width() + 4 for button in self.buttons)
        wide = min(WIDEST, max(metrics.horizontalAdvance(problem.message) + 8, buttons))
        self._text.setFixedWidth(max(120, wide, min(buttons, 2 * WIDEST)))
        self._text.setFixedHeight(self._text.heightForWidth(self._text.width()))
        self.adjustSize()

    def _button(self, place: int, fix) -> QPushButton:
        button = QPushButton(fix.label)
        button.setProperty("accent", place == 0)
        button.setFlat(place > 0)
        button.setProperty("flat", place > 0)
        button.clicked.connect(partial(self.mend.emit, fix.edit))
        self._row.addWidget(button)
        button.show()  # else it counts for nothing in the size until Qt shows it, a little later
        return button


def _area(rect: QRect) -> int:
    return rect.width() * rect.height() if rect.isValid() else 0
