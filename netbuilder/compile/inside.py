"""What the blocks of a drawing make of what reaches them: each copy is analysed like a drawing of its own."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

from netbuilder.compile.problems import Fix, Problem
from netbuilder.graph import Graph, Node, Within, frozen
from netbuilder.graph.blocks import block_of, inlets, outlets, owner_of, resolved, values_of
from netbuilder.layers import Incoming, TensorSpec
from netbuilder.wording import tr, trn

if TYPE_CHECKING:
    from netbuilder.compile.analysis import Analyser, Analysis, NodeReport

KEPT = 256
"""How many places of blocks are remembered; one is a block with its values and what arrives."""

MOST_COPIES, MOST_DEEP = 10_000, 50
"""How many copies of blocks a drawing may come to, those in others counted, and how deep blocks may lie in others."""


@dataclass(frozen=True)
class Inside:
    """What is known of a Block node: one analysis a copy, what comes out of the last, and what is wrong in any.

    The analyses' graphs have the node's values in the place of references. Problems bear addresses (`block1.conv1`).
    """

    copies: tuple[Analysis, ...]
    outputs: Mapping[str, TensorSpec]
    problems: tuple[Problem, ...]


class Insides:
    """Looks into blocks, and remembers: a block with the same values and input is analysed once, wherever it stands."""

    def __init__(self, analyser: Callable[[str], Analyser]) -> None:
        self._analyser = analyser
        self._known: OrderedDict[Any, tuple[Analyser, Graph, Graph]] = OrderedDict()

    def __call__(self, node: Node, blocks: Mapping[str, Graph], incoming: Incoming) -> Inside:
        """The inside of a Block node whose block is there, where every port of it has its one wire."""
        name = block_of(node) or ""
        block, copies = blocks[name], node.params.get("repeat", 1)
        arriving = {port: specs[0] for port, specs in incoming.items()}
        found: list[Analysis] = []
        for number in range(copies):
            analysis = self._place(name, node, blocks, arriving)
            found.append(analysis)
            problems = tuple(_told(each, node.id, name, number, copies) for each in analysis.problems)
            if analysis.errors:
                return Inside(tuple(found), {}, problems)
            outputs = _leaving(block, analysis)
            if not outputs:
                message = tr("nothing comes out of the block {name}: wire its Outputs").format(name=name)
                return Inside(tuple(found), {}, (Problem(node.id, "error", message, (), tr("no output")),))
            arriving = {**arriving, **dict(zip(inlets(block), outputs.values(), strict=False))}
        return Inside(tuple(found), outputs, problems)

    def _place(
        self, name: str, node: Node, blocks: Mapping[str, Graph], arriving: Mapping[str, TensorSpec]
    ) -> Analysis:
        key = name, frozen(values_of(node)), tuple(arriving.items())
        analyser, block, graph = self._known.pop(key, None) or (self._analyser(name), None, None)
        if graph is None or block is not blocks[name]:
            block, graph = blocks[name], resolved(blocks[name], values_of(node))
        self._known[key] = (analyser, block, graph)
        while len(self._known) > KEPT:
            self._known.popitem(last=False)
        return analyser.update(graph, {}, blocks, given=arriving)


def too_many(graph: Graph, copies: Mapping[str, int]) -> Problem | None:
    """What is wrong where the nodes of a graph come to more copies of blocks than could be built."""
    total = sum(copies.values())
    if total <= MOST_COPIES:
        return None
    largest = max(graph.nodes, key=lambda id: copies.get(id, 0))
    message = tr(
        "the blocks come to {total:,} copies in all, {here:,} of them here, and {most:,} are the most: "
        "lower repeat, here or in the block"
    ).format(total=total, here=copies[largest], most=MOST_COPIES)
    return Problem(largest, "error", message, (), tr("too many copies"))


def users_of_weights(graph: Graph) -> dict[str, list[str]]:
    """By the id of a Block node, those that use its weights too: they are looked at again whenever it is."""
    users: dict[str, list[str]] = {}
    for id, node in graph.nodes.items():
        owner = owner_of(node)
        if owner is not None and owner != id:
            users.setdefault(owner, []).append(id)
    return users


def sharing_fault(graph: Graph, node: Node, owner: str, here: NodeReport, there: NodeReport | None) -> str | None:
    """Why a Block node cannot use the weights of the node `owner`, or None. `here` and `there` are their reports."""
    other = graph.nodes.get(owner)
    if other is None or there is None or block_of(other) is None:
        return tr("there is no Block node {owner!r} whose weights it could use").format(owner=owner)
    if owner == node.id or owner_of(other) is not None:
        return tr("{owner} has no weights of its own: name the node that has them").format(owner=owner)
    if not any(end.type == "Output" and graph.reaches(owner, end.id) for end in graph.nodes.values()):
        return tr("{owner} leads to no Output, so it has no weights to share").format(owner=owner)
    if block_of(other) != block_of(node) or frozen(values_of(other)) != frozen(values_of(node)):
        said = tr("{owner} shows another block, or sets its parameters otherwise, so its weights do not fit")
        return said.format(owner=owner)
    if not there.known:
        return None  # it is in trouble itself, and says so
    if len(here.inside) != len(there.inside):
        return trn(
            len(there.inside),
            "{owner} is repeated {n} times, so its weights do not fit",
            "{owner} is repeated {n} times, so its weights do not fit",
            owner=owner,
        )
    if any(_weights(a) != _weights(b) for a, b in zip(here.inside, there.inside, strict=True)):
        return tr("what arrives here has another shape than at {owner}, so its weights do not fit").format(owner=owner)
    return None


def _weights(analysis: Analysis) -> object:
    """What the shapes of a block's weights depend on."""
    return {
        id: (report.parameters, [_weights(copy) for copy in report.inside], frozen(report.inputs))
        for id, report in analysis.nodes.items()
        if report.parameters
    }


def address(node: str, number: int, copies: int) -> str:
    """Where a copy of a block is in the compiled module."""
    return f"{node}.{number}" if copies > 1 else node


def _told(problem: Problem, node: str, block: str, number: int, copies: int) -> Problem:
    """A problem of a block as the drawing that uses it tells of it."""
    here = address(node, number, copies)
    return replace(
        problem,
        node=f"{here}.{problem.node}" if problem.node else here,
        fixes=tuple(Fix(fix.label, Within(block, fix.edit)) for fix in problem.fixes),
    )


def _leaving(block: Graph, analysis: Analysis) -> dict[str, TensorSpec]:
    arriving = {id: analysis.nodes[id].inputs.get("in", ()) for id in outlets(block)}
    return {id: specs[0] for id, specs in arriving.items()} if all(arriving.values()) else {}
