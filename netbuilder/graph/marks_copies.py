"""Marks that go along with nodes: into a block, out of it, or beside themselves."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import replace
from typing import TYPE_CHECKING, TypeVar

from netbuilder.graph.marks import Frame, Marks, Note, Point

if TYPE_CHECKING:
    from netbuilder.graph.model import Edge, Graph

_Mark = TypeVar("_Mark", Frame, Note)


def moved(point: Point, step: Point) -> Point:
    """A point, moved by a step."""
    return point[0] + step[0], point[1] + step[1]


def free_id(stem: str, taken: Collection[str]) -> str:
    """The first free id: `frame1`."""
    number = 1
    while f"{stem}{number}" in taken:
        number += 1
    return f"{stem}{number}"


def copies(there: Marks, marks: Marks, names: Mapping[str, str], step: Point) -> Marks:
    """Copies of frames, notes and points of wires that can stand beside those that are there: under free ids, moved by
    a step. `names` says what each node is called now; points of wires that lead to others are left out."""
    led = {e: called(e, names) for e in marks.bends if e.source.node in names and e.target.node in names}
    return Marks(
        _renamed(there.frames, marks.frames, "frame", step),
        _renamed(there.notes, marks.notes, "note", step),
        {},
        {copy: tuple(moved(point, step) for point in marks.bends[edge]) for edge, copy in led.items()},
        frozenset(copy for edge, copy in led.items() if edge in marks.routed),
    )


def called(edge: Edge, names: Mapping[str, str]) -> Edge:
    """A wire between nodes of other names."""
    source, target = edge.source, edge.target
    return replace(
        edge,
        source=replace(source, node=names[source.node]),
        target=replace(target, node=names[target.node]),
    )


def beside(there: Marks, added: Marks) -> Marks:
    """Both together."""
    return Marks(
        {**there.frames, **added.frames},
        {**there.notes, **added.notes},
        there.bookmarks,
        {**there.bends, **added.bends},
        there.routed | added.routed,
    )


def bends_within(graph: Graph, part: Graph) -> Marks:
    """The points of those wires of a graph that a part of it, whose nodes may stand elsewhere, has too."""
    found: dict[Edge, tuple[Point, ...]] = {}
    for edge, points in graph.marks.bends.items():
        if edge in part.incoming(edge.target.node):
            here, there = graph.nodes[edge.target.node].at, part.nodes[edge.target.node].at
            step = (there[0] - here[0], there[1] - here[1])
            found[edge] = tuple(moved(point, step) for point in points)
    return Marks(bends=found, routed=graph.marks.routed & found.keys())


def _renamed(there: Mapping[str, _Mark], marks: Mapping[str, _Mark], stem: str, step: Point) -> dict[str, _Mark]:
    made: dict[str, _Mark] = {}
    for each in marks.values():
        id = free_id(stem, {**there, **made})
        made[id] = replace(each, id=id, at=moved(each.at, step))
    return made
