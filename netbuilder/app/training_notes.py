"""What a training tells beside its progress: what was measured and chosen for it, and what it did without."""

from __future__ import annotations

from collections.abc import Iterable
from html import escape

from PySide6.QtCore import QPoint, QRectF, Qt
from PySide6.QtGui import QPainter, QPalette
from PySide6.QtWidgets import QFrame, QLabel, QToolButton, QVBoxLayout, QWidget

from netbuilder.app import icons
from netbuilder.app.theme import Theme
from netbuilder.wording import in_english, tr

SIZE, WIDE = 20, 340
_MEASURED = ("computes with", "to choose yourself")
"""How sentences about what was chosen begin; all others tell of something that did not go as the recipe has it."""


def is_warning(note: str) -> bool:
    """Whether a note says that something did not go as the recipe has it."""
    return not in_english(note).startswith(_MEASURED)


def warnings_of(notes: Iterable[str]) -> tuple[str, ...]:
    """Those of the notes that are warnings."""
    return tuple(note for note in notes if is_warning(note))


def as_sentences(notes: Iterable[str]) -> str:
    """The notes as sentences, a line each."""
    return "\n".join(note[:1].upper() + note[1:] + ("" if note.endswith((".", "?", "!")) else ".") for note in notes)


def as_tip(words: str) -> str:
    """Words for a tooltip, of which Qt then breaks the lines that would be as wide as the screen."""
    return f"<p style='white-space: pre-wrap'>{escape(words, quote=False)}</p>" if words else ""


class NotesButton(QToolButton):
    """An icon that says there are notes, and shows them on hover and when it is pressed. Its place is always kept."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent, objectName="Notes")
        self.setAccessibleName(tr("Notes on the training"))
        self.notes: tuple[str, ...] = ()
        self.setFixedSize(SIZE, SIZE)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        policy = self.sizePolicy()
        policy.setRetainSizeWhenHidden(True)
        self.setSizePolicy(policy)
        self.hide()
        self.clicked.connect(self.open)

    @property
    def warns(self) -> bool:
        """Whether one of the notes is a warning."""
        return any(map(is_warning, self.notes))

    def show_notes(self, notes: tuple[str, ...]) -> None:
        """Show these."""
        if notes == self.notes:
            return
        self.notes = notes
        words = as_sentences(notes)
        self.setToolTip(as_tip(words))
        self.setAccessibleName(tr("Warnings of this training" if self.warns else "How this training computes"))
        self.setAccessibleDescription(words)
        self.setVisible(bool(notes))
        self.update()

    def open(self) -> QWidget:
        """Show the notes below the icon, until something else is clicked or Escape is pressed."""
        return NotesPopup(self.notes, self)

    def paintEvent(self, event) -> None:
        super().paintEvent(event)
        painter = QPainter(self)
        colour = self.palette().color(QPalette.ColorRole.PlaceholderText)
        if self.warns and Theme.current is not None:
            colour = Theme.current.colour("warning")
        square = QRectF(0, 0, 14, 14)
        square.moveCenter(QRectF(self.rect()).center())
        icons.paint(painter, "warning" if self.warns else "info", square, colour)
        painter.end()


class NotesPopup(QFrame):
    """The notes, a paragraph each, in a popup."""

    def __init__(self, notes: Iterable[str], below: QWidget) -> None:
        super().__init__(below, Qt.WindowType.Popup)
        self.setObjectName("NotesPopup")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 10, 12, 10)
        column.setSpacing(8)
        for note in notes:
            label = QLabel(as_sentences([note]), wordWrap=True)
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
            label.setFixedWidth(WIDE)
            column.addWidget(label)
        self.adjustSize()
        corner = below.mapToGlobal(QPoint(below.width() - self.width() // 2, below.height() + 4))
        self.move(corner)
        self.show()
