"""Which nodes of a drawing would begin with weights of an earlier network, as `build.carry_weights` hands them on."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from netbuilder.graph import Graph, Node, frozen
from netbuilder.graph.blocks import owner_of
from netbuilder.graph.model import EMPTY
from netbuilder.layers import get

if TYPE_CHECKING:
    from netbuilder.compile.report import Analysis, NodeReport


class Carried:
    """Finds the nodes that are what they were in an earlier network, again and again: what was looked at and has not
    changed since is not looked at again."""

    def __init__(self, before: Mapping[str, Any]) -> None:
        """before: what the nodes of the earlier network were, by address (`module.meta["nodes"]`)."""
        self._before = before
        self._known: dict[str, tuple[Node, NodeReport, bool]] = {}

    def __call__(self, analysis: Analysis, graph: Graph | None = None, place: str = "") -> frozenset[str]:
        """The nodes whose weights are those of the earlier network, all of them where they are blocks. A node that
        moved into a block or out of one is known again when it is built; it is not looked for here.

        graph: the drawing, if the analysis is of an older one; place: the address that its nodes begin with.
        """
        if not self._before:
            return frozenset()
        here = (analysis.graph if graph is None else graph).nodes
        found = set()
        for id, report in analysis.nodes.items():
            node = analysis.graph.nodes[id]
            if not report.parameters or here.get(id) is not node:
                continue
            address = f"{place}{id}"
            known = self._known.get(address)
            if known is None or known[0] is not node or known[1] is not report:
                known = self._known[address] = node, report, self._same(analysis, id, place)
            if known[2]:
                found.add(id)
        return frozenset(found)

    def _same(self, analysis: Analysis, id: str, place: str) -> bool:
        """Whether a node, and everything in it that has weights, is what it was."""
        node, report = analysis.graph.nodes[id], analysis.nodes[id]
        if report.off or not report.parameters or owner_of(node) is not None:
            return True
        address = f"{place}{id}"
        if report.inside:
            several = len(report.inside) > 1
            return all(
                self._same(inside, each, f"{address}.{number}." if several else f"{address}.")
                for number, inside in enumerate(report.inside)
                for each in inside.graph.nodes
            )
        layer = get(node.type)
        params = layer.filled(node.params) if layer is not None else EMPTY
        return bool(self._before.get(address) == (node.type, frozen(params), frozen(report.inputs)))
