"""Where in a project one is: in the drawing, or in a block, on the way that led there. Needs no Qt."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import TYPE_CHECKING

from netbuilder.graph import Change, Graph, Node, Project
from netbuilder.graph.blocks import block_of, computes, needed, owner_of, resolved, used, values_of
from netbuilder.wording import tr, trn

if TYPE_CHECKING:
    from netbuilder.compile import Analysis, Problem


@dataclass(frozen=True)
class Step:
    """From a graph into the block that one of its nodes shows, or into one of its copies."""

    node: str
    copy: int = 0


@dataclass(frozen=True)
class Place:
    """The drawing, or what the steps lead to from it; with a `root`, from that block, looked at by itself."""

    root: str | None = None
    steps: tuple[Step, ...] = ()

    @property
    def is_drawing(self) -> bool:
        """Whether this is the drawing itself."""
        return self.root is None and not self.steps

    @property
    def above(self) -> Place:
        """The place that this one lies in; the drawing where it lies in none."""
        return Place(self.root, self.steps[:-1]) if self.steps else Place()

    def into(self, node: str, copy: int = 0) -> Place:
        """The inside of a Block node that stands here."""
        return Place(self.root, (*self.steps, Step(node, copy)))


DRAWING = Place()


@dataclass(frozen=True)
class Level:
    """One graph on the way to a place. `graph` is as it is drawn, `said` has the values of this use of it in the place
    of references; `node` is the Block node that leads here and `copies` how many copies that has."""

    place: Place
    block: str | None
    graph: Graph
    said: Graph
    node: str | None = None
    copies: int = 1


def levels(project: Project, place: Place) -> tuple[Level, ...]:
    """The graphs on the way to a place, from the drawing or its root; as far as the way is there."""
    return tuple(_levels(project, place))


def _levels(project: Project, place: Place) -> Iterator[Level]:
    if place.root is None:
        level = Level(DRAWING, None, project.graph, project.graph)
    elif place.root in project.blocks:
        block = project.blocks[place.root]
        level = Level(Place(place.root), place.root, block, resolved(block))
    else:
        return
    yield level
    for step in place.steps:
        node = level.said.nodes.get(step.node)
        name = block_of(node) if node is not None else None
        if node is None or name not in project.blocks:
            return
        block, copies = project.blocks[name], copies_of(node)
        copy = min(step.copy, copies - 1)
        inside = resolved(block, values_of(node))
        level = Level(level.place.into(step.node, copy), name, block, inside, step.node, copies)
        yield level


def copies_of(node: Node) -> int:
    """How many copies a Block node has; one where what it says is no such number."""
    repeat = node.params.get("repeat", 1)
    return repeat if type(repeat) is int and repeat >= 1 else 1


def nearest(project: Project, place: Place) -> Level:
    """The place itself, or what is left of the way to it."""
    found = levels(project, place)
    return found[-1] if found else Level(DRAWING, None, project.graph, project.graph)


def followed(before: Project, after: Project, place: Place) -> Place:
    """The same place where the block at its root bears another name than before."""
    if place.root is None or place.root in after.blocks or place.root not in before.blocks:
        return place
    graph = before.blocks[place.root]
    names = (name for name, other in after.blocks.items() if other is graph and name not in before.blocks)
    found = next(names, None)
    return place if found is None else replace(place, root=found)


def first_place(project: Project, block: str) -> Place:
    """Where a block is used first, parents before what they contain; by itself, where the drawing does not use it."""
    ahead = [DRAWING]
    while ahead:
        place = ahead.pop(0)
        level = nearest(project, place)
        for id, node in level.said.nodes.items():
            name = block_of(node)
            if name == block:
                return place.into(id)
            if name in project.blocks and block in needed(project.blocks, [name]):
                ahead.append(place.into(id))
    return Place(block)


def uses(project: Project, block: str) -> int:
    """How many nodes show a block, in the drawing and in other blocks."""
    graphs = (project.graph, *project.blocks.values())
    return sum(block_of(node) == block for graph in graphs for node in graph.nodes.values())


def describe_uses(project: Project, block: str) -> str:
    """How often a block is used, in words."""
    count = uses(project, block)
    if count == 0:
        return tr("Nothing uses it yet.")
    copies = sum(
        copies_of(node)
        for graph in (project.graph, *project.blocks.values())
        for node in graph.nodes.values()
        if block_of(node) == block
    )
    if copies == 1:
        return tr("Used once: a change here changes it.")
    if copies == count:
        return tr("Used {n} times: a change here changes every one.").format(n=count)
    return trn(
        count,
        "Used once, {copies} copies in all: a change here changes every one.",
        "Used {n} times, {copies} copies in all: a change here changes every one.",
        copies=copies,
    )


def unused(project: Project) -> tuple[str, ...]:
    """The blocks that no node shows."""
    shown = {name for graph in (project.graph, *project.blocks.values()) for name in used(graph)}
    return tuple(name for name in project.blocks if name not in shown)


def address_in(project: Project, place: Place) -> str | None:
    """Where the nodes of a place are in the compiled network, `block1.` or `block1.0.`; None where they are not in it,
    since the block is looked at by itself."""
    if place.root is not None:
        return None
    steps = (
        f"{level.node}.{level.place.steps[-1].copy}." if level.copies > 1 else f"{level.node}."
        for level in levels(project, place)[1:]
    )
    return "".join(steps)


def weights_at(project: Project, place: Place, node: str) -> str | None:
    """Where the weights of a node of a place are in the compiled network: those of the node that has them, where Block
    nodes share theirs. None as for `address_in`."""
    if place.root is not None:
        return None
    way = levels(project, place)
    found = ""
    for above, level in pairwise(way):
        copy = f"{level.place.steps[-1].copy}." if level.copies > 1 else ""
        found += f"{_owner(above, level.node or '')}.{copy}"
    return f"{found}{_owner(way[-1], node)}"


def _owner(level: Level, node: str) -> str:
    drawn = level.said.nodes.get(node)
    return (owner_of(drawn) if drawn is not None else None) or node


def node_at(project: Project, address: str) -> tuple[Place, str] | None:
    """The place and the node that an address (`block1.0.conv1`) means; what cannot be found is left off its end. None
    where not even its beginning is there."""
    place, found = DRAWING, None
    parts = address.split(".")
    while parts:
        level, id = nearest(project, place), parts.pop(0)
        if level.place != place or id not in level.said.nodes:
            break
        found = place, id
        node, copy = level.said.nodes[id], 0
        if copies_of(node) > 1 and parts and parts[0].isdecimal():
            copy = min(int(parts.pop(0)), copies_of(node) - 1)
        place = place.into(id, copy)
    return found


def analysis_at(
    project: Project, place: Place, analysis: Analysis | None, alone: Mapping[str, Analysis]
) -> Analysis | None:
    """What is known of the graph at a place: of this use of a block, or of the block alone where nothing reaches it."""
    way = levels(project, place)
    if not way:
        return None
    found = analysis if place.root is None else alone.get(place.root)
    for level in way[1:]:
        report = found.nodes.get(level.node or "") if found is not None else None
        copies = report.inside if report is not None else ()
        number = level.place.steps[-1].copy
        found = copies[number] if number < len(copies) else alone.get(level.block or "")
    return found


def computes_otherwise(change: Change) -> bool:
    """Whether the network computes something else after a change: nodes of a block may have been moved only."""
    before, after = change.before.blocks, change.after.blocks
    return replace(change, blocks=frozenset()).graph or any(
        name not in before or name not in after or computes(before[name]) != computes(after[name])
        for name in change.blocks
    )


def from_outside(problem: Problem, id: str) -> Problem:
    """A problem as the card and the page of the Block node `id` tell of it: with the node in the block that has it."""
    parts = (problem.node or "").split(".")
    if parts[0] != id or len(parts) == 1:
        return problem
    names = [part for part in parts[1:] if not part.isdecimal()]
    copies = [int(part) + 1 for part in parts[1:] if part.isdecimal()]
    where = tr("it")
    for name in names:
        where = tr("{what} in {where}").format(what=name, where=where)
    if any(copy > 1 for copy in copies):
        where = tr("{where} (copy {numbers})").format(where=where, numbers=" · ".join(map(str, copies)))
    short = problem.short or problem.message
    return replace(problem, message=f"{where}: {problem.message}", short=f"{parts[-1]}: {short}")
