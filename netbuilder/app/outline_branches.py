"""The branches of the outline as Qt's item views read them, and how rows come into them and go."""

from __future__ import annotations

from collections.abc import Collection, Iterable

from PySide6.QtCore import QAbstractItemModel, QModelIndex

from netbuilder.app.canvas.marks.nesting import TOP
from netbuilder.app.outline_rows import Branch, Listing, runs

Root = QModelIndex()
Wanted = dict[str, list[str]]
"""The rows that a listing is to have: see `marks.nesting.listed`."""


class Branches(QAbstractItemModel):
    """Rows below rows. What they are, and what they say, knows whoever inherits."""

    def __init__(self, top: Listing, parent=None) -> None:
        super().__init__(parent)
        self._branches: dict[int, Branch] = {}
        self._count = 0
        self._top = self._branch(top, {TOP: []})

    def _branch(
        self, listing: Listing, wanted: Wanted, key: str = TOP, above: Branch | None = None, row: str = ""
    ) -> Branch:
        """A new branch with its rows, and those of the frames in it."""
        self._count += 1
        made = Branch(self._count, listing, key, above, row, wanted[key])
        self._branches[made.number] = listing.branches[key] = made
        made.number_rows()
        self._unfold(made, made.ids, wanted)
        return made

    def _unfold(self, branch: Branch, keys: Iterable[str], wanted: Wanted) -> None:
        """Make the branches of the frames among new rows."""
        for key in keys if len(wanted) > 1 else ():
            if key in wanted:
                branch.below[key] = self._branch(branch.listing, wanted, key, branch, key)

    def _rearrange(self, listing: Listing, wanted: Wanted) -> None:
        """Take out rows that are gone or lie in another frame, put the rest in order, and put new ones in between."""
        if wanted == {key: branch.ids for key, branch in listing.branches.items()}:
            return
        for key, branch in list(listing.branches.items()):
            if listing.branches.get(key) is branch:
                self._take_out(branch, frozenset(wanted.get(key, ())))
        for key, branch in list(listing.branches.items()):
            self._put_in(branch, wanted[key], wanted)

    def _take_out(self, branch: Branch, stay: Collection[str]) -> None:
        parent = self._parent_of(branch)
        for first, last in reversed(runs(row for row, key in enumerate(branch.ids) if key not in stay)):
            self.beginRemoveRows(parent, first, last)
            gone = branch.ids[first : last + 1]
            branch.ids = branch.ids[:first] + branch.ids[last + 1 :]
            branch.number_rows()
            for key in gone:
                self._forget(branch.below.pop(key, None))
            self.endRemoveRows()

    def _put_in(self, branch: Branch, ids: list[str], wanted: Wanted) -> None:
        parent, place = self._parent_of(branch), {key: row for row, key in enumerate(ids)}
        kept = sorted(branch.ids, key=place.__getitem__)
        if kept != branch.ids:
            self._permute(branch, kept)
        for first, last in runs(row for row, key in enumerate(ids) if key not in branch.rows):
            self.beginInsertRows(parent, first, last)
            new = ids[first : last + 1]
            branch.ids = branch.ids[:first] + new + branch.ids[first:]
            branch.number_rows()
            self._unfold(branch, new, wanted)
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

    def _forget(self, branch: Branch | None) -> None:
        if branch is not None:
            self._branches.pop(branch.number, None)
            branch.listing.branches.pop(branch.key, None)
            for below in branch.below.values():
                self._forget(below)

    def _say_changed(self, listing: Listing, keys: Iterable[str]) -> None:
        rows: dict[int, list[int]] = {}
        for key in set(keys):
            if (index := self._index_in(listing, key)).isValid():
                rows.setdefault(index.internalId(), []).append(index.row())
        for number, there in rows.items():
            for first, last in runs(sorted(there)):
                self.dataChanged.emit(self.createIndex(first, 0, number), self.createIndex(last, 0, number))

    def _index(self, branch: Branch, key: str) -> QModelIndex:
        return self.createIndex(branch.rows[key], 0, branch.number)

    def _index_in(self, listing: Listing, key: str) -> QModelIndex:
        """The row of a key, in whichever frame that is."""
        branch = listing.branches.get(listing.homes.get(key, TOP))
        return self._index(branch, key) if branch is not None and key in branch.rows else Root

    def _parent_of(self, branch: Branch) -> QModelIndex:
        return Root if branch.above is None else self._index(branch.above, branch.row)

    def _below(self, parent: QModelIndex) -> Branch | None:
        if not parent.isValid():
            return self._top
        above = self._branches[parent.internalId()]
        return above.below.get(above.ids[parent.row()])

    def _at(self, index: QModelIndex) -> tuple[Branch, str] | None:
        """The branch and the key of a row, if it is still there."""
        branch = self._branches.get(index.internalId()) if index.isValid() else None
        return (branch, branch.ids[index.row()]) if branch is not None else None

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
