"""The dialog for the notes and tags of runs."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import (
    QCompleter,
    QDialog,
    QDialogButtonBox,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QVBoxLayout,
    QWidget,
)

from netbuilder.training.run_keeping import parsed_tags
from netbuilder.training.runs import RunInfo
from netbuilder.wording import tr, trn


class NotesDialog(QDialog):
    """Notes and tags of one run; of several the tags that they share, which are added or taken from each."""

    wanted = Signal(object)  # {run folder: (notes, tags)}

    def __init__(self, runs: Sequence[RunInfo], known_tags: Iterable[str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._runs = tuple(runs)
        self._shared = tuple(tag for tag in runs[0].tags if all(tag in each.tags for each in runs))
        several = trn(len(runs), "Tags of {n:d} run", "Tags of {n:d} runs")
        self.setWindowTitle(tr("Notes of {run}").format(run=runs[0].name) if len(runs) == 1 else several)
        self.notes = QPlainTextEdit(runs[0].notes)
        self.notes.setAccessibleName(tr("Notes"))
        self.notes.setPlaceholderText(tr("What was tried, what came of it"))
        self.notes.setTabChangesFocus(True)
        self.notes.setVisible(len(runs) == 1)
        self.tags = QLineEdit(", ".join(self._shared))
        self.tags.setAccessibleName(tr("Tags"))
        self.tags.setPlaceholderText(tr("apart by commas: baseline, good"))
        self.tags.setCompleter(QCompleter(sorted(set(known_tags)), self.tags))
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Save | QDialogButtonBox.StandardButton.Cancel)
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.setSpacing(8)
        if len(runs) == 1:
            layout.addWidget(self.notes, 1)
        layout.addWidget(
            QLabel(tr("Tags" if len(runs) == 1 else "Tags that all of them have"), objectName="PanelCaption")
        )
        layout.addWidget(self.tags)
        layout.addWidget(buttons)
        self.resize(440, 260 if len(runs) == 1 else 120)
        self.notes.moveCursor(QTextCursor.MoveOperation.End)
        (self.notes if len(runs) == 1 else self.tags).setFocus()

    def accept(self) -> None:
        said = parsed_tags(self.tags.text())
        changes = {}
        for run in self._runs:
            tags = tuple(dict.fromkeys([*(tag for tag in run.tags if tag in said or tag not in self._shared), *said]))
            notes = self.notes.toPlainText() if len(self._runs) == 1 else run.notes
            if (notes, tags) != (run.notes, run.tags):
                changes[run.path] = (notes, tags)
        self.wanted.emit(changes)
        super().accept()
