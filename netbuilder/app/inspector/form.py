"""Rows of parameters: name left, editor right, all editors equally wide."""

from __future__ import annotations

from collections.abc import Callable, Container, Hashable, Iterable, Mapping
from functools import partial
from html import escape
from pathlib import Path
from types import MappingProxyType
from typing import Any

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QGridLayout, QLabel, QSizePolicy, QWidget

from netbuilder.app.inspector.editors import ChoiceEditor, Editor, PathEditor, editor_for, without_choices
from netbuilder.app.inspector.line import LineEditor
from netbuilder.app.inspector.marks import MarkButton
from netbuilder.app.inspector.mixed import MIXED
from netbuilder.app.inspector.style import UNIT, restyle
from netbuilder.app.inspector.text import describe, spoken
from netbuilder.graph import UNSET
from netbuilder.layers.parameters import Parameter
from netbuilder.wording import tr

NAME_SHARE, EDITOR_SHARE = 10, 11
_NOTHING: Mapping[str, str] = MappingProxyType({})
_BREAK = "\u200b"  # where a long name may go on in the next line


class Form(QWidget):
    """One row a parameter. `edited(name, value)` tells what a person changed; UNSET where it is the default again.

    make: makes an editor for a parameter, where another than the usual one is wanted; base: the folder that relative
    paths start from; wide: editors take the whole width, below their names, and one alone has no name unless it is
    to be named; titles: what rows are called, where that is not the parameter's name.
    """

    edited = Signal(str, object)
    bind_asked = Signal(str)  # a row is to read a parameter of the block
    freed = Signal(str)  # a row that does is to have a value of its own again
    removed = Signal(str)  # a row is to go

    def __init__(
        self,
        parent: QWidget | None = None,
        *,
        make: Callable[[Parameter], Editor] = editor_for,
        base: Callable[[], Path] = Path.cwd,
        wide: bool = False,
        named: bool = False,
        titles: Mapping[str, str] = _NOTHING,
    ) -> None:
        super().__init__(parent)
        self.setObjectName("Form")
        self.rows: dict[str, Row] = {}
        self._titles, self._named = titles, named
        self._make, self._base, self._wide = make, base, wide
        self._kinds: tuple[Parameter, ...] = ()
        self._about: Hashable = None
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(UNIT // 2)
        self._grid.setVerticalSpacing(0)
        self._grid.setColumnStretch(0, NAME_SHARE)
        self._grid.setColumnStretch(2, EDITOR_SHARE)

    def show_values(
        self,
        parameters: Iterable[Parameter],
        values: Mapping[str, Any],
        *,
        about: Hashable = None,
        nothing: Mapping[str, str] = _NOTHING,
        bound: Mapping[str, str] = _NOTHING,
        bindable: Container[str] = (),
        removable: Mapping[str, str] = _NOTHING,
    ) -> None:
        """Show these parameters with what `values` says, else their defaults.

        Rows are kept where they can be, so that who types in one goes on typing. about: whose parameters they are;
        where it changes, what was half typed is dropped. nothing: what an empty field means, by name. bound: what a
        value is read off, in words; bindable: the rows that may be told to read a parameter of the block; removable:
        those that can be taken away, with a word to say below them.
        """
        parameters = tuple(parameters)
        kinds = tuple(map(_kind_of, parameters))
        if kinds != self._kinds:
            self._rebuild(parameters)
            self._kinds = kinds
        elif about != self._about:
            for row in self.rows.values():
                row.forget()
        self._about = about
        for parameter in parameters:
            row, name = self.rows[parameter.name], parameter.name
            row.show_value(parameter, values, nothing.get(name))
            row.show_binding(bound.get(name, ""), can_bind=name in bindable)
            if name in removable:
                row.show_removable(removable[name])

    def _rebuild(self, parameters: Iterable[Parameter]) -> None:
        while (item := self._grid.takeAt(0)) is not None:
            item.widget().hide()
            item.widget().deleteLater()
        for line in range(self._grid.rowCount()):
            self._grid.setRowMinimumHeight(line, 0)
        for row in self.rows.values():
            row.deleteLater()
        self.rows = {}
        parameters = tuple(parameters)
        for place, parameter in enumerate(parameters):
            editor = self._make(parameter)
            if isinstance(editor, PathEditor):
                editor.base = self._base
            row = Row(parameter, editor, self, self._titles.get(parameter.name, ""))
            row.edited.connect(self.edited)
            row.bind_asked.connect(self.bind_asked)
            row.freed.connect(self.freed)
            row.removed.connect(self.removed)
            if self._wide:
                row.stack_in(self._grid, 4 * place, named=self._named or len(parameters) > 1)
            else:
                row.add_to(self._grid, 2 * place)
            self.rows[parameter.name] = row
        before: QWidget = self
        for row in self.rows.values():
            for widget in (row.editor, row.reset):
                QWidget.setTabOrder(before, widget)
                before = widget


class Row(QObject):
    """The name, the editor, the button back to the default, and the reason why what was typed is no value; or what the
    value is read off, and the button that gives it one of its own."""

    edited = Signal(str, object)
    bind_asked = Signal(str)
    freed = Signal(str)
    removed = Signal(str)

    def __init__(self, parameter: Parameter, editor: Editor, parent: QWidget, title: str = "") -> None:
        super().__init__(parent)
        self.parameter = parameter
        self.editor = editor
        self._has_button = True
        title = title or parameter.name.replace("_", f"_{_BREAK}")
        self.label = QLabel(title, objectName="ParameterName", wordWrap=True)
        self.label.setBuddy(editor)
        self.label.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self.label.setTextFormat(Qt.TextFormat.PlainText)
        self.reset = MarkButton("restart", "")
        self.reset.setAccessibleName(tr("Reset {name}").format(name=parameter.name))
        policy = self.reset.sizePolicy()
        policy.setRetainSizeWhenHidden(True)
        self.reset.setSizePolicy(policy)
        self.reason = QLabel(objectName="Reason", wordWrap=True)
        self.reason.hide()
        self._is_bound = self._is_removable = False
        self.bound = QLabel(objectName="Bound", wordWrap=True)
        self.bound.setAlignment(Qt.AlignmentFlag.AlignRight)
        self.bound.hide()
        self._action = QAction(tr("Reset"), self)
        self.bind = QAction(tr("Let each use of the block set this…"), self, visible=False)
        self.free = QAction(tr("Give it a value of its own"), self, visible=False)
        self.bind.triggered.connect(lambda: self.bind_asked.emit(self.parameter.name))
        self.free.triggered.connect(lambda: self.freed.emit(self.parameter.name))
        self._dress()
        self._action.triggered.connect(self._on_reset)
        self.reset.clicked.connect(self._on_reset)
        editor.changed.connect(self._on_changed)
        editor.faulted.connect(self._on_faulted)

    def add_to(self, grid: QGridLayout, line: int) -> None:
        """Take a line of the grid, and the one below it for the reason."""
        grid.addWidget(self.label, line, 0)
        grid.addWidget(self.reset, line, 1)
        grid.addWidget(self.editor, line, 2)
        grid.addWidget(self.reason, line + 1, 0, 1, 3)
        grid.addWidget(self.bound, line + 1, 0, 1, 3)
        grid.setRowMinimumHeight(line, 28)

    def stack_in(self, grid: QGridLayout, line: int, *, named: bool) -> None:
        """Take four lines of the grid: name, editor, reason, and the space to what follows."""
        grid.addWidget(self.label, line, 0, 1, 2)
        grid.addWidget(self.reset, line, 2, Qt.AlignmentFlag.AlignRight)
        grid.addWidget(self.editor, line + 1, 0, 1, 3)
        grid.addWidget(self.reason, line + 2, 0, 1, 3)
        if named:
            grid.setRowMinimumHeight(line + 3, UNIT)
        self.label.setVisible(named)
        self.label.setContentsMargins(0, 0, 0, UNIT // 2)
        self._has_button = False
        self.reset.hide()
        policy = self.reset.sizePolicy()
        policy.setRetainSizeWhenHidden(False)
        self.reset.setSizePolicy(policy)

    def show_value(self, parameter: Parameter, values: Mapping[str, Any], nothing: str | None = None) -> None:
        """Show what `values` says of the parameter, else its default."""
        if parameter != self.parameter:
            self.parameter = parameter
            self.editor.set_parameter(parameter)
            self._dress()
        if nothing is not None and isinstance(self.editor, LineEditor):
            self.editor.set_nothing(nothing)
        default = None if parameter.required else parameter.default
        value = values.get(parameter.name, default)
        self.editor.set_value(value)
        self._mark(value)

    def show_binding(self, said: str, *, can_bind: bool) -> None:
        """Say what the value is read off, if it is; it is not to be typed then."""
        is_bound = bool(said)
        self.editor.setEnabled(not is_bound)
        self.reset.show_mark("close" if is_bound else "restart")
        self._is_bound, self._is_removable = is_bound, False
        self.bound.setText(f"= {said}" if said else "")
        self.bound.setVisible(is_bound)
        self.bind.setVisible(can_bind and not is_bound)
        self.free.setVisible(is_bound)
        if is_bound:
            self.reset.setToolTip(tr("It is {what} of the block. Give it a value of its own").format(what=said))
            self.reset.setVisible(self._has_button)
            self._action.setVisible(False)
        else:
            self.reset.setToolTip(self._action.text())
            self._action.setVisible(True)

    def show_removable(self, said: str) -> None:
        """Offer to take the row away, and say something below it."""
        self._is_removable = True
        self.bound.setText(said)
        self.bound.setVisible(bool(said))
        self.reset.show_mark("close")
        self.reset.setToolTip(tr("Take {name} away").format(name=self.parameter.name))
        self.reset.setVisible(True)

    def forget(self) -> None:
        """Drop what was typed and is no value."""
        line = self.editor.line if isinstance(self.editor, PathEditor) else self.editor
        if isinstance(line, LineEditor):
            line.forget()

    def _mark(self, value: Any) -> None:
        required = self.parameter.required
        is_default = not required and value is not MIXED and self.parameter.same(value, self.parameter.default)
        target = self.editor.line if isinstance(self.editor, PathEditor) else self.editor
        restyle(target, unset=is_default or value is MIXED)
        can_reset = not required and not is_default
        if not can_reset and self.reset.hasFocus():
            self.editor.setFocus()
        # None needs no button: a field is emptied and a choice has its entry for it.
        self.reset.setVisible(can_reset and self._has_button and self.parameter.default is not None)
        self._action.setEnabled(can_reset)

    def _dress(self) -> None:
        parameter = self.parameter
        tip = f"<b>{escape(parameter.name)}</b>"
        summary = tr(parameter.summary) if parameter.summary else ""
        tip += f"<br>{escape(summary)}" if summary else ""
        tip += f"<br><i>{escape(describe(parameter))}</i>"
        for widget in (self.label, self.editor):
            widget.setToolTip(tip)
        target = self.editor.line if isinstance(self.editor, PathEditor) else self.editor
        target.setAccessibleName(parameter.name)
        target.setAccessibleDescription(self._described())
        back = tr("Reset to {value}").format(value=spoken(parameter, parameter.default))
        back = tr("Reset") if parameter.required else back
        self._action.setText(back)
        self.reset.setToolTip(back)
        for widget in (self.label, target):
            if self._action not in widget.actions():
                widget.addActions([self._action, self.bind, self.free])
            if not isinstance(widget, LineEditor):
                widget.setContextMenuPolicy(Qt.ContextMenuPolicy.ActionsContextMenu)

    def _described(self) -> str:
        summary = tr(self.parameter.summary) if self.parameter.summary else ""
        return f"{summary} {describe(self.parameter)}".strip()

    def _on_changed(self, value: Any) -> None:
        parameter = self.parameter
        self._mark(value)
        is_default = not parameter.required and parameter.same(value, parameter.default)
        gone = is_default or (parameter.required and value is None)
        self.edited.emit(parameter.name, UNSET if gone else value)

    def _on_reset(self) -> None:
        if self._is_bound or self._is_removable:
            (self.freed if self._is_bound else self.removed).emit(self.parameter.name)
            return
        self.forget()
        self.editor.set_value(self.parameter.default)
        self.editor.setFocus()
        self._on_changed(self.parameter.default)

    def _on_faulted(self, reason: str) -> None:
        self.reason.setText(tr("{name} {reason}").format(name=self.parameter.name, reason=reason) if reason else "")
        self.reason.setVisible(bool(reason))
        target = self.editor.line if isinstance(self.editor, PathEditor) else self.editor
        target.setAccessibleDescription(reason or self._described())


def choice_maker(**how: Any) -> Callable[[Parameter], Editor]:
    """Makes choices with labels, lines between groups, or a word for nothing; every other kind as usual."""
    return partial(_choice, how)


def _choice(how: Mapping[str, Any], parameter: Parameter) -> Editor:
    return ChoiceEditor(parameter, **how) if parameter.kind in ("choice", "field") else editor_for(parameter)


def _kind_of(parameter: Parameter) -> Parameter:
    """Two parameters that are equal here can share a row: ranges and choices are taken over, the editor stays."""
    return Parameter(parameter.name, parameter.kind, None, optional=parameter.optional,
                     choices=without_choices(parameter).choices)  # fmt: skip
