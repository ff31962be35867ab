"""The graph as a tree, as Qt's item views and screen readers read it: a row a node, blocks unfold to what is in them.

Nothing is made before it is asked for: a branch is filled when it is unfolded, a row's words when it is shown. An edit
inserts, removes and moves the rows that it is about; the rest stay, with what is selected and unfolded.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING

from PySide6.QtCore import QAbstractItemModel, QModelIndex, Qt

from netbuilder.app.canvas.paint.face import words_of
from netbuilder.app.icons import for_layer
from netbuilder.app.outline_rows import (
    Branch,
    by_number,
    reported_otherwise,
    runs,
    shape_of,
    shows_another,
    wired_otherwise,
)
from netbuilder.app.place import DRAWING, Place, analysis_at, nearest
from netbuilder.app.spoken import off_said, spoken
from netbuilder.graph import Graph, Node
from netbuilder.graph.blocks import block_of
from netbuilder.layers import layer_of

if TYPE_CHECKING:
    from netbuilder.app.sheet import Sheet
    from netbuilder.app.theme import Theme
    from netbuilder.graph import Change

ORDERS = ("flow", "name", "type")
"""How the rows may stand: from input to output, by name, by layer."""
WORDS = Qt.ItemDataRole.UserRole
SHAPE = Qt.ItemDataRole.UserRole + 1
SEVERITY = Qt.ItemDataRole.UserRole + 2
NODE = Qt.ItemDataRole.UserRole + 3

Root = QModelIndex()


class Outline(QAbstractItemModel):
    """The rows of one sheet. It hears nothing by itself: whoever shows it calls `start`, `take` and `look`."""

    def __init__(self, sheet: Sheet, theme: Theme, parent=None) -> None:
        super().__init__(parent)
        self._sheet, self._theme = sheet, theme
        self._order = "flow"
        self._frozen: Callable[[str], bool] = lambda id: False
        self._branches: dict[int, Branch] = {}
        self._count = 0
        self._top = self._branch(DRAWING)

    # what is listed

    @property
    def root(self) -> Place:
        """The place whose nodes are the topmost rows."""
        return self._top.place

    @property
    def order(self) -> str:
        """How the rows stand: a name of `ORDERS`."""
        return self._order

    def start(self) -> None:
        """List the drawing, or the block that is looked at by itself, from nothing."""
        self.beginResetModel()
        self._branches.clear()
        self._top = self._branch(Place(self._sheet.place.root))
        self._fill(self._top)
        self._top.ids = self._listed(self._top)
        self._top.number_rows()
        self.endResetModel()

    def take(self, change: Change) -> None:
        """Follow an edit: of the whole project, as the document announces it."""
        if nearest(change.after, self._top.place).place != self._top.place:
            self.start()
            return
        self._follow(self._top, change if self._top.place.is_drawing else None)

    def look(self) -> None:
        """Another analysis came: shapes and problems may be others."""
        document = self._sheet.document
        for branch in list(self._branches.values()):
            before = branch.analysis
            branch.analysis = analysis_at(document.project, branch.place, document.analysis, document.alone)
            self._say_changed(branch, reported_otherwise(before, branch.analysis))

    def set_order(self, order: str) -> None:
        """Let the rows stand otherwise. Raises ValueError for an order that there is not."""
        ORDERS.index(order)
        if order != self._order:
            self._order = order
            for branch in list(self._branches.values()):
                self._align(branch)

    def set_frozen(self, frozen: Callable[[str], bool]) -> None:
        """Who knows whether a node of the graph that is shown is frozen."""
        self._frozen = frozen

    def place_of(self, index: QModelIndex) -> tuple[Place, str] | None:
        """The place of the graph that a row is in, and its node; None of no row."""
        if not index.isValid():
            return None
        branch = self._branches[index.internalId()]
        return branch.place, branch.ids[index.row()]

    def index_of(self, place: Place, id: str) -> QModelIndex:
        """The row of a node, its branch filled on the way; no row where there is none."""
        branch: Branch | None = self._top
        if place.root != self._top.place.root:
            return Root
        for step in place.steps[len(self._top.place.steps) :]:
            if branch is None or step.node not in branch.rows:
                return Root
            self.fetchMore(self._index(branch, step.node))
            branch = branch.below.get(step.node)
        return self._index(branch, id) if branch is not None and id in branch.rows else Root

    # filling and following

    def _branch(self, place: Place, above: Branch | None = None, node: str = "") -> Branch:
        self._count += 1
        made = self._branches[self._count] = Branch(self._count, place, above, node)
        return made

    def _fill(self, branch: Branch) -> None:
        """Look up the graph of a branch, and what is known of it."""
        document = self._sheet.document
        level = nearest(document.project, branch.place)
        branch.block, branch.drawn, branch.said = level.block, level.graph, level.said
        branch.analysis = analysis_at(document.project, branch.place, document.analysis, document.alone)

    def _listed(self, branch: Branch) -> list[str]:
        graph = branch.drawn or Graph()
        if self._order == "name":
            return sorted(graph.nodes, key=by_number)
        if self._order == "type":
            return sorted(graph.nodes, key=lambda id: (graph.nodes[id].type, by_number(id)))
        return list(graph.order())

    def _follow(self, branch: Branch, change: Change | None = None) -> None:
        """change: what is known of the difference already, where the branch is the drawing."""
        before, said = branch.drawn, branch.said
        self._fill(branch)
        after = branch.drawn
        assert after is not None and before is not None
        if after is not before:
            self._drop_branches(branch, [id for id in branch.below if shows_another(before, after, id)])
            self._align(branch)
        if after is not before or branch.said is not said:
            others = [id for id, node in branch.said.nodes.items() if said.nodes.get(id) is not node]
            self._say_changed(branch, [*others, *wired_otherwise(before, after, change)])
        for below in list(branch.below.values()):
            self._follow(below)

    def _align(self, branch: Branch) -> None:
        """Take out rows that are gone, put the rest in order, and put new ones in between."""
        wanted = self._listed(branch)
        if wanted == branch.ids:
            return
        place = {id: row for row, id in enumerate(wanted)}
        parent = self._parent_of(branch)
        for first, last in reversed(runs(row for row, id in enumerate(branch.ids) if id not in place)):
            self.beginRemoveRows(parent, first, last)
            gone = branch.ids[first : last + 1]
            del branch.ids[first : last + 1]
            branch.number_rows()
            for id in gone:
                self._forget(branch.below.pop(id, None))
            self.endRemoveRows()
        kept = sorted(branch.ids, key=place.__getitem__)
        if kept != branch.ids:
            self._permute(branch, kept)
        for first, last in runs(row for row, id in enumerate(wanted) if id not in branch.rows):
            self.beginInsertRows(parent, first, last)
            branch.ids[first:first] = wanted[first : last + 1]
            branch.number_rows()
            self.endInsertRows()

    def _permute(self, branch: Branch, ids: list[str]) -> None:
        self.layoutAboutToBeChanged.emit()
        held = [index for index in self.persistentIndexList() if index.internalId() == branch.number]
        names = [branch.ids[index.row()] for index in held]
        branch.ids = ids
        branch.number_rows()
        moved = [self._index(branch, name) for name in names]
        self.changePersistentIndexList(held, moved)
        self.layoutChanged.emit()

    def _drop_branches(self, branch: Branch, ids: Iterable[str]) -> None:
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

    def _forget(self, branch: Branch | None) -> None:
        if branch is not None:
            self._branches.pop(branch.number, None)
            for below in branch.below.values():
                self._forget(below)

    def _say_changed(self, branch: Branch, ids: Iterable[str]) -> None:
        for first, last in runs(sorted(branch.rows[id] for id in set(ids) if id in branch.rows)):
            self.dataChanged.emit(self.createIndex(first, 0, branch.number), self.createIndex(last, 0, branch.number))

    def _index(self, branch: Branch, id: str) -> QModelIndex:
        return self.createIndex(branch.rows[id], 0, branch.number)

    def _parent_of(self, branch: Branch) -> QModelIndex:
        return Root if branch.above is None else self._index(branch.above, branch.node)

    def _below(self, parent: QModelIndex) -> Branch | None:
        if not parent.isValid():
            return self._top
        above = self._branches[parent.internalId()]
        return above.below.get(above.ids[parent.row()])

    # Qt

    def index(self, row: int, column: int, parent: QModelIndex = Root) -> QModelIndex:
        branch = self._below(parent)
        there = branch is not None and 0 <= row < len(branch.ids) and column == 0
        return self.createIndex(row, column, branch.number) if there else Root

    def parent(self, index: QModelIndex | None = None):
        if index is None:
            return super().parent()  # Qt has two of that name: this is the object's
        branch = self._branches.get(index.internalId()) if index.isValid() else None
        return Root if branch is None else self._parent_of(branch)

    def rowCount(self, parent: QModelIndex = Root) -> int:
        branch = self._below(parent)
        return 0 if branch is None else len(branch.ids)

    def columnCount(self, parent: QModelIndex = Root) -> int:
        return 1

    def hasChildren(self, parent: QModelIndex = Root) -> bool:
        branch = self._below(parent)
        return bool(branch.ids) if branch is not None else self.canFetchMore(parent)

    def canFetchMore(self, parent: QModelIndex) -> bool:
        if not parent.isValid() or self._below(parent) is not None:
            return False
        branch = self._branches[parent.internalId()]
        node = self._node(branch, branch.ids[parent.row()])
        inside = self._sheet.document.project.blocks.get(block_of(node) or "") if node is not None else None
        return inside is not None and bool(inside.nodes)

    def fetchMore(self, parent: QModelIndex) -> None:
        if not self.canFetchMore(parent):
            return
        above = self._branches[parent.internalId()]
        id = above.ids[parent.row()]
        made = self._branch(above.place.into(id), above, id)
        self._fill(made)
        ids = self._listed(made)
        self.beginInsertRows(parent, 0, len(ids) - 1)
        above.below[id] = made
        made.ids = ids
        made.number_rows()
        self.endInsertRows()

    def _node(self, branch: Branch, id: str) -> Node | None:
        """A node of a branch; None while its row is being taken out."""
        return branch.said.nodes.get(id)

    def data(self, index: QModelIndex, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        roles = Qt.ItemDataRole
        if not index.isValid() or index.internalId() not in self._branches:
            return None
        branch = self._branches[index.internalId()]
        id = branch.ids[index.row()]
        if role in (roles.DisplayRole, NODE):
            return id
        if role in (roles.AccessibleTextRole, roles.ToolTipRole):
            return self.spoken(branch, id)
        blocks = self._sheet.document.project.blocks
        report = branch.analysis.nodes.get(id) if branch.analysis is not None else None
        if role == SHAPE:
            return shape_of(report)
        if role == SEVERITY:
            return report.problem.severity if report is not None and report.problem is not None else ""
        if role not in (WORDS, roles.DecorationRole):
            return None
        node = self._node(branch, id)
        if node is None:
            return None
        layer = layer_of(node, blocks)
        if role == WORDS:
            said = words_of(node, layer, branch.block is not None)
            if node.off:
                said = " · ".join(filter(None, (off_said(node.off), said)))
            return said if layer is None or layer.is_block else " · ".join(filter(None, (node.type, said)))
        group = layer.group if layer else None
        return self._theme.icon(for_layer(node.type, group), f"group:{group}" if group else "dim")

    def spoken(self, branch: Branch, id: str) -> str:
        """Everything about a row, in words."""
        report = branch.analysis.nodes.get(id) if branch.analysis is not None else None
        shown = branch.place == self._sheet.place
        node = self._node(branch, id)
        if node is None:
            return id
        blocks = self._sheet.document.project.blocks
        inside = branch.block is not None
        frozen = shown and self._frozen(id)
        return spoken(branch.drawn or Graph(), node, report, blocks, inside=inside, frozen=frozen)
