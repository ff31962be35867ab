"""The first choice: a template to start from, each shown as a card with what it shows in plain words."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QFrame,
    QGridLayout,
    QLabel,
    QScrollArea,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from netbuilder.app.document import empty_project
from netbuilder.examples import all_examples
from netbuilder.graph import Project

COLUMNS = 2


@dataclass(frozen=True)
class Template:
    """A project to start from, and a sentence about it."""

    name: str
    about: str
    load: Callable[[], Project]


def templates() -> list[Template]:
    """The empty project, then every example."""
    empty = Template("Empty canvas", "Start with nothing but the data: handwritten digits.", empty_project)
    return [empty, *(Template(one.project.name, one.card, lambda one=one: one.project) for one in all_examples())]


class StartDialog(QDialog):
    """The cards; `chosen` gives the project of the one that was clicked."""

    chosen = Signal(object)  # graph.Project

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("StartDialog")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle("New from template")
        self.resize(680, 560)
        heading = QLabel("What would you like to build?", objectName="DialogHeading")
        grid_holder = QWidget(objectName="Cards")
        grid = QGridLayout(grid_holder)
        grid.setContentsMargins(0, 0, 8, 0)
        grid.setSpacing(12)
        self.cards = [TemplateCard(template) for template in templates()]
        for place, card in enumerate(self.cards):
            card.pressed.connect(self._on_pressed)
            grid.addWidget(card, place // COLUMNS, place % COLUMNS)
        grid.setRowStretch(len(self.cards) // COLUMNS + 1, 1)
        scroll = QScrollArea(widgetResizable=True)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setWidget(grid_holder)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
        buttons.button(QDialogButtonBox.StandardButton.Cancel).setAutoDefault(False)  # no accent on leaving
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 20, 20, 16)
        column.setSpacing(16)
        column.addWidget(heading)
        column.addWidget(scroll)
        column.addWidget(buttons)

    def _on_pressed(self, template: Template) -> None:
        self.accept()
        self.chosen.emit(template.load())


class TemplateCard(QFrame):
    """A name and a sentence; pressed by a click, Return or Space."""

    pressed = Signal(object)

    def __init__(self, template: Template, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("TemplateCard")
        self.setAccessibleName(template.name)
        self.template = template
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setMinimumHeight(92)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 12, 16, 12)
        column.setSpacing(4)
        column.addWidget(QLabel(template.name, objectName="CardTitle"))
        column.addWidget(QLabel(template.about, objectName="CardText", wordWrap=True))
        column.addStretch()

    def mouseReleaseEvent(self, event) -> None:
        if event.button() is Qt.MouseButton.LeftButton and self.rect().contains(event.position().toPoint()):
            self.pressed.emit(self.template)

    def keyPressEvent(self, event) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self.pressed.emit(self.template)
        else:
            super().keyPressEvent(event)
