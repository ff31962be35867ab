"""What the inspector's pages share: a column that scrolls, headings, a box for problems, facts that line up."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from netbuilder.app.inspector.style import MARGIN, UNIT, restyle, section_title

if TYPE_CHECKING:
    from netbuilder.compile import Problem


FIXES_WIDTH = 228
"""Room for the buttons of a problem where the inspector is as narrow as it is meant to be."""


class Page(QScrollArea):
    """A column of widgets as wide as the inspector, which scrolls up and down."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("Page")
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.body = QWidget(objectName="PageBody")
        self.column = QVBoxLayout(self.body)
        self.column.setContentsMargins(MARGIN, MARGIN, MARGIN, MARGIN)
        self.column.setSpacing(2 * UNIT)
        self.setWidget(self.body)
        self.verticalScrollBar().rangeChanged.connect(self._on_range_changed)

    def _on_range_changed(self, lowest: int, highest: int) -> None:
        """The scroll bar stands in the margin, so that nothing is narrower for it."""
        taken = self.verticalScrollBar().sizeHint().width() if highest > lowest else 0
        margins = self.column.contentsMargins()
        margins.setRight(max(0, MARGIN - taken))
        self.column.setContentsMargins(margins)

    def add_section(self, title: str, *widgets: QWidget) -> QWidget:
        """Add a heading and what stands below it; what is returned holds them all."""
        section = QWidget()
        column = QVBoxLayout(section)
        column.setContentsMargins(0, 2 * UNIT, 0, 0)
        column.setSpacing(2 * UNIT)
        column.addWidget(section_title(title))
        for widget in widgets:
            column.addWidget(widget)
        self.column.addWidget(section)
        return section


def dim_label(text: str = "") -> QLabel:
    """A sentence in dim letters that takes as many lines as it needs."""
    label = QLabel(text, objectName="Dim", wordWrap=True)
    label.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
    return label


@dataclass(frozen=True)
class Fact:
    """A name, a short value, and what to show on hover (an exact number)."""

    name: str
    value: str
    exact: str = ""


class Facts(QWidget):
    """Names left and values right, in a face in which they line up. Values change without anything moving."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._labels: list[tuple[QLabel, QLabel]] = []
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(2 * UNIT)
        self._grid.setVerticalSpacing(UNIT)
        self._grid.setColumnStretch(1, 1)

    @property
    def said(self) -> dict[str, str]:
        """What is shown, by name."""
        return {name.text(): value.text() for name, value in self._labels}

    def show_facts(self, facts: Sequence[Fact]) -> None:
        """Show these."""
        while len(self._labels) > len(facts):
            for label in self._labels.pop():
                self._grid.removeWidget(label)
                label.hide()
                label.deleteLater()
        while len(self._labels) < len(facts):
            self._add_line()
        for (name, value), fact in zip(self._labels, facts, strict=True):
            name.setText(fact.name)
            value.setText(fact.value)
            value.setToolTip(fact.exact)
            value.setAccessibleName(f"{fact.name}: {fact.exact or fact.value}")

    def _add_line(self) -> None:
        line = len(self._labels)
        name, value = QLabel(objectName="FactName"), QLabel(objectName="Value", wordWrap=True)
        value.setAlignment(Qt.AlignmentFlag.AlignRight)
        value.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        value.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self._grid.addWidget(name, line, 0, Qt.AlignmentFlag.AlignTop)
        self._grid.addWidget(value, line, 1)
        self._labels.append((name, value))


class ProblemBox(QFrame):
    """What is wrong, and a button for each way out. Hidden where nothing is wrong."""

    mend = Signal(object)  # graph.Edit

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("ProblemBox")
        self.buttons: list[QPushButton] = []
        self._shown: tuple[Problem, ...] | None = None
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(2 * UNIT, 2 * UNIT, 2 * UNIT, 2 * UNIT)
        self._column.setSpacing(2 * UNIT)
        self.hide()

    def show_problems(self, problems: Iterable[Problem]) -> None:
        """Show these."""
        problems = tuple(problems)
        if problems == self._shown:
            return
        self._shown = problems
        self.buttons = []
        while (item := self._column.takeAt(0)) is not None:
            item.widget().hide()
            item.widget().deleteLater()
        for problem in problems:
            self._column.addWidget(self._entry(problem))
        worst = "error" if any(problem.severity == "error" for problem in problems) else "warning"
        if self.property("severity") != worst:
            self.setProperty("severity", worst)
            restyle(self, polished=not self.property("polished"))
        self.setVisible(bool(problems))

    def _entry(self, problem: Problem) -> QWidget:
        entry = QWidget()
        column = QVBoxLayout(entry)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2 * UNIT)
        text = QLabel(problem.message, objectName="ProblemText", wordWrap=True)
        text.setTextFormat(Qt.TextFormat.PlainText)
        text.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        column.addWidget(text)
        row: QHBoxLayout | None = None
        room = 0
        for place, fix in enumerate(problem.fixes):
            button = QPushButton(fix.label, objectName="Fix")
            button.setProperty("accent", place == 0)
            button.clicked.connect(partial(self.mend.emit, fix.edit))
            self.buttons.append(button)
            button.setParent(self)
            button.ensurePolished()
            wanted = button.sizeHint().width()
            if row is None or wanted > room:
                row, room = QHBoxLayout(), FIXES_WIDTH
                row.setSpacing(UNIT)
                row.addStretch()
                column.addLayout(row)
            row.insertWidget(row.count() - 1, button)
            room -= wanted + UNIT
        return entry
