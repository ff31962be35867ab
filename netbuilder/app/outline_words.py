"""What a row of the outline says: to eyes, to ears and to the line that edits it."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

from netbuilder.app.canvas.marks.look import swatch
from netbuilder.app.canvas.marks.nesting import mark_at, parts_of
from netbuilder.app.canvas.marks.words import content_said, title_of
from netbuilder.app.canvas.paint.face import words_of
from netbuilder.app.icons import for_layer
from netbuilder.app.outline_rows import Branch, shape_of
from netbuilder.app.spoken import off_said, spoken, spoken_bookmark, spoken_frame, spoken_note
from netbuilder.graph import Bookmark, Frame, Note
from netbuilder.layers import layer_of
from netbuilder.wording import tr

if TYPE_CHECKING:
    from netbuilder.app.sheet import Sheet
    from netbuilder.app.theme import Theme

WORDS = Qt.ItemDataRole.UserRole
SHAPE = Qt.ItemDataRole.UserRole + 1
SEVERITY = Qt.ItemDataRole.UserRole + 2
NODE = Qt.ItemDataRole.UserRole + 3
KIND = Qt.ItemDataRole.UserRole + 4
_SPOKEN = (Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.ToolTipRole)


def said_in_row(
    branch: Branch, key: str, role: int, sheet: Sheet, theme: Theme, frozen: Callable[[str], bool]
) -> object:
    """What a row says in one role. frozen: whether a node of the graph that is shown is."""
    if role == KIND:
        return parts_of(key)[0]
    mark = mark_at(branch.listing.drawn.marks, key)
    if mark is not None:
        return _of_mark(branch, key, mark, role, theme)
    return _of_node(branch, key, role, sheet, theme, frozen)


def _of_mark(branch: Branch, key: str, mark: Frame | Note | Bookmark, role: int, theme: Theme) -> object:
    roles = Qt.ItemDataRole
    if role == roles.EditRole:
        return mark.text if isinstance(mark, Note) else mark.title
    if role == roles.DisplayRole:
        return (mark.title or tr("Untitled")) if isinstance(mark, Bookmark) else title_of(mark)
    if role == roles.DecorationRole:
        if isinstance(mark, Bookmark):
            return theme.icon("bookmark", "dim")
        return swatch(theme, mark.colour) if isinstance(mark, Frame) else theme.icon("note", f"mark:{mark.colour}")
    if role == SEVERITY:
        return ""
    if role == WORDS:
        return content_said(*_content(branch, key)) if isinstance(mark, Frame) else ""
    if role not in _SPOKEN:
        return None
    if isinstance(mark, Bookmark):
        return spoken_bookmark(mark)
    around = mark_at(branch.listing.drawn.marks, branch.key)
    within = title_of(around) if isinstance(around, Frame) else ""
    if isinstance(mark, Note):
        return spoken_note(mark, within)
    return spoken_frame(mark, *_content(branch, key), within)


def _content(branch: Branch, key: str) -> tuple[int, int]:
    """How many nodes and notes a frame holds, those in the frames in it too."""
    below = branch.listing.branches.get(key)
    nodes = notes = 0
    for each in below.ids if below is not None else ():
        kind = parts_of(each)[0]
        if kind == "frame":
            inner = _content(branch, each)
            nodes, notes = nodes + inner[0], notes + inner[1]
        nodes += kind == "node"
        notes += kind == "note"
    return nodes, notes


def _of_node(branch: Branch, id: str, role: int, sheet: Sheet, theme: Theme, frozen: Callable[[str], bool]) -> object:
    roles, listing = Qt.ItemDataRole, branch.listing
    if role in (roles.DisplayRole, NODE):
        return id
    node = listing.said.nodes.get(id)
    report = listing.analysis.nodes.get(id) if listing.analysis is not None else None
    if role == SHAPE:
        return shape_of(report)
    if role == SEVERITY:
        return report.problem.severity if report is not None and report.problem is not None else ""
    if role not in (WORDS, roles.DecorationRole, *_SPOKEN):
        return None
    blocks, inside = sheet.document.project.blocks, listing.block is not None
    if node is None:  # its row is being taken out
        return id if role in _SPOKEN else None
    if role in _SPOKEN:
        is_frozen = listing.place == sheet.place and frozen(id)
        return spoken(listing.drawn, node, report, blocks, inside=inside, frozen=is_frozen)
    layer = layer_of(node, blocks)
    if role == WORDS:
        said = words_of(node, layer, inside)
        if node.off:
            said = " · ".join(filter(None, (off_said(node.off), said)))
        return said if layer is None or layer.is_block else " · ".join(filter(None, (node.type, said)))
    group = layer.group if layer else None
    return theme.icon(for_layer(node.type, group), f"group:{group}" if group else "dim")
