"""The editor of everything that is written on a line: numbers, sizes, shapes, texts."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QEvent, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QLineEdit, QWidget

from netbuilder.app.inspector.marks import paint_mark
from netbuilder.app.inspector.mixed import MIXED
from netbuilder.app.inspector.style import filling, restyle
from netbuilder.app.inspector.text import TextError, read, step, write
from netbuilder.layers.parameters import Parameter
from netbuilder.wording import tr

PATIENCE_MS = 600
"""How long a person may be on the way to a valid value before they are told that it is none yet."""

_REPEAT_AFTER_MS, _REPEAT_MS = 400, 60
_NUMBERS = ("int", "float", "ints", "floats")


class LineEditor(QLineEdit):
    """A line of text that is a value. Numbers can be walked up and down with the arrow keys, the wheel, or the two
    arrows that show under the mouse; Page Up and Down take ten steps; Escape takes back what was typed.

    live: a valid value is announced with every key, else when Enter is pressed or the line is left.
    """

    changed = Signal(object)
    faulted = Signal(str)

    def __init__(self, parameter: Parameter, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.parameter = parameter
        self.live = True
        self._value: Any = None
        self._announced: Any = None
        self._reason = ""
        self._nothing = ""
        self._before: Any = None  # what stood here before the typing at hand
        self._is_typing = False
        self._stepper: Stepper | None = None
        self.setSizePolicy(filling(self))
        if parameter.kind in _NUMBERS:
            self._stepper = Stepper(self)
            self.setTextMargins(0, 0, Stepper.WIDTH - 6, 0)
        self._patience = QTimer(self, singleShot=True, interval=PATIENCE_MS)
        self._patience.timeout.connect(self._show_reason)
        self.textEdited.connect(self._on_text_edited)
        self.editingFinished.connect(self._on_editing_finished)
        self.set_nothing(tr("none" if parameter.optional else "needs a value"))

    def value(self) -> Any:
        """The last valid value; None where nothing was given; MIXED where several nodes differ."""
        return self._value

    def set_value(self, value: Any) -> None:
        """Show a value. What is being typed stays where it means the same, or where it is no value yet."""
        if not self.live and self.isModified():
            self._announced = value  # where Escape goes back to; what is typed is not taken yet, and stays
            return
        same = value is not MIXED and self._value is not MIXED and self.parameter.same(value, self._announced)
        if same and (self.hasFocus() or self._reason or self._is_waiting()):
            return
        self._value = self._announced = value
        self._is_typing = False
        self._placeholder()
        self._write()
        self._clear_reason()

    def set_parameter(self, parameter: Parameter) -> None:
        """Take another declaration of the same kind: its range."""
        self.parameter = parameter

    def set_nothing(self, word: str) -> None:
        """What is shown where there is no value."""
        self._nothing = word
        self._placeholder()

    def forget(self) -> None:
        """Drop what was typed and is no value, or was not taken yet."""
        if not self.live and self.isModified():
            self._value = self._announced
            self._write()
        if self._reason or self._is_waiting():
            self._write()
            self._clear_reason()

    def step(self, steps: int) -> None:
        """Go some steps up or down, if it holds a number."""
        start = self._value if type(self._value) in (int, float) else self._start()
        if start is None or self.isReadOnly():
            return
        self._value = step(self.parameter, start, steps)
        self._clear_reason()
        self._write()
        self._announce()

    def _start(self) -> float | None:
        """Where steps begin when there is no number yet."""
        if self._value not in (None, MIXED) or self.parameter.kind not in _NUMBERS:
            return None
        default = self.parameter.default
        if type(default) in (int, float):
            return default
        return self.parameter.minimum or 0

    def _write(self) -> None:
        text = "" if self._value is MIXED else write(self.parameter, self._value)
        if text != self.text():
            self.setText(text)
            if not self.hasFocus():
                self.setCursorPosition(0)

    def _placeholder(self) -> None:
        self.setPlaceholderText("–" if self._value is MIXED else self._nothing)

    def _announce(self) -> None:
        mixed = self._announced is MIXED
        if mixed or type(self._value) is not type(self._announced) or self._value != self._announced:
            self._announced = self._value
            self._placeholder()
            self.changed.emit(self._value)

    def _on_text_edited(self, text: str) -> None:
        if not self._is_typing:
            self._is_typing, self._before = True, self._announced
        try:
            value = read(self.parameter, text)
        except TextError as error:
            self._pending = str(error)
            # What was typed so far was the beginning of something else, and nobody meant it. Where several nodes
            # differed there is no one value to go back to; undo is.
            if self._before is not MIXED:
                self._value = self._before
                self._announce()
            if self._reason:
                self._show_reason()
            else:
                self._patience.start()
            return
        self._clear_reason()
        self._value = value
        if self.live:
            self._announce()

    def _on_editing_finished(self) -> None:
        self._is_typing = False
        if self._is_waiting():
            self._show_reason()
        if self._reason or not self.isModified():
            return
        self.setModified(False)
        self._write()
        self._announce()

    def _is_waiting(self) -> bool:
        return self._patience.isActive()

    def _show_reason(self) -> None:
        self._patience.stop()
        self._reason = self._pending
        restyle(self, fault=True)
        self.faulted.emit(self._reason)

    def _clear_reason(self) -> None:
        self._patience.stop()
        if self._reason:
            self._reason = ""
            restyle(self, fault=False)
            self.faulted.emit("")

    # Qt

    def keyPressEvent(self, event) -> None:
        steps = {Qt.Key.Key_Up: 1, Qt.Key.Key_Down: -1, Qt.Key.Key_PageUp: 10, Qt.Key.Key_PageDown: -10}
        if event.key() in steps and self._stepper is not None:
            self.step(steps[event.key()])
        elif event.key() == Qt.Key.Key_Escape and (self._reason or self._is_waiting() or not self.live):
            self._value = self._announced
            self._write()
            self._clear_reason()
            self.selectAll()
        else:
            super().keyPressEvent(event)

    def wheelEvent(self, event) -> None:
        if self.hasFocus() and self._stepper is not None and event.angleDelta().y():
            self.step(1 if event.angleDelta().y() > 0 else -1)
        else:
            event.ignore()  # a person scrolling past changes nothing

    def contextMenuEvent(self, event) -> None:
        menu = self.createStandardContextMenu()
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        if self.actions():
            menu.addSeparator()
            menu.addActions(self.actions())
        menu.popup(event.globalPos())

    def resizeEvent(self, event) -> None:
        super().resizeEvent(event)
        if self._stepper is not None:
            self._stepper.setGeometry(self.width() - Stepper.WIDTH - 2, 2, Stepper.WIDTH, self.height() - 4)

    def event(self, event) -> bool:
        if event.type() == QEvent.Type.ShortcutOverride and self._leaves_undo(event):
            event.ignore()  # to whoever has the shortcut: the window, which undoes the last edit of the document
            return True
        if event.type() in (QEvent.Type.Enter, QEvent.Type.Leave, QEvent.Type.FocusIn, QEvent.Type.FocusOut):
            self._show_stepper(event.type())
        return super().event(event)

    def _leaves_undo(self, event) -> bool:
        """Whether Ctrl+Z is the document's: it is, unless something here is not yet part of the document."""
        is_undo = event.matches(QKeySequence.StandardKey.Undo) or event.matches(QKeySequence.StandardKey.Redo)
        pending = self._reason or self._is_waiting() or (not self.live and self.isModified())
        return is_undo and not pending

    def _show_stepper(self, kind: QEvent.Type) -> None:
        if self._stepper is not None:
            hovered = kind == QEvent.Type.Enter or (kind != QEvent.Type.Leave and self.underMouse())
            focused = kind == QEvent.Type.FocusIn or (kind != QEvent.Type.FocusOut and self.hasFocus())
            self._stepper.setVisible((hovered or focused) and not self.isReadOnly())

    def minimumSizeHint(self) -> QSize:
        return QSize(40, super().minimumSizeHint().height())


class Stepper(QWidget):
    """The two arrows at the end of a number: a press is a step, holding goes on."""

    WIDTH = 14

    def __init__(self, line: LineEditor) -> None:
        super().__init__(line)
        self._line = line
        self._direction = 0
        self._timer = QTimer(self)
        self._timer.timeout.connect(self._on_timeout)
        self.setCursor(Qt.CursorShape.ArrowCursor)
        self.hide()

    def mousePressEvent(self, event) -> None:
        self._direction = 1 if event.position().y() < self.height() / 2 else -1
        self._line.setFocus(Qt.FocusReason.MouseFocusReason)
        self._line.step(self._direction)
        self._timer.start(_REPEAT_AFTER_MS)

    def mouseReleaseEvent(self, event) -> None:
        self._timer.stop()

    def hideEvent(self, event) -> None:
        self._timer.stop()

    def paintEvent(self, event) -> None:
        middle = self.height() / 2
        paint_mark(self, "up", self.width() / 2, middle - 4, 8)
        paint_mark(self, "unfold", self.width() / 2, middle + 4, 8)

    def _on_timeout(self) -> None:
        self._timer.setInterval(_REPEAT_MS)
        self._line.step(self._direction)
