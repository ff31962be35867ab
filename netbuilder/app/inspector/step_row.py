"""One step of a field's transforms, and what the order of the steps means."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import partial
from html import escape
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QPainter, QPalette
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QStyle, QStyleOption, QVBoxLayout, QWidget

from netbuilder.app.inspector.form import Form
from netbuilder.app.inspector.marks import MarkButton
from netbuilder.app.inspector.style import UNIT
from netbuilder.data import transforms
from netbuilder.wording import mark, tr

PAD = 4
AT_RANDOM = mark("Training only, at random: drawn anew for every batch. Validation and test rows are left as they are.")


def order_hint(types: Sequence[str]) -> str:
    """What the order of a field's steps means where another would be better, or nothing."""
    known = [transforms.get(type) for type in types]
    random = next((place for place, each in enumerate(known) if each is not None and each.at_random), None)
    if random is None:
        return ""
    mixing = next((place for place, type in enumerate(types) if type in ("MixUp", "CutMix")), None)
    later = [type for place, type in enumerate(types) if mixing is not None and place > mixing]
    if later:
        return tr("{mixing} usually comes last: here {other} is done to samples that are mixed already.").format(
            mixing=types[mixing or 0], other=later[0]
        )
    fixed = [type for type, each in zip(types[random:], known[random:], strict=True) if each and not each.at_random]
    slow = [type for type in fixed if type not in ("Normalize", "Scale")]
    if slow:
        return tr("{slow} is done to every batch, for it stands behind {random}; before it, once is enough.").format(
            slow=slow[0], random=types[random]
        )
    return ""


class StepRow(QWidget):
    """One transform: its name, buttons to move it and to take it away, its parameters.

    By keys: Ctrl+Up and Ctrl+Down move it, Delete takes it away.
    """

    removed, raised = Signal(str, int), Signal(str, int)
    edited = Signal(str, int, str, object)

    def __init__(self, field: str, place: int, type: str, *, is_last: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._transform = transforms.get(type)
        self._field, self._place, self._is_last = field, place, is_last
        self.title = Title(f"{place + 1}  {type}")
        about = tr(self._transform.summary if self._transform else "This transform is not known here.")
        self.title.setToolTip(f"<b>{escape(type)}</b><br>{escape(about)}")
        self.title.setAccessibleName(
            tr("{type} of {field}, step {number}").format(type=type, field=field, number=place + 1)
        )
        self.title.pressed.connect(self._on_key)
        at_random = self._transform is not None and self._transform.at_random
        self.marker = QLabel(tr("random") if at_random else "", objectName="AtRandom")
        self.marker.setToolTip(tr(AT_RANDOM))
        if not at_random:
            self.marker.hide()
        else:
            self.title.setAccessibleDescription(tr(AT_RANDOM))
        self.up, self.down, self.remove = (
            MarkButton(icon, tip)
            for icon, tip in (
                ("up", tr("Do it earlier (Ctrl+Up)")),
                ("unfold", tr("Do it later (Ctrl+Down)")),
                ("close", tr("Take it away (Delete)")),
            )
        )
        for button, what in ((self.up, tr("earlier")), (self.down, tr("later")), (self.remove, tr("away"))):
            button.setAccessibleName(tr("{type} of {field}: {what}").format(type=type, field=field, what=what))
        self.up.setEnabled(place > 0)
        self.down.setEnabled(not is_last)
        self.up.clicked.connect(lambda: self.raised.emit(field, place))
        self.down.clicked.connect(lambda: self.raised.emit(field, place + 1))
        self.remove.clicked.connect(lambda: self.removed.emit(field, place))
        line = QHBoxLayout()
        line.setSpacing(0)
        line.addWidget(self.title, 1)
        line.addWidget(self.marker)
        line.addSpacing(UNIT)
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

    def _on_key(self, key: int) -> None:
        if key == Qt.Key.Key_Up and self._place > 0:
            self.raised.emit(self._field, self._place)
        elif key == Qt.Key.Key_Down and not self._is_last:
            self.raised.emit(self._field, self._place + 1)
        elif key == Qt.Key.Key_Delete:
            self.removed.emit(self._field, self._place)


class Title(QLabel):
    """The name of a step, which takes the keyboard; it is cut where there is no room for it."""

    pressed = Signal(int)  # Key_Up or Key_Down with Ctrl, Key_Delete

    def __init__(self, words: str) -> None:
        super().__init__(words, objectName="StepTitle")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)

    def paintEvent(self, event) -> None:
        option = QStyleOption()
        option.initFrom(self)
        painter = QPainter(self)
        self.style().drawPrimitive(QStyle.PrimitiveElement.PE_Widget, option, painter, self)
        words = self.fontMetrics().elidedText(self.text(), Qt.TextElideMode.ElideRight, self.width() - 2 * PAD)
        painter.setPen(self.palette().color(QPalette.ColorRole.WindowText))
        painter.drawText(self.rect().adjusted(PAD, 0, -PAD, 0), Qt.AlignmentFlag.AlignVCenter, words)
        painter.end()

    def keyPressEvent(self, event) -> None:
        moves = event.key() in (Qt.Key.Key_Up, Qt.Key.Key_Down)
        if (moves and event.modifiers() & Qt.KeyboardModifier.ControlModifier) or event.key() == Qt.Key.Key_Delete:
            self.pressed.emit(event.key())
        else:
            super().keyPressEvent(event)

    def event(self, event) -> bool:
        if event.type() == event.Type.ShortcutOverride and event.key() == Qt.Key.Key_Delete:
            event.accept()  # else the window takes Delete for the canvas
            return True
        return super().event(event)
