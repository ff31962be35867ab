"""What every node of a drawing makes of what reaches it: shapes, parameters, FLOPs, problems; kept up to date.

An `Analyser` compares each graph with the last one it saw and recomputes only what an edit changed: a node whose
outputs come out as before stops the wave.
"""

from __future__ import annotations

import heapq
from collections.abc import Mapping
from dataclasses import replace

from netbuilder.compile import fixes
from netbuilder.compile.drawn import (
    flatten_warning,
    input_problem,
    parameter_problem,
    reserved_name,
    unknown_type,
    wiring_problem,
)
from netbuilder.compile.drawn import missing_ends as missing_ends
from netbuilder.compile.inside import MOST_DEEP, Insides, sharing_fault, too_many, users_of_weights
from netbuilder.compile.measure import Fault, Measurer
from netbuilder.compile.problems import Fix, Problem, Severity
from netbuilder.compile.report import Analysis as Analysis
from netbuilder.compile.report import NodeReport as NodeReport
from netbuilder.compile.switching import ends_of, switch_problem, with_what_is_off
from netbuilder.compile.walk import gather, leading_to, upstream
from netbuilder.graph import UNSET, Graph, Node, SetParams, frozen, switched
from netbuilder.graph.blocks import block_of, inlets, needed, outlets, owner_of, reference
from netbuilder.graph.model import EMPTY
from netbuilder.layers import Incoming, Layer, TensorSpec, get, layer_of
from netbuilder.wording import tr


