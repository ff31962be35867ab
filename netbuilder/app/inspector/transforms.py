"""What is done to each field before the network sees it: an ordered list a field, to add to, move in and take from."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QMenu, QToolButton, QVBoxLayout, QWidget

from netbuilder.app.inspector.form import Form
from netbuilder.app.inspector.marks import MarkButton
from netbuilder.app.inspector.style import UNIT
from netbuilder.data import Field, transforms
from netbuilder.graph import UNSET

Lists = dict[str, list[dict[str, Any]]]


class TransformLists(QWidget):
    """One list a field that transforms suit, and one for each field that the project lists though the data have none
    of that name. `edited(lists)` gives all lists as they are to be."""

    edited = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._lists: Lists = {}
        self._shown: tuple[tuple[str, tuple[str, ...]], ...] = ()
        self.steps: dict[tuple[str, int], StepRow] = {}
        self.adders: dict[str, QToolButton] = {}
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(UNIT)

    @property
    def is_empty(self) -> bool:
        """Whether there is no field to transform."""
        return not self._shown

    def show_lists(self, lists: Mapping[str, Any], fields: Mapping[str, Field]) -> None:
        """Show these lists; what can be kept is kept, so that who types goes on typing."""
        self._lists = {name: _steps(listed) for name, listed in lists.items()}
        names = [name for name, field in fields.items() if transforms.suits(field)]
        names += [name for name, listed in self._lists.items() if listed and name not in names]
        shown = tuple((name, tuple(_type(step) for step in self._lists.get(name, ()))) for name in names)
        if shown != self._shown:
            self._shown = shown
            self._rebuild()
        for (name, place), row in self.steps.items():
            row.show_step(self._lists[name][place])

    def _rebuild(self) -> None:
        while (item := self._column.takeAt(0)) is not None:
            item.widget().hide()
            item.widget().deleteLater()
        self.steps, self.adders = {}, {}
        for name, types in self._shown:
            self._column.addWidget(self._field_line(name))
            for place, type in enumerate(types):
                row = StepRow(name, place, type, is_last=place == len(types) - 1)
                row.removed.connect(self._on_removed)
                row.raised.connect(self._on_raised)
                row.edited.connect(self._on_edited)
                self.steps[name, place] = row
                self._column.addWidget(row)

    def _field_line(self, name: str) -> QWidget:
        line = QWidget()
        row = QHBoxLayout(line)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(UNIT)
        row.addWidget(QLabel(name, objectName="ParameterName"), 1)
        add = QToolButton(objectName="Add", text="Add…")
        add.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        add.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        add.setAccessibleName(f"Add a transform to {name}")
        menu = QMenu(add)
        menu.setToolTipsVisible(True)
        for transform in transforms.all_transforms():
            action = menu.addAction(transform.type, partial(self._on_added, name, transform.type))
            action.setToolTip(transform.summary)
        add.setMenu(menu)
        self.adders[name] = add
        row.addWidget(add)
        return line

    def _on_added(self, name: str, type: str) -> None:
        self._tell(name, [*self._lists.get(name, ()), {"type": type, "params": {}}])

    def _on_removed(self, name: str, place: int) -> None:
        steps = self._lists[name]
        self._tell(name, steps[:place] + steps[place + 1 :])

    def _on_raised(self, name: str, place: int) -> None:
        steps = list(self._lists[name])
        steps[place - 1], steps[place] = steps[place], steps[place - 1]
        self._tell(name, steps)

    def _on_edited(self, name: str, place: int, parameter: str, value: Any) -> None:
        steps = list(self._lists[name])
        params = {key: said for key, said in steps[place].get("params", {}).items() if key != parameter}
        if value is not UNSET:
            params[parameter] = value
        steps[place] = {**steps[place], "params": params}
        self._tell(name, steps)

    def _tell(self, name: str, steps: list[dict[str, Any]]) -> None:
        lists = {**self._lists, name: steps}
        self.edited.emit({field: listed for field, listed in lists.items() if listed})


class StepRow(QWidget):
    """One transform: its name, buttons to move it and to take it away, its parameters."""

    removed, raised = Signal(str, int), Signal(str, int)
    edited = Signal(str, int, str, object)

    def __init__(self, field: str, place: int, type: str, *, is_last: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._transform = transforms.get(type)
        title = QLabel(f"{place + 1}  {type}", objectName="FieldShape")
        title.setToolTip(self._transform.summary if self._transform else "This transform is not known here.")
        self.up, self.down, self.remove = (
            MarkButton(mark, tip)
            for mark, tip in (("up", "Do it earlier"), ("unfold", "Do it later"), ("close", "Take it away"))
        )
        for button, what in ((self.up, "earlier"), (self.down, "later"), (self.remove, "away")):
            button.setAccessibleName(f"{type} of {field}: {what}")
        self.up.setEnabled(place > 0)
        self.down.setEnabled(not is_last)
        self.up.clicked.connect(lambda: self.raised.emit(field, place))
        self.down.clicked.connect(lambda: self.raised.emit(field, place + 1))
        self.remove.clicked.connect(lambda: self.removed.emit(field, place))
        line = QHBoxLayout()
        line.setSpacing(0)
        line.addWidget(title, 1)
        for button in (self.up, self.down, self.remove):
            line.addWidget(button)
        self.form = Form()
        self.form.edited.connect(partial(self.edited.emit, field, place))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(UNIT)
        column.addLayout(line)
        column.addWidget(self.form)

    def show_step(self, step: Mapping[str, Any]) -> None:
        """Show the step as it is now."""
        parameters = self._transform.parameters if self._transform else ()
        params = step.get("params", {})
        self.form.show_values(parameters, params if isinstance(params, Mapping) else {})
        self.form.setVisible(bool(parameters))


def _steps(listed: Any) -> list[dict[str, Any]]:
    """The steps of a list as a file has it; what is no step is left out, and the problems say so."""
    return [dict(step) for step in listed if isinstance(step, Mapping)] if isinstance(listed, (list, tuple)) else []


def _type(step: Mapping[str, Any]) -> str:
    return str(step.get("type"))
