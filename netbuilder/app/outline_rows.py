"""What the outline knows of the rows below a node, and what of them an edit or an analysis changed. Needs no Qt."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from netbuilder.app.place import Place
from netbuilder.graph import Graph
from netbuilder.graph.blocks import block_of

if TYPE_CHECKING:
    from netbuilder.compile import Analysis, NodeReport
    from netbuilder.graph import Change


@dataclass
class Branch:
    """The rows below one node, or the topmost: what was listed, and of which graph."""

    number: int
    place: Place
    above: Branch | None = None
    node: str = ""
    block: str | None = None
    drawn: Graph | None = None
    said: Graph = field(default_factory=Graph)
    ids: list[str] = field(default_factory=list)
    rows: dict[str, int] = field(default_factory=dict)
    below: dict[str, Branch] = field(default_factory=dict)
    analysis: Analysis | None = None

    def number_rows(self) -> None:
        """Tell anew at which row each id stands."""
        self.rows = {id: row for row, id in enumerate(self.ids)}


def shape_of(report: NodeReport | None) -> str:
    """The shape of what a node gives first, `32×8×8`; empty where it is not known."""
    if report is None or not report.known:
        return ""
    specs = [*report.outputs.values()]
    return "×".join(map(str, specs[0].shape)) if specs else ""


def by_number(id: str) -> tuple[str, int]:
    """`conv2` before `conv10`."""
    stem = id.rstrip("0123456789")
    return stem, int(id[len(stem) :] or 0)


def runs(rows: Iterable[int]) -> list[tuple[int, int]]:
    """First and last of each run of rising rows without a gap."""
    found: list[list[int]] = []
    for row in rows:
        if found and row == found[-1][1] + 1:
            found[-1][1] = row
        else:
            found.append([row, row])
    return [(first, last) for first, last in found]


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


def reported_otherwise(before: Analysis | None, after: Analysis | None) -> Sequence[str]:
    """The nodes of which another analysis says something else."""
    if before is after:
        return ()
    old = before.nodes if before is not None else {}
    new = after.nodes if after is not None else {}
    return [id for id in old.keys() | new.keys() if old.get(id) != new.get(id)]
