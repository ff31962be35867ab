"""The problems list: what is wrong, where, and the button that mends it."""

from __future__ import annotations

from collections.abc import Iterable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from netbuilder.app.document import Document
from netbuilder.wording import exact, mark, tr

if TYPE_CHECKING:
    from netbuilder.app.theme import Theme
    from netbuilder.compile import Analysis, Problem
    from netbuilder.graph import Edit

MOST = 200
EMPTY = mark(
    "No problems. What is wrong with the drawing, the data or the recipe appears here, each with a way to mend it."
)


class ProblemsPanel(QScrollArea):
    """One row a problem. Clicking a row asks to jump to its node; its buttons apply the fixes."""

    jump = Signal(str)  # a node's address: its id, after those of the blocks that it is in
    counted = Signal(int)

    def __init__(self, document: Document, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("ProblemsPanel")
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self._document = document
        self._theme = theme
        self._shown: tuple[Problem, ...] | None = None
        self._told: tuple[Problem, ...] = ()
        self.rows: list[ProblemRow] = []
        self._list = QWidget(objectName="ProblemsList")
        self._layout = QVBoxLayout(self._list)
        self._layout.setContentsMargins(12, 8, 12, 8)
        self._layout.setSpacing(4)
        self._empty = QLabel(tr(EMPTY), objectName="EmptyPanel", wordWrap=True)
        self._layout.addWidget(self._empty)
        self._layout.addStretch()
        self.setWidget(self._list)
        document.analysed.connect(self._on_analysed)
        document.opened.connect(self._on_opened)
        theme.changed.connect(self._on_theme_changed)

    @property
    def problems(self) -> tuple[Problem, ...]:
        """What is listed."""
        return self._shown or ()

    def show_warnings(self, warnings: Iterable[str]) -> None:
        """List what the training at hand warned of, or the last one, after the problems of the project."""
        warnings = tuple(warnings)
        if warnings == tuple(problem.message for problem in self._told):
            return
        from netbuilder.compile import Problem

        self._told = tuple(Problem(None, "warning", warning) for warning in warnings)
        self._show(self._shown or ())

    def _on_opened(self) -> None:
        self._told = ()
        self._show(())

    def _on_analysed(self, analysis: Analysis) -> None:
        if analysis.problems != self._shown:
            self._show(analysis.problems)

    def _on_theme_changed(self) -> None:
        if self._shown is not None:
            self._show(self._shown)

    def _show(self, problems: tuple[Problem, ...]) -> None:
        self._shown = problems
        problems = (*problems, *self._told)
        for row in self.rows:
            self._layout.removeWidget(row)
            row.deleteLater()
        ordered = sorted(problems, key=lambda problem: problem.severity != "error")
        self.rows = [ProblemRow(problem, self._theme) for problem in ordered[:MOST]]
        for place, (problem, row) in enumerate(zip(ordered, self.rows, strict=False)):
            row.jump.connect(self.jump)
            row.mend.connect(partial(self._mend, problem.node))
            self._layout.insertWidget(place + 1, row)
        more = len(problems) - len(self.rows)
        first = tr("The first {most} of {count} problems").format(most=MOST, count=exact(len(problems)))
        self._empty.setText(first if more else tr(EMPTY))
        self._empty.setVisible(not problems or more > 0)
        self.counted.emit(len(problems))

    def _mend(self, node: str | None, edit: Edit) -> None:
        """Make the edit, and go to what it mended: where that is gone, to the block that it was in."""
        if self._document.push(edit) and node is not None:
            self.jump.emit(node)


class ProblemRow(QFrame):
    """Severity, node, message, fixes."""

    jump = Signal(str)
    mend = Signal(object)  # graph.Edit

    def __init__(self, problem: Problem, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("ProblemRow")
        self._node = problem.node
        self.setProperty("severity", problem.severity)
        self.setCursor(Qt.CursorShape.PointingHandCursor if problem.node else Qt.CursorShape.ArrowCursor)
        line = QHBoxLayout(self)
        line.setContentsMargins(8, 4, 4, 4)
        line.setSpacing(8)
        icon = QLabel()
        icon.setPixmap(theme.icon(problem.severity, problem.severity).pixmap(16, 16))
        icon.setToolTip(tr("Error" if problem.severity == "error" else "Warning"))
        node = QLabel(objectName="ProblemNode")
        node.setFixedWidth(112)
        node.ensurePolished()
        # Of an address in a block the end says most.
        where = problem.node or tr("project")
        node.setText(node.fontMetrics().elidedText(where, Qt.TextElideMode.ElideLeft, 110))
        node.setToolTip(where)
        message = QLabel(problem.message, objectName="ProblemMessage", wordWrap=True)
        message.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        for widget in (icon, node, message):
            line.addWidget(widget)
        line.setStretch(2, 1)
        self.buttons: list[QPushButton] = []
        for place, fix in enumerate(problem.fixes):
            button = QPushButton(fix.label, objectName="Fix")
            button.setProperty("accent", place == 0)
            button.clicked.connect(partial(self.mend.emit, fix.edit))
            line.addWidget(button)
            self.buttons.append(button)

    def mouseReleaseEvent(self, event) -> None:
        if self._node and self.rect().contains(event.position().toPoint()):
            self.jump.emit(self._node)
        super().mouseReleaseEvent(event)
