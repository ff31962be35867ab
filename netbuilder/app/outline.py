"""The graph as a tree, as Qt's item views and screen readers read it: a row a node, a frame, a note, a bookmark. Blocks
unfold to what is in them, frames to what lies in them.

Nothing is made before it is asked for: a block is read when it is unfolded, a row's words when it is shown. An edit
inserts, removes and moves the rows that it is about; the rest stay, with what is selected and unfolded.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, Qt

from netbuilder.app.canvas.marks.edits import cards
from netbuilder.app.canvas.marks.nesting import FRAME, TOP, homes, listed, mark_at, parts_of
from netbuilder.app.canvas.marks.writing import worded
from netbuilder.app.outline_branches import Branches, Root, Wanted
from netbuilder.app.outline_rows import (
    Branch,
    Listing,
    homed,
    marked_otherwise,
    reported_otherwise,
    shows_another,
    stands_as_before,
    wired_otherwise,
)
from netbuilder.app.outline_words import said_in_row
from netbuilder.app.place import DRAWING, Place, analysis_at, nearest
from netbuilder.graph import Bookmark, Frame, Note, Within
from netbuilder.graph.blocks import block_of

if TYPE_CHECKING:
    from netbuilder.app.sheet import Sheet
    from netbuilder.app.theme import Theme
    from netbuilder.graph import Change

ORDERS = ("flow", "name", "type")
"""How the rows may stand: from input to output, by name, by layer."""


class Outline(Branches):
    """The rows of one sheet. It hears nothing by itself: whoever shows it calls `start`, `take` and `look`."""

    def __init__(self, sheet: Sheet, theme: Theme, parent=None) -> None:
        super().__init__(Listing(DRAWING), parent)
        self._sheet, self._theme = sheet, theme
        self._order = "flow"
        self._frozen: Callable[[str], bool] = lambda id: False

    # what is listed

    @property
    def root(self) -> Place:
        """The place whose nodes are the topmost rows."""
        return self._top.listing.place

    @property
    def listing(self) -> Listing:
        """What was listed of the graph whose nodes are the topmost rows."""
        return self._top.listing

    @property
    def order(self) -> str:
        """How the rows stand: a name of `ORDERS`."""
        return self._order

    def start(self) -> None:
        """List the drawing, or the block that is looked at by itself, from nothing."""
        self.beginResetModel()
        self._branches.clear()
        listing = self._read(Place(self._sheet.place.root))
        self._top = self._branch(listing, self._wanted(listing))
        self.endResetModel()

    def take(self, change: Change) -> None:
        """Follow an edit: of the whole project, as the document announces it."""
        if nearest(change.after, self.root).place != self.root:
            self.start()
            return
        self._follow(self._top.listing, change)

    def look(self) -> None:
        """Another analysis came: shapes and problems may be others."""
        document = self._sheet.document
        for listing in self._listings():
            before = listing.analysis
            listing.analysis = analysis_at(document.project, listing.place, document.analysis, document.alone)
            self._say_changed(listing, reported_otherwise(before, listing.analysis))

    def set_order(self, order: str) -> None:
        """Let the rows stand otherwise. Raises ValueError for an order that there is not."""
        ORDERS.index(order)
        if order != self._order:
            self._order = order
            for listing in self._listings():
                self._rearrange(listing, self._wanted(listing))

    def set_frozen(self, frozen: Callable[[str], bool]) -> None:
        """Who knows whether a node of the graph that is shown is frozen."""
        self._frozen = frozen

    def place_of(self, index: QModelIndex) -> tuple[Place, str] | None:
        """The place of the graph that a row is in, and its key: the id of a node, or see `marks.nesting`."""
        if not index.isValid():
            return None
        branch = self._branches[index.internalId()]
        return branch.listing.place, branch.ids[index.row()]

    def mark_of(self, index: QModelIndex) -> Frame | Note | Bookmark | None:
        """The frame, note or bookmark of a row; None of any other."""
        found = self._at(index)
        return mark_at(found[0].listing.drawn.marks, found[1]) if found is not None else None

    def block_of(self, index: QModelIndex) -> str | None:
        """The block whose graph a row is in; None for the drawing."""
        found = self._at(index)
        return found[0].listing.block if found is not None else None

    def shown_block(self, index: QModelIndex) -> str | None:
        """The block that the node of a row shows; None of any other row."""
        found = self._at(index)
        node = found[0].listing.drawn.nodes.get(parts_of(found[1])[1]) if found is not None else None
        name = block_of(node) if node is not None else None
        return name if name in self._sheet.document.project.blocks else None

    def index_of(self, place: Place, key: str) -> QModelIndex:
        """The row of a node or a mark, the blocks on the way read; no row where there is none."""
        if place.root != self.root.root:
            return Root
        listing: Listing | None = self._top.listing
        for step in place.steps[len(self.root.steps) :]:
            above = self._index_in(listing, step.node)
            if not above.isValid():
                return Root
            self.fetchMore(above)
            inside = self._below(above)
            if inside is None:
                return Root
            listing = inside.listing
        return self._index_in(listing, key)

    def frames_among(self, parent: QModelIndex, first: int = 0, last: int | None = None) -> list[QModelIndex]:
        """The rows of frames among those below a row, and below them, the outer ones first."""
        branch = self._below(parent)
        if branch is None:
            return []
        found = []
        for key in branch.ids[first : None if last is None else last + 1]:
            if key in branch.below and parts_of(key)[0] == FRAME:
                index = self._index(branch, key)
                found += [index, *self.frames_among(index)]
        return found

    def branched(self) -> list[tuple[Place, str]]:
        """The rows below which rows were read, by place and key, the outer ones first."""
        inner = [branch for branch in self._branches.values() if branch.above is not None]
        inner.sort(key=lambda branch: len(branch.above.listing.place.steps))
        return [(branch.above.listing.place, branch.row) for branch in inner]

    # reading and following

    def _read(self, place: Place) -> Listing:
        listing = Listing(place)
        self._fill(listing)
        listing.homes = homes(listing.drawn, cards(listing.drawn, self._sheet.document.project.blocks))
        return listing

    def _fill(self, listing: Listing) -> None:
        """Look up the graph of a listing, and what is known of it."""
        document = self._sheet.document
        level = nearest(document.project, listing.place)
        listing.block, listing.drawn, listing.said = level.block, level.graph, level.said
        listing.analysis = analysis_at(document.project, listing.place, document.analysis, document.alone)

    def _wanted(self, listing: Listing) -> Wanted:
        return listed(listing.drawn, listing.homes, self._order)

    def _follow(self, listing: Listing, change: Change) -> None:
        before, said, was = listing.drawn, listing.said, listing.homes
        self._fill(listing)
        after, drawn = listing.drawn, listing.place.is_drawing
        if after is not before:
            for branch in list(listing.branches.values()):
                self._drop_blocks(branch, [id for id in branch.below if shows_another(before, after, id)])
            listing.homes = homed(before, after, was, change, drawn=drawn)
            if listing.homes is not was or not stands_as_before(before, after, self._order):
                self._rearrange(listing, self._wanted(listing))
        if after is not before or listing.said is not said:
            others = [id for id, node in listing.said.nodes.items() if said.nodes.get(id) is not node]
            wired = wired_otherwise(before, after, change if drawn else None)
            marked = marked_otherwise(before, after, was, listing.homes)
            self._say_changed(listing, [*others, *wired, *marked])
        for inside in self._blocks_in(listing):
            self._follow(inside, change)

    def _listings(self) -> list[Listing]:
        """Every graph that was read."""
        found = {id(branch.listing): branch.listing for branch in self._branches.values()}
        return list(found.values())

    def _blocks_in(self, listing: Listing) -> list[Listing]:
        """The insides of the blocks in a graph that were read."""
        below = (inner for branch in listing.branches.values() for inner in branch.below.values())
        return [inner.listing for inner in below if inner.listing is not listing]

    def _drop_blocks(self, branch: Branch, ids: Iterable[str]) -> None:
        """Nodes that show another block than before: what was below them is gone, what is now comes in its place."""
        for id in ids:
            below = branch.below[id]
            if below.ids:
                self.beginRemoveRows(self._index(branch, id), 0, len(below.ids) - 1)
            del branch.below[id]
            self._forget(below)
            if below.ids:
                self.endRemoveRows()
            self.fetchMore(self._index(branch, id))

    # Qt

    def canFetchMore(self, parent: QModelIndex) -> bool:
        if not parent.isValid() or self._below(parent) is not None:
            return False
        branch = self._branches[parent.internalId()]
        node = branch.listing.said.nodes.get(branch.ids[parent.row()])
        inside = self._sheet.document.project.blocks.get(block_of(node) or "") if node is not None else None
        return inside is not None and bool(inside.nodes)

    def fetchMore(self, parent: QModelIndex) -> None:
        if not self.canFetchMore(parent):
            return
        above = self._branches[parent.internalId()]
        id = above.ids[parent.row()]
        listing = self._read(above.listing.place.into(id))
        wanted = self._wanted(listing)
        self.beginInsertRows(parent, 0, len(wanted[TOP]) - 1)
        above.below[id] = self._branch(listing, wanted, TOP, above, id)
        self.endInsertRows()

    def flags(self, index: QModelIndex) -> Qt.ItemFlag:
        given = super().flags(index)
        return given | Qt.ItemFlag.ItemIsEditable if self.mark_of(index) is not None else given

    def data(self, index: QModelIndex, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        found = self._at(index)
        if found is None:
            return None
        branch, key = found
        return said_in_row(branch, key, role, self._sheet, self._theme, self._frozen)

    def setData(self, index: QModelIndex, value: object, role: int = Qt.ItemDataRole.EditRole) -> bool:
        """Give a frame or a bookmark another title, a note other words: one edit."""
        found, mark = self._at(index), self.mark_of(index)
        if role != Qt.ItemDataRole.EditRole or found is None or mark is None:
            return False
        edit = worded(mark, str(value))
        block = found[0].listing.block
        return edit is not None and self._sheet.document.push(edit if block is None else Within(block, edit))
