"""The editor for several texts of those that there are."""

from __future__ import annotations

from typing import Any, Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction, QPainter, QPalette
from PySide6.QtWidgets import QMenu, QPushButton, QWidget

from netbuilder.app.inspector.marks import paint_mark
from netbuilder.app.inspector.mixed import MIXED
from netbuilder.app.inspector.style import filling, restyle
from netbuilder.layers.parameters import Parameter
from netbuilder.wording import mark, tr

AUTOMATIC: Final = mark("automatic")


class PickEditor(QPushButton):
    """Any of several texts, in the order in which they were picked: a field that opens a list to tick."""

    changed = Signal(object)
    faulted = Signal(str)

    def __init__(self, parameter: Parameter, parent: QWidget | None = None, *, nothing: str = AUTOMATIC) -> None:
        super().__init__(parent, objectName="Field")
        self.parameter = parameter
        self._nothing = nothing
        self._value: Any = None
        self.setSizePolicy(filling(self))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._menu = _TickMenu(self)
        self.setMenu(self._menu)
        self._menu.triggered.connect(self._on_triggered)
        self._menu.aboutToShow.connect(self._fill_in)

    def value(self) -> Any:
        """The texts picked, None where there are none, MIXED where several nodes differ."""
        return self._value

    def set_value(self, value: Any) -> None:
        """Show a list of texts, None or MIXED."""
        self._value = list(value) if isinstance(value, (list, tuple)) else value
        self._say()

    def set_parameter(self, parameter: Parameter) -> None:
        """Take another declaration of the same kind: its choices."""
        self.parameter = parameter
        self._say()

    def _picked(self) -> list[str]:
        return [str(item) for item in self._value] if isinstance(self._value, list) else []

    def said(self) -> str:
        """What the field shows."""
        return ", ".join(self._picked()) or ("–" if self._value is MIXED else tr(self._nothing))

    def _say(self) -> None:
        restyle(self, fault=any(item not in self.parameter.choices for item in self._picked()))
        self.setAccessibleDescription(self.said())
        self.update()

    def _fill_in(self) -> None:
        self._menu.clear()
        picked = self._picked()
        for name in (*self.parameter.choices, *(item for item in picked if item not in self.parameter.choices)):
            action = QAction(name, self._menu, checkable=True)
            action.setChecked(name in picked)
            self._menu.addAction(action)

    def _on_triggered(self, action: QAction) -> None:
        picked = [item for item in self._picked() if item != action.text()]
        if action.isChecked():
            picked.append(action.text())
        self._value = picked if picked or not self.parameter.optional else None
        self._say()
        self.changed.emit(self._value)

    def paintEvent(self, event) -> None:
        super().paintEvent(event)
        painter = QPainter(self)
        painter.setPen(self.palette().color(QPalette.ColorRole.ButtonText))
        place = self.rect().adjusted(11, 0, -22, 0)
        words = self.fontMetrics().elidedText(self.said(), Qt.TextElideMode.ElideRight, place.width())
        painter.drawText(place, Qt.AlignmentFlag.AlignVCenter, words)
        painter.end()
        paint_mark(self, "unfold", self.width() - 14, self.height() / 2, 10)


class _TickMenu(QMenu):
    """A menu that stays open while its entries are ticked with the mouse or the space bar."""

    def mouseReleaseEvent(self, event) -> None:
        action = self.activeAction()
        if action is not None and action.isCheckable() and self.rect().contains(event.position().toPoint()):
            action.trigger()
        else:
            super().mouseReleaseEvent(event)

    def keyPressEvent(self, event) -> None:
        action = self.activeAction()
        if event.key() == Qt.Key.Key_Space and action is not None:
            action.trigger()
        else:
            super().keyPressEvent(event)
