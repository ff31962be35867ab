"""What is done to each field before the network sees it: an ordered list a field, to add to, move in and take from."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial
from typing import Any

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QMenu, QToolButton, QVBoxLayout, QWidget

from netbuilder.app.inspector.page import dim_label
from netbuilder.app.inspector.step_row import StepRow, order_hint
from netbuilder.app.inspector.style import UNIT
from netbuilder.data import Field, transforms
from netbuilder.graph import UNSET
from netbuilder.wording import mark, tr

Lists = dict[str, list[dict[str, Any]]]

FITTED = ("Normalize", "Scale")
GROUPS = (
    mark("Fitted to the training part"),
    mark("Fixed"),
    mark("At random, training only"),
    mark("Mixing a batch, training only"),
)
NONE_FITS = mark("No transform suits what this field holds now.")


def group_of(transform: transforms.Transform) -> str:
    """The heading that a transform stands under."""
    if isinstance(transform, transforms.Mixing):
        return GROUPS[3]
    if transform.at_random:
        return GROUPS[2]
    return GROUPS[0] if transform.type in FITTED else GROUPS[1]


class TransformLists(QWidget):
    """One list a field that transforms suit, and one for each field that the project lists though the data have none
    of that name. `edited(lists, words, merge)` gives all lists as they are to be, what was done, and a key where
    further edits of the same value belong to the same step, else None."""

    edited = Signal(object, str, object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._lists: Lists = {}
        self._shown: tuple[tuple[str, Field | None, tuple[str, ...]], ...] = ()
        self._focus: tuple[str, int] | None = None  # the step that is to have the keyboard once it is shown
        self.steps: dict[tuple[str, int], StepRow] = {}
        self.adders: dict[str, QToolButton] = {}
        self.hints: dict[str, QLabel] = {}
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(UNIT)

    @property
    def is_empty(self) -> bool:
        """Whether there is no field to transform."""
        return not self._shown

    def show_lists(self, lists: Mapping[str, Any], fields: Mapping[str, Field]) -> None:
        """Show these lists; what can be kept is kept, so that who types goes on typing. fields: after the lists."""
        self._lists = {name: _steps(listed) for name, listed in lists.items()}
        names = [name for name, field in fields.items() if transforms.suits(field) or self._lists.get(name)]
        names += [name for name, listed in self._lists.items() if listed and name not in names]
        shown = tuple((name, fields.get(name), tuple(map(_type, self._lists.get(name, ())))) for name in names)
        if shown != self._shown:
            rebuilt = [(name, types) for name, _, types in shown] != [(name, types) for name, _, types in self._shown]
            self._shown = shown
            if rebuilt:
                self._rebuild()
            else:
                for name, field, _ in shown:
                    self._offer(name, field)
        for (name, place), row in self.steps.items():
            row.show_step(self._lists[name][place])

    def _rebuild(self) -> None:
        while (item := self._column.takeAt(0)) is not None:
            item.widget().hide()
            item.widget().deleteLater()
        self.steps, self.adders, self.hints = {}, {}, {}
        for name, field, types in self._shown:
            self._column.addWidget(self._field_line(name))
            self._offer(name, field)
            for place, type in enumerate(types):
                row = StepRow(name, place, type, is_last=place == len(types) - 1)
                row.removed.connect(self._on_removed)
                row.raised.connect(self._on_raised)
                row.edited.connect(self._on_edited)
                self.steps[name, place] = row
                self._column.addWidget(row)
            hint = dim_label(order_hint(types))
            self.hints[name] = hint
            self._column.addWidget(hint)
            hint.setVisible(bool(hint.text()))
        wanted, self._focus = self._focus, None
        if wanted is not None:
            row = self.steps.get(wanted)
            widget = row.title if row is not None else self.adders.get(wanted[0])
            if widget is not None:
                QTimer.singleShot(0, widget, widget.setFocus)  # once it is shown

    def _field_line(self, name: str) -> QWidget:
        line = QWidget()
        row = QHBoxLayout(line)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(UNIT)
        row.addWidget(QLabel(name, objectName="ParameterName"), 1)
        add = QToolButton(objectName="Add", text=tr("Add…"))
        add.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        add.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        add.setAccessibleName(tr("Add a transform to {name}").format(name=name))
        menu = QMenu(add)
        menu.setToolTipsVisible(True)
        add.setMenu(menu)
        self.adders[name] = add
        row.addWidget(add)
        return line

    def _offer(self, name: str, field: Field | None) -> None:
        """Fill the menu with what suits the field as its steps leave it, under headings."""
        menu = self.adders[name].menu()
        menu.clear()
        fitting = transforms.transforms_for(field) if field is not None else transforms.all_transforms()
        groups = {group: [each for each in fitting if group_of(each) == group] for group in GROUPS}
        groups = {group: listed for group, listed in groups.items() if listed}
        for group, listed in groups.items():
            if len(groups) > 1:
                if menu.actions():
                    menu.addSeparator()
                menu.addAction(tr(group)).setEnabled(False)
            for transform in listed:
                action = menu.addAction(transform.type, partial(self._on_added, name, transform.type))
                action.setToolTip(tr(transform.summary))
        self.adders[name].setEnabled(bool(fitting))
        self.adders[name].setToolTip("" if fitting else tr(NONE_FITS))

    def _on_added(self, name: str, type: str) -> None:
        steps = self._lists.get(name, [])
        self._focus = (name, len(steps))
        self._tell(
            name, [*steps, {"type": type, "params": {}}], tr("Add {type} to {name}").format(type=type, name=name)
        )

    def _on_removed(self, name: str, place: int) -> None:
        steps = self._lists[name]
        self._focus = (name, max(0, min(place, len(steps) - 2)))
        self._tell(
            name,
            steps[:place] + steps[place + 1 :],
            tr("Remove {type} from {name}").format(type=_type(steps[place]), name=name),
        )

    def _on_raised(self, name: str, place: int) -> None:
        steps = list(self._lists[name])
        moved = self.sender()._place if isinstance(self.sender(), StepRow) else place
        steps[place - 1], steps[place] = steps[place], steps[place - 1]
        self._focus = (name, place - 1 if moved == place else place)
        self._tell(name, steps, tr("Move {type} of {name}").format(type=_type(self._lists[name][moved]), name=name))

    def _on_edited(self, name: str, place: int, parameter: str, value: Any) -> None:
        steps = list(self._lists[name])
        params = {key: said for key, said in steps[place].get("params", {}).items() if key != parameter}
        if value is not UNSET:
            params[parameter] = value
        steps[place] = {**steps[place], "params": params}
        self._tell(
            name,
            steps,
            tr("Set {name} of {node}").format(name=parameter, node=_type(steps[place])),
            f"transforms.{name}.{place}.{parameter}",
        )

    def _tell(self, name: str, steps: list[dict[str, Any]], words: str, merge: str | None = None) -> None:
        lists = {**self._lists, name: steps}
        self.edited.emit({field: listed for field, listed in lists.items() if listed}, words, merge)


def _steps(listed: Any) -> list[dict[str, Any]]:
    """The steps of a list as a file has it; what is no step is left out, and the problems say so."""
    return [dict(step) for step in listed if isinstance(step, Mapping)] if isinstance(listed, (list, tuple)) else []


def _type(step: Mapping[str, Any]) -> str:
    return str(step.get("type"))
