"""One editor for each kind of parameter.

Every editor has `parameter`, `value()`, `set_value(value)`, and two signals: `changed(value)` when a person gave it
another valid value, and `faulted(reason)` when what they typed is none, or is one again (an empty reason). Setting a
value announces nothing. What a person is typing is never rewritten by a value that means the same.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any, Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QComboBox, QFileDialog, QHBoxLayout, QWidget

from netbuilder.app.inspector.line import LineEditor
from netbuilder.app.inspector.marks import MarkButton
from netbuilder.app.inspector.mixed import MIXED
from netbuilder.app.inspector.pick_editor import PickEditor as PickEditor
from netbuilder.app.inspector.style import filling, restyle
from netbuilder.app.inspector.text import write
from netbuilder.layers.parameters import Parameter
from netbuilder.wording import mark, tr

NONE: Final = mark("none")
_LINE: Final = object()  # in the place of a line between two choices


def editor_for(parameter: Parameter) -> Editor:
    """The editor for a parameter of that kind."""
    if parameter.kind == "bool" and not parameter.optional:
        return CheckEditor(parameter)
    if parameter.kind in ("choice", "field", "bool"):
        return ChoiceEditor(parameter)
    if parameter.kind == "path":
        return PathEditor(parameter)
    if parameter.kind == "texts" and parameter.choices:
        return PickEditor(parameter)
    return LineEditor(parameter)


class CheckEditor(QCheckBox):
    """On or off; the whole field can be clicked."""

    changed = Signal(object)
    faulted = Signal(str)

    def __init__(self, parameter: Parameter, parent: QWidget | None = None) -> None:
        super().__init__(parent, objectName="Check")
        self.parameter = parameter
        self.setSizePolicy(filling(self))
        self.clicked.connect(self._on_clicked)
        self._say()

    def value(self) -> Any:
        """Whether it is on; MIXED where several nodes differ."""
        state = self.checkState()
        return MIXED if state == Qt.CheckState.PartiallyChecked else state == Qt.CheckState.Checked

    def set_value(self, value: Any) -> None:
        """Show on, off, or MIXED."""
        if value is MIXED:
            self.setTristate(True)
            self.setCheckState(Qt.CheckState.PartiallyChecked)
        else:
            self.setTristate(False)
            self.setChecked(value is True)
        self._say()

    def set_parameter(self, parameter: Parameter) -> None:
        """Take another declaration of the same kind."""
        self.parameter = parameter

    def _on_clicked(self) -> None:
        if self.checkState() == Qt.CheckState.PartiallyChecked:
            self.setChecked(True)
        self.setTristate(False)
        self._say()
        self.changed.emit(self.isChecked())

    def _say(self) -> None:
        self.setText({MIXED: "–", True: tr("✓ on"), False: tr("off")}[self.value()])

    def hitButton(self, position) -> bool:
        return self.rect().contains(position)


class ChoiceEditor(QComboBox):
    """One of several values. One that is none of them (from a file, or a field the data do not have) is shown as
    such; `labels` say what a choice is called, and `breaks` before which choices a line is drawn."""

    changed = Signal(object)
    faulted = Signal(str)

    def __init__(
        self,
        parameter: Parameter,
        parent: QWidget | None = None,
        *,
        labels: Mapping[Any, str] | None = None,
        breaks: frozenset[Any] = frozenset(),
        nothing: str = NONE,
    ) -> None:
        super().__init__(parent)
        self.parameter = parameter
        self._labels, self._breaks, self._nothing = labels or {}, breaks, nothing
        self._value: Any = None
        self._rows: list[Any] = []
        self.setSizePolicy(filling(self))
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(1)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.activated.connect(self._on_activated)
        self._fill_in()

    def value(self) -> Any:
        """What is chosen; None where nothing is, MIXED where several nodes differ."""
        return self._value

    def set_value(self, value: Any) -> None:
        """Show a value."""
        self._value = value
        self._show()

    def set_parameter(self, parameter: Parameter) -> None:
        """Take another declaration of the same kind: its choices."""
        if parameter != self.parameter:
            self.parameter = parameter
            self._fill_in()
            self._show()

    def choices(self) -> tuple[Any, ...]:
        """What can be chosen, None among it where it is allowed."""
        given: tuple[Any, ...] = (False, True) if self.parameter.kind == "bool" else self.parameter.choices
        return ((None,) if self.parameter.optional and None not in given else ()) + given

    def _fill_in(self) -> None:
        self.clear()
        self._rows = []
        for choice in self.choices():
            if choice in self._breaks and self.count():
                self.insertSeparator(self.count())
                self._rows.append(_LINE)
            self.addItem(self._word(choice))
            self._rows.append(choice)
        self.view().setMinimumWidth(self.view().sizeHintForColumn(0) + 32)

    def _show(self) -> None:
        while self.count() > len(self._rows):
            self.removeItem(self.count() - 1)
        row = self._row_of(self._value)
        stray = row < 0 and self._value is not MIXED and self._value is not None
        if stray:
            row = len(self._rows)
            self.addItem(tr("{value} (unknown)").format(value=write(self.parameter, self._value)))
        self.setPlaceholderText("–" if self._value is MIXED else tr("choose…"))
        self.setCurrentIndex(row)
        restyle(self, fault=stray)

    def _row_of(self, value: Any) -> int:
        """Where a choice stands: 1, 1.0 and True are three things."""
        found = (at for at, choice in enumerate(self._rows) if type(choice) is type(value) and choice == value)
        return next(found, -1)

    def _word(self, choice: Any) -> str:
        if choice is None:
            return tr(self._nothing)
        if isinstance(choice, bool):
            return tr("on" if choice else "off")
        return tr(self._labels[choice]) if choice in self._labels else str(choice)

    def _on_activated(self, index: int) -> None:
        if index >= len(self._rows) or index == self._row_of(self._value):
            return
        self._value = self._rows[index]
        self._show()
        self.changed.emit(self._value)

    def wheelEvent(self, event) -> None:
        if self.hasFocus():
            super().wheelEvent(event)
        else:
            event.ignore()  # a person scrolling past changes nothing


class PathEditor(QWidget):
    """A file or folder: a line, and a button to look for it. A path below the project's folder is kept relative."""

    changed = Signal(object)
    faulted = Signal(str)

    def __init__(self, parameter: Parameter, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.base: Callable[[], Path] = Path.cwd
        self.line = LineEditor(parameter)
        self.browse = MarkButton("open", tr("Look for {name}…").format(name=parameter.name))
        self.browse.clicked.connect(self._on_browse)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(2)
        row.addWidget(self.line, 1)
        row.addWidget(self.browse)
        self.setFocusProxy(self.line)
        self.setSizePolicy(filling(self))
        self.line.changed.connect(self.changed)
        self.line.faulted.connect(self.faulted)

    @property
    def parameter(self) -> Parameter:
        """What is edited."""
        return self.line.parameter

    def value(self) -> Any:
        """The path as it is written in the project."""
        return self.line.value()

    def set_value(self, value: Any) -> None:
        """Show a path, None or MIXED."""
        self.line.set_value(value)

    def set_parameter(self, parameter: Parameter) -> None:
        """Take another declaration of the same kind."""
        self.line.set_parameter(parameter)

    def _on_browse(self) -> None:
        said = f"{self.parameter.name} {self.parameter.summary}".casefold()
        dialog = QFileDialog(self.window(), tr("Choose a folder" if "folder" in said else "Choose a file"))
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setFileMode(QFileDialog.FileMode.Directory if "folder" in said else QFileDialog.FileMode.ExistingFile)
        dialog.setDirectory(str(_start(self.base(), self.value())))
        dialog.fileSelected.connect(self.take)
        dialog.open()

    def take(self, path: str) -> None:
        """Take a chosen path, relative to the project where it lies below it."""
        chosen, base = Path(path), self.base()
        text = chosen.relative_to(base).as_posix() if chosen.is_relative_to(base) else str(chosen)
        self.line.set_value(text)
        self.changed.emit(text)


Editor = LineEditor | CheckEditor | ChoiceEditor | PickEditor | PathEditor


def without_choices(parameter: Parameter) -> Parameter:
    """What of a parameter decides the kind of its editor: two that are equal here can share one."""
    return replace(parameter, choices=("…",) if parameter.choices else ())


def _start(base: Path, value: Any) -> Path:
    """The folder to begin looking in: where the present path leads, or the project's."""
    if isinstance(value, str) and value and "\0" not in value:
        near = base / value
        folder = near if near.is_dir() else near.parent
        if folder.is_dir():
            return folder
    return base
