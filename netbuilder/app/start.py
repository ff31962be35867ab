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
    QLineEdit,
    QScrollArea,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from netbuilder.app.document import empty_project
from netbuilder.examples import all_examples
from netbuilder.graph import Project
from netbuilder.wording import tr

COLUMNS = 2


@dataclass(frozen=True)
class Template:
    """A project to start from, a sentence about it, and the heading that it stands under."""

    name: str
    about: str
    load: Callable[[], Project]
    group: str = ""

    def fits(self, query: str) -> bool:
        """Whether every word that was typed stands in its name, its sentence or its heading."""
        said = f"{self.name} {self.about} {self.group}".casefold()
        return all(word in said for word in query.casefold().split())


def templates() -> list[Template]:
    """The empty project, then every example, group by group."""
    empty = Template(tr("Empty canvas"), tr("Start with nothing but the data: handwritten digits."), empty_project)
    return [
        empty,
        *(
            Template(one.project.name, tr(one.card, "Examples"), lambda one=one: one.project, tr(one.group, "Examples"))
            for one in all_examples()
        ),
    ]


class StartDialog(QDialog):
    """The cards below their headings, and a line to search them; `chosen` gives the project of the one clicked."""

    chosen = Signal(object)  # graph.Project

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("StartDialog")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(tr("New from template"))
        self.resize(720, 640)
        self.search = QLineEdit(placeholderText=tr("Search templates…"), clearButtonEnabled=True)
        self.search.textChanged.connect(self._on_searched)
        self.search.returnPressed.connect(self._on_returned)
        self.nothing = QLabel(tr("No template is called or tells of that."), objectName="CardText")
        self.nothing.hide()
        holder = QWidget(objectName="Cards")
        self.cards = [TemplateCard(template, holder) for template in templates()]
        self.headings: dict[str, QLabel] = {}
        self._grid = QGridLayout(holder)
        self._grid.setContentsMargins(0, 0, 8, 0)
        self._grid.setSpacing(12)
        for card in self.cards:
            card.pressed.connect(self._on_pressed)
            if card.template.group and card.template.group not in self.headings:
                label = QLabel(card.template.group.upper(), holder, objectName="SectionTitle")
                self.headings[card.template.group] = label
        self._lay_out()
        scroll = QScrollArea(widgetResizable=True)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setWidget(holder)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._scroll = scroll
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
        buttons.button(QDialogButtonBox.StandardButton.Cancel).setAutoDefault(False)  # no accent on leaving
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 20, 20, 16)
        column.setSpacing(16)
        column.addWidget(QLabel(tr("What would you like to build?"), objectName="DialogHeading"))
        column.addWidget(self.search)
        column.addWidget(self.nothing)
        column.addWidget(scroll)
        column.addWidget(buttons)
        self.search.setFocus()

    @property
    def shown(self) -> list[TemplateCard]:
        """The cards that fit what was typed, in their order."""
        return [card for card in self.cards if card.template.fits(self.search.text())]

    def keyPressEvent(self, event) -> None:
        if event.key() == Qt.Key.Key_Down and self.focusWidget() is self.search and self.shown:
            self.shown[0].setFocus(Qt.FocusReason.TabFocusReason)
        else:
            super().keyPressEvent(event)

    def _lay_out(self) -> None:
        """Put the cards that fit below their headings, two side by side."""
        while self._grid.count():
            self._grid.takeAt(0)
        shown = self.shown
        row = -1
        for group in ("", *self.headings):
            members = [card for card in shown if card.template.group == group]
            if group:
                self.headings[group].setVisible(bool(members))
                row += bool(members)
                if members:
                    self._grid.addWidget(self.headings[group], row, 0, 1, COLUMNS)
            for place, card in enumerate(members):
                row += place % COLUMNS == 0
                self._grid.addWidget(card, row, place % COLUMNS)
        for card in self.cards:
            card.setVisible(card in shown)
        for each in range(self._grid.rowCount()):
            self._grid.setRowStretch(each, 0)
        self._grid.setRowStretch(row + 1, 1)

    def _on_searched(self) -> None:
        self._lay_out()
        self.nothing.setVisible(not self.shown)
        self._scroll.verticalScrollBar().setValue(0)

    def _on_returned(self) -> None:
        if self.search.text() and self.shown:
            self._on_pressed(self.shown[0].template)

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
        elif event.key() in (Qt.Key.Key_Down, Qt.Key.Key_Right):
            self.focusNextChild()
        elif event.key() in (Qt.Key.Key_Up, Qt.Key.Key_Left):
            self.focusPreviousChild()
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event) -> None:
        super().focusInEvent(event)
        area = self.parentWidget().parentWidget().parentWidget()
        if isinstance(area, QScrollArea):
            area.ensureWidgetVisible(self)
