"""What the outline knows of its rows, and what of them an edit or an analysis changed. Needs no Qt."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from netbuilder.app.canvas.marks.edits import cards
from netbuilder.app.canvas.marks.nesting import BOOKMARK, FRAME, NOTE, TOP, Homes, homes_after, homes_reframed, key_of
from netbuilder.app.place import Place
from netbuilder.graph import Graph
from netbuilder.graph.blocks import block_of

if TYPE_CHECKING:
    from netbuilder.compile import Analysis, NodeReport
    from netbuilder.graph import Change


@dataclass
class Listing:
    """One graph at one place: what was listed of it, in a branch for the top and one for each frame."""

    place: Place
    block: str | None = None
    drawn: Graph = field(default_factory=Graph)
    said: Graph = field(default_factory=Graph)
    analysis: Analysis | None = None
    homes: Homes = field(default_factory=dict)
    branches: dict[str, Branch] = field(default_factory=dict)


@dataclass
class Branch:
    """The rows below one row, or the topmost: keys of nodes and marks (see `marks.nesting`) of one graph."""

    number: int
    listing: Listing
    key: str = TOP
    above: Branch | None = None
    row: str = ""
    """Key of the row above that these are below: a node that shows a block, or a frame."""
    ids: list[str] = field(default_factory=list)
    rows: dict[str, int] = field(default_factory=dict)
    below: dict[str, Branch] = field(default_factory=dict)

    def number_rows(self) -> None:
        """Tell anew at which row each key stands."""
        self.rows = {id: row for row, id in enumerate(self.ids)}


def shape_of(report: NodeReport | None) -> str:
    """The shape of what a node gives first, `32×8×8`; empty where it is not known."""
    if report is None or not report.known:
        return ""
    specs = [*report.outputs.values()]
    return "×".join(map(str, specs[0].shape)) if specs else ""


def runs(rows: Iterable[int]) -> list[tuple[int, int]]:
    """First and last of each run of rising rows without a gap."""
    found: list[list[int]] = []
    for row in rows:
        if found and row == found[-1][1] + 1:
            found[-1][1] = row
        else:
            found.append([row, row])
    return [(first, last) for first, last in found]


def homed(before: Graph, after: Graph, known: Homes, change: Change, *, drawn: bool) -> Homes:
    """The frames that everything lies in after an edit: looked up for what the edit was about, where it left the
    frames and notes as they are. drawn: whether this graph is the drawing, of which `change` tells."""
    card = cards(after, change.after.blocks)
    marks, old = after.marks, before.marks
    if not marks.frames:
        return {} if known else known
    ids = wired_otherwise(before, after, change if drawn else None)  # a card is as high as its ports need
    if change.blocks:
        ids |= {id for id, node in after.nodes.items() if block_of(node) in change.blocks}
    if drawn:
        ids |= change.moved | change.changed | change.added | change.removed
    elif before.nodes is not after.nodes:
        ids |= {id for id, node in after.nodes.items() if before.nodes.get(id) is not node}
        ids |= before.nodes.keys() - after.nodes.keys()
    known = homes_after(after, card, known, ids)
    reframed = marks.frames is not old.frames or marks.notes is not old.notes
    return homes_reframed(after, card, known, old) if reframed else known


def stands_as_before(before: Graph, after: Graph, order: str) -> bool:
    """Whether all rows are sure to stand as they did, but for the frames that they are in."""
    return order == "flow" and before.marks is after.marks and before.order() is after.order()


def shows_another(before: Graph, after: Graph, id: str) -> bool:
    """Whether a node shows another block than before."""
    return id in after.nodes and (id not in before.nodes or block_of(before.nodes[id]) != block_of(after.nodes[id]))


def wired_otherwise(before: Graph, after: Graph, change: Change | None) -> set[str]:
    """The nodes at the ends of wires that came or went."""
    if before.edges is after.edges:
        return set()
    known = None if change is None else (*change.edges_added, *change.edges_removed)
    edges = set(before.edges) ^ set(after.edges) if known is None else known
    return {port.node for edge in edges for port in (edge.source, edge.target)}


def marked_otherwise(before: Graph, after: Graph, was: Homes, now: Homes) -> set[str]:
    """The keys of marks that are other than they were, and of frames that something came into or went out of."""
    found: set[str] = set()
    for kind, old, new in (
        (FRAME, before.marks.frames, after.marks.frames),
        (NOTE, before.marks.notes, after.marks.notes),
        (BOOKMARK, before.marks.bookmarks, after.marks.bookmarks),
    ):
        if old is not new:
            found |= {key_of(kind, id) for id, mark in new.items() if old.get(id) is not mark}
    if was is not now:
        found |= {home for _, home in was.items() ^ now.items()}
    return found


def reported_otherwise(before: Analysis | None, after: Analysis | None) -> Sequence[str]:
    """The nodes of which another analysis says something else."""
    if before is after:
        return ()
    old = before.nodes if before is not None else {}
    new = after.nodes if after is not None else {}
    return [id for id in old.keys() | new.keys() if old.get(id) != new.get(id)]
