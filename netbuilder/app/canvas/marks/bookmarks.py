"""Bookmarks: places in a graph to come back to, nine of them by a key."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPoint, QPointF, Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QMenu

from netbuilder.app.canvas.marks.geometry import has, rect_of
from netbuilder.app.naming import NameDialog
from netbuilder.app.place import DRAWING, first_place
from netbuilder.graph import Bookmark, Edit, Graph, Mark, Within
from netbuilder.graph.marks_copies import free_id
from netbuilder.wording import tr

if TYPE_CHECKING:
    from netbuilder.app.canvas.view import CanvasView

MOST = 9
_STEM = "bookmark"


class Bookmarks(QObject):
    """The bookmarks of the graph that a view shows. Number n is that of the key; each graph has its own."""

    def __init__(self, view: CanvasView) -> None:
        super().__init__(view)
        self._view = view

    def all(self) -> Iterator[tuple[str | None, Bookmark]]:
        """Every bookmark of the project with the block that it is in: those of the graph that is shown first."""
        sheet = self._view.sheet
        project, here = sheet.document.project, sheet.block
        graphs: list[tuple[str | None, Graph]] = [(None, project.graph), *project.blocks.items()]
        for block, graph in sorted(graphs, key=lambda each: each[0] != here):
            for bookmark in sorted(graph.marks.bookmarks.values(), key=lambda each: number_of(each) or MOST + 1):
                yield block, bookmark

    def set(self, number: int | None = None) -> bool:
        """Remember what is seen now under a number, else under the first that is free."""
        sheet, marks = self._view.sheet, self._view.sheet.project.graph.marks
        id = f"{_STEM}{number}" if number else free_id(_STEM, marks.bookmarks)
        was = marks.bookmarks.get(id)
        centre = self._view.visible_rect().center()
        zoom = max(0.01, round(self._view.zoom, 2))  # as the file has it
        bookmark = Bookmark(id, was.title if was else "", (round(centre.x()), round(centre.y())), zoom)
        if not bookmark.title:
            bookmark = replace(bookmark, title=self._proposed(centre))
        sheet.push(Mark(tr("Set the bookmark “{title}”").format(title=bookmark.title), bookmarks={id: bookmark}))
        key = self._key("jump_bookmark", number_of(bookmark))
        text = tr("Set the bookmark “{title}”: {key} comes back to it.") if key else tr("Set the bookmark “{title}”.")
        sheet.said.emit(text.format(title=bookmark.title, key=key))
        return True

    def jump(self, number: int) -> bool:
        """Go to the bookmark of a number: of the graph that is shown, else of the first that has one."""
        for block, bookmark in self.all():
            if number_of(bookmark) == number:
                self.go(block, bookmark)
                return True
        key = self._key("set_bookmark", number)
        text = tr("There is no bookmark {number}: {key} sets it") if key else tr("There is no bookmark {number}")
        self._view.sheet.refused.emit(text.format(number=number, key=key))
        return True

    def go(self, block: str | None, bookmark: Bookmark) -> None:
        """Show what was seen when a bookmark was set."""
        view = self._view
        if block != view.sheet.block:
            view.sheet.go(DRAWING if block is None else first_place(view.sheet.document.project, block))
        view.set_zoom(bookmark.zoom)
        view.centre_at(QPointF(*bookmark.at))
        view.settle()

    def remove(self, block: str | None, bookmark: Bookmark) -> None:
        """Forget a bookmark."""
        said = tr("Remove the bookmark “{title}”").format(title=bookmark.title)
        self._push(block, Mark(said, bookmarks={bookmark.id: None}))

    def rename(self, block: str | None, bookmark: Bookmark) -> None:
        """Give a bookmark another title, which is asked for."""
        dialog = NameDialog(self._view, tr("Rename the bookmark"), tr("Title of the bookmark"), bookmark.title)
        dialog.offered.connect(partial(self._rename, block, bookmark.id, dialog))
        dialog.open()

    def _rename(self, block: str | None, id: str, dialog: NameDialog, title: str) -> None:
        dialog.accept()
        project = self._view.sheet.document.project
        graph = project.graph if block is None else project.blocks.get(block)
        if graph is not None and id in graph.marks.bookmarks:
            before = graph.marks.bookmarks[id]
            said = tr("Rename the bookmark “{title}”").format(title=before.title)
            self._push(block, Mark(said, bookmarks={id: replace(before, title=title)}))

    def _push(self, block: str | None, edit: Edit) -> None:
        self._view.sheet.document.push(edit if block is None else Within(block, edit))

    def open_menu(self) -> bool:
        """List them at the top of the canvas, to go there by a click or by keys."""
        menu = self.menu()
        menu.popup(self._view.viewport().mapToGlobal(QPoint(24, 48)))
        return True

    def menu(self) -> QMenu:
        """All bookmarks, and what can be done with them. It deletes itself when it is closed."""
        view = self._view
        menu = QMenu(tr("Bookmarks"), view)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        there = list(self.all())
        for block, bookmark in there:
            key = self._key("jump_bookmark", number_of(bookmark)) if block == view.sheet.block else ""
            _add(menu, said(block, bookmark), key, self.go, block, bookmark)
        if not there:
            menu.addAction(tr("No bookmarks yet")).setEnabled(False)
        menu.addSeparator()
        _add(menu, tr("Set a bookmark here"), self._key("set_bookmark", self._free()), self.set)
        if there:
            for name, do in ((tr("Rename"), self.rename), (tr("Remove"), self.remove)):
                within = menu.addMenu(name)
                for block, bookmark in there:
                    _add(within, said(block, bookmark), "", do, block, bookmark)
        return menu

    def _key(self, name: str, number: int | None) -> str:
        """The key for a number, as a person reads it; empty where there is none."""
        keys = self._view.keymap.keys(name)
        if number is None or number > len(keys):
            return ""
        return keys[number - 1].toString(QKeySequence.SequenceFormat.NativeText)

    def _free(self) -> int | None:
        taken = self._view.sheet.project.graph.marks.bookmarks
        return next((n for n in range(1, MOST + 1) if f"{_STEM}{n}" not in taken), None)

    def _proposed(self, centre: QPointF) -> str:
        """What a place is called: after the frame that it is in, or the node nearest to it."""
        graph, point = self._view.sheet.project.graph, (centre.x(), centre.y())
        within = [frame for frame in graph.marks.frames.values() if frame.title and has(rect_of(frame), point)]
        if within:
            return min(within, key=lambda each: each.size[0] * each.size[1]).title
        if not graph.nodes:
            return tr("Here")
        return min(graph.nodes.values(), key=lambda n: abs(n.at[0] - point[0]) + abs(n.at[1] - point[1])).id


def number_of(bookmark: Bookmark) -> int | None:
    """The number of its key; None for one beyond the ninth, or that was named by hand in the file."""
    number = bookmark.id.removeprefix(_STEM)
    return int(number) if number in _NUMBERS else None


_NUMBERS = frozenset(str(n) for n in range(1, MOST + 1))


def said(block: str | None, bookmark: Bookmark) -> str:
    """What a bookmark is called in a list."""
    title = bookmark.title or tr("Untitled")
    if block is not None:
        title = tr("{title} (in the block {block})").format(title=title, block=block)
    return title.replace("&", "&&")


def _add(menu: QMenu, text: str, key: str, do: Callable[..., object], *given: object) -> None:
    action = menu.addAction(f"{text}\t{key}" if key else text)
    action.triggered.connect(lambda: do(*given))
