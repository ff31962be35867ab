"""Writing on the canvas itself: the title of a frame, the words of a note."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QRect, Qt
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QWidget

from netbuilder.app.canvas.marks.geometry import TITLE, rect_of
from netbuilder.app.canvas.marks.item import letters_at
from netbuilder.app.canvas.marks.look import BAR, NOTE_LETTERS, PAPER, TITLE_LETTERS, ground
from netbuilder.app.commands import command
from netbuilder.app.theme import font
from netbuilder.graph import Frame, Note
from netbuilder.wording import tr

if TYPE_CHECKING:
    from netbuilder.app.canvas.view import CanvasView

_HELD = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.MetaModifier
_OWN = ("undo", "redo", "cut", "copy", "paste", "delete", "back", "select_all")
"""Commands that mean the words while one writes."""
Done = Callable[[str, bool], None]
"""Takes the words, and whether the editor was left by Escape."""
_LOOK = "{kind} {{ background: {ground}; color: {text}; border: 1px solid {accent}; padding: {pad}; }}"
WIDE, HIGH = 180, 28
"""What an editor is at least, in pixels of the viewport."""


class MarkEditor(QObject):
    """An editor over a frame's title or over a note. It follows the view, and ends by itself where the focus goes."""

    def __init__(self, view: CanvasView, mark: Frame | Note, done: Done) -> None:
        super().__init__(view)
        self._view, self.mark, self._done = view, mark, done
        self.widget: QWidget = self._line(mark) if isinstance(mark, Frame) else self._paper(mark)
        for watched in (self.widget, view.window()):
            watched.installEventFilter(self)
        self._over = False
        for bar in (view.horizontalScrollBar(), view.verticalScrollBar()):
            bar.valueChanged.connect(self.place)
        view.zoom_changed.connect(self.place)
        view.theme.changed.connect(self.dress)
        self.dress()
        self.place()
        self.widget.hide()

    def begin(self) -> None:
        """Show it and take the focus, from whatever else is written just then."""
        self.widget.show()
        self.widget.raise_()
        self.widget.setFocus()

    @property
    def text(self) -> str:
        """What is written."""
        widget = self.widget
        return widget.text() if isinstance(widget, QLineEdit) else widget.toPlainText()  # type: ignore[attr-defined]

    def place(self) -> None:
        """Lie over the mark, wherever that is now."""
        zoom, view = self._view.zoom, self._view
        left, top, right, bottom = rect_of(self.mark)
        if isinstance(self.mark, Frame):
            bottom = top + TITLE
        a, b = view.mapFromScene(left, top), view.mapFromScene(right, bottom)
        wide, high = max(WIDE, b.x() - a.x() + 1), max(HIGH, b.y() - a.y() + 1)
        if isinstance(self.mark, Frame):
            # From afar the title bar grows upwards.
            rect = QRect(a.x(), b.y() - high + 1, min(wide, 420), high)
        else:
            rect = QRect(a.x(), a.y(), wide, max(high, self._needed(wide)))
        room = view.rect()
        rect.moveLeft(max(4, min(rect.left(), room.right() - 40)))
        rect.moveTop(max(4, min(rect.top(), room.bottom() - 24)))
        self.widget.setFont(font(letters_at(zoom, TITLE_LETTERS if isinstance(self.mark, Frame) else NOTE_LETTERS)))
        self.widget.setGeometry(rect)

    def dress(self) -> None:
        """Take the colours of the mark in the present theme."""
        theme, is_frame = self._view.theme, isinstance(self.mark, Frame)
        self.widget.setStyleSheet(
            _LOOK.format(
                kind="QLineEdit" if is_frame else "QPlainTextEdit",
                ground=ground(theme, self.mark.colour, BAR if is_frame else PAPER).name(),
                text=theme.colours.text,
                accent=theme.colours.accent,
                pad="0 6px" if is_frame else "4px",
            )
        )

    def end(self, *, escaped: bool = False) -> None:
        """Stop writing, and hand over what was written; only the first time."""
        if self._over:
            return
        self._over = True
        text = self.text
        had_focus = self.widget.hasFocus()
        for watched in (self.widget, self._view.window()):
            watched.removeEventFilter(self)
        self.widget.hide()
        self.widget.deleteLater()
        self.deleteLater()
        self._done(text, escaped)
        if had_focus:
            self._view.setFocus()

    def drop(self) -> None:
        """Stop writing, and forget what was written: the mark is gone."""
        self._done = lambda text, escaped: None
        self.end()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        kind = event.type()
        if watched is not self.widget:
            if kind == QEvent.Type.Close:
                self.end()  # before anybody asks whether there is something to save
            return False
        if kind == QEvent.Type.ShortcutOverride:
            if not event.modifiers() & _HELD:
                event.accept()  # a single letter is written, whatever command it means elsewhere
                return True
            if self._is_of_the_window(event):
                self.end()  # Ctrl+S saves what is written as well
            return False
        if kind == QEvent.Type.KeyPress and self._ends(event):
            self.end(escaped=event.key() == Qt.Key.Key_Escape)
            return True
        if kind == QEvent.Type.FocusOut and event.reason() != Qt.FocusReason.PopupFocusReason:
            self.end()
        return False

    def _ends(self, event) -> bool:
        """Whether a key ends the writing."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            return isinstance(self.mark, Frame) or bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        return event.key() in (Qt.Key.Key_Escape, Qt.Key.Key_Tab, Qt.Key.Key_Backtab)

    def _is_of_the_window(self, event) -> bool:
        """Whether a key is that of a command which works wherever the focus is, and that no editor has itself."""
        name = self._view.keymap.name_of(event)
        return name is not None and command(name).wide and name not in _OWN

    def _line(self, frame: Frame) -> QWidget:
        line = _Line(frame.title, self._view, objectName="FrameTitle")
        line.setPlaceholderText(tr("Title of the frame"))
        line.setAccessibleName(tr("Title of the frame"))
        line.setMaxLength(200)
        line.selectAll()
        return line

    def _paper(self, note: Note) -> QWidget:
        paper = _Paper(note.text, self._view, objectName="NoteText")
        paper.setPlaceholderText(tr("Write a note. Ctrl+Enter ends it."))
        paper.setAccessibleName(tr("Words of the note"))
        paper.setTabChangesFocus(True)
        paper.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        paper.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        paper.document().setDocumentMargin(2)
        paper.selectAll()
        paper.textChanged.connect(self.place)
        return paper

    def _needed(self, wide: int) -> int:
        """How high the words are, wrapped in that width."""
        paper = self.widget
        assert isinstance(paper, QPlainTextEdit)
        rows = sum(max(1, self._rows(line, wide - 16)) for line in paper.toPlainText().split("\n"))
        return min(rows * paper.fontMetrics().lineSpacing() + 16, max(HIGH, self._view.height() - 40))

    def _rows(self, line: str, wide: int) -> int:
        box = QRect(0, 0, max(20, wide), 100_000)
        high = self.widget.fontMetrics().boundingRect(box, Qt.TextFlag.TextWordWrap, line).height()
        return -(-high // self.widget.fontMetrics().lineSpacing())


class _Line(QLineEdit):
    def keyPressEvent(self, event) -> None:
        super().keyPressEvent(event)
        event.accept()  # what means nothing here is no command on the canvas below


class _Paper(QPlainTextEdit):
    def keyPressEvent(self, event) -> None:
        super().keyPressEvent(event)
        event.accept()
