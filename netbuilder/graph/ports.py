"""The order of a block's ports, which is that of its Inputs and of its Outputs in the file. Wires name ports, never
their places, so that all of them stay."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace

from netbuilder.graph.blocks import inlets, outlets
from netbuilder.graph.edit import Edit, EditError, existing, on_graph
from netbuilder.graph.model import Graph, Project
from netbuilder.wording import tr


@dataclass
class MovePort(Edit):
    """Let an Input or an Output of a graph change places with the next of its kind: `by` is 1, or −1 for the one
    before."""

    id: str = ""
    by: int = 1

    @property
    def label(self) -> str:
        said = tr("Move the port {port} down") if self.by > 0 else tr("Move the port {port} up")
        return said.format(port=self.id)

    def _after(self, project: Project) -> Project:
        graph = project.graph
        existing(graph, self.id)
        ports = peers(graph, self.id)
        if not ports:
            raise EditError(tr("{node} is no port: choose an Input or an Output").format(node=self.id))
        place = ports.index(self.id) + self.by
        if not 0 <= place < len(ports):
            said = tr("{port} is the last one already") if self.by > 0 else tr("{port} is the first one already")
            raise EditError(said.format(port=self.id))
        swapped = {self.id: ports[place], ports[place]: self.id}
        nodes = {now: graph.nodes[now] for now in (swapped.get(id, id) for id in graph.nodes)}
        return on_graph(project, replace(graph, nodes=nodes))


def peers(graph: Graph, id: str) -> tuple[str, ...]:
    """The ports on the side of one, in their order, itself among them; nothing where it is none."""
    return next((side for side in (inlets(graph), outlets(graph)) if id in side), ())


def same_order(one: Mapping[str, Graph], other: Mapping[str, Graph]) -> bool:
    """Whether blocks that are equal have their nodes in the same order too: to compare graphs does not look at it."""
    return all(graph is other[name] or [*graph.nodes] == [*other[name].nodes] for name, graph in one.items())