class Analyser:
    """Analyses one drawing again and again, each time recomputing only what changed. Not for two threads at once."""

    def __init__(self, measure: Measurer | None = None, within: tuple[str, ...] = ()) -> None:
        self._measure = measure or Measurer()
        self._within = within
        self._insides = Insides(lambda block: Analyser(self._measure, (*within, block)))
        self._last = Analysis()
        self._told = Analysis()
        self._fields: Mapping[str, TensorSpec] = {}
        self._blocks: Mapping[str, Graph] = {}
        self._given: Mapping[str, TensorSpec] | None = None
        self._places: tuple[tuple[str, ...], dict[str, int]] = ((), {})
        self.examined = 0
        """How many nodes were looked at, over all updates."""

    def update(
        self,
        graph: Graph,
        fields: Mapping[str, TensorSpec],
        blocks: Mapping[str, Graph] = EMPTY,
        *,
        given: Mapping[str, TensorSpec] | None = None,
    ) -> Analysis:
        """The analysis of `graph`, with the data's fields by name (without any, an Input's own shape must say) and the
        project's blocks. Where the graph is a block's, `given` says what arrives at its Inputs."""
        if graph is self._told.graph and fields == self._fields and blocks is self._blocks and given == self._given:
            return self._told
        left = switched(graph, lambda node: ends_of(node, blocks), inside=bool(self._within))
        network, last = left.graph, self._last.graph
        if left.off and network.edges == last.edges and [*network.nodes] == [*last.nodes]:
            network = last.with_nodes(network.nodes)  # so that its order is not sought again
        found = self._computed_of(network, fields, blocks, given)
        self._told = found if not left.off else with_what_is_off(replace(left, graph=network), found)
        return self._told

    def _computed_of(
        self,
        graph: Graph,
        fields: Mapping[str, TensorSpec],
        blocks: Mapping[str, Graph],
        given: Mapping[str, TensorSpec] | None,
    ) -> Analysis:
        """The analysis of a graph in which nothing is switched off."""
        last = self._last
        same_wires = graph.edges is last.graph.edges and graph.nodes.keys() == last.graph.nodes.keys()
        ends = [id for id, node in graph.nodes.items() if node.type == "Output"]
        retyped = self._retyped(graph)
        live = leading_to(graph, ends) if retyped or not same_wires else last.live
        redrawn = retyped | self._blocks_changed(graph, blocks)
        # Nodes below have wires at its ports, and may have them at ports that it no longer has.
        below = {edge.target.node for id in redrawn for edge in graph.outgoing(id)}
        dirty = self._dirty(graph, live, same_wires) | redrawn | below
        if fields != self._fields or given != self._given:
            dirty |= {id for id, node in graph.nodes.items() if node.type == "Input"}
        self._fields, self._blocks, self._given = dict(fields), blocks, given
        reports = {id: last.nodes.get(id, NodeReport()) for id in graph.nodes}
        self._spread(graph, live, dirty, reports)
        counted = live if ends else graph.nodes.keys()
        counts = [report for id, report in reports.items() if id in counted]
        copies = {id: report.copies for id, report in reports.items() if report.copies}
        excess = too_many(graph, copies)
        told = [report for report in reports.values() if report.problem]
        problems = (problem for report in told for problem in (report.problem, *report.further) if problem)
        analysis = Analysis(
            graph,
            reports,
            (excess,) if excess else tuple(problems),
            live,
            sum(report.parameters for report in counts),
            sum(report.trainable for report in counts),
            sum(report.flops for report in counts),
            sum(copies.values()),
        )
        self._last = analysis
        return analysis

    def _retyped(self, graph: Graph) -> set[str]:
        """The nodes that are another layer, or show another block, than they did."""
        old = self._last.graph.nodes
        return {
            id
            for id, node in graph.nodes.items()
            if (was := old.get(id)) is not node
            and was is not None
            and (was.type, block_of(was)) != (node.type, block_of(node))
        }

    def _blocks_changed(self, graph: Graph, blocks: Mapping[str, Graph]) -> set[str]:
        """The Block nodes whose block, or a part of it, is not what it was; where there are others now, also those
        whose block there is not, since they name what there is."""
        if blocks is self._blocks:
            return set()
        old = self._blocks
        changed = {name for name in {*blocks, *old} if blocks.get(name) is not old.get(name)}
        return {
            id
            for id, node in graph.nodes.items()
            if (name := block_of(node)) is not None
            and (name not in blocks or not changed.isdisjoint(needed(blocks, [name])))
        }

    def _dirty(self, graph: Graph, live: frozenset[str], same_wires: bool) -> set[str]:
        last = self._last
        old = last.graph.nodes
        dirty = {
            id
            for id, node in graph.nodes.items()
            if (was := old.get(id)) is not node and (was is None or _says(was) != _says(node))
        }
        if not same_wires:
            dirty |= {id for id in graph.nodes if graph.incoming(id) != last.graph.incoming(id)}
            come_or_gone = graph.nodes.keys() ^ old.keys()
            dirty |= {id for id, node in graph.nodes.items() if owner_of(node) in come_or_gone}
        if live is not last.live:
            dirty |= (live ^ last.live) & graph.nodes.keys()
        return dirty

    def _spread(
        self,
        graph: Graph,
        live: frozenset[str],
        dirty: set[str],
        reports: dict[str, NodeReport],
    ) -> None:
        """Examine the dirty nodes, parents first, and go on below those whose outputs changed."""
        order = graph.order()
        if self._places[0] is not order:
            self._places = (order, {id: n for n, id in enumerate(order)})
        place = self._places[1]
        users = users_of_weights(graph)
        ahead = [place[id] for id in dirty]
        heapq.heapify(ahead)
        waiting = set(ahead)
        while ahead:
            at = heapq.heappop(ahead)
            waiting.discard(at)
            id = order[at]
            self.examined += 1
            before = reports[id]
            report = reports[id] = self._examine(graph, graph.nodes[id], id in live, reports)
            changed = (before.outputs, before.known) != (report.outputs, report.known)
            after = [edge.target.node for edge in graph.outgoing(id)] if changed else []
            for child in map(place.__getitem__, (*after, *users.get(id, ()))):
                if child not in waiting:
                    waiting.add(child)
                    heapq.heappush(ahead, child)

    def _examine(
        self,
        graph: Graph,
        node: Node,
        live: bool,
        reports: Mapping[str, NodeReport],
    ) -> NodeReport:
        layer = layer_of(node, self._blocks)
        if layer is None:
            return NodeReport(problem=unknown_type(node))
        above = {edge.source.node: reports[edge.source.node].outputs for edge in graph.incoming(node.id)}
        arriving = gather(graph, node.id, above)
        report = NodeReport(inputs=arriving)
        problem = (
            switch_problem(node, self._blocks, inside=bool(self._within))
            or self._block_problem(node, live)
            or parameter_problem(node, layer)
            or wiring_problem(graph, node, layer, live, self._blocks)
        )
        if problem:
            return replace(report, problem=problem)
        if layer.is_input:
            return self._input(node)
        if len(graph.incoming(node.id)) > sum(map(len, arriving.values())):
            return report  # a node above is in trouble, and says so itself
        if layer.is_output:
            return replace(report, known=True)
        if layer.is_block:
            return self._block(graph, node, live, report, reports)
        return self._computed(graph, node, layer, report, reports)

    def _computed(
        self, graph: Graph, node: Node, layer: Layer, report: NodeReport, reports: Mapping[str, NodeReport]
    ) -> NodeReport:
        found = self._measure(layer, layer.filled(node.params), report.inputs)
        if isinstance(found, Fault):
            return replace(report, problem=self._fault_problem(graph, node, layer, found, report.inputs, reports))
        return replace(
            report,
            outputs=found.outputs,
            parameters=found.parameters,
            trainable=found.trainable,
            flops=found.flops,
            known=True,
            problem=reserved_name(node) or flatten_warning(graph, node, report.inputs),
        )

    def _block_problem(self, node: Node, live: bool) -> Problem | None:
        """What is wrong with a node's references, and with the block that it shows, before anything arrives there."""
        for name, value in node.params.items():
            if (named := reference(value)) is not None:
                message = tr("{name} is to be the block's parameter {named!r}, and there is none here").format(
                    name=name, named=named
                )
                return Problem(node.id, "error", message, (), tr("no parameter {named}").format(named=named))
        block = block_of(node)
        if block is None:
            return None
        if block in self._within:
            message = tr("the block {block} contains itself here").format(block=block)
            return Problem(node.id, "error", message, (), tr("contains itself"))
        if len(self._within) >= MOST_DEEP:
            message = tr("blocks may lie {most} deep in others, and {block} lies deeper here")
            return Problem(node.id, "error", message.format(most=MOST_DEEP, block=block), (), tr("too deep"))
        if block not in self._blocks:
            message = tr("the project has no block {block!r}")
            if self._blocks:
                message = tr("the project has no block {block!r}; it has {blocks}")
            message = message.format(block=block, blocks=", ".join(self._blocks))
            return Problem(node.id, "error", message, (), tr("no block {block}").format(block=block))
        graph = self._blocks[block]
        severity: Severity = "error" if live else "warning"
        if not inlets(graph):
            message = tr("the block {block} has no Input: add one in it").format(block=block)
            return Problem(node.id, severity, message, (), tr("no input"))
        if not outlets(graph):
            message = tr("the block {block} has no Output: add one in it").format(block=block)
            return Problem(node.id, severity, message, (), tr("no output"))
        if node.params.get("repeat", 1) != 1 and len(outlets(graph)) > len(inlets(graph)):
            said = tr("the block {block} gives more than it takes, so one copy cannot feed the next: set repeat to 1")
            once = Fix(tr("Set repeat to 1"), SetParams(node.id, {"repeat": UNSET}))
            return Problem(node.id, "error", said.format(block=block), (once,))
        return None

    def _block(
        self, graph: Graph, node: Node, live: bool, report: NodeReport, reports: Mapping[str, NodeReport]
    ) -> NodeReport:
        found = self._insides(node, self._blocks, report.inputs)
        first = next((p for p in found.problems if p.severity == "error"), next(iter(found.problems), None))
        within = sum(1 + copy.copies for copy in found.copies)
        report = replace(report, inside=found.copies, copies=within)
        owner = owner_of(node)
        if owner is not None and found.outputs:
            fault = sharing_fault(graph, node, owner, report, reports.get(owner))
            if fault:
                own = Fix(tr("Give it weights of its own"), SetParams(node.id, {"weights": UNSET}))
                severity: Severity = "error" if live else "warning"
                short = tr("cannot share weights")
                return replace(report, problem=Problem(node.id, severity, fault, (own,), short, "sharing"))
        return replace(
            report,
            outputs=found.outputs,
            parameters=sum(copy.parameters for copy in found.copies) if owner is None else 0,
            trainable=sum(copy.trainable for copy in found.copies) if owner is None else 0,
            flops=sum(copy.flops for copy in found.copies),
            known=bool(found.outputs),
            problem=reserved_name(node) or first,
            further=tuple(problem for problem in found.problems if problem is not first),
        )

    def _fault_problem(
        self,
        graph: Graph,
        node: Node,
        layer: Layer,
        fault: Fault,
        incoming: Incoming,
        reports: Mapping[str, NodeReport],
    ) -> Problem:
        between = get(fault.insert)
        if between is not None:
            found = fixes.for_elements(graph, node.id, fault.port, between)
        elif fault.layout:
            (got, *_) = incoming[fault.port]
            above = (spec for parent in upstream(graph, node.id) for spec in reports[parent].outputs.values())
            found = fixes.for_shape(graph, node.id, fault.port, fault.layout, got, above)
        else:
            found = fixes.for_parameters(
                node,
                layer,
                fault.about,
                incoming,
                lambda params: not isinstance(self._measure(layer, layer.filled(params), incoming), Fault),
            )
        message = tr("{layer} {fault}").format(layer=layer.type, fault=fault.message)
        return Problem(node.id, "error", message, found, fault.short)

    def _input(self, node: Node) -> NodeReport:
        fields = self._fields
        name, shape = node.params.get("field"), node.params.get("shape")
        if self._given is not None and node.id in self._given:
            return NodeReport(outputs={"out": self._given[node.id]}, known=True)
        if self._given is None and isinstance(name, str) and name in fields:
            return NodeReport(outputs={"out": fields[name]}, known=True)
        if shape is not None:
            spec = TensorSpec(tuple(shape), node.params.get("dtype", "float32"))
            return NodeReport(outputs={"out": spec}, known=True)
        if self._given is not None:
            return NodeReport()  # a block that is looked at by itself: what it is used for says what arrives
        return NodeReport(problem=input_problem(node, fields))


def _says(node: Node) -> object:
    return node.type, frozen(node.params), node.off
