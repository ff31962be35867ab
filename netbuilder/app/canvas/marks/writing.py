"""What becomes of words that were written on the canvas: a new frame or note, another title, a longer note."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from netbuilder.app.canvas.marks.editor import MarkEditor
from netbuilder.app.canvas.marks.edits import cards, pick_of, put
from netbuilder.app.canvas.marks.framing import added
from netbuilder.app.canvas.marks.look import SHAPE, note_height
from netbuilder.app.canvas.marks.note_item import PAD
from netbuilder.app.canvas.marks.words import done_to
from netbuilder.app.canvas.paint.geometry import up_to_grid
from netbuilder.graph import Bookmark, Edit, Frame, Mark, Note, Within
from netbuilder.wording import tr

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
            self.editor.dress()
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
        if isinstance(mark, Frame):
            edit = self._added(mark, text, escaped) if new else _titled(mark, mark.title if escaped else text)
        else:
            edit = _written(mark, text, new=new)
        document, here = view.sheet.document, view.sheet.block == self._block
        done = edit is not None and document.push(edit if self._block is None else Within(self._block, edit))
        if not here:
            return
        if not done:
            view.canvas.marks.settle(pick_of(mark))
        elif new:
            view.marks.choose([pick_of(mark)])

    def _added(self, frame: Frame, text: str, escaped: bool) -> Edit:
        """A new frame, in the graph that was shown when one began to write its title."""
        project = self._view.sheet.document.project
        graph = project.graph if self._block is None else project.blocks.get(self._block, project.graph)
        after = replace(frame, title=frame.title if escaped else " ".join(text.split()))
        return added(graph, after, cards(graph, project.blocks))


def worded(mark: Frame | Note | Bookmark, text: str) -> Edit | None:
    """The edit that gives a frame or a bookmark another title, or a note other words: one without words goes. None
    where it says so already."""
    if isinstance(mark, Frame):
        return _titled(mark, text)
    if isinstance(mark, Note):
        return _written(mark, text, new=False)
    title = " ".join(text.split())
    if not title or title == mark.title:
        return None
    said = tr("Rename the bookmark “{title}”").format(title=mark.title)
    return Mark(said, bookmarks={mark.id: replace(mark, title=title)})


def _titled(frame: Frame, text: str) -> Edit | None:
    title = " ".join(text.split())
    return put(replace(frame, title=title), done_to("write", frame)) if title != frame.title else None


def _written(note: Note, text: str, *, new: bool) -> Edit | None:
    text = text.strip("\n").rstrip()
    if not text.strip():
        return None if new else Mark(done_to("delete", note), notes={note.id: None})
    if text == note.text:
        return None
    after = replace(note, text=text, size=(note.size[0], _fitting(text, note.size[0])))
    if not new:
        after = replace(after, size=(note.size[0], max(note.size[1], after.size[1])))
    return put(after, done_to("add" if new else "write", note))


def _fitting(text: str, wide: float) -> float:
    """How high a note has to be for all of its words to be seen."""
    needed = note_height(text, wide - 2 * PAD - SHAPE) + 2 * PAD
    return max(44.0, up_to_grid(needed))
