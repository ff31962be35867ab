"""The line at the foot of the runs panel: what was done, with a way back, or what there is to say of a run."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from netbuilder.app.panels.labels import value_label
from netbuilder.wording import tr

if TYPE_CHECKING:
    from netbuilder.training.runs import RunInfo

UNIT, HEIGHT = 4, 22


class Foot(QWidget):
    """One line that is always there, so that nothing jumps."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._undo: Callable[[], None] | None = None
        self.line = value_label()
        self.line.setObjectName("PanelCaption")
        self.line.setAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        self.undo = QPushButton(tr("Undo"), objectName="Fix")
        self.undo.setFixedHeight(HEIGHT)
        self.undo.clicked.connect(self._on_undo)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(UNIT)
        layout.addWidget(self.line, 1)
        layout.addWidget(self.undo)
        self.setFixedHeight(HEIGHT)
        self.undo.hide()

    @property
    def offers_undo(self) -> bool:
        """Whether what it says can be undone."""
        return self._undo is not None

    def say(self, words: str, undo: Callable[[], None] | None = None) -> None:
        """Say something; `undo` is what the button beside it does."""
        self._undo = undo
        self.line.setText(words)
        self.line.setToolTip(words)
        self.undo.setVisible(undo is not None)

    def _on_undo(self) -> None:
        undo, self._undo = self._undo, None
        self.undo.hide()
        if undo is not None:
            undo()


def about(run: RunInfo) -> str:
    """What the line at the foot says of one run: why it ended, else its notes."""
    said = run.message or run.notes.strip().replace("\n", " ")
    node = f" ({run.node})" if run.node and run.node not in said else ""
    return f"{run.name}: {said}{node}" if said else ""
