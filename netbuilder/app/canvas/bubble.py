"""What is wrong with a node, in a small card beside it, with a button for each way out."""

from __future__ import annotations

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

    def show_problem(self, node: str, problem: Problem, card: QRect) -> None:
        """Show a node's problem beside its card (in the parent's pixels)."""
        if problem != self._problem:
            self._fill(problem)
        self.node = node
        self.put_beside(card)
        self.show()
        self.raise_()

    def clear(self) -> None:
        """Show nothing."""
        self.node = self._problem = None
        self.hide()

    def put_beside(self, card: QRect) -> None:
        """Stand right of the card, or left of it, or below, wherever there is room."""
        room, size = self.parentWidget().rect(), self.size()
        x, y = card.right() + GAP, card.top()
        if x + size.width() > room.right() - 4:
            x = card.left() - GAP - size.width()
        if x < 4:
            x, y = min(max(4, card.left()), room.right() - size.width() - 4), card.bottom() + GAP
        self.move(x, y)
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
        return button
