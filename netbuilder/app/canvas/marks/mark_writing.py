"""What becomes of words that were written on the canvas: a new frame or note, another title, a longer note."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from netbuilder.app.canvas.marks.mark_editor import MarkEditor
from netbuilder.app.canvas.marks.mark_edits import pick_of, put, said_of
from netbuilder.app.canvas.marks.mark_look import SHAPE, note_height
from netbuilder.app.canvas.marks.note_item import PAD
from netbuilder.app.canvas.paint.geometry import GRID
from netbuilder.graph import Edit, Frame, Mark, Note, Within

if TYPE_CHECKING:
    from netbuilder.app.canvas.view import CanvasView


class Writing:
    """The one editor of a view. What is new is not in the graph before it ends, so that it undoes in one step."""

    def __init__(self, view: CanvasView) -> None:
        self._view = view
        self.editor: MarkEditor | None = None
        self._new = False
        self._block: str | None = None
        self._data: object = None

    def begin(self, mark: Frame | Note, *, new: bool = False) -> None:
        """Write the title of a frame, or the words of a note."""
        self.end()
        view = self._view
        view.cancel()
        self._new, self._block, self._data = new, view.sheet.block, view.sheet.document.project.data
        if new and isinstance(mark, Frame):
            view.canvas.marks.ghost(mark)
        self.editor = MarkEditor(view, mark, self._on_done)
        self.editor.begin()

    def end(self) -> None:
        """Take what was written so far; nothing where nobody writes."""
        if self.editor is not None:
            self.editor.end()

    def took(self) -> None:
        """The marks are others: one that is gone is no longer written on."""
        if self.editor is None or self._new:
            return
        marks = self._view.sheet.project.graph.marks
        there = marks.frames if isinstance(self.editor.mark, Frame) else marks.notes
        if self.editor.mark.id in there:
            self.editor.mark = there[self.editor.mark.id]
            self.editor.place()
        else:
            editor, self.editor = self.editor, None
            editor.drop()

    def leave(self) -> None:
        """Another graph is shown. What was written belongs to the one before, as long as that is the same project's."""
        if self.editor is None:
            return
        if self._view.sheet.document.project.data is self._data:
            self.editor.end()
        else:
            editor, self.editor = self.editor, None
            editor.drop()

    def _on_done(self, text: str, escaped: bool) -> None:
        editor, self.editor = self.editor, None
        assert editor is not None
        view, mark, new = self._view, editor.mark, self._new
        edit = _titled(mark, text, new, escaped) if isinstance(mark, Frame) else _written(mark, text, new)
        document, here = view.sheet.document, view.sheet.block == self._block
        done = edit is not None and document.push(edit if self._block is None else Within(self._block, edit))
        if not here:
            return
        if not done:
            view.canvas.marks.settle(pick_of(mark))
        elif new:
            view.marks.choose([pick_of(mark)])


def _titled(frame: Frame, text: str, new: bool, escaped: bool) -> Edit | None:
    title = frame.title if escaped else " ".join(text.split())
    if new:
        after = replace(frame, title=title)
        return put(after, f"Add {said_of(after)}")
    return put(replace(frame, title=title), "Rename the frame") if title != frame.title else None


def _written(note: Note, text: str, new: bool) -> Edit | None:
    text = text.strip("\n").rstrip()
    if not text.strip():
        return None if new else Mark("Delete the note", notes={note.id: None})
    if text == note.text:
        return None
    after = replace(note, text=text, size=(note.size[0], _fitting(text, note.size[0])))
    if not new:
        after = replace(after, size=(note.size[0], max(note.size[1], after.size[1])))
    return put(after, "Add a note" if new else "Change the note")


def _fitting(text: str, wide: float) -> float:
    """How high a note has to be for all of its words to be seen."""
    needed = note_height(text, wide - 2 * PAD - SHAPE) + 2 * PAD
    return float(max(44, -(-needed // GRID) * GRID))
